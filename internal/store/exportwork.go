package store

import (
	"time"

	"neighborline/internal/aid"
)

// An InviteRow is an invite with the code and the phone that its ids stand for.
type InviteRow struct {
	aid.Invite
	Code  string
	Phone aid.Phone
}

const everyInviteSQL = `
	SELECT i.id, i.request_id, i.person_id, i.state, i.wave, i.p, i.why, i.condition, i.created_at, i.answered_at, q.code, p.phone
	  FROM invites i
	  JOIN requests q ON q.id = i.request_id
	  JOIN people p ON p.id = i.person_id
	 ORDER BY i.id`

// EveryInvite calls fn for each invite, by id.
func (r *Reader) EveryInvite(fn func(InviteRow) error) error {
	return each(r, func(row scanner) (i InviteRow, err error) {
		i.Invite, err = scanInvite(more{row, []any{&i.Code, &i.Phone}})
		return i, err
	}, fn, everyInviteSQL)
}

// An AssignmentRow is an assignment with the code and the phone that its ids
// stand for.
type AssignmentRow struct {
	aid.Assignment
	Code  string
	Phone aid.Phone
}

const everyAssignmentSQL = `
	SELECT a.id, a.request_id, a.person_id, a.state, a.created_at, a.ended_at, q.code, p.phone
	  FROM assignments a
	  JOIN requests q ON q.id = a.request_id
	  JOIN people p ON p.id = a.person_id
	 ORDER BY a.id`

// EveryAssignment calls fn for each assignment, by id.
func (r *Reader) EveryAssignment(fn func(AssignmentRow) error) error {
	return each(r, func(row scanner) (a AssignmentRow, err error) {
		a.Assignment, err = scanAssignment(more{row, []any{&a.Code, &a.Phone}})
		return a, err
	}, fn, everyAssignmentSQL)
}

// A ConversationRow is a conversation with the phone and the code that its ids
// stand for.
type ConversationRow struct {
	Conversation
	Phone                aid.Phone
	Code                 string // of the request that it is about or made
	CreatedAt, UpdatedAt time.Time
}

const everyConversationSQL = `
	SELECT c.id, c.person_id, c.flow, c.flow_hash, c.step, c.visit, c.state, c.status, COALESCE(c.request_id, 0), c.channel, c.heard_at,
	       p.phone, COALESCE(q.code, ''), c.created_at, c.updated_at
	  FROM conversations c
	  JOIN people p ON p.id = c.person_id
	  LEFT JOIN requests q ON q.id = c.request_id
	 ORDER BY c.id`

// EveryConversation calls fn for each conversation, by id.
func (r *Reader) EveryConversation(fn func(ConversationRow) error) error {
	return each(r, func(row scanner) (c ConversationRow, err error) {
		c.Conversation, err = scanConversation(more{row, []any{&c.Phone, &c.Code, into{&c.CreatedAt}, into{&c.UpdatedAt}}})
		return c, err
	}, fn, everyConversationSQL)
}

// A TaskRow is a task with the phone and the code that its ids stand for.
type TaskRow struct {
	aid.Task
	Phone  aid.Phone
	Code   string
	DoneAt time.Time
}

const everyTaskSQL = `
	SELECT t.id, t.kind, COALESCE(t.person_id, 0), COALESCE(t.request_id, 0), COALESCE(t.inbound_id, 0), COALESCE(t.place_id, 0), t.note, t.state, t.claimed_by, t.created_at,
	       COALESCE(p.phone, ''), COALESCE(q.code, ''), t.done_at
	  FROM tasks t
	  LEFT JOIN people p ON p.id = t.person_id
	  LEFT JOIN requests q ON q.id = t.request_id
	 ORDER BY t.id`

// EveryTask calls fn for each task, open or done, by id.
func (r *Reader) EveryTask(fn func(TaskRow) error) error {
	return each(r, func(row scanner) (t TaskRow, err error) {
		t.Task, err = scanTask(more{row, []any{&t.Phone, &t.Code, into{&t.DoneAt}}})
		return t, err
	}, fn, everyTaskSQL)
}
