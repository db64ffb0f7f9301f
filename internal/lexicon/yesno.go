package lexicon

import (
	"bytes"
	"strings"
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
	if a, ok := yesNo[string(b)]; ok {
		return a
	}
	const longest = 64 // bytes
	if len(b) > longest || bytes.IndexByte(b, ' ') < 0 {
		return Neither
	}
	return yesNo[onceOnly(string(b))]
}

// thumbs reads an answer that is only a picture.
func thumbs(s string) YesNo {
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

var nones = func() map[string]bool {
	m := map[string]bool{}
	for _, l := range languages {
		for _, w := range l.none {
			m[Fold(w)] = true
		}
	}
	return m
}()

// None says whether a whole message says "nobody" or "nothing".
func None(s string) bool {
	f := Fold(s)
	return nones[f] || nones[onceOnly(f)]
}
