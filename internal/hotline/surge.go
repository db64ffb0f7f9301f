package hotline

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// A surge is a disaster over some ZIPs, until its end: those who ask from there
// are asked for what they need and where they are, and no more; nobody is sent
// there; and volunteers elsewhere are asked more often than they said.
type surge struct {
	Area  []string  `json:"area"`          // how the ZIPs begin that people leave
	Hub   string    `json:"hub,omitempty"` // the ZIP where help is handed out instead of at doors
	Until time.Time `json:"until"`
}

const (
	surgeMark = "surge"
	// surgeDefault and surgeLongest bound how long a surge lasts; it can be
	// called again.
	surgeDefault, surgeLongest = 24 * time.Hour, 14 * 24 * time.Hour
	mostSurgeAreas             = 20
	// mostLive is more requests than are ever live at once: on the worst day
	// thousands are, and each of those neighbors has to be written to.
	mostLive = 100_000
	// inSurge says to a coordinator why a request waits for them.
	inSurge = "from a place that is being evacuated"
)

// covers says whether nobody is to be sent to a ZIP.
func (s surge) covers(zip string) bool {
	return zip != "" && slices.ContainsFunc(s.Area, func(a string) bool { return strings.HasPrefix(zip, a) })
}

// surgeNow is the surge that is on; empty where none is.
func surgeNow(r *store.Reader) (surge, error) {
	mark, err := r.Mark(surgeMark)
	if err != nil || mark == "" {
		return surge{}, err
	}
	var s surge
	if err := json.Unmarshal([]byte(mark), &s); err != nil {
		return surge{}, fmt.Errorf("read the surge: %w", err)
	}
	if !s.Until.After(r.Now) {
		return surge{}, nil
	}
	return s, nil
}

// shortScript is what an intake asks nothing about in a surge: need and place
// are enough. Who is known to live elsewhere is asked as ever.
func (a *act) shortScript(p aid.Person, known map[string]flow.Answer) {
	s, err := surgeNow(&a.tx.Reader)
	if err != nil || len(s.Area) == 0 || p.ZIP != "" && !s.covers(p.ZIP) {
		return // in doubt the whole script is asked
	}
	known["how_soon"] = flow.Answer{Value: string(aid.Today)}
	for _, save := range []string{"people", "risks", "details", "name"} {
		if _, ok := known[save]; !ok {
			known[save] = flow.Answer{}
		}
	}
}

// toHub gives where a request is to be helped: where it says, or at the hub.
func (s surge) toHub(zip string) string {
	if s.covers(zip) && s.Hub != "" {
		return s.Hub
	}
	return zip
}

// helpedAt is where a volunteer helps with a request: in a surge, at the hub.
func (a *act) helpedAt(q aid.Request) (string, error) {
	s, err := surgeNow(&a.tx.Reader)
	if at := s.toHub(q.ZIP); at != q.ZIP {
		return a.townOf(at), err
	}
	return placeName(q), err
}

// elsewhere leaves out whoever lives where people are leaving.
func (s surge) elsewhere(found []store.Candidate) []store.Candidate {
	if len(s.Area) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(c store.Candidate) bool { return s.covers(c.Person.ZIP) })
}

// surgeFacts says where help is, for the texts about a surge.
func (a *act) surgeFacts(s surge, q aid.Request, lang string) map[string]string {
	facts := map[string]string{"code": q.Code, "hub": "", "hear_by": a.requestFacts(q, lang)["hear_by"]}
	if s.Hub != "" {
		facts["hub"] = a.words(lang, "surge_hub", map[string]string{"place": a.townOf(s.Hub)})
	}
	return facts
}

func (a *act) townOf(zip string) string {
	if p, ok := a.h.atlas.ZIP(zip); ok && p.City != "" {
		return p.City + " " + zip
	}
	return zip
}

// callSurge begins a surge, or ends the one that is on. Whoever asked from
// there is told, and nobody drives there any more.
func (t *turn) callSurge(d Deed) error {
	if d.How == "off" {
		return t.endSurge()
	}
	s := surge{Area: strings.Fields(d.Words), Hub: d.Other, Until: d.Until}
	if s.Until.IsZero() {
		s.Until = t.tx.Now.Add(surgeDefault)
	}
	if last := t.tx.Now.Add(surgeLongest); s.Until.After(last) {
		s.Until = last
	}
	if !s.Until.After(t.tx.Now) || s.covers(s.Hub) {
		return t.lacks(surgeRows()[0])
	}
	there, err := t.requestsIn(s)
	if err != nil {
		return err
	}
	if !t.sure {
		d.Until = s.Until // as it was said, not from when it is confirmed
		return t.ask(d, len(there), 1)
	}
	if err := t.setSurge(s); err != nil {
		return err
	}
	if _, _, err := t.liftLimit(s.Until); err != nil {
		return err
	}
	for _, q := range there {
		if err := t.evacuate(s, q); err != nil {
			return err
		}
	}
	t.became = strings.Join(s.Area, " ")
	return t.reply("surge_on", map[string]string{"place": t.became, "time": t.clock(s.Until.Truncate(time.Minute), "", t.langOf(t.person)), "n": itoa(len(there))})
}

func (t *turn) setSurge(s surge) error {
	mark, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("keep the surge: %w", err)
	}
	return t.tx.SetMark(surgeMark, string(mark))
}

// endSurge lets everything be as it was. What waits for a coordinator goes on
// waiting: they know where people are by now.
func (t *turn) endSurge() error {
	if err := t.tx.SetMark(surgeMark, ""); err != nil {
		return err
	}
	if _, _, err := t.liftLimit(t.tx.Now); err != nil {
		return err
	}
	return t.reply("surge_off", nil)
}

// requestsIn lists the live requests from where a surge is.
func (t *turn) requestsIn(s surge) (out []aid.Request, err error) {
	reqs, err := t.tx.LiveRequests(mostLive)
	for _, q := range reqs {
		if s.covers(q.ZIP) {
			out = append(out, q)
		}
	}
	return out, err
}

// evacuate takes back who was asked to go where nobody is to go, tells whoever
// was on their way, and asks the neighbor where they are.
func (t *turn) evacuate(s surge, q aid.Request) error {
	held, err := t.tx.AssignmentOf(q.ID)
	if has, err := found(err); err != nil {
		return err
	} else if has {
		v, err := t.tx.Person(held.Volunteer)
		if err != nil {
			return err
		}
		n := note{class: aid.Alarm, request: q.ID, expires: followLife}
		if err := t.tell(v, "surge_driver", t.surgeFacts(s, q, t.langOf(v)), n); err != nil {
			return err
		}
	}
	if q.State == aid.Open {
		if err := t.tx.LapseInvites(q.ID, aid.InviteWithdrawn); err != nil {
			return err
		}
		if err := t.tx.RecallInvites(q.ID); err != nil {
			return err
		}
		if s.Hub != "" {
			if _, err := t.tx.LeaveRun(q.ID); err != nil { // the runs are others now
				return err
			}
			if err := t.startAsking(q); err != nil {
				return err
			}
		} else {
			if err := t.holdBack(q, inSurge); err != nil {
				return err
			}
			if err := t.addTask(aid.Task{Kind: aid.TaskReview, Person: q.Requester, Request: q.ID, Note: inSurge}); err != nil {
				return err
			}
		}
	}
	p, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	if q.State == aid.Review && s.Hub != "" && t.mayOpen(p, q) == "" {
		if err := t.openAfter(q, "helped at the hub"); err != nil {
			return err
		}
	}
	return t.tell(p, "surge_where", t.surgeFacts(s, q, t.langOf(p)), note{class: aid.Notice, request: q.ID, expires: followLife, anytime: true})
}

// movedOut lets volunteers be asked for a request that waited because of where
// its neighbor was, and who is elsewhere now.
func (t *turn) movedOut(q aid.Request) error {
	s, err := surgeNow(&t.tx.Reader)
	if err != nil || len(s.Area) == 0 || s.covers(q.ZIP) || t.mayOpen(t.person, q) != "" {
		return err
	}
	return t.openAfter(q, "the neighbor is elsewhere now")
}

// openAfter lets volunteers be asked for a request that waited for a place to
// help at.
func (t *turn) openAfter(q aid.Request, cause string) error {
	moved, err := t.tx.MoveRequest(q, aid.Open, t.by, cause)
	if err != nil || !moved {
		return err
	}
	q.State = aid.Open
	if err := t.settled(q); err != nil {
		return err
	}
	return t.startAsking(q)
}

// aSurge reads where people leave, where they go instead, and how long:
// 97520 97540 hub 97504 2d.
func aSurge(a *args, d *Deed) bool {
	if theOff(a, d) {
		return true
	}
	var areas []string
	for len(areas) < mostSurgeAreas && anArea(a, d) {
		areas = append(areas, d.Area)
	}
	if len(areas) == 0 {
		return false
	}
	d.Area, d.Words = areas[0], strings.Join(areas, " ")
	if head, rest, ok := a.peel(1); ok && slices.Contains(hubWords, lexicon.Fold(head)) {
		zip, rest, ok := args{rest: rest}.peel(1)
		if !ok || !isArea(zip) || len(zip) != 5 {
			return false
		}
		d.Other, a.rest = zip, rest
	}
	if strings.TrimSpace(a.rest) == "" {
		return true
	}
	return aSpan(a, d)
}

var hubWords = []string{"hub", "centro", "сбор", "trung tam", "集合点", "збір"}

// surgeRows are what is done in a disaster.
func surgeRows() []deedRow {
	return []deedRow{
		{
			verb: DoSurge, say: "SURGE 97520 hub 97504 2d", reads: aSurge, lead: true, do: (*turn).callSurge,
			words: written("surge", "emergencia", "эвакуация", "khan cap", "紧急", "евакуація"),
		},
	}
}
