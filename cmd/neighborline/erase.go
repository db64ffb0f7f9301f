package main

import (
	"context"
	"errors"
	"fmt"

	"neighborline/internal/aid"
)

// eraseCmd forgets a person.
type eraseCmd struct {
	Phone string `arg:"" help:"The person's phone, such as +15415550123."`
}

// Run erases everything that is known of a person. What was counted stays.
func (c eraseCmd) Run(ctx context.Context, e *env, all *commands) error {
	phone, err := typedPhone(c.Phone)
	if err != nil {
		return usageError{fmt.Errorf("the phone %w", err)}
	}
	return beside(ctx, e, all, func(s *short) error {
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
		fmt.Fprintln(e.stdout, "erased here; copies made before, the carrier and the phone itself may keep theirs")
		return nil
	})
}
