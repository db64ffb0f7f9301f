package twilio

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"

	"neighborline/internal/aid"
)

// defaultLookupURL is Twilio's own host for looking numbers up; a compatible
// carrier has it beside the rest of its REST.
const defaultLookupURL = "https://lookups.twilio.com"

// maxLookup is far more than what is known of one number.
const maxLookup = 64 << 10

// lineTypes are the carrier's words for lines, in ours. One that may be either,
// such as an internet line, is none of the two: a text is tried first.
var lineTypes = map[string]aid.LineType{
	"mobile":   aid.Mobile,
	"landline": aid.Landline,
}

// LineType asks the carrier what kind of line a number is, at a price of about
// a cent. Empty without an error is a line of another kind, or one of which the
// carrier does not know, or may not say (Canada's without its leave); then a
// text must show. Only what may be asked again later is an error.
func (c *Client) LineType(ctx context.Context, phone aid.Phone) (aid.LineType, error) {
	if !phone.Valid() {
		return "", &SendError{Kind: Refused, err: errors.New("not a number that can be looked up")}
	}
	fields := url.Values{"Fields": {"line_type_intelligence"}}
	res, err := c.doAt(ctx, c.lookup, http.MethodGet, "/v2/PhoneNumbers/"+phone.E164(), fields, maxLookup)
	if err != nil {
		if e, ok := errors.AsType[*SendError](err); ok && unknowable(e) {
			return "", nil
		}
		return "", err
	}
	var said struct {
		LineType *struct {
			Type string `json:"type"`
		} `json:"line_type_intelligence"`
	}
	if err := json.NewDecoder(res.Body).Decode(&said); err != nil {
		return "", &SendError{Kind: Ambiguous, Status: res.StatusCode, err: errors.New("unreadable answer")}
	}
	if said.LineType == nil {
		return "", nil
	}
	return lineTypes[said.LineType.Type], nil
}

// unknowable says whether an answer means that this number's kind will not be
// told: no such number, or no leave to ask.
func unknowable(e *SendError) bool {
	switch e.Status {
	case http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound:
		return true
	}
	return false
}
