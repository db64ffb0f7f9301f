package config

import (
	"regexp"
	"testing"
	"unicode/utf8"
)

func answers() InitAnswers {
	return InitAnswers{
		Name:      `Ayuda "Mutua" de Eugene: #1`,
		Number:    "+15415550100",
		Timezone:  "America/Los_Angeles",
		Languages: []string{"es", "en"},
		Area:      []string{"974", "08001"},
		PublicURL: "https://hotline.example.org",
		Coordinators: []Coordinator{
			{Name: "Ana", Phone: "+15415550111", Language: "es", Areas: []string{"974"}, Email: "ana@example.org"},
			{Name: "Bo", Phone: "+15415550112"},
		},
	}
}

// meant is what a file made from the answers must say.
func meant(t *testing.T, a InitAnswers) Config {
	t.Helper()
	c := want(t)
	c.Network.Name, c.Network.Short = a.Name, "AMDE1"
	c.Network.Languages, c.Network.Area = a.Languages, a.Area
	c.Coordinators = append([]Coordinator(nil), a.Coordinators...)
	c.Coordinators[1].Language = "es"
	return c
}

func TestRenderIsAccepted(t *testing.T) {
	a := answers()
	got, err := Parse("hotline.yaml", Render(a), nil)
	if err != nil {
		t.Fatalf("%v in\n%s", err, Render(a))
	}
	if d := diff(meant(t, a), got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// What the file shows behind a bare # is what holds anyway.
func TestRenderShowsTheDefaults(t *testing.T) {
	a := answers()
	bare := regexp.MustCompile(`(?m)^#([a-z].*|  .*)$`)
	file := bare.ReplaceAll(Render(a), []byte("$1"))
	got, err := Parse("hotline.yaml", file, nil)
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	if d := diff(meant(t, a), got); d != "" {
		t.Errorf("a commented key does not show its default (-default +shown):\n%s", d)
	}
	for key := range new(Config).fields() {
		if !regexp.MustCompile(`(?m)^` + key + `:`).Match(file) {
			t.Errorf("key %q is not in the file", key)
		}
	}
}

func TestRenderOfNothingSaysWhatIsMissing(t *testing.T) {
	_, err := Parse("hotline.yaml", Render(InitAnswers{}), nil)
	if err == nil {
		t.Fatal("an empty answer was accepted")
	}
}

func FuzzRender(f *testing.F) {
	f.Add("Eugene Mutual Aid")
	f.Add("a\"b\\c: #d\n")
	f.Add("\u2028 \ufeff \x00 \U0001f600")
	f.Fuzz(func(t *testing.T, name string) {
		if !utf8.ValidString(name) {
			t.Skip("not text")
		}
		a := answers()
		a.Short, a.Name = "EMA", "x"+name+"x"
		got, err := Parse("hotline.yaml", Render(a), nil)
		if err != nil {
			control := regexp.MustCompile(`\p{Cc}`)
			if !control.MatchString(name) {
				t.Fatalf("%q: %v", name, err)
			}
			return
		}
		if got.Network.Name != a.Name {
			t.Errorf("name %q came back as %q", a.Name, got.Network.Name)
		}
	})
}
