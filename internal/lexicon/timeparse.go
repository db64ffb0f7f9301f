package lexicon

import (
	"time"
	"unicode/utf8"
)

// timeParser reads tokens into what was said.
type timeParser struct {
	book  *timeBook
	toks  []timeToken
	dots  bool // 5.12 may be a date
	whole bool // the text is an answer to "how soon?" and nothing else
	said  said
	last  entryKind // the entry before this token, if one stands right there
	text  string    // as it came, where it is searched
	weak  bool      // the last "at" may have been an "in"
	bare  bool      // the last "the" is all that marks the day of a month: "el 30"
}

// take reads what begins with token i and says how many tokens that was; 0 is
// nothing about time.
func (p *timeParser) take(i int) int {
	last := p.last
	p.last = noEntry
	n := 0
	switch p.toks[i].kind {
	case wordToken:
		n = p.takeWord(i, last)
	case dotToken:
		n = p.takeDot(i)
	case clockToken:
		if p.mayBeDate(i) {
			n = p.takeDot(i)
			break
		}
		n = p.takeHour(i, last)
	case numberToken:
		n = p.takeHour(i, last)
	case dateToken:
		n = p.takeDate(i)
	case dashToken:
		n = p.takeDash(i, last)
	}
	p.keep(i, n)
	return n
}

// keep notes the n words from token i as those that said the time, with the
// little words before them.
func (p *timeParser) keep(i, n int) {
	if n == 0 {
		p.said.pending = nil
		return
	}
	for _, t := range p.toks[i : i+n] {
		p.said.pending = append(p.said.pending, t.text)
	}
	switch p.last {
	case atEntry, inEntry, theEntry, thisEntry, nextEntry, afterEntry:
	case fillerEntry:
		p.said.pending = nil
	default:
		p.said.words = append(p.said.words, p.said.pending...)
		p.said.pending = nil
	}
}

func (p *timeParser) takeWord(i int, last entryKind) int {
	if n := p.takeStretch(i, last); n > 0 {
		return n
	}
	e, n := entryAt(p.toks, i)
	if e.kind == unitEntry {
		e, n = entryAt(p.toks, i, theEntry, fillerEntry) // ngày 5: a day, or the 5th
	}
	if n == 0 || e.kind == beforeEntry || last == atEntry || last == afterEntry {
		if h := p.takeHour(i, last); h > 0 {
			return h
		}
	}
	if n == 0 || !p.whole && !p.trusted(e, i, n, last) {
		return 0
	}
	p.last, p.weak, p.bare = e.kind, e.kind == atEntry && e.value > 0, e.kind == theEntry && e.value > 0
	switch e.kind {
	case dayEntry:
		settle(&p.said.offset, e.value, &p.said.conflict)
	case nowEntry, soonEntry:
		p.said.setClass(SoonToday)
	case weekEntry:
		p.said.setClass(SoonWeek)
	case nextWeekEntry:
		p.said.nextWeek = true
	case weekendEntry:
		p.said.weekend = true
	case weekdayEntry:
		settle(&p.said.weekday, time.Weekday(e.value), &p.said.conflict)
	case thisEntry:
		p.said.this = true
	case nextEntry:
		p.said.next = true
	case partEntry:
		p.said.setPart(dayPart(e.value))
	case tonightEntry:
		settle(&p.said.offset, 0, &p.said.conflict)
		p.said.setPart(dayPart(e.value))
	case afterEntry:
		p.said.after = p.said.after || p.said.clock == nil || p.afterwards(i, n)
	case monthEntry:
		return p.takeMonthWord(i, e.value, n)
	case atEntry, inEntry, fillerEntry, theEntry:
	default:
		p.last = noEntry
		return 0
	}
	return n
}

// afterwards says whether an "after" behind an hour means from it on: "3点以后", "3 or
// after". In "by 2 pm, my sister comes after" it does not.
func (p *timeParser) afterwards(i, n int) bool {
	return i+n == len(p.toks) && (hasHan(p.toks[i].text) || i > 0 && orWords()[p.toks[i-1].text])
}

// trusted says whether an entry means a time in the middle of a longer text.
func (p *timeParser) trusted(e timeEntry, i, n int, last entryKind) bool {
	const shortName = 4 // sat, sun, mon, wed, tues
	switch e.kind {
	case soonEntry:
		return i+n == len(p.toks)
	case weekEntry:
		return e.value == 0 || i+n == len(p.toks)
	case weekdayEntry:
		if n > 1 || utf8.RuneCountInString(p.toks[i].text) > shortName || hasHan(p.toks[i].text) {
			return true
		}
		_, follows := entryAt(p.toks, i+n, partEntry, atEntry)
		clock := i+n < len(p.toks) && p.toks[i+n].kind != wordToken
		return last == atEntry || last == thisEntry || last == nextEntry || last == fillerEntry || follows > 0 || clock
	case partEntry:
		// "a rough night": the part of a day alone tells too little.
		_, day := entryAt(p.toks, i+n, weekdayEntry, dayEntry) // "morning on Thursday"
		return p.said.dayKnown() || p.said.clock != nil || day > 0
	case thisEntry, nextEntry:
		_, follows := entryAt(p.toks, i+n, weekdayEntry)
		return follows > 0 || last == weekdayEntry
	case tonightEntry:
		return dayPart(e.value) != morning // what is told of "this morning" is over
	}
	return true
}

// takeStretch reads "2 days", "an hour", after "in"; in a whole answer also
// without.
func (p *timeParser) takeStretch(i int, last entryKind) int {
	n, next := 0, i
	if e, k := entryAt(p.toks, i, fewEntry); k > 0 {
		n, next = e.value, i+k
	} else if v, to, ok := p.numberAt(i); ok {
		n, next = v, to
	} else {
		return 0
	}
	e, k := entryAt(p.toks, next, unitEntry)
	if k == 0 {
		return 0
	}
	_, hence := entryAt(p.toks, next+k, henceEntry)
	_, either := entryAt(p.toks, next, hoursEntry)
	if last != inEntry && hence == 0 && (either > 0 || !p.whole) {
		return 0
	}
	settle(&p.said.stretch, stretch{n, unit(e.value)}, &p.said.conflict)
	return next + k + hence - i
}

// takeMonthWord reads a month of n words, or the weekday that it may be as well:
// mar is March, and martes. The 9 of tháng 9 is no hour.
func (p *timeParser) takeMonthWord(i, month, n int) int {
	if m := p.takeMonth(i, month, n); m > 0 {
		return m
	}
	d, k := entryAt(p.toks, i, weekdayEntry)
	switch {
	case k > 0:
		settle(&p.said.weekday, time.Weekday(d.value), &p.said.conflict)
	case n > 1:
		p.last = fillerEntry
		return n
	}
	return k
}

// takeMonth reads "Dec 5" and "December 5th"; a month alone is no time.
func (p *timeParser) takeMonth(i, month, n int) int {
	p.last = noEntry
	at := i + n
	if at >= len(p.toks) || p.toks[at].kind != numberToken {
		return 0
	}
	_, k := entryAt(p.toks, at+1, ordinalEntry)
	_, of := entryAt(p.toks, at+1+k, ofEntry)
	if _, other := entryAt(p.toks, at+1+k+of, monthEntry); other > 0 {
		return 0 // the number is the day of that month
	}
	d := date{month: month, day: p.toks[at].parts[0]}
	settle(&p.said.date, d, &p.said.conflict)
	return at + 1 + k - i
}

// numberAt reads a number, in digits or words, that begins with token i.
func (p *timeParser) numberAt(i int) (n, next int, ok bool) {
	if p.toks[i].kind == numberToken {
		return p.toks[i].parts[0], i + 1, true
	}
	if p.toks[i].kind != wordToken || !p.toks[i].number {
		return 0, i, false
	}
	const longest = 4 // words of a number that can be an hour or some days
	var buf [longest]string
	words := buf[:0]
	for _, t := range p.toks[i:min(len(p.toks), i+longest)] {
		if t.kind != wordToken {
			break
		}
		words = append(words, t.text)
	}
	for _, w := range p.book.numbers {
		if n, k, ok := w.at(words, 0); ok {
			return n, i + k, true
		}
	}
	return 0, i, false
}

// aside says how many tokens from i speak of a time that is no wish: "last
// Monday", "since Friday", "2 days ago".
func (p *timeParser) aside(i int) int {
	e, never := entryAt(p.toks, i, neverEntry)
	if _, longer := entryAt(p.toks, i); longer > never {
		never = 0 // pasado mañana
	}
	if at := i + never; p.said.dayKnown() && at < len(p.toks) && (p.toks[at].kind == numberToken || p.toks[at].kind == clockToken) {
		never = 0 // "Friday from 8": its hour, and no past
	}
	scratch := timeParser{book: p.book, toks: p.toks, dots: p.dots, whole: true}
	const longest = 5
	to := i + never
	for to < len(p.toks) && to-i-never < longest {
		n := scratch.take(to)
		if n == 0 || e.value > 0 && scratch.last == fillerEntry {
			break // "no need today": what is not needed is no day
		}
		to += n
		if e.value > 0 && !scratch.said.empty() {
			break // "not today, tomorrow": only the first
		}
	}
	if never > 0 {
		return to - i
	}
	if _, gone := entryAt(p.toks, to, goneEntry); gone > 0 && to > i {
		return to + gone - i
	}
	return p.denied(i)
}

// denied says how many tokens from i name a day only to say no to it, where
// another is named behind it: "today is no good, Thursday".
func (p *timeParser) denied(i int) int {
	scratch := timeParser{book: p.book, toks: p.toks, dots: p.dots, whole: true}
	for to := i; to < len(p.toks); {
		n := scratch.take(to)
		if n == 0 {
			return 0
		}
		if to += n; scratch.said.empty() {
			continue
		}
		if no := p.deniedAt(to); no > 0 && scratch.said.dayKnown() && p.dayAfter(to) && !p.deniesNext(to+no-1) {
			return to + no - i
		}
		return 0
	}
	return 0
}

// deniesNext says whether the no at token i is said to the day right behind it:
// "its tuesday not today" is Tuesday. Spanish says the same no after a day
// ("hoy no, el jueves"), and then draws breath.
func (p *timeParser) deniesNext(i int) bool {
	if e, _ := entryAt(p.toks, i, neverEntry); e.value == 0 || pausedNo(p.text) {
		return false
	}
	_, n := entryAt(p.toks, i, neverEntry)
	return n > 0 && i+n < len(p.toks) && p.dayAt(i+n)
}

// dayAt says whether a day is named at token i, behind little words at most.
func (p *timeParser) dayAt(i int) bool {
	const near = 3
	for j := i; j < min(i+near, len(p.toks)); j++ {
		if _, n := entryAt(p.toks, j, dayEntry, weekdayEntry, weekendEntry, nextWeekEntry, tonightEntry); n > 0 {
			return true
		}
		if _, n := entryAt(p.toks, j, atEntry, inEntry, theEntry, thisEntry, fillerEntry); n == 0 {
			return false
		}
	}
	return false
}

// deniedAt gives how many tokens from i say no: "today is no good", "hoy no
// puedo", "сегодня не надо".
func (p *timeParser) deniedAt(i int) int {
	const near = 2 // "today i cant"
	for n, t := range p.toks[min(i, len(p.toks)):min(i+near, len(p.toks))] {
		if t.kind != wordToken {
			return 0
		}
		for k := range dangers() {
			if dangers()[k].negators[characters([]string{t.text})[0]] || cannot()[t.text] {
				return n + 1
			}
		}
	}
	return 0
}

// cannot are the words of a no that are not always one.
var cannot = lateSet([]string{"cant", "cannot", "wont", "couldnt", "busy", "wont", "imposible", "никак", "ніяк"})

// dayAfter says whether a day is named from token i on.
func (p *timeParser) dayAfter(i int) bool {
	for ; i < len(p.toks); i++ {
		if _, n := entryAt(p.toks, i, dayEntry, weekdayEntry, weekendEntry, nextWeekEntry); n > 0 {
			return true
		}
	}
	return false
}
