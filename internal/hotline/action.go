package hotline

import (
	"maps"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// actions are what flows can do. The list is flow.Actions; a test keeps the
// two the same.
var actions = map[string]func(*run, flow.Do) error{
	flow.ActOpenRequest:   (*run).openRequest,
	flow.ActSavePartial:   (*run).savePartial,
	flow.ActJoinVolunteer: (*run).joinVolunteer,
	flow.ActHandToPerson:  (*run).handToPerson,
	flow.ActVerify:        (*run).verify,
	flow.ActReopen:        (*run).reopen,
	flow.ActOpenLinked:    (*run).openLinked,
	flow.ActWithdraw:      (*run).withdraw,
	flow.ActKeepTrying:    (*run).keepTrying,
	flow.ActCallMe:        (*run).callMe,
	flow.ActStillNeeded:   (*run).stillNeeded,
	flow.ActTakeOffer:     (*run).takeOffer,
	flow.ActRefuseOffer:   (*run).refuseOffer,
	flow.ActForget:        (*run).forget,
	flow.ActFindPlaces:    (*run).findPlaces,
	flow.ActMorePlaces:    (*run).morePlaces,
	flow.ActPlaceRight:    (*run).placeRight,
	flow.ActPlaceChanged:  (*run).placeChanged,
	flow.ActPlaceClosed:   (*run).placeClosed,
	flow.ActPassOn:        (*run).passOn,
	flow.ActKeepHere:      (*run).keepHere,
	flow.ActLotWant:       (*run).lotWant,
	flow.ActJoinSite:      (*run).joinSite,
	flow.ActGiveGoods:     (*run).giveGoods,
	flow.ActGiveLot:       (*run).giveLot,
}

// openRequest makes the request that an intake has gathered, and starts asking
// volunteers (or leaves it to a coordinator, where its need wants that).
func (r *run) openRequest(do flow.Do) error {
	if err := r.replacePartial(); err != nil {
		return err
	}
	q := r.gathered(do.Answers)
	q.State = aid.Open
	if err := r.callCare(do.Answers); err != nil {
		return err
	}
	why := r.mayOpen(r.person, q)
	leaving, err := surgeNow(&r.tx.Reader)
	if err != nil {
		return err
	}
	if why == "" && leaving.covers(q.ZIP) && leaving.Hub == "" {
		why = inSurge
	}
	if why != "" {
		q.State = aid.Review
	}
	q.PromisedAt = r.promise(q, r.tx.Now)
	if err := r.addRequest(&q, 0); err != nil {
		return err
	}
	for k, v := range r.factsFor(r.person, q) {
		r.facts[k] = v
	}
	if err := r.fromStock(q); err != nil {
		return err
	}
	if err := r.toHear(do.Answers, q); err != nil {
		return err
	}
	if q.State == aid.Review {
		if err := r.review(q, why); err != nil {
			return err
		}
	} else if until := r.gathers(leaving, q); !until.IsZero() {
		if err := r.later(store.TimerWave, int64(q.ID), until); err != nil {
			return err
		}
	} else if err := r.startAsking(q); err != nil {
		return err
	}
	if leaving.covers(q.ZIP) && r.instead != "review_unsafe" {
		maps.Copy(r.facts, r.surgeFacts(leaving, q, r.lang))
		r.instead = "surge_where"
	}
	return r.openOthers(do.Answers, q)
}

// review leaves a request to a coordinator. One from beyond our area may be
// another network's: then the neighbor is asked first.
func (r *run) review(q aid.Request, why string) error {
	r.instead = r.mayPromise(r.person, "review_told") // nobody is being asked yet
	if why == outOfArea && mayPassOn(r.person) {
		_, err := r.tx.NetworkFor(q.ZIP)
		there, err := found(err)
		if err != nil {
			return err
		}
		if there {
			r.next = flow.Refer
			return nil
		}
		if r.instead == "review_told" {
			r.instead = "no_network"
		}
	}
	return r.addTask(aid.Task{Kind: aid.TaskReview, Person: r.person.ID, Request: q.ID, Note: why})
}

// gathered is a request as the answers of a flow describe it.
func (r *run) gathered(as map[string]flow.Answer) aid.Request {
	q := aid.Request{
		Need: as["need"].Value, ZIP: as["place"].Value, Place: as["place"].Also,
		HowSoon: aid.Soon(as["how_soon"].Value), By: as["how_soon"].By,
		Details: as["details"].Value, Name: as["name"].Value, ForWhom: as["for_whom"].Value,
		Requester: r.person.ID, Language: r.lang, Channel: r.talk.Channel,
	}
	if q.Need == "" {
		q.Need = "other"
	}
	switch q.HowSoon {
	case aid.Today, aid.Days, aid.Week:
	default:
		q.HowSoon = aid.Week
	}
	if n := as["people"].Value; n != "" {
		q.People = atoi(n)
	}
	if s := as["risks"].Value; s != "" {
		q.Risks = strings.Split(s, ";")
	}
	if q.Name == "" {
		q.Name = r.person.Name
	}
	if lexicon.Watched(q.Details) || lexicon.Minor(q.Details) {
		q.Details = "" // for a coordinator, who has the text; not for a stranger
	}
	return q
}

func (a *act) inArea(zip string) bool {
	if len(a.conf.Network.Area) == 0 || zip == "" {
		return true
	}
	for _, p := range a.conf.Network.Area {
		if strings.HasPrefix(zip, p) {
			return true
		}
	}
	return false
}

// addRequest gives the request a free code, writes it, and remembers what it
// says of the person.
func (r *run) addRequest(q *aid.Request, linked aid.RequestID) error {
	code, err := r.freeCode()
	if err != nil {
		return err
	}
	q.Code, q.CreatedAt = code, r.tx.Now
	if err := r.findForWhom(q); err != nil {
		return err
	}
	if err := r.setProfile(q); err != nil {
		return err
	}
	if q.ID, err = r.tx.AddRequest(*q, linked, r.by); err != nil {
		return err
	}
	r.talk.Request = q.ID
	if q.Name != "" && q.Name != r.person.Name && q.ForWhom == "" {
		r.person.Name = q.Name
		if err := r.tx.SetName(r.person.ID, q.Name); err != nil {
			return err
		}
	}
	if p, ok := r.h.atlas.ZIP(q.ZIP); ok && r.person.ZIP == "" && q.ForWhom == "" {
		r.person.ZIP = q.ZIP
		if err := r.tx.SetPlace(r.person.ID, q.ZIP, store.Point{Lat: p.Lat, Lon: p.Lon}); err != nil {
			return err
		}
	}
	if err := r.later(store.TimerPromise, int64(q.ID), q.PromisedAt); err != nil {
		return err
	}
	return r.later(store.TimerStillNeeded, int64(q.ID), r.tx.Now.Add(r.conf.FollowUp.StillNeeded))
}

// freeCode finds a code that names no request now: short ones first.
func (a *act) freeCode() (string, error) {
	for digits := 1; ; digits++ {
		for range 6 { // a full length is left soon: each try reads the database
			code := aid.NewCode(digits, a.h.chance.Pick)
			taken, err := a.tx.CodeTaken(code)
			if err != nil {
				return "", err
			}
			if !taken {
				return code, nil
			}
		}
	}
}

// promise is when the neighbor hears back: the limit of the outreach, a day at
// most, and never in their quiet hours.
func (a *act) promise(q aid.Request, from time.Time) time.Time {
	wait := min(a.waveFor(q).Limit, 24*time.Hour)
	zone := a.zoneOf(q.ZIP)
	at := quarter(from.Add(wait)).In(zone)
	if !q.By.IsZero() && q.By.Before(at) && q.By.Sub(from) > time.Hour {
		at = q.By.In(zone) // no use in hearing after it
	}
	if !a.conf.QuietHours.Quiet(at) {
		return at
	}
	// The last quarter of an hour before the quiet hours, if that is still at
	// least an hour away; else the first after them.
	for t := at; t.Sub(from) > time.Hour; t = t.Add(-15 * time.Minute) {
		if !a.conf.QuietHours.Quiet(t) {
			return t
		}
	}
	return a.conf.QuietHours.NextOpen(at)
}

// quarter is the next full quarter of an hour: a time that people can keep in
// mind.
func quarter(t time.Time) time.Time {
	const q = 15 * time.Minute
	return t.Add(q - 1).Truncate(q)
}

// savePartial keeps what an unfinished intake knows, for a coordinator to act
// on, once need and place are known.
func (r *run) savePartial(do flow.Do) error {
	if do.Answers["need"].Value == "" || do.Answers["place"].Value == "" || r.talk.Request != 0 {
		return nil
	}
	if err := r.callCare(do.Answers); err != nil {
		return err
	}
	q := r.gathered(do.Answers)
	q.State = aid.Partial
	q.PromisedAt = r.promise(q, r.tx.Now)
	if err := r.addRequest(&q, 0); err != nil {
		return err
	}
	if err := r.tx.ClearTimers(int64(q.ID), store.TimerPromise); err != nil {
		return err // they went away: nothing was promised
	}
	return r.addTask(aid.Task{Kind: aid.TaskPartial, Person: r.person.ID, Request: q.ID})
}

// handToPerson makes a task with the transcript behind it.
func (r *run) handToPerson(do flow.Do) error {
	kind := aid.TaskPerson
	switch do.Action.Args["why"] {
	case "unclear":
		kind = aid.TaskUnclear
	case "silent":
		kind = aid.TaskCallBack
		if r.voice != nil {
			r.voice.silent = true
		}
	}
	return r.addTask(aid.Task{Kind: kind, Person: r.person.ID, Request: r.talk.Request, Note: "conversation " + itoa(int(r.talk.ID))})
}

// callMe makes a task for a coordinator to ring the neighbor.
func (r *run) callMe(flow.Do) error {
	return r.addTask(aid.Task{Kind: aid.TaskCallBack, Person: r.person.ID, Request: r.talk.Request})
}
