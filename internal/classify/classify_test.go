package classify

import (
	"strings"
	"testing"
)

// None of these is in the texts of the training.
func TestHear(t *testing.T) {
	for _, c := range []struct {
		text   string
		label  Label
		likely bool
	}{
		{"my uncle fell in the bathtub and he is not making sense, there is blood by his ear", Danger, true},
		{"mi tía no despierta y tiene los labios morados", Danger, true},
		{"он закрылся с ружьем и говорит что всем будет легче", Danger, true},
		{"бабуся впала, не встає і мова якась сплутана", Danger, true},
		{"ba tôi nằm dưới sàn, kêu không trả lời, môi tím", Danger, true},
		{"奶奶倒在地上叫不醒，嘴唇发紫", Danger, true},
		{"can somebody bring diapers to the motel on Main", Danger, false},
		{"necesito un raite a la clinica el jueves", Danger, false},
		{"please take my phone off whatever this is", Leave, true},
		{"ya no quiero recibir estos avisos", Leave, true},
		{"больше не надо мне ничего присылать", Leave, true},
		{"no more onions please, the rest was great", Leave, false},
		{"we could use a few bags of groceries", Need("food"), true},
		{"sorry, my car is at the mechanic till friday", Of("accept", "false"), true},
	} {
		if got := Hear(c.text).Likely(c.label); got != c.likely {
			s, _ := Hear(c.text).Score(c.label)
			t.Errorf("%q tells of %s: %v (%.2f), want %v", c.text, c.label, got, s, c.likely)
		}
	}
}

// Of a word or two nothing is said, and nothing of a label that nobody knows.
func TestSaysNothing(t *testing.T) {
	for _, s := range []string{"", "help", "stop it", "1", "👍", "不要"} {
		for l := range Trained().Labels() {
			if h := Hear(s); h.Likely(l) || h.Unlikely(l) || h.Certain(l) {
				t.Errorf("%q is judged for %s", s, l)
			}
		}
	}
	h := Hear("we are out of firewood up here")
	if l := Need("firewood"); h.Knows(l) || h.Likely(l) || h.Unlikely(l) {
		t.Errorf("%s is judged", l)
	}
}

func TestPack(t *testing.T) {
	m, err := Unpack(string(Trained().Pack()))
	if err != nil {
		t.Fatal(err)
	}
	const text = "my mother needs her insulin today"
	for l := range Trained().Labels() {
		got, _ := m.Hear(text).Score(l)
		if want, _ := Hear(text).Score(l); got != want {
			t.Errorf("%s: %v after packing, %v before", l, got, want)
		}
	}
	for _, n := range []int{0, 100, Buckets + 20, len(weights) - 1} {
		if _, err := Unpack(weights[:n]); err == nil {
			t.Errorf("%d bytes are no model", n)
		}
	}
}

func TestFeatures(t *testing.T) {
	for _, s := range []string{"Không ÂN cần", "THE bell", "奶奶在Medford"} {
		a, b := Features(s), Features(strings.ToLower(s))
		if len(a) == 0 || len(a) != len(b) {
			t.Errorf("%q: %d and %d features", s, len(a), len(b))
		}
	}
	if Words("奶奶在Medford") != 4 {
		t.Errorf("%d words", Words("奶奶在Medford"))
	}
}

func FuzzHear(f *testing.F) {
	f.Add("no more texts please")
	f.Add("\xff奶\x00")
	f.Fuzz(func(t *testing.T, s string) {
		h := Hear(s)
		for l := range Trained().Labels() {
			if x, _ := h.Score(l); x != x {
				t.Fatalf("%q: no number", s)
			}
		}
	})
}

func BenchmarkHear(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		h := Hear("Good morning, I need a ride to dialysis on Thursday at 9, and some food for 2 if there is any. Ashland 97520")
		if h.Likely(Danger) || h.Likely(Leave) {
			b.Fatal("neither")
		}
	}
}
