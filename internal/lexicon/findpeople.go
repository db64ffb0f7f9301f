package lexicon

import (
	"slices"
	"strings"
)

// maxPeople is the largest number that FindPeople believes to be of people
// when the text is about other things as well.
const maxPeople = 99

// largestFamily is the largest number of one that is no age: "a family of 14".
const largestFamily = 30

// youngest is the least number behind "I am" or "she is" that is rather an age.
const youngest = 10

// longestCount is how many words a count of people may have.
const longestCount = 12

// FindPeople finds how many people a longer text speaks of ("food for 4",
// "family of 5", "para 3 personas"). A ZIP, a time, an amount, or two
// different numbers are not found.
func FindPeople(s string) (n int, ok bool) {
	if n, ok := saidOfUs(s); ok {
		return n, true
	}
	n, _, ok = findPeople(s)
	return n, ok
}

// saidOfUs is the number of a clause that says nothing else but how many we are:
// "coats for my 2 kids and me, somos 3, Medford", "двое нас, с бабушкой". It is false
// where the next one adds somebody, or a later one has a number: "нас трое, нет, четверо".
func saidOfUs(s string) (n int, ok bool) {
	clauses := slices.Collect(Clauses(s))
	if len(clauses) < 2 {
		return 0, false
	}
	for _, clause := range clauses {
		words := numberTokens(clause)
		switch {
		case ok && (hasNumber(words) || len(words) > 0 && isJoin(words[0]) && !withWords()[words[0]]):
			return 0, false
		case !ok:
			n = ofUs(words)
			ok = n > 0
		}
	}
	return n, ok
}

func isJoin(w string) bool {
	return slices.ContainsFunc(peopleTables(), func(t peopleTable) bool { return t.kinds[w] == joinWord })
}

func hasNumber(words []string) bool {
	for i := range words {
		for k := range peopleTables() {
			if n, _, ok := peopleTables()[k].numbers.at(words, i); ok && n <= maxPeople {
				return true
			}
		}
	}
	return false
}

// ofUs is how many we are, in words that say only that.
func ofUs(words []string) int {
	if len(words) == 0 || isJoin(words[0]) {
		return 0
	}
	spoken := tonguesOf(words)
	for k := range peopleTables() {
		t := &peopleTables()[k]
		if !spoken.has(k) || !slices.ContainsFunc(words, func(w string) bool { return t.kinds[w] == weWord }) {
			continue
		}
		if c, ok := t.count(words); ok && len(c.wholes) == 1 && len(c.parts) == 0 && !c.aged && c.wholes[0] <= maxPeople {
			return c.wholes[0]
		}
	}
	return 0
}

// PeopleBeside says whether a text that tells how many people there are has
// another number of few in it that none of them is: in "there were 5 of us but
// now 3" and "one. well two" it is not sure which is meant.
func PeopleBeside(s string) bool {
	_, beside, ok := findPeople(s)
	return ok && beside
}

func findPeople(s string) (n int, beside, ok bool) {
	words := numberTokens(s)
	spoken := tonguesOf(words)
	clear, rival := false, false
	for i := 0; i < len(words); i++ {
		f, found := peopleAt(words, i, spoken)
		if !found {
			rival = rival || forNumber(words, i, spoken)
			beside = beside || fewAt(words, i, spoken)
			continue
		}
		if ok && f.n != n {
			return 0, false, false
		}
		n, ok = f.n, true
		clear = clear || f.clear
		i = f.to - 1
	}
	if rival && !clear {
		return 0, false, false // "food for 4, ride for 2"
	}
	return n, beside, ok
}

// fewAt says whether word i is a number of few that is no age. One is also
// "somebody", where a text does not begin with it.
func fewAt(words []string, i int, spoken tongues) bool {
	const few = 12 // more are rather ages
	for k := range peopleTables() {
		t := &peopleTables()[k]
		if !spoken.has(k) || t.kinds[words[i]] != 0 {
			continue
		}
		n, next, ok := t.numbers.at(words, i)
		if ok && n <= few && (n > 1 || i == 0) && !(next < len(words) && (t.age[words[next]] || t.kinds[words[next]] == asideWord)) && !(i > 0 && t.aged[words[i-1]]) {
			return true
		}
	}
	return false
}

// foundPeople is a number of people in a text.
type foundPeople struct {
	n     int
	to    int  // the word after it
	clear bool // a word says that people are counted
}

// peopleAt reads the longest stretch from word i that surely counts people.
func peopleAt(words []string, i int, spoken tongues) (f foundPeople, ok bool) {
	for k := range peopleTables() {
		if !spoken.has(k) {
			continue
		}
		if g, found := peopleTables()[k].find(words, i); found && g.to > f.to {
			f, ok = g, true
		}
	}
	if !ok && i > 0 && collective()[words[i]] && forHowMany[words[i-1]] {
		return countedAlone(words, i, spoken)
	}
	return f, ok
}

// forHowMany stand before a number of people that needs no noun: "на двоих".
var forHowMany = map[string]bool{"на": true, "для": true, "нас": true}

// countedAlone is the number of people at word i.
func countedAlone(words []string, i int, spoken tongues) (foundPeople, bool) {
	for k := range peopleTables() {
		if n, next, ok := peopleTables()[k].numbers.at(words, i); spoken.has(k) && ok {
			return foundPeople{n, next, true}, true
		}
	}
	return foundPeople{}, false
}

func (t *peopleTable) find(words []string, i int) (foundPeople, bool) {
	if i > 0 && t.age[words[i]] {
		return foundPeople{}, false
	}
	if i > 0 && t.age[words[i-1]] && t.kinds[words[i]] == oneWord {
		return foundPeople{}, false // "mom 80 years, dad 82 and me": some stand before
	}
	if t.ageBefore(words, i) {
		return foundPeople{}, false // "mi mamá de 70, mi hijo y yo": some stand before
	}
	if n, next, number := t.numbers.at(words, i); number && i > 0 && t.aged[words[i-1]] && n >= youngest && (next >= len(words) || t.kinds[words[next]] != wholeWord && t.kinds[words[next]] != manyWord) {
		return foundPeople{}, false // "im 13 and my mom"
	}
	if _, _, number := t.numbers.at(words, i); number && i > 0 {
		if _, next, ok := t.numbers.at(words, i-1); ok && next == i {
			return foundPeople{}, false // "bốn năm người": four or five
		}
	}
	if i > 0 && t.kinds[words[i]] == forWord && i+1 < len(words) && t.kinds[words[i+1]] == selfWord && t.no[words[i-1]] {
		return foundPeople{}, false // "not for me"
	}
	if _, _, number := t.numbers.at(words, i); !number && t.kinds[words[i]] == 0 {
		return foundPeople{}, false
	}
	reach := t.reach(words, i)
	for to := min(len(words), i+longestCount); to > i; to-- {
		if to > reach && !t.isAlone(words[i:to]) || to < len(words) && t.age[words[to]] {
			continue // the number at its end is an age
		}
		if to < len(words) && (t.cutsOff(words, to) || t.agedAt(words, to)) {
			continue
		}
		c, ok := t.count(words[i:to])
		if !ok || len(c.wholes) == 0 && to < len(words) && t.goesOn(words, to) || !t.sure(c, words, i, to) {
			continue
		}
		if n, ok := c.total(); ok && n >= 1 && n <= maxPeople {
			return foundPeople{n, to, c.clear}, true
		}
	}
	return foundPeople{}, false
}

// ageBefore says whether "of" and an age stand before word i and its "my".
func (t *peopleTable) ageBefore(words []string, i int) bool {
	if i > 0 && t.kinds[words[i-1]] == mineWord {
		i--
	}
	if i < 2 || words[i-2] != "de" {
		return false
	}
	n, _, ok := t.numbers.at(words, i-1)
	return ok && n >= grown
}

// cutsOff says whether the words before word to end in a number of what word to
// names: "a family with 5" of "a family with 5 kids".
func (t *peopleTable) cutsOff(words []string, to int) bool {
	_, next, ok := t.numbers.at(words, to-1)
	kind := t.kinds[words[to]]
	if kind == joinWord && to+1 < len(words) && ok && next == to {
		after := t.kinds[words[to+1]]
		return after == selfWord || after == oneWord // "6 and me"
	}
	return ok && next == to && (kind == manyWord || kind == wholeWord || kind == asideWord)
}

// goesOn says whether "and" at word to adds somebody whom the words before do
// not count: "my wife and I, and my son" are not two.
func (t *peopleTable) goesOn(words []string, to int) bool {
	if t.mineAfter && t.kinds[words[to]] == selfWord {
		to++ // "vợ tôi" is my wife
	}
	if to >= len(words) || t.kinds[words[to]] != joinWord {
		return false
	}
	for i := to + 1; i < len(words); i++ {
		switch kind := t.kinds[words[i]]; kind {
		case fillerWord, mineWord, joinWord:
		default:
			return kind == oneWord || kind == manyWord || kind == selfWord
		}
	}
	return false
}

// agedAt says whether an age begins with word to: that of who stands before it.
func (t *peopleTable) agedAt(words []string, to int) bool {
	_, next, ok := t.numbers.at(words, to)
	return ok && next < len(words) && t.age[words[next]]
}

// reach gives the end of the words from i that may be about a number.
func (t *peopleTable) reach(words []string, i int) int {
	for i < len(words) {
		_, next, number := t.numbers.at(words, i)
		switch {
		case number:
			i = next
		case t.kinds[words[i]] != 0, t.age[words[i]]:
			i++
		default:
			return i
		}
	}
	return i
}

// isAlone says whether words are a phrase for just one.
func (t *peopleTable) isAlone(words []string) bool {
	if len(words) > t.longestAlone {
		return false
	}
	var buf [64]byte
	b := buf[:0]
	for i, w := range words {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, w...)
	}
	return t.alone[string(b)]
}

// forNumber says whether "for" and a number of few digits begin with word i.
func forNumber(words []string, i int, spoken tongues) bool {
	for k := range peopleTables() {
		t := &peopleTables()[k]
		if !spoken.has(k) || t.kinds[words[i]] != forWord {
			continue
		}
		if n, _, ok := t.numbers.at(words, i+1); ok && n <= maxPeople {
			return true
		}
	}
	return false
}

// sure says whether a count stands in a longer text in such a way that it must
// be the people the text is about.
func (t *peopleTable) sure(c count, words []string, from, to int) bool {
	isFor := t.kinds[words[from]] == forWord
	last := t.kinds[words[to-1]]
	switch {
	case last == joinWord || last == forWord:
		return false
	case t.isAlone(words[from:to]):
		// "me" alone is about nothing; and "cho tôi" is to me as well as for me.
		return to-from > 1 && t.follows(words, to) && !(t.mineAfter && isFor)
	case len(c.wholes) > 0 && c.wholes[0] == 1 && !(isFor && (words[to-1] == "1" || strings.HasPrefix(words[to-1], "person"))):
		return false // "talk to one person", "para una familia"
	case len(c.wholes) > 0 && c.wholes[0] >= grown && last != wholeWord && last != manyWord && !isFor && (!c.family || c.wholes[0] > largestFamily):
		return false // "us, 70 and 72", "two old folks, 78 and 81"
	case c.clear && len(c.wholes) > 0:
		return c.family || last == wholeWord || last == manyWord || t.follows(words, to)
	case len(c.parts) > 1 && c.clear:
		return true
	case len(c.parts) > 0 && isFor && !c.self:
		return c.numbered // "food for my mom" may be for more
	case len(c.wholes) == 1 && isFor:
		_, _, direct := t.numbers.at(words, from+1) // "para las 4" is a time
		return direct && t.follows(words, to)
	}
	return false
}

// follows says whether a bare number before word i can be one of people: the
// text ends there, or goes on with a place or a time, and not with what the
// number would count.
func (t *peopleTable) follows(words []string, i int) bool {
	const zipDigits = 5
	return i >= len(words) || t.after[words[i]] || len(words[i]) == zipDigits && anyDigit(words[i])
}
