package main

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

// healthCmd asks the hotline on this machine whether it is alive. It is what a
// container without a shell has for a health check.
type healthCmd struct{}

// healthWait bounds the question and its answer.
const healthWait = 4 * time.Second

// Run fails where no hotline answers.
func (healthCmd) Run(ctx context.Context, e *env, c *commands) error {
	conf, err := loadConfig(c.Config, e.getenv)
	if err != nil {
		return err
	}
	if err := alive(ctx, conf.Listen); err != nil {
		return fmt.Errorf("the hotline at %s is not well: %w", conf.Listen, err)
	}
	return nil
}

// alive asks for /healthz where a hotline listens. It speaks HTTP by hand:
// one question to ourselves is no reason for a client.
func alive(ctx context.Context, listen string) error {
	host, port, err := net.SplitHostPort(listen)
	if err != nil {
		return err
	}
	switch host { // by number: a container may know no names
	case "", "0.0.0.0":
		host = "127.0.0.1"
	case "::":
		host = "::1"
	}
	ctx, cancel := context.WithTimeout(ctx, healthWait)
	defer cancel()
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", net.JoinHostPort(host, port))
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(healthWait)); err != nil {
		return err
	}
	if _, err := fmt.Fprint(conn, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"); err != nil {
		return err
	}
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("it answers %s", res.Status)
	}
	return nil
}
