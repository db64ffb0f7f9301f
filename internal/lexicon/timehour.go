package lexicon

import (
	"strings"
	"unicode/utf8"
)

// takeHour reads an hour, or a day of the month, that begins with token i. A
// bare number is neither: it may be an answer from a list.
func (p *timeParser) takeHour(i int, last entryKind) int {
	if p.toks[i].kind == numberToken {
		if n := p.takeStretch(i, last); n > 0 {
			return n
		}
		if n := p.takeDayOfMonth(i, last); n > 0 {
			return n
		}
	}
	at := i
	extra := 0
	if e, n := entryAt(p.toks, i, beforeEntry); n > 0 {
		at, extra = i+n, e.value
		if at >= len(p.toks) {
			return 0
		}
	}
	c, next, ok := p.clockAt(at)
	if !ok {
		return 0
	}
	if _, ordinal := entryAt(p.toks, next, ordinalEntry); ordinal > 0 && p.toks[at].kind == numberToken {
		return 0 // "at 4th and Main" is a street
	}
	c, next = p.minutesInWords(c, at, next)
	c.minute += extra
	sure := last == atEntry && (p.whole || !p.weak || p.said.dayKnown() && p.breaks(next)) || last == afterEntry || extra > 0 || p.toks[at].kind == clockToken
	if to := p.rangeEnd(next); to > 0 {
		end, after, ok := p.clockAt(to)
		if _, half := entryAt(p.toks, after, halfEntry); ok && (half > 0 || sure) {
			c, next = end, after
		} else {
			return 0
		}
	}
	next, told := p.hourSuffix(&c, next)
	if to := p.rangeEnd(next); to > 0 { // 2点到4点
		end, after, _ := p.clockAt(to)
		if after, ends := p.hourSuffix(&end, after); ends || sure {
			c, next, told = end, after, told || ends
		}
	}
	if !sure && !told || c.hour > 24 || c.minute > 59 {
		return 0
	}
	settle(&p.said.clock, c, &p.said.conflict)
	return next - i
}

// breaks says whether nothing that could be counted stands at token i: "tomorrow
// at 2, who can …", and not "tomorrow for 2 people".
func (p *timeParser) breaks(i int) bool { return i >= len(p.toks) || askers()[p.toks[i].text] }

// askers begin a new thought after an hour.
var askers = lateSet([]string{
	"who", "can", "could", "is", "please", "quien", "pueden", "puede", "alguien", "кто", "можете", "может", "можно", "пожалуйста", "хто", "може", "можна", "будь",
})

// clockAt reads 3, 3:30 or three.
func (p *timeParser) clockAt(i int) (c clock, next int, ok bool) {
	if i >= len(p.toks) {
		return c, i, false
	}
	if t := p.toks[i]; t.kind == clockToken {
		return clock{hour: t.parts[0], minute: t.parts[1]}, i + 1, true
	}
	if c, ok := p.clockWithoutColon(i); ok {
		return c, i + 1, true
	}
	n, next, ok := p.numberAt(i)
	return clock{hour: n}, next, ok && n <= 24 && !collective()[p.toks[i].text]
}

// clockWithoutColon reads the 930 of "930 am". Without the half of the day it is a
// number, of a house or a price.
func (p *timeParser) clockWithoutColon(i int) (clock, bool) {
	if p.toks[i].kind != numberToken {
		return clock{}, false
	}
	n := p.toks[i].parts[0]
	if _, half := entryAt(p.toks, i+1, halfEntry); half == 0 || n < 100 { // what is no clock is refused later
		return clock{}, false
	}
	return clock{hour: n / 100, minute: n % 100}, true
}

// collective are numbers of people only: "на двоих" is for two, and no two o'clock.
var collective = lateSet([]string{
	"двое", "трое", "четверо", "пятеро", "шестеро", "семеро", "двоих", "троих", "четверых", "пятерых", "шестерых", "семерых",
	"двоє", "троє", "четверо", "п'ятеро", "шестеро", "семеро", "двох", "трьох", "чотирьох", "п'ятьох",
})

// minutesInWords reads the fifteen of "one fifteen", behind the hour at token at.
func (p *timeParser) minutesInWords(c clock, at, next int) (clock, int) {
	const least = 10 // "five two" is no clock
	if p.toks[at].kind != wordToken || next >= len(p.toks) || p.toks[next].kind != wordToken {
		return c, next
	}
	if m, to, ok := p.numberAt(next); ok && m >= least && m < 60 && c.minute == 0 {
		c.minute = m
		return c, to
	}
	return c, next
}

// rangeEnd gives the token of the hour after "to", if one follows.
func (p *timeParser) rangeEnd(i int) int {
	if _, n := entryAt(p.toks, i, toEntry); n > 0 && i+n < len(p.toks) {
		if _, _, ok := p.clockAt(i + n); ok {
			return i + n
		}
	}
	return 0
}

// hourSuffix reads what may follow an hour: "y media", o'clock, pm; told says
// whether it shows that the number is an hour.
func (p *timeParser) hourSuffix(c *clock, i int) (next int, told bool) {
	if e, n := entryAt(p.toks, i, halfEntry); n > 0 {
		c.half = half(e.value)
		return i + n, true
	}
	if e, n := entryAt(p.toks, i, oclockEntry, hoursEntry); n > 0 {
		_, clock := entryAt(p.toks, i, oclockEntry)
		told = clock > 0
		i += n
		if e.value > 0 {
			i = p.minutesAfter(c, i)
		}
	}
	if e, n := entryAt(p.toks, i, pastEntry); n > 0 {
		c.minute += e.value
		i, told = i+n, true
	}
	if _, n := entryAt(p.toks, i, oclockEntry); n > 0 && !told {
		i, told = i+n, true // "y media en punto"
	}
	if e, n := entryAt(p.toks, i, halfEntry); n > 0 {
		c.half = half(e.value)
		return i + n, true
	}
	if _, n := entryAt(p.toks, i, partEntry, tonightEntry); n > 0 {
		told = true // "8 tonight": the part itself is read next
	}
	return i, told
}

// minutesAfter reads the 30 of "15h30" and "3点30分".
func (p *timeParser) minutesAfter(c *clock, i int) int {
	if i >= len(p.toks) || p.toks[i].kind != numberToken {
		return i
	}
	m, n := p.toks[i].parts[0], 0
	if m < 60 {
		c.minute = m
		_, n = entryAt(p.toks, i+1, minuteEntry)
		return i + 1 + n
	}
	return i
}

// takeDayOfMonth reads "5th", "5 December" and "el 5".
func (p *timeParser) takeDayOfMonth(i int, last entryKind) int {
	d := date{day: p.toks[i].parts[0]}
	_, ordinal := entryAt(p.toks, i+1, ordinalEntry)
	next := i + 1 + ordinal
	_, of := entryAt(p.toks, next, ofEntry)
	if e, n := entryAt(p.toks, next+of, monthEntry); n > 0 {
		d.month = e.value
		settle(&p.said.date, d, &p.said.conflict)
		return next + of + n - i
	}
	the := last == theEntry
	if ordinal == 0 && !the {
		return 0
	}
	if _, told := p.hourSuffix(&clock{}, i+1); told {
		return 0
	}
	if !p.whole && (p.houseAt(i) || !p.isDay(next, ordinal > 0, the)) {
		p.said.perhapsDay = p.said.perhapsDay || the && (ordinal > 0 || p.bare)
		return 0 // "3rd floor"
	}
	settle(&p.said.date, d, &p.said.conflict)
	return next - i
}

// isDay says whether a number is a day of the month in a longer text too, before
// token i: "the 30th at 10:15", "Thursday the 3rd". Ordinals also count floors,
// streets and times.
func (p *timeParser) isDay(i int, ordinal, the bool) bool {
	_, weekday := entryAt(p.toks, i, weekdayEntry)
	switch {
	case p.hourAt(i):
		return ordinal || the && p.bare
	case weekday > 0 || p.said.weekday != nil:
		return ordinal
	}
	return i >= len(p.toks) && the && (ordinal || p.bare)
}

// houseAt says whether the number at token i is that of a house: "我住3号".
func (p *timeParser) houseAt(i int) bool {
	if i == 0 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(p.toks[i-1].text)
	return strings.ContainsRune("住路街巷楼房室", last)
}

// hourAt says whether an hour or a part of the day is told at token i.
func (p *timeParser) hourAt(i int) bool {
	if i >= len(p.toks) {
		return false
	}
	if _, n := entryAt(p.toks, i, atEntry, afterEntry); n > 0 {
		_, _, ok := p.clockAt(i + n)
		return ok
	}
	if _, n := entryAt(p.toks, i, partEntry); n > 0 {
		return true
	}
	_, next, ok := p.clockAt(i)
	if !ok {
		return false
	}
	_, told := p.hourSuffix(&clock{}, next)
	return told || p.toks[i].kind == clockToken
}

// takeDate reads 12/5 and 12/5/26.
func (p *timeParser) takeDate(i int) int {
	t := p.toks[i]
	d := date{month: t.parts[0], day: t.parts[1], slashed: true}
	if t.parts[0] == 24 && t.parts[1] == 7 && t.n == 2 {
		return 0 // 24/7 is always
	}
	if t.n == 3 {
		d.year = fullYear(t.parts[2])
	}
	settle(&p.said.date, d, &p.said.conflict)
	return 1
}

// mayBeDate says whether h.mm could be a day and a month as well.
func (p *timeParser) mayBeDate(i int) bool {
	t := p.toks[i]
	return p.dots && strings.Contains(t.text, ".") && t.parts[1] >= 1 && t.parts[1] <= 12
}

// takeDot reads 25.12 and 5.12.2026; 5.12 may be an hour, and is neither.
func (p *timeParser) takeDot(i int) int {
	t := p.toks[i]
	d := date{day: t.parts[0], month: t.parts[1]}
	switch {
	case !p.dots || t.n == 2 && d.day <= 24:
		return 0
	case t.n == 3:
		d.year = fullYear(t.parts[2])
	}
	settle(&p.said.date, d, &p.said.conflict)
	return 1
}

func fullYear(y int) int {
	if y < 100 {
		return 2000 + y
	}
	return y
}

// takeDash reads 2026-12-05, 12-5-26, and the end of 3-5pm. A bare 3-5 may be
// hours or a date.
func (p *timeParser) takeDash(i int, last entryKind) int {
	t := p.toks[i]
	switch {
	case t.n == 3 && t.parts[0] > 31:
		settle(&p.said.date, date{year: t.parts[0], month: t.parts[1], day: t.parts[2]}, &p.said.conflict)
		return 1
	case t.n == 3:
		settle(&p.said.date, date{year: fullYear(t.parts[2]), month: t.parts[0], day: t.parts[1], slashed: true}, &p.said.conflict)
		return 1
	}
	c := clock{hour: t.parts[1]}
	next, told := p.hourSuffix(&c, i+1)
	if !told && last != atEntry || c.hour > 24 {
		return 0
	}
	settle(&p.said.clock, c, &p.said.conflict)
	return next - i
}
