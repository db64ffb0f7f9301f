package hotline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/lexicon"
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

// lotRows are the deeds about goods in bulk.
func lotRows() []deedRow {
	return []deedRow{
		lossRow(),
		{
			verb: DoBulk, say: "BULK 5000 hygiene kits expires 6/30 from La Grande", reads: aLot,
			needs: func(d Deed) bool { return d.N > 0 && d.N <= largestLot && d.Words != "" }, do: (*turn).bulk, undo: (*turn).undoBulk,
			words: written("bulk", "lote", "партия", "lo hang", "批量", "партія"),
		},
		{
			verb: DoAskSites, say: "ASK 3", reads: aLotNumber, everyday: true, needs: hasLot, do: (*turn).askOffered, undo: (*turn).undoBulk,
			words: written("ask", "preguntar", "опросить", "hoi", "询问", "опитати"),
		},
		{
			verb: DoShare, say: "SHARE 3", reads: aLotNumber, everyday: true, needs: hasLot, do: (*turn).shareOut,
			words: written("share", "repartir", "раздать", "chia", "分配", "роздати"),
		},
		{
			verb: DoLot, say: "LOT 3", reads: aLotNumber, everyday: true, needs: hasLot, looks: true, do: (*turn).lotCard,
			words: written("lot", "lote", "лот", "lo", "批次", "лот"),
		},
		{
			verb: DoLots, say: "LOTS", reads: nothing, looks: true, do: (*turn).lotList,
			words: written("lots", "lotes", "лоты", "cac lo", "所有批次", "лоти"),
		},
		{
			verb: DoSite, say: "SITE 0123", reads: inOrder(aPerson, maybe(theOff)), needs: hasWho, do: (*turn).acceptSite,
			words: written("site", "sitio", "пункт", "diem", "站点", "пункт"),
		},
	}
}

func hasLot(d Deed) bool { return d.N > 0 }

// aLotNumber reads the number of a lot, with or without the word before it.
func aLotNumber(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if ok && lotWords[lexicon.Fold(head)] {
		head, rest, ok = args{rest: rest}.peel(1)
	}
	n := atoi(strings.TrimPrefix(head, "#"))
	if !ok || n < 1 || n > largestLot {
		return false
	}
	d.N, a.rest = n, rest
	return true
}

// lotWords name a lot before its number, folded.
var lotWords = map[string]bool{"lot": true, "lote": true, "лот": true, "партия": true, "партія": true, "lo": true, "批次": true, "批": true}

// What stands before the day on which goods expire, and before where they are.
var (
	expireWords = map[string]bool{
		"expires": true, "expire": true, "expiring": true, "exp": true, "vence": true, "caduca": true, "годен": true, "годны": true, "срок": true,
		"han": true, "过期": true, "придатні": true, "till": true, "until": true, "til": true, "hasta": true, "до": true, "到": true, "den": true,
	}
	fromWords = map[string]bool{
		"from": true, "in": true, "at": true, "desde": true, "en": true, "из": true, "в": true, "tu": true, "o": true, "从": true, "在": true, "з": true, "із": true, "у": true,
	}
)

// aLot reads "5000 hygiene kits expires 6/30 from La Grande": how many, what,
// and in any order until when and where.
func aLot(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if !ok || strings.Trim(head, "0123456789.,kK") != "" {
		return false
	}
	n, ok := lexicon.ReadAmount(head, a.lang)
	if !ok || n.N < 1 {
		return false
	}
	words := strings.Fields(rest)
	end := len(words)
	for i := end - 1; i > 0; i-- {
		tail := strings.Join(words[i+1:end], " ")
		switch w := lexicon.Fold(words[i]); {
		case expireWords[w] && d.Until.IsZero():
			if day, ok := lotDay(tail, a.lang, a.now); ok {
				d.Until, end = day, i
			}
		case fromWords[w] && d.Place == "" && tail != "":
			d.Place, end = tail, i
		}
	}
	for end > 0 && expireWords[lexicon.Fold(words[end-1])] { // "hạn đến", "годен до"
		end--
	}
	d.N, d.Words = n.N, strings.Trim(strings.Join(words[:end], " "), " ,.;")
	if d.Words == "" {
		return false
	}
	a.rest = ""
	return true
}

// lotDay reads the day on which goods expire: 6/30, 6/30/27, 2027-06-30, or as
// people say a day. The end of that day counts; a day without a year is the
// next one.
func lotDay(s, lang string, now time.Time) (time.Time, bool) {
	s = strings.Trim(s, " ,.;")
	end := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 23, 59, 0, 0, now.Location())
	}
	for _, layout := range []string{"1/2/2006", "1/2/06", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return end(t), end(t).After(now)
		}
	}
	if t, err := time.Parse("1/2", s); err == nil {
		t = end(time.Date(now.Year(), t.Month(), t.Day(), 0, 0, 0, 0, now.Location()))
		if !t.After(now) {
			t = t.AddDate(1, 0, 0)
		}
		return t, true
	}
	w, ok := lexicon.ReadWhen(s, lang, now)
	if !ok || w.By.IsZero() {
		return time.Time{}, false
	}
	return end(w.By), true
}

// lotOf is the lot that a deed describes.
func (t *turn) lotOf(d Deed) aid.Lot {
	l := aid.Lot{Item: d.Words, Quantity: d.N, Place: d.Place, Expires: d.Until, Giver: t.person.ID, Need: "supplies"}
	if needs := t.book.NeedsNamed(d.Words, t.langOf(t.person)); len(needs) > 0 {
		l.Need = needs[0]
	}
	l.ZIP = t.zipOf(d.Place)
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

// lotIs refuses what does not go with how a lot stands.
func (t *turn) lotIs(l aid.Lot) error {
	lang := t.langOf(t.person)
	facts := t.lotFacts(l, lang)
	return t.refuse("lot_is", facts)
}

// lotFacts fills the texts about a lot, in a language.
func (a *act) lotFacts(l aid.Lot, lang string) map[string]string {
	f := map[string]string{
		"lot": itoa(int(l.ID)), "units": itoa(l.Quantity), "item": l.Item, "place": l.Place, "n": "", "time": "",
		"state": a.words(lang, "lot_"+string(l.State), nil), "expires": "",
	}
	if !l.DueAt.IsZero() {
		f["time"] = a.clock(l.DueAt, l.ZIP, lang)
	}
	if !l.Expires.IsZero() {
		f["expires"] = l.Expires.In(a.zoneOf(l.ZIP)).Format("1/2/06")
	}
	return f
}

// lotCard shows a coordinator how a lot stands: the accounts, and each site.
func (t *turn) lotCard(d Deed) error {
	l, ok, err := t.lotAt(d)
	if err != nil || !ok {
		return err
	}
	view, err := t.lotView(l)
	if err != nil {
		return err
	}
	facts := t.lotFacts(l, t.langOf(t.person))
	facts["left"], facts["shared"] = itoa(view.Left), itoa(view.Allocated)
	facts["there"], facts["lost"] = itoa(view.There+view.Held+view.Given), itoa(view.Lost)
	var parts []string
	slices.SortStableFunc(view.Sites, func(a, b LotSite) int { return cmp.Compare(b.Want, a.Want) })
	for _, s := range view.Sites {
		if part := s.short(); part != "" {
			parts = append(parts, part)
		}
	}
	facts["list"] = ""
	whole := t.words(t.langOf(t.person), "lot_card", facts)
	for i := range parts {
		more := strings.Join(parts[:i+1], ", ")
		facts["list"] = more
		longer := t.words(t.langOf(t.person), "lot_card", facts)
		if sms.Count(sms.Clean(longer)).Segments > 2 {
			break
		}
		whole = longer
	}
	return t.send(t.person, whole, note{class: aid.Reply, expires: replyLife})
}

// lotList shows the lots that are under way.
func (t *turn) lotList(Deed) error {
	lots, err := t.tx.LiveLots()
	if err != nil {
		return err
	}
	if len(lots) == 0 {
		return t.reply("lots_none", nil)
	}
	var lines []string
	for _, l := range lots {
		line := t.words(t.langOf(t.person), "lot_line", t.lotFacts(l, t.langOf(t.person)))
		if sms.Count(sms.Clean(strings.Join(append(slices.Clone(lines), line), "\n"))).Segments > 2 {
			break
		}
		lines = append(lines, line)
	}
	return t.send(t.person, strings.Join(lines, "\n"), note{class: aid.Reply, expires: replyLife})
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
