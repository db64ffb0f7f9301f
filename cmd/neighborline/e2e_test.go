package main

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // tests look into the file

	"neighborline/internal/demo"
	"neighborline/internal/twilio"
)

// One request from the first text to the neighbor's own word that it is done,
// over the wire in both directions.
func TestWholeRequest(t *testing.T) {
	s := newStand(t)
	s.people(t, volunteersOf()[:2]...) // Ana and Ben
	s.text(t, walter, "need groceries 97520 today for 2")
	s.hears(t, walter, "helper should know")
	s.text(t, walter, "we are both over 80")
	s.hears(t, walter, "first name")
	s.text(t, walter, "Walter")
	s.hears(t, walter, "Is that right?")
	s.text(t, walter, "yes")
	code := s.code(t, ana)
	s.hears(t, walter, "Thank you, Walter", "Your code is "+code, "You will hear from us by")
	for _, secret := range []string{"Walter", "80", "555"} {
		if strings.Contains(s.last(t, ana), secret) {
			t.Errorf("the invite %q gives away %q", s.last(t, ana), secret)
		}
	}

	s.text(t, ana, "SI "+code)
	s.hears(t, ana, "Walter", "over 80", code)
	s.hears(t, walter, "Good news", "Ana")
	s.text(t, ben, "yes "+code)
	s.hears(t, ben, "Somebody else just took "+code)

	s.text(t, ana, "I am at the store, rice or pasta?")
	s.hears(t, walter, "Ana: I am at the store")
	s.text(t, walter, "rice please")
	s.hears(t, ana, "Walter: rice please")
	for _, phone := range []string{ana, walter} {
		for _, m := range s.carrier.Outbox(phone) {
			if strings.Contains(m.Body, walter[2:]) || strings.Contains(m.Body, ana[2:]) {
				t.Errorf("%q shows a number", m.Body)
			}
		}
	}

	s.text(t, ana, "hecho")
	s.hears(t, walter, code, "how did it go?")
	s.text(t, walter, "1")
	s.hears(t, walter, "We are glad")

	db := peek(t, s.file)
	if state := ask[string](t, db, `SELECT state FROM requests WHERE code = ?`, code); state != "verified" {
		t.Errorf("request is %s, want verified", state)
	}
	if n := ask[int](t, db, `SELECT count(*) FROM outbox WHERE status <> 'delivered'`); n != 0 {
		t.Errorf("%d of our texts are not known to be delivered", n)
	}
	sent := 0
	for _, m := range s.carrier.Messages() {
		if m.Direction == demo.OutboundAPI {
			sent++
		}
	}
	if n := ask[int](t, db, `SELECT count(*) FROM outbox`); n != sent {
		t.Errorf("the outbox holds %d texts, the carrier has %d", n, sent)
	}
}

// What is not the carrier's own, or not in its form, changes nothing.
func TestForgedWebhooksChangeNothing(t *testing.T) {
	s := newStand(t)
	s.asks(t)
	db := peek(t, s.file)
	before := everything(t, db)
	if !strings.Contains(before, "Walter") {
		t.Fatalf("the database holds %q, which can show nothing", before)
	}
	here := s.base + "/twilio/sms"
	good := func() url.Values { return smsForm(sid(1), ana, "need a ride") }
	with := func(name, value string) url.Values {
		f := good()
		f.Set(name, value)
		return f
	}
	tests := []struct {
		name string
		to   string
		form url.Values
		sign func(form url.Values) string
		want int
	}{
		{"no signature", here, good(), func(url.Values) string { return "" }, 403},
		{"another token", here, good(), func(f url.Values) string { return twilio.Sign("guessed", here, f) }, 403},
		{"another address", here, good(), func(f url.Values) string { return twilio.Sign(standToken, "https://example.org/twilio/sms", f) }, 403},
		{"changed on the way", here, with("Body", "STOP"), func(url.Values) string { return twilio.Sign(standToken, here, good()) }, 403},
		{"a query that was not signed", here + "?a=b", good(), func(f url.Values) string { return twilio.Sign(standToken, here, f) }, 403},
		{"another account", here, with("AccountSid", "AC"+strings.Repeat("f", 32)), nil, 403},
		{"another number of ours", here, with("To", "+15415550199"), nil, 403},
		{"an id that is none", here, with("MessageSid", "SM1"), nil, 403},
		{"a sender that is none", here, with("From", "Walter"), nil, 403},
		{"a status that is none", s.base + "/twilio/sms/status", with("MessageStatus", "eaten"), nil, 403},
		{"a call that is none", s.base + "/twilio/voice", with("CallSid", "CA1"), nil, 403},
		{"64 KiB and one", here, with("Body", strings.Repeat("x", 64<<10)), nil, 413},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			signature := twilio.Sign(standToken, tt.to, tt.form)
			if tt.sign != nil {
				signature = tt.sign(tt.form)
			}
			if got, body := post(t, tt.to, tt.form, signature); got != tt.want {
				t.Errorf("answers %d %q, want %d", got, body, tt.want)
			}
		})
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := everything(t, db); after != before {
		t.Errorf("the database changed:\n%s\nwas\n%s", after, before)
	}
	if n := s.app.door.Refused(); n != int64(len(tests)-1) { // a body that is too large is not even looked at
		t.Errorf("%d refusals counted, want %d", n, len(tests)-1)
	}
	if got, _ := signed(t, here, good()); got != http.StatusOK {
		t.Errorf("the good form, of which all these were made, is answered %d", got)
	}
}

// The carrier repeats itself: at once, later, and over the fallback.
func TestRepeatedTextIsTakenOnce(t *testing.T) {
	s := newStand(t)
	form := smsForm(sid(1), walter, "need groceries 97520 today")
	status, first := signed(t, s.base+"/twilio/sms", form)
	if status != http.StatusOK {
		t.Fatalf("answered %d", status)
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	db := peek(t, s.file)
	before := everything(t, db)
	type answer struct {
		status int
		body   string
	}
	answers := make(chan answer, 20)
	for i := range 20 {
		to := s.base + "/twilio/sms"
		if i%2 == 1 {
			to += "/fallback"
		}
		go func() {
			status, body := signed(t, to, form)
			answers <- answer{status, body}
		}()
	}
	for range 20 {
		if a := <-answers; a != (answer{http.StatusOK, first}) {
			t.Errorf("answered %d %q, want %q again", a.status, a.body, first)
		}
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := everything(t, db); after != before {
		t.Errorf("the database changed:\n%s\nwas\n%s", after, before)
	}
	if n := len(s.carrier.Outbox(walter)); n != 1 {
		t.Errorf("Walter has %d texts, want the one question", n)
	}
}

// Twenty posts of a new text at the same moment are one text.
func TestSimultaneousTextIsTakenOnce(t *testing.T) {
	s := newStand(t)
	form := smsForm(sid(1), walter, "need groceries 97520 today")
	answers := make(chan int, 20)
	for range 20 {
		go func() {
			status, _ := signed(t, s.base+"/twilio/sms", form)
			answers <- status
		}()
	}
	for range 20 {
		if got := <-answers; got != http.StatusOK {
			t.Errorf("answered %d", got)
		}
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := len(s.carrier.Outbox(walter)); n != 1 {
		t.Errorf("Walter has %d texts, want the one question", n)
	}
}

// A carrier that is down loses nothing: texts wait, and leave in order.
func TestTextsWaitForACarrierThatIsDown(t *testing.T) {
	s := newStand(t)
	s.carrier.SetFaults(demo.Faults{Down: true})
	for _, words := range firstTexts {
		if _, err := s.carrier.Text(walter, words); err != nil {
			t.Fatal(err)
		}
	}
	db := peek(t, s.file)
	if n := ask[int](t, db, `SELECT count(*) FROM outbox WHERE status IN ('queued', 'sending', 'unknown')`); n < len(firstTexts) {
		t.Errorf("%d texts wait, want an answer to each of %d", n, len(firstTexts))
	}
	if n := len(s.carrier.Outbox(walter)); n != 0 {
		t.Fatalf("%d texts left through a carrier that is down", n)
	}
	s.carrier.SetFaults(demo.Faults{})
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if _, err := s.carrier.Await(ctx, func(m demo.Message) bool { return strings.Contains(m.Body, "Your code is") }); err != nil {
		t.Fatalf("the receipt never came: %v", err)
	}
	got := s.carrier.Outbox(walter)
	var read []string // the name was given before it was asked for, and is not asked for then
	for _, m := range got {
		if !strings.Contains(m.Body, "first name") {
			read = append(read, m.Body)
		}
	}
	for i, words := range []string{"helper should know", "Is that right?", "Your code is"} {
		if len(read) != 3 || !strings.Contains(read[i], words) {
			t.Fatalf("Walter reads %+v, want three texts, the one with %q as number %d", got, words, i+1)
		}
	}
}

// A call is greeted in both languages, recorded, and becomes a task that a
// coordinator hears of.
func TestCallBecomesATask(t *testing.T) {
	s := newStand(t)
	call, err := s.carrier.Call("anonymous")
	if err != nil {
		t.Fatal(err)
	}
	if got := call.Waiting(); got != demo.WaitsForRecording {
		t.Fatalf("the hotline waits for %q, having said %q; want a recording", got, call.Heard())
	}
	if heard := strings.Join(call.Heard(), " "); !strings.Contains(heard, "say what you need") || !strings.Contains(heard, "diga qué necesita") {
		t.Errorf("the caller hears %q, want both languages", heard)
	}
	if err := call.Record(12); err != nil {
		t.Fatal(err)
	}
	if !call.Over() || !strings.Contains(strings.Join(call.Heard(), " "), "call you back") {
		t.Errorf("the caller hears %q, over is %t; want thanks and the end", call.Heard(), call.Over())
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	db := peek(t, s.file)
	if n := ask[int](t, db, `SELECT count(*) FROM tasks t JOIN inbounds i ON i.id = t.inbound_id
		WHERE t.kind = 'recording' AND t.state = 'open' AND t.person_id IS NULL AND i.recording LIKE 'RE%'`); n != 1 {
		t.Errorf("%d tasks with the recording, want 1", n)
	}
	s.hears(t, dee, "Recording to hear")
}

// A caller who says nothing is asked again, then recorded, and called back.
func TestSilentCallIsCalledBack(t *testing.T) {
	s := newStand(t)
	call, err := s.carrier.Call(walter)
	if err != nil {
		t.Fatal(err)
	}
	for turns := 0; !call.Over(); turns++ {
		if turns > 10 {
			t.Fatalf("the call does not end; the caller hears %q", call.Heard())
		}
		if err := call.Silence(); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := ask[int](t, peek(t, s.file), `SELECT count(*) FROM tasks t JOIN people p ON p.id = t.person_id WHERE t.kind = 'call_back' AND p.phone = ?`, walter); n != 1 {
		t.Errorf("%d tasks to call back, want 1", n)
	}
	s.hears(t, dee, "Call back")
}

// The whole intake by keys, over real HTTP: the request is open, a volunteer is
// asked by text, and calls the neighbor; both hear each other, and neither sees
// the other's number.
func TestIntakeByCall(t *testing.T) {
	s := newStand(t)
	s.people(t, volunteersOf()[:1]...)
	call, err := s.carrier.Call(walter)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"1", "1", "1", "97520", "1", "2", "#"} {
		if err := call.Press(key); err != nil {
			t.Fatalf("%v; heard %q", err, call.Heard())
		}
	}
	if err := call.Record(3); err != nil {
		t.Fatal(err)
	}
	if err := call.SayWords("Walter"); err != nil {
		t.Fatal(err)
	}
	for !call.Over() {
		if err := call.Press("1"); err != nil {
			t.Fatal(err)
		}
	}
	if heard := strings.Join(call.Heard(), " "); !strings.Contains(heard, "Your code is") || strings.Contains(heard, "{") {
		t.Errorf("the caller hears %q", heard)
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	db := peek(t, s.file)
	if state := ask[string](t, db, `SELECT q.state || ' ' || q.channel || ' ' || p.call_back FROM requests q JOIN people p ON p.id = q.person_id WHERE p.phone = ?`, walter); state != "open voice yes" {
		t.Errorf("the request is %q", state)
	}
	s.talk(t, volunteersOf()[0].Phone.E164())
}

// talk has a volunteer take the one open request by phone and talk to Walter.
func (s *stand) talk(t *testing.T, volunteer string) {
	t.Helper()
	call, err := s.carrier.Call(volunteer)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"1", "1", "1"} { // hear it, take it, be connected
		if err := call.Press(key); err != nil {
			t.Fatalf("%v; heard %q", err, call.Heard())
		}
	}
	var rings *demo.Call
	for end := time.Now().Add(5 * time.Second); rings == nil && time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		rings, _ = s.carrier.Ringing(walter)
	}
	if rings == nil {
		t.Fatalf("Walter's phone does not ring; the volunteer hears %q", call.Heard())
	}
	if shows := rings.Shows(); shows != standNumber {
		t.Errorf("Walter sees %s, want the hotline's number", shows)
	}
	for _, step := range []func() error{rings.Answer, func() error { return rings.Press("1") }, func() error { return call.SayWords("I am outside") }, call.HangUp} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
	if heard := strings.Join(rings.Heard(), " "); !strings.Contains(heard, "I am outside") || strings.Contains(heard, volunteer[2:]) {
		t.Errorf("Walter hears %q", heard)
	}
}

// A caller who hangs up before saying anything has called all the same.
func TestCallThatIsHungUpIsCalledBack(t *testing.T) {
	s := newStand(t)
	call, err := s.carrier.Call(walter)
	if err != nil {
		t.Fatal(err)
	}
	if err := call.HangUp(); err != nil {
		t.Fatal(err)
	}
	if err := s.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := ask[int](t, peek(t, s.file), `SELECT count(*) FROM tasks t JOIN people p ON p.id = t.person_id WHERE t.kind = 'call_back' AND p.phone = ?`, walter); n != 1 {
		t.Errorf("%d tasks to call back, want 1", n)
	}
	s.hears(t, dee, "Call back")
}
