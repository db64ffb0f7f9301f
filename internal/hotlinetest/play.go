package hotlinetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/jobs"
	"neighborline/internal/store"
)

// step is the most that the clock moves at once, to the next full quarter of an
// hour: what is due in between happens near its time.
const step = 15 * time.Minute

// between is how long it takes until somebody texts again.
const between = 20 * time.Second

// A player plays one script on one House.
type player struct {
	*House
	s      *script
	jobs   *jobs.Runner
	names  map[aid.Phone]string
	shown  int              // texts of the carrier that were written down
	rung   int              // and calls
	onLine map[string]*line // who is on the phone, or whose phone rings
	calls  int
	out    strings.Builder
}

// Play plays the conversation file at path. Where what was said differs from
// the file the test fails at the first such line; with update the file is
// written anew instead. It gives every text that left, for further checks.
func Play(t testing.TB, path string, update bool) []Sent {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := parse(path, data)
	if err != nil {
		t.Fatal(err)
	}
	p, err := open(t, s)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	got, err := p.play(t.Context())
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	switch {
	case bytes.Equal(got, data):
	case update:
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error(firstDifference(path, string(data), string(got)))
	}
	p.readsByIndex(t)
	return p.Carrier.Sent(0)
}

// open sets the stage of a script.
func open(t testing.TB, s *script) (*player, error) {
	t.Helper()
	conf, err := configWith(s.head.Config)
	if err != nil {
		return nil, err
	}
	if err := s.head.staff(&conf); err != nil {
		return nil, err
	}
	opt := Options{Config: &conf}
	if s.head.Start != "" {
		if opt.Start, err = time.ParseInLocation("2006-01-02 15:04", s.head.Start, conf.Network.Timezone); err != nil {
			return nil, err
		}
	}
	p := &player{House: Open(t, opt), s: s, names: map[aid.Phone]string{}, onLine: map[string]*line{}}
	for name, phone := range phones {
		p.names[phone] = name
	}
	var people []aid.Person
	for _, name := range s.head.Volunteers {
		v, ok := Volunteer(name)
		if !ok {
			return nil, fmt.Errorf("there is no volunteer %q in the cast", name)
		}
		people = append(people, s.head.Offers[name].change(v))
	}
	if err := p.Hotline.AddPeople(t.Context(), people); err != nil {
		return nil, err
	}
	var networks []aid.Network
	for _, n := range s.head.Networks {
		networks = append(networks, n.entry())
	}
	if err := p.Hotline.AddNetworks(t.Context(), networks); err != nil {
		return nil, err
	}
	var places []aid.Place
	for _, pl := range s.head.Places {
		places = append(places, pl.entry())
	}
	if _, err := p.Hotline.AddPlaces(t.Context(), store.Actor{Role: "command"}, places); err != nil {
		return nil, err
	}
	table := []jobs.Job{{Name: "due", Run: p.Hotline.RunDue}}
	if s.head.Digest {
		table = append(table, p.digests(conf.Schedules)...)
	}
	p.jobs, err = jobs.New(jobs.Options{
		Tick: conf.Schedules.Tick, Now: p.Clock.Now, Zone: conf.Network.Timezone, Log: quietLog(), Once: p.once,
	}, table...)
	if err != nil {
		return nil, err
	}
	return p, errors.Join(p.sites(t.Context()), p.jobs.Tick(t.Context()))
}

// sites puts the organisations of a script on the list.
func (p *player) sites(ctx context.Context) error {
	for _, name := range slices.Sorted(maps.Keys(p.s.head.Sites)) {
		s, phone := p.s.head.Sites[name], phones[name]
		if phone == "" {
			return fmt.Errorf("there is no %q in the cast", name)
		}
		if s.Language != "" {
			if err := p.Hotline.AddPeople(ctx, []aid.Person{{Phone: phone, Language: s.Language}}); err != nil {
				return err
			}
		}
		if err := p.Hotline.SaveSite(ctx, store.Actor{Role: "command"}, phone, aid.Site{Name: s.Name, ZIP: s.ZIP, Capacity: s.Capacity}); err != nil {
			return err
		}
	}
	return nil
}

func (o offer) change(p aid.Person) aid.Person {
	if o.ZIP != "" {
		p.ZIP = o.ZIP
	}
	if o.Tier != "" {
		p.Tier = aid.Tier(o.Tier)
	}
	p.Offer.BudgetPerWeek, p.Offer.Nights = o.Budget, p.Offer.Nights || o.Nights
	return p
}

// staff puts the script's coordinators in place of Dee.
func (h header) staff(conf *config.Config) error {
	if len(h.Team) > 0 {
		conf.Coordinators = nil
	}
	for _, m := range h.Team {
		phone, ok := phones[strings.ToLower(m.Name)]
		if !ok {
			return fmt.Errorf("there is no coordinator %q in the cast", m.Name)
		}
		conf.Coordinators = append(conf.Coordinators, config.Coordinator{Name: m.Name, Phone: phone, Language: m.Language, Areas: m.Areas})
	}
	return nil
}

// digests are the two of a day.
func (p *player) digests(at config.Schedules) []jobs.Job {
	out := []jobs.Job{{Name: "digest", Spec: at.Digest, Claims: true, Run: func(ctx context.Context) error {
		return p.Hotline.SendDigests(ctx, jobs.Due(ctx))
	}}}
	if at.Red == "" {
		return out
	}
	return append(out, jobs.Job{Name: "red", Spec: at.Red, Claims: true, Run: func(ctx context.Context) error {
		return p.Hotline.SendRed(ctx, jobs.Due(ctx))
	}})
}

func (p *player) once(ctx context.Context, name string) (free bool, err error) {
	err = p.Store.Write(ctx, func(tx *store.Tx) (err error) {
		free, err = tx.Once(name)
		return err
	})
	return free, err
}
