package flow

import (
	"slices"

	"neighborline/internal/lexicon"
)

// The actions that a flow can do; the list is closed.
const (
	ActOpenRequest   = "open_request"   // make the request and start asking
	ActSavePartial   = "save_partial"   // keep what is known when it ends early
	ActJoinVolunteer = "join_volunteer" // put the person on the list of volunteers
	ActHandToPerson  = "hand_to_person" // a task for a coordinator
	ActVerify        = "verify"         // the help happened
	ActReopen        = "reopen"         // it did not
	ActOpenLinked    = "open_linked"    // more is needed
	ActWithdraw      = "withdraw"       // no longer needed
	ActKeepTrying    = "keep_trying"    // ask on
	ActCallMe        = "call_me"        // a task: call this person
	ActStillNeeded   = "still_needed"   // the request stands
	ActTakeOffer     = "take_offer"     // the neighbor agrees to a volunteer's condition
	ActRefuseOffer   = "refuse_offer"   // and does not
	ActForget        = "forget"         // erase the person
	ActFindPlaces    = "find_places"    // look the nearest places up
	ActMorePlaces    = "more_places"    // those after them
	ActPlaceRight    = "place_right"    // a place is as the directory says
	ActPlaceChanged  = "place_changed"  // it is not: a task
	ActPlaceClosed   = "place_closed"   // it is closed for good
	ActPassOn        = "pass_on"        // the neighbor agrees that another network gets it
	ActKeepHere      = "keep_here"      // and does not: a task
	ActLotWant       = "lot_want"       // a site says how much of a lot it can use
	ActJoinSite      = "join_site"      // an organisation wants to take part
	ActGiveGoods     = "give_goods"     // somebody has goods for whoever needs them
	ActGiveLot       = "give_lot"       // somebody gives goods in bulk
)

// Actions lists every action, with the arguments it takes.
var Actions = map[string][]string{
	ActOpenRequest: nil, ActSavePartial: nil, ActJoinVolunteer: nil, ActHandToPerson: {"why"},
	ActVerify: nil, ActReopen: nil, ActOpenLinked: nil, ActWithdraw: nil,
	ActKeepTrying: nil, ActCallMe: nil, ActStillNeeded: nil, ActTakeOffer: nil, ActRefuseOffer: nil, ActForget: nil,
	ActFindPlaces: nil, ActMorePlaces: nil, ActPlaceRight: nil, ActPlaceChanged: nil, ActPlaceClosed: nil,
	ActPassOn: nil, ActKeepHere: nil,
	ActLotWant: nil, ActJoinSite: nil, ActGiveGoods: nil, ActGiveLot: nil,
}

// Facts are the names that whoever carries out the effects can fill, besides
// the answers that a flow saves.
var Facts = []string{
	"choices", "network", "name", "code", "hear_by", "need", "place", "when", "people", "risks",
	"details", "volunteer", "condition", "asked", "neighbors", "number", "places", "place_name", "hours", "other",
	"item", "units",
}

// A Need is a category of help.
type Need struct {
	Key  string
	Name Text
	Say  Text // the name as it is spoken, where it differs
	Also map[string][]string
	Talk bool   // wants somebody who speaks the neighbor's language
	Tier string // new: anybody; known or vetted volunteers only; coordinator: never dispatched
	// Carry says what one drive can bring for several: goods, or people in
	// seats. Empty: each is helped by itself.
	Carry string
}

// What one drive can bring for several requests; see Need.
const (
	CarryGoods  = "goods"
	CarryPeople = "people"
)

// A Book is all that a network says: its flows, its own words, its needs.
type Book struct {
	Flows map[string]*Definition
	Texts Texts
	Needs []Need
}

// The flows that the program itself begins.
const (
	Intake      = "ask_for_help"
	Join        = "offer_help"
	HowItWent   = "follow_up"
	NobodyCould = "unmet"
	StillNeeded = "still_needed"
	Condition   = "condition"
	Forget      = "forget"
	FindPlace   = "find_place"
	PlaceCheck  = "place_check"
	Refer       = "refer"
	LotAsk      = "lot_ask"
	JoinSite    = "join_site"
	GiveGoods   = "give_goods"
	GiveLot     = "give_lot"
)

// Need finds a need by its key.
func (b *Book) Need(key string) (Need, bool) {
	i := slices.IndexFunc(b.Needs, func(n Need) bool { return n.Key == key })
	if i < 0 {
		return Need{Key: key, Name: Text{"en": key}}, false
	}
	return b.Needs[i], true
}

// StartedBy finds the flow that a text's exact words begin, and the language of
// those words.
func (b *Book) StartedBy(text string) (d *Definition, lang string, ok bool) {
	folded := lexicon.Fold(text)
	if folded == "" {
		return nil, "", false
	}
	for _, name := range b.names() {
		d := b.Flows[name]
		if lang, ok := d.startedBy[folded]; ok {
			return d, lang, true
		}
	}
	return nil, "", false
}

func (b *Book) names() []string {
	var out []string
	for n := range b.Flows {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}
