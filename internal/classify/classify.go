// Package classify says what a text seems to tell, in words that nobody wrote
// down: danger, the wish to be left alone, what is needed, for how many. It is
// a linear classifier of words, pairs of words and parts of words, trained by
// internal/classify/train on the practice texts of testdata/understanding and
// on those in its folder told.
//
// It knows no word for sure, and is a second opinion only. What it hears of
// danger pages nobody: whoever is heard so is given the emergency numbers, and a
// person reads the text. Of what package lexicon and package flow have read it
// says what seems unlikely or missing, and the person is asked.
package classify

import (
	_ "embed"
	"strconv"
	"sync"
)

// A Label is something that a text may tell.
type Label string

// Danger is somebody who is in danger, or may be. Leave is the wish to get no
// more texts, or to be erased; Erase, to be erased. ForWhom is that somebody else is meant. Time is
// that a day or an hour is said, or how soon. Person is that somebody would rather
// talk to a person than to us.
const (
	Danger  Label = "danger"
	Leave   Label = "leave"
	Erase   Label = "erase"
	ForWhom Label = "for whom"
	Time    Label = "time"
	Person  Label = "person"
)

// Need is that something is needed or offered, by its key in flows/needs.yaml.
func Need(key string) Label { return Label("need " + key) }

// Of is an answer to any other question, by the name that it is kept under and
// its value: "role offer", "risks baby".
func Of(name, value string) Label { return Label(name + " " + value) }

// Language is what a text is written in, by its tag.
func Language(tag string) Label { return Of("language", tag) }

// People is for how many; from six on all are alike.
func People(n int) Label { return Of("people", strconv.Itoa(min(n, 6))) }

//go:generate go run ./train -o weights.bin

//go:embed weights.bin
var weights string

// Hear listens to a text.
func Hear(text string) Heard { return Trained().Hear(text) }

// Trained is the model that the program has.
var Trained = sync.OnceValue(func() Model {
	m, err := Unpack(weights)
	if err != nil {
		panic("classify: " + err.Error()) // it is part of the program
	}
	return m
})
