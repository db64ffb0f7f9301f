package hotline

import (
	"encoding/json"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// Several people may share a phone. While it is one person's, nothing is asked
// about that. Once a second name is known, each new wish begins with whose it
// is, and what is said about a request is said as to whoever made it.

// choosingWho is the mode of an intake that has asked whose wish it is.
const choosingWho flow.Mode = "who"

// become makes somebody of this name the one who writes from a phone.
func (a *act) become(p aid.Person, name string) (aid.Person, error) {
	if p.Profile == 0 && p.Name != "" {
		id, err := a.tx.AddProfile(p.ID, store.Profile{Name: p.Name, Language: p.Language, Minor: p.Minor, Watched: p.Watched})
		if err != nil {
			return p, err
		}
		p.Profile = id
	}
	all, err := a.tx.Profiles(p.ID)
	if err != nil {
		return p, err
	}
	for _, pr := range all {
		if lexicon.Fold(pr.Name) == lexicon.Fold(name) {
			return a.use(p, pr)
		}
	}
	pr := store.Profile{Name: name, Language: p.Language}
	if pr.ID, err = a.tx.AddProfile(p.ID, pr); err != nil {
		return p, err
	}
	return a.use(p, pr)
}

func (a *act) use(p aid.Person, pr store.Profile) (aid.Person, error) {
	if pr.Language == "" {
		pr.Language = p.Language
	}
	p.Profile, p.Name, p.Language, p.Minor, p.Watched = pr.ID, pr.Name, pr.Language, pr.Minor, pr.Watched
	if err := a.tx.UseProfile(p.ID, pr); err != nil {
		return p, err
	}
	return p, a.tx.Audit(store.Audit{Actor: a.by, Action: "profile", Person: p.ID})
}

// asProfile is a person as one of those who share their phone.
func (a *act) asProfile(p aid.Person, id aid.ProfileID) (aid.Person, error) {
	if id == 0 || id == p.Profile {
		return p, nil
	}
	pr, err := a.tx.Profile(id)
	if ok, err := found(err); err != nil || !ok {
		return p, err
	}
	p.Profile, p.Name, p.Minor, p.Watched = pr.ID, pr.Name, pr.Minor, pr.Watched
	if pr.Language != "" {
		p.Language = pr.Language
	}
	return p, nil
}

// neighborOf is who made a request.
func (a *act) neighborOf(q aid.Request) (aid.Person, error) {
	p, err := a.tx.Person(q.Requester)
	if err != nil {
		return p, err
	}
	return a.asProfile(p, q.Profile)
}

// about is a person as the one who made a request; as they are where it is
// about none.
func (a *act) about(p aid.Person, id aid.RequestID) (aid.Person, error) {
	if id == 0 {
		return p, nil
	}
	q, err := a.tx.Request(id)
	if err != nil || q.Requester != p.ID {
		return p, err
	}
	return a.asProfile(p, q.Profile)
}

// whose adds to a code whose request it is, where several people of one phone
// wait. A watched phone reads no name.
func (a *act) whose(p aid.Person, q aid.Request) string {
	if q.Profile == 0 || p.Watched || q.Name == "" {
		return q.Code
	}
	reqs, err := a.tx.LiveRequestsOf(p.ID)
	if err != nil {
		return q.Code
	}
	for _, other := range reqs {
		if other.Profile != q.Profile && other.Profile != 0 {
			return q.Code + " (" + q.Name + ")"
		}
	}
	return q.Code
}

// introduce hears that somebody else of a shared phone writes: "this is Jose".
func (t *turn) introduce() error {
	if t.person.Name == "" || t.helper() {
		return nil
	}
	name, ok := lexicon.Introduces(t.text)
	if !ok {
		return nil
	}
	_, err := t.tx.OpenConversation(t.person.ID)
	if open, err := found(err); err != nil || open {
		return err // it may be the answer to a question
	}
	t.introduced = true
	if lexicon.Fold(name) == lexicon.Fold(t.person.Name) {
		return nil
	}
	t.person, err = t.become(t.person, name)
	return err
}

// helper says whether the phone is a volunteer's or a coordinator's, whose
// name stays theirs.
func (t *turn) helper() bool { return t.person.Volunteer || t.isCoordinator(t.person.Phone) }

// askWho asks whose wish it is before an intake begins, on a phone of several
// people, unless the text says so.
func (t *turn) askWho(name, text string) (bool, error) {
	if name != intakeFlow || t.person.Profile == 0 || t.introduced || t.helper() {
		return false, nil
	}
	if _, other := flow.ForWhom(text, t.langOf(t.person)); other {
		return false, nil
	}
	all, err := t.tx.Profiles(t.person.ID)
	d, ok := t.book.Flows[name]
	if err != nil || len(all) < 2 || !ok {
		return false, err
	}
	state, err := json.Marshal(flow.State{Flow: d.Name, Step: d.Steps[0].ID, Visit: 1, Lang: t.person.Language, Mode: choosingWho, First: text})
	if err != nil {
		return true, err
	}
	c := store.Conversation{
		Person: t.person.ID, Flow: d.Name, FlowHash: d.Hash, Step: d.Steps[0].ID, Visit: 1, State: state,
		Status: "open", Channel: aid.SMS, HeardAt: t.tx.Now,
	}
	if c.ID, err = t.tx.AddConversation(c); err != nil {
		return true, err
	}
	if err := t.tx.FileInbound(t.id, c.ID, 0); err != nil {
		return true, err
	}
	if err := t.later(store.TimerClose, int64(c.ID), t.tx.Now.Add(t.conf.Conversation.CloseAfter)); err != nil {
		return true, err
	}
	return true, t.sayWho(c, all)
}

// sayWho lists who shares the phone, and somebody else.
func (t *turn) sayWho(c store.Conversation, all []store.Profile) error {
	var lines []string
	for i, pr := range all {
		lines = append(lines, itoa(i+1)+" "+pr.Name)
	}
	lang := t.langOf(t.person)
	lines = append(lines, itoa(len(all)+1)+" "+t.words(lang, "who_else", nil))
	t.talk = c.ID
	defer func() { t.talk = 0 }()
	return t.reply("who_for", map[string]string{"choices": strings.Join(lines, "\n")})
}

// whoChosen takes the answer to whose wish it is, and begins the intake with
// the text that came first. An answer that is none of the names is asked for
// once more; then it is somebody else's.
func (t *turn) whoChosen(c store.Conversation, s flow.State) (bool, error) {
	if s.Mode != choosingWho || lexicon.ReadCommand(t.text) == lexicon.Person {
		return false, nil
	}
	all, err := t.tx.Profiles(t.person.ID)
	if err != nil {
		return true, err
	}
	pr, known := t.namedAmong(all)
	switch {
	case known:
		if t.person, err = t.use(t.person, pr); err != nil {
			return true, err
		}
	case !t.saysElse(len(all)) && s.Misses == 0:
		s.Misses++
		if c.State, err = json.Marshal(s); err != nil {
			return true, err
		}
		if err := t.tx.SaveConversation(c); err != nil {
			return true, err
		}
		return true, t.sayWho(c, all)
	default:
		t.person.Name, t.person.Profile, t.person.Minor, t.person.Watched = "", 0, false, false
	}
	if c.State, err = json.Marshal(flow.State{Answers: knownOf(t.person)}); err != nil {
		return true, err
	}
	return true, t.step(t.person, c, flow.Event{Kind: flow.Began, Text: s.First})
}

// namedAmong finds the one whom the text names, by number or by name.
func (t *turn) namedAmong(all []store.Profile) (store.Profile, bool) {
	if n, ok := lexicon.Number(t.text); ok && n >= 1 && n <= len(all) {
		return all[n-1], true
	}
	for _, pr := range all {
		for _, w := range lexicon.Words(t.text) {
			if w == lexicon.Fold(pr.Name) {
				return pr, true
			}
		}
	}
	return store.Profile{}, false
}

// saysElse says whether the text chooses somebody else.
func (t *turn) saysElse(others int) bool {
	if n, ok := lexicon.Number(t.text); ok {
		return n == others+1
	}
	return strings.Contains(lexicon.Fold(t.text), lexicon.Fold(t.words(t.langOf(t.person), "who_else", nil)))
}

// setProfile notes on a new request who of those that share the phone made it.
// A name that the phone does not know yet is another person's; the first name
// is just the phone's.
func (r *run) setProfile(q *aid.Request) error {
	if q.ForWhom != "" || q.Name == "" || r.person.Volunteer {
		q.Profile = r.person.Profile
		return nil
	}
	now, err := r.tx.Person(r.person.ID)
	if err != nil {
		return err
	}
	if now.Name == "" || lexicon.Fold(now.Name) == lexicon.Fold(q.Name) {
		q.Profile = now.Profile
		return nil
	}
	minor, watched := r.person.Minor, r.person.Watched
	if now, err = r.become(now, q.Name); err != nil {
		return err
	}
	if (minor || watched) && !now.Minor && !now.Watched { // said in this very intake
		if err := r.tx.SetCare(now.ID, minor, watched); err != nil {
			return err
		}
		now.Minor, now.Watched = minor, watched
	}
	r.person, q.Profile = now, now.Profile
	return nil
}
