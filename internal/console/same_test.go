package console_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// TestPagesDoWhatTextsDo lets Dee do the same in two towns, in one by text and
// in the other in the console: the same stands in the audit, the requests stand
// the same, and everybody else was texted the same.
func TestPagesDoWhatTextsDo(t *testing.T) {
	for _, tt := range []struct {
		name  string
		first string // texted before, in both
		path  string // posted to
		form  url.Values
		text  string
	}{
		{"take", "", "/requests/1/do", url.Values{"do": {"take"}}, "TAKE K7"},
		{"give", "", "/requests/1/do", url.Values{"do": {"give"}, "person": {"ana"}}, "GIVE K7 @ana"},
		{"hold", "", "/requests/1/do", url.Values{"do": {"hold"}, "hours": {"2"}}, "HOLD K7 2h"},
		{"note", "", "/requests/1/do", url.Values{"do": {"note"}, "words": {"her sister knows"}}, "NOTE K7 her sister knows"},
		{"say", "", "/requests/1/do", url.Values{"do": {"say"}, "words": {"we are on it"}}, "SAY K7 we are on it"},
		{"helped", "", "/requests/1/do", url.Values{"do": {"close"}, "how": {"helped"}}, "CLOSE K7 helped"},
		{"gone", "", "/requests/1/do", url.Values{"do": {"close"}, "how": {"gone"}}, "CLOSE K7 gone"},
		{"cant", "", "/requests/1/do", url.Values{"do": {"close"}, "how": {"cant"}}, "CLOSE K7 cant"},
		{"merge", "", "/requests/1/do", url.Values{"do": {"close"}, "how": {"dup"}, "other": {"m4"}}, "CLOSE K7 dup M4"},
		{"split", "", "/requests/1/do", url.Values{"do": {"split"}, "how": {"ride"}}, "SPLIT K7 ride"},
		{"reopen", "CLOSE K7 cant", "/requests/1/do", url.Values{"do": {"reopen"}}, "REOPEN K7"},
		{"ask more", "", "/requests/1/do", url.Values{"do": {"invite"}}, "INVITE K7"},
		{"undo", "CLOSE K7 gone", "/requests/1/do", url.Values{"do": {"undo"}}, "UNDO"},
		{"undo a merge", "CLOSE K7 dup M4", "/requests/1/do", url.Values{"do": {"undo"}}, "UNDO"},
		{"a code that there is not", "", "/requests/1/do", url.Values{"do": {"close"}, "how": {"dup"}, "other": {"X99"}}, "CLOSE K7 dup X99"},
		{"on call", "", "/rota", url.Values{"who": {"me"}, "hours": {"4"}}, "ONCALL me till 2pm"},
		{"vet", "", "/people/ana/tier", url.Values{"tier": {"vetted"}}, "VET @ana vetted"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			byText, byPage := twoAsk(t), twoAsk(t)
			for _, b := range []*bench{byText, byPage} {
				if tt.first != "" {
					b.text(t, "dee", tt.first)
				}
			}
			n := byText.Carrier.Count()
			byText.text(t, "dee", tt.text)
			c := byPage.signedIn(t)
			for key := range tt.form {
				if key == "person" {
					tt.form.Set(key, strings.TrimPrefix(byPage.personPath(t, tt.form.Get(key)), "/console/people/"))
				}
			}
			path := strings.Replace("/console"+tt.path, "/console/people/ana", byPage.personPath(t, "ana"), 1)
			if got := c.post(t, path, tt.form); !strings.Contains(got.body, `class="flash`) {
				t.Errorf("the page answers nothing: %d", got.status)
			}
			byPage.settle(t)
			if diff := cmp.Diff(byText.after(t, n), byPage.after(t, n)); diff != "" {
				t.Errorf("(-by text +in the console):\n%s", diff)
			}
		})
	}
}

// twoAsk is a bench in which Walter and Rosa have asked for the same.
func twoAsk(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, nil)
	b.add(t, "ana", "ben", "chu", "vic")
	b.ask(t, "walter", "need groceries 97520 today for 4")
	b.ask(t, "gus", "need groceries 97520 today for 4")
	return b
}

// after is what was done and how things stand, signing in apart.
func (b *bench) after(t *testing.T, since int) (out []string) {
	t.Helper()
	err := b.Store.Read(t.Context(), func(r *store.Reader) error {
		audits, err := r.Audits(0, time.Time{}, 1000)
		if err != nil {
			return err
		}
		for _, a := range audits {
			if a.Action != "console invite" && a.Action != "signed in" && a.Action != "viewed" {
				out = append(out, fmt.Sprint("audit ", a.Actor, a.Action, a.Request, a.Person, a.From, a.To, a.Cause))
			}
		}
		err = r.EveryRequest(time.Time{}, func(q store.RequestRow) error {
			out = append(out, fmt.Sprint("request ", q.Code, q.State, q.Need, q.AssignedTo))
			return nil
		})
		if err != nil {
			return err
		}
		ana, err := r.PersonByPhone(hotlinetest.Phone("ana"))
		duty, err2 := r.Duties()
		notes, err3 := r.Notes(1)
		out = append(out, fmt.Sprint("tier ", ana.Tier), fmt.Sprint("duty ", duty))
		for _, n := range notes {
			out = append(out, "note "+n.Body)
		}
		for _, err := range []error{err, err2, err3} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range b.Carrier.Sent(since) {
		if s.To != hotlinetest.Phone("dee") {
			out = append(out, fmt.Sprint("text ", s.To.E164(), " ", s.Body))
		}
	}
	return out
}

// consolesOwn is all that the console writes past package hotline: who is
// signed in, and what was looked at or taken along.
var consolesOwn = []string{
	"Audit", "SetMark", "Viewed", "SeeSession", "SaveSession", "EndSession", "EndSessions", "DropOldSessions", "EnsureAccount", "EnsurePerson",
	"EndSessionOf", "EndSessionsOf", "SetTOTP", "UseTOTP", "Passkeys", "ConsoleAccount", "AddPasskey", "UsePasskey", "DropPasskey", "AddConsoleInvite", "UseConsoleInvite",
}

// deedsOfOwn is what the console lets package hotline do that nobody does by
// text: all else goes through Carry.
var deedsOfOwn = []string{"Carry", "Erase", "ImportPeople", "AddPlaces", "SavePlace", "CheckPlace", "ClosePlace", "TextConsoleCode", "SaveSite", "SaveNetworks", "EndNetwork"}

// looksOfOwn shows things and changes none.
var looksOfOwn = []string{"Board", "Sheet", "Inbox", "AuditPage", "Fatigue", "Rules", "Places", "Place", "PlaceNeeds", "PreviewPeople", "LotViews", "LotView"}

// TestPagesActThroughDeeds reads the console's own source: a page that changes
// something itself, or by a way of its own, is named.
func TestPagesActThroughDeeds(t *testing.T) {
	notTests := func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }
	files := token.NewFileSet()
	//lint:ignore SA1019 no file here is chosen by a build tag
	packages, err := parser.ParseDir(files, ".", notTests, 0)
	if err != nil {
		t.Fatal(err)
	}
	writes, deeds := map[string]bool{}, map[string]bool{}
	for _, p := range packages {
		ast.Inspect(p, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			switch of := s.X.(type) {
			case *ast.Ident:
				if of.Name == "tx" {
					writes[s.Sel.Name] = true
					if !slices.Contains(consolesOwn, s.Sel.Name) {
						t.Errorf("%s: the console writes by itself: tx.%s", files.Position(s.Pos()), s.Sel.Name)
					}
				}
			case *ast.SelectorExpr:
				if of.Sel.Name == "Hotline" {
					deeds[s.Sel.Name] = true
					if !slices.Contains(slices.Concat(deedsOfOwn, looksOfOwn), s.Sel.Name) {
						t.Errorf("%s: the console acts past Carry: %s", files.Position(s.Pos()), s.Sel.Name)
					}
				}
			}
			return true
		})
	}
	if len(writes) < 5 || !deeds["Carry"] {
		t.Errorf("found %v and %v: the test looks at nothing", slices.Collect(maps.Keys(writes)), slices.Collect(maps.Keys(deeds)))
	}
	// Nor does it write SQL, or reach the outbox.
	own := regexp.MustCompile(`(?i)"[^"]*\b(insert into|update \w+ set|delete from)\b|internal/outbox`)
	list, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if strings.HasSuffix(e.Name(), "_test.go") || !strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		data, err := os.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		if found := own.Find(data); found != nil {
			t.Errorf("%s: %s", e.Name(), found)
		}
	}
}
