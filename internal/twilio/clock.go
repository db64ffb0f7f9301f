package twilio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"
)

// Ahead is how far this machine's clock is ahead of the carrier's (behind, if
// it is negative), to about a second: by the date in the head of an answer,
// which needs no account. An error means that the carrier can't be reached, or
// tells no date.
func (c *Client) Ahead(ctx context.Context) (time.Duration, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base.String(), http.NoBody)
	if err != nil {
		return 0, fmt.Errorf("ask the carrier for the time: %w", withoutURL(err))
	}
	began := time.Now()
	res, err := c.http.Do(req)
	if err != nil {
		return 0, fmt.Errorf("ask the carrier for the time: %w", withoutURL(err))
	}
	defer res.Body.Close()
	middle := began.Add(time.Since(began) / 2)
	_, _ = io.CopyN(io.Discard, res.Body, 1<<10) // only the head was asked for
	at, err := http.ParseTime(res.Header.Get("Date"))
	if err != nil {
		return 0, errors.New("ask the carrier for the time: its answer has no date")
	}
	const half = 500 * time.Millisecond // the date is cut to the second
	return middle.Sub(at.Add(half)), nil
}
