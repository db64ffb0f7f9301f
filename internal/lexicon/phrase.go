package lexicon

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A phrase is a pattern over folded words, written in the language tables as
//
//	stop|quit texting|calling? me      words, alternatives, ? for "may be missing"
//	he _ has a gun                     _ is any one word
//	he .. gun                          .. is up to three words
//	im #5..17 ^                        #a..b is a number in that range
//	^ fire $                           ^ and $ are the ends of the text
//
// Chinese is matched character by character, so that no cutting into words can
// hide a phrase.
//
// Its first element is a word, a number or ^, so that phrases can be looked up
// by the words of a text.
type phrase []element

type element struct {
	words    []string   // one of these
	long     [][]string // or one of these, character by character
	wild     bool       // or any word
	optional bool
	gap      bool // up to three words of any kind
	start    bool
	end      bool
	low      int // with high: a number between the two
	high     int
}

const (
	gapWords      = 3
	gapCharacters = 6
)

// phraseSet is a list of phrases, by the word that each may begin with. It is
// compiled when it is first searched.
type phraseSet struct {
	lists   [][]string // as they are written
	compile sync.Once
	byFirst map[string][]phrase
	numbers []phrase // begin with a number
	starts  []phrase // begin with ^
}

// span is a stretch of words, [from, to).
type span struct{ from, to int }

// tonguePhrases are phrases by language.
type tonguePhrases []*phraseSet

func phrasesOf(pick func(*language) []string) tonguePhrases {
	var all tonguePhrases
	for _, l := range languages {
		all = append(all, compile(pick(l)))
	}
	return all
}

// any says whether a phrase of a language in which the words may be stands in
// them.
func (all tonguePhrases) any(words []string) bool {
	spoken := tonguesOf(words)
	for i := range all {
		if spoken.has(i) && all[i].any(spell(i, words)) {
			return true
		}
	}
	return false
}

func compile(lists ...[]string) *phraseSet { return &phraseSet{lists: lists} }

// ready compiles the set, once.
func (set *phraseSet) ready() {
	set.compile.Do(func() {
		n := 0
		for _, list := range set.lists {
			n += len(list)
		}
		set.byFirst = make(map[string][]phrase, n)
		for _, list := range set.lists {
			for _, text := range list {
				set.add(parsePhrase(text))
			}
		}
	})
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
			for _, chars := range e.long {
				if !slices.Contains(e.words, chars[0]) && !e.longBefore(chars) {
					set.byFirst[chars[0]] = append(set.byFirst[chars[0]], p)
				}
			}
		}
		if !e.optional {
			return
		}
	}
}

// parsePhrase makes few objects: thousands of phrases are read at each start.
func parsePhrase(text string) phrase {
	fields := 1 + strings.Count(text, " ")
	p := make(phrase, 0, fields)
	words := make([]string, 0, fields+strings.Count(text, "|"))
	for f := range strings.FieldsSeq(text) {
		f, optional := strings.CutSuffix(f, "?")
		e := element{optional: optional}
		switch {
		case f == "_":
			e.wild = true
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
			from := len(words)
			for w := range strings.SplitSeq(f, "|") {
				if w = Fold(w); !hasHan(w) {
					words = append(words, w)
				} else if chars := characters([]string{w}); len(chars) > 1 {
					e.long = append(e.long, chars)
				} else {
					words = append(words, w)
				}
			}
			e.words = words[from:len(words):len(words)]
		}
		p = append(p, e)
	}
	return p
}

// phraseWords hands over the words of a phrase, as they are written.
func phraseWords(text string, add func(string)) {
	for f := range strings.FieldsSeq(text) {
		f = strings.TrimSuffix(f, "?")
		if f == "_" || f == ".." || f == "^" || f == "$" || strings.HasPrefix(f, "#") {
			continue
		}
		for w := range strings.SplitSeq(f, "|") {
			add(w)
		}
	}
}
