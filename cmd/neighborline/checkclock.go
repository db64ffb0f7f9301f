package main

import (
	"context"
	"time"

	"neighborline/internal/twilio"
)

// mostSkew is how far the clock may be off. Quiet hours and promises bear more;
// but texts are looked up in the carrier's list by when they were sent, two
// minutes around.
const mostSkew = time.Minute

// clock compares this machine's clock with the carrier's.
func (k *checking) clock(ctx context.Context, client *twilio.Client) {
	const what = "clock"
	ahead, err := client.Ahead(ctx)
	switch off := ahead.Abs().Round(time.Second); {
	case err != nil:
		k.bad(what, "%v", err)
	case off <= mostSkew:
		k.ok(what, "this machine and the carrier agree on the time")
	case ahead > 0:
		k.bad(what, "this machine is %v ahead of the carrier: let it set its clock by the net (NTP)", off)
	default:
		k.bad(what, "this machine is %v behind the carrier: let it set its clock by the net (NTP)", off)
	}
}
