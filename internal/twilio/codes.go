package twilio

// A meaning is what one of the carrier's codes is about.
type meaning struct {
	kind Kind
	says string
}

// meanings are from the carrier's error dictionary, twilio.com/docs/api/errors.
//
// A code that depends on the number texted (a country that is not enabled, a
// trial account's unverified recipient, filtered words) is Refused although
// an account's settings could change it: a stranger's number must not be able
// to stop all sending.
var meanings = map[int]meaning{
	10001: {Misconfigured, "the account is not active"},
	10004: {NotTaken, "too many calls at once"},
	13224: {Refused, "the number called is not valid"},
	13225: {Refused, "the carrier does not call that number"},
	13227: {Refused, "the account may not call that country"},
	14107: {Refused, "too many texts between the two numbers"},
	20001: {Misconfigured, "the request is not understood"},
	20003: {Misconfigured, "the account id or auth token is wrong, or the account is suspended"},
	20004: {Misconfigured, "the method is not allowed"},
	20005: {Misconfigured, "the account is not active"},
	20404: {Misconfigured, "the account, service or number is not there"},
	20429: {NotTaken, "too many requests at once"},
	20500: {Ambiguous, "an error of the carrier"},
	20503: {Ambiguous, "the carrier is not available"},
	21201: {Refused, "no number to call"},
	21205: {Misconfigured, "the URL of the call is not valid"},
	21210: {Misconfigured, "the hotline's number is not the account's"},
	21211: {Refused, "the number texted is not valid"},
	21212: {Misconfigured, "the hotline's number is not valid"},
	21214: {Refused, "the number called cannot be reached"},
	21215: {Refused, "the account may not call that country"},
	21216: {Refused, "the carrier does not call that number"},
	21217: {Refused, "the number is not valid"},
	21219: {Refused, "a trial account calls only verified numbers"},
	21220: {Refused, "the call is not in a state in which it can be changed"},
	21408: {Refused, "the account may not text that country"},
	21602: {Refused, "the text is empty"},
	21603: {Misconfigured, "no number to send from"},
	21604: {Refused, "no number to send to"},
	21606: {Misconfigured, "the hotline's number is not the account's, or cannot text"},
	21607: {Misconfigured, "the hotline's number cannot text"},
	21608: {Refused, "a trial account texts only verified numbers"},
	21610: {OptedOut, "the person has texted STOP"},
	21611: {NotTaken, "the queue of the hotline's number is full"},
	21612: {Refused, "that number cannot be reached from the hotline's"},
	21614: {NotMobile, "the number takes no texts"},
	21617: {Refused, "the text is longer than 1600 characters"},
	21635: {NotMobile, "the number is a landline"},
	21703: {Misconfigured, "the messaging service has no number"},
	21704: {Misconfigured, "the messaging service has no number"},
	21705: {Misconfigured, "the messaging service is not valid"},
	30001: {Missed, "the queue of the hotline's number is full"},
	30002: {Misconfigured, "the account is suspended"},
	30003: {Missed, "the phone is off or out of reach"},
	30004: {Refused, "the phone or its carrier blocks the text"},
	30005: {Refused, "the number is not in use"},
	30006: {NotMobile, "the number is a landline, or its carrier takes no texts"},
	30007: {Refused, "the phone's carrier filtered the text"},
	30008: {Missed, "the phone's carrier gave no reason"},
	30022: {Missed, "the phone's carrier wants fewer texts"},
	30023: {Missed, "the day's limit of the phone's carrier is reached"},
	30027: {Missed, "the day's limit of the phone's carrier is reached"},
	30032: {Misconfigured, "the toll-free number is not verified"},
	30033: {Misconfigured, "the campaign is suspended"},
	30034: {Misconfigured, "the hotline's number is not registered"},
	30035: {Misconfigured, "the registration of the hotline's number is not finished"},
	30036: {Refused, "the text was too old to be sent"},
	30410: {Missed, "the phone's carrier did not answer in time"},
	30450: {Missed, "the carrier blocks the number for a while"},
	32017: {Refused, "the phone's carrier takes the call for an unwanted one"},
}

// Classify says what one of the carrier's codes means, in the answer to a
// send, a status callback or a line of a list. Codes it does not know: one
// of 30000 to 39999 is about delivery, and may pass; 0 is a delivery that
// failed without a reason, likewise; any other is a refusal.
func Classify(code int) Kind {
	if m, ok := meanings[code]; ok {
		return m.kind
	}
	if code == 0 || code/10000 == 3 {
		return Missed
	}
	return Refused
}

// Meaning says in plain words what one of the carrier's codes is about, or
// nothing if the code is not known.
func Meaning(code int) string { return meanings[code].says }
