package mail

import (
	"bufio"
	"context"
	"encoding/base64"
	"errors"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"neighborline/internal/aid"
)

// A server speaks enough of SMTP (RFC 5321) to take a mail. What it answers
// instead of yes is set by verb.
type server struct {
	address string
	refuse  map[string]string

	mu    sync.Mutex
	mails []string // as they came
	auth  string
	rcpt  []string
}

func start(t *testing.T, refuse map[string]string) *server {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &server{address: ln.Addr().String(), refuse: refuse}
	var wg sync.WaitGroup
	t.Cleanup(func() { _ = ln.Close(); wg.Wait() })
	wg.Go(func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			s.serve(conn)
		}
	})
	return s
}

func (s *server) serve(conn net.Conn) {
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(time.Minute))
	in := bufio.NewReader(conn)
	say := func(line string) { _, _ = conn.Write([]byte(line + "\r\n")) }
	say("220 here")
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		verb := strings.ToUpper(strings.Fields(line + " x")[0])
		if no, ok := s.refuse[verb]; ok {
			say(no)
			continue
		}
		switch verb {
		case "EHLO":
			say("250-here\r\n250-8BITMIME\r\n250 AUTH PLAIN")
		case "AUTH":
			s.note(func() { s.auth = strings.Fields(line)[2] })
			say("235 welcome")
		case "RCPT":
			s.note(func() { s.rcpt = append(s.rcpt, strings.TrimSpace(line)) })
			say("250 ok")
		case "DATA":
			say("354 go on")
			var b strings.Builder
			for l, err := in.ReadString('\n'); err == nil && l != ".\r\n"; l, err = in.ReadString('\n') {
				b.WriteString(l)
			}
			s.note(func() { s.mails = append(s.mails, b.String()) })
			say("250 taken")
		case "QUIT":
			say("221 bye")
			return
		default:
			say("250 ok")
		}
	}
}

func (s *server) note(fn func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	fn()
}

func at() time.Time { return time.Date(2026, 11, 24, 16, 0, 0, 0, time.UTC) }

var morning = aid.Mail{Ref: "r4nd0m", To: "Ana <ana@example.org>", Subject: "EMA mié 8am", Text: "EMA mié 8am.\nATENDER YA:\n  K7 comida\n"}

func mustNew(t *testing.T, where string) *Server {
	t.Helper()
	s, err := New("EMA <hotline@example.org>", where, at)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestMail(t *testing.T) {
	srv := start(t, nil)
	if err := mustNew(t, "smtp://ema:hunter2@"+srv.address).Mail(t.Context(), morning); err != nil {
		t.Fatal(err)
	}
	srv.mu.Lock()
	defer srv.mu.Unlock()
	if auth, _ := base64.StdEncoding.DecodeString(srv.auth); string(auth) != "\x00ema\x00hunter2" {
		t.Errorf("signed in with %q", auth)
	}
	if len(srv.rcpt) != 1 || !strings.Contains(srv.rcpt[0], "<ana@example.org>") || len(srv.mails) != 1 {
		t.Fatalf("to %q, %d mails", srv.rcpt, len(srv.mails))
	}
	for _, want := range []string{
		"Message-ID: <r4nd0m@example.org>", "Date: Tue, 24 Nov 2026 16:00:00", "Subject: =?UTF-8?q?EMA_mi=C3=A9_8am?=",
		"From: \"EMA\" <hotline@example.org>", "Auto-Submitted: auto-generated", "K7 comida",
	} {
		if !strings.Contains(srv.mails[0], want) {
			t.Errorf("no %q in\n%s", want, srv.mails[0])
		}
	}
}

// What the server says decides whether to try again; what may be logged of it
// holds no address and no password.
func TestMailFails(t *testing.T) {
	tests := []struct {
		name    string
		refuse  map[string]string
		refused bool
	}{
		{"no such mailbox", map[string]string{"RCPT": "550 no such user ana@example.org"}, true},
		{"a full mailbox", map[string]string{"RCPT": "452 ana@example.org is full"}, false},
		{"a wrong password", map[string]string{"AUTH": "535 hunter2 is wrong"}, true},
		{"a server that is busy", map[string]string{"MAIL": "421 busy"}, false},
		{"a server that wants no such sender", map[string]string{"MAIL": "553 not hotline@example.org"}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			srv := start(t, tt.refuse)
			err := mustNew(t, "smtp://ema:hunter2@"+srv.address).Mail(t.Context(), morning)
			if err == nil || errors.Is(err, aid.ErrMailRefused) != tt.refused {
				t.Fatalf("got %v, want refused to be %t", err, tt.refused)
			}
			if s := err.Error(); strings.Contains(s, "@") || strings.Contains(s, "hunter2") {
				t.Errorf("tells %s", s)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	srv := start(t, nil)
	s := mustNew(t, srv.address)
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
	srv.mu.Lock()
	if len(srv.mails) != 0 {
		t.Error("a check sent a mail")
	}
	srv.mu.Unlock()
	gone, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	where := gone.Addr().String()
	if err := gone.Close(); err != nil {
		t.Fatal(err)
	}
	if err := mustNew(t, where).Check(t.Context()); err == nil || errors.Is(err, aid.ErrMailRefused) {
		t.Errorf("nobody listens there: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Check(ctx); err == nil {
		t.Error("a check that was cancelled went well")
	}
}

func TestNewReads(t *testing.T) {
	for where, want := range map[string]Server{
		"mail.example.org:2525":                {host: "mail.example.org", port: 2525},
		"smtp://mail.example.org":              {host: "mail.example.org", port: 587},
		"smtps://ema:p%40ss@mail.example.org":  {host: "mail.example.org", port: 465, tls: true, user: "ema", password: "p@ss"},
		"smtps://ema:pw@mail.example.org:4650": {host: "mail.example.org", port: 4650, tls: true, user: "ema", password: "pw"},
	} {
		got := mustNew(t, where)
		if got.host != want.host || got.port != want.port || got.tls != want.tls || got.user != want.user || got.password != want.password {
			t.Errorf("%s is read as %s:%d, tls %t, user %q", where, got.host, got.port, got.tls, got.user)
		}
	}
	if _, err := New("a@b", "smtp://u:hunter2@", at); err == nil || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("no host: %v", err)
	}
}

// A password goes to nobody over a line that anybody can read.
func TestPasswordWantsTLS(t *testing.T) {
	s := mustNew(t, "smtp://ema:hunter2@mail.example.org")
	c, err := s.client()
	if err != nil {
		t.Fatal(err)
	}
	if c.TLSPolicy() != "TLSMandatory" {
		t.Errorf("the line may be %s", c.TLSPolicy())
	}
}
