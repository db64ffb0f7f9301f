package config

import (
	"errors"
	"strings"
	"testing"
)

func TestMistakesAreNamed(t *testing.T) {
	const head = "network: {name: Eugene Mutual Aid, number: \"+15415550100\", timezone: America/Los_Angeles}\npublic_url: https://hotline.example.org\ncoordinators: [{name: Ana, phone: \"+15415550111\"}]\n"
	tests := []struct{ name, add, want string }{
		{"a time", `quiet_hours: {from: "25:00"}`, `4: quiet_hours.from is "25:00", want a time such as "21:00"`},
		{"a slip in a key", `quite_hours: none`, `4: unknown key "quite_hours", did you mean "quiet_hours"?`},
		{"a slip further in", "carrier:\n  daily_limits: \"3\"", `5: unknown key "daily_limits", did you mean "daily_limit"?`},
		{"a key like no other", `favourite_colour: blue`, `4: unknown key "favourite_colour"`},
		{"a key twice", "listen: :80\nlisten: :81", `5: key "listen" is here twice, the first is on line 4`},
		{"days", "retention:\n  details: 14d", `5: retention.details is "14d", want hours: "336h"`},
		{"a bare number", "on_call: {answer_within: 15}", `4: on_call.answer_within is "15", want a duration of a second or more, such as "8m" or "24h"`},
		{"too short", "carrier: {send_timeout: 500ms}", `4: carrier.send_timeout is "500ms", want a duration of a second or more, such as "8m" or "24h"`},
		{"nobody is quiet all day", `quiet_hours: {from: "08:00", to: "08:00"}`, `4: quiet_hours begins and ends at "08:00", want two times, or none`},
		{"a word for the quiet hours", "quiet_hours: never", `4: quiet_hours is "never", want none, or {from: "21:00", to: "08:00"}`},
		{"a target", "outreach: {today: {target: 90}}", `4: outreach.today.target is "90", want a number above 0 and up to 1`},
		{"no number at all", "outreach: {today: {target: .nan}}", `4: outreach.today.target is ".nan", want a number above 0 and up to 1`},
		{"a wave", "outreach:\n  soon:\n    wave: 51", `6: outreach.soon.wave is "51", want a whole number from 1 to 50`},
		{"a wait", "outreach: {week: {wait: 100h}}", `4: outreach.week.wait is longer than limit`},
		{"a price", `carrier: {price_per_segment: "$0.01"}`, `4: carrier.price_per_segment is "$0.01", want dollars, such as "0.0083"`},
		{"retries", "carrier: {retry_first: 10m}", `4: carrier.retry_first is longer than retry_last`},
		{"a country", "carrier: {countries: [1]}", `4: carrier.countries[1] is "1", want a calling code such as "+1"`},
		{"no country", "carrier: {countries: []}", `4: carrier.countries is empty`},
		{"yes or no", "carrier: {handles_help: perhaps}", `4: carrier.handles_help is "perhaps", want true or false`},
		{"a cron expression", `schedules: {digest: "8:00"}`, `4: schedules.digest is "8:00", want five fields such as "0 8 * * *", or "@every 15s"`},
		{"a second digest", "schedules: {red: never}", `4: schedules.red is "never", want five fields such as "0 8 * * *", or "@every 15s", or none`},
		{"a scalar for a section", "console: true", `4: console is "true", want the keys text_codes`},
		{"a list for a scalar", "listen: [a]", `4: listen is a list, want an address such as "127.0.0.1:8080"`},
		{"a section for a scalar", "database: {file: x}", `4: database is a section of its own, want a line of text`},
		{"a port", "listen: 8080", `4: listen is "8080", want an address such as "127.0.0.1:8080"`},
		{"half of the mail", "email: {from: ana@example.org}", `4: email has only one of from and smtp, want both or neither`},
		{"a mail server keeps its password", "email: {from: a@example.org, smtp: 'http://u:hunter2@m'}", `4: email.smtp is not a mail server such as "mail.example.org:587" or "smtps://user:password@mail.example.org"`},
		{"a second document", "---\nlisten: :80", `4: a second document begins here, want one`},
		{"a number where a key belongs", "+15415550155: Ana", `4: unknown key "…55"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("hotline.yaml", []byte(head+tt.add+"\n"), nil)
			if err == nil {
				t.Fatal("no error")
			}
			if got, want := err.Error(), "hotline.yaml:"+tt.want; got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
		})
	}
}

// A word processor's quotes would be part of every text.
func TestRoundQuotesAreNamed(t *testing.T) {
	_, err := Parse("hotline.yaml", []byte("network: {name: “Eugene Aid”, short: EA, number: \"+15415550100\", timezone: America/Los_Angeles}\npublic_url: https://hotline.example.org\ncoordinators: [{name: Ana, phone: \"+15415550111\"}]\n"), nil)
	const want = `hotline.yaml:1: network.name has round quotes in it, want plain ones, such as "EMA"`
	if err == nil || err.Error() != want {
		t.Errorf("\n got %v\nwant %s", err, want)
	}
}

func TestEveryMistakeAtOnce(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{"an empty file", "", `
hotline.yaml:1: network.name is missing
hotline.yaml:1: network.number is missing
hotline.yaml:1: network.timezone is missing
hotline.yaml:1: public_url is missing
hotline.yaml:1: coordinators is missing`},
		{"only comments", "# soon\n", `
hotline.yaml:1: network.name is missing
hotline.yaml:1: network.number is missing
hotline.yaml:1: network.timezone is missing
hotline.yaml:1: public_url is missing
hotline.yaml:1: coordinators is missing`},
		{"not a mapping", "- a\n", `
hotline.yaml:1: the file holds no keys, want keys such as "network:"`},
		{"the network", `network:
  name: "  "
  short: too long a name
  number: "5415550100"
  timezone: Local
  languages: [english, en, en]
  area: [97, "97401-1234", 974]
public_url: http://hotline.example.org
coordinators:
  - {name: Ana, phone: "+15415550111", areas: [9740x]}
`, `
hotline.yaml:2: network.name is empty
hotline.yaml:3: network.short is "too long a name", want at most 8 letters, without a space
hotline.yaml:4: network.number is not a number such as "+15415550111", with + and the country's code
hotline.yaml:5: network.timezone is "Local", want a zone such as "America/Los_Angeles"
hotline.yaml:6: network.languages[1] is "english", want a language such as "en" or "es"
hotline.yaml:6: network.languages[3] is "en" again
hotline.yaml:7: network.area[1] is "97", want the first 3 to 5 digits of a ZIP, such as "974"
hotline.yaml:7: network.area[2] is "…34", want the first 3 to 5 digits of a ZIP, such as "974"
hotline.yaml:8: public_url is "http://hotline.example.org", want https (http only for this machine)
hotline.yaml:10: coordinators[1].areas[1] is "9740x", want the first 3 to 5 digits of a ZIP, such as "974"`},
		{"the coordinators", `network: {name: A, number: "+15415550100", timezone: America/Boise}
public_url: https://user:hunter2@hotline.example.org
coordinators:
  - {name: Ana, phone: "+15415550111"}
  - {name: ana, phone: "+1 541 555 0111"}
  - {phone: "+15415550100"}
  - name: Bo
  - "+15415550177"
`, `
hotline.yaml:2: public_url is not an address such as "https://hotline.example.org", without a password
hotline.yaml:5: coordinators[2].phone is the same as that of coordinators[1]
hotline.yaml:5: coordinators[2].name is "ana", as that of coordinators[1], want names that differ
hotline.yaml:6: coordinators[3].name is missing
hotline.yaml:6: coordinators[3].phone is the network's own number
hotline.yaml:7: coordinators[4].phone is missing
hotline.yaml:8: coordinators[5] is "…77", want the keys areas, email, language, name, phone, role`},
		{"a wrong section is one mistake", "network: Eugene\npublic_url: ftp://x\ncoordinators: Ana\n", `
hotline.yaml:1: network is "Eugene", want the keys area, languages, name, number, short, timezone
hotline.yaml:2: public_url is "ftp://x", want an address such as "https://hotline.example.org"
hotline.yaml:3: coordinators is "Ana", want a list, such as [a, b]`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := Parse("hotline.yaml", []byte(tt.file), nil)
			if err == nil {
				t.Fatal("no error")
			}
			if got := "\n" + err.Error(); got != tt.want {
				t.Errorf("got:%s\n\nwant:%s", got, tt.want)
			}
			if d := diff(Config{}, c); d != "" {
				t.Errorf("with an error the Config is not empty:\n%s", d)
			}
			var first *Error
			if !errors.As(err, &first) || first.File != "hotline.yaml" {
				t.Errorf("no *Error in %T", err)
			}
		})
	}
}

func TestSyntaxKeepsFileAndLine(t *testing.T) {
	tests := []struct{ file, want string }{
		{"listen: :80\n\tdatabase: x\n", "hotline.yaml:2: this is not YAML: "},
		{"a: b: c\n", "hotline.yaml:1: this is not YAML: mapping values are not allowed in this context"},
		{"listen: \"unended\n", "hotline.yaml:2: this is not YAML: "},
		{"listen: *nobody\n", "hotline.yaml:1: this is not YAML: unknown anchor 'nobody' referenced"},
		{"\xff\xfe\x00", "hotline.yaml:1: this is not YAML: "},
	}
	for _, tt := range tests {
		_, err := Parse("hotline.yaml", []byte(tt.file), nil)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q: %v, want %s…", tt.file, err, tt.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(contract)
	f.Add(small)
	f.Add("a: &a [*a]\n")
	f.Add("coordinators: [+15415550111]\n<<: {a: b}\n? [x]\n: y\n")
	f.Fuzz(func(t *testing.T, file string) {
		c, err := Parse("f", []byte(file), nil)
		if err == nil {
			if c.Network.Timezone == nil || !c.Network.Number.Valid() || len(c.Coordinators) == 0 || c.PublicURL == "" {
				t.Errorf("accepted without what is required: %q", file)
			}
			return
		}
		for line := range strings.SplitSeq(err.Error(), "\n") {
			if !strings.HasPrefix(line, "f:") {
				t.Errorf("an error without its file: %q", line)
			}
		}
	})
}
