package hotline

import (
	"context"
	"fmt"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/flow"
	"neighborline/internal/store"
)

// SaveSite makes somebody a site, or changes the site that they are, for
// whoever does it in the console or by a list. It refuses one that nothing
// could be brought to.
func (h *Hotline) SaveSite(ctx context.Context, by store.Actor, phone aid.Phone, s aid.Site) error {
	return h.do(ctx, by, func(a *act) error {
		p, err := a.tx.EnsurePerson(phone)
		if err != nil {
			return err
		}
		s.Person = p.ID
		return a.saveSite(s)
	})
}

func (a *act) saveSite(s aid.Site) error {
	z, ok := a.h.atlas.ZIP(s.ZIP)
	s.Name = strings.TrimSpace(s.Name)
	switch {
	case s.Name == "":
		return aid.Refusal{Message: "An organisation needs a name."}
	case !ok:
		return aid.Refusal{Message: "The organisation needs a ZIP of the United States."}
	}
	if s.Kind == "" {
		s.Kind = aid.Pantry
	}
	if s.State == "" {
		s.State = aid.SiteOn
	}
	if err := a.tx.SaveSite(s, store.Point{Lat: z.Lat, Lon: z.Lon}); err != nil {
		return err
	}
	return a.tx.Audit(store.Audit{Actor: a.by, Action: "site", Person: s.Person, To: string(s.State)})
}

// acceptSite lets an organisation that joined by text take part, or no longer.
func (t *turn) acceptSite(d Deed) error {
	row, ok, err := t.siteMeant(d)
	if err != nil || !ok {
		return err
	}
	was := row.State
	t.whom, t.was = row.Person, string(was)
	row.State = aid.SiteOn
	key := "site_on"
	if d.How == "off" {
		row.State, key = aid.SiteOff, "site_off"
	}
	t.became = string(row.State)
	if err := t.tx.SaveSite(row.Site, row.At); err != nil {
		return err
	}
	if err := t.siteSettled(row.Person); err != nil {
		return err
	}
	if was == aid.SiteNew && row.State == aid.SiteOn {
		p, err := t.tx.Person(row.Person)
		if err != nil {
			return err
		}
		if err := t.tell(p, "site_welcome", map[string]string{"who": row.Name}, note{class: aid.Notice, expires: followLife}); err != nil {
			return err
		}
	}
	return t.reply(key, map[string]string{"who": row.Name})
}

// siteMeant is the one site that a deed names.
func (t *turn) siteMeant(d Deed) (row store.SiteRow, ok bool, err error) {
	all, err := t.meantBy(d)
	if err != nil {
		return row, false, err
	}
	var sites []store.SiteRow
	var people []aid.Person
	for _, p := range all {
		s, err := t.tx.Site(p.ID)
		if ok, err := found(err); err != nil {
			return row, false, err
		} else if ok {
			sites, people = append(sites, s), append(people, p)
		}
	}
	switch len(sites) {
	case 0:
		return row, false, t.refuse("vet_none", map[string]string{"who": d.Who})
	case 1:
		return sites[0], true, nil
	}
	return row, false, t.refuse("which_person", map[string]string{"list": t.endings(people)})
}

// siteSettled closes what waited for a word about a site.
func (t *turn) siteSettled(person aid.PersonID) error {
	tasks, err := t.tx.OpenTasksOf(person)
	if err != nil {
		return err
	}
	for _, k := range tasks {
		if k.Kind != aid.TaskSite {
			continue
		}
		if _, err := t.tx.DoneTask(k.ID); err != nil {
			return err
		}
		t.stood.Tasks = append(t.stood.Tasks, k.ID)
	}
	return nil
}

// joinSite is the flow's action: an organisation wants to take part. A
// coordinator looks before it is asked about anything.
func (r *run) joinSite(do flow.Do) error {
	as := do.Answers
	s := aid.Site{
		Person: r.person.ID, Kind: aid.SiteKind(as["kind"].Value), Name: as["organisation"].Value, ZIP: as["place"].Value,
		Capacity: atoi(as["capacity"].Value), State: aid.SiteNew,
	}
	if have, err := r.tx.Site(r.person.ID); err == nil {
		s.State = have.State // known already: it changes what it says of itself
	}
	if err := r.saveSite(s); err != nil {
		return err
	}
	if s.State != aid.SiteNew {
		return nil
	}
	return r.addTask(aid.Task{
		Kind: aid.TaskSite, Person: r.person.ID,
		Note: s.Name + " " + s.ZIP + ": SITE " + lastDigits(r.person.Phone),
	})
}

// leaveLots takes a site out of every lot that is under way, before it is
// erased: what was to come to it goes back, and to others.
func (a *act) leaveLots(site aid.PersonID) error {
	all, err := a.tx.AllocationsOf(site)
	if err != nil {
		return err
	}
	for _, al := range all {
		if al.State == aid.AllocGot || al.State == aid.AllocNone || al.State == aid.AllocLapsed {
			continue
		}
		l, err := a.tx.Lot(al.Lot)
		if err != nil {
			return err
		}
		if _, err := a.lessen(l, al, 0, saidLess); err != nil {
			return err
		}
		switch l.State {
		case aid.LotSharing:
			err = a.roundOver(l)
		case aid.LotMoving:
			if err = a.runCounted(al.Run); err == nil {
				err = a.lotOver(l)
			}
		}
		if err != nil {
			return fmt.Errorf("take a site out of lot %d: %w", l.ID, err)
		}
	}
	return nil
}
