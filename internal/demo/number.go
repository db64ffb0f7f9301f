package demo

import (
	"net/http"
	"net/url"
	"strings"
)

// tries is what the number's webhooks are set up with, as recommended for a
// hotline that knows a repetition when it sees one.
const tries = "#rc=3&rp=ct,rt,5xx"

// A number is the hotline's as it is set up at the carrier. The JSON is the
// carrier's resource.
type number struct {
	SID                 string  `json:"sid"`
	AccountSID          string  `json:"account_sid"`
	PhoneNumber         string  `json:"phone_number"`
	FriendlyName        string  `json:"friendly_name"`
	SMSURL              string  `json:"sms_url"`
	SMSMethod           string  `json:"sms_method"`
	SMSFallbackURL      string  `json:"sms_fallback_url"`
	SMSFallbackMethod   string  `json:"sms_fallback_method"`
	SMSApplicationSID   string  `json:"sms_application_sid"`
	VoiceURL            string  `json:"voice_url"`
	VoiceMethod         string  `json:"voice_method"`
	VoiceFallbackURL    string  `json:"voice_fallback_url"`
	VoiceFallbackMethod string  `json:"voice_fallback_method"`
	VoiceApplicationSID string  `json:"voice_application_sid"`
	StatusCallback      string  `json:"status_callback"`
	StatusMethod        string  `json:"status_callback_method"`
	TrunkSID            *string `json:"trunk_sid"`
}

func newNumber(sid, phone string) number {
	return number{
		SID: sid, PhoneNumber: phone, FriendlyName: phone,
		SMSMethod: http.MethodPost, SMSFallbackMethod: http.MethodPost,
		VoiceMethod: http.MethodPost, VoiceFallbackMethod: http.MethodPost, StatusMethod: http.MethodPost,
	}
}

// point sets the webhooks to those of a hotline.
func (n *number) point(base string) {
	if base == "" {
		return
	}
	base = strings.TrimSuffix(base, "/")
	n.SMSURL = base + "/twilio/sms" + tries
	n.VoiceURL = base + "/twilio/voice" + tries
	n.StatusCallback = base + "/twilio/voice/status" + tries
}

// set changes what a form names, as the carrier's update does.
func (n *number) set(form url.Values) {
	for name, field := range map[string]*string{
		"SmsUrl": &n.SMSURL, "SmsMethod": &n.SMSMethod,
		"SmsFallbackUrl": &n.SMSFallbackURL, "SmsFallbackMethod": &n.SMSFallbackMethod,
		"VoiceUrl": &n.VoiceURL, "VoiceMethod": &n.VoiceMethod,
		"VoiceFallbackUrl": &n.VoiceFallbackURL, "VoiceFallbackMethod": &n.VoiceFallbackMethod,
		"StatusCallback": &n.StatusCallback, "StatusCallbackMethod": &n.StatusMethod,
		"FriendlyName": &n.FriendlyName,
	} {
		if form.Has(name) {
			*field = form.Get(name)
		}
	}
}

// listNumbers answers GET IncomingPhoneNumbers.json. The carrier's filter
// finds parts of numbers, and so does this.
func (c *Carrier) listNumbers(w http.ResponseWriter, r *http.Request) {
	_, n := c.settings()
	found := []number{}
	if strings.Contains(n.PhoneNumber, r.URL.Query().Get("PhoneNumber")) {
		n.AccountSID = c.opt.AccountSID
		found = append(found, n)
	}
	writeJSON(w, http.StatusOK, map[string]any{
		"incoming_phone_numbers": found, "page": 0, "page_size": 50, "start": 0, "end": max(0, len(found)-1),
		"uri": r.URL.RequestURI(), "next_page_uri": nil, "previous_page_uri": nil,
	})
}

// updateNumber answers POST IncomingPhoneNumbers/{PN}.json.
func (c *Carrier) updateNumber(w http.ResponseWriter, r *http.Request) {
	sid, ok := strings.CutSuffix(r.PathValue("file"), ".json")
	c.mu.Lock()
	if !ok || sid != c.number.SID {
		c.mu.Unlock()
		writeError(w, errNotFound)
		return
	}
	c.number.set(r.PostForm)
	n := c.number
	c.mu.Unlock()
	n.AccountSID = c.opt.AccountSID
	writeJSON(w, http.StatusOK, n)
}
