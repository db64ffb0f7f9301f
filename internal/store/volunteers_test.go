package store

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/aid"
	"neighborline/internal/match"
)

// A diary is a store whose clock the test moves.
type diary struct {
	tb  testing.TB
	s   *Store
	now time.Time
	n   int
}

func openDiary(tb testing.TB) *diary {
	tb.Helper()
	return openDiaryAt(tb, noon.Add(-90*24*time.Hour), Open)
}

// openDiaryAt opens one at a time, by Open or OpenUnflushed.
func openDiaryAt(tb testing.TB, now time.Time, open func(context.Context, string, func() time.Time) (*Store, error)) *diary {
	tb.Helper()
	d := &diary{tb: tb, now: now}
	s, err := open(tb.Context(), filepath.Join(tb.TempDir(), "a.db"), func() time.Time { return d.now })
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close: %v", err)
		}
	})
	d.s = s
	return d
}

// at runs fn at a time before noon.
func (d *diary) at(ago time.Duration, fn func(*Tx) error) {
	d.tb.Helper()
	d.now = noon.Add(-ago)
	if err := d.s.Write(context.Background(), fn); err != nil {
		d.tb.Fatal(err)
	}
}

// volunteer adds one in Ashland who offers food and rides.
func (d *diary) volunteer(tx *Tx) (aid.PersonID, error) {
	d.n++
	p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1541%07d", d.n)))
	if err != nil {
		return 0, err
	}
	p.Volunteer, p.ZIP, p.Offer.Needs = true, "97520", []string{"food", "ride"}
	return p.ID, tx.SavePerson(p, Point{Lat: 42.2, Lon: -122.7})
}

func (d *diary) request(tx *Tx, need, zip string) (aid.Request, error) {
	d.n++
	p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1541%07d", d.n)))
	if err != nil {
		return aid.Request{}, err
	}
	q := aid.Request{Code: fmt.Sprint("K", d.n), State: aid.Open, Need: need, ZIP: zip, HowSoon: aid.Days, Requester: p.ID, Language: "en", Channel: aid.SMS}
	q.ID, err = tx.AddRequest(q, 0, Actor{Role: "neighbor", ID: p.ID})
	return q, err
}

// asked has v asked for a need, and lets them answer after a while.
func (d *diary) asked(v aid.PersonID, ago time.Duration, need string, exposure float64, part int, answer aid.InviteState, after time.Duration) {
	d.tb.Helper()
	var id aid.InviteID
	d.at(ago, func(tx *Tx) error {
		q, err := d.request(tx, need, "97520")
		if err != nil {
			return err
		}
		id, _, err = tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: v, P: 0.2, Exposure: exposure, Part: part})
		return err
	})
	d.at(ago-after, func(tx *Tx) error {
		switch answer {
		case aid.InviteQueued:
			return nil
		case aid.InviteSent:
			return tx.inviteSent(id)
		}
		return tx.AnswerInvite(id, answer, "")
	})
}

var ashland = Box{South: 42, North: 43, West: -123, East: -122}

func TestCandidatesTellWhatThePastSays(t *testing.T) {
	d := openDiary(t)
	var v aid.PersonID
	d.at(80*24*time.Hour, func(tx *Tx) (err error) {
		v, err = d.volunteer(tx)
		return err
	})
	const days = 24 * time.Hour
	d.asked(v, 60*days, "food", 0.5, 1, aid.InviteAccepted, 20*time.Minute)
	d.asked(v, 50*days, "food", 7, 1, aid.InviteQueued, 0)
	d.asked(v, 50*days, "food", 7, 1, aid.InviteWithdrawn, time.Hour)
	d.asked(v, 40*days, "ride", 0.25, 2, aid.InviteDeclined, 10*time.Second) // counts as a minute
	d.asked(v, 20*days, "food", 0.125, 1, aid.InviteLapsed, 5*time.Hour)
	d.asked(v, 6*days, "ride", 1, 1, aid.InviteLate, 2*time.Hour)
	d.asked(v, 3*days, "food", 1, 0, aid.InviteConditional, time.Hour)
	d.asked(v, 150*time.Minute, "food", 1, 1, aid.InviteSent, time.Minute) // may still answer
	d.asked(v, 2*time.Hour, "food", 1, 1, aid.InviteBackup, time.Hour)

	want := Record{
		Asked7d: 4, OldestOfWeek: noon.Add(-6 * days), LastAsked: noon.Add(-2 * time.Hour),
		Tired: match.Tired(20*days) + match.Tired(6*days) + match.Tired(3*days) + 2*match.Tired(2*time.Hour),
		Asks:  6, Yes: 3, YesRecent: 2, Exposure: 0.5 + 0.25 + 0.125 + 1 + 1 + 1,
		Kind: Tried{Exposure: 0.5 + 0.125 + 1 + 1, Yes: 2}, Part: Tried{Exposure: 0.5 + 0.125 + 1 + 1, Yes: 3},
		Answers: 5, LogDelay: math.Log(20) + 0 + math.Log(120) + 2*math.Log(60),
	}
	same := cmpopts.EquateApprox(0, 1e-9)
	if diff := cmp.Diff(want, d.record(v), same); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, n := range []int64{3, 1, 0} { // old ones are added up, some at a time
		d.at(0, func(tx *Tx) error {
			folded, err := tx.FoldInvites(3)
			if folded != n {
				t.Errorf("%d added up, want %d", folded, n)
			}
			return err
		})
		if diff := cmp.Diff(want, d.record(v), same); diff != "" {
			t.Errorf("added up: -want +got:\n%s", diff)
		}
	}
}

// What was added up is told of who has not been asked since.
func TestCandidatesAddedUp(t *testing.T) {
	d := openDiary(t)
	var v aid.PersonID
	d.at(80*24*time.Hour, func(tx *Tx) (err error) {
		v, err = d.volunteer(tx)
		return err
	})
	d.asked(v, 60*24*time.Hour, "food", 0.5, 1, aid.InviteAccepted, 20*time.Minute)
	want := d.record(v)
	d.at(0, func(tx *Tx) error { _, err := tx.FoldInvites(9); return err })
	if diff := cmp.Diff(want, d.record(v)); diff != "" || want.Yes != 1 || want.LastAsked.IsZero() {
		t.Errorf("%+v; -want +got:\n%s", want, diff)
	}
}

// record is what the past says of a volunteer for food in an afternoon.
func (d *diary) record(v aid.PersonID) (out Record) {
	d.tb.Helper()
	d.at(0, func(tx *Tx) error {
		q, err := d.request(tx, "food", "97520")
		if err != nil {
			return err
		}
		got, err := tx.Candidates(q, ashland, 1)
		if len(got) != 1 || got[0].Person.ID != v {
			d.tb.Fatalf("found %+v, want the volunteer", got)
		}
		out = got[0].Record
		return err
	})
	return out
}

// Each that has never been asked is found, once, whatever they offer beside.
func TestCandidatesNeverAsked(t *testing.T) {
	d := openDiary(t)
	d.at(0, func(tx *Tx) error {
		for range 3 {
			if _, err := d.volunteer(tx); err != nil {
				return err
			}
		}
		q, err := d.request(tx, "ride", "97520")
		if err != nil {
			return err
		}
		got, err := tx.Candidates(q, ashland, 1)
		if len(got) != 3 {
			t.Errorf("found %d, want 3", len(got))
		}
		for _, c := range got {
			if diff := cmp.Diff(Record{}, c.Record); diff != "" {
				t.Errorf("never asked (-want +got):\n%s", diff)
			}
		}
		return err
	})
}

func TestFares(t *testing.T) {
	d := openDiary(t)
	end := func(ago time.Duration, zip string, to aid.RequestState) {
		d.at(ago, func(tx *Tx) error {
			q, err := d.request(tx, "food", zip)
			if err != nil {
				return err
			}
			_, err = tx.MoveRequest(q, to, Actor{Role: "cron"}, "")
			return err
		})
	}
	end(70*24*time.Hour, "97520", aid.Unmet) // too long ago
	end(3*time.Hour, "97520", aid.Verified)
	end(3*time.Hour, "97520", aid.Unmet)
	end(3*time.Hour, "97520", aid.Withdrawn) // neither
	end(2*time.Hour, "97540", aid.Assigned)
	d.at(0, func(tx *Tx) error {
		places, err := tx.FaresByPlace(noon.Add(-60 * 24 * time.Hour))
		if err != nil {
			return err
		}
		languages, err := tx.FaresByLanguage(noon.Add(-60 * 24 * time.Hour))
		want := [][]Share{{{"97520", Fare{2, 1}}, {"97540", Fare{1, 1}}}, {{"en", Fare{3, 2}}}}
		if diff := cmp.Diff(want, [][]Share{places, languages}); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		return err
	})
}

// BenchmarkCandidates is the look at volunteers before a wave, each of whom was
// asked once a week for twenty weeks: at all of them, and at those of a town
// where each town has 500.
func BenchmarkCandidates(b *testing.B) {
	for _, n := range []int{500, 5_000} {
		d := openDiary(b)
		q := d.askedWeekly(n, 500)
		for _, look := range []struct {
			name string
			box  Box
			want int
		}{{"town", aTown, 500}, {"all", Box{South: -90, North: 90, West: -180, East: 180}, n}} {
			b.Run(fmt.Sprint(look.name, "-", n), func(b *testing.B) {
				for b.Loop() {
					err := d.s.Read(context.Background(), func(r *Reader) error {
						found, err := r.Candidates(q, look.box, 1)
						if len(found) != look.want {
							b.Errorf("found %d, want %d", len(found), look.want)
						}
						return err
					})
					if err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// aTown is a box round the first town of askedWeekly.
var aTown = Box{South: 41.9, North: 42.1, West: -123, East: -122}

// askedWeekly adds so many volunteers, in towns of some a degree apart, asks
// each of them once a week for twenty weeks, adds up the old ones and gives
// one more request.
func (d *diary) askedWeekly(volunteers, town int) (q aid.Request) {
	vs := make([]aid.PersonID, volunteers)
	d.at(150*24*time.Hour, func(tx *Tx) (err error) {
		for i := range vs {
			if vs[i], err = d.volunteer(tx); err != nil {
				return err
			}
			if err = tx.SetPlace(vs[i], "97520", Point{Lat: 42 + float64(i/town), Lon: -122.5}); err != nil {
				return err
			}
		}
		return nil
	})
	for week := range 20 {
		d.at(time.Duration(19-week)*7*24*time.Hour, func(tx *Tx) (err error) {
			for i, v := range vs {
				if i%10 == 0 {
					if q, err = d.request(tx, []string{"food", "ride"}[week%2], "97520"); err != nil {
						return err
					}
				}
				if _, _, err = tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: v, P: 0.2, Exposure: 0.5}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	d.at(0, func(tx *Tx) (err error) {
		if _, err = tx.FoldInvites(1 << 30); err != nil {
			return err
		}
		q, err = d.request(tx, "food", "97520")
		return err
	})
	return q
}

// However large the network, a wave reads the volunteers near its request by
// the index on where they are, and the rows of each of them by their own.
func TestWaveReadsOnlyWhatIsNear(t *testing.T) {
	d := openDiary(t)
	d.askedWeekly(50, 10)
	for name, query := range map[string]string{"members": membersSQL + inBoxSQL, "past": pastSQL + inBoxSQL, "sums": sumsSQL + inBoxSQL, "may help": mayHelpByZIPSQL} {
		plan := d.plan(query)
		if !strings.Contains(plan, "INDEX people_volunteers (lat>? AND lat<?)") {
			t.Errorf("%s: people are not found by place:\n%s", name, plan)
		}
		if strings.Contains(plan, "SCAN") {
			t.Errorf("%s: a whole table is read:\n%s", name, plan)
		}
	}
	for name, query := range map[string]string{"members": membersSQL, "past": pastSQL, "sums": sumsSQL} {
		if plan := d.plan(query + amongSQL); strings.Contains(plan, "SCAN") {
			t.Errorf("%s of some: a whole table is read:\n%s", name, plan)
		}
	}
	if plan := d.plan(pastSQL + inBoxSQL); !strings.Contains(plan, "COVERING INDEX invites_fresh (person_id=?)") {
		t.Errorf("old invites are read:\n%s", plan)
	} else if strings.Contains(plan, "TEMP B-TREE") {
		t.Errorf("invites are sorted:\n%s", plan)
	}
}

// plan is what SQLite would do for a query, a line for each step.
func (d *diary) plan(query string) string {
	d.tb.Helper()
	var out strings.Builder
	err := d.s.Read(context.Background(), func(r *Reader) error {
		args := make([]any, strings.Count(query, "?"))
		return each(r, func(row scanner) (detail string, err error) {
			var id, parent, unused int
			err = row.Scan(&id, &parent, &unused, &detail)
			return detail, err
		}, func(detail string) error {
			_, err := out.WriteString(detail + "\n")
			return err
		}, "EXPLAIN QUERY PLAN "+query, args...)
	})
	if err != nil {
		d.tb.Fatal(err)
	}
	return out.String()
}

// A yes that was kept as a no, because nothing came of it, is a yes again.
func TestGivenBackIsMended(t *testing.T) {
	d := openDiary(t)
	var v aid.PersonID
	gave := map[aid.InviteID]aid.InviteState{}
	d.at(time.Hour, func(tx *Tx) (err error) {
		if v, err = d.volunteer(tx); err != nil {
			return err
		}
		for _, saidYes := range []bool{true, false} {
			q, err := d.request(tx, "food", "97520")
			if err != nil {
				return err
			}
			id, _, err := tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: v})
			if err != nil {
				return err
			}
			gave[id] = aid.InviteDeclined
			if saidYes {
				gave[id] = aid.InviteAccepted
				if _, err := tx.exec(`INSERT INTO assignments (request_id, person_id, state, created_at) VALUES (?, ?, 'dropped', '')`, int64(q.ID), int64(v)); err != nil {
					return err
				}
			}
			if err := tx.AnswerInvite(id, aid.InviteDeclined, ""); err != nil {
				return err
			}
		}
		mend, err := migrations.ReadFile("migrations/00051_given_back.sql")
		if err != nil {
			return err
		}
		_, err = tx.exec(string(mend))
		return err
	})
	d.at(0, func(tx *Tx) error {
		for id, want := range gave {
			var got string
			if err := tx.one(`SELECT state FROM invites WHERE id = ?`, []any{int64(id)}, &got); err != nil || got != string(want) {
				t.Errorf("invite %d is %s (%v), want %s", id, got, err, want)
			}
		}
		return nil
	})
}
