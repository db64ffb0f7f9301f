package hotline_test

import (
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// everyDeed says each command once. A code that is wanted back is sent.
var everyDeed = []struct {
	verb  hotline.Verb
	text  string
	from  aid.Phone     // if not the coordinator
	later time.Duration // after it
}{
	{verb: hotline.DoHelp, text: "HELP"},
	{verb: hotline.DoQueue, text: "Q"},
	{verb: hotline.DoMore, text: "MORE"},
	{verb: hotline.DoCard, text: "K7"},
	{verb: hotline.DoRelease, text: "RELEASE K7"},
	{verb: hotline.DoWhy, text: "WHY M4"},
	{verb: hotline.DoVols, text: "VOLS 97520"},
	{verb: hotline.DoHold, text: "HOLD M4 2h"},
	{verb: hotline.DoNote, text: "NOTE M4 her sister knows"},
	{verb: hotline.DoSay, text: "SAY M4 we are on it"},
	{verb: hotline.DoInvite, text: "INVITE M4 1"},
	{verb: hotline.DoGive, text: "GIVE M4 @ben"},
	{verb: hotline.DoUndo, text: "UNDO"},
	{verb: hotline.DoKeep, text: "KEEP M4"},
	{verb: hotline.DoTake, text: "TAKE K7"},
	{verb: hotline.DoCall, text: "CALL K7"},
	{verb: hotline.DoReopen, text: "REOPEN K7"},
	{verb: hotline.DoSplit, text: "SPLIT M4 ride"},
	{verb: hotline.DoMerge, text: "MERGE D8 M4"},
	{verb: hotline.DoClose, text: "CLOSE M4 gone"},
	{verb: hotline.DoDone, text: "DONE 0123"},
	{verb: hotline.DoVet, text: "VET @ana vetted"},
	{verb: hotline.DoOnCall, text: "ONCALL me till 20"},
	{verb: hotline.DoLift, text: "ASKMORE 24"},
	{verb: hotline.DoPauseAll, text: "PAUSE ALL"},
	{verb: hotline.DoResumeAll, text: "RESUME ALL"},
	{verb: hotline.DoResume, text: "RESUME"},
	{verb: hotline.DoSurge, text: "SURGE 97540 hub 97504 2d"},
	{verb: hotline.DoBlast, text: "BLAST 975 The pantry is open until six"},
	{verb: hotline.DoSite, text: "SITE 0124"},
	{verb: hotline.DoBulk, text: "BULK 300 hygiene kits from Medford", later: 6 * time.Minute},
	{verb: hotline.DoLots, text: "LOTS"},
	{verb: hotline.DoLot, text: "LOT 1"},
	{from: hotlinetest.Phone("sol"), text: "100"},
	{verb: hotline.DoShare, text: "SHARE 1"},
	{verb: hotline.DoLost, text: "LOST 4 LOT 1 spoiled"},
	{from: hotlinetest.Phone("max"), text: "BULK 90 boxes of diapers"},
	{verb: hotline.DoAskSites, text: "ASK 2"},
	{verb: hotline.DoRefer, text: "REFER K7 klamath"},
}

// TestEveryDeedIsOneRow lets a coordinator say every command that there is:
// each is answered in one segment, and what changes something is one row of the
// audit, by whom it was done. What only shows things is none, and neither is
// asking back.
func TestEveryDeedIsOneRow(t *testing.T) {
	h := townOfDeeds(t)
	said := map[hotline.Verb]bool{hotline.DoConfirm: true}
	for _, d := range everyDeed {
		if d.from != "" {
			text(t, h, d.from, d.text)
			h.Clock.Move(d.later)
			continue
		}
		said[d.verb] = true
		n := rowsOf(t, h)
		answers := answersTo(t, h, d.text, d.verb != hotline.DoTake) // what a volunteer gets who takes a request is longer
		if _, code, asked := strings.Cut(answers, "To do it reply OK "); asked {
			if got := rowsOf(t, h); got[string(d.verb)] != n[string(d.verb)] {
				t.Errorf("%s stands in the audit before its code was sent", d.text)
			}
			answers = answersTo(t, h, "OK "+code, true)
		}
		h.Clock.Move(d.later)
		want := 1
		if hotline.DeedsShown()[d.verb] {
			want = 0
		}
		if got := rowsOf(t, h)[string(d.verb)] - n[string(d.verb)]; got != want {
			t.Errorf("%s is %d rows of the audit, want %d: %s", d.text, got, want, answers)
		}
	}
	pressEveryTask(t, h, said)
	for verb := range hotline.DeedsShown() {
		if !said[verb] {
			t.Errorf("nobody says %q here", verb)
		}
	}
}

// answersTo is what Dee is answered to a text, each in one segment.
func answersTo(t *testing.T, h *hotlinetest.House, words string, short bool) string {
	t.Helper()
	before := len(h.Carrier.Sent(0)) // Count counts calls too
	text(t, h, phoneDee, words)
	settle(t, h)
	var out []string
	for _, s := range h.Carrier.Sent(before) {
		if s.To != phoneDee {
			continue
		}
		if n := sms.Count(s.Body).Segments; n != 1 && short {
			t.Errorf("%s is answered in %d segments: %s", words, n, s.Body)
		}
		out = append(out, s.Body)
	}
	if len(out) == 0 {
		t.Errorf("%s is not answered", words)
	}
	return strings.Join(out, "\n")
}

// rowsOf counts what coordinators did, by the audit.
func rowsOf(t *testing.T, h *hotlinetest.House) map[string]int {
	t.Helper()
	n := map[string]int{}
	read(t, h, func(r *store.Reader) error {
		all, err := r.Audits(0, time.Time{}, 10_000)
		for _, a := range all {
			if a.Actor.Role == "coordinator" {
				n[a.Action]++
			}
		}
		return err
	})
	return n
}

// pressEveryTask does what the console alone can do, about somebody who wants a
// person, and shows the digest's rest.
func pressEveryTask(t *testing.T, h *hotlinetest.House, said map[hotline.Verb]bool) {
	t.Helper()
	var tasks []aid.Task
	for _, name := range []string{"chu", "vic"} {
		text(t, h, hotlinetest.Phone(name), "person")
	}
	read(t, h, func(r *store.Reader) (err error) {
		tasks, err = r.OpenTasks(100)
		return err
	})
	if len(tasks) < 2 {
		t.Fatalf("%d want a person", len(tasks))
	}
	first, last := int(tasks[0].ID), int(tasks[len(tasks)-1].ID)
	for _, d := range []hotline.Deed{
		{Verb: hotline.DoClaimTask, N: first},
		{Verb: hotline.DoFreeTask, N: first},
		{Verb: hotline.DoFinishTask, N: first},
		{Verb: hotline.DoAnswerTask, N: last, Words: "we call you today"},
		{Verb: hotline.DoDigest},
	} {
		said[d.Verb] = true
		n := rowsOf(t, h)
		got, err := h.Hotline.Carry(t.Context(), phoneDee, d)
		if err != nil {
			t.Fatal(err)
		}
		want := 1
		if hotline.DeedsShown()[d.Verb] {
			want = 0
		}
		if rows := rowsOf(t, h)[string(d.Verb)] - n[string(d.Verb)]; rows != want {
			t.Errorf("%s is %d rows of the audit, want %d: %+v", d.Verb, rows, want, got)
		}
	}
}

// townOfDeeds has what every command may be about: K7 waits to be released, M4
// is open, two networks and sites are beside, and 0123 wants a person.
func townOfDeeds(t *testing.T) *hotlinetest.House {
	t.Helper()
	h := hotlinetest.Open(t, hotlinetest.Options{})
	var people []aid.Person
	for _, name := range []string{"ana", "ben", "vic", "chu"} {
		p, _ := hotlinetest.Volunteer(name)
		people = append(people, p)
	}
	err := h.Hotline.AddPeople(t.Context(), people)
	if err == nil {
		err = h.Hotline.AddNetworks(t.Context(), []aid.Network{{Name: "Klamath Neighbors", Area: []string{"976"}, Phone: hotlinetest.Phone("lou")}})
	}
	if err == nil {
		err = h.Hotline.SaveSite(t.Context(), store.Actor{Role: "command"}, hotlinetest.Phone("sol"), aid.Site{Name: "Ashland Pantry", ZIP: "97520"})
	}
	if err != nil {
		t.Fatal(err)
	}
	ask(t, h, hotlinetest.Phone("walter"), "need money 97520 today for 2", "skip", "Walter")
	ask(t, h, hotlinetest.Phone("rosa"), "need groceries 97520 today for 4", "skip", "Rosa")
	text(t, h, hotlinetest.Phone("gus"), "person")
	for _, words := range []string{"join as a site", "church", "Phoenix Church", "97535", "about three hundred"} {
		text(t, h, hotlinetest.Phone("max"), words)
	}
	settle(t, h)
	nia, _ := hotlinetest.Volunteer("nia") // whom nobody asked yet
	if err := h.Hotline.AddPeople(t.Context(), []aid.Person{nia}); err != nil {
		t.Fatal(err)
	}
	return h
}
