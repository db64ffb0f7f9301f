package hotlinetest_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// A stage is one House on which sayings are said, each by a phone of its own.
type stage struct {
	*hotlinetest.House
	t     testing.TB
	cases int
}

func openStage(t testing.TB) *stage {
	c := hotlinetest.Config(t)
	c.Network.Languages = []string{"en", "es", "ru", "vi", "zh", "uk"}
	return &stage{House: hotlinetest.Open(t, hotlinetest.Options{Config: &c}), t: t}
}

// A scene is where one case is played.
type scene struct {
	phone   aid.Phone
	person  aid.PersonID
	request aid.RequestID // what is asked about; 0 in an intake
	before  flow.State    // empty where no conversation is open
	tongue  string        // the person's language before the text
	since   time.Time     // when it begins; all before it is of other scenes
}

// A question is where a conversation stands: its flow and step, and what the
// flow knows by then.
type question struct {
	flow, step string
	known      []string
	request    aid.RequestState // empty in an intake
}

var questions = map[string]question{
	"role":            {flow: flow.Intake, step: "role"},
	"need":            {flow: flow.Intake, step: "need", known: []string{"role"}},
	"place":           {flow: flow.Intake, step: "place", known: []string{"role", "need"}},
	"how_soon":        {flow: flow.Intake, step: "how_soon", known: []string{"role", "need", "place"}},
	"people":          {flow: flow.Intake, step: "people", known: []string{"role", "need", "place", "how_soon"}},
	"details":         {flow: flow.Intake, step: "details", known: []string{"role", "need", "place", "how_soon", "people"}},
	"name":            {flow: flow.Intake, step: "name", known: []string{"role", "need", "place", "how_soon", "people", "details"}},
	"confirm":         {flow: flow.Intake, step: "confirm", known: []string{"role", "need", "place", "how_soon", "people", "details", "name"}},
	"offer_what":      {flow: flow.Join, step: "what", known: []string{"name", "place"}},
	"offer_transport": {flow: flow.Join, step: "transport", known: []string{"name", "place", "what"}},
	"follow_up":       {flow: flow.HowItWent, step: "how", request: aid.Done},
	"unmet":           {flow: flow.NobodyCould, step: "now_what", request: aid.Open},
	"still_needed":    {flow: flow.StillNeeded, step: "still", request: aid.Open},
}

// knownAnswers are plausible answers to the questions before the open one.
var knownAnswers = map[string]flow.Answer{
	"role": {Value: "help", Shown: "I need help"}, "need": {Value: "food", Shown: "food"},
	"place": {Value: "97539", Shown: "Shady Cove 97539", Also: "Shady Cove"}, "how_soon": {Value: "week", Shown: "this week"},
	"people": {Value: "2", Shown: "2"}, "details": {}, "name": {Value: "Pat", Shown: "Pat"}, "what": {Value: "food", Shown: "food"},
}

// set makes everything ready for a case.
func (st *stage) set(c saying) (sc scene, err error) {
	st.cases++
	st.Clock.Move(time.Second)
	sc = scene{phone: aid.Phone(fmt.Sprintf("+1541600%04d", st.cases)), since: st.Clock.Now()}
	err = st.Store.Write(st.t.Context(), func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(sc.phone)
		if err != nil {
			return err
		}
		sc.person = p.ID
		if c.At == "first" {
			return nil
		}
		sc.tongue = c.lang
		if err := tx.SetLanguage(p.ID, c.lang); err != nil {
			return err
		}
		return st.stand(tx, c, &sc)
	})
	if err != nil {
		return sc, fmt.Errorf("%s:%d: %w", c.file, c.line, err)
	}
	return sc, nil
}

// stand opens what is open when the text comes.
func (st *stage) stand(tx *store.Tx, c saying, sc *scene) error {
	switch c.At {
	case "invite":
		return st.invite(tx, sc)
	case "idle":
		if !c.Means.NoLonger {
			return nil
		}
		_, err := st.ask(tx, sc.person, aid.Open)
		return err
	}
	q := questions[c.At]
	s := flow.State{Flow: q.flow, Step: q.step, Visit: 1, Lang: c.lang, Answers: map[string]flow.Answer{}, Past: q.known}
	for _, k := range q.known {
		s.Answers[k] = knownAnswers[k]
	}
	if q.request != "" {
		id, err := st.ask(tx, sc.person, q.request)
		if err != nil {
			return err
		}
		sc.request = id
	}
	state, err := json.Marshal(s)
	if err != nil {
		return err
	}
	d := st.Book.Flows[q.flow]
	sc.before = s
	_, err = tx.AddConversation(store.Conversation{
		Person: sc.person, Flow: d.Name, FlowHash: d.Hash, Step: s.Step, Visit: 1, State: state, Status: "open",
		Request: sc.request, Channel: aid.SMS, HeardAt: tx.Now,
	})
	return err
}

// ask makes a request of a person's.
func (st *stage) ask(tx *store.Tx, of aid.PersonID, state aid.RequestState) (aid.RequestID, error) {
	const letters, digits = "ACDEFGHJKMNPRTUVWXY", "23456789"
	i := st.cases
	code := string([]byte{letters[i%len(letters)], digits[i/len(letters)%len(digits)], digits[i/len(letters)/len(digits)%len(digits)]})
	return tx.AddRequest(aid.Request{
		Code: code, State: state, Need: "food", ZIP: "97539", Place: "Shady Cove", HowSoon: aid.Week, People: 2,
		Name: "Pat", Requester: of, Language: "en", Channel: aid.SMS,
	}, 0, store.Clock)
}

// invite asks the one who will text about somebody else's request.
func (st *stage) invite(tx *store.Tx, sc *scene) error {
	v, err := tx.Person(sc.person)
	if err != nil {
		return err
	}
	v.Volunteer, v.Tier, v.Name = true, aid.Known, "Vol"
	if err := tx.SavePerson(v, store.Point{}); err != nil {
		return err
	}
	other, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1541601%04d", st.cases)))
	if err != nil {
		return err
	}
	if sc.request, err = st.ask(tx, other.ID, aid.Open); err != nil {
		return err
	}
	_, _, err = tx.AddInvite(aid.Invite{Request: sc.request, Volunteer: v.ID, Wave: 1})
	return err
}

// after is how things stand after the text.
type after struct {
	person   aid.Person
	talk     store.Conversation // zero where there is none
	state    flow.State
	tasks    []aid.TaskKind
	said     []string // texts to the person
	requests []aid.Request
	invite   aid.InviteState
	request  aid.Request // the one that was asked about
}

// say lets the scene's phone text, and looks.
func (st *stage) say(sc scene, text string) (a after, err error) {
	if err := st.Hotline.Receive(st.t.Context(), st.Inbound(sc.phone, text)); err != nil {
		return a, err
	}
	err = st.Store.Read(st.t.Context(), func(r *store.Reader) error { return a.look(r, sc) })
	return a, err
}

func (a *after) look(r *store.Reader, sc scene) (err error) {
	if a.person, err = r.PersonByPhone(sc.phone); errors.Is(err, aid.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	a.talk, err = r.LastConversation(a.person.ID)
	switch {
	case errors.Is(err, aid.ErrNotFound):
	case err != nil:
		return err
	default:
		if err := json.Unmarshal(a.talk.State, &a.state); err != nil {
			return err
		}
	}
	if a.requests, err = r.LiveRequestsOf(a.person.ID); err != nil {
		return err
	}
	if sc.request != 0 {
		if a.request, err = r.Request(sc.request); err != nil {
			return err
		}
		if i, err := r.Invite(sc.request, a.person.ID); err == nil {
			a.invite = i.State
		}
	}
	tasks, err := r.OpenTasks(100_000)
	if err != nil {
		return err
	}
	for _, k := range tasks {
		if k.Person == a.person.ID {
			a.tasks = append(a.tasks, k.Kind)
		}
	}
	all, err := r.Messages(0, sc.since, 100_000)
	if err != nil {
		return err
	}
	for _, m := range all {
		if m.Out && m.Phone == sc.phone {
			a.said = append(a.said, m.Body)
		}
	}
	return nil
}

// play lets a case be said. Whoever is asked for their language first answers
// that with the number of the language of the file, as anybody would.
func (st *stage) play(c saying) (sc scene, a after, askedLanguage bool, err error) {
	if sc, err = st.set(c); err != nil {
		return sc, a, false, err
	}
	if a, err = st.say(sc, c.Text); err != nil {
		return sc, a, false, fmt.Errorf("%s:%d: %w", c.file, c.line, err)
	}
	if c.At == "first" && a.state.Mode == flow.ChoosingLanguage && a.talk.Status == "open" && c.Means.Command != "language" {
		wants := cmp.Or(c.Means.Language, c.lang)
		n := slices.Index(st.Book.Flows[flow.Intake].Languages, wants) + 1
		if a, err = st.say(sc, fmt.Sprint(n)); err != nil {
			return sc, a, true, fmt.Errorf("%s:%d: %w", c.file, c.line, err)
		}
		return sc, a, true, nil
	}
	return sc, a, false, nil
}
