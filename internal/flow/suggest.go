package flow

import "slices"

// What no reader understands may still sound like one thing: "a very nice young man
// brought it at noon". The person is then asked whether it is that, and need not
// look for it in a list.

// suggest asks whether a text that answers nothing means the one answer that it
// sounds like. It says false where there is none.
func (m *machine) suggest(step *Step, text string) bool {
	if m.s.By == ByCall || m.s.Mode != Asking {
		return false
	}
	a, ok := m.soundsLike(step, text)
	if had, known := m.was[step.Save]; !ok || step.Save == "" || known && had.Value == a.Value {
		return false
	}
	m.save(step, a)
	m.guess(step)
	return true
}

// soundsLike is the answer to a step that a text sounds like, if it is one only.
func (m *machine) soundsLike(step *Step, text string) (Answer, bool) {
	if step.Kind != Choice {
		return Answer{}, false
	}
	sounds := m.sounds(text).Likely
	if !slices.Contains(outcomes, m.d.Name) {
		sounds = m.sounds(text).Certain // of many needs one is soon heard
	}
	var likely []int
	for i, o := range step.Choices {
		if slices.ContainsFunc(m.labels(step, Answer{Value: o.Key}), sounds) {
			likely = append(likely, i)
		}
	}
	if len(likely) == 0 || len(likely) > 1 && !step.Many {
		return Answer{}, false
	}
	return optionAnswer(step, m.s.Lang, likely...), true
}
