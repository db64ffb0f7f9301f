package flowfile

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/flow"
	"neighborline/internal/pattern"
)

// channels are the values of `by`.
var channels = []string{"call", "text"}

// onlySpoken says whether a text of the hotline's own is never texted.
func onlySpoken(key string) bool {
	return strings.HasPrefix(key, "voice_") || strings.HasPrefix(key, "call_") || strings.HasPrefix(key, "menu_")
}

// voice checks what a step says on a call, and where it is asked at all.
func (c *flowCheck) voice(at path, s *flow.Step, form stepForm) {
	if form.By != "" && !slices.Contains(channels, form.By) {
		c.src.wrong(at.in("by"), fmt.Sprintf("unknown way %q", form.By), didYouMean(form.By, channels))
		return
	}
	if form.By != "" && s.Go == "" {
		other := map[string]string{"call": "by text", "text": "on a call"}[form.By]
		c.src.missing(at.in("by"), fmt.Sprintf("%s %q is not asked, and it leads nowhere", other, s.ID), "write go: with a step, end or a_person")
	}
	if form.By == "text" && form.Say != nil {
		c.src.missing(at.in("say"), "a step that is only texted is never said", "leave say or by out")
		return
	}
	said := textForm{}
	for lang, say := range form.Say {
		said[lang] = say.Text
		if say.Text == "" && say.Play != "" {
			said[lang] = s.Ask.In(lang, c.def.Base()) // its words are those that are texted
		}
	}
	names := c.names(s, form)
	c.text.spoken(at.in("say"), said, names)
	for _, lang := range c.form.Languages {
		c.numbered(at, s, lang, said[lang])
	}
}

// pressed finds a key that a text tells people to press, in each language that
// there is a word for it in. 0, 9, * and # are the hotline's own and not meant.
var pressed = map[string]*pattern.Pattern{
	"en": pattern.New(`(?i)\b(?:press|dial)\s+[1-8]\b`),
	"es": pattern.New(`(?i)\b(?:oprima|presione|marque|pulse)\s+(?:el\s+)?[1-8]\b`),
	"ru": pattern.New(`(?i)(?:нажмите|наберите)\s+[1-8]\b`),
	"uk": pattern.New(`(?i)(?:натисніть|наберіть)\s+[1-8]\b`),
	"vi": pattern.New(`(?i)(?:bấm|nhấn)\s+(?:số\s+)?[1-8]\b`),
	"zh": pattern.New(`(?:按|拨)\s*[1-8]`),
}

// numbered refuses a spoken text that gives its choices numbers of its own: the
// hotline reads at most four at a time, each with its key, so that the numbers
// would be wrong from the fifth on, and said twice before.
func (c *flowCheck) numbered(at path, s *flow.Step, lang, text string) {
	rule := pressed[lang]
	if len(s.Choices) == 0 && s.Kind != flow.YesNo || rule == nil {
		return
	}
	found := rule.FindString(text)
	if found == "" {
		return
	}
	here := at.in("say", lang)
	message, fix := fmt.Sprintf("%q: the hotline says the keys itself", found), "leave them out"
	if s.Kind != flow.YesNo {
		fix = "write {choices} where they belong"
	}
	if len(s.Choices) > spokenChoices {
		message = fmt.Sprintf("%q: there are %d choices, and a call reads at most four at a time, each with its key", found, len(s.Choices))
	}
	line, column := c.src.where(here, found)
	c.src.point(Error, line, column, message, fix)
}

// spokenChoices is how many choices a call reads at a time.
const spokenChoices = 4

// spoken checks the spoken form of something. It need not be there at all, but
// where it is, no language should be left to what is texted.
func (c *textCheck) spoken(at path, text textForm, names []string) {
	c.src.byLanguage(at, c.langs)
	if len(text) == 0 {
		return
	}
	for _, lang := range c.langs {
		if strings.TrimSpace(text[lang]) == "" {
			key, _ := c.src.find(at)
			c.src.at(Warning, key, fmt.Sprintf("there is nothing to say in %q", lang), "on a call, people who speak it hear what is texted")
			continue
		}
		c.names(at.in(lang), text[lang], names)
	}
}
