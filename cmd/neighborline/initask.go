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

	"neighborline/internal/aid"
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
	instead string              // taken when nothing is answered; empty: an answer is needed
	meant   func(string) string // an answer as it was meant; nil is as it was written
	bad     func(string) error  // what is wrong with an answer; nil takes all
}

// ask gives the flag's answer, or asks until one is good. A wrong flag is not
// asked about: whoever wrote it should know.
func (a *asker) ask(q question, given string) string {
	if a.err != nil {
		return ""
	}
	if given != "" {
		given = q.read(given)
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
		line = q.read(line)
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

func (q question) read(s string) string {
	if q.meant == nil {
		return s
	}
	return q.meant(s)
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
	area := a.ask(question{flag: "area", ask: "Which ZIPs do you serve? First digits are enough: 974, 97520.", instead: everywhere, bad: areaProblem}, strings.Join(i.Area, ","))
	if area != everywhere {
		out.Area = listOf(area)
	}
	out.Timezone = a.ask(question{flag: "timezone", ask: "Which time zone?", instead: zoneOfArea(out.Area), meant: zoneMeant, bad: zoneProblem}, i.Timezone)
	out.Languages = tagsOf(a.ask(question{flag: "languages", ask: "Which languages? The first is what a stranger hears first.", instead: "en, es", bad: languagesProblem},
		strings.Join(i.Languages, ",")))
	out.PublicURL = strings.TrimRight(a.ask(question{
		flag: "public-url", ask: "At which address does the carrier reach you? You can change it later.",
		instead: "https://hotline.example.org", meant: urlMeant, bad: urlProblem,
	}, i.PublicURL), "/")
	out.Coordinators = a.coordinators(i.Coordinator, out.Number)
	return out, a.err
}

// coordinators asks for people until nobody more is named.
func (a *asker) coordinators(given []string, hotline aid.Phone) []config.Coordinator {
	var out []config.Coordinator
	problem := func(s string) error { return coordinatorProblem(s, hotline, out) }
	q := question{flag: "coordinator", ask: "Who looks after requests? A name and a phone: Ana 541-555-0111.", bad: problem}
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
			return problem(s)
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

// coordinatorProblem is what is wrong with one more coordinator, beside those
// who were named before.
func coordinatorProblem(s string, hotline aid.Phone, before []config.Coordinator) error {
	c := readCoordinator(s)
	for _, b := range before {
		if strings.EqualFold(b.Name, c.Name) {
			return fmt.Errorf("another is called %s already: add a letter, such as %s B", b.Name, c.Name)
		}
		if b.Phone == c.Phone {
			return fmt.Errorf("that is the number of %s", b.Name)
		}
	}
	switch {
	case c.Phone == hotline && c.Phone != "":
		return errors.New("that is the hotline's own number")
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

func areaProblem(s string) error {
	for _, zip := range listOf(s) {
		if s != everywhere && (len(zip) < 3 || len(zip) > 5 || strings.Trim(zip, "0123456789") != "") {
			return fmt.Errorf("%q is no ZIP, nor its first 3 or 4 digits", zip)
		}
	}
	return nil
}

// zoneMeant takes what people call their time zone for it.
func zoneMeant(s string) string {
	word, _, _ := strings.Cut(strings.ToLower(s), " ")
	if zone, ok := map[string]string{
		"pacific": "America/Los_Angeles", "mountain": "America/Denver", "central": "America/Chicago", "eastern": "America/New_York",
		"arizona": "America/Phoenix", "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu",
	}[word]; ok {
		return zone
	}
	return s
}

func languagesProblem(s string) error {
	for _, l := range listOf(s) {
		if _, err := roster.ReadLanguage(l); err != nil {
			return err
		}
	}
	return nil
}

// tagsOf are the tags of languages that were named, each once.
func tagsOf(s string) []string {
	var out []string
	for _, l := range listOf(s) {
		if tag, err := roster.ReadLanguage(l); err == nil && !slices.Contains(out, tag) {
			out = append(out, tag)
		}
	}
	return out
}

func zoneProblem(s string) error {
	if _, err := time.LoadLocation(s); err != nil || s == "Local" {
		return fmt.Errorf("%q is no zone such as America/Los_Angeles", s)
	}
	return nil
}

// urlMeant puts what people leave out before an address.
func urlMeant(s string) string {
	if s != "" && !strings.Contains(s, "://") && strings.Contains(s, ".") {
		return "https://" + s
	}
	return s
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
