package sms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/lexicon"
)

// hanConditions begin what an acceptance depends on, in Chinese, which is
// written without spaces: 可以，但是八点以后.
var hanConditions = strings.Fields("但是 但 不过 可是 如果 要是 只要 只能 只有 除非 等 要等 明天 今天 后天 今晚 明晚 晚上 下午 上午 早上 中午 傍晚 周 星期 礼拜 之后 以后")

// hanNumerals are the characters of an hour: 八点以后.
const hanNumerals = "零一二两三四五六七八九十半"

// isHanCondition says whether words begin with a condition in Chinese: one of
// the words, or an hour.
func isHanCondition(words []string) bool {
	if len(words) == 0 {
		return false
	}
	first := words[0]
	for _, c := range hanConditions {
		if strings.HasPrefix(first, c) {
			return true
		}
	}
	if isDigit(first[0]) {
		return len(words) > 1 && strings.HasPrefix(words[1], "点")
	}
	hour := strings.TrimLeft(first, hanNumerals)
	return hour != first && strings.HasPrefix(hour, "点")
}

// splitHan parts a yes from the condition that stands right behind it, where
// both are one run of Chinese characters.
func splitHan(text string, toks []token) []token {
	var out []token
	for _, t := range toks {
		if n := yesBefore(t.folded); n > 0 {
			at := t.from + bytesOf(text[t.from:t.to], utf8.RuneCountInString(t.folded[:n]))
			out = append(out, token{folded: t.folded[:n], from: t.from, to: at}, token{folded: t.folded[n:], from: at, to: t.to})
			continue
		}
		out = append(out, t)
	}
	return out
}

// yesBefore is how many bytes of a run of Chinese characters are a yes that a
// condition follows; 0 where there is none.
func yesBefore(run string) int {
	first, _ := utf8.DecodeRuneInString(run)
	if !unicode.Is(unicode.Han, first) {
		return 0
	}
	longest := 0
	for i := range run {
		if i > 0 && lexicon.ReadYesNo(run[:i]) == lexicon.Yes && isHanCondition([]string{run[i:]}) {
			longest = i
		}
	}
	return longest
}

// bytesOf is how many bytes the first n characters of a text take.
func bytesOf(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
