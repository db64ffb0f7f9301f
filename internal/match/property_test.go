package match

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"neighborline/internal/aid"
)

var anyTier = rapid.SampledFrom([]aid.Tier{"", aid.New, aid.Known, aid.Vetted, "odd"})

func anyVolunteer(t *rapid.T, id aid.PersonID) Volunteer {
	ago := func(name string) time.Time {
		h := rapid.IntRange(0, 200).Draw(t, name)
		if h == 0 {
			return time.Time{}
		}
		return noon.Add(-time.Duration(h) * time.Hour)
	}
	yes := rapid.IntRange(0, 9).Draw(t, "yes")
	return Volunteer{
		ID: id, Tier: anyTier.Draw(t, "tier"),
		Miles: rapid.Float64Range(-1, 60).Draw(t, "miles"), Reach: rapid.SampledFrom([]float64{0, 1.5, 5, 25, 40}).Draw(t, "reach"),
		Budget: rapid.IntRange(0, 7).Draw(t, "budget"), Asked7d: rapid.IntRange(0, 9).Draw(t, "asked7d"), LastAsked: ago("last"),
		Asks: yes + rapid.IntRange(0, 30).Draw(t, "no"), Yes: yes, Exposure: rapid.Float64Range(0, 40).Draw(t, "exposure"),
		Kind: anyTally(t), Part: anyTally(t), Tired: rapid.Float64Range(0, 9).Draw(t, "tired"),
		Answers: yes, LogDelay: float64(yes) * rapid.Float64Range(0, 8).Draw(t, "delay"),
		Hours: rapid.SampledFrom([]Hours{HoursUnknown, Free, Busy}).Draw(t, "hours"), Scarce: rapid.Bool().Draw(t, "scarce"),
		YesRecent:      rapid.IntRange(0, 2).Draw(t, "recent"),
		SharesLanguage: rapid.Bool().Draw(t, "shares"), Awake: rapid.IntRange(0, 3).Draw(t, "awake") > 0, Nights: rapid.Bool().Draw(t, "nights"),
	}
}

// anyTown are so many volunteers at most, some of them like the one before.
func anyTown(t *rapid.T, most int) []Volunteer {
	vs := make([]Volunteer, rapid.IntRange(0, most).Draw(t, "town"))
	for i := range vs {
		if i > 0 && rapid.IntRange(0, 2).Draw(t, "twin") == 0 {
			vs[i] = vs[i-1]
			vs[i].ID = aid.PersonID(i + 1)
			continue
		}
		vs[i] = anyVolunteer(t, aid.PersonID(i+1))
	}
	return vs
}

func anyTally(t *rapid.T) Tally {
	return Tally{Exposure: rapid.Float64Range(0, 9).Draw(t, "exposed"), Yes: rapid.IntRange(0, 9).Draw(t, "yeses")}
}

func anyRequest(t *rapid.T) Request {
	r := Request{
		Requester: 3, Soon: rapid.SampledFrom([]aid.Soon{aid.Today, aid.Days, aid.Week}).Draw(t, "soon"),
		NeedTier: rapid.SampledFrom([]string{"", "new", "known", "vetted"}).Draw(t, "need"), WantsLanguage: rapid.IntRange(0, 4).Draw(t, "wants") == 0,
		Underserved: rapid.Bool().Draw(t, "underserved"), Barred: []aid.PersonID{5, 8},
		OpenedAt: noon.Add(-time.Duration(rapid.IntRange(0, 90).Draw(t, "opened")) * time.Hour),
	}
	if h := rapid.IntRange(-2, 40).Draw(t, "deadline"); h > 0 {
		r.Deadline = noon.Add(time.Duration(h) * time.Hour)
	}
	for _, id := range rapid.SliceOfNDistinct(rapid.Int64Range(1, 40), 0, 10, rapid.ID[int64]).Draw(t, "asked") {
		r.Asked = append(r.Asked, Past{
			ID: aid.PersonID(id), P: rapid.Float64Range(0, .9).Draw(t, "p"),
			At: noon.Add(-time.Duration(rapid.IntRange(0, 300).Draw(t, "min")) * time.Minute), Waiting: rapid.Bool().Draw(t, "waiting"),
		})
	}
	return r
}

// TestNextKeepsItsPromises draws towns, requests and settings at random, and
// holds every plan against what the package says of itself.
func TestNextKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vs := anyTown(t, 40)
		r := anyRequest(t)
		s := Settings{
			Target: rapid.Float64Range(0, 1).Draw(t, "target"), Wave: rapid.IntRange(0, 12).Draw(t, "wave"),
			Wait:          time.Duration(rapid.IntRange(0, 300).Draw(t, "wait")) * time.Minute,
			BudgetPerWeek: rapid.IntRange(1, 5).Draw(t, "week"), UrgentExtra: rapid.IntRange(0, 3).Draw(t, "extra"),
		}
		p := Next(noon, r, vs, s)
		checkPicks(t, p, r, vs, s)
		checkPlan(t, p, r, s)

		mixed := rapid.Permutation(vs).Draw(t, "mixed")
		if diff := cmp.Diff(p, Next(noon, r, mixed, s)); diff != "" {
			t.Errorf("the order of the volunteers matters:\n%s", diff)
		}
		if slices.ContainsFunc(r.Asked, func(a Past) bool { return a.At.Equal(noon) && !a.Waiting }) {
			return // others may be asked in place of who has just said no
		}
		asked := slices.Clone(r.Asked)
		for _, k := range p.Picks {
			asked = append(asked, Past{ID: k.ID, P: k.P, At: noon, Waiting: true})
		}
		r.Asked = asked
		if again := Next(noon, r, vs, s); len(p.Picks) > 0 && len(again.Picks) > 0 {
			t.Errorf("asked %v, and at the same moment %v", ids(p), ids(again))
		}
	})
}

func checkPicks(t *rapid.T, p Plan, r Request, vs []Volunteer, s Settings) {
	urgent := r.Urgent(noon)
	seen := map[aid.PersonID]bool{r.Requester: true}
	for _, id := range r.Barred {
		seen[id] = true
	}
	for _, a := range r.Asked {
		seen[a.ID] = true
	}
	for _, k := range p.Picks {
		v := vs[k.ID-1]
		limit := v.Budget
		if limit == 0 {
			limit = s.BudgetPerWeek
		}
		if urgent {
			limit += s.UrgentExtra
		}
		switch {
		case seen[k.ID]:
			t.Errorf("%d was asked before, or never may be", k.ID)
		case v.Asked7d >= limit:
			t.Errorf("%d was asked %d times, their limit is %d", k.ID, v.Asked7d, limit)
		case !v.Awake && !(v.Nights && urgent):
			t.Errorf("%d sleeps", k.ID)
		case r.WantsLanguage && !v.SharesLanguage:
			t.Errorf("%d does not share the language", k.ID)
		case r.NeedTier == "vetted" && v.Tier != aid.Vetted:
			t.Errorf("%d is not vetted", k.ID)
		case v.Miles > max(v.Reach, 15)*2.2:
			t.Errorf("%d would have to go %.0f miles", k.ID, v.Miles)
		case !(k.P > 0 && k.P <= .9) || (k.Why.Week == 0) != (v.Asked7d == 0):
			t.Errorf("%d: p %v because %+v", k.ID, k.P, k.Why)
		}
		seen[k.ID] = true
	}
}

func checkPlan(t *rapid.T, p Plan, r Request, s Settings) {
	most := max(s.Wave, 1)
	if r.Underserved {
		most += (most + 1) / 2
	}
	for _, a := range r.Asked {
		if a.Waiting && a.At.Add(max(s.Wait, time.Minute)).After(noon) {
			most--
		}
	}
	switch {
	case len(p.Picks) > max(most, 0):
		t.Errorf("%d picks, the wave has room for %d", len(p.Picks), most)
	case !p.Next.After(noon):
		t.Errorf("looks again at %v, which is not later", p.Next)
	case p.Next.After(noon.Add(12 * time.Hour)):
		t.Errorf("looks again only at %v", p.Next)
	case p.Exhausted && len(p.Picks) > 0:
		t.Error("asks somebody and says that nobody is left")
	case p.Why == "":
		t.Error("does not say why")
	}
}

// A volunteer given twice is asked once.
func TestNextTwiceTheSame(t *testing.T) {
	s := Settings{Target: 1, Wait: time.Hour, Wave: 5, BudgetPerWeek: 3}
	worse := with(near(1), func(v *Volunteer) { v.Miles = 9 })
	for _, vs := range [][]Volunteer{{near(1), worse, near(2)}, {worse, near(2), near(1)}, {near(1), near(1), near(2)}} {
		if diff := cmp.Diff([]aid.PersonID{1, 2}, ids(Next(noon, Request{Soon: aid.Days}, vs, s))); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// A quick look finds the same people as a whole one, and the same best chance.
func TestQuickLookFindsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vs := anyTown(t, 60)
		r := anyRequest(t)
		f := newFilter(noon, &r, vs, Settings{BudgetPerWeek: 3, UrgentExtra: 2}.sane())
		keep := rapid.IntRange(1, 4).Draw(t, "keep")
		quick, whole := f.canvass(vs, keep, true), f.canvass(vs, keep, false)
		if quick.best != whole.best {
			t.Errorf("best chance %v, want %v", quick.best, whole.best)
		}
		for i := range widen {
			if diff := cmp.Diff(whole.rings[i], quick.rings[i], cmp.AllowUnexported(candidate{})); diff != "" {
				t.Errorf("ring %d, -whole +quick:\n%s", i, diff)
			}
		}
	})
}
