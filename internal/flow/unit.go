package flow

import (
	"slices"
	"strings"
	"unicode"

	"neighborline/internal/lexicon"
)

// bounds are said around a number that has a unit: "max 2", "only 3 a week".
var bounds = []string{
	"max", "maximum", "only", "just", "up", "to", "about", "most", "at", "maybe", "per", "each", "every", "please", "is", "fine", "ok",
	"maximo", "solo", "como", "hasta", "nomas", "cada", "por", "a", "la", "favor", "esta", "bien",
	"не", "больше", "максимум", "только", "до", "хватит", "можно", "каждую", "більше", "тільки", "можна", "досить", "кожен", "щотижня",
	"toi", "da", "chi", "khoang", "thoi", "一", "个", "最", "多", "就", "好", "了", "吧", "每",
}

// withUnit reads a number with the step's unit: "2 times a week", where its
// unit says so. Any other word makes it something else.
func (d *Definition) withUnit(step *Step, text string) (int, bool) {
	if len(step.Unit) == 0 {
		return 0, false
	}
	var unit []string
	for _, words := range step.Unit {
		unit = append(unit, split(lexicon.Words(Render(words, map[string]string{"n": ""})))...)
	}
	var digits, said []int
	for _, w := range split(lexicon.Words(text)) {
		known := slices.Contains(bounds, w) || slices.ContainsFunc(unit, func(u string) bool {
			return strings.HasPrefix(w, u) || len(w) > 2 && strings.HasPrefix(u, w)
		})
		n, isNumber := lexicon.Numeral(w)
		switch {
		case isNumber && unicode.IsDigit(rune(w[0])):
			digits = append(digits, n)
		case isNumber && !known:
			said = append(said, n)
		case !known:
			return 0, false
		}
	}
	if len(digits) == 0 {
		digits = said
	}
	if len(digits) != 1 {
		return 0, false
	}
	return digits[0], true
}
