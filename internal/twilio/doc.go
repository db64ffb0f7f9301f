// Package twilio is the wire to the carrier: it checks the signature of what
// the carrier posts, reads its forms into the nouns of package aid, writes the
// answers a call is given (TwiML), and speaks its REST.
//
// It promises three things. Nothing unsigned, and nothing whose fields do not
// have their exact shape, becomes an aid.Inbound, an aid.Receipt, a Call or one
// of the other notices about calls. One call of a Client's method is one
// request, or one for each page of a list; nothing is sent a second time here.
// And an error says whether a text or call may have been taken, so that whoever
// called can tell "try again" from "look first".
//
// It never decides what to say or whom to text, never waits and tries again,
// never follows a link that the carrier hands it, takes no setting from the
// environment but Go's usual ones for a proxy, and never puts a phone number, a
// text or a token into an error.
//
// It is the only package that knows twilio-go, and of that it uses the parts
// that carry no client of their own: the root package costs a minute to build
// and reads TWILIO_* settings behind one's back.
package twilio
