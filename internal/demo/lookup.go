package demo

import "net/http"

// SetLine says what kind of line a phone is, in the carrier's words: mobile,
// landline, fixedVoip … A phone of which nothing was said is a mobile, unless
// texts to it fail as they do at a landline.
func (c *Carrier) SetLine(phone, kind string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.lines[phone] = kind
}

// landlineCodes are those of texts that a landline cannot take.
var landlineCodes = map[int]bool{21614: true, 21635: true, 30006: true}

// lookUp answers GET /v2/PhoneNumbers/{phone}, of the carrier's lookups.
func (c *Carrier) lookUp(w http.ResponseWriter, r *http.Request) {
	phone := r.PathValue("phone")
	if !isNumber(phone) {
		writeError(w, errNotFound)
		return
	}
	shown := map[string]any{"phone_number": phone, "valid": true, "country_code": "US", "line_type_intelligence": nil}
	if r.URL.Query().Get("Fields") == "line_type_intelligence" {
		shown["line_type_intelligence"] = map[string]any{"type": c.line(phone), "carrier_name": "Demo", "error_code": nil}
	}
	writeJSON(w, http.StatusOK, shown)
}

func (c *Carrier) line(phone string) string {
	code := c.undeliverable(phone)
	c.mu.Lock()
	defer c.mu.Unlock()
	switch kind := c.lines[phone]; {
	case kind != "":
		return kind
	case landlineCodes[code]:
		return "landline"
	}
	return "mobile"
}
