package hours

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"neighborline/internal/pattern"
)

// Parse reads hours as people write them: "Mon-Fri 9am-5pm; Sat 10-2",
// "Tue, Thu 10:00-14:00", "1st & 3rd Wed 9-noon", "daily 8-8", "24/7". Days that are
// different follow with their date: "2026-12-25 closed", "Dec 24 10-12",
// "2026-12-24 to 2026-12-26 closed". Parts are set off by semicolons or lines.
// Nothing gives the zero Hours.
func Parse(s string) (Hours, error) {
	var h Hours
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ';' || r == '\n' }) {
		if part = plain(part); part == "" {
			continue
		}
		if err := h.add(part); err != nil {
			return Hours{}, fmt.Errorf("%q: %w", part, err)
		}
	}
	return h, nil
}

// plain is a part in small letters, without what changes nothing.
func plain(s string) string {
	s = strings.ToLower(s)
	for _, dash := range []string{"–", "—", "‐", " to ", " until ", " till ", " through ", " thru "} {
		s = strings.ReplaceAll(s, dash, "-")
	}
	s = strings.NewReplacer("a.m.", "am", "p.m.", "pm", "&", ",", " and ", ",", ".", " ").Replace(s)
	s = dashes.ReplaceAllString(seconds.ReplaceAllString(s, "$1"), "-")
	return strings.Join(strings.Fields(s), " ")
}

var (
	seconds = pattern.New(`(\d:\d\d):\d\d`)
	dashes  = pattern.New(` *- *`)
)

// errForm shows the form in which hours are read.
var errForm = errors.New(`write it like "Mon-Fri 9am-5pm; Sat 10-2" or "2026-12-25 closed"`)

func (h *Hours) add(part string) error {
	if part == "24/7" || part == "24 7" || part == "always" || part == "open 24 hours" {
		h.rules = append(h.rules, rule{days: everyDay, spans: []Span{wholeDay}})
		return nil
	}
	if e, rest, ok := dates(part); ok {
		spans, err := readSpans(rest)
		if err != nil {
			return err
		}
		e.spans = spans
		h.except = append(h.except, e)
		return nil
	}
	r, rest, err := days(part)
	if err != nil {
		return err
	}
	if r.spans, err = readSpans(rest); err != nil {
		return err
	}
	if len(r.spans) > 0 { // "Sun closed" says no more than silence
		h.rules = append(h.rules, r)
	}
	return nil
}

var everyDay = [7]bool{true, true, true, true, true, true, true}

// weekdays by how they begin: two letters are enough for each.
var weekdays = []string{"su", "mo", "tu", "we", "th", "fr", "sa"}

var (
	dayWord = pattern.New(`^(?:su|mo|tu|we|th|fr|sa)[a-z]*$`)
	nthWord = pattern.New(`^([1-5])(?:st|nd|rd|th)$`)
)

// days reads the days before the times.
func days(part string) (r rule, rest string, err error) {
	words := strings.FieldsFunc(part, func(c rune) bool { return c == ' ' || c == ',' })
	n := 0
	for ; n < len(words); n++ {
		word := strings.TrimSuffix(words[n], ":")
		if !r.day(word) {
			break
		}
	}
	if n == 0 || r.days == [7]bool{} {
		return r, "", errForm
	}
	return r, strings.Join(words[n:], " "), nil
}

// day takes one word of the days; it says false where it is none.
func (r *rule) day(word string) bool {
	if m := nthWord.FindStringSubmatch(word); m != nil {
		n, _ := strconv.Atoi(m[1])
		r.nth = append(r.nth, n)
		return true
	}
	switch word {
	case "last":
		r.nth = append(r.nth, -1)
		return true
	case "first", "second", "third", "fourth", "fifth":
		r.nth = append(r.nth, slices.Index([]string{"first", "second", "third", "fourth", "fifth"}, word)+1)
		return true
	case "daily", "every", "day", "everyday":
		r.days = everyDay
		return true
	case "weekdays":
		return r.day("mo-fr")
	case "weekends":
		return r.day("sa-su")
	}
	from, to, isRange := strings.Cut(word, "-")
	if !dayWord.MatchString(from) || isRange && !dayWord.MatchString(to) {
		return false
	}
	a := slices.Index(weekdays, from[:2])
	b := a
	if isRange {
		b = slices.Index(weekdays, to[:2])
	}
	for d := a; ; d = (d + 1) % 7 {
		r.days[d] = true
		if d == b {
			return true
		}
	}
}

var (
	isoDate  = pattern.New(`^(\d{4})-(\d{2})-(\d{2})(?:-(\d{4})-(\d{2})-(\d{2}))?:? (.+)$`)
	yearDate = pattern.New(`^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:-(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?(\d{1,2}))?:? (.+)$`)
	months   = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
)

// dates reads the date or dates before the times, if a part begins with any.
func dates(part string) (e exception, rest string, ok bool) {
	if m := isoDate.FindStringSubmatch(part); m != nil {
		e.from = day{number(m[1]), time.Month(number(m[2])), number(m[3])}
		e.to = e.from
		if m[4] != "" {
			e.to = day{number(m[4]), time.Month(number(m[5])), number(m[6])}
		}
		return e, m[7], e.from.real() && e.to.real()
	}
	if m := yearDate.FindStringSubmatch(part); m != nil {
		e.from = day{month: time.Month(slices.Index(months, m[1]) + 1), day: number(m[2])}
		e.to = e.from
		if m[3] != "" {
			e.to.month = time.Month(slices.Index(months, m[3]) + 1)
		}
		if m[4] != "" {
			e.to.day = number(m[4])
		}
		return e, m[5], e.from.real() && e.to.real()
	}
	return e, "", false
}

// real says whether the calendar has the day; of every year, whether a leap
// year has it.
func (d day) real() bool {
	year := d.year
	if year == 0 {
		year = 2024
	}
	t := time.Date(year, d.month, d.day, 0, 0, 0, 0, time.UTC)
	return t.Month() == d.month && t.Day() == d.day
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // the pattern has read it as digits
	return n
}
