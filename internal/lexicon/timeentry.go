package lexicon

import (
	"strings"
)

// A timeEntry is a word or phrase of the time tables, of any language.
type timeEntry struct {
	words []string
	kind  entryKind
	value int
}

type entryKind int

const (
	noEntry entryKind = iota
	dayEntry
	nowEntry
	soonEntry
	weekEntry
	weekendEntry
	weekdayEntry
	monthEntry
	thisEntry
	nextEntry
	partEntry
	tonightEntry
	atEntry
	oclockEntry
	halfEntry   // am and pm
	pastEntry   // half past, said after the hour
	beforeEntry // half past, said before the hour
	inEntry
	unitEntry
	fewEntry
	afterEntry
	fillerEntry
	neverEntry
	goneEntry
	ordinalEntry
	theEntry
	ofEntry
	toEntry
)

// timeEntries holds all entries by their first word.
var timeEntries = func() map[string][]timeEntry {
	m := map[string][]timeEntry{}
	add := func(kind entryKind, value int, texts ...string) {
		for _, text := range texts {
			e := timeEntry{words: Words(text), kind: kind, value: value}
			m[e.words[0]] = append(m[e.words[0]], e)
		}
	}
	for _, l := range languages {
		l.times.each(add)
	}
	return m
}()

// each hands every list of the table to add.
func (w *timeWords) each(add func(entryKind, int, ...string)) {
	for offset, texts := range w.day {
		add(dayEntry, offset, texts...)
	}
	for day, texts := range w.weekdays {
		add(weekdayEntry, day, texts...)
	}
	for month, texts := range w.months {
		add(monthEntry, month+1, texts...)
	}
	for part, texts := range w.parts {
		add(partEntry, int(part), texts...)
	}
	for part, texts := range w.tonight {
		add(tonightEntry, int(part), texts...)
	}
	for past, texts := range w.past {
		add(pastEntry, past, texts...)
	}
	for u, texts := range w.units {
		add(unitEntry, int(u), texts...)
	}
	for text, n := range w.few {
		add(fewEntry, n, text)
	}
	for _, list := range []struct {
		kind  entryKind
		value int
		texts []string
	}{
		{nowEntry, 0, w.now},
		{soonEntry, 0, w.soon},
		{weekEntry, 0, w.week},
		{weekendEntry, 0, w.weekend},
		{thisEntry, 0, w.this},
		{nextEntry, 0, w.next},
		{atEntry, 0, w.at},
		{oclockEntry, 0, w.oclock},
		{halfEntry, int(forenoon), w.am},
		{halfEntry, int(pastNoon), w.pm},
		{beforeEntry, 30, w.half},
		{inEntry, 0, w.in},
		{afterEntry, 0, w.after},
		{neverEntry, 0, w.never},
		{goneEntry, 0, w.gone},
		{ordinalEntry, 0, w.ordinal},
		{theEntry, 0, w.the},
		{ofEntry, 0, w.of},
		{toEntry, 0, w.to},
		{fillerEntry, 0, w.filler}, // last: a word that means something is none
	} {
		add(list.kind, list.value, list.texts...)
	}
}

// longTimeWords are the single words that may be typed with a slip.
var longTimeWords = func() map[string]timeMeaning {
	m := map[string]timeMeaning{}
	for first, entries := range timeEntries {
		for _, e := range entries {
			switch e.kind {
			case dayEntry, weekdayEntry, tonightEntry, monthEntry:
				if len(e.words) == 1 && len(first) >= slipFrom {
					m[first] = timeMeaning{e.kind, e.value}
				}
			}
		}
	}
	return m
}()

// timeMeaning is what an entry means, without its words.
type timeMeaning struct {
	kind  entryKind
	value int
}

// slipFrom is the number of letters a time word needs before a slip is
// forgiven: may, might and many are too near to one another.
const slipFrom = 6

// respell makes words of the digits in "2morrow".
var respell = func() *strings.Replacer {
	var pairs []string
	for _, l := range languages {
		pairs = append(pairs, l.times.typed...)
	}
	return strings.NewReplacer(pairs...)
}()

// entryAt finds the longest entry of one of the kinds (any, if none is given)
// that begins with token i, and how many tokens it takes.
func entryAt(toks []timeToken, i int, kinds ...entryKind) (e timeEntry, n int) {
	if i >= len(toks) || toks[i].kind != wordToken {
		return e, 0
	}
	for _, t := range timeEntries[toks[i].text] {
		if len(t.words) > n && t.stands(toks, i) && wanted(t.kind, kinds) {
			e, n = t, len(t.words)
		}
	}
	if n > 0 {
		return e, n
	}
	if t := toks[i].slip; t.kind != noEntry && wanted(t.kind, kinds) {
		return timeEntry{kind: t.kind, value: t.value}, 1
	}
	return e, 0
}

// slipOf finds what a word means that is no time word, but may be one with a
// slip.
func slipOf(word string) timeMeaning {
	if t, _, ok := nearest(word, longTimeWords); ok && !plural(word) {
		return t
	}
	return timeMeaning{}
}

func wanted(k entryKind, kinds []entryKind) bool {
	for _, w := range kinds {
		if k == w {
			return true
		}
	}
	return len(kinds) == 0
}

func (e timeEntry) stands(toks []timeToken, i int) bool {
	for j, w := range e.words {
		if i+j >= len(toks) || toks[i+j].text != w {
			return false
		}
	}
	return true
}

// plural says whether a word is a time word with an s: "saturdays" is every
// Saturday, and no slip.
func plural(word string) bool {
	singular, ok := strings.CutSuffix(word, "s")
	_, known := longTimeWords[singular]
	return ok && known
}
