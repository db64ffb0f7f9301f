package hotline

import (
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// How long each part of sharing out a lot may take.
const (
	lotGrace    = 5 * time.Minute // UNDO takes a lot back before anybody was asked
	lotAnswers  = 48 * time.Hour  // to say how much a site can use
	lotConfirms = 24 * time.Hour  // to say yes to a share
	lotAgain    = 24 * time.Hour  // until coordinators are told again that a lot waits for them
	lotCounts   = 24 * time.Hour  // until a site is asked again how many came
	lotLife     = 24 * time.Hour  // of a text about a lot
)

// What is hard to reach, and what a small site gets at least.
const (
	farMiles   = 60 // from where the lot is: an hour's drive
	floorShare = 4  // a site's floor is an equal share, divided by this
	mostRounds = 3  // shares are given out so often at most
	worthAgain = 50 // what comes back is shared out again from this part of the lot on
	largestLot = 999_999
)

// lotOf is the lot that a deed describes.
func (t *turn) lotOf(d Deed) aid.Lot { return t.lotGiven(d, t.person, t.langOf(t.person)) }

// lotGiven is the lot that somebody gives in words of a language.
func (a *act) lotGiven(d Deed, by aid.Person, lang string) aid.Lot {
	l := aid.Lot{Item: d.Words, Quantity: d.N, Place: d.Place, Expires: d.Until, Giver: by.ID, Need: "supplies"}
	if needs := a.book.NeedsNamed(d.Words, lang); len(needs) > 0 {
		l.Need = needs[0]
	}
	l.ZIP = a.zipOf(d.Place)
	return l
}

// zipOf is the ZIP of a place as somebody names it; empty where it is not known.
func (a *act) zipOf(place string) string {
	if place == "" {
		return ""
	}
	if r, _, ok := (geo.Places{Atlas: a.h.atlas, Area: a.conf.Network.Area}).ReadPlace(place); ok {
		return r.Value
	}
	r, _ := geo.Places{Atlas: a.h.atlas, Area: a.conf.Network.Area}.FindPlace(place)
	return r.Value
}

// bulk takes in a lot from a coordinator: what would happen is said first, and
// its code does it.
func (t *turn) bulk(d Deed) error {
	l := t.lotOf(d)
	sites, err := t.sitesFor(l)
	if err != nil {
		return err
	}
	if len(sites) == 0 {
		return t.refuse("lot_no_sites", nil)
	}
	if !t.sure {
		return t.askLot(d, l, sites)
	}
	l.State, l.By = aid.LotPlanned, t.person.ID
	if l.ID, err = t.tx.AddLot(l); err != nil {
		return err
	}
	return t.planLot(l, sites)
}

// askLot says what a lot is and what asking about it costs, and waits for the
// code.
func (t *turn) askLot(d Deed, l aid.Lot, sites []store.SiteRow) error {
	facts := t.lotFacts(l, t.langOf(t.person))
	segments := sms.Count(sms.Clean(t.words(t.langOf(t.person), "lot_share", facts))).Segments
	facts["sites"] = itoa(len(sites))
	about := slices.DeleteFunc([]string{l.Item, l.Place, facts["expires"]}, func(s string) bool { return s == "" })
	facts["list"] = strings.Join(about, ", ")
	facts["cost"] = dollars(config.Money(len(sites)*segments) * t.conf.Carrier.PricePerSegment)
	return t.askWith(d, "lot_confirm", facts)
}

// askOffered lets the sites be asked about a lot that an organisation gives.
func (t *turn) askOffered(d Deed) error {
	l, ok, err := t.lotAt(d)
	if err != nil || !ok {
		return err
	}
	if l.State != aid.LotOffered {
		return t.lotIs(l)
	}
	sites, err := t.sitesFor(l)
	if err != nil {
		return err
	}
	if len(sites) == 0 {
		return t.refuse("lot_no_sites", nil)
	}
	if !t.sure {
		return t.askLot(d, l, sites)
	}
	if moved, err := t.tx.MoveLot(l, aid.LotPlanned, t.tx.Now); err != nil || !moved {
		return err
	}
	if err := t.tx.TakeLot(l.ID, t.person.ID); err != nil {
		return err
	}
	return t.planLot(l, sites)
}

// planLot notes which sites will be asked, and gives a moment to take it back.
func (t *turn) planLot(l aid.Lot, sites []store.SiteRow) error {
	for _, s := range sites {
		if _, err := t.tx.AddAllocation(l.ID, s.Person); err != nil {
			return err
		}
	}
	t.stood.Lot = l.ID
	if err := t.later(store.TimerLot, int64(l.ID), t.tx.Now.Add(lotGrace)); err != nil {
		return err
	}
	facts := t.lotFacts(l, t.langOf(t.person))
	facts["sites"], facts["minutes"] = itoa(len(sites)), itoa(int(lotGrace/time.Minute))
	return t.reply("lot_planned_told", facts)
}

// undoBulk takes a lot back that was not shared out yet. Sites that were asked
// are told.
func (t *turn) undoBulk(_ Deed, s stood) error {
	l, err := t.tx.Lot(s.Lot)
	if err != nil {
		return err
	}
	switch l.State {
	case aid.LotPlanned, aid.LotAsking, aid.LotReady:
	default:
		return t.refuse("undo_cannot", map[string]string{"say": "LOT " + itoa(int(l.ID))})
	}
	return t.endLot(l, aid.LotWithdrawn)
}

// endLot ends a lot that was not shared out. Sites that were asked are told.
func (t *turn) endLot(l aid.Lot, to aid.LotState) error {
	if moved, err := t.tx.MoveLot(l, to, time.Time{}); err != nil || !moved {
		return err
	}
	if err := t.tx.ClearTimers(int64(l.ID), store.TimerLot); err != nil {
		return err
	}
	all, err := t.tx.Allocations(l.ID)
	if err != nil {
		return err
	}
	for _, al := range all {
		if err := t.endAsk(al); err != nil {
			return err
		}
		if al.State == aid.AllocPlanned {
			continue
		}
		if err := t.tellSite(al.Site, "lot_off", l, al); err != nil {
			return err
		}
	}
	return nil
}

// sitesFor are the sites that may be asked about a lot: all that take part and
// can be texted or rung, but for who gives it.
func (a *act) sitesFor(l aid.Lot) ([]store.SiteRow, error) {
	all, err := a.tx.Sites()
	return slices.DeleteFunc(all, func(s store.SiteRow) bool {
		return s.State != aid.SiteOn || s.OptedOut || s.Phone == "" || s.Person == l.Giver
	}), err
}

// lotAt finds a lot by its number for a coordinator.
func (t *turn) lotAt(d Deed) (aid.Lot, bool, error) {
	l, err := t.tx.Lot(aid.LotID(d.N))
	if ok, err := found(err); err != nil || ok {
		return l, ok, err
	}
	return l, false, t.refuse("no_such_lot", map[string]string{"lot": itoa(d.N)})
}

// tellSite texts a site about its part in a lot.
func (a *act) tellSite(site aid.PersonID, key string, l aid.Lot, al aid.Allocation) error {
	if _, err := a.tx.Site(site); err != nil {
		_, err = found(err) // it is erased: nobody is there
		return err
	}
	p, err := a.tx.Person(site)
	if err != nil {
		return err
	}
	facts := a.lotFacts(l, a.langOf(p))
	facts["n"] = itoa(al.Units)
	return a.tell(p, key, facts, note{class: aid.Notice, expires: lotLife})
}

// tellLot texts the coordinators of where a lot is.
func (a *act) tellLot(l aid.Lot, key string, more map[string]string) error {
	return a.tellCoordinators(l.ZIP, func(p aid.Person) error {
		facts := a.lotFacts(l, a.langOf(p))
		for k, v := range more {
			facts[k] = v
		}
		return a.tell(p, key, facts, note{class: aid.Notice, expires: followLife})
	})
}

// endAsk ends the question how much a site can use, if it is open: an answer
// would no longer mean what was asked.
func (a *act) endAsk(al aid.Allocation) error {
	if err := a.tx.ClearTimers(int64(al.ID), store.TimerLotAsk); err != nil || al.State != aid.AllocAsked {
		return err
	}
	c, err := a.tx.OpenConversation(al.Site)
	if ok, err := found(err); err != nil || !ok || c.Flow != flow.LotAsk {
		return err
	}
	c.Status = "moved"
	return a.closeTalk(c)
}
