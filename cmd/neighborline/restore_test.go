package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"filippo.io/age"

	"neighborline/internal/demo"
)

// keyPair makes a pair of keys, and puts the private one in a file.
func keyPair(t *testing.T) (public, file string) {
	t.Helper()
	id, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "key.txt")
	if err := os.WriteFile(file, []byte("# a key\n"+id.String()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return id.Recipient().String(), file
}

// The drill: a hotline is backed up while people text it, the machine is lost,
// and the copy is restored somewhere else. What came in after the copy comes
// from the carrier's list; whoever was erased after it is erased again; nothing
// leaves before a person has looked; and then nobody gets anything twice.
func TestRestoreDrill(t *testing.T) {
	t.Parallel() // it waits, mostly
	public, private := keyPair(t)
	s := newSite(t, compiled(t), 11)
	dir := filepath.Dir(s.config)
	s.settings(t, "quiet_hours: none", fmt.Sprintf("quiet_hours: none\nbackup: {recipients: [%s], folder: %s}", public, filepath.Join(dir, "copies")))
	hotline := s.serve(t)

	var stop atomic.Bool
	var everybody sync.WaitGroup
	var people atomic.Int64
	const most = 60 // each text in doubt is one look into the carrier's list
	for range 8 {
		everybody.Go(func() {
			for n := people.Add(1); !stop.Load() && n <= most; n = people.Add(1) {
				phone := fmt.Sprintf("+1541%07d", 3_000_000+n)
				for _, line := range script {
					if _, err := s.carrier.Text(phone, line.says); err != nil {
						t.Errorf("person %d: %v", n, err)
					}
				}
			}
		})
	}
	if _, err := s.carrier.Text(walter, "need groceries 97520 today, canaryword"); err != nil {
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond)
	if out, code := s.command("backup", "--nightly"); code != 0 || !strings.Contains(out, ".db.age") {
		t.Fatalf("backup: exit %d, %s", code, out)
	}
	if out, code := s.command("erase", walter); code != 0 {
		t.Fatalf("erase: exit %d, %s", code, out)
	}
	time.Sleep(300 * time.Millisecond)
	stop.Store(true)
	everybody.Wait()
	copies, err := filepath.Glob(filepath.Join(dir, "copies", "*.age"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("copies: %v, %v", copies, err)
	}
	wantNoCanary(t, copies[0], "canaryword", walter, "SQLite format")
	if out, code := s.command("restore", "--identity", private, copies[0]); code != 1 || !strings.Contains(out, "a hotline runs on") {
		t.Errorf("restore over a live database: exit %d, %s", code, out)
	}
	if out, code := s.command("restore", "--check", copies[0]); code != 2 || !strings.Contains(out, "--identity") {
		t.Errorf("restore without a key: exit %d, %s", code, out)
	}
	hotline.kill()
	s.elsewhere(t)
	s.restored(t, private, copies[0])
}

// elsewhere moves the site to a new machine: the same configuration, and of the
// old one only the copies.
func (s *site) elsewhere(t *testing.T) {
	t.Helper()
	was := s.file
	s.file = filepath.Join(t.TempDir(), "new", "hotline.db")
	s.settings(t, was, s.file)
	if err := os.Mkdir(filepath.Dir(s.file), 0o700); err != nil {
		t.Fatal(err)
	}
	ledger, err := os.ReadFile(was + ".erased")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.file+".erased", ledger, 0o600); err != nil {
		t.Fatal(err)
	}
}

// restored restores a copy and sees the hotline through to where it stood.
func (s *site) restored(t *testing.T, private, file string) {
	t.Helper()
	out, code := s.command("restore", "--check", "--identity", private, file)
	if code != 0 || !strings.Contains(out, "it can be restored") || !strings.Contains(out, "inbounds") {
		t.Fatalf("restore --check: exit %d, %s", code, out)
	}
	if out, code = s.command("restore", "--identity", private, file); code != 0 ||
		!strings.Contains(out, "starts paused") || !strings.Contains(out, "1 erasure since the copy applied again") {
		t.Fatalf("restore: exit %d, %s", code, out)
	}
	before := s.sent()
	hotline := s.serve(t)
	db := peek(t, s.file)
	wait := func(what, query string, want int64) {
		t.Helper()
		var got int64
		for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
			if got = ask[int64](t, db, query); got == want {
				return
			}
		}
		t.Errorf("%s: %d, want %d", what, got, want)
	}
	var came int64
	for _, m := range s.carrier.Messages() {
		if m.Direction == demo.Inbound && m.From != walter {
			came++
		}
	}
	wait("texts on record after the sweep", `SELECT count(*) FROM inbounds WHERE phone <> ''`, came)
	for phone, n := range s.sent() {
		if phone != dee && n != before[phone] {
			t.Errorf("%s got a text of a paused hotline", phone)
		}
	}
	for deadline := time.Now().Add(patience); s.told(dee, "RESUME") == 0 && time.Now().Before(deadline); {
		time.Sleep(50 * time.Millisecond) // texts to her are in doubt first, and looked up
	}
	if n := s.told(dee, "RESUME"); n != 1 {
		t.Errorf("the coordinator hears %d times that it is paused, want once", n)
	}
	if out, code := s.command("resume"); code != 0 || !strings.Contains(out, "resumed") {
		t.Errorf("resume: exit %d, %s", code, out)
	}
	wait("texts still on their way", `SELECT count(*) FROM outbox WHERE status IN ('queued', 'sending', 'unknown')`, 0)
	if _, err := hotline.term(t, 10*time.Second); err != nil {
		t.Errorf("ended with %v", err)
	}
	if !strings.Contains(hotline.stderr.String(), "PAUSED") {
		t.Error("the log does not say that it is paused")
	}
	s.nothingTwice(t)
	if rows := where(t, s.file, walter); len(rows) > 0 {
		t.Errorf("walter is in %q", rows)
	}
	wantNoCanary(t, s.file, "canaryword", walter)
}

// sent counts the texts to each phone.
func (s *site) sent() map[string]int {
	n := map[string]int{}
	for _, m := range s.carrier.Messages() {
		if m.Direction == demo.OutboundAPI {
			n[m.To]++
		}
	}
	return n
}

// told counts the texts to a phone that say something.
func (s *site) told(phone, what string) (n int) {
	for _, m := range s.carrier.Outbox(phone) {
		if strings.Contains(m.Body, what) {
			n++
		}
	}
	return n
}

// nothingTwice looks for a text that a phone got twice.
func (s *site) nothingTwice(t *testing.T) {
	t.Helper()
	seen := map[string]bool{}
	for _, m := range s.carrier.Messages() {
		if m.Direction != demo.OutboundAPI || m.To == dee {
			continue
		}
		if key := m.To + m.Body; seen[key] {
			t.Errorf("%s got %q twice", m.To, m.Body)
		} else {
			seen[key] = true
		}
	}
}

// wantNoCanary looks through a file, and what lies beside it by its name.
func wantNoCanary(t *testing.T, file string, canaries ...string) {
	t.Helper()
	files, err := filepath.Glob(file + "*")
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %v", file, err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range canaries {
			if bytes.Contains(bytes.ToLower(data), []byte(strings.ToLower(c))) {
				t.Errorf("%s holds %q", filepath.Base(f), c)
			}
		}
	}
}

// where says in which tables a database holds something.
func where(t *testing.T, file, canary string) (tables []string) {
	t.Helper()
	for _, line := range strings.Split(everything(t, peek(t, file)), "\n") {
		if strings.Contains(line, canary) {
			tables = append(tables, line)
		}
	}
	return tables
}
