package demo

import (
	"regexp"
	"strings"
)

// A Suggestion is something to try on the phones page.
type Suggestion struct {
	Label string // what it shows, such as "A volunteer says yes"
	// Text is what to send. {code} in it stands for a request's code: the one
	// in the newest text that asks for just this, such as "YES K7".
	Text string
	// Role and Language say whose phone it is for; an empty one says nothing.
	Role     Role
	Language string
}

// Suggestions are the usual ones, in the order of a request's life.
var Suggestions = []Suggestion{
	{"Ask for groceries, all in one text", "need groceries 97520 today", Neighbor, "en"},
	{"A volunteer says yes", "YES {code}", Volunteer, ""},
	{"The volunteer has done it", "DONE {code}", Volunteer, ""},
	{"Ask in Spanish", "ayuda", Neighbor, "es"},
	{"Take back the last answer", "BACK", Neighbor, ""},
	{"How are things, coordinator?", "Q", Coordinator, ""},
}

const (
	codeMark  = "{code}"
	codeShape = `([ACDEFGHJKMNPRTUVWXY][2-9]{1,4})`
)

// fill finds the phone that a suggestion is for and the text for it to send.
// Without a text that names a code, the code is left out. It says no if there
// is no phone at all.
func fill(s Suggestion, phones []Phone, texts []Message) (to Phone, text string, ok bool) {
	fits := fitting(s, phones)
	if len(fits) == 0 {
		return Phone{}, "", false
	}
	if !strings.Contains(s.Text, codeMark) {
		return fits[0], s.Text, true
	}
	wanted := regexp.MustCompile(`\b` + strings.ReplaceAll(regexp.QuoteMeta(s.Text), regexp.QuoteMeta(codeMark), codeShape) + `\b`)
	for i := len(texts) - 1; i >= 0; i-- {
		if texts[i].Direction == Inbound {
			continue
		}
		for _, p := range fits {
			if p.Number != texts[i].To {
				continue
			}
			if found := wanted.FindString(texts[i].Body); found != "" {
				return p, found, true
			}
		}
	}
	return fits[0], strings.TrimSpace(strings.ReplaceAll(s.Text, codeMark, "")), true
}

// fitting gives the phones of a role, those of the language first.
func fitting(s Suggestion, phones []Phone) []Phone {
	var first, then []Phone
	for _, p := range phones {
		switch {
		case s.Role != "" && p.Role != s.Role:
		case s.Language == "" || p.Language == s.Language:
			first = append(first, p)
		default:
			then = append(then, p)
		}
	}
	return append(first, then...)
}
