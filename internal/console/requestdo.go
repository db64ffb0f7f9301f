package console

import (
	"strconv"
	"strings"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

// requestDo carries out one deed on a request: the one that the button names.
func (c *Console) requestDo(v *visit) error {
	id, err := requestID(v)
	if err != nil {
		return err
	}
	var q aid.Request
	err = v.read(func(r *store.Reader) error {
		q, err = r.Request(id)
		return err
	})
	if err != nil {
		return err
	}
	deed := hotline.Deed{
		Verb: hotline.Verb(v.form("do")), Code: q.Code, Other: codeOf(v.form("other")),
		How: v.form("how"), Words: oneLine(v.form("words")),
	}
	if n, err := strconv.ParseInt(v.form("person"), 10, 64); err == nil {
		deed.Person = aid.PersonID(n)
	}
	if hours, err := strconv.Atoi(v.form("hours")); err == nil {
		deed.Until = v.now.Add(time.Duration(hours) * time.Hour)
	}
	if err := v.carry(deed); err != nil {
		return err
	}
	return v.to("/requests/" + v.path("id"))
}

// codeOf is a request's code in what somebody typed, as it stands everywhere:
// "m 4" is M4. What is none stays, so that the answer names it.
func codeOf(typed string) string {
	if code, ok := aid.ParseCode(typed); ok {
		return code
	}
	return strings.TrimSpace(typed)
}

// carry does a deed as this coordinator, and keeps its words for the next page.
func (v *visit) carry(d hotline.Deed) error {
	said, err := v.c.Hotline.Carry(v.r.Context(), v.me.Phone, d)
	if err != nil {
		return err
	}
	words := strings.Join(said.Words, "\n")
	switch {
	case said.Code != "":
		// A text ends in how to send the code; here a button does.
		if i := strings.LastIndex(words, ". "); i >= 0 && strings.HasSuffix(words, "OK "+said.Code) {
			words = words[:i+1]
		}
		v.say("?" + said.Code + " " + words)
	case said.Done:
		v.say(words)
	default:
		v.complain(words)
	}
	return nil
}

// confirm does a wide or costly deed that was asked back about.
func (c *Console) confirm(v *visit) error {
	n, err := strconv.Atoi(v.form("code"))
	if err != nil {
		return errGone
	}
	if err := v.carry(hotline.Deed{Verb: hotline.DoConfirm, N: n}); err != nil {
		return err
	}
	return v.to(nextOf(v.form("next")))
}

// oneLine makes one line of what was typed: a text has no others.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
