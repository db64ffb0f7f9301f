package flowgraph

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"neighborline/internal/flow"
)

func small() *flow.Definition {
	d := &flow.Definition{
		Name: "small", Languages: []string{"en", "es"},
		Starts: flow.Starts{Texts: map[string][]string{"en": {"hi"}}, Calls: true},
		Steps: []*flow.Step{
			{
				ID: "what", Kind: flow.Choice, Save: "what",
				Ask: flow.Text{"en": "What <is> \"it\"?\n{choices}", "es": "Que es?\n{choices}"},
				Choices: []flow.Option{
					{Key: "food", Name: flow.Text{"en": "food", "es": "comida"}, Go: "sure"},
					{Key: "ride", Name: flow.Text{"en": "a ride", "es": "viaje"}, Go: "sure"},
					{Key: "give", Name: flow.Text{"en": "to help"}, Flow: "offer"},
				},
			},
			{
				ID: "sure", Kind: flow.YesNo, Ask: flow.Text{"en": "Sure?"},
				Choices: []flow.Option{
					{Key: "yes", Go: "done", Do: []flow.Action{{Name: "open_request"}}},
					{Key: "no", Go: "what"},
				},
				GiveUp: "done",
			},
			{ID: "done", Kind: flow.Telling, Ask: flow.Text{"en": "Done."}, Go: flow.ToEnd},
		},
	}
	d.Init()
	return d
}

func TestMermaid(t *testing.T) {
	want := `flowchart TD
  n0(["“hi” or a call"])
  n1["What #lt;is#gt; #quot;it#quot;?<br/>2 here now, 1 gave up"]
  n2["Sure?"]
  n3["Done."]
  n4(["end"])
  n6[["↑ what"]]
  n10[["→ offer"]]
  n3 --> n4
  n2 -->|"yes asks the neighbors"| n3
  n2 -->|"no"| n6
  n2 -.->|"not understood"| n3
  n1 -->|"food · a ride"| n2
  n1 -->|"to help"| n10
  n0 --> n1
`
	got := Mermaid(small(), Options{Counts: map[string]Count{"what": {Here: 2, GaveUp: 1}}})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// textOf is all text of a picture, and its links; it errs on broken XML.
func textOf(picture []byte) (text string, links []string, err error) {
	dec := xml.NewDecoder(bytes.NewReader(picture))
	var b strings.Builder
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return b.String(), links, nil
		}
		if err != nil {
			return "", nil, err
		}
		switch tok := tok.(type) {
		case xml.CharData:
			b.Write(tok)
			b.WriteByte('\n')
		case xml.StartElement:
			for _, a := range tok.Attr {
				if tok.Name.Local == "a" && a.Name.Local == "href" {
					links = append(links, a.Value)
				}
			}
		}
	}
}

func TestSVG(t *testing.T) {
	picture := SVG(small(), Options{
		Counts: map[string]Count{"what": {Here: 2, GaveUp: 1}, "sure": {GaveUp: 3}},
		Link:   func(name string) string { return name + ".svg" },
	})
	text, links, err := textOf(picture)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`What <is> "it"?`, "2 here now, 1 gave up", "3 gave up", "food · a ride", "yes", "asks the neighbors", "↑ what", "→ offer", "end",
		"“hi”", "or a call",
	} {
		if !strings.Contains(text, "\n"+want+"\n") {
			t.Errorf("the picture does not say %q", want)
		}
	}
	if diff := cmp.Diff([]string{"#step-what", "offer.svg"}, links); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
	if !bytes.Contains(picture, []byte(`id="step-what"`)) {
		t.Error("the step has no id to jump to")
	}
	if !bytes.Equal(picture, SVG(small(), Options{
		Counts: map[string]Count{"what": {Here: 2, GaveUp: 1}, "sure": {GaveUp: 3}},
		Link:   func(name string) string { return name + ".svg" },
	})) {
		t.Error("the same flow gave another picture")
	}
}

// A language that has no text shows the base's.
func TestLanguage(t *testing.T) {
	text, _, err := textOf(SVG(small(), Options{Lang: "es"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Que es?", "comida · viaje", "Sure?"} {
		if !strings.Contains(text, "\n"+want+"\n") {
			t.Errorf("the picture does not say %q", want)
		}
	}
}

// Whatever people write, the picture stays XML.
func TestAnyWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if _, _, err := textOf(SVG(anyFlow(t), Options{})); err != nil {
			t.Error(err)
		}
	})
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text string
		n    int
		want []string
	}{
		{"", 3, nil},
		{"one", 3, []string{"one"}},
		{"one two three", 3, []string{"one two", "three"}},
		{"one two three four five", 2, []string{"one two", "three …"}},
		{"abcdefghijklmnopqrstuvwxyz", 3, []string{"abcdefghij", "klmnopqrst", "uvwxyz"}},
		{"中文没有空格也要换行", 3, []string{"中文没有空", "格也要换行"}},
	} {
		got := wrap(test.text, 60, 10, test.n)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
		for _, l := range got {
			if wide(l, 10) > 60 {
				t.Errorf("%q is %.0f wide", l, wide(l, 10))
			}
		}
	}
}
