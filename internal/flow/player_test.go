package flow_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/lexicon"
)

// noon is a Tuesday in the person's zone.
var noon = time.Date(2026, 12, 1, 12, 0, 0, 0, time.FixedZone("PST", -8*3600))

func shipped(t testing.TB) *flow.Book {
	t.Helper()
	book, problems := flowfile.Load(flows.FS)
	if book == nil {
		t.Fatalf("shipped flows: %v", problems)
	}
	return book
}

// places knows three towns of Oregon.
type places struct{}

var towns = map[string]string{"97520": "Ashland", "97501": "Medford", "97470": "Roseburg"}

func (places) ReadPlace(text string) (flow.Answer, bool, bool) {
	if a, ok := (places{}).FindPlace(text); ok {
		return a, false, true
	}
	repaired := strings.NewReplacer("o", "0", "l", "1").Replace(lexicon.Fold(text))
	a, ok := places{}.FindPlace(repaired)
	return a, ok, ok
}

func (places) FindPlace(text string) (flow.Answer, bool) {
	for _, w := range lexicon.Words(text) {
		for zip, town := range towns {
			if w == zip || w == strings.ToLower(town) {
				return flow.Answer{Value: zip, Shown: town + " " + zip, Also: town, Words: w}, true
			}
		}
	}
	return flow.Answer{}, false
}

// A player carries out effects as the hotline would, and keeps a transcript.
type player struct {
	t     testing.TB
	book  *flow.Book
	state flow.State
	facts map[string]string
	quiet time.Duration
	log   []string
	ended bool
}

func newPlayer(t testing.TB, book *flow.Book, name, lang string) *player {
	return &player{
		t: t, book: book, state: flow.State{Flow: name, Lang: lang},
		facts: map[string]string{"network": "Eugene Mutual Aid", "code": "K74", "hear_by": "8 pm", "asked": "12"},
	}
}

// play runs one event and what follows from it.
func (p *player) play(kind flow.EventKind, text string) {
	p.t.Helper()
	d := p.book.Flows[p.state.Flow]
	next, effects, err := d.Next(p.state, flow.Event{Kind: kind, Text: text, Now: noon, Quiet: p.quiet, Places: places{}})
	if err != nil {
		p.t.Fatalf("%s: %q: %v", d.Name, text, err)
	}
	p.state, p.quiet = next, 0
	facts := d.Said(next.Answers, next.Lang)
	maps.Copy(facts, p.facts)
	facts["neighbors"] = p.book.Texts.Say("neighbors", next.Lang, map[string]string{"n": p.facts["asked"]})
	for _, e := range effects {
		switch e := e.(type) {
		case flow.Prompt:
			p.note("<", e.SMS(p.book.Texts, facts))
		case flow.Tell:
			vars := maps.Clone(facts)
			maps.Copy(vars, e.Vars)
			p.note("<", p.book.Texts.Say(e.Key, e.Lang, vars))
		case flow.Do:
			p.note("!", e.Action.Name)
		case flow.SetLanguage:
			p.note("!", "language "+e.Lang)
		case flow.SwitchFlow:
			p.note("!", "flow "+e.Name)
			p.state = flow.State{Flow: e.Name, Lang: next.Lang}
			p.play(flow.Began, e.Text)
		case flow.End:
			if e.Reason != flow.Moved {
				p.ended = true
				p.note("=", string(e.Reason))
			}
		default:
			p.t.Fatalf("unknown effect %T", e)
		}
	}
}

func (p *player) note(mark, text string) {
	p.log = append(p.log, mark+" "+strings.ReplaceAll(text, "\n", " / "))
}

// converse plays a script and reports the first line that differs. In a
// script "> " is what the person sends, "< " a part of what we say, "! " an
// action, "= " the end; "~ 5h" lets time pass, "~ remind" and "~ close" are
// the timers.
func (p *player) converse(script string) {
	p.t.Helper()
	kind := flow.Began
	var want []string
	settle := func() {
		p.t.Helper()
		for i := range max(len(want), len(p.log)) {
			if i >= len(want) || i >= len(p.log) || want[i][:2] != p.log[i][:2] || !strings.Contains(p.log[i], want[i][2:]) {
				p.t.Fatalf("differs at line %d\n got:\n\t%s\nwant:\n\t%s", i+1, strings.Join(p.log, "\n\t"), strings.Join(want, "\n\t"))
			}
		}
	}
	for line := range strings.Lines(script) {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '<' || line[0] == '!' || line[0] == '=':
			want = append(want, line)
		case line[0] == '>':
			settle()
			want, p.log = nil, nil
			p.play(kind, strings.TrimPrefix(strings.TrimPrefix(line, ">"), " "))
			kind = flow.Answered
		case line == "~ remind" || line == "~ close":
			settle()
			want, p.log = nil, nil
			p.play(map[string]flow.EventKind{"~ remind": flow.Silence, "~ close": flow.GaveOut}[line], "")
		case line[0] == '~':
			d, err := time.ParseDuration(line[2:])
			if err != nil {
				p.t.Fatal(fmt.Errorf("script: %w", err))
			}
			p.quiet = d
		default:
			p.t.Fatalf("script: what is %q?", line)
		}
	}
	settle()
}
