package sms

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
)

// An Answer is one thing that a text wants done.
type Answer struct {
	Verb Verb
	Code string // of the request; empty if none was given
	Both bool   // all that are open: "yes both"
	// Condition holds the words that came with it, as typed. An acceptance
	// with a condition ("yes k7 after 6") is no acceptance yet: somebody has
	// to agree to it. With another verb it is only a remark.
	Condition string
	// Question is what came behind an acceptance and takes nothing off it ("yes
	// k7, is there a dog?"): it is for whoever asked for the help.
	Question string
	// Told says that the words are such as one says to the neighbor ("I dropped
	// it off"), not to a hotline.
	Told bool
	ZIP  string // of a Move
	N    int    // days of a Pause; 0 if they were not said
}

// ParseAnswers reads a text in the reply grammar: a verb and codes in either
// order, several times over ("yes m3 no k7", "k7 yes"), a verb alone, or a code
// alone. It is nil when the text is not wholly that, says that it is unsure,
// says two things about one code, or is a carrier's keyword.
func ParseAnswers(text string) []Answer {
	if lexicon.CarrierKeyword(text) != lexicon.NoKeyword {
		return nil
	}
	toks := splitHan(text, scan(text))
	if len(toks) == 0 || len(toks) > maxWords {
		return nil
	}
	toks = trimCourtesy(toks)
	p := parser{text: text, toks: toks, words: foldedOf(toks)}
	var answers []Answer
	if toks[0].code != "" {
		answers = p.codesFirst()
	} else {
		answers = p.verbsFirst()
	}
	if asks(text) {
		if answers := onlyStatus(answers); answers != nil {
			return answers
		}
		return yesThenAsks(text)
	}
	return consistent(answers)
}

// maxWords is the most words of an answer; what is longer is a letter.
const maxWords = 60

// asks says whether a text is a question: "K7 done?" does not say that it is.
func asks(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, "?") || strings.HasSuffix(text, "？")
}

func onlyStatus(answers []Answer) []Answer {
	for _, a := range answers {
		if a.Verb != Status {
			return nil
		}
	}
	return answers
}

// consistent is answers, or nil if two of them speak differently of one code.
func consistent(answers []Answer) []Answer {
	said := map[string]Verb{}
	kept := answers[:0]
	for _, a := range answers {
		v, twice := said[a.Code]
		switch {
		case !twice:
			said[a.Code] = a.Verb
			kept = append(kept, a)
		case v != a.Verb:
			return nil
		}
	}
	return kept
}

// withCodes makes one answer for each code.
func withCodes(v Verb, codes []string, remark string) []Answer {
	answers := make([]Answer, 0, len(codes))
	for _, c := range codes {
		answers = append(answers, Answer{Verb: v, Code: c, Condition: remark})
	}
	return answers
}

// Nearest finds the one code of have that is a single slip away from code: a
// suggestion to ask about, never to act on.
func Nearest(code string, have []string) (string, bool) {
	found := ""
	for _, h := range have {
		if h == code || lexicon.Distance(code, h) != 1 {
			continue
		}
		if found != "" && found != h {
			return "", false
		}
		found = h
	}
	return found, found != ""
}

// zip reads a ZIP code.
func zip(word string) (string, bool) {
	const digits = 5
	if len(word) != digits {
		return "", false
	}
	_, err := strconv.ParseUint(word, 10, 32)
	return word, err == nil
}

// code reads a request's code written as one word, also with the letter that
// looks like it on a Cyrillic keyboard.
func code(word string) (string, bool) {
	first, size := utf8.DecodeRuneInString(word)
	if i := strings.IndexRune(cyrillic, first); i >= 0 {
		word = latin[i/size:i/size+1] + word[size:]
	}
	return aid.ParseCode(word)
}

// The Cyrillic letters that look like letters of codes, and those.
const (
	cyrillic = "асенкмртух"
	latin    = "ACEHKMPTYX"
)
