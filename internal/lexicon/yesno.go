package lexicon

import (
	"bytes"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// YesNo is what an answer to a yes-or-no question says.
type YesNo int

// The answers.
const (
	Neither YesNo = iota // not an answer to that question
	Yes
	No
	Unsure // maybe, I don't know
)

var yesNo = index(func(l *language) map[YesNo][]string {
	return map[YesNo][]string{Yes: l.yes, No: l.no, Unsure: l.unsure}
})

// ReadYesNo reads a whole message as yes or no, in any language, against exact
// lists: never by likeness, and a digit is no answer. Letters of another
// alphabet that only look like ours are not ours.
func ReadYesNo(s string) YesNo {
	var buf [64]byte
	b := foldBytes(buf[:0], s)
	if len(b) == 0 {
		return thumbs(s)
	}
	if a, ok := yesNo()[string(b)]; ok {
		return a
	}
	if len(b) > longestAnswer {
		return Neither
	}
	if a, ok := markedYesNo()[marked(s)]; ok {
		return a
	}
	if b[0] >= utf8.RuneSelf || !isASCII(s) && hasHan(s) {
		return yesNo()[trimCourtesy(closeUp(string(b)))] // "да, спасибо"
	}
	if bytes.IndexByte(b, ' ') >= 0 {
		return yesNo()[onceOnly(string(b))]
	}
	return Neither
}

// markedYesNo are the answers that only their accents tell from another word:
// without them đúng (right) could be dừng (stop).
var markedYesNo = sync.OnceValue(func() map[string]YesNo {
	m := map[string]YesNo{}
	for _, l := range languages {
		for _, w := range l.marked {
			m[marked(w)] = Yes
		}
	}
	return m
})

// marked is a short text with its accents, for the few words that need them.
func marked(s string) string {
	if isASCII(s) {
		return ""
	}
	return strings.Trim(strings.ToLower(norm.NFC.String(s)), " .,!?")
}

// thumbs reads an answer that is only a picture.
func thumbs(s string) YesNo {
	if strings.TrimSpace(s) == "+" {
		return Yes // as Russians and Ukrainians text it
	}
	yes := strings.ContainsAny(s, "👍👌✅✔")
	no := strings.ContainsAny(s, "👎❌")
	switch {
	case yes && !no:
		return Yes
	case no && !yes:
		return No
	}
	return Neither
}

var nones = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range languages {
		for _, w := range l.none {
			m[closeUp(Fold(w))] = true
		}
	}
	return m
})

// None says whether a whole message says "nobody" or "nothing".
func None(s string) bool {
	f := closeUp(Fold(s))
	return nones()[f] || nones()[onceOnly(f)]
}
