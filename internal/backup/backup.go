// Package backup makes encrypted copies of a running hotline's database, keeps
// as many of them as are wanted, and opens them again. It is the only room of
// age.
//
// A copy is consistent, looked at page by page, and encrypted to public keys:
// the machine that makes it can't read it. It has its name only once it is
// whole and on disk. The plain copy that it is made from lies beside the
// database, is readable by its owner alone, and is gone afterwards.
package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"filippo.io/age"

	"neighborline/internal/store"
)

// suffix ends the names of encrypted copies.
const suffix = ".db.age"

// ledgerName is the ledger of erasures beside the copies of a folder.
const ledgerName = "neighborline.erased"

// Recipients reads public keys (age1…).
func Recipients(keys []string) ([]age.Recipient, error) {
	var out []age.Recipient
	for i, k := range keys {
		r, err := age.ParseX25519Recipient(k)
		if err != nil {
			return nil, fmt.Errorf("backup.recipients[%d] is no public key of age: %w", i+1, err)
		}
		out = append(out, r)
	}
	return out, nil
}

// Make writes a copy of the database at from to a new file at to, encrypted to
// keys. A file that is at to already stays as it is and gives an fs.ErrExist.
func Make(ctx context.Context, from, to string, keys []string) (store.Condition, error) {
	recipients, err := Recipients(keys)
	if err != nil {
		return store.Condition{}, err
	}
	if _, err := os.Lstat(to); err == nil {
		return store.Condition{}, fmt.Errorf("%s: %w", to, fs.ErrExist)
	}
	plain, drop, err := beside(from)
	if err != nil {
		return store.Condition{}, err
	}
	defer drop()
	look, err := store.Copy(ctx, from, plain)
	if err != nil {
		return look, err
	}
	return look, encrypt(plain, to, recipients)
}

// beside makes a folder beside a database, for a file that must be gone soon.
func beside(database string) (file string, drop func(), err error) {
	dir, err := os.MkdirTemp(filepath.Dir(database), ".copy-")
	if err != nil {
		return "", nil, fmt.Errorf("make room for the copy: %w", err)
	}
	return filepath.Join(dir, "copy.db"), func() { _ = os.RemoveAll(dir) }, nil
}

func encrypt(plain, to string, recipients []age.Recipient) (err error) {
	in, err := os.Open(plain)
	if err != nil {
		return fmt.Errorf("read the copy: %w", err)
	}
	defer in.Close()
	part := to + ".part"
	out, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("write the copy: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(part))
		}
	}()
	err = errors.Join(seal(out, in, recipients), out.Sync(), out.Close())
	if err != nil {
		return fmt.Errorf("encrypt the copy: %w", err)
	}
	if err := os.Rename(part, to); err != nil {
		return fmt.Errorf("name the copy: %w", err)
	}
	return store.SyncFolder(filepath.Dir(to))
}

func seal(out io.Writer, in io.Reader, recipients []age.Recipient) error {
	w, err := age.Encrypt(out, recipients...)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, in)
	return errors.Join(err, w.Close())
}

// Nightly makes the copy of one night in a folder, puts the ledger of erasures
// beside it, and removes all but the newest copies. It gives the copy's name.
func Nightly(ctx context.Context, database, folder string, keys []string, keep int, now time.Time) (string, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("make the folder of backups: %w", err)
	}
	file := filepath.Join(folder, "neighborline-"+now.UTC().Format("20060102T150405Z")+suffix)
	if _, err := Make(ctx, database, file, keys); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	if err := copyLedger(database, folder); err != nil {
		return file, err
	}
	return file, rotate(folder, keep)
}

// copyLedger puts the ledger of erasures beside the copies: who restores on
// another machine needs it there.
func copyLedger(database, folder string) error {
	data, err := os.ReadFile(store.LedgerPath(database))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the ledger of erasures: %w", err)
	}
	to := filepath.Join(folder, ledgerName)
	if err := os.WriteFile(to+".part", data, 0o600); err != nil {
		return fmt.Errorf("copy the ledger of erasures: %w", err)
	}
	return os.Rename(to+".part", to)
}

// rotate removes the oldest copies. Their names sort by time.
func rotate(folder string, keep int) error {
	names, err := Copies(folder)
	if err != nil {
		return err
	}
	for len(names) > keep {
		if err := os.Remove(filepath.Join(folder, names[0])); err != nil {
			return fmt.Errorf("remove an old backup: %w", err)
		}
		names = names[1:]
	}
	return nil
}

// Copies names the nightly copies in a folder, the oldest first; none where
// there is no such folder.
func Copies(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look at the backups: %w", err)
	}
	var names []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "neighborline-") && strings.HasSuffix(e.Name(), suffix) {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	return names, nil
}

// Newest is when the newest copy in a folder was made; the zero time if there
// is none.
func Newest(folder string) (time.Time, error) {
	names, err := Copies(folder)
	if err != nil || len(names) == 0 {
		return time.Time{}, err
	}
	info, err := os.Stat(filepath.Join(folder, names[len(names)-1]))
	if err != nil {
		return time.Time{}, fmt.Errorf("look at the newest backup: %w", err)
	}
	return info.ModTime(), nil
}
