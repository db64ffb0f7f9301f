package flow

import (
	"strconv"
	"strings"
	"time"

	"neighborline/internal/lexicon"
)

func itoa(n int) string { return strconv.Itoa(n) }

// builtIn carries out the words that work at every step. A step's own choice
// of the same name goes first.
func (m *machine) builtIn(step *Step, text string) bool {
	if o, how := m.d.exactOption(step, text, m.s.Lang); how && o >= 0 {
		return false
	}
	if _, ok := lexicon.Number(text); ok && step.Kind == Number {
		return false // "una persona" is a number here
	}
	if m.d.Name == Join && m.wantsHelp(text) {
		m.out = append(m.out, SwitchFlow{Name: Intake, Text: text})
		m.end(Moved)
		return true
	}
	switch m.command(text) {
	case lexicon.Back:
		m.back(step)
	case lexicon.Menu:
		m.restart("")
	case lexicon.Person:
		m.hand("person")
	case lexicon.Language:
		m.askLanguage("")
	case lexicon.Repeat:
		m.reask(step)
	case lexicon.Forget:
		if m.d.Name == Forget {
			return false
		}
		m.out = append(m.out, SwitchFlow{Name: Forget})
		m.end(Moved)
	case lexicon.Skip:
		if !step.Optional {
			return false
		}
		m.goOn(step, Answer{})
	default:
		return m.languageNamed(step, text)
	}
	return true
}

// wantsHelp says whether somebody who is asked how they would help asks for help
// themselves.
func (m *machine) wantsHelp(text string) bool {
	h := m.hear(text)
	if h.WantsHelp() {
		return true
	}
	what := m.d.saving(offeredSave)
	return what != nil && h.WantsSomething() && len(m.d.optionsHeard(what, h, m.s.Lang)) > 0
}

// languageNamed switches when the whole text is a language's name.
func (m *machine) languageNamed(step *Step, text string) bool {
	lang, ok := lexicon.LanguageNamed(text)
	if !ok || !m.speaks(lang) || len(m.needsIn(text)) > 0 {
		return false // "you have spanish? need groceries" asks for more
	}
	m.setLang(lang)
	m.s.Misses = 0
	m.ask(step)
	return true
}

// back forgets the last answer and asks for it again.
func (m *machine) back(step *Step) {
	m.s.Mode, m.s.Misses = Asking, 0
	for len(m.s.Past) > 0 {
		last := m.s.Past[len(m.s.Past)-1]
		m.s.Past = m.s.Past[:len(m.s.Past)-1]
		prev := m.d.Step(last)
		if prev == nil || !prev.on(m.s.By) {
			continue // the flow was edited since, or a call asked it
		}
		m.drop(prev.Save)
		m.s.Step = prev.ID
		m.ask(prev)
		return
	}
	m.ask(step)
}

// restart begins the flow again, with no answers.
func (m *machine) restart(text string) {
	m.s.Answers, m.s.Past, m.s.Misses, m.s.Mode = map[string]Answer{}, nil, 0, Asking
	m.s.Step = m.d.Steps[0].ID
	m.readFirst(m.d.Steps[0], text)
}

// askLanguage puts the language question first and keeps the text that came.
func (m *machine) askLanguage(first string) {
	m.s.Mode, m.s.First = ChoosingLanguage, first
	m.s.Page, m.s.Unheard = 0, 0
	m.s.Visit++
	m.tellLanguages()
}

func (m *machine) tellLanguages() {
	if m.s.By == ByCall {
		p := m.open(m.d.Step(m.s.Step))
		p.Unclear = m.s.Misses > 0
		m.out = append(m.out, p)
		return
	}
	lang := m.s.Lang
	if lang == "" {
		lang = m.d.Base()
	}
	key := "choose_language"
	if len(m.d.Languages) > 2 {
		key = "choose_of_many"
	}
	m.out = append(m.out, Tell{Key: key, Lang: lang, Vars: map[string]string{"languages": LanguageList(m.d.Languages)}})
}

// LanguageList numbers languages, a line each, under the names that their
// speakers give them.
func LanguageList(languages []string) string {
	var b strings.Builder
	for i, lang := range languages {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(itoa(i+1) + " " + lexicon.NameOf(lang))
	}
	return b.String()
}

// languageChosen reads the answer to the language question. Somebody who
// answers something else, in a language that is plain from it, is understood.
func (m *machine) languageChosen(text string) {
	if lexicon.ReadCommand(text) == lexicon.Person {
		m.hand("person")
		return
	}
	step := m.d.Step(m.s.Step)
	lang, ok := lexicon.LanguageNamed(text)
	if n, isNumber := lexicon.Number(text); !ok && isNumber && n >= 1 && n <= len(m.d.Languages) {
		lang, ok = m.d.Languages[n-1], true
	}
	first := m.s.First
	if ok && len(m.needsIn(text)) > 0 {
		first = strings.TrimSpace(first + " " + text)
	}
	if !ok {
		if lang, ok = Detect(text); ok {
			first = strings.TrimSpace(first + " " + text)
		}
	}
	if !ok || !m.speaks(lang) {
		m.languageMissed(step, text)
		return
	}
	m.languageIs(step, lang, first)
}

// languageMissed asks for the language again, and after too many misses goes on
// in the base.
func (m *machine) languageMissed(step *Step, text string) {
	m.s.Misses++
	if m.s.Misses < DefaultTries {
		m.s.Visit++
		m.tellLanguages()
		return
	}
	first := m.s.First
	if first == "" {
		first = text
	}
	m.languageIs(step, m.d.Base(), first)
}

// languageIs goes on in a language, with the text that was held back.
func (m *machine) languageIs(step *Step, lang, first string) {
	m.setLang(lang)
	m.s.Misses = 0
	if len(m.s.Past) == 0 && step == m.d.Steps[0] {
		m.readFirst(step, first)
		return
	}
	m.s.First = ""
	m.ask(step)
}

// resumed reads the answer to "go on or start again?". It says false when the
// text is neither, so that it is tried as the answer to the step itself.
func (m *machine) resumed(step *Step, text string) bool {
	switch strings.TrimRight(strings.TrimSpace(text), ".)") {
	case "1":
		m.ask(step)
	case "2":
		m.restart("")
	default:
		switch lexicon.ReadYesNo(text) {
		case lexicon.Yes:
			m.ask(step)
		case lexicon.No:
			m.restart("")
		default:
			return false
		}
	}
	return true
}

// pause is how long a silence must have lasted for a text that fits nothing
// to be asked about rather than missed.
func (m *machine) pause() time.Duration {
	if m.d.Quiet.RemindAfter > 0 {
		return m.d.Quiet.RemindAfter
	}
	return time.Hour
}
