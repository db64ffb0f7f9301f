package config

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// complete fills in what follows from the rest of the file.
func (c *Config) complete() {
	if c.Network.Short == "" {
		c.Network.Short = initials(c.Network.Name)
	}
	for i := range c.Coordinators {
		if p := &c.Coordinators[i]; p.Language == "" && len(c.Network.Languages) > 0 {
			p.Language = c.Network.Languages[0]
		}
	}
}

// initials makes a short name: "Eugene Mutual Aid" is EMA, and a single word
// is itself, cut to what fits.
func initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var short []rune
	for _, w := range words {
		short = append(short, unicode.ToUpper([]rune(w)[0]))
	}
	if len(words) == 1 {
		short = []rune(words[0])
	}
	return string(short[:min(len(short), 8)])
}

// check looks at what no value can show alone.
func (c *Config) check(r *reader) {
	n := &c.Network
	r.need("network.name", n.Name == "")
	r.plainQuotes("network.name", n.Name)
	r.plainQuotes("network.short", n.Short)
	r.need("network.number", n.Number == "")
	r.need("network.timezone", n.Timezone == nil)
	r.need("network.languages", len(n.Languages) == 0)
	r.need("public_url", c.PublicURL == "")
	r.need("database", c.Database == "")
	r.need("coordinators", len(c.Coordinators) == 0)
	r.need("carrier.countries", len(c.Carrier.Countries) == 0)
	c.checkRepeats(r)
	c.checkCoordinators(r)
	c.checkTimes(r)
	if (len(c.Backup.Recipients) == 0) != (c.Backup.Folder == "") && r.fine("backup.recipients", "backup.folder") {
		r.failf("backup", "has only one of recipients and folder, want both or neither")
	}
	if (c.Email.From == "") != (c.Email.SMTP == "") && r.fine("email.from", "email.smtp") {
		r.failf("email", "has only one of from and smtp, want both or neither")
	}
}

// checkTimes holds times against each other.
func (c *Config) checkTimes(r *reader) {
	if q := c.QuietHours; !q.None && q.From == q.To && r.fine("quiet_hours.from", "quiet_hours.to") {
		r.failf("quiet_hours", `begins and ends at %q, want two times, or none`, q.From)
	}
	ordered := func(section, sooner, later string, a, b time.Duration) {
		sooner, path := section+"."+sooner, section+"."+later
		if a > b && r.fine(sooner, path) {
			r.failf(sooner, "is longer than %s", later)
		}
	}
	o, t := c.Outreach, c.Conversation
	ordered("outreach.today", "wait", "limit", o.Today.Wait, o.Today.Limit)
	ordered("outreach.soon", "wait", "limit", o.Soon.Wait, o.Soon.Limit)
	ordered("outreach.week", "wait", "limit", o.Week.Wait, o.Week.Limit)
	ordered("conversation", "remind_after", "close_after", t.RemindAfter, t.CloseAfter)
	ordered("carrier", "retry_first", "retry_last", c.Carrier.RetryFirst, c.Carrier.RetryLast)
}

// checkRepeats finds what a list says twice.
func (c *Config) checkRepeats(r *reader) {
	lists := []struct {
		path  string
		items []string
	}{
		{"network.languages", c.Network.Languages},
		{"network.area", c.Network.Area},
		{"carrier.countries", c.Carrier.Countries},
	}
	for _, l := range lists {
		seen := map[string]bool{}
		for i, s := range l.items {
			if s != "" && seen[s] {
				r.failf(fmt.Sprintf("%s[%d]", l.path, i+1), "is %q again", s)
			}
			seen[s] = true
		}
	}
}

func (c *Config) checkCoordinators(r *reader) {
	names, phones := map[string]int{}, map[string]int{}
	for i, p := range c.Coordinators {
		path := fmt.Sprintf("coordinators[%d]", i+1)
		r.need(path+".name", p.Name == "")
		r.need(path+".phone", p.Phone == "")
		if p.Phone != "" && p.Phone == c.Network.Number {
			r.failf(path+".phone", "is the network's own number")
		}
		if first, ok := phones[p.Phone.E164()]; ok && p.Phone != "" {
			r.failf(path+".phone", "is the same as that of coordinators[%d]", first)
		}
		// Commands name a coordinator as @ana.
		name := strings.TrimPrefix(p.Handle(), "@")
		if first, ok := names[name]; ok && name != "" {
			r.failf(path+".name", "is %q, as that of coordinators[%d], want names that differ", p.Name, first)
		}
		names[name], phones[p.Phone.E164()] = i+1, i+1
	}
}
