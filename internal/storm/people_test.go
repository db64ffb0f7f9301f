package storm

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// canary is in everything that people write of their own, and in no log.
const canary = "Zanzibar"

// volunteers is how many people help.
var volunteers = 60

// zips are where people live, too far from each other to help one another: as
// many volunteers are looked at for a request as in a network of that size.
var zips = []string{"97520", "97401", "97103", "97801"}

// zipOf is where the volunteer lives who is the i-th of so many.
func zipOf(i int) string { return zips[i%len(zips)] }

// patience is how long an answer may take, over kills, pauses, full disks and
// looks into the carrier's list, on a machine with thirty other things to do:
// what is looked for is an answer that never comes, not one that comes late. In
// the queue of a huge storm it takes longer.
var patience = 3 * time.Minute

// A crowd is the people of a storm.
type crowd struct {
	*carrier
	enough    func() bool   // nobody new begins
	ended     chan struct{} // closed once nothing passes any more
	done      chan struct{}
	ready     sync.WaitGroup // people who are in the middle of something
	waiting   atomic.Int64   // neighbors who have not heard how their request ended
	mu        sync.Mutex
	next      int
	neighbors map[string]int  // of those who asked for help, how many requests they made
	callers   map[string]bool // of those who called: whether they heard their code
	turns     []*turn         // of calls, that were answered
	fresh     map[string]int  // of those who sent one odd text: which
	stoppers  map[string]*stopper
	late      []string // answers that never came
	unrested  []string // why the storm did not come to rest
}

func newCrowd(c *carrier) *crowd {
	return &crowd{carrier: c, ended: make(chan struct{}), done: make(chan struct{}), neighbors: map[string]int{}, callers: map[string]bool{}, fresh: map[string]int{}, stoppers: map[string]*stopper{}}
}

// phone is one that was never seen before.
func (w *crowd) phone() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.next++
	return fmt.Sprintf("+1541%07d", 2_000_000+w.next)
}

// roster is the volunteers as a file for people import.
func roster() string {
	var b strings.Builder
	b.WriteString("name,phone,language,zip,roles,tier,needs,transport,languages,budget_per_week\n")
	for i := range volunteers {
		fmt.Fprintf(&b, "%s%c,%s,en,%s,volunteer,known,\"food; ride\",car,en,50\n", canary, 'a'+i%26, volunteer(i), zipOf(i))
	}
	return b.String()
}

func volunteer(i int) string { return fmt.Sprintf("+1541%07d", 3_000_000+i) }

// heard is how many texts of a kind are on a phone, each once.
func (l *line) heard(is func(*text) bool) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	seen := map[string]bool{}
	for _, m := range l.got {
		if is(m) {
			seen[m.ref] = true
		}
	}
	return len(seen)
}

// hears waits until a phone has n texts of a kind, which need not come; what is
// over says that they won't.
func (l *line) hears(is func(*text) bool, n int, over <-chan struct{}) bool {
	for l.heard(is) < n {
		select {
		case <-l.bell:
		case <-over:
			return l.heard(is) >= n
		}
	}
	return true
}

// await waits until a phone has n texts of a kind.
func (l *line) await(n int, is func(*text) bool) bool {
	for end := time.Now().Add(patience); time.Now().Before(end); {
		if l.heard(is) >= n {
			return true
		}
		select {
		case <-l.bell:
		case <-time.After(500 * time.Millisecond):
		}
	}
	return false
}

func anything(*text) bool { return true }

func with(words string) func(*text) bool {
	return func(m *text) bool { return strings.Contains(m.body, words) }
}

// scripts are what neighbors say, a question at a time; ZIP is where they live.
var scripts = [][]string{
	{"need groceries ZIP today for 2", "no stairs please, ask for " + canary, canary + "a", "yes"},
	{"need a ride ZIP today for 1", "skip", canary + "b", "yes"},
	{"need food ZIP today for 3", "gate code " + canary, canary + "c", "yes"},
}

// neighbor asks for help, through the whole intake, then waits for it to come
// and says how it went.
func (w *crowd) neighbor() {
	phone, l := w.phone(), (*line)(nil)
	l = w.line(phone)
	script, zip := scripts[w.dice.n(len(scripts))], zips[w.dice.n(len(zips))]
	w.mu.Lock()
	w.neighbors[phone] = 1
	w.mu.Unlock()
	w.waiting.Add(1)
	for i, says := range script {
		w.text(phone, strings.Replace(says, "ZIP", zip, 1))
		if !l.await(i+1, anything) {
			w.missed("%s has no answer to %q", phone, says)
			w.waiting.Add(-1)
			return
		}
	}
	w.ready.Go(func() { w.outcome(phone, l) })
}

// outcome waits until somebody was helped, and says how it went.
func (w *crowd) outcome(phone string, l *line) {
	defer w.waiting.Add(-1)
	for asked := 1; l.hears(with("how did it go?"), asked, w.ended); asked++ { // or nobody was free; the reckoning knows
		w.text(phone, "1")
		if !l.await(1, func(m *text) bool { return glad(m) || notYet(m) }) {
			w.missed("%s has no thanks", phone)
		}
		if l.heard(glad) > 0 {
			return
		}
	}
}

var glad, notYet = with("We are glad"), with("is not done yet")

func (w *crowd) missed(format string, args ...any) {
	w.mu.Lock()
	w.late = append(w.late, fmt.Sprintf(format, args...))
	w.mu.Unlock()
}

var (
	invited  = regexp.MustCompile(`^Can you help\? ([A-Z]+[0-9]+):`)
	accepted = regexp.MustCompile(`^(?:Thank you!|You are needed!) ([A-Z]+[0-9]+): .* for `)
	thanked  = regexp.MustCompile(`^Thank you for helping! Done: ([A-Z]+[0-9]+)`)
	again    = regexp.MustCompile(`([A-Z]+[0-9]+) is yours again`)
)

// helps has one volunteer answer every invite, and see through what they took.
func (w *crowd) helps(phone string) {
	l := w.line(phone)
	seen := 0
	for {
		l.mu.Lock()
		news := l.got[seen:]
		seen = len(l.got)
		l.mu.Unlock()
		for _, m := range news {
			w.answers(phone, m)
		}
		select {
		case <-l.bell:
		case <-w.done:
			return
		}
	}
}

func (w *crowd) answers(phone string, m *text) {
	say, wait := "", w.dice.upTo(150*time.Millisecond)
	if code := invited.FindStringSubmatch(m.body); code != nil {
		say = w.toInvite(code[1])
	} else if code := accepted.FindStringSubmatch(m.body); code != nil {
		say, wait = "DONE "+code[1], time.Second+w.dice.upTo(time.Second)
	} else if code := again.FindStringSubmatch(m.body); code != nil {
		say = "DONE " + code[1]
	} else if code := thanked.FindStringSubmatch(m.body); code != nil && w.dice.chance(0.1) {
		w.counted("done taken back")
		say = "NOT DONE " + code[1]
	}
	if say == "" {
		return
	}
	w.ready.Go(func() {
		time.Sleep(wait)
		w.text(phone, say)
	})
}

// toInvite is what a volunteer says to an invite: yes mostly, and now and then
// with a question for the neighbor.
func (w *crowd) toInvite(code string) string {
	switch n := w.dice.n(100); {
	case n < 15:
		return "NO " + code
	case n < 25:
		w.counted("yes with a question")
		return "YES " + code + ", is there a dog?"
	}
	return "YES " + code
}

// coordinates has a coordinator look at what there is, now and then.
func (w *crowd) coordinates(phone string) {
	for !w.enough() {
		time.Sleep(2 * time.Second)
		w.text(phone, "q")
	}
}

// A stopper is somebody who says STOP in the middle of being answered, and
// START some time after.
type stopper struct {
	acked, started time.Time // STOP was answered; START may have left
}

// stops has several texts answered at once, says STOP meanwhile, and comes back.
func (w *crowd) stops() {
	phone := w.phone()
	s := &stopper{}
	var chat sync.WaitGroup
	for _, says := range []string{"need a ride 97520 today for 1", "menu", "menu", "person"} {
		chat.Go(func() { w.text(phone, says) })
		time.Sleep(w.dice.upTo(30 * time.Millisecond))
	}
	time.Sleep(w.dice.upTo(120 * time.Millisecond))
	m := w.text(phone, "STOP")
	chat.Wait()
	time.Sleep(time.Second)
	w.carrier.mu.Lock()
	acked := m.ackedAt
	w.carrier.mu.Unlock()
	w.mu.Lock()
	s.acked, s.started = acked, time.Now()
	w.stoppers[phone] = s
	w.mu.Unlock()
	w.text(phone, "START")
}

// odd sends one text of the corpus from a new phone.
func (w *crowd) oddText(i int) {
	phone := w.phone()
	w.mu.Lock()
	w.fresh[phone] = i
	w.mu.Unlock()
	w.text(phone, corpus[i])
}

// people runs until it is enough: neighbors mostly.
func (w *crowd) people(t *testing.T, at int) {
	t.Helper()
	var all sync.WaitGroup
	for range at {
		all.Go(func() {
			for !w.enough() {
				switch n := w.dice.n(100); {
				case n < 73:
					w.neighbor()
				case n < 80:
					w.calls()
				case n < 90:
					w.stops()
				default:
					w.oddText(w.dice.n(len(corpus)))
				}
			}
		})
	}
	all.Wait()
}
