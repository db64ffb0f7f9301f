package demo

import "context"

// Messages is every text so far, both ways, in the order in which the carrier
// took them.
func (c *Carrier) Messages() []Message {
	all, _, _ := c.ledger.since(0)
	return all
}

// Outbox is every text that was sent to a phone, oldest first, whatever became
// of it: look at Status.
func (c *Carrier) Outbox(phone string) []Message {
	var texts []Message
	for _, m := range c.Messages() {
		if m.To == phone {
			texts = append(texts, m)
		}
	}
	return texts
}

// Changes gives the texts that are new or have changed since a revision, each
// once and as it is now; the revision that this is; and a channel that is
// closed at the next change. Revision 0 is before the first text.
func (c *Carrier) Changes(since int) (changed []Message, revision int, next <-chan struct{}) {
	return c.ledger.since(since)
}

// Await waits for a text, past or still to come, that match accepts, and gives
// the first. A text is shown to match again whenever its status changes.
func (c *Carrier) Await(ctx context.Context, match func(Message) bool) (Message, error) {
	revision := 0
	for {
		changed, now, next := c.Changes(revision)
		for _, m := range changed {
			if match(m) {
				return m, nil
			}
		}
		revision = now
		select {
		case <-next:
		case <-c.done:
			return Message{}, ErrClosed
		case <-ctx.Done():
			return Message{}, ctx.Err()
		}
	}
}
