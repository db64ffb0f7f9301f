package demo

import (
	"slices"
	"sync"
	"time"
)

// What Message.Direction may be, in the carrier's words.
const (
	Inbound       = "inbound"        // from a phone to the hotline
	OutboundAPI   = "outbound-api"   // from the hotline, by REST
	OutboundReply = "outbound-reply" // the carrier's own answer to STOP, or one in TwiML
)

// What Message.Status may be, in the carrier's words.
const (
	Queued      = "queued"
	Sent        = "sent"
	Delivered   = "delivered"
	Undelivered = "undelivered"
	Failed      = "failed"
	Received    = "received" // of an inbound text
)

// NotTaken is the ErrorCode of an inbound text that the hotline did not take:
// the webhook failed at every try, or was lost by a fault. The hotline can
// still find the text in the carrier's list.
const NotTaken = 11200

// A Message is one text as the phones know it.
type Message struct {
	SID       string
	Direction string
	From, To  string
	Body      string // as it was sent, though the carrier may have been told to forget it
	At        time.Time
	Status    string
	ErrorCode int // the carrier's, or 0
	Segments  int
}

// Phone is the phone's end of it, whichever way it went.
func (m Message) Phone() string {
	if m.Direction == Inbound {
		return m.From
	}
	return m.To
}

// record is a message with what only the carrier needs to know.
type record struct {
	Message
	updated  time.Time
	sent     time.Time // zero until then
	callback string    // where statuses are told; may be empty
	expires  time.Time // not to be sent after
	redacted bool
	deleted  bool
}

// A ledger keeps every message, in the order in which the carrier took them,
// and the order in which they changed.
type ledger struct {
	mu      sync.Mutex
	records []record
	bySID   map[string]int
	changes []int         // which record changed; its length is the revision
	next    chan struct{} // closed at the next change
}

func newLedger() *ledger {
	return &ledger{bySID: map[string]int{}, next: make(chan struct{})}
}

func (l *ledger) add(r record) {
	l.mu.Lock()
	defer l.mu.Unlock()
	r.updated = r.At
	l.bySID[r.SID] = len(l.records)
	l.records = append(l.records, r)
	l.changedLocked(len(l.records) - 1)
}

// update changes a message and gives it as it is then; no if there is none.
func (l *ledger) update(sid string, now time.Time, change func(*record)) (record, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	i, ok := l.bySID[sid]
	if !ok {
		return record{}, false
	}
	change(&l.records[i])
	l.records[i].updated = now
	l.changedLocked(i)
	return l.records[i], true
}

func (l *ledger) changedLocked(i int) {
	l.changes = append(l.changes, i)
	close(l.next)
	l.next = make(chan struct{})
}

func (l *ledger) find(sid string) (record, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	i, ok := l.bySID[sid]
	if !ok {
		return record{}, false
	}
	return l.records[i], true
}

// all is every record, oldest first.
func (l *ledger) all() []record {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.records)
}

// since gives the messages that changed after a revision, each once and as it
// is now, in the order in which they were taken.
func (l *ledger) since(revision int) (changed []Message, now int, next <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	revision = min(max(revision, 0), len(l.changes))
	which := slices.Clone(l.changes[revision:])
	slices.Sort(which)
	for _, i := range slices.Compact(which) {
		changed = append(changed, l.records[i].Message)
	}
	return changed, len(l.changes), l.next
}
