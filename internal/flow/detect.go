package flow

import (
	"neighborline/internal/classify"
	"neighborline/internal/lexicon"
)

// Detect says in which of our languages a text is, as lexicon.Detect does: sure is
// false also where the text does not sound like it, and true where its words leave
// it open, but it sounds like one language beyond doubt.
func Detect(text string) (tag string, sure bool) {
	tag, sure = lexicon.Detect(text)
	sound := classify.Hear(text)
	if sure {
		return tag, !sound.Unlikely(classify.Language(tag))
	}
	var certain []string
	for _, l := range lexicon.Languages() {
		if sound.Certain(classify.Language(l)) {
			certain = append(certain, l)
		}
	}
	if len(certain) != 1 || tag != "" && tag != certain[0] && lexicon.NamesLanguage(text) || lexicon.MixesScripts(text) {
		return tag, false
	}
	return certain[0], true
}
