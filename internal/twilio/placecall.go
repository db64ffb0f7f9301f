package twilio

import (
	"context"
	"errors"
	"time"

	api "github.com/twilio/twilio-go/rest/api/v2010"

	"neighborline/internal/aid"
)

// Bounds of CallRequest.Timeout, the carrier's own.
const (
	shortestRing = 5 * time.Second
	longestRing  = 600 * time.Second
)

// A CallRequest is one call to be made from the hotline's number.
type CallRequest struct {
	To aid.Phone
	// URL gives the TwiML that whoever answers hears. It should hold our own
	// reference: it is all that tells one call from another if the answer to
	// the request is lost.
	URL string
	// StatusCallback hears how the call stands (initiated, ringing, answered,
	// completed), in any order; empty asks for none. An end that is not a
	// conversation is told as completed as well: look at the status.
	StatusCallback string
	// Timeout is how long it rings, in whole seconds from 5 to 600; 0 is a
	// minute.
	Timeout time.Duration
	// MachineDetection has the carrier listen first whether a person answered:
	// URL is then asked with AnsweredBy. Whoever answers hears nothing for a few
	// seconds meanwhile.
	MachineDetection bool
}

// PlaceCall has the carrier ring somebody and gives the carrier's id of the
// call. Its error says whether the phone may ring all the same; see Kind. It
// asks at most once and never tries again: look first with ListCalls.
func (c *Client) PlaceCall(ctx context.Context, r CallRequest) (sid string, err error) {
	if r.Timeout != 0 && (r.Timeout < shortestRing || r.Timeout > longestRing) {
		return "", &SendError{Kind: Refused, err: errors.New("time to ring is not between 5 seconds and 10 minutes")}
	}
	params := &api.CreateCallParams{}
	params.SetTo(r.To.E164()).SetFrom(c.cfg.From.E164()).SetUrl(r.URL).SetMethod("POST")
	if r.StatusCallback != "" {
		params.SetStatusCallback(r.StatusCallback).SetStatusCallbackMethod("POST")
		params.SetStatusCallbackEvent([]string{"initiated", "ringing", "answered", "completed"})
	}
	if r.Timeout != 0 {
		params.SetTimeout(int(r.Timeout / time.Second))
	}
	if r.MachineDetection {
		params.SetMachineDetection("Enable")
	}
	call, err := c.service(ctx).CreateCall(params)
	if err != nil {
		return "", asSendError(err)
	}
	if !callSID.MatchString(str(call.Sid)) {
		return "", &SendError{Kind: Ambiguous, err: errors.New("answer has no call id")}
	}
	return *call.Sid, nil
}

// HangUpCall ends a call of ours, whether it rings or somebody talks. A call
// that is over already stays so, without an error.
func (c *Client) HangUpCall(ctx context.Context, sid string) error {
	err := c.changeCall(ctx, sid, (&api.UpdateCallParams{}).SetStatus("completed"))
	if codeOf(err) == codeCallOver {
		return nil
	}
	return err
}

// UpdateCall has a call that is under way go on with the TwiML at url, whatever
// it is doing. A call that is over gives aid.ErrNotFound.
func (c *Client) UpdateCall(ctx context.Context, sid, url string) error {
	err := c.changeCall(ctx, sid, (&api.UpdateCallParams{}).SetUrl(url).SetMethod("POST"))
	var e *SendError
	if codeOf(err) == codeCallOver && errors.As(err, &e) {
		return &SendError{Kind: e.Kind, Code: e.Code, Status: e.Status, err: aid.ErrNotFound}
	}
	return err
}

// codeCallOver is the carrier's: the call is not in a state in which it can be
// changed.
const codeCallOver = 21220

func (c *Client) changeCall(ctx context.Context, sid string, params *api.UpdateCallParams) error {
	if !callSID.MatchString(sid) {
		return &SendError{Kind: Refused, err: errors.New("call's id is not CA and 32 hexadecimal digits")}
	}
	if _, err := c.service(ctx).UpdateCall(sid, params); err != nil {
		return asSendError(err)
	}
	return nil
}

// codeOf is the carrier's code in an error, or 0.
func codeOf(err error) int {
	var e *SendError
	if errors.As(err, &e) {
		return e.Code
	}
	return 0
}
