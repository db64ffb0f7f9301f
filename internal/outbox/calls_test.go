package outbox_test

import (
	"errors"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/outbox"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// toSay counts what a phone is to hear in its next call; where that is
// anything, a call must be due.
func (r *rig) toSay(to aid.Phone) (n int) {
	r.Helper()
	r.write(func(tx *store.Tx) error {
		p, err := tx.PersonByPhone(to)
		if err != nil {
			return err
		}
		notes, err := tx.VoiceNotes(p.ID)
		if n = len(notes); n == 0 || err != nil {
			return err
		}
		timers, err := tx.Timers()
		if len(timers) != 1 || timers[0].Kind != store.TimerCall || timers[0].Subject != int64(p.ID) {
			r.Errorf("timers are %v, want one that rings them", timers)
		}
		return err
	})
	return n
}

// ring queues a call to Ana and gives its mark.
func (r *rig) ring() string {
	r.Helper()
	r.refs++
	ref := "call-" + string(rune('a'+r.refs))
	r.write(func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(ana)
		if err != nil {
			return err
		}
		_, err = tx.AddCall(aid.Call{Ref: ref, Person: p.ID, Purpose: aid.TellThem, Status: aid.CallQueued, DueAt: tx.Now})
		return err
	})
	return ref
}

func (r *rig) call(ref string) (c aid.Call) {
	r.Helper()
	r.write(func(tx *store.Tx) (err error) {
		c, err = tx.CallByRef(ref)
		return err
	})
	return c
}

// TestCallOutcomes shows what becomes of a call, by what the carrier says: it
// rings once, however unclear the answer, and no call is lost.
func TestCallOutcomes(t *testing.T) {
	tests := []struct {
		name  string
		err   error
		takes bool
		late  int // lists of the carrier that lack it
		want  aid.CallStatus
		rings int            // in all, once an hour is over
		then  aid.CallStatus // by then
	}{
		{name: "taken", want: aid.CallRinging, rings: 1, then: aid.CallRinging},
		{name: "429", err: &twilio.SendError{Kind: twilio.NotTaken, Code: 20429}, want: aid.CallQueued, rings: 1, then: aid.CallRinging},
		{name: "500", err: &twilio.SendError{Kind: twilio.Ambiguous}, want: aid.CallUnknown, rings: 1, then: aid.CallRinging},
		{name: "500 after taking it", err: &twilio.SendError{Kind: twilio.Ambiguous}, takes: true, want: aid.CallUnknown, rings: 1, then: aid.CallRinging},
		{name: "cut off after taking it", err: errors.New("connection reset"), takes: true, want: aid.CallUnknown, rings: 1, then: aid.CallRinging},
		{name: "500 after taking it, and the list lags", err: &twilio.SendError{Kind: twilio.Ambiguous}, takes: true, late: 1, want: aid.CallUnknown, rings: 1, then: aid.CallRinging},
		{name: "401", err: &twilio.SendError{Kind: twilio.Misconfigured, Code: 20003}, want: aid.CallQueued, rings: 1, then: aid.CallRinging},
		{name: "no such number", err: &twilio.SendError{Kind: twilio.Refused, Code: 21217}, want: aid.CallFailed, then: aid.CallFailed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := open(t, nil)
			r.carrier.ScriptRing(hotlinetest.RingOutcome{Err: test.err, Takes: test.takes, Hidden: test.late})
			ref := r.ring()
			r.sendDue()
			if c := r.call(ref); c.Status != test.want {
				t.Errorf("it is %s, want %s", c.Status, test.want)
			}
			for range 60 {
				r.clock.Move(time.Minute)
				r.reconcile()
				r.sendDue()
			}
			if c := r.call(ref); c.Status != test.then || len(r.carrier.RungCalls(0)) != test.rings {
				t.Errorf("an hour later it is %s after %d rings, want %s after %d", c.Status, len(r.carrier.RungCalls(0)), test.then, test.rings)
			}
		})
	}
}

// TestCallAfterCrash shows that a call under way when the process ended is
// looked up, and not made again where the carrier has it.
func TestCallAfterCrash(t *testing.T) {
	r := open(t, nil)
	ref := r.ring()
	var id aid.CallID
	r.write(func(tx *store.Tx) error {
		c, err := tx.ClaimCall()
		id = c.ID
		return err
	})
	if _, err := r.carrier.Ring(t.Context(), r.call(ref), ana); err != nil { // and then the process ended
		t.Fatal(err)
	}
	r.run()
	r.eventually("the call is found", func() bool {
		r.clock.Move(time.Minute)
		r.reconcile()
		return r.call(ref).Status == aid.CallRinging
	})
	if n := len(r.carrier.RungCalls(0)); n != 1 || r.call(ref).ID != id {
		t.Errorf("it rang %d times, want once", n)
	}
}

// TestCountriesOfCalls shows that nobody is rung in a country that is not
// allowed.
func TestCountriesOfCalls(t *testing.T) {
	r := open(t, func(s *outbox.Settings) { s.Countries = []string{"+44"} })
	ref := r.ring()
	r.sendDue()
	if c := r.call(ref); c.Status != aid.CallFailed || len(r.carrier.RungCalls(0)) != 0 {
		t.Errorf("it is %s after %d rings", c.Status, len(r.carrier.RungCalls(0)))
	}
}
