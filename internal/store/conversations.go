package store

import (
	"encoding/json"
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// A Conversation is one person's place in one flow. State is the engine's,
// as JSON.
type Conversation struct {
	ID       aid.ConversationID
	Person   aid.PersonID
	Flow     string
	FlowHash string
	Step     string
	Visit    int
	State    json.RawMessage
	Status   string
	Request  aid.RequestID // what it is about; 0 for an intake
	Channel  aid.Channel
	HeardAt  time.Time
}

const conversationColumns = `id, person_id, flow, flow_hash, step, visit, state, status, COALESCE(request_id, 0), channel, heard_at`

func scanConversation(row scanner) (Conversation, error) {
	var c Conversation
	var state string
	err := row.Scan(&c.ID, &c.Person, &c.Flow, &c.FlowHash, &c.Step, &c.Visit, &state, &c.Status, &c.Request, &c.Channel, into{&c.HeardAt})
	c.State = json.RawMessage(state)
	return c, err
}

const openConversationSQL = `SELECT ` + conversationColumns + ` FROM conversations WHERE person_id = ? AND status = 'open'`

// OpenConversation is the conversation that a person is in; aid.ErrNotFound
// where there is none.
func (r *Reader) OpenConversation(person aid.PersonID) (Conversation, error) {
	return first(r, scanConversation, openConversationSQL, int64(person))
}

// Conversation finds a conversation.
func (r *Reader) Conversation(id aid.ConversationID) (Conversation, error) {
	return first(r, scanConversation, `SELECT `+conversationColumns+` FROM conversations WHERE id = ?`, int64(id))
}

const addConversationSQL = `
	INSERT INTO conversations (person_id, flow, flow_hash, step, visit, state, status, request_id, channel, heard_at, created_at, updated_at)
	VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?)
	RETURNING id`

// AddConversation opens a conversation. A person has one at a time; the schema
// refuses a second.
func (tx *Tx) AddConversation(c Conversation) (aid.ConversationID, error) {
	id, err := tx.insert(addConversationSQL, int64(c.Person), c.Flow, c.FlowHash, c.Step, c.Visit, string(c.State),
		null(c.Request), string(c.Channel), stamp(tx.Now), stamp(tx.Now), stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("open a conversation: %w", err)
	}
	return aid.ConversationID(id), nil
}

const saveConversationSQL = `
	UPDATE conversations
	   SET flow_hash = ?, step = ?, visit = ?, state = ?, status = ?, request_id = COALESCE(?, request_id), heard_at = ?, updated_at = ?
	 WHERE id = ?`

// SaveConversation writes where a conversation now stands.
func (tx *Tx) SaveConversation(c Conversation) error {
	_, err := tx.exec(saveConversationSQL, c.FlowHash, c.Step, c.Visit, string(c.State), c.Status, null(c.Request), stamp(c.HeardAt), stamp(tx.Now), int64(c.ID))
	if err != nil {
		return fmt.Errorf("save conversation %d: %w", c.ID, err)
	}
	return nil
}

// LastConversation is the newest conversation of a person; aid.ErrNotFound
// where there is none.
func (r *Reader) LastConversation(person aid.PersonID) (Conversation, error) {
	return first(r, scanConversation, `SELECT `+conversationColumns+` FROM conversations WHERE person_id = ? ORDER BY id DESC LIMIT 1`, int64(person))
}

// LastQuiet is the newest conversation of a flow that ended by silence after a
// time and made no request; aid.ErrNotFound where there is none.
func (r *Reader) LastQuiet(person aid.PersonID, flow string, after time.Time) (Conversation, error) {
	return first(r, scanConversation, `SELECT `+conversationColumns+` FROM conversations
		 WHERE person_id = ? AND flow = ? AND updated_at > ? AND id = (SELECT max(id) FROM conversations WHERE person_id = ?) AND status = 'quiet'`,
		int64(person), flow, stamp(after), int64(person))
}

// A Line is one thing said in a conversation.
type Line struct {
	In   bool
	Body string
	At   time.Time
}

const transcriptSQL = `
	SELECT 1, body, at FROM inbounds WHERE conversation_id = ?
	UNION ALL
	SELECT 0, body, created_at FROM outbox WHERE conversation_id = ?
	 ORDER BY 3, 1 DESC
	 LIMIT 200`

// Transcript is what was said in a conversation, in order.
func (r *Reader) Transcript(id aid.ConversationID) ([]Line, error) {
	return all(r, func(row scanner) (Line, error) {
		var l Line
		err := row.Scan(&l.In, &l.Body, into{&l.At})
		return l, err
	}, transcriptSQL, int64(id), int64(id))
}
