package hotline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/sms"
	"neighborline/internal/store"
)

// coordinator carries out what a coordinator texts. What is none of their
// commands goes its usual way: a coordinator may also ask and give. A slip is
// suggested, and never acted on.
func (t *turn) coordinator() (bool, error) {
	if !t.isCoordinator(t.person.Phone) {
		return false, nil
	}
	r, fits := readDeed(t.text, t.langOf(t.person), t.tx.Now.In(t.conf.Network.Timezone))
	switch fits {
	case wholeDeed:
		if r.deed.Verb == DoMore {
			if mine, err := t.goesOn(); err != nil || !mine {
				return false, err
			}
		}
		return true, t.carry(r.deed)
	case lackDeed, slipDeed:
	default:
		return false, nil
	}
	if r.row.everyday && !namesCode(t.text) { // in capitals, but perhaps the answer to a question
		_, err := t.tx.OpenConversation(t.person.ID)
		if open, err := found(err); err != nil || open {
			return false, err
		}
	}
	if fits == slipDeed {
		return true, t.refuse("did_you_mean", map[string]string{"say": r.suggest})
	}
	return true, t.lacks(r.row)
}

// commandHelp answers a coordinator's text that nothing has understood: where it
// begins like a command, with how that one is sent, else with all of them.
func (t *turn) commandHelp() error {
	if row, ok := deedOf(t.text); ok {
		return t.lacks(row)
	}
	return t.refuse("coordinator_help", nil)
}

// namesCode says whether a request's code stands where a command has it: after
// its word. Nobody answers a question like that.
func namesCode(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 {
		return false
	}
	_, ok := aid.ParseCode(words[1])
	return ok
}

// mistyped says whether a coordinator's text looks like a command and is none:
// its first word is in capitals, and says nothing that people say to each
// other. Nothing of it is for a neighbor's eyes.
func (t *turn) mistyped() bool {
	if !t.isCoordinator(t.person.Phone) || len(sms.ParseAnswers(t.text)) > 0 || lexicon.Thanks(t.text) {
		return false
	}
	word := strings.Trim(firstWord(t.text), ".,:;!?")
	if lexicon.ReadYesNo(word) != lexicon.Neither || utf8.RuneCountInString(word) < fewestLetters {
		return false
	}
	return !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

// fewestLetters is how long the shortest word is that may be a command; "OK"
// and "I" are none.
const fewestLetters = 3

// fewestDigits is how much of a number names it: DONE 0121.
const fewestDigits = 4

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// card answers a code with how the request stands.
func (t *turn) card(q aid.Request) error {
	lang := t.langOf(t.person)
	f := t.requestFacts(q, lang)
	f["state"] = t.words(lang, "is_"+string(q.State), nil)
	f["for_whom"] = t.forElse(q, lang)
	f["age"] = age(t.tx.Now.Sub(q.CreatedAt))
	f["name"] = ""
	if as, err := t.tx.AssignmentOf(q.ID); err == nil {
		if v, err := t.tx.Person(as.Volunteer); err == nil {
			f["name"] = v.Name
		}
	}
	p, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	warn := ""
	if t.keepsAway(p) {
		warn = "\n" + t.words(lang, "not_safe", nil)
	}
	say := func() string { return t.words(lang, "card", f) + warn }
	for _, name := range []string{"when", "place"} { // what finds no room goes, least missed first
		if !oneSegment(say()) {
			f[name] = ""
		}
	}
	return t.send(t.person, fitted(say()), note{class: aid.Reply, expires: replyLife})
}

// release lets a request out of review (or a partial one out of its place).
func (t *turn) release(q aid.Request) error {
	if q.State != aid.Review && q.State != aid.Partial {
		return t.card(q)
	}
	if s, err := surgeNow(&t.tx.Reader); err != nil {
		return err
	} else if s.covers(q.ZIP) && s.Hub == "" { // nobody is sent where people are leaving
		t.refused = true
		return t.card(q)
	}
	moved, err := t.tx.MoveRequest(q, aid.Open, t.by, "released")
	if err != nil || !moved {
		return err
	}
	q.State = aid.Open
	if err := t.renew(&q); err != nil {
		return err
	}
	at := t.promise(q, t.tx.Now)
	if err := t.tx.Promise(q.ID, at); err != nil {
		return err
	}
	if err := t.later(store.TimerPromise, int64(q.ID), at); err != nil {
		return err
	}
	if err := t.startAsking(q); err != nil {
		return err
	}
	q.PromisedAt = at
	if err := t.tellNeighbor(q, "asking_now"); err != nil {
		return err
	}
	return t.card(q)
}

// tellNeighbor tells whoever asked what a coordinator did.
func (t *turn) tellNeighbor(q aid.Request, key string) error {
	p, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	return t.tell(p, key, t.factsFor(p, q), note{class: aid.Notice, request: q.ID, expires: followLife})
}

// say passes a coordinator's words to the neighbor of a request.
func (t *turn) say(q aid.Request, d Deed) error {
	if err := t.settle(q); err != nil {
		return err
	}
	p, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	if p.OptedOut {
		return t.refuse("say_opted_out", map[string]string{"code": q.Code})
	}
	err = t.tell(p, "relay", map[string]string{"name": t.conf.Network.Short, "body": d.Words}, note{class: aid.Relay, request: q.ID, expires: replyLife})
	if err != nil {
		return err
	}
	if err := t.tx.SetMark(saidMark(q.ID), itoa(int(t.person.ID))); err != nil {
		return err
	}
	if t.unsafe(p) {
		return t.reply("unreached", nil)
	}
	return t.reply("said", map[string]string{"code": q.Code})
}

// saidMark is where it is remembered which coordinator last wrote to the
// neighbor of a request.
func saidMark(id aid.RequestID) string { return "said " + itoa(int(id)) }

// answerSaid passes a neighbor's words on to the coordinator who wrote to them.
func (t *turn) answerSaid(q aid.Request) error {
	mark, err := t.tx.Mark(saidMark(q.ID))
	if err != nil || mark == "" {
		return err
	}
	to, err := t.tx.Person(aid.PersonID(atoi(mark)))
	if err != nil || !t.isCoordinator(to.Phone) {
		return err
	}
	vars := map[string]string{"name": strings.TrimSpace(q.Code + " " + q.Name), "body": t.text}
	return t.tell(to, "relay", vars, note{class: aid.Relay, request: q.ID, expires: replyLife})
}

// openAgain takes a request back to the pool.
func (t *turn) openAgain(q aid.Request) error {
	if err := t.unassign(q, "withdrawn_told", "reopened"); err != nil {
		return err
	}
	if err := t.backToPool(q, "reopened by a coordinator"); err != nil {
		return err
	}
	q, err := t.tx.Request(q.ID)
	if err != nil {
		return err
	}
	return t.card(q)
}
