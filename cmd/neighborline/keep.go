package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"neighborline/internal/aid"
)

// keepCmd keeps one request from being purged, for a court or an inquiry.
type keepCmd struct {
	Code string `arg:"" help:"The request's code, such as K7."`
	End  bool   `help:"Keep it no longer: what is too old goes the next night."`
}

// Run keeps or lets go.
func (k keepCmd) Run(ctx context.Context, e *env, all *commands) error {
	code, ok := aid.ParseCode(k.Code)
	if !ok {
		return usageError{fmt.Errorf("%q is no code of a request, want one such as K7", k.Code)}
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
		changed, err := h.Keep(ctx, code, !k.End)
		if errors.Is(err, aid.ErrNotFound) {
			return fmt.Errorf("there is no request %s", code)
		}
		if err != nil {
			return err
		}
		fmt.Fprintln(e.stdout, kept(code, !k.End, changed))
		return nil
	})
}

func kept(code string, on, changed bool) string {
	s := code + " is kept: nothing of it, or of what its neighbor wrote, is purged or erased until \"neighborline keep --end " + code + "\""
	if !on {
		s = code + " is not kept any more: what is too old goes the next night"
	}
	if !changed {
		return strings.Replace(s, " is ", " was so already: it is ", 1)
	}
	return s
}
