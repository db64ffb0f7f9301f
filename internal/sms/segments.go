package sms

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// What fits into one segment, and into each of several, which lose the room of
// a header that puts them together again. In septets for GSM-7 and in UTF-16
// units for UCS-2 (3GPP TS 23.038 and 23.040).
const (
	gsmSingle     = 160
	gsmMulti      = 153
	unicodeSingle = 70
	unicodeMulti  = 67
)

const (
	// gsmBasic are the letters of the GSM-7 default alphabet: one septet each.
	gsmBasic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
		"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
	// gsmExtended need an escape before them: two septets.
	gsmExtended = "\f^{}\\[~]|€"
)

// gsmASCII holds the septets of each ASCII character; 0 is not in GSM-7.
var gsmASCII = func() (t [utf8.RuneSelf]uint8) {
	for r := range rune(utf8.RuneSelf) {
		t[r] = uint8(slowSeptets(r))
	}
	return t
}()

func slowSeptets(r rune) int {
	switch {
	case strings.ContainsRune(gsmBasic, r):
		return 1
	case strings.ContainsRune(gsmExtended, r):
		return 2
	}
	return 0
}

// septets is what a character takes in GSM-7, or 0 if it has no place there.
func septets(r rune) int {
	if 0 <= r && r < utf8.RuneSelf {
		return int(gsmASCII[r])
	}
	return slowSeptets(r)
}

// Cost is what one text costs.
type Cost struct {
	Segments int  // what the carrier bills; an empty text is billed as one
	Unicode  bool // sent as UCS-2, 70 units a segment instead of 160
	Units    int  // septets, or UTF-16 units, of the text itself
	// Culprit is the first character that is not in GSM-7 and so made the
	// text Unicode; 0 if there is none.
	Culprit rune
}

// Count gives the cost of a text, as it stands.
func Count(s string) Cost {
	for _, r := range s {
		if septets(r) == 0 {
			c := fit(s, unicodeSingle, unicodeMulti, utf16Units)
			c.Unicode, c.Culprit = true, r
			return c
		}
	}
	return fit(s, gsmSingle, gsmMulti, septets)
}

func utf16Units(r rune) int { return max(1, utf16.RuneLen(r)) }

// fit fills segments one after the other. A character that takes two units is
// never split, so that a segment may end one unit short.
func fit(s string, single, multi int, size func(rune) int) Cost {
	c := Cost{Segments: 1}
	segments, room := 1, multi
	for _, r := range s {
		n := size(r)
		c.Units += n
		if room < n {
			segments++
			room = multi
		}
		room -= n
	}
	if c.Units > single {
		c.Segments = segments
	}
	return c
}
