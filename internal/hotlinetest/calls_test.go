package hotlinetest_test

import (
	"encoding/xml"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gorilla/mux"

	"neighborline/internal/config"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
	"neighborline/internal/twilio/twimlcheck"
	"neighborline/internal/webhook"
)

const (
	callAccount = "AC00000000000000000000000000000001"
	callToken   = "12345678901234567890123456789012"
	callBase    = "https://hotline.example.org"
)

// A network is a hotline behind its real door, with a carrier that checks
// every document.
type network struct {
	*testing.T
	house  *hotlinetest.House
	router *mux.Router
	door   *webhook.Door
	docs   int
}

func openNetwork(t *testing.T, languages ...string) *network {
	t.Helper()
	conf := hotlinetest.Config(t)
	conf.Network.Languages = languages
	return openNetworkWith(t, conf)
}

func openNetworkWith(t *testing.T, conf config.Config) *network {
	t.Helper()
	h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
	v, err := twilio.NewVerifier(callBase, callToken)
	if err != nil {
		t.Fatal(err)
	}
	n := &network{T: t, house: h, router: mux.NewRouter()}
	n.door = &webhook.Door{
		Verifier: v, AccountSID: callAccount, Number: conf.Network.Number, PublicURL: callBase,
		Hotline: h.Hotline, Outbox: h.Outbox, Log: slog.New(slog.DiscardHandler),
	}
	n.door.Routes(n.router)
	return n
}

// post is the carrier's signed request; it gives the document.
func (n *network) post(target string, form url.Values) []byte {
	n.Helper()
	form.Set("AccountSid", callAccount)
	form.Set("ApiVersion", "2010-04-01")
	u, err := url.Parse(target)
	if err != nil {
		n.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, u.RequestURI(), strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("X-Twilio-Signature", twilio.Sign(callToken, target, form))
	w := httptest.NewRecorder()
	n.router.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		n.Fatalf("POST %s: %d %s", u.Path, w.Code, w.Body)
	}
	n.docs++
	return w.Body.Bytes()
}

// A document is what a test reads of one.
type document struct {
	Gather *struct {
		Action string   `xml:"action,attr"`
		Say    []string `xml:"Say"`
	}
	Record *struct {
		Action string `xml:"action,attr"`
	}
	Dial *struct {
		Action string `xml:"action,attr"`
		Number []struct {
			URL   string `xml:"url,attr"`
			Phone string `xml:",chardata"`
		}
	}
	Say      []string
	Redirect string
	Hangup   *struct{}
}

// turn posts one turn of a call and reads the document, which must be legal.
func (n *network) turn(kind twimlcheck.Kind, target string, form url.Values) document {
	n.Helper()
	doc := n.post(target, form)
	if err := twimlcheck.Check(kind, doc); err != nil {
		n.Fatalf("an illegal document: %v\n%s", err, doc)
	}
	var d document
	if err := xml.Unmarshal(doc, &d); err != nil {
		n.Fatal(err)
	}
	return d
}

// heard says whether a document lets anything be heard.
func (d document) heard() bool { return len(d.Say) > 0 || d.Gather != nil && len(d.Gather.Say) > 0 }

// callForm is a carrier's form of a call from a phone.
func (n *network) callForm(sid, from string, more url.Values) url.Values {
	f := url.Values{"CallSid": {sid}, "From": {from}, "To": {n.house.Config.Network.Number.E164()}, "CallStatus": {"in-progress"}, "Direction": {"inbound"}}
	for k, v := range more {
		f[k] = v
	}
	return f
}

// A habit is how a caller answers a Gather.
type habit func(rnd *rand.Rand) url.Values

var habits = map[string]habit{
	"keys": func(rnd *rand.Rand) url.Values {
		keys := []string{"1", "1", "1", "2", "3", "4", "9", "*", "#", "0", "97520", "12", "7", ""}
		return url.Values{"Digits": {keys[rnd.IntN(len(keys))]}}
	},
	"yes":      func(*rand.Rand) url.Values { return url.Values{"Digits": {"1"}} },
	"silence":  func(*rand.Rand) url.Values { return nil },
	"nonsense": func(*rand.Rand) url.Values { return url.Values{"Digits": {"8"}} },
	"sleeve":   func(*rand.Rand) url.Values { return url.Values{"Digits": {strings.Repeat("59", 150)}} },
	"talk": func(rnd *rand.Rand) url.Values {
		words := []string{"yes", "no", "food", "Ashland", "four", "today", "one", "necesito comida", "еда", "thức ăn", "食物", "їжа", strings.Repeat("and then I said ", 60), "help me", "Maria"}
		return url.Values{"SpeechResult": {words[rnd.IntN(len(words))]}, "Confidence": {fmt.Sprintf("%.2f", rnd.Float64())}}
	},
}

// longestCall is how many turns a caller may need who does all that can be
// done; whoever is silent or talks nonsense is through in a few.
const longestCall = 80

// TestEveryCallIsLegalAndEnds walks calls in every language through the real
// door, with callers of every habit: each document is one that the carrier
// plays, something is heard in each turn, and each call ends, with a person or
// a recording for those who are not understood.
func TestEveryCallIsLegalAndEnds(t *testing.T) {
	for _, lang := range []string{"en", "es", "ru", "vi", "zh", "uk"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			languages := append([]string{lang}, slices.DeleteFunc([]string{"en", "es", "ru", "vi", "zh", "uk"}, func(l string) bool { return l == lang })...)
			n := openNetwork(t, languages...)
			i := 0
			for name, h := range habits {
				for seed := range uint64(4) {
					i++
					n.walk(fmt.Sprintf("%s %d", name, seed), fmt.Sprintf("CA%032x", i), fmt.Sprintf("+1541555%04d", 1000+i/2), h, rand.New(rand.NewPCG(seed, 7)))
				}
			}
			if n.docs < 100 {
				t.Errorf("only %d documents were checked", n.docs)
			}
		})
	}
}

// walk makes one call.
func (n *network) walk(name, sid, from string, h habit, rnd *rand.Rand) {
	n.Helper()
	d := n.turn(twimlcheck.Call, callBase+"/twilio/voice", n.callForm(sid, from, url.Values{"CallStatus": {"ringing"}}))
	for turns := 1; ; turns++ {
		if turns > longestCall {
			n.Fatalf("%s: the call does not end", name)
		}
		if !d.heard() && d.Dial == nil && d.Record == nil && d.Hangup == nil {
			n.Fatalf("%s: nothing is heard in turn %d", name, turns)
		}
		switch {
		case d.Gather != nil:
			answer := h(rnd)
			target := d.Gather.Action
			if len(answer) == 0 || answer.Get("Digits") == "" && answer.Get("SpeechResult") == "" {
				answer, target = nil, d.Redirect
			}
			d = n.turn(twimlcheck.Call, target, n.callForm(sid, from, answer))
		case d.Record != nil:
			rec := url.Values{"RecordingSid": {fmt.Sprintf("RE%s", sid[2:])}, "RecordingUrl": {"https://evil.example/x"}, "RecordingDuration": {"9"}}
			d = n.turn(twimlcheck.Call, d.Record.Action, n.callForm(sid, from, rec))
		case d.Dial != nil:
			for _, num := range d.Dial.Number {
				n.turn(twimlcheck.Whisper, num.URL, url.Values{
					"CallSid": {fmt.Sprintf("CA%032x", rnd.Uint64())}, "From": {n.house.Config.Network.Number.E164()}, "To": {num.Phone},
					"CallStatus": {"in-progress"}, "Direction": {"outbound-dial"}, "ParentCallSid": {sid},
				})
			}
			d = n.turn(twimlcheck.Call, d.Dial.Action, n.callForm(sid, from, url.Values{"DialCallStatus": {"no-answer"}}))
		default:
			n.post(callBase+"/twilio/voice/status", n.callForm(sid, from, url.Values{"CallStatus": {"completed"}, "CallDuration": {"60"}}))
			return
		}
	}
}

// TestRepeatedTurn shows that a turn that the carrier posts twice, or late,
// gets the document that it got, and moves nothing.
func TestRepeatedTurn(t *testing.T) {
	n := openNetwork(t, "en")
	sid, from := fmt.Sprintf("CA%032x", 1), "+15415551999"
	first := n.post(callBase+"/twilio/voice", n.callForm(sid, from, nil))
	var d document
	if err := xml.Unmarshal(first, &d); err != nil {
		t.Fatal(err)
	}
	action := d.Gather.Action
	second := n.post(action, n.callForm(sid, from, url.Values{"Digits": {"1"}}))
	for range 3 {
		if got := n.post(action, n.callForm(sid, from, url.Values{"Digits": {"2"}})); string(got) != string(second) {
			t.Errorf("the second time it is\n%s\nwant\n%s", got, second)
		}
		if got := n.post(callBase+"/twilio/voice", n.callForm(sid, from, nil)); string(got) != string(first) {
			t.Errorf("the first turn again is\n%s\nwant\n%s", got, first)
		}
	}
}

// TestStatusBeforeCall shows that a call whose end is told before it begins
// does no harm, and that nobody can post as the carrier.
func TestStatusBeforeCall(t *testing.T) {
	n := openNetwork(t, "en")
	sid, from := fmt.Sprintf("CA%032x", 1), "+15415551999"
	n.post(callBase+"/twilio/voice/status", n.callForm(sid, from, url.Values{"CallStatus": {"completed"}}))
	n.post(callBase+"/twilio/voice/recording", url.Values{
		"CallSid": {sid}, "RecordingSid": {fmt.Sprintf("RE%032x", 1)}, "RecordingStatus": {"failed"}, "RecordingUrl": {"https://evil.example/"},
	})
	if d := n.turn(twimlcheck.Call, callBase+"/twilio/voice", n.callForm(sid, from, nil)); d.Gather == nil {
		t.Error("the call is not taken")
	}
	for _, path := range []string{"/twilio/voice", "/twilio/voice/next?visit=1", "/twilio/voice/out?ref=x", "/twilio/voice/whisper?call=" + sid, "/twilio/voice/recording", "/twilio/voice/status"} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(n.callForm(sid, from, nil).Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		n.router.ServeHTTP(w, r)
		if w.Code != http.StatusForbidden {
			t.Errorf("%s without a signature: %d", path, w.Code)
		}
	}
}

// TestWrittenRecording shows that a recording is written down where the network
// wants it, that what the machine heard is kept once, and that nothing is asked
// for where it is not wanted.
func TestWrittenRecording(t *testing.T) {
	for _, want := range []bool{true, false} {
		conf := hotlinetest.Config(t)
		conf.Network.Languages, conf.Carrier.Transcribe = []string{"en"}, want
		n := openNetworkWith(t, conf)
		sid, rec := fmt.Sprintf("CA%032x", 1), fmt.Sprintf("RE%032x", 1)
		doc := n.post(callBase+"/twilio/voice", n.callForm(sid, "anonymous", nil))
		if got := strings.Contains(string(doc), "transcribeCallback"); got != want {
			t.Errorf("wanted %v: %s", want, doc)
		}
		if err := twimlcheck.Check(twimlcheck.Call, doc); err != nil {
			t.Error(err)
		}
		n.post(callBase+"/twilio/voice/next?call="+sid+"&visit=1", n.callForm(sid, "anonymous", url.Values{"RecordingSid": {rec}, "RecordingDuration": {"9"}}))
		for _, words := range []string{"I need a ride", "I kneed a ride"} {
			n.post(callBase+"/twilio/voice/written", url.Values{
				"CallSid": {sid}, "RecordingSid": {rec}, "TranscriptionSid": {fmt.Sprintf("TR%032x", 1)},
				"TranscriptionStatus": {"completed"}, "TranscriptionText": {words},
			})
		}
		err := n.house.Store.Read(t.Context(), func(r *store.Reader) error {
			in, err := r.InboundOfRecording(rec)
			if err != nil {
				return err
			}
			if body, err := r.InboundBody(in.ID); err != nil || body != "I need a ride" {
				t.Errorf("kept %q, %v", body, err)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// TestRecordedPrompts shows that the recordings beside the flows are given to
// the carrier, and nothing else of that folder.
func TestRecordedPrompts(t *testing.T) {
	n := openNetwork(t, "en")
	n.door.Audio = fstest.MapFS{"need.es.mp3": {Data: []byte("ID3")}, "texts.yaml": {Data: []byte("x")}, "sub/a.mp3": {Data: []byte("x")}}
	for path, want := range map[string]int{
		"need.es.mp3": 200, "texts.yaml": 404, "other.mp3": 404, "..%2Fneed.es.mp3": 404, "sub%2Fa.mp3": 404, "": 404,
	} {
		w := httptest.NewRecorder()
		n.router.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/twilio/audio/"+path, nil))
		if w.Code != want && !(want == 404 && w.Code == http.StatusMovedPermanently) {
			t.Errorf("%q: %d, want %d", path, w.Code, want)
		}
	}
}

// TestSlowSpeech shows that whoever has a thing said again twice hears the rest
// of the call slowly, and that a network may want that from the start.
func TestSlowSpeech(t *testing.T) {
	n := openNetwork(t, "en")
	sid, from := fmt.Sprintf("CA%032x", 1), "+15415551999"
	slow := func(doc []byte) bool { return strings.Contains(string(doc), `<prosody rate="80%"`) }
	doc := n.post(callBase+"/twilio/voice", n.callForm(sid, from, nil))
	for again := range 3 {
		if slow(doc) != (again >= 2) {
			t.Errorf("after %d repeats: %s", again, doc)
		}
		doc = n.post(fmt.Sprintf("%s/twilio/voice/next?call=%s&visit=%d", callBase, sid, again+1), n.callForm(sid, from, url.Values{"Digits": {"*"}}))
		if err := twimlcheck.Check(twimlcheck.Call, doc); err != nil {
			t.Error(err)
		}
	}
	conf := hotlinetest.Config(t)
	conf.Conversation.SlowSpeech = true
	if n = openNetworkWith(t, conf); !slow(n.post(callBase+"/twilio/voice", n.callForm(sid, from, nil))) {
		t.Error("the network wants it slow from the start")
	}
}
