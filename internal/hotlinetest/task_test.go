package hotlinetest_test

import (
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// team is a network with three coordinators, at an hour of a Monday.
func team(t *testing.T, hour int) *job {
	conf := hotlinetest.Config(t)
	for _, who := range []struct {
		name  string
		phone aid.Phone
	}{{"Eva", phoneEva}, {"Fay", phoneFay}} {
		c := conf.Coordinators[0]
		c.Name, c.Phone = who.name, who.phone
		conf.Coordinators = append(conf.Coordinators, c)
	}
	start := time.Date(2026, 11, 23, hour, 0, 0, 0, conf.Network.Timezone)
	return &job{House: hotlinetest.Open(t, hotlinetest.Options{Config: &conf, Start: start}), t: t, lang: "en", walter: "+15415550121"}
}

// later moves the clock on in small steps, as time goes.
func (j *job) later(d time.Duration) {
	j.t.Helper()
	for end := j.Clock.Now().Add(d); j.Clock.Now().Before(end); {
		j.Clock.Move(min(5*time.Minute, end.Sub(j.Clock.Now())))
		if err := j.Settle(j.t.Context()); err != nil {
			j.t.Fatal(err)
		}
	}
}

// heard counts the texts to a phone since a number of texts.
func (j *job) heard(to aid.Phone, since int) (n int) {
	for _, s := range j.Carrier.Sent(since) {
		if s.To == to {
			n++
		}
	}
	return n
}

// TestNightClock lets somebody wait at night: for danger the clock runs and the
// phones ring; for anything else nobody is woken, and it runs from the morning.
func TestNightClock(t *testing.T) {
	t.Run("danger", func(t *testing.T) {
		j := team(t, 23)
		j.say(phoneEva, "ONCALL me till 23:59")
		since := len(j.Carrier.Sent(0))
		j.say(j.walter, "he is hitting me")
		for _, step := range []struct {
			after         time.Duration
			eva, dee, fay int
		}{{0, 1, 0, 0}, {14 * time.Minute, 1, 0, 0}, {2 * time.Minute, 1, 1, 0}, {15 * time.Minute, 2, 2, 1}, {2 * time.Hour, 2, 2, 1}} {
			j.later(step.after)
			if e, d, f := j.heard(phoneEva, since), j.heard(phoneDee, since), j.heard(phoneFay, since); e != step.eva || d != step.dee || f != step.fay {
				t.Errorf("after %v more: Eva heard %d times, Dee %d, Fay %d; want %d, %d, %d", step.after, e, d, f, step.eva, step.dee, step.fay)
			}
		}
	})
	t.Run("a wish for a person", func(t *testing.T) {
		j := team(t, 23)
		j.say(phoneEva, "ONCALL me till 9am tomorrow")
		since := len(j.Carrier.Sent(0))
		j.say(j.walter, "person")
		j.later(8*time.Hour + 55*time.Minute) // 7:55
		if n := j.heard(phoneEva, since) + j.heard(phoneDee, since) + j.heard(phoneFay, since); n != 0 {
			t.Errorf("%d texts woke coordinators", n)
		}
		j.later(10 * time.Minute) // 8:05: Eva hears, and her clock began at eight
		if e, d := j.heard(phoneEva, since), j.heard(phoneDee, since); e != 1 || d != 0 {
			t.Errorf("in the morning Eva heard %d times, Dee %d", e, d)
		}
		j.later(15 * time.Minute)
		if d := j.heard(phoneDee, since); d != 1 {
			t.Errorf("fifteen minutes after eight Dee heard %d times", d)
		}
	})
}

// TestTakenIsFreedAgain shows that what somebody took and did not finish in a
// day is everybody's again, and that what was finished is nobody's.
func TestTakenIsFreedAgain(t *testing.T) {
	j := team(t, 10)
	state := func() (out []string) {
		j.read(func(r *store.Reader) error {
			all, err := r.OpenTasks(10)
			for _, k := range all {
				out = append(out, k.State)
			}
			return err
		})
		return out
	}
	j.say(j.walter, "person")
	j.say("+15415550122", "person")
	j.say(phoneFay, "TAKE 0121")
	j.say(phoneFay, "TAKE 0122")
	j.say(phoneFay, "DONE 0122")
	j.later(23 * time.Hour)
	if got := state(); len(got) != 1 || got[0] != "claimed" {
		t.Errorf("after 23 hours: %v", got)
	}
	since := len(j.Carrier.Sent(0))
	j.later(2 * time.Hour)
	if got := state(); len(got) != 1 || got[0] != "open" {
		t.Errorf("after 25 hours: %v", got)
	}
	for _, p := range []aid.Phone{phoneDee, phoneEva, phoneFay} {
		if j.heard(p, since) != 1 {
			t.Errorf("…%s heard %d times that it waits again", p.E164()[8:], j.heard(p, since))
		}
	}
	j.says(phoneEva, "Still waiting, nobody took it: Wants a person: +15415550121")
	j.say(phoneEva, "TAKE 0121")
	j.says(phoneEva, "Yours now, 0121")
}

// TestHoldRests shows that nobody new is asked while a request is held, that who
// was asked may still say yes, and that it goes on by itself.
func TestHoldRests(t *testing.T) {
	j := town(t, "en")
	chu, _ := hotlinetest.Volunteer("chu")
	j.say(phoneDee, "HOLD M4 2h")
	if err := j.Hotline.AddPeople(t.Context(), []aid.Person{chu}); err != nil {
		t.Fatal(err)
	}
	since := len(j.Carrier.Sent(0))
	j.later(110 * time.Minute)
	if n := j.heard(chu.Phone, since); n != 0 {
		t.Errorf("Chu was asked %d times while M4 rests", n)
	}
	j.later(25 * time.Minute)
	if n := j.heard(chu.Phone, since); n != 1 {
		t.Errorf("Chu was asked %d times once it went on", n)
	}
	j.say(phoneDee, "HOLD M4 2h")
	j.say(chu.Phone, "YES M4")
	j.says(chu.Phone, "Thank you! M4")
	j.say(phoneDee, "CLOSE M4 gone")
	j.say(phoneDee, "HOLD M4 2h") // it is over: its card, and nothing is done
	j.says(phoneDee, "M4 food, Ashland, by today 8 pm. withdrawn")
	if n := j.audits("hold"); n != 2 {
		t.Errorf("%d rows of the audit say hold, want 2", n)
	}
}

// TestPauseRests shows that nobody is asked while all outreach is paused, also
// for what comes in meanwhile, and that it begins again for all.
func TestPauseRests(t *testing.T) {
	j := town(t, "en")
	j.say(phoneDee, "PAUSE ALL")
	if j.audits("pause_all") != 0 {
		t.Error("it was paused without its code")
	}
	j.say(phoneDee, "OK "+j.codeAsked())
	since := len(j.Carrier.Sent(0))
	for _, s := range []string{"need a ride 97520 today for 1", "skip", "Gus", "yes"} {
		j.say("+15415550124", s)
	}
	j.later(30 * time.Minute)
	if n := j.heard(j.ben, since); n != 0 {
		t.Errorf("Ben was asked %d times", n)
	}
	j.say(phoneDee, "RESUME ALL")
	j.says(phoneDee, "2 open, texts at most 16, $0.14.")
	j.say(phoneDee, "OK "+j.codeAsked())
	if n := j.heard(j.ben, since); n != 1 {
		t.Errorf("Ben was asked %d times once it went on", n)
	}
	if p, r := j.audits("pause_all"), j.audits("resume_all"); p != 1 || r != 1 {
		t.Errorf("the audit has %d pauses and %d resumptions", p, r)
	}
}

// TestGiveRefuses shows whom a request is not given to: nobody known, two of one
// name, who wants no texts, who is not known well enough, who is kept apart from
// who asked, who asked it themselves, who has it.
func TestGiveRefuses(t *testing.T) {
	j := town(t, "en")
	two, _ := hotlinetest.Volunteer("chu")
	two.Name = "Ben"
	if err := j.Hotline.AddPeople(t.Context(), []aid.Person{two}); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"need repair 97520 today for 1", "skip", "Gus", "yes"} {
		j.say("+15415550124", s)
	}
	j.say("+15415550131", "STOP") // Ana
	tests := []struct{ deed, says string }{
		{"GIVE M4 @zoe", "We know nobody by @zoe."},
		{"GIVE M4 @ben", "Ben 0132, Ben 0133"},
		{"GIVE M4 0131", "Ana 0131 can't have M4"},
		{"GIVE D2 0132", "Ben 0132 can't have D2"},
		{"GIVE M4 0132", "M4 is with Ben 0132 now."},
		{"GIVE M4 0132", "M4 is with Ben 0132 now."},
		{"GIVE Y9 0132", "We have no Y9"},
	}
	for _, tt := range tests {
		j.say(phoneDee, tt.deed)
		j.says(phoneDee, tt.says)
	}
	if n := j.audits("give"); n != 1 {
		t.Errorf("%d rows of the audit say give, want 1", n)
	}
	j.say("+15415550132", "BLOCK M4")
	j.say(phoneDee, "GIVE M4 0132")
	j.says(phoneDee, "Ben 0132 can't have M4")
}
