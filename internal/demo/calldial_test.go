package demo

import (
	"net/http"
	"net/url"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const ana = "+15415550123"

// joins is a hotline that rings people for whoever calls; who takes the call
// presses 1.
func (h *fakeHotline) joins(dial string) {
	h.plays(map[string]string{
		"/twilio/voice":      `<Response><Say>We ring somebody.</Say><Dial action="{h}/twilio/voice/rung" callerId="` + testNumber + `" timeout="20">` + dial + `</Dial></Response>`,
		"/whisper":           `<Response><Gather numDigits="1" action="{h}/whisper/key"><Say>Maria calls. To take the call, press 1.</Say></Gather><Hangup/></Response>`,
		"/whisper/key":       `<Response><Say>You are joined.</Say></Response>`,
		"/twilio/voice/rung": `<Response><Say>You are alone again.</Say><Hangup/></Response>`,
	})
}

func oneNumber(phone string) string { return `<Number url="{h}/whisper">` + phone + `</Number>` }

// call has Maria call and waits until the phones ring.
func (b *bench) call(t *testing.T) *Call {
	t.Helper()
	call, err := b.Call(maria)
	if err != nil {
		t.Fatal(err)
	}
	b.settle(t)
	return call
}

// rings gives the call that rings at a phone.
func (b *bench) rings(t *testing.T, phone string) *Call {
	t.Helper()
	call, ok := b.Ringing(phone)
	if !ok {
		t.Fatalf("%s does not ring", phone)
	}
	return call
}

func must(t *testing.T, steps ...func() error) {
	t.Helper()
	for _, step := range steps {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
}

func press(c *Call, keys string) func() error  { return func() error { return c.Press(keys) } }
func saying(c *Call, text string) func() error { return func() error { return c.SayWords(text) } }
func (b *bench) fields(t *testing.T, path string, names ...string) []string {
	t.Helper()
	posts := b.hotline.requests(path)
	if len(posts) != 1 {
		t.Fatalf("%s was asked %d times", path, len(posts))
	}
	var got []string
	for _, n := range names {
		got = append(got, posts[0].Form.Get(n))
	}
	return got
}

func TestTheFirstToAcceptIsJoined(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.joins(oneNumber(bob) + oneNumber(ana))
	call := b.call(t)
	if call.Waiting() != WaitsForDial {
		t.Fatalf("the caller waits for %q", call.Waiting())
	}
	toBob, toAna := b.rings(t, bob), b.rings(t, ana)
	if toBob.Shows() != testNumber || toBob.Phone() != bob || toBob.Direction() != OutboundDial {
		t.Errorf("bob sees %s", toBob.Shows())
	}
	must(t, toBob.Answer, toAna.Answer)
	if toBob.Waiting() != WaitsForAnswer || call.Waiting() != WaitsForDial {
		t.Errorf("before a key bob's call waits for %q, the caller's for %q", toBob.Waiting(), call.Waiting())
	}
	must(t, press(toAna, "1"))
	b.settle(t)
	if call.Partner() != ana || toAna.Partner() != maria || call.Waiting() != WaitsForTalk || !toBob.Over() {
		t.Errorf("joined with %q; bob's call is over: %t", call.Partner(), toBob.Over())
	}
	b.clock.Move(61 * time.Second)
	must(t, saying(call, "Hello, it is Maria"), saying(toAna, "What do you need?"))
	if err := toBob.Press("1"); err != nil || toBob.Partner() != "" {
		t.Errorf("too late, and joined with %q, %v", toBob.Partner(), err)
	}
	wantLast := Line{Text: "What do you need?", Other: true}
	if lines := call.Lines(); lines[len(lines)-1] != wantLast {
		t.Errorf("the caller heard %v", lines)
	}
	must(t, toAna.HangUp)
	b.settle(t)
	want := []string{"We ring somebody.", "What do you need?", "You are alone again."}
	if diff := cmp.Diff(want, call.Heard()); diff != "" || !call.Over() {
		t.Errorf("the caller heard (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Maria calls. To take the call, press 1.", "You are joined.", "Hello, it is Maria"}, toAna.Heard()); diff != "" {
		t.Errorf("Ana heard (-want +got):\n%s", diff)
	}
	got := b.fields(t, "/twilio/voice/rung", "DialCallStatus", "DialBridged", "DialCallDuration", "DialCallSid")
	if diff := cmp.Diff([]string{Completed, "true", "61", toAna.SID()}, got); diff != "" {
		t.Errorf("the dial's end (-want +got):\n%s", diff)
	}
	whispered := b.hotline.requests("/whisper")[0].Form
	if whispered.Get("ParentCallSid") != call.SID() || whispered.Get("Direction") != OutboundDial || whispered.Get("From") != testNumber {
		t.Errorf("the whisper was asked for with %v", whispered)
	}
}

func TestOnlyOneIsJoinedWhenTwoAcceptAtOnce(t *testing.T) {
	for range 20 {
		b := newBench(t, Options{})
		b.hotline.joins(oneNumber(bob) + oneNumber(ana))
		call := b.call(t)
		legs := []*Call{b.rings(t, bob), b.rings(t, ana)}
		var both sync.WaitGroup
		for _, leg := range legs {
			must(t, leg.Answer)
		}
		for _, leg := range legs {
			both.Go(func() { _ = leg.Press("1") }) // the slower one may be rung off by then
		}
		both.Wait()
		b.settle(t)
		if joined := []string{legs[0].Partner(), legs[1].Partner()}; (joined[0] == maria) == (joined[1] == maria) || call.Partner() == "" {
			t.Fatalf("joined with the caller: %q; the caller with %q", joined, call.Partner())
		}
		if legs[0].Over() == legs[1].Over() {
			t.Fatal("the other call goes on")
		}
	}
}

func TestNobodyIsJoined(t *testing.T) {
	for _, test := range []struct {
		name            string
		habit           Habit
		does            func(t *testing.T, leg *Call)
		status, bridged string
	}{
		{"declined", Rings, func(t *testing.T, leg *Call) { must(t, leg.Decline) }, Busy, "false"},
		{"not answered", Rings, func(t *testing.T, leg *Call) { must(t, leg.LetRing) }, NoAnswer, "false"},
		{"answered, and no key", Rings, func(t *testing.T, leg *Call) { must(t, leg.Answer, leg.Silence) }, Completed, "false"},
		{"answered, and hung up", Rings, func(t *testing.T, leg *Call) { must(t, leg.Answer, leg.HangUp) }, Completed, "false"},
		{"an answering machine", Rings, func(t *testing.T, leg *Call) { must(t, leg.AnswerAsMachine) }, Completed, "false"},
		{"busy by habit", Declines, nil, Busy, "false"},
		{"never answered by habit", RingsOut, nil, NoAnswer, "false"},
		{"a machine by habit", Machine, nil, Completed, "false"},
		{"no line", NoLine, nil, Failed, "false"},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := newBench(t, Options{})
			b.SetHabit(bob, test.habit)
			b.hotline.joins(oneNumber(bob))
			call := b.call(t)
			if test.does != nil {
				test.does(t, b.rings(t, bob))
				b.settle(t)
			}
			if diff := cmp.Diff([]string{test.status, test.bridged}, b.fields(t, "/twilio/voice/rung", "DialCallStatus", "DialBridged")); diff != "" {
				t.Errorf("the dial's end (-want +got):\n%s", diff)
			}
			if heard := call.Heard(); heard[len(heard)-1] != "You are alone again." || !call.Over() {
				t.Errorf("the caller heard %q", heard)
			}
		})
	}
}

func TestTheCallerHangsUpWhileItRings(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.joins(oneNumber(bob) + oneNumber(ana))
	call := b.call(t)
	toBob, toAna := b.rings(t, bob), b.rings(t, ana)
	must(t, toAna.Answer, call.HangUp)
	b.settle(t)
	if !toBob.Over() || toBob.Status() != Canceled || !toAna.Over() {
		t.Errorf("bob's phone: %s, Ana's is over: %t", toBob.Status(), toAna.Over())
	}
	if n := len(b.hotline.requests("/twilio/voice/rung")); n != 0 {
		t.Errorf("the end of the dial was told %d times to nobody", n)
	}
}

func TestAPhoneInACallIsBusy(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.joins(oneNumber(bob))
	call := b.call(t)
	must(t, b.rings(t, bob).Answer)
	b.call(t) // somebody else wants Bob too
	if _, rings := b.Ringing(bob); rings {
		t.Error("a phone in a call rings")
	}
	if posts := b.hotline.requests("/twilio/voice/rung"); len(posts) != 1 || posts[0].Form.Get("DialCallStatus") != Busy || call.Over() {
		t.Errorf("the second dial ended as %v", posts)
	}
}

func TestRingingTakesAsLongAsAsked(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.plays(map[string]string{
		"/twilio/voice": `<Response><Dial action="{h}/rung" timeout="1">` + bob + `</Dial></Response>`,
	})
	call := b.call(t)
	for ended := b.CallChanges(); !call.Over(); ended = b.CallChanges() {
		select {
		case <-ended:
		case <-time.After(time.Minute):
			t.Fatal("it rings for ever")
		}
	}
	b.settle(t)
	if got := b.fields(t, "/rung", "DialCallStatus"); got[0] != NoAnswer {
		t.Errorf("ended as %v", got)
	}
}

func TestADialWithoutAnActionGoesOn(t *testing.T) {
	b := newBench(t, Options{})
	b.SetHabit(bob, PicksUp)
	b.hotline.plays(map[string]string{"/twilio/voice": `<Response><Dial>` + bob + `</Dial><Say>Bye.</Say><Hangup/></Response>`})
	call := b.call(t)
	if call.Partner() != bob {
		t.Fatalf("joined with %q", call.Partner())
	}
	bobs, ok := b.Active(bob)
	if !ok {
		t.Fatal("bob is in no call")
	}
	must(t, bobs.HangUp)
	b.settle(t)
	if !slices.Equal(call.Heard(), []string{"Bye."}) || !call.Over() {
		t.Errorf("the caller heard %q", call.Heard())
	}
}

func TestTheHotlineMovesACall(t *testing.T) {
	b := newBench(t, Options{})
	b.hotline.joins(oneNumber(bob))
	call := b.call(t)
	toBob := b.rings(t, bob)
	must(t, toBob.Answer, press(toBob, "1"))
	address := b.api + "/Calls/" + call.SID() + ".json"
	if status, _ := b.request(t, http.MethodPost, address, url.Values{"Url": {b.hotline.URL + "/elsewhere"}}); status != http.StatusOK {
		t.Fatalf("status is %d", status)
	}
	b.settle(t)
	if len(b.hotline.requests("/elsewhere")) != 1 || !toBob.Over() || !call.Over() {
		t.Errorf("the caller went elsewhere: %t; bob's call is over: %t", call.Over(), toBob.Over())
	}
	if status, e := b.request(t, http.MethodPost, address, url.Values{"Status": {Completed}}); status != http.StatusBadRequest || e["code"] != 21220.0 {
		t.Errorf("a call that is over was changed: %d %v", status, e)
	}
}
