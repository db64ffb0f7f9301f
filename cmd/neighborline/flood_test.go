package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"neighborline/flows"
	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/demo"
	"neighborline/internal/flowfile"
	"neighborline/internal/hotline"
)

// floodTexts is how many texts arrive within ten minutes; the whole of what is
// promised: go test ./cmd/neighborline -run TestFlood -flood 10000 -timeout 60m -v
var floodTexts = flag.Int("flood", 500, "texts that arrive within ten minutes")

const wholeFlood = 10_000

// floodSays is what people text in an evacuation, by how it presses, and how
// many of a hundred do.
var floodSays = []struct {
	press string
	of100 int
	words []string
}{
	{"danger", 1, []string{"the fire is at my house and I can't get out", "help me please I can't breathe"}},
	{"at risk", 15, []string{"need a ride 97520 today, we have a baby", "need shelter 97520 today I am on oxygen", "need food 97520 today, my mother is 84"}},
	{"today", 54, []string{"need food 97520 today for 3", "need a place to stay tonight 97520", "need water and clothes 97520 today", "help"}},
	{"later", 30, []string{"VOLUNTEER", "FIND SHELTER 97501", "need food 97520 next week"}},
}

// A flood is a hotline on the day of an evacuation: texts come in over the real
// webhook, and leave by the real outbox over HTTP to a carrier, in the time of a
// clock that stands still but for what the number's rate makes it wait.
type flood struct {
	t       *testing.T
	app     *app
	clock   *demo.Clock
	carrier *demo.Carrier
	base    string
	file    string
	come    []arrival // in order
	sids    int
	asked   map[string]bool // which texts were answered
	answers int             // sent by people who were asked whether all is right
	seen    int             // of the carrier's changes
}

type arrival struct {
	at          time.Time
	from, words string
}

func newFlood(t *testing.T, perSecond float64) *flood {
	t.Helper()
	start := time.Date(2026, 9, 8, 18, 0, 0, 0, time.UTC)
	f := &flood{t: t, file: filepath.Join(t.TempDir(), "flood.db"), asked: map[string]bool{}, clock: demo.NewClock(func() time.Time { return start })}
	var door http.Handler
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { door.ServeHTTP(w, r) }))
	t.Cleanup(server.Close)
	f.base = server.URL
	f.carrier = demo.NewCarrier(demo.Options{AccountSID: standAccount, AuthToken: standToken, Number: standNumber, Webhooks: f.base, Now: f.clock.Now, Seed: 7})
	t.Cleanup(f.carrier.Close)
	rest := httptest.NewServer(f.carrier)
	t.Cleanup(rest.Close)
	env := map[string]string{
		"TWILIO_ACCOUNT_SID": standAccount, "TWILIO_AUTH_TOKEN": standToken, "TWILIO_API_URL": rest.URL, "NEIGHBORLINE_SECRET": "sixteen random letters",
	}
	yaml := strings.Replace(fmt.Sprintf(standYAML, "Rogue Valley Mutual Aid", standNumber, "975", "127.0.0.1:0", f.base, f.file),
		"segments_per_second: 1000", fmt.Sprint("segments_per_second: ", perSecond), 1)
	conf, err := config.Parse("flood.yaml", []byte(yaml), func(k string) string { return env[k] })
	if err != nil {
		t.Fatal(err)
	}
	book, problems := flowfile.Load(flows.FS)
	if flowfile.Broken(problems) {
		t.Fatal(problems)
	}
	if f.app, err = wire(t.Context(), parts{conf: conf, book: book, now: f.clock.Now, log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.app.store.Close() })
	door = f.app.router
	f.app.outbox.PaceBy(f.clock.Now, func(ctx context.Context, d time.Duration) error { f.pass(d); return ctx.Err() })
	return f
}

// texts posts what a phone sends, signed, as the carrier does.
func (f *flood) texts(from, words string) {
	f.t.Helper()
	f.sids++
	if status, body := signed(f.t, f.base+"/twilio/sms", smsForm(sid(f.sids), from, words)); status != http.StatusOK {
		f.t.Fatalf("text %d: %d %s", f.sids, status, body)
	}
}

// pass lets time go by: texts arrive in it, and what is due happens.
func (f *flood) pass(d time.Duration) {
	f.t.Helper()
	end := f.clock.Now().Add(d)
	for len(f.come) > 0 && !f.come[0].at.After(end) {
		next := f.come[0]
		f.come = f.come[1:]
		if ahead := next.at.Sub(f.clock.Now()); ahead > 0 {
			f.clock.Move(ahead)
		}
		f.texts(next.from, next.words)
	}
	if left := end.Sub(f.clock.Now()); left > 0 {
		f.clock.Move(left)
	}
	if err := f.app.hotline.RunDue(f.t.Context()); err != nil {
		f.t.Fatal(err)
	}
	f.answer()
}

// answer has people who are asked whether all is right say yes, a minute after
// they read it.
func (f *flood) answer() {
	changed, revision, _ := f.carrier.Changes(f.seen)
	f.seen = revision
	had := f.answers
	for _, m := range changed {
		if m.Status == demo.Delivered && strings.Contains(m.Body, "Is that right?") && !f.asked[m.SID] {
			f.asked[m.SID] = true
			f.answers++
			f.come = append(f.come, arrival{f.clock.Now().Add(time.Minute), m.To, "yes"})
		}
	}
	if f.answers == had {
		return
	}
	slices.SortStableFunc(f.come, func(a, b arrival) int { return a.at.Compare(b.at) })
}

// A sending is one text that left.
type sending struct {
	to             string
	rank, segments int
	queued, left   time.Time
}

// Ten thousand texts within ten minutes (by default a few hundred): each is on
// disk, and answered; what presses more leaves first, whatever came before it;
// and the number's rate is never passed.
//
// All ten thousand at one segment a second, with 5,182 more who say that all is
// right: nothing lost, the first answer to who is in danger within 2 s, to who is
// at risk after 13 min (23 at the latest), to who needs help today after 2 h 26
// (3 h 33), to the rest after 3 h (5 h 52); 32,501 segments in 9 h 2.
func TestFlood(t *testing.T) {
	for _, perSecond := range []float64{1, 3} {
		if perSecond > 1 && *floodTexts < wholeFlood {
			continue // a few texts never wait for it
		}
		t.Run(fmt.Sprint(perSecond, " a second"), func(t *testing.T) { floods(t, perSecond) })
	}
}

func floods(t *testing.T, perSecond float64) {
	f := newFlood(t, perSecond)
	f.surges(t)
	presses := f.arrivals(*floodTexts)
	began := f.clock.Now()
	for idle := 0; idle < 120; {
		if err := f.app.outbox.SendDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := f.carrier.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
		f.pass(time.Second)
		if idle++; len(f.come) > 0 {
			idle = 0
		}
	}
	out := f.left(t)
	f.nothingLost(t)
	f.inOrder(t, out)
	f.rateKept(t, perSecond)
	f.tells(t, out, presses, began)
}

// surges begins the disaster: who asks from there is asked little.
func (f *flood) surges(t *testing.T) {
	t.Helper()
	said, err := f.app.hotline.Carry(t.Context(), dee, hotline.Deed{Verb: hotline.DoSurge, Words: "97520", Other: "97504"})
	if err != nil {
		t.Fatal(err)
	}
	code, err := strconv.Atoi(said.Code)
	if err != nil {
		t.Fatalf("SURGE is answered %q", said.Words)
	}
	if _, err := f.app.hotline.Carry(t.Context(), dee, hotline.Deed{Verb: hotline.DoConfirm, N: code}); err != nil {
		t.Fatal(err)
	}
}

// arrivals plans the texts of ten minutes, each from a phone of its own, and
// says how each phone presses.
func (f *flood) arrivals(n int) map[string]string {
	dice := rand.New(rand.NewPCG(7, 7))
	presses := map[string]string{}
	for i := range n {
		at := dice.IntN(100)
		which := 0
		for at >= floodSays[which].of100 {
			at -= floodSays[which].of100
			which++
		}
		from := fmt.Sprintf("+1541%07d", 6_000_000+i)
		presses[from] = floodSays[which].press
		words := floodSays[which].words
		f.come = append(f.come, arrival{f.clock.Now().Add(time.Duration(dice.Int64N(int64(10 * time.Minute)))), from, words[dice.IntN(len(words))]})
	}
	slices.SortFunc(f.come, func(a, b arrival) int { return a.at.Compare(b.at) })
	return presses
}

// left lists what left, in order.
func (f *flood) left(t *testing.T) (out []sending) {
	t.Helper()
	db := peek(t, f.file)
	got, err := db.QueryContext(t.Context(), `SELECT phone, rank, segments, max(created_at, CASE WHEN attempts = 1 THEN due_at ELSE created_at END), claimed_at FROM outbox WHERE claimed_at <> '' ORDER BY claimed_at, id`)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Close()
	for got.Next() {
		var s sending
		var queued, left string
		if err := got.Scan(&s.to, &s.rank, &s.segments, &queued, &left); err != nil {
			t.Fatal(err)
		}
		s.queued, _ = time.Parse(time.RFC3339, queued)
		s.left, _ = time.Parse(time.RFC3339, left)
		out = append(out, s)
	}
	return out
}

// nothingLost says that every text stands in the database, and that every phone
// was answered or its answer stands there as too old.
func (f *flood) nothingLost(t *testing.T) {
	t.Helper()
	db := peek(t, f.file)
	if n := ask[int](t, db, `SELECT count(*) FROM inbounds`); n != f.sids {
		t.Errorf("%d texts were taken and %d are on disk", f.sids, n)
	}
	if n := ask[int](t, db, `SELECT count(DISTINCT i.phone) FROM inbounds i WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.phone = i.phone)`); n != 0 {
		t.Errorf("%d people were answered nothing", n)
	}
	for status, n := range f.count(t, "status") {
		if status != "delivered" && status != "sent" {
			t.Logf("%s: %d texts", status, n)
		}
		if status == "queued" || status == "sending" || status == "unknown" || status == "failed" {
			for class, n := range f.count(t, "class || ' ' || due_at") {
				t.Logf("%s %d", class, n)
			}
		}
	}
}

func (f *flood) count(t *testing.T, by string) map[string]int {
	t.Helper()
	db := peek(t, f.file)
	out := map[string]int{}
	where := ""
	if by != "status" {
		where = " WHERE status IN ('queued', 'sending', 'unknown', 'failed')"
	}
	for _, s := range rows(t, db, `SELECT `+by+` FROM outbox`+where) {
		out[s]++
	}
	return out
}

// inOrder says that nothing left while something that presses more waited.
func (f *flood) inOrder(t *testing.T, out []sending) {
	t.Helper()
	var oldest [aid.LastRank + 1]time.Time // queued, of what is still to leave
	wrong := 0
	for _, s := range slices.Backward(out) {
		for rank := range s.rank {
			if q := oldest[rank]; !q.IsZero() && s.left.Sub(q) > 5*time.Second {
				if wrong++; wrong <= 3 {
					t.Errorf("a text of rank %d left at %s while one of rank %d waited since %s", s.rank, s.left, rank, q)
				}
			}
		}
		if q := oldest[s.rank]; q.IsZero() || s.queued.Before(q) {
			oldest[s.rank] = s.queued
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d texts went before what presses more", wrong, len(out))
	}
}

// rateKept says that no window of time holds more segments, by when and how the
// carrier took them, than the rate and the text at each end of it.
func (f *flood) rateKept(t *testing.T, perSecond float64) {
	t.Helper()
	var out []sending
	for _, m := range f.carrier.Messages() {
		if m.Direction != demo.Inbound {
			out = append(out, sending{left: m.At, segments: m.Segments})
		}
	}
	slices.SortStableFunc(out, func(a, b sending) int { return a.left.Compare(b.left) })
	worst := 0.0
	for _, window := range []time.Duration{time.Second, 10 * time.Second, time.Minute, 10 * time.Minute} {
		sum, from := 0, 0
		for _, s := range out {
			sum += s.segments
			for s.left.Sub(out[from].left) > window {
				sum -= out[from].segments
				from++
			}
			most := perSecond*window.Seconds() + 1 + float64(s.segments)
			worst = max(worst, float64(sum)/most)
			if float64(sum) > most {
				t.Fatalf("%d segments left within %s up to %s: at most %.0f may", sum, window, s.left, most)
			}
		}
	}
	t.Logf("the fullest window held %.0f %% of what may leave in it", 100*worst)
}

// tells says when the first answers to each were out, and fails where danger
// waited.
func (f *flood) tells(t *testing.T, out []sending, presses map[string]string, began time.Time) {
	t.Helper()
	first := map[string]time.Duration{}
	segments := 0
	for _, s := range out {
		segments += s.segments
		if _, ok := first[s.to]; !ok {
			first[s.to] = s.left.Sub(s.queued)
		}
	}
	waits := map[string][]time.Duration{}
	for phone, press := range presses {
		if d, ok := first[phone]; ok {
			waits[press] = append(waits[press], d)
		}
	}
	t.Logf("%d texts came, %d of them answers; %d texts, %d segments left, the last %s after the first came", f.sids, f.answers, len(out), segments, out[len(out)-1].left.Sub(began).Round(time.Second))
	var late []time.Duration
	for _, says := range floodSays {
		all := waits[says.press]
		if len(all) == 0 {
			continue
		}
		slices.Sort(all)
		median, last := all[len(all)/2], all[len(all)-1]
		late = append(late, all[len(all)*95/100].Round(10*time.Second))
		t.Logf("%-8s %5d people: first answer after %s at the median, %s at 95 of 100, %s at the latest", says.press, len(all),
			median.Round(time.Second), all[len(all)*95/100].Round(time.Second), last.Round(time.Second))
		if says.press == "danger" && last > 30*time.Second {
			t.Errorf("somebody in danger waited %s", last)
		}
	}
	if !slices.IsSortedFunc(late, cmp.Compare) {
		t.Errorf("who presses more waited longer: %v", late)
	}
}
