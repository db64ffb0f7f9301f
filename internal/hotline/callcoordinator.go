package hotline

import (
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/digest"
	"neighborline/internal/flow"
)

// coordinatorActs are what a coordinator can do on the phone.
func coordinatorActs() map[string]menuAct {
	return map[string]menuAct{
		"digest":         {run: (*caller).hearDigest},
		"requests":       {run: func(c *caller, _ aid.RequestID) error { return c.nextRequest(0) }},
		"next":           {run: func(c *caller, about aid.RequestID) error { return c.nextRequest(about) }},
		"take_on":        {words: aboutRequest, run: (*caller).takeOn},
		"release":        {words: aboutRequest, run: (*caller).releaseByPhone},
		"on_duty":        {run: func(c *caller, _ aid.RequestID) error { return c.setDuty(true) }},
		"recordings":     {task: func(c *caller, _ aid.TaskID) error { return c.nextRecording(0) }},
		"next_recording": {task: (*caller).nextRecording},
		"heard":          {task: (*caller).heardRecording},
		"off_duty":       {run: func(c *caller, _ aid.RequestID) error { return c.setDuty(false) }},
	}
}

// coordinatorOptions are what a coordinator can do.
func (c *caller) coordinatorOptions() ([]option, error) {
	if !c.isCoordinator(c.person.Phone) {
		return nil, nil
	}
	out := []option{{Do: "digest"}, {Do: "requests"}}
	if waiting, err := c.recordings(); err != nil {
		return nil, err
	} else if len(waiting) > 0 {
		out = append(out, option{Do: "recordings"})
	}
	on, err := c.tx.OnDuty()
	if err != nil {
		return nil, err
	}
	if slices.Contains(on, c.person.ID) {
		return append(out, option{Do: "off_duty"}), nil
	}
	return append(out, option{Do: "on_duty"}), nil
}

// spokenRed is how many red requests a caller hears in one go.
const spokenRed = 4

// hearDigest says how the network stands, as the digest tells it by text.
func (c *caller) hearDigest(aid.RequestID) error {
	who, ok := c.coordinatorAt(c.person.Phone)
	if !ok {
		return ErrNotCoordinator
	}
	d, err := c.day(who, false)
	if err != nil {
		return err
	}
	for _, line := range digest.Spoken(d, c.lang(), spokenRed) {
		c.speakIn(c.lang(), flow.Aloud(c.lang(), line))
	}
	return c.again()
}

// wanting are the requests that nobody helps with yet, those that wait for a
// coordinator first.
func (c *caller) wanting() ([]aid.Request, error) {
	reqs, err := c.tx.LiveRequests(5000)
	if err != nil {
		return nil, err
	}
	first := map[aid.RequestState]int{aid.Review: 1, aid.Partial: 2, aid.Open: 3}
	reqs = slices.DeleteFunc(reqs, func(q aid.Request) bool { return first[q.State] == 0 })
	slices.SortStableFunc(reqs, func(a, b aid.Request) int { return first[a.State] - first[b.State] })
	return reqs, nil
}

// nextRequest reads the request after one, and what a coordinator can do with
// it.
func (c *caller) nextRequest(after aid.RequestID) error {
	reqs, err := c.wanting()
	if err != nil {
		return err
	}
	if len(reqs) == 0 {
		c.say("queue_empty", nil)
		return c.again()
	}
	at := slices.IndexFunc(reqs, func(q aid.Request) bool { return q.ID == after })
	q := reqs[(at+1)%len(reqs)]
	facts := c.requestFacts(q, c.lang())
	facts["state"] = c.words(c.lang(), "state_"+string(q.State), facts)
	facts["age"] = age(c.tx.Now.Sub(q.CreatedAt))
	c.say("card", facts)
	options := []option{{Do: "take_on", About: q.ID}}
	if q.State != aid.Open {
		options = append(options, option{Do: "release", About: q.ID})
	}
	if len(reqs) > 1 {
		options = append(options, option{Do: "next", About: q.ID})
	}
	c.menu(options)
	return nil
}

// takeOn gives a request to the coordinator who asks for it, as a volunteer
// gets one.
func (c *caller) takeOn(about aid.RequestID) error {
	q, err := c.tx.Request(about)
	if err != nil {
		return err
	}
	taken, err := c.takeRequest(q)
	if err != nil {
		return err
	}
	if !taken {
		c.say("covered", map[string]string{"code": q.Code})
		return c.again()
	}
	c.menu([]option{{Do: "connect", About: q.ID}, {Do: "done", About: q.ID}, {Do: "drop", About: q.ID}})
	return nil
}

// releaseByPhone lets a request out to the volunteers.
func (c *caller) releaseByPhone(about aid.RequestID) error {
	q, err := c.tx.Request(about)
	if err != nil {
		return err
	}
	if err := c.settled(q); err != nil {
		return err
	}
	if err := c.release(q); err != nil {
		return err
	}
	return c.again()
}
