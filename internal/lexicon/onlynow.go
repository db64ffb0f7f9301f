package lexicon

// nowWords are those of now, and todayWords those of a day that is today.
var (
	nowWords   = lateSet([]string{"now", "currently", "ahora", "ahorita", "actualmente", "сейчас", "теперь", "зараз", "тепер", "bay", "gio", "现在", "現在"})
	todayWords = lateSet([]string{"today", "tonight", "asap", "urgent", "right", "hoy", "urgente", "ya", "сегодня", "срочно", "сьогодні", "терміново", "nay", "gap", "今天", "马上", "急"})
)

// OnlyNow says whether a text says now, and neither today nor that it is
// urgent.
func OnlyNow(s string) bool {
	now := false
	for _, w := range Words(s) {
		if todayWords()[w] {
			return false
		}
		now = now || nowWords()[w]
	}
	return now
}
