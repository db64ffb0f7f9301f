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

// A shown page is one line of the table by which every page is looked at.
type shown struct {
	name     string
	config   func(*config.Config)            // nil: as it is
	prepare  func(*testing.T, *bench) string // gives the page's path
	stranger bool                            // it is for who is not signed in
	answers  int                             // its status; 0 is 200
}

func (s shown) status() float64 {
	if s.answers == 0 {
		return http.StatusOK
	}
	return float64(s.answers)
}

// at is a page that needs nothing to be prepared.
func at(path string) func(*testing.T, *bench) string {
	return func(*testing.T, *bench) string { return path }
}

// busy prepares a town in which something of everything is under way.
func busy(path string) func(*testing.T, *bench) string {
	return func(t *testing.T, b *bench) string {
		b.town(t)
		return path
	}
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

// pages are all there are. A new page gets its lines here: empty, and full.
var pages = []shown{
	{name: "signin", prepare: at("/console/sign-in"), stranger: true, config: func(c *config.Config) { c.Console.TextCodes = true }},
	{name: "enter-used", prepare: at("/console/enter/nothing"), stranger: true},
	{name: "enter", prepare: func(t *testing.T, b *bench) string { return b.invite(t, b.dee.Phone, true)[len(b.url):] }, stranger: true},
	{name: "enrol", prepare: at("/console/enrol")},
	{name: "enrol-app", prepare: at("/console/enrol/app")},
	{name: "account", prepare: at("/console/account")},
	{name: "gone", prepare: at("/console/nothing/here"), answers: http.StatusNotFound},
	{name: "board-empty", prepare: at("/console/")},
	{name: "board", prepare: busy("/console/")},
	{name: "board-section", prepare: busy("/console/?section=open")},
	{name: "request", prepare: busy("/console/requests/1")},
	{name: "request-open", prepare: busy("/console/requests/2")},
	{name: "inbox-empty", prepare: at("/console/inbox")},
	{name: "inbox", prepare: busy("/console/inbox")},
	{name: "audit", prepare: busy("/console/audit")},
	{name: "board-ended", prepare: busy("/console/?section=ended")},
	{name: "people-empty", prepare: at("/console/people?q=nobody")},
	{name: "people", prepare: busy("/console/people")},
	{name: "person", prepare: onPerson("walter")},
	{name: "person-volunteer", prepare: onPerson("ben")},
	{name: "volunteers-empty", prepare: at("/console/volunteers")},
	{name: "volunteers", prepare: busy("/console/volunteers")},
	{name: "volunteers-asked", prepare: busy("/console/volunteers?show=asked")},
	{name: "volunteers-never", prepare: busy("/console/volunteers?show=never")},
	{name: "rota", prepare: at("/console/rota")},
	{name: "rota-on", prepare: onCall},
	{name: "places-empty", prepare: at("/console/places")},
	{name: "places", prepare: places("/console/places")},
	{name: "places-near", prepare: places("/console/places?zip=97520&need=food&open=now")},
	{name: "place", prepare: places("/console/places/1")},
	{name: "place-new", prepare: at("/console/places/new")},
	{name: "place-edit", prepare: places("/console/places/2/edit")},
	{name: "place-import", prepare: at("/console/places/import")},
	{name: "inbox-place", prepare: stalePlace},
	{name: "lots-empty", prepare: at("/console/lots")},
	{name: "lots", prepare: onLot("/console/lots")},
	{name: "lot", prepare: onLot("/console/lots/1")},
	{name: "more", prepare: at("/console/more")},
	{name: "daysheet-empty", prepare: at("/console/daysheet")},
	{name: "daysheet", prepare: busy("/console/daysheet")},
	{name: "flows", prepare: busy("/console/flows")},
	{name: "statistics-empty", prepare: at("/console/statistics")},
	{name: "statistics", prepare: grownTown("/console/statistics")},
	{name: "messages-empty", prepare: at("/console/messages?show=failed")},
	{name: "messages", prepare: busy("/console/messages")},
	{name: "messages-failed", prepare: grownTown("/console/messages?show=failed")},
	{name: "import", prepare: at("/console/import")},
	{name: "exports", prepare: at("/console/exports")},
	{name: "settings", prepare: at("/console/settings")},
	{name: "poster", prepare: at("/console/poster")},
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
