package lexicon

import (
	"strings"
	"sync"
)

// A count is what a stretch of words says about how many people there are.
type count struct {
	wholes   []int // numbers that claim to be everybody: "4 people", a bare "4"
	parts    []int // numbers that are some: "3 kids", "me"
	bare     bool  // a part is a number that counts nothing: the 2 of "2 and 3"
	clear    bool  // a word says that people are counted
	self     bool  // the person who writes is among them
	vague    bool  // a crowd without a number: "my kids"
	owner    bool  // "I have …": is the writer counted?
	family   bool  // "family of" stands before the number
	numbered bool  // a part has its number: "3 kids"
	aged     bool  // a bare number beside somebody may be an age: "me, 66, and my brother"
}

// total gives the one number that fits all that was said.
func (c count) total() (int, bool) {
	sum := 0
	for _, p := range c.parts {
		sum += p
	}
	switch {
	case c.vague, c.aged, c.bare && !c.clear, c.bare && c.numbered && !c.self:
		return 0, false
	case c.family && len(c.wholes) == 0 && len(c.parts) == 1 && c.numbered:
		return 0, false // "a family with 5 kids": and how many parents?
	case c.owner && !c.self && len(c.wholes) == 0 && len(c.parts) < 2:
		return 0, false
	case len(c.wholes) == 0:
		return sum, len(c.parts) > 0 && sum <= maxNumber
	}
	for _, w := range c.wholes[1:] {
		if w != c.wholes[0] {
			return 0, false
		}
	}
	if len(c.parts) > 0 && sum != c.wholes[0] {
		return 0, false
	}
	return c.wholes[0], true
}

// peopleWord is what a word says about people.
type peopleWord int

const (
	fillerWord peopleWord = iota + 1
	selfWord
	oneWord
	manyWord
	wholeWord
	weWord
	joinWord
	asideWord
	iWord
	mineWord
	ownerWord
	includeWord
	forWord
)

// peopleTable is one language's words for people, folded. Each language has
// its own, because they share words that mean different things (son, me).
type peopleTable struct {
	numbers      numberWords
	kinds        map[string]peopleWord
	alone        map[string]bool // whole phrases for just one
	longestAlone int             // words of the longest
	after        map[string]bool // may follow "for 4" in a longer text
	age          map[string]bool // after an age: years, old
	aged         map[string]bool // before an age: "hes 78"
	no           map[string]bool // says no to what follows
	mineAfter    bool            // "my" stands behind its noun
}

var peopleTables = sync.OnceValue(func() []peopleTable {
	var all []peopleTable
	for _, l := range languages {
		w := l.numbers
		kinds := map[string]peopleWord{}
		// Later lists win: a word that means something is no filler.
		for _, list := range []struct {
			kind  peopleWord
			words []string
		}{
			{fillerWord, l.courtesy},
			{fillerWord, w.filler},
			{forWord, w.forWord},
			{joinWord, w.join},
			{asideWord, w.aside},
			{weWord, w.we},
			{iWord, w.i},
			{mineWord, w.mine},
			{ownerWord, w.owner},
			{includeWord, w.include},
			{wholeWord, w.whole},
			{manyWord, w.many},
			{oneWord, w.one},
			{selfWord, w.self},
		} {
			for _, text := range list.words {
				if word := Fold(text); !strings.Contains(word, " ") {
					kinds[word] = list.kind
				}
			}
		}
		t := peopleTable{numbers: w, kinds: kinds, alone: wordSet(w.alone), after: wordSet(w.after), age: wordSet(w.age), aged: wordSet(w.aged), no: wordSet(l.negators), mineAfter: l.apart}
		for phrase := range t.alone {
			t.longestAlone = max(t.longestAlone, 1+strings.Count(phrase, " "))
		}
		all = append(all, t)
	}
	return all
})
