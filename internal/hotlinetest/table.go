package hotlinetest

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/store"
)

// table writes down how things stand.
func (p *player) table(ctx context.Context, name string) error {
	p.out.WriteString(name + ":\n")
	rows := map[string]func(*store.Reader) ([][]string, error){
		"requests": p.requests, "invites": p.invites, "tasks": p.tasks, "people": p.people, "offers": p.offers, "places": p.places, "lots": p.lots,
	}[name]
	var got [][]string
	err := p.Store.Read(ctx, func(r *store.Reader) (err error) {
		got, err = rows(r)
		return err
	})
	if err != nil {
		return err
	}
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range got {
		for i, cell := range row {
			row[i] = cmp.Or(cell, "-")
		}
		fmt.Fprintln(w, strings.Join(row, "\t"))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for l := range strings.Lines(b.String()) {
		p.out.WriteString("  " + strings.TrimRight(l, " \n") + "\n")
	}
	return nil
}

func (p *player) requests(r *store.Reader) ([][]string, error) {
	out := [][]string{{"code", "state", "need", "place", "soon", "people", "risks", "helper", "again", "outcome", "details"}}
	all, err := r.Requests(0, time.Time{}, 100)
	if err != nil {
		return nil, err
	}
	for _, q := range all {
		helper := ""
		if a, err := r.AssignmentOf(q.ID); err == nil {
			if helper, err = p.nameOf(r, a.Volunteer); err != nil {
				return nil, err
			}
		}
		people := ""
		if q.People > 0 {
			people = fmt.Sprint(q.People)
		}
		out = append(out, []string{
			q.Code, string(q.State), q.Need, q.ZIP, string(q.HowSoon), people, strings.Join(q.Risks, "+"), helper,
			fmt.Sprint(q.Reopened), q.Outcome, q.Details,
		})
	}
	return out, nil
}

func (p *player) invites(r *store.Reader) ([][]string, error) {
	out := [][]string{{"code", "volunteer", "state", "wave", "condition"}}
	all, err := r.Requests(0, time.Time{}, 100)
	if err != nil {
		return nil, err
	}
	for _, q := range all {
		invites, err := r.InvitesOf(q.ID)
		if err != nil {
			return nil, err
		}
		for _, i := range invites {
			name, err := p.nameOf(r, i.Volunteer)
			if err != nil {
				return nil, err
			}
			out = append(out, []string{q.Code, name, string(i.State), fmt.Sprint(i.Wave), i.Condition})
		}
	}
	return out, nil
}

func (p *player) tasks(r *store.Reader) ([][]string, error) {
	out := [][]string{{"kind", "who", "code", "note"}}
	all, err := r.OpenTasks(100)
	if err != nil {
		return nil, err
	}
	for _, k := range all {
		name, code := "", ""
		if k.Person != 0 {
			if name, err = p.nameOf(r, k.Person); err != nil {
				return nil, err
			}
		}
		if k.Request != 0 {
			q, err := r.Request(k.Request)
			if err != nil {
				return nil, err
			}
			code = q.Code
		}
		out = append(out, []string{string(k.Kind), name, code, k.Note})
	}
	return out, nil
}

func (p *player) people(r *store.Reader) ([][]string, error) {
	out := [][]string{{"who", "name", "language", "zip", "volunteer", "tier", "needs", "transport", "paused", "stopped"}}
	all, err := r.People(0, 100)
	if err != nil {
		return nil, err
	}
	for _, x := range all {
		paused := ""
		if x.PausedUntil.After(r.Now) {
			paused = x.PausedUntil.In(p.Config.Network.Timezone).Format(time.DateOnly)
		}
		out = append(out, []string{
			p.names[x.Phone], x.Name, x.Language, x.ZIP, yes(x.Volunteer), string(x.Tier), strings.Join(x.Offer.Needs, "+"),
			x.Offer.Transport, paused, yes(x.OptedOut),
		})
	}
	return out, nil
}

// offers is what the volunteers say they give, and how they may be asked.
func (p *player) offers(r *store.Reader) ([][]string, error) {
	out := [][]string{{"who", "tier", "zip", "needs", "transport", "speaks", "when", "nights", "a week", "tired"}}
	all, err := r.People(0, 100)
	if err != nil {
		return nil, err
	}
	for _, x := range all {
		if !x.Volunteer {
			continue
		}
		o := x.Offer
		week := ""
		if o.BudgetPerWeek > 0 {
			week = fmt.Sprint(o.BudgetPerWeek)
		}
		out = append(out, []string{
			p.names[x.Phone], string(x.Tier), x.ZIP, strings.Join(o.Needs, "+"), o.Transport, strings.Join(o.Languages, "+"),
			strings.Join(o.When, "+"), yes(o.Nights), week, yes(o.Tired),
		})
	}
	return out, nil
}

// places is the directory, with the days since somebody last looked.
func (p *player) places(r *store.Reader) ([][]string, error) {
	out := [][]string{{"name", "zip", "needs", "hours", "closed", "checked"}}
	all, err := r.Places(store.PlaceFilter{})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(x, y store.PlaceRow) int { return cmp.Compare(x.ID, y.ID) })
	for _, x := range all {
		days := fmt.Sprintf("%dd", int(r.Now.Sub(x.CheckedAt)/(24*time.Hour)))
		out = append(out, []string{x.Name, x.ZIP, strings.Join(x.Needs, "+"), x.Hours, yes(x.Closed), days})
	}
	return out, nil
}

// lots is where the units of each lot are, and each site's part in it.
func (p *player) lots(r *store.Reader) ([][]string, error) {
	out := [][]string{{"lot", "item", "state", "units", "left", "allocated", "there", "held", "given", "lost", "sites"}}
	all, err := r.Lots(0, 100)
	if err != nil {
		return nil, err
	}
	slices.Reverse(all)
	for _, l := range all {
		row := []string{fmt.Sprint(l.ID), l.Item, string(l.State), fmt.Sprint(l.Quantity)}
		balances, err := r.Balances(l.ID)
		if err != nil {
			return nil, err
		}
		on := map[aid.Account]int{}
		for _, b := range balances {
			on[b.Account] += b.Units
		}
		for _, a := range []aid.Account{aid.Left, aid.Allocated, aid.There, aid.Held, aid.Given, aid.Lost} {
			row = append(row, fmt.Sprint(on[a]))
		}
		parts, err := p.allocations(r, l.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, append(row, parts))
	}
	return out, nil
}

func (p *player) allocations(r *store.Reader, lot aid.LotID) (string, error) {
	all, err := r.Allocations(lot)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, al := range all {
		name, err := p.nameOf(r, al.Site)
		if err != nil {
			return "", err
		}
		part := fmt.Sprintf("%s %s %d/%d", name, al.State, al.Units, al.Want)
		if al.State == aid.AllocGot {
			part += fmt.Sprintf(" got %d", al.Got)
		}
		if al.Condition != "" {
			part += " (" + al.Condition + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", "), nil
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func (p *player) nameOf(r *store.Reader, id aid.PersonID) (string, error) {
	x, err := r.Person(id)
	return p.names[x.Phone], err
}

func quietLog() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }
