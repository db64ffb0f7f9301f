package aid

import (
	"errors"
	"time"
)

// A Mail is one e-mail of ours on its way to a coordinator.
type Mail struct {
	ID        int64
	Ref       string // random; the same at each try
	To        string // an address
	Subject   string
	Text      string
	Request   RequestID // what another network is asked for; 0 is a digest
	Attempts  int       // that failed
	ExpiresAt time.Time
}

// ErrMailRefused says that trying a mail again is of no use: the server refused
// the address, the sender or the password.
var ErrMailRefused = errors.New("the mail server refused it")
