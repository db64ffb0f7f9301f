package main

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/directory"
	"neighborline/internal/handoff"
	"neighborline/internal/roster"
)

// card is what a stand tells other networks of itself, as "directory card"
// writes it.
func (s *stand) card(t *testing.T) []aid.Network {
	t.Helper()
	key, err := handoff.KeyOf([]byte(s.app.conf.Secrets.Session.Reveal()))
	if err != nil {
		t.Fatal(err)
	}
	conf := s.app.conf
	var out bytes.Buffer
	us := aid.Network{Name: conf.Network.Name, Area: conf.Network.Area, Phone: conf.Network.Number, URL: conf.PublicURL, Key: key.Public()}
	if err := directory.WriteNetworks(&out, []aid.Network{us}, roster.Guard); err != nil {
		t.Fatal(err)
	}
	any := func(string) bool { return true }
	r := directory.NetworkReader{Phone: roster.ReadPhone, Email: any, URL: handoff.ValidURL, Key: handoff.ValidKey}
	entries, problems, _, err := r.Read(out.Bytes())
	if err != nil || len(problems) > 0 {
		t.Fatalf("%s: %v %v", out.String(), problems, err)
	}
	return []aid.Network{entries[0].Network}
}

// Two hotlines of this program, each with its own carrier, database and
// secret: a request from beyond the one's area, made by phone and passed on by a
// key, is taken by the other over real HTTP, is helped there, and comes back as
// helped.
func TestTwoNetworks(t *testing.T) {
	us := newStand(t)
	them := newStandOf(t, "Klamath Neighbors", "+15415550200", "976", "another sixteen letters")
	for a, b := range map[*stand]*stand{us: them, them: us} {
		if err := a.app.hotline.AddNetworks(t.Context(), b.card(t)); err != nil {
			t.Fatal(err)
		}
	}
	them.people(t, aid.Person{
		Phone: ben, Name: "Ben", Language: "en", ZIP: "97601", Volunteer: true, Tier: aid.Known,
		Offer: aid.Offer{Needs: []string{"food"}, Transport: "car", Languages: []string{"en"}},
	})
	heard := us.calls(t, walter, "press 1", "press 1", "press 1", "press 97601", "press 1", "press 4", "press #", "press #", "say Walter", "press 1", "press 1", "press 1", "press 1")
	for _, want := range []string{"Klamath Neighbors helps people where you are", "We ask Klamath Neighbors about"} {
		if !strings.Contains(heard, want) {
			t.Errorf("the caller hears %q, want %q", heard, want)
		}
	}
	letters := func() {
		t.Helper()
		for _, s := range []*stand{us, them} {
			if err := s.app.hotline.HandOff(t.Context(), s.app.post); err != nil {
				t.Fatal(err)
			}
			if err := s.settle(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	letters()
	us.hears(t, walter, "Klamath Neighbors takes care of")
	them.hears(t, walter, "Rogue Valley Mutual Aid passed on your request")
	code := them.code(t, ben)
	them.text(t, ben, "yes "+code)
	them.hears(t, walter, "Ben")
	them.text(t, ben, "done "+code)
	them.text(t, walter, "1")
	letters()
	for name, s := range map[string]*stand{"ours": us, "theirs": them} {
		if got := ask[string](t, peek(t, s.file), `SELECT state FROM requests`); got != "verified" {
			t.Errorf("%s is %s, want verified", name, got)
		}
	}
	if n := us.app.letters.Refused() + them.app.letters.Refused(); n != 0 {
		t.Errorf("%d letters were refused", n)
	}
}

// What comes to the door of other networks without their signature is refused,
// and changes nothing.
func TestForgedLetters(t *testing.T) {
	s := newStand(t)
	before := everything(t, peek(t, s.file))
	for name, body := range map[string]string{
		"nothing": "", "no letter": "{}", "a wish": `{"ref":"x","to":"y","request":{"zip":"97520","phone":"+15415550121"}}`,
		"too large": strings.Repeat("x", handoff.MaxLetter+1),
	} {
		res, err := http.Post(s.base+handoff.Path, "application/json", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		want := http.StatusForbidden
		if len(body) > handoff.MaxLetter {
			want = http.StatusRequestEntityTooLarge
		}
		if res.StatusCode != want {
			t.Errorf("%s: HTTP %d, want %d", name, res.StatusCode, want)
		}
	}
	key, err := handoff.KeyOf([]byte("a stranger's secret"))
	if err != nil {
		t.Fatal(err)
	}
	post := handoff.NewPost(key, s.clock.Now)
	l := handoff.Letter{Ref: "x", To: s.card(t)[0].Key, Request: &handoff.Wish{ZIP: "97520", Phone: walter}}
	if _, err := post.Send(t.Context(), s.base, l); err == nil {
		t.Error("a stranger's letter was taken")
	}
	if after := everything(t, peek(t, s.file)); after != before {
		t.Error("something has changed")
	}
}

// A list of networks goes in by command, each bad row is named, and comes out
// as it went in.
func TestDirectoryOfNetworks(t *testing.T) {
	site := newSite(t, compiled(t), 1)
	site.configure(t)
	card, code := site.command("directory", "card")
	if code != 0 || !strings.HasPrefix(card, "name,area,phone,email,url,key\n") {
		t.Fatalf("card: %d\n%s", code, card)
	}
	key := strings.TrimSpace(card[strings.LastIndex(card, ",")+1:])
	list := filepath.Join(t.TempDir(), "networks.csv")
	write := func(rows ...string) {
		t.Helper()
		if err := os.WriteFile(list, []byte("name,area,phone,email,url,key\n"+strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("Klamath Neighbors,976,541-555-0200,,https://klamath.example,"+key, "No Way,977,,,,", "Half,978,,,https://half.example,", "Plain,979,,,http://plain.example,"+key, "Wrong,97x,541-555-0201,,,", `"Harney, County",977;978,,help@harney.example,,`)
	out, code := site.command("directory", "import", list)
	if code != 1 {
		t.Errorf("exit %d, want 1", code)
	}
	for _, want := range []string{
		"networks.csv:3: there is no way to reach it", "networks.csv:4: url and key belong together",
		`networks.csv:5: url "http://plain.example" does not begin with https://`, `networks.csv:6: area "97x" is not how a ZIP begins`, "2 networks in, 4 not",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing:\n%s", want, out)
		}
	}
	out, code = site.command("directory", "export", "--networks")
	want := "name,area,phone,email,url,key\n\"Harney, County\",977;978,,help@harney.example,,\nKlamath Neighbors,976,'+15415550200,,https://klamath.example," + key + "\n"
	if code != 0 || out != want {
		t.Errorf("export: %d\n%s\nwant\n%s", code, out, want)
	}
}
