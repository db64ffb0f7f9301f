package hotline

import (
	"neighborline/internal/aid"
)

// volunteerActs are what a volunteer can do on the phone.
func volunteerActs() map[string]menuAct {
	return map[string]menuAct{
		"invites": {run: func(c *caller, _ aid.RequestID) error { return c.nextInvite(0) }},
		"take":    {words: aboutRequest, run: (*caller).takeInvite},
		"pass":    {words: aboutRequest, run: (*caller).passInvite},
		"later":   {run: func(c *caller, about aid.RequestID) error { return c.nextInvite(about) }},
		"job":     {words: aboutOther, run: (*caller).job},
		"done":    {words: aboutRequest, run: (*caller).jobDone},
		"drop":    {words: aboutRequest, run: (*caller).jobDropped},
	}
}

// volunteerOptions are what waits for a volunteer: what they were asked, and
// what they hold.
func (c *caller) volunteerOptions() ([]option, error) {
	live, err := c.invites()
	if err != nil {
		return nil, err
	}
	var out []option
	if len(live) > 0 {
		out = append(out, option{Do: "invites"})
	}
	jobs, err := c.tx.AssignmentsTo(c.person.ID)
	if err != nil {
		return nil, err
	}
	for _, j := range jobs {
		out = append(out, option{Do: "job", About: j.Request})
	}
	return out, nil
}

// invites are the open requests that a volunteer was asked for.
func (c *caller) invites() ([]aid.Request, error) {
	live, err := c.tx.LiveInvites(c.person.ID)
	if err != nil {
		return nil, err
	}
	var out []aid.Request
	for _, i := range live {
		q, err := c.tx.Request(i.Request)
		if err != nil {
			return nil, err
		}
		if q.State == aid.Open {
			out = append(out, q)
		}
	}
	return out, nil
}

// nextInvite reads the invite after one (the first, after none): what is
// needed, where and by when, and nothing private.
func (c *caller) nextInvite(after aid.RequestID) error {
	reqs, err := c.invites()
	if err != nil {
		return err
	}
	if len(reqs) == 0 {
		c.say("call_no_invites", nil)
		return c.again()
	}
	at := 0
	for i, q := range reqs {
		if q.ID == after {
			at = (i + 1) % len(reqs)
		}
	}
	q := reqs[at]
	c.say("invite", c.requestFacts(q, c.lang()))
	options := []option{{Do: "take", About: q.ID}, {Do: "pass", About: q.ID}}
	if len(reqs) > 1 {
		options = append(options, option{Do: "later", About: q.ID})
	}
	c.menu(options)
	return nil
}

// takeInvite is a YES by phone: the first wins, as by text.
func (c *caller) takeInvite(about aid.RequestID) error {
	q, i, err := c.invited(about)
	if err != nil {
		return err
	}
	if err := c.accept(q, i); err != nil {
		return err
	}
	held, err := c.tx.AssignmentOf(q.ID)
	if ok, err := found(err); err != nil {
		return err
	} else if ok && held.Volunteer == c.person.ID {
		c.menu([]option{{Do: "connect", About: q.ID}, {Do: "done", About: q.ID}, {Do: "drop", About: q.ID}})
		return nil
	}
	return c.again()
}

func (c *caller) passInvite(about aid.RequestID) error {
	q, i, err := c.invited(about)
	if err != nil {
		return err
	}
	if err := c.decline(q, i); err != nil {
		return err
	}
	return c.again()
}

func (c *caller) invited(about aid.RequestID) (aid.Request, aid.Invite, error) {
	q, err := c.tx.Request(about)
	if err != nil {
		return q, aid.Invite{}, err
	}
	i, err := c.tx.Invite(about, c.person.ID)
	return q, i, err
}

// job reads what a volunteer holds, and what can be done about it.
func (c *caller) job(about aid.RequestID) error {
	q, err := c.tx.Request(about)
	if err != nil {
		return err
	}
	facts, err := c.jobFacts(c.person, q)
	if err != nil {
		return err
	}
	c.say("accepted", facts)
	c.menu([]option{{Do: "connect", About: q.ID}, {Do: "done", About: q.ID}, {Do: "drop", About: q.ID}})
	return nil
}

func (c *caller) jobDone(about aid.RequestID) error    { return c.withHeld(about, c.done) }
func (c *caller) jobDropped(about aid.RequestID) error { return c.withHeld(about, c.drop) }

// withHeld does something with a job, if the caller still has it.
func (c *caller) withHeld(about aid.RequestID, do func(aid.Request, aid.Assignment) error) error {
	q, err := c.tx.Request(about)
	if err != nil {
		return err
	}
	held, err := c.tx.AssignmentOf(about)
	ok, err := found(err)
	if err != nil {
		return err
	}
	if !ok || held.Volunteer != c.person.ID {
		c.say("nothing_to_do", map[string]string{"code": q.Code})
		return c.again()
	}
	if err := do(q, held); err != nil {
		return err
	}
	return c.again()
}
