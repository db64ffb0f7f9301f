package main

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"neighborline/internal/demo"
	"neighborline/internal/twilio"
)

// The program as a process: what only the operating system can show.
func TestProcess(t *testing.T) {
	program := compiled(t)
	t.Run("one owns the database", func(t *testing.T) { oneOwner(t, program) })
	t.Run("a full disk", func(t *testing.T) { fullDisk(t, program) })
	t.Run("SIGTERM", func(t *testing.T) { ends(t, program) })
}

// A second server on the same file goes away, and the first notices nothing.
func oneOwner(t *testing.T, program string) {
	s := newSite(t, program, 1)
	first := s.serve(t)
	if out, code := s.command("healthcheck"); code != 0 {
		t.Errorf("healthcheck of a running hotline: exit %d, %s", code, out)
	}
	second := newSite(t, program, 2)
	second.file = s.file
	second.configure(t)
	out, code := second.command("serve")
	if code != 1 || !strings.Contains(out, "another neighborline is using this database") {
		t.Errorf("second server: exit %d, %q", code, out)
	}
	if status, _ := signed(t, s.base+"/twilio/sms", smsForm(sid(1), walter, "hello")); status != http.StatusOK {
		t.Errorf("the first server answers %d after that", status)
	}
	first.kill()
	if out, code := s.command("healthcheck"); code != 1 || strings.Count(out, "\n") != 1 {
		t.Errorf("healthcheck of a dead hotline: exit %d, %q; want 1 and one line", code, out)
	}
	second.serve(t) // the lock of one that was killed holds nobody up
}

// On a full disk no text is answered as taken; the carrier's next try is, once
// there is room.
func fullDisk(t *testing.T, program string) {
	s := newSite(t, program, 3)
	c := s.serve(t)
	here := s.base + "/twilio/sms"
	if status, _ := signed(t, here, smsForm(sid(1), walter, "need groceries 97520 today")); status != http.StatusOK {
		t.Fatalf("answered %d while there is room", status)
	}
	db := peek(t, s.file)
	room := limitFiles(t, c.Process.Pid, 4096)
	for n := 2; n <= 4; n++ {
		if status, body := signed(t, here, smsForm(sid(n), ana, "need a ride")); status != http.StatusServiceUnavailable {
			t.Errorf("answered %d %q on a full disk, want 503", status, body)
		}
	}
	if res, err := http.Get(s.base + "/readyz"); err != nil || res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("readyz says %v, %v on a full disk, want 503", res, err)
	}
	if n := ask[int](t, db, `SELECT count(*) FROM inbounds`); n != 1 {
		t.Errorf("%d texts on record, want the one from before", n)
	}
	limitFiles(t, c.Process.Pid, room)
	var status int
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline) && status != http.StatusOK; time.Sleep(50 * time.Millisecond) {
		status, _ = signed(t, here, smsForm(sid(2), ana, "need a ride"))
	}
	if status != http.StatusOK {
		t.Errorf("answered %d five seconds after there is room again", status)
	}
	if got := rows(t, db, `SELECT sid FROM inbounds ORDER BY id`); len(got) != 2 || got[1] != sid(2) {
		t.Errorf("on record are %v, want the first and the one that was tried again", got)
	}
	if ok := ask[string](t, db, `PRAGMA integrity_check`); ok != "ok" {
		t.Errorf("the database is damaged: %s", ok)
	}
}

// limitFiles lets a process write no file beyond a length, which to it is a
// full disk, and gives the limit there was.
func limitFiles(t *testing.T, pid int, length uint64) (was uint64) {
	t.Helper()
	var old unix.Rlimit
	if err := unix.Prlimit(pid, unix.RLIMIT_FSIZE, nil, &old); err != nil {
		t.Fatal(err)
	}
	set := unix.Rlimit{Cur: length, Max: old.Max}
	if err := unix.Prlimit(pid, unix.RLIMIT_FSIZE, &set, nil); err != nil {
		t.Fatal(err)
	}
	return old.Cur
}

// SIGTERM under load, while the carrier hangs, finishes what is under way, waits
// for nobody for ever, and ends with 0 within ten seconds.
func ends(t *testing.T, program string) {
	s := newSite(t, program, 4)
	s.settings(t, "send_timeout: 2s", "send_timeout: 8s") // as it comes
	s.carrier.SetFaults(demo.Faults{Hang: 1, HangFor: 30 * time.Second})
	c := s.serve(t)
	under := halfPosted(t, s, sid(1), walter)
	halfPosted(t, s, sid(2), ana) // and never the rest
	acked := texting(t, s, 8)
	db := peek(t, s.file)
	for end := time.Now().Add(4 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) { // a request that takes ten is cut off
		if acked.n() > 30 && ask[int](t, db, `SELECT count(*) FROM outbox WHERE status = 'sending'`) > 16 {
			break // more than are on the wire at once
		}
	}
	answered := make(chan error, 1)
	go func() {
		time.Sleep(300 * time.Millisecond) // the signal has been heard by then
		answered <- under.finish()
	}()
	took, err := c.term(t, 20*time.Second)
	if err != nil || took > 10*time.Second {
		t.Errorf("ended with %v after %v, want 0 within ten seconds\n%s", err, took, c.stderr.String())
	}
	if err := <-answered; err != nil {
		t.Errorf("the text that was under way: %v", err)
	}
	acked.stop()
	if acked.n() < 30 {
		t.Errorf("only %d texts acknowledged: there was no load", acked.n())
	}
	there := map[string]bool{}
	for _, id := range rows(t, db, `SELECT sid FROM inbounds`) {
		there[id] = true
	}
	if !there[sid(1)] || there[sid(2)] {
		t.Errorf("of the two that were under way, on record are the one that ended: %t, and the one that never did: %t", there[sid(1)], there[sid(2)])
	}
	for _, id := range acked.sids {
		if !there[id] {
			t.Errorf("%s was acknowledged and is not on record", id)
		}
	}
	t.Logf("%d texts acknowledged, ended in %v", acked.n(), took)
	if strings.Contains(c.stderr.String(), walter) {
		t.Errorf("the log shows a number:\n%s", c.stderr.String())
	}
}

// A press is people who text without a pause, and the ids that were
// acknowledged.
type press struct {
	stop func()
	mu   sync.Mutex
	sids []string
}

func (l *press) n() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.sids)
}

// texting has some text until the hotline is gone.
func texting(t *testing.T, s *site, people int) *press {
	t.Helper()
	l := &press{}
	ctx, cancel := context.WithCancel(t.Context())
	var all sync.WaitGroup
	l.stop = func() { cancel(); all.Wait() }
	t.Cleanup(l.stop)
	for who := range people {
		all.Go(func() {
			for n := 0; ctx.Err() == nil; n++ {
				id := sid(1000*(who+1) + n)
				form := smsForm(id, fmt.Sprintf("+1541556%02d%02d", who, n%100), "need groceries 97520 today for 2")
				req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.base+"/twilio/sms", strings.NewReader(form.Encode()))
				if err != nil {
					t.Error(err)
					return
				}
				req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
				req.Header.Set(twilio.SignatureHeader, twilio.Sign(standToken, s.base+"/twilio/sms", form))
				res, err := http.DefaultClient.Do(req)
				if err != nil {
					return // it is gone
				}
				_ = res.Body.Close()
				if res.StatusCode == http.StatusOK {
					l.mu.Lock()
					l.sids = append(l.sids, id)
					l.mu.Unlock()
				}
			}
		})
	}
	return l
}

// A half is a post of which the second half has not been sent.
type half struct {
	net.Conn
	rest string
}

func halfPosted(t *testing.T, s *site, sid, from string) half {
	t.Helper()
	conn, err := net.Dial("tcp", s.addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	form := smsForm(sid, from, "need groceries 97520 today")
	body := form.Encode()
	_, err = fmt.Fprintf(conn, "POST /twilio/sms HTTP/1.1\r\nHost: hotline\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n%s: %s\r\n\r\n%s",
		len(body), twilio.SignatureHeader, twilio.Sign(standToken, s.base+"/twilio/sms", form), body[:20])
	if err != nil {
		t.Fatal(err)
	}
	return half{conn, body[20:]}
}

// finish sends the rest and wants it taken.
func (h half) finish() error {
	if _, err := h.Write([]byte(h.rest)); err != nil {
		return err
	}
	res, err := http.ReadResponse(bufio.NewReader(h), nil)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("answered %s", res.Status)
	}
	return nil
}
