package sms

import (
	"slices"
	"strings"
	"unicode/utf8"

	"neighborline/internal/lexicon"
)

// pauses set a question apart from the yes before it.
const pauses = ",.;:!\n\u2013\u2014，。；：！、"

// yesThenAsks reads a yes with its code, and a question behind it: "yes k7, is
// there a dog?". The yes holds, and the question is for the neighbor, unless it
// makes the yes depend on something ("yes k7, can I come at 6?"): that is a
// condition. It is nil where the question takes the yes back, doubts it or asks
// about the yes itself ("yes k7, right?").
func yesThenAsks(text string) []Answer {
	for i, r := range text {
		if !strings.ContainsRune(pauses, r) {
			continue
		}
		if a, ok := plainAccept(text[:i]); ok {
			return a.thenAsks(text[i+utf8.RuneLen(r):])
		}
	}
	toks := scan(text)
	for i, t := range toks[:max(len(toks)-1, 0)] {
		if t.code == "" || !openers()[toks[i+1].folded] && (i+2 >= len(toks) || !openers()[toks[i+1].folded+" "+toks[i+2].folded]) {
			continue
		}
		if a, ok := plainAccept(text[:t.to]); ok {
			return a.thenAsks(text[t.to:])
		}
	}
	return nil
}

// plainAccept reads a yes to one request, and no question.
func plainAccept(text string) (Answer, bool) {
	if strings.ContainsAny(text, "?？") {
		return Answer{}, false
	}
	as := ParseAnswers(text)
	if len(as) != 1 || as[0].Verb != Accept || as[0].Code == "" {
		return Answer{}, false
	}
	return as[0], true
}

// thenAsks is an acceptance with what was asked behind it.
func (a Answer) thenAsks(question string) []Answer {
	question = strings.TrimSpace(question)
	words := lexicon.Words(question)
	if len(words) == 0 || a.Condition == "" && tags()[strings.Join(words, " ")] || namesCode(scan(question)) || doubts(question) {
		return nil
	}
	bare := strings.TrimRight(question, "?？ ")
	for len(words) > 1 && turns()[words[0]] { // and can I come at 6?
		words = words[1:]
	}
	asked := slices.ContainsFunc(words, func(w string) bool { return askWords()[w] })
	switch {
	case a.Condition != "": // yes k7 after 6, is that ok?
		a.Condition += ", " + bare
	case !asked && (depends()[words[0]] || len(words) > 1 && depends()[words[0]+" "+words[1]]):
		a.Condition = bare
	default:
		a.Question = question
	}
	return []Answer{a}
}

// doubts says whether any part of a question takes a yes back, or may.
func doubts(question string) bool {
	parts := strings.FieldsFunc(question, func(r rune) bool { return strings.ContainsRune(pauses+"?？", r) })
	return slices.ContainsFunc(parts, func(part string) bool {
		words := lexicon.Words(part)
		if len(words) == 0 {
			return false
		}
		answer := lexicon.ReadYesNo(strings.Join(words, " "))
		return answer == lexicon.No || answer == lexicon.Unsure || backs()[words[0]] || lexicon.CarrierKeyword(part) != lexicon.NoKeyword
	})
}

var (
	// tags behind a yes ask about the yes itself.
	tags = phraseSet("right", "correct", "ok", "okay", "yes", "is that right", "is that ok", "is that correct", "did you get that", "did you get this", "got it", "sure",
		"verdad", "cierto", "no es cierto", "esta bien", "si", "vale", "да", "верно", "правильно", "хорошо", "так", "правда", "добре", "đúng không", "được không", "phải không", "对吗", "对吧", "好吗", "可以吗", "行吗")
	// backs begin what takes a yes back, or hesitates.
	backs = wordSet(nil, "but or not no nope sorry cant maybe unless actually wait pero o perdon quiza quizas но или нет извините але або ні вибачте nhưng không 但 但是 或者 不")
	// askWords ask for something that the writer does not know.
	askWords = wordSet(func(t *tongue) string { return t.asks }, "what whats when where wheres who whos why how hows which que cuando donde quien como cual cuantos cuantas cuanto")
	// depends begin a question that the yes hangs on.
	depends = phraseSet("if", "after", "before", "only", "at", "around", "about", "tomorrow", "tonight", "today", "until", "by", "later", "morning", "afternoon", "evening", "can i", "could i", "may i", "can it", "could it", "can we", "could we", "is it ok", "is it", "would it", "would that", "is that", "does that", "would",
		"si", "despues", "antes", "solo", "hasta", "manana", "hoy", "puedo", "podria", "podemos", "puede ser", "esta bien", "seria",
		"если", "после", "завтра", "сегодня", "можно", "могу", "якщо", "після", "сьогодні", "можна", "можу", "nếu", "sau", "mai", "tôi có", "có thể")
	// openers begin a question right behind a code, with nothing between.
	openers = phraseSet("is there", "are there", "does she", "does he", "do they", "do you", "do i", "should i", "what is", "what are", "whats the", "what time", "what should", "what do", "where is", "where are", "wheres the", "where do", "where should", "when do", "when should", "how do", "how many", "how much", "which",
		"hay", "donde", "cuando", "a que", "que necesita", "que necesitan", "que hay", "cuantos", "cuantas", "cual")
)

// phraseSet is a set of folded phrases, made when it is first looked into.
func phraseSet(phrases ...string) func() map[string]bool {
	return allOf(func(*tongue) []string { return nil }, phrases...)
}
