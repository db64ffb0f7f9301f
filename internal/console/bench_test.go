package console_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"syscall"
	"testing"
	"time"

	"neighborline/internal/console"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// BenchmarkPages makes each page over the database of a network that has run
// for years: a part of it, or with GROWN=full all of it (a million people,
// 100,000 requests, a million messages).
//
//	GROWN=full go test -run '^$' -bench Pages -timeout 30m ./internal/console
//	GROWN=/tmp/grown.db go test -run '^$' -bench Pages ./internal/console
func BenchmarkPages(b *testing.B) {
	house := hotlinetest.GrownHouse(b)
	c, err := console.New(console.Options{
		Hotline: house.Hotline, Store: house.Store, PublicURL: "http://localhost:1", Secret: []byte(secret), Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(c.Close)
	handler := c.Handler()
	dee := house.Config.Coordinators[0].Phone
	enter, err := console.Invite(b.Context(), house.Store, dee, false, house.Clock.Now(), store.Actor{Role: "command"})
	if err != nil {
		b.Fatal(err)
	}
	in := httptest.NewRecorder()
	handler.ServeHTTP(in, httptest.NewRequest(http.MethodPost, enter, nil))
	cookies := in.Result().Cookies()
	if len(cookies) == 0 {
		b.Fatalf("Dee is not in: %d %s", in.Code, in.Body)
	}
	for _, path := range []string{
		"/", "/?section=open", "/?section=open&page=20", "/?section=ended&page=20", "/?area=975&need=food", "/requests/99000", "/inbox", "/inbox?page=5", "/audit", "/audit?before=1000", "/people", "/people?q=" + url.QueryEscape("Walter"), "/people?q=0131", "/people?q=97520", "/people/1000",
		"/volunteers", "/volunteers?show=asked", "/messages", "/messages?show=in&before=1000", "/messages?show=failed", "/statistics", "/flows", "/daysheet", "/places", "/places?zip=97520&open=now", "/lots", "/networks", "/exports",
	} {
		b.Run(strings.ReplaceAll(path, "/", "|"), func(b *testing.B) {
			began := spent(b)
			for b.Loop() {
				r := httptest.NewRequest(http.MethodGet, "/console"+path, nil)
				for _, k := range cookies {
					r.AddCookie(k)
				}
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, r)
				if w.Code != http.StatusOK {
					b.Fatalf("%s answers %d", path, w.Code)
				}
			}
			b.ReportMetric(float64((spent(b)-began).Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}

// spent is the processor's time that this process has had, which a busy machine
// stretches less than the clock's.
func spent(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
