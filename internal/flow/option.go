package flow

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"neighborline/internal/lexicon"
	"neighborline/internal/pattern"
)

// The words of a choice are looked up by their first: a text has few words, and
// the needs have many names.

// exactOption reads a whole text as one choice: its number, its name or a
// synonym, in any of the flow's languages.
func (d *Definition) exactOption(step *Step, text, lang string) (int, bool) {
	if step.Kind != Choice {
		return -1, false
	}
	folded := lexicon.Fold(text)
	// One word only: "me and my 2 kids" is a number too, but no choice.
	if !strings.Contains(folded, " ") {
		if n, ok := lexicon.Numeral(folded); ok && n >= 1 && n <= len(step.Choices) {
			return n - 1, true
		}
	}
	if i, ok := step.wordings().whole[folded]; ok {
		return i, true
	}
	if number, word, two := strings.Cut(folded, " "); two && isDigits(number) && (lexicon.Polite(word) || word == "nha") { // "3 porfa", "1 nha"
		if n, ok := lexicon.Numeral(number); ok && n >= 1 && n <= len(step.Choices) {
			return n - 1, true
		}
	}
	if n, ok := pointed(split(lexicon.Words(text))); ok && n <= len(step.Choices) {
		return n - 1, true
	}
	if m := numbered.FindStringSubmatch(text); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n >= 1 && n <= len(step.Choices) {
			return n - 1, true
		}
	}
	return -1, false
}

// numbered is an answer by number with a remark behind it: "1, and soon please".
var numbered = pattern.New(`^\s*#?([0-9]{1,2})\s*[,.:;)-]\s*\pL`)

// readOption reads a text as one choice: exactly, by a phrase within it, or
// past a typing slip (then slip is true). Two choices that fit alike are none.
func (d *Definition) readOption(step *Step, text, lang string) (opt int, slip, ok bool) {
	if i, ok := d.exactOption(step, text, lang); ok {
		return i, false, true
	}
	h := lexicon.Hear(text)
	if found := optionsOf(d.optionsHeard(step, h, lang)); len(found) == 1 {
		return found[0], false, true
	} else if len(found) > 1 {
		return -1, false, false
	}
	if found := d.optionsBySlip(step, mayBeSlips(h), lang); len(found) == 1 {
		return found[0], true, true
	}
	return -1, false, false
}

// optionsNamed are the choices that a text names one after the other, by
// number or by name; none if it is in doubt whether it is several.
func (d *Definition) optionsNamed(step *Step, text, lang string) []int {
	h := lexicon.Hear(text)
	if found := numbersOf(step, h.Words); len(found) > 0 {
		return found
	}
	return listed(h, d.optionsHeard(step, h, lang))
}

// mayBeSlips are the words of an answer that may have been meant otherwise: in
// a few words each that is not a word of its own, in a sentence only a long
// one, or "kill some time" would be a bill; in a long sentence none.
func mayBeSlips(h lexicon.Sense) []string {
	const few, sentence = 3, 6
	if len(h.Words) > sentence {
		return nil
	}
	var words []string
	for i, w := range h.Words {
		if !h.Off[i] && !lexicon.Known(w) && (len(h.Words) <= few || !isSmallWord(w)) && !h.SaysName(w) {
			words = append(words, w)
		}
	}
	return words
}

// isSmallWord keeps short words inside a sentence from being read as slips:
// "good morning" asks for no food.
func isSmallWord(w string) bool { return utf8.RuneCountInString(w) < 5 }

// A hit is a choice that stands in a text.
type hit struct{ opt, from, to int }

// optionsHeard finds the choices with a phrase that stands in the text, in the
// order of the text. A phrase inside a longer one that fits does not count: "a
// place to stay" is not "a place"; neither does one that asks for nothing ("I
// dont need food"). Short words of another language than the person's do not
// count either: the Vietnamese for food is typed as "do an".
func (d *Definition) optionsHeard(step *Step, h lexicon.Sense, lang string) []hit {
	var hits []hit
	byFirst := step.wordings().byFirst
	for from, word := range h.Words {
		for _, w := range byFirst[word] {
			if step.Choices[w.opt].Key == otherKey && len(h.Words) > mostForOther {
				continue // "the other question" is no other need
			}
			if w.marked != "" && !w.typed(h) {
				continue
			}
			if w.stands(h.Words[from:]) && (!w.short || d.own(w.lang, lang)) {
				hits = append(hits, hit{w.opt, from, from + len(w.parts)})
			}
		}
	}
	if len(hits) == 0 {
		return nil
	}
	return wanted(step, h, slices.DeleteFunc(slices.Clone(hits), func(a hit) bool { // the clone: each is held against all
		return off(h, a) || slices.ContainsFunc(hits, func(b hit) bool {
			return b.opt != a.opt && b.from <= a.from && b.to >= a.to && b.to-b.from > a.to-a.from
		})
	}))
}

// off says whether a phrase asks for nothing. One that itself says no ("not
// yet") does so as a whole.
func off(h lexicon.Sense, a hit) bool {
	return !slices.Contains(h.Off[a.from:a.to], false)
}

// optionsOf are the choices of hits, each once, in the order of the list.
func optionsOf(hits []hit) []int {
	var found []int
	for _, h := range hits {
		if !slices.Contains(found, h.opt) {
			found = append(found, h.opt)
		}
	}
	slices.Sort(found)
	return found
}

// listed are the choices of hits in the order in which they are named, if each
// is told apart from the one before it.
func listed(h lexicon.Sense, hits []hit) []int {
	hits = slices.Clone(hits)
	slices.SortStableFunc(hits, func(a, b hit) int { return a.from - b.from })
	var found []int
	for i, a := range hits {
		if i > 0 && a.opt != hits[i-1].opt && !h.Apart(hits[i-1].to, a.from) {
			return nil
		}
		if !slices.Contains(found, a.opt) {
			found = append(found, a.opt)
		}
	}
	return found
}

// optionsBySlip finds the choices with a word that one of the text's words may
// have been meant to be, in the person's language: the Spanish "tiene" is no
// slip of the Vietnamese "tiền". A Chinese character and a Vietnamese syllable
// are words, and no slips of another.
func (d *Definition) optionsBySlip(step *Step, words []string, lang string) []int {
	var found []int
	for _, w := range step.wordings().all {
		if n := len(found); n > 0 && found[n-1] == w.opt || !d.own(w.lang, lang) || w.lang == "vi" || hasHan(w.folded) {
			continue
		}
		if slices.ContainsFunc(words, func(typed string) bool { return slipOf(typed, w.folded) }) {
			found = append(found, w.opt)
		}
	}
	return found
}

// slipOf says whether a word is another with a slip. A short one must have lost
// a letter or swapped two: "wood" is no food, and "fod" is.
func slipOf(typed, word string) bool {
	const short = 5
	if !lexicon.Slip(typed, word) {
		return false
	}
	a, b := []rune(typed), []rune(word)
	if a[0] != b[0] && a[0] != b[1%len(b)] && a[1%len(a)] != b[0] {
		return false // few slip in the first letter: "сожителя" is no "водителя"
	}
	const long = 7 // letters from which another word is not one letter away
	if len(a) == len(b) && len(a) < long && !lexicon.NearKeys(a, b) {
		return false // "litter" is no "letter"
	}
	if len(a) >= short || len(b) >= short {
		return true
	}
	slices.Sort(a)
	slices.Sort(b)
	return len(a) < len(b) || slices.Equal(a, b)
}

// own says whether words of a language are a person's own: in their language,
// or in the flow's base.
func (d *Definition) own(words, person string) bool { return words == person || words == d.Base() }

// readMany reads several choices: "1 3", "food and rides", "all".
func (d *Definition) readMany(step *Step, text, lang string) ([]int, bool) {
	h := lexicon.Hear(text)
	words := h.Words
	var found []int
	for _, w := range words {
		if n, ok := lexicon.Numeral(w); ok && (isDigits(w) || onlyNumerals(words)) {
			if n < 1 || n > len(step.Choices) {
				return nil, false
			}
			if !slices.Contains(found, n-1) {
				found = append(found, n-1)
			}
		}
	}
	if len(found) == 0 {
		found = d.manyNamed(step, h, lang)
	}
	slices.Sort(found)
	return found, len(found) > 0
}

func isDigits(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// onlyNumerals says whether words are numbers and little else: "one and three
// please". In a sentence a number counts something else: "I raised three".
func onlyNumerals(words []string) bool {
	const most = 2 // other words
	others := 0
	for _, w := range words {
		if _, number := lexicon.Numeral(w); !number && !lexicon.Joins(w) {
			others++
		}
	}
	return others <= most
}

// manyNamed finds the choices that are named, and all of them in "all".
func (d *Definition) manyNamed(step *Step, h lexicon.Sense, lang string) []int {
	hits := d.optionsHeard(step, h, lang)
	found := optionsOf(hits)
	if step.Save == offeredSave { // "I dont cook but I can drive"
		found = optionsOf(slices.DeleteFunc(slices.Clone(hits), func(a hit) bool { return lexicon.Denied(h.Words, a.from) }))
		if len(found) == 0 && len(hits) > 0 {
			return nil
		}
	}
	if len(found) == 0 {
		found = d.optionsBySlip(step, mayBeSlips(h), lang)
	}
	if len(found) == 0 && isAll(h.Words) {
		for i := range step.Choices {
			found = append(found, i)
		}
	}
	return found
}

// everything is what says "all of them".
var everything = sync.OnceValue(func() [][]string {
	var out [][]string
	for _, w := range []string{
		"all", "any", "anything", "everything", "todo", "todos", "todas",
		"все", "всё", "всем", "любое", "усе", "усі", "всі", "усім", "будь що",
		"tất cả", "mọi thứ", "việc gì cũng được", "全部", "所有", "都行", "都可以", "什么都",
	} {
		out = append(out, split(lexicon.Words(w)))
	}
	return out
})

// isAll says whether a short text says "all of them".
func isAll(words []string) bool {
	const short = 5 // words, or Chinese characters
	words = split(words)
	return len(words) <= short && !lexicon.Excepts(words) && slices.ContainsFunc(everything(), func(p []string) bool { return indexWords(words, p) >= 0 })
}

// A wording is one name or synonym of a choice, ready to be compared.
type wording struct {
	opt    int // its choice
	lang   string
	folded string
	parts  []string // word by word
	short  bool     // only of Latin words so short that another language has them too
	marked string   // in Vietnamese, as it is typed with its marks
}

// wordings are those of a step's choices, in their order and in every language
// of the flow. They are made when a text is first read for the step: all of
// them would be an eighth of a start.
type wordings struct {
	all     []wording
	byFirst map[string][]wording // by their first word
	whole   map[string]int       // the first choice that is called so
}

// wordingsOf makes the names and synonyms of choices ready to be compared. So
// is the name that a call reads out: callers say it back.
func wordingsOf(choices []Option, langs []string) wordings {
	ws := wordings{byFirst: map[string][]wording{}, whole: map[string]int{}}
	for i := range choices {
		o := &choices[i]
		for _, l := range langs {
			for _, text := range append([]string{o.Name[l], o.Say[l]}, o.Also[l]...) {
				ws.add(i, l, text)
			}
		}
	}
	return ws
}

func (ws *wordings) add(opt int, lang, text string) {
	folded := lexicon.Fold(text)
	if folded == "" {
		return
	}
	parts := split(lexicon.Words(text))
	w := wording{
		opt: opt, lang: lang, folded: folded, parts: parts,
		short: !slices.ContainsFunc(parts, func(p string) bool { return !isShort(p) }),
	}
	if lang == "vi" {
		w.marked = lexicon.Spaced(text)
	}
	ws.all = append(ws.all, w)
	ws.byFirst[parts[0]] = append(ws.byFirst[parts[0]], w)
	if _, ok := ws.whole[folded]; !ok {
		ws.whole[folded] = opt
	}
}

// typed says whether a Vietnamese wording is in the text with its own marks, or
// was typed without any and is not just one short syllable of many meanings.
func (w *wording) typed(h lexicon.Sense) bool {
	if h.Marked != "" {
		return strings.Contains(h.Marked, w.marked)
	}
	const few = 2
	return len(h.Words) <= few || len(w.parts) > 1 || !w.short
}

// stands says whether words begin with the wording.
func (w *wording) stands(words []string) bool {
	return len(words) >= len(w.parts) && slices.Equal(words[:len(w.parts)], w.parts)
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
