// Command tell reads what go test -json says and tells it to people: of a
// package that passes one line, of a test that fails all that it said, and in
// the end how many there were. The count also goes to the file it is given.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
)

// event is a line of go test -json; see go doc test2json.
type event struct {
	Action, Package, Test, Output string
}

func main() {
	said := map[string][]string{} // by package and test
	var passed, failed, skipped int
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var e event
		if err := json.Unmarshal(in.Bytes(), &e); err != nil {
			fmt.Println(in.Text()) // go's own complaint
			continue
		}
		key := e.Package + " " + e.Test
		switch e.Action {
		case "output":
			said[key] = append(said[key], e.Output)
		case "build-output":
			fmt.Print(e.Output)
		case "pass", "skip", "fail":
			switch {
			case e.Action == "fail":
				show(said[key])
			case e.Test == "":
				show(slices.DeleteFunc(said[key], func(s string) bool { return !strings.HasPrefix(s, "ok") && !strings.HasPrefix(s, "?") }))
			}
			delete(said, key)
			switch {
			case e.Action == "fail":
				failed++ // a package that fails counts too: it may have no test to blame
			case e.Test != "" && e.Action == "skip":
				skipped++
			case e.Test != "":
				passed++
			}
		}
	}
	count := fmt.Sprintf("%d passed, %d failed, %d skipped", passed, failed, skipped)
	fmt.Println(count)
	if err := os.WriteFile(os.Args[1], []byte(count), 0o600); err != nil || in.Err() != nil || failed > 0 || passed == 0 {
		os.Exit(1)
	}
}

// show prints what was said, without the beginnings of tests.
func show(lines []string) {
	for _, s := range lines {
		if !strings.HasPrefix(s, "=== ") {
			fmt.Print(s)
		}
	}
}
