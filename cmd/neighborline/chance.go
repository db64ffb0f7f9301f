package main

import (
	crand "crypto/rand"
	"math/rand/v2"
)

// chance is the randomness of a real hotline.
type chance struct{}

// Pick chooses a number in [0, n).
func (chance) Pick(n int) int { return rand.IntN(n) }

// Ref is a mark of 128 bits that nobody can guess.
func (chance) Ref() string { return crand.Text() }
