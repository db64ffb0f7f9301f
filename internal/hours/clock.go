package hours

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/pattern"
)

var (
	twoSpans  = pattern.New(`([\dmnt]) (\d|noon|midnight)`) // "9-12 13-17"
	spanForm  = pattern.New(`^(\S+?) ?(am|pm)? ?- ?(\S+?) ?(am|pm)?$`)
	clockForm = pattern.New(`^(\d{1,2})(?::?(\d{2}))?$`)
)

// readSpans reads "9-noon, 1pm-5pm" or "closed".
func readSpans(s string) ([]Span, error) {
	switch s = strings.TrimSpace(s); s {
	case "closed", "off":
		return nil, nil
	case "24 hours", "all day", "open", "24h":
		return []Span{wholeDay}, nil
	}
	s = twoSpans.ReplaceAllString(s, "$1,$2")
	var out []Span
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		span, err := readSpan(part)
		if err != nil {
			return nil, err
		}
		out = append(out, span)
	}
	if len(out) == 0 {
		return nil, errForm
	}
	slices.SortFunc(out, func(a, b Span) int { return a.From - b.From })
	return out, nil
}

const noon, midnight = 12 * 60, 24 * 60

func readSpan(s string) (Span, error) {
	m := spanForm.FindStringSubmatch(s)
	if m == nil {
		return Span{}, errForm
	}
	from, sure, err := readClock(m[1], m[2])
	if err != nil {
		return Span{}, err
	}
	to, toSure, err := readClock(m[3], m[4])
	if err != nil {
		return Span{}, err
	}
	switch {
	case !sure && !toSure:
		from = daytime(from)
		if to <= from {
			to += noon
		}
	case !sure: // "10-2pm" and "1-4pm" end in what is said
		if m[4] == "pm" && from+noon < to {
			from += noon
		}
	case !toSure:
		if to <= from {
			to += noon
		}
	}
	if to <= from { // over midnight: "6pm-2am"
		to += midnight
	}
	if to-from > midnight || from >= midnight {
		return Span{}, fmt.Errorf("%q is longer than a day", s)
	}
	return Span{from, to}, nil
}

// daytime takes an hour that nobody said the half of to be by day: "1-4" is
// the afternoon, "7-11" the morning.
func daytime(minute int) int {
	const earliest = 7 * 60
	if minute > 0 && minute < earliest {
		return minute + noon
	}
	return minute
}

// readClock reads a time. It is sure of the half of the day where that is
// said, or written as clocks of 24 hours are: "09:00", "14".
func readClock(s, half string) (minute int, sure bool, err error) {
	switch s {
	case "noon":
		return noon, true, nil
	case "midnight":
		return midnight, true, nil
	}
	m := clockForm.FindStringSubmatch(s)
	if m == nil {
		return 0, false, fmt.Errorf("%q is no time: %w", s, errForm)
	}
	h, min := number(m[1]), number(m[2])
	if h > 24 || min > 59 || h == 24 && min > 0 || half != "" && (h > 12 || h == 0) {
		return 0, false, fmt.Errorf("%q is no time of a day", s+half)
	}
	switch half {
	case "am":
		return h%12*60 + min, true, nil
	case "pm":
		return (h%12+12)*60 + min, true, nil
	}
	return h*60 + min, len(m[1]) == 2 && (m[1][0] == '0' || h > 12) || h == 0, nil
}
