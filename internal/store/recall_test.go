package store

import (
	"testing"

	"neighborline/internal/aid"
)

// TestRecallRepliesKeepsWords shows that what a neighbor was to be answered in a
// conversation is withdrawn, and other people's words to them are not: nothing
// else would bring those.
func TestRecallRepliesKeepsWords(t *testing.T) {
	s := open(t)
	var left []string
	write(t, s, func(tx *Tx) error {
		q, err := addRequest(tx, "+15415550121", "K7")
		if err != nil {
			return err
		}
		talk, err := tx.AddConversation(Conversation{Person: q.Requester, Flow: "ask_for_help", State: []byte(`{}`), Channel: aid.SMS})
		if err != nil {
			return err
		}
		for body, in := range map[string]aid.ConversationID{"your promise": talk, "Ana: I am at the door": 0} {
			_, err := tx.Enqueue(aid.Outbound{Ref: body, To: "+15415550121", Person: q.Requester, Body: aid.Body(body), Class: aid.Reply, Request: q.ID, Talk: in})
			if err != nil {
				return err
			}
		}
		if err := tx.RecallReplies(q.ID, q.Requester); err != nil {
			return err
		}
		left, err = all(&tx.Reader, scanString, `SELECT body FROM outbox WHERE status = 'queued'`)
		return err
	})
	if len(left) != 1 || left[0] != "Ana: I am at the door" {
		t.Errorf("%q are still to be sent, want Ana's words alone", left)
	}
}
