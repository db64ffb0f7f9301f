package match

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"neighborline/internal/aid"
)

var noon = time.Date(2026, 11, 23, 20, 0, 0, 0, time.UTC) // in Eugene

var weekly = Settings{Target: 0.5, Wait: 45 * time.Minute, Wave: 6, BudgetPerWeek: 3, UrgentExtra: 2}

// near is a volunteer whom nothing keeps from being asked.
func near(id aid.PersonID) Volunteer {
	return Volunteer{ID: id, Miles: 2, Reach: 25, Awake: true, Hours: Free}
}

func with(v Volunteer, change func(*Volunteer)) Volunteer {
	change(&v)
	return v
}

func ids(p Plan) []aid.PersonID {
	var out []aid.PersonID
	for _, k := range p.Picks {
		out = append(out, k.ID)
	}
	return out
}

func TestNextHoldsBack(t *testing.T) {
	soon := Request{ID: 1, Soon: aid.Days}
	today := Request{ID: 1, Soon: aid.Today}
	lastHours := Request{ID: 1, Soon: aid.Week, Deadline: noon.Add(3 * time.Hour)}
	tests := []struct {
		name string
		r    Request
		v    Volunteer
		want bool
	}{
		{"somebody near is asked", soon, near(7), true},
		{"the week's limit is kept", soon, with(near(7), func(v *Volunteer) { v.Asked7d = 3 }), false},
		{"one below the limit is asked", soon, with(near(7), func(v *Volunteer) { v.Asked7d = 2 }), true},
		{"their own limit counts, not the network's", soon, with(near(7), func(v *Volunteer) { v.Budget, v.Asked7d = 1, 1 }), false},
		{"a larger limit of their own counts", soon, with(near(7), func(v *Volunteer) { v.Budget, v.Asked7d = 7, 6 }), true},
		{"today may ask two more", today, with(near(7), func(v *Volunteer) { v.Asked7d = 4 }), true},
		{"today may not ask three more", today, with(near(7), func(v *Volunteer) { v.Asked7d = 5 }), false},
		{"the last hours count as today", lastHours, with(near(7), func(v *Volunteer) { v.Asked7d = 4 }), true},
		{"asked this morning rests", soon, with(near(7), func(v *Volunteer) { v.LastAsked = noon.Add(-12 * time.Hour) }), false},
		{"asked yesterday has rested", soon, with(near(7), func(v *Volunteer) { v.LastAsked = noon.Add(-12*time.Hour - time.Second) }), true},
		{"today does not wait for rest", today, with(near(7), func(v *Volunteer) { v.LastAsked = noon.Add(-time.Hour) }), true},
		{"the sleeping sleep", today, with(near(7), func(v *Volunteer) { v.Awake = false }), false},
		{"nights are for today", today, with(near(7), func(v *Volunteer) { v.Awake, v.Nights = false, true }), true},
		{"nights are not for this week", soon, with(near(7), func(v *Volunteer) { v.Awake, v.Nights = false, true }), false},
		{"new is too new for vetted", Request{Soon: aid.Days, NeedTier: "vetted"}, with(near(7), func(v *Volunteer) { v.Tier = aid.New }), false},
		{"known is not vetted", Request{Soon: aid.Days, NeedTier: "vetted"}, with(near(7), func(v *Volunteer) { v.Tier = aid.Known }), false},
		{"vetted is known", Request{Soon: aid.Days, NeedTier: "known"}, with(near(7), func(v *Volunteer) { v.Tier = aid.Vetted }), true},
		{"a need for coordinators is nobody's", Request{Soon: aid.Days, NeedTier: "coordinator"}, with(near(7), func(v *Volunteer) { v.Tier = aid.Vetted }), false},
		{"a tier nobody knows is new", Request{Soon: aid.Days, NeedTier: "known"}, with(near(7), func(v *Volunteer) { v.Tier = "saint" }), false},
		{"without the language", Request{Soon: aid.Days, WantsLanguage: true}, near(7), false},
		{"with the language", Request{Soon: aid.Days, WantsLanguage: true}, with(near(7), func(v *Volunteer) { v.SharesLanguage = true }), true},
		{"nobody helps themselves", Request{Soon: aid.Days, Requester: 7}, near(7), false},
		{"nobody is asked twice", Request{Soon: aid.Days, Asked: []Past{{ID: 7, P: .2, At: noon.Add(-48 * time.Hour)}}}, near(7), false},
		{"beyond every stretch of the reach", soon, with(near(7), func(v *Volunteer) { v.Miles, v.Reach = 3.4, 1.5 }), false},
		{"within the widest stretch of the reach", soon, with(near(7), func(v *Volunteer) { v.Miles, v.Reach = 3.3, 1.5 }), true},
		{"a distance not known counts as just in reach", soon, with(near(7), func(v *Volunteer) { v.Miles = -1 }), true},
		{"who never says yes is not worn out with asking", soon, with(near(7), func(v *Volunteer) { v.Asks, v.Exposure = 200, 200 }), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Next(noon, tt.r, []Volunteer{tt.v}, weekly)
			if got := len(p.Picks) == 1; got != tt.want {
				t.Errorf("asked: %v, want %v (%s)", got, tt.want, p.Why)
			}
		})
	}
}

func TestNextOrder(t *testing.T) {
	s := Settings{Target: 1, Wait: time.Hour, Wave: 10, BudgetPerWeek: 5}
	vs := []Volunteer{
		with(near(1), func(v *Volunteer) { v.Miles = 12 }),
		with(near(2), func(v *Volunteer) { v.Asks, v.Yes, v.Exposure = 10, 8, 10 }),
		with(near(3), func(v *Volunteer) { v.Asked7d, v.LastAsked = 2, noon.Add(-50*time.Hour) }),
		with(near(4), func(v *Volunteer) { v.LastAsked = noon.Add(-200 * time.Hour) }),
		near(5),
		with(near(6), func(v *Volunteer) { v.LastAsked = noon.Add(-300 * time.Hour) }),
		with(near(7), func(v *Volunteer) { v.Hours, v.Miles = Busy, 2 }),            // p = 0.076
		with(near(8), func(v *Volunteer) { v.Miles = 2 + 14*1.2 }),                  // p = 0.057
		with(near(9), func(v *Volunteer) { v.Asks, v.Yes, v.Exposure = 40, 8, 10 }), // p = 0.38
	}
	got := ids(Next(noon, Request{Soon: aid.Days}, vs, s))
	// Reliable; as reliable, but when it was hard; never asked, longest rested,
	// …, asked twice, far; farther, yet in their hours; likelier, but not in theirs.
	want := []aid.PersonID{2, 9, 5, 6, 4, 3, 1, 8, 7}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestNextWaveSize(t *testing.T) {
	var vs []Volunteer
	for id := range aid.PersonID(30) {
		vs = append(vs, near(id+1))
	}
	// Each says yes with p = 0.22·exp(-2/14) = 0.191, with 0.133 within 45
	// minutes: five reach one half, as 1-(1-0.133)^5 = 0.510.
	tests := []struct {
		name string
		s    Settings
		want int
	}{
		{"until one half is reached", weekly, 5},
		{"a lower aim asks fewer", Settings{Target: 0.3, Wait: 45 * time.Minute, Wave: 6, BudgetPerWeek: 3}, 3},
		{"a longer wait asks fewer", Settings{Target: 0.5, Wait: 4 * time.Hour, Wave: 6, BudgetPerWeek: 3}, 4},
		{"never more than the wave", Settings{Target: 0.99, Wait: 8 * time.Minute, Wave: 8, BudgetPerWeek: 3}, 8},
		{"an aim of one asks the whole wave", Settings{Target: 1, Wait: 24 * time.Hour, Wave: 20, BudgetPerWeek: 3}, 20},
		{"no settings at all ask one", Settings{BudgetPerWeek: 3}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Next(noon, Request{Soon: aid.Days}, vs, tt.s); len(got.Picks) != tt.want {
				t.Errorf("asks %d, want %d (%s)", len(got.Picks), tt.want, got.Why)
			}
		})
	}
}

func TestNextWidens(t *testing.T) {
	walker := func(id aid.PersonID, miles float64) Volunteer {
		return Volunteer{ID: id, Miles: miles, Reach: 1.5, Awake: true}
	}
	all := []Volunteer{walker(1, 3.2), walker(2, 2.3), walker(3, 1.2), walker(4, 1.4)}
	r := Request{Soon: aid.Days}
	if diff := cmp.Diff([]aid.PersonID{3, 4}, ids(Next(noon, r, all, weekly))); diff != "" {
		t.Errorf("somebody is near (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]aid.PersonID{2}, ids(Next(noon, r, all[:2], weekly))); diff != "" {
		t.Errorf("nobody is near (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]aid.PersonID{1}, ids(Next(noon, r, all[:1], weekly))); diff != "" {
		t.Errorf("nobody is nearly near (-want +got):\n%s", diff)
	}
	r.Asked = []Past{{ID: 9, P: 0.2, At: noon.Add(-time.Minute), Waiting: true}}
	if got := Next(noon, r, all[:2], weekly); len(got.Picks) != 0 || !got.Next.Equal(noon.Add(44*time.Minute)) {
		t.Errorf("widened while somebody near may still answer: %+v", got)
	}
}

func TestNextReplacesWhoSaidNo(t *testing.T) {
	var vs []Volunteer
	for id := range aid.PersonID(30) {
		vs = append(vs, near(id+1))
	}
	r := Request{Soon: aid.Days}
	first := Next(noon, r, vs, weekly)
	for _, k := range first.Picks {
		r.Asked = append(r.Asked, Past{ID: k.ID, P: k.P, At: noon, Waiting: true})
	}
	if again := Next(noon, r, vs, weekly); len(again.Picks) != 0 || again.Exhausted {
		t.Errorf("asked again at the same moment: %+v", again)
	}
	r.Asked[0].Waiting = false
	if one := Next(noon, r, vs, weekly); len(one.Picks) != 1 || one.Picks[0].ID != 6 {
		t.Errorf("after one no: %v, want the sixth", ids(one))
	}
	whole := Settings{Target: 1, Wait: time.Hour, Wave: 7, BudgetPerWeek: 3}
	if rest := Next(noon.Add(time.Minute), r, vs, whole); len(rest.Picks) != 3 {
		t.Errorf("four of seven may still answer, and it asks %d more, want 3", len(rest.Picks))
	}
	for i := range r.Asked {
		r.Asked[i].Waiting = false
	}
	if all := Next(noon, r, vs, weekly); len(all.Picks) != len(first.Picks) {
		t.Errorf("after every no: asks %d, want a new wave of %d", len(all.Picks), len(first.Picks))
	}
}

func TestNextSparesTheUnlikelyAndTheTired(t *testing.T) {
	s := Settings{Target: 1, Wait: time.Hour, Wave: 5, BudgetPerWeek: 3}
	known := func(id aid.PersonID, exposure float64, yes int) Volunteer {
		return with(near(id), func(v *Volunteer) { v.Exposure, v.Asks, v.Yes = exposure, int(2*exposure), yes })
	}
	rest := with(known(9, 1e5, 22_000), func(v *Volunteer) { v.Miles = 900 }) // a town that says yes as often as is usual
	seldom := known(1, 95, 0)                                                 // p = 0.021
	hardly := known(1, 190, 0)                                                // p = 0.011
	eager := with(known(2, 12, 9), func(v *Volunteer) { v.Asked7d = 2 })      // p = 0.41
	fresh := known(3, 9, 6)                                                   // p = 0.35
	tests := []struct {
		name string
		soon aid.Soon
		vs   []Volunteer
		want []aid.PersonID
	}{
		{"who seldom says yes is asked last", aid.Days, []Volunteer{seldom, near(4)}, []aid.PersonID{4, 1}},
		{"and where nobody else is near", aid.Days, []Volunteer{seldom}, []aid.PersonID{1}},
		{"who hardly ever says yes is left alone", aid.Days, []Volunteer{hardly}, nil},
		{"unless it is for today", aid.Today, []Volunteer{hardly}, []aid.PersonID{1}},
		{"asked twice this week stands back for as good a chance", aid.Days, []Volunteer{eager, fresh}, []aid.PersonID{3, 2}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, ids(Next(noon, Request{Soon: tt.soon}, append(tt.vs, rest), s))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
