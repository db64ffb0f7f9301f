package geo

import (
	"strings"

	"neighborline/internal/lexicon"
)

// A Reading is what was understood of a text.
type Reading struct {
	Place Place // for a town, the ZIP nearest to its middle
	OK    bool
	// Repaired says that a slip was forgiven, so the person must be asked
	// whether this is what they mean.
	Repaired bool
	// Matched is the part of the text that was understood, folded (lower
	// case, no marks): "97520", "ashland or".
	Matched string
}

// Read understands a whole answer to "where are you?": a ZIP or a town,
// perhaps with its state, perhaps in a sentence. It is not OK when nothing
// in it is a place, and when several could be meant.
func (a *Atlas) Read(text string, area []string) Reading {
	q := a.query(area)
	words := lexicon.Words(text)
	if r, sure := q.readZIP(words); sure {
		return r
	}
	words = trimPolite(words)
	for rest := words; len(rest) > 0; rest = rest[1:] {
		if rows := q.named(rest); len(rows) > 0 {
			return q.reading(rows, false, rest)
		}
		if !leadIns()[rest[0]] {
			break
		}
	}
	q.answer = true
	if r := q.findTown(words); r.OK {
		return r
	}
	if r := q.cyrillicTown(words); r.OK {
		return r
	}
	if r := q.hanTown(text); r.OK {
		return r
	}
	rest := words
	for len(rest) > 1 && leadIns()[rest[0]] {
		rest = rest[1:]
	}
	return q.reading(q.slip(rest), true, rest)
}

// Find looks for a place inside a longer text, such as somebody's first: a
// ZIP, or the name of a town in the area; one of its states where the text
// gives it as a place. It forgives no slip, and leaves alone a name that is also an ordinary word, a person's or a street's,
// unless the text says that it is a place.
func (a *Atlas) Find(text string, area []string) Reading {
	q := a.query(area)
	words := lexicon.Words(text)
	if r, sure := q.findZIP(words); sure {
		return r
	}
	q.clauses = clausesOf(text, words)
	if r := q.findTown(words); r.OK {
		return r
	}
	if r := q.cyrillicTown(words); r.OK {
		return r
	}
	if r := q.hanTown(text); r.OK {
		return r
	}
	return q.signed(text)
}

// reading is one place out of the rows of a town.
func (q query) reading(rows []uint16, repaired bool, words []string) Reading {
	i, ok := q.one(rows)
	if !ok {
		return Reading{}
	}
	return Reading{Place: q.place(i), OK: true, Repaired: repaired, Matched: strings.Join(words, " ")}
}

// trimPolite takes off the end what is said after a place.
func trimPolite(words []string) []string {
	for len(words) > 1 && tails()[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}
