package records

import (
	"fmt"
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

// The records, field for field as the contract has them. Phones are whole
// here: an export is for those who may see them.

// Person needs the coordinators, who are the configuration's.
func Person(conf config.Config) func(store.PersonRow) Record {
	return func(p store.PersonRow) Record {
		needs := slices.Sorted(slices.Values(p.Offer.Needs))
		return Record{
			Own("name", p.Name), Own("phone", p.Phone.E164()), Val("language", p.Language), Val("zip", p.ZIP),
			Val("roles", rolesOf(p, conf)), Val("tier", string(p.Tier)), Val("needs", needs), Val("transport", p.Offer.Transport),
			Val("languages", p.Offer.Languages), Val("budget_per_week", p.Offer.BudgetPerWeek), Val("paused_until", p.PausedUntil),
			Val("opted_out", p.OptedOut), Val("line_type", string(p.LineType)), Val("created_at", p.CreatedAt),
		}
	}
}

func rolesOf(p store.PersonRow, conf config.Config) []string {
	var roles []string
	if p.Asked || !p.Volunteer { // who only offered once must not come back as a volunteer
		roles = append(roles, roster.Neighbor)
	}
	if p.Volunteer {
		roles = append(roles, roster.Volunteer)
	}
	if slices.ContainsFunc(conf.Coordinators, func(c config.Coordinator) bool { return c.Phone == p.Phone }) {
		roles = append(roles, roster.Coordinator)
	}
	return roles
}

// Request is a request with who asked and who helps.
func Request(q store.RequestRow) Record {
	return Record{
		Val("code", q.Code), Val("state", string(q.State)), Val("need", q.Need), Own("details", q.Details), Val("zip", q.ZIP), Val("place", q.Place),
		Val("how_soon", string(q.HowSoon)), Val("people", q.People), Val("risks", q.Risks), Own("name", q.Name), Own("phone", q.Phone.E164()),
		Own("for_whom", q.ForWhom), Val("language", q.Language), Val("channel", string(q.Channel)), Val("created_at", q.CreatedAt),
		Val("promised_at", q.PromisedAt), Own("assigned_to", q.AssignedTo), Own("assigned_phone", q.AssignedPhone.E164()),
		Val("invited", q.Invited), Val("declined", q.Declined), Val("ended_at", q.EndedAt), Val("outcome", q.Outcome),
	}
}

// Message is a text or a turn of a call.
func Message(m store.Message) Record {
	direction := "in"
	if m.Out {
		direction = "out"
	}
	return Record{
		Val("id", messageID(m.Out, m.ID)), Val("at", m.At), Val("direction", direction), Val("channel", string(m.Channel)),
		Own("phone", m.Phone.E164()), Own("body", m.Body), Val("segments", m.Segments), Val("status", m.Status), Val("error_code", m.ErrorCode),
		Val("carrier_sid", m.SID), Val("request_code", m.Request), Val("conversation", idOrNone(m.Conversation)),
	}
}

// idOrNone is nothing for the id of nothing.
func idOrNone[T ~int64](id T) any {
	if id == 0 {
		return nil
	}
	return int(id)
}

// messageID tells what came in from what went out: each is counted for itself.
func messageID(out bool, id int64) string {
	if out {
		return fmt.Sprintf("out-%d", id)
	}
	return fmt.Sprintf("in-%d", id)
}

// Audit takes a cause for somebody's words: it may hold what a volunteer
// or a coordinator wrote.
func Audit(a store.AuditRow) Record {
	subject := Own("subject", a.Phone.E164())
	if a.Code != "" {
		subject = Val("subject", a.Code)
	}
	actor := Own("actor", a.Actor.Role+" "+a.ActorPhone.E164())
	if a.ActorPhone == "" {
		actor = Val("actor", a.Actor.Role)
	}
	return Record{Val("at", a.At), actor, Val("action", a.Action), subject, Val("from", a.From), Val("to", a.To), Own("cause", a.Cause)}
}

// InboundID names the text or call that a task is about.
func InboundID(id aid.InboundID) any {
	if id == 0 {
		return nil
	}
	return messageID(false, int64(id))
}
