package config

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"text/template"

	"neighborline/internal/aid"
)

// InitAnswers are what "neighborline init" asks for. They are written as they
// are: Parse says what is wrong with them.
type InitAnswers struct {
	Name         string
	Short        string // empty: the initials of Name
	Number       aid.Phone
	Timezone     string
	Languages    []string
	Area         []string
	PublicURL    string
	Coordinators []Coordinator
}

//go:embed hotline.yaml.tmpl
var fileTemplate string

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("hotline.yaml").Funcs(template.FuncMap{
		"quote": quoteYAML,
		"list":  listYAML,
		"phone": func(p aid.Phone) string { return quoteYAML(p.E164()) },
	}).Parse(fileTemplate))
})

// Render writes a configuration file that holds the answers, and every other
// key with its default, commented out behind a bare "#".
func Render(a InitAnswers) []byte {
	if a.Short == "" {
		a.Short = initials(a.Name)
	}
	var b strings.Builder
	if err := page().Execute(&b, a); err != nil {
		// Writing to memory cannot fail, and a test runs every branch.
		return fmt.Appendf(nil, "# %v\n", err)
	}
	return []byte(b.String())
}

// quoteYAML quotes s: what Go escapes between double quotes, YAML reads.
func quoteYAML(s string) string { return strconv.Quote(strings.ToValidUTF8(s, "�")) }

func listYAML(items []string) string {
	quoted := make([]string, len(items))
	for i, s := range items {
		quoted[i] = quoteYAML(s)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
