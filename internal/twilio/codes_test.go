package twilio_test

import (
	"errors"
	"fmt"
	"testing"

	"neighborline/internal/twilio"
)

func TestClassify(t *testing.T) {
	tests := map[twilio.Kind][]int{
		twilio.OptedOut:      {21610},
		twilio.NotMobile:     {21614, 21635, 30006},
		twilio.Misconfigured: {10001, 20001, 20003, 20004, 20005, 20404, 21212, 21603, 21606, 21607, 21703, 21704, 21705, 30002, 30032, 30033, 30034, 30035},
		twilio.NotTaken:      {20429, 21611},
		twilio.Ambiguous:     {20500, 20503},
		twilio.Refused:       {14107, 21211, 21217, 21408, 21602, 21604, 21608, 21612, 21617, 30004, 30005, 30007, 30036, 21999, 63001, 1, -5},
		twilio.Missed:        {0, 30001, 30003, 30008, 30022, 30023, 30027, 30410, 30450, 30999, 39999},
	}
	for want, codes := range tests {
		for _, code := range codes {
			if got := twilio.Classify(code); got != want {
				t.Errorf("%d is %v, want %v", code, got, want)
			}
		}
	}
}

func TestSendErrorText(t *testing.T) {
	err := error(&twilio.SendError{Kind: twilio.OptedOut, Code: 21610, Status: 400})
	if got, want := err.Error(), "carrier: opted out: code 21610 (the person has texted STOP): HTTP 400"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := (&twilio.SendError{Code: 99, Status: 500}).Error(), "carrier: outcome unknown: code 99: HTTP 500"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := twilio.KindOf(fmt.Errorf("outbound 7: %w", err)); got != twilio.OptedOut {
		t.Errorf("wrapped: got %v", got)
	}
	if got := twilio.KindOf(errors.New("else")); got != twilio.Ambiguous {
		t.Errorf("something else: got %v", got)
	}
}
