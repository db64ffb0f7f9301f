package hotline

import (
	"context"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// turn is one text under way.
type turn struct {
	act
	in     aid.Inbound
	id     aid.InboundID
	person aid.Person
	text   string
	erase  bool // whoever opts out wants to be erased too
	stop   bool // an opt-out is on record: what is on the wire must land first
	// introduced says that the text names who writes.
	introduced bool
	deedDone
}

// Receive takes one text. When it returns nil, the text and all that follows
// from it are on disk. A text that was taken before changes nothing.
func (h *Hotline) Receive(ctx context.Context, in aid.Inbound) error {
	stopped := false
	err := h.do(ctx, store.Actor{}, func(a *act) error {
		t := &turn{act: *a, in: in, text: strings.TrimSpace(in.Body.Text())}
		err := t.take()
		stopped, a.due, a.scrub = t.stop, t.due, t.scrub
		return err
	})
	if err == nil && stopped {
		h.outbox.Drain(ctx, in.From)
	}
	return err
}

// take records the text and lets the first that knows it act on it.
func (t *turn) take() error {
	if gone, err := t.tx.Forgotten(t.in.SID); err != nil || gone {
		return err // it was erased: no list and no repetition brings it back
	}
	person, err := t.tx.EnsurePerson(t.in.From)
	if err != nil {
		return err
	}
	var fresh bool
	if t.id, fresh, err = t.tx.AddInbound(t.in, person.ID); err != nil || !fresh {
		t.stop = person.OptedOut // a STOP that is told twice at once waits twice
		return err
	}
	t.person = person
	t.by = store.Actor{Role: t.role(), ID: person.ID}
	if c, ok := t.coordinatorAt(person.Phone); ok && person.Language == "" {
		t.person.Language = c.Language
	}
	if err := t.learnLanguage(); err != nil {
		return err
	}
	if err := t.textsBack(); err != nil {
		return err
	}
	if err := t.introduce(); err != nil {
		return err
	}
	if err := t.care(); err != nil {
		return err
	}
	if err := t.overCap(); err != nil {
		return err
	}
	for _, step := range t.steps() {
		done, err := step()
		if err != nil || done {
			return err
		}
	}
	return t.other()
}

// steps are those who may know a text, in the order in which they are asked.
func (t *turn) steps() []func() (bool, error) {
	return []func() (bool, error){
		t.keyword,
		t.optedOut,
		t.raid,
		t.safeAgain,
		t.readHeld,
		t.danger,
		t.mayLeave,
		t.callText,
		t.partner,
		t.coordinator,
		t.listed,
		t.answers,
		t.asked,
		t.find,
		t.conversation,
		t.lateAnswer,
		t.notAfterAll,
		t.noLonger,
		t.relay,
		t.command,
	}
}

// textsBack remembers that whoever texts can be texted.
func (t *turn) textsBack() error {
	if t.person.LineType == aid.Mobile {
		return nil
	}
	t.person.LineType = aid.Mobile
	return t.tx.SetLine(t.person.ID, aid.Mobile)
}

// learnLanguage remembers a stranger's language once a text shows it, so that
// whatever answers it (a flow, the emergency numbers) can be understood.
func (t *turn) learnLanguage() error {
	if t.person.Language != "" {
		return t.offerLanguage()
	}
	if c, ok := t.coordinatorAt(t.person.Phone); ok { // theirs stands in the configuration
		t.person.Language = c.Language
		return nil
	}
	lang, sure := flow.Detect(t.text)
	if !sure {
		_, lang, sure = t.book.StartedBy(t.text)
	}
	if !sure || !slices.Contains(t.conf.Network.Languages, lang) || lexicon.MayWantLanguage(t.text, lang) {
		return nil
	}
	t.person.Language = lang
	return t.tx.SetLanguage(t.person.ID, lang)
}

func (t *turn) role() string {
	switch {
	case t.isCoordinator(t.person.Phone):
		return "coordinator"
	case t.person.Volunteer:
		return "volunteer"
	}
	return "neighbor"
}

// reply answers the one who wrote.
func (t *turn) reply(key string, vars map[string]string) error {
	to := t.person
	if to.Language == "" { // a stranger is answered in the language they wrote in
		to.Language, _ = lexicon.Detect(t.text)
	}
	return t.tell(to, key, vars, note{class: aid.Reply, expires: replyLife})
}

// optedOut takes texts of somebody who is on the STOP list: they can't be
// answered, and must not be lost. Danger is heard all the same.
func (t *turn) optedOut() (bool, error) {
	if !t.person.OptedOut {
		return false, nil
	}
	if lexicon.ReadYesNo(t.text) == lexicon.Yes { // a carrier may take it for START; we do not
		p := t.person
		p.OptedOut = false // the one text that may still go: how to come back
		if err := t.tell(p, "opted_out", nil, note{class: aid.Goodbye, expires: 5 * time.Minute}); err != nil {
			return true, err
		}
	}
	kind := aid.TaskMessage
	if lexicon.ReadDanger(t.text) == lexicon.DangerClear || lexicon.RaidNow(t.text) {
		kind = aid.TaskDanger
	}
	return true, t.task(kind, 0, "from a number that is on the STOP list")
}

// noLonger asks somebody who seems to say that they no longer need it, rather
// than making a note of it. Whoever helps them hears their words all the same.
func (t *turn) noLonger() (bool, error) {
	if !lexicon.NoLonger(t.text) || lexicon.ReadCommand(t.text) == lexicon.Forget {
		return false, nil // to be erased is more, and takes the request back
	}
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil || len(reqs) == 0 {
		return false, err
	}
	if _, err := t.relay(); err != nil {
		return true, err
	}
	return true, t.begin(flow.StillNeeded, "", t.meantOf(reqs).ID)
}

// meantOf is the one of several requests whose need the text names, or else the
// newest.
func (t *turn) meantOf(reqs []aid.Request) aid.Request {
	named := t.book.NeedsNamed(t.text, t.langOf(t.person))
	i := slices.IndexFunc(reqs, func(q aid.Request) bool { return slices.Contains(named, q.Need) })
	return reqs[max(i, 0)]
}

// command carries out the words that work without an open question.
func (t *turn) command() (bool, error) {
	if done, err := t.startNetwork(); err != nil || done {
		return done, err
	}
	switch lexicon.ReadCommand(t.text) {
	case lexicon.Person:
		if err := t.task(aid.TaskPerson, t.newestRequest(), ""); err != nil {
			return true, err
		}
		return true, t.reply("handed", nil)
	case lexicon.Forget:
		return true, t.begin(flow.Forget, "", 0)
	case lexicon.Volunteer:
		if t.person.Volunteer && t.person.PausedUntil.After(t.tx.Now) {
			return t.pause(sms.Answer{Verb: sms.On})
		}
		return true, t.begin(joinFlow, t.text, 0)
	case lexicon.Menu:
		return true, t.begin(intakeFlow, "", 0)
	case lexicon.Language:
		return true, t.reply("language_how", map[string]string{"languages": t.languageNames()})
	}
	if lang, ok := lexicon.LanguageNamed(t.text); ok && slices.Contains(t.conf.Network.Languages, lang) && len(t.book.NeedsNamed(t.text, t.langOf(t.person))) == 0 {
		t.person.Language = lang
		if err := t.tx.SetLanguage(t.person.ID, lang); err != nil {
			return true, err
		}
		return true, t.reply("language_set", nil)
	}
	if d, _, ok := t.book.StartedBy(t.text); ok {
		if d.Name == intakeFlow && lexicon.OnlyGreets(t.text) { // not the question that a stranger hears
			if t.isCoordinator(t.person.Phone) {
				return true, t.reply("coordinator_help", nil)
			}
			if t.person.Volunteer {
				return true, t.reply("no_invite", nil)
			}
		}
		return true, t.begin(d.Name, t.text, 0)
	}
	return false, nil
}

func (t *turn) languageNames() string {
	var names []string
	for _, l := range t.conf.Network.Languages {
		names = append(names, lexicon.NameOf(l))
	}
	return strings.Join(names, ", ")
}

// newestRequest is the neighbor's newest live request, for filing; 0 if none.
func (t *turn) newestRequest() aid.RequestID {
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil || len(reqs) == 0 {
		return 0
	}
	return reqs[0].ID
}

// task makes something for a coordinator out of this text, and tells them.
func (t *turn) task(kind aid.TaskKind, req aid.RequestID, why string) error {
	return t.addTask(aid.Task{Kind: kind, Person: t.person.ID, Request: req, Inbound: t.id, Note: why})
}

// bare says whether an answer names no request and is a plain yes or no.
func bare(as []sms.Answer) bool {
	return len(as) == 1 && as[0].Code == "" && !as[0].Both && as[0].Condition == "" &&
		(as[0].Verb == sms.Accept || as[0].Verb == sms.Decline)
}
