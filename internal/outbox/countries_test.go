package outbox_test

import (
	"testing"

	"neighborline/internal/aid"
)

// No text leaves to a country that is not allowed, or to a premium number.
func TestCountriesAreKept(t *testing.T) {
	r := open(t, nil) // +1 alone
	for _, to := range []aid.Phone{"+8821234567890", "+9791234567890", "+4915112345678", "+260211234567", "+19005551234"} {
		r.queue(aid.Outbound{To: to})
	}
	r.queue(aid.Outbound{To: ana})
	if err := r.outbox.SendDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, s := range r.carrier.Sent(0) {
		if s.To != ana {
			t.Errorf("a text left to %s", s.To.E164())
		}
	}
	if n := len(r.carrier.Sent(0)); n != 1 {
		t.Errorf("%d texts left, want one", n)
	}
}
