package lexicon

import (
	"slices"
	"strings"
)

// exceptions leave something out of "any day" or "anything".
var exceptions = lateSet([]string{
	"but", "except", "besides", "excluding", "menos", "excepto", "salvo", "pero", "кроме", "только", "крім", "окрім", "тільки", "tru", "除", "除了",
})

// excepts says whether a text leaves something out of what it says.
func excepts(s string) bool { return Excepts(characters(Words(s))) }

// Excepts says whether words leave something out of "all": "anything but
// driving" is not everything.
func Excepts(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return exceptions()[w] })
}

// pausedNo says whether a text says no to what stands before it, as Spanish does
// with a comma behind the no: "hoy no, el jueves".
func pausedNo(s string) bool {
	low := strings.ToLower(s)
	return strings.Contains(low, " no,") || strings.Contains(low, " no.") || strings.Contains(low, " no;")
}
