package outbox_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// TestOutcomes shows what becomes of a text after each thing that a carrier
// may answer.
func TestOutcomes(t *testing.T) {
	tests := []struct {
		name     string
		outcome  hotlinetest.Outcome
		status   aid.OutboundStatus
		code     int
		optedOut bool
		line     aid.LineType
		tasks    int           // about deliveries
		said     int           // kept for a call
		retryIn  time.Duration // at most; 0: never tried again by itself
	}{
		{name: "taken", status: aid.Sent},
		{name: "429", outcome: carrierSays(twilio.NotTaken, 20429), status: aid.Queued, code: 20429, retryIn: time.Second},
		{name: "429 that says when", outcome: hotlinetest.Outcome{Err: &twilio.SendError{Kind: twilio.NotTaken, Code: 20429, RetryAfter: 7 * time.Minute}}, status: aid.Queued, code: 20429, retryIn: 7 * time.Minute},
		{name: "a dial that failed", outcome: carrierSays(twilio.NotTaken, 0), status: aid.Queued, retryIn: time.Second},
		{name: "500", outcome: carrierSays(twilio.Ambiguous, 20500), status: aid.Unknown},
		{name: "500 after taking it", outcome: lost(), status: aid.Unknown},
		{name: "cut off", outcome: hotlinetest.Outcome{Err: errors.New("connection reset"), Takes: true}, status: aid.Unknown},
		{name: "401", outcome: carrierSays(twilio.Misconfigured, 20003), status: aid.Queued, code: 20003, tasks: 1, retryIn: 30 * time.Second},
		{name: "a STOP that we did not see", outcome: carrierSays(twilio.OptedOut, 21610), status: aid.Failed, code: 21610, optedOut: true, tasks: 1},
		{name: "a landline", outcome: carrierSays(twilio.NotMobile, 21614), status: aid.Failed, code: 21614, line: aid.Landline, said: 1},
		{name: "refused", outcome: carrierSays(twilio.Refused, 21211), status: aid.Failed, code: 21211, tasks: 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := open(t, nil)
			r.carrier.Script(test.outcome)
			ref := r.queue(aid.Outbound{To: ana})[0]
			r.sendDue()
			m := r.row(ref)
			if m.Status != test.status || m.ErrorCode != test.code || m.Attempts != 1 {
				t.Errorf("status %s, code %d, attempts %d; want %s, %d, 1", m.Status, m.ErrorCode, m.Attempts, test.status, test.code)
			}
			var p aid.Person
			r.write(func(tx *store.Tx) (err error) {
				p, err = tx.PersonByPhone(ana)
				return err
			})
			if p.OptedOut != test.optedOut || p.LineType != test.line {
				t.Errorf("opted out %v, line %q; want %v, %q", p.OptedOut, p.LineType, test.optedOut, test.line)
			}
			if n := r.tasks(aid.TaskDelivery); n != test.tasks {
				t.Errorf("%d tasks, want %d", n, test.tasks)
			}
			if n := r.toSay(ana); n != test.said {
				t.Errorf("%d kept to be said, want %d", n, test.said)
			}
			r.later(ref, test.retryIn)
		})
	}
}

// later checks that a text is tried again within a time and not at once, or
// never by itself.
func (r *rig) later(ref string, within time.Duration) {
	r.Helper()
	before := r.carrier.Count()
	r.sendDue()
	if r.carrier.Count() != before {
		r.Error("it was tried again at once")
	}
	r.clock.Move(max(within, time.Hour*flag(within == 0)))
	r.sendDue()
	if again := r.carrier.Count() > before; again != (within > 0) {
		r.Errorf("tried again after %v: %v", within, again)
	}
	if within > 0 && r.row(ref).Status != aid.Sent {
		r.Errorf("after the second try it is %s", r.row(ref).Status)
	}
}

func flag(b bool) time.Duration {
	if b {
		return 1
	}
	return 0
}

// TestBackoff shows that the wait doubles up to its limit, and is scattered by
// at most half.
func TestBackoff(t *testing.T) {
	r := open(t, nil)
	ref := r.queue(aid.Outbound{To: ana})[0]
	for attempt, want := range []time.Duration{1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300} {
		r.carrier.Script(carrierSays(twilio.NotTaken, 20429))
		r.sendDue()
		m := r.row(ref)
		wait, want := m.DueAt.Sub(r.clock.Now()), want*time.Second
		if wait < want/2-time.Millisecond || wait > want {
			t.Errorf("wait after try %d is %v, want %v to %v", attempt+1, wait, want/2, want)
		}
		r.clock.Move(m.DueAt.Sub(r.clock.Now()))
	}
}

// TestAccountRefused shows that nothing at all leaves for half a minute once
// the carrier has refused the account, that one task says so, and that nothing
// is lost by it.
func TestAccountRefused(t *testing.T) {
	r := open(t, nil)
	r.carrier.Script(carrierSays(twilio.Misconfigured, 20003))
	r.queue(aid.Outbound{To: ana})
	r.sendDue()
	r.queue(aid.Outbound{To: ben})
	r.sendDue()
	if n := r.carrier.Count(); n != 1 {
		t.Errorf("%d texts were tried, want 1", n)
	}
	r.clock.Move(31 * time.Second)
	r.carrier.Script(carrierSays(twilio.Misconfigured, 20003))
	r.sendDue()
	r.clock.Move(31 * time.Second)
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 2 {
		t.Errorf("%d texts left in the end, want 2", n)
	}
	if n := r.tasks(aid.TaskDelivery); n != 1 {
		t.Errorf("%d tasks, want 1 a day", n)
	}
}

// TestLimits shows what holds a text back, or ends it, at the last moment.
func TestLimits(t *testing.T) {
	t.Run("too old", func(t *testing.T) {
		r := open(t, nil)
		ref := r.queue(aid.Outbound{To: ana, ExpiresAt: r.clock.Now().Add(time.Minute)})[0]
		r.clock.Move(2 * time.Minute)
		r.sendDue()
		if m := r.row(ref); m.Status != aid.Expired || r.carrier.Count() != 0 {
			t.Errorf("it is %s, tried %d times", m.Status, r.carrier.Count())
		}
	})
	t.Run("too old at the last moment", func(t *testing.T) {
		r := open(t, nil)
		r.carrier.Script(carrierSays(twilio.Expired, 0))
		ref := r.queue(aid.Outbound{To: ana, ExpiresAt: r.clock.Now().Add(time.Minute)})[0]
		r.sendDue()
		if m := r.row(ref); m.Status != aid.Expired || r.tasks(aid.TaskDelivery) != 0 {
			t.Errorf("it is %s, with %d tasks", m.Status, r.tasks(aid.TaskDelivery))
		}
	})
	t.Run("a country that is not allowed", func(t *testing.T) {
		r := open(t, nil)
		ref := r.queue(aid.Outbound{To: "+447700900123"})[0]
		r.sendDue()
		if m := r.row(ref); m.Status != aid.Failed || r.carrier.Count() != 0 {
			t.Errorf("it is %s, tried %d times", m.Status, r.carrier.Count())
		}
	})
	for name, age := range map[string]func(r *rig){
		"an invite that was too old was not asked":                    func(r *rig) { r.clock.Move(2 * time.Minute) },
		"an invite that was too old at the last moment was not asked": func(r *rig) { r.carrier.Script(carrierSays(twilio.Expired, 0)) },
	} {
		t.Run(name, func(t *testing.T) {
			r := open(t, nil)
			invite, ref := r.invite(r.clock.Now().Add(time.Minute))
			age(r)
			r.sendDue()
			if m := r.row(ref); m.Status != aid.Expired {
				t.Errorf("it is %s", m.Status)
			}
			if err := r.store.Read(context.Background(), func(rd *store.Reader) error {
				_, err := rd.Invite(invite.Request, invite.Volunteer)
				return err
			}); !errors.Is(err, aid.ErrNotFound) {
				t.Errorf("the invite is still there: %v", err)
			}
		})
	}
}

// invite queues the text of an invite.
func (r *rig) invite(expires time.Time) (i aid.Invite, ref string) {
	r.Helper()
	r.write(func(tx *store.Tx) error {
		p, err := tx.EnsurePerson("+15415550121")
		if err != nil {
			return err
		}
		v, err := tx.EnsurePerson(ana)
		if err != nil {
			return err
		}
		q := aid.Request{Code: "K7", State: aid.Open, Need: "food", HowSoon: aid.Today, Requester: p.ID, Channel: aid.SMS}
		if q.ID, err = tx.AddRequest(q, 0, store.Clock); err != nil {
			return err
		}
		i = aid.Invite{Request: q.ID, Volunteer: v.ID, Wave: 1}
		i.ID, _, err = tx.AddInvite(i)
		return err
	})
	ref = r.queue(aid.Outbound{To: ana, Class: aid.InviteText, Request: i.Request, Invite: i.ID, ExpiresAt: expires})[0]
	return i, ref
}
