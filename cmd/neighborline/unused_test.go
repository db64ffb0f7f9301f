package main

import (
	"context"
	"net"
	"net/http"
	"testing"
	"time"
)

// TestEndWaitsForNobodyWhoAskedNothing has a server end that somebody is
// connected to without a word: net/http would wait five seconds for them.
func TestEndWaitsForNobodyWhoAskedNothing(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	srv := &http.Server{Handler: http.NotFoundHandler()}
	srv.RegisterOnShutdown(closeUnused(srv))
	go func() { _ = srv.Serve(ln) }()
	silent, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	res, err := http.Get("http://" + ln.Addr().String()) // whoever came before it is let in by then
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	bound, cancel := context.WithTimeout(t.Context(), 4*time.Second)
	defer cancel()
	if err := srv.Shutdown(bound); err != nil {
		t.Errorf("the end waits: %v", err)
	}
}
