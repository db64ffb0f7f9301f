package hotline

import (
	"maps"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// known are the names that a flow's texts may use: its saved answers, and what
// the request that it is about says.
func (r *run) known(answers map[string]flow.Answer) map[string]string {
	facts := map[string]string{"name": r.person.Name}
	if r.talk.Request != 0 {
		if q, err := r.tx.Request(r.talk.Request); err == nil {
			maps.Copy(facts, r.factsFor(r.person, q))
			facts["volunteer"], facts["condition"] = r.offer(q)
		}
	}
	switch r.flow.Name {
	case flow.PlaceCheck:
		r.placeFacts(facts)
	case flow.LotAsk:
		r.askedFacts(facts)
	case flow.GiveGoods:
		r.givenFacts(facts)
	}
	if r.flow.Name == flow.Refer {
		facts["other"] = r.otherName()
	}
	maps.Copy(facts, r.book.Texts.Said(r.flow, answers, r.lang))
	if r.person.Watched {
		facts["need"] = r.words(r.lang, "plain_need", nil)
	}
	if w, ok := facts["how_soon"]; ok {
		facts["when"] = w
	}
	r.hushFacts(facts)
	return facts
}

// requestFacts says what a request is about, in a language: what may stand in
// any text about it. Names and details are left to the texts that may have
// them.
func (a *act) requestFacts(q aid.Request, lang string) map[string]string {
	f := map[string]string{
		"code": q.Code, "need": a.needName(q.Need, lang), "place": placeName(q), "when": a.whenWords(q, lang),
		"people": "", "risks": a.riskWords(q, lang), "hear_by": "",
	}
	if q.People > 0 {
		f["people"] = a.words(lang, "for_people", map[string]string{"n": strconv.Itoa(q.People)})
	}
	if !q.PromisedAt.IsZero() {
		f["hear_by"] = a.clock(q.PromisedAt, q.ZIP, lang)
	}
	if asked, declined, _, err := a.tx.InviteCounts(q.ID); err == nil {
		f["asked"], f["declined"] = itoa(asked), itoa(declined)
		f["neighbors"] = a.words(lang, "neighbors", map[string]string{"n": itoa(asked)})
		if asked == 1 {
			f["neighbors"] = a.words(lang, "neighbors_one", nil)
		}
	}
	return f
}

func (a *act) needName(key, lang string) string {
	n, _ := a.book.Need(key)
	return n.Name.In(lang, a.conf.Network.Languages[0], "en")
}

func placeName(q aid.Request) string {
	if q.Place != "" {
		return q.Place
	}
	return q.ZIP
}

// whenWords says by when, as a time: "today" would be wrong tomorrow.
func (a *act) whenWords(q aid.Request, lang string) string {
	return a.words(lang, "by", map[string]string{"time": a.clock(a.byTime(q), q.ZIP, lang)})
}

// evening is the hour until which somebody who says a day can be helped on it.
const evening = 20

// byTime is when the help must have happened: the time that was said, or the
// evening of the day that "today", "in a day or two" and "this week" mean.
func (a *act) byTime(q aid.Request) time.Time {
	if !q.By.IsZero() {
		return q.By
	}
	return a.eveningFrom(q.CreatedAt, q.ZIP, map[aid.Soon]int{aid.Today: 0, aid.Days: 2, aid.Week: 7}[q.HowSoon])
}

// eveningFrom is the evening some days after a time, in a place; four hours
// later at the soonest.
func (a *act) eveningFrom(t time.Time, zip string, days int) time.Time {
	local := t.In(a.zoneOf(zip))
	by := time.Date(local.Year(), local.Month(), local.Day()+days, evening, 0, 0, 0, local.Location())
	if soonest := local.Add(4 * time.Hour); by.Before(soonest) {
		return soonest.Truncate(time.Hour)
	}
	return by
}

// renew gives a request that is to be asked for again, and whose time is over,
// a new time: today, since it has waited long enough.
func (a *act) renew(q *aid.Request) error {
	if a.tx.Now.Before(a.byTime(*q)) {
		return nil
	}
	q.HowSoon, q.By = aid.Today, a.eveningFrom(a.tx.Now, q.ZIP, 0)
	return a.tx.SetBy(q.ID, q.HowSoon, q.By)
}

// clock says a time as people in a place say it.
func (a *act) clock(t time.Time, zip, lang string) string {
	z := a.zoneOf(zip)
	return lexicon.SayWhen(t.In(z), a.tx.Now.In(z), lang)
}

func (a *act) riskWords(q aid.Request, lang string) string {
	var words []string
	for _, r := range q.Risks {
		words = append(words, a.words(lang, "risk_"+r, nil))
	}
	return strings.Join(words, ", ")
}

// nameOr is a first name, or "a neighbor" where there is none.
func (a *act) nameOr(name, lang string) string {
	if name != "" {
		return name
	}
	return a.words(lang, "somebody", nil)
}

// withName fills in a coordinator's name, which stands in the configuration.
func (a *act) withName(p aid.Person) aid.Person {
	if p.Name != "" {
		return p
	}
	for _, c := range a.conf.Coordinators {
		if c.Phone == p.Phone {
			p.Name = c.Name
		}
	}
	return p
}

// sentence begins with a capital.
func sentence(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// withNetwork adds what every text may name.
func (r *run) withNetwork(f map[string]string) map[string]string {
	out := maps.Clone(f)
	out["network"], out["number"] = r.conf.Network.Name, r.conf.Network.Number.E164()
	return out
}
