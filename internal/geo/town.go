package geo

import (
	"slices"
	"sort"
	"strings"

	"neighborline/internal/lexicon"
)

// Town finds every ZIP of the town that name means, in the order of ZIPs:
// "Ashland", "medford oregon", "Mt. Angel". Towns within the area are
// preferred, then those of its states; a state in the name decides. A slip
// ("ashlnd") is forgiven only where few names compete: in the area or in a
// state that was named. None are returned when nothing has that name, and
// those of several towns when several may be meant.
func (a *Atlas) Town(name string, area []string) []Place {
	q, words := a.query(area), lexicon.Words(name)
	rows := q.named(words)
	if len(rows) == 0 {
		rows = q.slip(words)
	}
	places := make([]Place, len(rows))
	for i, n := range rows {
		places[i] = a.place(int(n))
	}
	return places
}

// A query is a look-up with its area, as spans of ZIPs.
type query struct {
	*Atlas
	area   []span
	answer bool // to "where are you?": a place in a sentence may lie outside the area

	clauses []int // of a longer text: the clause in which each word stands
}

// A span is the ZIPs from lo to hi, both in it.
type span struct{ lo, hi uint32 }

func (a *Atlas) query(area []string) query {
	q := query{Atlas: a}
	for _, prefix := range area {
		if len(prefix) > 5 {
			continue
		}
		lo, ok := zipNumber((prefix + "00000")[:5])
		hi, _ := zipNumber((prefix + "99999")[:5])
		if ok {
			q.area = append(q.area, span{lo, hi})
		}
	}
	return q
}

// everywhere says whether there is no area to prefer.
func (q query) everywhere() bool { return len(q.area) == 0 }

func (q query) within(zip uint32) bool {
	return q.everywhere() || slices.ContainsFunc(q.area, func(s span) bool { return s.lo <= zip && zip <= s.hi })
}

// named finds the rows of the town that the words name as a whole, state and
// all.
func (q query) named(words []string) []uint16 {
	// "Oregon City" and "Kansas, OK": a town's name may hold a state's.
	if rows := q.prefer(q.exact(words), "", words); len(rows) > 0 {
		return rows
	}
	bare, state := cutState(words)
	if state == "" {
		return nil
	}
	return q.prefer(q.exact(bare), state, bare)
}

// exact finds the rows of every town of that name, anywhere.
func (q query) exact(words []string) []uint16 {
	if len(words) == 0 {
		return nil
	}
	key := townKey(strings.Join(words, " "))
	i, ok := sort.Find(q.towns.len(), func(i int) int { return strings.Compare(key, q.key(i)) })
	if !ok {
		return nil
	}
	return q.rowsOf(q.town(i))
}

// prefer keeps the rows of the state, if one was named; else those in the
// area; else those of its states; else all, unless the words mean something
// else so often that a town far away is not what was meant.
func (q query) prefer(rows []uint16, state string, words []string) []uint16 {
	if state != "" {
		rows = q.keep(rows, func(r row) bool { return q.name(r.state) == state })
	}
	if q.everywhere() || len(rows) == 0 {
		return rows
	}
	if near := q.keep(rows, func(r row) bool { return q.within(r.zip) }); len(near) > 0 || state != "" {
		if len(near) > 0 {
			return near
		}
		return rows
	}
	home := q.homeStates()
	if near := q.keep(rows, func(r row) bool { return slices.Contains(home, r.state) }); len(near) > 0 {
		return near
	}
	if ordinary(words) || stateNames[strings.Join(words, " ")] != "" {
		return nil
	}
	return rows
}

func (q query) keep(rows []uint16, ok func(row) bool) []uint16 {
	var kept []uint16
	for _, i := range rows {
		if ok(q.row(int(i))) {
			kept = append(kept, i)
		}
	}
	return kept
}

// homeStates are the states that the area touches.
func (q query) homeStates() []uint16 {
	var states []uint16
	for i := range q.areaRows() {
		if s := q.row(i).state; !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	return states
}

// areaRows goes through the places in rows of the area.
func (q query) areaRows() func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for _, s := range q.area {
			i, _ := q.find(s.lo)
			for ; i < q.Len() && q.zipAt(i) <= s.hi; i++ {
				if !yield(i) {
					return
				}
			}
		}
	}
}

// one is the row that stands for all of them: the nearest to their middle,
// but rather a narrow one than a wide one, and PO boxes last. It is not ok
// when they are no single town: when one of them is further off than any town
// is wide.
func (q query) one(rows []uint16) (int, bool) {
	const (
		widest = 45.0 // miles: Los Angeles from end to end
		clear  = 0.5  // miles nearer that make a higher ZIP, mostly a later one, the better
	)
	if len(rows) == 0 {
		return 0, false
	}
	lat, lon := q.middle(rows)
	best, least := -1, 0.0
	for _, i := range rows {
		r := q.row(int(i))
		d := arc(lat, lon, float64(r.lat), float64(r.lon))
		if d > widest {
			return 0, false
		}
		if r.half == 0 {
			d += widest
		}
		if d += float64(r.half) / 10; best < 0 || d < least-clear {
			best, least = int(i), d
		}
	}
	return best, true
}

// middle is the mean of the points: a town is small enough to be flat.
func (q query) middle(rows []uint16) (lat, lon float64) {
	for _, i := range rows {
		r := q.row(int(i))
		lat, lon = lat+float64(r.lat), lon+float64(r.lon)
	}
	n := float64(len(rows))
	return lat / n, lon / n
}
