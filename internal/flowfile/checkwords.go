package flowfile

import (
	"fmt"
	"slices"

	"neighborline/internal/lexicon"
)

// wordCheck sees that the words for a step's choices can be told apart, and
// are not taken by us or by the carrier.
type wordCheck struct {
	src   *source
	langs []string
	help  []string          // carrier's HELP words that are allowed here, folded
	taken map[string]string // folded word to the choice that has it
}

// choice checks the name and synonyms of one choice.
func (c *wordCheck) choice(at path, key string, name textForm, also map[string][]string) {
	if c.taken == nil {
		c.taken = map[string]string{}
	}
	for _, lang := range c.langs {
		if w := name[lang]; w != "" {
			c.word(at.in("name", lang), key, w)
		}
		for i, w := range also[lang] {
			c.word(at.in("also", lang, fmt.Sprint(i)), key, w)
		}
	}
}

func (c *wordCheck) word(at path, key, word string) {
	folded := lexicon.Fold(word)
	if folded == "" {
		c.src.wrong(at, fmt.Sprintf("%q has no letter or number in it", word), "")
		return
	}
	if message, fix := reserved(word); message != "" && !slices.Contains(c.help, folded) {
		c.src.wrong(at, message, fix)
		return
	}
	if other, ok := c.taken[folded]; ok && other != key {
		c.src.wrong(at, fmt.Sprintf("%q is also a word for the choice %q", word, other), "leave it out of one of the two")
		return
	}
	c.taken[folded] = key
	if _, ok := digits(folded); ok {
		c.src.wrong(at, fmt.Sprintf("%q is a number, and numbers choose from the list", word), "use a word")
	}
}

func digits(s string) (string, bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return "", false
		}
	}
	return s, s != ""
}

// reserved says whether a word as a whole text already means something to the
// carrier or to us at every step.
func reserved(word string) (message, fix string) {
	switch lexicon.CarrierKeyword(word) {
	case lexicon.Stop:
		return fmt.Sprintf("%q is the carrier's word: it stops all texts to that phone", word), "use another word"
	case lexicon.Start, lexicon.Help:
		return fmt.Sprintf("%q is the carrier's word: the carrier answers it itself", word), "use another word"
	}
	switch lexicon.ReadCommand(word) {
	case lexicon.Back, lexicon.Menu, lexicon.Person, lexicon.Language, lexicon.Repeat, lexicon.Skip, lexicon.Forget:
		return fmt.Sprintf("%q is a word of the hotline's own and works at every step", word), "use another word"
	}
	return "", ""
}

// starts checks the words that begin a flow. HELP may stand there: who texts
// it to a hotline mostly wants help.
func (d *draft) starts() (help []string) {
	for _, lang := range sortedKeys(d.form.Starts.Texts) {
		for i, word := range d.form.Starts.Texts[lang] {
			if lexicon.CarrierKeyword(word) == lexicon.Help {
				help = append(help, lexicon.Fold(word))
				continue
			}
			if message, fix := reserved(word); message != "" {
				d.src.wrong(path{"starts", "texts", lang, fmt.Sprint(i)}, message, fix)
			}
		}
	}
	d.src.byLanguage(path{"starts", "texts"}, d.form.Languages)
	return help
}
