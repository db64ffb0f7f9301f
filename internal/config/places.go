package config

import (
	"net/mail"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"neighborline/internal/aid"
)

// phone reads a number. People set it off with spaces, dots, hyphens and
// brackets; the plus and the country are theirs to say. What was typed is
// never shown.
func phone(dst *aid.Phone) setter {
	const want = `a number such as "+15415550111", with + and the country's code`
	return func(v value) {
		s, ok := v.scalar("a number")
		if !ok {
			return
		}
		p := aid.Phone(strings.Map(func(r rune) rune {
			if strings.ContainsRune(" .-()", r) {
				return -1
			}
			return r
		}, s))
		if !p.Valid() {
			v.badHidden(want)
			return
		}
		*dst = p
	}
}

func timezone(dst **time.Location) setter {
	const want = `a zone such as "America/Los_Angeles"`
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok {
			return
		}
		loc, err := time.LoadLocation(s)
		// "" and "Local" load too, and mean whatever machine this is.
		if err != nil || s == "" || s == "Local" {
			v.bad(want)
			return
		}
		*dst = loc
	}
}

// publicURL reads the address that the carrier reaches us at. Signatures are
// over it, byte for byte, so it holds nothing but scheme, host and path.
func publicURL(dst *string) setter {
	const want = `an address such as "https://hotline.example.org"`
	return func(v value) {
		s, ok := v.scalar(want)
		if !ok {
			return
		}
		u, err := url.Parse(s)
		switch {
		case strings.Contains(s, "@"):
			v.badHidden(want + ", without a password")
		case err != nil || u.Hostname() == "" || u.RawQuery != "" || u.ForceQuery || strings.Contains(s, "#"):
			v.bad(want)
		case u.Scheme == "https", u.Scheme == "http" && loopback(u.Hostname()):
			*dst = strings.TrimRight(s, "/")
		case u.Scheme == "http":
			v.bad("https (http only for this machine)")
		default:
			v.bad(want)
		}
	}
}

func loopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}

// email reads one address; nothing between the quotes means none.
func email(dst *string) setter {
	return checked(dst, func(s string) bool {
		a, err := mail.ParseAddress(s)
		return s == "" || err == nil && a.Address != "" && !strings.ContainsAny(s, "\r\n")
	}, `a mail address such as "ana@example.org"`)
}

// smtp reads host:port or a URL, which may hold a password and is not shown.
func smtp(dst *Secret) setter {
	return func(v value) {
		s, ok := v.scalar("a mail server")
		if !ok {
			return
		}
		u, err := url.Parse(s)
		isURL := err == nil && (u.Scheme == "smtp" || u.Scheme == "smtps") && u.Hostname() != ""
		if s != "" && !isURL && !address(s) {
			v.badHidden(`a mail server such as "mail.example.org:587" or "smtps://user:password@mail.example.org"`)
			return
		}
		*dst = Secret(s)
	}
}
