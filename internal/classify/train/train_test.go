package main

import (
	"bytes"
	"flag"
	"slices"
	"strings"
	"testing"

	"neighborline/internal/classify"
)

const corpusFolder = "../../../testdata/understanding"

var retrain = flag.Bool("retrain", false, "train all labels anew, and compare the weights")

// TestWeightsAreCurrent holds the weights that the program has against the texts
// that they were trained on.
func TestWeightsAreCurrent(t *testing.T) {
	examples, err := readExamples(corpusFolder)
	if err != nil {
		t.Fatal(err)
	}
	if classify.Trained().Texts != sum(examples) {
		t.Fatal("the texts have changed since the weights were trained: go generate ./internal/classify")
	}
	if !*retrain {
		return
	}
	silent := func(classify.Label, classify.Border, []float64, []float64) {}
	if !bytes.Equal(train(examples, silent).Pack(), classify.Trained().Pack()) {
		t.Error("the same texts give other weights")
	}
}

// TestUnseen leaves out one fold of writers after the other, and asks what is heard
// of the texts of those who were left out. It was 79 and 97 % when the bounds were set.
func TestUnseen(t *testing.T) {
	examples, err := readExamples(corpusFolder)
	if err != nil {
		t.Fatal(err)
	}
	c := newCorpus(examples)
	for l, least := range map[classify.Label]float64{classify.Danger: 74, classify.Leave: 93} {
		no, yes := c.scores(l)
		var b classify.Border
		bound(&b, l, no, yes)
		heard := 0
		for _, s := range yes {
			if s >= float64(b.High) {
				heard++
			}
		}
		if got := 100 * float64(heard) / float64(len(yes)); got < least {
			t.Errorf("%s: %.1f %% of %d are heard, want %v", l, got, len(yes), least)
		}
	}
}

// A border parts what it was shown, with as wide a margin as there is.
func TestSeparate(t *testing.T) {
	of := func(features ...uint32) vector {
		v := vector{at: features, value: slices.Repeat([]float64{1}, len(features)), square: float64(len(features))}
		return v
	}
	vectors := []vector{of(1, 2), of(1, 3), of(1, 4), of(5, 2), of(5, 3), of(5, 4)}
	weight, bias := separate(vectors, []bool{true, true, true, false, false, false})
	for i, v := range vectors {
		if s := v.dot(weight) + bias; (s > .5) != (i < 3) || (s < -.5) != (i >= 3) {
			t.Errorf("text %d scores %.2f", i, s)
		}
	}
	if yes, no := of(1, 9).dot(weight)+bias, of(5, 9).dot(weight)+bias; yes <= 0 || no >= 0 {
		t.Errorf("unseen texts score %.2f and %.2f, want a plus and a minus", yes, no)
	}
}

func TestReadTold(t *testing.T) {
	got, err := readTold("x.tsv", []byte("danger\tthe house burns\nsafe\tthe toast burns\nleave\tno more texts\nstay\tno more toast\n"))
	if err != nil || len(got) != 4 || !slices.Equal(got[0].tells, []classify.Label{classify.Danger}) || got[1].tells != nil || !slices.Equal(got[2].tells, []classify.Label{classify.Leave}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, bad := range []string{"peril\tthe house burns\n", "danger the house burns\n"} {
		if _, err := readTold("x.tsv", []byte("safe\tall is well\n"+bad)); err == nil || !strings.HasPrefix(err.Error(), "x.tsv:2: ") {
			t.Errorf("%q: got %v, want an error of line 2", bad, err)
		}
	}
}
