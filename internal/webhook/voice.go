package webhook

import (
	"net/http"
	"net/url"
	"strconv"

	"neighborline/internal/hotline"
	"neighborline/internal/twilio"
)

// voice takes a turn of a call.
func (d *Door) voice(w http.ResponseWriter, r *http.Request, form url.Values) error {
	c, err := twilio.DecodeCall(form, r.URL.Query(), d.AccountSID, d.ours)
	if err != nil {
		return err
	}
	a, err := d.Hotline.Call(r.Context(), hotline.CallTurn{
		SID: c.CallSID, Visit: c.Visit, From: c.From, To: c.To, Recording: c.RecordingSID,
	})
	if err != nil {
		return err
	}
	return answer(w, d.script(c.CallSID, a).XML())
}

// script is the document of one turn: what is said, then a recording whose
// outcome comes to the next visit. Silence falls through to the same visit.
func (d *Door) script(call string, a hotline.CallAnswer) twilio.Response {
	var res twilio.Response
	for _, s := range a.Say {
		voice, language := twilio.VoiceFor(s.Lang)
		res.Verbs = append(res.Verbs, twilio.Say{Voice: voice, Language: language, Text: s.Text})
	}
	if !a.Record {
		res.Verbs = append(res.Verbs, twilio.Hangup{})
		return res
	}
	next := d.PublicURL + "/twilio/voice/next?" + url.Values{
		"call": {call}, twilio.VisitKey: {strconv.Itoa(a.Next)},
	}.Encode()
	res.Verbs = append(res.Verbs,
		twilio.Record{Action: next, MaxLength: hotline.RecordSeconds, Timeout: 5, FinishOnKey: "#", Trim: "trim-silence"},
		twilio.Redirect{URL: next})
	return res
}

// callEnded takes the end of a call.
func (d *Door) callEnded(w http.ResponseWriter, r *http.Request, form url.Values) error {
	c, err := twilio.DecodeCall(form, r.URL.Query(), d.AccountSID, d.ours)
	if err != nil {
		return err
	}
	if err := d.Hotline.CallEnded(r.Context(), hotline.CallTurn{SID: c.CallSID, From: c.From, To: c.To}); err != nil {
		return err
	}
	return answer(w, twilio.Empty)
}
