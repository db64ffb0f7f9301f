package flowfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"neighborline/internal/lexicon"
)

// A Severity says whether a folder may be used in spite of a problem.
type Severity int

// The severities.
const (
	Error   Severity = iota // the book is refused
	Warning                 // the book works, and somebody should know
)

// A Problem is one thing that is wrong with a folder of flows.
type Problem struct {
	File         string
	Line, Column int // both count from 1; 0 where no line is to blame
	Severity     Severity
	Message      string // what is wrong, in plain words
	Fix          string // what to do about it; may be empty
	Source       string // the line itself
}

// String is the problem on one line, in the form that editors can jump to.
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, max(p.Column, 1))
	}
	b.WriteString(": ")
	if p.Severity == Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(p.Message)
	if p.Fix != "" {
		b.WriteString("; ")
		b.WriteString(p.Fix)
	}
	return b.String()
}

// Excerpt is the problem with the line it is about and a caret below the
// column. Where no line is to blame it is the same as String.
func (p Problem) Excerpt() string {
	if p.Line == 0 || p.Source == "" {
		return p.String()
	}
	number := fmt.Sprintf("%5d | ", p.Line)
	pad := strings.Repeat(" ", len(number)-2) + "| "
	return p.String() + "\n" + number + p.Source + "\n" + pad + blanks(p.Source, p.Column) + "^"
}

// blanks is as wide as the source before a column; tabs stay tabs, so that the
// caret stands below its letter. Columns count letters, as YAML's do.
func blanks(source string, column int) string {
	var b strings.Builder
	for _, r := range source {
		if column--; column < 1 {
			break
		}
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Broken says whether any of the problems keeps the book from being used.
func Broken(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}

// inOrder sorts problems as a reader meets them and drops repetitions.
func inOrder(ps []Problem) []Problem {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(ps)
}

// didYouMean is the fix for a misspelled word: the known one that is near it,
// or else all that are known, if they are few.
func didYouMean(word string, known []string) string {
	const few = 12
	if near, ok := nearest(word, known); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 || len(known) > few {
		return ""
	}
	known = slices.Compact(slices.Sorted(slices.Values(known)))
	return "known here: " + strings.Join(known, ", ")
}

// nearest is the known word with the fewest edits from word, if they are few
// enough for a slip: one in three letters.
func nearest(word string, known []string) (string, bool) {
	best, edits := "", utf8.RuneCountInString(word)/3+1
	for _, k := range slices.Sorted(slices.Values(known)) {
		if d := lexicon.Distance(word, k); d < edits {
			best, edits = k, d
		}
	}
	return best, best != ""
}
