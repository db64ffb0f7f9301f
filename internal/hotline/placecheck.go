package hotline

import (
	"slices"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/hours"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// How long a place has to answer before a coordinator is asked to look, and
// how long that may stay undone before they are asked again.
const (
	placeAnswers = 7 * 24 * time.Hour
	placeAgain   = 30 * 24 * time.Hour
)

// placeDue sees to an entry of the directory that nobody has checked for long:
// the place itself is asked, where it may be, and else a coordinator.
func (a *act) placeDue(t store.Timer) error {
	p, err := a.tx.Place(aid.PlaceID(t.Subject))
	if ok, err := found(err); err != nil || !ok || p.Closed {
		return err
	}
	if due := p.CheckedAt.Add(a.conf.Directory.StaleAfter); due.After(a.tx.Now) {
		return a.later(store.TimerPlace, t.Subject, due)
	}
	again := placeAgain
	if p.Texts && p.Phone != "" && p.AskedAt.IsZero() {
		asked, err := a.askPlace(p)
		if err != nil {
			return err
		}
		if asked {
			return a.later(store.TimerPlace, t.Subject, a.tx.Now.Add(placeAnswers))
		}
		again = time.Hour // they are in the middle of something else
	} else if err := a.addTask(aid.Task{Kind: aid.TaskPlace, Place: p.ID, Note: a.aboutPlace(p)}); err != nil {
		return err
	}
	return a.later(store.TimerPlace, t.Subject, a.tx.Now.Add(again))
}

// aboutPlace names a place to a coordinator who is to look at it.
func (a *act) aboutPlace(p store.PlaceRow) string {
	note := p.Name + " " + p.ZIP
	if p.Phone != "" {
		note += " " + localNumber(p.Phone)
	}
	return note
}

// askPlace asks a place by text whether its entry still holds. It says false
// where another question is open there.
func (a *act) askPlace(p store.PlaceRow) (bool, error) {
	who, err := a.tx.EnsurePerson(p.Phone)
	if err != nil {
		return false, err
	}
	if who.OptedOut {
		p.Texts = false // a coordinator is asked from now on
		_, err := a.tx.SavePlace(p.Place, p.At)
		return false, err
	}
	_, err = a.tx.OpenConversation(who.ID)
	if busy, err := found(err); err != nil || busy {
		return false, err
	}
	if who.Language == "" {
		who.Language = a.conf.Network.Languages[0]
		for _, l := range p.Languages {
			if slices.Contains(a.conf.Network.Languages, l) {
				who.Language = l
				break
			}
		}
		if err := a.tx.SetLanguage(who.ID, who.Language); err != nil {
			return false, err
		}
	}
	p.AskedAt = a.tx.Now
	if _, err := a.tx.SavePlace(p.Place, p.At); err != nil {
		return false, err
	}
	return true, a.start(who, flow.PlaceCheck, "", 0)
}

// placeFacts fills the texts that ask a place about itself.
func (r *run) placeFacts(facts map[string]string) {
	p, err := r.placeAsked()
	if err != nil {
		return
	}
	facts["place_name"] = p.Name
	facts["hours"] = r.words(r.lang, "place_call", nil)
	if h, err := hours.Parse(p.Hours); err == nil && h.Known() {
		facts["hours"] = lexicon.SayHours(h.String(), r.lang)
	}
}

// placeAsked is the place behind the person's phone that waits for an answer.
func (r *run) placeAsked() (store.PlaceRow, error) {
	asked, err := r.tx.PlacesAsked(r.person.Phone)
	if err != nil {
		return store.PlaceRow{}, err
	}
	if len(asked) == 0 {
		return store.PlaceRow{}, aid.ErrNotFound
	}
	return asked[0], nil
}

// answerPlace lets the place that was asked change by its answer. One that was
// checked by somebody else meanwhile is left.
func (r *run) answerPlace(change func(*aid.Place)) (store.PlaceRow, error) {
	p, err := r.placeAsked()
	if ok, err := found(err); err != nil || !ok {
		return p, err
	}
	change(&p.Place)
	p.CheckedAt = r.tx.Now
	_, err = r.savePlace(p.Place)
	return p, err
}

// placeRight notes that all is as we say.
func (r *run) placeRight(flow.Do) error {
	_, err := r.answerPlace(func(*aid.Place) {})
	return err
}

// placeClosed takes the place out of every answer.
func (r *run) placeClosed(flow.Do) error {
	p, err := r.answerPlace(func(p *aid.Place) { p.Closed = true })
	if err != nil {
		return err
	}
	return r.addTask(aid.Task{Kind: aid.TaskPlace, Person: r.person.ID, Place: p.ID, Note: r.aboutPlace(p) + ": closed for good"})
}

// placeChanged takes new hours where they are plain, and leaves words to a
// coordinator. Either way somebody looks.
func (r *run) placeChanged(do flow.Do) error {
	said := do.Answers["change"].Value
	p, err := r.answerPlace(func(p *aid.Place) {
		if h, err := hours.Parse(said); err == nil && h.Known() {
			p.Hours = h.String()
		}
	})
	if err != nil {
		return err
	}
	return r.addTask(aid.Task{Kind: aid.TaskPlace, Person: r.person.ID, Place: p.ID, Note: r.aboutPlace(p) + ": " + said})
}
