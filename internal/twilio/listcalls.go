package twilio

import (
	"context"
	"errors"
	"net/mail"
	"strconv"
	"strings"
	"time"

	api "github.com/twilio/twilio-go/rest/api/v2010"

	"neighborline/internal/aid"
)

// A PlacedCall is one call of ours as the carrier's list shows it.
type PlacedCall struct {
	SID  string
	From aid.Phone
	To   aid.Phone
	// Status is the carrier's word, as in Call.
	Status string
	// AnsweredBy is human, machine_start and so on, where the carrier was asked
	// to tell.
	AnsweredBy string
	Duration   time.Duration // of the talk, whole seconds; 0 until it is over
	// CreatedAt is when the carrier took it, to the second.
	CreatedAt time.Time
}

// ListCalls gives the calls that we made to a number and that the carrier took
// at or after since, newest first, those between two people that came of a Dial
// left out. It reads every page that can hold one: an answer without error is
// whole. (The carrier shows a call some seconds after taking it; one that is
// not listed yet may still be there.)
func (c *Client) ListCalls(ctx context.Context, to aid.Phone, since time.Time) ([]PlacedCall, error) {
	params := &api.ListCallParams{}
	params.SetTo(to.E164()).SetFrom(c.cfg.From.E164()).SetPageSize(pageSize)
	since = since.Truncate(time.Second) // the carrier's dates have no fraction
	svc := c.service(ctx)
	var found []PlacedCall
	token, page := "", ""
	for range maxPages {
		list, err := svc.PageCall(params, token, page)
		if err != nil {
			return nil, asSendError(err)
		}
		recent := false
		for i := range list.Calls {
			call, err := placed(&list.Calls[i])
			if err != nil {
				return nil, err
			}
			if call.CreatedAt.Before(since) {
				continue
			}
			recent = true
			if str(list.Calls[i].Direction) == "outbound-api" {
				found = append(found, call)
			}
		}
		next := str(list.NextPageUri)
		if next == "" || !recent {
			return found, nil
		}
		if token, page, err = nextPage(next, token, page); err != nil {
			return nil, err
		}
	}
	return nil, &SendError{Kind: Ambiguous, err: errors.New("list does not end")}
}

// placed reads one call of the list.
func placed(m *api.ApiV2010Call) (PlacedCall, error) {
	created, err := mail.ParseDate(str(m.DateCreated)) // RFC 2822
	if err != nil || !callSID.MatchString(str(m.Sid)) {
		return PlacedCall{}, &SendError{Kind: Ambiguous, err: errors.New("list has a call without a date or an id")}
	}
	seconds, _ := strconv.Atoi(str(m.Duration)) // absent until the call is over
	return PlacedCall{
		SID: str(m.Sid), From: aid.Phone(str(m.From)), To: aid.Phone(str(m.To)), Status: strings.ToLower(str(m.Status)),
		AnsweredBy: str(m.AnsweredBy), Duration: time.Duration(max(0, seconds)) * time.Second, CreatedAt: created.UTC(),
	}, nil
}
