package flowfile

import (
	"fmt"
	"maps"
	"strings"
	"time"

	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
)

// A Player plays conversations with the engine alone: no carrier, no database,
// nobody else. Carrier words, danger words and what an open request changes
// are the hotline's and not played, but for STOP, which ends everything.
type Player struct {
	Book   *flow.Book
	Places flow.Places       // nil understands no place
	Facts  map[string]string // for the names in texts; where it is silent, typical ones
	// RemindAfter and CloseAfter hold for flows that do not say.
	RemindAfter, CloseAfter time.Duration
}

// Said is one turn as it was played.
type Said struct {
	Line int // in its file
	They string
	Wait time.Duration
	We   []string // the texts that were sent
	Did  []string // the actions
	// what was passed, as flow/step and flow/step/choice; see passed
	steps, took []string
}

// A Failure is the first turn that went otherwise than its file says.
type Failure struct {
	File string
	Line int
	Name string // of the conversation
	Turn string // what came before
	Want string
	Got  []string
}

// String shows what was wanted and what came, one below the other.
func (f *Failure) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d: %s\n", f.File, f.Line, f.Name)
	if f.Turn != "" {
		fmt.Fprintf(&b, "    %s\n", f.Turn)
	}
	fmt.Fprintf(&b, "  - %s\n", f.Want)
	for _, text := range f.Got {
		fmt.Fprintf(&b, "  + %s\n", strings.ReplaceAll(text, "\n", "\n    "))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// Play plays a conversation. The failure is nil when all went as it says; the
// error tells of a flow that can not be played at all.
func (p Player) Play(c Conversation) ([]Said, *Failure, error) {
	if c.Says != nil {
		said, failure := p.playTexts(c)
		return said, failure, nil
	}
	t := &talk{Player: p, def: p.Book.Flows[c.Flow], now: c.Clock, heard: c.Clock}
	if t.def == nil {
		return nil, nil, fmt.Errorf("there is no flow %q", c.Flow)
	}
	t.state.Lang, t.by = c.Language, c.By
	for name, value := range c.Knows {
		if t.state.Answers == nil {
			t.state.Answers = map[string]flow.Answer{}
		}
		t.state.Answers[name] = flow.Answer{Value: value, Shown: value}
	}
	var said []Said
	for _, line := range c.Lines {
		t.says, t.did, t.steps, t.took, t.apart = nil, nil, nil, nil, false
		if err := t.turn(line); err != nil {
			return said, nil, fmt.Errorf("%s:%d: %w", c.File, line.Line, err)
		}
		said = append(said, Said{Line: line.Line, They: line.They, Wait: line.Wait, We: t.says, Did: t.did, steps: t.steps, took: t.took})
		if want, ok := unlike(line.We, t.says); !ok {
			return said, &Failure{File: c.File, Line: line.Line, Name: c.Name, Turn: line.turn(), Want: want, Got: quoted(t.says)}, nil
		}
	}
	if c.End != "" && !t.endedAs(c.End) {
		return said, &Failure{File: c.File, Line: c.EndLine, Name: c.Name, Want: "end: " + c.End, Got: []string{"end: " + t.stands()}}, nil
	}
	return said, nil, nil
}

func (l Line) turn() string {
	switch {
	case l.They != "":
		return "they: " + l.They
	case l.Wait > 0:
		return "wait: " + spanText(l.Wait)
	}
	return ""
}

// spanText writes a length of time as authors do.
func spanText(d time.Duration) string {
	const day = 24 * time.Hour
	if d >= day && d%day == 0 {
		return fmt.Sprintf("%dd", d/day)
	}
	s := strings.TrimSuffix(d.String(), "0s")
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

func quoted(says []string) []string {
	if len(says) == 0 {
		return []string{"we: nothing"}
	}
	var out []string
	for _, s := range says {
		out = append(out, "we: "+s)
	}
	return out
}

// unlike gives the first part that should have been said and was not.
func unlike(want, says []string) (part string, ok bool) {
	all := strings.Join(strings.Fields(strings.Join(says, "\n")), " ")
	for _, w := range want {
		switch {
		case w == Nothing && len(says) == 0, w == Anything && len(says) > 0:
		case w == Nothing, w == Anything, !strings.Contains(all, strings.Join(strings.Fields(w), " ")):
			return "we: " + w, false
		}
	}
	return "", true
}

// talk is a conversation while it is played.
type talk struct {
	Player
	def      *flow.Definition
	state    flow.State
	now      time.Time
	heard    time.Time // when the person was last heard
	reminded bool
	begun    bool
	by       flow.Channel
	end      string // empty while it is open
	says     []string
	apart    bool // the next text is a message of its own
	did      []string
	steps    []string // passed in this turn
	took     []string // choices taken in this turn
}

func (t *talk) endedAs(end string) bool {
	if t.end != "" {
		return t.end == end
	}
	return end == StillOpen || end == t.state.Step
}

// stands is how it ended, or the step at which it still is.
func (t *talk) stands() string {
	if t.end != "" {
		return t.end
	}
	return StillOpen + ", at " + t.state.Step
}

// turn plays one line.
func (t *talk) turn(line Line) error {
	if line.Wait > 0 {
		return t.wait(line.Wait)
	}
	if t.by == flow.ByCall {
		return t.callTurn(line)
	}
	if lexicon.CarrierKeyword(line.They) == lexicon.Stop || lexicon.Revokes(line.They) {
		t.begun, t.end = true, OptedOut
		return nil
	}
	if t.end != "" {
		return fmt.Errorf("the conversation is over (%s) before this line", t.end)
	}
	ev := flow.Event{Kind: flow.Answered, Text: line.They, Quiet: t.now.Sub(t.heard)}
	if !t.begun {
		ev.Kind = flow.Began
		if line.They == "" && t.state.Lang == "" {
			t.state.Lang = t.def.Base() // whom the program asks, it knows
		}
	}
	t.begun, t.heard, t.reminded = true, t.now, false
	return t.event(ev)
}

// callTurn plays one turn of a call; the first is the call coming in, or ours.
func (t *talk) callTurn(line Line) error {
	if t.end != "" {
		return fmt.Errorf("the conversation is over (%s) before this line", t.end)
	}
	ev := flow.Event{Kind: flow.Began}
	if t.begun {
		ev, _ = callTurn(line.They) // reading the file has refused what is none
	}
	t.begun, t.heard, t.reminded = true, t.now, false
	return t.event(ev)
}

// wait moves the clock. What falls due on the way happens at its time: one
// reminder, then the closing.
func (t *talk) wait(d time.Duration) error {
	until := t.now.Add(d)
	remind, shut := t.RemindAfter, t.CloseAfter
	if q := t.def.Quiet; q.CloseAfter > 0 {
		remind, shut = q.RemindAfter, q.CloseAfter
	}
	for _, due := range []struct {
		after time.Duration
		kind  flow.EventKind
	}{{remind, flow.Silence}, {shut, flow.GaveOut}} {
		at := t.heard.Add(due.after)
		if t.end != "" || due.after <= 0 || at.After(until) || due.kind == flow.Silence && t.reminded {
			continue
		}
		t.now, t.reminded = at, true
		if err := t.event(flow.Event{Kind: due.kind}); err != nil {
			return err
		}
	}
	t.now = until
	return nil
}

// event takes the conversation one event further. Where it goes on in another
// flow it follows, with the text if that says more than a number.
func (t *talk) event(ev flow.Event) error {
	ev.Now, ev.Places, ev.By = t.now, t.Places, t.by
	next, effects, err := t.def.Next(t.state, ev)
	if err != nil {
		return err
	}
	t.state = next
	t.passes(next)
	var moved *flow.SwitchFlow
	for _, e := range effects {
		if err := t.effect(e, &moved); err != nil {
			return err
		}
	}
	if moved == nil {
		return nil
	}
	t.def = t.Book.Flows[moved.Name]
	if t.def == nil {
		return fmt.Errorf("there is no flow %q", moved.Name)
	}
	const few = 3 // words; see the hotline's own rule
	text := moved.Text
	if len(strings.Fields(text)) < few {
		text = ""
	}
	t.state, t.end, t.apart = flow.State{Lang: next.Lang}, "", true
	return t.event(flow.Event{Kind: flow.Began, Text: text})
}

// passes notes the steps whose answers are known, read out of whatever text,
// and the choices of those that go on by their own go.
func (t *talk) passes(s flow.State) {
	for _, step := range t.def.Steps {
		a, known := s.Answers[step.Save]
		if step.Save == "" || !known {
			continue
		}
		here := t.def.Name + "/" + step.ID
		t.steps = append(t.steps, here)
		for key := range strings.SplitSeq(a.Value, ";") {
			t.took = append(t.took, here+"/"+key)
		}
	}
}

func (t *talk) effect(e flow.Effect, moved **flow.SwitchFlow) error {
	switch e := e.(type) {
	case flow.Prompt:
		t.steps = append(t.steps, t.def.Name+"/"+e.Step.ID)
		if t.by == flow.ByCall {
			t.says = append(t.says, t.spoken(e))
			return nil
		}
		t.say(e.SMS(t.Book.Texts, t.facts()))
	case flow.Tell:
		facts := t.facts()
		maps.Copy(facts, e.Vars)
		if t.by == flow.ByCall {
			t.says = append(t.says, t.Book.Texts.Aloud(e.Key, e.Lang, facts))
			return nil
		}
		t.say(t.Book.Texts.Say(e.Key, e.Lang, facts))
	case flow.Do:
		if e.Action.Name == actTook {
			t.took = append(t.took, e.Action.Args["choice"])
			return nil
		}
		t.did = append(t.did, e.Action.Name)
	case flow.SetLanguage:
	case flow.SwitchFlow:
		*moved = &e
	case flow.End:
		t.end = string(e.Reason)
	default:
		return fmt.Errorf("unknown effect %T", e)
	}
	return nil
}

// say adds a text, to the one before it where both fit one segment: so the
// hotline sends them.
func (t *talk) say(text string) {
	if n := len(t.says); n > 0 && !t.apart && sms.Count(t.says[n-1]+"\n"+text).Segments == 1 {
		t.says[n-1] += "\n" + text
		return
	}
	t.says, t.apart = append(t.says, text), false
}

// facts fill the names in texts: the person's answers, what the caller gave,
// and typical values for what is neither.
func (t *talk) facts() map[string]string {
	facts := maps.Clone(samples)
	if len(t.Book.Needs) > 0 {
		facts["need"] = t.Book.Needs[0].Name.In(t.state.Lang, t.def.Base(), "en")
	}
	facts["neighbors"] = t.Book.Texts.Say("neighbors", t.state.Lang, map[string]string{"n": facts["asked"]})
	for _, s := range t.def.Steps {
		if s.Save != "" {
			facts[s.Save] = "" // unknown until it is answered
		}
	}
	maps.Copy(facts, t.Facts)
	maps.Copy(facts, t.Book.Texts.Said(t.def, t.state.Answers, t.state.Lang))
	if w, ok := facts["how_soon"]; ok {
		facts["when"] = w
	}
	return facts
}
