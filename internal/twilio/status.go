package twilio

import (
	"net/url"

	"neighborline/internal/aid"
	"neighborline/internal/pattern"
)

// RefKey is the name, in the query of a status callback's URL, of our own
// reference to the text. The URL is signed, and so is the reference.
const RefKey = "o"

// refShape is the shape of a reference of ours; what it stands for is the
// outbox's.
var refShape = pattern.New(`^[A-Za-z0-9_-]{1,128}$`)

// statuses gives the carrier's words for where an outgoing text stands, in
// ours. Everything short of an end is Sent: the carrier has it. "read" and
// "partially_delivered" belong to richer channels and did reach a phone.
var statuses = map[string]aid.OutboundStatus{
	"accepted":            aid.Sent,
	"scheduled":           aid.Sent,
	"queued":              aid.Sent,
	"sending":             aid.Sent,
	"sent":                aid.Sent,
	"delivered":           aid.Delivered,
	"read":                aid.Delivered,
	"partially_delivered": aid.Delivered,
	"undelivered":         aid.Undelivered,
	"failed":              aid.Failed,
	"canceled":            aid.Failed,
}

// DecodeStatus reads a status callback from its form and the query of its URL,
// both of which must have been verified. accountSID is ours. An error is a
// *FieldError, and the callback must change nothing.
//
// Callbacks come in any order, more than once, and even before the answer to
// the send: the reader merges, upwards only.
func DecodeStatus(form, query url.Values, accountSID string) (aid.Receipt, error) {
	if err := checkForm(form, accountSID); err != nil {
		return aid.Receipt{}, err
	}
	if err := once(query); err != nil {
		return aid.Receipt{}, err
	}
	sid, err := messageID(form)
	if err != nil {
		return aid.Receipt{}, err
	}
	status, ok := statuses[form.Get("MessageStatus")]
	if !ok {
		return aid.Receipt{}, &FieldError{"MessageStatus", "is not a word we know"}
	}
	code, err := errorCode(form)
	if err != nil {
		return aid.Receipt{}, err
	}
	r := aid.Receipt{SID: sid, Status: status, ErrorCode: code}
	if query.Has(RefKey) {
		if r.Ref, err = shaped(query, RefKey, refShape); err != nil {
			return aid.Receipt{}, err
		}
	}
	return r, nil
}

// errorCode is the carrier's code, or 0; some forms carry the name with
// nothing behind it.
func errorCode(form url.Values) (int, error) {
	if form.Get("ErrorCode") == "" {
		return 0, nil
	}
	return count(form, "ErrorCode", 999999)
}
