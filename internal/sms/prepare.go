package sms

import "neighborline/internal/lexicon"

// Prepare makes the tables that the first text would have to wait for; see
// lexicon.Prepare, which it calls.
func Prepare() {
	lexicon.Prepare()
	ParseAnswers("no, not K7 or M3: sorry, I can't today")
}
