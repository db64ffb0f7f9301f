package hotline

import (
	"os"
	"strings"
	"testing"

	"neighborline/internal/lexicon"
)

// See the test of the same name in package lexicon.
func TestEverydayPagesNobody(t *testing.T) {
	b, err := os.ReadFile("../../testdata/understanding/everyday.txt")
	if err != nil {
		t.Fatal(err)
	}
	for s := range strings.Lines(string(b)) {
		if (&turn{text: strings.TrimSpace(s)}).soundsOfDanger() == lexicon.DangerClear {
			t.Errorf("%q pages somebody", s)
		}
	}
}

// Words of danger in a text that sounds nothing like it are asked about; cries, and
// what is told in other words, page.
func TestFarFromDanger(t *testing.T) {
	for s, far := range map[string]bool{
		"за хатою стріляють то хлопці на качок полюють":                                                                              true,
		"I'd shoot myself in the foot if I had to type it all twice, it's right":                                                     true,
		"80 y sola, me muero por jugar domino con alguien los jueves":                                                                true,
		"пес виє наче хтось помирає, але він добрий":                                                                                 true,
		"the parrot screams and my husband has a knife at the door, help us":                                                         false,
		"buenas tardes, ocupo despensa para 4 en Talent, por favor no llamen porque mi esposo dijo que si hablo con alguien me mata": false,
		"good morning we are 3 people in phoenix and need food boxes, the stove caught fire a minute ago and the kitchen is burning": false,
		"we'd like rides for two to church on sunday, and to let you know grandpa just stopped breathing":                            false,
		"can someone fix the sink this week, also i am going to kill myself tonight so someone else should call about it":            false,
		"se nos acabo la leche y la casa esta en llamas, 97501":                                                                      false,
		"our house is on fire on Oak St what do I do":                                                                                false,
		"он сказал зарежет меня если я позвоню в полицию":                                                                            false,
		"there is a fire in the wall i can see it":                                                                                   false,
		"im going to kill myself": false,
	} {
		if got := (&turn{text: s}).farFromDanger(); got != far {
			t.Errorf("%q is far: %v, want %v", s, got, far)
		}
	}
}
