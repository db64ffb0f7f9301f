package hotlinetest_test

import (
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// jobWords are what a volunteer sends about a job, in one language.
type jobWords struct{ yes, backup, late, noAnswer, unsafe, drop, done string }

var jobWordsIn = map[string]jobWords{
	"en": {"YES K7", "BACKUP K7", "LATE K7", "NOANSWER K7", "UNSAFE K7", "DROP K7", "DONE K7"},
	"es": {"SI K7", "RESERVA K7", "voy tarde K7", "no contesta K7", "no es seguro K7", "DEJO K7", "HECHO K7"},
	"ru": {"ДА K7", "РЕЗЕРВ K7", "опаздываю K7", "не отвечает K7", "небезопасно K7", "ОТКАЗ K7", "ГОТОВО K7"},
	"uk": {"ТАК K7", "РЕЗЕРВ K7", "запізнююсь K7", "не відповідає K7", "небезпечно K7", "ВІДМОВА K7", "ГОТОВО K7"},
	"vi": {"CÓ K7", "DỰ BỊ K7", "TRỄ K7", "không trả lời K7", "không an toàn K7", "BỎ K7", "XONG K7"},
	"zh": {"是 K7", "候补 K7", "K7 我会晚到", "K7没人接", "K7不安全", "放弃 K7", "完成 K7"},
}

// TestJobInEveryLanguage walks a job through all that a volunteer can say about
// it: what each word does, and that it is answered in their language.
func TestJobInEveryLanguage(t *testing.T) {
	for lang, w := range jobWordsIn {
		t.Run(lang, func(t *testing.T) {
			j := openJob(t, lang)
			j.say(j.ben, w.yes)
			j.stands(aid.Assigned, j.ben)
			j.say(j.chu, w.yes)
			j.told(j.chu, "covered", map[string]string{"code": "K7"})
			j.say(j.chu, w.backup)
			j.told(j.chu, "backup_noted", map[string]string{"code": "K7"})
			j.say(j.ben, w.late)
			j.told(j.ben, "late_noted", map[string]string{"code": "K7"})
			j.says(j.walter, "Ben will be a little late for K7.")
			j.say(j.ben, w.noAnswer)
			j.told(j.ben, "handed", map[string]string{"network": j.Config.Network.Name})
			j.task(aid.TaskSilent)
			j.say(j.ben, w.unsafe)
			j.told(j.ben, "danger", map[string]string{"network": j.Config.Network.Name})
			j.task(aid.TaskDanger)
			j.say(j.ben, w.drop)
			j.told(j.ben, "dropped", map[string]string{"code": "K7"})
			j.stands(aid.Assigned, j.chu)
			j.say(j.chu, w.done)
			j.told(j.chu, "done_thanks", map[string]string{"code": "K7"})
			j.stands(aid.Done, "")
		})
	}
}

// job is a network with one request, K7, and two volunteers of one language who
// were asked for it.
type job struct {
	*hotlinetest.House
	t                *testing.T
	lang             string
	walter, ben, chu aid.Phone
}

func openJob(t *testing.T, lang string) *job {
	conf := hotlinetest.Config(t)
	conf.Network.Languages = []string{"en", "es", "ru", "uk", "vi", "zh"}
	j := &job{House: hotlinetest.Open(t, hotlinetest.Options{Config: &conf}), t: t, lang: lang, walter: "+15415550121"}
	var people []aid.Person
	for _, name := range []string{"ben", "chu"} {
		v, _ := hotlinetest.Volunteer(name)
		v.Language, v.Offer.Languages = lang, []string{lang}
		people = append(people, v)
	}
	j.ben, j.chu = people[0].Phone, people[1].Phone
	if err := j.Hotline.AddPeople(t.Context(), people); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"need groceries 97520 today for 2", "skip", "Walter", "yes"} {
		j.say(j.walter, text)
	}
	return j
}

func (j *job) say(from aid.Phone, text string) {
	j.t.Helper()
	if err := j.Hotline.Receive(j.t.Context(), j.Inbound(from, text)); err != nil {
		j.t.Fatalf("%q: %v", text, err)
	}
	if err := j.Settle(j.t.Context()); err != nil {
		j.t.Fatal(err)
	}
}

// says checks the last text to a phone for a part.
func (j *job) says(to aid.Phone, part string) {
	j.t.Helper()
	last := ""
	for _, s := range j.Carrier.Sent(0) {
		if s.To == to {
			last = s.Body
		}
	}
	if !strings.Contains(last, part) {
		j.t.Errorf("last said %q, want %q", last, part)
	}
}

// told checks that the last text to a phone is one of the hotline's own, in the
// volunteers' language and in one segment.
func (j *job) told(to aid.Phone, key string, vars map[string]string) {
	j.t.Helper()
	want := strings.TrimSpace(j.Book.Texts.Say(key, j.lang, vars))
	j.says(to, want)
	if key != "danger" && sms.Count(want).Segments != 1 {
		j.t.Errorf("%q takes more than one segment", want)
	}
}

// stands checks how the request stands, and who holds it.
func (j *job) stands(want aid.RequestState, holder aid.Phone) {
	j.t.Helper()
	j.read(func(r *store.Reader) error {
		q, err := r.RequestByCode("K7")
		if err != nil {
			return err
		}
		if q.State != want {
			j.t.Errorf("K7 is %s, want %s", q.State, want)
		}
		if holder == "" {
			return nil
		}
		as, err := r.AssignmentOf(q.ID)
		if err != nil {
			return err
		}
		v, err := r.Person(as.Volunteer)
		if v.Phone != holder {
			j.t.Errorf("K7 is held by %s, want %s", v.Name, holder)
		}
		return err
	})
}

// task checks that a coordinator has something of a kind to look at.
func (j *job) task(kind aid.TaskKind) {
	j.t.Helper()
	j.read(func(r *store.Reader) error {
		tasks, err := r.OpenTasks(100)
		for _, k := range tasks {
			if k.Kind == kind {
				return nil
			}
		}
		j.t.Errorf("no task of kind %s", kind)
		return err
	})
}

func (j *job) read(fn func(*store.Reader) error) {
	j.t.Helper()
	if err := j.Store.Read(j.t.Context(), fn); err != nil {
		j.t.Fatal(err)
	}
}
