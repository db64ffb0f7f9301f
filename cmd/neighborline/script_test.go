package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"neighborline/internal/demo"
)

func TestMain(m *testing.M) {
	testscript.Main(onBench{m}, map[string]func(){"neighborline": main})
}

// onBench runs the tests with a bench, which it clears away after them.
type onBench struct{ *testing.M }

func (m onBench) Run() int {
	var err error
	if bench, err = os.MkdirTemp("", "neighborline"); err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(bench) }()
	return m.M.Run()
}

const (
	scriptAccount = "AC00000000000000000000000000000001"
	scriptToken   = "a carrier's token for tests"
	scriptNumber  = "+15415550100"
)

// Each script has a carrier of its own ($TWILIO_API_URL), a free address for
// its hotline ($ADDR), and the real program as neighborline. It is ten in the
// morning there, whenever the tests run.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup:               setUpScript,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"network": writeNetwork, "healthy": waitHealthy, "text": sendText, "eventually": eventually, "bytes": writeBytes,
			"exits": exits, "keepfirst": keepFirst,
		},
	})
}

// setUpScript gives a script its surroundings.
func setUpScript(e *testscript.Env) error {
	addr, err := freeAddress()
	if err != nil {
		return err
	}
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		return err
	}
	ahead := morning(time.Now(), zone).Truncate(time.Second)
	carrier := demo.NewCarrier(demo.Options{
		AccountSID: scriptAccount, AuthToken: scriptToken, Number: scriptNumber, Seed: 1, Webhooks: "http://" + addr,
		Now: func() time.Time { return time.Now().Add(ahead) },
	})
	srv := httptest.NewServer(carrier)
	e.Defer(func() { srv.Close(); carrier.Close() })
	e.Values["carrier"] = carrier
	clock := filepath.Join(e.WorkDir, "clock")
	if err := os.WriteFile(clock, []byte(strconv.Itoa(int(ahead/time.Second))), 0o600); err != nil {
		return err
	}
	for k, v := range map[string]string{
		"ADDR": addr, "TWILIO_API_URL": srv.URL, "TWILIO_ACCOUNT_SID": scriptAccount, "TWILIO_AUTH_TOKEN": scriptToken,
		"NEIGHBORLINE_SECRET": "sixteen letters and more", "NEIGHBORLINE_ENV": "test", "NEIGHBORLINE_CLOCK": clock,
	} {
		e.Setenv(k, v)
	}
	return nil
}

func freeAddress() (string, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return ln.Addr().String(), ln.Close()
}

// writeNetwork is "network": it writes a hotline.yaml for $ADDR.
func writeNetwork(ts *testscript.TestScript, _ bool, _ []string) {
	yaml := fmt.Sprintf(`network: {name: Rogue Valley Mutual Aid, short: RVMA, number: %q, timezone: America/Los_Angeles, languages: [en, es], area: ["975"]}
listen: %[2]s
public_url: http://%[2]s
database: data/hotline.db
quiet_hours: none
coordinators:
  - {name: Dee, phone: "+15415550111", language: en}
carrier: {segments_per_second: 100, handles_opt_out: false, handles_help: false}
`, scriptNumber, ts.Getenv("ADDR"))
	ts.Check(os.WriteFile(ts.MkAbs("hotline.yaml"), []byte(yaml), 0o600))
}

// scriptWait bounds every wait of a script.
const scriptWait = 20 * time.Second

// waitHealthy is "healthy": it waits until the hotline at $ADDR answers.
func waitHealthy(ts *testscript.TestScript, _ bool, _ []string) {
	for until := time.Now().Add(scriptWait); ; time.Sleep(20 * time.Millisecond) {
		res, err := http.Get("http://" + ts.Getenv("ADDR") + "/readyz")
		if err == nil {
			ts.Check(res.Body.Close())
			if res.StatusCode == http.StatusOK {
				return
			}
			err = errors.New(res.Status)
		}
		if time.Now().After(until) {
			ts.Fatalf("the hotline is not ready: %v", err)
		}
	}
}

// sendText is "text PHONE WORDS": somebody texts the hotline, and the carrier
// comes to rest.
func sendText(ts *testscript.TestScript, _ bool, args []string) {
	carrier := ts.Value("carrier").(*demo.Carrier)
	_, err := carrier.Text(args[0], strings.Join(args[1:], " "))
	ts.Check(err)
	ctx, cancel := context.WithTimeout(context.Background(), scriptWait)
	defer cancel()
	ts.Check(carrier.Settle(ctx))
}

// eventually is "eventually REGEXP ARGS": it runs the program until its output
// matches.
func eventually(ts *testscript.TestScript, _ bool, args []string) {
	want := regexp.MustCompile("(?m)" + args[0])
	for until := time.Now().Add(scriptWait); ; time.Sleep(50 * time.Millisecond) {
		ts.Check(ts.Exec("neighborline", args[1:]...))
		got := ts.ReadFile("stdout")
		if want.MatchString(got) {
			return
		}
		if time.Now().After(until) {
			ts.Fatalf("no match for %q in:\n%s", args[0], got)
		}
	}
}

// writeBytes is "bytes FILE TEXT": it writes text with \xHH and \n escapes,
// for files that are not UTF-8.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	text := regexp.MustCompile(`\\(n|x[0-9a-f]{2})`).ReplaceAllStringFunc(strings.Join(args[1:], " "), func(s string) string {
		if s == `\n` {
			return "\n"
		}
		var b byte
		_, err := fmt.Sscanf(s, `\x%x`, &b)
		ts.Check(err)
		return string([]byte{b})
	})
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// exits is "exits CODE PROGRAM ARGS": the program fails, with that code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || strconv.Itoa(exit.ExitCode()) != args[0] {
		ts.Fatalf("%s: %v, want exit status %s", strings.Join(args[1:], " "), err, args[0])
	}
}

// keepFirst is "keepfirst ARGS": it runs keep with the code of the first
// request.
func keepFirst(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Exec("neighborline", "requests", "export", "--json"))
	code := regexp.MustCompile(`"code":"([A-Z][2-9]+)"`).FindStringSubmatch(ts.ReadFile("stdout"))
	if code == nil {
		ts.Fatalf("there is no request")
	}
	ts.Check(ts.Exec("neighborline", append([]string{"keep", code[1]}, args...)...))
}
