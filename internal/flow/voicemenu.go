package flow

import (
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	perPart = 4   // choices that are read before a caller must answer
	moreKey = "9" // reads the next of them
)

// partOf is the range of n choices that is read in a part, from 0. After the
// last part comes the first again.
func partOf(n, part int) (from, to int) {
	parts := max(1, (n+perPart-1)/perPart)
	from = part % parts * perPart
	return from, min(from+perPart, n)
}

// parts is how many parts the step's menu has; 0 without choices to read.
func (step *Step) parts() int {
	if !step.hasMenu() {
		return 0
	}
	return (len(step.Choices) + perPart - 1) / perPart
}

// hasMenu says whether the step's choices are read on a call. Those of a
// yes-or-no question have keys of their own.
func (step *Step) hasMenu() bool {
	return len(step.Choices) > 0 && step.Kind != YesNo && step.Kind != Telling
}

// menu is the part of the step's choices that is read, with their keys.
func (v *voice) menu() string {
	step := v.Step
	if step.Kind == YesNo {
		text, _ := v.texts.aloud("voice_yes_no", v.Lang, nil)
		return text
	}
	if !step.hasMenu() {
		return ""
	}
	var says []string
	from, to := partOf(len(step.Choices), v.Page)
	for i, o := range step.Choices[from:to] {
		text, _ := v.texts.aloud("voice_choice", v.Lang, map[string]string{"choice": o.spoken(v.Lang, v.base), "key": itoa(i + 1)})
		says = append(says, text)
	}
	if step.parts() > 1 {
		text, _ := v.texts.aloud("voice_more", v.Lang, nil)
		says = append(says, text)
	}
	return strings.TrimSpace(strings.Join(says, " "))
}

// spoken is the choice's name as it is said in a menu.
func (o *Option) spoken(lang, base string) string {
	if s := o.Say[lang]; s != "" {
		return s
	}
	return o.Name.In(lang, base)
}

// What a carrier takes as hints.
const (
	maxHints      = 100
	maxHintLength = 100 // letters
)

// hints are the words of the step's choices in a language.
func (step *Step) hints(lang string) []string {
	if !step.hasMenu() {
		return nil
	}
	var out []string
	add := func(word string) {
		if word != "" && !strings.ContainsAny(word, ",，") && utf8.RuneCountInString(word) <= maxHintLength && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	for _, o := range step.Choices { // the names first: all of them must be there
		add(o.Name[lang])
		add(o.Say[lang])
	}
	for _, o := range step.Choices {
		for _, word := range o.Also[lang] {
			add(word)
		}
	}
	return out[:min(len(out), maxHints)]
}
