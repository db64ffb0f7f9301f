package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// readme is the README that users read.
func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// setUp is the commands of the README's one script.
func setUp(t *testing.T) []string {
	t.Helper()
	blocks := regexp.MustCompile("(?ms)^```sh\n(.*?)^```$").FindAllStringSubmatch(readme(t), -1)
	if len(blocks) != 1 {
		t.Fatalf("README has %d scripts, want one", len(blocks))
	}
	return strings.Split(strings.TrimSpace(blocks[0][1]), "\n")
}

// From a clone to the main job and to the tests it takes one command each.
func TestReadmeHasTwoCommands(t *testing.T) {
	want := []string{"go run ./cmd/neighborline demo", "go test ./..."}
	if got := setUp(t); !slices.Equal(got, want) {
		t.Errorf("README's script is %q, want %q", got, want)
	}
}

// The first of them is run as it stands; only where it listens and keeps its
// data is its own, so that nothing on this machine is in its way.
func TestReadmeDemo(t *testing.T) {
	line := setUp(t)[0] + " --addr 127.0.0.1:0 --data " + t.TempDir()
	d := show(t, "sh", "-c", "cd ../.. && exec "+line)
	page := d.address(t, 5*time.Minute) // it compiles first
	res, err := http.Get(page)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK || !bytes.Contains(body, []byte("need groceries 97520 today")) {
		t.Errorf("%s answers %s, %v, and Walter's request is not in it", page, res.Status, err)
	}
	if said := d.said.String(); !strings.Contains(said, "Ctrl-C") {
		t.Errorf("the demo says only:\n%s", said)
	}
}

// Once compiled, the demo says within a second what to open, on a machine with
// nothing else to do: on a new town, which waits for nothing that is held back
// for some seconds on purpose, and on the same one again. What is held to here
// leaves room for a busy machine, which gets several tries.
func TestDemoIsReadySoon(t *testing.T) {
	const most, tries = 3 * time.Second, 5 // an answer is held back for four
	program := compiled(t)
	ready := func(town string) time.Duration {
		begin := time.Now()
		d := show(t, program, "demo", "--addr", "127.0.0.1:0", "--data", town)
		d.address(t, time.Minute)
		defer d.end()
		return time.Since(begin)
	}
	for _, again := range []bool{false, true} {
		var took []time.Duration
		for len(took) == 0 || len(took) < tries && slices.Min(took) > most {
			town := t.TempDir()
			if again {
				ready(town)
			}
			took = append(took, ready(town))
		}
		t.Logf("played before: %t, ready after %v", again, took)
		if slices.Min(took) > most {
			t.Errorf("played before: %t, ready after %v, want less than %v", again, took, most)
		}
	}
}

// Played in the terminal it needs no browser: a script is enough.
func TestReadmeTerminal(t *testing.T) {
	if !strings.Contains(readme(t), "`--terminal`") {
		t.Fatal("README does not name --terminal any more")
	}
	var out, problems bytes.Buffer
	e := env{
		getenv: func(string) string { return "" }, stdout: &out, stderr: &problems,
		stdin: strings.NewReader("rosa: ayuda\n/quit\n"),
	}
	code := run(t.Context(), []string{"demo", "--terminal", "--addr", "127.0.0.1:0", "--data", t.TempDir()}, e)
	if code != 0 || !strings.Contains(out.String(), "¿Que necesita mas?") && !strings.Contains(out.String(), "Responda con un numero") {
		t.Errorf("exit %d, %s\n%s", code, problems.String(), out.String())
	}
}

// Every command in the README's table is one of the program's.
func TestReadmeCommandsExist(t *testing.T) {
	_, table, _ := strings.Cut(readme(t), "| command | does |")
	table, _, _ = strings.Cut(table, "\n\n")
	named := 0
	for _, row := range strings.Split(table, "\n") {
		cells := strings.Split(row, "|")
		if len(cells) < 3 {
			continue
		}
		for _, command := range regexp.MustCompile("`([a-z ]+)[^`]*`").FindAllStringSubmatch(cells[1], -1) {
			named++
			words := strings.Fields(command[1])
			var out, problems bytes.Buffer
			e := env{getenv: func(string) string { return "" }, stdin: strings.NewReader(""), stdout: &out, stderr: &problems}
			if code := run(t.Context(), append(words, "--help"), e); code != 0 {
				t.Errorf("neighborline %s --help: exit %d, %s", strings.Join(words, " "), code, problems.String())
			}
		}
	}
	if named < 12 {
		t.Errorf("%d commands found in the table, want more: has it changed its form?", named)
	}
}

// A shown is a command of the README, running.
type shown struct {
	cmd  *exec.Cmd
	out  *bufio.Reader
	said bytes.Buffer
	once sync.Once
}

func show(t *testing.T, name string, args ...string) *shown {
	t.Helper()
	d := &shown{cmd: exec.Command(name, args...)}
	d.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // go run has a child
	d.cmd.Stderr = os.Stderr
	out, err := d.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	d.out = bufio.NewReader(out)
	if err := d.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.end)
	return d
}

// address waits until the command says what to open, and gives that.
func (d *shown) address(t *testing.T, limit time.Duration) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	stop := context.AfterFunc(ctx, d.end)
	defer stop()
	var page string
	for {
		line, err := d.out.ReadString('\n')
		d.said.WriteString(line)
		if m := regexp.MustCompile(`Open\s+(http://\S+/phones)`).FindStringSubmatch(line); m != nil {
			page = m[1]
		}
		if strings.Contains(line, "Ctrl-C") && page != "" {
			return page
		}
		if err != nil {
			t.Fatalf("it ended, or said nothing for %v; before that:\n%s", limit, d.said.String())
		}
	}
}

// end stops the command and whatever it started.
func (d *shown) end() {
	d.once.Do(func() {
		_ = syscall.Kill(-d.cmd.Process.Pid, syscall.SIGTERM) // it may have ended
		_ = d.cmd.Wait()
	})
}

// Whatever the way to a live number tells people to type is a command.
func TestStartNamesCommands(t *testing.T) {
	data, err := os.ReadFile("START.md")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile("(?m)(?:sudo hotline|sudo neighborline|^exec neighborline|`neighborline)((?: [a-z]+){1,2})").FindAllStringSubmatch(string(data), -1)
	const least = 8
	if len(found) < least {
		t.Fatalf("%d commands, want at least %d: %q", len(found), least, found)
	}
	for _, m := range found {
		words := strings.Fields(m[1])
		if len(words) > 1 && !slices.Contains([]string{"people", "directory", "console", "flow"}, words[0]) {
			words = words[:1] // the second is a file's name
		}
		var out, errs bytes.Buffer
		e := env{getenv: func(string) string { return "" }, stdin: strings.NewReader(""), stdout: &out, stderr: &errs}
		if code := run(t.Context(), append(words, "--help"), e); code != 0 {
			t.Errorf("%q: exit %d: %s", words, code, errs.String())
		}
	}
}
