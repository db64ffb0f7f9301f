package main

import (
	"bufio"
	"bytes"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// mailbox is a mail server that takes everything and shows what it got.
func mailbox(t *testing.T) (address string, got func() string) {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var all bytes.Buffer
	var wg sync.WaitGroup
	t.Cleanup(func() { _ = ln.Close(); wg.Wait() })
	wg.Go(func() {
		for {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			_ = conn.SetDeadline(time.Now().Add(time.Minute))
			_, _ = conn.Write([]byte("220 here\r\n"))
			data := false
			for in := bufio.NewScanner(conn); in.Scan(); {
				mu.Lock()
				all.WriteString(in.Text() + "\n")
				mu.Unlock()
				answer := "250 ok\r\n"
				switch {
				case data && in.Text() != ".":
					continue
				case in.Text() == "DATA":
					answer = "354 go on\r\n"
				}
				data = in.Text() == "DATA"
				if in.Text() == "QUIT" {
					answer = "221 bye\r\n"
				}
				_, _ = conn.Write([]byte(answer))
				if in.Text() == "QUIT" {
					break
				}
			}
			_ = conn.Close()
		}
	})
	return ln.Addr().String(), func() string {
		mu.Lock()
		defer mu.Unlock()
		return all.String()
	}
}

// TestDigestGoesByMail lets the digest leave through the mailer of a running
// hotline, to a mail server that the configuration names.
func TestDigestGoesByMail(t *testing.T) {
	address, got := mailbox(t)
	conf := hotlinetest.Config(t)
	conf.Email = config.Email{From: "RVMA <hotline@example.org>", SMTP: config.Secret(address)}
	conf.Coordinators[0].Email = "dee@example.org"
	h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
	if err := h.Hotline.SendDigests(t.Context(), hotlinetest.Start); err != nil {
		t.Fatal(err)
	}
	for range 2 { // it leaves once
		if err := h.Hotline.SendMail(t.Context(), mailer{h.Hotline, h.Clock.Now}); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"RCPT TO:<dee@example.org>", "Subject: RVMA Mon 10am", "All quiet."} {
		if n := strings.Count(got(), want); n != 1 {
			t.Errorf("%q came %d times:\n%s", want, n, got())
		}
	}
}

// check says in one sentence what is wrong with the mail.
func TestCheckMail(t *testing.T) {
	address, got := mailbox(t)
	ana := config.Coordinator{Name: "Ana", Phone: aid.Phone("+15415550111"), Email: "ana@example.org"}
	on := config.Email{From: "hotline@example.org", SMTP: config.Secret(address)}
	gone := config.Email{From: "hotline@example.org", SMTP: "127.0.0.1:1"}
	for _, tt := range []struct {
		name string
		conf config.Config
		want string
	}{
		{"nothing of mail", config.Config{Coordinators: []config.Coordinator{{Name: "Ana"}}}, ""},
		{"well", config.Config{Email: on, Coordinators: []config.Coordinator{ana}}, "ok    e-mail         the mail server answers: 1 digest\n"},
		{"an address, and nowhere to leave", config.Config{Coordinators: []config.Coordinator{ana}}, "WRONG e-mail         a coordinator has an address, and email.from and email.smtp are not set: no mail can leave\n"},
		{"nobody has an address", config.Config{Email: on}, "WRONG e-mail         email is set and no coordinator has an address: nobody is mailed; set email of a coordinator\n"},
		{"nobody is there", config.Config{Email: gone, Coordinators: []config.Coordinator{ana}}, "WRONG e-mail         the mail server can't be reached: look at email.smtp\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			k := &checking{e: &env{stdout: &out}}
			k.mail(t.Context(), tt.conf)
			if out.String() != tt.want {
				t.Errorf("says %q, want %q", out.String(), tt.want)
			}
		})
	}
	if strings.Contains(got(), "MAIL FROM") {
		t.Error("a check sent a mail")
	}
}

// TestReferralGoesByMail asks a network for a request that has only an e-mail
// address: once, without a name or a number. A coordinator hears of it where the
// mail can't leave.
func TestReferralGoesByMail(t *testing.T) {
	address, got := mailbox(t)
	for _, c := range []struct{ name, smtp, task string }{
		{"it leaves", address, ""},
		{"nobody is there", "127.0.0.1:1", "the e-mail to hello@eugene.example could not be sent: please ask them"},
	} {
		t.Run(c.name, func(t *testing.T) {
			conf := hotlinetest.Config(t)
			conf.Email = config.Email{From: "hotline@example.org", SMTP: config.Secret(c.smtp)}
			h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
			if err := h.Hotline.AddNetworks(t.Context(), []aid.Network{{Name: "Eugene Neighbors", Area: []string{"974"}, Email: "hello@eugene.example"}}); err != nil {
				t.Fatal(err)
			}
			for _, says := range []string{"need food 97401 today for 2", "gate code 1234", "Walter", "yes", "yes"} {
				if err := h.Hotline.Receive(t.Context(), h.Inbound("+15415550121", says)); err != nil {
					t.Fatal(err)
				}
			}
			for range 40 {
				if err := h.Hotline.SendMail(t.Context(), mailer{h.Hotline, h.Clock.Now}); err != nil {
					t.Fatal(err)
				}
				h.Clock.Move(time.Hour)
			}
			var notes []string
			err := h.Store.Read(t.Context(), func(r *store.Reader) error {
				tasks, err := r.OpenTasks(100)
				for _, k := range tasks {
					if k.Kind == aid.TaskReferral {
						notes = append(notes, k.Note)
					}
				}
				return err
			})
			if err != nil || strings.Join(notes, "; ") != c.task {
				t.Errorf("tasks are %q, %v, want %q", notes, err, c.task)
			}
		})
	}
	for _, want := range []string{"RCPT TO:<hello@eugene.example>", "Rogue Valley Mutual Aid asks: can you take"} {
		if n := strings.Count(got(), want); n != 1 {
			t.Errorf("%q came %d times:\n%s", want, n, got())
		}
	}
	for _, secret := range []string{"1234", "Walter", "555-0121", "5550121"} {
		if strings.Contains(got(), secret) {
			t.Errorf("the mail holds %q:\n%s", secret, got())
		}
	}
}
