package twilio

import (
	"slices"
	"strings"
	"unicode/utf8"

	"neighborline/internal/pattern"
)

// Say reads a text aloud. Voice and Language go in pairs: see VoiceFor. A long
// text is said by several, cut where a sentence ends: the carrier takes only so
// much at once.
type Say struct {
	Voice    string
	Language string
	Text     string
	// Rate is how fast it is read, such as 85%; empty is the voice's own
	// pace. Read slowly, letters and digits that stand one by one ("K 7",
	// "9 7 5 2 0") have a pause between them. It needs a Voice: the carrier's
	// basic ones know no pace.
	Rate string
}

// spelt is a run of single digits and capital letters with blanks between.
var spelt = pattern.New(`(^|[^\pL\pN])([0-9A-Z](?: [0-9A-Z])+)($|[^\pL\pN])`)

// beat is the pause between two spelt characters.
var beat = element{name: "break", attrs: []attr{{"time", "250ms"}}}

func (s Say) element() element {
	e := element{name: "Say"}
	e.setText("voice", s.Voice)
	e.setText("language", s.Language)
	if s.Rate == "" || s.Voice == "" {
		e.text = s.Text
		return e
	}
	slow := element{name: "prosody", children: paced(s.Text)}
	slow.set("rate", s.Rate)
	e.children = []element{slow}
	return e
}

// How much of a text one Say holds, in bytes. The carrier's limit is on what is
// said with its tags, and on what it is once escaped as in a URL, three times as
// much; what is said slowly has more tags.
const (
	maxSay     = 1200
	maxSaySlow = 400
)

// cut gives the Says that together say it all.
func (s Say) cut() []Say {
	most := maxSay
	if s.Rate != "" {
		most = maxSaySlow
	}
	rest := strings.ToValidUTF8(s.Text, "\uFFFD")
	var all []Say
	for len(rest) > most {
		at := cutAt(rest[:most])
		one := s
		one.Text, rest = rest[:at], rest[at:]
		all = append(all, one)
	}
	s.Text = rest
	all = append(all, s)
	silent := func(one Say) bool { return strings.TrimSpace(one.Text) == "" }
	if slices.ContainsFunc(all, func(one Say) bool { return !silent(one) }) { // a cut may leave blanks alone
		all = slices.DeleteFunc(all, silent)
	}
	return all
}

// cutAt is where to cut the beginning of a text that is too long: after its
// last sentence, or its last word, or anywhere between two letters. It may end
// within a letter.
func cutAt(head string) int {
	for _, ends := range []string{".!?\n。！？", " ,;，、"} {
		if i := strings.LastIndexAny(head, ends); i > 0 {
			_, size := utf8.DecodeRuneInString(head[i:])
			return i + size
		}
	}
	i := len(head)
	for i > 1 && !utf8.RuneStart(head[i-1]) {
		i--
	}
	return max(1, i-1)
}

// elements are a verb as it stands in the document.
func elements(v Verb) []element {
	say, ok := v.(Say)
	if !ok {
		return []element{v.element()}
	}
	var all []element
	for _, one := range say.cut() {
		all = append(all, one.element())
	}
	return all
}

// paced cuts a text into its words and the pauses between what is spelt.
func paced(text string) []element {
	var parts []element
	from := 0
	for from < len(text) {
		found := spelt.FindStringSubmatchIndex(text[from:])
		if found == nil {
			break
		}
		start, end := from+found[4], from+found[5]
		runes := strings.Split(text[start:end], " ")
		parts = append(parts, element{text: text[from:start] + runes[0]})
		for _, one := range runes[1:] {
			parts = append(parts, beat, element{text: one})
		}
		from = end
	}
	return append(parts, element{text: text[from:]})
}

// Play plays a sound file, mp3 or wav.
type Play struct{ URL string }

func (p Play) element() element { return element{name: "Play", text: p.URL} }

// Pause waits Length seconds; 0 is the carrier's one second.
type Pause struct{ Length int }

func (p Pause) element() element {
	e := element{name: "Pause"}
	e.setInt("length", p.Length)
	return e
}

func (Say) spoken()   {}
func (Play) spoken()  {}
func (Pause) spoken() {}
