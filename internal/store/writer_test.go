package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

var errNo = errors.New("no")

// TestGroupCommit shows that closures that wait are committed together: the
// last of them already sees the first, while nobody else does.
func TestGroupCommit(t *testing.T) {
	s := open(t)
	const others = 20
	began, release := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		write(t, s, func(tx *Tx) error {
			close(began)
			<-release
			return tx.SetMark("first", "1")
		})
	})
	<-began
	var seen, visible sync.Map
	for i := range others {
		wg.Go(func() {
			write(t, s, func(tx *Tx) error {
				v, err := tx.Mark("first")
				if err != nil {
					return err
				}
				seen.Store(i, v == "1")
				visible.Store(i, mark(t, s, "first") == "1")
				return tx.SetMark(fmt.Sprint("other ", i), "1")
			})
		})
	}
	time.Sleep(50 * time.Millisecond) // until they all wait for the writer
	close(release)
	wg.Wait()
	together := 0
	for i := range others {
		if v, _ := seen.Load(i); v != true {
			t.Errorf("closure %d does not see what was written before it", i)
		}
		if v, _ := visible.Load(i); v == false {
			together++
		}
		if mark(t, s, fmt.Sprint("other ", i)) != "1" {
			t.Errorf("closure %d is not on disk", i)
		}
	}
	if together < others/2 {
		t.Errorf("%d of %d closures shared the first one's commit, want most of them", together, others)
	}
}

// TestFailingClosureIsUndone shows that a closure that fails or panics leaves
// nothing behind, and takes nothing of its neighbors' with it.
func TestFailingClosureIsUndone(t *testing.T) {
	tests := []struct {
		name string
		fn   func() error
		want string
	}{
		{"an error", func() error { return errNo }, "no"},
		{"a panic", func() error { panic("+15415550121") }, "panic in a transaction"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := open(t)
			began, release := make(chan struct{}), make(chan struct{})
			var wg sync.WaitGroup
			wg.Go(func() {
				write(t, s, func(tx *Tx) error {
					close(began)
					<-release
					return tx.SetMark("before", "1")
				})
			})
			<-began
			var failed error
			wg.Go(func() {
				failed = s.Write(context.Background(), func(tx *Tx) error {
					if err := tx.SetMark("half", "1"); err != nil {
						return err
					}
					return test.fn()
				})
			})
			time.Sleep(20 * time.Millisecond)
			wg.Go(func() { write(t, s, func(tx *Tx) error { return tx.SetMark("after", "1") }) })
			time.Sleep(20 * time.Millisecond)
			close(release)
			wg.Wait()
			if failed == nil || !strings.Contains(failed.Error(), test.want) {
				t.Errorf("error is %v, want %q in it", failed, test.want)
			}
			if failed != nil && strings.Contains(failed.Error(), "+1541") {
				t.Errorf("the error tells what the panic said: %v", failed)
			}
			for name, want := range map[string]string{"before": "1", "half": "", "after": "1"} {
				if got := mark(t, s, name); got != want {
					t.Errorf("mark %q is %q, want %q", name, got, want)
				}
			}
		})
	}
}

// TestCloseWhileWriting shows that what was acknowledged is on disk, whenever
// the store is closed.
func TestCloseWhileWriting(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s, err := Open(t.Context(), path, at(noon))
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	var acked sync.Map
	for g := range 8 {
		wg.Go(func() {
			for i := 0; ; i++ {
				name := fmt.Sprint(g, " ", i)
				switch err := s.Write(context.Background(), func(tx *Tx) error { return tx.SetMark(name, "1") }); {
				case err == nil:
					acked.Store(name, true)
				case errors.Is(err, ErrClosed):
					return
				default:
					t.Errorf("write: %v", err)
					return
				}
			}
		})
	}
	time.Sleep(100 * time.Millisecond)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	if err := s.Close(); err != nil {
		t.Errorf("a second close: %v", err)
	}
	again := openAt(t, path)
	n := 0
	acked.Range(func(name, _ any) bool {
		n++
		if mark(t, again, name.(string)) != "1" {
			t.Errorf("%q was acknowledged and is not there", name)
		}
		return true
	})
	if n == 0 {
		t.Error("nothing was written")
	}
}

// TestCancelledWrite shows that a closure whose caller has gone never runs.
func TestCancelledWrite(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := s.Write(ctx, func(tx *Tx) error { return tx.SetMark("ghost", "1") })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v, want context.Canceled", err)
	}
	if mark(t, s, "ghost") != "" {
		t.Error("it was written")
	}
}

// TestFullDisk shows that a write for which there is no room is an error, that
// nothing acknowledged is lost by it, and that writing goes on once there is
// room again.
func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s, err := Open(t.Context(), path, at(noon))
	if err != nil {
		t.Fatal(err)
	}
	pages := func(n int) {
		t.Helper()
		write(t, s, func(tx *Tx) error {
			_, err := tx.all(fmt.Sprintf("PRAGMA max_page_count = %d", n))
			return err
		})
	}
	pages(120)
	big := strings.Repeat("x", 3000)
	acked := 0
	for ; acked < 1000; acked++ {
		if err = s.Write(context.Background(), func(tx *Tx) error { return tx.SetMark(fmt.Sprint("mark ", acked), big) }); err != nil {
			break
		}
	}
	if err == nil || !strings.Contains(err.Error(), "full") {
		t.Fatalf("after %d writes the error is %v, want one about a full disk", acked, err)
	}
	if err := s.Ready(context.Background()); err == nil {
		// A small row may still find room; a large one may not.
		t.Log("ready: a small row still fits")
	}
	pages(10_000)
	write(t, s, func(tx *Tx) error { return tx.SetMark("room again", "1") })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := openAt(t, path)
	for i := range acked {
		if mark(t, again, fmt.Sprint("mark ", i)) != big {
			t.Fatalf("mark %d was acknowledged and is not there", i)
		}
	}
	if mark(t, again, "room again") != "1" || mark(t, again, fmt.Sprint("mark ", acked)) != "" {
		t.Error("what came after the full disk is not as it should be")
	}
}

// all runs a statement that gives rows and counts them.
func (tx *Tx) all(query string) (n int, err error) {
	rows, err := all(&tx.Reader, func(row scanner) (v string, err error) { return v, row.Scan(&v) }, query)
	return len(rows), err
}
