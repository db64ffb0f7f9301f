package flow

import (
	"strconv"
	"strings"

	"neighborline/internal/lexicon"
)

// inPart is which of n choices a key means in a part of a menu.
func inPart(n, part int, pressed string) (i int, ok bool) {
	if len(pressed) != 1 {
		return -1, false
	}
	from, to := partOf(n, part)
	i = from + int(pressed[0]-'1')
	return i, pressed != "0" && i < to
}

// keyedOption is the choice that a key means in the part that is being read;
// -1 where it means none.
func (m *machine) keyedOption(step *Step, pressed string) int {
	if i, ok := inPart(len(step.Choices), m.s.Page, pressed); ok {
		return i
	}
	return -1
}

// parseKeys reads keys as the answer to the step, as parse reads a text.
func (m *machine) parseKeys(step *Step, pressed string) (Answer, bool) {
	switch step.Kind {
	case Choice, When:
		i := m.keyedOption(step, pressed)
		if i < 0 {
			return Answer{}, false
		}
		if step.Kind == When {
			return m.soon(step, step.Choices[i].Key), true
		}
		return optionAnswer(step, m.s.Lang, i), true
	case YesNo:
		v, ok := map[string]string{"1": "yes", "2": "no"}[pressed]
		return Answer{Value: v}, ok
	case Amount:
		a, _, ok := m.parseAmount(step, pressed)
		return a, ok
	case Number:
		n, err := strconv.Atoi(pressed)
		if err != nil || n < step.Min || step.Max > 0 && n > step.Max {
			return Answer{}, false
		}
		return Answer{Value: itoa(n), Shown: itoa(n)}, true
	case Place:
		if m.ev.Places == nil {
			return Answer{}, false
		}
		a, _, ok := m.ev.Places.ReadPlace(pressed)
		return a, ok
	}
	return Answer{}, false
}

// asKey is the key that speech names: "two". It is empty where it names none.
func asKey(text string) string {
	folded := lexicon.Fold(text)
	if strings.Contains(folded, " ") {
		return ""
	}
	if n, ok := lexicon.Number(folded); ok && n <= 9 {
		return itoa(n)
	}
	return ""
}

// placeSpelled reads a ZIP code that was said digit by digit. It says false
// where the text is something else.
func (m *machine) placeSpelled(step *Step, text string) bool {
	zip := digitsSaid(text)
	if len(zip) != zipDigits || m.ev.Places == nil {
		return false
	}
	a, _, ok := m.ev.Places.ReadPlace(zip)
	if ok {
		m.heard = append(m.heard, a.Shown)
		m.read(step.Reads, step.ID, text, false)
		m.goOn(step, a)
	}
	return ok
}
