package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// textRows are texts in one language, and what each reader makes of them. Each
// is a realistic one: typed in a hurry, with slips, without accents, mixed with
// English.
type textRows struct {
	yes, no, unsure, none, stop, revokes, thanks, named []string
	clear, maybe, minor, watched                        []string

	commands  map[Command][]string
	numbers   map[string]int
	people    map[string]int
	when      map[string]string // class and end, at monday
	found     map[string]string // the same, in a longer text
	notNumber []string
	notPeople []string
	notWhen   []string
	notFound  []string
	notRevoke []string
	notMinor  []string
	notClear  []string // danger may be asked about, but no more
	risks     map[string]string
	ordinary  []string // sentences of this language that are no danger, no STOP, no command
}

func (r textRows) check(t *testing.T, tag string) {
	t.Helper()
	for want, texts := range map[YesNo][]string{Yes: r.yes, No: r.no, Unsure: r.unsure, Neither: r.ordinary} {
		for _, s := range texts {
			if got := ReadYesNo(s); got != want {
				t.Errorf("ReadYesNo(%q) = %d, want %d", s, got, want)
			}
		}
	}
	for _, s := range r.stop {
		if CarrierKeyword(s) != Stop {
			t.Errorf("CarrierKeyword(%q) is no STOP", s)
		}
	}
	for want, texts := range r.commands {
		for _, s := range texts {
			if got := ReadCommand(s); got != want {
				t.Errorf("ReadCommand(%q) = %d, want %d", s, got, want)
			}
		}
	}
	for name, c := range map[string]struct {
		read  func(string) bool
		texts []string
		not   []string
	}{
		"None": {None, r.none, nil}, "Thanks": {Thanks, r.thanks, r.ordinary}, "Revokes": {Revokes, r.revokes, slices.Concat(r.notRevoke, r.ordinary)},
		"Minor": {Minor, r.minor, slices.Concat(r.notMinor, r.ordinary)}, "Watched": {Watched, r.watched, r.ordinary},
		"ReadDanger clear": {func(s string) bool { return ReadDanger(s) == DangerClear }, r.clear, slices.Concat(r.maybe, r.notClear)},
		"ReadDanger maybe": {func(s string) bool { return ReadDanger(s) == DangerMaybe }, r.maybe, slices.Concat(r.clear, r.ordinary)},
		"ReadDanger none":  {func(s string) bool { return ReadDanger(s) == NoDanger }, r.ordinary, nil},
		"LanguageNamed":    {func(s string) bool { got, ok := LanguageNamed(s); return ok && got == tag }, r.named, r.ordinary},
		"CarrierKeyword":   {func(s string) bool { return CarrierKeyword(s) == NoKeyword }, r.ordinary, r.stop},
		"ReadCommand":      {func(s string) bool { return ReadCommand(s) == NoCommand }, r.ordinary, nil},
		"Detect":           {func(s string) bool { got, sure := Detect(s); return sure && got == tag }, r.ordinary, nil},
	} {
		for _, s := range c.texts {
			if !c.read(s) {
				t.Errorf("%s(%q) is false", name, s)
			}
		}
		for _, s := range c.not {
			if c.read(s) {
				t.Errorf("%s(%q) is true", name, s)
			}
		}
	}
	r.checkNumbers(t)
	r.checkTimes(t, tag)
}

func (r textRows) checkNumbers(t *testing.T) {
	t.Helper()
	for name, c := range map[string]struct {
		read func(string) (int, bool)
		want map[string]int
		not  []string
	}{"Number": {Number, r.numbers, r.notNumber}, "FindPeople": {FindPeople, r.people, r.notPeople}} {
		for s, want := range c.want {
			if got, ok := c.read(s); !ok || got != want {
				t.Errorf("%s(%q) = %d, %t, want %d", name, s, got, ok, want)
			}
		}
		for _, s := range c.not {
			if got, ok := c.read(s); ok {
				t.Errorf("%s(%q) = %d, want none", name, s, got)
			}
		}
	}
	for s, want := range r.risks {
		if got := strings.Join(FindRisks(s), " "); got != want {
			t.Errorf("FindRisks(%q) = %q, want %q", s, got, want)
		}
	}
}

func (r textRows) checkTimes(t *testing.T, tag string) {
	t.Helper()
	now := monday(t)
	say := func(w When, ok bool) string {
		switch {
		case !ok:
			return ""
		case w.By.IsZero():
			return w.Soon
		}
		return w.Soon + " " + w.By.Format(whenLayout)
	}
	check := func(name, s, got, want string) {
		if got != want {
			t.Errorf("%s(%q) = %q, want %q", name, s, got, want)
		}
	}
	for s, want := range r.when {
		check("ReadWhen", s, say(ReadWhen(s, tag, now)), want)
	}
	for s, want := range r.found {
		check("FindWhen", s, say(FindWhen(s, tag, now)), want)
	}
	for _, s := range r.notWhen {
		check("ReadWhen", s, say(ReadWhen(s, tag, now)), "")
	}
	for _, s := range r.notFound {
		check("FindWhen", s, say(FindWhen(s, tag, now)), "")
	}
}

// TestWordsAreReached reads each answer of the tables as it stands there: none
// may be too long, or be shadowed by another table.
func TestWordsAreReached(t *testing.T) {
	for _, l := range languages {
		for want, texts := range map[YesNo][]string{Yes: slices.Concat(l.yes, l.marked), No: l.no, Unsure: l.unsure} {
			for _, s := range texts {
				if got := ReadYesNo(s); got != want {
					t.Errorf("%s: ReadYesNo(%q) = %d, want %d", l.tag, s, got, want)
				}
			}
		}
		for want, texts := range l.commands {
			for _, s := range texts {
				if got := ReadCommand(s); got != want {
					t.Errorf("%s: ReadCommand(%q) = %d, want %d", l.tag, s, got, want)
				}
			}
		}
		for _, s := range l.stop {
			if CarrierKeyword(s) != Stop {
				t.Errorf("%s: CarrierKeyword(%q) is no STOP", l.tag, s)
			}
		}
		for _, s := range l.names {
			if got, ok := LanguageNamed(s); !ok || got != l.tag {
				t.Errorf("%s: LanguageNamed(%q) = %q", l.tag, s, got)
			}
		}
	}
}
