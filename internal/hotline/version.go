package hotline

import (
	"context"
	"encoding/json"
	"fmt"

	"neighborline/internal/flow"
	"neighborline/internal/flowfile"
	"neighborline/internal/store"
)

// Adopt keeps the flows that are spoken now in the database, so that whoever
// is in the middle of one goes on in it when it is edited.
func (h *Hotline) Adopt(ctx context.Context) error {
	book := h.rules.Load().Book
	return h.store.Write(ctx, func(tx *store.Tx) error {
		for _, d := range book.Flows {
			if err := tx.KeepFlow(d.Name, d.Hash, d.Source); err != nil {
				return err
			}
		}
		return nil
	})
}

// stands reads where a conversation stands, and the version of its flow in which
// it goes on; see version.
func (a *act) stands(c *store.Conversation) (s flow.State, d *flow.Definition, err error) {
	if err := json.Unmarshal(c.State, &s); err != nil {
		return s, nil, fmt.Errorf("read conversation %d: %w", c.ID, err)
	}
	d, err = a.version(c, &s)
	return s, d, err
}

// version is the flow as it was when a conversation began in it. Where the
// flow was edited since, its author may have moved the step on purpose: then
// the conversation goes on in the new one. A version that was lost is taken
// for the current one.
func (a *act) version(c *store.Conversation, s *flow.State) (*flow.Definition, error) {
	current, ok := a.book.Flows[c.Flow]
	if ok && current.Hash == c.FlowHash {
		return current, nil
	}
	if ok {
		if to := current.Moved[c.Step]; to != "" {
			s.Step, s.Misses = to, 0
			c.FlowHash = current.Hash
			return current, nil
		}
	}
	if d, err := a.pinned(c); err != nil || d != nil {
		return d, err
	}
	if !ok {
		return nil, fmt.Errorf("there is no flow %q", c.Flow)
	}
	c.FlowHash = current.Hash
	return current, nil
}

// pinned is a kept version; nil where there is none.
func (a *act) pinned(c *store.Conversation) (*flow.Definition, error) {
	if d, ok := a.h.versions.Load(c.FlowHash); ok {
		return d.(*flow.Definition), nil
	}
	source, err := a.tx.FlowVersion(c.FlowHash)
	if ok, err := found(err); err != nil || !ok {
		return nil, err
	}
	d, err := flowfile.Restore(c.Flow, source)
	if err != nil {
		a.h.log.Error("flow version lost", "flow", c.Flow, "err", err)
		return nil, nil
	}
	d = d.Speaking(a.conf.Network.Languages)
	a.h.versions.Store(c.FlowHash, d)
	return d, nil
}
