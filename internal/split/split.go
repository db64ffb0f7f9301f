// Package split shares a lot of goods out among the sites that want some of
// it: in proportion to what each wants, with a floor for the small and the far,
// never more than anybody wants, and to the last unit of the lot or of what is
// wanted, whichever is less.
//
// It is pure: the same wants always give the same shares, whatever order they
// come in.
package split

import (
	"cmp"
	"math/bits"
	"slices"
)

// A Want is what one site can use.
type Want struct {
	Site int64 // unique; of two that are equal the lower comes first
	Want int   // units; below 1 the site gets nothing
	// Far says that the site is hard to reach: it gets its floor before others,
	// where the lot does not reach for all floors.
	Far bool
}

// Shares gives each site's share of a lot, by site. The floor is what every
// site gets at least (its want, where that is less), as long as the lot reaches;
// where it does not, the floor is lowered to what does reach, and the odd units
// go to the far and then to the smallest. What is left over the floors goes in
// proportion to what is still wanted, by largest remainders: nobody is more
// than one unit away from their exact part.
func Shares(lot, floor int, wants []Want) map[int64]int {
	order := slices.Clone(wants)
	order = slices.DeleteFunc(order, func(w Want) bool { return w.Want < 1 })
	slices.SortFunc(order, func(a, b Want) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Want, b.Want), cmp.Compare(a.Site, b.Site))
	})
	shares := make(map[int64]int, len(order))
	left := floors(max(lot, 0), max(floor, 0), order, shares)
	left = min(left, wanted(order, shares))
	if left > 0 {
		proportional(left, order, shares)
	}
	return shares
}

func rank(w Want) int {
	if w.Far {
		return 0
	}
	return 1
}

// floors gives everybody the floor, or the highest lower one that the lot
// reaches for, and says what is left of the lot.
func floors(lot, floor int, order []Want, shares map[int64]int) (left int) {
	reach := func(f int) (sum int) {
		for _, w := range order {
			sum += min(f, w.Want)
		}
		return sum
	}
	// The highest floor within the lot; the sum grows with the floor.
	low, high := 0, floor
	for low < high {
		if mid := low + (high-low+1)/2; reach(mid) <= lot {
			low = mid
		} else {
			high = mid - 1
		}
	}
	left = lot
	for _, w := range order {
		shares[w.Site] = min(low, w.Want)
		left -= shares[w.Site]
	}
	if low == floor {
		return left
	}
	for _, w := range order { // one more each, as far as it goes
		if left > 0 && shares[w.Site] < w.Want {
			shares[w.Site]++
			left--
		}
	}
	return left
}

// wanted is how much is still wanted.
func wanted(order []Want, shares map[int64]int) (sum int) {
	for _, w := range order {
		sum += w.Want - shares[w.Site]
	}
	return sum
}

// proportional shares left, which is no more than is still wanted, in
// proportion to what each still wants.
func proportional(left int, order []Want, shares map[int64]int) {
	total := uint64(wanted(order, shares))
	type odd struct {
		at   int
		rest uint64
	}
	odds := make([]odd, 0, len(order))
	given := 0
	for i, w := range order {
		still := w.Want - shares[w.Site]
		part, rest := mulDiv(uint64(left), uint64(still), total)
		shares[w.Site] += int(part)
		given += int(part)
		if rest > 0 {
			odds = append(odds, odd{i, rest})
		}
	}
	slices.SortStableFunc(odds, func(a, b odd) int { return cmp.Compare(b.rest, a.rest) })
	for _, o := range odds[:left-given] {
		shares[order[o.at].Site]++
	}
}

// mulDiv is a*b/c and what remains, without overflow: a is at most c.
func mulDiv(a, b, c uint64) (quo, rem uint64) {
	hi, lo := bits.Mul64(a, b)
	return bits.Div64(hi, lo, c)
}
