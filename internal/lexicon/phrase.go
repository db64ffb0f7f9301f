package lexicon

import (
	"slices"
	"strconv"
	"strings"
)

// A phrase is a pattern over folded words, written in the language tables as
//
//	stop|quit texting|calling? me      words, alternatives, ? for "may be missing"
//	he _ has a gun                     _ is any one word
//	he .. gun                          .. is up to three words
//	im #5..17 ^                        #a..b is a number in that range
//	^ fire $                           ^ and $ are the ends of the text
//
// Its first element is a word, a number or ^, so that phrases can be looked up
// by the words of a text.
type phrase []element

type element struct {
	words    []string // one of these; none means any word
	optional bool
	gap      bool // up to three words of any kind
	start    bool
	end      bool
	low      int // with high: a number between the two
	high     int
}

const gapWords = 3

// phraseSet is a list of phrases, by the word that each may begin with.
type phraseSet struct {
	byFirst map[string][]phrase
	numbers []phrase // begin with a number
	starts  []phrase // begin with ^
}

// span is a stretch of words, [from, to).
type span struct{ from, to int }

func compile(lists ...[]string) phraseSet {
	set := phraseSet{byFirst: map[string][]phrase{}}
	for _, list := range lists {
		for _, text := range list {
			set.add(parsePhrase(text))
		}
	}
	return set
}

func (set *phraseSet) add(p phrase) {
	for _, e := range p {
		switch {
		case e.start:
			set.starts = append(set.starts, p)
		case e.high > 0:
			set.numbers = append(set.numbers, p)
		default:
			for _, w := range e.words {
				set.byFirst[w] = append(set.byFirst[w], p)
			}
		}
		if !e.optional {
			return
		}
	}
}

func parsePhrase(text string) phrase {
	var p phrase
	for _, f := range strings.Fields(text) {
		f, optional := strings.CutSuffix(f, "?")
		e := element{optional: optional}
		switch {
		case f == "_":
		case f == "..":
			e.gap = true
		case f == "^":
			e.start = true
		case f == "$":
			e.end = true
		case strings.HasPrefix(f, "#"):
			low, high, _ := strings.Cut(f[1:], "..")
			e.low, _ = strconv.Atoi(low)
			e.high, _ = strconv.Atoi(high)
		default:
			for w := range strings.SplitSeq(f, "|") {
				e.words = append(e.words, Fold(w))
			}
		}
		p = append(p, e)
	}
	return p
}

// any says whether one of the phrases stands in the words.
func (set phraseSet) any(words []string) bool {
	for i := range words {
		if _, ok := set.at(words, i); ok {
			return true
		}
	}
	return false
}

// all gives where phrases stand in the words: for each word that begins one,
// the longest.
func (set phraseSet) all(words []string) []span {
	var found []span
	for i := range words {
		if to, ok := set.at(words, i); ok {
			found = append(found, span{i, to})
		}
	}
	return found
}

// at finds the longest phrase that begins with word i.
func (set phraseSet) at(words []string, i int) (to int, ok bool) {
	try := func(phrases []phrase) {
		for _, p := range phrases {
			if end := p.match(words, i); end > to {
				to, ok = end, true
			}
		}
	}
	try(set.byFirst[words[i]])
	if i == 0 {
		try(set.starts)
	}
	if len(set.numbers) > 0 && anyDigit(words[i]) {
		try(set.numbers)
	}
	return to, ok
}

// match gives the end of the phrase when it begins with word i, or -1.
func (p phrase) match(words []string, i int) int {
	if len(p) == 0 {
		return i
	}
	e, rest := p[0], p[1:]
	switch {
	case e.start:
		if i != 0 {
			return -1
		}
		return rest.match(words, i)
	case e.end:
		if i != len(words) {
			return -1
		}
		return i
	case e.gap:
		for j := i; j <= min(i+gapWords, len(words)); j++ {
			if end := rest.match(words, j); end >= 0 {
				return end
			}
		}
		return -1
	}
	if i < len(words) && e.takes(words[i]) {
		if end := rest.match(words, i+1); end >= 0 {
			return end
		}
	}
	if e.optional {
		return rest.match(words, i)
	}
	return -1
}

func (e element) takes(word string) bool {
	if e.high > 0 {
		n, err := strconv.Atoi(word)
		return err == nil && e.low <= n && n <= e.high
	}
	return len(e.words) == 0 || slices.Contains(e.words, word)
}
