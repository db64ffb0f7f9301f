package store

import (
	"time"

	"neighborline/internal/aid"
)

// A ConsoleInvite is a link that signs a coordinator in once.
type ConsoleInvite struct {
	Hash      []byte
	Person    aid.PersonID
	Enrol     bool // a way of signing in again must be set up with it
	ExpiresAt time.Time
}

const addConsoleInviteSQL = `INSERT INTO console_invites (hash, person_id, enrol, expires_at, created_at) VALUES (?, ?, ?, ?, ?)`

// AddConsoleInvite keeps a link by its hash; an earlier one of the same person
// is worth nothing from then on.
func (tx *Tx) AddConsoleInvite(i ConsoleInvite) error {
	if _, err := tx.exec(`DELETE FROM console_invites WHERE person_id = ?`, int64(i.Person)); err != nil {
		return err
	}
	_, err := tx.exec(addConsoleInviteSQL, i.Hash, int64(i.Person), flag(i.Enrol), stamp(i.ExpiresAt), stamp(tx.Now))
	return err
}

func scanConsoleInvite(row scanner) (i ConsoleInvite, err error) {
	err = row.Scan(&i.Hash, &i.Person, &i.Enrol, into{&i.ExpiresAt})
	return i, err
}

// ConsoleInviteFor finds a link that is still good at a time; aid.ErrNotFound
// where there is none.
func (r *Reader) ConsoleInviteFor(hash []byte, now time.Time) (ConsoleInvite, error) {
	return first(r, scanConsoleInvite, `SELECT hash, person_id, enrol, expires_at FROM console_invites WHERE hash = ? AND expires_at > ?`, hash, stamp(now))
}

// UseConsoleInvite uses a link up; aid.ErrNotFound where it is not good, or
// used already.
func (tx *Tx) UseConsoleInvite(hash []byte, now time.Time) (ConsoleInvite, error) {
	return first(&tx.Reader, scanConsoleInvite, `DELETE FROM console_invites WHERE hash = ? AND expires_at > ? RETURNING hash, person_id, enrol, expires_at`, hash, stamp(now))
}

// A Session is one browser that is signed in.
type Session struct {
	ID        int64
	Token     string // the hash of what the cookie holds
	Person    aid.PersonID
	Data      []byte
	Agent     string // what the browser calls itself
	ExpiresAt time.Time
	SeenAt    time.Time
	CreatedAt time.Time
}

const sessionColumns = `id, token, person_id, data, agent, expires_at, seen_at, created_at`

func scanSession(row scanner) (s Session, err error) {
	err = row.Scan(&s.ID, &s.Token, &s.Person, &s.Data, &s.Agent, into{&s.ExpiresAt}, into{&s.SeenAt}, into{&s.CreatedAt})
	return s, err
}

// ConsoleSession finds a session by its token's hash, whether it is still good
// or not; aid.ErrNotFound where there is none.
func (r *Reader) ConsoleSession(token string) (Session, error) {
	return first(r, scanSession, `SELECT `+sessionColumns+` FROM console_sessions WHERE token = ?`, token)
}

// ConsoleSessions lists where a person is signed in, last seen first.
func (r *Reader) ConsoleSessions(id aid.PersonID) ([]Session, error) {
	return all(r, scanSession, `SELECT `+sessionColumns+` FROM console_sessions WHERE person_id = ? ORDER BY seen_at DESC, id DESC LIMIT 100`, int64(id))
}

const saveSessionSQL = `
	INSERT INTO console_sessions (token, person_id, data, agent, expires_at, seen_at, created_at)
	VALUES (?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (token) DO UPDATE SET data = excluded.data, person_id = excluded.person_id`

// SaveSession keeps a session. When it began, when it ends and which browser
// has it are settled by the first time.
func (tx *Tx) SaveSession(s Session) error {
	_, err := tx.exec(saveSessionSQL, s.Token, int64(s.Person), s.Data, s.Agent, stamp(s.ExpiresAt), stamp(s.SeenAt), stamp(s.CreatedAt))
	return err
}

// SeeSession notes that a session was used.
func (tx *Tx) SeeSession(token string, at time.Time) error {
	_, err := tx.exec(`UPDATE console_sessions SET seen_at = ? WHERE token = ?`, stamp(at), token)
	return err
}

// EndSession ends a session.
func (tx *Tx) EndSession(token string) error {
	_, err := tx.exec(`DELETE FROM console_sessions WHERE token = ?`, token)
	return err
}

// EndSessionOf ends one of a person's sessions, by its number.
func (tx *Tx) EndSessionOf(person aid.PersonID, id int64) (ended bool, err error) {
	n, err := tx.exec(`DELETE FROM console_sessions WHERE person_id = ? AND id = ?`, int64(person), id)
	return n == 1, err
}

// EndSessionsOf ends all of a person's sessions but one, which may be none.
func (tx *Tx) EndSessionsOf(person aid.PersonID, but string) (int64, error) {
	return tx.exec(`DELETE FROM console_sessions WHERE person_id = ? AND token <> ?`, int64(person), but)
}

// DropOldSessions clears away the sessions and links that are over.
func (tx *Tx) DropOldSessions(now time.Time) error {
	if _, err := tx.exec(`DELETE FROM console_sessions WHERE expires_at < ?`, stamp(now)); err != nil {
		return err
	}
	_, err := tx.exec(`DELETE FROM console_invites WHERE expires_at < ?`, stamp(now))
	return err
}
