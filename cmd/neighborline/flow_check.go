package main

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"neighborline/internal/flowfile"
	"neighborline/internal/store"
)

// wholeCheck is the check of a folder in every way there is: with its
// conversations, and with the people who stand in its flows if there is a
// database.
func wholeCheck(ctx context.Context, e *env, c *commands, dir string) (flowfile.Check, error) {
	files, tests, err := flowFolder(dir)
	if err != nil {
		return flowfile.Check{}, usageError{err}
	}
	player, err := newPlayer(e, c, nil)
	if err != nil {
		return flowfile.Check{}, err
	}
	on, err := standings(ctx, e, c)
	return flowfile.Check{Files: files, Tests: tests, Player: player, Standing: on}, err
}

// standings says who is in the middle of a flow; nobody where there is no
// hotline yet.
func standings(ctx context.Context, e *env, c *commands) (on []flowfile.Standing, err error) {
	if _, err := os.Stat(c.Config); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	err = beside(ctx, e, c, func(s *short) error {
		return s.store.Read(ctx, func(r *store.Reader) error {
			all, err := r.Standings()
			for _, s := range all {
				on = append(on, flowfile.Standing{Flow: s.Flow, Step: s.Step, People: s.N})
			}
			return err
		})
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return on, err
}
