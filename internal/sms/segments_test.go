package sms

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestGolden compares with the counts of sms-segments-calculator 1.3.0, the
// calculator that the carrier's own team keeps.
func TestGolden(t *testing.T) {
	raw, err := os.ReadFile("../../testdata/sms-segments-golden.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		S         string
		Enc       string
		Seg       int
		SmartEnc  string
		SmartSegs int `json:"smartSeg"`
	}
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) < 600 {
		t.Fatalf("only %d rows", len(rows))
	}
	check := func(what, s, enc string, segments int) {
		t.Helper()
		if c := Count(s); c.Segments != segments || c.Unicode != (enc == "UCS-2") {
			t.Errorf("%s %q: %d segments, unicode %t; want %d, %s", what, s, c.Segments, c.Unicode, segments, enc)
		}
	}
	for _, r := range rows {
		check("plain", r.S, r.Enc, r.Seg)
		check("smart", Smart(r.S), r.SmartEnc, r.SmartSegs)
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       Cost
	}{
		{"nothing is billed as one", "", Cost{Segments: 1}},
		{"160 letters fit one", strings.Repeat("a", 160), Cost{Segments: 1, Units: 160}},
		{"161 take two", strings.Repeat("a", 161), Cost{Segments: 2, Units: 161}},
		{"306 fill two", strings.Repeat("a", 306), Cost{Segments: 2, Units: 306}},
		{"307 take three", strings.Repeat("a", 307), Cost{Segments: 3, Units: 307}},
		{"an extended character counts twice", strings.Repeat("a", 159) + "€", Cost{Segments: 2, Units: 161}},
		{"an escape pair is not split", strings.Repeat("a", 152) + "€" + strings.Repeat("a", 152), Cost{Segments: 3, Units: 306}},
		{"Spanish in the cheap letters", "¿Qué necesita, señora? ¡Mañana!", Cost{Segments: 1, Units: 31}},
		{"one á makes it dear", strings.Repeat("a", 70) + "á", Cost{Segments: 2, Unicode: true, Units: 71, Culprit: 'á'}},
		{"70 units fit one", strings.Repeat("ж", 70), Cost{Segments: 1, Unicode: true, Units: 70, Culprit: 'ж'}},
		{"a surrogate pair is not split", strings.Repeat("ж", 66) + "🙏" + strings.Repeat("ж", 66), Cost{Segments: 3, Unicode: true, Units: 134, Culprit: 'ж'}},
		{"a small ç is not in GSM-7", "ç", Cost{Segments: 1, Unicode: true, Units: 1, Culprit: 'ç'}},
		{"a tab neither", "a\tb", Cost{Segments: 1, Unicode: true, Units: 3, Culprit: '\t'}},
	} {
		if got := Count(c.text); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestSmart(t *testing.T) {
	for in, want := range map[string]string{
		"it’s “fine” – really…": `it's "fine" - really...`,
		"no\u00a0break":         "no break",
		"á stays, ñ stays 🙏":    "á stays, ñ stays 🙏",
	} {
		if got := Smart(in); got != want {
			t.Errorf("Smart(%q) = %q, want %q", in, got, want)
		}
	}
	for i, pair := range []string{"‘", "“", "—", "…", "\u00a0", "•"} {
		if c := Count(Smart(pair)); c.Unicode {
			t.Errorf("%d: %q is still Unicode after Smart", i, pair)
		}
	}
}

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"line breaks stay", "a\r\nb\nc", "a\nb\nc"},
		{"control characters go", "a\x00b\x1bc\u0085", "abc"},
		{"a tab is a space", "a\tb", "a b"},
		{"broken UTF-8 goes", "a\xffb\xc3", "ab"},
		{"blanks around go", "  hi \n", "hi"},
		{"a long one is cut between characters", strings.Repeat("ñ", 1700), strings.Repeat("ñ", 1600)},
		{"an exact one is not", strings.Repeat("🙏", 1600), strings.Repeat("🙏", 1600)},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%s: got %.40q, want %.40q", c.name, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("hello \xff there\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if again := Clean(got); again != got {
			t.Errorf("Clean(%q) = %q, then %q", s, got, again)
		}
		if n := len([]rune(got)); n > MaxLength {
			t.Errorf("%d characters are left", n)
		}
		if c := Count(got); c.Segments < 1 || c.Units < 0 {
			t.Errorf("Count(%q) = %+v", got, c)
		}
	})
}

func BenchmarkCount(b *testing.B) {
	for name, text := range map[string]string{
		"gsm":     "Can you help? K7: groceries for 4, Ashland, by Wed 6pm, car useful. Reply YES K7 or NO K7.",
		"unicode": "¿Puede ayudar? K7: despensa para 4, Ashland, antes del miércoles. Responda SI K7 o NO K7.",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Count(text)
			}
		})
	}
}
