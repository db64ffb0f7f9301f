package console

import (
	"errors"
	"math"
	"net/url"
	"strconv"
	"strings"

	"neighborline/internal/aid"
	"neighborline/internal/roster"
	"neighborline/internal/store"
)

// peopleShown is how many people are listed at once.
const peopleShown = 50

type peopleView struct {
	Query  string
	People []aid.Person
	Older  string // the address of the next page
	None   bool   // nobody was found
	Empty  bool   // nobody is known at all
}

var peoplePage = parsePage[peopleView]("people")

// people lists people, the newest first, or looks for some: by a number, its
// last four digits, a ZIP, or how a name begins.
func (c *Console) people(v *visit) error {
	view := peopleView{Query: strings.TrimSpace(v.query("q"))}
	before := aid.PersonID(math.MaxInt64)
	if n, err := strconv.ParseInt(v.query("before"), 10, 64); err == nil && n > 0 {
		before = aid.PersonID(n)
	}
	paged := false
	err := v.read(func(r *store.Reader) (err error) {
		view.People, paged, err = findPeople(r, view.Query, before)
		return err
	})
	if err != nil {
		return err
	}
	if paged && len(view.People) == peopleShown {
		q := url.Values{"before": {strconv.FormatInt(int64(view.People[peopleShown-1].ID), 10)}}
		if view.Query != "" {
			q.Set("q", view.Query)
		}
		view.Older = "/console/people?" + q.Encode()
	}
	view.None = len(view.People) == 0
	view.Empty = view.None && view.Query == "" && v.query("before") == ""
	return peoplePage.render(v, view)
}

// findPeople says also whether the list goes on below an id.
func findPeople(r *store.Reader, query string, before aid.PersonID) (people []aid.Person, paged bool, err error) {
	const lastFour, zip = 4, 5
	digits := digitsOf(query)
	number := strings.Trim(query, "0123456789+-(). ") == "" && digits != ""
	switch {
	case query == "":
		people, err = r.NewestPeople(before, peopleShown)
		return people, true, err
	case number && len(digits) == lastFour:
		people, err = r.PeopleByLastFour(digits, peopleShown)
	case number && len(digits) == zip:
		people, err = r.PeopleInZIP(digits, before, peopleShown)
		return people, true, err
	case number:
		phone, bad := roster.ReadPhone(query)
		if bad != nil {
			return nil, false, nil
		}
		var p aid.Person
		if p, err = r.PersonByPhone(phone); err == nil {
			people = []aid.Person{p}
		} else if errors.Is(err, aid.ErrNotFound) {
			err = nil
		}
	default:
		people, err = r.PeopleCalled(query, peopleShown)
	}
	return people, false, err
}
