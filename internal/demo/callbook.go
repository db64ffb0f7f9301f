package demo

import (
	"slices"
	"sync"
)

// A callbook keeps every call, in the order in which they were made.
type callbook struct {
	mu    sync.Mutex
	calls []*Call
	bySID map[string]*Call
	next  chan struct{} // closed at the next change of any call
}

func newCallbook() *callbook {
	return &callbook{bySID: map[string]*Call{}, next: make(chan struct{})}
}

func (b *callbook) add(calls ...*Call) {
	b.mu.Lock()
	for _, c := range calls {
		b.calls = append(b.calls, c)
		b.bySID[c.sid] = c
	}
	b.mu.Unlock()
	b.changed()
}

func (b *callbook) find(sid string) (*Call, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	c, ok := b.bySID[sid]
	return c, ok
}

func (b *callbook) all() []*Call {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.calls)
}

// changed wakes whoever watches the calls.
func (b *callbook) changed() {
	b.mu.Lock()
	defer b.mu.Unlock()
	close(b.next)
	b.next = make(chan struct{})
}

// Calls is every call so far, whoever made it, in the order in which they
// began.
func (c *Carrier) Calls() []*Call { return c.calls.all() }

// CallChanges gives a channel that is closed when any call changes next: take
// it first, and look at the calls then.
func (c *Carrier) CallChanges() <-chan struct{} {
	c.calls.mu.Lock()
	defer c.calls.mu.Unlock()
	return c.calls.next
}

// Ringing gives the call that rings at a phone, if one does.
func (c *Carrier) Ringing(phone string) (*Call, bool) {
	return c.latest(phone, func(call *Call) bool { return call.Waiting() == WaitsForPickup })
}

// Active gives the call that a phone is in, if it is in one. One that rings is
// not.
func (c *Carrier) Active(phone string) (*Call, bool) {
	return c.latest(phone, func(call *Call) bool { return !call.Over() && call.Status() == InProgress })
}

// latest gives the newest call of a phone that is wanted.
func (c *Carrier) latest(phone string, wanted func(*Call) bool) (*Call, bool) {
	for _, call := range slices.Backward(c.calls.all()) {
		if call.Phone() == phone && wanted(call) {
			return call, true
		}
	}
	return nil, false
}
