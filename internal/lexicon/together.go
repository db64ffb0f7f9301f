package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// An idea is something that people say in any order and with anything between:
// "took every one of my pills", "the pills, I swallowed the whole bottle". It
// is written as groups of words, of each of which one must stand near the
// others:
//
//	took|swallowed & whole|all|every & pill*|tablet*
//
// A star takes whatever ending a word has. Chinese is read by characters.
type idea struct{ groups int }

// ideas are one language's ideas of one kind, compiled when they are first
// looked for.
type ideas struct {
	texts   []string // as they are written
	wide    bool     // an idea of several parts may be told at length
	compile sync.Once
	all     []idea
	parts   map[string][]part // by the first character of Chinese, or the first stemBytes of another word
}

// A part is one word of a group of an idea.
type part struct {
	word  string   // whole, or how it begins
	words []string // or several in a row
	stem  bool
	idea  int
	group int
}

const (
	ideaWords = 9  // an idea of two parts lies within so many words
	ideaChars = 14 // or so many characters of Chinese
	wideWords = 18 // the same of one of three and more, which seldom come together by chance
	wideChars = 22
	stemBytes = 3 // a stem has at least as many: the words are looked up by them
)

// lookUp is the key under which a word is found.
func lookUp(word string) string {
	if word[0] >= utf8.RuneSelf && hasHan(word) {
		return characters([]string{word})[0]
	}
	return word[:min(len(word), stemBytes)]
}

// ideasOf compiles the ideas of each language, in the order of languages.
func ideasOf(byTag map[string][]string) []*ideas {
	sets := make([]*ideas, len(languages))
	for i, l := range languages {
		sets[i] = &ideas{texts: byTag[l.tag]}
	}
	return sets
}

// atLength lets ideas be told at length: who is in danger tells of it in whatever
// words, and a sign that is heard wrongly pages nobody.
func atLength(sets []*ideas) []*ideas {
	for _, set := range sets {
		set.wide = true
	}
	return sets
}

// ready compiles the ideas, once.
func (set *ideas) ready() {
	set.compile.Do(func() {
		set.parts = map[string][]part{}
		for n, text := range set.texts {
			groups := strings.Split(text, " & ")
			set.all = append(set.all, idea{len(groups)})
			for g, words := range groups {
				for w := range strings.SplitSeq(words, "|") {
					set.add(w, n, g)
				}
			}
		}
	})
}

func (set *ideas) add(text string, idea, group int) {
	text, stem := strings.CutSuffix(text, "*")
	p := part{word: Fold(text), stem: stem, idea: idea, group: group}
	if words := characters(strings.Fields(p.word)); len(words) > 1 {
		p.words = words
	}
	key := lookUp(p.word)
	set.parts[key] = append(set.parts[key], p)
}

// stands says whether the part begins with word i.
func (p *part) stands(words []string, i int) bool {
	switch {
	case p.words != nil:
		return len(words)-i >= len(p.words) && slices.Equal(words[i:i+len(p.words)], p.words)
	case p.stem:
		return strings.HasPrefix(words[i], p.word)
	}
	return words[i] == p.word
}

// find gives where an idea of the set stands in the words, skipping those that
// but turns down.
func (set *ideas) find(words []string, but func(span) bool) (span, bool) {
	const most = 6 // groups of an idea
	set.ready()
	if len(set.all) == 0 {
		return span{}, false
	}
	han := false
	var seen map[int]*[most]int // the last word of each group, from 1; only for ideas that were touched
	for i, w := range words {
		if w == "" {
			continue
		}
		parts := set.parts[lookUp(w)]
		for k := range parts {
			p := &parts[k]
			if !p.stands(words, i) {
				continue
			}
			han = han || hasHan(w)
			if seen == nil {
				seen = map[int]*[most]int{}
			}
			at := seen[p.idea]
			if at == nil {
				at = new([most]int)
				seen[p.idea] = at
			}
			at[p.group] = i + 1
			first := i + 1
			for g := range set.all[p.idea].groups {
				first = min(first, at[g])
			}
			if first > 0 && i+1-first < set.reach(set.all[p.idea], han) {
				if s := (span{first - 1, i + 1}); !but(s) {
					return s, true
				}
			}
		}
	}
	return span{}, false
}

// reach is how many words, or characters of Chinese, an idea may lie apart.
func (set *ideas) reach(x idea, han bool) int {
	const several = 3 // groups
	wide := set.wide && x.groups >= several
	switch {
	case wide && han:
		return wideChars
	case wide:
		return wideWords
	case han:
		return ideaChars
	}
	return ideaWords
}

// in says whether an idea of the set stands in the words.
func (set *ideas) in(words []string) bool {
	_, ok := set.find(words, func(span) bool { return false })
	return ok
}
