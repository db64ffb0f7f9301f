package console

import (
	"errors"
	"strconv"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/hotline"
	"neighborline/internal/store"
)

type rotaView struct {
	People []dutyView
	Hours  []int
	Nobody bool
}

type dutyView struct {
	config.Coordinator
	Until time.Time // zero: not on call
	Me    bool
}

var rotaPage = parsePage[rotaView]("rota")

// rotaHours are how long somebody may say to be on call.
var rotaHours = []int{2, 4, 8, 12, 24}

// rota shows who is on call now.
func (c *Console) rota(v *visit) error {
	view := rotaView{Hours: rotaHours, Nobody: true}
	err := v.read(func(r *store.Reader) error {
		duties, err := r.Duties()
		if err != nil {
			return err
		}
		until := map[aid.PersonID]time.Time{}
		for _, d := range duties {
			until[d.Person] = d.Until
		}
		for _, one := range v.conf.Coordinators {
			p, err := r.PersonByPhone(one.Phone)
			if err != nil && !errors.Is(err, aid.ErrNotFound) {
				return err
			}
			d := dutyView{Coordinator: one, Until: until[p.ID], Me: one.Phone == v.me.Phone}
			view.Nobody = view.Nobody && d.Until.IsZero()
			view.People = append(view.People, d)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return rotaPage.render(v, view)
}

// setDuty puts somebody on call for some hours, or takes them off.
func (c *Console) setDuty(v *visit) error {
	d := hotline.Deed{Verb: hotline.DoOnCall, Who: v.form("who"), How: v.form("how")}
	if hours, err := strconv.Atoi(v.form("hours")); err == nil && hours > 0 && hours <= 24 {
		d.Until = v.now.Add(time.Duration(hours) * time.Hour)
	}
	if err := v.carry(d); err != nil {
		return err
	}
	return v.to("/rota")
}
