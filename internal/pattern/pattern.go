// Package pattern has regular expressions that are compiled when they are first
// used. There are dozens of them, and a start that compiles them all has people
// wait for what it may never need.
package pattern

import (
	"regexp"
	"sync"
)

// A Pattern is a regular expression. Its methods are those of regexp.Regexp.
type Pattern struct{ get func() *regexp.Regexp }

// New makes a pattern. Where the expression is wrong the first use panics: a
// test compiles what stands in the code.
func New(expr string) *Pattern {
	return &Pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

// MatchString says whether the pattern is anywhere in s.
func (p *Pattern) MatchString(s string) bool { return p.get().MatchString(s) }

// FindString gives the first match; empty is none, or an empty one.
func (p *Pattern) FindString(s string) string { return p.get().FindString(s) }

// FindStringSubmatch gives the first match and its groups; nil is none.
func (p *Pattern) FindStringSubmatch(s string) []string { return p.get().FindStringSubmatch(s) }

// FindStringSubmatchIndex gives where the first match and its groups stand.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.get().FindStringSubmatchIndex(s)
}

// FindAllStringSubmatch gives the first n matches and their groups; -1 is all.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.get().FindAllStringSubmatch(s, n)
}

// ReplaceAllString puts with, in which $1 is a group, for each match.
func (p *Pattern) ReplaceAllString(s, with string) string {
	return p.get().ReplaceAllString(s, with)
}

// ReplaceAllStringFunc puts what a function makes of it for each match.
func (p *Pattern) ReplaceAllStringFunc(s string, with func(string) string) string {
	return p.get().ReplaceAllStringFunc(s, with)
}
