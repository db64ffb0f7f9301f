package simulate

import (
	"math"

	"neighborline/internal/match"
)

// A place is a ZIP: where its middle is and how wide it is, in miles.
type place struct {
	x, y, width, share float64
	rural              bool
}

// A person is a volunteer. The hotline sees the first part only.
type person struct {
	id      int
	zip     int
	offers  [kinds]bool
	spanish bool
	hours   [parts]bool // when they say that they are free
	reach   float64     // how far they say that they go, in miles
	joins   minute

	x, y    float64
	yes     float64 // how readily they say yes, all being well
	taste   [kinds]float64
	scale   float64 // miles by which their chance falls to 37 %
	delay   float64 // median minutes to an answer
	saysNo  float64 // share of noes that they say, rather than keep silent
	wears   float64 // how much each ask tires them
	jobs    float64 // jobs in a week that halve their chance
	left    bool    // opted out
	tired   float64 // fatigue at tiredAt
	tiredAt minute
	done    []minute // when they took a job
	log     record
}

// A request is a wish for help.
type request struct {
	id      int
	zip     int
	x, y    float64
	kind    int
	urgency int
	spanish bool
	at      minute // when it came
	start   minute // the first moment from then on at which texts may leave
	until   minute // when help must be found

	asked []*asked
	by    map[int]bool // who was asked
	taken minute       // when somebody said yes; 0 for not
	next  int          // the number of the look that is valid
}

// A town is a world with people in it, under one seed.
type town struct {
	world    World
	seed     uint64
	places   []place
	people   []*person
	requests []*request
	seen     []match.Volunteer // reused from plan to plan
}

func newTown(w World, seed uint64) *town {
	t := &town{world: w, seed: seed}
	t.lay()
	for i := range w.Volunteers {
		t.people = append(t.people, t.newPerson(i, 0))
	}
	d := newDice(seed, aboutRequests, 0)
	for n := range w.Days {
		for range d.poisson(w.SignUps) {
			at := minute(n)*day + minute(wakes*hour+d.unit()*(sleeps-wakes)*hour)
			t.people = append(t.people, t.newPerson(len(t.people), at))
		}
	}
	d = newDice(seed, aboutRequests, 1)
	for n := range w.Days {
		rate := w.Requests * byWeekday[n%7]
		if n >= w.SurgeFrom && n < w.SurgeFrom+w.SurgeDays {
			rate *= w.Surge
		}
		t.addDay(d, n, rate)
	}
	return t
}

// lay draws the map: the county's seat in the middle, three towns around it,
// and the country.
func (t *town) lay() {
	const wide, high = 60, 45
	d := newDice(t.seed, aboutMap, 0)
	t.places = []place{{x: 28.5, y: 22, width: 5, share: 20}, {x: 31.5, y: 23, width: 5, share: 20}}
	turn := d.unit()
	for i := range 3 {
		a := 2 * math.Pi * (turn + (float64(i)+0.4*(d.unit()-0.5))/3)
		far := 11 + 8*d.unit()
		t.places = append(t.places, place{x: wide/2 + far*math.Cos(a), y: high/2 + far*math.Sin(a), width: 5, share: 32.0 / 3})
	}
	for range 7 {
		t.places = append(t.places, place{x: 4 + (wide-8)*d.unit(), y: 4 + (high-8)*d.unit(), width: 12, share: 4, rural: true})
	}
}

// somewhere chooses a ZIP as people live, and a point in it.
func (t *town) somewhere(d *dice) (zip int, x, y float64) {
	var weights [16]float64
	for i, p := range t.places {
		weights[i] = p.share
	}
	zip = d.pick(weights[:len(t.places)])
	p := t.places[zip]
	return zip, p.x + p.width/4*d.normal(), p.y + p.width/4*d.normal()
}

// stated are the distances that people choose from, in miles.
var stated = []float64{5, 10, 15, 25, 40}

func (t *town) newPerson(id int, joins minute) *person {
	d := newDice(t.seed, aboutPerson, id)
	p := &person{id: id, joins: joins}
	p.zip, p.x, p.y = t.somewhere(d)
	some := false
	for k := range kinds {
		p.offers[k] = d.unit() < kindOffers[k]
		some = some || p.offers[k]
		p.taste[k] = math.Exp(0.35*d.normal() - 0.06)
	}
	if !some {
		p.offers[d.pick(kindOffers)] = true
	}
	p.spanish = d.unit() < spanishOffered
	some = false
	for i := range parts {
		p.hours[i] = d.unit() < hoursShare
		some = some || p.hours[i]
	}
	if i := d.below(parts); !some {
		p.hours[i] = true
	}
	w := t.world
	p.yes = d.beta(w.YesA, w.YesB)
	if d.unit() < w.Lapsed {
		p.yes = 0.01
	}
	p.scale = 8 + 16*d.unit()
	p.reach = nearest(stated, 1.4*p.scale*math.Exp(0.35*d.normal()))
	p.delay = 14 * math.Exp(0.9*d.normal())
	p.saysNo = d.beta(2, 5)
	p.wears = (0.08 + 0.16*d.unit()) * w.Fatigue
	p.jobs = 0.5 + 2*d.unit()
	return p
}

// addDay adds the requests of one day, in the order in which they come.
func (t *town) addDay(d *dice, n int, rate float64) {
	count := d.poisson(rate)
	from := len(t.requests)
	for range count {
		r := &request{by: map[int]bool{}}
		r.zip, r.x, r.y = t.somewhere(d)
		r.kind = d.pick(kindShares)
		r.urgency = d.pick(urgencyShares)
		r.spanish = d.unit() < spanishAsked
		r.at = minute(n)*day + minute(float64(d.pick(byHour))+d.unit())*hour
		r.at = r.at.tick()
		r.start = r.at.open()
		r.until = r.start + minute(urgencyHours[r.urgency]*hour)
		t.requests = append(t.requests, r)
	}
	today := t.requests[from:]
	for i := range today { // insertion sort: a day has few
		for j := i; j > 0 && today[j].at < today[j-1].at; j-- {
			today[j], today[j-1] = today[j-1], today[j]
		}
	}
	for i, r := range today {
		r.id = from + i
	}
}

func nearest(of []float64, x float64) float64 {
	best := of[0]
	for _, o := range of {
		if math.Abs(o-x) < math.Abs(best-x) {
			best = o
		}
	}
	return best
}

// miles is how far two ZIPs are apart, as far as a hotline can know: from
// middle to middle, and at least half the width of the wider.
func (t *town) miles(a, b int) float64 {
	p, q := t.places[a], t.places[b]
	return max(math.Hypot(p.x-q.x, p.y-q.y), max(p.width, q.width)/2)
}
