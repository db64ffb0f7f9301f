package lexicon

import "strings"

// findWords begin a text that looks a place up. Words with which people ask
// for help ("I am looking for food") are none.
var findWords = foldedSet("find", "buscar", "найти", "tìm", "знайти")

// findChinese are the same in Chinese, which has no spaces.
var findChinese = []string{"查找", "找地方"}

// Finds says whether a text looks a place up in the directory ("FIND FOOD
// 97501"), and gives what follows the word.
func Finds(s string) (rest string, ok bool) {
	s = strings.TrimSpace(s)
	for _, p := range findChinese {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return strings.Trim(rest, " :：,，"), true
		}
	}
	word, rest, _ := strings.Cut(s, " ")
	if !findWords()[Fold(word)] {
		return "", false
	}
	return strings.Trim(rest, " :,"), true
}

var moreAsked = foldedSet("more", "more please", "más", "mas", "ещё", "thêm", "更多", "ще", "більше")

// WantsMore says whether a whole text asks for more of what was just told.
func WantsMore(s string) bool { return moreAsked()[Fold(s)] }
