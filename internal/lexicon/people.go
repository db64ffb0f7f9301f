package lexicon

// counter reads words into a count, one after the other.
type counter struct {
	count
	table  *peopleTable
	words  []string
	joined bool // the last word was "and"
	some   bool // something was counted before
	within bool // "including": what follows is counted already
}

// count reads a stretch of words that is wholly about a number; it is false
// when a word is about something else.
func (t *peopleTable) count(words []string) (count, bool) {
	if t.isAlone(words) {
		return count{parts: []int{1}, clear: true, self: true}, true
	}
	c := counter{table: t, words: words}
	for i := 0; i < len(words); {
		next, ok := c.step(i)
		if !ok {
			return count{}, false
		}
		i = next
	}
	return c.count, c.some
}

func (c *counter) kind(i int) peopleWord {
	if i >= len(c.words) {
		return 0
	}
	return c.table.kinds[c.words[i]]
}

func (c *counter) step(i int) (next int, ok bool) {
	if n, next, ok := c.table.numbers.at(c.words, i); ok {
		return c.number(n, next), true
	}
	kind, joined := c.kind(i), c.joined
	c.joined = kind == joinWord || joined && kind == fillerWord
	switch kind {
	case iWord:
		if joined || c.kind(i+1) == joinWord {
			c.me()
		}
	case selfWord:
		if next := c.kind(i + 1); hasHan(c.words[i]) && (next == oneWord || next == manyWord) {
			break // 我妈妈 is my mother
		}
		c.me()
	case ownerWord:
		c.owner = true
	case includeWord:
		c.within = true
	case oneWord:
		c.part(1)
		c.clear = true
	case manyWord:
		c.vague = !c.within
	case wholeWord:
		c.family, c.clear = true, true
	case weWord:
		c.clear = true
	case fillerWord, joinWord, forWord:
	default:
		return i, false
	}
	return i + 1, true
}

// number takes a number and the word that says what it counts.
func (c *counter) number(n, next int) int {
	joined, some := c.joined, c.some
	c.joined = false
	noun := next
	for c.kind(noun) == fillerWord || c.kind(noun) == weWord {
		noun++
	}
	switch kind := c.kind(noun); {
	case kind == manyWord || kind == oneWord && (noun == next || hasHan(c.words[noun])): // 两个儿子
		c.part(n)
		c.clear = true
		return noun + 1
	case kind == asideWord:
		return noun + 1
	case kind == wholeWord && n == 1 && c.numberFollows(noun):
		c.family, c.clear = true, true // "una familia de 4": the one is an article
		return noun + 1
	case kind == wholeWord:
		c.whole(n)
		c.clear = true
		return noun + 1
	case joined && some || kind == joinWord && noun+1 < len(c.words) && !c.family:
		c.part(n)
		c.bare = true
		return next
	}
	c.whole(n)
	return next
}

// numberFollows says whether "of" and a number come after word i.
func (c *counter) numberFollows(i int) bool {
	_, _, ok := c.table.numbers.at(c.words, i+2)
	return ok && c.kind(i+1) == fillerWord
}

func (c *counter) whole(n int) {
	c.some = true
	c.wholes = append(c.wholes, n)
}

func (c *counter) part(n int) {
	c.some = true
	if !c.within {
		c.parts = append(c.parts, n)
	}
}

func (c *counter) me() {
	c.part(1)
	c.self, c.clear = true, true
}
