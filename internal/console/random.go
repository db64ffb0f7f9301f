package console

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
)

// random makes n bytes that nobody can guess.
func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails since Go 1.24
	return b
}

// newToken makes a mark for a link or a cookie: 256 random bits.
func newToken() string { return base64.RawURLEncoding.EncodeToString(random(32)) }

// seal encrypts what must not stand in the database as it is (AES-256-GCM
// under a key made of the network's secret). What it is for is bound to it.
func seal(secret, plain []byte, purpose string) ([]byte, error) {
	aead, err := aeadOf(secret)
	if err != nil {
		return nil, err
	}
	nonce := random(aead.NonceSize())
	return aead.Seal(nonce, nonce, plain, []byte(purpose)), nil
}

var errSealed = errors.New("what is sealed can't be opened: was NEIGHBORLINE_SECRET changed?")

// unseal is the reverse of seal.
func unseal(secret, sealed []byte, purpose string) ([]byte, error) {
	aead, err := aeadOf(secret)
	if err != nil {
		return nil, err
	}
	if len(sealed) < aead.NonceSize() {
		return nil, errSealed
	}
	n := aead.NonceSize()
	plain, err := aead.Open(nil, sealed[:n], sealed[n:], []byte(purpose))
	if err != nil {
		return nil, errSealed
	}
	return plain, nil
}

func aeadOf(secret []byte) (cipher.AEAD, error) {
	key, err := hkdf.Key(sha256.New, secret, nil, "neighborline console", 32)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}
