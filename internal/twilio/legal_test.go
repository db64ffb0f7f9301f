package twilio_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
	"neighborline/internal/twilio/twimlcheck"
)

// languages are those in which the hotline speaks, and one in which it cannot.
var languages = []string{"en", "es", "ru", "uk", "zh", "vi", "so"}

// A drawer makes verbs such as the hotline's.
type drawer struct{ t *rapid.T }

func (d drawer) pick(label string, of ...string) string {
	return rapid.SampledFrom(of).Draw(d.t, label)
}

func (d drawer) url(label string) string {
	return "https://h.example/twilio/voice/next?call=" + rapid.StringMatching(`CA[0-9a-f]{8}`).Draw(d.t, label) + "&visit=" +
		fmt.Sprint(rapid.IntRange(0, 99).Draw(d.t, label+" visit"))
}

func (d drawer) phone(label string) aid.Phone {
	return aid.Phone("+1541555" + rapid.StringMatching(`[0-9]{4}`).Draw(d.t, label))
}

// say is any text, spelt things among it, read in any language at any pace.
func (d drawer) say() twilio.Say {
	text := rapid.StringN(0, 300, 900).Draw(d.t, "text") + d.pick("spelt", ".", " K 7.", " 9 7 5 2 0, 8 p.m.", "<&>\x00", strings.Repeat("У людей 7 беда. ", 300), strings.Repeat("需要食物", 400))
	name, language, _ := twilio.VoiceFor(d.pick("lang", languages...))
	return twilio.Say{Voice: name, Language: language, Text: text, Rate: d.pick("rate", "", "85%", "80%")}
}

func (d drawer) spoken() []twilio.Spoken {
	var all []twilio.Spoken
	for range rapid.IntRange(0, 4).Draw(d.t, "spoken") {
		switch d.pick("kind", "say", "say", "play", "pause") {
		case "say":
			all = append(all, d.say())
		case "play":
			all = append(all, twilio.Play{URL: "https://h.example/audio/hello.es.mp3"})
		case "pause":
			all = append(all, twilio.Pause{Length: rapid.IntRange(0, 3).Draw(d.t, "length")})
		}
	}
	return all
}

func (d drawer) gather() twilio.Gather {
	_, _, hears := twilio.VoiceFor(d.pick("hears", languages...))
	g := twilio.Gather{
		Input: "dtmf", Action: d.url("action"), Method: d.pick("method", "", "POST"), NumDigits: rapid.IntRange(0, 5).Draw(d.t, "digits"),
		Timeout: rapid.IntRange(0, 10).Draw(d.t, "timeout"), ActionOnEmptyResult: rapid.Bool().Draw(d.t, "empty"), Verbs: d.spoken(),
	}
	if g.NumDigits == 1 {
		g.FinishOnKey = new("")
	}
	if hears != "" {
		g.Input, g.Language, g.SpeechTimeout, g.Hints = "dtmf speech", hears, d.pick("speech", "auto", "3"), d.pick("hints", "", "food,a ride", "еда, дом")
	}
	return g
}

func (d drawer) record() twilio.Record {
	r := twilio.Record{
		Action: d.url("action"), MaxLength: rapid.SampledFrom([]int{0, 90, 120}).Draw(d.t, "length"), Timeout: 5,
		FinishOnKey: d.pick("finish", "", "#", "*#"), Trim: d.pick("trim", "", "trim-silence"),
	}
	if rapid.Bool().Draw(d.t, "told") {
		r.RecordingStatusCallback = d.url("ready")
	}
	if rapid.Bool().Draw(d.t, "written") {
		r.TranscribeCallback = d.url("words")
	}
	return r
}

func (d drawer) dial(first bool) twilio.Dial {
	dial := twilio.Dial{
		Action: d.url("action"), CallerID: hotline, Timeout: rapid.IntRange(0, 60).Draw(d.t, "ring"), TimeLimit: 3600,
		AnswerOnBridge: first && rapid.Bool().Draw(d.t, "bridge"),
	}
	for _, phone := range rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) aid.Phone { return drawer{t}.phone("to") }), 1, 10,
		func(p aid.Phone) aid.Phone { return p }).Draw(d.t, "phones") {
		n := twilio.DialNumber{Phone: phone, Whisper: d.url("whisper")}
		if rapid.Bool().Draw(d.t, "events") {
			n.StatusCallback, n.Events = d.url("status"), []string{"ringing", "answered", "completed"}
		}
		if rapid.Bool().Draw(d.t, "machine") {
			n.MachineCallback = d.url("machine")
		}
		dial.Numbers = append(dial.Numbers, n)
	}
	return dial
}

// response is what a turn of a call may be answered with: something said, then
// something that waits or ends.
func (d drawer) response() twilio.Response {
	var verbs []twilio.Verb
	for _, s := range d.spoken() {
		verbs = append(verbs, s)
	}
	on := twilio.Redirect{URL: d.url("on")}
	switch d.pick("then", "hangup", "redirect", "gather", "record", "dial", "reject") {
	case "hangup":
		verbs = append(verbs, twilio.Hangup{})
	case "redirect":
		verbs = append(verbs, on)
	case "gather":
		verbs = append(verbs, d.gather(), on)
	case "record":
		verbs = append(verbs, d.record(), on)
	case "dial":
		verbs = append(verbs, d.dial(len(verbs) == 0))
	case "reject":
		verbs = []twilio.Verb{twilio.Reject{Reason: d.pick("reason", "", "busy")}}
	}
	return twilio.Response{Verbs: verbs}
}

func TestWhatIsEncodedIsLegal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawer{t}.response().XML()
		if err := twimlcheck.Check(twimlcheck.Call, doc); err != nil {
			t.Errorf("%v\n%s", err, doc)
		}
	})
}

func TestSayMayBeSlow(t *testing.T) {
	const beat = `<break time="250ms"/>`
	tests := []struct {
		name string
		say  twilio.Say
		want string
	}{
		{"what is spelt has pauses", twilio.Say{Voice: "Polly.Joanna", Language: "en-US", Rate: "85%", Text: "ZIP 9 7 5 2 0 & K 7."}, `<Say voice="Polly.Joanna" language="en-US"><prosody rate="85%">ZIP 9` + beat + "7" + beat + "5" + beat + "2" + beat + `0 &amp; K<break time="250ms"/>7.</prosody></Say>`},
		{"two next to each other", twilio.Say{Voice: "Polly.Joanna", Rate: "85%", Text: "A 1, B 2"}, `<Say voice="Polly.Joanna"><prosody rate="85%">A<break time="250ms"/>1, B<break time="250ms"/>2</prosody></Say>`},
		{"words and numbers have none", twilio.Say{Voice: "Polly.Joanna", Rate: "85%", Text: "At 8 p.m. press 1. 12 5x"}, `<Say voice="Polly.Joanna"><prosody rate="85%">At 8 p.m. press 1. 12 5x</prosody></Say>`},
		{"a voice of no pace", twilio.Say{Rate: "85%", Text: "K 7"}, `<Say>K 7</Say>`},
		{"at its own pace", twilio.Say{Voice: "Polly.Joanna", Text: "K 7"}, `<Say voice="Polly.Joanna">K 7</Say>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := string(twilio.Response{Verbs: []twilio.Verb{test.say}}.XML())
			if want := header + "<Response>" + test.want + "</Response>"; got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

func TestALongTextIsCutBetweenSentences(t *testing.T) {
	for _, test := range []struct {
		name, text string
		pieces     int
		ends       string // of every piece but the last
	}{
		{"a short one is whole", "Hello. Bye.", 1, ""},
		{"sentences", strings.Repeat("Somebody needs bread today. ", 100), 3, "."},
		{"Chinese sentences", strings.Repeat("有人今天需要面包。", 100), 3, "。"},
		{"words", strings.Repeat("bread ", 500), 3, " "},
		{"no end anywhere", strings.Repeat("字", 900), 3, "字"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := string(twilio.Response{Verbs: []twilio.Verb{twilio.Gather{Verbs: []twilio.Spoken{twilio.Say{Text: test.text}}}}}.XML())
			pieces := strings.Split(strings.TrimSuffix(strings.TrimPrefix(doc, header+"<Response><Gather><Say>"), "</Say></Gather></Response>"), "</Say><Say>")
			if got := strings.Join(pieces, ""); got != test.text {
				t.Errorf("together they say %q", got)
			}
			if len(pieces) != test.pieces {
				t.Errorf("%d pieces, want %d", len(pieces), test.pieces)
			}
			for _, p := range pieces[:len(pieces)-1] {
				if !strings.HasSuffix(p, test.ends) {
					t.Errorf("a piece ends %q", p[max(0, len(p)-9):])
				}
			}
		})
	}
}
