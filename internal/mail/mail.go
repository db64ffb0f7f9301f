// Package mail hands e-mails to a mail server (SMTP). It is the only room of
// the library that speaks to one.
//
// It promises that a password is sent over an encrypted line alone, or to this
// machine itself; that no try takes longer than a quarter of a minute; that a
// mail tried twice has the same Message-ID; and that its errors hold no address
// and no password.
package mail

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"neighborline/internal/aid"
)

// timeout is how long one try may take.
const timeout = 15 * time.Second

// The ports where a mail server listens: for mail that is handed in (RFC 6409),
// and for the same over TLS from the start (RFC 8314).
const (
	portSubmission = 587
	portTLS        = 465
)

// A Server is where mail leaves.
type Server struct {
	from           string
	host           string
	port           int
	user, password string
	tls            bool // from the start
	now            func() time.Time
}

// New reads where mail leaves: from is the sender's address, and at a server as
// the configuration has it, host:port or smtp://user:password@host:port, or
// smtps:// for TLS from the start.
func New(from, at string, now func() time.Time) (*Server, error) {
	s := &Server{from: from, port: portSubmission, now: now}
	if !strings.Contains(at, "://") {
		at = "smtp://" + at
	}
	u, err := url.Parse(at)
	if err != nil || u.Hostname() == "" {
		return nil, errors.New("email.smtp is no mail server") // never as it was written: it may hold a password
	}
	s.host, s.tls = u.Hostname(), u.Scheme == "smtps"
	if s.tls {
		s.port = portTLS
	}
	if p := u.Port(); p != "" {
		if s.port, err = strconv.Atoi(p); err != nil {
			return nil, errors.New("email.smtp has no port that is a number")
		}
	}
	if u.User != nil {
		s.user = u.User.Username()
		s.password, _ = u.User.Password()
	}
	return s, nil
}

// Mail hands one mail to the server. The error wraps aid.ErrMailRefused where
// trying again is of no use.
func (s *Server) Mail(ctx context.Context, m aid.Mail) error {
	msg := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	if err := errors.Join(msg.From(s.from), msg.To(m.To)); err != nil {
		return fmt.Errorf("%w: an address is none", aid.ErrMailRefused)
	}
	msg.Subject(m.Subject)
	msg.SetMessageIDWithValue(m.Ref + "@" + domain(s.from))
	msg.SetDateWithValue(s.now())
	msg.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: no machine answers it
	msg.SetBodyString(gomail.TypeTextPlain, m.Text)
	c, err := s.client()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	return told(c.DialAndSendWithContext(ctx, msg))
}

// Check looks whether the server can be reached and takes the password. It
// sends nothing.
func (s *Server) Check(ctx context.Context) error {
	c, err := s.client()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	if err := c.DialWithContext(ctx); err != nil {
		return told(err)
	}
	_ = c.Close() // it let us in: how it says goodbye does not matter
	return nil
}

func (s *Server) client() (*gomail.Client, error) {
	policy := gomail.TLSOpportunistic
	if s.user != "" && !local(s.host) {
		policy = gomail.TLSMandatory
	}
	opts := []gomail.Option{gomail.WithPort(s.port), gomail.WithTimeout(timeout), gomail.WithTLSPolicy(policy)}
	if s.tls {
		opts = append(opts, gomail.WithSSL())
	}
	if s.user != "" {
		auth := gomail.SMTPAuthAutoDiscover
		if local(s.host) {
			auth = gomail.SMTPAuthPlainNoEnc
		}
		opts = append(opts, gomail.WithSMTPAuth(auth), gomail.WithUsername(s.user), gomail.WithPassword(s.password))
	}
	c, err := gomail.NewClient(s.host, opts...)
	if err != nil {
		return nil, errors.New("email.smtp can't be used")
	}
	return c, nil
}

// told is what may be said of a failure: the server's figure, and no address.
func told(err error) error {
	var reply *textproto.Error
	var failed *gomail.SendError
	code := 0
	switch {
	case err == nil:
		return nil
	case errors.As(err, &failed):
		code = failed.ErrorCode()
	case errors.As(err, &reply):
		code = reply.Code
	}
	const permanent = 500
	switch {
	case code >= permanent:
		return fmt.Errorf("%w (%d)", aid.ErrMailRefused, code)
	case code > 0:
		return fmt.Errorf("the mail server can't take it now (%d)", code)
	}
	return errors.New("the mail server can't be reached")
}

// local says whether a server runs on this machine.
func local(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// domain is what stands behind the @ of an address, with or without a name.
func domain(address string) string {
	at := strings.LastIndex(address, "@")
	return strings.Trim(address[at+1:], "> ")
}
