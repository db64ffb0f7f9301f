package hotlinetest

import (
	"fmt"
	"sync"
	"time"
)

// A Clock stands still until it is moved.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// NewClock makes a clock that shows a time.
func NewClock(at time.Time) *Clock { return &Clock{now: at} }

// Now is what the clock shows.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Move moves the clock on, or back.
func (c *Clock) Move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// Chance gives codes in a fixed order (K7, M34, …: short ones first, letters
// and digits in turn) and marks that count up.
type Chance struct {
	mu             sync.Mutex
	letters, digit int
	refs           int
}

// pickLetters and pickDigits are places in the alphabets of aid.NewCode, so
// that the first codes are K7, M4, D2, R8 ….
var (
	pickLetters = []int{8, 9, 2, 12, 6, 14, 3, 17, 11, 0, 16, 5, 1, 13, 7, 18, 4, 15, 10}
	pickDigits  = []int{5, 2, 0, 6, 3, 1, 7, 4, 2, 5, 6}
)

// Pick implements hotline.Chance.
func (c *Chance) Pick(n int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n == len(pickLetters) {
		c.letters++
		return pickLetters[(c.letters-1)%len(pickLetters)]
	}
	c.digit++
	return pickDigits[(c.digit-1)%len(pickDigits)] % n
}

// Ref implements hotline.Chance.
func (c *Chance) Ref() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.refs++
	return fmt.Sprintf("ref-%06d", c.refs)
}
