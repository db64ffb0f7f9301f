package lexicon

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// vietnameseLetters are those that no other of our languages has.
const vietnameseLetters = "ăâđêôơưạảãấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"

// Marked gives a text in small letters with its marks, one blank before, between
// and behind its words, if it is Vietnamese that was typed with marks; else
// nothing. Without its marks "vợ" (wife) is "vớ" (socks): where they were typed,
// they count.
func Marked(s string) string {
	const latinExtended = 0xc3 // no letter with a mark begins with a lower byte
	if strings.IndexFunc(s, func(r rune) bool { return r >= latinExtended && r < 0x400 || r >= 0x1ea0 && r < 0x1f00 }) < 0 {
		return ""
	}
	low := Spaced(s)
	if !strings.ContainsAny(low, vietnameseLetters) {
		return ""
	}
	return low
}

// Spaced gives a text in small letters with its marks, one blank before, between
// and behind its words.
func Spaced(s string) string {
	words := strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}
