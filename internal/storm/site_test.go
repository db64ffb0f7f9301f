package storm

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// What the hotline and its carrier know of each other.
const (
	account = "AC0123456789abcdef0123456789abcdef"
	token   = "a token for the storm"
	number  = "+15415550100"
	dee     = "+15415550111" // a coordinator
	abe     = "+15415550112" // another
	grace   = time.Second    // reconcile_after
)

// quietFrom and quietTo are the network's quiet hours, one minute of the day;
// the hotline's clock is set so that it comes within each storm.
const (
	quietFrom = "12:00"
	quietTo   = "12:01"
	beforeIt  = 5 * time.Second // of the storm, until it is quiet
)

// quietFor is how much of its quiet minute a storm sees. Then the clock is
// moved on past it, except where the storm is so long that a minute is little.
const (
	quietFor  = 16 * time.Second
	hugeStorm = 50_000 // texts
)

// yaml is the configuration. %s are the listening address, the public URL and
// the database.
const yaml = `
network: {name: Rogue Valley Mutual Aid, short: RVMA, number: "+15415550100", timezone: America/Los_Angeles, languages: [en, es], area: ["975", "974", "971", "978"]}
listen: %s
public_url: %s
database: %s
coordinators:
  - {name: Dee, phone: "+15415550111", language: en}
  - {name: Abe, phone: "+15415550112", language: en}
quiet_hours: {from: "` + quietFrom + `", to: "` + quietTo + `"}
outreach: {budget_per_week: 50, urgent_extra: 10, today: {target: 1, wait: 30s, wave: 4, limit: 4h}, soon: {target: 1, wait: 45m, wave: 4, limit: 24h}, week: {target: 1, wait: 2h, wave: 3, limit: 96h}}
schedules: {tick: "@every 1s"}
carrier: {segments_per_second: 1000, daily_limit: "100000.00", max_per_person_day: 10000, send_timeout: 2s, retry_first: 1s, retry_last: 2s, reconcile_after: 1s, sweep_every: 5s}
`

// compile builds the program as users get it, with an overlay for a mutant.
func compile(t testing.TB, flags ...string) (program string) {
	t.Helper()
	program = filepath.Join(t.TempDir(), "neighborline")
	args := append([]string{"build", "-buildvcs=false", "-o", program}, flags...)
	if out, err := exec.Command("go", append(args, "neighborline/cmd/neighborline")...).CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return program
}

// A site is where a hotline runs as a process of its own.
type site struct {
	program string
	dir     string
	addr    string
	base    string
	file    string // the database
	env     []string
	// fullMark is the file during whose life the disk is full; fillable makes it
	// one that can be.
	fullMark string
	log      *os.File // what it says on stderr, over all its lives
	carrier  *carrier
}

func newSite(t testing.TB, program string) *site {
	t.Helper()
	dir := t.TempDir()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &site{program: program, dir: dir, addr: ln.Addr().String(), file: filepath.Join(dir, "hotline.db")}
	_ = ln.Close()
	s.base = "http://" + s.addr
	if s.log, err = os.OpenFile(filepath.Join(dir, "log"), os.O_CREATE|os.O_APPEND|os.O_RDWR, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.log.Close() })
	s.write(t, "hotline.yaml", fmt.Appendf(nil, yaml, s.addr, s.base, s.file))
	return s
}

// longStorm is from how many texts on a storm has quiet hours in it: it lasts
// longer than these.
const longStorm = 1000

// setClock sets the hotline's clock, and the carrier's with it, so that quiet
// hours begin in a while, or are long over.
func (s *site) setClock(t testing.TB, soon bool) {
	t.Helper()
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now().In(zone)
	quiet := time.Date(now.Year(), now.Month(), now.Day(), 12, 0, 0, 0, zone)
	if quiet.After(now) {
		quiet = quiet.AddDate(0, 0, -1)
	}
	if !soon {
		quiet = quiet.Add(-time.Hour)
	}
	s.moveClock(t, quiet.Add(-beforeIt).Sub(now).Round(time.Second)-time.Duration(s.carrier.shift.Load()))
}

// moveClock moves both clocks. The hotline sees it at its next tick.
func (s *site) moveClock(t testing.TB, by time.Duration) {
	t.Helper()
	shift := time.Duration(s.carrier.shift.Add(int64(by)))
	s.write(t, "clock.new", fmt.Appendf(nil, "%d", int(shift.Seconds())))
	if err := os.Rename(filepath.Join(s.dir, "clock.new"), filepath.Join(s.dir, "clock")); err != nil {
		t.Error(err)
	}
}

// endQuiet moves the clock past the quiet minute once enough of it was seen.
func (s *site) endQuiet(t testing.TB, calm func() bool) {
	for end := time.Now().Add(beforeIt + quietFor); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if calm() {
			break // what waits for the end of the quiet hours is still to come
		}
	}
	s.moveClock(t, time.Minute)
}

func (s *site) write(t testing.TB, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(s.dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// meets gives the hotline its carrier.
func (s *site) meets(c *carrier) {
	s.carrier = c
	s.env = append(os.Environ(),
		"TWILIO_ACCOUNT_SID="+account, "TWILIO_AUTH_TOKEN="+token, "TWILIO_API_URL="+c.rest.URL, "NEIGHBORLINE_SECRET=sixteen random letters",
		"NEIGHBORLINE_CONFIG="+filepath.Join(s.dir, "hotline.yaml"), "NEIGHBORLINE_ENV=test", "NEIGHBORLINE_CLOCK="+filepath.Join(s.dir, "clock"))
}

// fillable gives the hotline a disk that can be full.
func (s *site) fillable(t testing.TB) {
	t.Helper()
	s.fullMark = filepath.Join(s.dir, "full")
	s.env = append(s.env, "LD_PRELOAD="+shim(t), "DISK_IS_FULL_WHILE="+s.fullMark)
}

// A child is the program, running.
type child struct {
	cmd   *exec.Cmd
	ended chan struct{}
	err   error // once ended
	ready time.Duration
}

var errNoAnswer = errors.New("the hotline does not answer")

// start starts the hotline and waits until it answers.
func (s *site) start(extra ...string) (*child, error) {
	c := &child{cmd: exec.Command(s.program, "serve"), ended: make(chan struct{})}
	c.cmd.Env, c.cmd.Dir, c.cmd.Stderr, c.cmd.Stdout = append(s.env, extra...), s.dir, s.log, s.log
	begin := time.Now()
	if err := c.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		c.err = c.cmd.Wait()
		close(c.ended)
	}()
	for time.Since(begin) < 30*time.Second {
		select {
		case <-c.ended:
			return nil, fmt.Errorf("serve ended: %v: %s", c.err, s.lastWords())
		default:
		}
		if res, err := http.Get(s.base + "/healthz"); err == nil {
			_, _ = io.Copy(io.Discard, res.Body)
			_ = res.Body.Close()
			c.ready = time.Since(begin)
			return c, nil
		}
		time.Sleep(2 * time.Millisecond)
	}
	c.kill()
	return nil, errNoAnswer
}

// serve is start for a test that can't go on without.
func (s *site) serve(t testing.TB, extra ...string) *child {
	t.Helper()
	c, err := s.start(extra...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.kill)
	return c
}

// lastWords is the end of the log.
func (s *site) lastWords() string {
	data, err := os.ReadFile(s.log.Name())
	if err != nil {
		return err.Error()
	}
	return string(bytes.TrimSpace(data[max(0, len(data)-600):]))
}

// kill ends it as a power cut does, and waits until it is gone.
func (c *child) kill() {
	_ = c.cmd.Process.Kill() // it may have ended
	<-c.ended
}

// signal sends a signal to one that lives.
func (c *child) signal(sig syscall.Signal) { _ = c.cmd.Process.Signal(sig) }

// term asks it to end, and gives how long that took.
func (c *child) term(limit time.Duration) (time.Duration, error) {
	begin := time.Now()
	c.signal(syscall.SIGTERM)
	select {
	case <-c.ended:
		return time.Since(begin), c.err
	case <-time.After(limit):
		c.kill()
		return limit, fmt.Errorf("still there %v after SIGTERM", limit)
	}
}

// command runs the program to its end.
func (s *site) command(args ...string) (stdout, stderr string, code int) {
	cmd := exec.Command(s.program, args...)
	var out, errs bytes.Buffer
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = s.env, s.dir, &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return "", err.Error(), -1
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}
