package sms

import (
	"maps"
	"strconv"
	"sync"

	"neighborline/internal/lexicon"
)

// move reads what follows MOVE: a ZIP, with or without a code, or nothing.
func (p *parser) move(codes []string, rest string) []Answer {
	a := Answer{Verb: Move}
	words := lexicon.Words(rest)
	for len(words) > 1 && nows()[words[len(words)-1]] { // im in 97504 now
		words = words[:len(words)-1]
	}
	switch {
	case len(codes) > 1 || len(words) > 1 && !onlyLinks(words[:len(words)-1]):
		return nil
	case len(codes) == 1:
		a.Code = codes[0]
	}
	if len(words) > 0 {
		z, ok := zip(words[len(words)-1])
		if !ok {
			return nil
		}
		a.ZIP = z
	}
	return []Answer{a}
}

// nows behind a place say no more than that somebody is there.
var nows = wordSet(func(t *tongue) string { return t.nows }, "now right today at the moment ahora ya mismo hoy")

func onlyLinks(words []string) bool {
	for _, w := range words {
		if !links()[w] && w != "zip" {
			return false
		}
	}
	return true
}

// maxPause is the most days somebody may pause for; who wants longer says OFF.
const maxPause = 365

// untils begin a day that a pause ends on. The day itself is not read: the answer
// says how long it is.
var untils = wordSet(nil, "until till til hasta")

// pause reads the days after PAUSE; a week is seven.
func pause(words []string) []Answer {
	const most = 5 // words of a day: until friday the 4th
	if len(words) == 0 || untils()[words[0]] && len(words) > 1 && len(words) <= most {
		return []Answer{{Verb: Pause}}
	}
	for len(words) > 0 && links()[words[0]] && len(words) > 1 {
		words = words[1:]
	}
	n, err := strconv.Atoi(words[0])
	if err != nil || len(words[0]) > len("365") {
		var ok bool
		if n, ok = lexicon.Number(words[0]); !ok {
			if !units()[words[0]].ok {
				return nil
			}
			n, words = 1, append([]string{""}, words...) // pause for a week
		}
	}
	if len(words) > 2 {
		return nil
	}
	if len(words) == 2 {
		u := units()[words[1]]
		if !u.ok {
			return nil
		}
		n *= u.days
	}
	if n < 1 || n > maxPause {
		return nil
	}
	return []Answer{{Verb: Pause, N: n}}
}

type pauseUnit struct {
	days int
	ok   bool
}

var units = sync.OnceValue(func() map[string]pauseUnit {
	m := maps.Clone(plainUnits)
	for _, t := range tongues {
		for days, words := range t.units {
			for _, w := range words {
				m[lexicon.Fold(w)] = pauseUnit{days, true}
			}
		}
	}
	return m
})

var plainUnits = map[string]pauseUnit{
	"day": {1, true}, "days": {1, true}, "d": {1, true}, "dia": {1, true}, "dias": {1, true},
	"week": {7, true}, "weeks": {7, true}, "wk": {7, true}, "semana": {7, true}, "semanas": {7, true},
	"month": {30, true}, "months": {30, true}, "mes": {30, true}, "meses": {30, true},
}
