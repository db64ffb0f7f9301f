package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/classify"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
)

// mayLeave tells somebody who may want no more texts, or to be erased, how to
// say so, at most once an hour. Their text goes its usual way, unless it hardly can
// mean anything else and names no need: who wants to be left alone is not greeted.
func (t *turn) mayLeave() (bool, error) {
	sound := classify.Hear(t.text)
	may := lexicon.MayLeave(t.text) || lexicon.Revokes(t.text) || sound.Likely(classify.Leave)
	if t.isCoordinator(t.person.Phone) || !may || lexicon.ReadCommand(t.text) == lexicon.Forget || len(sms.ParseAnswers(t.text)) > 0 {
		return false, nil // "cambiar mis datos" is a word of ours
	}
	first, err := t.tx.Once("leave told " + itoa(int(t.person.ID)) + t.tx.Now.Format(" 2006-01-02 15"))
	if err != nil || !first {
		return false, err
	}
	alone := sound.Certain(classify.Leave) && len(t.book.NeedsNamed(t.text, t.langOf(t.person))) == 0
	return alone, t.tell(t.person, "leave_how", nil, note{class: aid.Reply, expires: replyLife})
}
