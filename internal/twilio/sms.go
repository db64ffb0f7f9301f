package twilio

import (
	"net/url"
	"strconv"

	"neighborline/internal/aid"
)

// maxMedia bounds what a form may claim; the carrier allows ten files a text.
const maxMedia = 99

// DecodeSMS reads an incoming text from its form, which must have been
// verified. accountSID is ours; isOurs says which numbers are the hotline's,
// and nil takes any. An error is a *FieldError: the request is not one of the
// carrier's to us, and must change nothing.
//
// A text of any length is taken whole, however odd its characters: broken
// UTF-8 is replaced and control characters other than line breaks are dropped.
func DecodeSMS(form url.Values, accountSID string, isOurs func(aid.Phone) bool) (aid.Inbound, error) {
	in := aid.Inbound{Channel: aid.SMS}
	if err := checkForm(form, accountSID); err != nil {
		return aid.Inbound{}, err
	}
	var err error
	if in.SID, err = messageID(form); err != nil {
		return aid.Inbound{}, err
	}
	in.From, in.To = aid.Phone(form.Get("From")), aid.Phone(form.Get("To"))
	if !texter(in.From) {
		return aid.Inbound{}, &FieldError{"From", "is not a number that can be answered"}
	}
	if !texter(in.To) || !ours(isOurs, in.To) {
		return aid.Inbound{}, &FieldError{"To", "is not ours"}
	}
	if !form.Has("Body") {
		return aid.Inbound{}, &FieldError{"Body", "is missing"}
	}
	in.Body = aid.Body(cleanText(form.Get("Body")))
	if _, err = count(form, "NumSegments", 1000); err != nil {
		return aid.Inbound{}, err
	}
	if in.OptOut, err = oneOf(form, "OptOutType", "STOP", "START", "HELP"); err != nil {
		return aid.Inbound{}, err
	}
	if in.Media, err = media(form); err != nil {
		return aid.Inbound{}, err
	}
	return in, nil
}

// messageID gives the message's SID. The carrier repeats it under two older
// names; where they stand they must agree.
func messageID(form url.Values) (string, error) {
	sid, err := shaped(form, "MessageSid", messageSID)
	if err != nil {
		return "", err
	}
	for _, old := range []string{"SmsSid", "SmsMessageSid"} {
		if form.Has(old) && form.Get(old) != sid {
			return "", &FieldError{old, "differs from MessageSid"}
		}
	}
	return sid, nil
}

// texter says whether a text can come from p, and be answered.
func texter(p aid.Phone) bool {
	return (p.Valid() && !withheld[p]) || shortCode.MatchString(p.E164())
}

// media lists the pictures and files of a text.
func media(form url.Values) ([]aid.Media, error) {
	n, err := count(form, "NumMedia", maxMedia)
	if err != nil || n == 0 {
		return nil, err
	}
	files := make([]aid.Media, n)
	for i := range files {
		name := "MediaUrl" + strconv.Itoa(i)
		if !form.Has(name) {
			return nil, &FieldError{name, "is missing"}
		}
		files[i] = aid.Media{
			URL:  cleanText(form.Get(name)),
			Type: cleanText(form.Get("MediaContentType" + strconv.Itoa(i))),
		}
	}
	return files, nil
}
