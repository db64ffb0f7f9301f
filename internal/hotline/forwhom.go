package hotline

import (
	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// findForWhom notes on a new request whom it is for, where that is somebody
// else than who texts: in the words that they used for them.
func (r *run) findForWhom(q *aid.Request) error {
	if q.ForWhom != "" || r.talk.Flow != intakeFlow {
		return nil
	}
	texts, err := r.tx.SaidIn(r.talk.ID)
	if err != nil {
		return err
	}
	for _, s := range texts {
		if whom, ok := flow.ForWhom(s, r.lang); ok {
			q.ForWhom = whom
			return nil
		}
	}
	return nil
}

// forElse says whom a request is for, where that is not who texts; empty
// otherwise. It stands in what a coordinator sees and in what the volunteer
// who has the request may know.
func (a *act) forElse(q aid.Request, lang string) string {
	if q.ForWhom == "" {
		return ""
	}
	return a.words(lang, "for_else", map[string]string{"whom": q.ForWhom})
}
