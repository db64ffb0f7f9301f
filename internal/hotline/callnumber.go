package hotline

import (
	"encoding/json"
	"strings"
	"time"

	"neighborline/internal/aid"
)

// endOfNumber reads the end of a telephone number: digits, and the signs that
// people write between them.
func endOfNumber(s string) (string, bool) {
	end := digitsOf(s)
	return end, len(end) >= fewestDigits && strings.Trim(s, "0123456789+-(). ") == ""
}

// callNumber is CALL 0122 from a coordinator: the hotline rings them, and then
// whoever waits for a person and has such a number.
func (t *turn) callNumber(d Deed) error {
	p, ok, err := t.waitsFor(d)
	if err != nil || !ok {
		return err
	}
	vars := map[string]string{"digits": lastDigits(p.Phone)}
	if d.Who != "" {
		vars["digits"] = d.Who
	}
	if !t.wantsCall(p) {
		return t.refuse("not_to_be_called", vars)
	}
	t.whom = p.ID
	state, err := json.Marshal(callState{With: p.ID})
	if err != nil {
		return err
	}
	if err := t.connectBy(aid.Call{State: string(state)}); err != nil {
		return err
	}
	return t.reply("calling_person", vars)
}

// waitingAt lists the people who wait for a person and whose number ends so.
func (t *turn) waitingAt(end string) ([]aid.Person, error) {
	tasks, err := t.tx.OpenTasks(1000)
	if err != nil {
		return nil, err
	}
	var out []aid.Person
	seen := map[aid.PersonID]bool{t.person.ID: true}
	for _, k := range tasks {
		if seen[k.Person] || !strings.HasSuffix(t.callable(k), end) {
			continue
		}
		seen[k.Person] = true
		p, err := t.tx.Person(k.Person)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// wantsCall says whether a person may be rung at all.
func (a *act) wantsCall(p aid.Person) bool { return !p.OptedOut && p.CallBack != "no" }

// withOver goes on after somebody was rung for a coordinator: they talked, and
// what they wanted a person for is done, or they are told who rang.
func (c *caller) withOver(p aid.Person, name string) error {
	if c.st.Joined {
		if err := c.spoken(p); err != nil {
			return err
		}
		return c.again()
	}
	if c.wantsCall(p) {
		mine := sentence(c.nameOr(c.withName(c.person).Name, c.langOf(p)))
		if err := c.tell(p, "missed_person", map[string]string{"name": mine}, note{class: aid.Relay, expires: 4 * time.Hour}); err != nil {
			return err
		}
	}
	return c.notAnswered(name)
}

// notAnswered tells a coordinator that somebody did not take the call. What
// they wanted a person for stays open.
func (c *caller) notAnswered(name string) error {
	c.say("call_not_answered", map[string]string{"name": sentence(name)})
	return c.again()
}
