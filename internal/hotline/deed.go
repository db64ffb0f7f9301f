package hotline

import (
	"context"
	"errors"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// A Deed is one thing that a coordinator wants done, whether texted ("TAKE K7")
// or chosen in the console. What a verb does not need stays empty.
//
// One table, deedRows, says of each verb how people write it, what it needs,
// and which method on *turn does it; Carry and the texts go through it alike.
// To add a deed: a verb below, one row in the table (with an example, which is
// also what a slip is answered with), and one method. Its answers are texts of
// flows/texts.yaml sent with reply, or with refuse where nothing was done; the
// audit row, the look-up of the request and the check of who may do it come
// from the table.
type Deed struct {
	Verb   Verb
	Code   string       // the request: K7
	Other  string       // a second request: CLOSE K7 dup M3
	Who    string       // a person as a coordinator writes it: @ana, 0131, me
	Person aid.PersonID // or known already, as in the console
	How    string       // one word out of few: helped, vetted, off
	N      int          // how many more, the number of a lot, or the code of a confirmation
	Units  int          // of a lot
	Area   string       // the first digits of a ZIP
	Until  time.Time
	Words  string // in the coordinator's own words
	Place  string // where goods are
}

// A Verb is what a coordinator can do.
type Verb string

// The verbs. How they are written in each language stands in deedRows.
const (
	DoQueue     Verb = "queue"      // what is open, and who waits
	DoCard      Verb = "card"       // how a request stands
	DoTake      Verb = "take"       // take a request on oneself
	DoInvite    Verb = "invite"     // ask so many more volunteers now
	DoGive      Verb = "give"       // give a request to somebody
	DoHold      Verb = "hold"       // ask nobody new for a while
	DoNote      Verb = "note"       // note something for the coordinators
	DoPauseAll  Verb = "pause_all"  // ask no volunteers at all
	DoResumeAll Verb = "resume_all" // ask them again
	DoBlast     Verb = "blast"      // write to everybody of an area
	DoConfirm   Verb = "confirm"    // the code of a wide or costly deed
	DoUndo      Verb = "undo"       // take the last deed back
	DoRelease   Verb = "release"    // let a request out of review
	DoSay       Verb = "say"        // write to whoever asked
	DoCall      Verb = "call"       // be connected by phone
	DoDone      Verb = "done"       // somebody who wanted a person was answered
	DoClose     Verb = "close"      // end a request
	DoMerge     Verb = "merge"      // one request is the same as another
	DoSplit     Verb = "split"      // make a second request of a second wish in it
	DoSurge     Verb = "surge"      // a disaster over some ZIPs begins, or ends
	DoRefer     Verb = "refer"      // ask the neighbor whether another network may have it
	DoReopen    Verb = "reopen"     // take it back to the pool
	DoWhy       Verb = "why"        // why these people were asked
	DoVet       Verb = "vet"        // how well a volunteer is known
	DoOnCall    Verb = "on_call"    // who answers the phone
	DoVols      Verb = "vols"       // who is near a place, and how often they were asked
	DoLift      Verb = "askmore"    // lift the weekly limit of asks for a while
	DoKeep      Verb = "keep"       // keep a request from being purged, for an inquiry
	DoResume    Verb = "resume"     // let a restored hotline send again
	DoMore      Verb = "more"       // what found no room in the last list
	DoDigest    Verb = "digest"     // what found no room in the digest: no text says it
	DoHelp      Verb = "help"       // what can be sent
	DoBulk      Verb = "bulk"       // take in goods, and ask the sites how much they can use
	DoAskSites  Verb = "ask_sites"  // the same for goods that a site offers
	DoShare     Verb = "share"      // approve the shares of a lot
	DoLot       Verb = "lot"        // how a lot stands
	DoLost      Verb = "lost"       // goods of a lot are there no longer
	DoLots      Verb = "lots"       // which lots there are
	DoSite      Verb = "site"       // let an organisation take part
)

// Said is what a deed is answered with.
type Said struct {
	// Words are the texts that a coordinator who texts would have got: one,
	// as a rule.
	Words []string
	// Done is false where nothing was done: the words say why.
	Done bool
	// Code is what a wide or costly deed waits for: Deed{Verb: DoConfirm, N: 47}
	// does it, once and within ten minutes.
	Code string
}

// ErrNotCoordinator says that a deed was asked for by somebody who may not.
var ErrNotCoordinator = errors.New("not a coordinator")

// Carry does one deed for a coordinator, in one transaction, exactly as if they
// had texted it; what they would have been answered comes back instead of
// being sent. It gives ErrNotCoordinator for a phone that is none.
func (h *Hotline) Carry(ctx context.Context, coordinator aid.Phone, d Deed) (Said, error) {
	var out Said
	err := h.do(ctx, store.Actor{}, func(a *act) error {
		t := &turn{act: *a}
		t.back = &answersBack{}
		defer func() { a.due, a.scrub = t.due, t.scrub }()
		c, ok := t.coordinatorAt(coordinator)
		if !ok {
			return ErrNotCoordinator
		}
		return t.withCoordinator(c, func(p aid.Person) error {
			t.person, t.by, t.back.to = p, store.Actor{Role: "coordinator", ID: p.ID}, p.ID
			err := t.carry(d)
			out = Said{Words: t.back.words, Done: !t.refused, Code: t.wantsCode}
			return err
		})
	})
	return out, err
}

// answersBack catches the answers to one person that would be texted.
type answersBack struct {
	to    aid.PersonID
	words []string
}

// catches says whether a text answers somebody who waits for it elsewhere than
// on the phone.
func (a *act) catches(to aid.Person, n note) bool {
	return a.back != nil && a.back.to == to.ID && n.class == aid.Reply
}

// carry does a deed by its row of the table.
func (t *turn) carry(d Deed) error {
	row, ok := rowOf(d.Verb)
	t.doing = d
	switch {
	case !ok:
		return t.refuse("coordinator_help", nil)
	case row.lead && !t.conf.Leads(t.person.Phone):
		return t.refuse("leads_only", map[string]string{"say": row.say})
	case d.Code == "" && row.do == nil, row.needs != nil && !row.needs(d):
		return t.lacks(row)
	}
	do := func() error { return row.do(t, d) }
	var about aid.RequestID
	if row.with != nil && d.Code != "" {
		q, found, err := t.requestAt(d.Code)
		if err != nil || !found {
			return err
		}
		d.Code, about = q.Code, q.ID
		do = func() error { return row.with(t, q, d) }
	}
	if err := t.beforeDeed(about); err != nil {
		return err
	}
	if err := do(); err != nil || t.refused || row.looks {
		return err
	}
	if row.verb != DoUndo {
		if err := t.remember(row, d, about); err != nil {
			return err
		}
	}
	return t.tx.Audit(store.Audit{
		Actor: t.by, Action: string(d.Verb), Request: about, Person: t.whom, From: t.was, To: t.became, Cause: d.cause(),
	})
}

// deedDone is what a deed under way tells the table about itself.
type deedDone struct {
	refused     bool         // nothing was done
	sure        bool         // its code was sent
	wantsCode   string       // the code that it waits for
	doing       Deed         // the one under way
	told        int          // lines of its list that were told before
	whom        aid.PersonID // whom it was about, for the audit
	was, became string
	stood       stood
}

// cause is what of a deed the audit keeps: never words to or about people.
func (d Deed) cause() string {
	return strings.TrimSpace(d.How + " " + d.Other + " " + d.Area)
}

// lacks answers a deed that something is missing of.
func (t *turn) lacks(r deedRow) error {
	if r.how != "" {
		return t.refuse(r.how, nil)
	}
	return t.refuse("deed_how", map[string]string{"say": r.say})
}

// refuse answers a deed that was not done.
func (t *turn) refuse(key string, vars map[string]string) error {
	t.refused = true
	return t.reply(key, vars)
}

// coordinatorAt is the coordinator who has a number.
func (a *act) coordinatorAt(phone aid.Phone) (config.Coordinator, bool) {
	for _, c := range a.conf.Coordinators {
		if c.Phone == phone {
			return c, true
		}
	}
	return config.Coordinator{}, false
}

func (a *act) isCoordinator(phone aid.Phone) bool {
	_, ok := a.coordinatorAt(phone)
	return ok
}
