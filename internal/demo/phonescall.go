package demo

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// dial answers POST /phones/call: a phone calls the hotline.
func (p *Phones) dial(w http.ResponseWriter, r *http.Request) {
	if !p.form(w, r) {
		return
	}
	phone, ok := p.roster.find(r.PostForm.Get("from"))
	if !ok {
		http.Error(w, "There is no such phone.", http.StatusNotFound)
		return
	}
	if _, busy := p.opt.Carrier.Active(phone.Number); busy {
		http.Error(w, "This phone is in a call already.", http.StatusConflict)
		return
	}
	call, err := p.opt.Carrier.Call(phone.Number)
	if call == nil || errors.Is(err, ErrClosed) {
		http.Error(w, "The call cannot be made: "+err.Error()+".", http.StatusUnprocessableEntity)
		return
	}
	done(w, r, phone.Number) // what went wrong after that shows on the phone
}

// act answers POST /phones/act: a phone does something in a call.
func (p *Phones) act(w http.ResponseWriter, r *http.Request) {
	if !p.form(w, r) {
		return
	}
	call, ok := p.opt.Carrier.calls.find(r.PostForm.Get("call"))
	if !ok {
		http.Error(w, "There is no such call.", http.StatusNotFound)
		return
	}
	if r.PostForm.Get("do") == "close" {
		p.acts.close(call.SID())
		p.opt.Carrier.calls.changed()
		done(w, r, call.Phone())
		return
	}
	d, err := readDeed(call, r.PostForm)
	if err != nil {
		refuseDeed(w, err)
		return
	}
	// It shows before the hotline answers it.
	n := p.acts.add(call.SID(), deed{after: len(call.Lines()), text: d.text, words: d.words})
	if err := d.do(); err != nil && !call.Over() {
		p.acts.drop(call.SID(), n)
		p.opt.Carrier.calls.changed()
		if inner := errors.Unwrap(err); inner != nil { // without the call's id
			err = inner
		}
		refuseDeed(w, err)
		return
	}
	done(w, r, call.Phone())
}

func refuseDeed(w http.ResponseWriter, why error) {
	http.Error(w, "That cannot be done: "+why.Error()+".", http.StatusUnprocessableEntity)
}

// A deed is something that a phone does in a call.
type deed struct {
	after int    // how many lines the phone had heard before
	text  string // as it shows among the captions
	words bool   // text is what was said, in the language of the phone
	do    func() error
}

// maxSpeech is the longest message, in seconds, that a phone speaks.
const maxSpeech = 600

// readDeed reads what a form has a phone do.
func readDeed(call *Call, f url.Values) (deed, error) {
	switch f.Get("do") {
	case "answer":
		return deed{text: "answered", do: call.Answer}, nil
	case "machine":
		return deed{text: "an answering machine answered", do: call.AnswerAsMachine}, nil
	case "decline":
		return deed{text: "declined", do: call.Decline}, nil
	case "ring":
		return deed{text: "let it ring", do: call.LetRing}, nil
	case "silence":
		return deed{text: "said nothing", do: call.Silence}, nil
	case "hangup":
		return deed{text: "hung up", do: call.HangUp}, nil
	case "say":
		return readSpeech(call, strings.Join(strings.Fields(f.Get("words")), " "), f.Get("seconds"))
	}
	keys := f.Get("keys") + f.Get("key") // typed, and the button of one key
	if keys == "" || strings.Trim(keys, "0123456789*#") != "" {
		return deed{}, errors.New("keys are 0 to 9, * and #")
	}
	return deed{text: "pressed " + keys, do: func() error { return call.Press(keys) }}, nil
}

// readSpeech reads what a phone says: an answer, or a message that is recorded,
// of which the hotline gets no more than its length.
func readSpeech(call *Call, words, seconds string) (deed, error) {
	if call.Waiting() != WaitsForRecording {
		if words == "" {
			return deed{}, errors.New("there are no words to say")
		}
		return deed{text: words, words: true, do: func() error { return call.SayWords(words) }}, nil
	}
	n, err := strconv.Atoi(seconds)
	if err != nil || n < 1 || n > maxSpeech {
		return deed{}, fmt.Errorf("a message has 1 to %d seconds", maxSpeech)
	}
	d := deed{text: fmt.Sprintf("spoke for %d s", n), do: func() error { return call.Speak(words, n) }}
	if words != "" {
		d.text += ": " + words
	}
	return d, nil
}
