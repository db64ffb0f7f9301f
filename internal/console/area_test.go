package console_test

import (
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// twoAreas gives Dee, who leads, one area, and Kim none.
func twoAreas(c *config.Config) {
	twoCoordinators(c)
	c.Network.Area = []string{"974", "975"}
	c.Coordinators[0].Areas = []string{"975"}
}

// TestAreasOfACoordinator looks at every list of requests and tasks as somebody
// with an area, and without: their own is what they see first, all of it is a
// link away, and the address alone says which it is.
func TestAreasOfACoordinator(t *testing.T) {
	b := newBench(t, twoAreas)
	b.ask(t, "walter", "need groceries 97520 today for 4") // K7, in Dee's area
	b.ask(t, "gus", "need money 97401 today for 4")        // M4, outside of it: it waits for a coordinator
	b.ask(t, "rosa", "need groceries 97520 today for 2")
	b.ask(t, "max", "need groceries 97401 today for 2")
	b.text(t, "nia", "help, he is hurting me right now")
	b.live(t, "nia", "97401")
	for _, who := range []string{"walter", "gus"} {
		b.wait(t, who, aid.TaskMessage, aid.Inbound{Channel: aid.SMS, Body: aid.Body(who + " asks something")})
	}
	dee, kim := b.signedIn(t), b.stranger(t)
	kim.post(t, strings.TrimPrefix(b.invite(t, "+15415550112", false), b.url), nil)
	const (
		here, there  = ">K7<", ">M4<"
		mine, theirs = "walter asks something", "gus asks something"
		danger       = "hurting me"
		board, inbox = "/console/", "/console/inbox"
	)
	for _, tt := range []struct {
		who       client
		path      string
		has, none []string
	}{
		{dee, board, []string{here, "My area (975)", "1 more is urgent elsewhere", "1 person may be in danger"}, []string{there}},
		{dee, board + "?area=all", []string{here, there, `href="/console/inbox?area=all"`, `href="/console/requests/1?area=all"`}, []string{"elsewhere"}},
		{dee, board + "?area=mine", []string{here}, []string{there, `href="/console/inbox?area`}},
		{dee, board + "?area=974", []string{there, "1 person may be in danger"}, []string{here}},
		{dee, board + "?area=9%27", []string{here}, []string{there}},
		{dee, board + "?section=waits", []string{"Waits for you"}, []string{there}},
		{dee, board + "?section=waits&area=all", []string{there}, nil},
		{dee, inbox, []string{mine, danger, "elsewhere"}, []string{theirs}},
		{dee, inbox + "?area=all", []string{mine, theirs, danger, `action="/console/inbox/2/do?area=all"`}, []string{"elsewhere"}},
		{dee, inbox + "?area=974", []string{theirs, danger}, []string{mine}},
		{dee, "/console/daysheet", []string{here}, []string{there}},
		{dee, "/console/daysheet?area=all", []string{here, there}, nil},
		{dee, "/console/more?area=all", []string{`"/console/daysheet?area=all"`}, nil},
		{dee, "/console/requests/1?area=all", []string{`class="back"><a href="/console/?area=all"`}, nil},
		{kim, board, []string{here, there}, []string{"My area", "elsewhere"}},
		{kim, board + "?area=mine", []string{here, there}, nil},
		{kim, inbox, []string{mine, theirs, danger}, []string{"My area"}},
		{kim, "/console/daysheet", []string{here, there}, nil},
	} {
		body := tt.who.get(t, tt.path).body
		for _, want := range tt.has {
			if !strings.Contains(body, want) {
				t.Errorf("%s does not show %q", tt.path, want)
			}
		}
		for _, not := range tt.none {
			if strings.Contains(body, not) {
				t.Errorf("%s shows %q", tt.path, not)
			}
		}
	}
	// What Dee looks after is hers wherever it is, and its button leads back
	// to what she saw.
	got := dee.post(t, "/console/inbox/"+b.taskAbout(t, "gus")+"/do?area=all", map[string][]string{"do": {"claim_task"}})
	if got.path != inbox+"?area=all" {
		t.Errorf("the deed leads to %s", got.path)
	}
	if body := dee.get(t, inbox).body; !strings.Contains(body, theirs) {
		t.Error("what Dee looks after is not in her inbox")
	}
	dee.post(t, "/console/language", map[string][]string{"lang": {"es"}})
	if body := dee.get(t, board).body; !strings.Contains(body, "Mi zona (975)") || !strings.Contains(body, "es urgente en otra zona") {
		t.Error("the board does not speak of areas in Spanish")
	}
}

// live says where somebody of the cast lives.
func (b *bench) live(t *testing.T, who, zip string) {
	t.Helper()
	err := b.Store.Write(t.Context(), func(tx *store.Tx) error {
		p, err := tx.PersonByPhone(hotlinetest.Phone(who))
		if err != nil {
			return err
		}
		return tx.SetPlace(p.ID, zip, store.Point{})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// taskAbout is the id of the first message that somebody of the cast waits with.
func (b *bench) taskAbout(t *testing.T, who string) string {
	t.Helper()
	body := b.signedIn(t).get(t, "/console/inbox?area=all").body
	said := strings.Index(body, who+" asks something")
	start := strings.LastIndex(body[:max(said, 0)], ` id="t`)
	if start < 0 {
		t.Fatalf("nothing waits from %s", who)
	}
	id, _, _ := strings.Cut(body[start+len(` id="t`):], `"`)
	return id
}
