package twilio

import (
	"strings"
	"unicode"
)

// cleanText makes a stranger's words safe to store and to show: broken UTF-8
// becomes U+FFFD, every line break becomes \n, a tab a blank, and other control
// characters, NUL among them, go. Nothing else is changed and nothing is cut.
func cleanText(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
}

// cleanXML takes out what XML 1.0 cannot hold even escaped; the carrier
// refuses a whole document for one such character (its error 12100).
func cleanXML(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < 0x20, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
