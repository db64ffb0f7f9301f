package store

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

func small(seed int64) Growth {
	g := Large([]GrowthPlace{{"97520", Point{42.19, -122.71}}, {"97501", Point{42.28, -122.9}}})
	g.Seed, g.People, g.Volunteers, g.Requests, g.Live, g.Messages, g.Tasks = seed, 1000, 50, 400, 100, 2000, 500
	return g
}

// grown counts a database of one seed, and writes down some of its rows.
func grown(t *testing.T, seed int64) (counts map[string]int, rows []string) {
	t.Helper()
	s := openAt(t, filepath.Join(t.TempDir(), "g.db"))
	if err := s.Grow(t.Context(), small(seed), nil); err != nil {
		t.Fatal(err)
	}
	counts = map[string]int{}
	read(t, s, func(r *Reader) error {
		vols, _, err := r.CountVolunteers(nil)
		if err != nil {
			return err
		}
		counts["volunteers"] = vols
		f, err := r.Figures()
		if err != nil {
			return err
		}
		for _, q := range f.Requests {
			counts["live"] += q.N
		}
		counts["open tasks"] = f.Tasks
		if err := r.EveryPerson(time.Time{}, func(p PersonRow) error {
			counts["people"]++
			rows = append(rows, fmt.Sprint(p.ID, p.Name, p.ZIP, p.Volunteer, p.Offer, p.CreatedAt))
			return nil
		}); err != nil {
			return err
		}
		if err := r.EveryRequest(time.Time{}, func(q RequestRow) error {
			counts["requests"]++
			if (q.State == aid.Assigned) && q.AssignedPhone == "" {
				t.Errorf("request %d is assigned to nobody", q.ID)
			}
			if q.State.Live() != q.EndedAt.IsZero() {
				t.Errorf("request %d is %s and ended at %v", q.ID, q.State, q.EndedAt)
			}
			rows = append(rows, fmt.Sprint(q.ID, q.Code, q.State, q.Need, q.Requester, q.CreatedAt, q.Invited))
			return nil
		}); err != nil {
			return err
		}
		return r.EveryMessage(time.Time{}, func(Message) error { counts["messages"]++; return nil })
	})
	return counts, rows
}

func TestGrowMakesWhatItIsTold(t *testing.T) {
	counts, rows := grown(t, 1)
	want := map[string]int{"volunteers": 50, "people": 1000, "requests": 400, "live": 100, "messages": 2000, "open tasks": 300}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if _, again := grown(t, 1); !cmp.Equal(rows, again) {
		t.Errorf("the same seed gives other rows:\n%s", cmp.Diff(rows, again))
	}
	if _, other := grown(t, 2); cmp.Equal(rows, other) {
		t.Error("another seed gives the same rows")
	}
}
