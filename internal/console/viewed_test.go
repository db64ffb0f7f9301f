package console_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"neighborline/internal/store"
)

// oneOf gives an example for each address with something in it.
var oneOf = map[string]string{
	"/requests/{id}": "/requests/1", "/recordings/{id}": "/recordings/RECORDING", "/people/{id:[0-9]+}": "/people/WALTER",
	"/flows/{flow}.svg": "/flows/ask_for_help.svg", "/places/{id:[0-9]+}": "/places/1", "/places/{id:[0-9]+}/edit": "/places/1/edit",
	"/lots/{id:[0-9]+}": "/lots/1", "/enter/{token}": "/enter/nothing",
}

// lives find what the town's people told of themselves, and their numbers.
var lives = regexp.MustCompile(`Walter|Gus|Rosa|\bBen\b|red door|piano|5550121|555-0121|\.\.\.21|RIFF`)

// TestEveryLookIsWrittenDown opens every page that there is. Where something
// of somebody's life is on it, the look stands in the audit, once, however
// often the page is loaded; where a route says that there is, there must be.
func TestEveryLookIsWrittenDown(t *testing.T) {
	b := newBench(t, nil)
	b.town(t)
	b.samplePlaces(t)
	c := b.signedIn(t)
	walter := strings.TrimPrefix(b.personPath(t, "walter"), "/console/people/")
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	b.hourOn(t, c) // signing in led to the board
	looks := func() int { return b.audits(t, "viewed") + b.audits(t, "heard") + b.audits(t, "export") }
	private := 0
	for _, r := range b.console.RoutesShown() {
		path := r.Path
		if strings.Contains(path, "{") && r.Method == http.MethodGet {
			if path = oneOf[r.Path]; path == "" {
				t.Errorf("%s has no example here", r.Path)
				continue
			}
		}
		path = strings.NewReplacer("WALTER", walter, "RECORDING", b.recording(t)).Replace(path)
		if r.Method != http.MethodGet || path == "/events" {
			continue
		}
		before := looks()
		res := c.get(t, "/console"+path)
		shown, got := lives.FindString(res.body), looks()-before
		want := 0
		if r.Noted && path != "/lots/1" { // there are no goods in this town
			want = 1
		}
		if shown != "" {
			private++
			want = 1
		}
		if got != want {
			t.Errorf("%s shows %q: %d looks stand in the audit, want %d", r.Path, shown, got, want)
		}
		if again := c.get(t, "/console"+path); again.status == http.StatusOK && !strings.HasPrefix(path, "/recordings") && looks()-before != got {
			t.Errorf("%s writes down each load of it", r.Path)
		}
	}
	if private < 9 {
		t.Errorf("only %d pages show somebody's life: the test looks at nothing", private)
	}
	// What is sent, and answered with people.
	before := looks()
	c.upload(t, "p.csv", "phone,name\n541-555-0121,Walter\n")
	c.post(t, "/console/exports", url.Values{"kind": {"people"}, "names": {"yes"}, "why": {"to look"}})
	if got := looks() - before; got != 2 {
		t.Errorf("a look at a list, and one taken along: %d in the audit, want 2", got)
	}
	// An hour later it is another look.
	before = looks()
	b.hourOn(t, c)
	c.get(t, "/console/people")
	if got := looks() - before; got != 1 {
		t.Errorf("an hour later: %d in the audit, want 1", got)
	}
}

// hourOn lets an hour pass, in which somebody stays signed in.
func (b *bench) hourOn(t *testing.T, c client) {
	t.Helper()
	for range 3 {
		b.Clock.Move(21 * time.Minute)
		c.get(t, "/console/account")
	}
}

// recording is the id of what somebody said on a call.
func (b *bench) recording(t *testing.T) (id string) {
	t.Helper()
	err := b.Store.Read(t.Context(), func(r *store.Reader) error {
		tasks, err := r.OpenTasks(100)
		for _, k := range tasks {
			if k.Kind == "recording" {
				id = strconv.FormatInt(int64(k.Inbound), 10)
			}
		}
		return err
	})
	if err != nil || id == "" {
		t.Fatalf("there is no recording: %v", err)
	}
	return id
}
