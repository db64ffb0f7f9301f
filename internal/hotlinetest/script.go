package hotlinetest

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/aid"
)

// A header is the YAML that may stand between two lines of --- at the top of a
// conversation file, under its comments.
type header struct {
	Start      string                    `yaml:"start"`      // 2026-11-23 10:00, where the network is
	Volunteers []string                  `yaml:"volunteers"` // of the cast, on the list from the start
	Offers     map[string]offer          `yaml:"offers"`     // what of theirs is different
	Places     []place                   `yaml:"places"`     // of the directory
	Networks   []network                 `yaml:"networks"`   // beside ours
	Digest     bool                      `yaml:"digest"`     // play the daily digests too
	Team       []member                  `yaml:"team"`       // coordinators, in place of Dee alone
	Sites      map[string]site           `yaml:"sites"`      // organisations, by who of the cast they are
	Config     map[string]map[string]any `yaml:"config"`     // keys of sections of the configuration
}

// offer is what a script changes of a volunteer of the cast.
type offer struct {
	ZIP    string `yaml:"zip"`
	Tier   string `yaml:"tier"`
	Budget int    `yaml:"budget"`
	Nights bool   `yaml:"nights"`
}

// member is a coordinator of the cast.
type member struct {
	Name     string   `yaml:"name"`
	Language string   `yaml:"language"`
	Areas    []string `yaml:"areas"`
}

// place is an entry of the directory. It was checked when the script begins.
type place struct {
	Name  string   `yaml:"name"`
	ZIP   string   `yaml:"zip"`
	Needs []string `yaml:"needs"`
	Hours string   `yaml:"hours"`
	Phone string   `yaml:"phone"` // of the cast, or its last four figures
	Texts bool     `yaml:"texts"` // may be asked by text whether it still holds
}

// network is a network beside ours.
type network struct {
	Name  string   `yaml:"name"`
	Area  []string `yaml:"area"`
	Phone string   `yaml:"phone"` // of the cast, or its last four figures
}

func (n network) entry() aid.Network {
	return aid.Network{Name: n.Name, Area: n.Area, Phone: phoneOf(n.Phone)}
}

// phoneOf is a phone of the cast, or one by its last four figures; of nothing,
// none.
func phoneOf(s string) aid.Phone {
	if phone, cast := phones[s]; cast || s == "" {
		return phone
	}
	return aid.Phone("+1541555" + s)
}

func (p place) entry() aid.Place {
	return aid.Place{Name: p.Name, ZIP: p.ZIP, Needs: p.Needs, Hours: p.Hours, Phone: phoneOf(p.Phone), Texts: p.Texts}
}

// site is an organisation that takes goods.
type site struct {
	Name     string `yaml:"name"`
	ZIP      string `yaml:"zip"`
	Capacity int    `yaml:"capacity"`
	Language string `yaml:"language"`
}

type kind int

const (
	note     kind = iota // a comment or an empty line
	say                  // somebody texts
	phone                // somebody does something on the phone
	together             // several text at the same time
	move                 // the clock is moved
	fault                // the carrier will do something else
	table                // how things stand is asked
)

// An item is one thing of a script. Lines are as they stand in the file;
// expected are the texts that the file says follow.
type item struct {
	kind     kind
	line     int
	lines    []string
	name     string // who texts; the table's name
	body     string
	pictures int
	inner    []item // of together
	expected []string
}

// A script is one conversation file.
type script struct {
	head  header
	front []string // comments and the header, as they stand
	items []item
	width int // of the longest name
}

var (
	spoken  = regexp.MustCompile(`^\s*(\w*)\s*(<<?|>>?)(?: (.*))?$`)
	tables  = regexp.MustCompile(`^(requests|invites|tasks|people|offers|places|lots):$`)
	written = regexp.MustCompile(`^(-- | +\()`) // lines that playing writes: times and costs
)

// parse reads a conversation file.
func parse(name string, data []byte) (*script, error) {
	s := &script{}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	rest, err := s.readHeader(lines)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for n := len(lines) - len(rest); n < len(lines); n++ {
		if err := s.add(n+1, strings.TrimRight(lines[n], " ")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	for _, it := range s.items {
		s.width = max(s.width, len(it.name))
		for _, in := range it.inner {
			s.width = max(s.width, len(in.name))
		}
		for _, e := range it.expected {
			who, _, _ := strings.Cut(e, " ")
			s.width = max(s.width, len(who))
		}
	}
	return s, nil
}

// readHeader takes the header off the top, if there is one.
func (s *script) readHeader(lines []string) (rest []string, err error) {
	open := -1
	for i, l := range lines {
		switch {
		case l == "---" && open < 0:
			open = i
		case l == "---":
			dec := yaml.NewDecoder(bytes.NewReader([]byte(strings.Join(lines[open+1:i], "\n"))))
			dec.KnownFields(true)
			if err := dec.Decode(&s.head); err != nil {
				return nil, fmt.Errorf("header: %w", err)
			}
			s.front = lines[:i+1]
			return lines[i+1:], nil
		case open < 0 && l != "" && !strings.HasPrefix(l, "#"):
			return lines, nil // no header
		}
	}
	if open >= 0 {
		return nil, errors.New("the header has no end")
	}
	return lines, nil
}

// last is the item that a line may belong to; nil at the top.
func (s *script) last() *item {
	for i := len(s.items) - 1; i >= 0; i-- {
		if s.items[i].kind != note {
			return &s.items[i]
		}
	}
	return nil
}

func (s *script) add(n int, l string) error {
	last := s.last()
	switch m := spoken.FindStringSubmatch(l); {
	case l == "" || strings.HasPrefix(l, "#"):
		s.items = append(s.items, item{kind: note, line: n, lines: []string{l}})
	case strings.HasPrefix(l, "@"):
		s.items = append(s.items, item{kind: move, line: n, lines: []string{l}, body: strings.TrimSpace(l[1:])})
	case l == "same time:":
		s.items = append(s.items, item{kind: together, line: n})
	case strings.HasPrefix(l, "carrier: "):
		s.items = append(s.items, item{kind: fault, line: n, lines: []string{l}, body: strings.TrimPrefix(l, "carrier: ")})
	case tables.MatchString(l):
		s.items = append(s.items, item{kind: table, line: n, name: strings.TrimSuffix(l, ":")})
	case last != nil && last.kind == table && strings.HasPrefix(l, "  "):
		// a row that playing writes
	case last != nil && written.MatchString(l):
	case m != nil && m[2] == ">>":
		s.items = append(s.items, item{kind: phone, line: n, name: m[1], body: m[3]})
	case m != nil && m[2] == "<<":
		// what is heard: playing writes it
	case m != nil && m[2] == ">":
		return s.addSaid(n, l, m, last)
	case m != nil && last != nil:
		if m[1] != "" {
			last.expected = append(last.expected, m[1]+" "+m[3])
		} else if k := len(last.expected); k > 0 {
			last.expected[k-1] += "\n" + m[3]
		}
	default:
		return fmt.Errorf("not understood: %q", l)
	}
	return nil
}

// addSaid takes what somebody texts, or one more line of it.
func (s *script) addSaid(n int, l string, m []string, last *item) error {
	into := &s.items
	if last != nil && last.kind == together && strings.HasPrefix(l, "  ") && len(last.expected) == 0 {
		into = &last.inner
	}
	if m[1] == "" {
		if len(*into) == 0 {
			return errors.New("a text without a name")
		}
		prev := &(*into)[len(*into)-1]
		prev.body += "\n" + m[3]
		return nil
	}
	it := item{kind: say, line: n, name: m[1], body: m[3]}
	for strings.HasPrefix(it.body, "[picture]") {
		it.body, it.pictures = strings.TrimSpace(strings.TrimPrefix(it.body, "[picture]")), it.pictures+1
	}
	*into = append(*into, it)
	return nil
}
