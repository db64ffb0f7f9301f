package console_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"neighborline/internal/console"
)

// An act is one button that does something, or a form that asks for something:
// its route, and the fields by which it is told from the route's other buttons.
type act struct {
	method, path string
	sends        string   // such as "do=close how=gone"
	lacks        []string // what the form's other buttons send
}

func (a act) String() string { return strings.TrimSpace(a.method + " " + a.path + " " + a.sends) }

// choosers are the fields that choose between deeds. All others say of whom, of
// what or how much.
var choosers = []string{"asked", "change", "do", "how", "kind", "lang", "names", "show", "tier"}

// A form is one form of a page: what it sends unseen, its buttons, and what is
// written into it.
type form struct {
	Method, Action string
	Hidden         [][2]string
	Buttons        []button
	Fields         []string
}

type button struct{ Name, Value, Action string }

// formsOfPage are the forms of a page that a browser shows.
const formsOfPage = `[...document.forms].map((f) => {
	const hidden = [...f.querySelectorAll("input[type=hidden]")];
	return {Method: f.method.toUpperCase(), Action: new URL(f.action).pathname, Hidden: hidden.map((e) => [e.name, e.value]),
		Buttons: [...f.querySelectorAll("button")].filter((b) => b.type === "submit").map((b) => ({Name: b.name, Value: b.value, Action: b.hasAttribute("formaction") ? new URL(b.formAction).pathname : ""})),
		Fields: [...f.elements].filter((e) => e.name && !hidden.includes(e) && e.tagName !== "BUTTON").map((e) => e.name)};
})`

// acts are what a form's buttons do.
func (f form) acts() (out []act) {
	for _, b := range f.Buttons {
		a := act{method: f.Method, path: strings.TrimPrefix(f.Action, "/console")}
		if b.Action != "" {
			a.path = strings.TrimPrefix(b.Action, "/console")
		}
		if f.Method == "GET" && len(f.Fields) > 0 {
			a.sends = f.Fields[0] + "="
		}
		var sends, own []string
		for _, pair := range append(slices.Clone(f.Hidden), [2]string{b.Name, b.Value}) {
			if pair[0] == "show" {
				pair[1] = "" // the list that one comes from
			}
			if slices.Contains(choosers, pair[0]) {
				own, sends = append(own, pair[0]), append(sends, pair[0]+"="+pair[1])
			}
		}
		if len(sends) > 0 {
			slices.Sort(sends)
			a.sends = strings.Join(sends, " ")
		}
		for _, c := range []string{"change", "do", "names", "show"} {
			if !slices.Contains(own, c) && !slices.Contains(f.Fields, c) {
				a.lacks = append(a.lacks, c)
			}
		}
		for _, other := range f.Buttons {
			if slices.Contains(choosers, other.Name) && !slices.Contains(own, other.Name) {
				a.lacks = append(a.lacks, other.Name)
			}
		}
		out = append(out, a)
	}
	return out
}

// is says whether a press was of this act. All of it stood in one request,
// which a finger sent.
func (a act) is(p press) bool {
	if p.method != a.method || p.path != a.path || !p.touched {
		return false
	}
	for _, pair := range strings.Fields(a.sends) {
		name, value, _ := strings.Cut(pair, "=")
		if !p.sent.Has(name) || value != "" && p.sent.Get(name) != value {
			return false
		}
	}
	return !slices.ContainsFunc(a.lacks, p.sent.Has)
}

var (
	ifElse    = regexp.MustCompile(`\{\{if [^}]*\}\}[^{]*(?:\{\{[^}]*\}\}[^{]*)*?\{\{else\}\}([^{]*)\{\{end\}\}`)
	formText  = regexp.MustCompile(`(?s)<form ([^>]*)>(.*?)</form>`)
	tagText   = regexp.MustCompile(`<(input|button|select|textarea)([^>]*)>`)
	attribute = regexp.MustCompile(`([a-z]+)="([^"]*)"`)
	keeps     = regexp.MustCompile(`\{\{[.$VA-Z]*Keep\}\}`)
	inBraces  = regexp.MustCompile(`\{\{[^}]*\}\}`)
)

// formsOfTemplates are the forms that stand in the pages' sources, also those
// that no test happens to come by.
func formsOfTemplates(t *testing.T) (out []form) {
	t.Helper()
	files, err := filepath.Glob("page/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	attributes := func(s string) map[string]string {
		m := map[string]string{}
		for _, a := range attribute.FindAllStringSubmatch(s, -1) {
			m[a[1]] = a[2]
		}
		return m
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range formText.FindAllStringSubmatch(string(text), -1) {
			at := attributes(ifElse.ReplaceAllString(m[1], "$1"))
			f := form{Method: strings.ToUpper(at["method"]), Action: inBraces.ReplaceAllString(keeps.ReplaceAllString(at["action"], ""), "1")}
			for _, tag := range tagText.FindAllStringSubmatch(m[2], -1) {
				switch at := attributes(tag[2]); {
				case tag[1] == "button":
					f.Buttons = append(f.Buttons, button{at["name"], at["value"], keeps.ReplaceAllString(at["formaction"], "")})
				case at["type"] == "hidden":
					f.Hidden = append(f.Hidden, [2]string{at["name"], at["value"]})
				case at["name"] != "":
					f.Fields = append(f.Fields, at["name"])
				}
			}
			out = append(out, f)
		}
	}
	return out
}

// A pattern is a route by which paths are told apart.
type pattern struct {
	console.RouteShown
	path *regexp.Regexp
}

// route is the route that an address is of.
func routeOf(t *testing.T, all []pattern, method, path string) string {
	t.Helper()
	for _, p := range all {
		if p.Method == method && p.path.MatchString(path) {
			return p.Path
		}
	}
	return ""
}

var variable = regexp.MustCompile(`\\?\{[^}]*\}`)

func patterns(c *console.Console) (out []pattern) {
	for _, r := range c.RoutesShown() {
		out = append(out, pattern{r, regexp.MustCompile("^" + variable.ReplaceAllString(r.Path, "[^/]+") + "$")})
	}
	// What has no variable is more exact: /places/new is not /places/{id}.
	slices.SortStableFunc(out, func(a, b pattern) int { return strings.Count(a.Path, "{") - strings.Count(b.Path, "{") })
	return out
}

// unpressed names every act and every route that no finger came by: acts from
// the pages' sources and from the pages as they were shown, routes from the
// program's own table.
func (h *thumb) unpressed() (out []string) {
	h.t.Helper()
	routes := patterns(h.console)
	list := h.pressed.list()
	seen := map[string]bool{}
	for i, p := range list {
		list[i].path = routeOf(h.t, routes, p.method, p.path)
		// A passkey is made by a script, after a finger on its button.
		if p.method == "GET" || p.touched || strings.Contains(p.path, "/passkey") {
			seen[p.method+" "+list[i].path] = true
		}
	}
	for _, r := range routes {
		if !seen[r.Method+" "+r.Path] {
			out = append(out, "route "+r.Method+" "+r.Path)
		}
	}
	wanted := map[string]act{}
	add := func(a act) {
		if strings.Contains(a.sends, "{{") {
			return // the pages as they are shown say which there are
		}
		path := routeOf(h.t, routes, a.method, a.path)
		if path == "" {
			h.t.Errorf("a form leads nowhere: %s", a)
		}
		a.path = path
		wanted[a.String()+strings.Join(a.lacks, " ")] = a
	}
	for _, f := range formsOfTemplates(h.t) {
		for _, a := range f.acts() {
			add(a)
		}
	}
	for _, a := range h.served {
		add(a)
	}
	for _, a := range wanted {
		if !slices.ContainsFunc(list, a.is) {
			out = append(out, "act "+a.String())
		}
	}
	slices.Sort(out)
	h.t.Logf("%d routes, %d acts, %d requests", len(routes), len(wanted), len(list))
	return slices.Compact(out)
}
