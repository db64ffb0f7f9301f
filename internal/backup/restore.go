package backup

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"filippo.io/age"
	"github.com/gofrs/flock"

	"neighborline/internal/store"
)

// ErrIdentity says that a copy is encrypted and no key was given that opens it.
var ErrIdentity = errors.New("the copy is encrypted: give the file with its private key as --identity")

// header begins every file of age.
var header = []byte("age-encryption.org/")

// An Opened is a copy that lies decrypted beside the database. Drop must be
// called in the end.
type Opened struct {
	Path string
	Look store.Verdict
	Drop func()
}

// Open decrypts the copy in file, if it is encrypted, into a file beside the
// database, and looks it over: age's own seal, every page, every reference,
// its version. Identity is the file with the private key; it may be empty for
// a plain copy.
func Open(ctx context.Context, file, identity, database string) (o Opened, err error) {
	if err := os.MkdirAll(filepath.Dir(database), 0o700); err != nil {
		return o, fmt.Errorf("make the database's folder: %w", err)
	}
	plain, drop, err := beside(database)
	if err != nil {
		return o, err
	}
	defer func() {
		if err != nil {
			drop()
		}
	}()
	if err := decrypt(file, identity, plain); err != nil {
		return o, err
	}
	look, err := store.Verify(ctx, plain)
	if err != nil {
		return o, fmt.Errorf("%s is not good: %w", file, err)
	}
	return Opened{Path: plain, Look: look, Drop: drop}, nil
}

func decrypt(file, identity, to string) (err error) {
	in, err := os.Open(file)
	if err != nil {
		return fmt.Errorf("read the copy: %w", err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("decrypt the copy: %w", err)
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	buffered := bufio.NewReader(in)
	var from io.Reader = buffered
	if start, _ := buffered.Peek(len(header)); bytes.Equal(start, header) {
		if from, err = unsealed(buffered, identity); err != nil {
			return err
		}
	}
	if _, err := io.Copy(out, from); err != nil {
		return fmt.Errorf("%s is damaged: %w", file, err)
	}
	return out.Sync()
}

func unsealed(in io.Reader, identity string) (io.Reader, error) {
	if identity == "" {
		return nil, ErrIdentity
	}
	keys, err := os.Open(identity)
	if err != nil {
		return nil, fmt.Errorf("read the private key: %w", err)
	}
	defer keys.Close()
	ids, err := age.ParseIdentities(keys)
	if err != nil {
		// Not shown: it quotes what it could not read.
		return nil, fmt.Errorf("%s holds no private key of age", identity)
	}
	r, err := age.Decrypt(in, ids...)
	if err != nil {
		return nil, fmt.Errorf("the key does not open the copy: %w", err)
	}
	return r, nil
}

// Ledger gathers the erasures from beside a database and from beside the copy
// that is restored.
func Ledger(database, file string) ([]store.Erasure, error) {
	byID := map[int64]store.Erasure{}
	for _, path := range []string{filepath.Join(filepath.Dir(file), ledgerName), store.LedgerPath(file), store.LedgerPath(database)} {
		list, err := store.ReadLedger(path)
		if err != nil {
			return nil, err
		}
		for _, e := range list {
			byID[e.ID] = e
		}
	}
	var out []store.Erasure
	for _, e := range byID {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b store.Erasure) int { return int(a.ID - b.ID) })
	return out, nil
}

// Place puts an opened copy where the database belongs. A database that is
// there is moved aside, and aside says where to; one that a hotline runs on is
// left alone and gives store.ErrInUse.
func Place(o Opened, database string, now time.Time) (aside string, err error) {
	lock := flock.New(database + ".lock")
	free, err := lock.TryLock()
	if err != nil {
		return "", fmt.Errorf("lock the database: %w", err)
	}
	if !free {
		return "", fmt.Errorf("%s: %w", database, store.ErrInUse)
	}
	defer func() { err = errors.Join(err, lock.Unlock()) }()
	if _, err := os.Lstat(database); err == nil {
		aside = database + ".before-" + now.UTC().Format("20060102T150405Z")
		if err := os.Rename(database, aside); err != nil {
			return "", fmt.Errorf("move the old database aside: %w", err)
		}
	}
	for _, journal := range []string{"-wal", "-shm"} { // they belong to the old one
		if _, err := os.Lstat(database + journal); err != nil {
			continue
		}
		if aside == "" {
			err = os.Remove(database + journal)
		} else {
			err = os.Rename(database+journal, aside+journal)
		}
		if err != nil {
			return aside, fmt.Errorf("move the old journal aside: %w", err)
		}
	}
	if err := os.Rename(o.Path, database); err != nil {
		return aside, fmt.Errorf("put the copy in its place: %w", err)
	}
	return aside, store.SyncFolder(filepath.Dir(database))
}
