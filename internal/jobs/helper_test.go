package jobs

import (
	"bytes"
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// A world is what outlives a process: the clock and what was claimed.
type world struct {
	mu     sync.Mutex
	now    time.Time
	zone   *time.Location
	marks  map[string]bool
	broken error // what claiming returns instead
	log    lockedBuffer
}

func newWorld(t *testing.T, zoneName, now string) *world {
	t.Helper()
	w := &world{zone: zone(t, zoneName), marks: map[string]bool{}}
	w.set(t, now)
	return w
}

const layout = "2006-01-02 15:04 MST"

func (w *world) set(t *testing.T, now string) {
	t.Helper()
	at, err := time.ParseInLocation(layout, now, w.zone)
	if err != nil {
		t.Fatal(err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = at
}

func (w *world) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func (w *world) move(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(d)
}

func (w *world) once(_ context.Context, name string) (bool, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.broken != nil {
		return false, w.broken
	}
	if w.marks[name] {
		return false, nil
	}
	w.marks[name] = true
	return true, nil
}

// start is a new process in the world.
func (w *world) start(t *testing.T, table ...Job) *Runner {
	t.Helper()
	r, err := New(Options{
		Tick: "@every 15s", Now: w.clock, Zone: w.zone, Once: w.once,
		Log: slog.New(slog.NewTextHandler(&w.log, nil)),
	}, table...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tick(t *testing.T, r *Runner) {
	t.Helper()
	if err := r.Tick(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// counter is a job that counts its runs.
type counter struct {
	mu   sync.Mutex
	runs int
}

func (c *counter) job(name, spec string) Job {
	return Job{Name: name, Spec: spec, Run: func(context.Context) error {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.runs++
		return nil
	}}
}

func (c *counter) want(t *testing.T, n int, when string) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.runs != n {
		t.Errorf("%s: ran %d times, want %d", when, c.runs, n)
	}
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
