package roster

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

// TestAreaCodes holds the tables to libphonenumber's, whose own would be a
// tenth of a start to read.
func TestAreaCodes(t *testing.T) {
	valid := func(digits string) bool {
		n, err := phonenumbers.Parse("+1"+digits, "US")
		return err == nil && phonenumbers.IsValidNumber(n)
	}
	islands := map[int]bool{} // on some of them little may follow the area code
	for region := range phonenumbers.GetSupportedRegions() {
		if n := phonenumbers.GetExampleNumber(region); n.GetCountryCode() == 1 {
			islands[int(n.GetNationalNumber()/10_000_000)] = true
		}
	}
	for area := range 1000 {
		step := 61 // of the exchanges tried: enough of them in an area that is none
		if hasAreaCode(fmt.Sprintf("%03d5550199", area)) {
			step = 1
		}
		exists := islands[area]
		for exchange := 200; exchange < 1000 && !exists; exchange += step {
			exists = valid(fmt.Sprintf("%03d%d0199", area, exchange))
		}
		if got := hasAreaCode(fmt.Sprintf("%03d5550199", area)); got != exists {
			t.Errorf("area code %03d exists: %t, want %t", area, got, exists)
		}
	}
	codes := phonenumbers.GetSupportedCallingCodes()
	for code := 2; code < 1000; code++ {
		if got := strings.Contains(callingCodes, fmt.Sprintf(" %d ", code)); got != codes[code] {
			t.Errorf("calling code %d: %t, want %t", code, got, codes[code])
		}
	}
}

// TestReadsAsLibphonenumber types the same numbers in many forms: both read the
// same one, or none.
func TestReadsAsLibphonenumber(t *testing.T) {
	forms := []string{
		"%[1]s%[2]s%[3]s", "(%[1]s) %[2]s-%[3]s", "%[1]s.%[2]s.%[3]s", "1%[1]s%[2]s%[3]s", "+1 %[1]s %[2]s %[3]s", "1-%[1]s-%[2]s-%[3]s", "tel:+1-%[1]s-%[2]s-%[3]s",
		"%[1]s/%[2]s-%[3]s", "%[2]s-%[3]s", "%[1]s %[2]s %[3]s x12", "%[1]s%[2]s%[3]s ext. 4", "%[1]s %[2]s %[3]s9", "011 1 %[1]s %[2]s %[3]s",
		"%[1]s %[2]s HELP", "%[1]s–%[2]s–%[3]s", "１%[1]s%[2]s%[3]s", "+44 20 7946 0958", "011 52 55 1234 5678", "+999 1234567", "+1 %[1]s", "hello", "", "+", "12",
	}
	dice := rand.New(rand.NewPCG(1, 2))
	areas := []string{"541", "503", "971", "212", "041", "155", "999", "200", "787", "416"}
	for range 3000 {
		area, exchange, line := areas[dice.IntN(len(areas))], fmt.Sprintf("%03d", dice.IntN(1000)), fmt.Sprintf("%04d", dice.IntN(10_000))
		form := forms[dice.IntN(len(forms))]
		typed := form
		if strings.Contains(form, "%") {
			typed = fmt.Sprintf(form+"%.0[1]s%.0[2]s%.0[3]s", area, exchange, line)
		}
		want := ""
		if n, err := phonenumbers.Parse(typed, "US"); err == nil && phonenumbers.IsValidNumber(n) && n.GetExtension() == "" {
			want = phonenumbers.Format(n, phonenumbers.E164)
		}
		got, err := ReadPhone(typed)
		if got.E164() != want {
			t.Errorf("%q is read as %q (%v), want %q", typed, got.E164(), err, want)
		}
	}
}
