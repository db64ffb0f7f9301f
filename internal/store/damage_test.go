package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
)

// large is a closed database that is larger than what is always checked.
func large(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "a.db")
	s := openAt(t, path)
	words := strings.Repeat("neighbors help each other. ", 50)
	for batch := range 8 {
		write(t, s, func(tx *Tx) error {
			p, err := tx.EnsurePerson("+15415550121")
			if err != nil {
				return err
			}
			for i := range 1000 {
				in := aid.Inbound{SID: "SM" + strings.Repeat(string(rune('a'+batch)), 5) + time.Unix(int64(i), 0).String(), Channel: aid.SMS, From: p.Phone, Body: aid.Body(words)}
				if _, _, err := tx.AddInbound(in, p.ID); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() <= checkedWhole {
		t.Fatalf("the file is too small to show anything: %v, %v", info.Size(), err)
	}
	return path
}

// spoil overwrites a page in the middle of a file.
func spoil(t *testing.T, path string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt([]byte(strings.Repeat("x", 4096)), info.Size()/2/4096*4096); err != nil {
		t.Fatal(err)
	}
}

// TestLargeFileIsTrustedAfterACheck shows when a large file is served before it
// has been read whole: where it is the file that was, on a machine that runs
// since. Damage in it ends the service all the same, and no start gets past it.
func TestLargeFileIsTrustedAfterACheck(t *testing.T) {
	path := large(t)
	if !trusted(path) {
		t.Fatal("a file that was just served is not trusted")
	}
	spoil(t, path)
	defer func(was time.Duration) { settled = was }(settled)
	settled = 10 * time.Millisecond
	s, err := Open(t.Context(), path, at(noon))
	if err != nil {
		t.Fatalf("it is not checked beside the service, but before it: %v", err)
	}
	select {
	case err := <-s.Damaged():
		if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "neighborline restore") {
			t.Errorf("it tells of %v", err)
		}
	case <-time.After(time.Minute):
		t.Error("nothing tells of the damage")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if s, err := Open(t.Context(), path, at(noon)); !errors.Is(err, ErrDamaged) {
		t.Errorf("the next start is told %v", err)
		_ = s.Close()
	}
}

// TestLargeFileIsCheckedFirst shows what keeps a large file from being served
// unread.
func TestLargeFileIsCheckedFirst(t *testing.T) {
	tests := []struct {
		name string
		do   func(t *testing.T, path string)
	}{
		{"the machine was started since", func(t *testing.T, path string) {
			data, err := os.ReadFile(note(path))
			if err != nil {
				t.Fatal(err)
			}
			words := strings.Fields(string(data))
			words[1] = "11111111-2222-3333-4444-555555555555"
			if err := os.WriteFile(note(path), []byte(strings.Join(words, " ")+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}},
		{"another file stands there", func(t *testing.T, path string) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path+".new", data, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Rename(path+".new", path); err != nil {
				t.Fatal(err)
			}
		}},
		{"the note is gone", func(t *testing.T, path string) {
			if err := os.Remove(note(path)); err != nil {
				t.Fatal(err)
			}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := large(t)
			test.do(t, path)
			if trusted(path) {
				t.Error("it would be served unread")
			}
			s := openAt(t, path) // it is good, and known to be from now on
			if err := s.Close(); err != nil || !trusted(path) {
				t.Errorf("after a check it is trusted: %v, %v", trusted(path), err)
			}
		})
	}
}

// TestDamageThatAQueryMeets shows that the service ends where a query finds the
// damage before the check does.
func TestDamageThatAQueryMeets(t *testing.T) {
	path := large(t)
	s := openAt(t, path)
	spoil(t, path)
	err := s.Read(t.Context(), func(r *Reader) error {
		var n int
		return r.one(`SELECT sum(length(body)) FROM inbounds`, nil, &n)
	})
	if err == nil {
		t.Fatal("the damage is not met")
	}
	select {
	case err := <-s.Damaged():
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("it tells of %v", err)
		}
	default:
		t.Error("nothing tells of the damage")
	}
}
