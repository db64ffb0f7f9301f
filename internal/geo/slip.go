package geo

import (
	"strings"

	"neighborline/internal/lexicon"
)

// slip finds the rows of the one town, of the state if the words name one,
// else of the area, whose name they miss by a slip. Ordinary words are not
// taken for slips.
func (q query) slip(words []string) []uint16 {
	words, state := cutState(words)
	typed := townKey(strings.Join(words, " "))
	if len(typed) < 4 || ordinary(words) || leadIns()[typed] || state == "" && q.everywhere() {
		return nil
	}
	n := nearest{typed: typed, town: -1}
	if state == "" {
		for i := range q.areaRows() {
			n.consider(q.Atlas, q.row(i))
		}
	} else {
		for i := range q.Len() {
			r := q.row(i)
			if q.name(r.state) == state {
				n.consider(q.Atlas, r)
			}
		}
	}
	if n.town < 0 || n.tied {
		return nil
	}
	return q.prefer(q.rowsOf(q.town(n.town)), state, words)
}

// nearest keeps the town that what was typed is the fewest slips away from.
type nearest struct {
	typed    string
	town     int // -1 until one is near
	distance int
	tied     bool // another is as near
}

func (n *nearest) consider(a *Atlas, r row) {
	key := a.key(int(r.town))
	if int(r.town) == n.town || a.name(r.city) == "" || !lexicon.Slip(n.typed, key) {
		return
	}
	d := lexicon.Distance(n.typed, key)
	switch {
	case n.town < 0 || d < n.distance:
		n.town, n.distance, n.tied = int(r.town), d, false
	case d == n.distance:
		n.tied = true
	}
}
