package flowgraph

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// em is how wide a letter is, in its font's size. The reader's font is not
// known, so these are those of the wider ones among common fonts.
func em(r rune) float64 {
	switch {
	case strings.ContainsRune("iljtfI.,:;'|!()[]{} ·“”‘’", r):
		return 0.38
	case strings.ContainsRune("mwMW@%", r):
		return 0.97
	case strings.ContainsRune("жмфшщыюЖМФШЩЫЮД", r):
		return 0.97
	case r >= 'А' && r <= 'Я':
		return 0.78
	case r >= 'а' && r <= 'я':
		return 0.66
	case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return 0.7
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 1.02
	}
	return 0.61
}

// wide is how wide a text is in pixels.
func wide(text string, font float64) float64 {
	n := 0.0
	for _, r := range text {
		n += em(r)
	}
	return n * font
}

// wrap breaks a text into lines that fit, the last of at most n with … where
// more follows. A word that is wider than a line, or one of a script without
// blanks, is broken within.
func wrap(text string, room, font float64, n int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		for word != "" {
			joined := word
			if line != "" {
				joined = line + " " + word
			}
			if wide(joined, font) <= room {
				line, word = joined, ""
				continue
			}
			if line != "" {
				lines, line = append(lines, line), ""
				continue
			}
			cut := fitting(word, room, font)
			lines, word = append(lines, word[:cut]), word[cut:]
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) <= n {
		return lines
	}
	lines = lines[:n]
	lines[n-1] = shorten(lines[n-1], room, font)
	return lines
}

// shorten puts … after as many words of a line as leave room for it, or after
// as many letters of a word that is too long alone.
func shorten(line string, room, font float64) string {
	for wide(line+" …", font) > room {
		if cut := strings.LastIndexByte(line, ' '); cut > 0 {
			line = line[:cut]
			continue
		}
		_, size := utf8.DecodeLastRuneInString(line)
		line = line[:len(line)-size]
	}
	return strings.TrimRight(line, " ·,") + " …"
}

// fitting is how many bytes of a word fit into a line; one letter at least.
func fitting(word string, room, font float64) int {
	n := 0.0
	for i, r := range word {
		if n += em(r) * font; n > room && i > 0 {
			return i
		}
	}
	return len(word)
}
