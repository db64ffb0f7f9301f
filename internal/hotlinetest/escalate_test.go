package hotlinetest_test

import (
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
)

// TestTaskClock lets somebody wait for a person whom nobody takes: who is on
// call hears first, then the backup, then all; and once somebody takes it, the
// next who tries hears who has it.
func TestTaskClock(t *testing.T) {
	conf := hotlinetest.Config(t)
	for _, who := range []struct {
		name  string
		phone aid.Phone
	}{{"Eva", phoneEva}, {"Fay", phoneFay}} {
		c := conf.Coordinators[0]
		c.Name, c.Phone = who.name, who.phone
		conf.Coordinators = append(conf.Coordinators, c)
	}
	j := &job{House: hotlinetest.Open(t, hotlinetest.Options{Config: &conf}), t: t, lang: "en", walter: "+15415550121"}
	heard := func(want map[aid.Phone]int) {
		t.Helper()
		got := map[aid.Phone]int{}
		for _, s := range j.Carrier.Sent(0) {
			if strings.Contains(s.Body, "Wants a person") && strings.HasSuffix(s.Body, "(TAKE 0121)") {
				got[s.To]++
			}
		}
		for _, p := range []aid.Phone{phoneDee, phoneEva, phoneFay} {
			if got[p] != want[p] {
				t.Errorf("the number ending in %s heard of it %d times, want %d", p.E164()[8:], got[p], want[p])
			}
		}
	}
	later := func(d time.Duration) {
		t.Helper()
		j.Clock.Move(d)
		if err := j.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	j.say(phoneEva, "ONCALL me till 20")
	j.say(j.walter, "person")
	heard(map[aid.Phone]int{phoneEva: 1})
	later(14 * time.Minute)
	heard(map[aid.Phone]int{phoneEva: 1})
	later(2 * time.Minute)
	heard(map[aid.Phone]int{phoneEva: 1, phoneDee: 1})
	later(15 * time.Minute)
	heard(map[aid.Phone]int{phoneEva: 2, phoneDee: 2, phoneFay: 1})
	if n := j.audits("escalate"); n != 2 {
		t.Errorf("%d steps in the audit, want 2", n)
	}
	j.say(phoneFay, "TAKE 0121")
	j.says(phoneFay, "Yours now, 0121")
	j.say(phoneDee, "TAKE 0121")
	j.says(phoneDee, "Fay has 0121 already.")
	later(time.Hour)
	heard(map[aid.Phone]int{phoneEva: 2, phoneDee: 2, phoneFay: 1})
}
