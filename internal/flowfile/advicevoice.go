package flowfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// unspoken warns of texts that only make sense on a screen and have no spoken
// form: a voice that says "reply with a number" helps nobody.
func (f *textFile) unspoken(b *flow.Book) {
	if f.src.name == textsFile {
		for _, key := range f.src.keys(path{"texts"}) {
			if !onlySpoken(key) && !onlyTexted(key) {
				f.onScreen(path{"texts", key}, b.Texts.All[key], b.Texts.Spoken[key], nil)
			}
		}
		return
	}
	d := b.Flows[strings.TrimSuffix(f.src.name, ".yaml")]
	if d == nil {
		return
	}
	spoken := slices.ContainsFunc(d.Steps, func(s *flow.Step) bool { return s.Say != nil || s.Play != nil })
	for _, s := range d.Steps {
		if s.By == flow.OnlyByText {
			continue
		}
		if s.By == "" && spoken && s.Say == nil && s.Play == nil {
			f.src.warnKey(path{"steps", s.ID}, fmt.Sprintf("there is nothing to say for %q, and other steps have it", s.ID),
				"write say: on a call a voice reads aloud what is texted")
			continue
		}
		key := "ask"
		if s.Kind == flow.Telling {
			key = "tell"
		}
		f.onScreen(path{"steps", s.ID, key}, s.Ask, s.Say, s.Play)
	}
}

// onlyTexted says whether a text of the hotline's own is never said on a call:
// it answers a text, or is for coordinators' screens.
func onlyTexted(key string) bool {
	return slices.Contains([]string{
		"choose_language", "choose_of_many", "language_how", // the call has voice_language
		"not_for_sms", "opted_out", "opted_in", "help", "which", "which_relay", "relay_over", "reach", "reach_by_code", "coordinator_help", "on_call_how", "more_digits",
	}, key)
}

func (f *textFile) onScreen(at path, text, say flow.Text, play map[string]string) {
	var where path // of the first such word
	var first string
	var more []string // languages
	for _, lang := range f.langs {
		word := screenWord(text[lang], lang)
		switch {
		case word == "" || say[lang] != "" || play[lang] != "":
		case first == "":
			where, first = at.in(lang), word
		default:
			more = append(more, lang)
		}
	}
	if first == "" {
		return
	}
	also := ""
	if len(more) > 0 {
		also = ", nor does the text in " + strings.Join(more, ", ")
	}
	line, column := f.src.where(where, first)
	f.src.point(Warning, line, column, fmt.Sprintf("%q does not fit a call%s", first, also), "write into say what a voice should say there")
}

// screenVerbs are words for sending a text, as they stand in questions.
var screenVerbs = map[string][]string{
	"en": {"reply", "send", "text", "type", "texting"},
	"es": {"responda", "mande", "envie", "escriba", "texto"},
	"ru": {"пришлите", "напишите", "пишите", "ответьте", "отправьте"},
	"uk": {"надішліть", "напишіть", "пишіть", "відправте"},
	"vi": {"nhắn", "gửi"},
}

// screenPhrases are the same in a script without blanks.
var screenPhrases = map[string][]string{
	"zh": {"请发", "或发", "可以发", "用发", "发送", "请回", "回复", "短信"},
}

// screenWord is the first word of a text that makes sense on a screen only:
// to send something, a word in capitals that is to be typed, or a bracket.
func screenWord(text, lang string) string {
	for _, phrase := range screenPhrases[lang] {
		if strings.Contains(text, phrase) {
			return phrase
		}
	}
	for field := range strings.FieldsSeq(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) })
		switch {
		case len(flow.Names(field)) > 0:
		case slices.Contains(screenVerbs[lang], folded(word)), typed(word):
			return word
		case strings.HasPrefix(field, "("):
			return field
		}
	}
	return ""
}

// folded is a word in small letters; the accents of Vietnamese are words of
// their own and stay.
func folded(word string) string {
	return strings.NewReplacer("í", "i", "á", "a", "é", "e").Replace(strings.ToLower(word))
}

// typed says whether a word stands in capitals because it is a command or an
// answer.
func typed(word string) bool {
	if len([]rune(word)) < 2 || word != strings.ToUpper(word) || word == strings.ToLower(word) {
		return false
	}
	return lexicon.ReadCommand(word) != lexicon.NoCommand || lexicon.ReadYesNo(word) != lexicon.Neither
}
