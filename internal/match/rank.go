package match

import (
	"cmp"
	"slices"

	"neighborline/internal/aid"
)

// Rank orders requests for the waves of one moment, so that the first choice
// among the volunteers goes to whoever needs it most: those whose help fell
// through, then those at risk, then today before soon before this week, then
// the older. The slice it is given stays as it is.
func Rank(rs []Request) []Request {
	out := slices.Clone(rs)
	slices.SortFunc(out, func(a, b Request) int {
		return cmp.Or(
			cmp.Compare(b.Reopened, a.Reopened),
			cmp.Compare(risk(a), risk(b)),
			cmp.Compare(soonness(a.Soon), soonness(b.Soon)),
			a.OpenedAt.Compare(b.OpenedAt),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return out
}

func risk(r Request) int {
	if r.AtRisk {
		return 0
	}
	return 1
}

func soonness(s aid.Soon) int {
	switch s {
	case aid.Today:
		return 0
	case aid.Days:
		return 1
	}
	return 2
}
