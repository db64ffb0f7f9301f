package twimlcheck

import (
	"strings"
	"testing"
)

// u is the hotline's URL in the documents below.
const u = "https://h.example/twilio/voice"

// say is n letters said by a voice.
func say(voice string, n int, letter string) string {
	return `<Say voice="` + voice + `">` + strings.Repeat(letter, n) + `</Say><Hangup/>`
}

// illegal are documents of calls, each with the one thing that is wrong.
var illegal = []struct{ name, verbs, want string }{
	{"nothing", ``, "document has no verb: the call ends in silence"},
	{"a verb that there is not", `<Shout/><Hangup/>`, "<Shout> cannot stand in <Response>"},
	{"a verb in small letters", `<say>Hi</say><Hangup/>`, "<say> cannot stand in <Response>"},
	{"an answer by text", `<Message>Hi</Message><Hangup/>`, "<Message> cannot stand in <Response>"},
	{"text outside a verb", `Hi<Hangup/>`, "<Response> holds text outside a verb"},
	{"an attribute that there is not", `<Say colour="red">Hi</Say><Hangup/>`, "<Say> has no attribute colour"},
	{"an attribute in other letters", `<Gather Action="` + u + `" action="` + u + `"/><Hangup/>`, "<Gather> has no attribute Action"},

	{"a voice that there is not", `<Say voice="Polly.Gandalf">Hi</Say><Hangup/>`, "<Say> voice is no voice that we know"},
	{"a make that the voice has not", `<Say voice="Polly.Tatyana-Neural" language="ru-RU">Hi</Say><Hangup/>`, "<Say> voice is no voice that we know"},
	{"a letter that the language has not", `<Say voice="Google.uk-UA-Wavenet-B">Hi</Say><Hangup/>`, "<Say> voice is no voice that we know"},
	{"another's language", `<Say voice="Polly.Lupe-Neural" language="en-US">Hi</Say><Hangup/>`, "<Say> voice does not speak its language"},
	{"Mandarin as Gather has it", `<Say voice="Polly.Zhiyu-Neural" language="cmn-Hans-CN">Hi</Say><Hangup/>`, "<Say> voice does not speak its language"},
	{"Mandarin as a browser has it", `<Say voice="Polly.Zhiyu" language="zh-CN">Hi</Say><Hangup/>`, "<Say> voice does not speak its language"},
	{"a language without a voice", `<Say language="ru-RU">Hi</Say><Hangup/>`, "<Say> language has no voice of the carrier's own"},
	{"a basic voice in Spanish of Mexico", `<Say voice="woman" language="es-MX">Hi</Say><Hangup/>`, "<Say> language has no voice of the carrier's own"},
	{"nothing to say", `<Say> </Say><Hangup/>`, "<Say> says nothing"},
	{"said 1001 times", `<Say loop="1001">Hi</Say><Hangup/>`, "<Say> loop is not a number from 0 to 1000"},
	{"too long for Polly", say("Polly.Joanna", 3001, "a"), "<Say> holds more than 3000 characters"},
	{"too long for a basic voice", say("man", 4097, "a"), "<Say> holds more than 4096 characters"},
	{"too long once escaped", say("Polly.Zhiyu", 501, "字"), "<Say> holds more than 4500 bytes once escaped"},
	{"too long for Google, with its tags", `<Say voice="Google.en-US-Neural2-C">` + strings.Repeat(`<break time="100ms"/>`, 240) + `hi</Say><Hangup/>`, "<Say> holds more than 5000 bytes"},
	{"SSML for a basic voice", `<Say voice="man">a<break time="1s"/>b</Say><Hangup/>`, "<Say> holds SSML, which only Polly and Google voices read"},
	{"SSML in capital letters", `<Say voice="Polly.Joanna">a<Break time="1s"/>b</Say><Hangup/>`, "<Break> cannot stand in <Say>"},
	{"a verb within what is said", `<Say voice="Polly.Joanna">a<Pause/></Say><Hangup/>`, "<Pause> cannot stand in <Say>"},
	{"a pause of a minute", `<Say voice="Polly.Joanna">a<break time="60s"/></Say><Hangup/>`, "<break> time is not a time of at most ten seconds"},
	{"a break with words", `<Say voice="Polly.Joanna">a<break>b</break></Say><Hangup/>`, "<break> holds something"},
	{"a rate that is too slow", `<Say voice="Polly.Joanna"><prosody rate="5%">a</prosody></Say><Hangup/>`, "<prosody> rate is not a rate from 20% to 200%"},
	{"a prosody that changes nothing", `<Say voice="Polly.Joanna"><prosody>a</prosody></Say><Hangup/>`, "<prosody> changes nothing"},
	{"say-as of nothing", `<Say voice="Polly.Joanna"><say-as>a</say-as></Say><Hangup/>`, "<say-as> needs interpret-as"},
	{"say-as of another library", `<Say voice="Polly.Joanna"><say-as interpret-as="digits" interpretAs="digits">1</say-as></Say><Hangup/>`, "<say-as> has no attribute interpretAs"},
	{"lang without a language", `<Say voice="Polly.Joanna"><lang>a</lang></Say><Hangup/>`, "<lang> needs xml:lang"},

	{"a pause of no time", `<Pause length="0"/><Hangup/>`, "<Pause> length is not a number from 1 to 600"},
	{"a pause with words", `<Pause>x</Pause><Hangup/>`, "<Pause> holds something"},
	{"a sound elsewhere on the page", `<Play>beep.wav</Play><Hangup/>`, "<Play> text is not an absolute URL"},
	{"a sound that is no web page", `<Play>file:///etc/passwd</Play><Hangup/>`, "<Play> text is not an absolute URL"},
	{"keys that there are not", `<Play digits="12x"/><Hangup/>`, "<Play> digits is not made of keys and waits"},

	{"a question with no way to answer", `<Gather><Say>Well?</Say></Gather><Hangup/>`, "<Gather> needs action"},
	{"an answer to a place on the page", `<Gather action="next"/><Hangup/>`, "<Gather> action is not an absolute URL"},
	{"an answer to a host with an underscore", `<Gather action="https://my_host/x"/><Hangup/>`, "<Gather> action is not an absolute URL"},
	{"a question with no way past it", `<Gather action="` + u + `"><Say>Well?</Say></Gather>`, "<Gather> is followed by nothing for somebody who says nothing"},
	{"a question within a question", `<Gather action="` + u + `"><Gather action="` + u + `"/></Gather><Hangup/>`, "<Gather> cannot stand in <Gather>"},
	{"a recording within a question", `<Gather action="` + u + `"><Record action="` + u + `"/></Gather><Hangup/>`, "<Record> cannot stand in <Gather>"},
	{"an end within a question", `<Gather action="` + u + `"><Hangup/></Gather><Hangup/>`, "<Hangup> cannot stand in <Gather>"},
	{"words in a question", `<Gather action="` + u + `">Well?</Gather><Hangup/>`, "<Gather> holds text outside a verb"},
	{"no keys", `<Gather action="` + u + `" numDigits="0"/><Hangup/>`, "<Gather> numDigits is not a number from 1 to 1000"},
	{"two last keys", `<Gather action="` + u + `" finishOnKey="#*"/><Hangup/>`, "<Gather> finishOnKey is not one key"},
	{"an input that there is not", `<Gather action="` + u + `" input="voice"/><Hangup/>`, "<Gather> input is none of dtmf, speech, dtmf speech, speech dtmf"},
	{"Mandarin as Say has it", `<Gather action="` + u + `" input="speech" language="cmn-CN"/><Hangup/>`, "<Gather> language is none of"},
	{"a hint of 101 letters", `<Gather action="` + u + `" hints="food,` + strings.Repeat("a", 101) + `"/><Hangup/>`, "<Gather> hints has a word to expect without 1 to 100 characters"},
	{"a hint of nothing", `<Gather action="` + u + `" hints="food,,ride"/><Hangup/>`, "<Gather> hints has a word to expect without"},
	{"501 hints", `<Gather action="` + u + `" hints="a` + strings.Repeat(",a", 500) + `"/><Hangup/>`, "<Gather> hints has more than 500 words to expect"},
	{"a model that waits by itself", `<Gather action="` + u + `" input="speech" speechModel="phone_call" speechTimeout="auto"/><Hangup/>`, "<Gather> speechModel needs a speechTimeout in seconds"},
	{"a model that there is not", `<Gather action="` + u + `" speechModel="best" speechTimeout="2"/><Hangup/>`, "<Gather> speechModel is not a speech model"},
	{"truth in capitals", `<Gather action="` + u + `" actionOnEmptyResult="True"/><Hangup/>`, "<Gather> actionOnEmptyResult is none of true, false"},
	{"asked by another method", `<Gather action="` + u + `" method="PUT"/><Hangup/>`, "<Gather> method is none of GET, POST"},
	{"a wait of no time", `<Gather action="` + u + `" timeout="0"/><Hangup/>`, "<Gather> timeout is not a number from 1 to 600"},

	{"a recording that goes nowhere", `<Record/><Hangup/>`, "<Record> needs action"},
	{"a recording with no way past it", `<Record action="` + u + `"/>`, "<Record> is followed by nothing for somebody who says nothing"},
	{"a recording with words", `<Record action="` + u + `"><Say>Go</Say></Record><Hangup/>`, "<Record> holds something"},
	{"a recording of a day", `<Record action="` + u + `" maxLength="86400"/><Hangup/>`, "<Record> maxLength is not a number from 2 to 14400"},
	{"a last key that there is not", `<Record action="` + u + `" finishOnKey="any"/><Hangup/>`, "<Record> finishOnKey is not made of keys"},
	{"a way to trim that there is not", `<Record action="` + u + `" trim="yes"/><Hangup/>`, "<Record> trim is none of trim-silence, do-not-trim"},
	{"an event that there is not", `<Record action="` + u + `" recordingStatusCallback="` + u + `" recordingStatusCallbackEvent="done"/><Hangup/>`, "<Record> recordingStatusCallbackEvent is not made of in-progress, completed, absent"},
	{"events that nobody hears", `<Record action="` + u + `" recordingStatusCallbackEvent="completed"/><Hangup/>`, "<Record> recordingStatusCallbackEvent needs recordingStatusCallback"},
	{"a transcript that is not made", `<Record action="` + u + `" transcribeCallback="` + u + `"/><Hangup/>`, "<Record> transcribeCallback needs transcribe"},
	{"a transcript of three minutes", `<Record action="` + u + `" transcribe="true" maxLength="180"/><Hangup/>`, "<Record> maxLength is over the 120 seconds that are transcribed"},

	{"nobody to dial", `<Dial action="` + u + `"/>`, "<Dial> text is not a number such as +15415550100"},
	{"a number without its country", `<Dial action="` + u + `"><Number>5415550111</Number></Dial>`, "<Number> text is not a number such as +15415550100"},
	{"another noun", `<Dial action="` + u + `"><Client>ana</Client></Dial>`, "<Client> cannot stand in <Dial>"},
	{"words for who is dialled", `<Dial action="` + u + `"><Say>Hi</Say></Dial>`, "<Say> cannot stand in <Dial>"},
	{"a number and numbers", `<Dial action="` + u + `">+15415550111<Number>+15415550112</Number></Dial>`, "<Dial> holds text beside its numbers"},
	{"a number twice", `<Dial action="` + u + `"><Number>+15415550111</Number><Number>+15415550111</Number></Dial>`, "<Dial> has a number twice"},
	{"eleven numbers", `<Dial action="` + u + `">` + numbers(11) + `</Dial>`, "<Dial> has more than 10 numbers"},
	{"a talk that is recorded", `<Dial action="` + u + `" record="record-from-answer">+15415550111</Dial>`, "<Dial> record is none of do-not-record"},
	{"a caller without a number", `<Dial action="` + u + `" callerId="hotline">+15415550111</Dial>`, "<Dial> callerId is not a number such as +15415550100"},
	{"a dial that nobody hears of", `<Dial>+15415550111</Dial>`, "document ends after <Dial>: the call ends in silence"},
	{"ringing after words", `<Say>Wait</Say><Dial action="` + u + `" answerOnBridge="true">+15415550111</Dial>`, "<Dial> answerOnBridge is not of the first verb"},
	{"a whisper on the page", `<Dial action="` + u + `"><Number url="whisper">+15415550111</Number></Dial>`, "<Number> url is not an absolute URL"},
	{"an event of a call that there is not", `<Dial action="` + u + `"><Number statusCallback="` + u + `" statusCallbackEvent="answer">+15415550111</Number></Dial>`, "<Number> statusCallbackEvent is not made of initiated, ringing, answered, completed"},
	{"an event twice", `<Dial action="` + u + `"><Number statusCallback="` + u + `" statusCallbackEvent="ringing ringing">+15415550111</Number></Dial>`, "<Number> statusCallbackEvent is not made of"},
	{"events of a call that nobody hears", `<Dial action="` + u + `"><Number statusCallbackEvent="ringing">+15415550111</Number></Dial>`, "<Number> statusCallbackEvent needs statusCallback"},
	{"a machine that nobody looks for", `<Dial action="` + u + `"><Number amdStatusCallback="` + u + `">+15415550111</Number></Dial>`, "<Number> amdStatusCallback needs machineDetection"},
	{"a way to look for it that there is not", `<Dial action="` + u + `"><Number machineDetection="true">+15415550111</Number></Dial>`, "<Number> machineDetection is none of Enable, DetectMessageEnd"},

	{"nowhere to go on", `<Redirect/>`, "<Redirect> text is not an absolute URL"},
	{"to go on on the page", `<Redirect>next</Redirect>`, "<Redirect> text is not an absolute URL"},
	{"a blank in a URL", `<Redirect>https://h.example/a b</Redirect>`, "<Redirect> text is not an absolute URL"},
	{"an end with words", `<Hangup>Bye</Hangup>`, "<Hangup> holds something"},
	{"an end with an attribute", `<Hangup reason="busy"/>`, "<Hangup> has no attribute reason"},
	{"a refusal after words", `<Say>Hi</Say><Reject/>`, "<Reject> is not the first verb"},
	{"a refusal for a reason that there is not", `<Reject reason="tired"/>`, "<Reject> reason is none of rejected, busy"},
	{"an end in silence", `<Say>Bye</Say>`, "document ends after <Say>: the call ends in silence"},
	{"words after an end", `<Hangup/><Say>Bye</Say><Hangup/>`, "<Say> is never reached, after <Hangup>"},
	{"words after going on", `<Redirect>` + u + `</Redirect><Say>Bye</Say><Hangup/>`, "<Say> is never reached, after <Redirect>"},
	{"words after a dial with an action", `<Dial action="` + u + `">+15415550111</Dial><Say>Bye</Say><Hangup/>`, "<Say> is never reached, after <Dial>"},
	{"words after a refusal", `<Reject/><Hangup/>`, "<Hangup> is never reached, after <Reject>"},
}

// numbers are n different ones.
func numbers(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<Number>+1541555010" + string(rune('0'+i%10)) + strings.Repeat("0", i/10) + "</Number>")
	}
	return b.String()
}

func TestIllegalDocumentsOfACall(t *testing.T) {
	if len(illegal) < 60 {
		t.Errorf("only %d documents", len(illegal))
	}
	for _, test := range illegal {
		t.Run(test.name, func(t *testing.T) {
			err := Check(Call, []byte(`<?xml version="1.0" encoding="UTF-8"?>`+"\n<Response>"+test.verbs+"</Response>"))
			if err == nil {
				t.Fatal("taken for legal")
			}
			if lines := strings.Split(err.Error(), "\n"); len(lines) != 1 || !strings.Contains(lines[0], test.want) {
				t.Errorf("got %q, want only %q", lines, test.want)
			}
		})
	}
}

func TestWhatIsNoDocument(t *testing.T) {
	for _, test := range []struct{ name, doc, want string }{
		{"nothing", "", "document has no root"},
		{"plain words", "ok", "document has text outside its root"},
		{"another root", "<html/>", "root is not <Response>"},
		{"a root in small letters", "<response/>", "root is not <Response>"},
		{"two roots", "<Response/><Response/>", "document has more than one root"},
		{"words behind it", "<Response/>ok", "document has text outside its root"},
		{"no end", "<Response><Hangup/>", "document is not well-formed XML"},
		{"the wrong end", "<Response><Say>a</Play></Response>", "document is not well-formed XML"},
		{"an end without a beginning", "</Response>", "document is not well-formed XML"},
		{"a bare &", "<Response><Say>a & b</Say></Response>", "document is not well-formed XML"},
		{"a control character", "<Response><Say>a\x01</Say></Response>", "document is not well-formed XML"},
		{"broken UTF-8", "<Response><Say>a\xff</Say></Response>", "document is not UTF-8"},
		{"a document type", "<!DOCTYPE x><Response/>", "document has a DOCTYPE"},
		{"an attribute twice", `<Response><Say loop="1" loop="2">a</Say></Response>`, "<Say> has an attribute twice"},
		{"an attribute of the root", `<Response version="1"><Hangup/></Response>`, "<Response> has attributes"},
		{"65 kB", "<Response><Hangup/>" + strings.Repeat(" ", 64<<10) + "</Response>", "document is longer than 64 kB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := Check(Call, []byte(test.doc)); err == nil || err.Error() != test.want {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestWhispersAndAnswersByText(t *testing.T) {
	ask := `<Gather action="` + u + `" numDigits="1"><Say>Press 1.</Say></Gather>`
	for _, test := range []struct {
		name string
		kind Kind
		body string
		want string // empty: legal
	}{
		{"a whisper that only tells", Whisper, `<Say>A neighbor calls.</Say>`, ""},
		{"a whisper of nothing joins", Whisper, ``, ""},
		{"a whisper that asks", Whisper, ask + `<Hangup/>`, ""},
		{"a whisper that asks again", Whisper, ask + `<Redirect>` + u + `</Redirect>`, ""},
		{"a whisper that joins who is silent", Whisper, ask, "whisper joins whoever says nothing: its <Gather> leads to no <Hangup>"},
		{"a whisper that dials", Whisper, `<Dial>+15415550111</Dial>`, "<Dial> cannot stand in <Response>"},
		{"a whisper that records", Whisper, `<Record action="` + u + `"/><Hangup/>`, "<Record> cannot stand in <Response>"},
		{"no text", Texts, ``, ""},
		{"a text", Texts, `<Message>Hi</Message>`, ""},
		{"a text with a picture", Texts, `<Message><Body>Hi</Body><Media>https://h.example/a.png</Media></Message>`, ""},
		{"an empty text", Texts, `<Message/>`, "<Message> says nothing"},
		{"two texts in one", Texts, `<Message>Hi<Body>there</Body></Message>`, "<Message> has more than one text"},
		{"1601 letters", Texts, `<Message>` + strings.Repeat("é", 1601) + `</Message>`, "<Message> holds more than 1600 characters"},
		{"eleven pictures", Texts, `<Message>` + strings.Repeat("<Media>https://h.example/a.png</Media>", 11) + `</Message>`, "<Message> has more than 10 files"},
		{"a call's verb", Texts, `<Say>Hi</Say>`, "<Say> cannot stand in <Response>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if err := Check(test.kind, []byte("<Response>"+test.body+"</Response>")); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// What is said of a document holds none of its words and numbers.
func TestNothingPrivateIsSaid(t *testing.T) {
	doc := `<Response><Say voice="Maria" language="+15415550123">Maria</Say><Dial callerId="Maria +15415550123">Maria</Dial><Redirect>Maria</Redirect></Response>`
	err := Check(Call, []byte(doc))
	if err == nil || strings.Contains(err.Error(), "Maria") || strings.Contains(err.Error(), "5550123") {
		t.Errorf("got %v", err)
	}
}

// FuzzCheck has any document checked: it must not panic.
func FuzzCheck(f *testing.F) {
	for _, test := range illegal {
		f.Add("<Response>" + test.verbs + "</Response>")
	}
	f.Fuzz(func(t *testing.T, doc string) {
		for _, kind := range []Kind{Call, Whisper, Texts} {
			_ = Check(kind, []byte(doc))
		}
	})
}
