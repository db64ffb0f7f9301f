package lexicon

// maxPeople is the largest number that FindPeople believes to be of people
// when the text is about other things as well.
const maxPeople = 99

// longestCount is how many words a count of people may have.
const longestCount = 12

// FindPeople finds how many people a longer text speaks of ("food for 4",
// "family of 5", "para 3 personas"). A ZIP, a time, an amount, or two
// different numbers are not found.
func FindPeople(s string) (n int, ok bool) {
	words := numberTokens(s)
	spoken := tonguesOf(words)
	clear, rival := false, false
	for i := 0; i < len(words); i++ {
		f, found := peopleAt(words, i, spoken)
		if !found {
			rival = rival || forNumber(words, i, spoken)
			continue
		}
		if ok && f.n != n {
			return 0, false
		}
		n, ok = f.n, true
		clear = clear || f.clear
		i = f.to - 1
	}
	if rival && !clear {
		return 0, false // "food for 4, ride for 2"
	}
	return n, ok
}

// foundPeople is a number of people in a text.
type foundPeople struct {
	n     int
	to    int  // the word after it
	clear bool // a word says that people are counted
}

// peopleAt reads the longest stretch from word i that surely counts people.
func peopleAt(words []string, i int, spoken tongues) (f foundPeople, ok bool) {
	for k := range peopleTables {
		if !spoken.has(k) {
			continue
		}
		if g, found := peopleTables[k].find(words, i); found && g.to > f.to {
			f, ok = g, true
		}
	}
	return f, ok
}

func (t *peopleTable) find(words []string, i int) (foundPeople, bool) {
	if _, _, number := t.numbers.at(words, i); !number && t.kinds[words[i]] == 0 {
		return foundPeople{}, false
	}
	reach := t.reach(words, i)
	for to := min(len(words), i+longestCount); to > i; to-- {
		if to > reach && !t.isAlone(words[i:to]) {
			continue
		}
		c, ok := t.count(words[i:to])
		if !ok || !t.sure(c, words, i, to) {
			continue
		}
		if n, ok := c.total(); ok && n >= 1 && n <= maxPeople {
			return foundPeople{n, to, c.clear}, true
		}
	}
	return foundPeople{}, false
}

// reach gives the end of the words from i that may be about a number.
func (t *peopleTable) reach(words []string, i int) int {
	for i < len(words) {
		_, next, number := t.numbers.at(words, i)
		switch {
		case number:
			i = next
		case t.kinds[words[i]] != 0:
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
	for k := range peopleTables {
		t := &peopleTables[k]
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
		return to-from > 1 && t.follows(words, to) // "me" alone is about nothing
	case len(c.wholes) > 0 && c.wholes[0] == 1 && !isFor:
		return false // "talk to one person"
	case c.clear && len(c.wholes) > 0:
		return c.family || last == wholeWord || last == manyWord || t.follows(words, to)
	case len(c.parts) > 1 && c.clear:
		return true
	case len(c.parts) > 0 && isFor && !c.self:
		return true
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
