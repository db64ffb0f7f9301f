package store

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
)

// TestOutboxReadsOnlyWhatItNeeds shows that nothing that happens at each claim,
// each tick or each start goes through all texts that were ever sent, and a
// claim not even through those that wait for the morning.
func TestOutboxReadsOnlyWhatItNeeds(t *testing.T) {
	s := open(t)
	if err := s.Grow(t.Context(), small(3), nil); err != nil {
		t.Fatal(err)
	}
	for name, q := range map[string]struct{ sql, index string }{
		"a claim":            {queuedDueSQL, "SEARCH o USING INDEX outbox_due (rank=? AND due_at<?)"},
		"the next":           {nextDueSQL, "SEARCH outbox USING COVERING INDEX outbox_next"},
		"the next held":      {nextHeldSQL, "SEARCH outbox USING COVERING INDEX outbox_next (due_at>? AND due_at<?)"},
		"the start":          {doubtAllSQL, "SCAN outbox USING INDEX outbox_in_flight"},
		"what is not known":  {unknownsSQL, "SCAN o USING INDEX outbox_in_flight"},
		"what is unsettled":  {unsettledSQL, "SCAN outbox USING INDEX outbox_in_flight"},
		"what is recalled":   {queuedInvitesSQL, "SEARCH outbox USING INDEX outbox_request (request_id=?)"},
		"what the day costs": {spentSQL, "SEARCH outbox USING COVERING INDEX outbox_sent (sent_at>?)"},
	} {
		steps := s.plan(t, q.sql)
		if !strings.Contains(strings.Join(steps, "\n"), q.index) {
			t.Errorf("%s: %q, want %s", name, steps, q.index)
		}
		for _, step := range steps {
			if strings.HasPrefix(step, "SCAN o") && !strings.Contains(step, "outbox_in_flight") && !strings.Contains(step, "outbox_next") {
				t.Errorf("%s reads too much: %s", name, step)
			}
			if name == "a claim" && strings.Contains(step, "TEMP B-TREE") {
				t.Errorf("a claim sorts what is due: %s", step)
			}
		}
	}
}

// TestClaimOrder shows the order of claims: the class that is most urgent, in
// it who waits longest, to one phone one at a time, and never what is not due.
func TestClaimOrder(t *testing.T) {
	s := open(t)
	refs := 0
	queue := func(n int, class aid.Class, after time.Duration) {
		refs++
		write(t, s, func(tx *Tx) error {
			_, err := tx.Enqueue(aid.Outbound{
				Ref: fmt.Sprint(refs), To: aid.Phone(fmt.Sprintf("+1541555%04d", n)), Body: aid.Body(fmt.Sprint(n)), Class: class, Segments: 1, DueAt: tx.Now.Add(after),
			})
			return err
		})
	}
	queue(1, aid.Bulk, -time.Hour)
	queue(2, aid.Reply, -time.Minute)
	queue(3, aid.Reply, time.Minute)
	queue(4, aid.Notice, -2*time.Minute)
	queue(5, aid.Notice, -3*time.Minute)
	queue(5, aid.Notice, -time.Minute) // to the same phone
	queue(6, aid.Reply, -2*time.Minute)
	for limit, want := range map[int]string{9: "6 2 5 4 1", 3: "6 2 5", 1: "6"} {
		read(t, s, func(r *Reader) error {
			due, err := r.QueuedDue(limit)
			var got []string
			for _, w := range due {
				got = append(got, w.Body.Text())
			}
			if strings.Join(got, " ") != want {
				t.Errorf("the first %d are %q, want %s", limit, got, want)
			}
			return err
		})
	}
}
