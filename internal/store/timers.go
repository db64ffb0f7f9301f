package store

import (
	"time"
)

// A TimerKind says what is due.
type TimerKind string

// The kinds of timer, with what their subject is.
const (
	TimerWave        TimerKind = "wave"         // request: ask the next volunteers
	TimerPromise     TimerKind = "promise"      // request: the neighbor was told to hear by now
	TimerNudge       TimerKind = "nudge"        // request: half of the volunteer's window
	TimerWindow      TimerKind = "window"       // request: the end of the window
	TimerFollowUp    TimerKind = "follow_up"    // request: ask the neighbor how it went
	TimerStillNeeded TimerKind = "still_needed" // request: does it still stand?
	TimerRemind      TimerKind = "remind"       // conversation: nobody answered
	TimerClose       TimerKind = "close"        // conversation: nobody answered the reminder
	TimerCall        TimerKind = "call"         // person: ring a phone that takes no texts
	TimerEscalate    TimerKind = "escalate"     // task: nobody took it in its time
	TimerTired       TimerKind = "tired"        // person: a day after they were last asked, did they answer?
	TimerPlace       TimerKind = "place"        // place: is it still as the directory says?
	TimerRefer       TimerKind = "refer"        // request: may another network have it?
	TimerLot         TimerKind = "lot"          // lot: its next step
	TimerLotAsk      TimerKind = "lot_ask"      // allocation: ask the site how much it can use
	TimerLotCount    TimerKind = "lot_count"    // allocation: the site has not said how much came
)

// A Timer is one thing that becomes due. Visit is the conversation's when it
// was set: once that has moved on, the timer does nothing.
type Timer struct {
	Kind    TimerKind
	Subject int64
	DueAt   time.Time
	Visit   int
}

const setTimerSQL = `
	INSERT INTO timers (kind, subject, due_at, visit) VALUES (?, ?, ?, ?)
	ON CONFLICT (kind, subject) DO UPDATE SET due_at = excluded.due_at, visit = excluded.visit`

// SetTimer sets (or moves) the one timer of a kind for a subject.
func (tx *Tx) SetTimer(t Timer) error {
	_, err := tx.exec(setTimerSQL, string(t.Kind), t.Subject, stamp(t.DueAt), t.Visit)
	return err
}

// ClearTimers forgets timers of a subject.
func (tx *Tx) ClearTimers(subject int64, kinds ...TimerKind) error {
	for _, k := range kinds {
		if _, err := tx.exec(`DELETE FROM timers WHERE kind = ? AND subject = ?`, string(k), subject); err != nil {
			return err
		}
	}
	return nil
}

// DueTimers lists what is due, the longest due first.
func (r *Reader) DueTimers(limit int) ([]Timer, error) {
	return all(r, scanTimer, `SELECT kind, subject, due_at, visit FROM timers WHERE due_at <= ? ORDER BY due_at, kind, subject LIMIT ?`, stamp(r.Now), limit)
}

// Timers lists every timer.
func (r *Reader) Timers() ([]Timer, error) {
	return all(r, scanTimer, `SELECT kind, subject, due_at, visit FROM timers ORDER BY due_at, kind, subject`)
}

func scanTimer(row scanner) (Timer, error) {
	var t Timer
	err := row.Scan(&t.Kind, &t.Subject, into{&t.DueAt}, &t.Visit)
	return t, err
}

// TakeTimer removes a timer that was read as due. Taken is false where it was
// moved or taken meanwhile.
func (tx *Tx) TakeTimer(t Timer) (taken bool, err error) {
	n, err := tx.exec(`DELETE FROM timers WHERE kind = ? AND subject = ? AND due_at = ?`, string(t.Kind), t.Subject, stamp(t.DueAt))
	return n == 1, err
}
