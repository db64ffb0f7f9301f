package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// A caller is somebody on the line, in one turn of a call. What would be
// texted to them is said to them.
type caller struct {
	turn
	got  CallTurn
	call aid.Call
	st   callState
	out  CallAnswer

	ended  flow.EndReason // of the conversation that this turn was in
	silent bool           // it ended because nothing was heard
	hang   bool           // the call is over, and no more is said
}

// A callState is what the next turn of a call may answer.
type callState struct {
	Place   callPlace     `json:"place,omitempty"`
	Options []option      `json:"options,omitempty"` // of the menu that was read
	Page    int           `json:"page,omitempty"`    // which part of it
	Unheard int           `json:"unheard,omitempty"` // turns without a sound, one after the other
	Missed  int           `json:"missed,omitempty"`  // turns that fitted nothing
	Rung    int           `json:"rung,omitempty"`    // how many were rung for this caller
	About   aid.RequestID `json:"about,omitempty"`
	Why     aid.TaskKind  `json:"why,omitempty"`    // what a recording is for
	Joined  bool          `json:"joined,omitempty"` // whoever was rung took the call
	Relay   bool          `json:"relay,omitempty"`  // who was rung is the other end of About
	With    aid.PersonID  `json:"with,omitempty"`   // or, where there is no About, whom a coordinator called
	Parent  string        `json:"parent,omitempty"` // the call of the one who rings, seen from the one who is rung
	Again   int           `json:"again,omitempty"`  // how often something was said again
	Slow    bool          `json:"slow,omitempty"`
	Told    bool          `json:"told,omitempty"`    // what * and 0 do
	Through bool          `json:"through,omitempty"` // whoever we rang for is on the line
}

// A callPlace says what a call waits for.
type callPlace string

const (
	atStart    callPlace = ""         // the first turn
	atQuestion callPlace = "question" // an answer to the open question of a flow
	atMenu     callPlace = "menu"     // a key of a menu of ours
	atWords    callPlace = "words"    // a recording
	atRing     callPlace = "ring"     // what became of those who were rung
	atGate     callPlace = "gate"     // that the one we rang is the one we want
	atWhisper  callPlace = "whisper"  // that the one who was rung takes the call
	atEnd      callPlace = "end"
)

// takes is what takes a turn in a place.
func (p callPlace) takes() func(*caller) error {
	switch p {
	case atQuestion:
		return (*caller).question
	case atMenu:
		return (*caller).chosen
	case atWords:
		return (*caller).recorded
	case atRing:
		return (*caller).rung
	case atGate:
		return (*caller).gate
	case atWhisper:
		return (*caller).whisper
	case atEnd:
		return (*caller).bye
	}
	return (*caller).arrive
}

// answerTurn lets the place where the call stands take the turn. Words of
// danger go before everything, and leave everything as it stands.
func (c *caller) answerTurn() error {
	danger := lexicon.NoDanger
	if c.text != "" {
		danger = c.dangerIn()
	}
	if danger == lexicon.DangerClear {
		return c.inDanger()
	}
	if c.text != "" && c.person.ID != 0 {
		if lexicon.Revokes(c.text) {
			if err := c.optOut(false); err != nil { // they hear that it is done
				return err
			}
			c.st.Place = atEnd
			return nil
		}
		if err := c.care(); err != nil {
			return err
		}
		if danger == lexicon.DangerMaybe { // the numbers, and what they said goes its way
			c.say("danger_maybe", nil)
			if err := c.worry(); err != nil {
				return err
			}
		}
	}
	c.slower()
	if err := c.st.Place.takes()(c); err != nil {
		return err
	}
	if c.out.Listen == nil && c.out.Ring == nil && !c.out.Join {
		c.st.Place = atEnd
		if len(c.out.Say) == 0 && !c.hang {
			c.say("call_bye", nil)
		}
	}
	return nil
}

// againForSlow is how often a caller has something said again before all is
// said more slowly.
const againForSlow = 2

// slower hears that somebody has things said again and again.
func (c *caller) slower() {
	if c.got.Keys == "*" || lexicon.ReadCommand(c.text) == lexicon.Repeat {
		c.st.Again++
		c.st.Slow = c.st.Slow || c.st.Again >= againForSlow
	}
}

// inDanger gives the emergency numbers, pages the coordinators, and rings one
// of them.
func (c *caller) inDanger() error {
	if err := c.alarm(); err != nil {
		return err
	}
	return c.ring(c.newestRequest(), aid.TaskDanger)
}

// say speaks one of the system's own texts.
func (c *caller) say(key string, vars map[string]string) {
	c.speakIn(c.lang(), c.aloud(c.lang(), key, vars))
}

func (c *caller) speakIn(lang, words string) {
	if words != "" {
		c.out.Say = append(c.out.Say, flow.Part{Lang: lang, Text: words})
	}
}

// lang is the caller's language, or the network's first.
func (c *caller) lang() string { return c.langOf(c.person) }

// aloud renders one of the system's own texts as it is spoken.
func (a *act) aloud(lang, key string, vars map[string]string) string {
	all := map[string]string{"network": a.conf.Network.Name, "number": a.conf.Network.Number.E164()}
	for k, v := range vars {
		all[k] = v
	}
	return a.book.Texts.Aloud(key, lang, all)
}

// listen waits for keys or words.
func (c *caller) listen(place callPlace, l flow.Listen) {
	c.st.Place, c.out.Listen = place, &l
}

// bye ends a call that has nothing more to wait for.
func (c *caller) bye() error {
	c.say("call_bye", nil)
	return nil
}
