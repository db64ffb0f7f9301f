package demo

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"time"
)

// TerminalOptions are what a terminal's phones are made of.
type TerminalOptions struct {
	Carrier *Carrier
	Clock   *Clock
	Zone    *time.Location // in which times are shown; nil is UTC
	Phones  []Phone
	// Interactive shows a prompt, and texts as they come. Otherwise a line is
	// read only when all that the line before caused has been printed, so that
	// a script gives the same every time.
	Interactive bool
	// Settle waits until the hotline has nothing more to send; nil if that is
	// known by the carrier having nothing in hand.
	Settle func(context.Context) error
}

const terminalHelp = `name: text      a phone sends a text, such as "%s: need food"
name: call      a phone calls the hotline; then, in the call:
  press 1         keys: 0 to 9, * and #
  say food        words
  speak 8         a message of 8 seconds, where one is recorded
  silence         nothing
  hang up         ends the call
name: answer    a phone that rings is answered; or: decline, let it ring,
                machine (an answering machine)
/as name        what you type from now on is from this phone
/phones         who there is
/clock +1h      moves the clock on: 1h, 90m, 2d, or 8am for the next morning
/help           this
/quit           ends
`

// A terminal plays phones by lines.
type terminal struct {
	opt    TerminalOptions
	roster *roster
	as     *Phone // whose texts plain lines are

	mu    sync.Mutex // guards out and what was printed
	out   io.Writer
	err   error // the first that writing gave
	since int   // the carrier's revision that was looked at
	shown map[string]string
	calls map[string]called
}

// RunTerminal plays the phones from lines until /quit, the end of in, or of
// ctx, none of which is an error. What a user gets wrong is said to him; the
// error is that of reading or writing, or of Settle.
//
// When ctx ends first, one goroutine stays until its read of in returns, for
// there is no way to interrupt it.
func RunTerminal(ctx context.Context, in io.Reader, out io.Writer, o TerminalOptions) error {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	t := &terminal{opt: o, roster: newRoster(o.Phones), out: out, shown: map[string]string{}, calls: map[string]called{}}
	_, t.since, _ = o.Carrier.Changes(0) // what came before is over
	for _, call := range o.Carrier.Calls() {
		if call.Over() {
			t.calls[call.SID()] = called{state: waitsForNothing}
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	var watching sync.WaitGroup
	defer watching.Wait()
	defer cancel()
	if o.Interactive {
		watching.Go(func() { t.watch(ctx) })
	}
	lines, readErr := readLines(ctx, in)
	for {
		t.prompt()
		select {
		case <-ctx.Done():
			return nil
		case line, more := <-lines:
			if !more {
				return errors.Join(<-readErr, t.failure())
			}
			quit, err := t.line(ctx, strings.TrimSpace(line))
			if err != nil && ctx.Err() != nil {
				return nil
			}
			if err := errors.Join(err, t.failure()); err != nil || quit {
				return err
			}
		}
	}
}

// readLines reads in the background; the error comes after the last line.
func readLines(ctx context.Context, in io.Reader) (<-chan string, <-chan error) {
	lines, failed := make(chan string), make(chan error, 1)
	go func() {
		defer close(lines)
		scanner := bufio.NewScanner(in)
		for scanner.Scan() {
			select {
			case lines <- scanner.Text():
			case <-ctx.Done():
				return
			}
		}
		failed <- scanner.Err()
	}()
	return lines, failed
}

// line does what one line says.
func (t *terminal) line(ctx context.Context, line string) (quit bool, err error) {
	command, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch {
	case line == "" || strings.HasPrefix(line, "#"):
		return false, nil
	case command == "/quit":
		return true, nil
	case command == "/help":
		t.print(terminalHelp, t.somebody())
		return false, nil
	case command == "/phones":
		for _, p := range t.roster.all() {
			t.print("%-12s %-12s %s\n", handle(p), p.Role, p.Number)
		}
		return false, nil
	case command == "/as":
		t.choose(rest)
		return false, nil
	case command == "/clock":
		t.moveClock(rest)
	case strings.HasPrefix(line, "/"):
		t.print("There is no %s here. /help says what there is.\n", command)
		return false, nil
	default:
		t.say(line)
	}
	return false, t.settle(ctx)
}

// handle is how a phone is called by lines.
func handle(p Phone) string { return strings.ToLower(p.Name) }

// somebody is a phone that there is, for examples.
func (t *terminal) somebody() string {
	for _, p := range t.roster.all() {
		return handle(p)
	}
	return "name"
}

func (t *terminal) choose(who string) {
	p, ok := t.roster.find(who)
	if !ok {
		t.print("There is no phone of %q. /phones says whose there are.\n", who)
		return
	}
	t.as = &p
}

// say sends a text, or does something in a call: of the phone that the line
// begins with, or of the one that was chosen.
func (t *terminal) say(line string) {
	from, text := t.as, line
	if who, rest, ok := strings.Cut(line, ":"); ok {
		if p, found := t.roster.find(who); found {
			from, text = &p, strings.TrimSpace(rest)
		}
	}
	if from == nil {
		t.print("Whose text is that? Write it as \"%[1]s: need food\", or /as %[1]s first.\n", t.somebody())
		return
	}
	if text == "" || t.readCall(*from, text) {
		return
	}
	t.print("%s -> Hotline: %s\n", handle(*from), text)
	if _, err := t.opt.Carrier.Text(from.Number, text); err != nil {
		t.print("(not taken: %v)\n", err)
	}
}

func (t *terminal) moveClock(by string) {
	d, ok := parseMove(by, t.opt.Clock.Now().In(t.opt.Zone))
	if !ok {
		t.print("How far? Say /clock +1h, /clock 2d or /clock 8am.\n")
		return
	}
	t.opt.Clock.Move(d)
	t.print("(it is %s)\n", t.opt.Clock.Now().In(t.opt.Zone).Format("Mon Jan 2, 3:04 pm"))
}
