package config

import (
	"fmt"
	"math"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"neighborline/internal/pattern"
)

// text reads a line of text.
func text(dst *string) setter {
	return func(v value) {
		s, ok := v.scalar("a line of text")
		if !ok {
			return
		}
		if strings.ContainsFunc(s, unicode.IsControl) {
			v.bad("one line of text")
			return
		}
		*dst = strings.TrimSpace(s)
	}
}

// checked reads a text that must please ok; want says how to.
func checked(dst *string, ok func(string) bool, want string) setter {
	return func(v value) {
		s, is := v.scalar(want)
		if !is {
			return
		}
		if s = strings.TrimSpace(s); !ok(s) {
			v.bad(want)
			return
		}
		*dst = s
	}
}

// orNone is checked, where the word none leaves it empty.
func orNone(dst *string, ok func(string) bool, want string) setter {
	read := checked(dst, func(s string) bool { return s == "none" || ok(s) }, want)
	return func(v value) {
		read(v)
		if *dst == "none" {
			*dst = ""
		}
	}
}

// role reads what a coordinator may do.
func role(dst *Role) setter {
	var s string
	read := checked(&s, func(s string) bool { return s == string(RoleLead) || s == string(RoleCoordinator) }, "lead or coordinator")
	return func(v value) {
		read(v)
		*dst = Role(s)
	}
}

func duration(dst *time.Duration) setter {
	const want = `a duration of a second or more, such as "8m" or "24h"`
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok {
			return
		}
		d, err := time.ParseDuration(s)
		if days, isDays := strings.CutSuffix(s, "d"); err != nil && isDays {
			if n, err := strconv.Atoi(days); err == nil && n > 0 && n < 10_000 {
				v.bad(fmt.Sprintf("hours: %q", strconv.Itoa(n*24)+"h"))
				return
			}
		}
		if err != nil || d < time.Second {
			v.bad(want)
			return
		}
		*dst = d
	}
}

func whole(dst *int, low, high int) setter {
	want := fmt.Sprintf("a whole number from %d to %d", low, high)
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok {
			return
		}
		n, err := strconv.Atoi(s)
		if err != nil || n < low || n > high {
			v.bad(want)
			return
		}
		*dst = n
	}
}

func fraction(dst *float64) setter { return number(dst, 1, "a number above 0 and up to 1") }

// rate reads segments per second. 1000 is above what any carrier grants.
func rate(dst *float64) setter { return number(dst, 1000, "a number above 0 and up to 1000") }

// number reads a number in (0, high].
func number(dst *float64, high float64, want string) setter {
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok {
			return
		}
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsNaN(f) || f <= 0 || f > high {
			v.bad(want)
			return
		}
		*dst = f
	}
}

func yesNo(dst *bool) setter {
	return func(v value) {
		s, ok := v.scalar("true or false")
		if !ok {
			return
		}
		switch strings.ToLower(s) {
		case "true", "yes", "on":
			*dst = true
		case "false", "no", "off":
			*dst = false
		default:
			v.bad("true or false")
		}
	}
}

func money(dst *Money) setter {
	const want = `dollars, such as "0.0083"`
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok {
			return
		}
		m, err := ParseMoney(s)
		if err != nil {
			v.bad(want)
			return
		}
		*dst = m
	}
}

const cronWant = `five fields such as "0 8 * * *", or "@every 15s"`

func cronShape(s string) bool {
	return len(s) > 1 && s[0] == '@' || len(strings.Fields(s)) == 5
}

// short must fit before a text without costing a segment.
func short(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= 8 && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	})
}

func address(s string) bool {
	_, port, err := net.SplitHostPort(s)
	if err != nil {
		return false
	}
	n, err := strconv.Atoi(port)
	return err == nil && n >= 0 && n <= 65535
}

var (
	languageTag = pattern.New(`^[a-z]{2,3}(-[A-Za-z0-9]+)*$`)
	zipPrefix   = pattern.New(`^[0-9]{3,5}$`)
	callingCode = pattern.New(`^\+[1-9][0-9]{0,3}$`)
)

func language(dst *string) setter {
	return checked(dst, languageTag.MatchString, `a language such as "en" or "es"`)
}

func area(dst *string) setter {
	return checked(dst, zipPrefix.MatchString, `the first 3 to 5 digits of a ZIP, such as "974"`)
}

var ageKey = pattern.New(`^age1[02-9ac-hj-np-z]{58}$`)

func recipient(dst *string) setter {
	return checked(dst, ageKey.MatchString, `a public key of age, which begins with "age1" ("age-keygen" makes one)`)
}

// pingURL reads an address that may hold a key, and does not show it.
func pingURL(dst *Secret) setter {
	const want = "an https address"
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok || s == "" {
			return
		}
		u, err := url.Parse(s)
		if err != nil || u.Host == "" || u.User != nil || u.Scheme != "https" && (u.Scheme != "http" || !loopbackHost(u.Hostname())) {
			v.badHidden(want)
			return
		}
		*dst = Secret(s)
	}
}

func loopbackHost(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func country(dst *string) setter {
	return checked(dst, callingCode.MatchString, `a calling code such as "+1"`)
}
