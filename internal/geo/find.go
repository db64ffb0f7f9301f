package geo

import (
	"slices"
	"strings"
)

// findZIP looks for a ZIP anywhere. One of the area counts wherever it
// stands; any other only where a ZIP stands, so that "12345 Main Street" is
// none: last, before its +4, or behind the word or a state.
func (q query) findZIP(words []string) (r Reading, sure bool) {
	var near, far []int
	for i, w := range words {
		if len(w) != 5 {
			continue
		}
		rows := q.known([]string{w})
		if len(rows) == 0 {
			continue
		}
		switch n := rows[0]; {
		case !q.everywhere() && q.within(q.zipAt(n)):
			near = append(near, n)
		case zipStandsAt(words, i), contains(q.homeStates(), q.row(n).state) && !streetBehind(words, i):
			far = append(far, n)
		}
	}
	for _, rows := range [][]int{near, far} {
		slices.Sort(rows)
		if rows = slices.Compact(rows); len(rows) > 0 {
			return q.single(rows)
		}
	}
	return Reading{}, false
}

func zipStandsAt(words []string, i int) bool {
	if i == len(words)-1 || len(words[i+1]) == 4 && digits(words[i+1]) {
		return true
	}
	return i > 0 && (zipWords()[words[i-1]] || len(words[i-1]) > 1 && stateNames[words[i-1]] != "" && !common()[words[i-1]])
}

// streetBehind says whether a street's name may follow word i: "97211 Main
// Street".
func streetBehind(words []string, i int) bool {
	const reach = 3
	for _, w := range words[i+1 : min(len(words), i+1+reach)] {
		if streetWords()[w] {
			return true
		}
	}
	return false
}

// A mention is a name of towns in a text.
type mention struct {
	rows []uint16
	at   int  // its first word
	n    int  // how many words name the town
	end  int  // the word behind it and behind its state
	said bool // the text says that it is where somebody is
	full bool // a state follows it
}

// findTown looks for the name of a town of the area, or of any with its state
// written out behind it. The first one counts, and of two that begin at the
// same word the longer; but one that the text calls the place where somebody
// is, before one that just stands there.
func (q query) findTown(words []string) Reading {
	var first, said Reading
	two := false // two places are said alike
	for _, w := range words {
		if betweenWords()[w] {
			return Reading{}
		}
	}
	refused := false // "not Medford, Phoenix"
	for i := 0; i < len(words); {
		m, ok := q.townAt(words, i)
		if !ok {
			i++
			continue
		}
		i = m.end
		m.said = m.said || refused
		r := q.reading(m.rows, false, words[m.at:m.end])
		if !r.OK || !m.meant(words) {
			continue
		}
		if q.answer && m.end < len(words)-1 && orWords()[words[m.end]] {
			if _, two := q.townAt(words, m.end+1); two {
				return Reading{}
			}
		}
		switch {
		case m.refused(words), m.left(words):
			refused = true
		case m.here(words):
			return r
		case m.said && said.OK && !q.answer:
			two = two || said.Place.City != r.Place.City
		case m.said && !said.OK:
			said = r
		case !first.OK:
			first = r
		}
	}
	switch {
	case two:
		return Reading{} // "a clinic in Salem, my sister in Bend"
	case said.OK:
		return said
	}
	return first
}

// refused says whether the text says that it is not this place.
func (m mention) refused(words []string) bool {
	i := m.at - 1
	if i > 0 && placeWords()[words[i]] {
		i--
		return notWords()[words[i]] || words[i] == "no"
	}
	return i >= 0 && notWords()[words[i]]
}

// here says whether it is surely where somebody is: "im in Medford", and not
// "a clinic in White City".
func (m mention) here(words []string) bool {
	return m.at > 1 && placeWords()[words[m.at-1]] && hereWords()[words[m.at-2]] && !hisWords()[words[m.at-2]] || m.at > 0 && words[m.at-1] == "vivo"
}

// townAt finds the longest name that begins at word i.
func (q query) townAt(words []string, i int) (mention, bool) {
	const longest, shortest = 4, 4 // words in a name, letters in all
	m := mention{at: i, said: i > 0 && placeWords()[words[i-1]]}
	for m.n = min(longest, len(words)-i); m.n > 0; m.n-- {
		name := words[i : i+m.n]
		if m.n == 1 && len(name[0]) < shortest {
			break
		}
		all := q.exact(name)
		if len(all) == 0 {
			continue
		}
		if state, n := stateAt(words, i+m.n); state != "" {
			if m.rows = q.prefer(all, state, name); len(m.rows) > 0 {
				m.end, m.full = i+m.n+n, true
				return m, true
			}
		}
		if q.everywhere() {
			continue
		}
		if m.rows = q.keep(all, func(r row) bool { return q.within(r.zip) }); len(m.rows) > 0 {
			m.end = i + m.n
			return m, true
		}
		if !q.farther(words, &m) {
			continue
		}
		home := q.homeStates()
		if m.rows = q.keep(all, func(r row) bool { return contains(home, r.state) }); len(m.rows) > 0 {
			m.end = i + m.n
			return m, true
		}
	}
	return mention{}, false
}

// stateAt reads a state at word i. Two letters that are a word of their own
// ("or", "in", "me") count only where they end the text or a ZIP follows.
func stateAt(words []string, i int) (state string, n int) {
	const longest = 3
	for n := min(longest, len(words)-i); n > 0; n-- {
		name := strings.Join(words[i:i+n], " ")
		if common()[name] && i+n < len(words) && !digits(words[i+n]) {
			continue
		}
		if s := stateNames[name]; s != "" {
			return s, n
		}
	}
	return "", 0
}

// meant says whether the name is meant as a place.
func (m mention) meant(words []string) bool {
	if m.end < len(words) && streetWords()[words[m.end]] {
		return false // Jackson Street, Lincoln County
	}
	if m.at > 0 && m.goal(words) {
		return false
	}
	name := words[m.at : m.at+m.n]
	if ordinary(name) && m.n > 1 {
		return false // "in the fields": a town that is called The Fields is not one of these
	}
	if m.said || m.full {
		return true
	}
	return !ordinary(name) && (m.n > 1 || !m.person(name[0], words[:m.at]))
}

// goal says whether it is where somebody wants to go: "a ride to Medford".
// "Close to Medford" is not.
func (m mention) goal(words []string) bool {
	if words[m.at-1] != "from" && placeWords()[words[m.at-1]] { // "to work in Ashland"
		for i := max(0, m.at-3); i < m.at-1; i++ {
			if words[i] == "to" && !hereWords()[words[i+1]] && (i == 0 || !nearWords()[words[i-1]]) {
				return true
			}
		}
		return false
	}
	return goalWords()[words[m.at-1]] && (m.at < 2 || !nearWords()[words[m.at-2]])
}

// person says whether the name is rather a person's: that of a small town
// which is one, or any that the words before announce. "My name is Eugene",
// but not "my town is Eugene".
func (m mention) person(name string, before []string) bool {
	const small = 3 // ZIPs; fewer are a small town
	likely := persons()[name] && len(m.rows) < small
	if len(before) == 0 {
		return likely
	}
	last, earlier := before[len(before)-1], ""
	if len(before) > 1 {
		earlier = before[len(before)-2]
	}
	if last != "is" && last != "es" {
		return likely || personWords()[last]
	}
	return !townWords()[earlier] && (likely || earlier == "name" || earlier == "nombre" || earlier == "this")
}
