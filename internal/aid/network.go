package aid

import (
	"strings"
	"time"
)

// A NetworkID names another network of the directory.
type NetworkID int64

// A Network is a mutual aid network beside ours, as the directory has it: where
// it helps, and how a request reaches it.
type Network struct {
	ID   NetworkID
	Name string
	Area []string // how the ZIPs begin that it serves: 3 to 5 digits
	// Phone is where people reach it, and where a person who is asked by text
	// takes a request, if URL is empty.
	Phone Phone
	Email string // where a person is asked by mail; may be empty
	URL   string // of its own hotline, for a signed hand-off; may be empty
	Key   string // what its letters are signed with: base64 of an Ed25519 public key
	// Ended is since when nothing new passes between it and us; zero: it does.
	Ended time.Time
}

// Covers says how many digits of a ZIP it names; 0 where it does not serve it.
func (n Network) Covers(zip string) int {
	most := 0
	for _, a := range n.Area {
		if strings.HasPrefix(zip, a) {
			most = max(most, len(a))
		}
	}
	return most
}

// A ReferralState is where a referral stands.
type ReferralState string

// The states of a referral. Referred is not helped: only the last but two are
// an end for the neighbor.
const (
	ReferralPassing   ReferralState = "passing"   // not yet answered by the other network
	ReferralHeld      ReferralState = "held"      // a person there looks at it first
	ReferralTaken     ReferralState = "taken"     // the other network cares for it
	ReferralReturned  ReferralState = "returned"  // it could not, or did not answer
	ReferralHelped    ReferralState = "helped"    // the neighbor says there that it was done
	ReferralWithdrawn ReferralState = "withdrawn" // the neighbor says there that it is no longer needed
)

// A ReferralID names a referral.
type ReferralID int64

// A Referral is a request that one network passes to another. Each side has a
// row of its own for it, under the same Ref.
type Referral struct {
	ID      ReferralID
	Ref     string // made by who passes it on; nobody can guess it
	Request RequestID
	Network NetworkID // the other
	In      bool      // it came to us; else it went from us
	State   ReferralState
	Told    ReferralState // of one that came to us: what the other network knows
	Code    string        // of the request at the other network, once it is known
	Tries   int           // how often what is owed was sent in vain
	DueAt   time.Time     // when what is owed leaves next; zero: nothing is owed
	Created time.Time
}

// Over says whether nothing more is to come of it.
func (s ReferralState) Over() bool {
	switch s {
	case ReferralReturned, ReferralHelped, ReferralWithdrawn:
		return true
	}
	return false
}

// TaskReferral wants a coordinator to see to a request that another network
// did not take, or is silent about.
const TaskReferral TaskKind = "referral"
