package hotline

import (
	"context"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// The sections of the board, in the order in which they are read.
const (
	BoardRed      = "red"      // nobody found, and the time runs out
	BoardWaits    = "waits"    // a coordinator must release it
	BoardOpen     = "open"     // volunteers are being asked
	BoardAssigned = "assigned" // somebody is on it
	BoardDone     = "done"     // the volunteer says so
	BoardEnded    = "ended"    // all that have an outcome
)

// Sections lists the sections of live requests.
func Sections() []string { return []string{BoardRed, BoardWaits, BoardOpen, BoardAssigned, BoardDone} }

// How much of the board is shown at once: of a section among others, and of
// one by itself.
const (
	boardShort = 20
	boardLong  = 50
	boardPages = 400 // that can be turned to
)

// liveStates are those in which somebody waits for something.
var liveStates = []aid.RequestState{aid.Partial, aid.Review, aid.Open, aid.Assigned, aid.Done}

// A BoardQuery chooses what of the board is shown.
type BoardQuery struct {
	Section string   // empty: the beginning of each
	Areas   []string // whose: how their ZIPs begin; none is everybody's
	Area    string   // how the ZIP begins
	Need    string   // the key of a need
	Page    int      // of one section, from 1
	Lang    string   // in which needs are named
}

// A Card is one request on the board.
type Card struct {
	aid.Request
	NeedName string
	Red      bool
	Asked    int    // volunteers asked so far
	Declined int    // of them, who said no
	Helper   string // first name of whoever has it
	Run      string // the codes of the run that it is on, the leading one first
}

// A Section is one part of the board.
type Section struct {
	Key   string
	Count int // in all, also those that are not shown; -1 is not counted
	Cards []Card
	More  bool // there are more than are shown
}

// A Named is a key with its name in the reader's language.
type Named struct{ Key, Name string }

// A Board is what coordinators see of all requests.
type Board struct {
	Sections []Section
	Needs    []Named // to choose from
	Empty    bool    // no request is live anywhere
	// Elsewhere is how many want a coordinator now outside the areas that were
	// asked for.
	Elsewhere int
	// Danger is how many people, wherever they are, may be in danger and are
	// looked after by nobody.
	Danger int
}

// Board reads the board.
func (h *Hotline) Board(ctx context.Context, q BoardQuery) (b Board, err error) {
	rules := h.rules.Load()
	err = h.store.Read(ctx, func(r *store.Reader) error {
		a := &act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book}
		b.Needs = a.needsNamed(q.Lang)
		keys, limit, page := Sections(), boardShort, 1
		if q.Section != "" {
			keys, limit, page = []string{q.Section}, boardLong, min(max(q.Page, 1), boardPages)
		}
		live := 0
		for _, key := range keys {
			s, err := a.section(key, q, limit, (page-1)*limit)
			if err != nil {
				return err
			}
			b.Sections, live = append(b.Sections, s), live+s.Count
		}
		if live <= 0 {
			if live, err = r.BoardCount(store.BoardFilter{States: liveStates}); err != nil {
				return err
			}
			b.Empty = live == 0
		}
		if b.Elsewhere, err = a.redElsewhere(q); err != nil {
			return err
		}
		b.Danger, err = r.CountWaiting(store.TaskCount{Kinds: []aid.TaskKind{aid.TaskDanger}})
		return err
	})
	return b, err
}

// section reads one part of the board. A section that there is not is empty.
func (a *act) section(key string, q BoardQuery, limit, offset int) (s Section, err error) {
	s.Key = key
	f, ok := a.boardFilter(key)
	if !ok {
		return s, nil
	}
	f.Areas, f.Area, f.Need = q.Areas, q.Area, q.Need
	var list []aid.Request
	if key == BoardEnded {
		s.Count = -1
		list, err = a.tx.BoardEnded(f, limit+1, offset)
	} else if s.Count, err = a.tx.BoardCount(f); err == nil {
		list, err = a.tx.BoardPage(f, limit+1, offset)
	}
	if err != nil {
		return s, err
	}
	if s.More = len(list) > limit; s.More {
		list = list[:limit]
	}
	for _, req := range list {
		c := Card{Request: req, NeedName: a.needName(req.Need, q.Lang), Red: key == BoardRed}
		if c.Asked, c.Declined, _, err = a.tx.InviteCounts(req.ID); err != nil {
			return s, err
		}
		if c.Helper, err = a.tx.HelperOf(req.ID); err != nil {
			return s, err
		}
		if c.Run, err = a.runCodes(req); err != nil {
			return s, err
		}
		s.Cards = append(s.Cards, c)
	}
	return s, nil
}

// redElsewhere counts what wants a coordinator outside the areas of a query.
func (a *act) redElsewhere(q BoardQuery) (int, error) {
	if len(q.Areas) == 0 {
		return 0, nil
	}
	f, _ := a.boardFilter(BoardRed)
	f.States, f.Need = append(f.States, aid.Review, aid.Partial), q.Need
	every, err := a.tx.BoardCount(f)
	if err != nil {
		return 0, err
	}
	f.Areas = q.Areas
	theirs, err := a.tx.BoardCount(f)
	return every - theirs, err
}

// boardFilter says what stands in a section.
func (a *act) boardFilter(key string) (f store.BoardFilter, ok bool) {
	red := key == BoardRed
	switch key {
	case BoardRed, BoardOpen:
		f.States, f.Red = []aid.RequestState{aid.Open}, &red
	case BoardWaits:
		f.States = []aid.RequestState{aid.Review, aid.Partial}
	case BoardAssigned:
		f.States = []aid.RequestState{aid.Assigned}
	case BoardDone:
		f.States = []aid.RequestState{aid.Done}
	case BoardEnded:
	default:
		return f, false
	}
	f.Rule = a.redRule()
	return f, true
}

// needsNamed lists all needs there are, by name.
func (a *act) needsNamed(lang string) (out []Named) {
	for _, n := range a.book.Needs {
		out = append(out, Named{n.Key, a.needName(n.Key, lang)})
	}
	return out
}
