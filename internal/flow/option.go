package flow

import (
	"slices"
	"strings"

	"neighborline/internal/lexicon"
)

// The words of a choice are gone through on each use, without an index: steps
// have few choices, and a text has few words.

// exactOption reads a whole text as one choice: its number, its name or a
// synonym, in any of the flow's languages.
func (d *Definition) exactOption(step *Step, text, lang string) (int, bool) {
	if step.Kind != Choice {
		return -1, false
	}
	folded := lexicon.Fold(text)
	// One word only: "me and my 2 kids" is a number too, but no choice.
	if !strings.Contains(folded, " ") {
		if n, ok := lexicon.Number(folded); ok && n >= 1 && n <= len(step.Choices) {
			return n - 1, true
		}
	}
	for i := range step.Choices {
		if slices.Contains(step.Choices[i].folded, folded) {
			return i, true
		}
	}
	return -1, false
}

// readOption reads a text as one choice: exactly, by a phrase within it, or
// past a typing slip (then slip is true). Two choices that fit alike are none.
func (d *Definition) readOption(step *Step, text, lang string) (opt int, slip, ok bool) {
	if i, ok := d.exactOption(step, text, lang); ok {
		return i, false, true
	}
	words := lexicon.Words(text)
	if found := d.optionsWithin(step, words); len(found) == 1 {
		return found[0], false, true
	} else if len(found) > 1 {
		return -1, false, false
	}
	if found := d.optionsBySlip(step, words); len(found) == 1 {
		return found[0], true, true
	}
	return -1, false, false
}

// optionsWithin finds the choices with a phrase that stands in the text. A
// phrase inside a longer one that fits does not count: "a place to stay" is
// not "a place".
func (d *Definition) optionsWithin(step *Step, words []string) []int {
	type hit struct{ opt, from, to int }
	var hits []hit
	for i := range step.Choices {
		for _, p := range step.Choices[i].phrases {
			if from := indexWords(words, p); from >= 0 && len(p) > 0 {
				hits = append(hits, hit{i, from, from + len(p)})
			}
		}
	}
	var found []int
	for _, h := range hits {
		covered := slices.ContainsFunc(hits, func(o hit) bool {
			return o.opt != h.opt && o.from <= h.from && o.to >= h.to && o.to-o.from > h.to-h.from
		})
		if !covered && !slices.Contains(found, h.opt) {
			found = append(found, h.opt)
		}
	}
	slices.Sort(found)
	return found
}

// optionsBySlip finds the choices with a word that one of the text's words may
// have been meant to be.
func (d *Definition) optionsBySlip(step *Step, words []string) []int {
	var found []int
	for i := range step.Choices {
		for _, phrase := range step.Choices[i].folded {
			if slices.ContainsFunc(words, func(w string) bool { return lexicon.Slip(w, phrase) }) {
				found = append(found, i)
				break
			}
		}
	}
	return found
}

// readMany reads several choices: "1 3", "food and rides", "all".
func (d *Definition) readMany(step *Step, text, lang string) ([]int, bool) {
	words := lexicon.Words(text)
	var found []int
	for _, w := range words {
		if n, ok := lexicon.Number(w); ok {
			if n < 1 || n > len(step.Choices) {
				return nil, false
			}
			if !slices.Contains(found, n-1) {
				found = append(found, n-1)
			}
		}
	}
	if len(found) == 0 {
		found = d.optionsWithin(step, words)
	}
	if len(found) == 0 {
		found = d.optionsBySlip(step, words)
	}
	if len(found) == 0 && isAll(words) {
		for i := range step.Choices {
			found = append(found, i)
		}
	}
	slices.Sort(found)
	return found, len(found) > 0
}

func isAll(words []string) bool {
	return len(words) <= 3 && slices.ContainsFunc(words, func(w string) bool {
		return w == "all" || w == "any" || w == "anything" || w == "everything" || w == "todo" || w == "todos" || w == "todas"
	})
}

// fold makes the name and synonyms of a choice ready to be compared.
func (o *Option) fold(langs []string) {
	o.folded, o.phrases = nil, nil
	add := func(w string) {
		if f := lexicon.Fold(w); f != "" {
			o.folded = append(o.folded, f)
			o.phrases = append(o.phrases, strings.Fields(f))
		}
	}
	for _, l := range langs {
		add(o.Name[l])
		for _, w := range o.Also[l] {
			add(w)
		}
	}
}

func indexWords(words, phrase []string) int {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}

func optionAnswer(step *Step, lang string, idx ...int) Answer {
	var keys, names []string
	for _, i := range idx {
		o := step.Choices[i]
		keys = append(keys, o.Key)
		names = append(names, o.Name.In(lang, "en"))
	}
	return Answer{Value: strings.Join(keys, ";"), Shown: strings.Join(names, ", ")}
}
