package hotline

import (
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
)

// takeRequest gives a request to the coordinator who asks for it, as a
// volunteer gets one, and tells both ends. It is false where somebody has it,
// or where it is over.
func (t *turn) takeRequest(q aid.Request) (bool, error) {
	if q.State == aid.Review || q.State == aid.Partial || q.State == aid.Unmet {
		moved, err := t.tx.MoveRequest(q, aid.Open, t.by, "taken by a coordinator")
		if err != nil || !moved {
			return false, err
		}
	}
	won, err := t.tx.Claim(q.ID, t.person.ID, "a coordinator took it")
	if err != nil || !won {
		return false, err
	}
	if err := t.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
		return false, err
	}
	if err := t.tx.RecallInvites(q.ID); err != nil {
		return false, err
	}
	if err := t.settle(q); err != nil {
		return false, err
	}
	q.State = aid.Assigned
	return true, t.assigned(q, t.person, "accepted")
}

// takeOver is TAKE K7 from a coordinator, and YES K7 from one who was not asked
// for K7.
func (t *turn) takeOver(q aid.Request, _ Deed) error {
	if err := t.tx.FileInbound(t.id, 0, q.ID); err != nil {
		return err
	}
	_, err := t.tx.Invite(q.ID, t.person.ID)
	if asked, err := found(err); err != nil {
		return err
	} else if asked {
		return t.answerOne(q.ID, sms.Answer{Verb: sms.Accept, Code: q.Code})
	}
	if apart, err := t.tx.Apart(t.person.ID, q.Requester); err != nil {
		return err
	} else if apart || q.Requester == t.person.ID {
		t.refused = true
		return t.noSuchCode(q.Code, nil) // not theirs to take, and no word of why
	}
	held, err := t.tx.AssignmentOf(q.ID)
	if ok, err := found(err); err != nil {
		return err
	} else if ok && held.Volunteer == t.person.ID {
		return t.refuse("already_yours", map[string]string{"code": q.Code})
	}
	taken, err := t.takeRequest(q)
	if err != nil || taken {
		return err
	}
	t.refused = true
	return t.card(q) // how it stands, and who has it
}

// why tells a coordinator why those were asked who were asked for a request:
// first names and the reasons that were kept, newest first.
func (t *turn) why(q aid.Request) error {
	invites, err := t.tx.InvitesOf(q.ID)
	if err != nil {
		return err
	}
	if len(invites) == 0 {
		return t.reply("why_nobody", map[string]string{"code": q.Code})
	}
	lang := t.langOf(t.person)
	lines := []string{q.Code}
	if slices.ContainsFunc(invites, func(i aid.Invite) bool { return i.Why.More }) {
		lines[0] += ": " + t.words(lang, "why_more", nil)
	}
	for i := len(invites) - 1; i >= 0; i-- {
		p, err := t.tx.Person(invites[i].Volunteer)
		if err != nil {
			return err
		}
		lines = append(lines, t.nameOr(p.Name, lang)+": "+t.reason(lang, invites[i].Why))
	}
	return t.answerLines(lines[0], lines[1:])
}
