package hotline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/geo"
	"neighborline/internal/hours"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// nearPlace is a place with how far it is from whoever asks, and how it stands.
type nearPlace struct {
	store.PlaceRow
	town  string
	miles float64
	far   bool // in another ZIP
	state hours.State
	known bool
	class int
}

// reachMiles is how far a place may be to be told for being open: what people
// without much petrol go for a bag of food. Beyond it the nearest comes first.
const reachMiles = 30

// boxes are how many degrees around somebody are searched, north and east: 80
// miles or so, and where there is nothing, the whole of Oregon.
var boxes = [][2]float64{{1.2, 1.6}, {6, 9}}

// placesNear lists the places for a need around a ZIP: those near by that are
// open now, those that open today, and then all by how far they are.
func (a *act) placesNear(need, zip string) ([]nearPlace, error) {
	here, ok := a.h.atlas.ZIP(zip)
	if !ok {
		return nil, nil
	}
	var out []nearPlace
	for _, box := range boxes {
		rows, err := a.tx.PlacesFor(need, store.Point{Lat: here.Lat, Lon: here.Lon}, box[0], box[1])
		if err != nil {
			return nil, err
		}
		for _, p := range rows {
			out = append(out, a.nearPlace(p, here))
		}
		if len(out) > 0 {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b nearPlace) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.miles, b.miles))
	})
	return out, nil
}

func (a *act) nearPlace(p store.PlaceRow, here geo.Place) nearPlace {
	n := nearPlace{PlaceRow: p, class: 2}
	if there, ok := a.h.atlas.ZIP(p.ZIP); ok {
		n.town, n.miles, n.far = there.City, geo.Miles(here, there), there.ZIP != here.ZIP
	}
	now := a.tx.Now.In(a.zoneOf(p.ZIP))
	if open, err := hours.Parse(p.Hours); err == nil && open.Known() {
		n.known, n.state = true, open.At(now)
		switch {
		case n.miles > reachMiles:
		case n.state.Open:
			n.class = 0
		case open.Today(now):
			n.class = 1
		}
	}
	return n
}

// find looks places up for whoever texts FIND FOOD 97501, whatever else is
// open: that question is asked again after it. MORE tells the next places.
func (t *turn) find() (bool, error) {
	if lexicon.WantsMore(t.text) {
		return t.findMore()
	}
	rest, ok := lexicon.Finds(t.text)
	if !ok {
		return false, nil
	}
	need, zip := t.lookedFor(rest)
	if rest != "" && (need == "" || len(strings.Fields(rest)) > longestFind) {
		return false, nil // "find me at the blue tent"
	}
	if zip == "" {
		zip = t.person.ZIP
	}
	if last, err := t.tx.Search(t.person.ID); zip == "" && err == nil {
		zip = last.ZIP
	}
	if need == "" || zip == "" || t.keepsAway(t.person) || t.person.Watched {
		return true, t.begin(flow.FindPlace, rest, 0)
	}
	text, err := t.tellPlaces(t.person, store.Search{Need: need, ZIP: zip})
	if err != nil {
		return true, err
	}
	return true, t.thenAskAgain(text)
}

// longestFind is how many words may follow FIND.
const longestFind = 5

// lookedFor is what the flow that finds places makes of a text.
func (t *turn) lookedFor(text string) (need, zip string) {
	d, ok := t.book.Flows[flow.FindPlace]
	if !ok || text == "" {
		return "", ""
	}
	next, _, err := d.Next(flow.State{Lang: t.langOf(t.person)}, flow.Event{
		Kind: flow.Began, Text: text, Now: t.tx.Now, Places: geo.Places{Atlas: t.h.atlas, Area: t.conf.Network.Area},
	})
	if err != nil {
		return "", ""
	}
	return next.Answers["kind"].Value, next.Answers["where"].Value
}

// moreLife is how long MORE goes on with what was looked for.
const moreLife = 12 * time.Hour

func (t *turn) findMore() (bool, error) {
	s, err := t.tx.Search(t.person.ID)
	if ok, err := found(err); err != nil || !ok || t.tx.Now.Sub(s.At) > moreLife {
		return false, err
	}
	text, err := t.tellPlaces(t.person, s)
	if err != nil {
		return true, err
	}
	return true, t.thenAskAgain(text)
}

// thenAskAgain sends words, and repeats the question that is open, if one is.
func (t *turn) thenAskAgain(words string) error {
	if err := t.send(t.person, words, note{class: aid.Reply, expires: replyLife}); err != nil {
		return err
	}
	c, err := t.tx.OpenConversation(t.person.ID)
	if open, err := found(err); err != nil || !open {
		return err
	}
	return t.askAgain(c)
}

// tellPlaces gives the next places of a search as one text, or as it is said
// to a caller, and remembers how far it came.
func (a *act) tellPlaces(to aid.Person, s store.Search) (string, error) {
	lang := a.langOf(to)
	say := a.words
	if a.onLine(to) {
		say = a.aloud
	}
	if to.Watched && !a.onLine(to) {
		return say(lang, "find_call", nil), nil
	}
	all, err := a.placesNear(s.Need, s.ZIP)
	if err != nil {
		return "", err
	}
	key := "places_none"
	if len(all) > 0 {
		key = "places_over"
	}
	if s.Told >= len(all) {
		town := s.ZIP
		if z, ok := a.h.atlas.ZIP(s.ZIP); ok {
			town = z.City + " " + s.ZIP
		}
		s.Told = 0
		return say(lang, key, map[string]string{"place": town}), a.tx.SetSearch(to.ID, s)
	}
	text, told := a.placeLines(to, all[s.Told:], a.words(lang, "places_more", nil))
	s.Told += told
	return text, a.tx.SetSearch(to.ID, s)
}

// mostPlaces is how many places are told at once: more is not kept in mind.
const mostPlaces = 3

// placeLines names as many places as one segment holds, a line each, and says
// with more that there are others. A caller hears two.
func (a *act) placeLines(to aid.Person, all []nearPlace, more string) (text string, told int) {
	if a.onLine(to) {
		var said []string
		for _, p := range all[:min(2, len(all))] {
			said = append(said, a.placeLine(to, p, "place_line"))
		}
		return strings.Join(said, " "), len(said)
	}
	for n := 1; n <= min(mostPlaces, len(all)); n++ {
		var lines []string
		for _, p := range all[:n] {
			lines = append(lines, a.placeLine(to, p, "place_line"))
		}
		if n == 1 && sms.Count(sms.Clean(lines[0])).Segments > 1 {
			lines[0] = a.placeLine(to, all[0], "place_short")
		}
		if n < len(all) && more != "" {
			lines = append(lines, more)
		}
		body := strings.Join(lines, "\n")
		if n > 1 && sms.Count(sms.Clean(body)).Segments > 1 {
			break
		}
		text, told = body, n
	}
	return text, told
}

// placeLine names one place: where it is, how it stands now, its number.
func (a *act) placeLine(to aid.Person, p nearPlace, key string) string {
	lang := a.langOf(to)
	say, phone := a.words, localNumber(p.Phone)
	if a.onLine(to) {
		say, phone = a.aloud, spelled(phone)
	}
	town := p.town
	if p.far {
		town = say(lang, "place_far", map[string]string{"town": town, "miles": itoa(int(p.miles + 0.5))})
	}
	line := say(lang, key, map[string]string{"name": p.Name, "town": town, "open": a.openWords(p, lang, say), "phone": phone})
	return strings.TrimRight(strings.TrimSpace(line), " :,")
}

// openWords say how a place stands now: "open till 2 pm".
func (a *act) openWords(p nearPlace, lang string, say func(lang, key string, vars map[string]string) string) string {
	now := a.tx.Now.In(a.zoneOf(p.ZIP))
	switch s := p.state; {
	case !p.known:
		return say(lang, "place_call", nil)
	case s.Always:
		return say(lang, "place_always", nil)
	case s.Open:
		return say(lang, "place_open", map[string]string{"time": lexicon.SayHour(s.Until, lang)})
	case s.Next.IsZero():
		return say(lang, "place_call", nil)
	default:
		return say(lang, "place_opens", map[string]string{"time": lexicon.SayWhen(s.Next, now, lang)})
	}
}

// localNumber is a number as people dial it: 541-555-0180.
func localNumber(p aid.Phone) string {
	s := p.E164()
	if d, ok := strings.CutPrefix(s, "+1"); ok && len(d) == 10 {
		return d[:3] + "-" + d[3:6] + "-" + d[6:]
	}
	return s
}

// spelled is a number as it is said, figure by figure.
func spelled(number string) string {
	var b strings.Builder
	for _, r := range number {
		switch {
		case r == '-':
			b.WriteString(",")
		case r >= '0' && r <= '9':
			b.WriteString(" " + string(r))
		}
	}
	return strings.TrimSpace(b.String())
}

// findPlaces is the flow's action: the answers say what is looked for.
func (r *run) findPlaces(do flow.Do) error {
	zip := do.Answers["where"].Value
	text, err := r.tellPlaces(r.person, store.Search{Need: do.Answers["kind"].Value, ZIP: zip})
	r.facts["places"] = text
	return err
}

func (r *run) morePlaces(flow.Do) error {
	s, err := r.tx.Search(r.person.ID)
	if err != nil {
		return err
	}
	r.facts["places"], err = r.tellPlaces(r.person, s)
	return err
}

// placesInstead are the needs of requests with what is looked for in the
// directory in their place, where that goes by another name.
var placesInstead = map[string]string{"medicine": "clinic", "shelter": "shelter", "food": "food", "supplies": "supplies"}

// tellMeanwhile names one or two open places to a neighbor whom nobody could
// help so far. A phone that others read is told nothing.
func (a *act) tellMeanwhile(q aid.Request) error {
	need, ok := placesInstead[q.Need]
	p, err := a.neighborOf(q)
	if err != nil || !ok || p.Watched || a.keepsAway(p) {
		return err
	}
	all, err := a.placesNear(need, q.ZIP)
	if err != nil {
		return err
	}
	open := all[:min(2, len(all))]
	for i, n := range open {
		if n.class > 1 {
			open = open[:i] // far, or not open today
			break
		}
	}
	if len(open) == 0 {
		return nil
	}
	lang := a.langOf(p)
	lines, _ := a.placeLines(p, open, "")
	if both := a.words(lang, "places_meanwhile", map[string]string{"places": lines}); sms.Count(sms.Clean(both)).Segments > 1 {
		lines, _ = a.placeLines(p, open[:1], "")
	}
	return a.tell(p, "places_meanwhile", map[string]string{"places": lines}, note{class: aid.FollowUp, request: q.ID, expires: followLife})
}
