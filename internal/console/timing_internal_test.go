package console

import (
	"log/slog"
	"math"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/time/rate"

	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

// Whoever tries codes can't tell by the time of the answers who is a
// coordinator: those for a name that is one and for a name that is nobody's
// come from one distribution, by the test of Kolmogorov and Smirnov at p > 0.01,
// the best of three (reliability.md T11).
func TestSignInTakesAsLongForAnybody(t *testing.T) {
	conf := hotlinetest.Config(t)
	house := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
	secret := []byte("only for tests, sixteen letters and more")
	c, err := New(Options{Hotline: house.Hotline, Store: house.Store, PublicURL: "http://localhost:1", Secret: secret, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	c.rate.SetLimit(rate.Inf) // five tries a second would hide what this looks for
	sealed, err := seal(secret, []byte(decoySecret), sealedApp)
	if err != nil {
		t.Fatal(err)
	}
	err = house.Store.Write(t.Context(), func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(conf.Coordinators[0].Phone)
		if err != nil {
			return err
		}
		if _, err := tx.EnsureAccount(p.ID, []byte("handle")); err != nil {
			return err
		}
		return tx.SetTOTP(p.ID, sealed)
	})
	if err != nil {
		t.Fatal(err)
	}
	handler := c.Handler()
	try := func(name string) float64 {
		c.tries = newTries()
		r := httptest.NewRequest(http.MethodPost, "/console/sign-in/code", strings.NewReader(url.Values{"name": {name}, "code": {"123456"}}.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w, begin := httptest.NewRecorder(), time.Now()
		handler.ServeHTTP(w, r)
		took := time.Since(begin).Seconds()
		if w.Code != http.StatusOK {
			t.Fatalf("%s is answered %d", name, w.Code)
		}
		return took
	}
	const each = 400
	best := math.Inf(1)
	for range 3 {
		var known, unknown []float64
		for i := range each + 20 {
			a, b := try("Dee"), try("Zoe")
			if i%2 == 0 {
				b, a = try("Zoe"), try("Dee")
			}
			if i >= 20 { // warm by then
				known, unknown = append(known, a), append(unknown, b)
			}
		}
		if best = min(best, apart(known, unknown)); best < 1.628*math.Sqrt(2.0/each) { // p = 0.01
			return
		}
	}
	t.Errorf("the times of a coordinator's name and of nobody's are %.3f apart, want under %.3f", best, 1.628*math.Sqrt(2.0/each))
}

// apart is the greatest distance of two samples' distributions.
func apart(a, b []float64) (d float64) {
	slices.Sort(a)
	slices.Sort(b)
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		if a[i] <= b[j] {
			i++
		} else {
			j++
		}
		d = max(d, math.Abs(float64(i)/float64(len(a))-float64(j)/float64(len(b))))
	}
	return d
}
