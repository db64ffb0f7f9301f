package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"neighborline/internal/demo"
)

var (
	kills = flag.Int("kill", 3, "how often TestKill ends the hotline by force")
	seed  = flag.Uint64("seed", 0, "the seed of TestKill; 0 is a new one")
)

// people text at the same time.
const texters = 24

// script is what each of them says, a question at a time, and a part of the
// one answer that each text gets.
var script = []struct{ says, hears string }{
	{"need groceries 97520 today for 2", "helper should know"},
	{"no stairs please", "first name"},
	{"Walter", "Is that right?"},
	{"yes", "Your code is"},
}

// patience is how long an answer may take, over a kill, a restart and a look
// into the carrier's list.
const patience = 40 * time.Second

// The hotline is killed again and again while many people text it, and while
// the carrier repeats itself, is late, and fails after it took a text. What it
// acknowledged is on disk each time; in the end every text had one effect and
// one answer, and no phone got anything twice.
//
// That it can fail was seen with mutants: an answer before the commit, a send
// that is repeated without a look, an id that is not looked up.
func TestKill(t *testing.T) {
	if *seed == 0 {
		*seed = rand.Uint64()
	}
	s := &storm{site: newSite(t, compiled(t), *seed), taken: map[string]bool{}, heard: map[string]int{}}
	s.carrier.SetFaults(demo.Faults{
		ServerError: 0.01, Reset: 0.01, CutAnswer: 0.01,
		CallbackDropped: 0.05, CallbackDoubled: 0.1, CallbackLate: 0.1, CallbackEarly: 0.1, WebhookDoubled: 0.1, WebhookLost: 0.01,
	})
	began := time.Now()
	t.Logf("seed %d, %d kills", *seed, *kills)
	s.listen(t)
	var everybody sync.WaitGroup
	hotline := s.serve(t)
	for range texters {
		everybody.Go(func() { s.textOn(t) })
	}
	dice := rand.New(rand.NewPCG(*seed, 1))
	for range *kills {
		time.Sleep(150*time.Millisecond + time.Duration(dice.Int64N(int64(350*time.Millisecond))))
		hotline.kill()
		s.lookAtDisk(t)
		hotline = s.serve(t)
	}
	s.enough.Store(true)
	everybody.Wait()
	s.comeToRest(t)
	if _, err := hotline.term(t, 10*time.Second); err != nil {
		t.Errorf("the hotline ended with %v\n%s", err, hotline.stderr.String())
	}
	s.reckon(t)
	t.Logf("%d people, %d texts in, %d acknowledged at once, %d texts out, %v", s.people.Load(), s.texts.Load(), len(s.taken), s.sent, time.Since(began).Round(time.Second))
}

// A storm is people who text a hotline that keeps dying.
type storm struct {
	*site
	people, texts atomic.Int64
	enough        atomic.Bool // nobody new begins
	sent          int         // texts of the hotline, at the end

	mu    sync.Mutex
	more  sync.Cond
	taken map[string]bool // ids that were acknowledged
	heard map[string]int  // answers, by phone
}

// listen counts the answers as they reach the phones.
func (s *storm) listen(t *testing.T) {
	s.more.L = &s.mu
	go func() {
		seen := map[string]bool{}
		for revision := 0; t.Context().Err() == nil; {
			changed, now, next := s.carrier.Changes(revision)
			s.mu.Lock()
			for _, m := range changed {
				if m.Direction == demo.OutboundAPI && !seen[m.SID] {
					seen[m.SID] = true
					s.heard[m.To]++
				}
			}
			s.more.Broadcast()
			s.mu.Unlock()
			revision = now
			select {
			case <-next:
			case <-time.After(time.Second): // so that whoever waits looks at the time
			}
		}
	}()
}

// textOn has one person after another ask for help, each through the whole
// intake, until it is enough.
func (s *storm) textOn(t *testing.T) {
	for !s.enough.Load() {
		phone := fmt.Sprintf("+1541%07d", 2_000_000+s.people.Add(1))
		for i, line := range script {
			id, err := s.carrier.Text(phone, line.says)
			s.texts.Add(1)
			s.mu.Lock()
			if err == nil {
				s.taken[id] = true
			}
			for begin := time.Now(); s.heard[phone] <= i && time.Since(begin) < patience; {
				s.more.Wait()
			}
			got := s.heard[phone]
			s.mu.Unlock()
			if got != i+1 {
				t.Errorf("%s has %d answers to %d texts (the last: %q, acknowledged: %t)", phone, got, i+1, line.says, err == nil)
				return
			}
		}
	}
}

// lookAtDisk finds every acknowledged text in what a killed hotline left.
func (s *storm) lookAtDisk(t *testing.T) {
	t.Helper()
	s.mu.Lock()
	var taken []string
	for id := range s.taken {
		taken = append(taken, id)
	}
	s.mu.Unlock()
	// A copy: looking must not mend what the hotline has to mend.
	file := filepath.Join(t.TempDir(), "left.db")
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(s.file + suffix)
		if err != nil && (suffix == "" || !os.IsNotExist(err)) {
			t.Fatal(err)
		}
		if err := os.WriteFile(file+suffix, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	db := peek(t, file)
	there := rows(t, db, `SELECT sid FROM inbounds ORDER BY sid`)
	lost := 0
	for _, id := range taken {
		if _, ok := slices.BinarySearch(there, id); !ok {
			lost++
		}
	}
	if lost > 0 {
		t.Errorf("%d of %d acknowledged texts are not on disk after a kill", lost, len(taken))
	}
	if ok := ask[string](t, db, `PRAGMA quick_check`); ok != "ok" {
		t.Errorf("the database is damaged after a kill: %s", ok)
	}
	_ = db.Close() // each open file counts, over many kills
}

// comeToRest waits until nothing is on its way any more, nor due: the last request
// is still to be told to a coordinator when its neighbor has been answered.
func (s *storm) comeToRest(t *testing.T) {
	t.Helper()
	s.carrier.SetFaults(demo.Faults{})
	db := peek(t, s.file)
	var open int
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		open = ask[int](t, db, `SELECT (SELECT count(*) FROM outbox WHERE status IN ('queued', 'sending', 'unknown')) +
			(SELECT count(*) FROM timers WHERE due_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`)
		if open == 0 && s.carrier.Settle(t.Context()) == nil {
			return
		}
	}
	t.Errorf("%d texts are still on their way", open)
}

// reckon compares what the phones and the carrier know with the database.
func (s *storm) reckon(t *testing.T) {
	t.Helper()
	db := peek(t, s.file)
	recorded := map[string]bool{}
	for _, id := range rows(t, db, `SELECT sid FROM inbounds`) {
		recorded[id] = true
	}
	twice, answers := map[string]int{}, map[string][]string{}
	for _, m := range s.carrier.Messages() {
		switch m.Direction {
		case demo.Inbound:
			if !recorded[m.SID] {
				t.Errorf("text %s of %s is not on record", m.SID, m.From)
			}
		case demo.OutboundAPI:
			s.sent++
			answers[m.To] = append(answers[m.To], m.Body)
			if twice[m.To+m.Body]++; twice[m.To+m.Body] == 2 {
				t.Errorf("%s got %q twice", m.To, m.Body)
			}
		}
	}
	if n := len(recorded); int64(n) != s.texts.Load() {
		t.Errorf("%d texts on record, %d were sent", n, s.texts.Load())
	}
	for phone, got := range answers {
		if phone == dee {
			continue // hears of each request; twice is looked for above
		}
		for i, body := range got {
			if i >= len(script) || !strings.Contains(body, script[i].hears) {
				t.Errorf("%s got as answer %d: %q", phone, i+1, body)
			}
		}
	}
	if n := ask[int](t, db, `SELECT count(*) FROM outbox WHERE status IN ('sent', 'delivered')`); n != s.sent {
		t.Errorf("the outbox holds %d texts as sent, the carrier has %d", n, s.sent)
	}
	for _, left := range rows(t, db, `SELECT status || ' ' || class || ', tried ' || attempts || ', error ' || error_code || ': ' || body FROM outbox WHERE status NOT IN ('sent', 'delivered')`) {
		t.Errorf("a text did not go out: %s", left)
	}
	if n := ask[int64](t, db, `SELECT count(DISTINCT person_id) FROM requests`); n != s.people.Load() || n != ask[int64](t, db, `SELECT count(*) FROM requests`) {
		t.Errorf("%d people have a request, want one for each of %d", n, s.people.Load())
	}
	if ok := ask[string](t, db, `PRAGMA integrity_check`); ok != "ok" {
		t.Errorf("the database is damaged: %s", ok)
	}
}
