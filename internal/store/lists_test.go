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
	red := true
	open, _ := BoardFilter{States: []aid.RequestState{aid.Open}, Area: "975", Need: "food", Red: &red}.where()
	ended, _ := BoardFilter{Area: "975", Need: "food"}.ended()
	mine := Areas{"975", "97401"}
	openMine, _ := BoardFilter{States: []aid.RequestState{aid.Open}, Areas: mine, Red: &red}.where()
	endedMine, _ := BoardFilter{Areas: mine}.ended()
	inboxMine, _ := InboxOf{Areas: mine}.within()
	near, _ := PlaceFilter{Within: &Box{}, Need: "food"}.sql()
	zips, _ := PlaceFilter{ZIP: "975", Need: "food"}.sql()
	places, _ := PlaceFilter{}.sql()
	stale, _ := PlaceFilter{Before: noon}.sql()
	for name, query := range map[string]string{
		"places": places, "places, stale": stale, "near": near, "in a ZIP": zips, "stale": countStaleSQL, "tasks at a place": openTasksAtSQL,
		"newest people": newestPeopleSQL, "people in a ZIP": peopleInZIPSQL, "people called": peopleCalledSQL, "people by last four": peopleEndingSQL,
		"volunteers of a tier": volunteersSQL, "asks": asksOfSQL, "blocked": blockedSQL, "letters out": sentPageSQL, "letters failed": failedPageSQL,
		"letters in": heardPageSQL, "letters to": sentToPersonSQL, "letters of": heardOfSQL, "cost": costSQL,
		"requests by state": requestStatesSQL, "requests by need": requestNeedsSQL, "where people give up": flowCountsSQL, "faults": faultsSQL,
		"board, how many": boardCountSQL + open, "board": boardPageSQL + open + boardOldSQL, "board, ended": boardPageSQL + ended + boardEndedSQL,
		"board, of an area": boardPageSQL + openMine + boardOldSQL, "board, ended, of an area": boardPageSQL + endedMine + boardEndedSQL,
		"inbox, of an area": inboxOfSQL + inboxMine + inboxOldSQL, "inbox, of an area, how many": countOfSQL + inboxMine + countUpToSQL,
		"day sheet": liveRequestsSQL, "helper": helperOfSQL, "how many were asked": inviteCountsSQL,
		"inbox": inboxSQL, "inbox, danger": inboxDangerSQL, "inbox, how many": countTasksSQL, "what was said": inboundLineSQL,
		"audit": auditsBeforeSQL, "story": auditsOfSQL, "looks at a request": viewedRequestSQL, "looks at somebody": viewedPersonSQL,
		"asked most": mostAskedSQL, "asks of each": asksEachSQL,
		"never asked": neverAskedSQL, "never asked, how many": countNeverAskedSQL + "1", "tired": tiredSQL, "tired, how many": countTiredSQL + "1", "how places fare": faresByPlaceSQL, "how languages fare": faresByLanguageSQL,
		"linked": linkedSQL, "said about": saidAboutSQL, "told about": toldAboutSQL, "pulse": pulseSQL,
	} {
		for _, step := range s.plan(t, query) {
			if strings.HasPrefix(step, "SCAN") && !walked(step) {
				t.Errorf("%s: %s", name, step)
			}
			if strings.Contains(step, "USE TEMP B-TREE FOR ORDER BY") && sorted(name) {
				t.Errorf("%s sorts: %s", name, step)
			}
		}
	}
}

// plan is what SQLite would do for a query.
func (s *Store) plan(t *testing.T, query string) (steps []string) {
	t.Helper()
	args := make([]any, strings.Count(query, "?"))
	for i := range args {
		args[i] = ""
	}
	read(t, s, func(r *Reader) (err error) {
		steps, err = all(r, func(row scanner) (string, error) {
			var a, b, c int
			var detail string
			err := row.Scan(&a, &b, &c, &detail)
			return detail, err
		}, "EXPLAIN QUERY PLAN "+query, args...)
		return err
	})
	return steps
}

// walked says of a scan that it is over what an index holds of a table for the
// list's sake, in its order and up to its limit, or over a row or two.
func walked(step string) bool {
	for _, of := range []string{"outbox_undelivered", "requests_ended", "places_checked", "tasks_open", "tasks_danger", "tasks_person", "conversations_stopped", "people_taking", "people_tired", "SCAN (", "SCAN CONSTANT"} {
		if strings.Contains(step, of) {
			return true
		}
	}
	return false
}

// sorted says of which lists an index gives the order, so that a page of a
// long one is read and no more.
func sorted(name string) bool {
	for _, of := range []string{"letters", "places", "people", "newest", "volunteers of", "inbox", "audit", "story", "board, ended", "never", "tired"} {
		if strings.HasPrefix(name, of) {
			return true
		}
	}
	return false
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
		week := 7 * 24 * time.Hour
		byWeek, byNeed, spent, sum := 0, 0, 0, 0
		begin := noon.Add(time.Hour)
		for from := begin.Add(-1000 * week); from.Before(begin); from = from.Add(week) {
			states, err := r.RequestStates(from, from.Add(week))
			if err != nil {
				return err
			}
			for _, s := range states {
				byWeek += s.N
			}
			texts, segments, err := r.Spent(from, from.Add(week))
			if err != nil {
				return err
			}
			spent, sum = spent+texts, sum+segments
		}
		needs, err := r.RequestNeeds(time.Time{})
		for _, n := range needs {
			byNeed += n.N
		}
		if byWeek != 400 || byNeed != 400 {
			t.Errorf("%d requests by week, %d by need; want 400", byWeek, byNeed)
		}
		if spent != 1000 || sum < spent {
			t.Errorf("%d texts of %d segments, want 1000 texts", spent, sum)
		}
		return err
	})
}
