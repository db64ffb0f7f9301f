package hotlinetest

import (
	"fmt"
	"strings"

	"neighborline/internal/sms"
)

// write writes down the calls and the texts that left since the last time, and
// gives what of the expected texts comes after them. An expected * stands for
// any words.
func (p *player) write(expected []string) []string {
	p.rings()
	for _, s := range p.Carrier.Sent(p.shown) {
		p.shown++
		name := p.names[s.To]
		body := s.Body
		if len(expected) > 0 {
			if expected[0] == name+" *" {
				p.lines("", name, "<", "*")
				expected = expected[1:]
				continue
			}
			expected = expected[1:]
		}
		p.lines("", name, "<", body)
		if c := sms.Count(body); c.Segments > 1 {
			why := ""
			if c.Unicode {
				why = fmt.Sprintf(", because of %q", c.Culprit)
			}
			fmt.Fprintf(&p.out, "%*s (%d segments%s)\n", p.s.width, "", c.Segments, why)
		}
	}
	return expected
}

// lines writes one text, each of its lines under the other.
func (p *player) lines(indent, name, mark, body string) {
	for _, l := range strings.Split(body, "\n") {
		p.out.WriteString(strings.TrimRight(fmt.Sprintf("%s%-*s %s %s", indent, p.s.width, name, mark, l), " ") + "\n")
		name = ""
	}
}

// firstDifference says where a file and what was played part, with what
// stands around it.
func firstDifference(path, want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	i := 0
	for i < len(w) && i < len(g) && w[i] == g[i] {
		i++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d: another text than the file says (rewrite it with: go test ./internal/hotlinetest -update)\n", path, i+1)
	for _, l := range w[max(0, i-3):i] {
		fmt.Fprintf(&b, "    %s\n", l)
	}
	for _, l := range w[i:min(len(w), i+6)] {
		fmt.Fprintf(&b, "  - %s\n", l)
	}
	for _, l := range g[i:min(len(g), i+6)] {
		fmt.Fprintf(&b, "  + %s\n", l)
	}
	return b.String()
}
