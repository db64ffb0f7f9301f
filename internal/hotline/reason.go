package hotline

import (
	"strconv"
	"strings"

	"neighborline/internal/aid"
)

// Reason puts in words why a volunteer was asked, in a language.
func (h *Hotline) Reason(lang string, r aid.Reason) string {
	rules := h.rules.Load()
	return (&act{h: h, conf: rules.Config, book: rules.Book}).reason(lang, r)
}

// reason is the same, in one line: "4.1 mi, free now, said yes 3 of 10, asked
// 1x this week". That more are asked than usual is said of the request.
func (a *act) reason(lang string, r aid.Reason) string {
	if r.Words != "" {
		return r.Words
	}
	var parts []string
	say := func(key string, vars map[string]string) { parts = append(parts, a.words(lang, key, vars)) }
	if r.Miles != nil {
		say("why_miles", map[string]string{"n": strconv.FormatFloat(*r.Miles, 'f', 1, 64)})
	} else {
		say("why_place_unknown", nil)
	}
	if r.Far {
		say("why_far", nil)
	}
	switch r.Hours {
	case aid.FreeNow:
		say("why_free", nil)
	case aid.OutsideHours:
		say("why_busy", nil)
	}
	if r.Asks > 0 {
		say("why_yes", map[string]string{"n": itoa(r.Yes), "of": itoa(r.Asks)})
	}
	switch {
	case r.Week > 0:
		say("why_week", map[string]string{"n": itoa(r.Week)})
	case r.Never:
		say("why_never", nil)
	default:
		say("why_rested", nil)
	}
	if r.Language {
		say("why_language", nil)
	}
	if r.Night {
		say("why_night", nil)
	}
	return strings.Join(parts, ", ")
}
