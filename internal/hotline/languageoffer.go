package hotline

import (
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
)

// offerLanguage asks somebody who writes a whole sentence in another of the
// network's languages than theirs whether they would rather have that one, in
// it, at most once a month. It changes nothing: they may write for somebody
// else. Whoever helps a neighbor just now may be writing to them.
func (t *turn) offerLanguage() error {
	if t.person.OptedOut || t.isCoordinator(t.person.Phone) || !lexicon.IsSentence(t.text) {
		return nil
	}
	lang, sure := lexicon.Detect(t.text)
	if !sure || lang == t.person.Language || !slices.Contains(t.conf.Network.Languages, lang) || lexicon.Revokes(t.text) {
		return nil
	}
	if jobs, err := t.tx.AssignmentsTo(t.person.ID); err != nil || len(jobs) > 0 {
		return err
	}
	first, err := t.tx.Once("language offered " + itoa(int(t.person.ID)) + " " + lang + t.tx.Now.Format(" 2006-01"))
	if err != nil || !first {
		return err
	}
	to := t.person
	to.Language = lang
	return t.tell(to, "language_offer", nil, note{class: aid.Reply, expires: replyLife})
}
