package storm

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var (
	fuzzed  = flag.Int("fuzzed", 500, "how many odd texts TestFuzzedTexts posts; what must hold before a change goes in takes 2000, a release 1000000")
	lorises = flag.Int("lorises", 100, "how many connections TestHostileHTTP holds open, a byte at a time")
)

// TestHostileHTTP has people texted while others hold connections open, send
// headers without end, bodies without end, and forms of ten thousand names.
func TestHostileHTTP(t *testing.T) {
	s, c := ground(t)
	now := s.serve(t)
	stop := make(chan struct{})
	var slow sync.WaitGroup
	for range *lorises {
		slow.Go(func() { loris(s.addr, stop) })
	}
	many := url.Values{}
	for i := range 10_001 {
		many.Set(fmt.Sprint("p", i), "1")
	}
	here := s.base + "/twilio/sms"
	for _, bad := range []struct {
		name string
		body string
		head string
		want []int
	}{
		{"10,001 names", many.Encode(), "", []int{413, 403, 400}},
		{"100 KiB", "Body=" + strings.Repeat("x", 100<<10), "", []int{413}},
		{"a header of 1 MB", "Body=x", strings.Repeat("h", 1<<20), []int{431, 0}},
		{"no form", "\x00\xff%zz%", "", []int{403, 400}},
	} {
		req, err := http.NewRequest(http.MethodPost, here, strings.NewReader(bad.body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("X-Twilio-Signature", "x"+bad.head)
		status := 0
		if res, err := c.post.Do(req); err == nil {
			status = res.StatusCode
			_, _ = io.Copy(io.Discard, res.Body)
			_ = res.Body.Close()
		}
		if !slices.Contains(bad.want, status) {
			t.Errorf("%s is answered %d, want one of %v", bad.name, status, bad.want)
		}
	}
	var took []time.Duration
	for i := range 100 {
		begin := time.Now()
		if acked, _ := send(c, i, 1); len(acked) != 1 {
			t.Error("an honest text is refused")
		}
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	close(stop)
	slow.Wait()
	rss := resident(t, now.cmd.Process.Pid)
	t.Logf("beside %d slow connections: median %v, 99th of 100 %v, %d MB", *lorises, took[50], took[98], rss>>20)
	if rss > 200<<20 {
		t.Errorf("it holds %d MB", rss>>20)
	}
}

// loris sends a request a byte at a time.
func loris(addr string, stop <-chan struct{}) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return
	}
	defer conn.Close()
	for _, b := range []byte("POST /twilio/sms HTTP/1.1\r\nHost: hotline\r\n" + strings.Repeat("X: y\r\n", 1000)) {
		select {
		case <-stop:
			return
		case <-time.After(300 * time.Millisecond):
		}
		if _, err := conn.Write([]byte{b}); err != nil {
			return
		}
	}
}

// resident is how much memory a process holds, in bytes.
func resident(t *testing.T, pid int) int {
	t.Helper()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		t.Fatal(err)
	}
	var size, rss int
	if _, err := fmt.Sscan(string(data), &size, &rss); err != nil {
		t.Fatal(err)
	}
	return rss * os.Getpagesize()
}

// TestFuzzedTexts posts texts made of the corpus, of commands and of noise:
// whatever they say, the hotline stays up, answers 200, and does not panic.
func TestFuzzedTexts(t *testing.T) {
	s, c := ground(t)
	s.serve(t)
	pieces := slices.Concat(corpus, []string{
		"YES", "NO", "STOP", "START", "HELP", "need groceries 97520 today for 2", "si", "1", "2", "skip", "back", "K7", "DONE", "DROP",
		"person", "español", "forget me", "delete", "tomorrow 3pm", "nhắn", "需要", "НУЖНО", "911", "\n", "\r", "\u2028", " ",
	})
	var bad sync.Map
	var all sync.WaitGroup
	for worker := range 8 {
		all.Go(func() {
			rnd := rand.New(rand.NewPCG(*seed, uint64(worker)))
			for i := worker; i < *fuzzed; i += 8 {
				body := oddity(rnd, pieces)
				c.mu.Lock()
				sid := c.newSID("SM")
				c.mu.Unlock()
				from := fmt.Sprintf("+1541%07d", 2_000_000+rnd.IntN(500))
				if status, _ := c.posted(s.base+"/twilio/sms", smsForm(sid, from, body)); status != 200 {
					bad.Store(body, status)
				}
			}
		})
	}
	all.Wait()
	bad.Range(func(body, status any) bool {
		t.Errorf("%.200q is answered %v", body, status)
		return true
	})
	data, err := os.ReadFile(s.log.Name())
	if err != nil {
		t.Fatal(err)
	}
	if i := strings.Index(string(data), "panic"); i >= 0 {
		t.Errorf("it panics: %.2000s", data[max(0, i-200):])
	}
	t.Logf("%d texts", *fuzzed)
}

// oddity is a text of some pieces, cut and noisy.
func oddity(rnd *rand.Rand, pieces []string) string {
	var b strings.Builder
	for range 1 + rnd.IntN(3) {
		p := pieces[rnd.IntN(len(pieces))]
		switch rnd.IntN(5) {
		case 0:
			p = p[:rnd.IntN(len(p)+1)]
		case 1:
			noise := []byte(p)
			for range rnd.IntN(4) {
				if len(noise) > 0 {
					noise[rnd.IntN(len(noise))] = byte(rnd.IntN(256))
				}
			}
			p = string(noise)
		}
		b.WriteString(p)
		b.WriteString([]string{"", " ", "\n"}[rnd.IntN(3)])
	}
	return b.String()
}
