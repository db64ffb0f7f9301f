package hotline

import (
	"slices"
	"strings"
	"sync"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/pattern"
	"neighborline/internal/store"
)

// A siteVerb is what a site says about its part in a lot.
type siteVerb int

const (
	siteSilent siteVerb = iota // nothing about a lot
	siteOK                     // its share is right
	siteLess                   // it takes less
	siteGot                    // so many came
	siteNumber                 // a number and nothing else
)

// What a site says, folded, in all languages.
var siteWords = map[siteVerb][]string{
	siteLess: {"less", "only", "menos", "solo", "меньше", "только", "bot", "chi", "少", "只要", "менше", "тільки", "лише"},
	siteGot: {
		"got", "received", "came", "arrived", "llego", "llegaron", "recibi", "recibimos", "пришло", "пришли", "получили", "получено",
		"nhan", "收到", "到了", "прийшло", "отримали", "отримано",
	},
}

var allWords = []string{"all", "everything", "todo", "todos", "все", "het", "du", "全部", "усе", "всі", "повністю"}

// siteSaid is a text of a site, read. Lot is 0 where it names none; N is
// missing (-1) where it gives no number, and all (-2) for "all of them".
type siteSaid struct {
	verb siteVerb
	n    int
	note string // the condition with the number
	lot  aid.LotID
}

const (
	noNumber   = -1
	wholeShare = -2
)

var lotSuffix = pattern.New(`(?i)[\s,;]*(?:\blot|\blote|лот|\blô|\blo|партия|партія|批次|批)\s*#?\s*(\d{1,6})\s*[.!]*$`)

// readSite reads what a site may say about lots.
func readSite(text, lang string) (s siteSaid) {
	if m := lotSuffix.FindStringSubmatch(text); m != nil {
		s.lot, text = aid.LotID(atoi(m[1])), strings.TrimSpace(strings.TrimSuffix(text, m[0]))
	}
	s.n = noNumber
	words := strings.Fields(apart(text))
	if len(words) == 0 {
		return s
	}
	first, last := lexicon.Fold(words[0]), lexicon.Fold(words[len(words)-1])
	for verb, list := range siteWords {
		rest := ""
		switch {
		case slices.Contains(list, first):
			rest = strings.Join(words[1:], " ")
		case slices.Contains(list, last) && len(words) > 1:
			rest = strings.Join(words[:len(words)-1], " ")
		default:
			continue
		}
		if slices.Contains(allWords, lexicon.Fold(rest)) {
			return siteSaid{verb, wholeShare, "", s.lot}
		}
		if a, ok := lexicon.ReadAmount(rest, lang); ok {
			return siteSaid{verb, a.N, a.Condition, s.lot}
		}
		if rest == "" || shouts(words[0]) {
			return siteSaid{verb, noNumber, "", s.lot}
		}
		return s
	}
	switch lexicon.ReadYesNo(text) {
	case lexicon.Yes:
		s.verb = siteOK
	case lexicon.No:
		s.verb, s.n = siteLess, 0
	default:
		if a, ok := lexicon.ReadAmount(text, lang); ok && startsWithNumber(text, lang) {
			s.verb, s.n, s.note = siteNumber, a.N, a.Condition
		}
	}
	return s
}

// beforeNumber are words that a text about its number may begin with, folded:
// "up to 300", "yes but only 200", "podemos usar 200".
var beforeNumber = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`yes ok okay but only just as many much up to at most least max maximum not no more than we i can could will would take use about
		around maybe for si pero solo hasta maximo a lo mas no podemos puedo podriamos usar tomar recibir como unos unas alrededor de por`) {
		set[w] = true
	}
	return set
})

// startsWithNumber says whether a text is about its number: "200", "about two
// hundred", not "I have 3 kids".
func startsWithNumber(text, lang string) bool {
	words := strings.Fields(text)
	for n := 1; n <= len(words); n++ {
		if _, ok := lexicon.ReadAmount(strings.Join(words[max(0, n-2):n], " "), lang); ok {
			return true
		}
		if !beforeNumber()[lexicon.Fold(words[n-1])] && n >= 2 {
			return false
		}
	}
	return false
}

// listed takes what only some may say: who lives together, what an organisation
// says about goods, and who has goods to give.
func (t *turn) listed() (bool, error) {
	for _, step := range []func() (bool, error){t.household, t.site, t.goods} {
		if done, err := step(); err != nil || done {
			return done, err
		}
	}
	return false, nil
}

// site takes what a site says about lots. All else goes its usual way.
func (t *turn) site() (bool, error) {
	s, err := t.tx.Site(t.person.ID)
	if ok, err := found(err); err != nil || !ok || s.State == aid.SiteOff {
		return false, err
	}
	if done, err := t.siteGives(s); err != nil || done {
		return done, err
	}
	said := readSite(t.text, t.langOf(t.person))
	if said.verb == siteSilent {
		return false, nil
	}
	if bare := said.lot == 0 && (said.verb == siteOK || said.n == 0); bare {
		live, err := t.tx.LiveInvites(t.person.ID)
		if err != nil || len(live) > 0 {
			return false, err // it answers the invite
		}
	}
	if said.verb == siteNumber || said.n == 0 {
		_, err := t.tx.OpenConversation(t.person.ID)
		if open, err := found(err); err != nil || open {
			return false, err // it answers the question
		}
	}
	all, err := t.tx.AllocationsOf(t.person.ID)
	if err != nil {
		return false, err
	}
	all = slices.DeleteFunc(all, func(al aid.Allocation) bool {
		return said.lot != 0 && al.Lot != said.lot || !t.saidOf(said, al)
	})
	switch len(all) {
	case 0:
		return false, nil
	case 1:
		return true, t.siteSays(all[0], said)
	}
	if newest := all[0]; newest.State != all[1].State {
		return true, t.siteSays(newest, said) // one waits for an answer, the others had theirs
	}
	return true, t.whichLot(all)
}

// saidOf says whether a site's words can be about its part in a lot.
func (t *turn) saidOf(said siteSaid, al aid.Allocation) bool {
	switch said.verb {
	case siteOK:
		return al.State == aid.AllocOffered
	case siteLess:
		return al.State == aid.AllocOffered || al.State == aid.AllocConfirmed && said.n != 0
	case siteGot:
		return al.Units > 0 && (al.State == aid.AllocConfirmed || al.State == aid.AllocGot || al.State == aid.AllocOffered)
	case siteNumber:
		return al.State == aid.AllocOffered || al.State == aid.AllocAsked || al.State == aid.AllocSilent ||
			al.State == aid.AllocConfirmed && t.saysDone(al.Run)
	}
	return false
}

// saysDone says whether the driver of a run has said that it is done, so that a
// number is what came.
func (t *turn) saysDone(run aid.RequestID) bool {
	q, err := t.tx.Request(run)
	return err == nil && q.State == aid.Done
}

// whichLot asks which of several lots is meant.
func (t *turn) whichLot(all []aid.Allocation) error {
	var list []string
	for _, al := range all {
		l, err := t.tx.Lot(al.Lot)
		if err != nil {
			return err
		}
		list = append(list, "LOT "+itoa(int(l.ID))+" "+l.Item)
	}
	return t.reply("lot_which", map[string]string{"list": strings.Join(list, ", "), "lot": itoa(int(all[0].Lot))})
}

// siteSays carries out what a site says about its part in a lot.
func (t *turn) siteSays(al aid.Allocation, said siteSaid) error {
	l, err := t.tx.Lot(al.Lot)
	if err != nil {
		return err
	}
	if said.n == wholeShare {
		said.n = al.Units
	}
	switch {
	case said.verb == siteGot && said.n == noNumber:
		return t.replyLot("lot_count", l, al.Units)
	case said.verb == siteLess && said.n == noNumber:
		return t.replyLot("lot_share", l, al.Units)
	case said.verb == siteNumber && (al.State == aid.AllocAsked || al.State == aid.AllocSilent):
		return t.siteWants(l, al, said)
	case said.verb == siteNumber && al.State == aid.AllocConfirmed, said.verb == siteGot:
		return t.siteGot(l, al, said.n)
	case said.verb == siteOK:
		return t.siteTakes(l, al, al.Units)
	}
	if said.note == "" || said.n == 0 {
		return t.siteTakes(l, al, min(said.n, al.Units))
	}
	to := al
	to.Condition = said.note
	if saved, err := t.tx.SaveAllocation(al, to); err != nil || !saved {
		return err
	}
	if err := t.siteTakes(l, to, min(said.n, al.Units)); err != nil {
		return err
	}
	return t.conditionTold(l, to, min(said.n, al.Units))
}

// conditionTold has a coordinator see under what condition a site takes its
// share: whoever drives reads it too.
func (t *turn) conditionTold(l aid.Lot, al aid.Allocation, n int) error {
	s, err := t.tx.Site(al.Site)
	if err != nil {
		return err
	}
	return t.addTask(aid.Task{
		Kind: aid.TaskLot, Person: al.Site, Request: al.Run, Inbound: t.id,
		Note: "lot " + itoa(int(l.ID)) + ": " + s.Name + " takes " + itoa(n) + " " + l.Item + " " + al.Condition,
	})
}

func (t *turn) replyLot(key string, l aid.Lot, n int) error {
	facts := t.lotFacts(l, t.langOf(t.person))
	facts["n"] = itoa(n)
	return t.reply(key, facts)
}

// siteWants takes a number that comes after the question was closed.
func (t *turn) siteWants(l aid.Lot, al aid.Allocation, said siteSaid) error {
	late, err := t.wants(l, al, said.n, said.note)
	if err != nil {
		return err
	}
	key := "lot_noted"
	if late {
		key = "lot_late"
	}
	return t.replyLot(key, l, said.n)
}

// siteTakes takes a site's word that it takes n of its share.
func (t *turn) siteTakes(l aid.Lot, al aid.Allocation, n int) error {
	to, err := t.lessen(l, al, n, saidLess)
	if err != nil {
		return err
	}
	if n == al.Units && to.Want < al.Want { // all of its share, and it could use more
		more := to
		more.Want = al.Want
		if _, err := t.tx.SaveAllocation(to, more); err != nil {
			return err
		}
	}
	key := "lot_taken"
	if n == 0 {
		key = "lot_not_taken"
	}
	if err := t.replyLot(key, l, n); err != nil {
		return err
	}
	switch {
	case l.State == aid.LotSharing:
		return t.roundOver(l)
	case n < al.Units: // the drivers are asked already
		return t.lessLate(l, al, n)
	}
	return nil
}

// lessLate tells a coordinator of a share that became smaller while it is
// brought.
func (t *turn) lessLate(l aid.Lot, al aid.Allocation, n int) error {
	s, err := t.tx.Site(al.Site)
	if err != nil {
		return err
	}
	err = t.addTask(aid.Task{
		Kind: aid.TaskLot, Person: al.Site, Request: al.Run, Inbound: t.id,
		Note: "lot " + itoa(int(l.ID)) + ": " + s.Name + " takes " + itoa(n) + " of " + itoa(al.Units) + " " + l.Item,
	})
	if err != nil {
		return err
	}
	if err := t.runChanged(l, al.Run); err != nil || n > 0 {
		return err
	}
	if err := t.runCounted(al.Run); err != nil {
		return err
	}
	return t.lotOver(l)
}

// siteGot takes a site's count of what came. That it came says that its share
// was right.
func (t *turn) siteGot(l aid.Lot, al aid.Allocation, n int) error {
	if err := t.came(l, al, n); err != nil {
		return err
	}
	if err := t.replyLot("lot_got", l, n); err != nil {
		return err
	}
	if al.State == aid.AllocOffered && l.State == aid.LotSharing {
		return t.roundOver(l)
	}
	return nil
}

// siteGives takes a lot that a site offers: a coordinator has to say yes before
// others are asked.
func (t *turn) siteGives(s store.SiteRow) (bool, error) {
	if t.isCoordinator(t.person.Phone) {
		return false, nil // as a deed
	}
	row, _ := rowOf(DoBulk)
	in := args{rest: apart(t.text), lang: t.langOf(t.person), now: t.tx.Now.In(t.zoneOf(s.ZIP))}
	head, rest, ok := in.peel(1)
	if !ok || !row.isWritten(lexicon.Fold(head)) {
		return false, nil
	}
	in.rest = rest
	var d Deed
	if !aLot(&in, &d) || !row.needs(d) {
		return true, t.reply("deed_how", map[string]string{"say": row.say})
	}
	l := t.lotOf(d)
	l.State = aid.LotOffered
	if l.Place == "" {
		l.Place, l.ZIP = s.Name, s.ZIP
	}
	id, err := t.tx.AddLot(l)
	if err != nil {
		return true, err
	}
	l.ID = id
	if err := t.tellLot(l, "lot_offered_told", map[string]string{"name": s.Name}); err != nil {
		return true, err
	}
	return true, t.replyLot("lot_thanks", l, l.Quantity)
}
