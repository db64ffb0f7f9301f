package digest

import (
	"testing"
	"time"
)

func TestAge(t *testing.T) {
	for d, want := range map[time.Duration]string{
		-time.Hour: "1m", 0: "1m", 59 * time.Minute: "59m", time.Hour: "1h", 47*time.Hour + 59*time.Minute: "47h",
		48 * time.Hour: "2d", 500 * 24 * time.Hour: "500d",
	} {
		if got := english.age(d); got != want {
			t.Errorf("age(%v) = %q, want %q", d, got, want)
		}
	}
}

func TestWhen(t *testing.T) {
	tests := []struct {
		in     time.Duration
		en, es string
	}{
		{0, "8am", "8am"},
		{10*time.Hour + 30*time.Minute, "6:30pm", "6:30pm"},
		{16*time.Hour - time.Second, "11:59pm", "11:59pm"},
		{16 * time.Hour, "Wed midnight", "mié 12am"},
		{28 * time.Hour, "Wed noon", "mié 12pm"},
		{-9 * time.Hour, "Mon 11pm", "lun 11pm"},
		{6 * 24 * time.Hour, "Mon 8am", "lun 8am"},
		{7 * 24 * time.Hour, "Dec 1", "1 dic"},
		{-30 * 24 * time.Hour, "Oct 25", "25 oct"},
	}
	for _, tt := range tests {
		at := tuesday.Add(tt.in).UTC() // as the store keeps it
		if got := english.when(at, tuesday); got != tt.en {
			t.Errorf("in %v: %q, want %q", tt.in, got, tt.en)
		}
		if got := spanish.when(at, tuesday); got != tt.es {
			t.Errorf("en %v: %q, want %q", tt.in, got, tt.es)
		}
	}
}

func TestPastDue(t *testing.T) {
	r := Red{Code: "M3", Need: "ride", Age: time.Hour, Due: tuesday.Add(-2 * time.Hour)}
	if got, want := r.say(&english, tuesday), "M3 ride 1h, was due 6am"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := r.say(&spanish, tuesday), "M3 ride 1h, era para 6am"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWord(t *testing.T) {
	tests := []struct {
		in   string
		n    int
		want string
	}{
		{"food", 9, "food"},
		{"José", 9, "José"},
		{"María", 9, "Maria"},
		{"Jose\u0301", 9, "José"},
		{"niño", 9, "niño"},
		{"oﬃce", 9, "office"},
		{"a[b]{c}`d|e~", 9, "abcde"},
		{"two\nlines", 9, "twolines"},
		{" much  room ", 20, "much room"},
		{"Ирина", 9, ""},
		{"🍞 bread", 9, "bread"},
		{"transportation", 9, "transport"},
		{"\xff\xfe", 9, ""},
	}
	for _, tt := range tests {
		if got := word(tt.in, tt.n); got != tt.want {
			t.Errorf("word(%q, %d) = %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}
