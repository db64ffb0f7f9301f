package sms

import (
	"strings"
	"sync"

	"neighborline/internal/lexicon"
)

// tongue is the reply grammar in one language. Yes and no are the lexicon's.
// Chinese is written without spaces: there a verb is a whole run of
// characters between codes.
type tongue struct {
	verbs map[Verb][]string
	units map[int][]string // of a pause, by their days
	both  []string         // every request that is open
	// carried are words for Done as one says them to the neighbor.
	carried []string
	// courtesies say nothing; those of greets also before the answer.
	courtesies, greets []string
	// The words that steer the parser, in one string each.
	links, turns, conditions, statements, reasons, negations, nows, asks string
}

// tongues are the languages beside English and Spanish.
var tongues = []*tongue{&russian, &ukrainian, &vietnamese, &chinese}

// allOf gathers folded phrases of the tongues, and more, into a set, when it is
// first looked into.
func allOf(pick func(*tongue) []string, more ...string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range more {
			m[lexicon.Fold(w)] = true
		}
		for _, t := range tongues {
			for _, w := range pick(t) {
				m[lexicon.Fold(w)] = true
			}
		}
		return m
	})
}

// wordSet is a set of folded words, made when it is first looked into: those of
// the lists, and of each tongue what pick gives, if anything.
func wordSet(pick func(*tongue) string, lists ...string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		all, n := lists, 0
		if pick != nil {
			for _, t := range tongues {
				all = append(all, pick(t))
			}
		}
		for _, l := range all {
			n += 1 + strings.Count(l, " ")
		}
		m := make(map[string]bool, n)
		for _, l := range all {
			for w := range strings.FieldsSeq(l) {
				m[lexicon.Fold(w)] = true
			}
		}
		return m
	})
}

var (
	bothWords  = allOf(func(t *tongue) []string { return t.both })
	greetWords = allOf(func(t *tongue) []string { return t.greets })
)
