package store

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

func TestFlowCounts(t *testing.T) {
	s := open(t)
	write(t, s, func(tx *Tx) error {
		for i, status := range []string{"open", "open", "quiet", "handed", "finished", "moved", "opted_out"} {
			p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1541555%04d", 200+i)))
			if err != nil {
				return err
			}
			c := Conversation{Person: p.ID, Flow: "ask_for_help", FlowHash: "h", Step: "place", State: json.RawMessage(`{}`), Channel: aid.SMS, HeardAt: noon}
			if status == "quiet" {
				c.Step = "need"
			}
			if c.ID, err = tx.AddConversation(c); err != nil {
				return err
			}
			if c.Status = status; status == "open" {
				continue
			}
			if err := tx.SaveConversation(c); err != nil {
				return err
			}
		}
		return nil
	})
	var got []FlowCount
	read(t, s, func(r *Reader) (err error) {
		got, err = r.FlowCounts()
		return err
	})
	want := []FlowCount{
		{Flow: "ask_for_help", Step: "need", GaveUp: 1},
		{Flow: "ask_for_help", Step: "place", Here: 2, GaveUp: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
