package aid

import "encoding/json"

// A Reason is why a volunteer was asked for a request, in facts: whoever shows
// it puts them in words, in the language of whoever reads them.
type Reason struct {
	// Miles is how far they would have to go; nil is not known.
	Miles *float64 `json:"miles,omitempty"`
	Far   bool     `json:"far,omitempty"`   // further than they usually go
	Hours string   `json:"hours,omitempty"` // free or busy by the hours that they gave; empty: they gave none
	Asks  int      `json:"asks,omitempty"`  // asks of theirs that came to anything
	Yes   int      `json:"yes,omitempty"`   // how many of those they said yes to
	Week  int      `json:"week,omitempty"`  // asks in the last seven days
	Never bool     `json:"never,omitempty"` // never asked before
	// Language says that the request wants somebody who shares the neighbor's
	// language, and they do; Night that it is quiet where they are.
	Language bool `json:"language,omitempty"`
	Night    bool `json:"night,omitempty"`
	// More says that more are asked than usual, because requests from this
	// place or in this language find help clearly less often than the rest.
	More bool `json:"more,omitempty"`
	// Words are all there is of a reason from before its facts were kept.
	Words string `json:"words,omitempty"`
}

// Reason.Hours.
const (
	FreeNow      = "free"
	OutsideHours = "busy"
)

// Encode writes a reason as it is kept: JSON.
func (r Reason) Encode() (string, error) {
	b, err := json.Marshal(r)
	return string(b), err
}

// DecodeReason reads what Encode wrote. Anything else is a reason in words.
func DecodeReason(s string) Reason {
	var r Reason
	if s == "" {
		return r
	}
	if err := json.Unmarshal([]byte(s), &r); err != nil {
		return Reason{Words: s}
	}
	return r
}
