package flow

import (
	"fmt"
	"slices"
	"strings"

	"neighborline/internal/classify"
	"neighborline/internal/lexicon"
)

// maxHops bounds the steps passed without asking; check refuses a flow that
// could reach it.
const maxHops = 200

// machine is one run of Next: the state being made and the effects so far.
type machine struct {
	d          *Definition
	s          State
	ev         Event
	text       string // what is being read: the event's, or the first text held back
	out        []Effect
	heard      []string // to be said back with the next question
	recorded   bool     // so is that an answer was recorded
	listened   string   // the text of which sense are the words
	sense      lexicon.Sense
	classified string // the text of which sound is what the classifier hears
	sound      classify.Heard
	was        map[string]Answer // the answers before the event
	gap        gapsFound
	explained  []bool // the words that are an answer already, and no other one
}

// Next is what a conversation in state s becomes when ev happens, and what
// must be done about it. It changes neither d nor s. It errs only when s does
// not belong to d.
func (d *Definition) Next(s State, ev Event) (State, []Effect, error) {
	m := &machine{d: d, s: s.clone(), ev: ev, text: ev.Text, was: s.Answers}
	m.hearBy(ev)
	if ev.Kind == Began {
		m.begin()
		return m.s, m.out, nil
	}
	step := d.Step(s.Step)
	if step == nil {
		return s, nil, fmt.Errorf("flow %s has no step %q", d.Name, s.Step)
	}
	switch ev.Kind {
	case Answered, Unheard:
		if m.s.By == ByCall {
			m.turn(step)
		} else {
			m.answered(step)
		}
	case Returned:
		m.returned(step)
	case Silence:
		m.tell("remind")
		m.reask(step)
	case GaveOut:
		m.doAll(d.Quiet.Do)
		m.end(WentQuiet)
	default:
		return s, nil, fmt.Errorf("unknown event %d", ev.Kind)
	}
	return m.s, m.out, nil
}

// begin starts the flow, reading what the first text already says.
func (m *machine) begin() {
	m.s.Flow = m.d.Name
	entry := m.d.Steps[0]
	m.s.Step = entry.ID
	text := m.ev.Text
	if m.s.Lang == "" {
		lang, sure := Detect(text)
		if sure && m.speaks(lang) && !lexicon.MayWantLanguage(text, lang) {
			m.setLang(lang)
		} else if len(m.d.Languages) > 1 {
			m.askLanguage(text)
			return
		} else {
			m.s.Lang = m.d.Base()
		}
	}
	m.readFirst(entry, text)
}

// readFirst goes on from the entry with whatever the first text answers.
func (m *machine) readFirst(entry *Step, text string) {
	m.s.Mode, m.s.First, m.text = Asking, "", text
	if text == "" {
		m.goTo(entry.ID)
		return
	}
	opt, ok := m.readEntry(entry, text)
	if ok && !m.doubtsEntry(entry, opt, text) {
		a := optionAnswer(entry, m.s.Lang, opt)
		m.save(entry, a)
		if entry.Choices[opt].Flow == "" { // another flow reads the text for itself
			m.read(m.reads(text), entry.ID, text, true)
			m.dropUnlikely(m.d.Starts.Reads, text)
			if m.doubtsFirst(text) {
				m.guess(m.d.saving(needSave))
				return
			}
		}
		m.leave(entry, a)
		return
	}
	if m.inDoubt(entry, text) || ok || m.soundsOffering(text) {
		m.read([]string{placeSave}, entry.ID, text, true)
		m.goTo(entry.ID)
		return
	}
	wishes := m.wishes(entry, text)
	if wishes {
		m.dropUnlikely(m.d.Starts.Reads, text)
	}
	if wishes && m.d.Starts.Found != "" {
		switch {
		case m.doubtsFirst(text):
			m.guess(m.d.saving(needSave))
		case m.doubtsRole(text):
			m.goTo(entry.ID)
		default:
			m.goTo(m.d.Starts.Found)
		}
		return
	}
	m.goTo(entry.ID)
}

// answered reads a text against the open question.
func (m *machine) answered(step *Step) {
	text := m.ev.Text
	switch m.s.Mode {
	case ChoosingLanguage:
		m.languageChosen(text)
		return
	case Resuming:
		if m.resumed(step, text) {
			return
		}
	case Doubting:
		if m.doubted(step, text) {
			return
		}
	}
	if m.builtIn(step, text) {
		return
	}
	if !step.on(m.s.By) { // the call that asked it is over
		m.ask(step)
		return
	}
	if m.accept(step, text) || m.besides(step, text) {
		return
	}
	if m.ev.Quiet >= m.pause() && m.s.Mode == Asking {
		m.s.Mode = Resuming
		m.s.Visit++
		m.tell("resume")
		return
	}
	m.miss(step)
}

// accept tries the text as the answer to the step and goes on if it is one.
func (m *machine) accept(step *Step, text string) bool {
	a, slip, ok := m.parse(step, text)
	if ok && step.Kind == YesNo && m.soundsOpposite(a, text) {
		ok = false
	}
	others := 0
	exact, _ := m.d.exactOption(step, text, m.s.Lang)
	if !ok || exact < 0 && step.Kind != Words && step.Kind != Name && !isOneWord(text) {
		m.explain(step, text)
		others = m.read(step.Reads, step.ID, text, false)
		m.explained = nil
	}
	if others > 0 {
		others -= m.dropBeside(step, a, text)
	}
	if !ok && others == 1 && step.Save == needSave && m.found(risksSave) {
		m.dropFound(risksSave) // "to the dialysis" says where to, and not yet what for
		others = 0
	}
	if !ok && others > 0 && m.doubtsOthers(step, text) {
		m.guess(step)
		return true
	}
	if !ok {
		return others > 0 && m.corrected(step) || m.suggest(step, text)
	}
	if m.doubts(step, a, text) {
		m.save(step, a)
		m.guess(step)
		return true
	}
	if m.s.By == ByCall && a.Shown != "" && step.Kind != Words {
		slip = true // speech is one by nature
	}
	if slip {
		m.heard = append([]string{m.aloud(step, a)}, m.heard...)
	}
	m.goOn(step, a)
	return true
}

// goOn keeps a step's answer and goes on.
func (m *machine) goOn(step *Step, a Answer) {
	m.save(step, a)
	m.s.Past = append(m.s.Past, step.ID)
	m.leave(step, a)
}

// isOneWord says that a text that was understood holds nothing else.
func isOneWord(text string) bool {
	return !strings.Contains(strings.TrimSpace(text), " ") && !hasHan(text)
}

// corrected goes on after a text that answered other questions than the open
// one: "no, 3 of us". A step that keeps no answer of its own has then done its
// work; any other is asked again, with what was heard in front.
func (m *machine) corrected(step *Step) bool {
	m.s.Misses, m.s.Mode = 0, Asking
	if step.Save == "" && step.Go != "" {
		m.goTo(step.Go)
	} else {
		m.ask(step)
	}
	return true
}

// leave goes on from a step that has just been answered.
func (m *machine) leave(step *Step, a Answer) {
	m.s.Misses, m.s.Mode = 0, Asking
	if next, moved := m.pass(step, a); !moved {
		m.goTo(next)
	}
}

// pass does what an answer brings with it and says where it leads. Moved means
// that the conversation went on in another flow.
func (m *machine) pass(step *Step, a Answer) (next string, moved bool) {
	m.doAll(step.Do)
	next = m.d.after(step, m.s, a)
	opt, ok := step.chosen(a)
	if !ok {
		return next, false
	}
	m.doAll(opt.Do)
	for _, name := range opt.Clear {
		m.drop(name)
	}
	if opt.Flow == "" {
		return next, false
	}
	m.out = append(m.out, SwitchFlow{Name: opt.Flow, Text: m.text})
	m.end(Moved)
	return "", true
}

// after says where a step leads, given its answer and the others so far.
func (d *Definition) after(step *Step, s State, a Answer) string {
	if opt, ok := step.chosen(a); ok && opt.Go != "" {
		return opt.Go
	}
	for _, b := range step.When {
		if b.holds(s) {
			return b.Go
		}
	}
	if step.Go == "" {
		return ToEnd
	}
	return step.Go
}

// goTo asks the first step from id on that has no answer yet.
func (m *machine) goTo(id string) {
	for range maxHops {
		switch id {
		case ToEnd:
			m.end(Finished)
			return
		case ToPerson:
			m.hand("person")
			return
		}
		step := m.d.Step(id)
		if step == nil { // check refuses such a flow; a person must not be lost to it
			m.hand("person")
			return
		}
		if !step.on(m.s.By) {
			id = m.d.after(step, m.s, Answer{})
			continue
		}
		if step.Kind == Telling {
			m.prompt(step)
			m.doAll(step.Do)
			id = m.d.after(step, m.s, Answer{})
			continue
		}
		if step.Save == "" || !m.known(step.Save) {
			m.s.Step, m.s.Misses = step.ID, 0
			m.ask(step)
			return
		}
		next, moved := m.pass(step, m.s.Answers[step.Save])
		if moved {
			return
		}
		id = next
	}
	m.hand("person")
}

// chosen is the option that an answer to a one-choice step names.
func (step *Step) chosen(a Answer) (*Option, bool) {
	if step.Many || step.Kind != Choice && step.Kind != YesNo {
		return nil, false
	}
	for i := range step.Choices {
		if step.Choices[i].Key == a.Value {
			return &step.Choices[i], true
		}
	}
	return nil, false
}

func (b Branch) holds(s State) bool {
	v := s.Answers[b.Save].Value
	if slices.Contains(b.Not, v) {
		return false
	}
	return len(b.Is) == 0 || slices.Contains(b.Is, v)
}
