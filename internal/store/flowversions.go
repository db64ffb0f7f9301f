package store

import (
	"fmt"
	"strings"

	"neighborline/internal/flow"
)

// KeepFlow keeps a version of a flow, so that a conversation which began in it
// can go on in it after the flow was edited. A version that is kept already is
// not written again: at most starts all of them are, and sources are long.
func (tx *Tx) KeepFlow(name, hash string, source flow.Source) error {
	var kept bool
	if err := tx.one(`SELECT EXISTS (SELECT 1 FROM flow_versions WHERE hash = ?)`, []any{hash}, &kept); err != nil || kept {
		return err
	}
	_, err := tx.exec(`INSERT INTO flow_versions (hash, name, flow, needs, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		hash, name, string(source.Flow), string(source.Needs), stamp(tx.Now))
	if err != nil {
		return fmt.Errorf("keep a version of the flow %s: %w", name, err)
	}
	return nil
}

// FlowVersion is the source of a kept version; aid.ErrNotFound where there is
// none.
func (r *Reader) FlowVersion(hash string) (flow.Source, error) {
	var flowText, needs string
	err := r.one(`SELECT flow, needs FROM flow_versions WHERE hash = ?`, []any{hash}, &flowText, &needs)
	return flow.Source{Flow: []byte(flowText), Needs: []byte(needs)}, err
}

// DropFlows forgets the versions in which nobody stands any more, but for the
// current ones.
func (tx *Tx) DropFlows(current []string) (int64, error) {
	marks := strings.TrimSuffix(strings.Repeat("?,", len(current)), ",")
	args := make([]any, len(current))
	for i, h := range current {
		args[i] = h
	}
	return tx.exec(`DELETE FROM flow_versions WHERE hash NOT IN (`+marks+`)
		AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.status = 'open' AND c.flow_hash = flow_versions.hash)`, args...)
}

// A Standing is how many people stand on a step of a version of a flow.
type Standing struct {
	Flow, Hash, Step string
	N                int
}

// Standings counts where people are in the flows now.
func (r *Reader) Standings() ([]Standing, error) {
	return all(r, func(row scanner) (Standing, error) {
		var s Standing
		err := row.Scan(&s.Flow, &s.Hash, &s.Step, &s.N)
		return s, err
	}, `SELECT flow, flow_hash, step, count(*) FROM conversations WHERE status = 'open' GROUP BY flow, flow_hash, step ORDER BY flow, flow_hash, step`)
}
