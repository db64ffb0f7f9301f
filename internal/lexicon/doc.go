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
// A language is a few files (en.go, en_times.go …) that fill one table; the
// readers know no words of their own. A text is read in the languages that its
// letters and words allow: Chinese is cut into words first, and Vietnamese,
// bare of its marks, is read only beside a word that is surely Vietnamese.
package lexicon
