package flowfile

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

// A span is a length of time as people write it: 30m, 4h, 3d.
type span time.Duration

// UnmarshalYAML reads a span; shape has already refused what is none.
func (s *span) UnmarshalYAML(n *yaml.Node) error {
	d, err := parseSpan(n.Value)
	*s = span(d)
	return err
}

// parseSpan reads Go's durations, and days, which are 24 hours.
func parseSpan(text string) (time.Duration, error) {
	if days, ok := strings.CutSuffix(text, "d"); ok {
		n, err := strconv.Atoi(days)
		if err != nil || n < 1 || n > 366 {
			return 0, fmt.Errorf("%q is not a length of time", text)
		}
		return time.Duration(n) * 24 * time.Hour, nil
	}
	d, err := time.ParseDuration(text)
	if err != nil || d <= 0 {
		return 0, fmt.Errorf("%q is not a length of time", text)
	}
	return d, nil
}
