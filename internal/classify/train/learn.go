package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"neighborline/internal/classify"
)

const (
	cost     = 1.0 // of an example on the wrong side of its border
	told     = 2.0 // how much more of one that tells of the label: there are few
	rounds   = 60
	accuracy = 1e-3
	fewest   = 40 // examples that a label must have
)

// asked are the questions whose texts say whether they tell of a kind of label;
// the texts of all others leave it open. No entry: all do.
var asked = map[string][]string{
	"need":   {"first", "need", "offer_what", "idle"},
	"role":   {"first", "role", "idle"},
	"risks":  {"first", "need", "place", "how_soon", "people", "role"},
	"time":   {"first", "need", "place", "how_soon", "people", "confirm"},
	"people": {"first", "need", "place", "how_soon", "people", "confirm"},
	"yes":    {"confirm", "still_needed"},
	"accept": {"invite"},
	"choice": {"follow_up", "unmet"},
}

// speaksOf says whether an example says if it tells of a label.
func (e example) speaksOf(l classify.Label) bool {
	kind, _, _ := strings.Cut(string(l), " ")
	switch at, some := asked[kind]; {
	case kind == "language": // told of each, or left open
		return slices.ContainsFunc(e.tells, func(l classify.Label) bool { return strings.HasPrefix(string(l), kind) })
	case some:
		return slices.Contains(at, e.at)
	case e.at == "":
		return l == classify.Danger || l == classify.Leave
	}
	return true
}

// A corpus is the examples with their features.
type corpus struct {
	examples []example
	features [][]uint32
	in       []int // of each feature, in how many examples it is
	vectors  []vector
}

// A vector is the features of a text with their values; a little shorter than
// one, and more so where it has few.
type vector struct {
	at     []uint32
	value  []float64
	square float64
}

func newCorpus(examples []example) *corpus {
	c := &corpus{examples: examples, in: make([]int, classify.Buckets)}
	for _, e := range examples {
		at := classify.Features(e.text)
		c.features = append(c.features, at)
		for _, f := range at {
			c.in[f]++
		}
	}
	for _, at := range c.features {
		v := vector{at: at, value: make([]float64, len(at))}
		for i, f := range at {
			v.value[i] = float64(classify.Rarity(len(examples), c.in[f]))
			v.square += v.value[i] * v.value[i]
		}
		length := math.Sqrt(v.square + classify.Doubt)
		for i := range v.value {
			v.value[i] /= length
		}
		v.square /= length * length
		c.vectors = append(c.vectors, v)
	}
	return c
}

// labels are those that enough examples tell of.
func (c *corpus) labels() []classify.Label {
	n := map[classify.Label]int{}
	for _, e := range c.examples {
		for _, l := range e.tells {
			n[l]++
		}
	}
	var all []classify.Label
	for l := range n {
		if n[l] >= fewest {
			all = append(all, l)
		}
	}
	slices.Sort(all)
	return all
}

// rarity is that of each feature.
func (c *corpus) rarity() []byte {
	b := make([]byte, classify.Buckets)
	for f := range b {
		b[f] = classify.Rarity(len(c.examples), c.in[f])
	}
	return b
}

// border finds the border between what tells of a label and what does not,
// without the examples of one fold.
func (c *corpus) border(l classify.Label, without func(example) bool) classify.Border {
	var vectors []vector
	var tells []bool
	for i, e := range c.examples {
		if e.speaksOf(l) && !without(e) {
			vectors = append(vectors, c.vectors[i])
			tells = append(tells, slices.Contains(e.tells, l))
		}
	}
	weight, bias := separate(vectors, tells)
	most := 0.0
	for _, w := range weight {
		most = max(most, math.Abs(w))
	}
	step := most / math.MaxInt8
	packed := make([]byte, len(weight))
	for i, w := range weight {
		packed[i] = byte(int8(math.Round(w / step)))
	}
	return classify.Border{Bias: float32(bias), Step: float32(step), Weights: string(packed)}
}

// separate finds a border: a support vector machine with squared loss, by
// coordinate descent in the dual (Hsieh and others, A Dual Coordinate Descent
// Method for Large-scale Linear SVM, 2008, algorithm 1).
func separate(vectors []vector, tells []bool) (weight []float64, bias float64) {
	weight = make([]float64, classify.Buckets)
	alpha := make([]float64, len(vectors))
	order := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		most := 0.0
		for _, i := range order.Perm(len(vectors)) {
			v, y, slack := vectors[i], -1.0, 1/(2*cost)
			if tells[i] {
				y, slack = 1, 1/(2*cost*told)
			}
			gradient := y*(v.dot(weight)+bias) - 1 + slack*alpha[i]
			if alpha[i] == 0 && gradient >= 0 {
				continue
			}
			most = max(most, math.Abs(gradient))
			was := alpha[i]
			alpha[i] = max(was-gradient/(v.square+1+slack), 0)
			v.addTo(weight, y*(alpha[i]-was))
			bias += y * (alpha[i] - was)
		}
		if most < accuracy {
			break
		}
	}
	return weight, bias
}

func (v vector) dot(weight []float64) float64 {
	sum := 0.0
	for i, f := range v.at {
		sum += v.value[i] * weight[f]
	}
	return sum
}

func (v vector) addTo(weight []float64, times float64) {
	for i, f := range v.at {
		weight[f] += times * v.value[i]
	}
}
