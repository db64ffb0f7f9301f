package main

import (
	"crypto/sha256"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"

	"neighborline/internal/classify"
)

// Low and High of a border are found on texts that it was not trained on, by
// leaving out one fold of writers after the other.
const folds = 6

// shares are how much of what tells of a label lies below its Low, and how much of
// what does not from its High and from its Sure on.
func shares(l classify.Label) (low, high, sure float64) {
	switch kind, _, _ := strings.Cut(string(l), " "); {
	case l == classify.Leave: // who asks for food would wonder how to leave; who leaves must be heard
		return .01, .003, .0005
	case kind == "language": // few texts are in two, and by far not all must be asked which
		return .003, .003, .0005
	}
	return .1, .01, .0005
}

// fold is the fold of a writer's texts. What was written for danger and leave
// alone is in every training.
func fold(batch string) int {
	if batch == "told" {
		return -1
	}
	return int(crc32.ChecksumIEEE([]byte(batch))>>3) % folds
}

// scores are how much the texts that a label was not trained on sound like it:
// those that do not tell of it, and those that do, in ascending order.
func (c *corpus) scores(l classify.Label) (no, yes []float64) {
	for k := range folds {
		border := c.border(l, func(e example) bool { return fold(e.batch) == k })
		m := classify.NewModel(c.rarity(), map[classify.Label]classify.Border{l: border})
		for _, e := range c.examples {
			if fold(e.batch) != k || !e.speaksOf(l) || classify.Words(e.text) < classify.Few {
				continue
			}
			s, _ := m.Hear(e.text).Score(l)
			if slices.Contains(e.tells, l) {
				yes = append(yes, s)
			} else {
				no = append(no, s)
			}
		}
	}
	slices.Sort(no)
	slices.Sort(yes)
	return no, yes
}

// bound gives a border its Low, High and Sure.
func bound(b *classify.Border, l classify.Label, no, yes []float64) {
	above := func(share float64) float32 { return float32(no[len(no)-1-int(share*float64(len(no)))]) }
	low, high, sure := shares(l)
	b.Low, b.High, b.Sure = float32(yes[int(low*float64(len(yes)))]), above(high), above(sure)
}

// train learns all labels, and says of each what it is worth.
func train(examples []example, say func(l classify.Label, b classify.Border, no, yes []float64)) classify.Model {
	c := newCorpus(examples)
	labels := map[classify.Label]classify.Border{}
	for _, l := range c.labels() {
		no, yes := c.scores(l)
		if len(yes) < fewest/2 {
			continue // most are too short to be judged
		}
		b := c.border(l, func(example) bool { return false })
		bound(&b, l, no, yes)
		say(l, b, no, yes)
		labels[l] = b
	}
	m := classify.NewModel(c.rarity(), labels)
	m.Texts = sum(examples)
	return m
}

// sum tells apart what was trained on.
func sum(examples []example) [sha256.Size]byte {
	h := sha256.New()
	for _, e := range examples {
		fmt.Fprintf(h, "%q %q %q %q\n", e.text, e.batch, e.at, e.tells)
	}
	return [sha256.Size]byte(h.Sum(nil))
}
