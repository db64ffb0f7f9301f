package hotlinetest_test

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/lexicon"
)

// taken is what was understood of one text, by the keys of a meaning. Every
// value is text, so that the two can be compared.
type taken map[string]string

// heard says what the hotline took from a text: what is different from before
// in the conversation, on the person and among the tasks.
func (st *stage) heard(c saying, sc scene, a after) taken {
	got := taken{}
	got.ofPerson(sc, a)
	st.danger(got, a)
	if a.talk.Flow == flow.Forget {
		got["forget"] = "true"
		return got
	}
	got.ofAnswers(sc, a)
	got.ofRequest(c, a)
	got.ofWhom(c, a)
	got.ofCommand(c, sc, a)
	return got
}

// ofPerson is what is kept on the person.
func (got taken) ofPerson(sc scene, a after) {
	for key, is := range map[string]bool{"opt_out": a.person.OptedOut, "minor": a.person.Minor, "watched": a.person.Watched} {
		if is {
			got[key] = "true"
		}
	}
	if lang := a.person.Language; lang != sc.tongue {
		got["language"] = lang
	}
	if a.talk.Flow == flow.Join && sc.before.Flow != flow.Join {
		got["role"] = "offer"
	}
}

// danger is whether coordinators were paged, or the person was asked.
func (st *stage) danger(got taken, a after) {
	got["danger"] = "none"
	for _, lang := range st.Config.Network.Languages {
		if slices.Contains(a.said, st.Book.Texts.Say("danger_maybe", lang, nil)) {
			got["danger"] = "maybe"
		}
	}
	if slices.Contains(a.tasks, aid.TaskWorry) {
		got["danger"] = "maybe" // a person is shown the text
	}
	if slices.Contains(a.tasks, aid.TaskDanger) {
		got["danger"] = "clear"
	}
}

// ofAnswers are the answers that are new or changed.
func (got taken) ofAnswers(sc scene, a after) {
	for key, answer := range a.state.Answers {
		had, known := sc.before.Answers[key]
		if known && had.Value == answer.Value && had.By.Equal(answer.By) {
			continue
		}
		switch key {
		case "need", "also_needs":
			got["need"] = set(got["need"] + ";" + answer.Value)
		case "what":
			got["need"] = set(answer.Value)
		case "transport", "how", "now_what":
			got["choice"] = answer.Value
		case "still":
			got["yes"] = yesOrNo(answer.Value)
		case "place":
			got["place"], got["town"] = answer.Value, lexicon.Fold(answer.Also)
		case "risks":
			got[key] = set(answer.Value)
		case "details":
			if answer.Value != "" {
				got["words"] = "true"
			}
		case "name":
			got[key] = lexicon.Fold(answer.Value)
		case "for_whom":
			got[key] = "true"
		case "takes_texts", "languages": // told by the way in; not labeled in these texts
		case "role":
			if answer.Value == "help" || answer.Value == "offer" {
				got[key] = answer.Value
			}
		default:
			got[key] = answer.Value
		}
		if key == "how_soon" && !answer.By.IsZero() {
			got["by"] = answer.By.In(zone).Format("2006-01-02T15:04")
		}
		if got[key] == "" {
			delete(got, key)
		}
	}
	if a.talk.Flow == flow.Intake && a.state.Step != "role" && a.state.Mode != flow.Doubting && a.talk.Status == "open" && sc.before.Flow == "" {
		got["role"] = "help" // whoever is asked what they need was heard to need something
	}
}

var zone = func() *time.Location {
	z, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		panic(err)
	}
	return z
}()

// ofRequest is what became of a request.
func (got taken) ofRequest(c saying, a after) {
	switch {
	case c.At == "confirm" && slices.ContainsFunc(a.requests, func(q aid.Request) bool { return q.State != aid.Partial }):
		got["yes"] = "true"
	case c.At == "confirm" && a.state.Step == "change":
		got["yes"] = "false"
	case c.At == "invite":
		switch a.invite {
		case aid.InviteAccepted:
			got["accept"] = "true"
		case aid.InviteDeclined:
			got["accept"] = "false"
		case aid.InviteConditional:
			got["accept"] = "conditional"
		}
	}
	if a.talk.Flow == flow.StillNeeded && c.At != "still_needed" || got["choice"] == "gone" || got["choice"] == "enough" {
		got["no_longer"] = "true"
	}
	if c.At == "still_needed" && got["yes"] == "false" {
		got["no_longer"] = "true"
	}
	if c.At == "idle" && slices.ContainsFunc(a.requests, func(q aid.Request) bool { return q.Details != "" }) {
		got["words"] = "true" // a note on it
	}
}

// ofWhom is whom the request of an intake under way will be for.
func (got taken) ofWhom(c saying, a after) {
	if a.talk.Flow != flow.Intake || a.talk.Status != "open" {
		return
	}
	if _, ok := flow.ForWhom(c.Text, c.lang); ok {
		got["for_whom"] = "true"
	}
}

// ofCommand is the command that was carried out.
func (got taken) ofCommand(c saying, sc scene, a after) {
	switch {
	case a.talk.Status == "handed" || slices.Contains(a.tasks, aid.TaskPerson) || slices.Contains(a.tasks, aid.TaskCallBack) && got["choice"] == "":
		got["command"] = "person"
	case a.state.Mode == flow.ChoosingLanguage, slices.ContainsFunc(a.said, func(s string) bool {
		return strings.Contains(s, "Español, ") && strings.Contains(s, "中文")
	}):
		got["command"] = "language"
	case sc.before.Step == "" || a.talk.Status != "open":
	case len(a.state.Past) < len(sc.before.Past):
		got["command"] = "back"
		if len(a.state.Answers) == 0 && (len(sc.before.Past) > 1 || c.Means.Command == "menu") {
			got["command"] = "menu"
		}
	case a.state.Step == sc.before.Step && a.state.Visit > sc.before.Visit && a.state.Misses == 0 && got["language"] == "":
		got["command"] = "repeat"
	case (c.At == "details" || c.At == "name" || c.At == "people") && a.state.Step != sc.before.Step && a.state.Answers[c.At].Value == "":
		got["command"] = "skip"
	}
}

// set is a list in an order that is always the same.
func set(list string) string {
	var all []string
	for s := range strings.SplitSeq(list, ";") {
		if s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	slices.Sort(all)
	return strings.Join(all, ";")
}

func yesOrNo(v string) string { return strconv.FormatBool(v == "yes") }
