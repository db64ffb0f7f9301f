package hotline

import (
	"encoding/json"
	"strings"
	"time"

	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// burstHold is how long the question after a free answer waits. People send
// what they have to say in several texts; those that come while it waits
// belong to the answer.
const burstHold = 4 * time.Second

// mostWords bounds a free answer of several texts, in letters; each text stays
// whole in the inbound.
const mostWords = 1000

// saidWords says whether a free answer was just given, and another question
// comes after it.
func saidWords(d *flow.Definition, was, next flow.State) bool {
	step := d.Step(was.Step)
	return step != nil && step.Kind == flow.Words && was.Mode == flow.Asking && next.Step != was.Step && next.Answers[step.Save].Value != ""
}

// burst takes a text that came before the question of ours that it seems to
// answer, or that plainly goes on with the free answer before that. It is
// added to that answer, and the question is asked anew.
func (t *turn) burst(c store.Conversation, s flow.State, d *flow.Definition) (bool, error) {
	if lexicon.ReadCommand(t.text) != lexicon.NoCommand {
		return false, nil
	}
	if _, ok := lexicon.LanguageNamed(t.text); ok {
		return false, nil
	}
	if save, ok := wordsBefore(d, s); ok {
		waits, err := t.tx.QueuedIn(c.ID)
		if err != nil || !waits && !goesOn(d, s, t.text) || waits && answersAhead(d, s, t.text) {
			return false, err
		}
		return true, t.addWords(c, s, save)
	}
	if t.tx.Now.Sub(c.HeardAt) > burstHold {
		return false, nil
	}
	return t.firstBurst(c, d, s)
}

// wordsBefore is the name under which the free answer is kept that was given
// just before the open question.
func wordsBefore(d *flow.Definition, s flow.State) (save string, ok bool) {
	if s.Mode != flow.Asking || len(s.Past) == 0 {
		return "", false
	}
	step := d.Step(s.Past[len(s.Past)-1])
	if step == nil || step.Kind != flow.Words || s.Answers[step.Save].Value == "" {
		return "", false
	}
	return step.Save, true
}

// goesOn says whether a text that came after a question for a name is no name:
// it plainly goes on with what was said before.
func goesOn(d *flow.Definition, s flow.State, text string) bool {
	step := d.Step(s.Step)
	return step != nil && step.Kind == flow.Name && (lexicon.Continues(text) || lexicon.TooLongForName(text))
}

// answersAhead says whether a text that came before a question for a name is a
// name all the same: who has done this before, or sends by a program, does not
// wait for the question.
func answersAhead(d *flow.Definition, s flow.State, text string) bool {
	step := d.Step(s.Step)
	return step != nil && step.Kind == flow.Name && lexicon.NameLike(text)
}

// addWords adds the text to a free answer and asks the open question anew,
// again with a wait.
func (t *turn) addWords(c store.Conversation, s flow.State, save string) error {
	if err := t.tx.RecallTalk(c.ID); err != nil {
		return err
	}
	a := s.Answers[save]
	words := []rune(a.Value + " / " + t.text)
	a.Value = string(words[:min(len(words), mostWords)])
	a.Shown = a.Value
	s.Answers[save] = a
	state, err := json.Marshal(s)
	if err != nil {
		return err
	}
	c.State = state
	t.hold = burstHold
	return t.step(t.person, c, flow.Event{Kind: flow.Answered, Text: "?"})
}

// firstBurst takes the second and third text of somebody who says in several
// what they need, in whatever order these come. A greeting among them is no
// answer to anything, and a question that has not left is not asked beside the
// one that comes after it.
func (t *turn) firstBurst(c store.Conversation, d *flow.Definition, s flow.State) (bool, error) {
	if len(strings.Fields(t.text)) > 1 {
		if step := d.Step(s.Step); step == nil || step.Kind == flow.Words || step.Kind == flow.Name {
			return false, nil // their own words: the question was not answered before it came
		}
		return false, t.tx.RecallTalk(c.ID)
	}
	if !t.greets() {
		return false, nil
	}
	next, _, err := d.Next(s, flow.Event{Kind: flow.Answered, Text: t.text, Now: t.tx.Now})
	return err == nil && next.Step == s.Step && next.Misses > s.Misses, nil
}

// greets says whether the text is no more than "hello" or "thanks": it begins
// an intake and says nothing.
func (t *turn) greets() bool {
	if lexicon.Thanks(t.text) {
		return true
	}
	d, _, ok := t.book.StartedBy(t.text)
	return ok && d.Name == intakeFlow
}
