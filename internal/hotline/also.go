package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// mayOpen says why a coordinator must look at a request before volunteers are
// asked; empty where nobody must.
func (a *act) mayOpen(p aid.Person, q aid.Request) (why string) {
	if n, _ := a.book.Need(q.Need); n.Tier == "coordinator" {
		return "this need goes to a coordinator"
	}
	if !a.inArea(q.ZIP) {
		return outOfArea
	}
	return careWords(p)
}

// outOfArea says to a coordinator why a request waits for them.
const outOfArea = "outside the network's area"

// openOthers makes a request, linked to the first, of each other need that was
// named in the same intake, and lets one text tell all the codes.
func (r *run) openOthers(as map[string]flow.Answer, first aid.Request) error {
	opened := []aid.Request{first}
	for need := range strings.SplitSeq(as[flow.AlsoSave].Value, ";") {
		if need == "" || slices.ContainsFunc(opened, func(q aid.Request) bool { return q.Need == need }) {
			continue
		}
		q := first
		q.Need, q.State = need, aid.Open
		why := r.mayOpen(r.person, q)
		if why != "" {
			q.State = aid.Review
		}
		if err := r.addRequest(&q, first.ID); err != nil {
			return err
		}
		var err error
		if why == outOfArea && r.next == flow.Refer {
			// it goes with the first
		} else if why != "" {
			err = r.addTask(aid.Task{Kind: aid.TaskReview, Person: r.person.ID, Request: q.ID, Note: why})
		} else {
			err = r.startAsking(q)
		}
		if err != nil {
			return err
		}
		opened = append(opened, q)
	}
	if len(opened) == 1 {
		return nil
	}
	r.talk.Request = first.ID
	r.tellCodes(opened)
	return nil
}

// tellCodes lets the text that follows name every code with its need; a
// watched phone reads the codes alone.
func (r *run) tellCodes(opened []aid.Request) {
	var codes []string
	asking := false
	for _, q := range opened {
		code := q.Code
		if !r.person.Watched {
			code += " " + r.needName(q.Need, r.lang)
		}
		codes = append(codes, code)
		asking = asking || q.State == aid.Open
	}
	r.facts["codes"] = strings.Join(codes, ", ")
	if asking {
		r.instead = "thanks_many"
		return
	}
	r.facts["code"] = r.facts["codes"]
}
