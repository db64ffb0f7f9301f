package demo

import (
	"slices"
	"sync"
	"time"
)

// A Clock runs as fast as another and can be moved ahead of it. It is for
// everything that asks for the time in the demo: the hotline, its jobs, the
// carrier and the phones.
type Clock struct {
	wall func() time.Time

	moving sync.Mutex // held through one Move

	mu    sync.Mutex
	ahead time.Duration
	hooks []func()
}

// maxStep is the most that the clock leaps at once. A day passes in small
// steps, so that what happens in it happens one after the other: somebody is
// reminded before their time is over, not at the same moment.
const maxStep = 15 * time.Minute

// NewClock makes a clock that shows what wall does; nil is time.Now.
func NewClock(wall func() time.Time) *Clock {
	if wall == nil {
		wall = time.Now
	}
	return &Clock{wall: wall}
}

// Now is the clock's time.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.wall().Add(c.ahead)
}

// Ahead is how far the clock was moved in all.
func (c *Clock) Ahead() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ahead
}

// Set puts the clock ahead of (or behind) the wall's without a step, before
// anybody looks at it.
func (c *Clock) Set(ahead time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ahead = ahead
}

// Move moves the clock on, in steps of a quarter of an hour at most, and after
// each calls what OnMove was given, in turn. Time does not go back: a d of
// nothing or less changes and calls nothing.
func (c *Clock) Move(d time.Duration) {
	c.moving.Lock()
	defer c.moving.Unlock()
	for d > 0 {
		step := min(d, maxStep)
		d -= step
		c.mu.Lock()
		c.ahead += step
		hooks := slices.Clone(c.hooks)
		c.mu.Unlock()
		for _, hook := range hooks {
			hook()
		}
	}
}

// OnMove has a function called after each step of Move, such as the tick of the
// hotline's jobs. It may use the clock.
func (c *Clock) OnMove(hook func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hooks = append(c.hooks, hook)
}
