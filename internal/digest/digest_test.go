package digest

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/sms"
)

// tuesday is eight in the morning in Eugene.
var tuesday = time.Date(2026, 11, 24, 8, 0, 0, 0, time.FixedZone("PST", -8*3600))

func textOf(d Day, lang string) string {
	s, _ := Text(d, lang)
	return s
}

func busyDay() Day {
	return Day{
		Network: "EMA", Alone: true, Now: tuesday,
		Red: []Red{
			{Code: "K7", Need: "food", AtRisk: true, Age: 26 * time.Hour, Asked: 18},
			{Code: "M3", Need: "meds", Age: 5 * time.Hour, Asked: 7, Yes: 2, Due: tuesday.Add(4 * time.Hour).UTC(), Drops: 2},
		},
		NotHelped: []string{"H4"}, CallBacks: 2,
		New: 9, Open: 14, Oldest: Oldest{Code: "D4", Age: 5 * 24 * time.Hour}, Done: 11,
		Volunteers: 41, Free: 6,
		OnCall: OnCall{Name: "Dee", Until: tuesday.Add(6 * time.Hour)},
	}
}

func TestText(t *testing.T) {
	tests := []struct {
		name, lang string
		d          Day
		want       string
	}{
		{
			"a busy day", "en", busyDay(),
			"EMA Tue 8am. ACT NOW: M3 meds 5h, due noon, 7 asked 2 yes, dropped 2x; K7 food at risk 26h, 18 asked 0 yes. " +
				"NOT HELPED: H4. CALL BACK: 2. New 9, open 14 (oldest D4 5d), done 11. Vols: 6 free of 41. On call: Dee till 2pm. Reply M3 or Q.",
		},
		{
			"un día lleno", "es-MX", busyDay(),
			"EMA mar 8am. ATENDER YA: M3 meds 5h, para 12pm, 7 avisos 2 aceptan, la dejaron 2x; K7 food en riesgo 26h, 18 avisos 0 aceptan. " +
				"SIN AYUDA: H4. LLAMAR: 2. Nuevas 9, abiertas 14 (la primera D4 5d), hechas 11. Voluntarios: 6 libres de 41. De guardia: Dee hasta 2pm. Responda M3 o Q.",
		},
		{
			"an empty day", "en",
			Day{Network: "EMA", Alone: true, Now: tuesday, Volunteers: 41, Free: 6},
			"EMA Tue 8am. All quiet. Vols: 6 free of 41. Reply Q for the list.",
		},
		{
			"some were never asked, some are tired", "en",
			Day{Network: "EMA", Alone: true, Now: tuesday, Volunteers: 41, Free: 6, NeverAsked: 12, Tired: 3},
			"EMA Tue 8am. All quiet. Vols: 6 free of 41, 12 never asked, 3 tired. Reply Q for the list.",
		},
		{
			"voluntarios sin avisos y cansados", "es",
			Day{Network: "EMA", Alone: true, Now: tuesday, Volunteers: 41, Free: 6, NeverAsked: 12, Tired: 3},
			"EMA mar 8am. Todo en calma. Voluntarios: 6 libres de 41, 12 sin avisos, 3 cansados. Responda Q para ver la lista.",
		},
		{
			"un día vacío", "es",
			Day{Network: "EMA", Alone: true, Now: tuesday.AddDate(0, 0, 1)},
			"EMA mié 8am. Todo en calma. No hay voluntarios. Responda Q para ver la lista.",
		},
		{"nothing at all, in a language that we do not speak", "de", Day{Alone: true}, "Mon midnight. All quiet. No volunteers yet. Reply Q for the list."},
		{
			"work, and none of it red", "en",
			Day{Network: "EMA", Alone: true, Now: tuesday, New: 2, Open: 3, Oldest: Oldest{"D4", 30 * time.Hour}, Volunteers: 9},
			"EMA Tue 8am. All quiet. New 2, open 3 (oldest D4 30h), done 0. Vols: 0 free of 9. Reply Q for the list.",
		},
		{
			"somebody was not helped", "en",
			Day{Network: "EMA", Alone: true, Now: tuesday, NotHelped: []string{"W2", "H4"}, Volunteers: 1, Free: 1},
			"EMA Tue 8am. NOT HELPED: H4 W2. New 0, open 0, done 0. Vols: 1 free of 1. Reply H4 or Q.",
		},
		{
			"only calls", "en",
			Day{Network: "EMA", Alone: true, Now: tuesday, CallBacks: 1, Volunteers: 1},
			"EMA Tue 8am. CALL BACK: 1. New 0, open 0, done 0. Vols: 0 free of 1. Reply Q for the list.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, textOf(tt.d, tt.lang)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestTextCuts(t *testing.T) {
	d := busyDay()
	d.Red = nil
	for _, c := range []string{"A2", "C2", "D2", "E2", "F2", "G2", "H2", "J2"} {
		d.Red = append(d.Red, Red{Code: c, Need: "groceries", Age: 30 * time.Hour, Asked: 12})
	}
	const tail = " CALL BACK: 2. New 9, open 14 (oldest D4 5d), done 11. Vols: 6 free of 41. On call: Dee till 2pm. Reply A2, Q or MORE."
	tests := []struct {
		name string
		reds int
		more int // not helped
		want string
	}{
		{
			"details of the last go first", 8, 1,
			"EMA Tue 8am. ACT NOW: A2 groceries 30h, 12 asked 0 yes; C2 groceries 30h, 12 asked 0 yes; D2 groceries 30h, 12 asked 0 yes; E2 groceries 30h, 12 asked 0 yes; F2 G2 H2 J2. NOT HELPED: H4." + tail,
		},
		{
			"then the codes are counted", 8, 60,
			"EMA Tue 8am. ACT NOW: A2 groceries 30h, 12 asked 0 yes; C2 D2 E2 F2 G2 H2 J2. " +
				"NOT HELPED: " + strings.Repeat("H4 ", 29) + "+31 more." + tail,
		},
		{
			"and in a flood all of them", 80, 60,
			"EMA Tue 8am. ACT NOW: A2 groceries 30h, 12 asked 0 yes; A2 A2 A2 A2 A2 A2 A2 A2 A2 C2 C2 C2 C2 C2 C2 C2 C2 C2 C2 D2 D2 D2 D2 D2 D2 D2 D2 D2 D2 E2 E2 E2; +47 more. NOT HELPED: H4 +59 more." + tail,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := d
			d.Red = slices.Repeat(d.Red, tt.reds/8)
			d.NotHelped = slices.Repeat([]string{"H4"}, tt.more)
			got := textOf(d, "en")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got (%d letters):\n%s", sms.Count(got).Units, diff)
			}
		})
	}
}

func TestLines(t *testing.T) {
	want := strings.Split(strings.TrimSpace(`
EMA Tue 8am.
Act now:
  M3 meds 5h, due noon, 7 asked 2 yes, dropped 2x
  K7 food at risk 26h, 18 asked 0 yes
Not helped: H4
CALL BACK: 2.
New 9, open 14 (oldest D4 5d), done 11.
Vols: 6 free of 41.
On call: Dee till 2pm.`), "\n")
	if diff := cmp.Diff(want, Lines(busyDay(), "en")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	quiet := []string{"EMA mar 8am.", "Todo en calma.", "No hay voluntarios."}
	if diff := cmp.Diff(quiet, Lines(Day{Network: "EMA", Alone: true, Now: tuesday}, "es")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestRanked(t *testing.T) {
	want := []Red{
		{Code: "A2", Drops: 2},
		{Code: "C2", Drops: 1, AtRisk: true},
		{Code: "D2", AtRisk: true},
		{Code: "E2", Due: tuesday},
		{Code: "F2", Due: tuesday.Add(time.Hour), Age: time.Hour},
		{Code: "G2", Age: 2 * time.Hour},
		{Code: "H2", Age: time.Hour},
		{Code: "J2", Age: time.Hour},
	}
	in := slices.Clone(want)
	slices.Reverse(in)
	if diff := cmp.Diff(want, ranked(in)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if in[0].Code != "J2" {
		t.Error("the slice given was changed")
	}
}

// Each of these alone is worth a second digest, and changes what is said.
func TestIsRed(t *testing.T) {
	quiet := Day{Volunteers: 9, Free: 3, New: 2, Open: 3, CallBacks: 1, NotHelped: []string{"H4"}, Paused: true, Surge: []string{"97540", "975"}}
	if quiet.IsRed() {
		t.Error("nothing is red")
	}
	for name, change := range map[string]func(*Day){
		"danger":              func(d *Day) { d.Danger = 1 },
		"a request":           func(d *Day) { d.Red = []Red{{Code: "K7"}} },
		"more than are told":  func(d *Day) { d.MoreRed = 1 },
		"texts do not arrive": func(d *Day) { d.Failed = 1 },
		"the hotline":         func(d *Day) { d.Troubles = 1 },
	} {
		for _, second := range []bool{false, true} {
			before, d := quiet, quiet
			before.Second, d.Second = second, second
			change(&d)
			if !d.IsRed() || d.Said() == before.Said() {
				t.Errorf("%s (second %t): red %t, said %q, before %q", name, second, d.IsRed(), d.Said(), before.Said())
			}
		}
	}
	later := quiet
	later.Now, later.Free, later.Tired = tuesday.AddDate(0, 0, 1), 5, 1
	if later.Said() != quiet.Said() {
		t.Errorf("a day later: %q, want %q", later.Said(), quiet.Said())
	}
}

// What found no room is told in the same order, one line each; a caller hears
// some of it and how many more there are.
func TestRestAndSpoken(t *testing.T) {
	want := []string{"M3 meds 5h, due noon, 7 asked 2 yes, dropped 2x", "K7 food at risk 26h, 18 asked 0 yes", "NOT HELPED: H4."}
	if diff := cmp.Diff(want, Rest(busyDay(), "en")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	said := []string{
		"CALL BACK: 2.", "M3 meds 5 hours, due noon, 7 asked 2 yes, dropped 2x.", "And 1 more.", "Not helped: H4.", "New 9, open 14, done 11.",
	}
	got := Spoken(busyDay(), "en", 1)
	for _, s := range said {
		if !slices.Contains(got, s) {
			t.Errorf("%q is not said: %q", s, got)
		}
	}
}
