package sms

import (
	"strings"

	"neighborline/internal/lexicon"
)

// tongue is the reply grammar in one language. Yes and no are the lexicon's.
// Chinese is written without spaces: there a verb is a whole run of
// characters between codes.
type tongue struct {
	verbs map[Verb][]string
	units map[int][]string // of a pause, by their days
	both  []string         // every request that is open
	// courtesies say nothing; those of greets also before the answer.
	courtesies, greets []string
	// The words that steer the parser, in one string each.
	links, turns, conditions, statements, reasons, negations string
}

// tongues are the languages beside English and Spanish.
var tongues = []*tongue{&russian, &ukrainian, &vietnamese, &chinese}

// allOf gathers folded phrases of the tongues into a set.
func allOf(pick func(*tongue) []string) map[string]bool {
	m := map[string]bool{}
	for _, t := range tongues {
		for _, w := range pick(t) {
			m[lexicon.Fold(w)] = true
		}
	}
	return m
}

// add puts the words of each tongue into a set of words.
func add(m map[string]bool, pick func(*tongue) string) map[string]bool {
	for _, t := range tongues {
		for w := range strings.FieldsSeq(pick(t)) {
			m[lexicon.Fold(w)] = true
		}
	}
	return m
}

var (
	bothWords  = allOf(func(t *tongue) []string { return t.both })
	greetWords = allOf(func(t *tongue) []string { return t.greets })
)
