package store

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

// frozen makes a database as the first version of the program did.
func frozen(t *testing.T) (path string) {
	t.Helper()
	schema, err := os.ReadFile("../../testdata/schema/00001.sql")
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "old.db")
	execIn(t, path, string(schema))
	return path
}

func execIn(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), query); err != nil {
		t.Fatal(err)
	}
}

// schemaOf lists every table and index of a database with its SQL.
func schemaOf(t *testing.T, s *Store) (out []string) {
	t.Helper()
	read(t, s, func(r *Reader) (err error) {
		out, err = all(r, func(row scanner) (v string, err error) { return v, row.Scan(&v) },
			`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose%' ORDER BY name`)
		return err
	})
	return out
}

// TestMigratesFirstSchema shows that what the first version wrote opens, holds
// what it held, and comes out with the same schema as a new database. A
// migration that has been shipped is never edited: a change is a new one.
func TestMigratesFirstSchema(t *testing.T) {
	old := openAt(t, frozen(t))
	if diff := cmp.Diff(schemaOf(t, open(t)), schemaOf(t, old)); diff != "" {
		t.Errorf("a new database and one that was brought up to date differ (-new +old):\n%s", diff)
	}
	read(t, old, func(r *Reader) error {
		q, err := r.RequestByCode("K7")
		if err != nil || q.State != aid.Assigned || q.People != 4 {
			t.Errorf("the old request is %+v, %v", q.State, err)
		}
		held, err := r.AssignmentOf(q.ID)
		if err != nil || held.Volunteer != 2 {
			t.Errorf("the old assignment is %+v, %v", held, err)
		}
		v, err := r.Person(2)
		if diff := cmp.Diff([]string{"food"}, v.Offer.Needs); err != nil || diff != "" {
			t.Errorf("the old volunteer: %v %s", err, diff)
		}
		out, err := r.OptedOut("+15415550199")
		if err != nil || !out {
			t.Errorf("the old STOP list is lost: %v", err)
		}
		return nil
	})
}

func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(t *testing.T, path string)
		want  string
	}{
		{"a newer database", func(t *testing.T, path string) {
			execIn(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (90001, 1)`)
		}, "use the newer program"},
		{"a file that is no database", func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(strings.Repeat("dear diary\n", 1000)), 0o600); err != nil {
				t.Fatal(err)
			}
		}, "restore a backup"},
		{"a page overwritten", func(t *testing.T, path string) {
			f, err := os.OpenFile(path, os.O_RDWR, 0)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if _, err := f.WriteAt([]byte(strings.Repeat("x", 4096)), 5*4096); err != nil {
				t.Fatal(err)
			}
		}, "restore a backup"},
		{"a file cut short", func(t *testing.T, path string) {
			if err := os.Truncate(path, 3*4096); err != nil {
				t.Fatal(err)
			}
		}, "restore a backup"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := frozen(t)
			test.spoil(t, path)
			s, err := Open(t.Context(), path, at(noon))
			if err == nil {
				_ = s.Close()
				t.Fatal("it was opened")
			}
			if !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), filepath.Base(path)) {
				t.Errorf("error is %q, want the file and %q in it", err, test.want)
			}
		})
	}
}

// TestOneOwner shows that a second process is refused, that the first is
// unharmed by it, and that the file is free once the first has closed.
func TestOneOwner(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s, err := Open(t.Context(), path, at(noon))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, at(noon)); !errors.Is(err, ErrInUse) {
		t.Errorf("error is %v, want ErrInUse", err)
	}
	write(t, s, func(tx *Tx) error { return tx.SetMark("a", "1") })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if mark(t, openAt(t, path), "a") != "1" {
		t.Error("what the owner wrote is lost")
	}
}

// TestFileIsPrivate shows that nobody but its owner can read the database.
func TestFileIsPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "a.db")
	openAt(t, path)
	for p, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(p)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v %v, want %v", filepath.Base(p), info.Mode().Perm(), err, want)
		}
	}
}

// TestCopy shows that a copy made while the store is open is whole, and that
// no file is written over.
func TestCopy(t *testing.T) {
	s := openAt(t, frozen(t))
	to := filepath.Join(t.TempDir(), "copy.db")
	if _, err := Copy(t.Context(), s.Path(), to); err != nil {
		t.Fatal(err)
	}
	read(t, openAt(t, to), func(r *Reader) error {
		if _, err := r.RequestByCode("K7"); err != nil {
			t.Errorf("the copy has no K7: %v", err)
		}
		return nil
	})
	if _, err := Copy(t.Context(), s.Path(), to); !errors.Is(err, os.ErrExist) {
		t.Errorf("a second copy to the same file: %v, want os.ErrExist", err)
	}
}

// A path may have any letter in it, and names that file and no other.
func TestOddPaths(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a#1.db", "a#2.db", "a?x=1.db", "100%.db", "%23.db", "with space.db", "ñ.db"} {
		s, err := Open(t.Context(), filepath.Join(dir, name), time.Now)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if f, err := os.Stat(filepath.Join(dir, name)); err != nil || f.Size() == 0 {
			t.Errorf("%s: nothing is in it, %v", name, err)
		}
	}
	if left, err := os.ReadDir(dir); err != nil {
		t.Fatal(err)
	} else {
		for _, f := range left {
			if f.Name() == "a" {
				t.Error("the data went into a file that nobody named")
			}
		}
	}
}
