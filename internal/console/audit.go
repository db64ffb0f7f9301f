package console

import (
	"strconv"
)

type auditView struct {
	Rows  []storyView
	Older string
}

var auditPage = parsePage[auditView]("audit")

// audit shows who did what, newest first.
func (c *Console) audit(v *visit) error {
	before, _ := strconv.ParseInt(v.query("before"), 10, 64) // none is the newest
	rows, more, err := c.Hotline.AuditPage(v.r.Context(), before)
	if err != nil {
		return err
	}
	view := auditView{Rows: v.storyViews(rows)}
	if more {
		view.Older = "/console/audit?before=" + strconv.FormatInt(rows[len(rows)-1].ID, 10)
	}
	return auditPage.render(v, view)
}
