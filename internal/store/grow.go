package store

import (
	"context"
	"errors"
	"fmt"
)

// A Growth says how large a made-up database is to be. The same Growth and the
// same clock always give the same rows.
type Growth struct {
	Seed       int64
	People     int // in all; volunteers are spread evenly among them
	Volunteers int // at least 8, and no multiple of 7919: see growInvitesSQL
	Requests   int
	Live       int // the newest of the requests, without an outcome yet
	Messages   int // half in, half out
	Tasks      int // the newest 300 of them open
	Places     []GrowthPlace
}

// A GrowthPlace is a ZIP in which people live.
type GrowthPlace struct {
	ZIP string
	Point
}

// Large is a database after some years of a large network.
func Large(places []GrowthPlace) Growth {
	return Growth{
		Seed: 1, People: 1_000_000, Volunteers: 10_000, Requests: 100_000, Live: 2_000, Messages: 1_000_000,
		Tasks: 20_000, Places: places,
	}
}

// growAtOnce is how many rows one transaction adds.
const growAtOnce = 50_000

// Grow fills an empty database with made-up people, requests and messages, for
// benchmarks and for looking at query plans. Tell hears how far it is; it may
// be nil. No phone in it can be anybody's: all lie outside the numbering plan.
func (s *Store) Grow(ctx context.Context, g Growth, tell func(what string, rows int)) error {
	if g.Volunteers < 8 || g.People < g.Volunteers || g.Live > g.Requests || len(g.Places) == 0 {
		return errors.New("a growth needs places, 8 volunteers or more, and more people than volunteers")
	}
	if err := s.growPlaces(ctx, g.Places); err != nil {
		return err
	}
	for _, part := range []struct {
		what string
		rows int
		sql  string
	}{
		{"people", g.People, growPeopleSQL},
		{"offers", g.People, growOffersSQL},
		{"opt-outs", g.People, growOptOutsSQL},
		{"requests", g.Requests, growRequestsSQL},
		{"invites", g.Requests, growInvitesSQL},
		{"assignments", g.Requests, growAssignmentsSQL},
		{"conversations", g.Requests, growConversationsSQL},
		{"texts in", g.Messages / 2, growInboundsSQL},
		{"texts out", g.Messages / 2, growOutboxSQL},
		{"tasks", g.Tasks, growTasksSQL},
		{"audit", g.Requests, growAuditSQL},
		{"timers", g.Requests, growTimersSQL},
	} {
		if err := s.growPart(ctx, g, part.sql, part.rows); err != nil {
			return fmt.Errorf("grow %s: %w", part.what, err)
		}
		if tell != nil {
			tell(part.what, part.rows)
		}
	}
	return nil
}

func (s *Store) growPlaces(ctx context.Context, places []GrowthPlace) error {
	return s.Write(ctx, func(tx *Tx) error {
		if _, err := tx.exec(`CREATE TEMP TABLE grow_places (n INTEGER PRIMARY KEY, zip TEXT, lat REAL, lon REAL)`); err != nil {
			return fmt.Errorf("keep the places: %w", err)
		}
		for i, p := range places {
			if _, err := tx.exec(`INSERT INTO grow_places VALUES (?, ?, ?, ?)`, i, p.ZIP, p.Lat, p.Lon); err != nil {
				return fmt.Errorf("keep the places: %w", err)
			}
		}
		return nil
	})
}

func (s *Store) growPart(ctx context.Context, g Growth, query string, rows int) error {
	for begin := 1; begin <= rows; begin += growAtOnce {
		end := min(rows, begin+growAtOnce-1)
		err := s.Write(ctx, func(tx *Tx) error {
			_, err := tx.exec(query, begin, end, g.Seed, tx.Now.Unix(), g.People, g.Volunteers, g.Requests, g.Live, len(g.Places), rows)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
