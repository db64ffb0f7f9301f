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
	if strings.Contains(got.body, "OK 1") {
		t.Errorf("a page asks for a text: %s", got.body)
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
	if !strings.Contains(got.body, "Expire on Jun 30 2027</p>") {
		t.Errorf("it is not said when they expire: %s", got.body)
	}
	got = c.post(t, "/console/lots/1/do", url.Values{"do": {"share"}})
	if !strings.Contains(got.body, "500 are shared out") {
		t.Errorf("the lot was not shared out: %s", got.body)
	}
	got = c.post(t, "/console/lots/1/do", url.Values{"do": {"share"}})
	if !strings.Contains(got.body, "Nothing was done") {
		t.Errorf("the second to approve is not told: %s", got.body)
	}
	got = c.post(t, "/console/lots/1/do", url.Values{"do": {"lost"}, "units": {"25"}, "why": {"spoiled"}})
	for _, want := range []string{"25 hygiene kits noted as lost", "<dt>lost</dt><dd>25</dd>", "<dt>left</dt><dd>475</dd>", "lost spoiled"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the loss is not shown, want %q in %s", want, got.body)
		}
	}
	got = c.post(t, "/console/lots/1/do", url.Values{"do": {"lost"}, "units": {"600"}, "site": {strings.TrimPrefix(b.personPath(t, "gus"), "/console/people/")}})
	if !strings.Contains(got.body, "Where are 600 of lot 1 lost?") {
		t.Errorf("more than there is can be lost: %s", got.body)
	}
	for _, bad := range []string{"", "-3", "many"} {
		if got = c.post(t, "/console/lots/1/do", url.Values{"do": {"lost"}, "units": {bad}}); !strings.Contains(got.body, "How many must be a number") {
			t.Errorf("a loss of %q is not complained of: %s", bad, got.body)
		}
	}
	b.takesGoodsAlong(t, c)
}

// takesGoodsAlong downloads the three lists about goods.
func (b *bench) takesGoodsAlong(t *testing.T, c client) {
	t.Helper()
	got := c.post(t, "/console/lots", url.Values{"units": {"7"}, "item": {"=SUM(A1) kits"}})
	c.post(t, "/console/confirm", url.Values{"code": {strings.TrimSpace(between(got.body, `name="code" value="`, `"`))}})
	if got := c.post(t, "/console/exports", url.Values{"kind": {"lots"}}); !strings.Contains(got.body, ",'=SUM(A1) kits,") {
		t.Errorf("a sheet would reckon with what somebody wrote: %s", got.body)
	}
	for kind, want := range map[string]string{
		"lots":        ",1000,475,500,0,0,0,25,",
		"allocations": ",offered,700,,500,,",
		"deliveries":  ",25,left,,,lost,,,,lost spoiled",
	} {
		if got := c.post(t, "/console/exports", url.Values{"kind": {kind}}); !strings.Contains(got.body, want) {
			t.Errorf("%s without names: %q is not in %s", kind, want, got.body)
		}
	}
}

func between(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}
