package aid

import "strings"

// Codes name a request in a text: one letter that is neither misheard nor
// misread, then digits without 0 and 1.
const (
	codeLetters = "ACDEFGHJKMNPRTUVWXY"
	codeDigits  = "23456789"
)

// ParseCode reads a request's code as people text it: case, spaces and a
// hyphen do not matter ("k 7", "M-34").
func ParseCode(s string) (string, bool) {
	s = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '\u00a0', '#', '.':
			return -1
		}
		return r
	}, strings.ToUpper(strings.TrimSpace(s)))
	if len(s) < 2 || len(s) > 5 || !strings.Contains(codeLetters, s[:1]) {
		return "", false
	}
	for _, r := range s[1:] {
		if !strings.ContainsRune(codeDigits, r) {
			return "", false
		}
	}
	return s, true
}

// NewCode makes a code with so many digits; pick chooses a number in [0, n).
// Whether it is free is for the store to say.
func NewCode(digits int, pick func(n int) int) string {
	b := []byte{codeLetters[pick(len(codeLetters))]}
	for range digits {
		b = append(b, codeDigits[pick(len(codeDigits))])
	}
	return string(b)
}
