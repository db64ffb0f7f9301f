package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"neighborline/internal/aid"
)

var besideNow = time.Date(2026, 1, 31, 18, 0, 0, 0, time.UTC)

func besideClock() time.Time { return besideNow }

// owned is a database that a hotline owns until the test ends.
func owned(t *testing.T) (*Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data", "h.db")
	s, err := Open(t.Context(), path, besideClock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, path
}

// alter changes a database behind everybody's back.
func alter(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestOpenBesideWritesInTurnWithTheOwner(t *testing.T) {
	owner, path := owned(t)
	beside, err := OpenBeside(t.Context(), path, besideClock)
	if err != nil {
		t.Fatal(err)
	}
	const each = 40
	var wg sync.WaitGroup
	for i, s := range []*Store{owner, beside} {
		wg.Go(func() {
			for n := range each {
				phone := aid.Phone(fmt.Sprintf("+1541555%d%03d", i, n))
				err := s.Write(t.Context(), func(tx *Tx) error {
					_, err := tx.EnsurePerson(phone)
					return err
				})
				if err != nil {
					t.Errorf("store %d: %v", i, err)
				}
			}
		})
	}
	wg.Wait()
	if err := beside.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, besideClock); !errors.Is(err, ErrInUse) {
		t.Errorf("after the command the owner's lock is gone: Open() = %v, want %v", err, ErrInUse)
	}
	got := 0
	err = owner.Read(t.Context(), func(r *Reader) error {
		return r.EveryPerson(time.Time{}, func(PersonRow) error { got++; return nil })
	})
	if err != nil || got != 2*each {
		t.Errorf("%d people, %v; want %d", got, err, 2*each)
	}
}

func TestOpenBesideRefuses(t *testing.T) {
	const (
		newer = `INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)`
		older = `DELETE FROM goose_db_version WHERE version_id > 0`
	)
	tests := []struct {
		name string
		make func(t *testing.T) string
		want string
	}{
		{"a newer database", func(t *testing.T) string {
			_, path := owned(t)
			alter(t, path, newer)
			return path
		}, "the database is at version 9999, this program knows"},
		{"an older database", func(t *testing.T) string {
			_, path := owned(t)
			alter(t, path, older)
			return path
		}, `the database is at version 0, this program wants`},
		{"a folder", func(t *testing.T) string { return t.TempDir() }, "is not a file"},
		{"another program's database", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			alter(t, path, `CREATE TABLE songs (name TEXT)`)
			return path
		}, "this is not a hotline's database"},
		{"postgres", func(*testing.T) string { return "postgres://db/x" }, "not supported yet"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := OpenBeside(t.Context(), tt.make(t), besideClock)
			if err == nil {
				t.Fatalf("opened, want an error; closing: %v", s.Close())
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("OpenBeside() = %q, want %q in it", err, tt.want)
			}
		})
	}
}

func TestOpenBesideMakesNothing(t *testing.T) {
	dir := t.TempDir()
	_, err := OpenBeside(t.Context(), filepath.Join(dir, "h.db"), besideClock)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("OpenBeside() = %v, want an fs.ErrNotExist", err)
	}
	if there, err := os.ReadDir(dir); err != nil || len(there) > 0 {
		t.Errorf("the folder holds %v, %v; want nothing", there, err)
	}
}

func TestInspect(t *testing.T) {
	s, path := owned(t)
	c, err := Inspect(t.Context(), path)
	if err != nil || c.Have != c.Want || c.Want < 1 || !c.InUse || c.Bytes == 0 {
		t.Errorf("owned: Inspect() = %+v, %v", c, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if c, err = Inspect(t.Context(), path); err != nil || c.InUse {
		t.Errorf("free: Inspect() = %+v, %v; want it not in use", c, err)
	}
	damage(t, path)
	if _, err = Inspect(t.Context(), path); err == nil || !strings.Contains(err.Error(), "restore a backup") {
		t.Errorf("damaged: Inspect() = %v, want to be told to restore a backup", err)
	}
}

// damage overwrites all but the first page of a database.
func damage(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	copy(data[page:], bytes.Repeat([]byte{0xa5}, len(data)-page))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestCopyOfARunningHotline(t *testing.T) {
	s, path := owned(t)
	ctx, stop := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { // somebody keeps writing
		for n := 0; ctx.Err() == nil; n++ {
			_ = s.Write(ctx, func(tx *Tx) error { return tx.SetMark("n", fmt.Sprint(n)) })
		}
	})
	to := filepath.Join(t.TempDir(), "copy.db")
	_, err := Copy(t.Context(), path, to)
	stop()
	wg.Wait()
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(to); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the copy: %v, %v; want it to be its owner's alone", info.Mode(), err)
	}
	copied, err := Open(t.Context(), to, besideClock)
	if err != nil {
		t.Fatalf("the copy does not open: %v", err)
	}
	if err := copied.Close(); err != nil {
		t.Error(err)
	}
	if _, err := Copy(t.Context(), path, to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over a file: Copy() = %v, want an fs.ErrExist", err)
	}
}

func TestCopyLeavesNothingHalfDone(t *testing.T) {
	s, path := owned(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	damage(t, path)
	to := filepath.Join(t.TempDir(), "copy.db")
	if _, err := Copy(t.Context(), path, to); err == nil {
		t.Error("a damaged database was copied")
	}
	if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a copy was left: %v", err)
	}
}
