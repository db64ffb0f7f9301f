package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"time"

	"neighborline/internal/config"
	"neighborline/internal/geo"
	"neighborline/internal/roster"
)

// asker asks the questions of init, one a line.
type asker struct {
	in  *bufio.Reader
	out io.Writer
	// typed says that somebody sits at a terminal, which shows what they type.
	typed bool
	err   error // the first thing that could not be answered; nothing is asked after it
}

// question is one thing that init wants to know.
type question struct {
	flag    string // what answers it too
	ask     string
	instead string             // taken when nothing is answered; empty: an answer is needed
	bad     func(string) error // what is wrong with an answer; nil takes all
}

// ask gives the flag's answer, or asks until one is good. A wrong flag is not
// asked about: whoever wrote it should know.
func (a *asker) ask(q question, given string) string {
	if a.err != nil {
		return ""
	}
	if given != "" {
		if err := q.check(given); err != nil {
			a.err = usageError{fmt.Errorf("--%s: %w", q.flag, err)}
		}
		return given
	}
	for {
		a.prompt(q)
		line, err := a.in.ReadString('\n')
		if !a.typed {
			fmt.Fprintln(a.out)
		}
		if line = strings.TrimSpace(line); line == "" {
			line = q.instead
		}
		switch wrong := q.check(line); {
		case line != "" && wrong == nil:
			return line
		case err != nil:
			a.err = usageError{fmt.Errorf("--%s is missing: %s", q.flag, q.ask)}
			return ""
		case line == "":
			fmt.Fprintln(a.out, "  This one is needed.")
		default:
			fmt.Fprintf(a.out, "  That is not right: %v.\n", wrong)
		}
	}
}

func (a *asker) prompt(q question) {
	fmt.Fprint(a.out, q.ask)
	if q.instead != "" {
		fmt.Fprintf(a.out, " [%s]", q.instead)
	}
	fmt.Fprint(a.out, " ")
}

func (q question) check(s string) error {
	if q.bad == nil || s == "" {
		return nil
	}
	return q.bad(s)
}

// everywhere is the answer that names no area.
const everywhere = "everywhere"

// answers asks for what the flags do not say.
func (i initCmd) answers(e *env) (config.InitAnswers, error) {
	a := &asker{in: bufio.NewReader(e.stdin), out: e.stdout, typed: terminal(e.stdin)}
	var out config.InitAnswers
	out.Name = a.ask(question{flag: "name", ask: "What is your network called?"}, i.Name)
	out.Short = i.Short
	number := a.ask(question{flag: "number", ask: "Which phone number is the hotline's?", bad: phoneProblem}, i.Number)
	out.Number, _ = roster.ReadPhone(number)
	area := a.ask(question{flag: "area", ask: "Which ZIPs do you serve? First digits are enough: 974, 97520.", instead: everywhere}, strings.Join(i.Area, ","))
	if area != everywhere {
		out.Area = listOf(area)
	}
	out.Timezone = a.ask(question{flag: "timezone", ask: "Which time zone?", instead: zoneOfArea(out.Area), bad: zoneProblem}, i.Timezone)
	out.Languages = listOf(a.ask(question{flag: "languages", ask: "Which languages? The first is what a stranger hears first.", instead: "en, es"},
		strings.Join(i.Languages, ",")))
	out.PublicURL = strings.TrimRight(a.ask(question{
		flag: "public-url", ask: "At which address does the carrier reach you? You can change it later.",
		instead: "https://hotline.example.org", bad: urlProblem,
	}, i.PublicURL), "/")
	out.Coordinators = a.coordinators(i.Coordinator)
	return out, a.err
}

// coordinators asks for people until nobody more is named.
func (a *asker) coordinators(given []string) []config.Coordinator {
	var out []config.Coordinator
	q := question{flag: "coordinator", ask: "Who looks after requests? A name and a phone: Ana 541-555-0111.", bad: coordinatorProblem}
	for _, g := range given {
		out = append(out, readCoordinator(a.ask(q, g)))
	}
	if len(given) > 0 || a.err != nil {
		return out
	}
	const nobody = "nobody"
	for answer := a.ask(q, ""); answer != nobody && a.err == nil; {
		out = append(out, readCoordinator(answer))
		q = question{flag: q.flag, ask: "Who else?", instead: nobody, bad: func(s string) error {
			if s == nobody {
				return nil
			}
			return coordinatorProblem(s)
		}}
		answer = a.ask(q, "")
	}
	return out
}

// readCoordinator splits "Ana +15415550111" before the number.
func readCoordinator(s string) config.Coordinator {
	at := strings.IndexAny(s, "+(0123456789")
	if at < 0 {
		return config.Coordinator{Name: strings.TrimSpace(s)}
	}
	phone, _ := roster.ReadPhone(s[at:])
	return config.Coordinator{Name: strings.Trim(s[:at], " ,:="), Phone: phone}
}

func coordinatorProblem(s string) error {
	c := readCoordinator(s)
	switch {
	case c.Name == "":
		return errors.New("a name is missing")
	case c.Phone == "":
		return errors.New("a phone number is missing")
	}
	return nil
}

func phoneProblem(s string) error {
	_, err := roster.ReadPhone(s)
	return err
}

func zoneProblem(s string) error {
	if _, err := time.LoadLocation(s); err != nil || s == "Local" {
		return fmt.Errorf("%q is no zone such as America/Los_Angeles", s)
	}
	return nil
}

func urlProblem(s string) error {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return errors.New("an address begins with https://")
	}
	return nil
}

func listOf(s string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",; ", r) }),
		func(s string) bool { return s == "" })
}

// zoneOfArea is the time zone of the first ZIP of an area; empty where none is
// known.
func zoneOfArea(area []string) string {
	atlas, err := geo.Open()
	if err != nil || len(area) == 0 {
		return ""
	}
	const most = 99999
	for n := 0; n <= most; n++ {
		zip := fmt.Sprintf("%05d", n)
		if !geo.Within(zip, area[:1]) {
			continue
		}
		if p, ok := atlas.ZIP(zip); ok {
			return p.Zone
		}
	}
	return ""
}
