package console_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// onPerson is the page of somebody of the cast.
func onPerson(name string) func(*testing.T, *bench) string {
	return func(t *testing.T, b *bench) string { return b.personPath(t, name) }
}

func (b *bench) personPath(t *testing.T, name string) string {
	t.Helper()
	var p aid.Person
	err := b.Store.Read(t.Context(), func(r *store.Reader) (err error) {
		p, err = r.PersonByPhone(hotlinetest.Phone(name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("/console/people/%d", p.ID)
}

// grownTown prepares a small grown database.
func grownTown(t *testing.T, b *bench) {
	t.Helper()
	places, err := hotlinetest.GrowthPlaces()
	if err != nil {
		t.Fatal(err)
	}
	g := store.Large(places)
	g.People, g.Volunteers, g.Requests, g.Live, g.Messages, g.Tasks = 3000, 100, 6000, 200, 3000, 400
	if err := b.Store.Grow(t.Context(), g, nil); err != nil {
		t.Fatal(err)
	}
}

func TestPeopleAreFound(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	c := b.signedIn(t)
	walter := b.personPath(t, "walter")
	number := hotlinetest.Phone("walter").E164()
	for _, q := range []string{"", "walt", "WALTER", number, number[len(number)-4:], number[2:], "97520"} {
		got := c.get(t, "/console/people?q="+url.QueryEscape(q))
		if got.status != http.StatusOK || !strings.Contains(got.body, `href="`+walter+`"`) {
			t.Errorf("looking for %q does not find Walter: %d", q, got.status)
		}
		if strings.Contains(got.body, number[2:]) && !strings.Contains(q, number[2:]) {
			t.Errorf("looking for %q shows a whole number", q)
		}
	}
	if got := c.get(t, "/console/people?q=zzz"); strings.Contains(got.body, walter) {
		t.Error("looking for zzz finds Walter")
	}
}

func TestLookingAtSomebodyIsWrittenDown(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	c := b.signedIn(t)
	got := c.get(t, b.personPath(t, "walter"))
	for _, want := range []string{"Walter", "the red door", "K7"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if n := b.audits(t, "viewed"); n != 2 {
		t.Errorf("%d views in the audit, want 2: the board and Walter", n)
	}
	if got := c.get(t, "/console/people/999999"); got.status != http.StatusNotFound {
		t.Errorf("nobody's page answers %d", got.status)
	}
}

func TestTierIsTheDeedOfATextToo(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	c := b.signedIn(t)
	path := b.personPath(t, "ben")
	got := c.post(t, path+"/tier", url.Values{"tier": {"vetted"}})
	if got.path != path || !strings.Contains(got.body, "role=\"status\"") {
		t.Errorf("answered at %s: %s", got.path, got.body)
	}
	err := b.Store.Read(t.Context(), func(r *store.Reader) error {
		p, err := r.PersonByPhone(hotlinetest.Phone("ben"))
		if p.Tier != aid.Vetted {
			t.Errorf("Ben is %s", p.Tier)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := b.audits(t, "vet"); n != 1 {
		t.Errorf("%d deeds in the audit, want 1", n)
	}
}

func TestErasingWantsToBeSure(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	c := b.signedIn(t)
	path := b.personPath(t, "max")
	if got := c.post(t, path+"/erase", nil); got.path != path || !strings.Contains(got.body, `role="alert"`) {
		t.Errorf("without the box: %s", got.path)
	}
	if got := c.post(t, path+"/erase", url.Values{"sure": {"yes"}}); got.path != "/console/people" || strings.Contains(got.body, path+`"`) {
		t.Errorf("with the box: %s", got.path)
	}
	if got := c.get(t, "/console/people?q="+url.QueryEscape(hotlinetest.Phone("max").E164())); strings.Contains(got.body, path+`"`) {
		t.Error("Max is still there")
	}
}

func TestRotaSetsDuty(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	got := c.post(t, "/console/rota", url.Values{"who": {b.dee.Name}, "hours": {"4"}})
	if !strings.Contains(got.body, `class="tag good"`) {
		t.Errorf("Dee is not on call: %s", got.body)
	}
	got = c.post(t, "/console/rota", url.Values{"who": {b.dee.Name}, "how": {"off"}})
	if strings.Contains(got.body, `class="tag good"`) {
		t.Error("Dee is still on call")
	}
}

// upload posts a list.
func (c client) upload(t testing.TB, name, data string) response {
	t.Helper()
	return c.uploadTo(t, "/console/import", name, data)
}

// uploadTo brings a file to a page.
func (c client) uploadTo(t testing.TB, path, name, data string) response {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	f, err := w.CreateFormFile("list", name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	res, err := c.Post(c.b.url+path, w.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	return readAll(t, res)
}

var tokenOf = regexp.MustCompile(`name="token" value="([^"]+)"`)

func TestImportShowsFirstAndTakesThen(t *testing.T) {
	b := newBench(t, nil)
	c := b.signedIn(t)
	got := c.upload(t, "friends.csv", "Nombre;Tel\xe9fono;Ayuda con\nJos\xe9;541-555-0171;comida\nBad;12;\n")
	for _, want := range []string{"1 person can go in", "1 row can", "Windows-1252", "line 3", "José", "too short"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the preview does not say %q: %s", want, got.body)
		}
	}
	if people := c.get(t, "/console/people").body; strings.Contains(people, "José") {
		t.Error("somebody is in before it was confirmed")
	}
	token := tokenOf.FindStringSubmatch(got.body)
	if token == nil {
		t.Fatal("no button to confirm with")
	}
	form := url.Values{"token": {token[1]}}
	if got := c.post(t, "/console/import/confirm", form); !strings.Contains(got.body, "José") || !strings.Contains(got.body, "1 person is in.") {
		t.Errorf("after confirming: %s", got.body)
	}
	if got := c.post(t, "/console/import/confirm", form); got.path != "/console/import" || !strings.Contains(got.body, `role="alert"`) {
		t.Errorf("confirming twice leads to %s", got.path)
	}
	if got := c.upload(t, "x.xlsx", "PK\x03\x04\x00\x00"); !strings.Contains(got.body, "not a CSV file") || tokenOf.MatchString(got.body) {
		t.Errorf("a workbook: %s", got.body)
	}
	if got := c.upload(t, "big.csv", "phone\n"+strings.Repeat("x", 9<<20)); got.status != http.StatusRequestEntityTooLarge {
		t.Errorf("nine megabytes: %d", got.status)
	}
}

func TestExportsAreWrittenDown(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	c := b.signedIn(t)
	number := hotlinetest.Phone("walter").E164()
	for kind, head := range map[string]string{"people": "name,phone,", "requests": "code,state,", "messages": "id,at,direction,", "audit": "at,actor,action,"} {
		got := c.post(t, "/console/exports", url.Values{"kind": {kind}})
		if !strings.HasPrefix(got.body, "\ufeff"+head) || strings.Contains(got.body, number[2:]) {
			t.Errorf("%s without names: %.200s", kind, got.body)
		}
		if got := c.post(t, "/console/exports", url.Values{"kind": {kind}, "names": {"yes"}, "why": {"for the pantry's own list"}}); !strings.Contains(got.body, "'"+number) && kind != "audit" {
			t.Errorf("%s with names: no guarded number", kind)
		}
		if !strings.HasPrefix(got.header.Get("Content-Disposition"), "attachment; filename=\""+kind+"-2026-11-23.csv\"") {
			t.Errorf("%s: %s", kind, got.header.Get("Content-Disposition"))
		}
	}
	if got := c.post(t, "/console/exports", url.Values{"kind": {"requests"}, "format": {"json"}}); !strings.HasPrefix(got.body, `{"code":`) {
		t.Errorf("JSON: %.100s", got.body)
	}
	if n := b.audits(t, "export"); n != 9 {
		t.Errorf("%d exports in the audit, want 9", n)
	}
	if got := c.post(t, "/console/exports", url.Values{"kind": {"secrets"}}); got.status != http.StatusNotFound {
		t.Errorf("an unknown kind: %d", got.status)
	}
}

// A file with names wants a reason, and where several lead, another's yes,
// which is good once; who asked, who agreed, why and which file is in the audit.
func TestNamesLeaveWithTwo(t *testing.T) {
	b := newBench(t, func(c *config.Config) {
		twoCoordinators(c)
		c.Coordinators[1].Role = config.RoleLead
	})
	b.town(t)
	dee, kim := b.signedIn(t), b.stranger(t)
	kim.post(t, strings.TrimPrefix(b.invite(t, b.Config.Coordinators[1].Phone, false), b.url), nil)
	number, want := hotlinetest.Phone("walter").E164(), url.Values{"kind": {"people"}, "names": {"yes"}}
	isFile := func(r response) bool { return strings.Contains(r.body, number) }
	if got := dee.post(t, "/console/exports", want); isFile(got) || !strings.Contains(got.body, "what the file is for") {
		t.Errorf("without a reason: %.200s", got.body)
	}
	want.Set("why", "a court asks for it")
	if got := dee.post(t, "/console/exports", want); isFile(got) || !strings.Contains(got.body, "Another lead has to agree") {
		t.Errorf("without another's yes: %.200s", got.body)
	}
	id := regexp.MustCompile(`name="id" value="([^"]+)"`)
	if id.MatchString(dee.get(t, "/console/exports").body) {
		t.Error("Dee may agree with herself")
	}
	page := kim.get(t, "/console/exports").body
	m := id.FindStringSubmatch(page)
	if m == nil || !strings.Contains(page, "a court asks for it") {
		t.Fatalf("Kim sees no wish: %s", page)
	}
	ticket := url.Values{"kind": {"people"}, "names": {"yes"}, "ticket": {m[1]}}
	dee.post(t, "/console/exports/agree", url.Values{"id": {m[1]}}) // herself, by hand
	if isFile(dee.post(t, "/console/exports", ticket)) {
		t.Error("the file leaves before the other agrees")
	}
	kim.post(t, "/console/exports/agree", url.Values{"id": {m[1]}})
	if isFile(kim.post(t, "/console/exports", ticket)) {
		t.Error("the file leaves to somebody else")
	}
	got := dee.post(t, "/console/exports", ticket)
	mark := regexp.MustCompile(`people-2026-11-23-([0-9a-f]{8})\.csv`).FindStringSubmatch(got.header.Get("Content-Disposition"))
	if !isFile(got) || mark == nil {
		t.Fatalf("agreed: %q, %.200s", got.header.Get("Content-Disposition"), got.body)
	}
	if isFile(dee.post(t, "/console/exports", ticket)) {
		t.Error("a yes is good twice")
	}
	if b.audits(t, "export asked") != 1 || b.audits(t, "export agreed") != 1 || b.audits(t, "export") != 1 {
		t.Errorf("in the audit: asked %d, agreed %d, taken %d", b.audits(t, "export asked"), b.audits(t, "export agreed"), b.audits(t, "export"))
	}
	if log := kim.get(t, "/console/audit").body; !strings.Contains(log, mark[1]) {
		t.Error("the audit does not say which file")
	}
}

func TestSettingsShowNoSecret(t *testing.T) {
	b := newBench(t, func(c *config.Config) {
		c.Secrets.AuthToken, c.Email.SMTP = "the carrier's token", "smtp://dee:hunter2@mail.example.org"
	})
	c := b.signedIn(t)
	got := c.get(t, "/console/settings")
	for _, want := range []string{"public_url", "quiet_hours", "budget_per_week", "America/Los_Angeles", "[set]"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the settings do not show %s", want)
		}
	}
	for _, hidden := range []string{"carrier&#39;s token", "hunter2", secret, b.dee.Phone.E164()[2:]} {
		if strings.Contains(got.body, hidden) {
			t.Errorf("the settings show %q", hidden)
		}
	}
}

// Where help is found less often than elsewhere is told, with how many more
// volunteers are wanted there; where it is not, nothing is.
func TestVolunteersTellWhereTheyAreWanted(t *testing.T) {
	b := newBench(t, nil)
	b.add(t, "ana", "ben")
	end := func(zip string, n int, end aid.RequestState) {
		err := b.Store.Write(t.Context(), func(tx *store.Tx) error {
			p, err := tx.EnsurePerson(hotlinetest.Phone("walter"))
			for i := range n {
				if err != nil {
					return err
				}
				q := aid.Request{Code: fmt.Sprint("K", zip, i), State: aid.Open, Need: "food", ZIP: zip, HowSoon: aid.Today, Requester: p.ID, Language: "en", Channel: aid.SMS}
				if q.ID, err = tx.AddRequest(q, 0, store.Clock); err == nil {
					_, err = tx.MoveRequest(q, end, store.Clock, "so it went")
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	c := b.signedIn(t)
	end("97520", 20, aid.Assigned)
	const wanted = "97501</span> <small>0 of 9 taken · about 1 more volunteer wanted"
	if got := c.get(t, "/console/volunteers"); strings.Contains(got.body, "97501") || !strings.Contains(got.body, "2 volunteers take asks now.") {
		t.Errorf("nothing is amiss yet: %s", got.body)
	}
	end("97501", 9, aid.Unmet)
	if _, err := b.Hotline.LiftLimit(t.Context(), store.Clock, b.Clock.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	got := c.get(t, "/console/volunteers?show=never")
	for _, want := range []string{wanted, "The weekly limit is lifted until"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("want %q in: %s", want, got.body)
		}
	}
	if strings.Contains(got.body, "97520</span> <small>20 of 20") {
		t.Error("tells of a place where all is well")
	}
}

// TestMistakesAreSaidInThePagesLanguage brings a bad list, and a network whose
// name the poster can't write, to a coordinator who reads Spanish.
func TestMistakesAreSaidInThePagesLanguage(t *testing.T) {
	b := newBench(t, func(c *config.Config) { c.Network.Name = "Ayuda ☂ Mutua" })
	c := b.signedIn(t)
	c.post(t, "/console/language", url.Values{"lang": {"es"}})
	got := c.upload(t, "amigos.csv", "Nombre,Teléfono,Código postal,Idioma\nJosé,541,9752o,marciano\n")
	for _, want := range []string{"1 fila no puede", "teléfono &#34;541&#34; es muy corto: escriba también el código de área", "código postal &#34;9752o&#34; no es un código postal", "idioma &#34;marciano&#34; no es un idioma conocido"} {
		if !strings.Contains(got.body, want) {
			t.Errorf("the preview does not say %q: %s", want, got.body)
		}
	}
	if got := c.upload(t, "x.csv", "a,b\n1,2\n"); !strings.Contains(got.body, "la primera línea debe nombrar las columnas") {
		t.Errorf("without a column of numbers: %s", got.body)
	}
	if got := c.get(t, "/console/poster"); !strings.Contains(got.body, "el cartel no tiene la letra") {
		t.Errorf("the poster: %s", got.body)
	}
}

// TestExportsSayWhetherTheyAreWhole takes a long list along, once to its end
// and once not: the page tells how many rows left each time.
func TestExportsSayWhetherTheyAreWhole(t *testing.T) {
	b := newBench(t, nil)
	places, err := hotlinetest.GrowthPlaces()
	if err != nil {
		t.Fatal(err)
	}
	g := store.Large(places)
	g.People, g.Volunteers, g.Requests, g.Live, g.Messages, g.Tasks = 1000, 100, 500, 100, 60_000, 10
	if err := b.Store.Grow(t.Context(), g, nil); err != nil {
		t.Fatal(err)
	}
	c := b.signedIn(t)
	form := url.Values{"kind": {"messages"}, "format": {"json"}, "names": {"yes"}, "why": {"to see it whole"}}
	whole := c.post(t, "/console/exports", form)
	if n := strings.Count(whole.body, "\n"); n < g.Messages {
		t.Errorf("%d rows of %d", n, g.Messages)
	}
	if got := c.get(t, "/console/exports"); !strings.Contains(got.body, fmt.Sprintf("Last taken: <time datetime=\"2026-11-23T18:00:00Z\">10:00 am</time>, %d rows", strings.Count(whole.body, "\n"))) {
		t.Errorf("the page does not tell of %d rows: %s", strings.Count(whole.body, "\n"), got.body)
	}
	res, err := c.PostForm(b.url+"/console/exports", form)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close() // the browser goes away
	for begin := time.Now(); !strings.Contains(c.get(t, "/console/exports").body, "broke off"); time.Sleep(50 * time.Millisecond) {
		if time.Since(begin) > time.Minute {
			t.Fatal("nothing tells that the file is not whole")
		}
	}
}

// What waits past its time says so on the board, also where nobody may be asked
// yet.
func TestBoardSaysWhatIsOver(t *testing.T) {
	b := newBench(t, nil)
	b.ask(t, "gus", "need money 97520 5pm today for 4") // it waits for a coordinator
	const over = "its time is over"
	if body := b.signedIn(t).get(t, "/console/").body; strings.Contains(body, over) {
		t.Error("it is over in the morning")
	}
	b.Clock.Move(12 * time.Hour)
	if body := b.signedIn(t).get(t, "/console/").body; !strings.Contains(body, over) {
		t.Error("nothing says that its time is over")
	}
}
