package console_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"neighborline/internal/aid"
	"neighborline/internal/directory"
	"neighborline/internal/geo"
	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

// samplePlaces fills the directory with the sample of the demo.
func (b *bench) samplePlaces(t *testing.T) {
	t.Helper()
	atlas, err := geo.Open()
	if err != nil {
		t.Fatal(err)
	}
	entries, problems, _, err := hotline.PlaceReader(b.Book, atlas).ReadCSV(directory.Sample)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	var list []aid.Place
	for _, e := range entries {
		e.Place.CheckedAt = b.Clock.Now()
		list = append(list, e.Place)
	}
	if _, err := b.Hotline.AddPlaces(t.Context(), store.Actor{Role: "command"}, list); err != nil {
		t.Fatal(err)
	}
}

// places prepares a directory in which one entry is stale and one is closed.
func places(t *testing.T, b *bench) {
	t.Helper()
	b.samplePlaces(t)
	b.Clock.Move(185 * 24 * time.Hour)
	for id := range 8 {
		if id != 2 {
			_ = b.Hotline.CheckPlace(t.Context(), 0, aid.PlaceID(id))
		}
	}
	if err := b.Hotline.ClosePlace(t.Context(), 0, 3, true); err != nil {
		t.Fatal(err)
	}
}

// stalePlaces lets the directory grow so old that a coordinator is asked to
// look.
func stalePlaces(t *testing.T, b *bench) {
	t.Helper()
	b.samplePlaces(t)
	b.Clock.Move(181 * 24 * time.Hour)
	b.settle(t)
}

// openTasks counts what waits of a kind.
func (b *bench) openTasks(t *testing.T, kind aid.TaskKind) (n int) {
	t.Helper()
	err := b.Store.Read(t.Context(), func(r *store.Reader) error {
		list, err := r.OpenTasks(1000)
		for _, k := range list {
			if k.Kind == kind {
				n++
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestPlaceIsCheckedFromTheInbox goes from the task to the place, says that it
// holds, and the task is done.
func TestPlaceIsCheckedFromTheInbox(t *testing.T) {
	ctx := browser(t)
	b := newBench(t, nil)
	stalePlaces(t, b)
	before := b.openTasks(t, aid.TaskPlace)
	if before == 0 {
		t.Fatal("nobody is asked to look at an old entry")
	}
	b.enter(t, ctx, b.dee.Phone)
	b.open(t, ctx, "/inbox")
	do(t, ctx, "to the place", chromedp.Evaluate[chromedp.Void](`window.old = true`), click(`.inbox a[href^="/console/places/"]`), holds(`window.old !== true`), shows(".tag.warn", "not checked for long"))
	do(t, ctx, "it holds", chromedp.Evaluate[chromedp.Void](`window.old = true`), click(`button[value=check]`), holds(`window.old !== true`), shows(".flash", "Checked today."))
	if n := b.openTasks(t, aid.TaskPlace); n != before-1 {
		t.Errorf("%d tasks wait after one of %d places was checked", n, before)
	}
	if read[bool](t, ctx, `document.querySelector(".tag.warn") !== null`) {
		t.Error("it still stands as not checked")
	}
	do(t, ctx, "closed for good", chromedp.Evaluate[chromedp.Void](`window.old = true`), click(`button[value=close]`), holds(`window.old !== true`), shows(".head .tag.bad", "closed for good"))
	do(t, ctx, "open again", chromedp.Evaluate[chromedp.Void](`window.old = true`), click(`button[value=open]`), holds(`window.old !== true`), shows(".flash", "again"))
}

// TestPlaceIsWritten adds a place and changes it. What is wrong is said in the
// words of the import, in the page's language, and nothing typed is lost.
func TestPlaceIsWritten(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	typed := url.Values{"name": {"Rogue Pantry"}, "zip": {"9752o"}, "need": {"food", "shower"}, "hours": {"lunes"}, "phone": {"541"}, "languages": {"English, Klingonish"}, "notes": {"side door"}}
	got := c.post(t, "/console/places/new", typed)
	if got.status != http.StatusUnprocessableEntity {
		t.Errorf("a wrong form answers %d", got.status)
	}
	for _, want := range []string{"no ZIP of the United States", "is too short", "no language known here", "hours ", `value="Rogue Pantry"`, `value="side door"`, `value="shower" checked`} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the form does not say %q", want)
		}
	}
	c.post(t, "/console/language", url.Values{"lang": {"es"}})
	if got := c.post(t, "/console/places/new", typed); !strings.Contains(got.body, "no es un código postal") || !strings.Contains(got.body, "horario no se entiende") || strings.Contains(got.body, "is too short") {
		t.Errorf("in Spanish: %s", got.body)
	}
	c.post(t, "/console/language", url.Values{"lang": {"en"}})
	typed = url.Values{"name": {"Rogue Pantry"}, "zip": {"97520"}, "need": {"food"}, "hours": {"Mon-Fri 9am-5pm"}, "phone": {"541 555 0171"}, "languages": {"English, Spanish"}}
	got = c.post(t, "/console/places/new", typed)
	for _, want := range []string{"Saved, and checked today.", "Ashland 97520", "open until 5:00 pm", "(541) 555-0171", "Español", "Mon-Fri 09:00-17:00"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the place does not show %q: %s", want, got.body)
		}
	}
	if got := c.post(t, "/console/places/new", typed); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.body, "The directory has Rogue Pantry in 97520 already.") {
		t.Errorf("the same place again: %d", got.status)
	}
	path := got.path
	typed.Set("hours", "Sat 10-2")
	if got := c.post(t, path, typed); got.path != path || !strings.Contains(got.body, "closed, opens Sat 10:00 am") {
		t.Errorf("changed: %s", got.path)
	}
	for query, found := range map[string]bool{"?zip=97520": true, "?zip=97501": true, "?zip=97401": false, "?zip=975&need=food": true, "?need=shelter": false, "?open=now": false} {
		if got := c.get(t, "/console/places"+query); strings.Contains(got.body, "Rogue Pantry") != found {
			t.Errorf("%s: found is %t", query, !found)
		}
	}
	if n := b.audits(t, "place"); n != 2 {
		t.Errorf("%d changes stand in the audit, want 2", n)
	}
}

// TestPlacesAreBroughtAndTaken imports a list after a look at it, and takes the
// directory along.
func TestPlacesAreBroughtAndTaken(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	list := "name;helps with;zip;hours\nGood Pantry;food;97520;Mon 9-5\nBad Pantry;food;123;Mon 9-5\n=Sum Pantry;meals;97501;\n"
	got := c.uploadTo(t, "/console/places/import", "places.csv", list)
	for _, want := range []string{"2 places can go in", "1 can&#39;t", "line 3", "no ZIP of the United States", "Good Pantry"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the preview does not say %q: %s", want, got.body)
		}
	}
	if strings.Contains(c.get(t, "/console/places").body, "Good Pantry") {
		t.Error("a place is in before it was confirmed")
	}
	token := tokenOf.FindStringSubmatch(got.body)
	if token == nil {
		t.Fatal("no button to confirm with")
	}
	if got := c.post(t, "/console/places/import/confirm", url.Values{"token": {token[1]}}); !strings.Contains(got.body, "2 places are in.") || !strings.Contains(got.body, "Good Pantry") {
		t.Errorf("after confirming: %s", got.body)
	}
	if got := c.post(t, "/console/places/import/confirm", url.Values{"token": {token[1]}}); got.path != "/console/places/import" {
		t.Errorf("confirming twice leads to %s", got.path)
	}
	if got := c.uploadTo(t, "/console/places/import", "x.json", `{"a": 1}`); !strings.Contains(got.body, "no list of services in it") {
		t.Errorf("JSON of something else: %s", got.body)
	}
	file := c.get(t, "/console/places/file?form=csv")
	if !strings.Contains(file.body, "'=Sum Pantry") || !strings.HasPrefix(file.header.Get("Content-Disposition"), `attachment; filename="directory-2026-11-23.csv"`) {
		t.Errorf("the file: %v %s", file.header, file.body)
	}
	if again := c.uploadTo(t, "/console/places/import", "d.csv", file.body); !strings.HasPrefix(file.body, "\ufeffid,name,") || !strings.Contains(again.body, "2 places can go in") {
		t.Errorf("the table does not go in again: %q %s", file.body, again.body)
	}
	hsds := c.get(t, "/console/places/file?form=hsds")
	if again := c.uploadTo(t, "/console/places/import", "d.json", hsds.body); !strings.Contains(again.body, "2 places can go in") {
		t.Errorf("what was taken along does not go in again: %s", again.body)
	}
}

// TestOnlyLeadsBringPlaces keeps a list from a coordinator who does not lead.
func TestOnlyLeadsBringPlaces(t *testing.T) {
	b := newBench(t, twoCoordinators)
	c := b.stranger(t)
	c.post(t, strings.TrimPrefix(b.invite(t, "+15415550112", false), b.url), nil)
	if got := c.uploadTo(t, "/console/places/import", "p.csv", "name,needs,zip\nA,food,97520\n"); got.status != http.StatusForbidden {
		t.Errorf("a coordinator brings a list: %d", got.status)
	}
	if got := c.get(t, "/console/places"); got.status != http.StatusOK || strings.Contains(got.body, "/console/places/import") {
		t.Errorf("a coordinator is shown the way to bring one: %d", got.status)
	}
}
