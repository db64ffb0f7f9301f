package store

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"neighborline/internal/aid"
)

var noon = time.Date(2026, 11, 23, 20, 0, 0, 0, time.UTC)

func at(t time.Time) func() time.Time { return func() time.Time { return t } }

// openAt opens a store in a file; it closes with the test.
func openAt(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, at(noon))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

func open(t *testing.T) *Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "a.db"))
}

func write(t *testing.T, s *Store, fn func(*Tx) error) {
	t.Helper()
	if err := s.Write(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, s *Store, fn func(*Reader) error) {
	t.Helper()
	if err := s.Read(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

// mark reads a mark from outside of any transaction.
func mark(t *testing.T, s *Store, name string) (v string) {
	t.Helper()
	read(t, s, func(r *Reader) (err error) {
		v, err = r.Mark(name)
		return err
	})
	return v
}

// addRequest makes a person and an open request of theirs.
func addRequest(tx *Tx, phone aid.Phone, code string) (aid.Request, error) {
	p, err := tx.EnsurePerson(phone)
	if err != nil {
		return aid.Request{}, err
	}
	q := aid.Request{Code: code, State: aid.Open, Need: "food", HowSoon: aid.Today, Requester: p.ID, Channel: aid.SMS}
	if q.ID, err = tx.AddRequest(q, 0, Clock); err != nil {
		return q, err
	}
	return tx.Request(q.ID)
}
