package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"neighborline/internal/demo"
)

// bench is where the program lies that is compiled once for many tests.
var bench string

// program is compiled once for all tests, as users get it: no race detector, no
// test in it. What go run links it keeps, and without what only a debugger reads,
// so that the tests of other packages find it linked.
var program = sync.OnceValues(func() (string, error) {
	file := filepath.Join(bench, "neighborline")
	if out, err := exec.Command("go", "run", "-buildvcs=false", "-exec", "cp", "neighborline/cmd/neighborline", file).CombinedOutput(); err != nil {
		return "", fmt.Errorf("go run: %w\n%s", err, out)
	}
	return file, nil
})

func compiled(t testing.TB) string {
	t.Helper()
	file, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// A site is where a hotline runs as a process of its own: a folder with its
// configuration, and a carrier in the test's process.
type site struct {
	program string
	addr    string
	base    string
	config  string
	file    string // the database
	env     []string
	carrier *demo.Carrier
}

func newSite(t testing.TB, program string, seed uint64) *site {
	t.Helper()
	dir := t.TempDir()
	s := &site{program: program, addr: freeAddr(t), config: filepath.Join(dir, "hotline.yaml"), file: filepath.Join(dir, "hotline.db")}
	s.base = "http://" + s.addr
	s.carrier = demo.NewCarrier(demo.Options{
		AccountSID: standAccount, AuthToken: standToken, Number: standNumber, Webhooks: s.base, Seed: seed,
	})
	t.Cleanup(s.carrier.Close)
	rest := httptest.NewServer(s.carrier)
	t.Cleanup(rest.Close)
	s.configure(t)
	s.env = append(os.Environ(),
		"TWILIO_ACCOUNT_SID="+standAccount, "TWILIO_AUTH_TOKEN="+standToken, "TWILIO_API_URL="+rest.URL,
		"NEIGHBORLINE_SECRET=sixteen random letters", "NEIGHBORLINE_CONFIG="+s.config, "NEIGHBORLINE_CLOCK=")
	return s
}

// configure writes the configuration.
func (s *site) configure(t testing.TB) {
	t.Helper()
	if err := os.WriteFile(s.config, fmt.Appendf(nil, standYAML, "Rogue Valley Mutual Aid", standNumber, "975", s.addr, s.base, s.file), 0o600); err != nil {
		t.Fatal(err)
	}
}

// settings changes the configuration.
func (s *site) settings(t testing.TB, was, becomes string) {
	t.Helper()
	data, err := os.ReadFile(s.config)
	if err != nil || !bytes.Contains(data, []byte(was)) {
		t.Fatalf("%q is not in the configuration: %v", was, err)
	}
	if err := os.WriteFile(s.config, bytes.Replace(data, []byte(was), []byte(becomes), 1), 0o600); err != nil {
		t.Fatal(err)
	}
}

// freeAddr is an address where nothing listens at the moment.
func freeAddr(t testing.TB) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	return ln.Addr().String()
}

// A child is the program, running.
type child struct {
	*exec.Cmd
	stderr bytes.Buffer // to be read once it has ended
	ended  chan error
}

// serve starts the hotline and waits until it answers.
func (s *site) serve(t testing.TB) *child {
	t.Helper()
	c, err := s.start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.kill() })
	return c
}

func (s *site) start() (*child, error) {
	c := &child{Cmd: exec.Command(s.program, "serve"), ended: make(chan error, 1)}
	c.Cmd.Env, c.Cmd.Dir, c.Cmd.Stderr = s.env, filepath.Dir(s.config), &c.stderr
	if err := c.Cmd.Start(); err != nil {
		return nil, err
	}
	go func() { c.ended <- c.Cmd.Wait() }()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		select {
		case err := <-c.ended:
			c.ended <- err
			return nil, fmt.Errorf("serve ended: %w\n%s", err, c.stderr.String())
		default:
		}
		if res, err := http.Get(s.base + "/healthz"); err == nil {
			_, _ = io.Copy(io.Discard, res.Body)
			_ = res.Body.Close()
			return c, nil
		}
	}
	c.kill()
	return nil, errors.New("serve does not answer")
}

// kill ends it as a power cut does, and waits until it is gone.
func (c *child) kill() {
	_ = c.Process.Kill() // it may have ended
	c.ended <- <-c.ended
}

// term asks it to end, and gives how it did and how long that took.
func (c *child) term(t testing.TB, limit time.Duration) (time.Duration, error) {
	t.Helper()
	begin := time.Now()
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-c.ended:
		c.ended <- err
		return time.Since(begin), err
	case <-time.After(limit):
		t.Fatalf("still there %v after SIGTERM", limit)
		return 0, nil
	}
}

// command runs the program to its end.
func (s *site) command(args ...string) (output string, code int) {
	cmd := exec.Command(s.program, args...)
	cmd.Env, cmd.Dir = s.env, filepath.Dir(s.config)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err.Error(), -1
	}
	return string(out), cmd.ProcessState.ExitCode()
}
