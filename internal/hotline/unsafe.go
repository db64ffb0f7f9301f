package hotline

import (
	"strings"
	"unicode"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// Some callers say that it is not safe to call them back: somebody must not
// know. Nothing leaves for their phone on our own account, no call and no
// text. What they should hear is kept until they call, or send READ.

// keepsAway says whether somebody said that it is not safe to contact them.
// Coordinators are reached all the same: theirs are the pages about danger.
func (a *act) keepsAway(p aid.Person) bool {
	return p.CallBack == "no" && !a.isCoordinator(p.Phone)
}

// unsafe says whether words for a person must wait: it is not safe to contact
// them, and they answer nothing that the person just wrote or pressed.
func (a *act) unsafe(to aid.Person) bool {
	return to.ID != a.by.ID && a.keepsAway(to)
}

// aboutUnsafe says whether a task is about somebody whom it is not safe to
// contact: whoever asked, or whoever it came from.
func (a *act) aboutUnsafe(k aid.Task) (bool, error) {
	who := k.Person
	if k.Request != 0 {
		q, err := a.tx.Request(k.Request)
		if err != nil {
			return false, err
		}
		who = q.Requester
	}
	p, err := a.tx.Person(who)
	if ok, err := found(err); err != nil || !ok {
		return false, err
	}
	return a.keepsAway(p), nil
}

// callUsTexts are our own texts that promise to be in touch, each with the one
// that asks to be called in its place.
var callUsTexts = map[string]string{
	"review_told": "review_unsafe", "asking_now": "asking_unsafe", "status_by": "status",
}

// mayPromise is the text that may be said to a person in place of one that
// promises to be in touch.
func (a *act) mayPromise(to aid.Person, key string) string {
	if instead, ok := callUsTexts[key]; ok && a.keepsAway(to) {
		return instead
	}
	return key
}

// callCare remembers whether it is safe to ring a caller back. Where it is not,
// somebody else may hear or read what we say: a coordinator looks first, and
// what has not left yet does not leave.
func (r *run) callCare(answers map[string]flow.Answer) error {
	if err := r.lineSaid(answers["takes_texts"].Value); err != nil {
		return err
	}
	safe := answers["safe_to_call"].Value
	if safe == "" || safe == r.person.CallBack {
		return nil
	}
	r.person.CallBack = safe
	if err := r.tx.SetCallBack(r.person.ID, safe); err != nil {
		return err
	}
	if !r.keepsAway(r.person) {
		return nil
	}
	if err := r.tx.KeepQueued(r.person.ID, r.lang); err != nil {
		return err
	}
	if r.person.Watched {
		return nil
	}
	r.person.Watched = true
	return r.tx.SetCare(r.person.ID, r.person.Minor, true)
}

// waits says whether something was kept for a person that they have not heard.
func (a *act) waits(p aid.Person) (bool, error) {
	held, err := a.tx.HeldTexts(p.ID)
	if err != nil || len(held) > 0 {
		return len(held) > 0, err
	}
	if !a.keepsAway(p) {
		return false, nil
	}
	notes, err := a.tx.VoiceNotes(p.ID)
	return len(notes) > 0, err
}

// unread says whether the open question of a conversation was kept for
// somebody whom it is not safe to contact, and they have not seen it: what
// they write answers something else.
func (t *turn) unread(c store.Conversation) (bool, error) {
	if c.Request == 0 || !t.keepsAway(t.person) {
		return false, nil
	}
	notes, err := t.tx.VoiceNotes(t.person.ID)
	for _, n := range notes {
		if n.Talk == c.ID {
			return true, err
		}
	}
	return false, err
}

// readKept texts what was kept for somebody whom it is not safe to contact,
// who asks for it, and then asks what is open.
func (t *turn) readKept() error {
	if !t.keepsAway(t.person) {
		return nil
	}
	notes, err := t.tx.VoiceNotes(t.person.ID)
	if err != nil || len(notes) == 0 {
		return err
	}
	asked := aid.ConversationID(0)
	for _, n := range notes {
		switch {
		case n.Talk != 0:
			asked = n.Talk
		case n.Class == aid.InviteText || n.Body.Text() == t.aloud(n.Lang, "quiet_relay", nil):
		default:
			if err := t.send(t.person, n.Body.Text(), note{class: aid.Reply, request: n.Request, expires: replyLife}); err != nil {
				return err
			}
		}
	}
	if err := t.tx.HeardVoiceNotes(t.person.ID, 0); err != nil {
		return err
	}
	c, err := t.tx.OpenConversation(t.person.ID)
	if open, err := found(err); err != nil || !open || c.ID != asked {
		return err
	}
	return t.askAgain(c)
}

// menuRead says to a caller what was kept for them, and goes on with what is
// open.
func (c *caller) menuRead(aid.RequestID) error {
	held, err := c.tx.HeldTexts(c.person.ID)
	if err != nil {
		return err
	}
	for _, h := range held {
		c.say("relay", map[string]string{"name": h.Sender, "body": h.Body})
		if err := c.tx.DropHeldText(h.ID); err != nil {
			return err
		}
	}
	if gone, err := c.goOn(); err != nil || gone {
		return err
	}
	return c.again()
}

// readOption offers what was kept for a caller, if anything was.
func (c *caller) readOption() ([]option, error) {
	held, err := c.tx.HeldTexts(c.person.ID)
	if err != nil || len(held) == 0 {
		return nil, err
	}
	return []option{{Do: "read"}}, nil
}

// goOn goes on with the conversation that is open, unless words wait for the
// caller: those come first.
func (c *caller) goOn() (bool, error) {
	if read, err := c.readOption(); err != nil || len(read) > 0 {
		return false, err
	}
	talk, err := c.tx.OpenConversation(c.person.ID)
	if open, err := found(err); err != nil || !open {
		return false, err
	}
	return true, c.resume(talk.ID)
}

// asksInstead says whether somebody who was asked whether to erase them asks
// for something: that goes first, and nothing is erased.
func (t *turn) asksInstead(c store.Conversation) bool {
	if c.Flow != flow.Forget || lexicon.ReadCommand(t.text) == lexicon.Forget {
		return false
	}
	return strings.ContainsFunc(t.text, unicode.IsLetter) && t.asks()
}
