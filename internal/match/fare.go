package match

// A Fare is how the requests of a place, of a language or of the whole network
// fared lately: how many there were, and how many somebody took.
type Fare struct{ Of, Taken int }

const (
	fairShare  = 0.8 // of the network's share; below it a place is underserved
	fareWeight = 5   // requests that the network's share is worth, for one place
	fareLeast  = 20  // requests that must be known of the network
)

// Below says whether a part of the network fares clearly worse than all of it.
// A few unlucky requests do not make it so.
func (f Fare) Below(all Fare) bool {
	if all.Of < fareLeast {
		return false
	}
	share := float64(all.Taken) / float64(all.Of)
	return (float64(f.Taken)+fareWeight*share)/(float64(f.Of)+fareWeight) < fairShare*share
}
