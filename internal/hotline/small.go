package hotline

import (
	"errors"
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
)

// The flows that the program begins by itself.
const (
	intakeFlow = flow.Intake
	joinFlow   = flow.Join
)

// How long a text is worth sending (reliability.md P15).
const (
	replyLife  = 12 * time.Hour
	inviteLife = 30 * time.Minute
	followLife = 36 * time.Hour     // it may have to wait for the morning
	keptLife   = 7 * 24 * time.Hour // it waits until somebody calls whom it is not safe to contact
)

// found tells "not there" from a failure.
func found(err error) (bool, error) {
	if errors.Is(err, aid.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

func itoa(n int) string { return strconv.Itoa(n) }
