package flow

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/lexicon"
)

// maxWords bounds a free answer; what is longer stays whole in the inbound.
const maxWords = 1000

// parse reads a text as the answer to a step. Slip says that it was not typed
// as it is understood, so that it must be said back.
func (m *machine) parse(step *Step, text string) (a Answer, slip, ok bool) {
	switch step.Kind {
	case Choice:
		return m.parseChoice(step, text)
	case YesNo:
		switch lexicon.ReadYesNo(text) {
		case lexicon.Yes:
			return Answer{Value: "yes"}, false, true
		case lexicon.No:
			return Answer{Value: "no"}, false, true
		}
		return Answer{}, false, false
	case Number:
		return m.parseNumber(step, text)
	case Place:
		if m.ev.Places == nil {
			return Answer{}, false, false
		}
		a, repaired, ok := m.ev.Places.ReadPlace(text)
		return a, repaired, ok
	case When:
		return m.parseWhen(step, text)
	case Name:
		return parseName(step, text)
	case Words:
		return parseWords(step, text)
	}
	return Answer{}, false, false
}

func (m *machine) parseChoice(step *Step, text string) (Answer, bool, bool) {
	if step.Many {
		if idx, ok := m.d.readMany(step, text, m.s.Lang); ok {
			return optionAnswer(step, m.s.Lang, idx...), false, true
		}
		if step.Optional && lexicon.None(text) {
			return Answer{}, false, true
		}
		return Answer{}, false, false
	}
	i, slip, ok := m.d.readOption(step, text, m.s.Lang)
	if !ok {
		return Answer{}, false, false
	}
	return optionAnswer(step, m.s.Lang, i), slip, true
}

func (m *machine) parseNumber(step *Step, text string) (Answer, bool, bool) {
	n, ok := lexicon.Number(text)
	if !ok {
		n, ok = leadingNumber(text)
	}
	if !ok {
		n, ok = lexicon.FindPeople(text)
	}
	if !ok || n < step.Min || step.Max > 0 && n > step.Max {
		return Answer{}, false, false
	}
	return Answer{Value: itoa(n), Shown: itoa(n)}, false, true
}

// leadingNumber is the number that a longer answer begins with, if no other is
// in it: "4, one is a baby" has it, "2 of us, 70 and 72" has not. A large one
// is more likely an age.
func leadingNumber(text string) (int, bool) {
	const large = 20
	first, found := 0, 0
	for i, w := range lexicon.Words(text) {
		n, ok := lexicon.Number(w)
		switch isNumeral := ok && unicode.IsDigit(rune(w[0])); {
		case isNumeral, ok && i == 0 && n > 1: // "four, and a baby"; "one is a baby" is no count
			first = n
			found++
		case i == 0:
			return 0, false
		}
	}
	return first, found == 1 && first <= large
}

// parseWhen reads one of the step's own choices, or a time in words.
func (m *machine) parseWhen(step *Step, text string) (Answer, bool, bool) {
	if i, ok := m.d.exactOption(&Step{Kind: Choice, Choices: step.Choices}, text, m.s.Lang); ok {
		return m.soon(step, step.Choices[i].Key), false, true
	}
	w, ok := lexicon.ReadWhen(text, m.s.Lang, m.ev.Now)
	if !ok {
		w, ok = lexicon.FindWhen(text, m.s.Lang, m.ev.Now)
	}
	if ok {
		return m.when(step, w), !w.By.IsZero(), true
	}
	if i, slip, ok := m.d.readOption(&Step{Kind: Choice, Choices: step.Choices}, text, m.s.Lang); ok {
		return m.soon(step, step.Choices[i].Key), slip, true
	}
	return Answer{}, false, false
}

// when is a time that was said. Today without an hour is said back as the choice
// it is; any other time as the hour by which it will be over.
func (m *machine) when(step *Step, w lexicon.When) Answer {
	a := m.soon(step, w.Soon)
	a.By = w.By
	if !w.By.IsZero() && (w.Soon != lexicon.SoonToday || hasNumber(w.Words)) {
		a.Shown = m.d.counted(step, lexicon.SayWhen(w.By, m.ev.Now, m.s.Lang), m.s.Lang)
	}
	return a
}

func hasNumber(words string) bool {
	return slices.ContainsFunc(strings.Fields(words), func(w string) bool {
		_, ok := lexicon.Number(w)
		return ok
	})
}

func (m *machine) soon(step *Step, key string) Answer {
	shown := key
	for _, o := range step.Choices {
		if o.Key == key {
			shown = o.Name.In(m.s.Lang, m.d.Base())
		}
	}
	return Answer{Value: key, Shown: shown}
}

// parseName takes a short answer as a name: "Maria", "my name is Maria".
func parseName(step *Step, text string) (Answer, bool, bool) {
	if step.Optional && lexicon.None(text) {
		return Answer{}, false, true
	}
	if slices.Contains(noNames, lexicon.Fold(text)) {
		return Answer{}, false, false
	}
	name := strings.TrimSpace(stripIntro(text))
	name = strings.Trim(name, ".,!? ")
	letters := strings.ContainsFunc(name, unicode.IsLetter)
	if !letters || len([]rune(name)) > 40 || len(strings.Fields(name)) > 4 {
		return Answer{}, false, false
	}
	return Answer{Value: name, Shown: name}, false, true
}

// noNames are answers to another question than "what is your name?". Words
// that are names too, such as Dale, are not among them.
var noNames = []string{"yes", "yes please", "y", "no", "n", "ok", "okay", "si", "да", "нет", "так", "ні", "vang", "khong", "是", "是的", "不", "好"}

var nameIntros = []string{
	"my name is ", "name is ", "i am ", "i'm ", "im ", "this is ", "it's ", "me llamo ", "mi nombre es ", "soy ",
	"меня зовут ", "мое имя ", "моё имя ", "это ", "я ", "мене звати ", "мене звуть ", "моє ім'я ", "це ",
	"tôi tên là ", "tên tôi là ", "tên là ", "tôi là ", "tôi tên ", "tên tôi ", "toi ten la ", "ten toi la ", "ten la ", "toi la ", "toi ten ", "ten toi ",
	"我的名字是", "我的名字叫", "名字是", "名字叫", "我叫", "我是", "叫我", "叫",
}

func stripIntro(text string) string {
	low := strings.ToLower(text)
	for _, p := range nameIntros {
		if strings.HasPrefix(low, p) {
			return text[len(p):]
		}
	}
	return text
}

func parseWords(step *Step, text string) (Answer, bool, bool) {
	text = strings.TrimSpace(text)
	if step.Optional && lexicon.None(text) {
		return Answer{}, false, true
	}
	if text == "" {
		return Answer{}, false, false
	}
	if r := []rune(text); len(r) > maxWords {
		text = string(r[:maxWords])
	}
	return Answer{Value: text, Shown: text}, false, true
}

// read looks for the answers of other steps in a text and says how many it
// found. What it finds is said back with the next question.
func (m *machine) read(saves []string, self, text string, first bool) int {
	found := 0
	for _, name := range saves {
		step := m.d.saving(name)
		if step == nil || step.ID == self || first && m.known(name) {
			continue
		}
		a, ok := m.find(step, text)
		if !ok || a.Value == m.s.Answers[name].Value && m.known(name) {
			continue
		}
		m.s.Answers[name] = a
		m.heard = append(m.heard, m.aloud(step, a))
		found++
	}
	return found
}

// aloud is an answer as it is said back in a list of several.
func (m *machine) aloud(step *Step, a Answer) string {
	if step.Kind == Number {
		return m.d.counted(step, a.Shown, m.s.Lang)
	}
	return a.Shown
}

// counted says a number or a time with the step's unit, if its flow gives one.
func (d *Definition) counted(step *Step, n, lang string) string {
	if unit := step.Unit.In(lang, d.Base()); unit != "" {
		return Render(unit, map[string]string{"n": n})
	}
	return n
}

// find looks for one step's answer inside a longer text.
func (m *machine) find(step *Step, text string) (Answer, bool) {
	switch step.Kind {
	case Choice:
		words := lexicon.Words(text)
		idx := m.d.optionsWithin(step, words, m.s.Lang)
		if len(idx) == 0 && len(words) <= 6 {
			idx = m.d.optionsBySlip(step, slices.DeleteFunc(words, isSmallWord), m.s.Lang)
		}
		if len(idx) == 0 || len(idx) > 1 && !step.Many {
			return Answer{}, false
		}
		return optionAnswer(step, m.s.Lang, idx...), true
	case Place:
		if m.ev.Places != nil {
			return m.ev.Places.FindPlace(text)
		}
	case When:
		if w, ok := lexicon.FindWhen(text, m.s.Lang, m.ev.Now); ok {
			return m.when(step, w), true
		}
	case Number:
		if n, ok := lexicon.FindPeople(text); ok && n >= step.Min && (step.Max == 0 || n <= step.Max) {
			return Answer{Value: itoa(n), Shown: itoa(n)}, true
		}
	}
	return Answer{}, false
}

// isSmallWord keeps short words inside a sentence from being read as slips:
// "good morning" asks for no food.
func isSmallWord(w string) bool { return utf8.RuneCountInString(w) < 5 }
