package lexicon

import "strings"

// dayNames are short names of the days from Monday on, by language, as they
// stand in the opening hours of a shop.
var dayNames = map[string][7]string{
	"es": {"lun", "mar", "mie", "jue", "vie", "sab", "dom"},
	"ru": {"пн", "вт", "ср", "чт", "пт", "сб", "вс"},
	"uk": {"пн", "вт", "ср", "чт", "пт", "сб", "нд"},
	"vi": {"T2", "T3", "T4", "T5", "T6", "T7", "CN"},
	"zh": {"周一", "周二", "周三", "周四", "周五", "周六", "周日"},
}

var daily = map[string]string{"es": "diario", "ru": "ежедневно", "uk": "щодня", "vi": "hàng ngày", "zh": "每天"}

// SayHours says opening hours in the notation of package hours with the days
// of a language: "lun-vie 09:00-17:00". What has no short word in it stays.
func SayHours(notation, lang string) string {
	names, ok := dayNames[lang]
	if !ok {
		return notation
	}
	pairs := []string{"daily", daily[lang]}
	for i, en := range []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"} {
		pairs = append(pairs, en, names[i])
	}
	return strings.NewReplacer(pairs...).Replace(notation)
}
