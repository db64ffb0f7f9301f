package digest

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"neighborline/internal/sms"
)

var anyCount = rapid.OneOf(rapid.IntRange(0, 30), rapid.SampledFrom([]int{-1, 9999, 10000, math.MaxInt, math.MinInt}))

var anyAge = rapid.Map(rapid.Int64(), func(n int64) time.Duration { return time.Duration(n) })

// codesOf are so many codes, each another, longest first.
func codesOf(letter string, n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%s%04d", letter, 2222+i))
	}
	return out
}

func anyDay(t *rapid.T) Day {
	d := Day{
		Second: rapid.Bool().Draw(t, "second"), Paused: rapid.Bool().Draw(t, "paused"), Surge: rapid.SliceOfN(rapid.StringMatching(`97[0-9]{1,3}`), 0, 3).Draw(t, "surge"),
		Danger: anyCount.Draw(t, "danger"), Failed: anyCount.Draw(t, "failed"), Troubles: anyCount.Draw(t, "troubles"),
		Network: rapid.String().Draw(t, "network"), Now: tuesday.Add(anyAge.Draw(t, "now")),
		NotHelped: codesOf("N", rapid.IntRange(0, 40).Draw(t, "not helped")), CallBacks: anyCount.Draw(t, "calls"),
		New: anyCount.Draw(t, "new"), Open: anyCount.Draw(t, "open"), Done: anyCount.Draw(t, "done"),
		Oldest:     Oldest{rapid.String().Draw(t, "oldest"), anyAge.Draw(t, "age")},
		Volunteers: anyCount.Draw(t, "vols"), Free: anyCount.Draw(t, "free"),
		NeverAsked: anyCount.Draw(t, "never asked"), Tired: anyCount.Draw(t, "tired"),
		OnCall: OnCall{rapid.String().Draw(t, "on call"), tuesday.Add(anyAge.Draw(t, "until"))},
	}
	if rapid.Bool().Draw(t, "nothing new") {
		d.Since = tuesday.Add(anyAge.Draw(t, "since"))
	}
	for _, c := range codesOf("R", rapid.IntRange(0, 40).Draw(t, "red")) {
		d.Red = append(d.Red, Red{
			Code: c, Need: rapid.String().Draw(t, "need"), AtRisk: rapid.Bool().Draw(t, "risk"), Age: anyAge.Draw(t, "age"),
			Asked: anyCount.Draw(t, "asked"), Yes: anyCount.Draw(t, "yes"), Drops: anyCount.Draw(t, "drops"),
			Due: tuesday.Add(anyAge.Draw(t, "due")),
		})
	}
	return d
}

var counted = regexp.MustCompile(`\+(\d+)`)

// told counts the codes that a part of the text names or counts.
func told(part, letter string) int {
	n := len(regexp.MustCompile(letter+`\d{4}`).FindAllString(part, -1))
	if m := counted.FindStringSubmatch(part); m != nil {
		more, _ := strconv.Atoi(m[1])
		n += more
	}
	return n
}

var languages = []string{"en", "es", "ru", "vi", "zh", "uk"}

// before is what a pattern says before what is filled in.
func before(pattern string) string {
	said, _, _ := strings.Cut(pattern, "%")
	return strings.TrimRight(said, " ")
}

func TestTextKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay(t)
		// The free words must not look like the codes and counts looked for.
		d.Network, d.OnCall.Name, d.Oldest.Code = noDigits(d.Network), noDigits(d.OnCall.Name), noDigits(d.Oldest.Code)
		for i := range d.Red {
			d.Red[i].Need = noDigits(d.Red[i].Need)
		}
		for _, lang := range languages {
			words := tongueOf(lang)
			tt := struct{ actNow, notHelped, reply string }{before(words.actNow), before(words.notHelped), before(words.reply)}
			got, full := Text(d, lang)
			if c := sms.Count(got); c.Unicode && !words.unicode || c.Segments > 2 {
				t.Fatalf("%s: %d letters, %d segments, culprit %q: %s", lang, c.Units, c.Segments, c.Culprit, got)
			}
			if full > len(d.Red) || !d.Since.IsZero() && full > 0 {
				t.Errorf("%s: says that it tells %d of %d in full: %s", lang, full, len(d.Red), got)
			}
			body, _, _ := strings.Cut(got, tt.reply)
			head, nots, _ := strings.Cut(body, tt.notHelped)
			_, reds, _ := strings.Cut(head, tt.actNow)
			if n := told(reds, "R"); n != len(d.Red) {
				t.Errorf("tells of %d of %d red requests: %s", n, len(d.Red), got)
			}
			if n := told(nots, "N"); n != len(d.NotHelped) {
				t.Errorf("tells of %d of %d not helped: %s", n, len(d.NotHelped), got)
			}
			if !strings.Contains(got, "Q") || !strings.HasSuffix(got, words.stop) {
				t.Errorf("says not what to reply: %s", got)
			}
			for _, n := range []struct {
				n int
				w string
			}{{d.Danger, words.danger}, {d.Failed, words.failed}, {d.Troubles, words.trouble}} {
				if n.n > 0 != strings.Contains(got, before(n.w)) {
					t.Errorf("%d, and %q stands there or not: %s", n.n, n.w, got)
				}
			}
		}
	})
}

func noDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == '+' || r == ':' || '0' <= r && r <= '9' || r > '~' {
			return -1
		}
		return r
	}, s)
}

// TestWorstDay holds the longest of everything against the limit, so that the
// cuts always end in one that fits.
func TestWorstDay(t *testing.T) {
	long := strings.Repeat("W", 30)
	for _, lang := range languages {
		d := Day{
			Second: true, Danger: math.MaxInt, Failed: math.MaxInt, Troubles: math.MaxInt, Paused: true, Surge: slices.Repeat([]string{"97540"}, 20), MoreRed: math.MaxInt, Since: time.Date(2026, 10, 25, 22, 59, 0, 0, time.UTC),
			Network: long, Now: time.Date(2026, 11, 25, 22, 59, 0, 0, time.UTC), CallBacks: math.MaxInt,
			New: math.MaxInt, Open: math.MaxInt, Done: math.MaxInt, Oldest: Oldest{long, math.MaxInt64},
			Volunteers: math.MaxInt, Free: math.MaxInt, NeverAsked: math.MaxInt, Tired: math.MaxInt, OnCall: OnCall{long, time.Date(2026, 11, 26, 22, 59, 0, 0, time.UTC)},
		}
		for range 10000 {
			d.NotHelped = append(d.NotHelped, long)
		}
		for range 200 {
			d.Red = append(d.Red, Red{
				Code: long, Need: long, AtRisk: true, Age: math.MaxInt64, Asked: math.MaxInt, Yes: math.MaxInt, Drops: math.MaxInt,
				Due: time.Date(2026, 11, 24, 22, 59, 0, 0, time.UTC),
			})
		}
		words := tongueOf(lang)
		s := d.tidy(words).text(words, cut{spare: mostSpare})
		if !words.fits(s) {
			t.Errorf("%s: the shortest is %d letters: %s", lang, sms.Count(s).Units, s)
		}
	}
}
