package lexicon

// totals say that a number counts everybody, before it or behind it.
var totals = setsOf(map[string][]string{
	"en": {"in|all total|all|together", "altogether|total"}, "es": {"en|por total|todo|todos"}, "ru": {"всего|итого|вместе"}, "uk": {"разом|всього|усього"},
	"vi": {"tong cong", "tat ca", "het thay"},
})

// hanTotals are the same in Chinese, where a count keeps its words together.
var hanTotals = lateSet([]string{"一共", "总共", "共", "合计"})

// TotalPeople finds the number that a text calls all of the people: "6 and grandma,
// 7 in total". It is false where two are called so.
func TotalPeople(s string) (n int, ok bool) {
	words := numberTokens(s)
	spoken := tonguesOf(words)
	var said []span
	for i := range totals {
		if spoken.has(i) {
			said = append(said, totals[i].all(words)...)
		}
	}
	for i, w := range words {
		if hanTotals()[w] {
			said = append(said, span{i, i + 1})
		}
	}
	for _, at := range said {
		m, found := numberBeside(words, at, spoken)
		if found && ok && m != n {
			return 0, false
		}
		if found {
			n, ok = m, true
		}
	}
	return n, ok && n > 0
}

// numberBeside is the number right behind a stretch of words, or right before it.
func numberBeside(words []string, at span, spoken tongues) (int, bool) {
	const longest = 3 // words of a number
	for k := range peopleTables() {
		if n, _, ok := peopleTables()[k].numbers.at(words, at.to); spoken.has(k) && ok {
			return n, true
		}
	}
	for k := range peopleTables() {
		for from := max(0, at.from-longest); from < at.from; from++ {
			if n, to, ok := peopleTables()[k].numbers.at(words, from); spoken.has(k) && ok && to == at.from {
				return n, true
			}
		}
	}
	return 0, false
}
