package console_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/console"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// A bench is a console over a whole hotline, served over HTTP.
type bench struct {
	*hotlinetest.House
	console *console.Console
	url     string // where browsers reach it, by name: passkeys need one
	dee     config.Coordinator
}

// secret seals what signs people in.
const secret = "only for tests, sixteen letters and more"

// newBench opens a bench; change, if not nil, changes the configuration.
func newBench(t testing.TB, change func(*config.Config)) *bench {
	t.Helper()
	return newBenchOn(t, change, func(*http.Server) {})
}

// newBenchOn is newBench over a server with settings of the test's own.
func newBenchOn(t testing.TB, change func(*config.Config), set func(*http.Server)) *bench {
	t.Helper()
	conf := hotlinetest.Config(t)
	conf.Network.Languages = []string{"en", "es"}
	if change != nil {
		change(&conf)
	}
	b := &bench{House: hotlinetest.Open(t, hotlinetest.Options{Config: &conf}), dee: conf.Coordinators[0]}
	server := httptest.NewUnstartedServer(nil)
	b.url = strings.Replace("http://"+server.Listener.Addr().String(), "127.0.0.1", "localhost", 1)
	c, err := console.New(console.Options{
		Hotline: b.Hotline, Store: b.Store, PublicURL: b.url, Secret: []byte(secret), Log: slog.New(slog.DiscardHandler),
		Recordings: recordings{},
	})
	if err != nil {
		t.Fatal(err)
	}
	b.console = c
	server.Config.Handler = c.Handler()
	set(server.Config)
	server.Start()
	t.Cleanup(func() { c.Close(); server.Close() })
	return b
}

// recordings has one recording of a second of silence.
type recordings struct{}

func (recordings) Recording(_ context.Context, sid string) (io.ReadCloser, string, error) {
	if !strings.HasPrefix(sid, "RE") {
		return nil, "", aid.ErrNotFound
	}
	return io.NopCloser(strings.NewReader("RIFF")), "audio/wav", nil
}

// text lets somebody of the cast text the hotline, and what follows happen.
func (b *bench) text(t *testing.T, from, body string) {
	t.Helper()
	if err := b.Hotline.Receive(t.Context(), b.Inbound(hotlinetest.Phone(from), body)); err != nil {
		t.Fatal(err)
	}
	b.settle(t)
}

func (b *bench) settle(t *testing.T) {
	t.Helper()
	if err := b.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// add puts volunteers of the cast on the list.
func (b *bench) add(t *testing.T, names ...string) {
	t.Helper()
	var list []aid.Person
	for _, n := range names {
		p, ok := hotlinetest.Volunteer(n)
		if !ok {
			t.Fatalf("nobody in the cast is called %q", n)
		}
		list = append(list, p)
	}
	if err := b.Hotline.AddPeople(t.Context(), list); err != nil {
		t.Fatal(err)
	}
}

// invite makes a one-time link for a coordinator.
func (b *bench) invite(t testing.TB, phone aid.Phone, enrol bool) string {
	t.Helper()
	path, err := console.Invite(t.Context(), b.Store, phone, enrol, b.Clock.Now(), store.Actor{Role: "command"})
	if err != nil {
		t.Fatal(err)
	}
	return b.url + path
}

// A client is a browser without a screen.
type client struct {
	*http.Client
	b *bench
}

// stranger is a client that nobody has signed in.
func (b *bench) stranger(t testing.TB) client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return client{&http.Client{Jar: jar, Timeout: 3 * time.Minute}, b}
}

// signedIn is a client of Dee's.
func (b *bench) signedIn(t testing.TB) client {
	t.Helper()
	c := b.stranger(t)
	res := c.post(t, strings.TrimPrefix(b.invite(t, b.dee.Phone, false), b.url), nil)
	if res.status != http.StatusOK || !strings.Contains(res.body, `class="page-board"`) {
		t.Fatalf("Dee is not in: %d %s", res.status, res.body)
	}
	return c
}

// A response is what a page answered, after redirects.
type response struct {
	status int
	path   string
	body   string
	header http.Header
}

func (c client) get(t testing.TB, path string) response {
	t.Helper()
	res, err := c.Get(c.b.url + path)
	if err != nil {
		t.Fatal(err)
	}
	return readAll(t, res)
}

func (c client) post(t testing.TB, path string, form url.Values) response {
	t.Helper()
	res, err := c.PostForm(c.b.url+path, form)
	if err != nil {
		t.Fatal(err)
	}
	return readAll(t, res)
}

func readAll(t testing.TB, res *http.Response) response {
	t.Helper()
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response{res.StatusCode, res.Request.URL.RequestURI(), string(body), res.Header}
}

// audits lists what was done, newest last, as "action subject".
func (b *bench) audits(t *testing.T, action string) (n int) {
	t.Helper()
	err := b.Store.Read(t.Context(), func(r *store.Reader) error {
		list, err := r.Audits(0, time.Time{}, 100_000)
		for _, a := range list {
			if a.Action == action {
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

// twoCoordinators adds Kim, who does not lead.
func twoCoordinators(c *config.Config) {
	c.Coordinators[0].Role = config.RoleLead
	c.Coordinators = append(c.Coordinators, config.Coordinator{Name: "Kim", Phone: "+15415550112", Language: "en", Role: config.RoleCoordinator})
}
