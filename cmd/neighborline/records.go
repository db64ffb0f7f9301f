package main

import (
	"fmt"
	"slices"

	"neighborline/internal/aid"
	"neighborline/internal/config"
	"neighborline/internal/store"
)

// The records, field for field as the contract has them. Phones are whole
// here: an export is for those who may see them.

// personRecord needs the coordinators, who are the configuration's.
func personRecord(conf config.Config) func(store.PersonRow) record {
	return func(p store.PersonRow) record {
		needs := slices.Sorted(slices.Values(p.Offer.Needs))
		return record{
			own("name", p.Name), own("phone", p.Phone.E164()), val("language", p.Language), val("zip", p.ZIP),
			val("roles", rolesOf(p, conf)), val("tier", string(p.Tier)), val("needs", needs), val("transport", p.Offer.Transport),
			val("languages", p.Offer.Languages), val("budget_per_week", p.Offer.BudgetPerWeek), val("paused_until", p.PausedUntil),
			val("opted_out", p.OptedOut), val("line_type", string(p.LineType)), val("created_at", p.CreatedAt),
		}
	}
}

func rolesOf(p store.PersonRow, conf config.Config) []string {
	var roles []string
	if p.Asked {
		roles = append(roles, roleNeighbor)
	}
	if p.Volunteer {
		roles = append(roles, roleVolunteer)
	}
	if slices.ContainsFunc(conf.Coordinators, func(c config.Coordinator) bool { return c.Phone == p.Phone }) {
		roles = append(roles, roleCoordinator)
	}
	return roles
}

func requestRecord(q store.RequestRow) record {
	return record{
		val("code", q.Code), val("state", string(q.State)), val("need", q.Need), own("details", q.Details), val("zip", q.ZIP), val("place", q.Place),
		val("how_soon", string(q.HowSoon)), val("people", q.People), val("risks", q.Risks), own("name", q.Name), own("phone", q.Phone.E164()),
		own("for_whom", q.ForWhom), val("language", q.Language), val("channel", string(q.Channel)), val("created_at", q.CreatedAt),
		val("promised_at", q.PromisedAt), own("assigned_to", q.AssignedTo), own("assigned_phone", q.AssignedPhone.E164()),
		val("invited", q.Invited), val("declined", q.Declined), val("ended_at", q.EndedAt), val("outcome", q.Outcome),
	}
}

func messageRecord(m store.Message) record {
	direction := "in"
	if m.Out {
		direction = "out"
	}
	return record{
		val("id", messageID(m.Out, m.ID)), val("at", m.At), val("direction", direction), val("channel", string(m.Channel)),
		own("phone", m.Phone.E164()), own("body", m.Body), val("segments", m.Segments), val("status", m.Status), val("error_code", m.ErrorCode),
		val("carrier_sid", m.SID), val("request_code", m.Request), val("conversation", idOrNone(m.Conversation)),
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

// auditRecord takes a cause for somebody's words: it may hold what a volunteer
// or a coordinator wrote.
func auditRecord(a store.AuditRow) record {
	subject := own("subject", a.Phone.E164())
	if a.Code != "" {
		subject = val("subject", a.Code)
	}
	actor := own("actor", a.Actor.Role+" "+a.ActorPhone.E164())
	if a.ActorPhone == "" {
		actor = val("actor", a.Actor.Role)
	}
	return record{val("at", a.At), actor, val("action", a.Action), subject, val("from", a.From), val("to", a.To), own("cause", a.Cause)}
}

// inboundID names the text or call that a task is about.
func inboundID(id aid.InboundID) any {
	if id == 0 {
		return nil
	}
	return messageID(false, int64(id))
}
