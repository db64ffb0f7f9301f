// Package flowfile reads a folder of flows, texts and needs, written in YAML
// by people who do not program, into a flow.Book.
//
// It promises that a book without errors can be run: every step that is named
// is there, can be reached and leads on, every text exists in the base
// language and asks for no name that nobody fills. Whatever is wrong is
// reported at once, each with its file, line and column, in plain words and
// with what to do about it. It never guesses what an author meant, never
// repairs a file, and reads nothing outside the folder it is given.
package flowfile
