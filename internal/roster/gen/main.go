// Command gen writes languages.txt: what the languages that people speak around
// here are called, in English, in Spanish and by themselves. The names are those
// of Unicode's CLDR, which as a package took 4 ms of each start.
package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

const tags = "en es ar de fa fr hi hmn ht it ja km ko lo my ne pl pt ru sm so sw tl uk ur vi zap zh"

func main() {
	var b strings.Builder
	for _, tag := range strings.Fields(tags) {
		t := language.MustParse(tag)
		var names []string
		for _, name := range []string{display.English.Languages().Name(t), display.Spanish.Languages().Name(t), display.Self.Name(t)} {
			if name != "" {
				names = append(names, name)
			}
		}
		fmt.Fprintf(&b, "%s: %s\n", tag, strings.Join(names, "; "))
	}
	if err := os.WriteFile("languages.txt", []byte(b.String()), 0o600); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
