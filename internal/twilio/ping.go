package twilio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"
)

// pingTimeout bounds one ping.
const pingTimeout = 10 * time.Second

// Ping asks for an address outside that waits to be asked: whoever is behind
// it calls somebody when it is not. It goes by the carrier's wire, which is the
// only one out of this program, but never to the carrier, and says nothing but
// that the hotline is well. The address may hold a key: no error shows it.
func Ping(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, pingTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return errors.New("the address of watch.ping is unreadable")
	}
	req.Header.Set("User-Agent", "neighborline")
	c := newHTTPClient()
	defer c.CloseIdleConnections()
	res, err := c.Do(req)
	if err != nil {
		return fmt.Errorf("ping: %w", withoutURL(err))
	}
	defer res.Body.Close()
	const most = 1 << 10
	_, _ = io.CopyN(io.Discard, res.Body, most) // what it says is of no interest
	if res.StatusCode >= http.StatusBadRequest {
		return fmt.Errorf("ping: HTTP %d", res.StatusCode)
	}
	return nil
}
