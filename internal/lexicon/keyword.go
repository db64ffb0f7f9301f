package lexicon

import (
	"bytes"
	"slices"
	"strings"
	"sync"
)

// A Keyword is a word that carriers act on themselves.
type Keyword int

// The keywords.
const (
	NoKeyword Keyword = iota
	Stop              // no more texts
	Start             // texts again; YES is not one of these for us
	Help              // what is this?
)

// keywords are the carrier's own (long code and toll-free numbers, whole
// message) and the opt-outs of every language we speak. YES, which a carrier
// takes for START, is left out: it is our volunteers' word.
var keywords = sync.OnceValue(func() map[string]Keyword {
	m := map[string]Keyword{
		"stop": Stop, "stopall": Stop, "unsubscribe": Stop, "cancel": Stop, "end": Stop, "quit": Stop,
		"revoke": Stop, "optout": Stop, "opt out": Stop, "stop all": Stop, "s t o p": Stop,
		"start": Start, "unstop": Start,
		"help": Help, "info": Help,
	}
	for _, l := range languages {
		for _, w := range l.stop {
			m[closeUp(Fold(w))] = Stop
		}
	}
	// Opt-outs of languages that we do not speak yet: nobody should have to
	// know English to be left in peace.
	for _, w := range []string{"توقف", "arret", "parem"} {
		m[Fold(w)] = Stop
	}
	return m
})

// markedKeywords are opt-outs that only their accents tell from another word:
// without them dừng (stop) could be đúng (right).
var markedKeywords = map[string]Keyword{marked("dừng"): Stop}

// CarrierKeyword reads a whole message as an opt-out, an opt-in or a call for
// information. It folds more widely than the carrier does ("Stop.", full
// width, hidden characters), because a person who asks to be left in peace
// must be heard; the carrier itself acts and answers only on the bare word.
func CarrierKeyword(s string) Keyword {
	var buf [64]byte
	b := foldBytes(buf[:0], s)
	if k, ok := keywords()[string(b)]; ok {
		return k
	}
	if len(b) == 0 || len(b) > longestAnswer { // a keyword said three times over is shorter
		return NoKeyword
	}
	if bytes.IndexByte(b, ' ') >= 0 {
		return keywords()[onceOnly(closeUp(string(b)))]
	}
	if isASCII(s) {
		return NoKeyword
	}
	return markedKeywords[marked(s)]
}

// onceOnly makes "stop stop stop" one "stop", and leaves every other text as
// it is.
func onceOnly(s string) string {
	first, rest, more := strings.Cut(s, " ")
	for more {
		var next string
		if next, rest, more = strings.Cut(rest, " "); next != first {
			return s
		}
	}
	return first
}

var revocations = phrasesOf(func(l *language) []string { return l.revoke })

// Revokes says whether a text clearly asks for no more messages in words of
// its own ("please stop texting me", "ya no me escriban"). It knows nothing of
// the carrier's keywords, and a stop that is about something else ("stop by my
// house") is none.
func Revokes(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	for i := range revocations {
		if !spoken.has(i) {
			continue
		}
		text, reach := words, 1
		if hanTongues.has(i) {
			text, reach = characters(words), 3
		}
		for _, at := range revocations[i].all(text) {
			before := text[max(0, at.from-reach):at.from]
			if !slices.ContainsFunc(before, func(w string) bool { return othersDo()[i][w] }) && !forAWhile[i].any(text[at.to:]) && !hourBehind(text[at.to:]) {
				return true
			}
		}
	}
	return wantsPeace(words)
}

// forAWhile stands behind a wish for no texts at certain hours: "please don't text
// this number after 5".
var forAWhile = setsOf(map[string][]string{
	"en": {"^ .. after|before|until|till|between|past #0..24", "^ .. at night", "^ .. today|tonight", "^ .. when|while he|she|they|hes|shes|theyre|im|i"},
	"es": {"^ .. despues|antes|hasta .. #0..24", "^ .. de|en|por la? noche|noches", "^ .. hoy", "^ .. cuando|mientras el|ella|esta|este|estoy|ande|anda"},
	"ru": {"^ .. после|до|с #0..24", "^ .. ночью|вечером|вечерами|ночам|сегодня", "^ .. когда|пока он|она|муж|я"},
	"uk": {"^ .. після|до|з #0..24", "^ .. вночі|ввечері|вечорами|сьогодні", "^ .. коли|поки він|вона|чоловік|я"},
	"vi": {"^ .. sau|truoc #0..24", "^ .. ban dem|buoi toi", "^ .. hom nay", "^ .. khi|luc anh|chong|co|toi|em|no"},
	"zh": {"^ .. 点 之|以? 后|前", "^ .. 晚 上", "^ .. 今天|今晚", "^ .. 的 时 候"},
})

// wantsPeace says whether a short text asks for no more messages in whatever
// order of words, and names no hour, no other way and nobody else.
func wantsPeace(words []string) bool {
	const few = 11 // words, or twice as many Chinese characters
	if chars := characters(words); len(words) == 0 || len(words) > few && len(words) == len(chars) || len(chars) > 2*few {
		return false
	}
	written := scriptsOf(words)
	for i := range leaveIdeas {
		if written.has(i) && leaveIdeas[i].in(spell(i, words)) && !butLeave[i].in(spell(i, words)) {
			return true
		}
	}
	return false
}

// ForAWhile says whether a text speaks of certain hours, as a wish for no texts at
// night does.
func ForAWhile(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	for i := range forAWhile {
		text := spell(i, words)
		for from := range text {
			if spoken.has(i) && forAWhile[i].any(text[from:]) {
				return true
			}
		}
	}
	return hourBehind(words)
}

// hourBehind says whether an hour such as 9pm stands close behind "after".
func hourBehind(words []string) bool {
	const close = 3
	for i, w := range words {
		if !afterWords()[w] {
			continue
		}
		for _, next := range words[i+1 : min(len(words), i+1+close)] {
			if isDigit(next[0]) {
				return true
			}
		}
	}
	return false
}

var afterWords = lateSet([]string{"after", "before", "until", "till", "past", "between", "despues", "antes", "hasta", "после", "до", "після", "sau", "truoc"})

// othersDo are words before a phrase that make it about somebody else: "he
// won't stop calling me".
var othersDo = sync.OnceValue(func() []map[string]bool {
	var all []map[string]bool
	for _, l := range languages {
		all = append(all, wordSet(l.others))
	}
	return all
})
