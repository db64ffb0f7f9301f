package console_test

import (
	"fmt"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// listOf is a list of so many volunteers, with a bad row in the middle.
func listOf(n int) string {
	var b strings.Builder
	b.WriteString("name;phone;zip;needs;transport\n")
	for i := range n {
		if i == n/2 {
			b.WriteString("Bad;12;97520;food;car\n")
		}
		fmt.Fprintf(&b, "Vol%d;541%03d%04d;97520;food, ride;car\n", i, 200+i/10_000, i%10_000)
	}
	return b.String()
}

// importing looks at a list of people, and begins to put it in; what it
// answers comes over the channel.
func (c client) importing(t testing.TB, list string) (answers chan int) {
	t.Helper()
	token := tokenOf.FindStringSubmatch(c.upload(t, "many.csv", list).body)
	if token == nil {
		t.Fatal("the list can't go in")
	}
	answers = make(chan int, 1)
	go func() {
		res, err := c.PostForm(c.b.url+"/console/import/confirm", url.Values{"token": {token[1]}})
		if err != nil {
			answers <- 0
			return
		}
		res.Body.Close()
		answers <- res.StatusCode
	}()
	return answers
}

// countPeople is how many people are known.
func (b *bench) countPeople(t testing.TB) (n int) {
	t.Helper()
	err := b.Store.Read(t.Context(), func(r *store.Reader) error {
		tiers, err := r.CountTiers()
		for _, c := range tiers {
			n += c.N
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestTextsAreAnsweredDuringAnImport texts while a long list goes in: the
// answer does not wait for the end of it.
func TestTextsAreAnsweredDuringAnImport(t *testing.T) {
	const people = 1600
	b := newBench(t, nil)
	answers := b.signedIn(t).importing(t, listOf(people))
	for end := time.Now().Add(time.Minute); b.countPeople(t) == 0 && time.Now().Before(end); {
		runtime.Gosched()
	}
	b.text(t, "walter", "need groceries 97520 today for 4")
	if n := b.countPeople(t); n == 0 || n >= people {
		t.Errorf("the text was answered when %d of %d people were in", n, people)
	}
	if got := strings.Join(b.told(0, "walter"), "\n"); !strings.Contains(got, "Got it: food") {
		t.Errorf("Walter reads %q", got)
	}
	if status := <-answers; status != http.StatusOK {
		t.Errorf("the import answers %d", status)
	}
	if n := b.countPeople(t); n != people {
		t.Errorf("%d people are in, want %d", n, people)
	}
}

// BenchmarkImport puts 50,000 people in, as the console does, while a neighbor
// texts again and again: it tells the slowest answer and the memory at most.
func BenchmarkImport(b *testing.B) {
	const people = 50_000
	list := listOf(people)
	for b.Loop() {
		bench := newBench(b, nil)
		var before, at runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		begin := time.Now()
		c := bench.signedIn(b)
		answers := c.importing(b, list)
		looked := time.Since(begin)
		peak, slowest, texts := uint64(0), time.Duration(0), 0
		for status := 0; status == 0; texts++ {
			select {
			case status = <-answers:
				if status != http.StatusOK {
					b.Fatalf("the import answers %d", status)
				}
			case <-time.After(20 * time.Millisecond):
			}
			sent := time.Now()
			in := bench.Inbound(hotlinetest.Phone("walter"), "hello")
			if err := bench.Hotline.Receive(b.Context(), in); err != nil {
				b.Fatal(err)
			}
			slowest = max(slowest, time.Since(sent))
			runtime.ReadMemStats(&at)
			peak = max(peak, at.HeapInuse)
		}
		b.ReportMetric(looked.Seconds(), "s/look")
		b.ReportMetric(time.Since(begin).Seconds(), "s/import")
		b.ReportMetric(float64(slowest.Milliseconds()), "ms/slowest-text")
		b.ReportMetric(float64(texts), "texts")
		b.ReportMetric(float64(peak-min(peak, before.HeapInuse))/(1<<20), "MB")
		if n := bench.countPeople(b); n != people {
			b.Fatalf("%d people are in, want %d", n, people)
		}
	}
}
