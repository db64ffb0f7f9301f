package hotline_test

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
	"neighborline/internal/store"
)

const (
	phoneAna  = aid.Phone("+15415550131")
	phoneRosa = aid.Phone("+15415550122")
	phoneGus  = aid.Phone("+15415550123")
)

// everywhere is a box with all of the map in it.
var everywhere = store.Box{South: -90, North: 90, West: -180, East: 180}

// onTheList puts volunteers of the cast on the list, in Ashland.
func onTheList(t *testing.T, h *hotlinetest.House, people map[string]aid.Phone, change func(*aid.Person)) map[string]aid.PersonID {
	t.Helper()
	ids := map[string]aid.PersonID{}
	err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		for name, phone := range people {
			p, err := tx.EnsurePerson(phone)
			if err != nil {
				return err
			}
			v, _ := hotlinetest.Volunteer(name)
			v.ID, v.Phone = p.ID, phone
			if change != nil {
				change(&v)
			}
			if err := tx.SavePerson(v, store.Point{Lat: 42.19, Lon: -122.7}); err != nil {
				return err
			}
			ids[name] = p.ID
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

// asks lets a phone ask for groceries in Ashland, with every question answered.
func asks(t *testing.T, h *hotlinetest.House, from aid.Phone, soon string) {
	t.Helper()
	for _, words := range []string{"need groceries 97520 " + soon + " for 2", "skip", "Walter", "yes"} {
		text(t, h, from, words)
	}
}

// records are what the past says of volunteers, by id.
func records(t *testing.T, h *hotlinetest.House, need string, part int) map[aid.PersonID]store.Record {
	t.Helper()
	out := map[aid.PersonID]store.Record{}
	read(t, h, func(r *store.Reader) error {
		found, err := r.Candidates(aid.Request{Need: need}, everywhere, part)
		for _, c := range found {
			out[c.Person.ID] = c.Record
		}
		return err
	})
	return out
}

// What a wave finds out reaches the next one: how much of a trial each ask was,
// in which part of the week it fell, and how long the answer took.
func TestWaveLearns(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ids := onTheList(t, h, map[string]aid.Phone{"ana": phoneAna, "ben": phoneBen}, nil)
	asks(t, h, phoneWalter, "today") // Monday morning
	h.Clock.Move(20 * time.Minute)
	text(t, h, phoneBen, "NO K7")
	h.Clock.Move(25 * time.Minute)
	text(t, h, phoneAna, "SI K7")

	// Both are asked for the first time, for something in the middle of their
	// own ZIP: as far as half of its width, 9.4 miles; at an hour that may be
	// theirs or not, since they gave none.
	exposure := 0.6 * math.Exp(-9.4/14)
	morning, evening := records(t, h, "food", 0), records(t, h, "ride", 2)
	want := store.Record{
		Asked7d: 1, Asks: 1, Tired: 0.87, Exposure: exposure, Kind: store.Tried{Exposure: exposure},
		Part: store.Tried{Exposure: exposure}, Answers: 1, LogDelay: math.Log(20),
	}
	same := cmp.Options{cmpopts.EquateApprox(0, 0.01), cmpopts.IgnoreFields(store.Record{}, "LastAsked", "OldestOfWeek")}
	if diff := cmp.Diff(want, morning[ids["ben"]], same); diff != "" {
		t.Errorf("of Ben, -want +got:\n%s", diff)
	}
	want.Yes, want.YesRecent, want.Kind.Yes, want.Part.Yes, want.LogDelay = 1, 1, 1, 1, math.Log(45)
	if diff := cmp.Diff(want, morning[ids["ana"]], same); diff != "" {
		t.Errorf("of Ana, -want +got:\n%s", diff)
	}
	want.Kind, want.Part = store.Tried{}, store.Tried{}
	if diff := cmp.Diff(want, evening[ids["ana"]], same); diff != "" {
		t.Errorf("of Ana for a ride in the evening, -want +got:\n%s", diff)
	}

	text(t, h, phoneAna, "DONE K7")
	before := records(t, h, "food", 0)
	h.Clock.Move(29 * 24 * time.Hour)
	if err := h.Hotline.Retire(t.Context()); err != nil { // adds up what is old
		t.Fatal(err)
	}
	for id, r := range records(t, h, "food", 0) {
		was := before[id]
		was.Asked7d, was.YesRecent, was.Tired, was.OldestOfWeek = 0, 0, 0, time.Time{}
		if diff := cmp.Diff(was, r); diff != "" {
			t.Errorf("four weeks later, -before +after:\n%s", diff)
		}
	}
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		n, err := tx.FoldInvites(9)
		if n != 0 {
			t.Errorf("%d old invites were not added up", n)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	asks(t, h, phoneRosa, "today")
	read(t, h, func(r *store.Reader) error {
		q, err := r.RequestByCode("M4")
		if err != nil {
			return err
		}
		invites, err := r.InvitesOf(q.ID)
		chance := map[aid.PersonID]float64{}
		for _, i := range invites {
			chance[i.Volunteer] = i.P
		}
		if len(invites) != 2 || chance[ids["ana"]] < 1.05*chance[ids["ben"]] {
			t.Errorf("Ana said yes and Ben no; a month later they are asked with %v", chance)
		}
		return err
	})
}

// invitesOf counts who was asked for a request.
func invitesOf(t *testing.T, h *hotlinetest.House, code string) (n int) {
	t.Helper()
	read(t, h, func(r *store.Reader) error {
		q, err := r.RequestByCode(code)
		if err != nil {
			return err
		}
		invites, err := r.InvitesOf(q.ID)
		n = len(invites)
		return err
	})
	return n
}

// In a storm a lead may have volunteers asked twice as often as they said, for
// two days; then what they said holds again.
func TestLiftLimit(t *testing.T) {
	for _, tt := range []struct {
		name  string
		tired bool
		want  [3]int // invites for K7, M4 and P3 once it is lifted
	}{
		{"all who can", false, [3]int{1, 1, 0}},
		{"but not the tired", true, [3]int{1, 0, 0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			conf := hotlinetest.Config(t)
			conf.Outreach.UrgentExtra = 0
			h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
			ids := onTheList(t, h, map[string]aid.Phone{"ben": phoneBen}, func(p *aid.Person) { p.Offer.BudgetPerWeek = 1 })
			if tt.tired {
				if err := h.Store.Write(t.Context(), func(tx *store.Tx) error { return tx.Tire(ids["ben"]) }); err != nil {
					t.Fatal(err)
				}
			}
			var codes []string
			for _, p := range []aid.Phone{phoneWalter, phoneRosa, phoneGus} {
				asks(t, h, p, "today")
			}
			read(t, h, func(r *store.Reader) error {
				reqs, err := r.LiveRequests(9)
				for _, q := range reqs {
					codes = append(codes, q.Code)
				}
				return err
			})
			if len(codes) != 3 {
				t.Fatalf("requests %v, want three", codes)
			}
			counts := func() (n [3]int) {
				for i, c := range codes {
					n[i] = invitesOf(t, h, c)
				}
				return n
			}
			if got := counts(); got != [3]int{1, 0, 0} {
				t.Errorf("asked %v, and once a week is the limit", got)
			}
			until, err := h.Hotline.LiftLimit(t.Context(), store.Clock, h.Clock.Now().Add(90*time.Hour))
			if want := h.Clock.Now().Add(48 * time.Hour); err != nil || until.After(want) || until.Before(want.Add(-time.Second)) {
				t.Errorf("lifted until %v, want two days: %v", until, err)
			}
			settle(t, h)
			if got := counts(); got != tt.want {
				t.Errorf("lifted: asked %v, want %v", got, tt.want)
			}
		})
	}
}

// Once the limit holds again, who was asked more often than it is left alone.
func TestLiftLimitEnds(t *testing.T) {
	conf := hotlinetest.Config(t)
	conf.Outreach.UrgentExtra = 0
	h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
	onTheList(t, h, map[string]aid.Phone{"ben": phoneBen}, func(p *aid.Person) { p.Offer.BudgetPerWeek = 1 })
	for _, end := range []func() error{
		func() error { h.Clock.Move(49 * time.Hour); return nil },
		func() error {
			_, err := h.Hotline.LiftLimit(t.Context(), store.Clock, h.Clock.Now().Add(-time.Hour))
			return err
		},
	} {
		if _, err := h.Hotline.LiftLimit(t.Context(), store.Clock, h.Clock.Now().Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		if f, err := h.Hotline.Fatigue(t.Context()); err != nil || f.LiftedUntil.IsZero() {
			t.Errorf("lifted until %v, %v", f.LiftedUntil, err)
		}
		if err := end(); err != nil {
			t.Fatal(err)
		}
		if f, err := h.Hotline.Fatigue(t.Context()); err != nil || !f.LiftedUntil.IsZero() {
			t.Errorf("still lifted until %v, %v", f.LiftedUntil, err)
		}
	}
	asks(t, h, phoneWalter, "today")
	asks(t, h, phoneRosa, "today")
	if a, b := invitesOf(t, h, "K7"), invitesOf(t, h, "M4"); a != 1 || b != 0 {
		t.Errorf("asked %d and %d times, the limit is once a week", a, b)
	}
}

// Waves that are planned at the same moment for many requests never ask
// somebody more often than they said, in whatever order they are written.
func TestWavesTogetherKeepTheLimit(t *testing.T) {
	conf := hotlinetest.Config(t)
	conf.Outreach.UrgentExtra = 0
	h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
	ids := onTheList(t, h, map[string]aid.Phone{"ben": phoneBen}, func(p *aid.Person) { p.Offer.BudgetPerWeek = 2 })
	var open []aid.RequestID
	for n := range 5 {
		ended(t, h, n, "97520", "en", aid.Open)
		open = append(open, aid.RequestID(n+1))
	}
	if err := h.Hotline.WavesTogether(t.Context(), open); err != nil {
		t.Fatal(err)
	}
	if got := records(t, h, "food", 0)[ids["ben"]].Asked7d; got != 2 {
		t.Errorf("asked %d times in a week, the limit is 2", got)
	}
}

// Who said yes is remembered as one who says yes, whatever comes of it: a job
// given back, or one of which nothing was heard until its time was over.
func TestYesStaysYes(t *testing.T) {
	for _, tt := range []struct {
		name string
		says string // once Ben is asked
		then func(t *testing.T, h *hotlinetest.House)
		want int // yes answers
	}{
		{"its time ends without a word", "YES K7", func(t *testing.T, h *hotlinetest.House) {
			h.Clock.Move(12 * time.Hour)
			settle(t, h)
		}, 1},
		{"they give it back", "YES K7", func(t *testing.T, h *hotlinetest.House) { text(t, h, phoneBen, "DROP K7") }, 1},
		{"they say no after all", "YES K7", func(t *testing.T, h *hotlinetest.House) { text(t, h, phoneBen, "NO K7") }, 1},
		{"they said no", "NO K7", func(*testing.T, *hotlinetest.House) {}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := hotlinetest.Open(t, hotlinetest.Options{})
			ids := onTheList(t, h, map[string]aid.Phone{"ben": phoneBen}, nil)
			asks(t, h, phoneWalter, "today")
			h.Clock.Move(20 * time.Minute)
			text(t, h, phoneBen, tt.says)
			tt.then(t, h)
			read(t, h, func(r *store.Reader) error {
				jobs, err := r.AssignmentsTo(ids["ben"])
				if len(jobs) > 0 {
					t.Errorf("still holds %+v", jobs)
				}
				return err
			})
			if got := records(t, h, "food", 0)[ids["ben"]]; got.Yes != tt.want || got.Asks != 1 {
				t.Errorf("%d yes of %d, want %d of 1", got.Yes, got.Asks, tt.want)
			}
		})
	}
}

// Who is given a request has not said yes to it, and is free to say no.
func TestGivenIsNoYes(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ids := onTheList(t, h, map[string]aid.Phone{"ben": phoneBen}, nil)
	asks(t, h, phoneWalter, "today")
	text(t, h, "+15415550111", "GIVE K7 @ben")
	holds := func() (n int) {
		read(t, h, func(r *store.Reader) error {
			jobs, err := r.AssignmentsTo(ids["ben"])
			n = len(jobs)
			return err
		})
		return n
	}
	text(t, h, phoneBen, "BACKUP K7")
	if holds() != 1 {
		t.Fatal("was given K7, and does not hold it")
	}
	if got := records(t, h, "food", 0)[ids["ben"]]; got.Yes != 0 || got.Asks != 0 {
		t.Errorf("%d yes of %d, want none: nobody waited for an answer", got.Yes, got.Asks)
	}
	text(t, h, phoneBen, "NO K7")
	if holds() != 0 {
		t.Error("said no, and still holds it")
	}
}

// Who says no is replaced at once, not when the next wave would come.
func TestRefusalIsReplacedAtOnce(t *testing.T) {
	conf := hotlinetest.Config(t)
	conf.Outreach.Today.Wave = 1
	h := hotlinetest.Open(t, hotlinetest.Options{Config: &conf})
	onTheList(t, h, map[string]aid.Phone{"ben": phoneBen, "chu": "+15415550133"}, nil)
	asks(t, h, phoneWalter, "today")
	if n := invitesOf(t, h, "K7"); n != 1 {
		t.Fatalf("asked %d, want one at a time", n)
	}
	for _, p := range []aid.Phone{phoneBen, "+15415550133"} {
		text(t, h, p, "NO K7") // one of them was asked
	}
	settle(t, h)
	if n := invitesOf(t, h, "K7"); n != 2 {
		t.Errorf("asked %d, want another in place of who said no", n)
	}
}

// Who gives may also ask: they are not matched to themselves, to their
// household, or to somebody they are kept apart from.
func TestNeverMatchedToTheirOwn(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	ids := onTheList(t, h, map[string]aid.Phone{"ana": phoneAna, "ben": phoneBen, "chu": "+15415550133"}, nil)
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		return tx.LiveTogether(phoneBen, "+15415550133")
	}); err != nil {
		t.Fatal(err)
	}
	asks(t, h, phoneBen, "today")
	read(t, h, func(r *store.Reader) error {
		q, err := r.RequestByCode("K7")
		if err != nil {
			return err
		}
		invites, err := r.InvitesOf(q.ID)
		if len(invites) != 1 || invites[0].Volunteer != ids["ana"] {
			t.Errorf("of %v asked %+v, want Ana alone", ids, invites)
		}
		return err
	})
}
