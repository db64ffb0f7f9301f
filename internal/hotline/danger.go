package hotline

import (
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/classify"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
)

// danger answers words of danger with the emergency numbers at once, pages the
// coordinators, and leaves everything else as it stands.
func (t *turn) danger() (bool, error) {
	switch t.dangerIn() {
	case lexicon.DangerClear:
		if job, err := t.nobodyAnswers(); err != nil || job {
			return false, err
		}
		return true, t.alarm()
	case lexicon.DangerMaybe:
		if lexicon.AskedAbout(t.text) == lexicon.AskUs {
			return false, nil // "are you the police?" is no call for them
		}
		if t.isCoordinator(t.person.Phone) {
			return false, nil // they tell of somebody else, and are the ones to be told
		}
		jobs, err := t.tx.AssignmentsTo(t.person.ID)
		if err != nil || len(jobs) > 0 && len(sms.ParseAnswers(t.text)) > 0 {
			return false, err // UNSAFE K7 is answered as that
		}
		return false, t.askDanger()
	}
	return false, nil
}

// alarm gives the emergency numbers and pages the coordinators. It does not
// say that somebody was told where nobody could be.
func (t *turn) alarm() error {
	key := "danger"
	if reached, err := t.anybodyReached(); err != nil {
		return err
	} else if !reached {
		key = "danger_alone"
	}
	if err := t.tell(t.person, key, nil, note{class: aid.Alarm}); err != nil {
		return err
	}
	return t.task(aid.TaskDanger, t.newestRequest(), "")
}

// dangerIn is the danger in a text. Words that are sure page, but for jests, for
// dying and killing where the text asks for something and nobody does either ("this
// heating bill is killing me"), and for what sounds nothing like danger: those are
// asked about, as doubtful words are. Without words it is heard by its sound.
func (t *turn) dangerIn() lexicon.Danger {
	switch d := lexicon.ReadDanger(t.text); {
	case d == lexicon.DangerClear && lexicon.Hyperbole(t.text) && (lexicon.Laughs(t.text) || len(t.book.NeedsNamed(t.text, t.langOf(t.person))) > 0):
		return lexicon.DangerMaybe
	case d == lexicon.DangerClear && lexicon.CriesInJest(t.text):
		return lexicon.DangerMaybe
	case d == lexicon.DangerClear && t.farFromDanger():
		return lexicon.DangerMaybe
	case d == lexicon.NoDanger:
		return t.soundsOfDanger()
	default:
		return d
	}
}

// farFromDanger says whether words of danger may mean something else: the text
// laughs and does not sound like danger, or is long and sounds nothing like it in any
// of its clauses ("80, alone, would like somebody to play chess with").
func (t *turn) farFromDanger() bool {
	sound := classify.Hear(t.text)
	if lexicon.Laughs(t.text) && sound.Unlikely(classify.Danger) {
		return true
	}
	words, score := classify.Words(t.text), loudest(t.text)
	return slices.ContainsFunc(farFrom, func(f farness) bool { return words >= f.words && score < f.score })
}

// loudest is how much a text sounds like danger where it does most: on the whole, or
// in one of its clauses. "… food for three, and grandpa stopped breathing" sounds like
// its food on the whole.
func loudest(text string) float64 {
	most, _ := classify.Hear(text).Score(classify.Danger)
	for clause := range lexicon.Clauses(text) {
		if classify.Words(clause) >= classify.Few {
			score, _ := classify.Hear(clause).Score(classify.Danger)
			most = max(most, score)
		}
	}
	return most
}

// farness is how little a text of so many words, or characters of Chinese, may sound
// like danger for its words to mean something else.
type farness struct {
	words int
	score float64
}

// farFrom: of 631 dangers in clear words that were kept from the training none is as
// far. Short cries sound like anything.
var farFrom = []farness{{7, -.95}, {10, -.7}, {17, -.6}}

// soundsOfDanger is the danger in a text in which no word tells of it. It pages
// where signs and sound agree, or where it sounds like danger as no harmless text
// does.
func (t *turn) soundsOfDanger() lexicon.Danger {
	const alone = .65 // of 26,839 harmless texts that were kept from the training one scored as much, and half of the dangers did
	sound, signs := classify.Hear(t.text), lexicon.DangerSigns(t.text)
	score, _ := sound.Score(classify.Danger)
	switch {
	case (score >= alone || signs && sound.Certain(classify.Danger)) && classify.Words(t.text) >= classify.Few && !lexicon.TellsOfPast(t.text):
		return lexicon.DangerClear
	case signs || sound.Likely(classify.Danger):
		return lexicon.DangerMaybe
	}
	return lexicon.NoDanger
}

// askDanger gives the emergency numbers to somebody whose words may mean
// danger, at most once an hour, and lets the text go its usual way: DANGER
// pages a person. One coordinator is shown the words all the same: what we do
// not understand of danger must not rest on us alone.
func (t *turn) askDanger() error {
	if err := t.worry(); err != nil {
		return err
	}
	first, err := t.tx.Once("danger asked " + itoa(int(t.person.ID)) + t.tx.Now.Format(" 2006-01-02 15"))
	if err != nil || !first {
		return err
	}
	return t.tell(t.person, "danger_maybe", nil, note{class: aid.Alarm, expires: replyLife})
}

// worry makes a task of words that may mean danger, unless one about the same
// person is open.
func (t *turn) worry() error {
	open, err := t.tx.OpenTasksOf(t.person.ID)
	if err != nil || slices.ContainsFunc(open, func(k aid.Task) bool { return k.Kind == aid.TaskWorry || k.Kind == aid.TaskDanger }) {
		return err
	}
	return t.task(aid.TaskWorry, t.newestRequest(), "")
}
