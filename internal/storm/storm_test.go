package storm

import (
	"cmp"
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
)

// The size of the storm: small, so that it runs with all tests. Full size is ten seeds of -messages 100000 -kills 200
// -pauses 20.
var (
	messages = flag.Int("messages", 400, "texts in and out of one storm")
	kills    = flag.Int("kills", 3, "how often the hotline is killed in one storm")
	pauses   = flag.Int("pauses", 0, "how often it is stopped for up to five seconds")
	seeds    = flag.Int("seeds", 1, "how many storms")
	seed     = flag.Uint64("seed", 0, "the seed of the first storm; 0 is a new one")
	built    = flag.String("program", "", "the program to try; empty builds it")
	limit    = flag.Duration("for", 0, "the longest that one storm blows, whatever its size; 0 is no limit")
	keep     = flag.String("keep", "", "the folder in which the databases and logs of the storms are kept; empty keeps none")
	crowdOf  = flag.Int("crowd", 0, "how many people text at the same time; 0 is as many as suit the size")
)

// TestStorm has a crowd text a hotline that is killed, paused and ended again
// and again, over a carrier that fails in every way that it can. In the end
// nothing may be lost, doubled, late to a STOP, or said in quiet hours or in a
// log.
func TestStorm(t *testing.T) {
	if *seed == 0 {
		*seed = rand.Uint64N(1_000_000)
	}
	file, err := program()
	if err != nil {
		t.Fatal(err)
	}
	for i := range *seeds {
		t.Run(fmt.Sprint("seed ", *seed+uint64(i)), func(t *testing.T) {
			storm(t, file, size{*seed + uint64(i), *messages, *kills, *pauses, cmp.Or(*crowdOf, crowdFor(*messages))})
		})
	}
}

// helpersFor is how many volunteers there are for a storm of so many texts. Each
// says yes some five times before the matching leaves them in peace; with too
// few, requests stay open, and asking for them again and again is all that is
// done.
func helpersFor(messages int) int { return max(60, min(1000, messages/50)) }

// kept copies what a storm left to where it can be looked at.
func (s *site) kept(t *testing.T, seed uint64) {
	t.Helper()
	if *keep == "" {
		return
	}
	to := filepath.Join(*keep, fmt.Sprint("storm-", seed))
	if err := os.CopyFS(to, os.DirFS(s.dir)); err != nil {
		t.Errorf("nothing is kept: %v", err)
	}
}

// A size is how hard a storm is.
type size struct {
	seed                    uint64
	messages, kills, pauses int
	crowd                   int
}

// crowdFor is how many people text at the same time in a storm of so many texts.
// Nearly all of an exchange is waiting: for the next try of a send that failed,
// for the look-up of one that is not known, for the sweep. What more of them
// find out in a minute, fewer find out in ten.
func crowdFor(messages int) int { return min(400, max(64, messages/25)) }

// storm runs one, and gives what it found wrong.
func storm(t *testing.T, program string, z size) *ledger {
	t.Helper()
	l, told := blown(t, program, z)
	t.Logf("seed %d: %s\n%s", z.seed, told, l.table())
	if l.total() > 0 {
		t.Errorf("seed %d: not everything is 0", z.seed)
	}
	return l
}

// blown is a storm with its reckoning, and a line about it.
func blown(t *testing.T, program string, z size) (*ledger, string) {
	t.Helper()
	volunteers = helpersFor(z.messages)
	if z.messages >= hugeStorm {
		patience = 10 * time.Minute
	}
	s := newSite(t, program)
	c := newCarrier(t, s.base, z.seed)
	s.meets(c)
	s.setClock(t, false)
	s.write(t, "people.csv", []byte(roster()))
	if out, errs, code := s.command("people", "import", "people.csv"); code != 0 {
		t.Fatalf("people import: exit %d, %s%s", code, out, errs)
	}
	s.setClock(t, z.messages >= longStorm)
	s.fillable(t)
	course := &phases{begun: time.Now(), last: time.Now()}
	now := s.serve(t)
	c.mix.Store(&rough)
	w := newCrowd(c)
	passed := func() int { return w.passed() }
	var calm atomic.Bool
	w.enough = func() bool { return calm.Load() || passed()+stillToCome*int(w.waiting.Load()) >= z.messages }
	if *limit > 0 {
		time.AfterFunc(*limit, func() { calm.Store(true) })
	}
	blow := &weather{site: s, calm: calm.Load, kills: z.kills, pauses: z.pauses, terms: max(1, z.kills/20), floods: max(1, z.kills/10)}
	gone := make(chan struct{})
	blow.reached = func() float64 {
		select {
		case <-gone:
			return 1 // nobody new begins: what is left of the weather comes while the last are helped
		default:
			return float64(passed()) / float64(z.messages)
		}
	}
	quiet := make(chan struct{})
	go func() {
		if z.messages >= longStorm && z.messages < hugeStorm {
			s.endQuiet(t, calm.Load)
		}
		close(quiet)
	}()
	helpers := w.volunteer()
	go func() {
		w.people(t, z.crowd)
		close(gone)
	}()
	accounts := c.unpaid(blow, gone)
	last := blow.blow(now)
	<-gone
	<-quiet
	accounts.Wait()
	course.ends("blows")
	l := &ledger{}
	if last == nil {
		t.Fatalf("the hotline does not come back: %v", blow.failed)
	}
	c.mix.Store(&mix{})
	w.rest(t, s, course)
	close(w.done)
	helpers.Wait()
	again := w.replay(t, s)
	course.ends("replay")
	took, err := last.term(12 * time.Second)
	if err != nil {
		blow.failed = append(blow.failed, err.Error())
	}
	blow.drains = append(blow.drains, took)
	s.kept(t, z.seed)
	l = w.reckon(t, s)
	course.ends("reckoning")
	for _, what := range again {
		l.add(replayed, "%s", what)
	}
	for _, f := range append(blow.failed, w.unrested...) {
		l.add(badEnd, "%s", f)
	}
	slices.Sort(blow.starts)
	return l, fmt.Sprintf("%d texts in, %d out, %d tries to send, %d kills, %d pauses, %d full disks, %d starts (median %v, longest %v), %d ends (longest %v), %v; %v",
		len(c.inbox), w.passed()-len(c.inbox), len(c.tries), blow.killed, blow.paused, blow.flooded, len(blow.starts), blow.starts[len(blow.starts)/2].Round(time.Millisecond),
		blow.starts[len(blow.starts)-1].Round(time.Millisecond), len(blow.drains), slices.Max(blow.drains).Round(time.Millisecond), course, c.count)
}

// phases are how long each part of a storm took.
type phases struct {
	begun, last time.Time
	told        []string
}

// ends ends a part.
func (p *phases) ends(what string) {
	now := time.Now()
	p.told = append(p.told, fmt.Sprintf("%s %.1f s", what, now.Sub(p.last).Seconds()))
	p.last = now
}

func (p *phases) String() string {
	return fmt.Sprintf("%v (%s)", p.last.Sub(p.begun).Round(time.Second), strings.Join(p.told, ", "))
}

// stillToCome is how many texts, in both directions, a neighbor's request brings
// about after the first few: with it a storm has about as many as it is to have.
const stillToCome = 7

// passed is how many texts the carrier has had, in both directions.
func (c *carrier) passed() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.inbox) + len(c.byRef)
}

// sent is how many texts people have sent.
func (c *carrier) sent() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.inbox)
}

// volunteer has the volunteers and the coordinators live until it is done.
func (w *crowd) volunteer() *sync.WaitGroup {
	var all sync.WaitGroup
	for i := range volunteers {
		all.Go(func() { w.helps(volunteer(i)) })
	}
	all.Go(func() { w.coordinates(dee) })
	all.Go(func() { w.coordinates(abe) })
	return &all
}

// unpaid has the carrier refuse the account for a second, once, in the middle.
func (c *carrier) unpaid(w *weather, gone <-chan struct{}) *sync.WaitGroup {
	var done sync.WaitGroup
	done.Go(func() {
		for w.reached() < 0.5 {
			select {
			case <-gone:
				return
			case <-time.After(50 * time.Millisecond):
			}
		}
		c.refused.Store(time.Now().Add(time.Second).UnixNano())
		c.counted("account refused for a second")
	})
	return &done
}

// silence is how long nothing may pass until a storm is over: longer than
// anybody thinks before they answer, and than the hotline's tick.
const silence = 4 * time.Second

// A storm comes to rest as long as something still passes: the queue of a large
// one is long, on a machine that has other things to do. Where something is open
// and nothing passes for stuckFor, it never will.
const (
	restWithin = 20 * time.Minute
	stuckFor   = 90 * time.Second
)

// rest waits until nothing is on its way any more and nobody has anything left
// to say. Who waits for help that nobody could give has no more to say then.
func (w *crowd) rest(t *testing.T, s *site, course *phases) {
	t.Helper()
	w.still(t, s)
	close(w.ended)
	course.ends("comes to rest")
	was := w.passed()
	talked := make(chan struct{})
	go func() {
		w.ready.Wait()
		close(talked)
	}()
	select {
	case <-talked:
	case <-time.After(5 * time.Minute):
		w.unrested = append(w.unrested, "people still wait")
	}
	w.busy.Wait()
	course.ends("last answers")
	if w.passed() != was {
		w.still(t, s)
		course.ends("rests again")
	}
}

// still waits until nothing has passed, and nothing been open, for a while.
func (w *crowd) still(t *testing.T, s *site) {
	t.Helper()
	db := openDB(t, s.file)
	const open = `SELECT count(*) FROM outbox WHERE status IN ('queued', 'sending', 'unknown')`
	still, moved, was := time.Now(), time.Now(), -1
	for end := time.Now().Add(restWithin); time.Now().Before(end) && time.Since(moved) < stuckFor; time.Sleep(200 * time.Millisecond) {
		if w.passed() != was {
			moved = time.Now()
		}
		if n := w.passed(); n != was || ask[int](t, db, open) > 0 || ask[int](t, db, `SELECT count(*) FROM inbounds`) < w.sent() {
			still, was = time.Now(), n
		} else if time.Since(still) > silence {
			return
		}
	}
	w.unrested = append(w.unrested, fmt.Sprintf("it does not come to rest: %d texts are open", ask[int](t, db, open)))
}

// replays is how many of a storm's webhooks are posted once more after it.
const replays = 3000

// replay posts what was posted before, as somebody does who captured it, and
// gives what that changed.
func (w *crowd) replay(t *testing.T, s *site) (changed []string) {
	t.Helper()
	before := held(t, s)
	var all sync.WaitGroup
	step := max(1, len(w.inbox)/replays)
	for worker := range 8 {
		all.Go(func() {
			for i := worker * step; i < len(w.inbox); i += 8 * step {
				m := w.inbox[i]
				if !m.acked { // nobody captured it; and to post it now would hide that it was lost
					continue
				}
				if status, _ := w.posted(w.base+"/twilio/sms", smsForm(m.sid, m.from, m.body)); status != 200 {
					w.strange("the replay of %s is answered %d", m.sid, status)
				}
			}
		})
	}
	all.Wait()
	for i := 0; i < len(w.turns); i += max(1, len(w.turns)/replays) {
		w.again(w.turns[i])
	}
	after := held(t, s)
	for what, n := range after {
		if before[what] != n {
			changed = append(changed, fmt.Sprintf("%s: %q, was %q", what, n, before[what]))
		}
	}
	return changed
}

// held is what a replay must not change. Texts that become due meanwhile by
// their own time are not in it.
func held(t *testing.T, s *site) map[string]string {
	t.Helper()
	db := openDB(t, s.file)
	out := map[string]string{}
	for what, query := range map[string]string{
		"texts in": `SELECT count(*) || ' ' || max(id) FROM inbounds`,
		"people":   `SELECT count(*) || ' ' || max(id) FROM people`,
		"requests": `SELECT count(*) || ' ' || group_concat(state, '') FROM requests`,
		"opt-outs": `SELECT count(*) FROM opt_outs`,
		"answers":  `SELECT count(*) FROM outbox WHERE class = 'reply'`,
		"helpers":  `SELECT count(*) || ' ' || group_concat(state, '') FROM assignments`,
	} {
		out[what] = ask[string](t, db, query)
	}
	return out
}
