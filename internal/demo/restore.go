package demo

import "time"

// Restore puts texts of an earlier run on the phones, oldest first, before the
// first of this one.
func (c *Carrier) Restore(texts []Message) {
	for _, m := range texts {
		c.ledger.add(record{Message: m, updated: m.At, sent: m.At, expires: time.Time{}})
	}
}
