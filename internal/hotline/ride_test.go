package hotline_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

// A runWorld is a surge with a hub, some neighbors, and drivers of whom one has
// only a bike.
type runWorld struct {
	h       *hotlinetest.House
	drivers []aid.Phone
	last    aid.Inbound
	did     []string
	// what came up: that the histories show something
	longest, taken int
}

func newRunWorld(t *testing.T) *runWorld {
	t.Helper()
	w := &runWorld{h: hotlinetest.Open(t, hotlinetest.Options{})}
	for i, how := range []string{"car", "car", "truck", "bike"} {
		v, _ := hotlinetest.Volunteer("ben")
		v.Phone, v.Name, v.ZIP = aid.Phone(fmt.Sprintf("+1541555%04d", 3000+i)), fmt.Sprintf("Driver%c", 'A'+i), "97504"
		v.Offer.Transport, v.Offer.BudgetPerWeek = how, 100
		w.drivers = append(w.drivers, v.Phone)
		if err := w.h.Hotline.AddPeople(t.Context(), []aid.Person{v}); err != nil {
			t.Fatal(err)
		}
	}
	w.surge(t)
	return w
}

func (w *runWorld) surge(t *testing.T) {
	t.Helper()
	w.says(t, hotlinetest.Phone("dee"), "surge 97520 97540 hub 97504 14d")
	for _, m := range slices.Backward(w.h.Carrier.Sent(0)) {
		if at := strings.LastIndex(m.Body, "OK "); at >= 0 && m.To == hotlinetest.Phone("dee") {
			w.says(t, hotlinetest.Phone("dee"), m.Body[at:])
			return
		}
	}
	t.Fatal("no code for the surge")
}

func (w *runWorld) says(t *testing.T, from aid.Phone, body string) {
	t.Helper()
	w.did = append(w.did, string(from)+": "+body)
	w.last = w.h.Inbound(from, body)
	if err := w.h.Hotline.Receive(t.Context(), w.last); err != nil {
		t.Errorf("receive: %v", err)
	}
	if err := w.h.Settle(t.Context()); err != nil {
		t.Errorf("settle: %v", err)
	}
}

// begin has four neighbors ask at once, so that there is a run to act upon.
func (w *runWorld) begin(t *testing.T) {
	t.Helper()
	for i := range 4 {
		who := aid.Phone(fmt.Sprintf("+1541555%04d", 5000+i))
		for _, body := range []string{"close", "close", "english", "need supplies 97540 for 2", "yes"} {
			w.says(t, who, body)
		}
	}
	w.h.Clock.Move(6 * time.Minute)
	if err := w.h.Settle(t.Context()); err != nil {
		t.Errorf("settle: %v", err)
	}
}

// take has a driver who is asked for the run say yes.
func (w *runWorld) take(t *testing.T) {
	t.Helper()
	for _, driver := range w.drivers {
		if asked := w.asked(t, driver); len(asked) > 0 {
			w.says(t, driver, "yes "+asked[0])
			return
		}
	}
	t.Error("nobody is asked for the run")
}

// live are the requests under way.
func (w *runWorld) live(t *testing.T) (out []aid.Request) {
	read(t, w.h, func(r *store.Reader) (err error) {
		out, err = r.LiveRequests(1000)
		return err
	})
	return out
}

// asked are the codes that a driver may answer.
func (w *runWorld) asked(t *testing.T, driver aid.Phone) (codes []string) {
	read(t, w.h, func(r *store.Reader) error {
		v, err := r.PersonByPhone(driver)
		if err != nil {
			return err
		}
		live, err := r.LiveInvites(v.ID)
		for _, i := range live {
			if q, err := r.Request(i.Request); err == nil {
				codes = append(codes, q.Code)
			}
		}
		return err
	})
	return codes
}

// event lets one thing happen.
func (w *runWorld) event(t *testing.T, rt *rapid.T) {
	codes := []string{"K7"}
	for _, q := range w.live(t) {
		codes = append(codes, q.Code)
	}
	code := rapid.SampledFrom(codes).Draw(rt, "code")
	neighbor := aid.Phone(fmt.Sprintf("+1541555%04d", 4000+rapid.IntRange(0, 7).Draw(rt, "neighbor")))
	switch kind := rapid.IntRange(0, 19).Draw(rt, "event"); {
	case kind < 7:
		ask := rapid.SampledFrom([]string{
			"need food 97520 for 2", "need food 97540 for 5", "need food 97520 for 9", "need a ride 97520 for 2", "need a ride 97540 for 3",
			"need food 97501 for 2", "need food 97504 for 3", "need supplies 97520 for 1",
		}).Draw(rt, "asks")
		from := rapid.IntRange(0, 7).Draw(rt, "from")
		for i := range rapid.IntRange(1, 5).Draw(rt, "neighbors") {
			who := aid.Phone(fmt.Sprintf("+1541555%04d", 4000+(from+i)%8))
			w.says(t, who, ask)
			w.says(t, who, "yes")
		}
	case kind < 9:
		w.says(t, neighbor, rapid.SampledFrom([]string{"close", "move 97501", "move 97540", "1", "3"}).Draw(rt, "neighbor says"))
	case kind < 14:
		says := rapid.SampledFrom([]string{
			"yes N", "yes N", "yes N", "yes all", "no N", "drop N", "drop all", "done N", "done all", "late all", "yes N after 6", "backup N",
		}).Draw(rt, "driver says")
		driver := rapid.SampledFrom(w.drivers).Draw(rt, "driver")
		if asked := w.asked(t, driver); len(asked) > 0 {
			code = rapid.SampledFrom(asked).Draw(rt, "of those")
		}
		w.says(t, driver, strings.ReplaceAll(says, "N", code))
	case kind < 16:
		says := rapid.SampledFrom([]string{"hold N 1h", "close N gone", "take N", "give N 3001", "release N", "undo", "surge off"}).Draw(rt, "lead says")
		w.says(t, hotlinetest.Phone("dee"), strings.ReplaceAll(says, "N", code))
	case kind < 17:
		w.did = append(w.did, "again: "+w.last.Body.Text())
		if err := w.h.Hotline.Receive(t.Context(), w.last); err != nil {
			t.Errorf("receive: %v", err)
		}
	case kind < 18:
		w.surge(t)
	default:
		by := rapid.SampledFrom([]time.Duration{6 * time.Minute, 30 * time.Minute, 5 * time.Hour}).Draw(rt, "later")
		w.did = append(w.did, by.String()+" later")
		w.h.Clock.Move(by)
	}
	if err := w.h.Settle(t.Context()); err != nil {
		t.Errorf("settle: %v", err)
	}
}

// wrong says what does not hold.
func (w *runWorld) wrong(t *testing.T) (wrong string) {
	read(t, w.h, func(r *store.Reader) error {
		timers, err := r.Timers()
		if err != nil {
			return err
		}
		all, err := r.LiveRequests(1000)
		for _, q := range all {
			if err == nil && wrong == "" {
				wrong, err = w.wrongWith(r, q, slices.ContainsFunc(timers, func(t store.Timer) bool {
					return t.Kind == store.TimerWave && t.Subject == int64(q.ID)
				}))
			}
		}
		return err
	})
	return wrong
}

func (w *runWorld) wrongWith(r *store.Reader, q aid.Request, due bool) (string, error) {
	held, err := r.AssignmentOf(q.ID)
	has := err == nil
	if err != nil && !errors.Is(err, aid.ErrNotFound) {
		return "", err
	}
	lead, err := r.LeadOf(q.ID)
	if err != nil {
		return "", err
	}
	riders, err := r.Riders(q.ID, r.Now)
	if err != nil {
		return "", err
	}
	switch {
	case has != (q.State == aid.Assigned):
		return fmt.Sprintf("%s is %s, and has a driver: %v", q.Code, q.State, has), nil
	case lead != 0 && len(riders) > 0:
		return q.Code + " leads a run and rides on another", nil
	case lead != 0 && q.State != aid.Open && q.State != aid.Assigned:
		return fmt.Sprintf("%s is %s and rides", q.Code, q.State), nil
	case q.State == aid.Open && lead != 0 && due:
		return q.Code + " rides, and is asked for by itself", nil
	case q.State == aid.Open && lead == 0 && !due && q.CreatedAt.After(r.Now.Add(-2*time.Hour)):
		return q.Code + " is open, and nobody is asked for it", nil
	}
	if lead != 0 {
		if l, err := r.Request(lead); err != nil || l.State != q.State {
			return fmt.Sprintf("%s is %s and rides with %s, which is %s", q.Code, q.State, l.Code, l.State), err
		}
	}
	if len(riders) == 0 {
		return "", nil
	}
	return w.wrongRun(r, q, riders, held)
}

// wrongRun says what does not hold of a run.
func (w *runWorld) wrongRun(r *store.Reader, lead aid.Request, riders []aid.Request, held aid.Assignment) (string, error) {
	people, seats, how := max(lead.People, 1), 0, "car"
	w.longest = max(w.longest, 1+len(riders))
	for _, q := range riders {
		people += max(q.People, 1)
		if q.State != lead.State || q.Need != lead.Need {
			return fmt.Sprintf("%s (%s, %s) rides with %s (%s, %s)", q.Code, q.State, q.Need, lead.Code, lead.State, lead.Need), nil
		}
		if lead.State != aid.Assigned {
			continue
		}
		other, err := r.AssignmentOf(q.ID)
		if err != nil {
			return "", err
		}
		if other.Volunteer != held.Volunteer {
			return q.Code + " and " + lead.Code + " are on one run with two drivers", nil
		}
	}
	if lead.State == aid.Assigned {
		v, err := r.Person(held.Volunteer)
		if err != nil {
			return "", err
		}
		how, w.taken = v.Offer.Transport, w.taken+1
	}
	if lead.Need == "ride" {
		people, seats = 0, people
	}
	if 1+len(riders) > 4 || !match.Carries(how, seats, people) {
		return fmt.Sprintf("%s leads %d stops for %d, by %s", lead.Code, 1+len(riders), people+seats, how), nil
	}
	return "", nil
}

// TestRunsHold lets neighbors, drivers and a coordinator text anything in a
// surge: after each event every request is open, on one run, or over; no run has
// two drivers, or more than its driver can take; and none is forgotten.
func TestRunsHold(t *testing.T) {
	fewer(t, "12")
	var w *runWorld
	checks, longest, taken := 0, 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		if checks++; w == nil || checks%4 == 0 { // old requests make it slow
			w = newRunWorld(t)
		}
		w.did = nil
		w.begin(t)
		taking := checks%4 == 0 // by chance it may happen in none
		for range rapid.IntRange(8, 24).Draw(rt, "events") {
			if taking {
				w.take(t)
				taking = false
			} else {
				w.event(t, rt)
			}
			if wrong := w.wrong(t); wrong != "" {
				w2 := w.did
				w = nil // what is wrong stays wrong
				rt.Fatalf("%s\nafter %q", wrong, w2)
			}
		}
		longest, taken = max(longest, w.longest), taken+w.taken
	})
	if longest < 4 || taken == 0 {
		t.Errorf("the longest run had %d stops, and %d were seen taken: the test shows less than it says", longest, taken)
	}
}
