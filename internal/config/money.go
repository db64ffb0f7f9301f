package config

import (
	"fmt"
	"strconv"
	"strings"

	"neighborline/internal/pattern"
)

// Money is an amount in millionths of a dollar, so that sums of fractions of
// a cent are exact.
type Money int64

// Dollar is one dollar.
const Dollar Money = 1_000_000

var decimal = pattern.New(`^([0-9]{1,9})(?:\.([0-9]{1,6}))?$`)

// ParseMoney reads dollars as a plain decimal of at most six places, such as
// "0.0083".
func ParseMoney(s string) (Money, error) {
	m := decimal.FindStringSubmatch(s)
	if m == nil {
		return 0, fmt.Errorf("%q is not an amount such as \"0.0083\"", s)
	}
	millionths := (m[2] + "000000")[:6]
	n, err := strconv.ParseInt(m[1]+millionths, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("amount %q: %w", s, err)
	}
	return Money(n), nil
}

// String is the amount in dollars with as many places as it needs, two at
// least: "20.00", "0.0083".
func (m Money) String() string {
	sign := ""
	if m < 0 {
		sign, m = "-", -m
	}
	places := strings.TrimRight(fmt.Sprintf("%06d", m%Dollar), "0")
	for len(places) < 2 {
		places += "0"
	}
	return fmt.Sprintf("%s%d.%s", sign, m/Dollar, places)
}

// Dollars is the amount as a number, for a gauge; nothing is reckoned with it.
func (m Money) Dollars() float64 { return float64(m) / float64(Dollar) }
