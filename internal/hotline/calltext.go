package hotline

import (
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/lexicon"
)

// callWords begin a text that wants to be connected: CALL K7.
var callWords = []string{"call", "llamar", "llama", "позвонить", "позвони", "звонок", "подзвонити", "подзвони", "дзвінок", "goi", "打电话", "打電話", "通话"}

// callText takes CALL K7 from either end of a request, or from a coordinator:
// the hotline rings them, and then the other end.
func (t *turn) callText() (bool, error) {
	word, rest, _ := strings.Cut(strings.TrimSpace(t.text), " ")
	if !slices.Contains(callWords, lexicon.Fold(word)) {
		return false, nil
	}
	code, ok := aid.ParseCode(rest)
	if _, isNumber := endOfNumber(rest); (ok || isNumber) && t.isCoordinator(t.person.Phone) {
		return false, nil // theirs is a deed, and stands in the audit
	}
	if !ok && strings.TrimSpace(rest) != "" {
		return false, nil // "call me please" is a wish for a person, or words to somebody
	}
	q, found, err := t.connectable(code)
	if err != nil || !found {
		return false, err
	}
	if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
		return true, err
	}
	return true, t.callAbout(q)
}

// callAbout rings whoever wrote, and then the other end of a request.
func (t *turn) callAbout(q aid.Request) error {
	if err := t.connectBy(aid.Call{Request: q.ID}); err != nil {
		return err
	}
	return t.reply("calling_now", map[string]string{"code": q.Code})
}

// rungFor is how long a phone is taken to ring with a call that was asked for.
const rungFor = 2 * time.Minute

// connectBy rings whoever wrote, to connect them. Where their phone is about to
// ring for an earlier wish of theirs it rings once, for the newer.
func (t *turn) connectBy(c aid.Call) error {
	c.Person, c.Purpose = t.person.ID, aid.ConnectThem
	turned, err := t.tx.TurnCall(c, t.tx.Now.Add(-rungFor))
	if err != nil || turned {
		return err
	}
	return t.placeCall(c)
}

// connectable is the request whose other end a text wants to be connected with.
func (t *turn) connectable(code string) (aid.Request, bool, error) {
	if code != "" && t.isCoordinator(t.person.Phone) {
		q, err := t.tx.RequestByCode(code)
		ok, err := found(err)
		return q, ok, err
	}
	pairs, err := t.tx.Relays(t.person.ID)
	if err != nil {
		return aid.Request{}, false, err
	}
	for _, p := range pairs {
		if !p.Closed && (p.Code == code || code == "" && len(pairs) == 1) {
			q, err := t.tx.Request(p.Request)
			return q, err == nil, err
		}
	}
	return aid.Request{}, false, nil
}

// onCall is ONCALL ME, ONCALL OFF and ONCALL DEE TILL 8PM: who answers the
// phone first.
func (t *turn) onCall(d Deed) error {
	until, key := d.Until, "on_call_set"
	switch {
	case d.How == "off":
		until, key = t.tx.Now, "on_call_off"
	case until.IsZero():
		until = t.tx.Now.Add(dutyFor)
	}
	who, ok := t.coordinatorNamed(d.Who)
	if !ok {
		return t.refuse("on_call_how", nil)
	}
	return t.withCoordinator(who, func(p aid.Person) (err error) {
		if t.stood.Until, err = t.tx.DutyUntil(p.ID); err != nil {
			return err
		}
		t.stood.Person = p.ID
		t.whom, t.became = p.ID, until.UTC().Format(time.RFC3339)
		if err := t.tx.SetDuty(p.ID, until); err != nil {
			return err
		}
		if err := t.tellDuty(p, until); err != nil {
			return err
		}
		return t.reply(key, map[string]string{"name": who.Name, "time": t.clock(until.Truncate(time.Minute), p.ZIP, t.langOf(t.person))})
	})
}

// undoOnCall lets answer the phone again who did before.
func (t *turn) undoOnCall(_ Deed, s stood) error {
	if err := t.tx.SetDuty(s.Person, s.Until); err != nil {
		return err
	}
	p, err := t.tx.Person(s.Person)
	if err != nil {
		return err
	}
	return t.tellDuty(p, s.Until)
}

// tellDuty tells a coordinator whom another put on call, or took off it. One who
// has done so themselves knows.
func (t *turn) tellDuty(p aid.Person, until time.Time) error {
	if p.ID == t.person.ID {
		return nil
	}
	vars, key := map[string]string{"name": t.nameOr(t.withName(t.person).Name, t.langOf(p))}, "on_call_told_off"
	if until.After(t.tx.Now) {
		key = "on_call_told"
		vars["time"] = t.clock(until.Truncate(time.Minute), p.ZIP, t.langOf(p))
	}
	return t.tell(p, key, vars, note{class: aid.Notice, expires: followLife})
}

// coordinatorNamed is who a text means: me, nobody named, or a first name.
func (t *turn) coordinatorNamed(who string) (config.Coordinator, bool) {
	said := lexicon.Fold(strings.TrimPrefix(who, "@"))
	if said == "" || slices.Contains(meWords, said) {
		return t.coordinatorAt(t.person.Phone)
	}
	for _, c := range t.conf.Coordinators {
		if said == lexicon.Fold(c.Name) {
			return c, true
		}
	}
	return config.Coordinator{}, false
}

// meWords are a coordinator's words for themselves.
var meWords = []string{"me", "yo", "mi", "я", "мне", "toi", "我", "мене"}
