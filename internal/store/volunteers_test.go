package store

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/aid"
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
	d := &diary{tb: tb, now: noon.Add(-90 * 24 * time.Hour)}
	s, err := Open(tb.Context(), filepath.Join(tb.TempDir(), "a.db"), func() time.Time { return d.now })
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
	d.asked(v, 23*time.Hour, "food", 1, 1, aid.InviteSent, time.Minute) // may still answer
	d.asked(v, 2*time.Hour, "food", 1, 1, aid.InviteBackup, time.Hour)

	var got []Candidate
	d.at(0, func(tx *Tx) error {
		q, err := d.request(tx, "food", "97520")
		if err != nil {
			return err
		}
		got, err = tx.Candidates(q, ashland, 1)
		return err
	})
	if len(got) != 1 || got[0].Person.ID != v {
		t.Fatalf("found %+v, want the volunteer", got)
	}
	want := Record{
		Asked7d: 4, OldestOfWeek: noon.Add(-6 * days), LastAsked: noon.Add(-2 * time.Hour),
		Tired: 0.06 + 0.46 + 0.65 + 0.87 + 0.87,
		Asks:  6, Yes: 3, YesRecent: 2, Exposure: 0.5 + 0.25 + 0.125 + 1 + 1 + 1,
		Kind: Tried{Exposure: 0.5 + 0.125 + 1 + 1, Yes: 2}, Part: Tried{Exposure: 0.5 + 0.125 + 1 + 1, Yes: 3},
		Answers: 5, LogDelay: math.Log(20) + 0 + math.Log(120) + 2*math.Log(60),
	}
	if diff := cmp.Diff(want, got[0].Record, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
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
		all, here, alike, err := tx.Fares("97520", "es", noon.Add(-60*24*time.Hour))
		if diff := cmp.Diff([]Fare{{3, 2}, {2, 1}, {0, 0}}, []Fare{all, here, alike}); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		return err
	})
}

// BenchmarkCandidates is the look at all volunteers of a large town, each
// asked twenty times, before a wave.
func BenchmarkCandidates(b *testing.B) {
	for _, n := range []int{500, 5_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := openDiary(b)
			var q aid.Request
			d.at(0, func(tx *Tx) (err error) {
				vs := make([]aid.PersonID, n)
				for i := range vs {
					if vs[i], err = d.volunteer(tx); err != nil {
						return err
					}
				}
				for k := range 20 * n / 10 {
					if q, err = d.request(tx, []string{"food", "ride"}[k%2], "97520"); err != nil {
						return err
					}
					for i := range 10 {
						if _, _, err = tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: vs[(k*10+i)%n], P: 0.2, Exposure: 0.5}); err != nil {
							return err
						}
					}
				}
				q, err = d.request(tx, "food", "97520")
				return err
			})
			b.ResetTimer()
			for b.Loop() {
				err := d.s.Read(context.Background(), func(r *Reader) error {
					found, err := r.Candidates(q, ashland, 1)
					if len(found) != n {
						b.Errorf("found %d", len(found))
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
