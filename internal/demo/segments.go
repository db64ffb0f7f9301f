package demo

import (
	"sync"
	"unicode/utf16"
)

// The letters of GSM 03.38; those of the extension take two places.
const (
	gsmBasic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
		"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
	gsmExtended = "\f^{}\\[~]|€"
)

// gsm gives the places that each letter takes.
var gsm = sync.OnceValue(func() map[rune]int {
	places := map[rune]int{}
	for _, r := range gsmBasic {
		places[r] = 1
	}
	for _, r := range gsmExtended {
		places[r] = 2
	}
	return places
})

// segments is how many texts a body is carried and billed as: 160 places or
// 153 each if there are several; 70 or 67 if a letter is outside GSM 03.38. A
// letter of two places is never cut in half.
func segments(body string) int {
	one, each := 160, 153
	for _, r := range body {
		if gsm()[r] == 0 {
			one, each = 70, 67
			break
		}
	}
	total, count, used := 0, 1, 0
	for _, r := range body {
		n := gsm()[r]
		if one == 70 {
			n = utf16.RuneLen(r)
		}
		total += n
		if used+n > each {
			count, used = count+1, 0
		}
		used += n
	}
	if total <= one {
		return 1
	}
	return count
}
