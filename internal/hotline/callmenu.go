package hotline

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// An option is one line of a menu of ours, and what it is about: a request, or
// nothing.
type option struct {
	Do    string        `json:"do"`
	About aid.RequestID `json:"about,omitempty"`
	Task  aid.TaskID    `json:"task,omitempty"`
}

// menuWords are the names that the words of an option may use.
type menuWords func(c *caller, about aid.RequestID) (map[string]string, error)

// A menuAct is what an option does. Its words are the text "menu_" and its
// name.
type menuAct struct {
	words menuWords
	run   func(c *caller, about aid.RequestID) error
	task  func(c *caller, id aid.TaskID) error // in place of run, for what is about a task
}

// menuActOf is what an option of a menu of ours does.
func menuActOf(name string) menuAct {
	acts := map[string]menuAct{
		"status":  {words: aboutRequest, run: (*caller).menuStatus},
		"new":     {run: func(c *caller, _ aid.RequestID) error { return c.talkFrom(intakeFlow, asksForHelp) }},
		"go_on":   {run: (*caller).menuGoOn},
		"connect": {words: aboutOther, run: (*caller).connect},
		"read":    {run: (*caller).menuRead},
	}
	maps.Copy(acts, volunteerActs())
	maps.Copy(acts, coordinatorActs())
	maps.Copy(acts, goodsActs())
	return acts[name]
}

// asksForHelp answers the intake's first question for whoever chose just that
// in a menu.
const asksForHelp = "1"

// perMenu is how many options a caller is read at a time: more is not kept in
// mind (the same as in a flow's menus).
const perMenu = 4

// moreKey reads the next options.
const moreKey = 9

// menu reads the first options of a menu and waits for a key.
func (c *caller) menu(options []option) {
	c.st.Options, c.st.Page, c.st.Missed, c.st.Unheard = options, 0, 0, 0
	c.readMenu()
}

func (c *caller) readMenu() {
	from := c.st.Page * perMenu
	page := c.st.Options[from:min(from+perMenu, len(c.st.Options))]
	for i, o := range page {
		vars := map[string]string{}
		if words := menuActOf(o.Do).words; words != nil {
			w, err := words(c, o.About)
			if err != nil {
				c.h.log.Error("menu has no words", "option", o.Do, "err", err)
			}
			vars = w
		}
		vars["key"] = strconv.Itoa(i + 1)
		c.say("menu_"+o.Do, vars)
	}
	if len(c.st.Options) > perMenu {
		c.say("voice_more", nil)
	}
	c.listen(atMenu, flow.Listen{How: flow.ListenKeys, Digits: 1, Lang: c.lang()})
	c.tellKeys()
}

// chosen takes a key of the menu that was read.
func (c *caller) chosen() error {
	keys := c.got.Keys
	if keys == "" {
		keys = c.spokenKey()
	}
	n, err := strconv.Atoi(keys)
	switch {
	case keys == "*" || lexicon.ReadCommand(c.text) == lexicon.Repeat:
		return c.sayAgain()
	case keys == "0" || lexicon.ReadCommand(c.text) == lexicon.Person:
		return c.wantsPerson(c.newestRequest(), aid.TaskPerson)
	case lexicon.NoLonger(c.text):
		if asked, err := c.askStillNeeded(); err != nil || asked {
			return err
		}
	case err == nil && n == moreKey && len(c.st.Options) > perMenu:
		c.st.Page = (c.st.Page + 1) % ((len(c.st.Options) + perMenu - 1) / perMenu)
		return c.readAgain()
	case err == nil && n >= 1 && n <= perMenu && c.st.Page*perMenu+n <= len(c.st.Options):
		o := c.st.Options[c.st.Page*perMenu+n-1]
		c.st.Missed, c.st.Unheard = 0, 0
		if act := menuActOf(o.Do); act.task != nil {
			return act.task(c, o.Task)
		}
		return menuActOf(o.Do).run(c, o.About)
	}
	return c.missedMenu()
}

// askStillNeeded asks a caller who wants to take back what they asked for
// whether they still need it. It says false where they have asked for nothing.
func (c *caller) askStillNeeded() (bool, error) {
	reqs, err := c.tx.LiveRequestsOf(c.person.ID)
	if err != nil || len(reqs) == 0 {
		return false, err
	}
	if err := c.endConversation("moved"); err != nil {
		return true, err
	}
	if err := c.start(c.person, flow.StillNeeded, "", c.meantOf(reqs).ID); err != nil {
		return true, err
	}
	return true, c.afterTalk()
}

// sayAgain repeats the last turn, with all that was said in it.
func (c *caller) sayAgain() error {
	stored, err := c.tx.InboundAnswer(c.got.SID, c.got.Visit-1)
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(stored), &c.out)
}

// spokenKey reads "one", "press two" or yes (the first option) as a key.
func (c *caller) spokenKey() string {
	words := lexicon.Words(c.text)
	slices.Reverse(words)
	for _, w := range words {
		if n, ok := lexicon.Number(w); ok {
			return strconv.Itoa(n)
		}
	}
	if lexicon.ReadYesNo(c.text) == lexicon.Yes {
		return "1"
	}
	return ""
}

// missesBefore is how often a caller is asked again before a person, or a
// recording, takes over.
const missesBefore = 2

// missedMenu reads the menu again after a turn that fitted nothing. Silence is
// recorded in the end, and nonsense rings a person.
func (c *caller) missedMenu() error {
	if c.got.empty() {
		if c.st.Unheard++; c.st.Unheard > missesBefore {
			return c.leaveWords(aid.TaskCallBack, "voice_record_now")
		}
		c.say("voice_unheard", nil)
	} else {
		if c.st.Missed++; c.st.Missed > missesBefore {
			return c.wantsPerson(c.newestRequest(), aid.TaskUnclear)
		}
		c.say("voice_unclear", nil)
	}
	return c.readAgain()
}

// readAgain reads the menu once more, or a new one where something in it is
// there no longer: a helper who has finished meanwhile.
func (c *caller) readAgain() error {
	for _, o := range c.st.Options {
		if words := menuActOf(o.Do).words; words != nil {
			_, err := words(c, o.About)
			if there, err := found(err); err != nil {
				return err
			} else if !there {
				return c.again()
			}
		}
	}
	c.readMenu()
	return nil
}

// aboutRequest gives the words of a request.
func aboutRequest(c *caller, about aid.RequestID) (map[string]string, error) {
	q, err := c.tx.Request(about)
	if err != nil {
		return map[string]string{}, err
	}
	return c.factsFor(c.person, q), nil
}

// again goes back to what a caller can do, or ends the call where there is
// nothing left.
func (c *caller) again() error {
	options, err := c.open()
	if err != nil {
		return err
	}
	if len(options) == 0 {
		return c.bye()
	}
	if began, err := c.began(); err != nil {
		return err
	} else if began && len(options) > 1 {
		options = withGoOn(options)
	}
	c.menu(options)
	return nil
}

// open lists what a caller can do: what waits for them goes first.
func (c *caller) open() ([]option, error) {
	var all []option
	for _, part := range []func(*caller) ([]option, error){
		(*caller).readOption, (*caller).coordinatorOptions, (*caller).volunteerOptions, (*caller).neighborOptions,
	} {
		options, err := part(c)
		if err != nil {
			return nil, err
		}
		all = append(all, options...)
	}
	goods, err := c.goodsOptions()
	if err != nil {
		return nil, err
	}
	if len(all)+len(goods) > 0 {
		all = append(all, option{Do: "new"})
	}
	return append(all, goods...), nil
}

// neighborOptions are what somebody with a request can do: talk to whoever
// helps them, and hear how it stands.
func (c *caller) neighborOptions() ([]option, error) {
	reqs, err := c.tx.LiveRequestsOf(c.person.ID)
	if err != nil {
		return nil, err
	}
	var out []option
	for _, q := range reqs {
		if q.State == aid.Assigned {
			out = append(out, option{Do: "connect", About: q.ID})
		}
		out = append(out, option{Do: "status", About: q.ID})
	}
	return out, nil
}

// menuStatus says how a request stands.
func (c *caller) menuStatus(about aid.RequestID) error {
	q, err := c.tx.Request(about)
	if err != nil {
		return err
	}
	if _, err := c.status(q.Code); err != nil {
		return err
	}
	return c.again()
}
