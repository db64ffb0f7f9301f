// Package handoff carries requests between two hotlines: letters in JSON over
// HTTPS, signed as Standard Webhooks has it with an Ed25519 key
// (webhook-id, webhook-timestamp, webhook-signature: v1a,…).
//
// It promises that a letter which Open accepts was written by whoever holds
// the key it names, for us and no other, within the last five minutes. It
// decides nothing about what stands in it, and logs nothing.
package handoff

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"neighborline/internal/aid"
)

// Path is where a hotline takes letters, below its public address.
const Path = "/networks/letters"

// MaxLetter bounds a letter and its answer, in bytes.
const MaxLetter = 64 << 10

// A Letter is one thing that one hotline tells another: a request that it
// passes on, or what became of one that it was given.
type Letter struct {
	Ref     string  `json:"ref"`               // of the referral
	To      string  `json:"to"`                // the key of whom it is for
	From    string  `json:"from"`              // the writer's name
	Number  string  `json:"number"`            // the writer's hotline, E.164
	Request *Wish   `json:"request,omitempty"` // a request that is passed on
	Answer  *Answer `json:"answer,omitempty"`  // what became of one
}

// A Wish is a request as it travels: what the neighbor agreed to pass on.
type Wish struct {
	Code     string    `json:"code"` // where it comes from
	Need     string    `json:"need"`
	Details  string    `json:"details,omitempty"`
	ZIP      string    `json:"zip"`
	Place    string    `json:"place,omitempty"`
	HowSoon  string    `json:"how_soon"`
	By       time.Time `json:"by,omitzero"`
	People   int       `json:"people,omitempty"`
	Risks    []string  `json:"risks,omitempty"`
	Name     string    `json:"name,omitempty"`
	Phone    string    `json:"phone"` // E.164
	ForWhom  string    `json:"for_whom,omitempty"`
	Language string    `json:"language"` // BCP 47
	LineType string    `json:"line_type,omitempty"`
}

// An Answer says how a request that was passed on stands with who took it.
type Answer struct {
	State  aid.ReferralState `json:"state"`
	Code   string            `json:"code,omitempty"`
	HearBy time.Time         `json:"hear_by,omitzero"` // when the neighbor hears from them
}

// errShape says that a letter is none.
var errShape = errors.New("not a letter of one hotline to another")

// parse reads a letter: whole, and nothing beside it.
func parse(data []byte) (Letter, error) {
	var l Letter
	if err := json.Unmarshal(data, &l); err != nil {
		return Letter{}, errShape // the error would show what stands in it
	}
	if l.Ref == "" || len(l.Ref) > 64 || (l.Request == nil) == (l.Answer == nil) {
		return Letter{}, errShape
	}
	return l, nil
}

// Format hides what stands in a letter under every verb.
func (l Letter) Format(f fmt.State, _ rune) { _, _ = fmt.Fprintf(f, "letter %.8s", l.Ref) }

// Format hides a wish.
func (w Wish) Format(f fmt.State, _ rune) { _, _ = fmt.Fprint(f, "[wish]") }
