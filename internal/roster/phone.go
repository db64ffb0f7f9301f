package roster

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/nyaruka/phonenumbers"

	"neighborline/internal/aid"
)

// shortPhone is the longest text that is shown in an error: too short to be
// anybody's number.
const shortPhone = 8

// rounded is what a spreadsheet makes of a number that it may not keep whole.
var rounded = regexp.MustCompile(`^[0-9][.,][0-9]+[eE]\+?[0-9]+$`)

// ReadPhone reads a number as people type it in the United States. Errors
// show no number that could be somebody's.
func ReadPhone(s string) (aid.Phone, error) {
	s = strings.TrimSpace(s)
	if rounded.MatchString(s) {
		return "", errors.New("was rounded by a spreadsheet: make the column text, and type it again")
	}
	if whole, ok := strings.CutSuffix(s, ".0"); ok {
		s = whole // a number column, read by a program that writes fractions
	}
	n, err := phonenumbers.Parse(s, "US")
	if err != nil {
		return "", phoneError(s, "is no phone number: write ten digits")
	}
	if n.GetExtension() != "" {
		return "", phoneError(s, "has an extension, which nobody can text")
	}
	switch phonenumbers.IsPossibleNumberWithReason(n) {
	case phonenumbers.TOO_SHORT, phonenumbers.IS_POSSIBLE_LOCAL_ONLY:
		return "", phoneError(s, "is too short: write the area code too")
	case phonenumbers.TOO_LONG:
		return "", phoneError(s, "is too long")
	}
	if !phonenumbers.IsValidNumber(n) {
		return "", phoneError(s, "is no number that exists")
	}
	return aid.Phone(phonenumbers.Format(n, phonenumbers.E164)), nil
}

func phoneError(s, what string) error {
	if len(s) > shortPhone {
		return fmt.Errorf("%s %s", aid.Phone(s), what)
	}
	return fmt.Errorf("%q %s", s, what)
}
