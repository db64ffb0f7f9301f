package hotline

import "time"

// age says a duration shortly: 40m, 26h, 5d.
func age(d time.Duration) string {
	switch {
	case d < time.Hour:
		return itoa(int(d.Minutes())) + "m"
	case d < 72*time.Hour:
		return itoa(int(d.Hours())) + "h"
	}
	return itoa(int(d.Hours()/24)) + "d"
}
