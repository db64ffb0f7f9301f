package webhook

import (
	"net/url"
	"strconv"
	"strings"

	"neighborline/internal/flow"
	"neighborline/internal/hotline"
	"neighborline/internal/twilio"
)

// How long a call waits, in seconds.
const (
	waitForKey    = 6  // for the first key or word, and between keys
	waitSlowly    = 10 // the same for somebody who wants it slow
	waitForSilent = 5  // silence that ends a recording
	longestTalk   = 60 * 60
)

// slowly is how fast a voice reads to somebody who had things said again.
const slowly = "80%"

// Script is the document of one turn: what is said, and then what is listened
// for, or who is rung. Silence goes on to the next turn as an answer does.
func (d *Door) Script(in hotline.CallTurn, a hotline.CallAnswer) twilio.Response {
	var res twilio.Response
	if a.Join {
		return res // at the end of a whisper the two are joined
	}
	said := d.said(a)
	next := d.next(in.SID, a.Next)
	switch {
	case a.Ring != nil:
		res.Verbs = append(verbs(said), d.dial(in.SID, next, a.Ring))
	case a.Listen == nil || a.Listen.How == flow.ListenNothing:
		res.Verbs = append(verbs(said), twilio.Hangup{})
	case a.Listen.How == flow.ListenRecord:
		rec := twilio.Record{
			Action: next, MaxLength: hotline.RecordSeconds, Timeout: waitForSilent, FinishOnKey: "#",
			Trim: "trim-silence", RecordingStatusCallback: d.PublicURL + recordingPath,
		}
		if d.Hotline.Transcribe(a.Listen.Lang) {
			rec.TranscribeCallback = d.PublicURL + writtenPath
		}
		res.Verbs = append(verbs(said), rec, twilio.Redirect{URL: next})
	default:
		res.Verbs = []twilio.Verb{gather(next, a, said), twilio.Redirect{URL: next}}
	}
	return res
}

func verbs(said []twilio.Spoken) []twilio.Verb {
	out := make([]twilio.Verb, 0, len(said)+2)
	for _, s := range said {
		out = append(out, s)
	}
	return out
}

// next is where the answer to this turn goes. It names the call and the turn.
func (d *Door) next(call string, visit int) string {
	return d.PublicURL + nextPath + "?" + url.Values{callKey: {call}, twilio.VisitKey: {strconv.Itoa(visit)}}.Encode()
}

// said is what is read aloud, each part by a voice of its language, or played
// where the flow has a recording.
func (d *Door) said(a hotline.CallAnswer) []twilio.Spoken {
	var out []twilio.Spoken
	for _, p := range a.Say {
		if recordingSID.MatchString(p.Play) {
			out = append(out, twilio.Play{URL: d.HeardURL(p.Play)})
			continue
		}
		if p.Play != "" && d.Audio != nil {
			out = append(out, twilio.Play{URL: d.PublicURL + audioPath + url.PathEscape(p.Play)})
			continue
		}
		name, language, _ := twilio.VoiceFor(p.Lang)
		say := twilio.Say{Voice: name, Language: language, Text: p.Text}
		if a.Slow {
			say.Rate = slowly
		}
		out = append(out, say)
	}
	return out
}

// gather listens for keys, and for speech where the carrier knows the
// language.
func gather(next string, a hotline.CallAnswer, said []twilio.Spoken) twilio.Gather {
	g := twilio.Gather{Input: "dtmf", Action: next, NumDigits: a.Listen.Digits, Timeout: waitForKey, Verbs: said}
	if a.Slow {
		g.Timeout = waitSlowly
	}
	if a.Listen.Digits == 1 {
		g.FinishOnKey = new(string) // # and * are keys like any other
	}
	if _, _, language := twilio.VoiceFor(a.Listen.Lang); language != "" {
		g.Input, g.Language, g.SpeechTimeout = "dtmf speech", language, "auto"
		g.Hints = strings.Join(a.Listen.Hints, ",")
	}
	return g
}

// dial rings people, who hear a whisper before they are joined: neither number
// is shown, only ours.
func (d *Door) dial(call, action string, ring *hotline.Ring) twilio.Dial {
	dial := twilio.Dial{Action: action, CallerID: d.Number, Timeout: ring.Seconds, TimeLimit: longestTalk}
	whisper := d.PublicURL + whisperPath + "?" + url.Values{callKey: {call}}.Encode()
	for _, p := range ring.Phones {
		dial.Numbers = append(dial.Numbers, twilio.DialNumber{Phone: p, Whisper: whisper})
	}
	return dial
}
