package aid

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReasonKeepsItsFacts(t *testing.T) {
	miles := 4.125
	for _, r := range []Reason{
		{},
		{Miles: new(float64), Never: true},
		{Miles: &miles, Far: true, Hours: OutsideHours, Asks: 9, Yes: 3, Week: 2, Language: true, Night: true, More: true},
	} {
		s, err := r.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, DecodeReason(s)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", s, diff)
		}
	}
}

// Invites from before the facts were kept have their reason in English words.
func TestReasonFromBefore(t *testing.T) {
	for in, want := range map[string]Reason{"": {}, "9.4 mi, never asked before": {Words: "9.4 mi, never asked before"}} {
		if diff := cmp.Diff(want, DecodeReason(in)); diff != "" {
			t.Errorf("%q: -want +got:\n%s", in, diff)
		}
	}
}
