package demo

import (
	"context"
	"sync"
	"time"
)

// A pool runs jobs on a fixed number of goroutines, and knows when nothing is
// left to do. Jobs wait in a queue without end: a carrier takes whatever it is
// given.
type pool struct {
	wg     sync.WaitGroup
	ctx    context.Context // ends with close, and cuts jobs short
	cancel context.CancelFunc

	mu     sync.Mutex
	more   *sync.Cond    // a job has come, or the pool is closed
	jobs   []func()      // waiting
	open   int           // waiting, delayed or running, and what begin began
	idle   chan struct{} // closed when open comes to 0
	closed bool
}

func newPool(workers int) *pool {
	p := &pool{idle: make(chan struct{})}
	p.more = sync.NewCond(&p.mu)
	p.ctx, p.cancel = context.WithCancel(context.Background())
	close(p.idle)
	for range workers {
		p.wg.Go(p.work)
	}
	return p
}

func (p *pool) work() {
	for {
		p.mu.Lock()
		for len(p.jobs) == 0 && !p.closed {
			p.more.Wait()
		}
		if p.closed {
			p.mu.Unlock()
			return
		}
		job := p.jobs[0]
		p.jobs = p.jobs[1:]
		p.mu.Unlock()
		job()
		p.end()
	}
}

// begin counts something that is done elsewhere, until end; it says no once
// the pool is closed.
func (p *pool) begin() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return false
	}
	p.countLocked()
	// The count comes first, so that close cannot have begun to wait.
	p.wg.Add(1)
	return true
}

// finish ends what begin began.
func (p *pool) finish() {
	p.end()
	p.wg.Done()
}

func (p *pool) countLocked() {
	if p.open == 0 {
		p.idle = make(chan struct{})
	}
	p.open++
}

func (p *pool) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.open--
	if p.open == 0 {
		close(p.idle)
	}
}

// do has a job run as soon as a worker is free; after close it is dropped.
func (p *pool) do(job func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return
	}
	p.countLocked()
	p.jobs = append(p.jobs, job)
	p.more.Signal()
}

// after has a job run when d has passed, in real time.
func (p *pool) after(d time.Duration, job func()) {
	if d <= 0 {
		p.do(job)
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return
	}
	p.countLocked()
	time.AfterFunc(d, func() {
		p.do(job)
		p.end()
	})
}

// wait waits until nothing is open, or the pool is closed.
func (p *pool) wait(ctx context.Context) error {
	p.mu.Lock()
	idle := p.idle
	p.mu.Unlock()
	select {
	case <-idle:
		return nil
	case <-p.ctx.Done():
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *pool) inFlight() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.open
}

// close drops what waits, cuts short what runs, and returns when it has ended.
func (p *pool) close() {
	p.mu.Lock()
	p.closed = true
	p.open -= len(p.jobs)
	if p.open == 0 && len(p.jobs) > 0 {
		close(p.idle)
	}
	p.jobs = nil
	p.more.Broadcast()
	p.mu.Unlock()
	p.cancel()
	p.wg.Wait()
}
