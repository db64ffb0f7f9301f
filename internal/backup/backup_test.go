package backup_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"neighborline/internal/aid"
	"neighborline/internal/backup"
	"neighborline/internal/store"
)

var noon = time.Date(2026, 11, 23, 20, 0, 0, 0, time.UTC)

// pair makes a pair of keys; file holds the private one.
func pair(t *testing.T) (public, file string) {
	t.Helper()
	id, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(file, []byte(id.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return id.Recipient().String(), file
}

// live is an open database with one person in it.
func live(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"), func() time.Time { return noon })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	err = s.Write(t.Context(), func(tx *store.Tx) error {
		p, err := tx.EnsurePerson("+15415550123")
		if err != nil {
			return err
		}
		_, _, err = tx.AddInbound(aid.Inbound{SID: "SM1", Channel: aid.SMS, From: p.Phone, Body: "canaryword"}, p.ID)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestMakeAndOpen(t *testing.T) {
	s := live(t)
	public, private := pair(t)
	_, stranger := pair(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "copy.age")
	if _, err := backup.Make(t.Context(), s.Path(), file, []string{public}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the copy is %v, %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(s.Path()), ".copy-*")); len(left) > 0 {
		t.Errorf("left beside the database: %v", left)
	}
	data, err := os.ReadFile(file)
	if err != nil || bytes.Contains(data, []byte("canaryword")) || bytes.Contains(data, []byte("SQLite")) {
		t.Errorf("the copy can be read without a key: %v", err)
	}
	if _, err := backup.Make(t.Context(), s.Path(), file, []string{public}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over a file that is there: %v", err)
	}
	database := filepath.Join(t.TempDir(), "new", "b.db")
	o, err := backup.Open(t.Context(), file, private, database)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(o.Look.Counts, func(c store.Tally) bool { return c.State == "inbounds" })
	if o.Look.Counts[i].N != 1 || !o.Look.Last.Equal(noon) {
		t.Errorf("found %+v", o.Look)
	}
	if aside, err := backup.Place(o, database, noon); err != nil || aside != "" {
		t.Errorf("put in place: %q, %v", aside, err)
	}
	o.Drop()
	if v, err := store.Verify(t.Context(), database); err != nil || v.InUse {
		t.Errorf("in its place it is %+v, %v", v, err)
	}

	cut, flipped := filepath.Join(dir, "cut.age"), filepath.Join(dir, "flipped.age")
	bad := slices.Clone(data)
	bad[len(bad)/2] ^= 1
	for name, data := range map[string][]byte{cut: data[:len(data)-100], flipped: bad} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ name, file, identity, want string }{
		{"without a key", file, "", "is encrypted"},
		{"with a stranger's key", file, stranger, "does not open"},
		{"with a key that is none", file, file, "holds no private key"},
		{"with a key that is not there", file, filepath.Join(dir, "nothing"), "no such file"},
		{"cut short", cut, private, "damaged"},
		{"one bit changed", flipped, private, "damaged"},
		{"not there", filepath.Join(dir, "nothing"), private, "no such file"},
		{"something else", stranger, private, "not a database"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := backup.Open(t.Context(), tt.file, tt.identity, database)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(database), ".copy-*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// A live database is left alone; a dead one is moved aside with its journal.
func TestPlace(t *testing.T) {
	s := live(t)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if _, err := store.Copy(t.Context(), s.Path(), copied); err != nil {
		t.Fatal(err)
	}
	o, err := backup.Open(t.Context(), copied, "", s.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer o.Drop()
	if _, err := backup.Place(o, s.Path(), noon); !errors.Is(err, store.ErrInUse) {
		t.Errorf("over a live database: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.Path()+"-wal", []byte("of the old one"), 0o600); err != nil {
		t.Fatal(err)
	}
	aside, err := backup.Place(o, s.Path(), noon)
	if err != nil || aside != s.Path()+".before-20261123T200000Z" {
		t.Fatalf("moved aside to %q, %v", aside, err)
	}
	if _, err := os.Stat(aside + "-wal"); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(s.Path() + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the old journal is beside the new database: %v", err)
	}
}

func TestNightlyKeepsTheNewest(t *testing.T) {
	s := live(t)
	public, _ := pair(t)
	folder := filepath.Join(t.TempDir(), "copies")
	if at, err := backup.Newest(folder); err != nil || !at.IsZero() {
		t.Errorf("of no folder: %v, %v", at, err)
	}
	if err := os.WriteFile(store.LedgerPath(s.Path()), []byte(`{"id":1}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for day := range 5 {
		if _, err := backup.Nightly(t.Context(), s.Path(), folder, []string{public}, 3, noon.AddDate(0, 0, day)); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"neighborline-20261125T200000Z.db.age", "neighborline-20261126T200000Z.db.age", "neighborline-20261127T200000Z.db.age"}
	if got, err := backup.Copies(folder); err != nil || !slices.Equal(got, want) {
		t.Errorf("kept %v, %v", got, err)
	}
	other := filepath.Join(t.TempDir(), "other.db")
	if list, err := backup.Ledger(other, filepath.Join(folder, want[0])); err != nil || len(list) != 1 {
		t.Errorf("the ledger beside the copies: %v, %v", list, err)
	}
	if _, err := backup.Nightly(t.Context(), s.Path(), folder, []string{"age1nothing"}, 3, noon); err == nil {
		t.Error("encrypted to a key that is none")
	}
}
