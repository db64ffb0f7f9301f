package simulate

import "math"

// What a draw is about; with the ids of those concerned it is the whole key.
const (
	aboutMap uint64 = iota + 1
	aboutPerson
	aboutRequests
	aboutFree
	aboutYes
	aboutNo
	aboutDelay
	aboutOptOut
	aboutPick
)

// mix is the finalizer of splitmix64: it spreads every bit over all others.
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

const golden = 0x9e3779b97f4a7c15

// luck is a number in (0, 1), always the same for the same key.
func luck(seed, about uint64, a, b int) float64 {
	return unit(mix(mix(mix(seed*golden+about)+uint64(a)*golden) + uint64(b)*golden))
}

// unit makes a number in (0, 1) of 53 bits.
func unit(x uint64) float64 { return (float64(x>>11) + 0.5) / (1 << 53) }

// dice are a row of draws with a key of their own.
type dice struct{ state uint64 }

func newDice(seed, about uint64, a int) *dice {
	return &dice{mix(mix(seed*golden+about) + uint64(a)*golden)}
}

func (d *dice) unit() float64 {
	d.state += golden
	return unit(mix(d.state))
}

// below is a whole number from 0 to n-1.
func (d *dice) below(n int) int { return min(int(d.unit()*float64(n)), n-1) }

func (d *dice) normal() float64 { return normal(d.unit(), d.unit()) }

// normal makes a normal deviate of two uniform ones (Box and Muller).
func normal(u, v float64) float64 { return math.Sqrt(-2*math.Log(u)) * math.Cos(2*math.Pi*v) }

// gamma draws from the gamma distribution with shape a (Marsaglia and Tsang).
func (d *dice) gamma(a float64) float64 {
	if a < 1 {
		return d.gamma(a+1) * math.Pow(d.unit(), 1/a)
	}
	k := a - 1.0/3
	c := 1 / math.Sqrt(9*k)
	for {
		x := d.normal()
		v := 1 + c*x
		if v <= 0 {
			continue
		}
		v *= v * v
		if math.Log(d.unit()) < x*x/2+k-k*v+k*math.Log(v) {
			return k * v
		}
	}
}

func (d *dice) beta(a, b float64) float64 {
	x, y := d.gamma(a), d.gamma(b)
	return x / (x + y)
}

// poisson draws a count with the given mean, which must be small.
func (d *dice) poisson(mean float64) int {
	n, p := 0, math.Exp(-mean)
	for u := d.unit(); u > p; n++ {
		u -= p
		p *= mean / float64(n+1)
		if n > 1000 {
			break
		}
	}
	return n
}

// pick chooses an index with chances as the weights.
func (d *dice) pick(weights []float64) int {
	var sum float64
	for _, w := range weights {
		sum += w
	}
	u := d.unit() * sum
	for i, w := range weights {
		if u -= w; u < 0 {
			return i
		}
	}
	return len(weights) - 1
}
