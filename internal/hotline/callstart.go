package hotline

import (
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// arrive greets somebody who has just rung: what they have open comes first.
func (c *caller) arrive() error {
	if c.call.Purpose != aid.CalledUs {
		return c.answered()
	}
	if c.person.ID == 0 { // the number is withheld: nothing can be kept for it but words
		return c.leaveWords(aid.TaskRecording, "call_hello")
	}
	c.sayNotes()
	if err := c.tx.HeardVoiceNotes(c.person.ID, c.call.ID); err != nil {
		return err
	}
	if read, err := c.menuFirst(); err != nil || read {
		return err
	}
	if gone, err := c.goOn(); err != nil || gone {
		return err
	}
	options, err := c.open()
	if err != nil {
		return err
	}
	if len(options) == 0 {
		return c.talkFrom(intakeFlow, "")
	}
	c.say("call_welcome", map[string]string{"name": c.person.Name})
	c.menu(options)
	return nil
}

// menuFirst reads their own menu to somebody who has begun to ask or to offer
// something, and has more open than that: a job, or a request that somebody
// helps with. What they began is one of its choices.
func (c *caller) menuFirst() (bool, error) {
	began, err := c.began()
	if err != nil || !began {
		return false, err
	}
	options, err := c.open()
	if err != nil || len(options) < 2 {
		return false, err
	}
	c.say("call_welcome", map[string]string{"name": c.person.Name})
	c.menu(withGoOn(options))
	return true, nil
}

// began says whether the caller is in the middle of asking or offering.
func (c *caller) began() (bool, error) {
	talk, err := c.tx.OpenConversation(c.person.ID)
	open, err := found(err)
	return open && (talk.Flow == intakeFlow || talk.Flow == joinFlow), err
}

// withGoOn offers to go on with what was begun, before something new.
func withGoOn(options []option) []option {
	return slices.Insert(options, len(options)-1, option{Do: "go_on"})
}

// menuGoOn goes on with what a caller has begun.
func (c *caller) menuGoOn(aid.RequestID) error {
	talk, err := c.tx.OpenConversation(c.person.ID)
	if open, err := found(err); err != nil {
		return err
	} else if !open {
		return c.again()
	}
	return c.stepWith(talk.ID, flow.Event{Kind: flow.Answered, Keys: "*"})
}

// sayNotes says what a phone that takes no texts has not heard yet.
func (c *caller) sayNotes() {
	notes, err := c.tx.VoiceNotes(c.person.ID)
	if err != nil {
		c.h.log.Error("voice notes not read", "err", err)
		return
	}
	for _, n := range notes {
		if n.Talk == 0 && n.Class != aid.InviteText { // a question is asked by its flow, an invite read from the list
			c.speakIn(n.Lang, n.Body.Text())
		}
	}
}

// talkFrom begins a conversation in a flow, with what they have said already.
func (c *caller) talkFrom(name, said string) error {
	if err := c.endConversation("moved"); err != nil {
		return err
	}
	if err := c.start(c.person, name, said, 0); err != nil {
		return err
	}
	return c.afterTalk()
}

// resume goes on with the conversation that is open, by text or by an earlier
// call. What we asked is asked; what they began is gone on with, or begun again.
func (c *caller) resume(id aid.ConversationID) error {
	talk, err := c.tx.Conversation(id)
	if err != nil {
		return err
	}
	if talk.Flow != intakeFlow && talk.Flow != joinFlow {
		return c.stepWith(id, flow.Event{Kind: flow.Answered, Keys: "*"})
	}
	return c.stepWith(id, flow.Event{Kind: flow.Returned})
}

// question takes the answer to the question that is open.
func (c *caller) question() error {
	talk, err := c.tx.OpenConversation(c.person.ID)
	if open, err := found(err); err != nil {
		return err
	} else if !open { // it was closed meanwhile, by a text or by time
		c.call.Purpose = aid.CalledUs
		return c.arrive()
	}
	if c.text != "" && c.asksInstead(talk) {
		if err := c.endConversation("moved"); err != nil {
			return err
		}
		if err := c.start(c.person, intakeFlow, c.text, 0); err != nil {
			return err
		}
		return c.afterTalk()
	}
	ev := flow.Event{
		Kind: flow.Answered, Keys: c.got.Keys, Text: c.got.Speech, Confidence: c.got.Confidence,
		Recording: c.got.Recording, Quiet: c.tx.Now.Sub(talk.HeardAt),
	}
	if c.got.empty() {
		ev.Kind = flow.Unheard
	}
	return c.stepWith(talk.ID, ev)
}

// stepWith takes the conversation one event further and says what comes of it.
func (c *caller) stepWith(id aid.ConversationID, ev flow.Event) error {
	talk, err := c.tx.Conversation(id)
	if err != nil {
		return err
	}
	if err := c.tx.FileInbound(c.id, talk.ID, talk.Request); err != nil {
		return err
	}
	if err := c.step(c.person, talk, ev); err != nil {
		return err
	}
	return c.afterTalk()
}

// afterTalk goes on after a step of a conversation: it listens, rings a
// person, records, or ends the call.
func (c *caller) afterTalk() error {
	if p, err := c.tx.Person(c.person.ID); err == nil { // what the step learned: name, language
		c.person = p
	}
	switch {
	case c.ended == flow.Handed && c.silent:
		return c.leaveWords(aid.TaskCallBack, "")
	case c.ended == flow.Handed:
		return c.ring(c.newestRequest(), "")
	case c.out.Listen != nil:
		c.st.Place, c.st.Told = atQuestion, true // the first question tells the keys
		return nil
	}
	return c.bye()
}

// tellKeys says, once in a call, what * and 0 do.
func (c *caller) tellKeys() {
	if c.st.Told || c.person.Language == "" || c.out.Listen.How != flow.ListenKeys {
		return
	}
	c.st.Told = true
	c.say("call_keys", nil)
}
