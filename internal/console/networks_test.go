package console_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/handoff"
	"neighborline/internal/hotlinetest"
)

// otherNetworks puts two networks on the list, and passes a request to one.
func otherNetworks(t *testing.T, b *bench) {
	t.Helper()
	key, err := handoff.KeyOf([]byte("another network's secret"))
	if err != nil {
		t.Fatal(err)
	}
	err = b.Hotline.AddNetworks(t.Context(), []aid.Network{
		{Name: "Eugene Neighbors", Area: []string{"974"}, Phone: hotlinetest.Phone("gus")},
		{Name: "Klamath Mutual Aid", Area: []string{"976", "97739"}, URL: "https://klamath.example.org", Key: key.Public()},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"need food 97401 today for 2", "skip", "Walter", "yes", "yes"} {
		b.text(t, "walter", words)
	}
}

// TestNetworksInTheConsole adds a network, is told what is wrong with one, sees
// what is under way and by when the neighbor hears, and ends it: after that a
// request from there stays here.
func TestNetworksInTheConsole(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	says := func(got response, want ...string) {
		t.Helper()
		for _, w := range want {
			if !strings.Contains(got.body, w) {
				t.Errorf("%d: want %q in %s", got.status, w, got.body)
			}
		}
	}
	says(c.get(t, "/console/networks"), "No other network yet", "Rogue Valley Mutual Aid,975,", "https://hotline.example.org,")
	says(c.post(t, "/console/networks", url.Values{"name": {"Eugene Neighbors"}, "area": {"97"}, "url": {"http://eugene.example.org"}}),
		"Not saved", `area &#34;97&#34; is not how a ZIP begins`, "url and key belong together", `value="Eugene Neighbors"`)
	says(c.post(t, "/console/networks", url.Values{"name": {"Eugene Neighbors"}, "area": {"974"}, "phone": {"541-555-0199"}}), "It is on the list", "text to a person")
	otherNetworks(t, b) // the same name: the phone is brought up to date
	list := c.get(t, "/console/networks")
	says(list, "Klamath Mutual Aid", "https://klamath.example.org", "976 97739", "K7", "waits for their answer", "Neighbor hears by")
	if !strings.Contains(list.body, `name="phone" type="tel" value=""`) {
		t.Error("the form for a new network is not empty")
	}
	form := c.get(t, "/console/networks?change=1").body // as it is shown, it is saved
	fields := url.Values{"change": {"yes"}}
	for _, name := range []string{"name", "area", "phone", "email", "url", "key"} {
		fields.Set(name, between(form[strings.Index(form, `name="`+name+`"`):], `value="`, `"`))
	}
	says(c.post(t, "/console/networks", fields), "It is on the list", "(541) 555-0123")
	if n := strings.Count(list.body, "<h2>Eugene Neighbors"); n != 1 {
		t.Errorf("Eugene stands there %d times", n)
	}
	if strings.Contains(list.body, "Walter") || strings.Contains(list.body, "5550121") {
		t.Error("the page tells who asked")
	}
	b.text(t, "gus", "yes k7")
	says(c.get(t, "/console/networks"), "they have it")
	says(c.post(t, "/console/networks/1/end", nil), "It is ended", `<span class="tag bad">ended</span>`)
	if n := b.audits(t, "network ended"); n != 1 {
		t.Errorf("the end stands %d times in the audit", n)
	}
	since := b.Carrier.Count()
	for _, words := range []string{"need food 97401 today for 2", "skip", "Rosa", "yes"} {
		b.text(t, "rosa", words)
	}
	if all := strings.Join(b.told(since, "rosa"), "\n"); strings.Contains(all, "Eugene Neighbors") || !strings.Contains(all, "211") {
		t.Errorf("after the network is ended rosa hears %q", all)
	}
	b.text(t, "gus", "done k7") // what is under way goes on
	if all := strings.Join(b.told(since, "walter"), "\n"); !strings.Contains(all, "how did it go?") {
		t.Errorf("walter hears %q", all)
	}
	key := between(list.body, "<code>", "</code>")
	if got := c.post(t, "/console/networks", url.Values{"name": {"Copycat"}, "area": {"979"}, "url": {"https://copy.example.org"}, "key": {key}}); got.status != http.StatusConflict ||
		!strings.Contains(got.body, "that of Klamath Mutual Aid already") {
		t.Errorf("a key that is another's: %d %s", got.status, got.body)
	}
}

// Only leads say which networks there are; every coordinator sees them.
func TestOnlyLeadsEndNetworks(t *testing.T) {
	b := newBench(t, func(c *config.Config) {
		c.Coordinators[0].Role = "coordinator"
		c.Coordinators = append(c.Coordinators, config.Coordinator{Name: "Lou", Phone: hotlinetest.Phone("lou"), Language: "en", Role: "lead"})
	})
	otherNetworks(t, b)
	c := b.signedIn(t)
	if got := c.get(t, "/console/networks"); !strings.Contains(got.body, "Leads add networks") || strings.Contains(got.body, "/end\"") {
		t.Errorf("who does not lead sees %s", got.body)
	}
	for _, path := range []string{"/console/networks", "/console/networks/1/end"} {
		if got := c.post(t, path, url.Values{"name": {"X"}, "area": {"979"}, "phone": {"541-555-0199"}}); got.status != http.StatusForbidden {
			t.Errorf("%s: %d", path, got.status)
		}
	}
}
