package aid

import (
	"testing"
	"time"
)

func TestOfferFree(t *testing.T) {
	at := func(day, hour int) time.Time { return time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC) } // the 23rd is a Monday
	for _, tt := range []struct {
		when []string
		at   time.Time
		want bool
	}{
		{nil, at(23, 3), true},
		{[]string{Mornings}, at(23, 11), true},
		{[]string{Mornings}, at(23, 12), false},
		{[]string{Afternoons}, at(23, 12), true},
		{[]string{Afternoons}, at(23, 17), false},
		{[]string{Evenings}, at(23, 17), true},
		{[]string{Weekends}, at(27, 10), false}, // Friday
		{[]string{Weekends}, at(28, 10), true},
		{[]string{Weekends}, at(29, 20), true},
		{[]string{Mornings, Weekends}, at(23, 20), false},
		{[]string{Mornings, Weekends}, at(28, 20), true},
		{[]string{Mornings}, at(28, 9), true},
	} {
		if got := (Offer{When: tt.when}).Free(tt.at); got != tt.want {
			t.Errorf("%v at %s: free %t, want %t", tt.when, tt.at.Format("Mon 15:04"), got, tt.want)
		}
	}
}

func TestOfferBudget(t *testing.T) {
	for _, tt := range []struct {
		o    Offer
		want int
	}{{Offer{}, 3}, {Offer{BudgetPerWeek: 5}, 5}, {Offer{BudgetPerWeek: 5, Tired: true}, 1}} {
		if got := tt.o.Budget(3); got != tt.want {
			t.Errorf("%+v: %d, want %d", tt.o, got, tt.want)
		}
	}
}
