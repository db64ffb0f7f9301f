package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// ringSeconds is how long one phone rings: five or six rings, and less than
// most answering machines wait.
const ringSeconds = 20

// mostRung bounds how many people are rung for one call, one after the other:
// a minute of ringing is long to somebody who waits.
const mostRung = 3

// ring calls up whoever is on duty, then the next, and records in the end:
// nobody is left ringing. Why is what the caller wants a person for; there is a
// task for it already.
func (c *caller) ring(about aid.RequestID, why aid.TaskKind) error {
	c.st.About, c.st.Rung, c.st.Joined, c.st.Relay, c.st.Why = about, 0, false, false, why
	return c.ringNext()
}

// wantsPerson makes a task of it that somebody asks for a person, and rings one.
func (c *caller) wantsPerson(about aid.RequestID, why aid.TaskKind) error {
	if err := c.task(why, about, "by phone"); err != nil {
		return err
	}
	return c.ring(about, why)
}

func (c *caller) ringNext() error {
	rota, err := c.onDuty()
	if err != nil {
		return err
	}
	if c.st.Rung >= len(rota) || c.st.Rung >= mostRung {
		return c.leaveWords(aid.TaskRecording, "voice_record_now")
	}
	if c.st.Rung == 0 {
		c.say("call_connecting", nil)
	}
	c.out.Ring = &Ring{People: []aid.PersonID{rota[c.st.Rung].ID}, Seconds: ringSeconds}
	c.st.Rung++
	c.st.Place = atRing
	return nil
}

// rung hears what became of the one who was rung.
func (c *caller) rung() error {
	switch {
	case c.st.Relay:
		return c.relayOver()
	case c.st.Joined:
		if err := c.spoken(c.person); err != nil {
			return err
		}
		return c.bye()
	}
	return c.ringNext()
}

// spoken closes what somebody wanted a person for: they have talked. What was
// about danger stays until somebody says that it is over.
func (c *caller) spoken(p aid.Person) error {
	tasks, err := c.tx.OpenTasks(1000)
	if err != nil {
		return err
	}
	for _, k := range tasks {
		switch k.Kind {
		case aid.TaskPerson, aid.TaskUnclear, aid.TaskCallBack:
		default:
			continue
		}
		if k.Person != p.ID {
			continue
		}
		if _, err := c.tx.DoneTask(k.ID); err != nil {
			return err
		}
	}
	return nil
}

// leaveWords records what the caller wants to say, for a coordinator. It says
// first that it records.
func (c *caller) leaveWords(why aid.TaskKind, key string) error {
	c.st.Why = why
	if key != "" {
		c.sayToAll(key)
	}
	c.listen(atWords, flow.Listen{How: flow.ListenRecord, Lang: c.lang()})
	return nil
}

// sayToAll says a text in the caller's language, or in each of the network's
// where that is not known.
func (c *caller) sayToAll(key string) {
	langs := c.conf.Network.Languages
	if c.person.Language != "" {
		langs = []string{c.person.Language}
	}
	for _, l := range langs {
		c.speakIn(l, c.aloud(l, key, nil))
	}
}

// recorded makes a task of what was said. A caller who said nothing has called
// all the same, and somebody rings back.
func (c *caller) recorded() error {
	kind, key, why := aid.TaskRecording, "call_thanks", "a recording"
	if c.got.Recording == "" && c.st.Why == aid.TaskCallBack {
		c.sayToAll("call_nothing") // somebody rings back already
		return nil
	}
	if c.got.Recording == "" {
		kind, key, why = aid.TaskCallBack, "call_nothing", "called and said nothing"
	}
	if c.person.ID == 0 {
		why += ", the number is withheld"
	}
	if err := c.addTask(aid.Task{Kind: kind, Person: c.person.ID, Request: c.st.About, Inbound: c.id, Note: why}); err != nil {
		return err
	}
	c.sayToAll(key)
	return nil
}
