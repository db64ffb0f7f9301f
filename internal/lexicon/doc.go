// Package lexicon understands short texts in several languages: a yes, a
// number, a time, a command, a cry for help. It promises to be careful rather
// than clever. A text that can be read in two ways is not read at all, so that
// the person is asked again, and the words that carry weight (yes, no, STOP)
// are matched exactly and never by likeness.
//
// Every reader takes what a person typed, as typed, and folds it itself.
// Nothing here keeps state, reads a clock or does I/O; where the time matters
// it is a parameter.
//
// A language is one file (en.go, es.go) that fills one table; the readers know
// no words of their own.
package lexicon
