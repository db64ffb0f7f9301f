package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestCheckpoint shows that what was committed is carried to the file beside the
// writer, before the writer would have to, and that where nobody carries it the
// journal stays bounded all the same.
func TestCheckpoint(t *testing.T) {
	const page, bound = 4096 + 24, 4000 * (4096 + 24)
	words := strings.Repeat("words ", 4000)
	fill := func(s *Store, n int) {
		for i := range n {
			write(t, s, func(tx *Tx) error { return tx.SetMark(fmt.Sprint("mark ", i), words) })
		}
	}
	size := func(s *Store) int64 {
		info, err := os.Stat(s.path + "-wal")
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}

	s, err := OpenUnflushed(t.Context(), filepath.Join(t.TempDir(), "a.db"), at(noon))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	fill(s, 2*checkpointAfter)
	if size(s) >= bound {
		t.Fatalf("%d bytes: the writer carries already", size(s))
	}
	for begin := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		data, err := os.ReadFile(s.path)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Count(data, []byte(words[:3000])) >= checkpointAfter {
			break
		}
		if time.Since(begin) > time.Minute {
			t.Fatal("nothing is carried to the file")
		}
	}

	c := s.w.carry
	write(t, s, func(tx *Tx) error { tx.w.carry = nil; return nil })
	if err := c.close(); err != nil {
		t.Fatal(err)
	}
	fill(s, 800)
	if most := int64(bound + 50*page); size(s) > most {
		t.Errorf("the journal holds %d bytes, want at most %d", size(s), most)
	}
}
