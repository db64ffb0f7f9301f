package console

import (
	"context"
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"unicode"

	"neighborline/internal/config"
)

// A Finding is one thing that a look at the hotline found.
type Finding struct {
	Good       bool
	What, Says string
}

// Checks looks at what the hotline stands on.
type Checks func(ctx context.Context) []Finding

type settingsView struct {
	Groups   []settingGroup
	Findings []Finding
	Wrong    int
}

type settingGroup struct {
	Name string
	Rows []setting
}

// A setting is one line of the configuration, by the names of its file.
type setting struct{ Key, Value string }

var settingsPage = parsePage[settingsView]("settings")

// settings shows the configuration that is in force, without secrets, and what
// a check of it says. It is changed in its file.
func (c *Console) settings(v *visit) error {
	view := settingsView{Groups: settingsOf(v.conf)}
	if c.Checks != nil {
		view.Findings = c.Checks(v.r.Context())
	}
	for _, f := range view.Findings {
		if !f.Good {
			view.Wrong++
		}
	}
	return settingsPage.render(v, view)
}

// settingsOf lists a configuration. Secrets come from the environment and are
// none of it; an address with a name and password in it loses them.
func settingsOf(conf config.Config) (groups []settingGroup) {
	val := reflect.ValueOf(conf)
	top := settingGroup{Name: "hotline.yaml"}
	for i := range val.NumField() {
		name := val.Type().Field(i).Name
		field := val.Field(i)
		switch {
		case name == "Secrets":
		case field.Kind() == reflect.Struct:
			g := settingGroup{Name: snake(name)}
			g.add("", field)
			groups = append(groups, g)
		case field.Kind() == reflect.Slice:
			g := settingGroup{Name: snake(name)}
			for j := range field.Len() {
				g.add(fmt.Sprintf("%d.", j+1), field.Index(j))
			}
			groups = append(groups, g)
		default:
			top.Rows = append(top.Rows, setting{snake(name), shown(field)})
		}
	}
	return append([]settingGroup{top}, groups...)
}

func (g *settingGroup) add(prefix string, val reflect.Value) {
	for i := range val.NumField() {
		field, key := val.Field(i), prefix+snake(val.Type().Field(i).Name)
		if _, says := field.Interface().(fmt.Stringer); field.Kind() == reflect.Struct && !says {
			g.add(key+".", field)
			continue
		}
		g.Rows = append(g.Rows, setting{key, shown(field)})
	}
}

// shown is a value as people read it.
func shown(v reflect.Value) string {
	if v.Kind() == reflect.Slice {
		var all []string
		for i := range v.Len() {
			all = append(all, shown(v.Index(i)))
		}
		return strings.Join(all, ", ")
	}
	s := fmt.Sprint(v.Interface())
	if at, err := url.Parse(s); err == nil && at.User != nil {
		at.User = url.User("…")
		return at.String()
	}
	return s
}

// snake writes a field's name as the file does: public_url.
func snake(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		begins := i > 0 && unicode.IsUpper(r) && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]))
		if begins {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
