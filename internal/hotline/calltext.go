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
	if end, isNumber := endOfNumber(rest); isNumber && t.isCoordinator(t.person.Phone) {
		return true, t.callNumber(end)
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
	if err := t.connectBy(aid.Call{Request: q.ID}); err != nil {
		return true, err
	}
	return true, t.reply("calling_now", map[string]string{"code": q.Code})
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

// onCall takes ONCALL ME, ONCALL OFF and ONCALL DEE TILL 8PM from a
// coordinator: who answers the phone first.
func (t *turn) onCall(rest string) error {
	words := strings.Fields(strings.ToLower(rest))
	until := t.tx.Now.Add(dutyFor)
	for i, w := range words {
		if w == "till" || w == "until" || w == "hasta" {
			at := strings.Join(words[i+1:], " ")
			local := t.tx.Now.In(t.conf.Network.Timezone)
			if n, ok := lexicon.Number(at); ok && n < 24 && len(at) <= 2 { // "20" alone is an hour
				at = at + ":00"
			}
			when, ok := lexicon.ReadWhen(at, t.langOf(t.person), local)
			if !ok || when.By.IsZero() || !when.By.After(t.tx.Now) {
				return t.reply("on_call_how", nil)
			}
			until, words = when.By, words[:i]
			break
		}
	}
	off := len(words) > 0 && words[len(words)-1] == "off"
	if off {
		words = words[:len(words)-1]
	}
	who, ok := t.coordinatorNamed(words)
	if !ok {
		return t.reply("on_call_how", nil)
	}
	key := "on_call_set"
	if off {
		key, until = "on_call_off", t.tx.Now
	}
	return t.withCoordinator(who, func(p aid.Person) error {
		if err := t.duty(p, until); err != nil {
			return err
		}
		return t.reply(key, map[string]string{"name": who.Name, "time": t.clock(until.Truncate(time.Minute), p.ZIP, t.langOf(t.person))})
	})
}

// coordinatorNamed is who a text means: me, nobody named, or a first name.
func (t *turn) coordinatorNamed(words []string) (config.Coordinator, bool) {
	if len(words) > 1 {
		return config.Coordinator{}, false
	}
	for _, c := range t.conf.Coordinators {
		switch {
		case len(words) == 0 || words[0] == "me" || words[0] == "yo":
			if c.Phone == t.person.Phone {
				return c, true
			}
		case lexicon.Fold(strings.TrimPrefix(words[0], "@")) == lexicon.Fold(c.Name):
			return c, true
		}
	}
	return config.Coordinator{}, false
}
