package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"neighborline/flows"
	"neighborline/internal/config"
)

// initCmd writes the configuration of a new hotline.
type initCmd struct {
	Name        string   `help:"The network's name." placeholder:"NAME"`
	Short       string   `help:"At most 8 letters, for texts; else the name's initials." placeholder:"SHORT"`
	Number      string   `help:"The hotline's phone number." placeholder:"+15415550100"`
	Area        []string `help:"ZIPs, or how they begin." placeholder:"974,97520"`
	Timezone    string   `help:"Such as America/Los_Angeles; else that of the area." placeholder:"ZONE"`
	Languages   []string `help:"The first is what a stranger hears first." placeholder:"en,es"`
	PublicURL   string   `help:"Where the carrier reaches you." name:"public-url" placeholder:"https://…"`
	Coordinator []string `help:"A name and a phone; may be given again." sep:"none" placeholder:"'Ana +15415550111'"`
	Flows       string   `help:"The folder for your own flows." default:"flows"`
	Force       bool     `help:"Write over what is there."`
}

// Run asks what the flags do not say, and writes the configuration and the
// flows.
func (i initCmd) Run(e *env, c *commands) error {
	if _, err := os.Stat(c.Config); err == nil && !i.Force {
		return usageError{fmt.Errorf("%s is there already: --force writes over it", c.Config)}
	}
	answers, err := i.answers(e)
	if err != nil {
		return err
	}
	file, err := render(answers, i.Flows)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(c.Config), 0o750); err != nil {
		return fmt.Errorf("make the configuration's folder: %w", err)
	}
	if err := os.WriteFile(c.Config, file, 0o600); err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	kept, err := i.copyFlows()
	if err != nil {
		return err
	}
	i.next(e, fromHere(c.Config), kept, answers.PublicURL)
	return nil
}

// render is the file that holds the answers; it must be one that check finds
// nothing wrong with.
func render(a config.InitAnswers, folder string) ([]byte, error) {
	lines := strings.SplitAfter(string(config.Render(a)), "\n")
	said := false
	for n, line := range lines {
		if strings.HasPrefix(line, "#flows:") {
			lines[n], said = fmt.Sprintf("flows: %q  # yours to edit; without this line, the built-in ones\n", folder), true
		}
	}
	if !said {
		lines = append(lines, fmt.Sprintf("flows: %q\n", folder))
	}
	file := []byte(strings.Join(lines, ""))
	if _, err := config.Parse("the answers", file, nil); err != nil {
		return nil, usageError{err}
	}
	return file, nil
}

// copyFlows writes the built-in flows. Kept says that a folder was there, and
// was left as it is.
func (i initCmd) copyFlows() (kept bool, err error) {
	there, err := os.ReadDir(i.Flows)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, fmt.Errorf("look at the folder of flows: %w", err)
	}
	if len(there) > 0 && !i.Force {
		return true, nil
	}
	if err := os.MkdirAll(i.Flows, 0o750); err != nil {
		return false, fmt.Errorf("make the folder of flows: %w", err)
	}
	return false, fs.WalkDir(flows.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := flows.FS.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(i.Flows, name), data, 0o600); err != nil {
			return fmt.Errorf("write a flow: %w", err)
		}
		return nil
	})
}

// next says what to do now.
func (i initCmd) next(e *env, file string, kept bool, url string) {
	folder := "written"
	if kept {
		folder = "was there, and is left as it is"
	}
	fmt.Fprintf(e.stdout, `
%s: written
%s: %s

What to do next:

1. Look into %[1]s. What is not set there has a default, shown behind a #.
2. Put these in the environment of the hotline. They are secrets: keep them
   out of the file, and out of the sight of others.
     TWILIO_ACCOUNT_SID    the account's id, on the carrier's first page
     TWILIO_AUTH_TOKEN     beside it
     NEIGHBORLINE_SECRET   any 16 random letters or more, the same each time
3. Have %[4]s lead to this machine (to %[5]s).
4. Run:  neighborline serve
5. In a second terminal:  neighborline check
   It says what is still wrong, and can set up the number at the carrier.

To try it first without any of this:  neighborline demo
`, file, i.Flows, folder, url, config.Default().Listen)
}

// fromHere is a path as people would type it: from here, where it is below.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}
