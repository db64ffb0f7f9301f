package handoff

import (
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// The headers of Standard Webhooks, and one that names the writer's key.
const (
	headID        = "webhook-id"
	headTime      = "webhook-timestamp"
	headSignature = "webhook-signature"
	headKey       = "neighborline-key"
	version       = "v1a," // Ed25519
)

// leeway is how far the clocks of two hotlines may be apart, and how long a
// letter that somebody overheard is good for (Standard Webhooks: five minutes).
const leeway = 5 * time.Minute

// Why a letter is refused.
var (
	ErrSignature = errors.New("the letter's signature is wrong")
	ErrTime      = errors.New("the letter's time is more than five minutes from ours")
	ErrNotForUs  = errors.New("the letter is for somebody else")
)

// A Key signs a hotline's letters.
type Key struct{ private ed25519.PrivateKey }

// KeyOf makes a hotline's key of its secret: always the same of the same.
func KeyOf(secret []byte) (Key, error) {
	seed, err := hkdf.Key(sha256.New, secret, nil, "neighborline letters between networks", ed25519.SeedSize)
	if err != nil {
		return Key{}, fmt.Errorf("make the key for letters: %w", err)
	}
	return Key{ed25519.NewKeyFromSeed(seed)}, nil
}

// Public is what others know the key by.
func (k Key) Public() string {
	return base64.StdEncoding.EncodeToString(k.private.Public().(ed25519.PublicKey))
}

// ValidKey says whether s may be a public key.
func ValidKey(s string) bool {
	b, err := base64.StdEncoding.DecodeString(s)
	return err == nil && len(b) == ed25519.PublicKeySize
}

// seal signs a body in the headers of a request.
func (k Key) seal(h http.Header, id string, now time.Time, body []byte) {
	at := strconv.FormatInt(now.Unix(), 10)
	h.Set(headID, id)
	h.Set(headTime, at)
	h.Set(headKey, k.Public())
	h.Set(headSignature, version+base64.StdEncoding.EncodeToString(ed25519.Sign(k.private, signed(id, at, body))))
}

func signed(id, at string, body []byte) []byte { return []byte(id + "." + at + "." + string(body)) }

// Open reads a letter that came with headers, and gives the key that it is
// signed with. Whether that is anybody's we know, the caller must see.
func (k Key) Open(h http.Header, body []byte, now time.Time) (l Letter, from string, err error) {
	from = h.Get(headKey)
	public, err := base64.StdEncoding.DecodeString(from)
	if err != nil || len(public) != ed25519.PublicKeySize {
		return Letter{}, "", ErrSignature
	}
	at := h.Get(headTime)
	if !valid(public, h.Get(headSignature), signed(h.Get(headID), at, body)) {
		return Letter{}, "", ErrSignature
	}
	unix, err := strconv.ParseInt(at, 10, 64)
	if err != nil {
		return Letter{}, "", ErrTime
	}
	if off := now.Sub(time.Unix(unix, 0)); off > leeway || off < -leeway {
		return Letter{}, "", ErrTime
	}
	if l, err = parse(body); err != nil {
		return Letter{}, "", err
	}
	if l.To != k.Public() {
		return Letter{}, "", ErrNotForUs
	}
	return l, from, nil
}

// valid says whether one of the signatures in a header is the key's.
func valid(public ed25519.PublicKey, header string, message []byte) bool {
	for s := range strings.FieldsSeq(header) {
		enc, ok := strings.CutPrefix(s, version)
		if !ok {
			continue
		}
		sig, err := base64.StdEncoding.DecodeString(enc)
		if err == nil && ed25519.Verify(public, message, sig) {
			return true
		}
	}
	return false
}
