package store

import (
	"testing"
	"time"
)

// BenchmarkDue is what the outbox reads for each text that it sends.
func BenchmarkDue(b *testing.B) {
	s, err := Open(b.Context(), b.TempDir()+"/a.db", time.Now)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	for b.Loop() {
		err := s.Read(b.Context(), func(r *Reader) error {
			_, err := r.QueuedDue(1)
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
