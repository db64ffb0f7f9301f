package demo

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// mover moves the clock once, while the first event is on its way.
type mover struct {
	*httptest.ResponseRecorder
	clock *Clock
	moved bool
	end   func()
}

func (m *mover) Write(p []byte) (int, error) {
	switch {
	case !m.moved:
		m.moved = true
		m.clock.Move(time.Hour)
	case bytes.Contains(p, []byte("1 h ahead")):
		m.end()
	}
	return m.ResponseRecorder.Write(p)
}

// A move that comes while the page is told of something else is told too.
func TestEventsMissNoMove(t *testing.T) {
	b := newBench(t, Options{})
	t.Cleanup(b.Carrier.Close)
	phones := NewPhones(PhonesOptions{Carrier: b.Carrier, Clock: b.clock, Network: "Eugene", Phones: town})
	ctx, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	w := &mover{ResponseRecorder: httptest.NewRecorder(), clock: b.clock, end: end}
	phones.events(w, httptest.NewRequestWithContext(ctx, http.MethodGet, "/phones/events", nil))
	if !bytes.Contains(w.Body.Bytes(), []byte("1 h ahead")) {
		t.Errorf("the page was not told that the clock had moved:\n%s", w.Body)
	}
}
