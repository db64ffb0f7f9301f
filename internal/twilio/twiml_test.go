package twilio_test

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"neighborline/internal/twilio"
)

const header = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

func TestResponseXML(t *testing.T) {
	tests := []struct {
		name string
		verb twilio.Verb
		want string
	}{
		{"say", twilio.Say{Voice: "Polly.Lupe-Neural", Language: "es-US", Text: "¿Qué necesita?"}, `<Say voice="Polly.Lupe-Neural" language="es-US">¿Qué necesita?</Say>`},
		{"say, with the account's voice", twilio.Say{Text: "Hi."}, `<Say>Hi.</Say>`},
		{"say nothing", twilio.Say{}, `<Say/>`},
		{"play", twilio.Play{URL: "https://h.example/a.mp3?x=1&y=2"}, `<Play>https://h.example/a.mp3?x=1&amp;y=2</Play>`},
		{"pause", twilio.Pause{Length: 2}, `<Pause length="2"/>`},
		{"pause a second", twilio.Pause{}, `<Pause/>`},
		{
			"gather",
			twilio.Gather{
				Input: "dtmf speech", Action: "/twilio/voice/a?visit=2&call=x", Method: "POST", NumDigits: 1, FinishOnKey: new(""),
				Timeout: 6, SpeechTimeout: "auto", Language: "en-US", Hints: "food, a ride", ActionOnEmptyResult: true,
				Verbs: []twilio.Spoken{twilio.Say{Text: "For food, press 1."}, twilio.Pause{}, twilio.Play{URL: "x.wav"}},
			},
			`<Gather input="dtmf speech" action="/twilio/voice/a?visit=2&amp;call=x" method="POST" numDigits="1" finishOnKey="" timeout="6" speechTimeout="auto" language="en-US" hints="food, a ride" actionOnEmptyResult="true"><Say>For food, press 1.</Say><Pause/><Play>x.wav</Play></Gather>`,
		},
		{"gather as the carrier has it", twilio.Gather{}, `<Gather/>`},
		{
			"record",
			twilio.Record{Action: "/r", MaxLength: 120, Timeout: 4, FinishOnKey: "#", PlayBeep: new(false), Trim: "trim-silence", RecordingStatusCallback: "/rs"},
			`<Record action="/r" maxLength="120" timeout="4" finishOnKey="#" playBeep="false" trim="trim-silence" recordingStatusCallback="/rs"/>`,
		},
		{
			"record, and write it down",
			twilio.Record{Action: "/r", TranscribeCallback: "/t"},
			`<Record action="/r" transcribe="true" transcribeCallback="/t"/>`,
		},
		{"record as the carrier has it", twilio.Record{}, `<Record/>`},
		{
			"dial",
			twilio.Dial{
				Action: "/d", CallerID: "+15415550100", Timeout: 20, TimeLimit: 600, AnswerOnBridge: true,
				Numbers: []twilio.DialNumber{{Phone: "+15415550111", Whisper: "/w?a=1&b=2"}, {Phone: "+15415550112"}},
			},
			`<Dial action="/d" callerId="+15415550100" timeout="20" timeLimit="600" answerOnBridge="true"><Number url="/w?a=1&amp;b=2">+15415550111</Number><Number>+15415550112</Number></Dial>`,
		},
		{
			"dial, and hear how it goes",
			twilio.Dial{Numbers: []twilio.DialNumber{{Phone: "+15415550111", StatusCallback: "/s", Events: []string{"ringing", "answered"}, MachineCallback: "/m"}}},
			`<Dial><Number statusCallbackEvent="ringing answered" statusCallback="/s" machineDetection="Enable" amdStatusCallback="/m">+15415550111</Number></Dial>`,
		},
		{"redirect", twilio.Redirect{URL: "/twilio/voice"}, `<Redirect>/twilio/voice</Redirect>`},
		{"hangup", twilio.Hangup{}, `<Hangup/>`},
		{"reject", twilio.Reject{Reason: "busy"}, `<Reject reason="busy"/>`},
		{"reject as the carrier has it", twilio.Reject{}, `<Reject/>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := twilio.Response{Verbs: []twilio.Verb{test.verb}}
			got, want := string(r.XML()), header+"<Response>"+test.want+"</Response>"
			if got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
	both := twilio.Response{Verbs: []twilio.Verb{twilio.Say{Text: "Bye."}, twilio.Hangup{}}}
	if got, want := string(both.XML()), header+"<Response><Say>Bye.</Say><Hangup/></Response>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := string((twilio.Response{}).XML()); got != string(twilio.Empty) || got != header+"<Response/>" {
		t.Errorf("an empty response is %s, Empty is %s", got, twilio.Empty)
	}
}

func TestResponseEscapes(t *testing.T) {
	for _, text := range nasty {
		checkOneText(t, text)
	}
	// An attribute cannot be left either.
	r := twilio.Response{Verbs: []twilio.Verb{twilio.Gather{Hints: `"><Hangup/><x y="` + "\x00\n\ufffe"}}}
	want := header + `<Response><Gather hints="&#34;&gt;&lt;Hangup/&gt;&lt;x y=&#34;&#xA;"/></Response>`
	if got := string(r.XML()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// nasty are texts that people, or people who mean ill, may send.
var nasty = []string{
	"", " ", "plain", "a < b & c > d", "]]>", "</Say><Dial>+19005550100</Dial><Say>", "<!-- x -->", "<![CDATA[x]]>", "&amp; &#0; &lt;",
	"\x00\x01\x08\x0b\x0c\x0e\x1f", "line\r\nline\ttab", "a\u0085b\u2028c", "\ufffe\uffff", "\xff\xfe", "\xed\xa0\x80", "👩‍👧 \u202eevil\u2066", "=cmd()",
	"<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY y 'z'>]>&y;", strings.Repeat("x", 5000), "\ufeffbom", "\U0010FFFF",
}

// checkOneText parses the document that says text, and finds one text node
// that holds it, without what XML cannot hold, and nothing else.
func checkOneText(t *testing.T, text string) {
	t.Helper()
	doc := twilio.Response{Verbs: []twilio.Verb{twilio.Say{Text: text}}}.XML()
	d := xml.NewDecoder(strings.NewReader(string(doc)))
	var said strings.Builder
	var path []string
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%q is not well-formed: %v\n%s", text, err, doc)
		}
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
			if got := strings.Join(path, "/"); got != "Response" && got != "Response/Say" {
				t.Fatalf("%q makes an element %s", text, got)
			}
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if len(path) == 0 && strings.TrimSpace(string(token)) == "" {
				continue // the line break after the declaration
			}
			if len(path) != 2 {
				t.Fatalf("%q stands outside Say", text)
			}
			said.Write(token)
		case xml.ProcInst: // the declaration
		default:
			t.Fatalf("%q makes a %T", text, token)
		}
	}
	if got, want := said.String(), xmlText(text); got != want {
		t.Errorf("%q is said as %q, want %q", text, got, want)
	}
}

// xmlText is text without the characters that XML 1.0 excludes, section 2.2,
// written from the standard's own list of those that it allows.
func xmlText(text string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(text, "\uFFFD") {
		switch {
		case r == 0x9, r == 0xA, r == 0xD, r >= 0x20 && r <= 0xD7FF, r >= 0xE000 && r <= 0xFFFD, r >= 0x10000 && r <= 0x10FFFF:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestResponseIsTheSameTwice(t *testing.T) {
	r := twilio.Response{Verbs: []twilio.Verb{twilio.Gather{
		Input: "dtmf", Action: "/a", Method: "POST", NumDigits: 1, FinishOnKey: new("#"), Timeout: 5, Language: "en-US", Hints: "x",
		Verbs: []twilio.Spoken{twilio.Say{Voice: "v", Language: "l", Text: "t"}},
	}}}
	first := string(r.XML())
	for range 50 {
		if got := string(r.XML()); got != first {
			t.Fatalf("got %s, then %s", first, got)
		}
	}
}

func TestVoiceFor(t *testing.T) {
	tests := []struct{ lang, voice, say, gather string }{
		{"en", "Polly.Joanna-Neural", "en-US", "en-US"},
		{"en-GB", "Polly.Joanna-Neural", "en-US", "en-US"},
		{"EN", "Polly.Joanna-Neural", "en-US", "en-US"},
		{"es", "Polly.Lupe-Neural", "es-US", "es-US"},
		{"es_MX", "Polly.Lupe-Neural", "es-US", "es-US"},
		{"ru", "Polly.Tatyana", "ru-RU", "ru-RU"},
		{"uk", "Google.uk-UA-Wavenet-A", "uk-UA", "uk-UA"},
		{"vi", "Google.vi-VN-Wavenet-A", "vi-VN", "vi-VN"},
		{"zh", "Polly.Zhiyu-Neural", "cmn-CN", "cmn-Hans-CN"},
		{"zh-Hans", "Polly.Zhiyu-Neural", "cmn-CN", "cmn-Hans-CN"},
		{"so", "", "", ""},
		{"", "", "", ""},
		{"est", "", "", ""},
	}
	for _, test := range tests {
		voice, say, gather := twilio.VoiceFor(test.lang)
		if voice != test.voice || say != test.say || gather != test.gather {
			t.Errorf("%q: got %q, %q, %q, want %q, %q, %q", test.lang, voice, say, gather, test.voice, test.say, test.gather)
		}
	}
}
