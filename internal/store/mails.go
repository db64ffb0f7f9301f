package store

import (
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// AddMail puts an e-mail among those that wait to leave.
func (tx *Tx) AddMail(m aid.Mail) error {
	_, err := tx.exec(`INSERT INTO mails (ref, address, subject, body, request_id, due_at, expires_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		m.Ref, m.To, m.Subject, m.Text, null(m.Request), stamp(tx.Now), stamp(m.ExpiresAt), stamp(tx.Now))
	if err != nil {
		return fmt.Errorf("add a mail: %w", err)
	}
	return nil
}

// DueMails lists the e-mails that are due, oldest first.
func (r *Reader) DueMails(limit int) ([]aid.Mail, error) {
	return all(r, func(row scanner) (m aid.Mail, err error) {
		return m, row.Scan(&m.ID, &m.Ref, &m.To, &m.Subject, &m.Text, &m.Request, &m.Attempts, into{&m.ExpiresAt})
	}, `SELECT id, ref, address, subject, body, COALESCE(request_id, 0), attempts, expires_at FROM mails WHERE due_at <= ? ORDER BY due_at, id LIMIT ?`, stamp(r.Now), limit)
}

// DropMail forgets an e-mail that has left, or that nobody wants any more.
func (tx *Tx) DropMail(id int64) error {
	_, err := tx.exec(`DELETE FROM mails WHERE id = ?`, id)
	return err
}

// PutOffMail counts a failure, and tries again at a time.
func (tx *Tx) PutOffMail(id int64, until time.Time) error {
	_, err := tx.exec(`UPDATE mails SET attempts = attempts + 1, due_at = ? WHERE id = ?`, stamp(until), id)
	return err
}
