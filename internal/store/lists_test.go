package store

import (
	"math"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
)

// The console's lists read no table from end to end, however much is in it.
func TestListsReadByIndex(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "plans.db"))
	for name, query := range map[string]string{
		"newest people": newestPeopleSQL, "people in a ZIP": peopleInZIPSQL, "people called": peopleCalledSQL, "people by last four": peopleEndingSQL,
		"volunteers of a tier": volunteersSQL, "asks": asksOfSQL, "blocked": blockedSQL, "letters out": sentPageSQL, "letters failed": failedPageSQL,
		"letters in": heardPageSQL, "letters to": sentToPersonSQL, "letters of": heardOfSQL, "cost": costSQL, "cost by day": costDaysSQL,
		"requests by day": daysSQL, "where people give up": flowCountsSQL, "faults": faultsSQL,
	} {
		read(t, s, func(r *Reader) error {
			args := make([]any, strings.Count(query, "?"))
			for i := range args {
				args[i] = ""
			}
			steps, err := all(r, func(row scanner) (string, error) {
				var a, b, c int
				var detail string
				err := row.Scan(&a, &b, &c, &detail)
				return detail, err
			}, "EXPLAIN QUERY PLAN "+query, args...)
			for _, step := range steps {
				if strings.HasPrefix(step, "SCAN") && !strings.Contains(step, "COVERING INDEX") && !strings.Contains(step, "outbox_undelivered") &&
					!strings.Contains(step, "SCAN (") {
					t.Errorf("%s: %s", name, step)
				}
				if strings.Contains(step, "USE TEMP B-TREE FOR ORDER BY") && sorted(name) {
					t.Errorf("%s sorts: %s", name, step)
				}
			}
			return err
		})
	}
}

// sorted says of which lists an index gives the order, so that a page of a
// long one is read and no more.
func sorted(name string) bool {
	return strings.HasPrefix(name, "letters") || name == "newest people" || name == "people in a ZIP" || name == "people called" ||
		name == "people by last four" || name == "volunteers of a tier"
}

func TestListsOfPeople(t *testing.T) {
	s := open(t)
	if err := s.Grow(t.Context(), small(3), nil); err != nil {
		t.Fatal(err)
	}
	read(t, s, func(r *Reader) error {
		newest, err := r.NewestPeople(math.MaxInt64, 3)
		if err != nil {
			return err
		}
		if len(newest) != 3 || newest[0].ID != 1000 || newest[2].ID != 998 {
			t.Errorf("newest %v", newest)
		}
		one := newest[1]
		for name, list := range map[string]func() ([]aid.Person, error){
			"called": func() ([]aid.Person, error) {
				return r.PeopleCalled(strings.ToUpper(one.Name[:min(2, len(one.Name))]), 1000)
			},
			"last four": func() ([]aid.Person, error) { e := one.Phone.E164(); return r.PeopleByLastFour(e[len(e)-4:], 10) },
			"zip":       func() ([]aid.Person, error) { return r.PeopleInZIP(one.ZIP, math.MaxInt64, 1000) },
		} {
			people, err := list()
			if err != nil {
				return err
			}
			found := false
			for _, p := range people {
				found = found || p.ID == one.ID
			}
			if !found {
				t.Errorf("%s: %d people, and not the one looked for", name, len(people))
			}
		}
		tiers, err := r.CountTiers()
		n := 0
		for _, c := range tiers {
			n += c.N
		}
		if n != 50 {
			t.Errorf("%d volunteers in all tiers, want 50", n)
		}
		return err
	})
}

func TestStatisticsCountEveryRequestOnce(t *testing.T) {
	s := open(t)
	if err := s.Grow(t.Context(), small(3), nil); err != nil {
		t.Fatal(err)
	}
	read(t, s, func(r *Reader) error {
		days, err := r.RequestDays(time.Time{})
		if err != nil {
			return err
		}
		needs, err := r.RequestNeeds(time.Time{})
		byDay, byNeed := 0, 0
		for _, d := range days {
			byDay += d.N
		}
		for _, n := range needs {
			byNeed += n.N
		}
		if byDay != 400 || byNeed != 400 {
			t.Errorf("%d requests by day, %d by need; want 400", byDay, byNeed)
		}
		texts, segments, err2 := r.Spent(time.Time{}.Add(time.Hour), noon.Add(time.Hour))
		costs, err3 := r.CostDays(time.Time{}.Add(time.Hour))
		sum := 0
		for _, c := range costs {
			sum += c.Segments
		}
		if texts != 1000 || segments != sum || sum < texts {
			t.Errorf("%d texts of %d segments; by day %d", texts, segments, sum)
		}
		for _, err := range []error{err, err2, err3} {
			if err != nil {
				return err
			}
		}
		return nil
	})
}
