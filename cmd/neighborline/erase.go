package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/roster"
)

// eraseWait is how long the command waits for whoever reads the database.
const eraseWait = time.Minute

// eraseCmd forgets a person.
type eraseCmd struct {
	Phone string `arg:"" help:"The person's phone, such as +15415550123."`
}

// Run erases everything that is known of a person. What was counted stays.
func (c eraseCmd) Run(ctx context.Context, e *env, all *commands) error {
	phone, err := roster.ReadPhone(c.Phone)
	if err != nil {
		return usageError{fmt.Errorf("the phone %w", err)}
	}
	return beside(ctx, e, all, func(s *short) error {
		if err := s.conf.RequireSession(); err != nil {
			return usageError{err} // it makes the mark by which a restore knows them again
		}
		book, err := loadBook(s.conf)
		if err != nil {
			return err
		}
		h, err := s.hotline(e, book)
		if err != nil {
			return err
		}
		err = h.Erase(ctx, phone)
		if errors.Is(err, aid.ErrNotFound) {
			return errors.New("nothing is known of that phone")
		}
		if err != nil {
			return fmt.Errorf("erase: %w", err)
		}
		if _, err := s.store.Scrub(ctx, eraseWait, false); err != nil {
			return fmt.Errorf("erase: %w", err)
		}
		fmt.Fprintln(e.stdout, "erased here, and the running hotline has the carrier delete its copies. A restore of an older backup erases them again. "+
			"What you exported, the phone itself and the phone's own carrier may keep theirs")
		return nil
	})
}
