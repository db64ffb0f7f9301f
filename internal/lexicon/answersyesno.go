package lexicon

import (
	"strings"
	"unicode/utf8"
)

// longestYes is how many words an answer that begins with a yes may have.
const longestYes = 8

// AnswersYesNo reads an answer to a yes-or-no question that says more than yes
// or no: "yes please were out of everything", "no gracias ya tengo". What takes
// back its beginning ("yes but …", "no problem") is neither, and neither is an
// answer with a number in it. It is for questions about oneself; a volunteer's
// answer to an invite wants ReadYesNo.
func AnswersYesNo(s string) YesNo {
	if a := ReadYesNo(s); a != Neither {
		return a
	}
	if a := everyClause(s); a != Neither {
		return a
	}
	h := Hear(s)
	if len(h.Words) < 2 || len(h.Words) > longestYes || strings.ContainsAny(s, "?？") {
		return Neither
	}
	if hasHan(s) {
		return clauseYesNo(s)
	}
	first, ok := plainYesNo[h.Words[0]]
	if !ok {
		return Neither
	}
	if len(h.Words) > 2 && first == No && plainYesNo[h.Words[1]] == No {
		return Neither // "no no thats fine"
	}
	for i, w := range h.Words[1:] {
		switch a := yesNo()[w]; {
		case anyDigit(w), butWords()[w]:
			return Neither
		case a != Neither && a != first && a != Unsure:
			return Neither
		case first == No && i == 0 && h.clause[1] == h.clause[0] && !Polite(w):
			return Neither // "no se", "no problem": not a no of its own
		}
	}
	return first
}

// saidTwice is the yes or the no that a few words say, or the yes that they say
// twice: "ok đúng", "угу верно", "嗯没错". Two noes may make a yes: "不是不需要".
func saidTwice(s string) YesNo {
	const most = 24 // runes
	s = strings.TrimSpace(s)
	a := ReadYesNo(s)
	if a != Neither || utf8.RuneCountInString(s) > most {
		return a
	}
	for i, r := range s {
		if i == 0 || r != ' ' && !isHan(r) {
			continue
		}
		if ReadYesNo(s[:i]) == Yes && ReadYesNo(s[i:]) == Yes {
			return Yes
		}
	}
	return Neither
}

// everyClause is the yes or the no that each clause of an answer says: "phải rồi,
// đúng hết".
func everyClause(s string) YesNo {
	all := Neither
	for clause := range Clauses(s) {
		a := saidTwice(clause)
		if a == Neither || a == Unsure || all != Neither && a != all {
			return Neither
		}
		all = a
	}
	return all
}

// plainYesNo are the words that say yes or no and nothing else.
var plainYesNo = map[string]YesNo{
	"yes": Yes, "yep": Yes, "yup": Yes, "yeah": Yes, "yea": Yes, "yess": Yes, "correct": Yes, "no": No, "nope": No, "nah": No,
	"si": Yes, "claro": Yes, "correcto": Yes, "да": Yes, "ага": Yes, "конечно": Yes, "нет": No,
	"так": Yes, "звичайно": Yes, "звісно": Yes, "ні": No, "vang": Yes, "da": Yes, "khong": No,
}

// PlainYesNo is the yes or no that a folded word says, and nothing else.
func PlainYesNo(word string) YesNo {
	if a, ok := plainYesNo[word]; ok {
		return a
	}
	return Neither
}

// Yah is a text that begins with the "ya" of English, written as the yeah that it
// is; in Spanish it is another word.
func Yah(s, lang string) string {
	if w := Words(s); lang == "en" && len(w) > 0 && w[0] == "ya" {
		return "yeah" + strings.TrimSpace(s)[len("ya"):]
	}
	return s
}

// clauseYesNo reads the first clause of a Chinese answer, which has no spaces.
func clauseYesNo(s string) YesNo {
	first, rest := s, ""
	if i := strings.IndexAny(s, clauseEnds); i >= 0 {
		first, rest = s[:i], s[i:]
	}
	if anyDigit(rest) || strings.ContainsAny(rest, "但不没") {
		return Neither
	}
	return ReadYesNo(first)
}

// butWords take back what stands before them.
var butWords = lateSet([]string{
	"but", "except", "only", "not", "dont", "isnt", "wrong", "change", "if", "after", "before", "instead", "maybe", "unless", "however",
	"pero", "menos", "excepto", "cambiar", "si", "solo", "aunque", "quiza", "tal",
	"но", "только", "кроме", "не", "если", "поменять", "измените", "але", "тільки", "крім", "якщо", "змініть", "лише",
	"nhung", "ma", "neu", "sua", "doi", "tru",
})

// Polite says whether a folded word is one of a courtesy.
func Polite(w string) bool {
	_, before := polite().before[w]
	_, after := polite().after[w]
	return before || after
}
