package flow_test

import (
	"testing"

	"neighborline/internal/flow"
)

func TestAloudSaysPeopleInFull(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"ru", "еда, 1 чел., сегодня.", "еда, 1 человек, сегодня."},
		{"ru", "еда, 4 чел., сегодня.", "еда, 4 человека, сегодня."},
		{"ru", "еда, 5 чел.", "еда, 5 человек"},
		{"ru", "12 чел., 21 чел., 111 чел.", "12 человек, 21 человек, 111 человек"},
		{"uk", "їжа, 1 ос., сьогодні.", "їжа, 1 особа, сьогодні."},
		{"uk", "їжа, 3 ос.", "їжа, 3 особи"},
		{"uk", "11 ос., 22 ос., 40 ос.", "11 осіб, 22 особи, 40 осіб"},
		{"en", "4 чел.", "4 чел."},
	} {
		if got := flow.Aloud(c.lang, c.text); got != c.want {
			t.Errorf("%s: %q is said %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}
