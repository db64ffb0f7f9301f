package hours

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Mon-Fri 9am-5pm; Sat 10-2", "Mon-Fri 09:00-17:00; Sat 10:00-14:00"},
		{"Tue, Thu 10:00-14:00", "Tue,Thu 10:00-14:00"},
		{"Mondays 1-4", "Mon 13:00-16:00"},
		{"Mon - Fri: 9 a.m. to 5 p.m.", "Mon-Fri 09:00-17:00"},
		{"1st & 3rd Wed 9-noon", "1st,3rd Wed 09:00-12:00"},
		{"last friday 4pm-6:30pm", "last Fri 16:00-18:30"},
		{"daily 8-8", "daily 08:00-20:00"},
		{"24/7", "daily 00:00-24:00"},
		{"Fri 6pm-2am", "Fri 18:00-02:00"},
		{"Mon 9-12, 1-5", "Mon 09:00-12:00,13:00-17:00"},
		{"Mon 9-12 13-17", "Mon 09:00-12:00,13:00-17:00"},
		{"sat-mon 11-3", "Mon,Sat-Sun 11:00-15:00"},
		{"Mon 10-2pm; Tue 9am-1", "Mon 10:00-14:00; Tue 09:00-13:00"},
		{"Mon 09:00:00-17:30:00", "Mon 09:00-17:30"},
		{"Mon-Fri 9-5; Dec 25 closed; 2026-12-24 9-12", "Mon-Fri 09:00-17:00; Dec 25 closed; 2026-12-24 09:00-12:00"},
		{"2026-12-24 to 2026-12-26 closed", "2026-12-24 to 2026-12-26 closed"},
		{"Dec 24-Jan 2 closed", "Dec 24 to Jan 2 closed"},
		{"weekdays noon-1pm", "Mon-Fri 12:00-13:00"},
		{"Sun closed", ""},
	}
	for _, tt := range tests {
		h, err := Parse(tt.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.in, err)
			continue
		}
		if got := h.String(); got != tt.want {
			t.Errorf("Parse(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, in := range []string{
		"call first", "Mon", "Mon 9", "Mon 25-26", "Mon 9-5x", "9-5", "Fed 9-5", "2026-02-30 closed", "Mon 13pm-14pm", "Mon 9:75-10:00",
	} {
		if h, err := Parse(in); err == nil {
			t.Errorf("Parse(%q) = %q, want an error", in, h)
		} else if !strings.Contains(err.Error(), fmt.Sprintf("%q", strings.ToLower(in))) {
			t.Errorf("Parse(%q) says %q without the part", in, err)
		}
	}
}

func zone(t testing.TB) *time.Location {
	z, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestAt(t *testing.T) {
	const week = "Mon-Fri 9-5; Fri 6pm-2am; 2nd Sat 10-noon; 2026-12-25 closed; 2026-12-24 9-11"
	tests := []struct {
		hours, at string
		want      string // open until, or next
	}{
		{week, "2026-11-30 10:00", "open until Mon 17:00"},
		{week, "2026-11-30 08:59", "opens Mon 09:00"},
		{week, "2026-11-30 17:00", "opens Tue 09:00"},
		{week, "2026-12-05 01:30", "open until Sat 02:00"}, // Friday's night
		{week, "2026-12-05 02:00", "opens Mon 09:00"},
		{week, "2026-12-12 09:00", "opens Sat 10:00"}, // the second
		{week, "2026-12-24 10:59", "open until Thu 11:00"},
		{week, "2026-12-24 11:00", "opens Mon 09:00"}, // closed on the 25th
		{"24/7", "2026-12-24 11:00", "open always"},
		{"Mon-Fri 8pm-midnight; Tue-Sat 00:00-06:00", "2026-12-01 22:00", "open until Wed 06:00"},
		{"last Fri 9-5", "2026-11-28 09:00", "opens Fri 09:00"},
		{"Dec 24 to Jan 2 closed; daily 9-5", "2026-12-31 10:00", "opens Sun 09:00"},
		{"", "2026-12-24 11:00", "unknown"},
	}
	for _, tt := range tests {
		h, err := Parse(tt.hours)
		if err != nil {
			t.Fatal(err)
		}
		at, err := time.ParseInLocation("2006-01-02 15:04", tt.at, zone(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := words(h.At(at)); got != tt.want {
			t.Errorf("%q at %s: %s, want %s", tt.hours, tt.at, got, tt.want)
		}
	}
}

func words(s State) string {
	switch {
	case s.Always:
		return "open always"
	case s.Open:
		return "open until " + s.Until.Format("Mon 15:04")
	case s.Next.IsZero():
		return "unknown"
	}
	return "opens " + s.Next.Format("Mon 15:04")
}

// On the day on which the clocks change, a place opens by the clock on its wall.
func TestAtWhenTheClocksChange(t *testing.T) {
	h, err := Parse("Sun 9-5")
	if err != nil {
		t.Fatal(err)
	}
	for _, date := range []string{"2026-03-08", "2026-11-01"} {
		at, err := time.ParseInLocation("2006-01-02 15:04", date+" 00:30", zone(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := h.At(at).Next.Format("15:04"); got != "09:00" {
			t.Errorf("on %s it opens at %s", date, got)
		}
	}
}

func TestFromRows(t *testing.T) {
	h, err := FromRows([]Weekly{
		{ByDay: "MO,WE", Opens: "09:00:00", Closes: "12:00:00"},
		{ByDay: "2TU,-1FR", Opens: "13:00", Closes: "15:00"},
		{ValidFrom: "2026-12-24", ValidTo: "2026-12-26"},
		{ByDay: "SA", Opens: "00:00", Closes: "23:59"},
		{ValidFrom: "2026-12-28", ValidTo: "2026-12-31", ByDay: "TU", Opens: "10:00", Closes: "11:00"},
	})
	if err != nil {
		t.Fatal(err)
	}
	const want = "Mon,Wed 09:00-12:00; 2nd Tue 13:00-15:00; last Fri 13:00-15:00; Sat 00:00-24:00; 2026-12-24 to 2026-12-26 closed; 2026-12-29 10:00-11:00"
	if h.String() != want {
		t.Errorf("got  %s\nwant %s", h, want)
	}
	if _, err := FromRows([]Weekly{{ByDay: "XX", Opens: "09:00", Closes: "10:00"}}); err == nil {
		t.Error("a weekday that is none went in")
	}
}

// draw makes hours in the notation.
func draw(t *rapid.T) string {
	var parts []string
	for range rapid.IntRange(1, 4).Draw(t, "parts") {
		from := rapid.IntRange(0, midnight-1).Draw(t, "from")
		to := rapid.IntRange(from+1, from+midnight-1).Draw(t, "to")
		span := spansText([]Span{{from, to}})
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			d := rapid.IntRange(1, 28).Draw(t, "day")
			parts = append(parts, fmt.Sprintf("2026-12-%02d %s", d, rapid.SampledFrom([]string{"closed", span}).Draw(t, "what")))
		case 1:
			parts = append(parts, rapid.SampledFrom([]string{"2nd", "last", "1st,3rd"}).Draw(t, "nth")+" Tue "+span)
		default:
			a, b := rapid.IntRange(0, 6).Draw(t, "a"), rapid.IntRange(0, 6).Draw(t, "b")
			parts = append(parts, shortDay(a)+"-"+shortDay(b)+" "+span)
		}
	}
	return strings.Join(parts, "; ")
}

// What is written is read to the same again, and as rows of a schedule too.
func TestRoundTrip(t *testing.T) {
	z := zone(t)
	rapid.Check(t, func(t *rapid.T) {
		h, err := Parse(draw(t))
		if err != nil {
			t.Fatal(err)
		}
		again, err := Parse(h.String())
		if err != nil {
			t.Fatalf("%q: %v", h, err)
		}
		if again.String() != h.String() {
			t.Fatalf("%q becomes %q", h, again)
		}
		rows, err := FromRows(h.Rows(2026))
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 11, 20, 0, rapid.IntRange(0, 40*midnight).Draw(t, "minute"), 0, 0, z)
		if a, b := words(h.At(at)), words(rows.At(at)); a != b && !strings.Contains(h.String(), "00:00-23:59") {
			t.Fatalf("%q at %s: %s, as rows %s (%s)", h, at, a, b, rows)
		}
	})
}

// A place is open until the minute that At says, and not a minute longer; and
// it opens when At says, and not before.
func TestAtMeansWhatItSays(t *testing.T) {
	z := zone(t)
	rapid.Check(t, func(t *rapid.T) {
		h, err := Parse(draw(t))
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 11, 20, 0, rapid.IntRange(0, 40*midnight).Draw(t, "minute"), 0, 0, z)
		s := h.At(at)
		switch {
		case s.Always:
		case s.Open:
			if h.At(s.Until).Open || !h.At(s.Until.Add(-time.Minute)).Open {
				t.Fatalf("%q at %s is open until %s, and is not", h, at, s.Until)
			}
		case !s.Next.IsZero():
			if !h.At(s.Next).Open || h.At(s.Next.Add(-time.Minute)).Open {
				t.Fatalf("%q at %s opens at %s, and does not", h, at, s.Next)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("Mon-Fri 9am-5pm; Sat 10-2")
	f.Add("2026-12-24 to 2026-12-26 closed; last Fri 6pm-2am")
	f.Fuzz(func(t *testing.T, s string) {
		h, err := Parse(s)
		if err != nil {
			return
		}
		if _, err := Parse(h.String()); err != nil {
			t.Errorf("%q is written as %q: %v", s, h, err)
		}
	})
}
