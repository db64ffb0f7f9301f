package hotline_test

import (
	"strings"
	"testing"

	"neighborline/internal/aid"
	"neighborline/internal/hotlinetest"
)

// A DONE that is taken back before its neighbor was asked leaves them in peace.
func TestNotDoneBeforeTheQuestion(t *testing.T) {
	h := hotlinetest.Open(t, hotlinetest.Options{})
	onTheList(t, h, map[string]aid.Phone{"ana": phoneAna}, nil)
	asks(t, h, phoneWalter, "today")
	text(t, h, phoneAna, "SI K7")
	for _, body := range []string{"HECHO K7", "NO HECHO K7"} { // nothing that is due is done between
		if err := h.Hotline.Receive(t.Context(), h.Inbound(phoneAna, body)); err != nil {
			t.Fatal(err)
		}
	}
	settle(t, h)
	told := ""
	for _, s := range h.Carrier.Sent(0) {
		if s.To == phoneWalter {
			told += s.Body + "\n"
		}
	}
	if !strings.Contains(told, "K7 is not done yet") || strings.Contains(told, "how did it go?") {
		t.Errorf("the neighbor was told:\n%s", told)
	}
}
