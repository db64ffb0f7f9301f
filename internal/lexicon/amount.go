package lexicon

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// maxAmount is the largest amount of goods that is read.
const maxAmount = 999_999

// An Amount is how much of something somebody says that they can use or give.
type Amount struct {
	N         int
	Condition string // as it was written: "if before Friday"
}

// ReadAmount reads a text that says how much: in digits ("200", "2,000",
// "2.5k"), in words of a language or of English ("about two hundred", "dos
// mil"), with a condition after it ("2,000 if before Friday"). "None" and "no"
// are 0. It is false where the text says no amount, or might say two, or asks.
func ReadAmount(s, lang string) (Amount, bool) {
	s = grouped(s)
	if strings.ContainsAny(s, "?？") {
		return Amount{}, false
	}
	words := amountWords(s)
	for _, l := range []*language{speak(lang), speak("en")} {
		if a, found, ok := l.amount(s, words); found {
			return a, ok
		}
	}
	if saysNone(s) {
		return Amount{}, true
	}
	return Amount{}, false
}

// saysNone says whether a text that holds no number says that nothing is wanted.
func saysNone(s string) bool {
	if None(s) || ReadYesNo(s) == No {
		return true
	}
	first, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return len(strings.Fields(s)) <= 5 && (None(first) || ReadYesNo(strings.TrimRight(first, ",.")) == No)
}

var (
	thousandMark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(\d{1,3})[,.  ’'](\d{3})\b`) })
	thousandsK   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)\b(\d{1,3})(?:[.,](\d))? ?[kк]\b`) })
)

// grouped takes the marks out of large numbers: 2,000 and 2 000 and 2k.
func grouped(s string) string {
	s = thousandsK().ReplaceAllStringFunc(s, func(m string) string {
		at := thousandsK().FindStringSubmatch(m)
		n, _ := strconv.Atoi(at[1] + (at[2] + "0")[:1])
		return strconv.Itoa(n * 100)
	})
	for range 2 { // 1,000,000 has two
		s = thousandMark().ReplaceAllString(s, "$1$2")
	}
	return s
}

// An amountWord is one folded word, and where in the text it begins.
type amountWord struct {
	word string
	at   int
}

// amountWords cuts a text into folded words that know their place.
func amountWords(s string) (out []amountWord) {
	at := 0
	for at < len(s) {
		rest := s[at:]
		skip := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsSpace(r) })
		if skip < 0 {
			break
		}
		at += skip
		end := strings.IndexFunc(s[at:], unicode.IsSpace)
		if end < 0 {
			end = len(s) - at
		}
		field := s[at : at+end]
		if hasHan(field) {
			out = append(out, hanAmountWords(field, at)...)
		} else {
			for _, w := range strings.Fields(Fold(field)) {
				out = append(out, amountWord{w, at})
			}
		}
		at += end
	}
	return out
}

// hanAmountWords cuts Chinese, which is written without spaces.
func hanAmountWords(field string, at int) (out []amountWord) {
	folded := Fold(field)
	pos := 0
	for _, w := range cutHan(strings.Fields(folded)) {
		if i := strings.Index(field[pos:], w); i >= 0 {
			pos += i
		}
		out = append(out, amountWord{w, at + pos})
	}
	return out
}

// amount finds the one amount in a text, and the condition beside it. Found
// says that there is a number at all; two of them are none.
func (l *language) amount(s string, words []amountWord) (a Amount, found, ok bool) {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = w.word
	}
	for i := 0; i < len(plain); {
		if found && amountConditions()[plain[i]] {
			a.Condition = strings.Trim(s[words[i].at:], " ,.;，。")
			break
		}
		if !found && amountIfs()[plain[i]] && !l.onlyYes(s, words, plain, i) {
			a.Condition = strings.TrimSpace(s) // it stands before the amount
		}
		n, next, number := l.numbers.largeAt(plain, i)
		if !number || n == 1 && amountArticles()[plain[i]] {
			i++
			continue
		}
		if found {
			return a, true, false
		}
		a.N, found, i = n, true, next
	}
	return a, found, found && a.N <= maxAmount
}

// onlyYes says whether a word that may begin a condition is a yes: "si, 200",
// "si 200", "si, pero solo 200".
func (l *language) onlyYes(s string, words []amountWord, plain []string, i int) bool {
	if i != 0 || ReadYesNo(plain[i]) != Yes {
		return false
	}
	if len(words) > 1 && strings.HasSuffix(strings.TrimSpace(s[:words[1].at]), ",") {
		return true
	}
	_, _, number := l.numbers.largeAt(plain, 1)
	return number
}

// largeAt is at, with thousands before it: "two thousand five hundred".
func (w *numberWords) largeAt(words []string, i int) (n, next int, ok bool) {
	if n, next, ok := w.manyHundredsAt(words, i); ok {
		return n, next, true
	}
	if anyDigit(w.word(words, i)) {
		n, err := strconv.Atoi(words[i])
		return n, i + 1, err == nil
	}
	if n, next, ok = w.at(words, i); !ok && w.hundred != "" && w.word(words, i) == w.hundred {
		n, next, ok = 100, i+1, true // "a hundred and twenty"
		if rest, after, more := w.at(words, w.pastAnd(words, next)); more && rest < 100 && !anyDigit(words[after-1]) {
			n, next = n+rest, after
		}
	}
	if !amountThousands()[w.word(words, next)] {
		return n, next, ok
	}
	if !ok {
		n = 1 // "mil", "тысяча"
	}
	n, next = n*1000, next+1
	from := w.pastAnd(words, next)
	if rest, after, more := w.at(words, from); more && rest > 0 && rest < 1000 && !anyDigit(words[from]) {
		if rest < 10 && hasHan(words[from]) {
			rest *= 100 // 一千五 is 1500
		}
		n, next = n+rest, after
	}
	return n, next, true
}

// manyHundredsAt reads what counts in hundreds beyond nine of them, or in
// digits: "fifteen hundred", "2 hundred", "a couple hundred", "un par de cientos".
func (w *numberWords) manyHundredsAt(words []string, i int) (n, next int, ok bool) {
	n, next, ok = w.at(words, i)
	if !ok || n < 2 || n > 99 {
		return 0, 0, false
	}
	if of := w.word(words, next); of == "of" || of == "de" {
		next++
	}
	if !amountHundreds()[w.word(words, next)] {
		return 0, 0, false
	}
	return n * 100, next + 1, true
}

// pastAnd is the place after an "and", if one stands there.
func (w *numberWords) pastAnd(words []string, i int) int {
	if w.and != "" && w.word(words, i) == w.and {
		return i + 1
	}
	return i
}

// What is needed beside numbers to read an amount, of all languages, folded.
var (
	amountThousands = foldedSet(
		"thousand", "thousands", "mil", "miles", "тысяча", "тысячи", "тысяч", "тысячу", "nghin", "ngan", "千", "тисяча", "тисячі", "тисяч", "тисячу",
	)
	amountHundreds   = foldedSet("hundred", "hundreds", "cientos", "centenares", "centenas")
	amountIfs        = foldedSet("if", "unless", "si", "если", "neu", "如果", "如", "要是", "若", "якщо")
	amountConditions = foldedSet(
		"if", "unless", "but", "only", "before", "by", "when", "provided", "as", "after", "until", "once", "from", "on", "next", "this",
		"si", "pero", "solo", "antes", "cuando", "siempre", "hasta", "despues", "если", "но", "до", "только", "когда", "при", "после", "к",
		"neu", "nhung", "truoc", "khi", "chi", "sau", "如果", "如", "要是", "若", "但", "但是", "只要", "只", "之前", "以前", "前", "在",
		"якщо", "але", "тільки", "коли", "за", "після", "перед",
	)
	amountArticles = foldedSet("one", "a", "un", "una", "uno") // "this one", "una caja"
)
