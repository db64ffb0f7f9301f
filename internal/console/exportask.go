package console

import (
	"slices"
	"strings"
	"sync"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

const (
	// exportAgreed is how long another lead's yes to a file with names is good.
	exportAgreed = time.Hour
	exportsAsked = 20  // at once; the oldest go
	maxWhy       = 200 // bytes of a reason
)

// An exportAsk is one lead's wish for a file with names, and another's yes. It
// is kept in memory: after a start one asks again.
type exportAsk struct {
	ID, Kind, Why string
	Of            aid.PersonID
	Name          string // whose wish it is
	By            string // who agreed; empty: nobody yet
	at            time.Time
}

type exportAsks struct {
	mu  sync.Mutex
	all []exportAsk // the oldest first
}

// list is what is asked for now.
func (l *exportAsks) list(now time.Time) []exportAsk {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = slices.DeleteFunc(l.all, func(a exportAsk) bool { return now.Sub(a.at) > exportAgreed })
	return slices.Clone(l.all)
}

func (l *exportAsks) add(a exportAsk) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, a)
	l.all = l.all[max(0, len(l.all)-exportsAsked):]
}

// agree notes a lead's yes to another's wish.
func (l *exportAsks) agree(id string, by aid.PersonID, name string, now time.Time) (a exportAsk, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i := range l.all {
		if a := &l.all[i]; a.ID == id && a.Of != by && a.By == "" && now.Sub(a.at) <= exportAgreed {
			a.By, a.at = name, now
			return *a, true
		}
	}
	return exportAsk{}, false
}

// take uses a yes up.
func (l *exportAsks) take(id string, of aid.PersonID, kind string, now time.Time) (a exportAsk, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, a := range l.all {
		if a.ID == id && a.Of == of && a.Kind == kind && a.By != "" && now.Sub(a.at) <= exportAgreed {
			l.all = slices.Delete(l.all, i, i+1)
			return a, true
		}
	}
	return exportAsk{}, false
}

// exportRoutes is the page actions of lists as files.
func (c *Console) exportRoutes() []route {
	return []route{
		{get, "/exports", lead, c.exports, nothing},
		{post, "/exports", lead, c.exportFile, itself},
		{post, "/exports/agree", lead, c.exportAgree, nothing},
	}
}

// leads is how many lead.
func (v *visit) leads() (n int) {
	for _, c := range v.conf.Coordinators {
		if v.conf.Leads(c.Phone) {
			n++
		}
	}
	return n
}

// mayTakeNames says whether a file with names may go out now, and what the
// audit says of it. It wants a reason, and where several lead another's yes; it
// answers the page itself where it does not.
func (c *Console) mayTakeNames(v *visit, kind string) (cause string, may bool, err error) {
	if id := v.form("ticket"); id != "" {
		a, ok := c.asks.take(id, v.me.ID, kind, c.Now())
		if !ok {
			v.complain(v.words.Exports.NotAgreed)
			return "", false, v.to("/exports")
		}
		return "with names, " + a.By + " agreed: " + a.Why, true, nil
	}
	why := strings.TrimSpace(v.form("why"))
	if why == "" || len(why) > maxWhy {
		v.complain(v.words.Exports.NoWhy)
		return "", false, v.to("/exports")
	}
	if v.leads() < 2 {
		return "with names: " + why, true, nil
	}
	err = v.write(func(tx *store.Tx) error {
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "export asked", To: kind, Cause: why})
	})
	if err != nil {
		return "", false, err
	}
	c.asks.add(exportAsk{ID: newToken(), Kind: kind, Why: why, Of: v.me.ID, Name: v.entry.Name, at: c.Now()})
	v.say(v.words.Exports.Asked)
	return "", false, v.to("/exports")
}

// exportAgree is a lead's yes to another's wish for a file with names.
func (c *Console) exportAgree(v *visit) error {
	a, ok := c.asks.agree(v.form("id"), v.me.ID, v.entry.Name, c.Now())
	if !ok {
		return errGone
	}
	err := v.write(func(tx *store.Tx) error {
		return tx.Audit(store.Audit{Actor: v.actor(), Action: "export agreed", To: a.Kind, Person: a.Of, Cause: a.Why})
	})
	if err != nil {
		return err
	}
	v.say(v.words.Exports.Agreed)
	return v.to("/exports")
}
