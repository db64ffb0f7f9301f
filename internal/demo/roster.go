package demo

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Role is what somebody who plays a phone is to the hotline. The demo only
// shows it; what a number may do is the hotline's to know.
type Role string

// The roles of the demo.
const (
	Neighbor    Role = "neighbor"
	Volunteer   Role = "volunteer"
	Coordinator Role = "coordinator"
)

// A Phone is one that can be played.
type Phone struct {
	Number   string // E.164
	Name     string // first name; how the terminal calls the phone
	Role     Role
	Language string // BCP 47, such as es; what its owner likes to read
}

// Limits of what may be added by hand.
const (
	maxPhones = 40
	maxName   = 30
)

// A roster is the phones there are; one can be added, none goes.
type roster struct {
	mu     sync.Mutex
	phones []Phone
}

func newRoster(phones []Phone) *roster { return &roster{phones: slices.Clone(phones)} }

func (r *roster) all() []Phone {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.phones)
}

// find looks a phone up by its number or, in any case, its name.
func (r *roster) find(who string) (Phone, bool) {
	who = strings.TrimSpace(who)
	phones := r.all()
	i := slices.IndexFunc(phones, func(p Phone) bool { return p.Number == who || strings.EqualFold(p.Name, who) })
	if i < 0 {
		return Phone{}, false
	}
	return phones[i], true
}

// add takes a new phone, and gives it a number of the range that is kept for
// stories (555-0100 to 555-0199) if it has none.
func (r *roster) add(p Phone, hotline string) (Phone, error) {
	p.Name = strings.Join(strings.Fields(p.Name), " ")
	switch {
	case p.Name == "":
		return Phone{}, errors.New("please give the phone a name")
	case utf8.RuneCountInString(p.Name) > maxName:
		return Phone{}, fmt.Errorf("the name is longer than %d letters", maxName)
	case p.Role != Neighbor && p.Role != Volunteer && p.Role != Coordinator:
		return Phone{}, errors.New("the role is none of neighbor, volunteer, coordinator")
	case p.Number != "" && !isNumber(p.Number):
		return Phone{}, errors.New("the number is not like +15415550123")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.phones) >= maxPhones {
		return Phone{}, fmt.Errorf("there are %d phones, and no room for more", maxPhones)
	}
	taken := func(number string) bool {
		return number == hotline || slices.ContainsFunc(r.phones, func(p Phone) bool { return p.Number == number })
	}
	for n := 199; p.Number == "" && n >= 100; n-- {
		if number := fmt.Sprintf("+15415550%d", n); !taken(number) {
			p.Number = number
		}
	}
	if p.Number == "" || taken(p.Number) {
		return Phone{}, errors.New("the number is taken")
	}
	r.phones = append(r.phones, p)
	return p, nil
}
