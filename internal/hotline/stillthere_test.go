package hotline_test

import (
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
)

// TestSilentVolunteersConfirm shows that a volunteer who was not heard of for
// 91 days is asked once whether they are still there, in words that tell whoever
// has the number now nothing, and is asked for no request until they say yes.
func TestSilentVolunteersConfirm(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	var people []aid.Person
	for _, name := range []string{"ben", "chu", "nia"} {
		v, _ := hotlinetest.Volunteer(name)
		people = append(people, v)
	}
	if err := h.Hotline.AddPeople(t.Context(), people); err != nil {
		t.Fatal(err)
	}
	told := func(name string, from int) (bodies []string) {
		for _, s := range h.Carrier.Sent(from) {
			if s.To == hotlinetest.Phone(name) {
				bodies = append(bodies, s.Body)
			}
		}
		return bodies
	}
	h.Clock.Move(60 * 24 * time.Hour)
	text(t, h, hotlinetest.Phone("nia"), "mine") // is heard of
	h.Clock.Move(31 * 24 * time.Hour)
	from := len(h.Carrier.Sent(0))
	for range 2 { // two nights
		if err := h.Hotline.Confirm(t.Context()); err != nil {
			t.Fatal(err)
		}
		settle(t, h)
		h.Clock.Move(24 * time.Hour)
	}
	for _, name := range []string{"ben", "chu"} {
		got := told(name, from)
		if len(got) != 1 || !strings.Contains(got[0], "ON") || strings.Contains(strings.ToLower(got[0]), name) {
			t.Errorf("%s is told %q, want to be asked once, and no name", name, got)
		}
	}
	if got := told("nia", from); len(got) != 0 {
		t.Errorf("Nia, who wrote a month ago, is told %q", got)
	}
	text(t, h, hotlinetest.Phone("chu"), "yes")
	from = len(h.Carrier.Sent(0))
	for _, words := range []string{"need groceries 97520 today for 2", "skip", "Walter", "yes"} {
		texts(t, h, words)
	}
	for name, want := range map[string]int{"ben": 0, "chu": 1, "nia": 1} {
		if got := told(name, from); len(got) != want {
			t.Errorf("%s is told %q, want %d invites", name, got, want)
		}
	}
	text(t, h, phoneBen, "on")
	from = len(h.Carrier.Sent(0))
	text(t, h, hotlinetest.Phone("rosa"), "need a ride 97520 today")
	for _, words := range []string{"1", "skip", "Rosa", "yes"} {
		text(t, h, hotlinetest.Phone("rosa"), words)
	}
	if got := told("ben", from); len(got) != 1 {
		t.Errorf("Ben, who is back, is told %q, want an invite", got)
	}
}
