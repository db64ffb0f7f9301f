package hotline

import (
	"context"
	"strconv"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// A LotView is a lot as it stands: where its units are, and each site's part.
type LotView struct {
	aid.Lot
	Left, Allocated, There, Held, Given, Lost int
	Wanted                                    int
	Sites                                     []LotSite
	Moves                                     []store.Move
}

// Sum is all that is on the accounts: always the lot's quantity.
func (v LotView) Sum() int { return v.Left + v.Allocated + v.There + v.Held + v.Given + v.Lost }

// A LotSite is a site's part in a lot.
type LotSite struct {
	aid.Allocation
	Name  string
	ZIP   string
	Share int    // what it would get if the lot were shared out now
	Run   string // the code of the request that brings it
	There int
}

// short is a site's part in a few letters; empty where there is nothing to say.
func (s LotSite) short() string {
	n := ""
	switch s.State {
	case aid.AllocWants:
		n = strconv.Itoa(s.Want)
	case aid.AllocOffered:
		n = strconv.Itoa(s.Units) + "?"
	case aid.AllocConfirmed:
		n = strconv.Itoa(s.Units) + " ok"
	case aid.AllocGot:
		n = strconv.Itoa(s.Got) + " there"
	default:
		return ""
	}
	if s.Condition != "" {
		n += " (" + s.Condition + ")"
	}
	return s.Name + " " + n
}

// LotView reads how a lot stands; aid.ErrNotFound where there is none.
func (h *Hotline) LotView(ctx context.Context, id aid.LotID) (v LotView, err error) {
	err = h.reading(ctx, func(a *act) error {
		l, err := a.tx.Lot(id)
		if err != nil {
			return err
		}
		if v, err = a.lotView(l); err != nil {
			return err
		}
		v.Moves, err = a.tx.Moves(id)
		return err
	})
	return v, err
}

// LotViews lists lots, newest first.
func (h *Hotline) LotViews(ctx context.Context, before aid.LotID, limit int) (out []LotView, err error) {
	err = h.reading(ctx, func(a *act) error {
		out = nil
		lots, err := a.tx.Lots(before, limit)
		if err != nil {
			return err
		}
		for _, l := range lots {
			v, err := a.lotView(l)
			if err != nil {
				return err
			}
			out = append(out, v)
		}
		return nil
	})
	return out, err
}

// reading lets a use case that changes nothing read one consistent view.
func (h *Hotline) reading(ctx context.Context, fn func(*act) error) error {
	rules := h.rules.Load()
	return h.store.Read(ctx, func(r *store.Reader) error {
		return fn(&act{h: h, tx: &store.Tx{Reader: *r}, conf: rules.Config, book: rules.Book})
	})
}

func (a *act) lotView(l aid.Lot) (LotView, error) {
	v := LotView{Lot: l}
	balances, err := a.tx.Balances(l.ID)
	if err != nil {
		return v, err
	}
	there := map[aid.PersonID]int{}
	for _, b := range balances {
		*v.account(b.Account) += b.Units
		if b.Account == aid.There {
			there[b.Site] = b.Units
		}
	}
	all, err := a.tx.Allocations(l.ID)
	if err != nil {
		return v, err
	}
	shares := map[int64]int{}
	if l.State == aid.LotAsking || l.State == aid.LotReady {
		if shares, err = a.sharesOf(l, all); err != nil {
			return v, err
		}
	}
	for _, al := range all {
		s := LotSite{Allocation: al, Share: shares[int64(al.ID)], There: there[al.Site]}
		row, err := a.tx.Site(al.Site)
		if ok, err := found(err); err != nil {
			return v, err
		} else if ok {
			s.Name, s.ZIP = row.Name, row.ZIP
		}
		if al.Run != 0 {
			q, err := a.tx.Request(al.Run)
			if err != nil {
				return v, err
			}
			s.Run = q.Code
		}
		v.Wanted += al.Want
		v.Sites = append(v.Sites, s)
	}
	return v, nil
}

// account is where the units on an account are counted.
func (v *LotView) account(a aid.Account) *int {
	switch a {
	case aid.Left:
		return &v.Left
	case aid.Allocated:
		return &v.Allocated
	case aid.There:
		return &v.There
	case aid.Held:
		return &v.Held
	case aid.Given:
		return &v.Given
	}
	return &v.Lost
}
