package hotline

import (
	"slices"
	"strings"
	"testing"

	"neighborline/flows"
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/lexicon"
)

// notForNeighbors are our own texts that go to volunteers and coordinators, or
// that are parts of others.
var notForNeighbors = []string{
	"invite", "accepted", "reach", "reach_by_code", "promoted", "nudge", "outcome_thanks", "mine", "moved_told", "condition_asked", "card", "task", "closed_by_you",
	"for_else", "for_people", "by", "offer_changed", "vet_is", "vet_done", "vols", "relay_over",
	// to who asked for places: a watched phone gets find_call instead
	"places_none", "places_over", "place_line", "place_short",
	// to organisations, drivers and coordinators about goods
	"invite_run", "invite_stops", "menu_give_lot", "run_changed", "accepted_stops", "nudge_stops", "stock_fetch", "lot_runs", "lot_offered_told", "lot_confirm", "lot_card",
	"give_done", "give_not", "blast_done", "blast_nobody", "task_theirs",
	"surge_on", "surge_hub", // for coordinators; where everybody is helped
	"refer_by_text", "refer_by_mail", "refer_details", // to a person of another network; a watched phone's request is not passed on
}

// telling are the names in texts that a watched phone must not read.
var telling = append([]string{"need", "name"}, telltale...)

// Every text of ours is for volunteers or coordinators, or is hushed for a
// watched phone, or names nothing that tells.
func TestEveryTextIsHushed(t *testing.T) {
	for key, names := range flow.TextKeys {
		if strings.HasPrefix(key, "call_") || strings.HasPrefix(key, "menu_") || strings.HasPrefix(key, "voice_") || strings.HasPrefix(key, "on_call_") {
			continue // spoken to who is on the line, or for coordinators
		}
		if _, ok := quietTexts[key]; ok || slices.Contains(notForNeighbors, key) {
			continue
		}
		for _, n := range names {
			if slices.Contains(telling, n) {
				t.Errorf("text %s names {%s}, and is neither hushed nor for others", key, n)
			}
		}
	}
}

func shippedBook(t *testing.T) *flow.Book {
	t.Helper()
	book, problems := flowfile.Load(flows.FS)
	if book == nil {
		t.Fatalf("shipped flows: %v", problems)
	}
	return book
}

// secretWords are the names of needs and risks in a language.
func secretWords(b *flow.Book, lang string) []string {
	var out []string
	for _, n := range b.Needs {
		if n.Key != "other" {
			out = append(out, n.Name.In(lang))
		}
	}
	for _, r := range []string{"baby", "over65", "sick", "outside"} {
		out = append(out, b.Texts.Say("risk_"+r, lang, nil))
	}
	return append(out, "SECRET", "sick", "allerg", "alergi", "Аллерг", "Алерг", "过敏", "生病", "Dị ứng")
}

func tells(b *flow.Book, lang, body string) string {
	text := " " + strings.Join(lexicon.Words(body), " ") + " "
	for _, w := range secretWords(b, lang) {
		if lang == "vi" || lang == "zh" { // its marks tell a word from another; no spaces
			if strings.Contains(strings.ToLower(body), strings.ToLower(w)) {
				return w
			}
			continue
		}
		if f := strings.Join(lexicon.Words(w), " "); f != "" && strings.Contains(text, " "+f+" ") {
			return w
		}
	}
	return ""
}

func TestHushedTextsTellNothing(t *testing.T) {
	b := shippedBook(t)
	for _, lang := range b.Flows[flow.Intake].Languages {
		for key := range quietTexts {
			vars := map[string]string{"code": "K7", "codes": "K7, M4", "hear_by": "8", "state": ""}
			for _, n := range telling {
				vars[n] = "SECRET"
			}
			instead, hush := hushed(key, vars, b.Texts.Say("plain_need", lang, nil), b.Texts.Say("somebody", lang, nil), "Walter")
			if w := tells(b, lang, b.Texts.Say(instead, lang, hush)); w != "" {
				t.Errorf("%s in %s tells %q: %s", key, lang, w, b.Texts.Say(instead, lang, hush))
			}
		}
	}
}

// What the flows about a neighbor's own wish ask a watched phone tells nothing.
func TestHushedQuestionsTellNothing(t *testing.T) {
	b := shippedBook(t)
	for _, name := range []string{flow.Intake, flow.HowItWent, flow.NobodyCould, flow.StillNeeded, flow.Forget} {
		d := b.Flows[name]
		for _, lang := range d.Languages {
			facts := map[string]string{"code": "K7", "neighbors": "4", "hear_by": "8"}
			for _, n := range telling {
				facts[n] = "SECRET"
			}
			hush(facts, b.Texts.Say("plain_need", lang, nil), b.Texts.Say("somebody", lang, nil), "Walter")
			for _, step := range d.Steps {
				body := flow.Prompt{Flow: d, Step: step, Lang: lang}.SMS(b.Texts, facts)
				if key, ok := quietPrompts[step.ID]; ok && name == flow.Intake {
					body = b.Texts.Say(key, lang, nil)
				}
				if w := tells(b, lang, body); w != "" {
					t.Errorf("%s.%s in %s tells %q: %s", name, step.ID, lang, w, body)
				}
			}
		}
	}
}
