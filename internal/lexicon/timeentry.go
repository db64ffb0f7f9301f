package lexicon

import (
	"slices"
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
	hoursEntry
	minuteEntry
	henceEntry
	nextWeekEntry
)

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
	for _, list := range w.lists() {
		add(list.kind, list.value, list.texts...)
	}
}

// entryList is words of one kind and value.
type entryList struct {
	kind  entryKind
	value int
	texts []string
}

// lists are the words of which all mean the same; a word that means something
// stands before those that mean nothing.
func (w *timeWords) lists() []entryList {
	return []entryList{
		{nowEntry, 0, w.now},
		{soonEntry, 0, w.soon},
		{weekEntry, 0, w.week},
		{weekEntry, 1, w.someday},
		{weekendEntry, 0, w.weekend},
		{thisEntry, 0, w.this},
		{nextEntry, 0, w.next},
		{atEntry, 0, w.at},
		{atEntry, 1, w.atOrIn},
		{oclockEntry, min(1, len(w.minute)), w.oclock},
		{hoursEntry, min(1, len(w.minute)), w.hours},
		{minuteEntry, 0, w.minute},
		{nextWeekEntry, 0, w.nextWeek},
		{halfEntry, int(forenoon), w.am},
		{halfEntry, int(pastNoon), w.pm},
		{beforeEntry, 30, w.half},
		{inEntry, 0, w.in},
		{afterEntry, 0, w.after},
		{henceEntry, 0, w.hence},
		{neverEntry, 0, w.never},
		{neverEntry, 1, w.notThen},
		{goneEntry, 0, w.gone},
		{ordinalEntry, 0, w.ordinal},
		{theEntry, 1 - min(1, len(w.ordinal)), w.the},
		{ofEntry, 0, w.of},
		{toEntry, 0, w.to},
		{fillerEntry, 0, w.filler}, // last: a word that means something is none
	}
}

// timeMeaning is what an entry means, without its words.
type timeMeaning struct {
	kind  entryKind
	value int
}

// slipFrom is the number of letters a time word needs before a slip is
// forgiven: may, might and many are too near to one another.
const slipFrom = 6

// entryAt finds the longest entry of one of the kinds (any, if none is given)
// that begins with token i, and how many tokens it takes.
func entryAt(toks []timeToken, i int, kinds ...entryKind) (e timeEntry, n int) {
	if i >= len(toks) || toks[i].kind != wordToken {
		return e, 0
	}
	for k := range toks[i].entries {
		t := &toks[i].entries[k]
		if len(t.words) > n && wanted(t.kind, kinds) && t.stands(toks, i) {
			e, n = *t, len(t.words)
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
func (b *timeBook) slipOf(word string) timeMeaning {
	if b.begins[word] || Known(word) {
		return timeMeaning{} // четверо is four, and no Thursday
	}
	if t, _, ok := b.slips.nearest(word); ok && !b.plural(word) {
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

func (e *timeEntry) stands(toks []timeToken, i int) bool {
	for j, w := range e.words {
		if i+j >= len(toks) || toks[i+j].text != w {
			return false
		}
	}
	return true
}

// plural says whether a word is a time word with an s: "saturdays" is every
// Saturday, and no slip.
func (b *timeBook) plural(word string) bool {
	singular, ok := strings.CutSuffix(word, "s")
	return ok && slices.ContainsFunc(b.entries[singular], func(e timeEntry) bool {
		return len(e.words) == 1 && (e.kind == dayEntry || e.kind == weekdayEntry || e.kind == monthEntry)
	})
}
