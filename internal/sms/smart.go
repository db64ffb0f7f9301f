package sms

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxLength is the most characters a carrier takes in one text (Twilio's error
// 21617).
const MaxLength = 1600

// typographic are the characters that word processors and phones put in the
// place of plain ones, and what they mean in GSM-7.
var typographic = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "ʹ", "'", "ʻ", "'", "ʼ", "'", "ˈ", "'", "`", "'", "´", "'", "‵", "'", "＇", "'",
	"“", "\"", "”", "\"", "„", "\"", "‟", "\"", "″", "\"", "«", "\"", "»", "\"", "〝", "\"", "〞", "\"", "＂", "\"",
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-", "⁃", "-", "﹘", "-", "﹣", "-", "－", "-",
	"…", "...", "‥", "..", "․", ".", "•", "-", "·", ".", "‣", "-", "◦", "-",
	"‹", "<", "›", ">", "⁄", "/", "∕", "/", "⁓", "~", "∼", "~", "˜", "~", "ˆ", "^",
	"\u00a0", " ", "\u1680", " ", "\u2000", " ", "\u2001", " ", "\u2002", " ", "\u2003", " ", "\u2004", " ", "\u2005", " ", "\u2006", " ",
	"\u2007", " ", "\u2008", " ", "\u2009", " ", "\u200a", " ", "\u202f", " ", "\u205f", " ", "\u3000", " ", "\t", " ",
	"\u2028", "\n", "\u2029", "\n", "\u0085", "\n", "\u200b", "", "\u2060", "", "\ufeff", "", "\u00ad", "",
	"×", "x", "№", "No.", "™", "TM", "®", "(R)", "©", "(C)", "½", "1/2", "¼", "1/4", "¾", "3/4", "ﬁ", "fi", "ﬂ", "fl",
)

// Smart replaces typographic characters by those of GSM-7 that mean the same.
// Letters and emoji stay: to write á as a is for the author to decide.
func Smart(s string) string { return typographic.Replace(s) }

// Clean makes a text fit to be sent: valid UTF-8, no control characters but
// the line break, no blanks around it, at most MaxLength characters.
func Clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), r == utf8.RuneError, unicode.Is(unicode.Co, r):
			return -1
		}
		return r
	}, strings.ReplaceAll(s, "\r\n", "\n"))
	s = strings.TrimSpace(s)
	n := 0
	for i := range s {
		if n == MaxLength {
			return strings.TrimSpace(s[:i])
		}
		n++
	}
	return s
}
