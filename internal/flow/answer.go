package flow

import (
	"slices"
	"strings"
	"unicode"

	"neighborline/internal/lexicon"
)

// maxWords bounds a free answer; what is longer stays whole in the inbound.
const maxWords = 1000

// parse reads a text as the answer to a step. Slip says that it was not typed
// as it is understood, so that it must be said back. Of an answer that is taken
// back and given anew ("six. no wait, seven") the second part counts.
func (m *machine) parse(step *Step, text string) (a Answer, slip, ok bool) {
	if a, ok := m.parseCorrected(step, text); ok {
		return a, true, true
	}
	return m.parseWhole(step, text)
}

// parseCorrected reads the second of two answers, where both parts of the text
// are answers and differ.
func (m *machine) parseCorrected(step *Step, text string) (Answer, bool) {
	if isOneWord(text) {
		return Answer{}, false
	}
	h := m.hear(text)
	switch step.Kind {
	case Number, When:
	case Place:
		if before, after, ok := h.Moved(); ok {
			if a, ok := m.second(step, before, after); ok {
				return a, true
			}
		}
	case Choice:
		if step.Many {
			return Answer{}, false
		}
	default:
		return Answer{}, false
	}
	before, after, ok := h.Corrected()
	if !ok {
		return Answer{}, false
	}
	return m.second(step, before, after)
}

func (m *machine) second(step *Step, before, after string) (Answer, bool) {
	first, _, ok := m.parseWhole(step, before)
	if !ok {
		return Answer{}, false
	}
	a, _, ok := m.parseWhole(step, after)
	return a, ok && a.Value != first.Value
}

func (m *machine) parseWhole(step *Step, text string) (a Answer, slip, ok bool) {
	switch step.Kind {
	case Choice:
		return m.parseChoice(step, text)
	case YesNo:
		return m.parseYesNo(step, text)
	case Number:
		return m.parseNumber(step, text)
	case Amount:
		return m.parseAmount(step, text)
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

// parseYesNo reads a yes or a no. One that says more is a correction where it
// answers another question anew: "no, 3 of us".
func (m *machine) parseYesNo(step *Step, text string) (Answer, bool, bool) {
	said := lexicon.ReadYesNo(text)
	if said == lexicon.Neither && !m.corrects(step, text) {
		said = lexicon.AnswersYesNo(text)
	}
	if said == lexicon.Neither && m.d.Name == StillNeeded && lexicon.NotNeeded(text) {
		said = lexicon.No
	}
	switch said {
	case lexicon.Yes:
		return Answer{Value: "yes"}, false, true
	case lexicon.No:
		return Answer{Value: "no"}, false, true
	}
	return Answer{}, false, false
}

// corrects says whether a text changes an answer that the step reads.
func (m *machine) corrects(step *Step, text string) bool {
	return slices.ContainsFunc(step.Reads, func(name string) bool {
		other := m.d.saving(name)
		if other == nil {
			return false
		}
		a, ok := m.find(other, text)
		return ok && !(m.known(name) && a.Value == m.s.Answers[name].Value)
	})
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
	if ok && m.mixed(step, i, text) {
		return Answer{}, false, false
	}
	if !ok && step.Save == roleSave {
		i, ok = m.readEntry(step, text)
	}
	if ok {
		return optionAnswer(step, m.s.Lang, i), slip, true
	}
	if a, ok := m.severalNeeds(step, m.d.optionsNamed(step, text, m.s.Lang)); ok {
		return a, true, true
	}
	return Answer{}, false, false
}

func (m *machine) parseNumber(step *Step, text string) (Answer, bool, bool) {
	n, ok := lexicon.Number(text)
	if !ok {
		n, ok = leadingNumber(text)
	}
	if !ok {
		n, ok = m.d.withUnit(step, text)
	}
	if !ok {
		n, ok = lexicon.FindPeople(text)
	}
	if !ok || n < step.Min || step.Max > 0 && n > step.Max {
		return Answer{}, false, false
	}
	return Answer{Value: itoa(n), Shown: itoa(n)}, false, true
}

// parseAmount reads how much somebody says; what they say with it ("if before
// Friday") is kept beside it.
func (m *machine) parseAmount(step *Step, text string) (Answer, bool, bool) {
	a, ok := lexicon.ReadAmount(text, m.s.Lang)
	if !ok || a.N < step.Min || step.Max > 0 && a.N > step.Max {
		return Answer{}, false, false
	}
	return Answer{Value: itoa(a.N), Shown: itoa(a.N), Also: a.Condition}, false, true
}

// leadingNumber is the number that a longer answer begins with, if no other is
// in it: "4, one is a baby" has it, "2 of us, 70 and 72" has not. A large one
// is more likely an age.
func leadingNumber(text string) (int, bool) {
	const large = 20
	first, found := 0, 0
	h := lexicon.Hear(text)
	for i, w := range h.Words {
		if i == 1 && found == 1 && h.Together(1) && !lexicon.CountsPeople(w) {
			return 0, false // "3 bedrooms", "2 dogs"
		}
		n, ok := lexicon.Numeral(w)
		switch isNumeral := ok && unicode.IsDigit(rune(w[0])); {
		case isNumeral, ok && n > 1: // "four, and a baby"; "one is a baby" is no count
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
	if h := m.hear(text); !isOneWord(text) && h.Denied() {
		return Answer{}, false, false // "hoy no": when, then?
	}
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
	if lexicon.SpeaksOfTime(text, m.s.Lang) {
		return Answer{}, false, false // "today or tomorrow": which?
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
	name = stripTail(strings.Trim(name, ".,!?。，！ "))
	letters := strings.ContainsFunc(name, unicode.IsLetter)
	if !isName(name) {
		return Answer{}, false, false
	}
	if !letters || len([]rune(name)) > 40 || len(strings.Fields(name)) > 4 {
		return Answer{}, false, false
	}
	return Answer{Value: name, Shown: name}, false, true
}

// isName says whether words may be a name: "Maria Elena", "Bà Năm", and not
// "do I have to". Words of several that are other words too make a name only
// when all are written large; a Chinese name is short.
func isName(name string) bool {
	if hasHan(name) {
		const longest = 5
		return len([]rune(name)) <= longest && !strings.ContainsAny(name, "不什么吗我要谁为為麼嗎没沒怎")
	}
	words := strings.Fields(name)
	if len(words) < 2 {
		return !slices.Contains(questionWords, lexicon.Fold(name))
	}
	large := true
	for _, w := range words {
		large = large && unicode.IsUpper([]rune(w)[0])
	}
	const most = 3 // words of a name in which each is written large
	if large && len(words) <= most {
		return !slices.Contains(questionWords, lexicon.Fold(words[0]))
	}
	return !slices.ContainsFunc(words, func(w string) bool { return lexicon.Known(lexicon.Fold(w)) })
}

// questionWords are no names even where they stand alone.
var questionWords = []string{
	"why", "what", "who", "huh", "none", "nothing", "nobody", "anonymous", "private", "not", "do", "does", "is", "are", "can", "how", "where", "when", "thanks", "hello", "hi", "hey", "sorry", "wait", "help", "idk",
	"porque", "que", "quien", "nadie", "nada", "gracias", "hola", "anonimo", "para", "зачем", "что", "кто", "почему", "никто", "спасибо", "анонимно", "привет", "навіщо", "нащо", "що", "хто", "чому", "ніхто", "дякую", "анонімно", "привіт", "chi", "gi", "sao",
}

// noNames are answers to another question than "what is your name?". Words
// that are names too, such as Dale, are not among them.
var noNames = []string{"yes", "yes please", "y", "no", "n", "ok", "okay", "si", "да", "нет", "так", "ні", "vang", "khong", "是", "是的", "不", "好"}

var nameIntros = []string{
	"people call me ", "everyone calls me ", "put me down as ", "put down ", "its ", "my name is ", "my names ", "my name's ", "the name is ", "the names ", "name is ", "you can call me ", "just call me ", "please call me ", "call me ", "they call me ", "i go by ", "i am ", "i'm ", "im ", "this is ", "it's ", "pongale ", "ponle ", "pongame ", "me llamo ", "mi nombre es ", "me dicen ", "puede llamarme ", "pueden llamarme ", "llameme ", "digame ", "soy ",
	"меня зовут ", "зовите меня ", "называйте меня ", "можно просто ", "просто ", "звіть мене ", "називайте мене ", "кличте мене ", "мое имя ", "моё имя ", "это ", "я ", "мене звати ", "мене звуть ", "моє ім'я ", "це ",
	"gọi tôi là ", "cứ gọi tôi là ", "gọi tui là ", "gọi là ", "goi toi la ", "goi la ", "tui tên là ", "tui tên ", "tui là ", "tên ", "ten ", "tôi tên là ", "tên tôi là ", "tên là ", "tôi là ", "tôi tên ", "tên tôi ", "toi ten la ", "ten toi la ", "ten la ", "toi la ", "toi ten ", "ten toi ",
	"可以叫我", "就叫我", "请叫我", "我係", "我的名字是", "我的名字叫", "名字是", "名字叫", "我叫", "我是", "叫我", "叫",
}

func stripIntro(text string) string {
	low := strings.ToLower(text)
	longest := 0
	for _, p := range nameIntros {
		if strings.HasPrefix(low, p) {
			longest = max(longest, len(p))
		}
	}
	return text[longest:]
}

// nameTails are said behind a name.
var nameTails = []string{" speaking", " here", " is my name", " please", " is fine", " is ok", "就好了", "就好", "就行了", "就行", "就可以了", "就可以", "吧", " nhé", " nha", " ạ", " por favor", " nomas", " nomás", " gracias", " thanks", " thank you"}

func stripTail(name string) string {
	low := strings.ToLower(name)
	for _, t := range nameTails {
		if strings.HasSuffix(low, t) && len(low) == len(name) && len(t) < len(name) {
			return strings.TrimRight(name[:len(name)-len(t)], ", ")
		}
	}
	return name
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
		if ok && name == soonSave && self == placeSave && a.By.IsZero() && lexicon.OnlyNow(text) {
			continue // "we are in Salem now" does not say when
		}
		if !ok || a.Value == m.s.Answers[name].Value && m.known(name) {
			continue
		}
		m.put(name, a)
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
	if step.Save == needSave && a.Also != "" {
		return strings.Join(append([]string{a.Shown}, m.alsoNamed(a)...), ", ")
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
		h := m.hear(text)
		if step.Save == risksSave {
			return m.findRisks(step, h, text)
		}
		hits := slices.DeleteFunc(m.d.optionsHeard(step, h, m.s.Lang), func(a hit) bool {
			return step.Choices[a.opt].Key == otherKey || m.explains(a) // "another name" is no need
		})
		idx := optionsOf(hits)
		if len(idx) == 0 {
			idx = slices.DeleteFunc(m.d.optionsBySlip(step, mayBeSlips(h), m.s.Lang), func(i int) bool {
				return step.Choices[i].Key == otherKey
			})
		}
		if len(idx) > 1 && !step.Many {
			return m.severalNeeds(step, listed(h, hits))
		}
		if len(idx) == 0 {
			return Answer{}, false
		}
		return optionAnswer(step, m.s.Lang, idx...), true
	case Place:
		if m.ev.Places != nil {
			a, ok := m.ev.Places.FindPlace(text)
			if h := m.hear(text); ok && (m.destination(&h, a) || m.otherPlace(a, text)) {
				return Answer{}, false
			}
			a.Words = ""
			return a, ok
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

// hear is a text in words; the same text is cut once.
func (m *machine) hear(text string) lexicon.Sense {
	if m.listened != text || m.sense.Words == nil {
		m.listened, m.sense = text, lexicon.Hear(text)
	}
	return m.sense
}
