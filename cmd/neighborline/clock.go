package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// clockFromEnv is the program's one clock: the machine's, shifted by the
// signed seconds in the file that NEIGHBORLINE_CLOCK names, for tests and
// drills only. Look reads the file again.
func clockFromEnv(getenv func(string) string) (now func() time.Time, look func() error, err error) {
	file := getenv("NEIGHBORLINE_CLOCK")
	if file == "" {
		return time.Now, func() error { return nil }, nil
	}
	if getenv("NEIGHBORLINE_ENV") != "test" {
		return nil, nil, usageError{errors.New("NEIGHBORLINE_CLOCK is set, but a real hotline keeps the real time: unset it, or set NEIGHBORLINE_ENV=test")}
	}
	var shift atomic.Int64
	look = func() error {
		d, err := readShift(file)
		if err == nil {
			shift.Store(int64(d))
		}
		return err
	}
	if err := look(); err != nil {
		return nil, nil, usageError{err}
	}
	return func() time.Time { return time.Now().Add(time.Duration(shift.Load())) }, look, nil
}

func readShift(file string) (time.Duration, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return 0, fmt.Errorf("NEIGHBORLINE_CLOCK: %w", err)
	}
	text := strings.TrimSpace(string(data))
	s, err := strconv.ParseFloat(text, 64)
	if err != nil || s > 1e10 || s < -1e10 {
		return 0, fmt.Errorf("NEIGHBORLINE_CLOCK: %s holds %q, want signed seconds such as -3600", file, text)
	}
	return time.Duration(s * float64(time.Second)), nil
}
