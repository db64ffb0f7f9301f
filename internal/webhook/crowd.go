package webhook

import (
	"context"
	"errors"
	"sync/atomic"
	"time"
)

const (
	// mostInHand is how many webhooks are worked on at once: twice what one
	// commit takes. More would only wait farther inside, where each holds ten
	// times the memory.
	mostInHand = 256
	// patience is how long a webhook waits for its turn; the carrier gives up
	// after 15 seconds, and the sweep finds what it holds.
	patience = 12 * time.Second
)

var errCrowded = errors.New("too many webhooks wait")

// A crowd lets in so many at once; the rest waits.
type crowd struct {
	places  chan struct{}
	waiting atomic.Int64
}

func newCrowd(most int) *crowd { return &crowd{places: make(chan struct{}, most)} }

// enter waits for a place, which leave gives back.
func (c *crowd) enter(ctx context.Context) error {
	select {
	case c.places <- struct{}{}:
		return nil
	default:
	}
	c.waiting.Add(1)
	defer c.waiting.Add(-1)
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case c.places <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-late.C:
		return errCrowded
	}
}

func (c *crowd) leave() { <-c.places }
