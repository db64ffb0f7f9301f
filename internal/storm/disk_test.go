package storm

import (
	"database/sql"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

var (
	sweepOf    = flag.Int("disk", 0, "TestFailingDisk has every n-th write and sync fail, for each n up to this; 0 is three of them")
	migrations = flag.Int("migrations", 5, "how often TestKilledMigration kills the upgrade of an old database")
)

// bench is where the program lies that is compiled once for many tests.
var bench string

func TestMain(m *testing.M) {
	var err error
	if bench, err = os.MkdirTemp("", "storm"); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(bench)
	os.Exit(code)
}

// program is compiled once for all tests that try it as it is. What go run links
// it keeps, so that it is there already where cmd/neighborline was tested.
var program = sync.OnceValues(func() (string, error) {
	if *built != "" {
		return *built, nil
	}
	file := filepath.Join(bench, "neighborline")
	out, err := exec.Command("go", "run", "-buildvcs=false", "-exec", "cp", "neighborline/cmd/neighborline", file).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go run: %w\n%s", err, out)
	}
	return file, nil
})

// ground is a hotline to be tried, not started yet, with a carrier that works.
func ground(t *testing.T) (*site, *carrier) {
	t.Helper()
	file, err := program()
	if err != nil {
		t.Fatal(err)
	}
	s := newSite(t, file)
	c := newCarrier(t, s.base, 1)
	s.meets(c)
	s.setClock(t, false)
	return s, c
}

// shim compiles the failing disk.
func shim(t testing.TB) string {
	t.Helper()
	lib := filepath.Join(t.TempDir(), "disk.so")
	out, err := exec.Command("gcc", "-shared", "-fPIC", "-O1", "-o", lib, "testdata/disk.c", "-ldl").CombinedOutput()
	if err != nil {
		t.Fatalf("gcc: %v\n%s", err, out)
	}
	return lib
}

// send posts texts from several phones at once, and gives the ids that were
// acknowledged.
func send(c *carrier, from, n int) (acked []string, refused int) {
	var mu sync.Mutex
	var all sync.WaitGroup
	for worker := range 8 {
		all.Go(func() {
			for i := worker; i < n; i += 8 {
				c.mu.Lock()
				sid := c.newSID("SM")
				c.mu.Unlock()
				status, _ := c.posted(c.base+"/twilio/sms", smsForm(sid, fmt.Sprintf("+1541%07d", 2_000_000+from+i), "need food"))
				mu.Lock()
				if status == 200 {
					acked = append(acked, sid)
				} else {
					refused++
				}
				mu.Unlock()
			}
		})
	}
	all.Wait()
	return acked, refused
}

// lost counts the acknowledged texts that a database does not have.
func lost(t *testing.T, s *site, acked []string) (n int) {
	t.Helper()
	db := openDB(t, s.file)
	for _, sid := range acked {
		if ask[int](t, db, `SELECT count(*) FROM inbounds WHERE sid = ?`, sid) == 0 {
			n++
		}
	}
	if ok := ask[string](t, db, `PRAGMA integrity_check`); ok != "ok" {
		t.Errorf("the database is damaged: %s", ok)
	}
	return n
}

// TestFailingDisk has every n-th write, or sync, of the database fail. What was
// acknowledged is there once the disk works again, and nothing is damaged.
func TestFailingDisk(t *testing.T) {
	lib := shim(t)
	sizes := []int{3, 17, 50}
	if *sweepOf > 0 {
		sizes = nil
		for n := 2; n <= *sweepOf; n++ {
			sizes = append(sizes, n)
		}
	}
	total := 0
	for _, kind := range []string{"write", "sync"} {
		for _, n := range sizes {
			s, c := ground(t)
			first := s.serve(t)
			acked, _ := send(c, 0, 8)
			if len(acked) != 8 {
				t.Fatalf("%d of 8 texts were taken while the disk works", len(acked))
			}
			first.kill()
			ill, err := s.start("LD_PRELOAD="+lib, "DISK_FAILS="+kind, "DISK_FAILS_EVERY="+strconv.Itoa(n))
			if err == nil { // or it does not even start, which loses nothing
				more, _ := send(c, 100, 80)
				acked = append(acked, more...)
				ill.kill()
			}
			s.serve(t).kill()
			if x := lost(t, s, acked); x > 0 {
				t.Errorf("every %d. %s fails: %d of %d acknowledged texts are lost", n, kind, x, len(acked))
			}
			total += len(acked)
		}
	}
	t.Logf("%d texts were acknowledged over failing disks", total)
}

// TestNothingIsAcknowledgedWithoutASync shows that an acknowledgement waits for
// the disk: where no sync succeeds, no text is taken.
func TestNothingIsAcknowledgedWithoutASync(t *testing.T) {
	lib := shim(t)
	s, c := ground(t)
	s.serve(t).kill() // the file is there
	if ill, err := s.start("LD_PRELOAD="+lib, "DISK_FAILS=sync", "DISK_FAILS_EVERY=1"); err != nil {
		t.Logf("it does not start without a disk: %v", err)
	} else {
		defer ill.kill()
	}
	if acked, _ := send(c, 0, 20); len(acked) > 0 {
		t.Errorf("%d texts were acknowledged, and no sync has ever succeeded", len(acked))
	}
}

// TestBusyDatabase has another program hold the database for a while: texts
// wait or are refused, and none is lost.
func TestBusyDatabase(t *testing.T) {
	s, c := ground(t)
	s.serve(t)
	for i, hold := range []time.Duration{time.Second, 6 * time.Second} {
		db, err := sql.Open("sqlite3", "file:"+s.file+"?_txlock=immediate&_busy_timeout=5000")
		if err != nil {
			t.Fatal(err)
		}
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(hold, func() { _ = tx.Rollback(); _ = db.Close() })
		acked, refused := send(c, 1000*i, 40)
		if x := lost(t, s, acked); x > 0 {
			t.Errorf("held for %v: %d of %d acknowledged texts are lost", hold, x, len(acked))
		}
		t.Logf("held for %v: %d taken, %d refused", hold, len(acked), refused)
	}
	if acked, refused := send(c, 9000, 8); refused > 0 {
		t.Errorf("%d of %d texts are refused after that", refused, len(acked)+refused)
	}
}

// TestKilledMigration kills the upgrade of a database of the first version
// again and again: in the end it is whole, and has all that it had.
func TestKilledMigration(t *testing.T) {
	s, c := ground(t)
	schema, err := os.ReadFile(filepath.Join(root, "testdata/schema/00001.sql"))
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", "file:"+s.file)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{string(schema), `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
		INSERT INTO inbounds (sid, visit, channel, phone, body, at) SELECT 'SMold' || i, 0, 'sms', '+15412000000', 'hello ' || i, '2026-11-01T00:00:00.000Z' FROM n`} {
		if _, err := db.Exec(query); err != nil {
			t.Fatal(err)
		}
	}
	had := ask[int](t, db, `SELECT count(*) FROM inbounds`)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	c.mu.Lock()
	c.next = 1000 // the old ones have ids of the same kind
	c.mu.Unlock()
	for range *migrations {
		cmd := exec.Command(s.program, "serve")
		cmd.Env, cmd.Dir, cmd.Stderr, cmd.Stdout = s.env, s.dir, s.log, s.log
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(100*time.Millisecond + c.dice.upTo(600*time.Millisecond))
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	s.serve(t)
	if acked, _ := send(c, 0, 8); len(acked) != 8 {
		t.Errorf("%d of 8 texts are taken after the upgrade", len(acked))
	}
	after := openDB(t, s.file)
	if n := ask[int](t, after, `SELECT count(*) FROM inbounds`); n != had+8 {
		t.Errorf("%d texts are there, want the %d old ones and 8", n, had)
	}
	if ok := ask[string](t, after, `PRAGMA integrity_check`); ok != "ok" {
		t.Errorf("the database is damaged: %s", ok)
	}
}

// TestTwinAndDamage shows that a second server harms nobody, and that a damaged
// database is not served: the program ends, and names the way back.
func TestTwinAndDamage(t *testing.T) {
	s, c := ground(t)
	first := s.serve(t)
	if _, errs, code := s.command("serve"); code == 0 {
		t.Errorf("a twin is served: %s", errs)
	}
	if acked, _ := send(c, 0, 40); len(acked) != 40 {
		t.Errorf("%d of 40 texts are taken beside a twin", len(acked))
	}
	if _, err := first.term(12 * time.Second); err != nil {
		t.Error(err)
	}
	f, err := os.OpenFile(s.file, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt([]byte(strings.Repeat("x", 4096)), 6*4096); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	_, errs, code := s.command("serve")
	if code != 1 || !strings.Contains(errs, "neighborline restore") {
		t.Errorf("a damaged database: exit %d, %q", code, errs)
	}
}
