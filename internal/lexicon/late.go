package lexicon

import "sync"

// The tables are thousands of phrases: to build them all takes longer than
// everything else at the program's start. So each is built when it is first
// asked for, and of phrases only those of a language that a text may be in.

// lateSet is wordSet, when it is first asked for.
func lateSet(words []string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return wordSet(words) })
}

// wordSet holds words and short phrases in the form in which the words of a
// text are compared.
func wordSet(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[spaced(w)] = true
	}
	return m
}

// foldedSet holds whole texts, folded.
func foldedSet(words ...string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := make(map[string]bool, len(words))
		for _, w := range words {
			m[Fold(w)] = true
		}
		return m
	})
}
