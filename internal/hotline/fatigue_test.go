package hotline_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
	"neighborline/internal/hotline"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/match"
	"neighborline/internal/store"
)

const days = 24 * time.Hour

// ended adds a request that came to an end, for which some were asked.
func ended(t *testing.T, h *hotlinetest.House, n int, zip, lang string, end aid.RequestState, asked ...aid.PersonID) {
	t.Helper()
	err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		p, err := tx.EnsurePerson(aid.Phone(fmt.Sprintf("+1541557%04d", n)))
		if err != nil {
			return err
		}
		q := aid.Request{
			Code: codeOf(n), State: aid.Open, Need: "food", ZIP: zip, HowSoon: aid.Today, Requester: p.ID, Language: lang, Channel: aid.SMS,
		}
		if q.ID, err = tx.AddRequest(q, 0, store.Clock); err != nil {
			return err
		}
		for _, v := range asked {
			if _, _, err := tx.AddInvite(aid.Invite{Request: q.ID, Volunteer: v, Wave: 1}); err != nil {
				return err
			}
		}
		if end == aid.Open {
			return nil
		}
		if end == aid.Assigned {
			won, err := tx.Claim(q.ID, asked[0], "yes")
			if err != nil || !won {
				return fmt.Errorf("not given: %w", err)
			}
			return nil
		}
		_, err = tx.MoveRequest(q, end, store.Clock, "nobody could")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Who is asked how often is told week by week, and where help is found less
// often than elsewhere.
func TestFatigue(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ids := onTheList(t, h, map[string]aid.Phone{
		"ana": phoneAna, "ben": phoneBen, "chu": "+15415550133", "nia": "+15415550134", "vic": "+15415550135",
	}, func(p *aid.Person) {
		switch p.Name {
		case "Ana":
			p.Offer.BudgetPerWeek = 2
		case "Vic":
			p.PausedUntil = hotlinetest.Start.Add(365 * days)
		}
	})
	ana, ben, chu := ids["ana"], ids["ben"], ids["chu"]
	ended(t, h, 0, "97520", "en", aid.Assigned, chu) // long ago
	h.Clock.Move(61 * days)
	for n := range 20 {
		ended(t, h, 1+n, "97520", "en", aid.Assigned, ana)
	}
	h.Clock.Move(8 * days)
	for n := range 4 {
		ended(t, h, 21+n, "97501", "es", aid.Unmet, ben)
	}
	ended(t, h, 25, "97501", "es", aid.Assigned, ana, ben)
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error { return tx.Tire(ben) }); err != nil {
		t.Fatal(err)
	}

	f, err := h.Hotline.Fatigue(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	asked, err := h.Hotline.MostAsked(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	never, err := h.Hotline.NeverAsked(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	type worn struct {
		who         aid.PersonID
		this, last  int
		limit, asks int
	}
	var got []worn
	for _, w := range asked {
		got = append(got, worn{w.Person.ID, w.Weeks[0], w.Weeks[1], w.Limit, w.Asks()})
	}
	want := []worn{{ben, 5, 0, 1, 5}, {ana, 1, 20, 2, 21}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(worn{})); diff != "" {
		t.Errorf("asked most, -want +got:\n%s", diff)
	}
	if f.Taking != 4 || f.Never != 2 || len(f.Tired) != 1 || f.Tired[0].ID != ben {
		t.Errorf("%d take asks, %d never, tired %v", f.Taking, f.Never, f.Tired)
	}
	if len(never) != 2 || never[0].ID != min(chu, ids["nia"]) || never[1].ID != max(chu, ids["nia"]) {
		t.Errorf("never asked in sixty days: %+v", never)
	}
	if want := match.Gini([]match.Portion{{Each: 0, People: 2}, {Each: 5, People: 1}, {Each: 21, People: 1}}); math.Abs(f.Gini-want) > 1e-9 {
		t.Errorf("Gini %v, want %v", f.Gini, want)
	}
	all := match.Fare{Of: 25, Taken: 21}
	places := []hotline.Share{
		{Name: "97520", Fare: match.Fare{Of: 20, Taken: 20}},
		{Name: "97501", Fare: match.Fare{Of: 5, Taken: 1}, Below: true, More: 1}, // each took five: one more would do
	}
	if diff := cmp.Diff(places, f.Places); diff != "" || f.All != all {
		t.Errorf("all %v; places, -want +got:\n%s", f.All, diff)
	}
	if len(f.Languages) != 2 || f.Languages[1].Name != "es" || !f.Languages[1].Below || f.Languages[0].Below {
		t.Errorf("languages: %+v", f.Languages)
	}
}

// More are asked where help is found clearly less often, and WHY says so.
func TestWhySaysThatMoreAreAsked(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ids := onTheList(t, h, map[string]aid.Phone{"ana": phoneAna, "ben": phoneBen}, func(p *aid.Person) { p.Offer.BudgetPerWeek = 7 })
	for n := range 30 {
		ended(t, h, 10+n, "97501", "en", aid.Assigned, ids["ana"])
	}
	for n := range 9 {
		ended(t, h, 50+n, "97520", "en", aid.Unmet, ids["ben"])
	}
	h.Clock.Move(20 * days)
	asks(t, h, phoneWalter, "today")
	said := ""
	text(t, h, "+15415550111", "WHY K7")
	for _, m := range h.Carrier.Sent(0) {
		if m.To == "+15415550111" {
			said = m.Body
		}
	}
	if want := "K7: more are asked: help is found less often there\n"; len(said) < len(want) || said[:len(want)] != want {
		t.Errorf("WHY answers %q, want it to begin %q", said, want)
	}
}
