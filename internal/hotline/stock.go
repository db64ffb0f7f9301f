package hotline

import (
	"cmp"
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// What of a stock goes to one request.
const (
	stockMiles   = 30 // how far goods may be from whoever needs some
	largestNeed  = 12 // units, whatever the size of a household
	freeToAnyone = "food"
)

// fromStock looks for goods that somebody has before volunteers are asked to
// buy some: what is nearest is kept for the request, and whoever helps reads
// where to fetch it.
func (r *run) fromStock(q aid.Request) error {
	said, err := r.tx.SaidIn(r.talk.ID)
	if err != nil {
		return err
	}
	near, ok, err := r.stockFor(q, strings.Join(append(said, q.Details), ". "))
	if err != nil || !ok {
		return err
	}
	h := store.Hold{Request: q.ID, Lot: near.Lot.ID, Holder: near.Holder, Units: unitsFor(q)}
	if err := r.tx.HoldStock(h); err != nil {
		return err
	}
	holder, err := r.tx.Person(near.Holder)
	if err != nil {
		return err
	}
	facts := map[string]string{"n": itoa(h.Units), "item": near.Lot.Item, "code": q.Code}
	if err := r.tell(holder, "stock_kept", facts, note{class: aid.Notice, request: q.ID, expires: followLife}); err != nil {
		return err
	}
	_, err = r.tx.Site(near.Holder)
	if site, err := found(err); err != nil || site {
		return err
	}
	// Nobody is told where a neighbor lives: a coordinator lets them meet.
	return r.addTask(aid.Task{
		Kind: aid.TaskLot, Person: near.Holder, Request: q.ID,
		Note: itoa(h.Units) + " " + near.Lot.Item + " are with " + lastDigits(holder.Phone) + ": help whoever helps to fetch them",
	})
}

// unitsFor is how many units a household needs: one for each of them.
func unitsFor(q aid.Request) int { return min(max(q.People, 1), largestNeed) }

// stockFor is the nearest stock that a request can be served from.
func (a *act) stockFor(q aid.Request, said string) (store.Stock, bool, error) {
	here, known := a.h.atlas.ZIP(q.ZIP)
	if !known {
		return store.Stock{}, false, nil
	}
	all, err := a.tx.StockFor(q.Need)
	if err != nil {
		return store.Stock{}, false, err
	}
	miles := func(s store.Stock) float64 {
		there, ok := a.h.atlas.ZIP(s.ZIP)
		if !ok {
			return stockMiles + 1
		}
		return geo.Miles(here, there)
	}
	all = slices.DeleteFunc(all, func(s store.Stock) bool {
		fits := lexicon.SameGoods(s.Lot.Item, said) || q.Need == freeToAnyone && len(lexicon.Goods(said)) == 0
		return !fits || s.Units < unitsFor(q) || s.Holder == q.Requester || miles(s) > stockMiles
	})
	if len(all) == 0 {
		return store.Stock{}, false, nil
	}
	return slices.MinFunc(all, func(a, b store.Stock) int {
		return cmp.Or(cmp.Compare(miles(a), miles(b)), cmp.Compare(a.Lot.ID, b.Lot.ID), cmp.Compare(a.Holder, b.Holder))
	}), true, nil
}

// keptFor says to whoever helps with a request where goods are kept for it;
// empty where none are.
func (a *act) keptFor(q aid.Request, lang string) string {
	h, err := a.tx.HoldOf(q.ID)
	if err != nil || h.State != "held" {
		return ""
	}
	l, err := a.tx.Lot(h.Lot)
	if err != nil {
		return ""
	}
	p, err := a.tx.Person(h.Holder)
	if err != nil {
		return ""
	}
	name, zip, phone := p.Name, cmp.Or(l.ZIP, p.ZIP), ""
	if s, err := a.tx.Site(h.Holder); err == nil {
		name, zip, phone = s.Name, s.ZIP, localNumber(s.Phone) // an organisation's, not a neighbor's
	}
	facts := map[string]string{"n": itoa(h.Units), "item": l.Item, "name": a.nameOr(name, lang), "place": strings.TrimSpace(zip + " " + phone), "code": q.Code}
	return a.words(lang, "stock_fetch", facts)
}

// haveWords begin a text that offers goods, folded.
var haveWords = []string{
	"offer", "offering", "i have", "we have", "i got", "we got", "ive got", "weve got", "i can give", "we can give", "giving away", "to give away", "have", "got", "donating",
	"tengo", "tenemos", "ofrezco", "ofrecemos", "regalo", "regalamos", "dono", "donamos", "puedo dar", "podemos dar",
	"у меня есть", "у нас есть", "есть", "отдам", "отдаю", "отдадим", "toi co", "chung toi co", "co", "tang", "cho",
	"我有", "我们有", "有", "送", "捐", "у мене є", "у нас є", "маю", "маємо", "є", "віддам", "віддаємо",
}

// goods takes an offer of goods: "I have 20 coats, sizes M-XL, till Friday".
// It is read back, and kept once that is right.
func (t *turn) goods() (bool, error) {
	_, err := t.tx.OpenConversation(t.person.ID)
	if open, err := found(err); err != nil || open {
		return false, err
	}
	l, ok := t.goodsOffered()
	if !ok {
		return false, nil
	}
	l.State, l.Giver = aid.LotOffered, t.person.ID
	if _, err := t.tx.AddLot(l); err != nil {
		return true, err
	}
	return true, t.begin(flow.GiveGoods, "", 0)
}

// goodsOffered reads an offer of goods. A text that asks for something is none.
func (t *turn) goodsOffered() (aid.Lot, bool) {
	lang := t.langOf(t.person)
	text, offers := t.afterHave()
	in := args{rest: apart(text), lang: lang, now: t.tx.Now.In(t.zoneOf(t.person.ZIP))}
	head, rest, ok := in.peel(1)
	if !ok {
		return aid.Lot{}, false
	}
	n, ok := lexicon.ReadAmount(head, lang)
	if !ok || n.N < 1 {
		return aid.Lot{}, false
	}
	in.rest = itoa(n.N) + " " + rest
	var d Deed
	if !aLot(&in, &d) {
		return aid.Lot{}, false
	}
	h := lexicon.Hear(t.text)
	what, _, _ := strings.Cut(d.Words, ",")
	if h.WantsHelp() || h.WantsSomething() || len(lexicon.Goods(what)) == 0 {
		return aid.Lot{}, false
	}
	if !offers && (d.Until.IsZero() || !t.person.Volunteer && lexicon.Offers(t.text) == lexicon.NoOffer) {
		return aid.Lot{}, false // "4 blankets please"
	}
	return t.lotOf(d), true
}

// afterHave is what follows the words with which people say that they have
// something to give.
func (t *turn) afterHave() (rest string, ok bool) {
	words := strings.Fields(apart(t.text))
	for n := min(3, len(words)); n > 0; n-- {
		if slices.Contains(haveWords, lexicon.Fold(strings.Join(words[:n], " "))) {
			return strings.Join(words[n:], " "), true
		}
	}
	return t.text, false
}

// whereGoodsAre is the ZIP of what somebody offers, as they said, or their own.
func (a *act) whereGoodsAre(p aid.Person) string {
	if l, err := a.tx.OfferedBy(p.ID); err == nil && l.ZIP != "" {
		return l.ZIP
	}
	return p.ZIP
}

// givenFacts fills the question whether an offer of goods was understood.
func (r *run) givenFacts(facts map[string]string) {
	l, err := r.tx.OfferedBy(r.person.ID)
	if err != nil {
		return
	}
	facts["units"], facts["item"] = itoa(l.Quantity), l.Item
	if !l.Expires.IsZero() {
		facts["item"] += ", " + l.Expires.In(r.zoneOf(l.ZIP)).Format("1/2")
	}
}

// giveGoods keeps what somebody offers for whoever needs some, or forgets it.
func (r *run) giveGoods(do flow.Do) error {
	l, err := r.tx.OfferedBy(r.person.ID)
	if ok, err := found(err); err != nil || !ok {
		return err
	}
	if do.Answers["right"].Value != "yes" {
		_, err := r.tx.MoveLot(l, aid.LotWithdrawn, l.DueAt)
		return err
	}
	if zip := do.Answers["place"].Value; l.ZIP == "" && zip != "" {
		if err := r.tx.PlaceLot(l.ID, zip); err != nil {
			return err
		}
	}
	if moved, err := r.tx.MoveLot(l, aid.LotStock, l.Expires); err != nil || !moved {
		return err
	}
	m := store.Move{Lot: l.ID, Units: l.Quantity, From: aid.Left, To: aid.There, ToSite: r.person.ID, Cause: "offered to neighbors"}
	if err := r.tx.MoveUnits(m); err != nil || l.Expires.IsZero() {
		return err
	}
	return r.later(store.TimerLot, int64(l.ID), l.Expires)
}
