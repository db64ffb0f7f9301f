package store

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"neighborline/internal/aid"
)

// BenchmarkCommit is a text taken and answered, on disk: by one who waits for
// each before the next, and by 64 at the same time, whose commits are shared.
func BenchmarkCommit(b *testing.B) {
	for _, bench := range []struct {
		name string
		at   int // at the same time, on each of two cores
	}{{"one by one", 0}, {"together", 32}} {
		b.Run(bench.name, func(b *testing.B) {
			s, err := Open(b.Context(), b.TempDir()+"/a.db", time.Now)
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { _ = s.Close() })
			var n atomic.Int64
			if bench.at == 0 {
				for b.Loop() {
					takeAndAnswer(b, s, n.Add(1))
				}
			} else {
				b.SetParallelism(bench.at)
				b.RunParallel(func(pb *testing.PB) {
					for pb.Next() {
						takeAndAnswer(b, s, n.Add(1))
					}
				})
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "texts/s")
		})
	}
}

func takeAndAnswer(b *testing.B, s *Store, n int64) {
	err := s.Write(b.Context(), func(tx *Tx) error {
		p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1541%07d", n%5000)))
		if err != nil {
			return err
		}
		in := aid.Inbound{SID: fmt.Sprintf("SM%032x", n), From: p.Phone, Body: "food please", Channel: aid.SMS}
		if _, _, err := tx.AddInbound(in, p.ID); err != nil {
			return err
		}
		_, err = tx.Enqueue(aid.Outbound{Ref: fmt.Sprint("ref", n), Person: p.ID, To: p.Phone, Body: "Where are you?", Class: aid.Reply, Segments: 1})
		return err
	})
	if err != nil {
		b.Error(err)
	}
}
