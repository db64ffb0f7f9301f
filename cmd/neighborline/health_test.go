package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAlive(t *testing.T) {
	well := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/healthz" {
			http.NotFound(w, r)
		}
	}))
	defer well.Close()
	ill := httptest.NewServer(http.NotFoundHandler())
	defer ill.Close()
	at := func(s *httptest.Server, host string) string {
		_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
		return net.JoinHostPort(host, port)
	}
	tests := []struct {
		listen, want string // a part of the error; empty is well
	}{
		{at(well, "127.0.0.1"), ""},
		{at(well, "0.0.0.0"), ""},
		{at(well, ""), ""},
		{at(ill, "127.0.0.1"), "404"},
		{freeAddr(t), "refused"},
		{"nowhere", "missing port"},
	}
	for _, tt := range tests {
		err := alive(t.Context(), tt.listen)
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("alive(%q) = %v, want %q", tt.listen, err, tt.want)
		}
	}
}
