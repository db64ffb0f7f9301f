package lexicon

import (
	"strconv"
	"strings"
	"sync"
)

// maxNumber is the largest number that is read: five digits are a ZIP.
const maxNumber = 9999

// Number reads a whole answer that is a number, in digits or words, also one
// of people ("we are 4", "2 adults 3 kids", "me and my 2 kids"), from 0 to
// 9999. It is false when the answer says anything else besides, or can be read
// as two numbers ("4 or 5", "4 people 2 kids").
func Number(s string) (n int, ok bool) {
	if n, ok := saidOfUs(s); ok {
		return n, true
	}
	words := numberTokens(s)
	spoken := tonguesOf(words)
	for i := range peopleTables() {
		if !spoken.has(i) && !peopleTables()[i].lone(words) {
			continue
		}
		c, whole := peopleTables()[i].count(words)
		if !whole {
			continue
		}
		m, one := c.total()
		if !one || ok && m != n {
			return 0, false // two readings, in one language or in two
		}
		n, ok = m, true
	}
	return n, ok
}

// Numeral reads one folded word that is a number and nothing else: 4, four. A
// word for a person ("yo", 我) is none, though Number counts it.
func Numeral(word string) (n int, ok bool) {
	if word == "" {
		return 0, false
	}
	if anyDigit(word) {
		n, next, ok := languages[0].numbers.at([]string{word}, 0)
		return n, ok && next == 1
	}
	spoken := tonguesOf([]string{word})
	for i, l := range languages {
		t := &peopleTables()[i]
		if !spoken.has(i) && !t.lone([]string{word}) {
			continue
		}
		if n, next, ok := l.numbers.at([]string{word}, 0); ok && next == 1 {
			return n, true
		}
	}
	return 0, false
}

// lone says whether the one word of an answer is a number: alone it is no other
// language's, even without its marks.
func (t *peopleTable) lone(words []string) bool {
	if len(words) != 1 {
		return false
	}
	_, ok := t.numbers.ones()[words[0]]
	return ok
}

var joining = strings.NewReplacer("+", " and ", "&", " and ")

// numberTokens folds a text but keeps + and & as words that join.
func numberTokens(s string) []string {
	if strings.Contains(s, "我、") {
		s = strings.ReplaceAll(s, "我、", "我和") // 我老婆 is my wife, and 我、老婆 two
	}
	words := Words(joining.Replace(s))
	if tonguesOf(words)&(cyrillicTongues|apartTongues) != 0 {
		return strings.Fields(together().Replace(" " + strings.Join(words, "  ") + " "))
	}
	return words
}

// together respells how some languages join the writer to others: "мы с мужем"
// is my husband and I.
var together = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, l := range languages {
		for _, words := range l.numbers.same {
			pairs = append(pairs, " "+strings.ReplaceAll(Fold(words), " ", "  ")+" ")
		}
	}
	return strings.NewReplacer(pairs...)
})

// at reads a number in digits, or in one language's words: hundreds, tens and
// units, each at most once, or some dozens.
func (w *numberWords) at(words []string, i int) (n, next int, ok bool) {
	if i >= len(words) {
		return 0, i, false
	}
	if anyDigit(words[i]) {
		n, err := strconv.Atoi(words[i])
		return n, i + 1, err == nil && len(words[i]) <= len("9999")
	}
	n, next = w.hundredsAt(words, i)
	from := next
	if n > 0 && w.and != "" && w.word(words, next) == w.and {
		from++
	}
	if t, unit := w.tensAt(words, from); t > 0 {
		after := unit
		if w.and != "" && w.word(words, unit) == w.and {
			unit++
		}
		if u := w.ones()[w.word(words, unit)]; u > 0 && u < 10 {
			return n + t + u, unit + 1, true
		}
		return n + t, after, true
	}
	if u, found := w.ones()[w.word(words, from)]; found {
		if g, found := w.groups[w.word(words, from+1)]; found {
			return n + u*g, from + 2, true
		}
		return n + u, from + 1, true
	}
	if g, found := w.groups[words[i]]; found {
		return g, i + 1, true
	}
	return n, next, n > 0
}

// tensAt reads "twenty", or "hai mươi"; without any, n is 0.
func (w *numberWords) tensAt(words []string, i int) (n, next int) {
	word := w.word(words, i)
	if t, found := w.tens[word]; found {
		return t, i + 1
	}
	if w.ten == "" {
		return 0, i
	}
	if word == w.ten {
		return 10, i + 1
	}
	if u := w.ones()[word]; u > 1 && u < 10 && w.word(words, i+1) == w.ten {
		return 10 * u, i + 2
	}
	return 0, i
}

// hundredsAt reads "doscientos" or "two hundred"; without one, n is 0.
func (w *numberWords) hundredsAt(words []string, i int) (n, next int) {
	if h, found := w.hundreds[words[i]]; found {
		return h, i + 1
	}
	if u := w.ones()[words[i]]; u > 0 && u < 10 && w.hundred != "" && w.word(words, i+1) == w.hundred {
		return 100 * u, i + 2
	}
	return 0, i
}

// word is word i, or none past the end.
func (w *numberWords) word(words []string, i int) string {
	if i >= len(words) {
		return ""
	}
	return words[i]
}
