package flowfile

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// written is a text as it is written into a file: bare if that is read back as
// it is, else in quotes. Several lines stand below a |, where they may.
func written(text string, within int, inside, block bool) string {
	if !inside && (block || strings.Contains(text, "\n")) && blockable(text) {
		pad := "\n" + strings.Repeat(" ", within+2)
		var b strings.Builder
		b.WriteString("|")
		for line := range strings.SplitSeq(text, "\n") {
			if line == "" {
				b.WriteString("\n")
				continue
			}
			b.WriteString(pad + line)
		}
		return b.String()
	}
	if bare(text, inside) {
		return text
	}
	return quote(text)
}

// blockable says whether a text may stand below a | as it is.
func blockable(text string) bool {
	var v map[string]string
	err := yaml.Unmarshal([]byte("k: |\n  "+strings.ReplaceAll(text, "\n", "\n  ")+"\n"), &v)
	return err == nil && strings.TrimSuffix(v["k"], "\n") == text
}

// bare says whether a text needs no quotes.
func bare(text string, inside bool) bool {
	if strings.ContainsAny(text, "\n\t#\"'") || strings.Trim(text, " ") != text {
		return false
	}
	in := "k: " + text + "\n"
	if inside {
		in = "{k: " + text + ", l: m}\n"
	}
	var v yaml.Node
	if err := yaml.Unmarshal([]byte(in), &v); err != nil || len(v.Content) != 1 {
		return false
	}
	_, n := child(v.Content[0], "k")
	return n != nil && n.Kind == yaml.ScalarNode && n.Tag == "!!str" && n.Style == 0 && n.Value == text && n.Anchor == ""
}

// quote puts a text in double quotes.
func quote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(text) + `"`
}

// list is a list of words, as in [a, b].
func list(words string) string {
	out := splitWords(words)
	for i, w := range out {
		if !bare(w, true) {
			out[i] = quote(w)
		}
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// splitWords reads a list with commas, of whatever width, between its words.
func splitWords(words string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(",;，、،\n", r) }) {
		if w = strings.Join(strings.Fields(w), " "); w != "" {
			out = append(out, w)
		}
	}
	return out
}
