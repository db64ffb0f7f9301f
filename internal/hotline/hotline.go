// Package hotline holds the use cases: what one text, one turn of a call, or
// one thing that has become due does to requests, invites and people.
//
// Each runs in one write transaction. Either all of it is on disk (the
// inbound, the new place in the conversation, the request, the texts to be
// sent) or none of it is, and the carrier tries again.
//
// Three journeys pass through here. A text: Receive → the STOP list → a
// command (YES K7) → the open question → the other end of a relay → a new
// conversation or a task. A due thing: RunDue → one timer, one transaction:
// invite, remind, ask how it went. A turn of a call: Call → the place where
// the call stands (a question of a flow, a menu of ours, a recording, who was
// rung) → what is said next. What would be texted to the one on the line is
// said, and what a landline would be texted is kept until it is rung.
package hotline

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// An Outbox sends what was committed.
type Outbox interface {
	Wake()
	// Drain waits until no text is on the wire to a phone.
	Drain(ctx context.Context, to aid.Phone)
}

// A Hotline runs the use cases. Make one with New.
type Hotline struct {
	store  *store.Store
	atlas  *geo.Atlas
	outbox Outbox
	chance Chance
	log    *slog.Logger
	rules  atomic.Pointer[Rules]
	ring   chan struct{}
	due    sync.Mutex // held by the one who carries out what is due

	fares    atomic.Pointer[fares]
	versions sync.Map // flow versions in use, by hash: *flow.Definition
}

// Rules are what a network decides: its configuration and what it says. They
// change together, while the hotline runs.
type Rules struct {
	Config config.Config
	Book   *flow.Book
}

// Chance is where randomness comes from.
type Chance interface {
	// Pick chooses a number in [0, n).
	Pick(n int) int
	// Ref makes a mark that nobody can guess.
	Ref() string
}

// New makes a hotline over an open store.
func New(st *store.Store, atlas *geo.Atlas, ob Outbox, ch Chance, rules Rules, log *slog.Logger) *Hotline {
	h := &Hotline{store: st, atlas: atlas, outbox: ob, chance: ch, log: log, ring: make(chan struct{}, 1)}
	h.rules.Store(&rules)
	secret := rules.Config.Secrets.Session.Reveal()
	st.KnowErased(func(phone aid.Phone) store.ErasureMark { return EraseMark(secret, phone) })
	return h
}

// SetRules changes configuration and flows from the next event on.
func (h *Hotline) SetRules(r Rules) {
	h.rules.Store(&r)
	h.versions.Clear() // they speak the network's languages, which may be others now
}

// act is one unit of work: a transaction with what it may need.
type act struct {
	h    *Hotline
	tx   *store.Tx
	conf config.Config
	book *flow.Book
	by   store.Actor
	talk aid.ConversationID // the conversation under way, for its transcript
	due  bool               // something has become due at once
	// voice is who is on the line, in a turn of a call: what would be texted to
	// them is said.
	voice *caller
	// back is who waits for the answers to what they want done elsewhere than on
	// the phone; nil for a text and a call.
	back *answersBack
	// scrub says that something was erased, of which the journal must not keep
	// a copy.
	scrub bool
	hold  time.Duration // how long the question under way waits before it leaves
}

// do runs fn in one transaction, then wakes what waits for its effects.
func (h *Hotline) do(ctx context.Context, by store.Actor, fn func(*act) error) error {
	rules := h.rules.Load()
	due, scrub := false, false
	err := h.store.Write(ctx, func(tx *store.Tx) error {
		a := &act{h: h, tx: tx, conf: rules.Config, book: rules.Book, by: by}
		err := fn(a)
		due, scrub = a.due, a.scrub
		return err
	})
	if err != nil {
		return err
	}
	h.outbox.Wake()
	if due {
		h.Ring()
	}
	if scrub {
		return h.settleErasure(ctx)
	}
	return nil
}

// Ring says that a timer is due now. It never waits.
func (h *Hotline) Ring() {
	select {
	case h.ring <- struct{}{}:
	default:
	}
}

// Run carries out what becomes due at once, until ctx is cancelled. What
// becomes due later is for the cron tick, which calls RunDue.
func (h *Hotline) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-h.ring:
			if err := h.RunDue(ctx); err != nil && ctx.Err() == nil {
				h.log.Error("due work failed", "err", err)
			}
		}
	}
}

// soon sets a timer that is due now.
func (a *act) soon(kind store.TimerKind, subject int64) error {
	a.due = true
	return a.tx.SetTimer(store.Timer{Kind: kind, Subject: subject, DueAt: a.tx.Now})
}

func (a *act) later(kind store.TimerKind, subject int64, at time.Time) error {
	return a.tx.SetTimer(store.Timer{Kind: kind, Subject: subject, DueAt: at})
}

// A note is one text to a person.
type note struct {
	class   aid.Class
	request aid.RequestID
	invite  aid.InviteID
	expires time.Duration // 0: never too old
	after   time.Duration // how long it waits before it may leave
	anytime bool          // not held by quiet hours
	press   aid.Press     // at least; what it is about may press more
	idle    bool          // an answer to somebody who is known to need nothing by today
}

// send puts words for a person in the outbox. Nothing is queued for somebody
// who opted out.
func (a *act) send(to aid.Person, body string, n note) error {
	switch {
	case a.catches(to, n):
		if body != "" {
			a.back.words = append(a.back.words, body)
		}
		return nil
	case a.onLine(to):
		a.voice.speakIn(a.langOf(to), flow.Aloud(a.langOf(to), body))
		return nil
	case (to.LineType == aid.Landline || a.unsafe(to)) && to.Phone != "" && !to.OptedOut && body != "":
		return a.leaveNote(to, flow.Aloud(a.langOf(to), body), n)
	}
	if to.OptedOut || to.Phone == "" || body == "" {
		return nil
	}
	body = sms.Clean(body)
	o := aid.Outbound{
		Ref: a.h.chance.Ref(), To: to.Phone, Person: to.ID, Body: aid.Body(body), Class: n.class,
		Request: n.request, Invite: n.invite, Talk: a.talk, Anytime: n.anytime || !n.class.Quiet(),
		Segments: sms.Count(body).Segments,
	}
	if n.after > 0 {
		o.DueAt = a.tx.Now.Add(n.after)
	}
	if n.expires > 0 {
		o.ExpiresAt = a.tx.Now.Add(n.expires)
	}
	var err error
	if o.Press, err = a.pressOf(to, n); err != nil {
		return err
	}
	_, err = a.tx.Enqueue(o)
	return err
}

// pressOf says how little a text may wait behind those to others.
func (a *act) pressOf(to aid.Person, n note) (aid.Press, error) {
	switch n.class {
	case aid.Reply, aid.Relay, aid.Notice, aid.InviteText:
	default:
		return aid.Unpressed, nil
	}
	if n.class == aid.Reply && n.press == aid.Unpressed && !n.idle {
		n.press = aid.Pressed // for all that we know
	}
	if n.press == aid.MostPressed || n.class == aid.Reply && a.isCoordinator(to.Phone) {
		return aid.MostPressed, nil
	}
	if n.request == 0 {
		return n.press, nil
	}
	q, err := a.tx.Request(n.request)
	if ok, err := found(err); err != nil || !ok {
		return n.press, err
	}
	switch {
	case q.AtRisk():
		return aid.MostPressed, nil
	case q.HowSoon == aid.Today:
		return aid.Pressed, nil
	}
	return n.press, nil
}

// intakePress says how the answers to somebody press who may need help. Who has
// not said yet by when is taken to need it today.
func intakePress(intake string, answers map[string]flow.Answer) aid.Press {
	role, soon, risks := answers["role"].Value, answers["how_soon"].Value, answers["risks"].Value
	switch {
	case intake != flow.Intake, role != "" && role != "help":
		return aid.Unpressed
	case risks != "" && risks != "none":
		return aid.MostPressed
	case soon != "" && soon != string(aid.Today):
		return aid.Unpressed
	}
	return aid.Pressed
}

// tell sends one of the system's own texts in the person's language.
func (a *act) tell(to aid.Person, key string, vars map[string]string, n note) error {
	key, vars, err := a.forWatched(to, a.mayPromise(to, key), vars, n)
	if err != nil || key == "" {
		return err
	}
	switch {
	case a.catches(to, n):
	case a.onLine(to):
		a.voice.speakIn(a.langOf(to), a.aloud(a.langOf(to), key, vars))
		return nil
	case (to.LineType == aid.Landline || a.unsafe(to)) && to.Phone != "" && !to.OptedOut:
		return a.leaveNote(to, a.aloud(a.langOf(to), key, vars), n)
	}
	return a.send(to, a.words(a.langOf(to), key, vars), n)
}

// onLine says whether a person is the caller of this turn.
func (a *act) onLine(p aid.Person) bool {
	return a.voice != nil && p.ID != 0 && a.voice.person.ID == p.ID
}

// words renders one of the system's own texts.
func (a *act) words(lang, key string, vars map[string]string) string {
	all := map[string]string{"network": a.conf.Network.Name, "number": a.conf.Network.Number.E164()}
	for k, v := range vars {
		all[k] = v
	}
	return a.book.Texts.Say(key, lang, all)
}

func (a *act) langOf(p aid.Person) string {
	if p.Language != "" {
		return p.Language
	}
	if c, ok := a.coordinatorAt(p.Phone); ok && p.Phone != "" {
		return c.Language
	}
	return a.conf.Network.Languages[0]
}

// zoneOf is the time zone of a ZIP, or the network's.
func (a *act) zoneOf(zip string) *time.Location { return zoneOf(a.h.atlas, a.conf, zip) }

func zoneOf(atlas *geo.Atlas, conf config.Config, zip string) *time.Location {
	if p, ok := atlas.ZIP(zip); ok {
		if z, ok := zone(p.Zone); ok {
			return z
		}
	}
	return conf.Network.Timezone
}

// zones keeps the zones that were read: reading one costs more than a text.
var zones sync.Map

func zone(name string) (*time.Location, bool) {
	if z, ok := zones.Load(name); ok {
		return z.(*time.Location), true
	}
	z, err := time.LoadLocation(name)
	if err != nil {
		return nil, false
	}
	zones.Store(name, z)
	return z, true
}

// Quiet says until when a text must not reach somebody in a ZIP, if now is in
// their quiet hours.
func (h *Hotline) Quiet(zip string, now time.Time) (until time.Time, quiet bool) {
	conf := h.rules.Load().Config
	local := now.In(zoneOf(h.atlas, conf, zip))
	if !conf.QuietHours.Quiet(local) {
		return time.Time{}, false
	}
	return conf.QuietHours.NextOpen(local), true
}
