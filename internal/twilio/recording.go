package twilio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"

	"neighborline/internal/aid"
)

// maxRecordingBytes is about twenty minutes of the carrier's mp3 (32 kbit/s).
const maxRecordingBytes = 5 << 20

// Recording fetches what a caller said, by the recording's id (RE…), and its
// MIME type. The address is built here from the id; one that was posted to us
// is never fetched, and no redirect is followed. A recording of more than
// 5 MB is refused. One that is not there, or not there yet, gives
// aid.ErrNotFound.
func (c *Client) Recording(ctx context.Context, sid string) (body io.ReadCloser, contentType string, err error) {
	if !recordingSID.MatchString(sid) {
		return nil, "", &SendError{Kind: Refused, err: errors.New("recording's id is not RE and 32 hexadecimal digits")}
	}
	res, err := c.do(ctx, http.MethodGet, c.account()+"/Recordings/"+sid+".mp3", nil, maxRecordingBytes)
	if err != nil {
		var e *SendError
		if errors.As(err, &e) && e.Status == http.StatusNotFound {
			return nil, "", &SendError{Kind: e.Kind, Code: e.Code, Status: e.Status, err: fmt.Errorf("recording: %w", aid.ErrNotFound)}
		}
		return nil, "", err
	}
	kind, _, err := mime.ParseMediaType(res.Header.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "audio/") {
		return nil, "", &SendError{Kind: Ambiguous, Status: res.StatusCode, err: errors.New("recording is no sound")}
	}
	return res.Body, kind, nil
}
