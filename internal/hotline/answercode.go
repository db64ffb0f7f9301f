package hotline

import (
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
)

// lonelyYes takes a yes or a no of a volunteer who has no invite to answer, or
// offers to stand by without saying for what. Somebody else was quicker, as a
// rule: then it is about what they were asked last.
func (t *turn) lonelyYes(a sms.Answer, live []aid.Invite) (bool, error) {
	if !t.person.Volunteer {
		return false, nil
	}
	missed, err := t.tx.MissedInvites(t.person.ID, t.tx.Now.Add(-lateYes))
	if err != nil {
		return true, err
	}
	pairs, err := t.tx.Relays(t.person.ID)
	if err != nil || len(pairs) > 0 && (a.Verb != sms.Backup || len(missed) == 0) {
		return false, err // said to the other end of a relay
	}
	if a.Verb == sms.Decline {
		return true, nil // nothing was asked, nothing is refused
	}
	switch meant := slices.Concat(missed, live); {
	case len(meant) == 0:
		return true, t.reply("no_invite", nil)
	case len(missed) != 1:
		return true, t.which(meant)
	}
	return true, t.answerOne(missed[0].Request, a)
}

// lateYes is how long after an invite a yes without a code is still about it.
const lateYes = 24 * time.Hour

// which asks which of several invites a bare answer means.
func (t *turn) which(live []aid.Invite) error {
	var codes []string
	for _, i := range live {
		q, err := t.tx.Request(i.Request)
		if err != nil {
			return err
		}
		codes = append(codes, q.Code)
	}
	return t.reply("which", map[string]string{"codes": strings.Join(codes, ", "), "code": codes[0]})
}

// misreadCode suggests a code to a volunteer who sent with their answer what
// can be none, but is one slip away from theirs: YES K1, where no code has a 1.
func (t *turn) misreadCode() (bool, error) {
	const most = 5 // words: what is longer is a letter
	words := strings.Fields(t.text)
	if len(words) < 2 || len(words) > most || !t.person.Volunteer {
		return false, nil
	}
	if _, err := t.tx.OpenConversation(t.person.ID); err == nil {
		return false, nil // it may answer the question
	} else if _, err := found(err); err != nil {
		return false, err
	}
	live, err := t.tx.LiveInvites(t.person.ID)
	if err != nil {
		return false, err
	}
	have, err := t.codesOf(live)
	if err != nil {
		return false, err
	}
	for i, w := range words {
		w = strings.ToUpper(strings.Trim(w, ".,!#"))
		near, ok := sms.Nearest(w, have)
		if !ok || !strings.ContainsAny(w, "0123456789") {
			continue
		}
		meant := slices.Concat(words[:i], []string{near}, words[i+1:])
		if as := sms.ParseAnswers(strings.Join(meant, " ")); len(as) == 1 && as[0].Code == near && as[0].Condition == "" {
			return true, t.noSuchCode(w, live)
		}
	}
	return false, nil
}

// codesOf are the codes of invites, and of what the writer holds.
func (t *turn) codesOf(live []aid.Invite) ([]string, error) {
	jobs, err := t.tx.AssignmentsTo(t.person.ID)
	if err != nil {
		return nil, err
	}
	var codes []string
	add := func(id aid.RequestID) {
		if q, err := t.tx.Request(id); err == nil {
			codes = append(codes, q.Code)
		}
	}
	for _, i := range live {
		add(i.Request)
	}
	for _, j := range jobs {
		add(j.Request)
	}
	return codes, nil
}

// noSuchCode suggests the nearest code, and acts on nothing.
func (t *turn) noSuchCode(code string, live []aid.Invite) error {
	if over, err := t.guesses(); err != nil || over {
		return err
	}
	have, err := t.codesOf(live)
	if err != nil {
		return err
	}
	near, _ := sms.Nearest(code, have)
	key := "no_such_code"
	if near != "" {
		key = "no_such_code_near"
	}
	return t.reply(key, map[string]string{"code": code, "nearest": near})
}
