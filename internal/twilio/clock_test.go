package twilio_test

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"neighborline/internal/twilio"
)

func TestAhead(t *testing.T) {
	for name, tt := range map[string]struct {
		date string
		want time.Duration
		bad  bool
	}{
		"the same":  {time.Now().UTC().Format(http.TimeFormat), 0, false},
		"an hour":   {time.Now().Add(-time.Hour).UTC().Format(http.TimeFormat), time.Hour, false},
		"behind":    {time.Now().Add(10 * time.Minute).UTC().Format(http.TimeFormat), -10 * time.Minute, false},
		"no date":   {"", 0, true},
		"some date": {"yesterday", 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header()["Date"] = nil
				if tt.date != "" {
					w.Header().Set("Date", tt.date)
				}
				w.WriteHeader(http.StatusNotFound)
			}))
			defer srv.Close()
			c, err := twilio.NewClient(twilio.Config{AccountSID: "AC0123456789abcdef0123456789abcdef", AuthToken: "token", APIURL: srv.URL, From: "+15415550100"})
			if err != nil {
				t.Fatal(err)
			}
			got, err := c.Ahead(t.Context())
			const slack = 30 * time.Second // a busy machine
			if (err != nil) != tt.bad || (got-tt.want).Abs() > slack {
				t.Errorf("ahead by %v, %v; want %v", got, err, tt.want)
			}
		})
	}
}
