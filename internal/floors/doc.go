// Package floors keeps the house in order. It holds nothing but a test, which
// reads the whole source and says what is in the wrong room.
//
// A package imports only packages on lower floors; a library that has a room
// of its own stays in it; pure packages reach neither disk, network, clock nor
// chance; files and functions stay short; the top level is what it is. The
// tables in rooms_test.go are the plan: a new package gets its floor there.
//
// It never judges style, and never changes a file.
package floors
