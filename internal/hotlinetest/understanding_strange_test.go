package hotlinetest_test

import (
	"flag"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"neighborline/internal/lexicon"
)

// strange measures practice as if it were fresh. The words that a reader meets
// for the first time in a new text are much like those that stand in only one
// of the old ones; each of these, known or not, is made one that nobody knows.
// What such a text is read as must still be no more than it says.
var (
	strange = flag.Int("strange", 0, "measure the practice texts instead, with the words of only so many of them made unknown")
	oneEach = flag.Bool("one-each", false, "with -strange: make one word unknown at a time")
)

// estrange gives the cases that have a word of at most so many texts of their
// language, with each such word replaced. Those of danger and of leaving are
// left out: they mean what their words mean. So are the words of a name, and
// numbers.
func estrange(cases []saying, most int, oneEach bool) []saying {
	texts := map[string]int{} // in which a word stands, by language and word
	for _, c := range cases {
		for w := range wordsOf(c.Text) {
			texts[c.lang+" "+w]++
		}
	}
	var out []saying
	for _, c := range cases {
		if m := c.Means; m.Danger != "" || m.OptOut || m.Forget || m.Minor || m.Watched || m.Command != "" {
			continue
		}
		names := wordsOf(c.Means.Name + " " + c.Means.Town)
		rare := map[string]bool{}
		for w := range wordsOf(c.Text) {
			if w != "" && !names[w] && !strings.ContainsAny(w, "0123456789") && texts[c.lang+" "+w] <= most && c.At != "details" && c.At != "name" {
				rare[w] = true
			}
		}
		var changes []map[string]bool
		if len(rare) > 0 {
			changes = append(changes, rare)
		}
		if oneEach {
			changes = nil
			for _, w := range slices.Sorted(maps.Keys(rare)) {
				changes = append(changes, map[string]bool{w: true})
			}
		}
		for _, change := range changes {
			other := c
			other.Text = eachWord(c.Text, func(w string) string {
				if change[lexicon.Fold(w)] {
					return unknownWord(w)
				}
				return w
			})
			out = append(out, other)
		}
	}
	return out
}

func wordsOf(s string) map[string]bool {
	m := map[string]bool{}
	eachWord(s, func(w string) string {
		m[lexicon.Fold(w)] = true
		return w
	})
	return m
}

// eachWord replaces each word of a text, and each character of Chinese.
func eachWord(s string, with func(string) string) string {
	var b, word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			b.WriteString(with(word.String()))
			word.Reset()
		}
	}
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r):
			flush()
			b.WriteString(with(string(r)))
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r), r == '\'', r == '’':
			word.WriteRune(r)
		default:
			flush()
			b.WriteRune(r)
		}
	}
	flush()
	return b.String()
}

// unknownWord is a word that no list has, in the letters of w: always the same
// one, and no slip of another.
func unknownWord(w string) string {
	sum := fnv.New32a()
	sum.Write([]byte(w))
	n := sum.Sum32()
	pick := func(from ...string) string { return from[int(n)%len(from)] }
	switch first := []rune(w)[0]; {
	case unicode.Is(unicode.Han, first):
		return pick("龘", "齉", "爨", "麤")
	case unicode.Is(unicode.Cyrillic, first):
		return pick("жмурзаглак", "бздруковлец", "хрумзолагда", "флурмозвак")
	default:
		return pick("zoxbruvkig", "wemplixtorg", "kvoxrundib", "throgmizlep")
	}
}

func TestEstrange(t *testing.T) {
	cases := []saying{
		{lang: "en", At: "need", Text: "I need bread, please"},
		{lang: "en", At: "need", Text: "I need 4 blankets please"},
		{lang: "zh", At: "need", Text: "我要饭"},
		{lang: "zh", At: "need", Text: "我要水"},
		{lang: "en", At: "need", Text: "I need food", Means: meaning{Danger: "none"}},
	}
	got := estrange(cases, 1, false)
	var texts []string
	for _, c := range got {
		texts = append(texts, c.Text)
	}
	want := []string{"I need " + unknownWord("bread") + ", please", "I need 4 " + unknownWord("blankets") + " please", "我要" + unknownWord("饭"), "我要" + unknownWord("水")}
	if !slices.Equal(texts, want) {
		t.Errorf("got %q, want %q", texts, want)
	}
}
