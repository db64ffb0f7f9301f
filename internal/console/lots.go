package console

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

// lotRoutes are the page actions about goods.
func (c *Console) lotRoutes() []route {
	return []route{
		{get, "/lots", coordinator, c.lots, "goods"},
		{post, "/lots", coordinator, c.addLot, nothing},
		{post, "/lots/site", coordinator, c.saveSite, nothing},
		{get, "/lots/{id:[0-9]+}", coordinator, c.lot, "goods"},
		{post, "/lots/{id:[0-9]+}/do", coordinator, c.lotDo, nothing},
	}
}

// shownLots is how many lots one page lists.
const shownLots = 30

type lotsView struct {
	Lots  []lotLine
	Sites []store.SiteRow
	Kinds []aid.SiteKind
}

type lotLine struct {
	hotline.LotView
	Stands string
}

var lotsPage = parsePage[lotsView]("lots")

// lots shows the goods that are shared out, and the organisations.
func (c *Console) lots(v *visit) error {
	all, err := c.Hotline.LotViews(v.r.Context(), 0, shownLots)
	if err != nil {
		return err
	}
	view := lotsView{Kinds: aid.SiteKinds()}
	for _, l := range all {
		view.Lots = append(view.Lots, lotLine{l, v.words.Lots.stands(l.State)})
	}
	err = v.read(func(r *store.Reader) error {
		view.Sites, err = r.Sites()
		return err
	})
	if err != nil {
		return err
	}
	return lotsPage.render(v, view)
}

// addLot takes in goods, as BULK does by text.
func (c *Console) addLot(v *visit) error {
	n, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(v.form("units")), ",", ""))
	if err != nil || n < 1 {
		v.complain(v.words.Lots.BadUnits)
		return v.to("/lots")
	}
	d := hotline.Deed{Verb: hotline.DoBulk, N: n, Words: oneLine(v.form("item")), Place: oneLine(v.form("place"))}
	if day := v.form("expires"); day != "" {
		t, err := time.ParseInLocation(time.DateOnly, day, v.conf.Network.Timezone)
		if err != nil {
			v.complain(v.words.Exports.BadDay)
			return v.to("/lots")
		}
		d.Until = t.AddDate(0, 0, 1).Add(-time.Minute)
	}
	if err := v.carry(d); err != nil {
		return err
	}
	return v.to("/lots")
}

// saveSite puts an organisation on the list, or changes it.
func (c *Console) saveSite(v *visit) error {
	phone, err := roster.ReadPhone(v.form("phone"))
	if err != nil {
		v.complain(err.Error())
		return v.to("/lots")
	}
	capacity, _ := strconv.Atoi(v.form("capacity")) // empty: not known
	s := aid.Site{
		Kind: aid.SiteKind(v.form("kind")), Name: oneLine(v.form("name")), ZIP: strings.TrimSpace(v.form("zip")), Capacity: max(capacity, 0), State: aid.SiteOn,
	}
	if v.form("off") != "" {
		s.State = aid.SiteOff
	}
	err = c.Hotline.SaveSite(v.r.Context(), v.actor(), phone, s)
	var refusal aid.Refusal
	if errors.As(err, &refusal) {
		v.complain(refusal.Message)
		return v.to("/lots")
	}
	if err != nil {
		return err
	}
	v.say(v.words.Lots.Saved)
	return v.to("/lots")
}

type lotView struct {
	lotLine
	Open  bool // its shares can be approved
	Asked bool // it waits for a yes before sites are asked
	Moves []moveLine
	Gone  bool // it is over before anything was lost
	Why   []string
}

type moveLine struct {
	store.Move
	Off, On string
}

var lotPage = parsePage[lotView]("lot")

// lot shows one lot: where its units are, each site's part, and every movement.
func (c *Console) lot(v *visit) error {
	id, err := strconv.ParseInt(v.path("id"), 10, 64)
	if err != nil {
		return aid.ErrNotFound
	}
	l, err := c.Hotline.LotView(v.r.Context(), aid.LotID(id))
	if err != nil {
		return err
	}
	view := lotView{
		lotLine: lotLine{l, v.words.Lots.stands(l.State)},
		Open:    l.State == aid.LotAsking || l.State == aid.LotReady, Asked: l.State == aid.LotOffered,
		Gone: l.State == aid.LotWithdrawn, Why: hotline.WhyLost,
	}
	names := map[aid.PersonID]string{}
	for _, s := range l.Sites {
		names[s.Site] = s.Name
	}
	name := func(a aid.Account, site aid.PersonID) string {
		return strings.TrimSpace(v.words.Lots.account(a) + " " + names[site])
	}
	for _, m := range l.Moves {
		m.Cause = v.words.cause(m.Cause)
		view.Moves = append(view.Moves, moveLine{v.why(m), name(m.From, m.FromSite), name(m.To, m.ToSite)})
	}
	return lotPage.render(v, view)
}

// lotDo carries out a deed about a lot: to ask the sites, to share it out, or
// to note what is lost.
func (c *Console) lotDo(v *visit) error {
	n, err := strconv.Atoi(v.path("id"))
	if err != nil {
		return aid.ErrNotFound
	}
	d := hotline.Deed{Verb: hotline.Verb(v.form("do")), N: n}
	switch d.Verb {
	case hotline.DoShare, hotline.DoAskSites:
	case hotline.DoLost:
		site, _ := strconv.ParseInt(v.form("site"), 10, 64) // none: of what is left
		d.Person, d.How = aid.PersonID(site), v.form("why")
		if d.Units, err = strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(v.form("units")), ",", "")); err != nil || d.Units < 1 || !slices.Contains(hotline.WhyLost, d.How) {
			v.complain(v.words.Lots.BadUnits)
			return v.to("/lots/" + v.path("id"))
		}
	default:
		return errGone
	}
	if err := v.carry(d); err != nil {
		return err
	}
	return v.to("/lots/" + v.path("id"))
}

// why says why units moved, in the reader's language.
func (v *visit) why(m store.Move) store.Move {
	m.Cause = v.words.cause(m.Cause)
	return m
}
