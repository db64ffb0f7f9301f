package main

import (
	"bytes"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A panic is answered so that it is tried again, and its value is written
// nowhere.
func TestPanicSaysNothing(t *testing.T) {
	for _, value := range []any{"canaryword", errors.New("canaryword"), []string{"canaryword"}} {
		var log bytes.Buffer
		srv := httptest.NewUnstartedServer(recovering(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(value) }),
			slog.New(slog.NewJSONHandler(&log, nil))))
		srv.Config.ErrorLog = slog.NewLogLogger(slog.NewJSONHandler(&log, nil), slog.LevelError)
		srv.Start()
		res, err := http.Get(srv.URL + "/here")
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		srv.Close()
		if res.StatusCode != http.StatusServiceUnavailable {
			t.Errorf("answered %s", res.Status)
		}
		if got := log.String(); strings.Contains(got, "canary") || !strings.Contains(got, "panic in a handler") || strings.Count(got, "\n") != 1 {
			t.Errorf("logged %s", got)
		}
	}
}
