package twimlcheck

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"neighborline/internal/pattern"
)

// A value says what is wrong with an attribute's value, or nothing.
type value func(string) string

// oneOf is a value of a few words.
func oneOf(words ...string) value {
	return func(v string) string {
		if slices.Contains(words, v) {
			return ""
		}
		return "is none of " + strings.Join(words, ", ")
	}
}

// number is a whole number in a range.
func number(least, most int) value {
	return func(v string) string {
		n, err := strconv.Atoi(v)
		if err != nil || v[0] == '+' || n < least || n > most {
			return fmt.Sprintf("is not a number from %d to %d", least, most)
		}
		return ""
	}
}

// matching is a value of a shape.
func matching(expr, what string) value {
	shape := pattern.New(expr)
	return func(v string) string {
		if shape.MatchString(v) {
			return ""
		}
		return "is not " + what
	}
}

// either is a value that one of two takes.
func either(a, b value) value {
	return func(v string) string {
		if a(v) == "" {
			return ""
		}
		return b(v)
	}
}

// words are some of a few words, with blanks between, each once.
func words(known ...string) value {
	return func(v string) string {
		got := strings.Fields(v)
		for i, w := range got {
			if !slices.Contains(known, w) || slices.Contains(got[:i], w) {
				return "is not made of " + strings.Join(known, ", ")
			}
		}
		if len(got) == 0 {
			return "is empty"
		}
		return ""
	}
}

// longest is a text of so many characters at most.
func longest(most int) value {
	return func(v string) string {
		if n := utf8.RuneCountInString(v); n == 0 || n > most {
			return fmt.Sprintf("does not have 1 to %d characters", most)
		}
		return ""
	}
}

// Bounds of a Gather's hints, the carrier's own.
const (
	maxHints    = 500
	longestHint = 100
)

// hints are words to expect, with commas between.
func hints(v string) string {
	all := strings.Split(v, ",")
	if len(all) > maxHints {
		return fmt.Sprintf("has more than %d words to expect", maxHints)
	}
	for _, h := range all {
		if n := utf8.RuneCountInString(strings.TrimSpace(h)); n == 0 || n > longestHint {
			return fmt.Sprintf("has a word to expect without 1 to %d characters", longestHint)
		}
	}
	return ""
}

var (
	truth  = oneOf("true", "false")
	method = oneOf("GET", "POST")
	// absolute is a URL that needs no document to be understood. The carrier
	// knows no host with an underscore.
	absolute = matching(`^https?://([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?([/?#][^\s"<>\\^{|}\x60]*)?$`, "an absolute URL")
	phone    = matching(`^\+[1-9][0-9]{6,14}$`, "a number such as +15415550100")
	seconds  = number(1, 600)
	anyKey   = matching(`^[0-9*#]*$`, "made of keys")
	oneKey   = matching(`^[0-9*#]?$`, "one key")
	tones    = matching(`^[0-9*#wW]+$`, "made of keys and waits")
	loop     = number(0, 1000)
)
