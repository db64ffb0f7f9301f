package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"neighborline/flows"
	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/console"
	"neighborline/internal/flowfile"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

var (
	inputs    = flag.Int("inputs", 800, "how many inputs TestAnyInputIsAnswered drives; a release takes 1000000")
	inputSeed = flag.Uint64("inputseed", 1, "what TestAnyInputIsAnswered makes its inputs from")
)

const (
	besieged = 10_000 // inputs that one database takes: its queues would grow without end
	bout     = 250    // of one of them, until what came due is done and the clock moves on
	senders  = 4
)

// TestAnyInputIsAnswered drives the whole of what listens with inputs that are
// made up or bent: texts, calls, callbacks, recordings and letters with a right
// signature and without one, raw HTTP, the console's forms and lists. Whatever
// comes, no answer is a 5xx, nothing panics and nothing is logged as an error,
// and a text in the carrier's form is answered 200.
//
//	go test ./cmd/neighborline -run TestAnyInputIsAnswered -v -timeout 0 -inputs 1000000
func TestAnyInputIsAnswered(t *testing.T) {
	book, problems := flowfile.Load(flows.FS)
	if flowfile.Broken(problems) {
		t.Fatal(problems)
	}
	begin, total := time.Now(), map[string]int{}
	for world, left := *inputSeed, *inputs; left > 0 && !t.Failed(); world, left = world+1, left-besieged {
		s := besiege(t, parts{book: book})
		s.drive(t, world, min(left, besieged))
		for kind, n := range s.done {
			total[kind] += n
		}
		s.end()
		if *inputs > besieged {
			t.Logf("%d left after %v: %v", max(0, left-besieged), time.Since(begin).Round(time.Second), total)
		}
	}
	for _, kind := range makers {
		if total[kind.name] == 0 {
			t.Errorf("no input was of the kind %s", kind.name)
		}
	}
	if *inputs > 200 && (total["2xx"] < *inputs/10 || total["4xx"] < *inputs/5) {
		t.Errorf("the mix is one-sided: %v", total)
	}
	t.Logf("%d inputs in %v, seed %d: %v", *inputs, time.Since(begin).Round(time.Second), *inputSeed, total)
}

// A siege is a hotline that listens to nobody but the test.
type siege struct {
	app     *app
	handler http.Handler
	clock   *hotlinetest.Clock
	errors  logErrors
	sent    atomic.Int64 // texts that the carrier took
	key     ed25519.PrivateKey
	other   string // the public key, of a network that we know
	pool    *pool
	end     func()
	done    map[string]int
}

func besiege(t *testing.T, p parts) *siege {
	t.Helper()
	s := &siege{clock: hotlinetest.NewClock(hotlinetest.Start), done: map[string]int{}, pool: newPool()}
	rest := httptest.NewServer(http.HandlerFunc(s.carrier))
	dir, err := os.MkdirTemp(shm(), "neighborline-inputs") // it is not the disk that is tried
	if err != nil {
		t.Fatal(err)
	}
	env := map[string]string{
		"TWILIO_ACCOUNT_SID": standAccount, "TWILIO_AUTH_TOKEN": standToken, "TWILIO_API_URL": rest.URL, "NEIGHBORLINE_SECRET": "sixteen random letters",
	}
	yaml := fmt.Sprintf(standYAML, "Rogue Valley Mutual Aid", standNumber, "975", "127.0.0.1:1", besiegedURL, filepath.Join(dir, "hotline.db"))
	if p.conf, err = config.Parse("inputs.yaml", []byte(yaml), func(k string) string { return env[k] }); err != nil {
		t.Fatal(err)
	}
	p.now, p.log = s.clock.Now, slog.New(slog.NewJSONHandler(&s.errors, nil))
	if s.app, err = wire(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	s.end = func() {
		s.app.console.Close()
		if err := s.app.store.Close(); err != nil {
			t.Error(err)
		}
		rest.Close()
		_ = os.RemoveAll(dir) // it is in memory: a leftover would be seen
	}
	s.handler = recovering(s.app.router, p.log)
	s.people(t)
	return s
}

// besiegedURL is the address that the carrier signs.
const besiegedURL = "https://hotline.example.org"

// shm is a folder in memory, where there is one.
func shm() string {
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		return "/dev/shm"
	}
	return ""
}

// people are volunteers, and a network that writes letters.
func (s *siege) people(t *testing.T) {
	t.Helper()
	if err := s.app.hotline.Adopt(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.app.hotline.AddPeople(t.Context(), volunteersOf()); err != nil {
		t.Fatal(err)
	}
	s.key = ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, ed25519.SeedSize))
	s.other = base64.StdEncoding.EncodeToString(s.key.Public().(ed25519.PublicKey))
	klamath := aid.Network{Name: "Klamath Mutual Aid", Area: []string{"976"}, URL: "https://klamath.example.org", Key: s.other, Phone: "+15415559000"}
	if err := s.app.hotline.AddNetworks(t.Context(), []aid.Network{klamath}); err != nil {
		t.Fatal(err)
	}
}

// carrier takes every text and call, and holds none that we do not know.
func (s *siege) carrier(w http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body)
	w.Header().Set("Content-Type", "application/json")
	switch {
	case r.Method == http.MethodDelete:
		w.WriteHeader(http.StatusNoContent)
	case r.Method == http.MethodGet:
		_, _ = io.WriteString(w, `{"messages": [], "calls": [], "next_page_uri": null}`)
	default:
		kind := "SM"
		if strings.HasSuffix(r.URL.Path, "/Calls.json") {
			kind = "CA"
		}
		w.WriteHeader(http.StatusCreated)
		_, _ = fmt.Fprintf(w, `{"sid": "%sc%031x", "status": "queued"}`, kind, s.sent.Add(1))
	}
}

// logErrors keeps what is logged as an error: nothing should be.
type logErrors struct {
	mu    sync.Mutex
	lines []string
}

func (l *logErrors) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(`"level":"ERROR"`)) {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.lines = append(l.lines, string(p))
	}
	return len(p), nil
}

// drive sends n inputs, in bouts, and between them does what came due.
func (s *siege) drive(t *testing.T, world uint64, n int) {
	t.Helper()
	var who []*besieger
	for i := range senders {
		who = append(who, s.besieger(t, rand.New(rand.NewPCG(world, uint64(i)))))
	}
	for ; n > 0 && !t.Failed(); n -= bout {
		var all sync.WaitGroup
		for i, b := range who {
			all.Go(func() {
				for range (min(n, bout) + senders - 1 - i) / senders {
					b.once()
				}
			})
		}
		all.Wait()
		s.clock.Move(11 * time.Minute)
		for _, do := range []func(context.Context) error{
			s.app.hotline.RunDue, s.app.outbox.Reconcile, s.app.outbox.SendDue, s.app.hotline.Watch,
		} {
			if err := do(t.Context()); err != nil {
				t.Errorf("between two bouts: %v", err)
			}
		}
		for _, l := range s.errors.lines {
			t.Errorf("logged: %.2000s", l)
		}
	}
	for _, b := range who {
		for kind, n := range b.done {
			s.done[kind] += n
		}
	}
}

// A besieger makes inputs of its own chance and sends them.
type besieger struct {
	*siege
	t      *testing.T
	rnd    *rand.Rand
	cookie string
	done   map[string]int
	past   []input // some that were sent
	calls  []*call
	sids   int
}

func (s *siege) besieger(t *testing.T, rnd *rand.Rand) *besieger {
	t.Helper()
	b := &besieger{siege: s, t: t, rnd: rnd, done: map[string]int{}}
	b.signIn()
	return b
}

// An input is one request. Raw is the whole of it as on the wire, where it is
// not made of the rest.
type input struct {
	kind, method, path string
	header             http.Header
	body               string
	raw                []byte
	local, wantOK      bool
	// after looks at the answer; nil does not.
	after func(code int, body string)
}

// once makes an input, sends it, and looks at the answer; where not even
// net/http would hand it on, it makes another.
func (b *besieger) once() {
	for !b.send(b.input()) {
	}
}

func (b *besieger) input() input {
	pick := b.rnd.IntN(allWeights)
	for _, m := range makers {
		if pick -= m.weight; pick < 0 {
			in := m.make(b)
			in.kind = m.name
			return in
		}
	}
	panic("the weights do not add up")
}

// send says false where the input is no request.
func (b *besieger) send(in input) bool {
	r, ok := in.request(b.t.Context())
	if !ok {
		b.done["not HTTP"]++ // net/http answers 400 by itself
		return false
	}
	w := httptest.NewRecorder()
	if p := b.serve(w, r); p != nil {
		b.t.Errorf("%s panics with %v: %s", in.kind, p, in)
	}
	if w.Code >= 500 || in.wantOK && w.Code != http.StatusOK {
		b.t.Errorf("%s is answered %d: %s\n%.300s", in.kind, w.Code, in, w.Body.String())
	}
	b.done[in.kind]++
	b.done[fmt.Sprint(w.Code/100, "xx")]++
	b.done[fmt.Sprintf("%s: %d", in.kind, w.Code)]++
	if len(b.past) < 64 {
		b.past = append(b.past, in)
	} else {
		b.past[b.rnd.IntN(len(b.past))] = in
	}
	if c := w.Header().Get("Set-Cookie"); strings.HasPrefix(in.path, "/console/enter/") && c != "" {
		b.cookie, _, _ = strings.Cut(c, ";")
	}
	if in.after != nil {
		in.after(w.Code, w.Body.String())
	}
	return true
}

func (b *besieger) serve(w http.ResponseWriter, r *http.Request) (panicked any) {
	defer func() { panicked = recover() }()
	b.handler.ServeHTTP(w, r)
	return nil
}

func (in input) String() string {
	if in.raw != nil {
		return fmt.Sprintf("%.1500q", in.raw)
	}
	return fmt.Sprintf("%s %s %v %.1500q", in.method, in.path, in.header, in.body)
}

// signIn has Dee come in by a link.
func (b *besieger) signIn() {
	path, err := console.Invite(b.t.Context(), b.app.store, dee, false, b.clock.Now(), store.Actor{Role: "command"})
	if err != nil {
		b.t.Error(err)
		return
	}
	b.send(input{kind: "sign-in", method: http.MethodPost, path: path})
}

// letterText is a letter as JSON.
func letterText(l any) string {
	data, _ := json.Marshal(l) // of strings and numbers alone
	return string(data)
}
