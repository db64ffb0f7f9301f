package lexicon

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the tables of foldtables.go")

// plainRanges are the alphabets that people write to us in, and the marks that
// phones put between them.
var plainRanges = [][2]rune{{0x80, 0x24f}, {0x400, 0x52f}, {0x1e00, 0x1eff}, {0x2010, 0x2027}, {0x3000, 0x301f}}

// alone is what foldUnicode makes of a character between two letters.
func alone(r rune) rune {
	between, ok := strings.CutPrefix(foldUnicode("q"+string(r)+"q"), "q")
	between, end := strings.CutSuffix(between, "q")
	if !ok || !end {
		return foldHard
	}
	switch folded := []rune(between); {
	case between == "":
		return foldNone
	case len(folded) == 1:
		return folded[0]
	}
	return foldHard
}

// TestFoldTables holds the tables to what Unicode's say; -update writes them.
func TestFoldTables(t *testing.T) {
	var b strings.Builder
	b.WriteString("package lexicon\n\n// foldTables are written by go test -run TestFoldTables -update.\nvar foldTables = [...]foldTable{\n")
	for _, span := range plainRanges {
		fmt.Fprintf(&b, "\t{0x%x, []rune{", span[0])
		for r := span[0]; r <= span[1]; r++ {
			if (r-span[0])%24 == 0 {
				b.WriteString("\n\t\t")
			} else {
				b.WriteString(" ")
			}
			fmt.Fprintf(&b, "%d,", alone(r))
		}
		b.WriteString("\n\t}},\n")
	}
	b.WriteString("}\n")
	if *update {
		if err := os.WriteFile("foldtables.go", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if have, err := os.ReadFile("foldtables.go"); err != nil || string(have) != b.String() {
		t.Errorf("foldtables.go is not what Unicode says (%v): go test ./internal/lexicon -run TestFoldTables -update", err)
	}
}

// TestFoldPlain holds that the short way folds as the long one.
func TestFoldPlain(t *testing.T) {
	same := func(t interface{ Errorf(string, ...any) }, s string) bool {
		short, ok := foldPlain(nil, s)
		if long := foldUnicode(s); ok && string(short) != long {
			t.Errorf("%q is folded to %q, the long way to %q", s, short, long)
		}
		return ok
	}
	for s, want := range map[string]bool{
		"mañana por la mañana": true, "Потрібна допомога": true, "cần thức ăn": true, "我需要食物，今天。": true, "ＳＴＯＰ ＇ｓ": true, "can’t — “now”…": true,
		"gặp": false, "Mái nhà": false, "mốt": false, "mai": true, "gấp": true, "á": true, "má": true,
		"si\u0301": false, "👍": false, "½": false, "\xff": false, "한국": false,
	} {
		if got := same(t, s); got != want {
			t.Errorf("%q is folded the short way: %t, want %t", s, got, want)
		}
	}
	var letters []rune
	for _, span := range plainRanges {
		for r := span[0]; r <= span[1]; r++ {
			letters = append(letters, r)
		}
	}
	for _, r := range letters {
		for _, s := range []string{string(r), "a" + string(r), string(r) + "b", string(r) + "\u0301", "1" + string(r) + string(r) + "2"} {
			same(t, s)
		}
	}
	rest := []rune("gGmMpit ặáố'`AZaz09-,。，\u0301\u0323\u200b\ufe0f한ㄱ問题帮＇Ａ½ß́")
	rapid.Check(t, func(t *rapid.T) {
		same(t, rapid.StringOf(rapid.OneOf(rapid.SampledFrom(letters), rapid.SampledFrom(rest), rapid.Rune())).Draw(t, "text"))
	})
}
