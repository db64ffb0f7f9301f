package lexicon

import (
	"strings"
	"sync"
)

// moreWords begin a text that goes on with what was just said.
var moreWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range []string{
		"and", "also", "plus", "oh", "y", "e", "también", "además",
		"и", "также", "ещё", "а", "та", "також", "ще", "і", "й", "và", "còn", "cũng", "với",
	} {
		m[Fold(w)] = true
	}
	return m
})

// moreChinese are the same in Chinese, which has no spaces.
var moreChinese = []string{"还有", "另外", "而且", "对了", "也"}

// nameWords say that a text is about a name.
var nameWords = lateSet([]string{
	"name", "names", "nombre", "nombres", "llamo", "llama", "имя", "имени", "имена", "зовут", "ім'я", "імені", "звати", "tên",
})

// fewestMore is how many words a text has that goes on with "and …"; fewer may
// be a name.
const fewestMore = 3

// Continues says whether a text goes on with the one before it ("and also some
// bread"), rather than answering a question for a name.
func Continues(s string) bool {
	f := Fold(s)
	words := strings.Fields(f)
	for _, w := range words {
		if nameWords()[w] {
			return false
		}
	}
	for _, p := range moreChinese {
		if strings.HasPrefix(f, p) {
			return true
		}
	}
	return len(words) >= fewestMore && moreWords()[words[0]]
}

// alsoWords may stand anywhere in a text that asks for one thing more.
var alsoWords = lateSet([]string{"also", "too", "plus", "también", "además", "tambien", "также", "тоже", "ещё", "також", "теж", "ще", "nữa", "thêm"})

// Adds says whether a text, however short, adds to what was said before: "and
// diapers", "a blanket too". What it adds must still be found in it.
func Adds(s string) bool {
	words := Words(s)
	if len(words) < 2 && !hasHan(s) {
		return false
	}
	f := Fold(s)
	for _, p := range moreChinese {
		if strings.HasPrefix(f, p) || strings.Contains(f, "还要") || strings.Contains(f, "还需要") {
			return true
		}
	}
	for i, w := range words {
		if i == 0 && moreWords()[w] || alsoWords()[w] {
			return true
		}
	}
	return false
}

// longestName is the most words that a name has, and longestHan the most
// Chinese characters.
const (
	longestName = 4
	longestHan  = 6
)

// TooLongForName says whether a text has more words than a name, and does not
// speak of one.
func TooLongForName(s string) bool {
	words := strings.Fields(Fold(s))
	han := 0
	for _, w := range words {
		if nameWords()[w] || strings.Contains(w, "名") || strings.Contains(w, "叫") {
			return false
		}
		for _, r := range w {
			if isHan(r) {
				han++
			}
		}
	}
	return len(words) > longestName || han > longestHan
}
