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
	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/geo"
)

// flowTestCmd plays the conversations that are written beside the flows.
type flowTestCmd struct {
	Dir     string   `arg:"" optional:"" help:"The folder of the flows; else the configuration's." placeholder:"DIR"`
	Files   []string `arg:"" optional:"" help:"Conversations; else those in DIR/tests." placeholder:"FILE"`
	Verbose bool     `help:"Print every conversation." short:"v"`
}

// Run prints, for each conversation that goes otherwise than it is written,
// the first line that differs.
func (x flowTestCmd) Run(e *env, c *commands) error {
	dir, err := flowCheckCmd{Dir: x.Dir}.folder(e, c)
	if err != nil {
		return err
	}
	book, err := soundFlows(e, dir)
	if err != nil {
		return err
	}
	player, err := newPlayer(e, c, book)
	if err != nil {
		return err
	}
	talks, problems, err := x.read(dir, book)
	if err != nil {
		return err
	}
	for _, p := range problems {
		fmt.Fprintln(e.stdout, p.Excerpt())
	}
	if n := count(problems, flowfile.Error); n > 0 {
		return fmt.Errorf("%s to mend in the conversations", plural(n, "mistake"))
	}
	return x.play(e, player, talks, flowsName(dir))
}

// soundFlows reads flows for a command that can do nothing with broken ones.
func soundFlows(e *env, dir string) (*flow.Book, error) {
	book, problems, err := readFlows(dir)
	if err != nil {
		return nil, usageError{err}
	}
	if book != nil {
		return book, nil
	}
	for _, p := range problems {
		if p.Severity == flowfile.Error {
			fmt.Fprintln(e.stdout, p.Excerpt())
		}
	}
	return nil, fmt.Errorf("%s: %s to mend", flowsName(dir), plural(count(problems, flowfile.Error), "mistake"))
}

// settings are the configuration, or the defaults where there is none: flows
// can be looked at before there is a hotline.
func settings(e *env, c *commands) (config.Config, error) {
	if _, err := os.Stat(c.Config); errors.Is(err, fs.ErrNotExist) {
		return config.Default(), nil
	}
	return loadConfig(c.Config, e.getenv)
}

func newPlayer(e *env, c *commands, book *flow.Book) (flowfile.Player, error) {
	conf, err := settings(e, c)
	if err != nil {
		return flowfile.Player{}, err
	}
	atlas, err := geo.Open()
	if err != nil {
		return flowfile.Player{}, err
	}
	facts := map[string]string{}
	if conf.Network.Name != "" {
		facts["network"] = conf.Network.Name
	}
	return flowfile.Player{
		Book: book, Places: geo.Places{Atlas: atlas, Area: conf.Network.Area}, Facts: facts,
		RemindAfter: conf.Conversation.RemindAfter, CloseAfter: conf.Conversation.CloseAfter,
	}, nil
}

// read reads the conversations. They name their files as they are reached from
// here.
func (x flowTestCmd) read(dir string, book *flow.Book) ([]flowfile.Conversation, []flowfile.Problem, error) {
	type place struct {
		files  fs.FS
		name   string
		prefix string
	}
	var places []place
	for _, f := range x.Files {
		folder, name := filepath.Split(f)
		places = append(places, place{os.DirFS(filepath.Clean("./" + folder)), name, folder})
		if filepath.IsAbs(f) {
			places[len(places)-1].files = os.DirFS(folder)
		}
	}
	if len(x.Files) == 0 {
		all, prefix := fs.FS(flows.Tests), ""
		if dir != "" {
			all, prefix = os.DirFS(dir), dir
		}
		names, err := fs.Glob(all, flowfile.TestsFolder+"/*.yaml")
		if err != nil {
			return nil, nil, fmt.Errorf("look for conversations: %w", err)
		}
		if len(names) == 0 {
			return nil, nil, usageError{fmt.Errorf("there are no conversations in %s", filepath.Join(prefix, flowfile.TestsFolder))}
		}
		for _, name := range names {
			places = append(places, place{all, name, prefix})
		}
	}
	var talks []flowfile.Conversation
	var problems []flowfile.Problem
	for _, p := range places {
		cs, ps := flowfile.ReadConversations(p.files, p.name, book)
		for i := range cs {
			cs[i].File = filepath.Join(p.prefix, cs[i].File)
		}
		for i := range ps {
			ps[i].File = filepath.Join(p.prefix, ps[i].File)
		}
		talks, problems = append(talks, cs...), append(problems, ps...)
	}
	return talks, problems, nil
}

func (x flowTestCmd) play(e *env, player flowfile.Player, talks []flowfile.Conversation, where string) error {
	failed := 0
	for _, c := range talks {
		said, failure, err := player.Play(c)
		if err != nil {
			return err
		}
		if x.Verbose {
			fmt.Fprintf(e.stdout, "%s:%d: %s\n%s", c.File, c.Line, c.Name, transcript(said))
		}
		if failure != nil {
			failed++
			fmt.Fprintln(e.stdout, failure)
		}
	}
	if failed > 0 {
		return fmt.Errorf("%s: %d of %s went otherwise", where, failed, plural(len(talks), "conversation"))
	}
	fmt.Fprintf(e.stdout, "%s: %s, all as written\n", where, plural(len(talks), "conversation"))
	return nil
}

// transcript shows a conversation: what came in, what was said, what was done.
func transcript(said []flowfile.Said) string {
	var b strings.Builder
	for _, s := range said {
		switch {
		case s.They != "":
			fmt.Fprintf(&b, "  > %s\n", s.They)
		case s.Wait > 0:
			fmt.Fprintf(&b, "  (%s later)\n", s.Wait)
		}
		for _, text := range s.We {
			fmt.Fprintf(&b, "  < %s\n", strings.ReplaceAll(text, "\n", "\n    "))
		}
		for _, did := range s.Did {
			fmt.Fprintf(&b, "  * %s\n", did)
		}
	}
	return b.String()
}
