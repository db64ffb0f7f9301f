package main

import (
	"context"
	"errors"
	"fmt"
	"net/mail"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/directory"
	"neighborline/internal/handoff"
	"neighborline/internal/roster"
)

// networks takes in the networks beside ours from a list: every good one goes
// in, and every other is named.
func (x directoryImportCmd) networks(ctx context.Context, e *env, s *short, data []byte) error {
	isMail := func(s string) bool { _, err := mail.ParseAddress(s); return err == nil }
	r := directory.NetworkReader{Phone: roster.ReadPhone, Email: isMail, URL: handoff.ValidURL, Key: handoff.ValidKey}
	entries, problems, unused, err := r.Read(data)
	if err != nil {
		return usageError{fmt.Errorf("%s: %w", x.File, err)}
	}
	if len(unused) > 0 {
		fmt.Fprintf(e.stderr, "%s:1: not used: %s\n", x.File, strings.Join(unused, ", "))
	}
	for _, p := range problems {
		fmt.Fprintf(e.stderr, "%s:%d: %s\n", x.File, p.Line, p.Mistakes.In("en"))
	}
	verb := "would go in"
	if !x.DryRun {
		if err := x.addNetworks(ctx, e, s, entries); err != nil {
			return err
		}
		verb = "in"
	}
	for _, n := range entries {
		fmt.Fprintf(e.stdout, "%s:%d: %s, %s\n", x.File, n.Line, n.Name, strings.Join(n.Area, " "))
	}
	fmt.Fprintf(e.stdout, "%s: %s %s, %d not\n", x.File, plural(len(entries), "network"), verb, len(problems))
	if len(problems) > 0 {
		return fmt.Errorf("%s of %s not good: mend, and import the file again", plural(len(problems), "network"), x.File)
	}
	return nil
}

func (x directoryImportCmd) addNetworks(ctx context.Context, e *env, s *short, entries []directory.NetworkEntry) error {
	book, err := loadBook(s.conf)
	if err != nil {
		return err
	}
	h, err := s.hotline(e, book)
	if err != nil {
		return err
	}
	var list []aid.Network
	for _, n := range entries {
		list = append(list, n.Network)
	}
	return h.AddNetworks(ctx, list)
}

// directoryCardCmd writes the line by which other networks know this one.
type directoryCardCmd struct{}

// Run writes it, with its headings, to stdout.
func (directoryCardCmd) Run(_ context.Context, e *env, c *commands) error {
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return err
	}
	if err := conf.RequireSecrets(); err != nil {
		return usageError{err}
	}
	if len(conf.Network.Area) == 0 {
		return usageError{errors.New("network.area is empty: say which ZIPs you serve, or every request of every network is yours")}
	}
	key, err := handoff.KeyOf([]byte(conf.Secrets.Session.Reveal()))
	if err != nil {
		return err
	}
	us := aid.Network{Name: conf.Network.Name, Area: conf.Network.Area, Phone: conf.Network.Number, URL: conf.PublicURL, Key: key.Public()}
	return directory.WriteNetworks(e.stdout, []aid.Network{us}, func(s string) string { return s })
}
