package hotline

import (
	"slices"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// dutyFor is how long somebody is on duty who does not say until when.
const dutyFor = 12 * time.Hour

// onDuty lists whom to ring for a caller: those who said that they are on
// duty, then the coordinators of the place in their order as backups. Outside
// the staffed hours (the network's quiet hours) only the first are rung,
// unless somebody may be in danger.
func (c *caller) onDuty() ([]aid.Person, error) {
	zip := c.person.ZIP
	if c.st.About != 0 {
		if q, err := c.tx.Request(c.st.About); err == nil && q.ZIP != "" {
			zip = q.ZIP
		}
	}
	duty, err := c.tx.OnDuty()
	if err != nil {
		return nil, err
	}
	var first, backup, far []aid.Person
	for _, who := range c.conf.Coordinators {
		err := c.withCoordinator(who, func(p aid.Person) error {
			switch {
			case p.ID == c.person.ID:
			case slices.Contains(duty, p.ID):
				first = append(first, p)
			case covers(who, zip):
				backup = append(backup, p)
			default:
				far = append(far, p)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	if c.conf.QuietHours.Quiet(c.tx.Now.In(c.conf.Network.Timezone)) && c.st.Why != aid.TaskDanger {
		return first, nil
	}
	return slices.Concat(first, backup, far), nil
}

// setDuty puts a coordinator on duty, or off it.
func (c *caller) setDuty(on bool) error {
	until := c.tx.Now
	key := "call_off_duty"
	if on {
		until, key = c.tx.Now.Add(dutyFor), "call_on_duty"
	}
	if err := c.tx.SetDuty(c.person.ID, until); err != nil {
		return err
	}
	err := c.tx.Audit(store.Audit{Actor: c.by, Action: string(DoOnCall), Person: c.person.ID, To: until.UTC().Format(time.RFC3339), Cause: "by phone"})
	if err != nil {
		return err
	}
	c.say(key, map[string]string{"time": c.clock(until, c.person.ZIP, c.lang())})
	return c.again()
}
