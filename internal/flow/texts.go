package flow

// TextKeys lists the system's own texts with the names that each may use. A
// network's texts.yaml must have every one of them in its base language.
var TextKeys = map[string][]string{
	// the conversation
	"heard":             {"heard"},     // said back before the next question
	"unclear":           nil,           // an answer was not understood; the question follows
	"choose_language":   {"languages"}, // numbered, in each language's own name
	"choose_of_many":    {"languages"}, // the same for more than two, whose names leave little room
	"remind":            {"network"},   // after a silence; the question follows
	"resume":            nil,           // go on (1) or start again (2)?
	"handed":            {"network"},   // a person will answer
	"noted":             {"code"},      // a text became a note on an open request
	"passed_on":         {"network"},   // a text that fits nothing went to a person
	"status":            {"code", "need", "state"},
	"no_such_code":      {"code"},
	"no_such_code_near": {"code", "nearest"},
	"closed":            {"code", "need"}, // CLOSE K7
	"moved":             {"place", "code"},
	"not_for_sms":       {"network"}, // a picture without words

	// states in words, for status
	"state_partial": nil, "state_review": nil, "state_open": nil, "state_assigned": {"name"},
	"state_done": nil, "state_verified": nil, "state_unmet": nil, "state_referred": nil,
	"state_withdrawn": nil, "state_unreachable": nil, "state_duplicate": nil,

	// stop and start
	"opted_out": {"network"}, // one confirmation, where the carrier gives none
	"opted_in":  {"network"},
	"help":      {"network", "number"},

	// asking volunteers
	"invite":            {"code", "need", "people", "place", "when"},
	"accepted":          {"code", "need", "name", "place", "details", "people", "when"},
	"matched":           {"name", "code", "need"}, // to the neighbor: somebody said yes
	"covered":           {"code"},                 // said yes after somebody else
	"covered_no":        {"code"},                 // to those who were asked and answered otherwise
	"declined":          {"code"},                 // thanks for a no
	"which":             {"codes", "code"},        // a bare YES with several invites
	"no_invite":         {"network"},              // YES with no invite at all
	"condition_asked":   {"code", "condition"},    // to the volunteer: passed on
	"condition_refused": {"code"},                 // to the volunteer: it did not suit
	"already_yours":     {"code"},
	"dropped":           {"code"},         // to the volunteer who dropped
	"drop_told":         {"code", "need"}, // to the neighbor: we look again
	"backup_noted":      {"code"},
	"promoted":          {"code", "need", "name", "place", "details", "people", "when"}, // to the backup
	"done_thanks":       {"code"},
	"nothing_to_do":     {"code"}, // DONE or DROP of what is not theirs
	"nudge":             {"code", "need"},
	"released":          {"code"},         // window passed with no word: back to the pool
	"withdrawn_told":    {"code"},         // the neighbor no longer needs it
	"outcome_thanks":    {"code", "need"}, // the neighbor says that it worked
	"mine":              {"list"},
	"mine_none":         nil,
	"paused":            {"days"},
	"resumed":           nil,
	"relay":             {"name", "body"},
	"relay_closed":      nil, // a text to a relay that has ended

	// to the neighbor while it waits
	"promise_open":     {"code", "need", "neighbors", "hear_by"}, // still looking; next word by
	"promise_assigned": {"code", "need", "name"},
	"promise_review":   {"code", "need"},

	// to coordinators
	"task":        {"kind", "code", "who", "words"},
	"task_person": nil, "task_unclear": nil, "task_recording": nil, "task_call_back": nil,
	"task_stuck": nil, "task_dropped": nil, "task_silent": nil, "task_opted_out": nil,
	"task_message": nil, "task_danger": nil, "task_delivery": nil, "task_condition": nil,
	"card":             {"code", "need", "place", "when", "state", "asked", "declined", "age"},
	"coordinator_help": nil,
	"queue_empty":      nil, "said": {"code"}, "say_opted_out": {"code"}, "close_how": {"code"},
	"task_review": nil, "task_partial": nil,

	// danger
	"danger": {"network"},

	// calls
	"call_hello":   {"network"},
	"call_thanks":  {"network"},
	"call_nothing": {"network"},

	// words put together from parts
	"for_people": {"n"}, // "for 4"
	"somebody":   nil,   // a volunteer or neighbor with no name
	"when_today": nil, "when_soon": nil, "when_week": nil,
	"by":        {"time"},
	"risk_baby": nil, "risk_over65": nil, "risk_sick": nil, "risk_outside": nil,
	"over":          {"code"},
	"late_told":     {"code", "name"},
	"late_noted":    {"code"},
	"turned_off":    nil,
	"which_relay":   {"codes", "code"},
	"moved_told":    {"code", "need", "place"},
	"reopened_told": {"code"},                               // to the volunteer: the neighbor says that it did not happen
	"review_told":   {"network", "code", "name", "hear_by"}, // to the neighbor: a person looks at it first
	"neighbors":     {"n"},                                  // "4 neighbors"
	"neighbors_one": nil,                                    // "1 neighbor"
	"asking_now":    {"code", "need", "hear_by"},            // to the neighbor: released, volunteers are being asked
	"closed_by_you": {"code", "need"},                       // to the coordinator who closed it
	"language_how":  {"languages"},                          // which language? send its name
	"language_set":  nil,                                    // in the new language
	"plain_need":    nil,                                    // said for a need where somebody else may read it
	"careful":       nil,                                    // to the volunteer of such a neighbor
	"task_closed":   {"n", "digits"},                        // to the coordinator: so many are done
	"task_none":     {"digits"},                             // nothing waits from that number
	"relay_stopped": {"code"},                               // to the volunteer: the neighbor takes no texts now
	"danger_maybe":  nil,                                    // words that may mean danger
	"danger_alone":  nil,                                    // danger, and no coordinator who can be told
}
