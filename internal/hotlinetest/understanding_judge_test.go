package hotlinetest_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// A verdict is how well one text was understood.
type verdict int

const (
	whole      verdict = iota // everything taken, and nothing else
	inPart                    // some of it; later questions ask the rest
	askedAgain                // nothing wrong was kept, and not all was taken
	misread                   // something was kept that the text does not say
)

// A judgement is the verdict on one case, and why.
type judgement struct {
	verdict verdict
	some    bool   // askedAgain: a part was taken all the same
	acted   bool   // misread, and not all of it is read back before it has an effect
	danger  string // "clear>none": meant and taken, where they differ
	asked   bool   // the language had to be asked first
	back    bool   // askedAgain: what was understood was asked back
	right   bool   // and all of it was right
	why     []string
}

// meant is a meaning by the keys of what can be taken.
func (m meaning) meant() taken {
	want := taken{}
	for key, v := range map[string]string{
		"role": m.Role, "place": m.Place, "town": lexicon.Fold(m.Town), "how_soon": m.HowSoon, "by": m.By,
		"name": lexicon.Fold(m.Name), "choice": m.Choice, "command": m.Command, "language": m.Language, "accept": m.Accept,
		"need": set(strings.Join(m.Need, ";")), "risks": set(strings.Join(m.Risks, ";")),
	} {
		if v != "" {
			want[key] = v
		}
	}
	for key, is := range map[string]bool{
		"for_whom": m.ForWhom, "opt_out": m.OptOut, "forget": m.Forget, "no_longer": m.NoLonger, "minor": m.Minor,
		"watched": m.Watched, "words": m.Words,
	} {
		if is {
			want[key] = "true"
		}
	}
	if m.People > 0 {
		want["people"] = strconv.Itoa(m.People)
	}
	if m.Yes != nil {
		want["yes"] = strconv.FormatBool(*m.Yes)
	}
	return want
}

// judge compares what was taken with what was meant.
func (st *stage) judge(c saying, sc scene, a after) judgement {
	got, want := st.heard(c, sc, a), c.Means.meant()
	j := judgement{}
	meantDanger := c.Means.Danger
	if meantDanger == "" {
		meantDanger = "none"
	}
	if got["danger"] != meantDanger {
		j.danger = meantDanger + ">" + got["danger"]
	}
	switch j.danger {
	case "clear>none", "none>clear":
		j.verdict, j.acted, j.why = misread, true, []string{"danger " + j.danger}
		return j
	case "clear>maybe", "maybe>clear", "maybe>none":
		j.verdict, j.why = askedAgain, []string{"danger " + j.danger}
		return j
	}
	if meantDanger == "clear" {
		return j // whatever else it says can wait
	}
	st.settle(c, sc, got, want)
	if want["forget"] != "" && st.toldHow(a) {
		delete(got, "opt_out") // a person erases, and until then nothing is texted
	}
	if meantDanger == "maybe" {
		delete(got, "words") // kept as it was written, for the person who sees it
	}
	var missing []string
	for key, v := range want {
		switch g := got[key]; {
		case g == v:
			j.some = true
		case g == "":
			missing = append(missing, key)
		default:
			j.why = append(j.why, fmt.Sprintf("%s %s, not %s", key, g, v))
			j.acted = j.acted || !readBack(c, key)
		}
	}
	for key, g := range got {
		if _, named := want[key]; !named {
			j.why = append(j.why, fmt.Sprintf("%s %s, not said", key, g))
			j.acted = j.acted || !readBack(c, key)
		}
	}
	switch {
	case len(j.why) > 0 && readOutAgain(c, a):
		j.verdict, j.acted, j.back = askedAgain, false, true
	case len(j.why) > 0:
		j.verdict = misread
	case (slices.Contains(missing, "opt_out") || slices.Contains(missing, "forget")) && !st.toldHow(a):
		j.verdict, j.acted = misread, true
	case a.talk.Status == "open" && a.state.Mode == flow.Doubting:
		j.verdict, j.back = askedAgain, true
		j.right = !slices.ContainsFunc(missing, func(key string) bool { return !guessed(c, sc, a, key, want[key]) })
	case len(missing) > 0 && j.some && !slices.ContainsFunc(missing, func(key string) bool { return !asksLater(c, a, key) }):
		j.verdict = inPart
	case len(missing) > 0:
		j.verdict = askedAgain
	}
	for _, key := range missing {
		j.why = append(j.why, key+" missed")
	}
	slices.Sort(j.why)
	return j
}

// readOutAgain says whether an answer to "is this right?" was answered with all of
// the request once more, and the same question: whatever was changed in it, or not
// changed, is asked back in the same turn.
func readOutAgain(c saying, a after) bool {
	return c.At == "confirm" && a.talk.Status == "open" && a.state.Step == "confirm" && a.state.Mode == flow.Asking
}

// toldHow says whether the person was told how to get no more texts and how to
// be erased.
func (st *stage) toldHow(a after) bool {
	return slices.ContainsFunc(st.Config.Network.Languages, func(lang string) bool {
		return slices.Contains(a.said, st.Book.Texts.Say("leave_how", lang, nil)) || slices.Contains(a.said, st.Book.Texts.Say("opted_out_erase", lang, map[string]string{"network": st.Config.Network.Name}))
	})
}

// guessed says whether a doubt asks for just this answer.
func guessed(c saying, sc scene, a after, key, want string) bool {
	got := taken{}
	a.state.Answers = a.state.Guess
	got.ofAnswers(sc, a)
	if key == "by" {
		got[key] = got[key][:min(len(want), len(got[key]))]
	}
	return got[key] == want
}

// readBack says whether what was taken under this key is said back before it
// has an effect: an intake reads its answers out and asks whether they are
// right, erasing wants a second word, and what is heard without a question
// open is asked about first. The rest is done at once: a no to an invite, a
// name, a note, an opt-out, and a YES to what was read out.
func readBack(c saying, key string) bool {
	switch key {
	case "role", "need", "place", "town", "how_soon", "by", "people", "risks", "forget", "language":
		return true
	case "no_longer":
		return c.At == "idle" || c.At == "first"
	}
	return false
}

// settle takes out of the comparison what is right in more than one form.
func (st *stage) settle(c saying, sc scene, got, want taken) {
	delete(got, "danger")
	if got["forget"] != "" && want["forget"] != "" {
		delete(want, "opt_out") // to be erased ends the texts too, and the question says so
	}
	if got["role"] == "help" && want["role"] == "" && len(want) > 0 {
		delete(got, "role") // whoever says what they need asks for help
	}
	if want["town"] != "" {
		delete(got, "place")
	} else {
		delete(got, "town")
	}
	same(got, want, sc, "people", "how_soon", "need", "place", "name")
	switch by := want["by"]; {
	case by == "" || got["by"] == "":
		delete(got, "by") // the end of a day that was said
	case !strings.Contains(by, "T"):
		got["by"] = got["by"][:len(by)]
	}
	if c.At == "first" || c.At == "role" {
		delete(got, "choice") // "I have a truck" says how somebody gets around
	}
	if want["language"] == "" && (got["language"] == c.lang || got["language"] == "en") {
		delete(got, "language") // English is not listed
	}
	st.settleChoice(c, got, want)
	st.settleYesNo(c, got, want)
	if (c.At == "details" || c.At == "idle") && len(want) > 0 {
		if want["words"] == "" {
			delete(got, "words") // kept as it was written: nothing is lost, and nothing is read into it
		}
		if want["yes"] == "false" {
			delete(want, "yes")
			want["command"] = "skip"
		}
	}
	if got["command"] == "repeat" && want["command"] == "" {
		delete(got, "command") // asked again
	}
	if (c.At == "details" || c.At == "name") && got["command"] == "skip" && want["yes"] == "false" {
		delete(want, "yes")
		delete(got, "command")
	}
}

// settleChoice writes the number and the key of a choice alike, and knows that
// "no longer needed" is one.
func (st *stage) settleChoice(c saying, got, want taken) {
	if q, ok := questions[c.At]; ok && want["choice"] != "" {
		if n, err := strconv.Atoi(want["choice"]); err == nil {
			want["choice"] = st.Book.Flows[q.flow].Step(q.step).Choices[n-1].Key
		}
	}
	switch {
	case want["no_longer"] != "":
		delete(got, "choice")
		delete(got, "yes")
	default:
		if got["choice"] != "" || got["yes"] != "" {
			delete(got, "no_longer")
		}
	}
}

// settleYesNo knows that a correction is a no that needs no further question,
// and that a person sees to it when a person is to call.
func (st *stage) settleYesNo(c saying, got, want taken) {
	if c.At == "confirm" && want["yes"] == "false" && got["command"] == "back" {
		delete(got, "command") // "the place is wrong": the place is asked
		got["yes"] = "false"
	}
	if c.At == "confirm" && want["yes"] == "false" && got["yes"] == "" {
		changed := 0
		for key, v := range want {
			if key != "yes" && got[key] == v {
				changed++
			}
		}
		if changed > 0 {
			delete(want, "yes")
		}
	}
	if c.At == "unmet" && want["choice"] == "call" && got["command"] == "person" {
		delete(got, "command")
		delete(want, "choice")
	}
}

// same takes as understood what the hotline knew already and kept.
func same(got, want taken, sc scene, keys ...string) {
	for _, key := range keys {
		if had, ok := sc.before.Answers[key]; ok && got[key] == "" && want[key] == lexicon.Fold(had.Value) {
			delete(want, key)
		}
	}
}

// asksLater says whether a later question of the intake asks what was missed.
func asksLater(c saying, a after, key string) bool {
	if a.talk.Flow != flow.Intake || a.talk.Status != "open" || key == c.At {
		return false
	}
	if key == "town" {
		key = "place"
	}
	_, known := a.state.Answers[key]
	_, counted := a.state.Answers["people"]
	switch key {
	case "need", "place", "how_soon", "people", "name":
		return !known
	case "by":
		_, timed := a.state.Answers["how_soon"]
		return !timed
	case "risks":
		return !counted
	}
	return false
}
