package store

// A FlowCount says how people fare at one step of a flow.
type FlowCount struct {
	Flow, Step string
	Here       int // conversations that are open there
	GaveUp     int // that ended there by silence, or went to a person
}

const flowCountsSQL = `
	SELECT flow, step, COUNT(CASE WHEN status = 'open' THEN 1 END), COUNT(CASE WHEN status <> 'open' THEN 1 END)
	  FROM conversations
	 WHERE status IN ('open', 'quiet', 'handed')
	 GROUP BY flow, step
	 ORDER BY flow, step`

// FlowCounts counts the conversations by flow and step, whatever the version
// of the flow. Steps where nobody stands or gave up are not among them.
func (r *Reader) FlowCounts() ([]FlowCount, error) {
	return all(r, func(row scanner) (FlowCount, error) {
		var c FlowCount
		err := row.Scan(&c.Flow, &c.Step, &c.Here, &c.GaveUp)
		return c, err
	}, flowCountsSQL)
}
