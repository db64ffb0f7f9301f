package flow

import (
	"strings"

	"neighborline/internal/pattern"
)

// Texts are the system's own words by key: invites, errors, follow-ups.
type Texts struct {
	Base string
	All  map[string]Text
	// Spoken are the forms for a call, of those that differ there.
	Spoken map[string]Text
}

// Say renders a text in a language, or in the base language where that is
// missing. A key that is not there says nothing; loading checks for all keys.
func (t Texts) Say(key, lang string, vars map[string]string) string {
	return Render(t.All[key].In(lang, t.Base, "en"), vars)
}

var nameInText = pattern.New(`\{([a-z_]+)\}`)

// Names lists the names that a template wants filled.
func Names(template string) []string {
	var out []string
	for _, m := range nameInText.FindAllStringSubmatch(template, -1) {
		out = append(out, m[1])
	}
	return out
}

// Render fills the names of a template. A line whose only names are empty is
// left out, and so are doubled blanks.
func Render(template string, vars map[string]string) string {
	if !strings.Contains(template, "{") {
		return strings.TrimSpace(template)
	}
	lines := strings.Split(template, "\n")
	out := lines[:0:0]
	for _, line := range lines {
		names := Names(line)
		filled := nameInText.ReplaceAllStringFunc(line, func(n string) string { return vars[n[1:len(n)-1]] })
		if len(names) > 0 && strings.TrimSpace(nameInText.ReplaceAllString(line, "")) == "" && strings.TrimSpace(filled) == "" {
			continue
		}
		out = append(out, squeeze(filled))
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// squeeze mends what an empty name leaves behind: two blanks, a blank before
// a comma or a full stop, a comma with nothing after it. It also puts a day
// before "until", where a language wants it there.
func squeeze(s string) string {
	for _, p := range leftovers {
		for strings.Contains(s, p.from) {
			s = strings.ReplaceAll(s, p.from, p.to)
		}
	}
	return strings.TrimRight(s, " ")
}

var leftovers = []struct{ from, to string }{
	{"  ", " "},
	{"до сегодня ", "сегодня до "},
	{"до завтра ", "завтра до "},
	{"до сьогодні ", "сьогодні до "},
	{" ,", ","},
	{" .", "."},
	{" !", "!"},
	{" ?", "?"},
	{",,", ","},
	{",.", "."},
	{",!", "!"},
	{",?", "?"},
	{":,", ":"},
	{"，，", "，"},
	{"，。", "。"},
	{"，！", "！"},
	{"，？", "？"},
	{"：，", "："},
}
