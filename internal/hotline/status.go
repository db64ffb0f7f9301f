package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// status says how a neighbor's own request stands, or asks about a volunteer's
// invite again. Anybody else's code is one that is not there.
func (t *turn) status(code string) (bool, error) {
	q, err := t.tx.RequestByCode(code)
	if ok, err := found(err); err != nil {
		return true, err
	} else if !ok {
		return t.strangeCode(code)
	}
	if q.Requester == t.person.ID {
		return true, t.tellStatus(q, "status")
	}
	return t.askedStatus(q)
}

// tellStatus says how a neighbor's own request stands, with one of the texts
// for that.
func (t *turn) tellStatus(q aid.Request, key string) error {
	lang := t.langOf(t.person)
	p, err := t.asProfile(t.person, q.Profile)
	if err != nil {
		return err
	}
	f := t.factsFor(p, q)
	f["name"] = ""
	if as, err := t.tx.LastAssignment(q.ID); err == nil {
		if v, err := t.tx.Person(as.Volunteer); err == nil {
			f["name"] = t.helperName(p, v, lang)
		}
	}
	f["state"] = t.words(lang, "state_"+string(q.State), f)
	if err := t.tell(p, key, f, note{class: aid.Reply, expires: replyLife}); err != nil || !t.keepsAway(p) {
		return err
	}
	if waiting, err := t.waits(p); err != nil || !waiting {
		return err
	}
	return t.reply("quiet_relay", nil)
}

// askedStatus tells a volunteer how a request stands that they hold or were
// asked for: what they were told of it, and nothing more.
func (t *turn) askedStatus(q aid.Request) (bool, error) {
	held, err := t.tx.AssignmentOf(q.ID)
	taken, err := found(err)
	if err != nil {
		return true, err
	}
	mine := taken && held.Volunteer == t.person.ID
	i, err := t.tx.Invite(q.ID, t.person.ID)
	if ok, err := found(err); err != nil {
		return true, err
	} else if !ok && !mine { // what was on a run has none
		return t.strangeCode(q.Code)
	}
	lang := t.langOf(t.person)
	facts := t.requestFacts(q, lang)
	if facts["place"], err = t.helpedAt(q); err != nil {
		return true, err
	}
	switch {
	case mine:
		if facts, err = t.jobFacts(t.person, q); err != nil {
			return true, err
		}
		return true, t.reply("accepted", facts)
	case taken:
		return true, t.reply("covered_no", facts)
	case i.State.Live() && q.State == aid.Open:
		return true, t.reply("invite", facts)
	case !q.State.Live() || q.State == aid.Done:
		return true, t.reply("over", facts)
	}
	return t.strangeCode(q.Code)
}

// strangeCode answers a code that is none of the person's. A stranger's first
// text that happens to look like a code starts the intake.
func (t *turn) strangeCode(code string) (bool, error) {
	if !t.person.Volunteer {
		reqs, err := t.tx.LiveRequestsOf(t.person.ID)
		if err != nil || len(reqs) == 0 {
			return false, err
		}
		if over, err := t.guesses(); err != nil || over {
			return true, err
		}
		var have []string
		for _, q := range reqs {
			have = append(have, q.Code)
		}
		if near, ok := sms.Nearest(code, have); ok {
			return true, t.reply("no_such_code_near", map[string]string{"code": code, "nearest": near})
		}
		return true, t.reply("no_such_code", map[string]string{"code": code})
	}
	live, err := t.tx.LiveInvites(t.person.ID)
	if err != nil {
		return true, err
	}
	return true, t.noSuchCode(code, live)
}

// closeRequest withdraws a neighbor's own request.
func (t *turn) closeRequest(code string) (bool, error) {
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil {
		return true, err
	}
	for _, q := range reqs {
		if q.Code != code && (code != "" || len(reqs) > 1) {
			continue
		}
		if err := t.withdraw(q); err != nil {
			return true, err
		}
		f := t.factsFor(t.person, q)
		return true, t.reply("closed", f)
	}
	if code == "" {
		return false, nil
	}
	q, err := t.tx.RequestByCode(code)
	if ok, err := found(err); err != nil {
		return true, err
	} else if ok && q.Requester == t.person.ID && q.State == aid.Referred {
		if err := t.withdraw(q); err != nil {
			return true, err
		}
		return true, t.reply("closed", t.factsFor(t.person, q))
	}
	return t.strangeCode(code)
}

// move takes a neighbor's live requests to where the neighbor is now; one that
// is named goes alone, and the others stay. What volunteers near the old place
// were asked is taken back. Who has nothing open, or helps, has moved themselves.
func (t *turn) move(a sms.Answer) (bool, error) {
	r := t.h.atlas.Read(a.ZIP, t.conf.Network.Area)
	if !r.OK {
		return false, nil
	}
	reqs, err := t.tx.LiveRequestsOf(t.person.ID)
	if err != nil {
		return true, err
	}
	if a.Code != "" {
		reqs = slices.DeleteFunc(reqs, func(q aid.Request) bool { return q.Code != a.Code })
		if len(reqs) == 0 {
			return t.strangeCode(a.Code)
		}
	} else if err := t.tx.SetPlace(t.person.ID, r.Place.ZIP, store.Point{Lat: r.Place.Lat, Lon: r.Place.Lon}); err != nil {
		return true, err
	}
	codes := make([]string, 0, len(reqs))
	for _, q := range reqs {
		if err := t.moveRequest(q, r.Place.ZIP, r.Place.City); err != nil {
			return true, err
		}
		codes = append(codes, q.Code)
	}
	place := r.Place.City + " " + r.Place.ZIP
	if len(codes) == 0 {
		return true, t.reply("moved_you", map[string]string{"place": place})
	}
	return true, t.reply("moved", map[string]string{"place": place, "code": strings.Join(codes, ", ")})
}

func (t *turn) moveRequest(q aid.Request, zip, place string) error {
	if err := t.tx.MoveRequestPlace(q.ID, zip, place); err != nil {
		return err
	}
	if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "move", Request: q.ID, From: q.ZIP, To: zip}); err != nil {
		return err
	}
	q.ZIP, q.Place = zip, place
	switch q.State {
	case aid.Open:
		if err := t.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
			return err
		}
		if err := t.tx.RecallInvites(q.ID); err != nil {
			return err
		}
		return t.startAsking(q)
	case aid.Review:
		return t.movedOut(q)
	case aid.Assigned:
		held, err := t.tx.AssignmentOf(q.ID)
		if err != nil {
			return err
		}
		v, err := t.tx.Person(held.Volunteer)
		if err != nil {
			return err
		}
		return t.tell(v, "moved_told", t.requestFacts(q, t.langOf(v)), note{class: aid.Relay, request: q.ID, expires: replyLife})
	}
	return nil
}
