package simulate

import "container/heap"

// A policy decides whom to ask. It may look at what a hotline sees of the town
// and at its own log; only the oracle looks at the rest.
type policy interface {
	// plan chooses whom to ask for r at now, each with the chance of a yes as
	// the policy reckons it, and when to look again; next 0 is never.
	plan(t *town, r *request, now minute) (picks []pick, next minute)
}

type pick struct {
	p        *person
	chance   float64 // 0 where the policy does not reckon
	exposure float64
}

// An asked is one ask and what came of it.
type asked struct {
	p        *person
	r        *request
	at       minute
	miles    float64
	chance   float64
	exposure float64
	reply    reply
	replied  minute // 0: not yet, or never
	settled  bool   // counted in the record of p
}

type what int

const (
	comes   what = iota // a request
	looks               // a policy looks at a request again
	answers             // somebody answers
)

type event struct {
	at    minute
	order int // of two at one moment, the one put down first
	what  what
	r     *request
	ask   *asked
	reply reply
	look  int
}

type queue []event

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return q[i].at < q[j].at || q[i].at == q[j].at && q[i].order < q[j].order
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(event)) }
func (q *queue) Pop() any {
	last := len(*q) - 1
	e := (*q)[last]
	*q = (*q)[:last]
	return e
}

// A run is one town under one policy.
type run struct {
	*town
	policy policy
	queue  queue
	order  int
	tally  *tally
}

// play lets a town live under a policy.
func play(w World, seed uint64, p policy) *tally {
	r := &run{town: newTown(w, seed), policy: p}
	r.tally = newTally(r.town)
	for _, q := range r.requests {
		r.add(event{at: q.start, what: comes, r: q})
	}
	for len(r.queue) > 0 {
		e := heap.Pop(&r.queue).(event)
		switch e.what {
		case comes:
			r.look(e.r, e.at)
		case looks:
			if e.look == e.r.next {
				r.look(e.r, e.at)
			}
		case answers:
			r.answer(e)
		}
	}
	r.tally.finish(r.town)
	return r.tally
}

func (r *run) add(e event) {
	e.at, e.order = e.at.tick(), r.order
	r.order++
	heap.Push(&r.queue, e)
}

// look lets the policy plan for q, if q still waits.
func (r *run) look(q *request, now minute) {
	q.next++
	if q.taken > 0 || now >= q.until {
		return
	}
	if now.quiet() {
		r.add(event{at: now.open(), what: looks, r: q, look: q.next})
		return
	}
	picks, next := r.policy.plan(r.town, q, now)
	for _, k := range picks {
		r.invite(q, k, now)
	}
	if next > now {
		r.add(event{at: next, what: looks, r: q, look: q.next})
	}
}

func (r *run) invite(q *request, k pick, now minute) {
	a := &asked{p: k.p, r: q, at: now, miles: r.miles(k.p.zip, q.zip), chance: k.chance, exposure: k.exposure}
	r.tally.ask(r.town, a)
	what, at := r.ask(k.p, q, now)
	q.asked = append(q.asked, a)
	q.by[k.p.id] = true
	k.p.log.add(a)
	switch what {
	case yes, no:
		r.add(event{at: at, what: answers, r: q, ask: a, reply: what})
	case optOut:
		a.reply, a.replied = optOut, now
		r.tally.optOuts++
	}
}

// answer takes in a yes or a no. A no, like an ask that failed, makes room for
// another at once: the policy looks again.
func (r *run) answer(e event) {
	q, p := e.r, e.ask.p
	e.ask.reply, e.ask.replied = e.reply, e.at
	p.log.answer(e.ask)
	if e.reply == no {
		r.look(q, e.at)
		return
	}
	if q.taken > 0 || e.at >= q.until {
		r.tally.wasted++
		p.tire(e.at)
		return
	}
	q.taken = e.at
	p.done = append(p.done, e.at)
}
