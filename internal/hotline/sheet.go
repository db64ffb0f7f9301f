package hotline

import (
	"cmp"
	"context"
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/geo"
	"neighborline/internal/store"
)

// How much of a request's page is shown.
const (
	sheetLines  = 150 // of its talks
	sheetStory  = 200 // of what was done
	sheetInvite = 200
	sheetNear   = 25 // volunteers to choose from
)

// A Sheet is a request with all that a coordinator may want to know of it.
type Sheet struct {
	aid.Request
	NeedName string
	Neighbor aid.Person
	Away     bool // it is not safe to write to or ring the neighbor
	Helper   aid.Person
	Run      string // the codes of the run that it is on, the leading one first
	Linked   []Card
	Asked    []Asked
	Talk     []Spoken
	Story    []Event
	Near     []Near
	Notes    []Noted
	Can      []Verb // what may be done with it now
	Needs    []Named
}

// An Asked is a volunteer who was asked, and why.
type Asked struct {
	aid.Invite
	Name string
	Why  string // in the reader's language
}

// A Spoken is one line of a talk, with who it is from or to.
type Spoken struct {
	store.TalkLine
	Name     string
	Neighbor bool // it is the neighbor's end of the talk
}

// An Event is one thing that was done, with who did it.
type Event struct {
	store.Audit
	Name string
}

// A Noted is what a coordinator noted for the others.
type Noted struct {
	store.Note
	Name string
}

// A Near is a volunteer who could be given a request.
type Near struct {
	aid.Person
	Miles float64
	Asked bool // for this request, already
}

// Sheet reads a request with what belongs to it; aid.ErrNotFound where there
// is none.
func (h *Hotline) Sheet(ctx context.Context, id aid.RequestID, lang string) (s Sheet, err error) {
	rules := h.rules.Load()
	err = h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book}
		return a.sheet(&s, id, lang)
	})
	return s, err
}

func (a *act) sheet(s *Sheet, id aid.RequestID, lang string) (err error) {
	if s.Request, err = a.tx.Request(id); err != nil {
		return err
	}
	s.NeedName, s.Needs, s.Can = a.needName(s.Need, lang), a.needsNamed(lang), can(s.Request)
	if s.Neighbor, err = a.neighborOf(s.Request); err != nil {
		return err
	}
	s.Away = a.keepsAway(s.Neighbor)
	held, err := a.tx.LastAssignment(id)
	if ok, err := found(err); err != nil {
		return err
	} else if ok && held.State != aid.AssignmentDropped {
		if s.Helper, err = a.tx.Person(held.Volunteer); err != nil {
			return err
		}
	}
	if s.Run, err = a.runCodes(s.Request); err != nil {
		return err
	}
	linked, err := a.tx.LinkedTo(id)
	if err != nil {
		return err
	}
	for _, q := range linked {
		s.Linked = append(s.Linked, Card{Request: q, NeedName: a.needName(q.Need, lang)})
	}
	if s.Asked, err = a.askedFor(id, lang); err != nil {
		return err
	}
	if s.Talk, err = a.talkOf(s); err != nil {
		return err
	}
	if s.Story, err = a.storyOf(id); err != nil {
		return err
	}
	if s.Notes, err = a.notesOn(id); err != nil {
		return err
	}
	s.Near, err = a.near(s)
	return err
}

// notesOn is what coordinators noted on a request, newest first.
func (a *act) notesOn(id aid.RequestID) (out []Noted, err error) {
	list, err := a.tx.Notes(id)
	if err != nil {
		return nil, err
	}
	for _, n := range list {
		name := ""
		if p, err := a.tx.Person(n.By); err == nil {
			name = p.Name
			if c, ok := a.coordinatorAt(p.Phone); ok {
				name = c.Name
			}
		}
		out = append(out, Noted{n, name})
	}
	return out, nil
}

// can lists the deeds that make sense for a request as it stands. A deed that
// no longer does is refused in words when it is tried.
func can(q aid.Request) []Verb {
	switch q.State {
	case aid.Partial, aid.Review:
		return []Verb{DoRelease, DoTake, DoGive, DoSay, DoNote, DoClose, DoSplit, DoUndo}
	case aid.Open:
		return []Verb{DoTake, DoGive, DoInvite, DoHold, DoSay, DoNote, DoClose, DoSplit, DoUndo}
	case aid.Assigned:
		return []Verb{DoGive, DoSay, DoReopen, DoNote, DoClose, DoSplit, DoUndo}
	case aid.Done:
		if q.EndedAt.IsZero() {
			return []Verb{DoSay, DoReopen, DoNote, DoClose, DoUndo}
		}
	}
	return []Verb{DoSay, DoReopen, DoNote, DoUndo}
}

// askedFor lists who was asked for a request, the last first.
func (a *act) askedFor(id aid.RequestID, lang string) (out []Asked, err error) {
	invites, err := a.tx.InvitesOf(id)
	if err != nil {
		return nil, err
	}
	slices.Reverse(invites)
	for _, i := range invites[:min(len(invites), sheetInvite)] {
		p, err := a.tx.Person(i.Volunteer)
		if err != nil {
			return nil, err
		}
		out = append(out, Asked{i, p.Name, a.reason(lang, i.Why)})
	}
	return out, nil
}

// talkOf is what the neighbor, and whoever helps them, said and was told about
// a request, in the order of time.
func (a *act) talkOf(s *Sheet) (out []Spoken, err error) {
	ends := []aid.Person{s.Neighbor}
	if s.Helper.ID != 0 && s.Helper.ID != s.Neighbor.ID {
		ends = append(ends, s.Helper)
	}
	for _, p := range ends {
		lines, err := a.tx.TalkAbout(s.ID, p.ID, sheetLines)
		if err != nil {
			return nil, err
		}
		for _, l := range lines {
			out = append(out, Spoken{l, p.Name, p.ID == s.Neighbor.ID})
		}
	}
	slices.SortFunc(out, inTime)
	return out[max(0, len(out)-sheetLines):], nil
}

// inTime orders lines as they were said; at one moment, what was said comes
// before its answer.
func inTime(x, y Spoken) int {
	out := func(l Spoken) int {
		if l.Out {
			return 1
		}
		return 0
	}
	return cmp.Or(x.At.Compare(y.At), cmp.Compare(out(x), out(y)), cmp.Compare(x.ID, y.ID))
}

// storyOf is what was done to a request, the last first.
func (a *act) storyOf(id aid.RequestID) ([]Event, error) {
	list, err := a.tx.AuditsOf(id, sheetStory)
	if err != nil {
		return nil, err
	}
	return a.events(list)
}

// events puts names to what was done.
func (a *act) events(list []store.Audit) (out []Event, err error) {
	var ids []aid.PersonID
	for _, e := range list {
		ids = append(ids, e.Actor.ID)
	}
	names, err := a.tx.PersonsNamed(ids)
	if err != nil {
		return nil, err
	}
	for _, e := range list {
		name := names[e.Actor.ID]
		if p, err := a.tx.Person(e.Actor.ID); err == nil {
			if c, ok := a.coordinatorAt(p.Phone); ok {
				name = c.Name
			}
		}
		out = append(out, Event{e, name})
	}
	return out, nil
}

// near lists the volunteers who could be given a request, the nearest first:
// those who may be asked for it, and those who were.
func (a *act) near(s *Sheet) (out []Near, err error) {
	there, ok := a.h.atlas.ZIP(s.ZIP)
	if !ok || !s.State.Live() {
		return nil, nil
	}
	asked := map[aid.PersonID]bool{}
	for _, i := range s.Asked {
		asked[i.Volunteer] = true
	}
	for _, miles := range lookWithin {
		found, err := a.tx.MayHelp(s.Request, boxAround(there, miles))
		if err != nil {
			return nil, err
		}
		out = out[:0]
		for _, p := range found {
			if here, ok := a.h.atlas.ZIP(p.ZIP); ok && !asked[p.ID] && p.ID != s.Helper.ID && geo.Miles(here, there) <= miles {
				out = append(out, Near{Person: p, Miles: geo.Miles(here, there)})
			}
		}
		if len(out) >= sheetNear {
			break
		}
	}
	for id := range asked {
		p, err := a.tx.Person(id)
		if err != nil {
			return nil, err
		}
		if here, ok := a.h.atlas.ZIP(p.ZIP); ok && p.Volunteer && id != s.Helper.ID {
			out = append(out, Near{p, geo.Miles(here, there), true})
		}
	}
	slices.SortFunc(out, func(x, y Near) int { return cmp.Or(cmp.Compare(x.Miles, y.Miles), cmp.Compare(x.ID, y.ID)) })
	out = out[:min(len(out), sheetNear)]
	for i := range out {
		if out[i].Person, err = a.tx.Person(out[i].ID); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// auditPage is how much of the audit is shown at once.
const auditPage = 100

// AuditPage lists what was done before an audit row (0: the newest), newest
// first, and whether there is more.
func (h *Hotline) AuditPage(ctx context.Context, before int64) (out []Event, more bool, err error) {
	rules := h.rules.Load()
	err = h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book}
		list, err := r.AuditsBefore(before, auditPage+1)
		if err != nil {
			return err
		}
		if more = len(list) > auditPage; more {
			list = list[:auditPage]
		}
		out, err = a.events(list)
		return err
	})
	return out, more, err
}
