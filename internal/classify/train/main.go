// Command train learns the weights of internal/classify from the practice texts
// of testdata/understanding and the texts in its folder told, and prints what
// each label is worth on texts of writers that were not in its training. The
// same texts give the same weights.
package main

import (
	"flag"
	"fmt"
	"os"
	"sort"

	"neighborline/internal/classify"
)

func main() {
	out := flag.String("o", "weights.bin", "where to write the weights")
	texts := flag.String("texts", "../../testdata/understanding", "the folder of texts")
	flag.Parse()
	if err := run(*texts, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(texts, out string) error {
	examples, err := readExamples(texts)
	if err != nil {
		return err
	}
	return os.WriteFile(out, train(examples, report).Pack(), 0o644)
}

// report says how often a label is heard where it is told, and how often it
// seems unlikely where it is not, in texts of writers that were left out.
func report(l classify.Label, b classify.Border, no, yes []float64) {
	from := func(scores []float64, bound float32) float64 {
		return 100 * float64(len(scores)-sort.SearchFloat64s(scores, float64(bound))) / float64(len(scores))
	}
	fmt.Printf("%-20s of %4d: %5.1f %% likely (from %5.2f), %5.1f %% sure (from %5.2f); of %4d others %5.1f %% unlikely (below %5.2f)\n",
		l, len(yes), from(yes, b.High), b.High, from(yes, b.Sure), b.Sure, len(no), 100-from(no, b.Low), b.Low)
}
