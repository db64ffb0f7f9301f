package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"neighborline/internal/config"
	"neighborline/internal/console"
	"neighborline/internal/store"
)

// consoleInviteCmd makes a link for a coordinator's first sign-in, or for one
// whose phone is lost.
type consoleInviteCmd struct {
	Who string `arg:"" help:"The coordinator, as the configuration names them: @ana."`
}

// Run prints the link.
func (k consoleInviteCmd) Run(ctx context.Context, e *env, c *commands) error {
	return beside(ctx, e, c, func(s *short) error {
		who, err := coordinatorAt(s.conf, k.Who)
		if err != nil {
			return err
		}
		path, err := console.Invite(ctx, s.store, who.Phone, true, s.now(), store.Actor{Role: "command"})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(e.stdout, "%s%s\n", s.conf.PublicURL, path)
		return err
	})
}

// coordinatorAt finds a coordinator by the name that commands use: @ana.
func coordinatorAt(conf config.Config, at string) (config.Coordinator, error) {
	var names []string
	for _, c := range conf.Coordinators {
		if strings.EqualFold(c.Name, strings.TrimPrefix(at, "@")) {
			return c, nil
		}
		names = append(names, "@"+strings.ToLower(c.Name))
	}
	return config.Coordinator{}, usageError{fmt.Errorf("no coordinator is called %s: the configuration has %s", at, strings.Join(names, ", "))}
}

// consolePath is where the demo's page asks to be let into the console.
const consolePath = "/phones/console"

// enterConsole lets the demo's coordinator into the console: by a link that
// works once, as a coordinator gets one, but with nothing to set up.
func (p *playing) enterConsole() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who := p.app.conf.Coordinators[0]
		path, err := console.Invite(r.Context(), p.app.store, who.Phone, false, time.Now(), store.Actor{Role: "command"})
		if err != nil {
			p.app.log.Error("no way into the console", "err", err)
			http.Error(w, "The console can't be opened. Please try again.", http.StatusInternalServerError)
			return
		}
		http.Redirect(w, r, path, http.StatusSeeOther)
	})
}
