package aid

import (
	"fmt"
	"runtime"
)

// Recovered says what a panic was, without what it holds: its type, or the
// runtime's own words, which quote indexes and types alone.
func Recovered(p any) string {
	if err, ok := p.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("a %T", p)
}
