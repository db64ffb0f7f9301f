package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/outbox"
	"neighborline/internal/store"
	"neighborline/internal/twilio"
)

// waiting is how many texts the outbox holds at first.
const waiting = 5000

// BenchmarkOutboxDrain measures how fast texts that wait leave, over HTTP to a
// carrier that takes everything at once: claimed, sent and recorded, each on
// disk. A real number takes one to three a second.
func BenchmarkOutboxDrain(b *testing.B) {
	var taken atomic.Int64
	carrier := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusCreated)
		_, _ = fmt.Fprintf(w, `{"sid": %q, "status": "queued", "error_code": null}`, sid(int(taken.Add(1))))
	}))
	defer carrier.Close()
	client, err := twilio.NewClient(twilio.Config{
		AccountSID: standAccount, AuthToken: standToken, APIURL: carrier.URL, From: standNumber, Timeout: 10 * time.Second, Now: time.Now,
		StatusCallback: func(ref string) string { return "https://hotline.example.org/twilio/sms/status?o=" + ref },
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		st := filled(b)
		o := outbox.New(st, outgoing{client, "https://hotline.example.org"}, outbox.Settings{RetryFirst: time.Second, RetryLast: time.Second, ReconcileAfter: time.Minute}, slog.New(slog.DiscardHandler))
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan error, 1)
		b.StartTimer()
		begin := time.Now()
		go func() { ended <- o.Run(ctx) }()
		for left := waiting; left > 0; time.Sleep(5 * time.Millisecond) {
			if err := st.Read(ctx, func(r *store.Reader) (err error) { left, err = r.Unsettled(); return err }); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(waiting/time.Since(begin).Seconds(), "texts/s")
		b.StopTimer()
		cancel()
		if err := <-ended; err != nil {
			b.Error(err)
		}
		if err := st.Close(); err != nil {
			b.Error(err)
		}
		b.StartTimer()
	}
}

// filled is a database in which texts wait, each for a phone of its own.
func filled(b *testing.B) *store.Store {
	b.Helper()
	st, err := store.Open(context.Background(), filepath.Join(b.TempDir(), "hotline.db"), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	err = st.Write(context.Background(), func(tx *store.Tx) error {
		for i := range waiting {
			o := aid.Outbound{
				Ref: fmt.Sprintf("ref%d", i), To: aid.Phone(fmt.Sprintf("+1541%07d", 2_000_000+i)),
				Body: "Where are you? Send your ZIP code or your town.", Class: aid.Reply, Segments: 1,
			}
			if _, err := tx.Enqueue(o); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return st
}
