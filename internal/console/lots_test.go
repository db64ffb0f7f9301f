package console_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// goods prepares a lot that waits to be approved, and shows a page of it.
func goods(t *testing.T, b *bench) {
	t.Helper()
	for name, site := range map[string]aid.Site{"gus": {Name: "Ashland Pantry", ZIP: "97520"}, "rosa": {Name: "Talent Food Shelf", ZIP: "97540"}} {
		if err := b.Hotline.SaveSite(t.Context(), store.Actor{Role: "command"}, hotlinetest.Phone(name), site); err != nil {
			t.Fatal(err)
		}
	}
	b.text(t, "dee", "bulk 300 hygiene kits from Medford")
	b.text(t, "dee", "ok 15")
	b.Clock.Move(6 * time.Minute)
	b.settle(t)
	b.text(t, "gus", "100 if before Friday")
	b.text(t, "rosa", "400")
}

// TestLotsInTheConsole takes goods in, approves the shares and sees the
// accounts, as a coordinator does who has no phone at hand.
func TestLotsInTheConsole(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	got := c.post(t, "/console/lots/site", url.Values{"phone": {"541-555-0123"}, "name": {"Ashland Pantry"}, "zip": {"97520"}, "kind": {"pantry"}, "capacity": {"500"}})
	if got.status != http.StatusOK || !strings.Contains(got.body, "Ashland Pantry") {
		t.Fatalf("the site is not shown: %d", got.status)
	}
	got = c.post(t, "/console/lots/site", url.Values{"phone": {"12"}, "name": {"X"}, "zip": {"97520"}})
	if got.status != http.StatusOK || !strings.Contains(got.body, `class="wrong"`) && !strings.Contains(got.body, "alert") {
		t.Errorf("a number that is none is not complained of: %d", got.status)
	}
	got = c.post(t, "/console/lots", url.Values{"units": {"1,000"}, "item": {"hygiene kits"}, "place": {"Medford"}, "expires": {"2027-06-30"}})
	if !strings.Contains(got.body, "Sites to ask: 1") {
		t.Fatalf("taking goods in is not asked back about: %s", got.body)
	}
	code := strings.TrimSpace(between(got.body, `name="code" value="`, `"`))
	got = c.post(t, "/console/confirm", url.Values{"code": {code}})
	if !strings.Contains(got.body, "Lot 1") {
		t.Fatalf("the code does nothing: %s", got.body)
	}
	b.Clock.Move(6 * time.Minute)
	b.settle(t)
	b.text(t, "gus", "700")
	got = c.get(t, "/console/lots/1")
	if !strings.Contains(got.body, "<td>500</td>") {
		t.Errorf("the share that its room allows is not shown: %s", got.body)
	}
	got = c.post(t, "/console/lots/1/do", url.Values{"do": {"share"}})
	if !strings.Contains(got.body, "500 are shared out") {
		t.Errorf("the lot was not shared out: %s", got.body)
	}
	got = c.post(t, "/console/lots/1/do", url.Values{"do": {"share"}})
	if !strings.Contains(got.body, "Nothing was done") {
		t.Errorf("the second to approve is not told: %s", got.body)
	}
}

func between(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}
