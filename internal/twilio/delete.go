package twilio

import (
	"context"
	"errors"
	"net/http"

	"neighborline/internal/pattern"
)

// DeleteText has the carrier forget a text that came or went, by its id (SM…
// or MM…). One that is not there is as good as deleted; one that is still on
// its way is refused, and can be deleted later.
func (c *Client) DeleteText(ctx context.Context, sid string) error {
	return c.remove(ctx, messageSID, "Messages", sid)
}

// DeleteCall has the carrier forget a call that is over, by its id (CA…). One
// that is not there is as good as deleted.
func (c *Client) DeleteCall(ctx context.Context, sid string) error {
	return c.remove(ctx, callSID, "Calls", sid)
}

// DeleteRecording has the carrier forget what a caller said, by the recording's
// id (RE…). One that is not there is as good as deleted.
func (c *Client) DeleteRecording(ctx context.Context, sid string) error {
	return c.remove(ctx, recordingSID, "Recordings", sid)
}

func (c *Client) remove(ctx context.Context, shape *pattern.Pattern, of, sid string) error {
	if !shape.MatchString(sid) {
		return &SendError{Kind: Refused, err: errors.New("id does not have the shape of those in " + of)}
	}
	_, err := c.do(ctx, http.MethodDelete, c.account()+"/"+of+"/"+sid+".json", nil, maxAnswer)
	var e *SendError
	if errors.As(err, &e) && e.Status == http.StatusNotFound {
		return nil
	}
	return err
}
