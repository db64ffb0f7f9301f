package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// relay passes a text on to the other end of a request, with the first name of
// who wrote in front and no number. With several lines open the text must say
// which ("K7 I am outside"), or the one is asked.
func (t *turn) relay() (bool, error) {
	pairs, err := t.tx.Relays(t.person.ID)
	if err != nil || len(pairs) == 0 {
		return false, err
	}
	pair, words, ok := t.whichPair(pairs)
	named := ok && words != t.text
	if t.knows() || !named && t.asksAnew(pairs) {
		return false, nil
	}
	if t.mistyped() {
		return true, t.commandHelp()
	}
	if !ok {
		return true, t.askWhich(pairs)
	}
	if words == "" {
		return false, nil
	}
	if !named && t.isCoordinator(t.person.Phone) {
		return true, t.notPassedOn(pair)
	}
	return true, t.passOn(pair, words)
}

// passOn sends words to the other end of a line.
func (t *turn) passOn(pair store.Pair, words string) error {
	if len(t.in.Media) > 0 {
		if err := t.task(aid.TaskMessage, pair.Request, "a picture that could not be passed on"); err != nil {
			return err
		}
	}
	other, err := t.tx.Person(pair.Other)
	if err != nil {
		return err
	}
	if other, err = t.about(other, pair.Request); err != nil {
		return err
	}
	if err := t.tx.FileInbound(t.id, 0, pair.Request); err != nil {
		return err
	}
	if other.OptedOut { // a coordinator can call them
		if err := t.task(aid.TaskMessage, pair.Request, "could not be passed on: the other end wants no texts"); err != nil {
			return err
		}
		return t.reply("relay_stopped", map[string]string{"code": pair.Code})
	}
	mine, err := t.nameIn(pair)
	if err != nil {
		return err
	}
	name := t.nameOr(mine, t.langOf(other))
	err = t.tell(other, "relay", map[string]string{"name": name, "body": words}, note{class: aid.Relay, request: pair.Request, expires: replyLife})
	if err != nil || !t.unsafe(other) {
		return err
	}
	return t.reply("unreached", nil)
}

// askWhich asks which of several lines a text is for.
func (t *turn) askWhich(pairs []store.Pair) error {
	var codes []string
	for _, p := range pairs {
		codes = append(codes, p.Code)
	}
	return t.reply("which_relay", map[string]string{"codes": strings.Join(codes, ", "), "code": codes[0]})
}

// notPassedOn answers a coordinator who names nobody. They text the hotline all
// day, about everybody: what they meant for us must not end with the neighbor
// whom they happen to help. To write the code once more costs less. Whoever does
// no more than help goes on talking until the line ends.
func (t *turn) notPassedOn(pair store.Pair) error {
	if !pair.Closed {
		return t.askWhich([]store.Pair{pair})
	}
	other, err := t.tx.Person(pair.Other)
	if err != nil {
		return err
	}
	name := t.nameOr(other.Name, t.langOf(t.person))
	return t.reply("relay_over", map[string]string{"code": pair.Code, "name": name})
}

// whichPair chooses the line: the one named by its code, else the only one
// that is under way, else the only one there is.
func (t *turn) whichPair(pairs []store.Pair) (store.Pair, string, bool) {
	first, rest, _ := strings.Cut(t.text, " ")
	for _, p := range pairs {
		if code, ok := aid.ParseCode(strings.TrimRight(first, ":,")); ok && code == p.Code && rest != "" {
			return p, strings.TrimSpace(rest), true
		}
	}
	open := pairs[:0:0]
	for _, p := range pairs {
		if !p.Closed {
			open = append(open, p)
		}
	}
	if len(open) == 0 {
		open = pairs
	}
	if len(open) == 1 {
		return open[0], t.text, true
	}
	return store.Pair{}, "", false
}

// knows says whether the text is one of the words that mean the hotline, not
// the other person.
func (t *turn) knows() bool {
	switch lexicon.ReadCommand(t.text) {
	case lexicon.Person, lexicon.Forget, lexicon.Menu, lexicon.Volunteer:
		return true
	}
	_, _, starts := t.book.StartedBy(t.text)
	return starts
}

// nameIn is the first name of whoever writes, as the other end of a relay may
// know it. A coordinator's stands in the configuration; what somebody who asked
// for help left out stays out.
func (t *turn) nameIn(pair store.Pair) (string, error) {
	if pair.Name != "" || !t.isCoordinator(t.person.Phone) {
		return pair.Name, nil
	}
	q, err := t.tx.Request(pair.Request)
	if err != nil || q.Requester == t.person.ID {
		return "", err
	}
	return t.withName(t.person).Name, nil
}

// asksAnew says whether a text asks for something where all that the lines were
// for is over: a new wish must not end with whoever helped last time. Who names
// a need and a place asks, however few words they spend on it.
func (t *turn) asksAnew(pairs []store.Pair) bool {
	if slices.ContainsFunc(pairs, func(p store.Pair) bool { return !p.Closed }) {
		return false
	}
	said := t.understood()
	return said["need"].Value != "" && said["place"].Value != "" || t.asksForMore(nil)
}
