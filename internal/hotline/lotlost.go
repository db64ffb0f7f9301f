package hotline

import (
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// WhyLost are the causes that are known of a loss; none is said by "".
var WhyLost = []string{"", "spoiled", "stolen", "miscounted"}

// whyLost are the words for why goods are no longer there, folded, by the cause
// that the ledger keeps.
var whyLost = map[string][]string{
	"spoiled": {
		"spoiled", "spoilt", "expired", "bad", "broken", "damaged", "vencido", "vencidos", "vencidas", "danado", "danados", "danadas", "podrido", "podridos",
		"испорчено", "испорчены", "просрочено", "hong", "hu", "坏了", "过期", "зіпсовано", "зіпсовані", "прострочено",
	},
	"stolen":     {"stolen", "robado", "robados", "robadas", "украдено", "украдены", "mat trom", "被偷", "被盗", "вкрадено", "вкрадені"},
	"miscounted": {"miscounted", "miscount", "mal contado", "mal contados", "обсчитались", "ошибка", "dem sai", "数错", "помилка"},
}

// lossRow is the deed about goods that are there no longer.
func lossRow() deedRow {
	return deedRow{
		verb: DoLost, say: "LOST 40 LOT 1 spoiled", reads: aLoss, everyday: true, common: true, needs: func(d Deed) bool { return hasLot(d) && d.Units > 0 && d.Units <= largestLot },
		do: (*turn).lose, undo: (*turn).undoLoss,
		words: written("lost", "perdido|perdidos|perdidas", "потеряно|пропало", "mat", "丢失|损失", "втрачено|зникло"),
	}
}

// aLoss reads "40 LOT 1", "lot 1 40 0123 spoiled": how many of which lot, and,
// where it is said, at which site and why. The lot stands behind its word: two
// bare numbers could be either.
func aLoss(a *args, d *Deed) bool {
	for {
		head, rest, ok := a.peel(1)
		if !ok {
			return d.N > 0 && d.Units > 0
		}
		said := lexicon.Fold(head)
		switch {
		case lotWords[said] && d.N == 0:
			if !aLotNumber(a, d) {
				return false
			}
			continue
		case d.Units == 0 && strings.Trim(head, "0123456789,") == "":
			if d.Units = atoi(strings.ReplaceAll(head, ",", "")); d.Units < 1 || d.Units > largestLot {
				return false
			}
		case d.Who == "" && (strings.HasPrefix(head, "@") || d.N > 0 && strings.Trim(head, "0123456789") == ""):
			if !aPerson(a, d) {
				return false
			}
			continue
		default:
			why := lossCause(lexicon.Fold(a.rest))
			if why == "" {
				return false
			}
			d.How, rest = why, ""
		}
		a.rest = rest
	}
}

// lossCause is why goods are lost, as somebody says it; empty where it is none
// of the known causes.
func lossCause(said string) string {
	for cause, words := range whyLost {
		for _, w := range words {
			if said == w {
				return cause
			}
		}
	}
	return ""
}

// A loss is where units of a lot were lost, for who takes it back.
type loss struct {
	From  aid.Account
	Site  aid.PersonID
	Units int
}

// lose notes that units of a lot are there no longer: spoiled, stolen, or never
// there. They are taken off what is left, or off what one site has.
func (t *turn) lose(d Deed) error {
	l, ok, err := t.lotAt(d)
	if err != nil || !ok {
		return err
	}
	if l.State == aid.LotWithdrawn {
		return t.lotIs(l)
	}
	site, ok, err := t.lossAt(l, d)
	if err != nil || !ok {
		return err
	}
	gone := loss{Units: d.Units, Site: site}
	switch {
	case site == 0:
		gone.From = aid.Left
		err = t.loseLeft(l, d)
	default:
		gone.From, ok, err = t.loseAtSite(l, site, d)
	}
	if err != nil || !ok {
		return err
	}
	t.stood.Lot, t.stood.Loss, t.whom = l.ID, &gone, site
	view, err := t.lotView(l)
	if err != nil {
		return err
	}
	facts := t.lotFacts(l, t.langOf(t.person))
	facts["n"], facts["left"] = itoa(d.Units), itoa(view.Left)
	facts["there"], facts["lost"] = itoa(view.There+view.Held+view.Given), itoa(view.Lost)
	return t.reply("lot_lost", facts)
}

// cause is why the ledger says that units were lost.
func (d Deed) lossCause() string { return strings.TrimSpace("lost " + d.How) }

// lossAt is the site at which units were lost; 0 for what is left of the lot.
// Where so many can be at one place alone that is meant, else it is asked.
func (t *turn) lossAt(l aid.Lot, d Deed) (site aid.PersonID, ok bool, err error) {
	if hasWho(d) {
		row, ok, err := t.siteMeant(d)
		if err != nil || !ok {
			return 0, false, err
		}
		n, err := t.mayLose(l.ID, row.Person)
		if err == nil && n < d.Units {
			return 0, false, t.lossWhere(l, d)
		}
		return row.Person, true, err
	}
	if left, err := t.tx.On(l.ID, aid.Left, 0); err != nil || left >= d.Units {
		return 0, err == nil, err
	}
	if l.State == aid.LotStock {
		if n, err := t.mayLose(l.ID, l.Giver); err != nil || n >= d.Units {
			return l.Giver, err == nil, err
		}
	}
	return 0, false, t.lossWhere(l, d)
}

// mayLose is how many units of a lot a site has, or is to get.
func (t *turn) mayLose(lot aid.LotID, site aid.PersonID) (most int, err error) {
	all, err := t.tx.Balances(lot)
	there, coming := 0, 0
	for _, b := range all {
		switch {
		case b.Site != site:
		case b.Account == aid.There, b.Account == aid.Held:
			there += b.Units
		case b.Account == aid.Allocated:
			coming += b.Units
		}
	}
	return max(there, coming), err
}

// lossWhere says where the units of a lot are, for a loss that fits nowhere.
func (t *turn) lossWhere(l aid.Lot, d Deed) error {
	all, err := t.tx.Balances(l.ID)
	if err != nil {
		return err
	}
	lang := t.langOf(t.person)
	facts := t.lotFacts(l, lang)
	var parts []string
	for _, b := range all {
		if b.Units == 0 {
			continue
		}
		switch b.Account {
		case aid.Left:
			parts = append(parts, t.words(lang, "lot_left", map[string]string{"n": itoa(b.Units)}))
		case aid.There, aid.Held, aid.Allocated:
			p, err := t.tx.Person(b.Site)
			if err != nil {
				return err
			}
			name := p.Name
			if s, err := t.tx.Site(b.Site); err == nil {
				name = s.Name
			}
			parts = append(parts, strings.TrimSpace(name+" "+lastDigits(p.Phone))+": "+itoa(b.Units))
		}
	}
	facts["list"], facts["n"] = strings.Join(parts, ", "), itoa(d.Units)
	return t.refuse("lot_lost_where", facts)
}

// loseLeft takes units off what nobody was told is theirs. Where nothing is
// left of a lot that is not shared out yet, it is over, and the sites hear so.
func (t *turn) loseLeft(l aid.Lot, d Deed) error {
	m := store.Move{Lot: l.ID, Units: d.Units, From: aid.Left, To: aid.Lost, Cause: d.lossCause()}
	if err := t.tx.MoveUnits(m); err != nil {
		return err
	}
	left, err := t.tx.On(l.ID, aid.Left, 0)
	if err != nil || left > 0 {
		return err
	}
	switch l.State {
	case aid.LotOffered, aid.LotPlanned, aid.LotAsking, aid.LotReady:
		return t.endLot(l, aid.LotEnded)
	}
	return nil
}

// loseAtSite takes units off what a site has, or else off what is to come to
// it: it says which. What was kept there for requests is let go first, for they
// may count on nothing that may be gone.
func (t *turn) loseAtSite(l aid.Lot, site aid.PersonID, d Deed) (from aid.Account, ok bool, err error) {
	al, err := t.allocationOf(l.ID, site)
	if err != nil {
		return "", false, err
	}
	coming, err := t.tx.On(l.ID, aid.Allocated, site)
	if err != nil {
		return "", false, err
	}
	if coming >= d.Units {
		return aid.Allocated, true, t.loseShare(l, al, d)
	}
	if err := t.freeHeld(l.ID, site, d.Units); err != nil {
		return "", false, err
	}
	m := store.Move{Lot: l.ID, Units: d.Units, From: aid.There, FromSite: site, To: aid.Lost, ToSite: site, Cause: d.lossCause()}
	if err := t.tx.MoveUnits(m); err != nil {
		return "", false, err
	}
	return aid.There, true, t.recountAt(al, -d.Units)
}

// allocationOf is a site's part in a lot; an empty one where it has none, as
// who has stock of their own.
func (a *act) allocationOf(lot aid.LotID, site aid.PersonID) (aid.Allocation, error) {
	all, err := a.tx.Allocations(lot)
	for _, al := range all {
		if al.Site == site {
			return al, err
		}
	}
	return aid.Allocation{}, err
}

// recountAt keeps a site's count in step with what is lost, or found again,
// where it counted: a count that it tells again is then no second loss.
func (a *act) recountAt(al aid.Allocation, by int) error {
	if al.State != aid.AllocGot {
		return nil
	}
	to := al
	to.Got = max(0, to.Got+by)
	_, err := a.tx.SaveAllocation(al, to)
	return err
}

// loseShare takes units off a share that has not come yet. The site hears what
// is still its own.
func (t *turn) loseShare(l aid.Lot, al aid.Allocation, d Deed) error {
	to := al
	to.Units = al.Units - d.Units
	to.Sure = min(al.Sure, to.Units)
	if to.Units == 0 {
		to.State = aid.AllocWants // it may still get of what others give back
		if l.State != aid.LotSharing {
			to.State = aid.AllocNone
		}
	}
	if saved, err := t.tx.SaveAllocation(al, to); err != nil || !saved {
		return err
	}
	m := store.Move{Lot: l.ID, Units: d.Units, From: aid.Allocated, FromSite: al.Site, To: aid.Lost, Cause: d.lossCause()}
	if err := t.tx.MoveUnits(m); err != nil {
		return err
	}
	p, err := t.tx.Person(al.Site)
	if err != nil {
		return err
	}
	facts := t.lotFacts(l, t.langOf(p))
	facts["n"], facts["left"] = itoa(d.Units), itoa(to.Units)
	if err := t.tell(p, "lot_lost_site", facts, note{class: aid.Notice, expires: lotLife}); err != nil {
		return err
	}
	if err := t.runChanged(l, al.Run); err != nil || to.Units > 0 {
		return err
	}
	if l.State == aid.LotSharing {
		return t.roundOver(l)
	}
	if err := t.runCounted(al.Run); err != nil {
		return err
	}
	return t.lotOver(l)
}

// freeHeld frees goods that are kept for requests, the last kept first, until a
// holder has so many free; a coordinator sees to who counted on them.
func (t *turn) freeHeld(lot aid.LotID, holder aid.PersonID, units int) error {
	free, err := t.tx.On(lot, aid.There, holder)
	if err != nil || free >= units {
		return err
	}
	holds, err := t.tx.HoldsAt(lot, holder)
	if err != nil {
		return err
	}
	for _, h := range holds {
		if free >= units {
			return nil
		}
		if err := t.tx.EndHold(h.Request); err != nil {
			return err
		}
		free += h.Units
		err := t.addTask(aid.Task{Kind: aid.TaskLot, Request: h.Request, Person: holder, Note: "what was kept for it is lost: it needs goods from elsewhere"})
		if err != nil {
			return err
		}
	}
	return nil
}

// undoLoss puts back what was said to be lost: where it was, or, where a share
// was lessened by it, to what is left.
func (t *turn) undoLoss(_ Deed, s stood) error {
	l, err := t.tx.Lot(s.Lot)
	if err != nil || s.Loss == nil {
		return err
	}
	back := store.Move{Lot: l.ID, Units: s.Loss.Units, From: aid.Lost, To: aid.Left, Cause: "undone"}
	if s.Loss.From == aid.There {
		back.FromSite, back.To, back.ToSite = s.Loss.Site, aid.There, s.Loss.Site
	}
	lost, err := t.tx.On(l.ID, aid.Lost, back.FromSite)
	if err != nil {
		return err
	}
	if lost < back.Units { // counted there again meanwhile
		return t.refuse("undo_cannot", map[string]string{"say": "LOT " + itoa(int(l.ID))})
	}
	if err := t.tx.MoveUnits(back); err != nil || back.To != aid.There {
		return err
	}
	al, err := t.allocationOf(l.ID, s.Loss.Site)
	if err != nil {
		return err
	}
	return t.recountAt(al, back.Units)
}
