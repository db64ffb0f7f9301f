package twilio

import (
	"context"
	"errors"
	"net/mail"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	api "github.com/twilio/twilio-go/rest/api/v2010"

	"neighborline/internal/aid"
)

const (
	pageSize = 200
	// maxPages bounds a list that never ends: 200,000 messages.
	maxPages = 1000
)

// A Message is one text of ours as the carrier's list shows it.
type Message struct {
	SID  string
	From aid.Phone
	To   aid.Phone
	// Body is what was sent; empty when the account has the carrier forget it.
	Body      aid.Body
	Status    aid.OutboundStatus
	ErrorCode int
	// CreatedAt is when the carrier took it, to the second.
	CreatedAt time.Time
}

// Receipt is what the list says became of the text.
func (m Message) Receipt() aid.Receipt {
	return aid.Receipt{SID: m.SID, Status: m.Status, ErrorCode: m.ErrorCode}
}

// Listed gives the texts that we sent to a number and that the carrier took
// at or after since, newest first. It reads every page that can hold one: an
// answer without error is whole. (The carrier shows a text some seconds after
// taking it; a text that is not listed yet may still be there.)
func (c *Client) Listed(ctx context.Context, to aid.Phone, since time.Time) ([]Message, error) {
	params := &api.ListMessageParams{}
	params.SetTo(to.E164())
	if c.cfg.MessagingServiceSID == "" { // a service may send from any of its numbers
		params.SetFrom(c.cfg.From.E164())
	}
	var found []Message
	err := c.pages(ctx, params, since, func(m api.ApiV2010Message, created time.Time) {
		if !strings.HasPrefix(str(m.Direction), "outbound") {
			return
		}
		status, ok := statuses[str(m.Status)]
		if !ok {
			status = aid.Sent // listed: the carrier has it
		}
		found = append(found, Message{
			SID: str(m.Sid), From: aid.Phone(str(m.From)), To: aid.Phone(str(m.To)),
			Body: aid.Body(str(m.Body)), Status: status, ErrorCode: num(m.ErrorCode), CreatedAt: created,
		})
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// Inbox gives the texts that came to the hotline's number at or after since,
// oldest first, as if they had been posted to us, marked Late. It reads every
// page: an answer without error is whole, and only then may the next sweep
// start later. Senders that DecodeSMS would refuse are left out.
//
// Pictures are counted; their Type is empty and their URL names the text's
// list of files at the carrier.
func (c *Client) Inbox(ctx context.Context, since time.Time) ([]aid.Inbound, error) {
	params := &api.ListMessageParams{}
	params.SetTo(c.cfg.From.E164())
	var found []aid.Inbound
	err := c.pages(ctx, params, since, func(m api.ApiV2010Message, created time.Time) {
		from := aid.Phone(str(m.From))
		if str(m.Direction) != "inbound" || !texter(from) {
			return
		}
		in := aid.Inbound{
			SID: str(m.Sid), Channel: aid.SMS, From: from, To: c.cfg.From,
			Body: aid.Body(cleanText(str(m.Body))), Late: true, SentAt: created,
		}
		files, _ := strconv.Atoi(str(m.NumMedia)) // unreadable: none
		for range min(files, maxMedia) {
			in.Media = append(in.Media, aid.Media{URL: c.base.String() + c.account() + "/Messages/" + in.SID + "/Media.json"})
		}
		found = append(found, in)
	})
	if err != nil {
		return nil, err
	}
	slices.Reverse(found)
	return found, nil
}

// pages calls each for every message created at or after since, newest first.
// It filters by date_created and never asks for DateSent, which a text still
// queued does not have. It stops after a whole page of older messages rather
// than at the first: the order is the carrier's word, not a promise.
func (c *Client) pages(ctx context.Context, params *api.ListMessageParams, since time.Time, each func(api.ApiV2010Message, time.Time)) error {
	params.SetPageSize(pageSize)
	since = since.Truncate(time.Second) // the carrier's dates have no fraction
	svc := c.service(ctx)
	token, page := "", ""
	for range maxPages {
		list, err := svc.PageMessage(params, token, page)
		if err != nil {
			return asSendError(err)
		}
		recent := false
		for _, m := range list.Messages {
			created, err := mail.ParseDate(str(m.DateCreated)) // RFC 2822
			if err != nil || !messageSID.MatchString(str(m.Sid)) {
				return &SendError{Kind: Ambiguous, err: errors.New("list has a message without a date or an id")}
			}
			if created.Before(since) {
				continue
			}
			recent = true
			each(m, created.UTC())
		}
		next := str(list.NextPageUri)
		if next == "" || !recent {
			return nil
		}
		if token, page, err = nextPage(next, token, page); err != nil {
			return err
		}
	}
	return &SendError{Kind: Ambiguous, err: errors.New("list does not end")}
}

// nextPage takes the place of the next page out of its address. The address
// itself is not followed: the request is built here again, with our host and
// our filters.
func nextPage(uri, oldToken, oldPage string) (token, page string, err error) {
	u, err := url.Parse(uri)
	if err != nil {
		return "", "", &SendError{Kind: Ambiguous, err: errors.New("list has an unreadable next page")}
	}
	token, page = u.Query().Get("PageToken"), u.Query().Get("Page")
	if token == oldToken && page == oldPage {
		return "", "", &SendError{Kind: Ambiguous, err: errors.New("list repeats a page")}
	}
	return token, page, nil
}

// account is the path of our account.
func (c *Client) account() string { return "/2010-04-01/Accounts/" + c.cfg.AccountSID }

func str(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

func num(p *int) int {
	if p == nil {
		return 0
	}
	return *p
}
