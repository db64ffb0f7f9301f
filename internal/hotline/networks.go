package hotline

import (
	"context"
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/lexicon"
	"neighborline/internal/store"
)

// AddNetworks adds networks beside ours, or brings those of the same name up to
// date, all in one transaction.
func (h *Hotline) AddNetworks(ctx context.Context, networks []aid.Network) error {
	return h.SaveNetworks(ctx, store.Actor{Role: "command"}, networks)
}

// SaveNetworks is AddNetworks for whoever does it.
func (h *Hotline) SaveNetworks(ctx context.Context, by store.Actor, networks []aid.Network) error {
	return h.do(ctx, by, func(a *act) error {
		for _, n := range networks {
			other, err := a.tx.NetworkKeyed(n.Key)
			if is, err := found(err); err != nil {
				return err
			} else if is && lexicon.Fold(other.Name) != lexicon.Fold(n.Name) {
				return aid.Refusal{Message: "The key of " + n.Name + " is that of " + other.Name + " already: one of the two is wrong."}
			}
			if _, err := a.tx.SaveNetwork(n); err != nil {
				return err
			}
			if err := a.tx.Audit(store.Audit{Actor: a.by, Action: "network", To: n.Name}); err != nil {
				return err
			}
		}
		return nil
	})
}

// EndNetwork lets nothing new pass between a network and us; what is under way
// goes on until it is answered, or its time is over. It gives aid.ErrNotFound
// for one that is not on the list.
func (h *Hotline) EndNetwork(ctx context.Context, by store.Actor, id aid.NetworkID) error {
	return h.do(ctx, by, func(a *act) error {
		n, err := a.tx.Network(id)
		if err != nil {
			return err
		}
		if ended, err := a.tx.EndNetwork(id); err != nil || !ended {
			return err
		}
		return a.tx.Audit(store.Audit{Actor: a.by, Action: "network ended", To: n.Name})
	})
}

// Networks lists the networks beside ours.
func (h *Hotline) Networks(ctx context.Context) (out []aid.Network, err error) {
	err = h.store.Read(ctx, func(r *store.Reader) (err error) {
		out, err = r.Networks()
		return err
	})
	return out, err
}

// startWords ask how to start a network of one's own, folded.
var startWords = []string{
	"network", "start a network", "new network", "nueva red", "red nueva", "iniciar una red", "сеть", "новая сеть", "mang luoi", "mang luoi moi",
	"互助网", "新互助网", "мережа", "нова мережа",
}

// startNetwork answers somebody who wants to start a network where none is,
// and lets a person call them.
func (t *turn) startNetwork() (bool, error) {
	if !slices.Contains(startWords, lexicon.Fold(t.text)) {
		return false, nil
	}
	if err := t.task(aid.TaskCallBack, 0, "wants to start a network"); err != nil {
		return true, err
	}
	return true, t.reply("network_how", nil)
}
