package hotlinetest_test

import (
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

const phoneDee, phoneEva, phoneFay = aid.Phone("+15415550111"), aid.Phone("+15415550112"), aid.Phone("+15415550113")

// town is a network whose coordinator speaks one language, with what commands
// may be about: K7 waits for release, M4 is open, Walter wants a person.
func town(t *testing.T, lang string) *job {
	conf := hotlinetest.Config(t)
	conf.Network.Languages = []string{"en", "es", "ru", "uk", "vi", "zh"}
	conf.Coordinators[0].Language = lang
	j := &job{House: hotlinetest.Open(t, hotlinetest.Options{Config: &conf}), t: t, lang: lang, walter: "+15415550121"}
	var people []aid.Person
	for _, name := range []string{"ana", "ben", "vic"} {
		v, _ := hotlinetest.Volunteer(name)
		people = append(people, v)
	}
	if err := j.Hotline.AddPeople(t.Context(), people); err != nil {
		t.Fatal(err)
	}
	j.ben = people[1].Phone
	for _, text := range []string{"need money 97520 today for 2", "skip", "Walter", "yes"} {
		j.say(j.walter, text)
	}
	for _, text := range []string{"need groceries 97520 today for 4", "skip", "Rosa", "yes"} {
		j.say("+15415550122", text)
	}
	j.say("+15415550123", "person")
	return j
}

// answers gives what a coordinator was texted since a number of texts, without
// what was only told to them.
func (j *job) answers(since int) (out []string) {
	for _, s := range j.Carrier.Sent(since) {
		if s.To == phoneDee {
			out = append(out, s.Body)
		}
	}
	return out
}

// TestEveryCommandInOneSegment sends every command, right and wrong, in every
// language: each is answered, in one segment.
func TestEveryCommandInOneSegment(t *testing.T) {
	commands := []string{
		"Q", "Q red", "Q 975", "Q food", "Q nonsense", "K7", "M4", "VOLS 97520", "WHY M4", "WHY K7", "HOLD M4 2h", "UNDO", "NOTE M4 she moved in with her sister", "UNDO M4",
		"INVITE M4 3", "INVITE M4", "RELEASE K7", "UNDO", "TAKE K7", "UNDO K7", "GIVE M4 @ben", "GIVE M4 @ana", "UNDO", "GIVE M4 @nobody", "GIVE K7 @ben", "SAY M4 hello, it is on its way",
		"UNDO", "TAKE 0123", "TAKE 0123", "SAY 0123 What do you need?", "DONE 0123", "UNDO", "DONE 0123", "DONE 9999", "CALL M4", "CALL 0123", "CALL 9999",
		"CLOSE M4 maybe", "CLOSE K7 dup M4", "UNDO", "CLOSE K7 dup Z9", "CLOSE M4 helped", "CLOSE M4 helped", "REOPEN M4", "CLOSE M4 cant", "UNDO", "REOPEN Y9",
		"VET", "VET @ana", "VET @ana vetted", "UNDO", "VET @zoe known", "ONCALL me till 20", "UNDO", "ONCALL off", "ONCALL zed", "PAUSE ALL", "OK ?", "PAUSE ALL", "INVITE M4", "RESUME ALL", "OK ?", "RESUME ALL", "UNDO", "MERGE K7 M4", "UNDO", "MORE",
		"BLAST 975 The pantry on Main Street is open until six tonight", "BLAST 111 nobody lives here", "BLAST", "OK 99", "TAKE", "GIVE", "TKAE K7", "REOPNE",
	}
	for _, lang := range []string{"en", "es", "ru", "uk", "vi", "zh"} {
		t.Run(lang, func(t *testing.T) {
			j := town(t, lang)
			for _, c := range commands {
				before := len(j.Carrier.Sent(0)) // Count counts calls too
				if c == "OK ?" {
					c = "OK " + j.codeAsked()
				}
				j.say(phoneDee, c)
				got := j.answers(before)
				if len(got) == 0 {
					t.Errorf("%q is not answered", c)
				}
				for _, a := range got {
					// What a volunteer gets who takes a request is longer in some languages.
					if n := sms.Count(a); n.Segments != 1 && (!strings.Contains(a, "Walter") || n.Segments > 2) {
						t.Errorf("%q is answered in %d segments (%d letters, %q): %s", c, n.Segments, n.Units, n.Culprit, a)
					}
				}
			}
		})
	}
}

// codeAsked is the code that the last text to a coordinator asks for.
func (j *job) codeAsked() string {
	j.t.Helper()
	all := j.answers(0)
	last := all[len(all)-1]
	_, code, ok := strings.Cut(last, "OK ")
	if !ok {
		j.t.Fatalf("no code is asked for: %q", last)
	}
	return code
}

func (j *job) audits(action string) (n int) {
	j.t.Helper()
	j.read(func(r *store.Reader) error {
		all, err := r.Audits(0, time.Time{}, 5000)
		for _, a := range all {
			if a.Action == action {
				n++
			}
		}
		return err
	})
	return n
}

// TestConfirm sends the code of a costly command: it is good once, for ten
// minutes, and for one phone.
func TestConfirm(t *testing.T) {
	conf := hotlinetest.Config(t)
	eva := conf.Coordinators[0]
	eva.Name, eva.Phone = "Eva", phoneEva
	conf.Coordinators = append(conf.Coordinators, eva)
	j := &job{House: hotlinetest.Open(t, hotlinetest.Options{Config: &conf}), t: t, lang: "en", walter: "+15415550121"}
	ben, _ := hotlinetest.Volunteer("ben")
	if err := j.Hotline.AddPeople(t.Context(), []aid.Person{ben}); err != nil {
		t.Fatal(err)
	}
	const command = "BLAST 975 The pantry is open."
	heard := func() (n int) {
		for _, s := range j.Carrier.Sent(0) {
			if s.To == ben.Phone && strings.HasSuffix(s.Body, "The pantry is open.") {
				n++
			}
		}
		return n
	}
	ask := func() (code string) {
		before := len(j.Carrier.Sent(0)) // Count counts calls too
		j.say(phoneDee, command)
		got := j.answers(before)
		_, code, ok := strings.Cut(got[0], "reply OK ")
		if !ok || !strings.HasPrefix(got[0], "BLAST 975, texts to send: 1, about $0.01, in 1 min") {
			t.Fatalf("asked %q", got[0])
		}
		return code
	}
	code := ask()
	j.say(phoneEva, "OK "+code)
	if heard() != 0 {
		t.Fatal("the code did it from another phone")
	}
	j.say(phoneDee, "ok "+code)
	if heard() != 1 {
		t.Fatal("the code did not do it")
	}
	j.say(phoneDee, "OK "+code)
	if heard() != 1 {
		t.Fatal("the code did it twice")
	}
	code = ask()
	j.Clock.Move(10 * time.Minute)
	j.say(phoneDee, "OK "+code)
	if heard() != 1 {
		t.Fatal("the code did it after ten minutes")
	}
	if n := j.audits("blast"); n != 1 {
		t.Errorf("%d rows of the audit say blast, want 1", n)
	}
}
