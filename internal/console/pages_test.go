package console_test

import (
	"net/http"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// A shown page is one line of the tables by which every page is looked at.
type shown struct {
	name    string
	path    string
	find    func(*testing.T, *bench) string // gives the path, where it is not known before
	answers int                             // its status; 0 is 200
	paper   bool                            // it is printed: hung up, laid out or filed
}

func (s shown) status() float64 {
	if s.answers == 0 {
		return http.StatusOK
	}
	return float64(s.answers)
}

// A stage is a hotline in some state, and the pages that are looked at on it.
type stage struct {
	name      string
	config    func(*config.Config) // nil: as it is
	set       func(*testing.T, *bench)
	strangers bool // nobody is signed in
	pages     []shown
}

// wait lets somebody of the cast want a person, with what they said.
func (b *bench) wait(t *testing.T, name string, kind aid.TaskKind, said aid.Inbound) {
	t.Helper()
	said.SID, said.From, said.To = "SM"+name, hotlinetest.Phone(name), b.Config.Network.Number
	err := b.Store.Write(t.Context(), func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(said.From)
		if err != nil {
			return err
		}
		id, _, err := tx.AddInbound(said, p.ID)
		if err != nil {
			return err
		}
		_, err = tx.AddTask(aid.Task{Kind: kind, Person: p.ID, Inbound: id})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// stages are all pages that there are. A new page gets its lines here: empty,
// and full.
var stages = []stage{
	{name: "outside", strangers: true, config: func(c *config.Config) { c.Console.TextCodes = true }, pages: []shown{
		{name: "signin", path: "/console/sign-in"},
		{name: "enter-used", path: "/console/enter/nothing"},
		{name: "enter", find: func(t *testing.T, b *bench) string { return b.invite(t, b.dee.Phone, true)[len(b.url):] }},
	}},
	{name: "empty", pages: []shown{
		{name: "enrol", path: "/console/enrol"},
		{name: "enrol-app", path: "/console/enrol/app"},
		{name: "account", path: "/console/account"},
		{name: "gone", path: "/console/nothing/here", answers: http.StatusNotFound},
		{name: "board-empty", path: "/console/"},
		{name: "inbox-empty", path: "/console/inbox"},
		{name: "people-empty", path: "/console/people?q=nobody"},
		{name: "volunteers-empty", path: "/console/volunteers"},
		{name: "rota", path: "/console/rota"},
		{name: "places-empty", path: "/console/places"},
		{name: "place-new", path: "/console/places/new"},
		{name: "place-import", path: "/console/places/import"},
		{name: "lots-empty", path: "/console/lots"},
		{name: "networks-empty", path: "/console/networks"},
		{name: "more", path: "/console/more"},
		{name: "daysheet-empty", path: "/console/daysheet", paper: true},
		{name: "statistics-empty", path: "/console/statistics"},
		{name: "messages-empty", path: "/console/messages?show=failed"},
		{name: "import", path: "/console/import"},
		{name: "exports", path: "/console/exports"},
		{name: "settings", path: "/console/settings"},
		{name: "poster", path: "/console/poster", paper: true},
	}},
	{name: "town", config: twoAreas, set: func(t *testing.T, b *bench) { b.town(t); b.text(t, "dee", "ONCALL ME") }, pages: []shown{
		{name: "board", path: "/console/", paper: true},
		{name: "board-section", path: "/console/?section=open"},
		{name: "board-ended", path: "/console/?section=ended&area=all"},
		{name: "request", path: "/console/requests/1", paper: true},
		{name: "request-open", path: "/console/requests/2"},
		{name: "inbox", path: "/console/inbox"},
		{name: "audit", path: "/console/audit"},
		{name: "people", path: "/console/people"},
		{name: "person", find: onPerson("walter")},
		{name: "person-volunteer", find: onPerson("ben")},
		{name: "volunteers", path: "/console/volunteers"},
		{name: "volunteers-asked", path: "/console/volunteers?show=asked"},
		{name: "volunteers-never", path: "/console/volunteers?show=never"},
		{name: "rota-on", path: "/console/rota"},
		{name: "daysheet", path: "/console/daysheet", paper: true},
		{name: "flows", path: "/console/flows"},
		{name: "messages", path: "/console/messages"},
	}},
	{name: "directory", set: places, pages: []shown{
		{name: "places", path: "/console/places"},
		{name: "places-near", path: "/console/places?zip=97520&need=food&open=now"},
		{name: "place", path: "/console/places/1"},
		{name: "place-edit", path: "/console/places/2/edit"},
	}},
	{name: "old directory", set: stalePlaces, pages: []shown{{name: "inbox-place", path: "/console/inbox"}}},
	{name: "goods", set: goods, pages: []shown{
		{name: "lots", path: "/console/lots"},
		{name: "lot", path: "/console/lots/1"},
	}},
	{name: "other networks", set: otherNetworks, pages: []shown{
		{name: "networks-full", path: "/console/networks"},
		{name: "network-change", path: "/console/networks?change=1"},
	}},
	{name: "grown", set: grownTown, pages: []shown{
		{name: "statistics", path: "/console/statistics", paper: true},
		{name: "messages-failed", path: "/console/messages?show=failed"},
	}},
}

// town lets happen what fills every page: requests in each state, a drop, a
// danger, a text that fits nothing.
func (b *bench) town(t *testing.T) {
	t.Helper()
	b.add(t, "ana", "ben", "chu", "vic")
	b.text(t, "walter", "need groceries 97520 today for 4")
	b.text(t, "walter", "we are both over 80, the red door")
	b.text(t, "walter", "Walter")
	b.text(t, "walter", "yes")
	b.text(t, "rosa", "necesito medicinas 97520 hoy")
	b.text(t, "rosa", "1")
	b.text(t, "rosa", "Rosa")
	b.text(t, "rosa", "si")
	b.text(t, "ben", "YES K7")
	b.text(t, "gus", "need a ride 97520 this week for 1")
	b.text(t, "gus", "no")
	b.text(t, "gus", "Gus")
	b.text(t, "gus", "yes")
	b.text(t, "nia", "help, he is hurting me right now")
	b.wait(t, "max", aid.TaskMessage, aid.Inbound{Channel: aid.SMS, Body: "do you still have the piano?"})
	b.wait(t, "vic", aid.TaskRecording, aid.Inbound{Channel: aid.Voice, Recording: "RE" + strings.Repeat("a", 32)})
}
