package roster

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"neighborline/internal/aid"
	"neighborline/internal/pattern"
)

// shortPhone is the longest text that is shown in an error: too short to be
// anybody's number.
const shortPhone = 8

// rounded is what a spreadsheet makes of a number that it may not keep whole.
var rounded = pattern.New(`^[0-9][.,][0-9]+[eE]\+?[0-9]+$`)

// extended is a number with what one dials once somebody has answered.
var extended = pattern.New(`(?i)[0-9](?:[ ,;]*(?:ext(?:ension|n)?|x|anexo|int)[.:]? *|[ ,]*;ext=| *[#~] *)[0-9]{1,7}#?$`)

// How long numbers are, in digits without the +: E.164, and our own word for
// the shortest.
const (
	shortestPhone = 7
	longestPhone  = 15
	plainPhone    = 10 // of the countries of +1, without the 1
)

// ReadPhone reads a number as people type it in the United States. One of +1
// must have an area code that exists; whether one of another country exists,
// only that country knows. Errors show no number that could be somebody's.
func ReadPhone(s string) (aid.Phone, error) {
	s = asText(s)
	if rounded.MatchString(s) {
		return "", aid.Mistakef("was rounded by a spreadsheet: make the column text, and type it again", "lo redondeó la hoja de cálculo: ponga la columna como texto y escríbalo otra vez")
	}
	if whole, ok := strings.CutSuffix(s, ".0"); ok {
		s = whole // a number column, read by a program that writes fractions
	}
	plain := width.Narrow.String(s)
	if extended.MatchString(plain) {
		return "", phoneError(s, "has an extension, which nobody can text", "tiene extensión, y a esas no llegan mensajes")
	}
	digits, abroad, ok := dialed(plain)
	if !ok {
		return "", phoneError(s, "is no phone number: write ten digits", "no es un teléfono: escriba diez cifras")
	}
	if national, ok := strings.CutPrefix(digits, "1"); ok && (abroad || len(digits) > plainPhone) {
		digits, abroad = national, false
	}
	switch {
	case abroad && len(digits) == plainPhone && hasAreaCode(digits):
		return "", phoneError(s, "has a + and no country: write ten digits, or +1 before them", "lleva + y ningún país: escriba diez cifras, o +1 antes")
	case !abroad && len(digits) < plainPhone, len(digits) < shortestPhone:
		return "", phoneError(s, "is too short: write the area code too", "es muy corto: escriba también el código de área")
	case !abroad && len(digits) > plainPhone, len(digits) > longestPhone:
		return "", phoneError(s, "is too long", "es muy largo")
	case abroad && !hasCallingCode(digits), !abroad && !hasAreaCode(digits):
		return "", phoneError(s, "is no number that exists", "es un número que no existe")
	case abroad:
		return aid.Phone("+" + digits), nil
	}
	return aid.Phone("+1" + digits), nil
}

// asText takes off the ' that keeps a cell from becoming a number.
func asText(s string) string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(s), "'’‘`"))
}

// dialed takes the digits out of a number, and says whether it is dialed as
// abroad, with + or 011. Letters stand for the digits on their keys where there
// are three of them at least, as on posters. It is not ok when something is
// there that belongs to no number.
func dialed(s string) (digits string, abroad, ok bool) {
	const (
		keys    = "22233344455566677778889999" // a to z
		marks   = " .-()/\u00a0\u2010\u2011\u2012\u2013\u2014\u2212\u200e\u200f\u202a\u202c\u2060\ufeff*"
		spelled = 3
	)
	s = strings.ToLower(s)
	s = strings.TrimPrefix(s, "tel:")
	letters := 0
	var out strings.Builder
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			out.WriteRune(r)
		case 'a' <= r && r <= 'z' && out.Len() > 0:
			out.WriteByte(keys[r-'a'])
			letters++
		case r == '+' && out.Len() == 0 && !abroad:
			abroad = true
		case unicode.IsSpace(r), strings.ContainsRune(marks, r):
		default:
			return "", false, false
		}
	}
	digits = out.String()
	if rest, dialed := strings.CutPrefix(digits, "011"); dialed && !abroad {
		digits, abroad = rest, true
	}
	return digits, abroad, digits != "" && (letters == 0 || letters >= spelled)
}

// hasAreaCode says whether ten digits are a number of +1.
func hasAreaCode(digits string) bool {
	first := int(digits[0] - '2')
	return digits[0] >= '2' && digits[3] >= '2' && strings.Contains(areaCodes[first]+" ", digits[1:3]+" ")
}

// hasCallingCode says whether digits begin with the code of a country.
func hasCallingCode(digits string) bool {
	for n := 1; n <= 3; n++ {
		if strings.Contains(callingCodes, " "+digits[:n]+" ") {
			return true
		}
	}
	return false
}

func phoneError(s, english, spanish string) error {
	shown := fmt.Sprintf("%q", s)
	if len(s) > shortPhone {
		shown = fmt.Sprint(aid.Phone(s))
	}
	return aid.Mistake{English: english, Spanish: spanish}.About(shown, shown)
}
