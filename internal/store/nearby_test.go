package store

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/aid"
	"neighborline/internal/match"
)

// A town is a store in which everything happens to volunteers that can.
type town struct {
	*diary
	r        *rand.Rand
	people   []aid.PersonID
	requests []aid.RequestID
	invites  []aid.InviteID
}

// openTown opens one from which everybody may be lost in a power cut.
func openTown(tb testing.TB, seed uint64) *town {
	tb.Helper()
	d := openDiaryAt(tb, noon, OpenUnflushed)
	return &town{diary: d, r: rand.New(rand.NewPCG(seed, 5))}
}

// anyOf is one of a list, the latest of them more often.
func anyOf[T any](r *rand.Rand, list []T) (v T) {
	if len(list) == 0 {
		return v
	}
	return list[len(list)-1-min(r.IntN(len(list)), r.IntN(len(list)))]
}

// point lies on or near the borders of parts of the map, or where most live.
func (o *town) point() Point {
	if o.r.IntN(3) > 0 {
		return Point{Lat: 42.2, Lon: -122.7}
	}
	return Point{Lat: 41.75 + 0.125*float64(o.r.IntN(9)), Lon: -123.25 + 0.125*float64(o.r.IntN(9))}
}

var wanted = []string{"food", "ride", "medicine"}

// happenings are what changes who may be asked, and what is known of them.
var happenings = map[string]func(*town, *Tx) error{
	"join": func(o *town, tx *Tx) error {
		id, err := o.volunteer(tx)
		o.people = append(o.people, id)
		return errors.Join(err, tx.SetPlace(id, "97520", o.point()))
	},
	"edit": func(o *town, tx *Tx) error {
		p, err := tx.Person(anyOf(o.r, o.people))
		if err != nil {
			return nil
		}
		p.Volunteer, p.Offer.Needs, p.Offer.Languages = o.r.IntN(4) > 0, wanted[:o.r.IntN(4)], []string{"es"}
		p.Offer.Transport, p.Offer.BudgetPerWeek, p.Offer.Nights, p.Offer.When = "bike", o.r.IntN(5), o.r.IntN(2) > 0, []string{aid.Evenings}
		return tx.SavePerson(p, o.point())
	},
	"move":  func(o *town, tx *Tx) error { return tx.SetPlace(anyOf(o.r, o.people), "97540", o.point()) },
	"speak": func(o *town, tx *Tx) error { return tx.SetLanguage(anyOf(o.r, o.people), "ru") },
	"vet":   func(o *town, tx *Tx) error { return tx.SetTier(anyOf(o.r, o.people), aid.Vetted) },
	"pause": func(o *town, tx *Tx) error {
		return tx.Pause(anyOf(o.r, o.people), tx.Now.Add(time.Duration(o.r.IntN(48))*time.Hour))
	},
	"tire":    func(o *town, tx *Tx) error { return tx.Tire(anyOf(o.r, o.people)) },
	"rest":    func(o *town, tx *Tx) error { return tx.Rested(anyOf(o.r, o.people)) },
	"confirm": func(o *town, tx *Tx) error { return tx.AskConfirm(anyOf(o.r, o.people)) },
	"ring": func(o *town, tx *Tx) error {
		return tx.SetCallBack(anyOf(o.r, o.people), []string{"no", "yes"}[o.r.IntN(2)])
	},
	"stop": func(o *town, tx *Tx) error {
		_, err := tx.OptOut(o.phone(tx), "STOP", aid.SMS)
		return err
	},
	"start": func(o *town, tx *Tx) error {
		_, err := tx.OptIn(o.phone(tx))
		return err
	},
	"block": func(o *town, tx *Tx) error {
		a, b := o.somebody(tx), o.somebody(tx)
		if a*b == 0 {
			return nil
		}
		_, err := tx.Block(a, b, 0)
		return err
	},
	"household": func(o *town, tx *Tx) error {
		a, b := o.phone(tx), o.phone(tx)
		if a == b {
			return nil
		}
		return tx.LiveTogether(a, b)
	},
	"request": func(o *town, tx *Tx) error {
		q, err := o.request(tx, wanted[o.r.IntN(3)], "97520")
		if v := o.somebody(tx); err == nil && o.r.IntN(2) > 0 && v != 0 { // who gives may ask
			_, err = tx.exec(`UPDATE requests SET person_id = ? WHERE id = ?`, int64(v), int64(q.ID))
		}
		o.requests = append(o.requests, q.ID)
		return err
	},
	"reopen": func(o *town, tx *Tx) error { return tx.SetOpened(anyOf(o.r, o.requests), tx.Now, 1) },
	"another need": func(o *town, tx *Tx) error {
		_, err := tx.exec(`UPDATE requests SET need = ? WHERE id = ?`, wanted[o.r.IntN(3)], int64(anyOf(o.r, o.requests)))
		return err
	},
	"ask":       (*town).ask,
	"ask more":  (*town).ask,
	"ask again": (*town).ask,
	"answer": func(o *town, tx *Tx) error {
		states := []aid.InviteState{aid.InviteAccepted, aid.InviteDeclined, aid.InviteConditional, aid.InviteLapsed, aid.InviteWithdrawn, aid.InviteLate, aid.InviteBackup}
		return tx.AnswerInvite(anyOf(o.r, o.invites), states[o.r.IntN(len(states))], "")
	},
	"sent":    func(o *town, tx *Tx) error { return tx.inviteSent(anyOf(o.r, o.invites)) },
	"lapse":   func(o *town, tx *Tx) error { return tx.LapseInvites(anyOf(o.r, o.requests), aid.InviteLapsed) },
	"forget":  func(o *town, tx *Tx) error { return tx.ForgetInvite(anyOf(o.r, o.invites)) },
	"restore": func(o *town, tx *Tx) error { return tx.RestoreInvite(anyOf(o.r, o.invites), aid.InviteSent) },
	"not again": func(o *town, tx *Tx) error {
		q, err := tx.Request(anyOf(o.r, o.requests))
		v := o.somebody(tx)
		if err != nil || v == 0 {
			return nil
		}
		return tx.NotAgain(q.ID, v)
	},
	"withdraw": func(o *town, tx *Tx) error {
		q, err := tx.Request(anyOf(o.r, o.requests))
		if err != nil {
			return nil
		}
		return tx.WithdrawBetween(anyOf(o.r, o.people), q.Requester)
	},
	"add up": func(o *town, tx *Tx) error {
		_, err := tx.FoldInvites(o.r.IntN(40))
		return err
	},
	"erase": func(o *town, tx *Tx) error {
		v := o.somebody(tx)
		if o.r.IntN(4) > 0 || v == 0 {
			return nil
		}
		return tx.Erase(v, ErasureMark{Key: "k", Person: fmt.Sprint(o.n)})
	},
	"mend by hand": func(o *town, tx *Tx) error {
		mends := []string{
			`INSERT OR IGNORE INTO people (phone, volunteer, zip, lat, lon, created_at) VALUES (?, 1, '97520', 42.2, -122.7, '')`,
			`DELETE FROM people WHERE id = ? AND id NOT IN (SELECT person_id FROM requests)`,
			`INSERT OR IGNORE INTO tallies SELECT id, 'need food', 2, 1, 0.5, 1, 3, '2026-01-01T00:00:00.000Z' FROM people WHERE id = ?`,
			`UPDATE tallies SET yes = yes + 1 WHERE person_id <= ?`,
			`DELETE FROM tallies WHERE person_id <= ? AND what = ''`,
			`INSERT OR IGNORE INTO offers SELECT 'medicine', id FROM people WHERE id <= ?`,
			`DELETE FROM offers WHERE need = 'medicine' AND person_id <= ?`,
			`UPDATE OR IGNORE offers SET need = 'ride' WHERE need = 'food' AND person_id <= ?`,
			`UPDATE OR IGNORE opt_outs SET phone = 'nobody' WHERE phone = (SELECT phone FROM people WHERE id = ?)`,
			`UPDATE OR IGNORE invites SET person_id = 1 WHERE person_id = ?`,
		}
		_, err := tx.exec(mends[o.r.IntN(len(mends))], int64(anyOf(o.r, o.people)))
		return err
	},
	"remove": func(o *town, tx *Tx) error {
		if o.r.IntN(4) > 0 {
			return nil
		}
		_, err := tx.exec(`DELETE FROM requests WHERE id = ?`, int64(anyOf(o.r, o.requests)))
		return err
	},
}

func (o *town) ask(tx *Tx) error {
	if len(o.people)*len(o.requests) == 0 {
		return nil
	}
	q := anyOf(o.r, o.requests)
	if _, err := tx.Request(q); err != nil {
		return nil // it was removed
	}
	for range o.r.IntN(6) {
		i := aid.Invite{Request: q, Volunteer: o.somebody(tx), P: 0.2, Exposure: o.r.Float64(), Part: o.r.IntN(3)}
		if i.Volunteer == 0 {
			continue
		}
		id, fresh, err := tx.AddInvite(i)
		if err != nil {
			return err
		}
		if fresh {
			o.invites = append(o.invites, id)
		}
	}
	return nil
}

// somebody is there; 0 where who was drawn is not any more.
func (o *town) somebody(tx *Tx) aid.PersonID {
	p, err := tx.Person(anyOf(o.r, o.people))
	if err != nil {
		return 0
	}
	return p.ID
}

func (o *town) phone(tx *Tx) aid.Phone {
	p, err := tx.Person(anyOf(o.r, o.people))
	if err != nil || !p.Volunteer {
		return "+15415550199" // nobody here
	}
	return p.Phone
}

var errUndone = errors.New("undone")

// happen lets something happen, now and then what comes to nothing.
func (o *town) happen(what string) {
	o.tb.Helper()
	undone := o.r.IntN(8) == 0
	was := *o
	err := o.s.Write(context.Background(), func(tx *Tx) error {
		if err := happenings[what](o, tx); err != nil || !undone {
			return err
		}
		return errUndone
	})
	if undone {
		o.people, o.requests, o.invites = was.people, was.requests, was.invites
	}
	if err != nil && !errors.Is(err, errUndone) {
		o.tb.Fatalf("%s: %v", what, err)
	}
}

// look compares whom a wave would find, and ask, with what the queries say, in
// one view of the database.
func (o *town) look(after string) (found int) {
	o.tb.Helper()
	q := aid.Request{Need: wanted[o.r.IntN(3)], ID: anyOf(o.r, o.requests)}
	boxes := []Box{ashland, {South: 42.1, North: 42.25, West: -122.75, East: -122.5}, {South: 41, North: 44, West: -124, East: -121}}
	box, part := boxes[o.r.IntN(len(boxes))], o.r.IntN(3)
	err := o.s.Read(context.Background(), func(r *Reader) error {
		if was, err := r.Request(q.ID); err == nil {
			q.Requester = was.Requester
		}
		got, err := r.Candidates(q, box, part)
		if err != nil {
			return err
		}
		want, err := r.candidatesByQuery(q, box, part)
		found = len(want)
		o.compare(after, want, got)
		return err
	})
	if err != nil {
		o.tb.Fatal(err)
	}
	return found
}

var nearly = cmp.Options{cmpopts.EquateApprox(0, 1e-9), cmpopts.EquateEmpty(), cmpopts.IgnoreFields(aid.Offer{}, "Needs")}

func (o *town) compare(after string, want, got []Candidate) {
	o.tb.Helper()
	if diff := cmp.Diff(want, got, nearly); diff != "" {
		o.tb.Fatalf("after %q, -by query +got:\n%s", after, diff)
	}
	if diff := cmp.Diff(o.plan(want), o.plan(got), nearly); diff != "" {
		o.tb.Fatalf("after %q, the plan, -by query +got:\n%s", after, diff)
	}
}

// plan is whom a wave would ask among those found, and why.
func (o *town) plan(found []Candidate) match.Plan {
	vs := make([]match.Volunteer, 0, len(found))
	for _, c := range found {
		vs = append(vs, match.Volunteer{
			ID: c.Person.ID, Miles: math.Mod(float64(c.Person.ID), 20), Reach: match.Reach(c.Person.Offer.Transport), Tier: c.Person.Tier,
			Budget: c.Person.Offer.Budget(0), Awake: true, Asked7d: c.Asked7d, LastAsked: c.LastAsked, Tired: c.Tired,
			Asks: c.Asks, Yes: c.Yes, YesRecent: c.YesRecent, Exposure: c.Exposure,
			Kind: match.Tally(c.Kind), Part: match.Tally(c.Part), Answers: c.Answers, LogDelay: c.LogDelay,
		})
	}
	return match.Next(o.now, match.Request{ID: 1, Soon: aid.Today, OpenedAt: o.now}, vs, match.Settings{Target: 0.9, Wait: time.Hour, Wave: 6, BudgetPerWeek: 3})
}

// However it came about, and however little is kept in memory, a wave finds and
// asks whom it would if it read everything anew.
func TestCandidatesAreAsTheDatabaseSays(t *testing.T) {
	const happens = 400
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			o := openTown(t, seed)
			if seed == 1 {
				o.s.w.nearby.mostChanged = 4
			}
			if seed == 2 {
				o.s.w.nearby.mostKept = 10
			}
			var whats []string
			for _, what := range []string{"join", "request", "ask", "answer", "start", "rest", "mend by hand"} {
				whats = append(whats, what, what)
			}
			for what := range happenings {
				whats = append(whats, what)
			}
			slices.Sort(whats)
			found := 0
			for range happens {
				what := whats[o.r.IntN(len(whats))]
				o.happen(what)
				if o.r.IntN(2) > 0 {
					found += o.look(what)
				}
				if o.r.IntN(4) == 0 {
					o.now = o.now.Add(time.Duration(o.r.IntN(3*24*60)) * time.Minute)
				}
			}
			if found < happens/2 {
				t.Errorf("%d found in all: the test looks at nothing", found)
			}
		})
	}
}

// Waves that look while others write see, each, what the database says in their
// own view of it.
func TestCandidatesWhileOthersWrite(t *testing.T) {
	o := openTown(t, 1)
	for range 12 {
		o.happen("join")
		o.happen("request")
	}
	var looking, writing sync.WaitGroup
	done := make(chan struct{})
	requests := slices.Clone(o.requests) // what happens writes to the town's own
	for i := range 3 {
		looking.Go(func() {
			w := &town{diary: o.diary, r: rand.New(rand.NewPCG(uint64(i), 7)), requests: requests}
			for looks := 0; ; looks++ {
				select {
				case <-done:
					if looks > 5 {
						return
					}
				default:
				}
				w.look("what others wrote")
			}
		})
	}
	writing.Go(func() {
		for range 150 {
			for _, what := range []string{"ask", "answer", "move", "join"} {
				o.happen(what)
			}
		}
	})
	writing.Wait()
	close(done)
	looking.Wait()
}

// What somebody was asked for counts as what the request says now, also where
// it said something else when they were asked.
func TestCandidatesWhenANeedChanges(t *testing.T) {
	o := openTown(t, 2)
	for range 8 {
		o.happen("join")
		o.happen("request")
	}
	for range 60 {
		o.happen("ask")
		o.happen("answer")
	}
	found := 0
	for range 40 {
		found += o.look("asks")
		o.happen("another need")
		found += o.look("another need")
	}
	if found < 20 {
		t.Errorf("%d found in all: the test looks at nothing", found)
	}
}
