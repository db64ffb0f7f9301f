package flow

import (
	"maps"
	"strings"

	"neighborline/internal/lexicon"
)

// A call is a conversation like any other: the same steps, answers and
// branches. Only how a question is put and how an answer comes in differ, and
// those are in the files named voice.

// Spoken is what is said on one turn of a call, and what is then listened for.
type Spoken struct {
	Parts  []Part // never empty
	Listen Listen
}

// A Part is one thing said, in one language.
type Part struct {
	Lang string
	Text string
	Play string // a recording in place of a voice: a file beside the flow; Text is then its words
}

// Listen is what a turn of a call listens for.
type Listen struct {
	How    ListenHow
	Digits int      // as many keys as make an answer; 0 is any number of them, until # or a pause
	Hints  []string // words to expect, none of them with a comma
	Lang   string   // of the speech
}

// ListenHow says how an answer is given on a call.
type ListenHow int

// The ways of answering.
const (
	ListenNothing ListenHow = iota // no answer is wanted
	ListenKeys                     // by keys or by speech
	ListenRecord                   // by speech that is recorded for a person to hear
)

// Voice is the prompt as it is spoken, and what is then listened for. Facts
// fill its names; texts gives the system's own words.
func (p Prompt) Voice(texts Texts, facts map[string]string) Spoken {
	v := &voice{Prompt: p, texts: texts, base: p.Flow.Base()}
	if v.Lang == "" { // nobody has chosen one yet
		v.Lang = v.base
	}
	switch {
	case p.Unheard:
		v.say("voice_unheard", v.Lang, nil)
	case p.Unclear:
		v.say("voice_unclear", v.Lang, nil)
	}
	heard := p.Heard
	if p.Recorded {
		heard = append([]string{texts.Aloud("voice_recording", v.Lang, nil)}, heard...)
	}
	if len(heard) > 0 {
		v.say("heard", v.Lang, map[string]string{"heard": strings.Join(heard, ", ")})
	}
	switch p.Mode {
	case ChoosingLanguage:
		v.languages()
	case Resuming:
		v.say("resume", v.Lang, facts)
	case Doubting:
		v.say("doubt", v.Lang, map[string]string{"heard": strings.Join(p.Guess, ", ")})
	default:
		v.question(facts)
	}
	return Spoken{Parts: v.parts, Listen: v.listen()}
}

// voice is one prompt while it is put into speech.
type voice struct {
	Prompt
	texts Texts
	base  string
	parts []Part
}

// part adds what is said in a language, if it is anything.
func (v *voice) part(lang, text, play string) {
	if text = Aloud(lang, text); text != "" || play != "" {
		v.parts = append(v.parts, Part{Lang: lang, Text: text, Play: play})
	}
}

// say adds one of the system's own texts.
func (v *voice) say(key, lang string, vars map[string]string) {
	text, spoken := v.texts.aloud(key, lang, vars)
	v.part(spoken, text, "")
}

// question adds the step's own question: its words and its menu. Where a later
// part of the menu is read, the words have been heard already.
func (v *voice) question(facts map[string]string) {
	menu := v.menu()
	if v.Page > 0 && v.Step.parts() > 1 {
		v.part(v.Lang, menu, "")
		return
	}
	if v.Another {
		v.say("voice_another", v.Lang, nil)
		v.part(v.Lang, menu, "")
		return
	}
	words, lang := v.words()
	play := v.Step.Play[lang]
	vars := maps.Clone(facts)
	if vars == nil {
		vars = map[string]string{}
	}
	vars["choices"] = menu
	if inside := strings.Contains(words, "{choices}"); inside && play != "" && v.Step.parts() > 1 {
		vars["choices"] = "" // a recording can not go on to the next part
	} else if inside {
		menu = ""
	}
	v.part(lang, Render(words, vars), play)
	v.part(v.Lang, menu, "")
	if v.Step.Optional && v.Step.Say[lang] == "" { // who writes how it is said says this as well
		v.say("voice_skip", v.Lang, nil)
	}
}

// words are the step's own and their language. Words that can be understood go
// before words that are written for a call.
func (v *voice) words() (words, lang string) {
	for _, lang := range []string{v.Lang, v.base} {
		for _, t := range []Text{v.Step.Say, v.Step.Ask} {
			if t[lang] != "" {
				return t[lang], lang
			}
		}
	}
	return "", v.Lang
}

// languages asks which language, in each of them. That there are more is said
// to those who have not heard theirs yet.
func (v *voice) languages() {
	all := v.Flow.Languages
	from, to := partOf(len(all), v.Page)
	for i, lang := range all[from:to] {
		v.say("voice_language", lang, map[string]string{"language": lexicon.NameOf(lang), "key": itoa(i + 1)})
	}
	switch {
	case len(all) <= perPart:
	case to == len(all):
		v.say("voice_more", v.base, nil)
	default:
		_, until := partOf(len(all), v.Page+1)
		for _, lang := range all[to:until] {
			v.say("voice_more", lang, nil)
		}
	}
}

// listen is what the prompt then listens for.
func (v *voice) listen() Listen {
	l := Listen{How: ListenKeys, Digits: 1, Lang: v.Lang}
	switch {
	case v.Mode == ChoosingLanguage:
		for _, lang := range v.Flow.Languages {
			l.Hints = append(l.Hints, lexicon.NameOf(lang))
		}
		return l
	case v.Mode == Resuming, v.Mode == Doubting:
		return l
	}
	switch v.Step.Kind {
	case Telling:
		return Listen{Lang: v.Lang}
	case Words:
		return Listen{How: ListenRecord, Lang: v.Lang}
	case Number, Amount:
		l.Digits = 0
	case Place:
		l.Digits = zipDigits
	}
	l.Hints = v.Step.hints(v.Lang)
	return l
}

// zipDigits is the length of a ZIP code.
const zipDigits = 5
