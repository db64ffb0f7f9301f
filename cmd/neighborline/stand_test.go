package main

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"neighborline/flows"
	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/demo"
	"neighborline/internal/flowfile"
	"neighborline/internal/twilio"
)

// What a test's hotline and its carrier know of each other.
const (
	standAccount = "AC0123456789abcdef0123456789abcdef"
	standToken   = "a token for tests"
	standNumber  = "+15415550100"
	dee          = "+15415550111" // the coordinator
	walter       = "+15415550121"
	ana          = "+15415550131"
	ben          = "+15415550132"
)

// standYAML is the configuration of a test's network. %s are its name, number
// and area, the listening address, the public URL and the database.
const standYAML = `
network: {name: %s, short: RVMA, number: "%s", timezone: America/Los_Angeles, languages: [en, es], area: ["%s"]}
listen: %s
public_url: %s
database: %s
coordinators:
  - {name: Dee, phone: "+15415550111", language: en}
quiet_hours: none
schedules: {tick: "@every 1s"}
carrier: {segments_per_second: 1000, daily_limit: "10000.00", max_per_person_day: 1000, send_timeout: 2s, retry_first: 1s, retry_last: 2s, reconcile_after: 1s, sweep_every: 2s}
`

// A stand is a whole hotline under test: the real server behind real HTTP, and
// a carrier across a second connection.
type stand struct {
	playing
	base string // of the hotline
	file string // the database
	stop func() // ends the hotline and waits for it
}

func newStand(t *testing.T) *stand {
	t.Helper()
	return newStandOf(t, "Rogue Valley Mutual Aid", standNumber, "975", "sixteen random letters")
}

// newStandOf is the stand of a network of some name, number, area and secret.
func newStandOf(t *testing.T, name, number, area, secret string) *stand {
	t.Helper()
	return newStandAt(t, time.Time{}, name, number, area, secret)
}

// newStandAt is newStandOf from a time on (zero: this morning), with what lines
// of the configuration become.
func newStandAt(t *testing.T, start time.Time, name, number, area, secret string, become ...string) *stand {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{base: "http://" + ln.Addr().String(), file: filepath.Join(t.TempDir(), "hotline.db")}
	s.clock = demo.NewClock(nil)
	s.clock.Set(morning(time.Now(), time.FixedZone("", -8*3600)))
	if !start.IsZero() {
		s.clock.Set(time.Until(start))
	}
	s.carrier = demo.NewCarrier(demo.Options{
		AccountSID: standAccount, AuthToken: standToken, Number: number, Webhooks: s.base, Now: s.clock.Now, Seed: 7,
	})
	t.Cleanup(s.carrier.Close)
	rest := httptest.NewServer(s.carrier)
	t.Cleanup(rest.Close)
	env := map[string]string{
		"TWILIO_ACCOUNT_SID": standAccount, "TWILIO_AUTH_TOKEN": standToken, "TWILIO_API_URL": rest.URL,
		"NEIGHBORLINE_SECRET": secret,
	}
	yaml := strings.NewReplacer(become...).Replace(fmt.Sprintf(standYAML, name, number, area, ln.Addr(), s.base, s.file))
	conf, err := config.Parse("stand.yaml", []byte(yaml), func(k string) string { return env[k] })
	if err != nil {
		t.Fatal(err)
	}
	book, problems := flowfile.Load(flows.FS)
	if flowfile.Broken(problems) {
		t.Fatal(problems)
	}
	log := slog.New(slog.DiscardHandler)
	if s.app, err = wire(t.Context(), parts{conf: conf, book: book, now: s.clock.Now, log: log}); err != nil {
		t.Fatal(err)
	}
	s.run(t, ln)
	return s
}

// run serves until the test ends, or stop is called.
func (s *stand) run(t *testing.T, ln net.Listener) {
	ctx, cancel := context.WithCancel(context.Background())
	up, ended := make(chan struct{}), make(chan error, 1)
	go func() { ended <- s.app.run(ctx, ln, func() { close(up) }) }()
	s.stop = func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the server ended: %v", err)
		}
		ended <- nil
	}
	t.Cleanup(func() { s.stop() })
	select {
	case <-up:
	case err := <-ended:
		t.Fatalf("the server did not start: %v", err)
	}
	s.clock.OnMove(func() { s.moved(ctx) })
}

// people puts sample people in the database.
func (s *stand) people(t *testing.T, people ...aid.Person) {
	t.Helper()
	if err := s.app.hotline.AddPeople(t.Context(), people); err != nil {
		t.Fatal(err)
	}
}

// text has a phone send a text, and waits until all that follows has happened.
func (s *stand) text(t *testing.T, from, body string) {
	t.Helper()
	if _, err := s.carrier.Text(from, body); err != nil {
		t.Fatalf("%q: %v", body, err)
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatalf("after %q: %v", body, err)
	}
}

// last is the newest text on a phone.
func (s *stand) last(t *testing.T, phone string) string {
	t.Helper()
	got := s.carrier.Outbox(phone)
	if len(got) == 0 {
		t.Fatalf("%s has no text", phone)
	}
	return got[len(got)-1].Body
}

// hears says that the newest text on a phone holds some words.
func (s *stand) hears(t *testing.T, phone string, words ...string) {
	t.Helper()
	got := s.last(t, phone)
	for _, w := range words {
		if !strings.Contains(got, w) {
			t.Fatalf("%s reads %q, want something with %q", phone, got, w)
		}
	}
}

var inviteCode = regexp.MustCompile(`(?:YES|SI) ([A-Z]\d+)`)

// code is the request in the newest invite on a phone.
func (s *stand) code(t *testing.T, phone string) string {
	t.Helper()
	m := inviteCode.FindStringSubmatch(s.last(t, phone))
	if m == nil {
		t.Fatalf("%s reads %q, want an invite", phone, s.last(t, phone))
	}
	return m[1]
}

// asks has Walter go through the intake.
func (s *stand) asks(t *testing.T) {
	t.Helper()
	for _, words := range firstTexts {
		s.text(t, walter, words)
	}
}

// smsForm is what the carrier posts about a text.
func smsForm(sid, from, body string) url.Values {
	return url.Values{
		"MessageSid": {sid}, "SmsSid": {sid}, "SmsMessageSid": {sid}, "AccountSid": {standAccount}, "ApiVersion": {"2010-04-01"},
		"From": {from}, "To": {standNumber}, "Body": {body}, "SmsStatus": {"received"}, "NumMedia": {"0"}, "NumSegments": {"1"},
	}
}

// sid is the id of the nth text.
func sid(n int) string { return fmt.Sprintf("SM%032x", n) }

// post posts a form with a signature, and gives the status and the body.
func post(t *testing.T, to string, form url.Values, signature string) (status int, body string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, to, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set(twilio.SignatureHeader, signature)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(data)
}

// signed posts a form as the carrier does.
func signed(t *testing.T, to string, form url.Values) (status int, body string) {
	t.Helper()
	return post(t, to, form, twilio.Sign(standToken, to, form))
}

// peek opens a database beside its hotline, to look.
func peek(t testing.TB, file string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+file+"?mode=ro&_busy_timeout=5000")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// ask reads one value.
func ask[T any](t *testing.T, db *sql.DB, query string, args ...any) T {
	t.Helper()
	var v T
	if err := db.QueryRowContext(t.Context(), query, args...).Scan(&v); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return v
}

// rows reads one column.
func rows(t *testing.T, db *sql.DB, query string, args ...any) []string {
	t.Helper()
	got, err := db.QueryContext(t.Context(), query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer got.Close()
	var out []string
	for got.Next() {
		var s string
		if err := got.Scan(&s); err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	if err := got.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// everything is all rows of all tables as one text, marks apart: those are the
// program's own, such as that the database can be written.
func everything(t *testing.T, db *sql.DB) string {
	t.Helper()
	var all strings.Builder
	for _, table := range rows(t, db, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('marks', 'sqlite_sequence') ORDER BY name`) {
		columns := rows(t, db, `SELECT name FROM pragma_table_info(?)`, table)
		for _, row := range rows(t, db, `SELECT json_array("`+strings.Join(columns, `", "`)+`") FROM `+table+` ORDER BY 1`) {
			fmt.Fprintln(&all, table, row)
		}
	}
	return all.String()
}
