package hotlinetest_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// standsNow writes down everything that a coordinator's deed can change.
func (j *job) standsNow() (out []string) {
	j.t.Helper()
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	j.read(func(r *store.Reader) error {
		reqs, err := r.Requests(0, time.Time{}, 100)
		if err != nil {
			return err
		}
		for _, q := range reqs {
			holder := aid.PersonID(0)
			if as, err := r.AssignmentOf(q.ID); err == nil {
				holder = as.Volunteer
			}
			drops, _, err := r.Drops(q.ID)
			if err != nil {
				return err
			}
			linked, err := r.LinkedTo(q.ID)
			if err != nil {
				return err
			}
			notes, err := r.Notes(q.ID)
			if err != nil {
				return err
			}
			add("%s %s %q %v held %s, promised %s, back %d, with %d, dropped %d, linked %d", q.Code, q.State, q.Details, q.Risks,
				q.HeldUntil.Format("15:04"), q.PromisedAt.Format("15:04"), q.Reopened, holder, drops, len(linked))
			for _, n := range notes {
				add("%s note %d", q.Code, n.ID)
			}
		}
		tasks, err := r.OpenTasks(100)
		if err != nil {
			return err
		}
		for _, k := range tasks {
			add("task %s %s by %d", k.Kind, k.State, k.ClaimedBy)
		}
		on, err := r.OnDuty()
		if err != nil {
			return err
		}
		paused, err := r.Mark("outreach paused")
		if err != nil {
			return err
		}
		add("on duty %v, paused %t", on, paused != "")
		people, err := r.People(0, 100)
		for _, p := range people {
			if p.Volunteer {
				add("%s %s", p.Name, p.Tier)
			}
		}
		return err
	})
	return out
}

// TestUndo does each thing that can be undone, and undoes it: all stands as it
// did before. What was sent meanwhile can't be taken back, and is counted.
func TestUndo(t *testing.T) {
	tests := []struct {
		name   string
		before []string // what else is done first
		deed   string
		left   bool // texts about it had left
	}{
		{"take a request that waits", nil, "TAKE K7", true},
		{"take an open one", nil, "TAKE M4", true},
		{"take one from a volunteer", []string{"GIVE M4 @ben"}, "GIVE M4 @ana", true},
		{"give", nil, "GIVE M4 @ben", true},
		{"release", nil, "RELEASE K7", true},
		{"hold", nil, "HOLD M4 3h", false},
		{"hold longer", []string{"HOLD M4 1h"}, "HOLD M4 3h", false},
		{"note", nil, "NOTE M4 has a dog", false},
		{"close, helped", nil, "CLOSE M4 helped", true},
		{"close, gone", nil, "CLOSE K7 gone", true},
		{"close one that somebody has", []string{"GIVE M4 @ben"}, "CLOSE M4 gone", true},
		{"close, the same as another", []string{"NOTE K7 lives next door"}, "CLOSE K7 dup M4", true},
		{"merge", []string{"NOTE K7 lives next door", "NOTE M4 has a dog"}, "MERGE M4 K7", true},
		{"reopen", []string{"CLOSE M4 gone"}, "REOPEN M4", true},
		{"take who waits", nil, "TAKE 0123", false},
		{"done with who waits", nil, "DONE 0123", false},
		{"done with who was taken", []string{"TAKE 0123"}, "DONE 0123", false},
		{"vet", nil, "VET @ana vetted", false},
		{"on call", nil, "ONCALL me till 20", false},
		{"off call", []string{"ONCALL me till 20"}, "ONCALL off", false},
		{"pause", nil, "PAUSE ALL", false},
		{"resume", []string{"PAUSE ALL"}, "RESUME ALL", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := town(t, "en")
			j.say("+15415550122", "M4 allergic to nuts") // her words go over in a merge
			do := func(s string) {
				t.Helper()
				j.say(phoneDee, s)
				if all := j.answers(0); strings.Contains(all[len(all)-1], "reply OK ") {
					j.say(phoneDee, "OK "+j.codeAsked())
				}
			}
			for _, s := range tt.before {
				do(s)
			}
			j.Clock.Move(time.Minute)
			before := j.standsNow()
			do(tt.deed)
			if cmp.Equal(before, j.standsNow()) {
				t.Fatalf("%s changed nothing", tt.deed)
			}
			j.Clock.Move(time.Minute)
			since := len(j.Carrier.Sent(0))
			j.say(phoneDee, "UNDO")
			if diff := cmp.Diff(before, j.standsNow()); diff != "" {
				t.Errorf("not as before (-before +after):\n%s", diff)
			}
			said := ""
			for _, s := range j.answers(since) {
				if strings.HasPrefix(s, "Undone: ") {
					said = s
				}
			}
			if said == "" || strings.Contains(said, "had left already") != tt.left {
				t.Errorf("it says %q", said)
			}
			rows := j.audits("undo")
			j.say(phoneDee, "UNDO")
			if tt.before == nil && rows != 1 {
				t.Errorf("%d rows of the audit say undo", rows)
			}
		})
	}
}

// TestUndoUnheard undoes what nobody has heard of yet: the texts about it never
// leave, and the promise that was given holds.
func TestUndoUnheard(t *testing.T) {
	j := town(t, "en")
	before, since := j.standsNow(), len(j.Carrier.Sent(0))
	for _, s := range []string{"CLOSE M4 gone", "UNDO"} { // nothing is sent between them
		if err := j.Hotline.Receive(t.Context(), j.Inbound(phoneDee, s)); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, j.standsNow()); diff != "" {
		t.Errorf("not as before (-before +after):\n%s", diff)
	}
	for _, s := range j.Carrier.Sent(since) {
		if s.To == "+15415550122" {
			t.Errorf("Rosa heard of it: %q", s.Body)
		}
	}
	j.says(phoneDee, "Undone: CLOSE M4.")
}

// TestUndoRefuses shows what UNDO does not do: after half an hour, of what
// another did, of what has moved on, and of what can't be taken back.
func TestUndoRefuses(t *testing.T) {
	j := town(t, "en")
	j.say(phoneDee, "UNDO")
	j.says(phoneDee, "You did nothing in the last 30 minutes")
	j.say(phoneDee, "SAY M4 on my way")
	j.say(phoneDee, "UNDO")
	j.says(phoneDee, "SAY M4 can't be undone.")
	j.say(phoneDee, "TAKE 0123") // so that no clock of theirs runs meanwhile
	j.say(phoneDee, "HOLD M4 2h")
	j.Clock.Move(31 * time.Minute)
	j.say(phoneDee, "UNDO")
	j.says(phoneDee, "You did nothing in the last 30 minutes")
	j.say(phoneDee, "RELEASE K7")
	j.say(j.walter, "close k7")
	j.say(phoneDee, "UNDO")
	j.says(phoneDee, "K7 has changed since, so nothing was undone.")
}

// TestMergeTellsNoCodeOfOthers merges requests of one phone and of two: only
// who asked for both hears the code that goes on.
func TestMergeTellsNoCodeOfOthers(t *testing.T) {
	j := town(t, "en")
	j.say(phoneDee, "MERGE K7 M4")
	j.says(j.walter, "K7: the same help was asked for twice")
	for _, s := range j.Carrier.Sent(0) {
		if s.To == j.walter && strings.Contains(s.Body, "M4") {
			t.Errorf("Walter hears of Rosa's code: %q", s.Body)
		}
		if s.To == "+15415550122" && strings.Contains(s.Body, "K7") {
			t.Errorf("Rosa hears of Walter's code: %q", s.Body)
		}
	}
	for _, s := range []string{"I also need a ride 97520 today for 1", "skip", "Rosa", "yes"} {
		j.say("+15415550122", s)
	}
	j.say(phoneDee, "MERGE D2 M4")
	j.says("+15415550122", "D2 and M4 are about the same thing, so we go on with M4.")
	j.say(phoneDee, "MERGE M4 M4")
	j.says(phoneDee, "We have no M4")
	j.say(phoneDee, "MERGE K7 M4")
	j.says(phoneDee, "duplicate")
}

// TestMergeKeepsWhoIsAtRisk shows that what puts somebody at risk is not lost
// with the request that said it.
func TestMergeKeepsWhoIsAtRisk(t *testing.T) {
	j := town(t, "en")
	for _, s := range []string{"need groceries 97520 today for 2, baby", "skip", "Gus", "yes"} {
		j.say("+15415550124", s)
	}
	j.say(phoneDee, "MERGE D2 M4")
	j.read(func(r *store.Reader) error {
		q, err := r.RequestByCode("M4")
		if err != nil || !q.AtRisk() {
			t.Errorf("M4 is for %v, %v", q.Risks, err)
		}
		return err
	})
}
