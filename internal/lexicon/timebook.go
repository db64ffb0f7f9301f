package lexicon

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// A timeBook is what languages that are read together know of time.
type timeBook struct {
	entries map[string][]timeEntry // by their first word
	slips   slipTable[timeMeaning] // single words that may be typed with a slip
	numbers []*numberWords
	begins  map[string]bool   // words that a number begins with
	respell *strings.Replacer // makes words of the digits in "2morrow"
}

// commonTimes are the times of all languages that cannot be taken for one
// another; each of the others has a book to itself.
var commonTimes = sync.OnceValue(func() *timeBook {
	var together []*language
	for _, l := range languages {
		if !l.apart {
			together = append(together, l)
		}
	}
	return newTimeBook(together...)
})

// apartTimes are the books of the others, by place in languages.
var apartTimes = func() map[int]func() *timeBook {
	apart := map[int]func() *timeBook{}
	for i, l := range languages {
		if l.apart {
			apart[i] = sync.OnceValue(func() *timeBook { return newTimeBook(l) })
		}
	}
	return apart
}()

func newTimeBook(of ...*language) *timeBook {
	n := 0
	for _, l := range of {
		n += len(l.numbers.ones()) + len(l.numbers.tens) + len(l.numbers.groups) + len(l.numbers.hundreds)
	}
	const first = 160 // words that the times of a language begin with, about
	b := &timeBook{entries: make(map[string][]timeEntry, first*len(of)), begins: make(map[string]bool, n)}
	add := func(kind entryKind, value int, texts ...string) {
		for _, text := range texts {
			e := timeEntry{words: Words(text), kind: kind, value: value}
			b.entries[e.words[0]] = append(b.entries[e.words[0]], e)
		}
	}
	var pairs []string
	for _, l := range of {
		l.times.each(add)
		if l.times.typed != nil {
			pairs = append(pairs, l.times.typed()...)
		}
		b.numbers = append(b.numbers, &l.numbers)
		for _, m := range []map[string]int{l.numbers.ones(), l.numbers.tens, l.numbers.groups, l.numbers.hundreds} {
			for word := range m {
				b.begins[Fold(word)] = true
			}
		}
		b.begins[Fold(l.numbers.ten)] = true
	}
	b.respell = strings.NewReplacer(pairs...)
	b.slips = slipsOf(b.longWords())
	return b
}

// longWords are the single words that may be typed with a slip.
func (b *timeBook) longWords() map[string]timeMeaning {
	m := map[string]timeMeaning{}
	for first, entries := range b.entries {
		for _, e := range entries {
			switch e.kind {
			case dayEntry, weekdayEntry, tonightEntry, monthEntry:
				if len(e.words) == 1 && utf8.RuneCountInString(first) >= slipFrom && !hasHan(first) {
					m[first] = timeMeaning{e.kind, e.value}
				}
			}
		}
	}
	return m
}

// halfTo gives the pairs that respell "half of the ninth" as 8:30, given the
// words for half and for the first to the twelfth hour.
func halfTo(half, ordinals []string) []string {
	var pairs []string
	for i, ordinal := range ordinals {
		hour := i // half of the first is 12:30
		if hour == 0 {
			hour = len(ordinals)
		}
		for _, h := range half {
			pairs = append(pairs, h+ordinal, strconv.Itoa(hour)+":30")
		}
	}
	return pairs
}
