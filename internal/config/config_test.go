package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // bare machines have no zones

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/aid"
)

// contract is the file as it was promised to people, every key with its default.
const contract = `network: {name: Eugene Mutual Aid, short: EMA, number: "+15415550100", timezone: America/Los_Angeles, languages: [en, es], area: ["974", "97321"]}
listen: 127.0.0.1:8080
public_url: https://hotline.example.org      # what the carrier signs; every webhook URL is built on it
database: data/neighborline.db               # or postgres://… once several servers share one
flows: flows                                 # a folder; without it the built-in ones
coordinators:
  - {name: Ana, phone: "+15415550111", language: es, areas: ["974"]}
quiet_hours: {from: "21:00", to: "08:00"}    # or ` + "`none`" + `
outreach: {budget_per_week: 3, urgent_extra: 2, today: {target: 0.9, wait: 8m, wave: 8, limit: 4h}, soon: {target: 0.5, wait: 45m, wave: 6, limit: 24h}, week: {target: 0.3, wait: 2h, wave: 3, limit: 96h}}   # wave: at most; target 1: always the whole wave
follow_up: {today: 3h, soon: 18h, week: 48h, again: 24h, still_needed: 72h}
conversation: {remind_after: 4h, close_after: 72h}
on_call: {answer_within: 15m}
schedules: {digest: "0 8 * * *", retention: "30 3 * * *", tick: "@every 15s"}
retention: {details: 336h, recordings: 720h, texts: 2160h, idle_person: 8760h, audit: 17520h}
carrier: {handles_opt_out: true, handles_help: true, segments_per_second: 1, price_per_segment: "0.0083", daily_limit: "20.00", countries: ["+1"], max_per_person_day: 40,
  send_timeout: 8s, retry_first: 1s, retry_last: 5m, reconcile_after: 60s, sweep_every: 2m}
console: {text_codes: false}
email: {from: "", smtp: ""}
`

// small is the least that is a configuration.
const small = `network: {name: Eugene Mutual Aid, number: "+15415550100", timezone: America/Los_Angeles}
public_url: https://hotline.example.org
coordinators:
  - {name: Ana, phone: "+15415550111"}
`

// want is what small means.
func want(t *testing.T) Config {
	t.Helper()
	la, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		t.Fatal(err)
	}
	c := Default()
	c.Network.Name, c.Network.Short, c.Network.Number, c.Network.Timezone = "Eugene Mutual Aid", "EMA", "+15415550100", la
	c.PublicURL = "https://hotline.example.org"
	c.Coordinators = []Coordinator{{Name: "Ana", Phone: "+15415550111", Language: "en"}}
	return c
}

func diff(want, got Config) string {
	// A phone and a secret print redacted, so compare them by what they are.
	return cmp.Diff(want, got,
		cmp.Comparer(func(a, b *time.Location) bool { return a == b || a != nil && b != nil && a.String() == b.String() }),
		cmp.Transformer("E164", func(p aid.Phone) []byte { return []byte(p.E164()) }),
		cmp.Transformer("Reveal", func(s Secret) []byte { return []byte(s.Reveal()) }),
		cmpopts.EquateEmpty())
}

func TestTheContractHoldsTheDefaults(t *testing.T) {
	got, err := Parse("hotline.yaml", []byte(contract), nil)
	if err != nil {
		t.Fatal(err)
	}
	w := want(t)
	w.Network.Area = []string{"974", "97321"}
	w.Flows = "flows"
	w.Coordinators = []Coordinator{{Name: "Ana", Phone: "+15415550111", Language: "es", Areas: []string{"974"}}}
	if d := diff(w, got); d != "" {
		t.Errorf("the contract's file is not what Default says (-default +file):\n%s", d)
	}
}

func TestSilenceMeansTheDefaults(t *testing.T) {
	got, err := Parse("hotline.yaml", []byte(small), nil)
	if err != nil {
		t.Fatal(err)
	}
	if d := diff(want(t), got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestParseReadsWhatPeopleType(t *testing.T) {
	tests := []struct {
		name, add string
		change    func(*Config)
	}{
		{"an unquoted phone keeps its plus", "coordinators: [{name: Ana, phone: +15415550111}]", func(*Config) {}},
		{"a phone may be set off", `coordinators: [{name: Ana, phone: "+1 (541) 555-0111"}]`, func(*Config) {}},
		{"an unquoted nought stays", "coordinators: [{name: Ana, phone: +15415550111, areas: [010, 08001]}]", func(c *Config) { c.Coordinators[0].Areas = []string{"010", "08001"} }},
		{"an unquoted time is no number", "quiet_hours: {from: 22:30, to: 7:05}", func(c *Config) { c.QuietHours = QuietHours{From: 22*60 + 30, To: 7*60 + 5} }},
		{"one end of the quiet hours", "quiet_hours: {to: 09:00}", func(c *Config) { c.QuietHours.To = 9 * 60 }},
		{"no quiet hours", "quiet_hours: none", func(c *Config) { c.QuietHours = QuietHours{None: true} }},
		{"an unquoted price", "carrier: {price_per_segment: 0.01, daily_limit: 5}", func(c *Config) { c.Carrier.PricePerSegment, c.Carrier.DailyLimit = 10_000, 5*Dollar }},
		{"unquoted calling codes", "carrier: {countries: [+1, +52]}", func(c *Config) { c.Carrier.Countries = []string{"+1", "+52"} }},
		{"yes and no", "carrier: {handles_opt_out: no}\nconsole: {text_codes: yes}", func(c *Config) { c.Carrier.HandlesOptOut, c.Console.TextCodes = false, true }},
		{"nothing behind a key", "flows:\nemail:\n  from:\n", func(*Config) {}},
		{"a second is long enough", "outreach: {today: {wait: 1s}}", func(c *Config) { c.Outreach.Today.Wait = time.Second }},
		{"the whole wave", "outreach: {week: {target: 1}}", func(c *Config) { c.Outreach.Week.Target = 1 }},
		{"an address on this machine", "public_url: http://127.0.0.1:8080/", func(c *Config) { c.PublicURL = "http://127.0.0.1:8080" }},
		{"an address below a path", "public_url: https://example.org/hotline/", func(c *Config) { c.PublicURL = "https://example.org/hotline" }},
		{"a shared database", "database: postgres://db.example.org/n", func(c *Config) { c.Database = "postgres://db.example.org/n" }},
		{"an alias", "outreach: {today: &w {target: 0.5, wait: 1m, wave: 2, limit: 1h}, soon: *w}", func(c *Config) {
			c.Outreach.Today = Wave{Target: 0.5, Wait: time.Minute, Wave: 2, Limit: time.Hour}
			c.Outreach.Soon = c.Outreach.Today
		}},
		{"no second digest", "schedules: {red: none}", func(c *Config) { c.Schedules.Red = "" }},
		{"another second digest", `schedules: {red: "30 14 * * *"}`, func(c *Config) { c.Schedules.Red = "30 14 * * *" }},
		{"mail", `email: {from: "Ana <ana@example.org>", smtp: "mail.example.org:587"}`, func(c *Config) {
			c.Email = Email{From: "Ana <ana@example.org>", SMTP: "mail.example.org:587"}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse("hotline.yaml", []byte(with(tt.add)), nil)
			if err != nil {
				t.Fatal(err)
			}
			w := want(t)
			tt.change(&w)
			if d := diff(w, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// with is small, but for the keys that add holds.
func with(add string) string {
	key, _, _ := strings.Cut(add, ":")
	var kept []string
	skip := false
	for line := range strings.Lines(small) {
		if !strings.HasPrefix(line, " ") {
			skip = strings.HasPrefix(line, key+":")
		}
		if !skip {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "") + add + "\n"
}

func TestLoad(t *testing.T) {
	file := filepath.Join(t.TempDir(), "hotline.yaml")
	_, err := Load(file, nil)
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "neighborline init") {
		t.Errorf("without a file: %v, want fs.ErrNotExist and what writes one", err)
	}
	if err := os.WriteFile(file, []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := Load(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	if d := diff(want(t), got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if _, err := Load(filepath.Dir(file), nil); err == nil {
		t.Error("a folder was read as a file")
	}
}

func TestShortName(t *testing.T) {
	for name, want := range map[string]string{
		"Eugene Mutual Aid":         "EMA",
		"Neighborline":              "Neighbor",
		"ayuda mutua de Woodburn":   "AMDW",
		"Río & Sol":                 "RS",
		"a b c d e f g h i j":       "ABCDEFGH",
		"Rogue-Valley 97520 relief": "RV9R",
		"...":                       "",
	} {
		if got := initials(name); got != want {
			t.Errorf("initials(%q) = %q, want %q", name, got, want)
		}
	}
}
