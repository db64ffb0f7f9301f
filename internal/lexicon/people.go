package lexicon

import "slices"

// counter reads words into a count, one after the other.
type counter struct {
	count
	table  *peopleTable
	words  []string
	joined bool // the last word was "and"
	some   bool // something was counted before
	within bool // "including": what follows is counted already
	passed bool // an age was told: who stands behind it unjoined is told of, too
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
		if end := c.ages(i, n); end > 0 {
			c.passed = true
			return end, true
		}
		return c.number(n, next, i), true
	}
	kind, joined := c.kind(i), c.joined
	c.joined = kind == joinWord || joined && (kind == fillerWord || kind == mineWord)
	switch kind {
	case iWord:
		if joined || c.kind(i+1) == joinWord {
			c.me()
		}
	case mineWord:
		if c.kind(i+1) == joinWord {
			c.me() // "para mi y mis hijos"; "mi esposa" is my wife
		}
	case selfWord:
		if c.possessive(i) {
			c.vague = c.vague || c.kind(i+1) == joinWord // "vợ tôi và con", or "vợ, tôi và con"?
			break
		}
		c.me()
	case ownerWord:
		c.owner = true
		c.within = c.within || len(c.wholes) > 0 // "somos 5 y tengo un bebe"
	case includeWord:
		c.within = true
	case oneWord:
		if len(c.wholes) > 0 && !joined {
			break // "2 of us, my husband is 78": he is one of them
		}
		if !joined && i > 0 && (c.words[i-1] == "baby" || c.words[i-1] == "bebe") {
			break // a baby girl is one
		}
		again := slices.Contains(c.words[:i], c.words[i]) || hasHan(c.words[i]) // 我妈, 妈妈
		if !joined && len(c.parts) > 0 && (c.passed || again && c.described(i)) {
			c.vague = c.vague || c.passed || len(c.parts) < 2 && c.parts[0] < 2 // "me 68 my wife 70"
			break                                                               // "my mom and me, mom is 87": told before
		}
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
func (c *counter) number(n, next, i int) int {
	joined, some := c.joined, c.some
	we := i > 0 && c.kind(i-1) == weWord // "somos 5 y tengo un bebe"
	c.joined = false
	noun := next
	for c.kind(noun) == fillerWord || c.kind(noun) == weWord {
		noun++
	}
	switch kind := c.kind(noun); {
	case (kind == 0 || kind == joinWord || kind == selfWord) && c.ofPerson(i):
		c.passed = true // "my grandson 9", "mi abuela de 90"
		return next
	case kind == joinWord && i > 0 && (c.words[i-1] == "im" || c.words[i-1] == "am"):
		c.me()
		c.passed = true // "im 12 and i need food"
		return next
	case n >= grown && kind == oneWord, n >= grown && kind == joinWord && !c.family && noun+1 < len(c.words):
		c.aged = true // "I am 70, my husband 75"
		return next
	case kind == manyWord || kind == oneWord && (noun == next || hasHan(c.words[noun])): // 两个儿子
		c.part(n)
		c.clear, c.numbered = true, c.numbered || n > 1
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
	case we && !some:
	case n >= grown && (some || i > 0) && (c.self || len(c.parts) > 0 || c.owner):
		c.aged = true
		return next
	case !some && n >= fewestWith && c.withOne(noun): // "4, con un bebe": who is asked for babies tells of one
		c.whole(n)
		c.within = true
		return next
	case joined && some || kind == joinWord && noun+1 < len(c.words) && !c.family:
		c.part(n)
		c.bare = true
		return next
	}
	c.whole(n)
	return next
}

// fewestWith is the least number that counts the one person named after it
// ("4 with a baby"); fewer are as often those beside them.
const fewestWith = 3

// withOne says whether "with" and one person, and no more, follow at word i.
func (c *counter) withOne(i int) bool {
	if i >= len(c.words) || c.words[i] != "con" && c.words[i] != "with" {
		return false
	}
	for i++; i < len(c.words); i++ {
		n, next, number := c.table.numbers.at(c.words, i)
		switch kind := c.kind(i); {
		case kind == oneWord:
			return i == len(c.words)-1
		case kind == fillerWord, kind == mineWord, number && n == 1 && next == i+1:
		default:
			return false
		}
	}
	return false
}

// ofPerson says whether a number at word i is the age of the one person just
// named.
func (c *counter) ofPerson(i int) bool {
	if i > 1 && c.words[i-1] == "de" {
		i--
	}
	return i > 0 && len(c.parts) > 0 && (c.kind(i-1) == oneWord || c.kind(i-1) == selfWord)
}

// described says whether an age follows the person at word i: "mom is 87".
func (c *counter) described(i int) bool {
	for i++; i < len(c.words); i++ {
		if n, _, ok := c.table.numbers.at(c.words, i); ok {
			return c.ages(i, n) > 0
		}
		if c.kind(i) != fillerWord && !c.table.aged[c.words[i]] {
			return false
		}
	}
	return false
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

// possessive says whether "me" at word i says whose somebody is: 我妈妈 and
// "chồng tôi" are my mother and my husband.
func (c *counter) possessive(i int) bool {
	if hasHan(c.words[i]) {
		next := c.kind(i + 1)
		return next == oneWord || next == manyWord
	}
	if !c.table.mineAfter || i == 0 {
		return false
	}
	before := c.kind(i - 1)
	return before == oneWord || before == manyWord || before == wholeWord
}

// olds stand before "7 year old" where it is one somebody more.
var olds = lateSet([]string{"my", "our", "his", "her", "the"})

// grown is the least number that is rather an age than a number of people where
// a text tells of persons one by one, and oldest the largest.
const grown, oldest = 13, 115

// ages gives the end of "5 and 9 years old" from word i: numbers that are ages
// count nobody; only "a 3 month old" is somebody. It is 0 where no ages stand.
func (c *counter) ages(i, n int) int {
	old := i > 0 && c.table.aged[c.words[i-1]]
	end := i
	for end < len(c.words) {
		if _, next, ok := c.table.numbers.at(c.words, end); ok {
			end = next
		} else if c.kind(end) == joinWord && end > i {
			end++
		} else {
			break
		}
	}
	if end >= len(c.words) || !c.table.age[c.words[end]] {
		_, next, _ := c.table.numbers.at(c.words, i)
		if kind := c.kind(next); old && n >= grown && n <= oldest && kind != wholeWord && kind != manyWord {
			return next
		}
		return 0
	}
	for end < len(c.words) && c.table.age[c.words[end]] {
		end++
	}
	if c.words[end-1] == "old" && i > 0 && (c.words[i-1] == "a" || c.words[i-1] == "an" || c.joined && olds()[c.words[i-1]]) {
		if kind := c.kind(end); kind != oneWord && kind != manyWord {
			c.part(1)
			c.clear = true
		}
	}
	return end
}

func (c *counter) me() {
	if c.self {
		return // said twice
	}
	c.part(1)
	c.self, c.clear = true, true
}
