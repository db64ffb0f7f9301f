package hotline

import (
	"maps"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// Quiet mode: somebody else reads the phone. No text to it names a need, a
// place, a helper or a health word; what a helper writes waits until it is
// asked for. The emergency numbers are the one exception: a life weighs more.

// quietTexts are our own texts that may go to a neighbor about what they asked
// for, each with the text that goes to a watched phone in its place.
var quietTexts = map[string]string{
	"status": "status", "status_by": "status_by", "closed": "closed", "noted": "noted", "moved": "noted", "moved_you": "moved_quiet", "matched": "matched",
	"drop_told": "drop_told", "not_done_told": "not_done_told", "late_told": "late_told", "promise_open": "promise_open", "promise_none": "promise_none",
	"promise_assigned": "promise_assigned", "promise_review": "promise_review", "asking_now": "asking_now", "review_told": "review_told",
	"review_unsafe": "review_unsafe", "asking_unsafe": "asking_unsafe",
	"thanks_many": "thanks_many", "missed_call": "missed_call", "missed_person": "missed_person", "state_assigned": "state_assigned",
	"split_told": "split_told", "refer_here": "refer_here", "relay": "quiet_relay", "heard": "plain_need", "doubt": "doubt_quiet",
}

// telltale are the names in texts that say what it is about, or who helps.
var telltale = []string{"place", "risks", "details", "body", "condition", "volunteer", "people", "heard", "whom", "for_whom"}

// hushed is a text as it may go to a watched phone: which one, and with what.
// Plain stands for the need and somebody for the name of who helps; own is the
// neighbor's own name.
func hushed(key string, vars map[string]string, plain, somebody, own string) (string, map[string]string) {
	instead, ok := quietTexts[key]
	if !ok {
		return key, vars
	}
	out := maps.Clone(vars)
	if out == nil {
		return instead, nil
	}
	hush(out, plain, somebody, own)
	return instead, out
}

func hush(facts map[string]string, plain, somebody, own string) {
	for _, name := range telltale {
		if _, ok := facts[name]; ok {
			facts[name] = ""
		}
	}
	if _, ok := facts["need"]; ok {
		facts["need"] = plain
	}
	if name := facts["name"]; name != "" && name != own {
		facts["name"] = somebody
	}
}

// forWatched is hushed for one of the people. Words from somebody else are kept
// until they are asked for; the text about them is empty where some wait
// already.
func (a *act) forWatched(to aid.Person, key string, vars map[string]string, n note) (string, map[string]string, error) {
	if !to.Watched {
		return key, vars, nil
	}
	if key == "relay" {
		first, err := a.tx.HoldText(to.ID, store.HeldText{Request: n.request, Sender: vars["name"], Body: vars["body"]})
		if err != nil || !first {
			return "", nil, err
		}
	}
	lang := a.langOf(to)
	key, vars = hushed(key, vars, a.words(lang, "plain_need", nil), a.words(lang, "somebody", nil), to.Name)
	return key, vars, nil
}

// helperName is who helps, as a neighbor may read it.
func (a *act) helperName(neighbor, v aid.Person, lang string) string {
	if neighbor.Watched {
		return a.words(lang, "somebody", nil)
	}
	return a.nameOr(v.Name, lang)
}

// readHeld hands over what was kept for a neighbor, who asks for it.
func (t *turn) readHeld() (bool, error) {
	if !lexicon.Reads(t.text) {
		return false, nil
	}
	waiting, err := t.waits(t.person)
	if err != nil || !waiting {
		return false, err
	}
	held, err := t.tx.HeldTexts(t.person.ID)
	if err != nil {
		return false, err
	}
	lang := t.langOf(t.person)
	for _, h := range held {
		body := t.words(lang, "relay", map[string]string{"name": h.Sender, "body": h.Body})
		if err := t.send(t.person, body, note{class: aid.Reply, request: h.Request, expires: replyLife}); err != nil {
			return true, err
		}
		if err := t.tx.DropHeldText(h.ID); err != nil {
			return true, err
		}
	}
	return true, t.readKept()
}

// safeAgain ends quiet mode for a neighbor who says that nobody else reads
// their phone any more. A request in review stays there.
func (t *turn) safeAgain() (bool, error) {
	if !t.person.Watched || !lexicon.SafeAgain(t.text) {
		return false, nil
	}
	if err := t.tx.EndWatched(t.person.ID); err != nil {
		return true, err
	}
	t.person.Watched, t.person.CallBack = false, ""
	if err := t.tx.Audit(store.Audit{Actor: t.by, Action: "care", Person: t.person.ID, Cause: "says that the phone is safe"}); err != nil {
		return true, err
	}
	return true, t.reply("quiet_off", nil)
}

// quietPrompts are the questions of the intake in words that tell nothing, by
// step.
var quietPrompts = map[string]string{
	"need": "quiet_need", "people": "quiet_people", "risks": "quiet_details", "details": "quiet_details", "confirm": "quiet_confirm",
}

// quietPrompt is what a watched phone is asked in place of a question that
// names needs or illnesses.
func (r *run) quietPrompt(p *flow.Prompt) (string, bool) {
	if !r.person.Watched {
		return "", false
	}
	p.Heard = nil
	key, ok := quietPrompts[p.Step.ID]
	if !ok || p.Flow.Name != intakeFlow {
		return "", false
	}
	return r.words(r.lang, key, nil), true
}

// hushFacts takes out of what a flow's texts may say all that tells. The name
// in them is the neighbor's own.
func (r *run) hushFacts(facts map[string]string) {
	if r.person.Watched && !r.onLine(r.person) {
		hush(facts, r.words(r.lang, "plain_need", nil), r.words(r.lang, "somebody", nil), facts["name"])
	}
}
