package sms

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// Refuses says whether a text is a no in other words than those of the grammar,
// most often with its reason: "can't today sorry, kids got a game". One of its
// clauses is a plain no or an excuse, none a yes, and no word of it opens a door
// again ("but", "if", "tomorrow").
func Refuses(text string) bool {
	words := lexicon.Words(text)
	if asks(text) || len(words) > maxWords || slices.ContainsFunc(words, func(w string) bool { return doors()[w] }) ||
		slices.ContainsFunc(hanDoors, func(d string) bool { return strings.Contains(text, d) }) {
		return false
	}
	no := false
	for clause := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",.;!…\n，。；！", r) }) {
		answers := ParseAnswers(clause)
		switch {
		case len(answers) == 0:
			no = no || isExcuseAlone(clause)
		case len(answers) > 1 || answers[0].Code != "" || answers[0].Verb == Accept:
			return false
		case answers[0].Verb == Decline || answers[0].Verb == Drop:
			no = true
		}
	}
	return no
}

// isExcuseAlone says whether a clause is an excuse, and then no more than when or
// how it is meant: "cant today", but not "cant wait".
func isExcuseAlone(clause string) bool {
	toks := scan(clause)
	if len(toks) == 0 {
		return false
	}
	said := strings.Join(foldedOf(trimCourtesy(toks)), " ") + " "
	return slices.ContainsFunc(excuses, func(e string) bool {
		rest, ok := strings.CutPrefix(said, lexicon.Fold(e)+" ")
		return ok && !slices.ContainsFunc(strings.Fields(rest), func(w string) bool { return !reasons()[w] })
	})
}

var (
	// doors are words by which a no may be a yes at another time, or of somebody
	// else: cant today but tomorrow, i cant say no.
	doors = wordSet(nil, "but if unless could can may maybe instead later though although tomorrow until wait say stop "+
		"pero si podria quiza quizas mañana luego aunque sino",
		"но если бы завтра позже может зато", "але якщо міг могла завтра пізніше може зате",
		"nhưng nếu mai")
	hanDoors = []string{"但", "如果", "要是", "只", "等", "明天", "改天", "可是", "不过", "除非", "可以"}
)
