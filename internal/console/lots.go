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
	Lot   lotForm
	Site  siteForm
}

// A lotForm is what somebody typed of goods, and what is wrong with it.
type lotForm struct{ Units, Item, Place, Expires, Wrong string }

// A siteForm is what somebody typed of an organisation, and what is wrong with
// it.
type siteForm struct {
	Phone, Name, ZIP, Capacity, Wrong string
	Kind                              aid.SiteKind
	Off                               bool
}

type lotLine struct {
	hotline.LotView
	Stands string
}

var lotsPage = parsePage[lotsView]("lots")

// lots shows the goods that are shared out, and the organisations.
func (c *Console) lots(v *visit) error { return c.showLots(v, lotsView{}) }

func (c *Console) showLots(v *visit, view lotsView) error {
	all, err := c.Hotline.LotViews(v.r.Context(), 0, shownLots)
	if err != nil {
		return err
	}
	view.Kinds = aid.SiteKinds()
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

// addLot takes in goods, as BULK does by text. With anything wrong the form
// comes back as it was.
func (c *Console) addLot(v *visit) error {
	typed := lotForm{Units: v.form("units"), Item: v.form("item"), Place: v.form("place"), Expires: v.form("expires")}
	n, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(typed.Units), ",", ""))
	if err != nil || n < 1 {
		typed.Wrong = v.words.Lots.BadUnits
		return c.showLots(v, lotsView{Lot: typed})
	}
	d := hotline.Deed{Verb: hotline.DoBulk, N: n, Words: oneLine(typed.Item), Place: oneLine(typed.Place)}
	if typed.Expires != "" {
		t, err := time.ParseInLocation(time.DateOnly, typed.Expires, v.conf.Network.Timezone)
		if err != nil {
			typed.Wrong = v.words.Exports.BadDay
			return c.showLots(v, lotsView{Lot: typed})
		}
		d.Until = t.AddDate(0, 0, 1).Add(-time.Minute)
	}
	if err := v.carry(d); err != nil {
		return err
	}
	return v.to("/lots")
}

// saveSite puts an organisation on the list, or changes it. With anything wrong
// the form comes back as it was.
func (c *Console) saveSite(v *visit) error {
	typed := siteForm{
		Phone: v.form("phone"), Name: v.form("name"), ZIP: v.form("zip"), Capacity: v.form("capacity"),
		Kind: aid.SiteKind(v.form("kind")), Off: v.form("off") != "",
	}
	again := func(wrong string) error {
		typed.Wrong = wrong
		return c.showLots(v, lotsView{Site: typed})
	}
	phone, err := roster.ReadPhone(typed.Phone)
	if err != nil {
		return again(aid.MistakesOf(err).In(v.words.Lang))
	}
	s := aid.Site{Kind: typed.Kind, Name: oneLine(typed.Name), ZIP: strings.TrimSpace(typed.ZIP), State: aid.SiteOn}
	if typed.Off {
		s.State = aid.SiteOff
	}
	if n := strings.ReplaceAll(strings.TrimSpace(typed.Capacity), ",", ""); n != "" { // empty: not known
		if s.Capacity, err = strconv.Atoi(n); err != nil || s.Capacity < 0 {
			return again(v.words.Lots.BadUnits)
		}
	}
	err = c.Hotline.SaveSite(v.r.Context(), v.actor(), phone, s)
	var refusal aid.Refusal
	if errors.As(err, &refusal) {
		return again(refusal.Message)
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
	// LastDay is when its goods expire; empty where they do not.
	LastDay string
	Gone    bool // it is over before anything was lost
	Why     []string
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
	if !l.Expires.IsZero() {
		view.LastDay = v.words.date(l.Expires.In(v.conf.Network.Timezone), true)
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
