package lexicon

import (
	"slices"
	"strconv"
)

// any says whether one of the phrases stands in the words.
func (set *phraseSet) any(words []string) bool {
	for i := range words {
		if _, ok := set.at(words, i); ok {
			return true
		}
	}
	return false
}

// all gives where phrases stand in the words: for each word that begins one,
// the longest.
func (set *phraseSet) all(words []string) []span {
	var found []span
	for i := range words {
		if to, ok := set.at(words, i); ok {
			found = append(found, span{i, to})
		}
	}
	return found
}

// at finds the longest phrase that begins with word i.
func (set *phraseSet) at(words []string, i int) (to int, ok bool) {
	set.ready()
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
		gap := gapWords
		if i < len(words) && hasHan(words[i]) {
			gap = gapCharacters
		}
		for j := i; j <= min(i+gap, len(words)); j++ {
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
	for _, chars := range e.long {
		if i+len(chars) <= len(words) && slices.Equal(words[i:i+len(chars)], chars) {
			if end := rest.match(words, i+len(chars)); end >= 0 {
				return end
			}
		}
	}
	if e.optional {
		return rest.match(words, i)
	}
	return -1
}

// longBefore says whether a longer alternative that begins like chars stands
// before it.
func (e element) longBefore(chars []string) bool {
	for _, other := range e.long {
		if other[0] == chars[0] {
			return &other[0] != &chars[0]
		}
	}
	return false
}

func (e element) takes(word string) bool {
	if e.high > 0 {
		n, err := strconv.Atoi(word)
		return err == nil && e.low <= n && n <= e.high
	}
	return e.wild || slices.Contains(e.words, word)
}
