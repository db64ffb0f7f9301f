package flowfile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/flow"
)

// How fast a voice speaks: 150 words a minute is the middle of what audiobooks
// and telephone prompts are read at, 250 characters of Chinese that of its news.
const (
	wordsAMinute = 150
	hanAMinute   = 250
)

// A CallCost is how long we speak on the usual way through a flow by phone, for
// who answers each question at once.
type CallCost struct {
	Flow, Lang string
	Questions  int
	Seconds    int
}

// CallCosts estimates the usual way by phone through each flow.
func CallCosts(b *flow.Book, facts map[string]string) []CallCost {
	var out []CallCost
	for _, name := range sortedKeys(b.Flows) {
		d := b.Flows[name]
		for _, lang := range d.Languages {
			w := walk{book: b, def: d, lang: lang, facts: typical(b, d, lang, facts), by: flow.ByCall}
			steps, ok := w.usual()
			if !ok {
				continue
			}
			c := CallCost{Flow: name, Lang: lang}
			spoken := 0.0
			for _, s := range steps {
				if s.Kind != flow.Telling {
					c.Questions++
				}
				for _, part := range (flow.Prompt{Flow: d, Step: s, Lang: lang, By: flow.ByCall}).Voice(b.Texts, w.facts).Parts {
					spoken += seconds(part.Text)
				}
			}
			c.Seconds = int(spoken + 0.5)
			out = append(out, c)
		}
	}
	return out
}

// seconds is how long a voice takes for a text.
func seconds(text string) float64 {
	words, han := 0, 0
	for _, r := range text {
		if unicode.Is(unicode.Han, r) {
			han++
		}
	}
	for field := range strings.FieldsSeq(text) {
		if r, _ := utf8.DecodeRuneInString(field); !unicode.Is(unicode.Han, r) {
			words++
		}
	}
	return 60 * (float64(words)/wordsAMinute + float64(han)/hanAMinute)
}
