package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gorilla/mux"

	"neighborline/internal/twilio"
)

// wholeIntake is every question of the default intake, answered in a text of
// its own.
var wholeIntake = []string{"hi", "1", "food", "97520", "1", "2", "skip", "Walter", "yes"}

// spell is how long each measurement takes.
const spell = 3 * time.Second

// BenchmarkWebhook measures signed texts, each an answer in somebody's intake,
// through the whole program in a process of its own, beside a handler that
// only reads the form and checks the signature. The two take turns on the same
// machine, which the load is on as well: the ratios travel, the figures don't.
func BenchmarkWebhook(b *testing.B) {
	var people atomic.Int64
	for b.Loop() {
		b.Logf("%8s %-8s %8s %8s %8s %8s %6s %6s", "conns", "", "texts/s", "p50", "p99", "cpu", "rate", "cpu")
		for _, conns := range []int{1, 16, 64} {
			base, stop := serveStub(b)
			stub := load(b, base, stop.Process.Pid, conns, &people)
			_ = stop.Process.Kill()
			_ = stop.Wait()

			s := newQuietSite(b)
			c := s.serve(b)
			hotline := load(b, s.base, c.Process.Pid, conns, &people)
			c.kill()
			if n := onRecord(b, s.file); n != hotline.texts {
				b.Errorf("%d texts on record, %d were acknowledged", n, hotline.texts)
			}
			b.Logf("%8d %-8s %s", conns, "stub", stub)
			b.Logf("%8d %-8s %s %6.2f %5.1fx", conns, "hotline", hotline, hotline.rate()/stub.rate(), hotline.cpuEach().Seconds()/stub.cpuEach().Seconds())
			b.ReportMetric(hotline.rate(), fmt.Sprintf("texts/s@%d", conns))
			b.ReportMetric(hotline.rate()/stub.rate(), fmt.Sprintf("of-stub@%d", conns))
			b.ReportMetric(hotline.cpuEach().Seconds()/stub.cpuEach().Seconds(), fmt.Sprintf("cpu-of-stub@%d", conns))
		}
	}
}

// newQuietSite is a site whose texts hardly leave: what is measured is how they
// come in.
func newQuietSite(b *testing.B) *site {
	b.Helper()
	s := newSite(b, compiled(b), 1)
	s.settings(b, "segments_per_second: 1000,", "segments_per_second: 1,")
	return s
}

// A result is what one measurement gave.
type result struct {
	texts int
	took  time.Duration
	cpu   time.Duration // of the server
	each  []time.Duration
}

func (r result) rate() float64 { return float64(r.texts) / r.took.Seconds() }

func (r result) cpuEach() time.Duration { return r.cpu / time.Duration(max(1, r.texts)) }

func (r result) at(part float64) time.Duration { return r.each[int(part*float64(len(r.each)-1))] }

func (r result) String() string {
	return fmt.Sprintf("%8.0f %8v %8v %8v", r.rate(), r.at(0.5).Round(time.Microsecond), r.at(0.99).Round(10*time.Microsecond), r.cpuEach().Round(time.Microsecond))
}

// A letter is one text, signed beforehand.
type letter struct{ body, signature string }

// letters are the texts of so many intakes, in order.
func letters(base string, intakes int, people *atomic.Int64) []letter {
	var out []letter
	for range intakes {
		n := people.Add(1)
		for i, words := range wholeIntake {
			form := smsForm(sid(int(n)*100+i), fmt.Sprintf("+1541%07d", 2_000_000+n), words)
			out = append(out, letter{form.Encode(), twilio.Sign(standToken, base+"/twilio/sms", form)})
		}
	}
	return out
}

// load posts texts over so many connections, on each one after the other, for
// a spell.
func load(b *testing.B, base string, pid, conns int, people *atomic.Int64) result {
	b.Helper()
	return loadEach(b, base, pid, conns, 1+14_000/conns, people)
}

// loadEach is load, with at most so many intakes on each connection.
func loadEach(b *testing.B, base string, pid, conns, intakes int, people *atomic.Int64) result {
	b.Helper()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: conns}}
	defer client.CloseIdleConnections()
	work := make([][]letter, conns)
	for i := range work {
		work[i] = letters(base, intakes, people)
	}
	each := make([][]time.Duration, conns)
	var wg sync.WaitGroup
	cpu, begin := cpuOf(pid), time.Now()
	for i := range conns {
		wg.Go(func() {
			for _, l := range work[i] {
				from := time.Now()
				if from.Sub(begin) > spell {
					return
				}
				if err := send(client, base+"/twilio/sms", l); err != nil {
					b.Error(err)
					return
				}
				each[i] = append(each[i], time.Since(from))
			}
		})
	}
	wg.Wait()
	r := result{took: time.Since(begin), cpu: cpuOf(pid) - cpu, each: slices.Concat(each...)}
	r.texts = len(r.each)
	slices.Sort(r.each)
	if r.texts == 0 {
		b.Fatal("nothing was answered")
	}
	return r
}

func send(client *http.Client, to string, l letter) error {
	req, err := http.NewRequest(http.MethodPost, to, strings.NewReader(l.body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set(twilio.SignatureHeader, l.signature)
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != http.StatusOK {
		return fmt.Errorf("answered %s, %w", res.Status, err)
	}
	return nil
}

// cpuOf is the time that a process has computed for so far, in steps of 10 ms;
// 0 where /proc is not there to say.
func cpuOf(pid int) time.Duration {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, after, _ := bytes.Cut(data, []byte(") "))
	fields := strings.Fields(string(after))
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

// stubAt, in the environment, makes this test's own program the stub.
const stubAt = "NEIGHBORLINE_TEST_STUB"

// serveStub starts the stub in a process of its own.
func serveStub(b *testing.B) (base string, cmd *exec.Cmd) {
	b.Helper()
	addr := freeAddr(b)
	cmd = exec.Command(os.Args[0], "-test.run=^TestStub$")
	cmd.Env = append(os.Environ(), stubAt+"="+addr)
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	for begin := time.Now(); time.Since(begin) < 20*time.Second; time.Sleep(5 * time.Millisecond) {
		if conn, err := net.Dial("tcp", addr); err == nil {
			_ = conn.Close()
			return "http://" + addr, cmd
		}
	}
	_ = cmd.Process.Kill()
	b.Fatal("the stub does not answer")
	return "", nil
}

// stub only reads the form and checks the signature.
func stub(base string) (http.Handler, error) {
	verifier, err := twilio.NewVerifier(base, standToken)
	if err != nil {
		return nil, err
	}
	r := mux.NewRouter()
	r.HandleFunc("/twilio/sms", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 64<<10))
		if err == nil && verifier.Verify(r.Method, r.URL.RequestURI(), body, r.Header.Get(twilio.SignatureHeader)) {
			_, err = twilio.ParseForm(body)
		} else {
			err = errors.New("not the carrier's")
		}
		if err != nil {
			http.Error(w, "Forbidden.", http.StatusForbidden)
			return
		}
		w.Header().Set("Content-Type", twilio.ContentType)
		_, _ = w.Write(twilio.Empty)
	}).Methods(http.MethodPost)
	return r, nil
}

// What the benchmark compares with does check signatures. In the process that
// serveStub starts, this test is the stub itself.
func TestStub(t *testing.T) {
	addr := os.Getenv(stubAt)
	if addr == "" {
		addr = freeAddr(t)
	}
	handler, err := stub("http://" + addr)
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Addr: addr, Handler: handler}
	if os.Getenv(stubAt) != "" {
		t.Fatal(server.ListenAndServe())
	}
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	go func() { _ = server.Serve(ln) }()
	defer server.Close()
	here, form := "http://"+addr+"/twilio/sms", smsForm(sid(1), walter, "hi")
	if status, _ := signed(t, here, form); status != http.StatusOK {
		t.Errorf("answers %d", status)
	}
	if status, _ := post(t, here, form, "forged"); status != http.StatusForbidden {
		t.Errorf("answers a forged text %d", status)
	}
}

// The intake of the benchmark is the whole one: it ends with a request.
func TestWholeIntakeOfTheBenchmark(t *testing.T) {
	s := newStand(t)
	for i, words := range wholeIntake {
		s.text(t, walter, words)
		if done := strings.Contains(s.last(t, walter), "Your code is"); done != (i == len(wholeIntake)-1) {
			t.Errorf("after %q Walter reads %q", words, s.last(t, walter))
		}
	}
}

func onRecord(b *testing.B, file string) (n int) {
	b.Helper()
	db := peek(b, file)
	if err := db.QueryRowContext(context.Background(), `SELECT count(*) FROM inbounds`).Scan(&n); err != nil {
		b.Fatal(err)
	}
	return n
}
