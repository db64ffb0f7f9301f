package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"neighborline/internal/aid"
)

// TestPowerLoss cuts the journal of a running hotline at any byte after a text
// was acknowledged, as a power cut may leave it: what was not flushed yet is
// there in part, or as nonsense. The database opens, is whole, and holds every
// text that was acknowledged before. (That a text is acknowledged only once it
// is flushed is shown where the program is watched: TestNothingIsAcknowledgedWithoutASync.)
func TestPowerLoss(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(dir, "a.db"))
	const texts = 60
	var flushed []int64 // the journal's length once each text was acknowledged
	var main, journal []byte
	// Somebody reads meanwhile, so that nothing moves from the journal to the
	// file: what is looked for stands in the journal alone.
	read(t, s, func(r *Reader) error {
		var none int
		if err := r.one(`SELECT count(*) FROM inbounds`, nil, &none); err != nil {
			return err
		}
		for i := range texts {
			receive(t, s, i)
			info, err := os.Stat(s.path + "-wal")
			if err != nil {
				return err
			}
			flushed = append(flushed, info.Size())
		}
		var err error
		if main, err = os.ReadFile(s.path); err != nil {
			return err
		}
		journal, err = os.ReadFile(s.path + "-wal")
		return err
	})
	if flushed[texts-1] <= flushed[0] {
		t.Fatal("the journal does not grow: nothing is cut")
	}
	dice := rand.New(rand.NewPCG(1, 2))
	for round := range 40 {
		acked := 1 + dice.IntN(texts-1)
		from := flushed[acked-1]
		cut := from + dice.Int64N(int64(len(journal))-from+1)
		left := append([]byte{}, journal[:cut]...)
		if round%2 == 1 { // the rest is nonsense: pages of a file that never came
			for i := from; i < cut; i++ {
				left[i] = byte(dice.IntN(256))
			}
		}
		file := filepath.Join(t.TempDir(), "b.db")
		for name, data := range map[string][]byte{file: main, file + "-wal": left} {
			if err := os.WriteFile(name, data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		after, err := Open(t.Context(), file, at(noon))
		if err != nil {
			t.Fatalf("cut at %d of %d: %v", cut, len(journal), err)
		}
		read(t, after, func(r *Reader) error {
			var n, last int
			var verdict string
			if err := r.one(`SELECT count(*), COALESCE(max(id), 0) FROM inbounds`, nil, &n, &last); err != nil {
				return err
			}
			if n < acked || n != last {
				t.Errorf("cut at %d of %d: %d texts, the last is the %d., want the %d that were acknowledged", cut, len(journal), n, last, acked)
			}
			err := r.one(`PRAGMA integrity_check`, nil, &verdict)
			if verdict != "ok" {
				t.Errorf("cut at %d of %d: %s", cut, len(journal), verdict)
			}
			return err
		})
		if err := after.Close(); err != nil {
			t.Error(err)
		}
	}
}

// receive takes one text.
func receive(t *testing.T, s *Store, i int) {
	t.Helper()
	write(t, s, func(tx *Tx) error {
		p, err := tx.EnsurePerson("+15415550123")
		if err != nil {
			return err
		}
		_, _, err = tx.AddInbound(aid.Inbound{SID: fmt.Sprintf("SM%032x", i), From: p.Phone, Channel: aid.SMS, Body: "need groceries"}, p.ID)
		return err
	})
}
