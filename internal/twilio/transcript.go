package twilio

import (
	"net/url"
	"time"

	"neighborline/internal/pattern"
)

var transcriptionSID = pattern.New(`^TR[0-9a-f]{32}$`)

// A RecordingNotice says what became of a recording.
type RecordingNotice struct {
	CallSID string
	SID     string // RE…
	// Status is completed, absent (nothing was said), failed or in-progress.
	// Only one that is completed can be fetched.
	Status    string
	Duration  time.Duration // whole seconds; 0 while it is in progress
	ErrorCode int           // the carrier's, or 0
}

// DecodeRecording reads a recording's status callback from its form, which must
// have been verified. accountSID is ours. An error is a *FieldError, and the
// callback must change nothing. The recording's address is left unread: it is
// built from the id when it is fetched.
func DecodeRecording(form url.Values, accountSID string) (RecordingNotice, error) {
	if err := checkForm(form, accountSID); err != nil {
		return RecordingNotice{}, err
	}
	c := Call{}
	var err error
	if c.CallSID, err = shaped(form, "CallSid", callSID); err != nil {
		return RecordingNotice{}, err
	}
	if err = c.readRecording(form); err != nil {
		return RecordingNotice{}, err
	}
	switch {
	case c.RecordingSID == "":
		return RecordingNotice{}, &FieldError{"RecordingSid", "is missing"}
	case c.RecordingStatus == "":
		return RecordingNotice{}, &FieldError{"RecordingStatus", "is missing"}
	}
	code, err := errorCode(form)
	if err != nil {
		return RecordingNotice{}, err
	}
	return RecordingNotice{
		CallSID: c.CallSID, SID: c.RecordingSID, Status: c.RecordingStatus, Duration: c.RecordingDuration, ErrorCode: code,
	}, nil
}

// A Transcript is what the carrier's machine heard in a recording. It mishears
// names and numbers: it stands beside the sound, never for it.
type Transcript struct {
	CallSID      string
	RecordingSID string
	// Text is empty if Failed.
	Text   string
	Failed bool
}

// DecodeTranscript reads a transcription callback from its form, which must
// have been verified. accountSID is ours. An error is a *FieldError, and the
// callback must change nothing.
func DecodeTranscript(form url.Values, accountSID string) (Transcript, error) {
	if err := checkForm(form, accountSID); err != nil {
		return Transcript{}, err
	}
	t := Transcript{}
	var err error
	if t.CallSID, err = shaped(form, "CallSid", callSID); err != nil {
		return Transcript{}, err
	}
	if t.RecordingSID, err = shaped(form, "RecordingSid", recordingSID); err != nil {
		return Transcript{}, err
	}
	if _, err = shaped(form, "TranscriptionSid", transcriptionSID); err != nil {
		return Transcript{}, err
	}
	status, err := oneOf(form, "TranscriptionStatus", "completed", "failed")
	if err != nil {
		return Transcript{}, err
	}
	switch status {
	case "":
		return Transcript{}, &FieldError{"TranscriptionStatus", "is missing"}
	case "failed":
		t.Failed = true
	case "completed":
		t.Text = cleanText(form.Get("TranscriptionText"))
	}
	return t, nil
}
