package hotline_test

import (
	"strings"
	"testing"

	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// One of two who share a phone is watched: what is said about that one's
// request names no need, whoever wrote last.
func TestCareStaysWithItsProfile(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	for _, body := range []string{"need groceries 97520 today for 2", "skip", "Rosa", "yes", "my husband checks my phone"} {
		text(t, h, phoneWalter, body)
	}
	for _, body := range []string{"this is Jose", "I also need a ride 97520 today for 3", "skip", "yes"} {
		text(t, h, phoneWalter, body)
	}
	var codes []string
	read(t, h, func(r *store.Reader) error {
		p, err := r.PersonByPhone(phoneWalter)
		if err != nil {
			return err
		}
		if p.Watched || p.Name != "Jose" {
			t.Errorf("the one who writes is %q, watched %t; want Jose, not watched", p.Name, p.Watched)
		}
		all, err := r.Profiles(p.ID)
		if err != nil || len(all) != 2 || all[0].Name != "Rosa" || !all[0].Watched || all[1].Watched {
			t.Errorf("profiles are %+v, %v", all, err)
		}
		reqs, err := r.LiveRequestsOf(p.ID)
		for _, q := range reqs {
			codes = append(codes, q.Code)
			if q.Profile != all[0].ID && q.Need == "food" {
				t.Errorf("the food is of profile %d, want Rosa's", q.Profile)
			}
		}
		return err
	})
	before := len(h.Carrier.Sent(0))
	for _, c := range codes {
		text(t, h, phoneWalter, c)
	}
	for _, s := range h.Carrier.Sent(before) {
		if s.To == phoneWalter && strings.Contains(s.Body, "food") {
			t.Errorf("a text names the need of the one who is watched: %q", s.Body)
		}
	}
}
