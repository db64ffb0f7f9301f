package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

var (
	grown  = flag.String("grown", "", "the database that TestRestartIsQuick starts on, which it adds to; empty grows a small one")
	starts = flag.Int("starts", 5, "how often TestRestartIsQuick starts the hotline")
)

// TestRestartIsQuick kills the hotline and starts it again, and prints how long
// it is from the start of the process until it says that it listens, and until a
// text is acknowledged, which stands in its database by then. It fails on what no machine excuses: a start
// that takes seconds, as one that reads its whole database would.
//
//	go run ./internal/hotlinetest/grow -messages 2000000 /tmp/grown.db
//	go test ./cmd/neighborline -run TestRestartIsQuick -v -starts 40 -grown /tmp/grown.db
func TestRestartIsQuick(t *testing.T) {
	s := newSite(t, compiled(t), 1)
	if *grown == "" {
		growSmall(t, s.file)
	} else {
		file, err := filepath.Abs(*grown)
		if err != nil {
			t.Fatal(err)
		}
		s.settings(t, "database: "+s.file, "database: "+file)
		s.file = file
	}
	info, err := os.Stat(s.file)
	if err != nil {
		t.Fatal(err)
	}
	s.serve(t).kill() // checks and migrates the file
	var ready, took []time.Duration
	for i := range *starts {
		r, t := s.untilTaken(t, i)
		ready, took = append(ready, r), append(took, t)
	}
	slices.Sort(ready)
	slices.Sort(took)
	half, most := took[len(took)/2], took[len(took)-1]
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	t.Logf("%d starts on %d MB: %.1f ready-ms, %.1f first-text-ms, %.1f longest-ms", len(took), info.Size()>>20, ms(ready[len(ready)/2]), ms(half), ms(most))
	if half > 3*time.Second {
		t.Errorf("half of the starts took more than %v", half)
	}
}

// growSmall fills a database that is larger than what is checked whole at each
// start.
func growSmall(t *testing.T, file string) {
	t.Helper()
	places, err := hotlinetest.GrowthPlaces()
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), file, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	g := store.Large(places)
	g.People, g.Volunteers, g.Requests, g.Live, g.Messages, g.Tasks = 20_000, 1000, 2000, 200, 20_000, 50
	if err := st.Grow(t.Context(), g, nil); err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
}

// untilTaken starts the hotline, texts it as soon as it says that it listens, and
// kills it. It gives when the hotline was ready, and when it had the text. Nobody
// knocks before: that would take time from the start on a machine with two
// processors.
func (s *site) untilTaken(t *testing.T, n int) (ready, taken time.Duration) {
	t.Helper()
	to := s.base + "/twilio/sms"
	form := smsForm(fmt.Sprintf("SM%016x%016x", time.Now().UnixNano(), n), fmt.Sprintf("+1541%07d", 3_000_000+n), "need groceries 97520 today for 2")
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, to, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set(twilio.SignatureHeader, twilio.Sign(standToken, to, form))
	client := &http.Client{Transport: &http.Transport{}, Timeout: time.Minute}
	defer client.CloseIdleConnections()
	c := &child{Cmd: exec.Command(s.program, "serve"), ended: make(chan error, 1)}
	c.Cmd.Env, c.Cmd.Dir, c.Cmd.Stderr = s.env, filepath.Dir(s.config), &c.stderr
	said, err := c.Cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	if err := c.Cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(said).ReadString('\n'); err != nil {
		t.Fatalf("serve says nothing: %v, %v\n%s", err, c.Cmd.Wait(), c.stderr.String())
	}
	ready = time.Since(begin)
	go func() { c.ended <- c.Cmd.Wait() }()
	defer c.kill()
	res, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = io.Copy(io.Discard, res.Body)
	_ = res.Body.Close()
	taken = time.Since(begin)
	if res.StatusCode != http.StatusOK {
		t.Fatalf("the text is answered %d\n%s", res.StatusCode, c.stderr.String())
	}
	if ask[int](t, peek(t, s.file), `SELECT count(*) FROM inbounds WHERE sid = ?`, form.Get("MessageSid")) != 1 {
		t.Error("a text was acknowledged and is not in the database")
	}
	return ready, taken
}
