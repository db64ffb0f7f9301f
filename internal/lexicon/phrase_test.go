package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestPhrase(t *testing.T) {
	for _, c := range []struct {
		phrase, text string
		want         bool
	}{
		{"stop|quit texting me", "please quit texting me now", true},
		{"stop|quit texting me", "quit calling me", false},
		{"call an? ambulance", "call ambulance", true},
		{"a? b? c", "c", true},
		{"he _ gun", "he has gun", true},
		{"he _ gun", "he gun", false},
		{"he .. gun", "he has a big gun", true},
		{"he .. gun", "he has a very big gun", false},
		{"im #5..17 $", "im 15", true},
		{"im #5..17 $", "im 18", false},
		{"im #5..17 $", "im 15 minutes away", false},
		{"#65..115 years", "she is 70 years old", true},
		{"^ fire $", "fire", true},
		{"^ fire $", "no fire", false},
	} {
		if got := compile([]string{c.phrase}).any(Words(c.text)); got != c.want {
			t.Errorf("%q in %q: %t", c.phrase, c.text, got)
		}
	}
}

// TestTables finds the slips of whoever writes the tables: an end that may be
// missing and so says nothing, a sign of the pattern taken for a word, a word
// that folding would split.
func TestTables(t *testing.T) {
	for _, l := range languages {
		lists := [][]string{l.revoke, l.danger, l.doubtful, l.harmless, l.past, l.minor, l.watched}
		for _, key := range riskKeys {
			if len(l.risks[key]) == 0 {
				t.Errorf("%s: no words for the risk %s", l.tag, key)
			}
			lists = append(lists, l.risks[key])
		}
		for _, text := range slices.Concat(lists...) {
			p := parsePhrase(text)
			for _, e := range p {
				for _, w := range e.words {
					if w == "" || strings.Contains(w, " ") {
						t.Errorf("%s: %q: %q is no word", l.tag, text, w)
					}
				}
			}
			if p[0].gap || len(p[0].words)+len(p[0].long) == 0 && !p[0].start && p[0].high == 0 {
				t.Errorf("%s: %q begins with anything", l.tag, text)
			}
			if last := p[len(p)-1]; last.optional && !last.end {
				t.Errorf("%s: %q: its end may be missing, and so says nothing", l.tag, text)
			}
		}
		for _, words := range [][]string{l.yes, l.no, l.unsure, l.courtesy, l.none, l.names} {
			if len(words) == 0 {
				t.Errorf("%s: a list of answers is empty", l.tag)
			}
		}
		for c := Back; c <= Continue; c++ {
			if len(l.commands[c]) == 0 {
				t.Errorf("%s: no words for command %d", l.tag, c)
			}
		}
	}
}
