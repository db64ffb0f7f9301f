package console_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
)

// TestRunIsShown shows that the board and a request's page say which requests are
// one run.
func TestRunIsShown(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	ben, _ := hotlinetest.Volunteer("ben")
	ben.ZIP = "97504"
	if err := b.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	b.text(t, "dee", "surge 97520 hub 97504 2d")
	b.text(t, "dee", "ok 15")
	for _, who := range []string{"walter", "rosa"} {
		b.text(t, who, "need food 97520 today for 2")
		b.text(t, who, "yes")
	}
	if body := c.get(t, "/console/").body; strings.Contains(body, "one run:") {
		t.Error("there is a run before they were gathered")
	}
	b.Clock.Move(6 * time.Minute)
	b.settle(t)
	m := regexp.MustCompile(`one run: (\w+), (\w+)`).FindStringSubmatch(c.get(t, "/console/").body)
	if m == nil || m[1] == m[2] {
		t.Fatalf("the board shows the run as %q", m)
	}
	for _, page := range []string{"/console/requests/1", "/console/requests/2"} {
		if !strings.Contains(c.get(t, page).body, m[0]) {
			t.Errorf("%s does not say %q", page, m[0])
		}
	}
}
