package jobs

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
)

// A timing is a spec that was understood: one of its fields is set, or none
// for every tick.
type timing struct {
	every    time.Duration
	calendar *calendar
}

const everyWord = "@every "

// parse reads the spec of a job.
func parse(spec string) (timing, error) {
	spec = strings.TrimSpace(spec)
	if spec == "" {
		return timing{}, nil
	}
	if d, ok := strings.CutPrefix(spec, everyWord); ok {
		every, err := parseEvery(d)
		return timing{every: every}, err
	}
	s, err := parseCalendar(spec)
	if err != nil {
		return timing{}, err
	}
	return timing{calendar: &calendar{s: s, hourly: allHours(s)}}, nil
}

// parseTick reads the pace of the runner.
func parseTick(spec string) (cron.Schedule, error) {
	spec = strings.TrimSpace(spec)
	if d, ok := strings.CutPrefix(spec, everyWord); ok {
		every, err := parseEvery(d)
		return cron.Every(every), err
	}
	if spec == "" {
		return nil, errors.New(`empty, want a pace such as "@every 15s"`)
	}
	return parseCalendar(spec)
}

// parseEvery refuses what robfig would silently round up to a second.
func parseEvery(s string) (time.Duration, error) {
	d, err := time.ParseDuration(strings.TrimSpace(s))
	if err != nil {
		return 0, fmt.Errorf("%q is not a duration such as 15s", s)
	}
	if d < time.Second || d%time.Second != 0 {
		return 0, fmt.Errorf("%q: want whole seconds, at least one", s)
	}
	return d, nil
}

// parseCalendar reads five fields, or @daily and the like, as times of the
// wall clock. A zone within the spec is refused: the network has one zone, and
// robfig panics on one that is cut short. So is a spec whose time never comes
// (30 February, a lone comma), which robfig takes.
func parseCalendar(spec string) (*cron.SpecSchedule, error) {
	if strings.Contains(spec, "TZ=") {
		return nil, fmt.Errorf("%q names a zone, the network's is used for all", spec)
	}
	parsed, err := cron.ParseStandard(spec)
	if err != nil {
		return nil, fmt.Errorf("%q is not understood, want five fields such as \"0 8 * * *\": %w", spec, err)
	}
	s, ok := parsed.(*cron.SpecSchedule)
	if !ok {
		return nil, fmt.Errorf("%q is not a time of the calendar", spec)
	}
	s.Location = time.UTC // reckoned on the wall; see calendar
	if s.Next(leapYear).IsZero() {
		return nil, fmt.Errorf("%q never comes", spec)
	}
	return s, nil
}

// leapYear is so placed that 29 February comes within the years robfig looks
// ahead.
var leapYear = time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)

// allHours says whether the schedule runs in every hour of its days. Such a
// schedule counts time that passes; any other one, times on the wall.
func allHours(s *cron.SpecSchedule) bool {
	const every = 1<<24 - 1
	return s.Hour&every == every
}
