package demo

import "net/http"

// errInProgress is what the carrier says when it is asked to forget a call that
// is not over.
var errInProgress = newAPIError(http.StatusConflict, 20009, "Cannot delete the resource before it is complete")

// deleteCall answers DELETE Calls/{CA}.json: gone from the list.
func (c *Carrier) deleteCall(w http.ResponseWriter, r *http.Request) {
	call, ok := c.namedCall(r)
	switch {
	case !ok:
		writeError(w, errNotFound)
	case !call.over():
		writeError(w, errInProgress)
	default:
		c.calls.remove(call)
		w.WriteHeader(http.StatusNoContent)
	}
}

// over says whether nothing more becomes of a call.
func (c *Call) over() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.ended.IsZero()
}

func (b *callbook) remove(call *Call) {
	b.mu.Lock()
	delete(b.bySID, call.sid)
	for i, c := range b.calls {
		if c == call {
			b.calls = append(b.calls[:i:i], b.calls[i+1:]...)
			break
		}
	}
	b.mu.Unlock()
	b.changed()
}
