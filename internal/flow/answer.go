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
// back and given anew ("six. no wait, seven") the second part counts; under a
// number a name may stand ("just me. Walter").
func (m *machine) parse(step *Step, text string) (a Answer, slip, ok bool) {
	if a, ok := m.parseCorrected(step, text); ok {
		return a, true, true
	}
	a, slip, ok = m.parseWhole(step, text)
	if !ok && step.Kind == Number {
		if unsigned := lexicon.Unsigned(text); unsigned != text {
			a, _, ok = m.parseWhole(step, unsigned)
			slip = ok
		}
	}
	return a, slip, ok
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

// tookBack says whether an answer is the second of two of which the text takes the
// first back.
func (m *machine) tookBack(step *Step, a Answer, text string) bool {
	b, ok := m.parseCorrected(step, text)
	return ok && b.Value == a.Value
}

// isTakenBack says whether an answer is one that the text takes back for something
// that was not understood: "Ashland. no sorry, we moved".
func (m *machine) isTakenBack(step *Step, a Answer) bool {
	before, _, ok := m.sense.Corrected()
	if !ok {
		return false
	}
	b, _, ok := m.parseWhole(step, before)
	return ok && b.Value == a.Value
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
	text = lexicon.Yah(text, m.s.Lang)
	said := lexicon.ReadYesNo(text)
	if said == lexicon.Neither && !m.corrects(step, text) {
		said = lexicon.AnswersYesNo(text)
	}
	if m.d.Name == StillNeeded {
		switch {
		case said == lexicon.Neither && lexicon.NotNeeded(text):
			said = lexicon.No
		case said == lexicon.Yes && lexicon.Got(text):
			return Answer{}, false, false // "yes it came": still needed, or come?
		}
	}
	if said == lexicon.Neither && m.d.Name == StillNeeded && lexicon.StillNeeded(text) {
		said = lexicon.Yes
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
	if step.Save == roleSave && (!ok || m.offers(text)) {
		i, ok = m.readEntry(step, text)
	}
	if !ok {
		i, ok = m.laterOutcome(step, text)
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
	if !ok && step.Save == peopleSave {
		n, ok = lexicon.TotalPeople(text)
	}
	if !ok {
		n, ok = leadingNumber(text)
	}
	if !ok {
		n, ok = m.d.withUnit(step, text)
	}
	if !ok {
		n, ok = lexicon.FindPeople(text)
	}
	if !ok {
		n, ok = aloneFirst(text)
	}
	if !ok || n < step.Min || step.Max > 0 && n > step.Max {
		return Answer{}, false, false
	}
	return Answer{Value: itoa(n), Shown: itoa(n)}, false, true
}

// aloneFirst reads who says that they are alone, and then why: "sola, no tengo a
// nadie". Who names anybody behind it is not.
func aloneFirst(text string) (int, bool) {
	first, rest, goesOn := strings.Cut(text, ",")
	n, ok := lexicon.Number(first)
	if !goesOn || !ok || n != 1 || hasHan(text) {
		return 0, false
	}
	more := slices.ContainsFunc(split(lexicon.Words(rest)), func(w string) bool {
		_, number := lexicon.Numeral(w)
		return number || lexicon.Accompanies(w) || lexicon.NamesPerson(w)
	})
	_, people := lexicon.FindPeople(rest)
	return n, !more && !people
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

func parseWords(step *Step, text string) (Answer, bool, bool) {
	text = strings.TrimSpace(text)
	if step.Optional && lexicon.None(lexicon.Unsigned(text)) {
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
