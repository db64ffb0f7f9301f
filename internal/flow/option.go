package flow

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

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
		if slices.ContainsFunc(step.Choices[i].words, func(w wording) bool { return w.folded == folded }) {
			return i, true
		}
	}
	if m := numbered.FindStringSubmatch(text); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n >= 1 && n <= len(step.Choices) {
			return n - 1, true
		}
	}
	return -1, false
}

// numbered is an answer by number with a remark behind it: "1, and soon please".
var numbered = regexp.MustCompile(`^\s*#?([0-9]{1,2})\s*[,.:;)-]\s*\pL`)

// readOption reads a text as one choice: exactly, by a phrase within it, or
// past a typing slip (then slip is true). Two choices that fit alike are none.
func (d *Definition) readOption(step *Step, text, lang string) (opt int, slip, ok bool) {
	if i, ok := d.exactOption(step, text, lang); ok {
		return i, false, true
	}
	words := lexicon.Words(text)
	if found := d.optionsWithin(step, words, lang); len(found) == 1 {
		return found[0], false, true
	} else if len(found) > 1 {
		return -1, false, false
	}
	if found := d.optionsBySlip(step, mayBeSlips(words), lang); len(found) == 1 {
		return found[0], true, true
	}
	return -1, false, false
}

// mayBeSlips are the words of an answer that may have been meant otherwise. In
// a few words it is each; in a sentence only a long one, or "kill some time"
// would be a bill; in a long sentence none.
func mayBeSlips(words []string) []string {
	const few, sentence = 3, 6
	switch {
	case len(words) <= few:
		return words
	case len(words) <= sentence:
		return slices.DeleteFunc(slices.Clone(words), isSmallWord)
	}
	return nil
}

// optionsWithin finds the choices with a phrase that stands in the text. A
// phrase inside a longer one that fits does not count: "a place to stay" is
// not "a place". Short words of another language than the person's do not
// count either: the Vietnamese for food is typed as "do an".
func (d *Definition) optionsWithin(step *Step, words []string, lang string) []int {
	words = split(words)
	type hit struct{ opt, from, to int }
	var hits []hit
	for i := range step.Choices {
		for _, w := range step.Choices[i].words {
			if w.short && !d.own(w.lang, lang) {
				continue
			}
			if from := indexWords(words, w.parts); from >= 0 {
				hits = append(hits, hit{i, from, from + len(w.parts)})
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
// have been meant to be, in the person's language: the Spanish "tiene" is no
// slip of the Vietnamese "tiền". A Chinese character is a word, and no slip of
// another.
func (d *Definition) optionsBySlip(step *Step, words []string, lang string) []int {
	var found []int
	for i := range step.Choices {
		meant := func(w wording) bool {
			return d.own(w.lang, lang) && !hasHan(w.folded) &&
				slices.ContainsFunc(words, func(typed string) bool { return lexicon.Slip(typed, w.folded) })
		}
		if slices.ContainsFunc(step.Choices[i].words, meant) {
			found = append(found, i)
		}
	}
	return found
}

// own says whether words of a language are a person's own: in their language,
// or in the flow's base.
func (d *Definition) own(words, person string) bool { return words == person || words == d.Base() }

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
		found = d.optionsWithin(step, words, lang)
	}
	if len(found) == 0 {
		found = d.optionsBySlip(step, words, lang)
	}
	if len(found) == 0 && isAll(words) {
		for i := range step.Choices {
			found = append(found, i)
		}
	}
	slices.Sort(found)
	return found, len(found) > 0
}

// everything is what says "all of them".
var everything = func() [][]string {
	var out [][]string
	for _, w := range []string{
		"all", "any", "anything", "everything", "todo", "todos", "todas",
		"все", "всё", "всем", "любое", "усе", "усі", "всі", "усім", "будь що",
		"tất cả", "mọi thứ", "việc gì cũng được", "全部", "所有", "都行", "都可以", "什么都",
	} {
		out = append(out, split(lexicon.Words(w)))
	}
	return out
}()

// isAll says whether a short text says "all of them".
func isAll(words []string) bool {
	const short = 5 // words, or Chinese characters
	words = split(words)
	return len(words) <= short && slices.ContainsFunc(everything, func(p []string) bool { return indexWords(words, p) >= 0 })
}

// A wording is one name or synonym of a choice, ready to be compared.
type wording struct {
	lang   string
	folded string
	parts  []string // word by word
	short  bool     // only of Latin words so short that another language has them too
}

// fold makes the name and synonyms of a choice ready to be compared.
func (o *Option) fold(langs []string) {
	o.words = nil
	for _, l := range langs {
		for _, w := range append([]string{o.Name[l]}, o.Also[l]...) {
			f := lexicon.Fold(w)
			if f == "" {
				continue
			}
			parts := split(lexicon.Words(w))
			o.words = append(o.words, wording{
				lang: l, folded: f, parts: parts,
				short: !slices.ContainsFunc(parts, func(p string) bool { return !isShort(p) }),
			})
		}
	}
}

func isShort(word string) bool {
	const letters = 3
	return len(word) <= letters && word[0] < utf8.RuneSelf
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
