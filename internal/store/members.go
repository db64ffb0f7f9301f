package store

import (
	"slices"
	"strings"
	"time"
	"unique"

	"neighborline/internal/aid"
)

// A member is a volunteer with all that a wave may want to know of them,
// whatever it is for. Nobody changes one: who has changed is read anew.
type member struct {
	person aid.Person // as far as a Candidate tells
	at     Point
	paused int64  // until then, in Unix milliseconds
	never  bool   // not asked whatever it is for: opted out, asked in vain whether they are still there, not to be rung
	past   []past // what they were asked, the oldest first, without what is added up
	sums   []tally
}

// A past is an invite.
type past struct {
	at                 int64 // Unix milliseconds
	exposure, logDelay float64
	need               string
	part               int8
	yes                bool
	over, mayBe        bool // it is settled; it is once it is old enough
}

const (
	membersSQL = `
	SELECT p.id, p.zip, p.language, p.tier, p.transport, p.languages, p.budget, p.nights, p.free_when, p.tired,
	       p.lat, p.lon, p.paused_until,
	       p.confirm_asked_at <> '' OR p.call_back = 'no' OR EXISTS (SELECT 1 FROM opt_outs o WHERE o.phone = p.phone),
	       COALESCE((SELECT group_concat(need, ';') FROM offers f WHERE f.person_id = p.id), '')
	  FROM people p
	 WHERE p.volunteer = 1 AND `

	pastSQL = `
	SELECT i.person_id, i.created_at, i.state, i.exposure, i.part, i.log_delay, q.need
	  FROM people p
	  JOIN invites i ON i.person_id = p.id AND i.folded = 0
	  JOIN requests q ON q.id = i.request_id
	 WHERE p.volunteer = 1 AND `

	sumsSQL = `
	SELECT t.person_id, t.what, t.asks, t.yes, t.exposure, t.answers, t.log_delay, t.last_at
	  FROM people p
	  JOIN tallies t ON t.person_id = p.id
	 WHERE p.volunteer = 1 AND `

	inBoxSQL  = `p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?`
	idsAtOnce = 16
)

// amongSQL are some people, by id.
var amongSQL = `p.id IN (?` + strings.Repeat(`, ?`, idsAtOnce-1) + `)`

// membersIn reads the volunteers within a box of the map.
func (r *Reader) membersIn(box Box) ([]*member, error) {
	return r.members(inBoxSQL, box.South, box.North, box.West, box.East)
}

// membersByID reads up to idsAtOnce people, as far as they volunteer.
func (r *Reader) membersByID(ids []aid.PersonID) ([]*member, error) {
	args := make([]any, idsAtOnce)
	for i := range args {
		args[i] = int64(ids[min(i, len(ids)-1)])
	}
	return r.members(amongSQL, args...)
}

func (r *Reader) members(where string, args ...any) ([]*member, error) {
	found, err := all(r, scanMember, membersSQL+where, args...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	byID := make(map[aid.PersonID]*member, len(found))
	for _, m := range found {
		byID[m.person.ID] = m
	}
	err = each(r, scanPast, func(p pastOf) error {
		m := byID[p.person]
		m.past = append(m.past, p.past)
		return nil
	}, pastSQL+where, args...)
	if err != nil {
		return nil, err
	}
	return found, each(r, scanTally, func(t tally) error {
		m := byID[t.person]
		m.sums = append(m.sums, t)
		return nil
	}, sumsSQL+where, args...)
}

func scanMember(row scanner) (*member, error) {
	m := &member{}
	p := &m.person
	var languages, when, needs string
	var paused time.Time
	err := row.Scan(&p.ID, &p.ZIP, &p.Language, &p.Tier, &p.Offer.Transport, &languages, &p.Offer.BudgetPerWeek, &p.Offer.Nights, &when, &p.Offer.Tired,
		&m.at.Lat, &m.at.Lon, into{&paused}, &m.never, &needs)
	for _, s := range []*string{&p.ZIP, &p.Language, &p.Offer.Transport, &languages, &when, &needs} {
		*s = unique.Make(*s).Value() // many have the same
	}
	p.Offer.Languages, p.Offer.When, p.Offer.Needs = split(languages), split(when), split(needs)
	if !paused.IsZero() {
		m.paused = paused.UnixMilli()
	}
	return m, err
}

type pastOf struct {
	person aid.PersonID
	past
}

func scanPast(row scanner) (p pastOf, err error) {
	var at time.Time
	var state aid.InviteState
	err = row.Scan(&p.person, into{&at}, &state, &p.exposure, &p.part, &p.logDelay, &p.need)
	p.at, p.need = at.UnixMilli(), unique.Make(p.need).Value()
	switch state {
	case aid.InviteAccepted, aid.InviteLate, aid.InviteBackup:
		p.yes, p.over = true, true
	case aid.InviteSent, aid.InviteLapsed, aid.InviteConditional:
		p.mayBe = true
	case aid.InviteDeclined:
		p.over = true
	case aid.InviteQueued, aid.InviteWithdrawn: // never
	}
	return p, err
}

// mayHelp says whether somebody may be asked for a need at a time, apart from
// whose need it is.
func (m *member) mayHelp(need string, now int64) bool {
	return !m.never && m.paused <= now && slices.Contains(m.person.Offer.Needs, need)
}

// record sums up what became of somebody's invites, as a Record has it.
func (m *member) record(need string, part int, now int64) (r Record) {
	week, settling := now-days(7), now-aid.Settling.Milliseconds()
	var last, oldest int64
	for i := range m.past {
		p := &m.past[i]
		last = max(last, p.at)
		r.Tired += p.tires(now)
		if p.at > week {
			if r.Asked7d++; oldest == 0 || p.at < oldest {
				oldest = p.at
			}
			r.YesRecent += flag(p.yes)
		}
		if p.logDelay >= 0 {
			r.Answers, r.LogDelay = r.Answers+1, r.LogDelay+p.logDelay
		}
		t := Tried{Yes: flag(p.yes)}
		if p.over || p.mayBe && p.at <= settling {
			t.Exposure = p.exposure
			r.Asks++
		}
		r.add(t)
		if p.need == need {
			r.Kind.add(t)
		}
		if int(p.part) == part {
			r.Part.add(t)
		}
	}
	for i := range m.sums {
		last = max(last, r.addUp(&m.sums[i], "need "+need, part))
	}
	r.OldestOfWeek, r.LastAsked = moment(oldest), moment(last)
	return r
}

// addUp adds what was added up, and says when the last of it was.
func (r *Record) addUp(s *tally, ofNeed string, part int) (last int64) {
	t := Tried{s.exposure, s.yes}
	switch s.what {
	case "":
		r.add(t)
		r.Asks, r.Answers, r.LogDelay = r.Asks+s.asks, r.Answers+s.answers, r.LogDelay+s.logDelay
		return s.lastAsked.UnixMilli()
	case ofNeed:
		r.Kind.add(t)
	default:
		if s.part == part {
			r.Part.add(t)
		}
	}
	return 0
}

func (r *Record) add(t Tried) { r.Exposure, r.Yes = r.Exposure+t.Exposure, r.Yes+t.Yes }

func (t *Tried) add(o Tried) { t.Exposure, t.Yes = t.Exposure+o.Exposure, t.Yes+o.Yes }

// tires is what an invite still tires by its age, as match.Tired has it.
func (p *past) tires(now int64) float64 {
	switch {
	case p.at > now-days(2):
		return 0.87
	case p.at > now-days(4):
		return 0.65
	case p.at > now-days(7):
		return 0.46
	case p.at > now-days(14):
		return 0.23
	case p.at > now-days(28):
		return 0.06
	}
	return 0
}

// days are so many, in milliseconds.
func days(n int64) int64 { return n * (24 * time.Hour).Milliseconds() }

// moment is a time in the database as Unix milliseconds have it; 0 is none.
func moment(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}
