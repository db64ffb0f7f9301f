package hotlinetest_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/handoff"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// Two networks: ours in Ashland, theirs in Klamath Falls.
const (
	neighbor = aid.Phone("+15415550121")
	ourKey   = "ours"
	theirKey = "theirs"
)

// pair is two hotlines with a wire between them that a test may cut.
type pair struct {
	us, them *hotlinetest.House
	cut      bool // nothing arrives
	deaf     bool // it arrives, and the answer is lost
	letters  int
}

func newPair(t *testing.T) *pair {
	t.Helper()
	p := &pair{us: house(t, "Rogue Valley Mutual Aid", "+15415550100", "975"), them: house(t, "Klamath Neighbors", "+15415550200", "976")}
	if err := p.us.Hotline.AddNetworks(t.Context(), []aid.Network{{Name: "Klamath Neighbors", Area: []string{"976"}, Phone: "+15415550200", URL: "them", Key: theirKey}}); err != nil {
		t.Fatal(err)
	}
	if err := p.them.Hotline.AddNetworks(t.Context(), []aid.Network{{Name: "Rogue Valley Mutual Aid", Area: []string{"975"}, Phone: "+15415550100", URL: "us", Key: ourKey}}); err != nil {
		t.Fatal(err)
	}
	return p
}

func house(t *testing.T, name, number, area string) *hotlinetest.House {
	t.Helper()
	c := hotlinetest.Config(t)
	c.Network.Name, c.Network.Number, c.Network.Area = name, aid.Phone(number), []string{area}
	c.Network.Languages = []string{"en", "es"}
	return hotlinetest.Open(t, hotlinetest.Options{Config: &c})
}

// Send is the wire.
func (p *pair) Send(ctx context.Context, address string, l handoff.Letter) (handoff.Answer, error) {
	p.letters++
	if p.cut {
		return handoff.Answer{}, errors.New("cut")
	}
	to, from := p.them, ourKey
	if address == "us" {
		to, from = p.us, theirKey
	}
	a, err := to.Hotline.TakeLetter(ctx, from, l)
	if p.deaf {
		return handoff.Answer{}, errors.New("cut")
	}
	return a, err
}

// both moves both clocks on and lets both do what is due.
func (p *pair) both(t *testing.T, d time.Duration) {
	t.Helper()
	for _, h := range []*hotlinetest.House{p.us, p.them} {
		h.Clock.Move(d)
		if err := errors.Join(h.Hotline.RunDue(t.Context()), h.Hotline.HandOff(t.Context(), p)); err != nil {
			t.Fatal(err)
		}
		if err := h.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func (p *pair) text(t *testing.T, h *hotlinetest.House, from aid.Phone, words ...string) {
	t.Helper()
	for _, w := range words {
		if err := errors.Join(h.Hotline.Receive(t.Context(), h.Inbound(from, w)), h.Settle(t.Context())); err != nil {
			t.Fatal(err)
		}
	}
	p.both(t, time.Second)
}

// refer has the neighbor ask for food in Klamath Falls and agree.
func (p *pair) refer(t *testing.T) {
	t.Helper()
	p.text(t, p.us, neighbor, "need food 97601 today for 2", "skip", "Walter", "yes", "yes")
}

func state(t *testing.T, h *hotlinetest.House, code string) (q aid.Request) {
	t.Helper()
	if err := h.Store.Read(t.Context(), func(r *store.Reader) (err error) {
		q, err = r.RequestByCode(code)
		return err
	}); err != nil {
		t.Fatalf("request %s: %v", code, err)
	}
	return q
}

func wantState(t *testing.T, h *hotlinetest.House, code string, want aid.RequestState) {
	t.Helper()
	if q := state(t, h, code); q.State != want {
		t.Errorf("%s at %s is %s, want %s", code, h.Config.Network.Name, q.State, want)
	}
}

func heard(t *testing.T, h *hotlinetest.House, to aid.Phone, want string) {
	t.Helper()
	for _, m := range h.Carrier.Sent(0) {
		if m.To == to && strings.Contains(m.Body, want) {
			return
		}
	}
	t.Errorf("%s never told …%s %q", h.Config.Network.Name, to.E164()[8:], want)
}

// A request outside our area is taken by the network there, helped there, and
// counts as helped with us once its neighbor says so there.
func TestReferralIsTakenAndHelped(t *testing.T) {
	p := newPair(t)
	ben, ok := hotlinetest.Volunteer("ben")
	if !ok {
		t.Fatal("no ben")
	}
	ben.ZIP = "97601"
	if err := p.them.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	p.refer(t)
	wantState(t, p.us, "K7", aid.Referred)
	heard(t, p.us, neighbor, "Klamath Neighbors takes care of K7 now")
	heard(t, p.them, neighbor, "Rogue Valley Mutual Aid passed on your request: food")
	code := "K7" // the chance of tests: the first code of a house
	heard(t, p.them, ben.Phone, "Can you help? "+code+": food for 2")
	p.text(t, p.them, ben.Phone, "yes "+code)
	p.text(t, p.them, ben.Phone, "done "+code)
	p.both(t, time.Minute)
	p.text(t, p.them, neighbor, "1")
	p.both(t, time.Minute)
	wantState(t, p.them, code, aid.Verified)
	wantState(t, p.us, "K7", aid.Verified)
	if n := p.letters; n != 2 {
		t.Errorf("%d letters, want 2: the request, and that it was helped", n)
	}
}

// A letter whose answer is lost is sent again, and makes no second request.
func TestReferralIsTakenOnce(t *testing.T) {
	p := newPair(t)
	p.deaf = true
	p.refer(t)
	wantState(t, p.us, "K7", aid.Review)
	p.both(t, 2*time.Minute)
	p.deaf = false
	p.both(t, 5*time.Minute)
	wantState(t, p.us, "K7", aid.Referred)
	n := 0
	if err := p.them.Store.Read(t.Context(), func(r *store.Reader) error {
		reqs, err := r.LiveRequests(10)
		n = len(reqs)
		return err
	}); err != nil || n != 1 {
		t.Errorf("%d requests there, %v", n, err)
	}
}

// What the other network can't do comes back, and the neighbor hears of it.
func TestReferralReturned(t *testing.T) {
	p := newPair(t)
	p.refer(t)
	wantState(t, p.us, "K7", aid.Referred)
	p.text(t, p.them, phoneDee, "close k7 cant")
	p.both(t, time.Minute)
	wantState(t, p.us, "K7", aid.Review)
	heard(t, p.us, neighbor, "Klamath Neighbors could not take K7")
	heard(t, p.us, phoneDee, "With another network: K7 returned by Klamath Neighbors")
}

// A network that is not reached: the neighbor hears by the time that they were
// told, and a coordinator before that. Once it is reached it goes on.
func TestReferralSilent(t *testing.T) {
	p := newPair(t)
	p.us.ExpectLog()
	p.cut = true
	p.refer(t)
	for range 20 {
		p.both(t, time.Minute)
	}
	heard(t, p.us, phoneDee, "Klamath Neighbors is not reached")
	p.both(t, 4*time.Hour)
	heard(t, p.us, neighbor, "Klamath Neighbors has not answered about K7 yet. You can reach them at 541-555-0200 too")
	wantState(t, p.us, "K7", aid.Review)
	p.cut = false
	p.both(t, 2*time.Hour)
	wantState(t, p.us, "K7", aid.Referred)
}

// What the neighbor no longer wants ends on both sides, whichever they tell.
func TestReferralWithdrawn(t *testing.T) {
	for name, told := range map[string]func(*pair) *hotlinetest.House{
		"there": func(p *pair) *hotlinetest.House { return p.them },
		"here":  func(p *pair) *hotlinetest.House { return p.us },
	} {
		t.Run(name, func(t *testing.T) {
			p := newPair(t)
			p.refer(t)
			p.text(t, told(p), neighbor, "close k7")
			p.both(t, time.Minute)
			p.both(t, time.Minute)
			wantState(t, p.us, "K7", aid.Withdrawn)
			wantState(t, p.them, "K7", aid.Withdrawn)
		})
	}
}

// A network that is never reached: after days the request counts as returned,
// and a person looks. What it was owed is not owed for ever.
func TestReferralGivenUp(t *testing.T) {
	p := newPair(t)
	p.us.ExpectLog()
	p.cut = true
	p.refer(t)
	for range 90 {
		p.both(t, time.Hour)
	}
	heard(t, p.us, neighbor, "Klamath Neighbors could not take K7")
	n := p.letters
	p.both(t, 2*time.Hour)
	if p.letters != n {
		t.Error("letters go on")
	}
}

// Whoever is forgotten here is told of as such there: nobody goes on helping
// for a request that its neighbor took back.
func TestReferralForgotten(t *testing.T) {
	p := newPair(t)
	p.refer(t)
	wantState(t, p.them, "K7", aid.Open)
	p.text(t, p.us, neighbor, "forget me", "delete")
	p.both(t, time.Minute)
	wantState(t, p.them, "K7", aid.Withdrawn)
}

// Nobody is passed on who must be looked after by people who know: under 18, or
// with a phone that somebody else reads; not by a coordinator's REFER either.
// And where the other network knows that somebody else reads the phone, its
// greeting names no need.
func TestReferralAndCare(t *testing.T) {
	for name, words := range map[string]string{"under 18": "i am 15 years old", "watched": "my husband reads my texts"} {
		t.Run(name, func(t *testing.T) {
			p := newPair(t)
			p.text(t, p.us, neighbor, words, "menu", "need food 97601 today for 2", "skip", "Walter", "yes")
			wantState(t, p.us, "K7", aid.Review)
			p.text(t, p.us, phoneDee, "refer k7")
			for _, m := range p.us.Carrier.Sent(0) {
				if strings.Contains(m.Body, "Klamath Neighbors") {
					t.Errorf("%s is told %q", m.To, m.Body)
				}
			}
			if p.letters != 0 {
				t.Error("a letter left")
			}
		})
	}
	p := newPair(t)
	p.text(t, p.them, neighbor, "my husband reads my texts")
	p.refer(t)
	heard(t, p.them, neighbor, "passed on your request")
	for _, m := range p.them.Carrier.Sent(0) {
		if m.To == neighbor && strings.Contains(m.Body, "food") {
			t.Errorf("a watched phone reads %q", m.Body)
		}
	}
}

// What a letter must not do: come from a stranger, bring somebody who wants no
// texts, ask for a place that we do not serve, or flood us.
func TestLettersThatAreNotTaken(t *testing.T) {
	p := newPair(t)
	wish := func(ref, phone, zip string) handoff.Letter {
		return handoff.Letter{Ref: ref, To: theirKey, Request: &handoff.Wish{
			Need: "food", ZIP: zip, HowSoon: "today", Phone: phone, Language: "es",
			Details: strings.Repeat("x", 5000), Name: "A\nB", People: 100000, Risks: []string{"baby", "rich"},
		}}
	}
	take := func(key string, l handoff.Letter) (handoff.Answer, error) {
		return p.them.Hotline.TakeLetter(t.Context(), key, l)
	}
	if _, err := take("nobody", wish("r0", "+15415550140", "97601")); !errors.Is(err, hotline.ErrStranger) {
		t.Errorf("a stranger's letter: %v", err)
	}
	if _, err := take(ourKey, wish("r1", "911", "97601")); !errors.Is(err, hotline.ErrBadLetter) {
		t.Errorf("a number that is none: %v", err)
	}
	p.text(t, p.them, "+15415550141", "STOP")
	for ref, l := range map[string]handoff.Letter{"opted out": wish("r2", "+15415550141", "97601"), "elsewhere": wish("r3", "+15415550142", "97520")} {
		if a, err := take(ourKey, l); err != nil || a.State != aid.ReferralReturned {
			t.Errorf("%s: %v, %v", ref, a, err)
		}
	}
	a, err := take(ourKey, wish("r4", "+15415550143", "97601"))
	if err != nil || a.State != aid.ReferralTaken {
		t.Fatalf("a good one: %v, %v", a, err)
	}
	q := state(t, p.them, a.Code)
	if len(q.Details) > 1000 || q.Name != "A B" || q.People != 99 || strings.Join(q.Risks, ",") != "baby" {
		t.Errorf("taken over: %d letters, %q, for %d, %v", len(q.Details), q.Name, q.People, q.Risks)
	}
	if _, err := p.us.Hotline.TakeLetter(t.Context(), theirKey, handoff.Letter{Ref: "r4", Answer: &handoff.Answer{State: aid.ReferralTaken}}); err != nil {
		t.Errorf("an answer about nothing of ours: %v", err)
	}
	if _, err := take(ourKey, handoff.Letter{Ref: "r4", Answer: &handoff.Answer{State: aid.ReferralHelped}}); !errors.Is(err, hotline.ErrBadLetter) {
		t.Errorf("they tell us that we helped: %v", err)
	}
	for i := range 120 {
		a, err = take(ourKey, wish("f"+string(rune('a'+i/26))+string(rune('a'+i%26)), "+1541555"+string(rune('0'+i/100))+"2"+string(rune('0'+i/10%10))+string(rune('0'+i%10)), "97601"))
		if err != nil {
			t.Fatal(err)
		}
	}
	if a.State != aid.ReferralReturned {
		t.Errorf("the 120th of a day: %v", a.State)
	}
}
