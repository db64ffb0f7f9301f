package main

import (
	"context"
	"io"

	"neighborline/internal/config"
	"neighborline/internal/console"
)

// checksOf is what check says of a running hotline, for its console: all that
// can be looked at without asking the carrier or reading the whole database.
func checksOf(ctx context.Context, conf config.Config) (out []console.Finding) {
	k := &checking{e: &env{stdout: io.Discard, stderr: io.Discard}, tell: func(good bool, what, about string) {
		out = append(out, console.Finding{Good: good, What: what, Says: about})
	}}
	k.environment(conf)
	if book := k.flows(conf); book != nil {
		k.standing(ctx, conf, book)
	}
	return out
}
