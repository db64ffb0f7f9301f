package webhook

import (
	"net/http"
	"net/url"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/twilio"
)

// The carrier's addresses of a call.
const (
	voicePath     = "/twilio/voice"           // a call comes in
	nextPath      = "/twilio/voice/next"      // any later turn of it, or of a call of ours
	outPath       = "/twilio/voice/out"       // a call of ours was answered
	whisperPath   = "/twilio/voice/whisper"   // somebody was rung for a caller
	recordingPath = "/twilio/voice/recording" // what became of a recording
	writtenPath   = "/twilio/voice/written"   // what the carrier's machine heard in it
	endedPath     = "/twilio/voice/status"    // a call is over
)

// callKey is the name, in a query, of the call that a URL was made for.
const callKey = "call"

// OutURL is where the carrier asks what to say on a call that we make.
func OutURL(publicURL, ref string) string {
	return publicURL + outPath + "?" + url.Values{twilio.RefKey: {ref}}.Encode()
}

// EndedURL is where the carrier tells how a call that we make stands.
func EndedURL(publicURL, ref string) string {
	return publicURL + endedPath + "?" + url.Values{twilio.RefKey: {ref}}.Encode()
}

// voice takes a turn of a call.
func (d *Door) voice(w http.ResponseWriter, r *http.Request, form url.Values) error {
	query := r.URL.Query()
	c, err := twilio.DecodeCallStatus(form, query, d.AccountSID, d.ours)
	if err != nil {
		return err
	}
	in := hotline.CallTurn{
		SID: c.CallSID, Ref: c.Ref, Visit: c.Visit, From: other(c.Call), To: d.Number,
		Keys: c.Digits, Speech: c.Speech, Confidence: c.Confidence, Recording: c.RecordingSID,
		Machine: isMachine(c.AnsweredBy),
	}
	if c.Digits == "hangup" { // the caller hung up while speaking; no key
		in.Keys = ""
	}
	if form.Has("DialCallStatus") {
		end, err := twilio.DecodeDial(form, query, d.AccountSID, d.ours)
		if err != nil {
			return err
		}
		in.Rang = end.Outcome
	}
	if r.URL.Path == whisperPath {
		if in.Parent = query.Get(callKey); in.Parent == "" {
			return &twilio.FieldError{Field: callKey, Problem: "is missing"}
		}
	}
	a, err := d.Hotline.Call(r.Context(), in)
	if err != nil {
		return err
	}
	return answer(w, d.Script(in, a).XML())
}

// other is the phone at the other end of a call, whoever rang.
func other(c twilio.Call) aid.Phone {
	if c.Direction == "" || c.Direction == "inbound" {
		return c.From
	}
	return c.To
}

// isMachine says whether something else than a person answered.
func isMachine(by string) bool { return by != "" && by != "human" && by != "unknown" }

// callEnded takes how a call stands, and does something where it is over.
func (d *Door) callEnded(w http.ResponseWriter, r *http.Request, form url.Values) error {
	c, err := twilio.DecodeCallStatus(form, r.URL.Query(), d.AccountSID, d.ours)
	if err != nil {
		return err
	}
	if c.Over() {
		in := hotline.CallTurn{SID: c.CallSID, Ref: c.Ref, From: other(c.Call), To: d.Number, Rang: c.Status}
		if err := d.Hotline.CallEnded(r.Context(), in); err != nil {
			return err
		}
	}
	return answer(w, twilio.Empty)
}

// recording takes what became of a recording: one that failed is told to a
// person, who calls back.
func (d *Door) recording(w http.ResponseWriter, r *http.Request, form url.Values) error {
	n, err := twilio.DecodeRecording(form, d.AccountSID)
	if err != nil {
		return err
	}
	if n.Status == "failed" || n.Status == "absent" {
		if err := d.Hotline.RecordingLost(r.Context(), n.SID); err != nil {
			return err
		}
	}
	return answer(w, twilio.Empty)
}

// written takes what the carrier's machine heard in a recording.
func (d *Door) written(w http.ResponseWriter, r *http.Request, form url.Values) error {
	t, err := twilio.DecodeTranscript(form, d.AccountSID)
	if err != nil {
		return err
	}
	if !t.Failed {
		if err := d.Hotline.Transcribed(r.Context(), t.RecordingSID, t.Text); err != nil {
			return err
		}
	}
	return answer(w, twilio.Empty)
}
