package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/demo"
	"neighborline/internal/directory"
	"neighborline/internal/store"
)

// demoPhones are those that can be played from the start.
var demoPhones = []demo.Phone{
	{Number: "+15415550121", Name: "Walter", Role: demo.Neighbor, Language: "en"},
	{Number: "+15415550122", Name: "Rosa", Role: demo.Neighbor, Language: "es"},
	{Number: "+15415550131", Name: "Ana", Role: demo.Volunteer, Language: "es"},
	{Number: "+15415550132", Name: "Ben", Role: demo.Volunteer, Language: "en"},
	{Number: "+15415550133", Name: "Chu", Role: demo.Volunteer, Language: "en"},
	{Number: "+15415550111", Name: "Dee", Role: demo.Coordinator, Language: "en"},
}

// firstTexts are what Walter has texted when the curtain rises.
var firstTexts = []string{"need groceries 97520 today for 2", "we are both over 80", "Walter", "yes"}

// volunteersOf are the sample volunteers: the three that can be played live
// nearest, and the rest of the town behind them.
func volunteersOf() []aid.Person {
	all := []string{"food", "supplies", "ride", "medicine", "shelter", "paperwork", "company", "other"}
	out := []aid.Person{
		volunteer("+15415550131", "Ana", "es", "97520", "car", all, "es", "en"),
		volunteer("+15415550132", "Ben", "en", "97520", "truck", all, "en"),
		volunteer("+15415550133", "Chu", "en", "97520", "car", all, "en", "zh"),
	}
	names := []string{
		"Amara", "Bo", "Carlos", "Dolores", "Eli", "Fern", "Gus", "Hana", "Ines", "Jo", "Kai", "Luz",
		"Mateo", "Nell", "Omar", "Pilar", "Quinn", "Ruth", "Sol", "Tess", "Uma", "Vic", "Wren", "Yuri",
	}
	zips := []string{"97501", "97504", "97502", "97524", "97530", "97535", "97540", "97503"}
	for i, n := range names {
		needs := []string{all[i%len(all)], all[(i+3)%len(all)], all[(i+5)%len(all)]}
		phone := aid.Phone(fmt.Sprintf("+1541555%04d", 200+i))
		p := volunteer(phone, n, "en", zips[i%len(zips)], "car", needs, "en")
		if i%5 == 0 {
			p.Offer.Languages = append(p.Offer.Languages, "es")
		}
		if i%6 == 0 {
			p.Tier = aid.Vetted
			p.Offer.Needs = append(p.Offer.Needs, "care", "repair")
		}
		out = append(out, p)
	}
	return out
}

func volunteer(phone aid.Phone, name, lang, zip, transport string, needs []string, speaks ...string) aid.Person {
	return aid.Person{
		Phone: phone, Name: name, Language: lang, ZIP: zip, Volunteer: true, Tier: aid.Known,
		Offer: aid.Offer{Needs: slices.Clone(needs), Transport: transport, Languages: speaks},
	}
}

// firstScene fills a new town and lets Walter ask, so that the first screen is
// not empty.
func (p *playing) firstScene(ctx context.Context) error {
	if err := p.app.hotline.AddPeople(ctx, volunteersOf()); err != nil {
		return err
	}
	if err := p.samplePlaces(ctx); err != nil {
		return err
	}
	for _, text := range firstTexts {
		if _, err := p.carrier.Text(demoPhones[0].Number, text); err != nil {
			return err
		}
		if err := p.rest(ctx, p.hurry(held)); err != nil {
			return err
		}
	}
	return nil
}

// held is longer than any answer waits for more of a text to come.
const held = 15 * time.Second

// hurry moves the clock on, look by look, by so much at most: nobody watches
// yet, and what is held back for some seconds leaves at once.
func (p *playing) hurry(most time.Duration) func() {
	const step = 250 * time.Millisecond
	return func() {
		if most >= step {
			most -= step
			p.clock.Set(p.clock.Ahead() + step)
		}
	}
}

// samplePlaces fills the directory with places that say that they are samples.
func (p *playing) samplePlaces(ctx context.Context) error {
	r, err := placeReader(&short{conf: p.app.conf})
	if err != nil {
		return err
	}
	entries, problems, _, err := r.ReadCSV(directory.Sample)
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return fmt.Errorf("the sample directory, line %d: %s", problems[0].Line, problems[0].Mistakes.In("en"))
	}
	var places []aid.Place
	for _, e := range entries {
		places = append(places, e.Place)
	}
	_, err = p.app.hotline.AddPlaces(ctx, store.Actor{Role: "command"}, places)
	return err
}

// aheadMark is where the demo remembers how far its clock was moved.
const aheadMark = "demo clock ahead"

// remember puts a town that was played before back on the phones, and its
// clock where it stood.
func (p *playing) remember(ctx context.Context, fresh bool) error {
	if fresh {
		return p.app.store.Write(ctx, func(tx *store.Tx) error { return tx.SetMark(aheadMark, p.clock.Ahead().String()) })
	}
	return p.app.store.Read(ctx, func(r *store.Reader) error {
		mark, err := r.Mark(aheadMark)
		if err != nil {
			return err
		}
		if ahead, err := time.ParseDuration(mark); err == nil {
			p.clock.Set(ahead)
		}
		texts, err := r.Messages(0, time.Time{}, 10_000)
		if err != nil {
			return err
		}
		for _, m := range texts {
			p.carrier.Restore([]demo.Message{restored(m, p.carrier.Number())})
		}
		return nil
	})
}

func restored(m store.Message, number string) demo.Message {
	out := demo.Message{
		SID: m.SID, Direction: demo.Inbound, From: m.Phone.E164(), To: number, Body: m.Body, At: m.At, Status: demo.Received, Segments: m.Segments,
	}
	if m.Out {
		out.Direction, out.From, out.To, out.Status, out.ErrorCode = demo.OutboundAPI, number, m.Phone.E164(), m.Status, m.ErrorCode
	}
	return out
}
