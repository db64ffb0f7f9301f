package match

import "neighborline/internal/aid"

// tierWanted orders the tiers that a need may want. A word that is no tier is
// above them all, so that nobody is asked.
func tierWanted(need string) int {
	switch aid.Tier(need) {
	case aid.New, "":
		return 0
	case aid.Known:
		return 1
	case aid.Vetted:
		return 2
	}
	return 3
}

// TierFits says whether somebody of a tier may have a request whose need wants
// one.
func TierFits(need string, held aid.Tier) bool { return tierHeld(held) >= tierWanted(need) }

// tierHeld orders the tiers of volunteers. Whose tier is not known is new.
func tierHeld(t aid.Tier) int {
	switch t {
	case aid.Known:
		return 1
	case aid.Vetted:
		return 2
	}
	return 0
}

// An idSet is a set that says no quickly, which is what it mostly says.
type idSet struct {
	mask uint64 // a bit for each id, modulo 64
	ids  map[aid.PersonID]bool
}

func (s *idSet) add(id aid.PersonID) {
	s.mask |= 1 << (uint64(id) % 64)
	if s.ids == nil {
		s.ids = make(map[aid.PersonID]bool)
	}
	s.ids[id] = true
}

func (s *idSet) has(id aid.PersonID) bool {
	return s.mask&(1<<(uint64(id)%64)) != 0 && s.ids[id]
}
