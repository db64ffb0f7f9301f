package demo

import "sync"

// deeds is what the page's phones have done in their calls, and which calls
// that are over nobody wants to see any more.
type deeds struct {
	mu     sync.Mutex
	byCall map[string][]*deed // nil where it could not be done
	closed map[string]bool
	others map[string]string // with whom a call was joined last
}

func newDeeds() *deeds {
	return &deeds{byCall: map[string][]*deed{}, closed: map[string]bool{}, others: map[string]string{}}
}

// other is the phone with which a call is joined, or was when it was last
// looked at; empty if with none.
func (d *deeds) other(call *Call) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	if other := call.Partner(); other != "" {
		d.others[call.SID()] = other
	}
	return d.others[call.SID()]
}

// add writes a deed down and gives its place.
func (d *deeds) add(call string, one deed) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.byCall[call] = append(d.byCall[call], &one)
	return len(d.byCall[call]) - 1
}

// drop takes back a deed that could not be done. The places of others stay.
func (d *deeds) drop(call string, place int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.byCall[call][place] = nil
}

// of gives the deeds in a call by their places.
func (d *deeds) of(call string) []*deed {
	d.mu.Lock()
	defer d.mu.Unlock()
	return append([]*deed(nil), d.byCall[call]...)
}

// close shows a call no more.
func (d *deeds) close(call string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closed[call] = true
}

func (d *deeds) isClosed(call string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.closed[call]
}
