package outbox_test

import (
	"fmt"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/outbox"
	"neighborline/internal/store"
)

// TestPersonCap shows that one phone gets no more than its texts of a day,
// that others are unaffected, and that the rest leaves the day after.
func TestPersonCap(t *testing.T) {
	r := open(t, func(s *outbox.Settings) { s.MaxPerPersonDay = 5 })
	for range 8 {
		r.queue(aid.Outbound{To: ana})
	}
	r.queue(aid.Outbound{To: ben})
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 6 {
		t.Errorf("%d texts left, want 5 and 1", n)
	}
	if n := r.tasks(aid.TaskDelivery); n != 1 {
		t.Errorf("%d tasks, want 1", n)
	}
	r.clock.Move(25 * time.Hour)
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 9 {
		t.Errorf("%d texts left a day later, want all 9", n)
	}
}

// TestMoneyCap shows that bulk waits once the day's segments are used up, and
// that an answer still leaves.
func TestMoneyCap(t *testing.T) {
	r := open(t, func(s *outbox.Settings) { s.DailySegments = 4 })
	for range 3 {
		r.queue(aid.Outbound{To: ana, Class: aid.Bulk, Segments: 2})
	}
	r.queue(aid.Outbound{To: ben, Class: aid.Reply, Segments: 2})
	r.sendDue()
	got := map[aid.Phone]int{}
	for _, s := range r.carrier.Sent(0) {
		got[s.To]++
	}
	if got[ana] != 1 || got[ben] != 1 {
		t.Errorf("%d of bulk and %d answers left, want 1 (the answer took the rest) and 1", got[ana], got[ben])
	}
	r.queue(aid.Outbound{To: ben, Class: aid.Reply})
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 3 {
		t.Errorf("%d texts left, want 3: an answer never waits for money", n)
	}
}

// TestBreaker shows that answers wait too once the day's money is used up twice
// over, as in a flood from many numbers, that a coordinator hears of it once,
// and that the emergency numbers still leave.
func TestBreaker(t *testing.T) {
	var told []aid.Trouble
	r := open(t, func(s *outbox.Settings) {
		s.DailySegments = 50
		s.Tell = func(tx *store.Tx, what aid.Trouble, k aid.Task) error {
			told = append(told, what)
			_, err := tx.AddTask(k)
			return err
		}
	})
	for i := range 500 {
		to := aid.Phone(fmt.Sprintf("+1541556%04d", i))
		r.queue(aid.Outbound{To: to}, aid.Outbound{To: to})
	}
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 100 {
		t.Errorf("%d texts left in a flood, want the day's 50 twice", n)
	}
	r.queue(aid.Outbound{To: ana, Class: aid.Alarm})
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 101 {
		t.Errorf("the emergency numbers do not leave")
	}
	if len(told) != 1 || told[0] != aid.TroubleBreaker || r.tasks(aid.TaskDelivery) != 1 {
		t.Errorf("told %v, %d tasks; want of the breaker, once", told, r.tasks(aid.TaskDelivery))
	}
}

// TestQuietHours shows that quiet hours are looked at when a text leaves, not
// when it was queued, and that they hold nobody's answer.
func TestQuietHours(t *testing.T) {
	begins := ninePM
	r := open(t, func(s *outbox.Settings) {
		s.Quiet = func(_ string, _ aid.Phone, now time.Time) (time.Time, bool) {
			return begins.Add(11 * time.Hour), !now.Before(begins) && now.Before(begins.Add(11*time.Hour))
		}
	})
	r.clock.Move(begins.Add(-time.Minute).Sub(r.clock.Now()))
	held := r.queue(aid.Outbound{To: ana, Class: aid.InviteText})[0]
	r.clock.Move(2 * time.Minute)
	r.queue(aid.Outbound{To: ben, Class: aid.Reply, Anytime: true})
	r.sendDue()
	if sent := r.carrier.Sent(0); len(sent) != 1 || sent[0].To != ben {
		t.Fatalf("%d texts left in quiet hours, want the answer alone", len(sent))
	}
	if m := r.row(held); m.Status != aid.Queued || !m.DueAt.Equal(begins.Add(11*time.Hour)) {
		t.Errorf("the invite is %s until %v", m.Status, m.DueAt)
	}
	// An answer to the same person does not wait behind it.
	r.queue(aid.Outbound{To: ana, Class: aid.Reply, Anytime: true})
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 2 {
		t.Errorf("%d texts left, want 2", n)
	}
	r.clock.Move(11 * time.Hour)
	r.sendDue()
	if m := r.row(held); m.Status != aid.Sent {
		t.Errorf("in the morning the invite is %s", m.Status)
	}
}

// ninePM is when quiet hours begin: 21:00 in Oregon.
var ninePM = time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC)

// TestAlarmPassesCaps shows that the emergency numbers leave whatever a phone
// or the day has had.
func TestAlarmPassesCaps(t *testing.T) {
	r := open(t, func(s *outbox.Settings) { s.MaxPerPersonDay, s.DailySegments = 1, 1 })
	r.queue(aid.Outbound{To: ana, Class: aid.Reply})
	r.sendDue()
	r.queue(aid.Outbound{To: ana, Class: aid.Alarm})
	r.sendDue()
	if n := len(r.carrier.Sent(0)); n != 2 {
		t.Errorf("%d texts left, want the answer and the alarm", n)
	}
}
