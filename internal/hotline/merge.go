package hotline

import (
	"slices"
	"strings"

	"neighborline/internal/aid"
)

// merged is what UNDO needs to take two requests apart again: never the words.
type merged struct {
	Into   aid.RequestID
	Linked aid.RequestID // what the one was linked to before
	Notes  []int64       // that went over to the other
	Words  bool          // the neighbor's words went over too
	Risks  []string      // of the other, before
}

// mergeInto is MERGE K7 M3: the first is the same as the second and goes on in
// it.
func (t *turn) mergeInto(q aid.Request, d Deed) error {
	d.How = "dup"
	return t.shut(q, d)
}

// merge keeps in one request what was said and noted about another that is the
// same, and who is at risk, and tells the neighbor once. The code of the other
// is told to its own neighbor alone.
func (t *turn) merge(q, into aid.Request) (err error) {
	m := &merged{Into: into.ID, Risks: into.Risks}
	if m.Linked, m.Notes, err = t.tx.MergeRequest(q.ID, into.ID); err != nil {
		return err
	}
	if m.Words = q.Details != "" && !strings.Contains(into.Details, q.Details); m.Words {
		if err := t.tx.AddDetails(into.ID, q.Details); err != nil {
			return err
		}
	}
	risks := slices.Clone(into.Risks)
	for _, r := range q.Risks {
		if !slices.Contains(risks, r) {
			risks = append(risks, r)
		}
	}
	if err := t.tx.SetRisks(into.ID, risks); err != nil {
		return err
	}
	t.stood.Merged = m
	p, err := t.neighborOf(q)
	if err != nil {
		return err
	}
	key, vars := "merged", map[string]string{"code": q.Code, "nearest": into.Code}
	if q.Requester != into.Requester {
		key, vars = "merged_apart", map[string]string{"code": q.Code}
	}
	return t.tell(p, key, vars, note{class: aid.Notice, request: q.ID, expires: followLife})
}

// unmerge takes two requests apart again.
func (t *turn) unmerge(q aid.Request, m *merged) error {
	if m == nil {
		return nil
	}
	if err := t.tx.UnmergeRequest(q.ID, m.Linked, m.Notes); err != nil {
		return err
	}
	into, err := t.tx.Request(m.Into)
	if err != nil {
		return err
	}
	if err := t.tx.SetRisks(into.ID, m.Risks); err != nil || !m.Words {
		return err
	}
	words := strings.Replace(into.Details, " / "+q.Details, "", 1)
	if words == into.Details { // it had none of its own
		words = strings.TrimPrefix(strings.TrimPrefix(words, q.Details), " / ")
	}
	return t.tx.SetDetails(into.ID, words)
}
