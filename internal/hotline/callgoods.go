package hotline

import (
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// goodsActs are what a caller can do about goods in bulk.
func goodsActs() map[string]menuAct {
	return map[string]menuAct{
		"give_lot": {run: func(c *caller, _ aid.RequestID) error { return c.talkFrom(flow.GiveLot, "") }},
	}
}

// goodsOptions let an organisation, and a coordinator, give goods in bulk.
func (c *caller) goodsOptions() ([]option, error) {
	s, err := c.tx.Site(c.person.ID)
	is, err := found(err)
	if err != nil {
		return nil, err
	}
	if is && s.State == aid.SiteOn || c.isCoordinator(c.person.Phone) {
		return []option{{Do: "give_lot"}}, nil
	}
	return nil, nil
}

// How long goods are good for, by the answers of the flow; what keeps has no end.
var goodFor = map[string]time.Duration{"days": 7 * 24 * time.Hour, "month": 30 * 24 * time.Hour, "half_year": 182 * 24 * time.Hour}

// giveLot is the flow's action: a lot as it was read back. A coordinator has to
// say yes before sites are asked, as for any that is given.
func (r *run) giveLot(do flow.Do) error {
	as := do.Answers
	d := Deed{N: atoi(as["units"].Value), Words: r.book.Texts.Said(r.flow, as, r.lang)["what"], Place: as["place"].Value}
	if d.N < 1 || d.N > largestLot {
		return nil // "none": there is nothing to give
	}
	if days, ok := goodFor[as["expires"].Value]; ok {
		d.Until = r.tx.Now.Add(days)
	}
	l := r.lotGiven(d, r.person, r.lang)
	l.State = aid.LotOffered
	name := r.withName(r.person).Name
	if town := as["place"].Also; town != "" {
		l.Place = town
	}
	if s, err := r.tx.Site(r.person.ID); err == nil {
		name = s.Name
	}
	var err error
	if l.ID, err = r.tx.AddLot(l); err != nil {
		return err
	}
	return r.tellLot(l, "lot_offered_told", map[string]string{"name": name})
}
