package flow

import (
	"slices"
	"strconv"
	"strings"

	"neighborline/internal/lexicon"
)

// digitsSaid are the digits of the longest run of numbers in speech: "nine
// seven five two oh", "my ZIP is 97 520", "ninety seven five twenty".
func digitsSaid(text string) string {
	words := split(lexicon.Words(text))
	longest, run := "", ""
	for i := 0; i < len(words); {
		digits, n := digitsAt(words[i:])
		if n == 0 {
			run = ""
			i++
			continue
		}
		run += digits
		i += n
		if len(run) > len(longest) {
			longest = run
		}
	}
	return longest
}

// digitsAt are the digits that words begin with, and how many words they take:
// a number of one word, or of tens and units.
func digitsAt(words []string) (digits string, n int) {
	first, ok := digitsOf(words[0])
	if !ok {
		return "", 0
	}
	if len(words) > 1 && len(first) == 2 && strings.HasSuffix(first, "0") {
		if unit, ok := digitsOf(words[1]); ok && len(unit) == 1 && unit != "0" && !isNumeral(words[0]) {
			return first[:1] + unit, 2
		}
	}
	return first, 1
}

func isNumeral(word string) bool { return strings.Trim(word, "0123456789") == "" }

// digitsOf is one word as digits.
func digitsOf(word string) (string, bool) {
	if isNumeral(word) {
		return word, true
	}
	if slices.Contains(saidZero, word) {
		return "0", true
	}
	if slices.Contains(saidOne, word) {
		return "1", true
	}
	n, ok := lexicon.Number(word)
	return strconv.Itoa(n), ok
}

// Words for digits that are used only where digits are read out.
var (
	saidZero = []string{"o", "oh", "khong"}
	saidOne  = []string{"幺", "么"}
)
