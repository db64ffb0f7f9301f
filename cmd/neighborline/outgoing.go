package main

import (
	"context"
	"io/fs"
	"os"
	"time"

	"neighborline/internal/aid"
	"neighborline/internal/twilio"
	"neighborline/internal/webhook"
)

// ringFor is how long a phone of ours rings: about eight rings, for somebody
// who walks slowly.
const ringFor = 45 * time.Second

// An outgoing is the carrier as the outbox wants it: what is said on a call is
// asked of our own address.
type outgoing struct {
	*twilio.Client
	publicURL string
}

// Ring has a phone rung. The carrier listens first whether a machine answered:
// a machine must hear nothing private.
func (c outgoing) Ring(ctx context.Context, call aid.Call, to aid.Phone) (string, error) {
	return c.PlaceCall(ctx, twilio.CallRequest{
		To: to, URL: webhook.OutURL(c.publicURL, call.Ref), StatusCallback: webhook.EndedURL(c.publicURL, call.Ref),
		Timeout: ringFor, MachineDetection: true,
	})
}

// Rung lists the calls that we made to a phone.
func (c outgoing) Rung(ctx context.Context, to aid.Phone, since time.Time) ([]twilio.PlacedCall, error) {
	return c.ListCalls(ctx, to, since)
}

// recordings are where the sounds of flows stand: the folder of the flows; the
// built-in ones have none.
func recordings(folder string) fs.FS {
	if folder == "" {
		return nil
	}
	return os.DirFS(folder)
}
