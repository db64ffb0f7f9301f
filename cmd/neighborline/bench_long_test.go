package main

import (
	"errors"
	"flag"
	"io"
	"os"
	"sync/atomic"
	"testing"
	"time"
)

var (
	steady = flag.Duration("steady", 20*time.Second, "how long BenchmarkSteady lasts; an hour shows that memory stays flat")
	crowd  = flag.Int("crowd", 1000, "how many people BenchmarkCrowd has ask for help at once")
)

// BenchmarkSaturated gives the hotline as many texts as it takes for a minute,
// and says how much memory it holds and how long its journal grows, which a
// checkpoint that never comes would make without bound.
func BenchmarkSaturated(b *testing.B) {
	var people atomic.Int64
	for b.Loop() {
		s := newQuietSite(b)
		c := s.serve(b)
		time.Sleep(2 * settled)
		idle := memoryOf(b, c.Process.Pid)
		var most, loaded float64
		for begin := time.Now(); time.Since(begin) < time.Minute; {
			load(b, s.base, c.Process.Pid, 64, &people)
			most = max(most, megabytes(b, s.file+"-wal"))
			loaded = max(loaded, memoryOf(b, c.Process.Pid))
		}
		c.kill()
		b.ReportMetric(most, "journal-MB")
		b.ReportMetric(idle, "idle-MB")
		b.ReportMetric(loaded, "loaded-MB")
	}
}

func megabytes(b *testing.B, file string) float64 {
	b.Helper()
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	return float64(info.Size()) / (1 << 20)
}

// BenchmarkSteady posts 500 texts a second for as long as -steady says, and
// gives the memory after the first tenth and in the end. Over an hour, with a load
// of 8 to 28 beside it on two cores, it was 83, 103, 91, 92, 96, 94, 93, 95, 95 and
// 95 MB. With readers' page caches of 8 MB instead of 2 it had been 111 MB after the
// first tenth and 158 to 170 from the fifth on.
func BenchmarkSteady(b *testing.B) {
	const rate = 500
	var people atomic.Int64
	for b.Loop() {
		s := newQuietSite(b)
		c := s.serve(b)
		first := 0.0
		const parts = 10
		for i := range parts {
			n := int(steady.Seconds()) * rate / parts
			pace(b, s.base, letters(s.base, n/len(wholeIntake), &people), rate)
			if i == 0 {
				first = memoryOf(b, c.Process.Pid)
			}
			b.Logf("part %d of %d: %.0f MB", i+1, parts, memoryOf(b, c.Process.Pid))
		}
		b.ReportMetric(first, "first-MB")
		b.ReportMetric(memoryOf(b, c.Process.Pid), "last-MB")
		c.kill()
	}
}

// BenchmarkCrowd has many people ask for help at the same time, each with every
// question of the intake, while the console is used and the clock ticks, and
// says how long until the last is acknowledged. Every text must be on record.
func BenchmarkCrowd(b *testing.B) {
	var people atomic.Int64
	for b.Loop() {
		s := newQuietSite(b)
		c := s.serve(b)
		stop := s.coordinatorLooks(b)
		begin, texts := time.Now(), 0
		const conns = 64
		for texts < *crowd*len(wholeIntake) {
			texts += loadEach(b, s.base, c.Process.Pid, conns, min(14_000/conns, 1+(*crowd*len(wholeIntake)-texts)/conns/len(wholeIntake)), &people).texts
		}
		took := time.Since(begin)
		stop()
		c.kill()
		if n := onRecord(b, s.file); n != texts {
			b.Errorf("%d texts on record, %d were acknowledged", n, texts)
		}
		b.ReportMetric(took.Seconds(), "s")
		b.ReportMetric(float64(texts)/took.Seconds(), "texts/s")
	}
}

// BenchmarkGrown measures texts over the database of a network that has run for
// years (-grown names it; it is copied), beside an empty one.
func BenchmarkGrown(b *testing.B) {
	var people atomic.Int64
	people.Store(500_000)
	for b.Loop() {
		if *grown == "" {
			b.Skip("-grown names no database")
		}
		rates := [2]float64{}
		for i, from := range []string{"", *grown} {
			s := newQuietSite(b)
			if from != "" {
				copyDatabase(b, s.file, from)
			}
			c := s.serve(b)
			rates[i] = load(b, s.base, c.Process.Pid, 64, &people).rate()
			c.kill()
		}
		b.ReportMetric(rates[1]/rates[0], "of-empty")
	}
}

func copyDatabase(b *testing.B, to, from string) {
	b.Helper()
	in, err := os.Open(from)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		b.Fatal(err)
	}
	_, err = io.Copy(out, in)
	// Else the first texts wait until all of it is on the disk.
	if err := errors.Join(err, out.Sync(), out.Close()); err != nil {
		b.Fatal(err)
	}
}
