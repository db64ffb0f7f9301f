package demo

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// played runs a script and gives what it printed.
func (b *bench) played(t *testing.T, script string) string {
	t.Helper()
	var out strings.Builder
	if err := RunTerminal(t.Context(), strings.NewReader(script), &out, b.terminal(t)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTerminalCalls(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.line()
	if _, err := b.Call(bob); err != nil { // before the terminal was opened
		t.Fatal(err)
	}
	must(t, b.Calls()[0].HangUp)
	got := b.played(t, `
maria: say food
maria: call K7
maria: CALL
maria: silence
maria: press 9 7 5 2 0
maria: press 12
maria: speak long
maria: speak 3 the red door
maria: call
maria: say Ashland
maria: hang up
`)
	want := `maria -> Hotline: say food
maria -> Hotline: call K7
maria => Hotline: (calls)
Hotline => maria: ¿Dónde <vive>?
maria => Hotline: silence
Hotline => maria: ¿Dónde <vive>?
maria => Hotline: press 9 7 5 2 0
Hotline => maria: Speak now.
Hotline => maria: (records)
maria => Hotline: press 12
maria -> Hotline: speak long
maria => Hotline: speak 3 the red door
Hotline => maria: Thank you.
Hotline => maria: (the call is over)
maria => Hotline: (calls)
Hotline => maria: ¿Dónde <vive>?
maria => Hotline: say Ashland
Hotline => maria: Speak now.
Hotline => maria: (records)
maria => Hotline: hang up
Hotline => maria: (the call is over)
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
	if posts := b.hotline.requests("/place"); len(posts) != 2 || posts[0].Form.Get("Digits") != "97520" || posts[1].Form.Get("SpeechResult") != "Ashland" {
		t.Errorf("the answers were told as %v", posts)
	}
}

func TestTerminalRings(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.joins(oneNumber(bob))
	got := b.played(t, `
maria: call
bob: answer
bob: press 1
maria: say hello: it is me
maria: hang up
maria: call
bob: decline
`)
	want := `maria => Hotline: (calls)
Hotline => maria: We ring somebody.
Hotline => maria: (rings somebody)
Hotline => bob: (rings)
bob => Hotline: answer
Hotline => bob: Maria calls. To take the call, press 1.
bob => Hotline: press 1
Hotline => maria: (connected)
Hotline => bob: You are joined.
Hotline => bob: (connected)
maria => Hotline: say hello: it is me
maria => bob: hello: it is me
maria => Hotline: hang up
Hotline => maria: (the call is over)
Hotline => bob: (the call is over)
maria => Hotline: (calls)
Hotline => maria: We ring somebody.
Hotline => maria: (rings somebody)
Hotline => bob: (rings)
bob => Hotline: decline
Hotline => maria: You are alone again.
Hotline => maria: (the call is over)
Hotline => bob: (the call is over)
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
}

func TestTerminalSaysWhatGoesWrongInACall(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.line()
	got := b.played(t, "maria: call\nmaria: speak 3\n")
	if want := "maria => Hotline: speak 3\n(that went wrong: the hotline is not recording)\n"; !strings.Contains(got, want) {
		t.Errorf("printed %q, want %q in it", got, want)
	}
}

func TestTerminalShowsCallsAsTheyCome(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.joins(oneNumber(bob))
	o := b.terminal(t)
	o.Interactive = true
	in, typed := io.Pipe()
	defer typed.Close()
	ctx, cancel := context.WithCancel(t.Context())
	var out slowWriter
	ended := make(chan error)
	go func() { ended <- RunTerminal(ctx, in, &out, o) }()
	if _, err := io.WriteString(typed, "maria: call\n"); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(5 * time.Second); !strings.Contains(out.String(), "Hotline => bob: (rings)\n"); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("printed %q", out.String())
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
}
