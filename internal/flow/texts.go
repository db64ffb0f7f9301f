package flow

// TextKeys lists the system's own texts with the names that each may use. A
// network's texts.yaml must have every one of them in its base language.
var TextKeys = map[string][]string{
	// the conversation
	"heard":             {"heard"},           // said back before the next question
	"doubt":             {"heard"},           // is what was understood right (1) or not (2)?
	"doubt_quiet":       nil,                 // the same to a phone that somebody else reads
	"unclear":           nil,                 // an answer was not understood; the question follows
	"choose_language":   {"languages"},       // numbered, in each language's own name
	"choose_of_many":    {"languages"},       // the same for more than two, whose names leave little room
	"remind":            {"network"},         // after a silence; the question follows
	"resume":            nil,                 // go on (1) or start again (2)?
	"handed":            {"network"},         // a person will answer
	"forget_later":      nil,                 // something of theirs is kept: erased once it is not
	"noted":             {"code"},            // a text became a note on an open request
	"passed_on":         {"network"},         // a text that fits nothing went to a person
	"passed_on_invite":  {"code", "network"}, // the same, of somebody who was asked and has not answered
	"status":            {"code", "need", "state"},
	"no_such_code":      {"code"},
	"no_such_code_near": {"code", "nearest"},
	"guesses_over":      nil,              // to whoever sent ten codes in a day that are none of theirs
	"closed":            {"code", "need"}, // CLOSE K7
	"moved":             {"place", "code"},
	"moved_you":         {"place"},   // the same to somebody who has no request open
	"moved_quiet":       nil,         // and where somebody else reads the phone
	"not_for_sms":       {"network"}, // a picture without words

	// states in words, for status
	"state_partial": nil, "state_review": nil, "state_open": nil, "state_assigned": {"name"},
	"state_done": nil, "state_verified": nil, "state_unmet": nil, "state_referred": nil,
	"state_withdrawn": nil, "state_unreachable": nil, "state_duplicate": nil,

	// stop and start
	"opted_out_erase": {"network"},
	"opted_out":       {"network"}, // one confirmation, where the carrier gives none
	"opted_in":        {"network"},
	"help":            {"network", "number"},

	// asking volunteers
	"invite":            {"code", "need", "people", "place", "when"},
	"accepted":          {"code", "need", "name", "place", "details", "people", "when", "reach"},
	"reach":             nil,                      // in accepted and promoted: how to write to the neighbor
	"reach_by_code":     {"code"},                 // the same for a coordinator, who writes to everybody
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
	"promoted":          {"code", "need", "name", "place", "details", "people", "when", "reach"}, // to the backup
	"done_heard":        {"code"}, "yours_again": {"code"}, "not_done_told": {"code", "name", "need"},
	"done_thanks":    {"code"},
	"nothing_to_do":  {"code"}, // DONE or DROP of what is not theirs
	"nudge":          {"code", "need"},
	"released":       {"code"},         // window passed with no word: back to the pool
	"withdrawn_told": {"code"},         // the neighbor no longer needs it
	"outcome_thanks": {"code", "need"}, // the neighbor says that it worked
	"mine":           {"list"},
	"mine_none":      nil,
	"mine_backup":    nil,
	"mine_paused":    nil,
	"paused":         {"days"},
	"paused_day":     nil, // the same for one day
	"resumed":        nil,
	"relay":          {"name", "body"},
	"relay_closed":   nil, // a text to a relay that has ended

	// volunteers change, rest, and keep away
	"offer_changed":  {"name"},                   // a volunteer changed what they offer
	"still_want":     nil,                        // to a volunteer who did not answer the last asks
	"still_there":    nil,                        // to one who has not been heard of for months
	"blocked":        {"code"},                   // to the one who blocks
	"block_which":    {"codes", "code"},          // BLOCK with several at the other end
	"vet_how":        nil,                        // to a coordinator: VET alone
	"vet_is":         {"name", "digits", "tier"}, // VET without a tier
	"vet_done":       {"name", "digits", "tier"},
	"vet_none":       {"who"},  // nobody is called so
	"which_person":   {"list"}, // several are called so
	"household_done": {"list"},
	"household_how":  nil,
	"tier_new":       nil, "tier_known": nil, "tier_vetted": nil,
	"task_blocked": nil,

	// to the neighbor while it waits
	"promise_open":     {"code", "need", "neighbors", "hear_by"}, // still looking; next word by
	"promise_assigned": {"code", "need", "name"},
	"promise_review":   {"code", "need"},

	// to coordinators
	"task":        {"kind", "code", "who", "words"},
	"task_person": nil, "task_unclear": nil, "task_recording": nil, "task_call_back": nil,
	"task_stuck": nil, "task_dropped": nil, "task_silent": nil, "task_opted_out": nil,
	"trouble_account": nil, "trouble_money": nil, "trouble_breaker": nil, "trouble_lists": nil,
	"restored":    {"network"}, // the hotline is paused
	"resumed_all": nil, "kept": {"code"}, "kept_no_more": {"code"},
	"task_message": nil, "task_danger": nil, "task_worry": nil, "leave_how": nil, "task_delivery": nil, "task_upkeep": nil, "task_condition": nil,
	"card":       {"code", "need", "place", "when", "state", "for_whom", "asked", "declined", "age"},
	"is_partial": nil, "is_review": nil, "is_open": nil, "is_assigned": nil, "is_done": nil, "is_verified": nil, // how a request stands, in a word
	"is_unmet": nil, "is_referred": nil, "is_withdrawn": nil, "is_unreachable": nil, "is_duplicate": nil,
	"coordinator_help": nil,
	"why_nobody":       {"code"},
	"why_more":         nil, "why_miles": {"n"}, "why_place_unknown": nil, "why_far": nil, "why_free": nil, "why_busy": nil,
	"why_yes": {"n", "of"}, "why_week": {"n"}, "why_never": nil, "why_rested": nil, "why_language": nil, "why_night": nil,
	"vols": {"place", "n", "never", "tired"}, "vols_how": nil, "vols_never": nil, "vols_tired": nil, "vols_paused": nil,
	"lifted": {"until"}, "lift_ended": nil,
	"list_more": {"n"}, "list_over": nil, // a list that goes on, and its end
	"queue_empty": nil, "said": {"code"}, "say_opted_out": {"code"}, "close_how": {"code"},
	"task_review": nil, "task_partial": nil,
	"deed_how":       {"say"}, // a command without what it needs
	"did_you_mean":   {"say"}, // a slip in one
	"leads_only":     {"say"},
	"deed_confirm":   {"say", "n", "cost", "minutes", "code"}, // a wide or costly one wants its code
	"pause_confirm":  {"say", "n", "code"},
	"resume_confirm": {"say", "n", "texts", "cost", "code"},
	"code_over":      {"code"},
	"undone":         {"say"}, "undone_left": {"say", "n"}, "undo_none": nil, "undo_cannot": {"say"}, "undo_moved": {"code"},
	"give_done": {"code", "name", "digits"}, "give_not": {"code", "name", "digits"},
	"taken_over":  {"code"}, // to the volunteer who had it
	"invite_done": {"code", "n"}, "invite_nobody": {"code"}, "invite_paused": {"code"},
	"held": {"code", "time"}, "note_done": {"code"},
	"paused_all": {"n"}, "outreach_on": {"n"}, "outreach_not_paused": nil,
	"blast_done": {"n", "place"}, "blast_nobody": {"place"},
	"say_not": {"digits"}, "said_to": {"digits"},
	"task_waits": {"kind", "code", "who", "words"}, // the clock ran out on a task
	"task_yours": {"digits", "kind"}, "task_theirs": {"name", "digits"},
	"merged":       {"code", "nearest"}, // to the neighbor: two of their requests are one
	"merged_apart": {"code"},            // or theirs is one with somebody else's

	// goods in bulk: to sites
	"lot_share":     {"n", "item", "time"}, // its share: right, or less?
	"lot_none":      {"item"},              // there were too few for it to get any
	"lot_taken":     {"lot", "n", "item"},  // it said yes to so many
	"lot_not_taken": {"item"},              // it takes none after all
	"lot_lapsed":    {"n", "item"},         // it said nothing in its time
	"lot_off":       {"item"},              // the lot was taken back
	"lot_late":      {"n", "item"},         // it says how many after they were shared out
	"lot_noted":     {"n", "item"},         // it says how many after the question was closed
	"lot_count":     {"n", "item"},         // have they come, and how many?
	"lot_got":       {"n", "item"},
	"lot_which":     {"list", "lot"}, // several lots could be meant
	"lot_thanks":    {"n", "item"},   // to a site that gives goods
	"site_welcome":  {"who"},
	// to coordinators
	"lot_confirm":      {"units", "list", "sites", "cost", "code"},
	"lot_no_sites":     nil, // there is nobody to ask
	"lot_planned_told": {"lot", "sites", "minutes"},
	"no_such_lot":      {"lot"},
	"lot_is":           {"lot", "units", "item", "state"},
	"lot_lost":         {"lot", "n", "item", "left", "there", "lost"},
	"lot_lost_where":   {"lot", "n", "list"},  // where so many can be lost
	"lot_lost_site":    {"n", "item", "left"}, // to a site: of its share
	"lot_left":         {"n"},
	"lot_quicker":      {"lot", "who", "n", "sites"}, // another coordinator has shared it out
	"lot_nobody":       {"lot", "item"},              // no site wants any
	"lot_ready_told":   {"lot", "answered", "sites", "n"},
	"lot_shared":       {"lot", "n", "sites", "time"},
	"lot_runs":         {"lot", "n", "sites", "runs", "left"},
	"lot_offered_told": {"lot", "units", "item", "name"},
	"lot_card":         {"lot", "units", "item", "state", "left", "shared", "there", "lost", "list"},
	"lot_line":         {"lot", "units", "item", "state"},
	"lots_none":        nil,
	"lot_offered":      nil, "lot_planned": nil, "lot_asking": nil, "lot_ready": nil, "lot_sharing": nil, "lot_moving": nil,
	"lot_ended": nil, "lot_withdrawn": nil, "lot_stock": nil,
	"site_on": {"who"}, "site_off": {"who"}, "task_lot": nil, "task_site": nil,
	// to volunteers, and to whoever has goods
	"invite_run":     {"code", "n", "item", "place", "stops"},              // to drive goods to some sites
	"invite_stops":   {"code", "need", "people", "place", "when", "stops"}, // one drive for several requests
	"accepted_stops": {"stops", "when", "list"},
	"run_changed":    {"code", "details"},
	"nudge_stops":    {"codes"},
	"run_thanks":     {"code", "n", "item"},                  // every stop has counted what came
	"stock_kept":     {"n", "item", "code"},                  // to who has them: kept for a request
	"stock_fetch":    {"n", "item", "name", "place", "code"}, // to who helps: where to fetch them

	"answered":     nil,                 // to a coordinator: their answer is on its way
	"answer_none":  nil,                 // nothing was sent: no words, or a phone that takes no texts
	"task_gone":    nil,                 // somebody else looks after it, or it is done
	"split_told":   {"code", "need"},    // to the neighbor whose request became two
	"console_code": {"code", "network"}, // signs a coordinator in to the console

	// danger
	"danger": {"network"},

	// calls
	"call_hello":   {"network"},
	"call_thanks":  {"network"},
	"call_nothing": {"network"},

	"raid":       {"network"},                          // immigration agents at the door
	"raid_alone": nil,                                  // the same, and no coordinator who can be told
	"about_free": nil,                                  // what does it cost, are papers wanted?
	"about_us":   {"network"},                          // who are you?
	"status_by":  {"code", "need", "state", "hear_by"}, // the same as status, with the time by which they hear
	"for_else":   {"whom"},                             // to the volunteer who has it, and on the card: it is not for the one who texted

	"capped":       {"network"},                  // one phone had all its texts of a day
	"unmet_none":   {"code", "choices"},          // nobody could be asked at all
	"unmet_remind": {"code", "choices"},          // the same question after a silence
	"promise_none": {"code", "need", "hear_by"},  // still looking, and nobody could be asked
	"thanks_many":  {"name", "codes", "hear_by"}, // several needs at once, each with its code

	"quiet_need":    nil, // quiet mode: asked where somebody else reads the phone
	"quiet_people":  nil,
	"quiet_details": nil,
	"quiet_confirm": nil,
	"quiet_relay":   nil, // quiet mode: a message waits until it is asked for
	"quiet_off":     nil, // the neighbor says that the phone is safe again

	"review_unsafe": {"network", "code", "name", "hear_by"}, // review_told where it is not safe to contact them: they call us
	"asking_unsafe": {"code", "need", "hear_by"},            // asking_now, the same
	"unreached":     nil,                                    // to whoever wrote to such a neighbor
	"not_safe":      nil,                                    // to coordinators, about such a neighbor

	"who_for":  {"choices"}, // a phone of several people: whose wish is this?
	"who_else": nil,         // the last choice of that question

	// places of the directory
	"place_line":       {"name", "town", "open", "phone"}, // one place, in a list
	"place_short":      {"name", "open", "phone"},         // the same, where it is too long
	"place_far":        {"town", "miles"},
	"place_open":       {"time"},
	"place_opens":      {"time"},
	"place_always":     nil,
	"place_call":       nil,        // when it is open is not known
	"places_more":      nil,        // that there are others: the word that asks for them
	"places_none":      {"place"},  // there is none
	"places_over":      {"place"},  // all were told
	"places_meanwhile": {"places"}, // with the honest text that nobody could
	"find_call":        {"number"}, // quiet mode: looked up on a call only
	"task_place":       nil,

	// a disaster
	"surge_where":  {"code", "hub", "hear_by"}, // to a neighbor where people are leaving
	"surge_hub":    {"place"},                  // where help is instead
	"surge_driver": {"code"},                   // to whoever was on their way
	"surge_on":     {"place", "time", "n"},
	"surge_off":    nil,

	// requests that pass between networks
	"no_network":     {"network", "code", "hear_by"},                                   // outside our area, and no network is known there
	"network_how":    {"network"},                                                      // how to start one
	"refer_asked":    {"code", "other"},                                                // to a coordinator: the neighbor is being asked
	"refer_none":     {"code"},                                                         // to a coordinator: no such network
	"refer_by_text":  {"network", "code", "need", "people", "place", "when"},           // to a person of a network without a hotline
	"refer_by_mail":  {"network", "code", "need", "people", "place", "when", "number"}, // the same by e-mail
	"refer_details":  {"code", "name", "phone", "details"},                             // once they take it
	"refer_thanks":   {"code"},
	"refer_taken":    {"code", "other", "hear_by"},
	"refer_taken_by": {"code", "other", "phone"}, // by a person elsewhere, who calls
	"refer_returned": {"code", "other", "hear_by"},
	"refer_silent":   {"code", "other", "phone", "hear_by"},
	"refer_here":     {"network", "code", "other", "need", "hear_by"}, // from a network new to them
	"task_referral":  nil,

	// words put together from parts
	"for_people": {"n"}, // "for 4"
	"somebody":   nil,   // a volunteer or neighbor with no name
	"when_today": nil, "when_soon": nil, "when_week": nil,
	"by":        {"time"},
	"risk_baby": nil, "risk_over65": nil, "risk_sick": nil, "risk_outside": nil,
	"over":           {"code"},
	"late_told":      {"code", "name"},
	"late_noted":     {"code"},
	"turned_off":     nil,
	"which_relay":    {"codes", "code"},
	"relay_over":     {"code", "name"},
	"moved_told":     {"code", "need", "place"},
	"reopened_told":  {"code"},                               // to the volunteer: the neighbor says that it did not happen
	"review_told":    {"network", "code", "name", "hear_by"}, // to the neighbor: a person looks at it first
	"neighbors":      {"n"},                                  // "4 neighbors"
	"neighbors_one":  nil,                                    // "1 neighbor"
	"asking_now":     {"code", "need", "hear_by"},            // to the neighbor: released, volunteers are being asked
	"closed_by_you":  {"code", "need"},                       // to the coordinator who closed it
	"language_how":   {"languages"},                          // which language? send its name
	"language_set":   nil,                                    // in the new language
	"language_offer": nil,                                    // in the language they have just written
	"plain_need":     nil,                                    // said for a need where somebody else may read it
	"careful":        nil,                                    // to the volunteer of such a neighbor
	"task_closed":    {"n", "digits"},                        // to the coordinator: so many are done
	"task_none":      {"digits"},                             // nothing waits from that number
	"relay_stopped":  {"code"},                               // to the volunteer: the neighbor takes no texts now
	"neighbor_gone":  {"code"},                               // to the volunteer, at once: the neighbor has just asked for no more texts
	"danger_maybe":   nil,                                    // words that may mean danger
	"danger_alone":   nil,                                    // danger, and no coordinator who can be told

	// the phone, by text
	"calling_now":      {"code"},
	"calling_person":   {"digits"},
	"more_digits":      {"digits"},
	"not_to_be_called": {"digits"},
	"missed_person":    {"name"},
	"on_call_set":      {"name", "time"},
	"on_call_off":      {"name"},
	"on_call_told":     {"name", "time"}, "on_call_told_off": {"name"}, // to a coordinator whom another put on call, or took off it
	"on_call_how": nil,
	// calls: said, never texted
	"menu_go_on":          {"key"},
	"menu_recordings":     {"key"},
	"menu_heard":          {"key"},
	"menu_next_recording": {"key"},
	"call_recording_of":   {"who"},
	"call_no_recordings":  nil,
	"call_welcome":        {"network"},
	"call_keys":           nil,
	"call_bye":            nil,
	"call_whisper_person": {"network", "name"},
	"call_gate_person":    {"network", "name"},
	"call_not_answered":   {"name"},
	"call_connecting":     nil,
	"call_ringing":        {"name"},
	"call_not_there":      {"name", "network"},
	"call_no_invites":     nil,
	"missed_call":         {"name", "code"},
	"call_whisper":        {"network"},
	"call_whisper_relay":  {"network", "name", "code"},
	"call_whisper_plain":  nil,
	"call_gate":           {"network", "name"},
	"call_gate_plain":     nil,
	"call_gate_connect":   {"network", "name", "code"},
	"call_gate_later":     nil,
	"call_machine":        {"network", "number"},
	"menu_status":         {"code", "need", "key"},
	"menu_read":           {"key"},
	"menu_new":            {"key"},
	"menu_give_lot":       {"key"},
	"menu_connect":        {"name", "code", "key"},
	"menu_invites":        {"key"},
	"menu_take":           {"code", "key"},
	"menu_pass":           {"code", "key"},
	"menu_later":          {"key"},
	"menu_job":            {"name", "code", "key"},
	"menu_done":           {"code", "key"},
	"menu_drop":           {"code", "key"},
	"menu_digest":         {"key"},
	"menu_requests":       {"key"},
	"menu_next":           {"key"},
	"menu_take_on":        {"code", "key"},
	"menu_release":        {"code", "key"},
	"menu_on_duty":        {"key"},
	"menu_off_duty":       {"key"},
	"call_on_duty":        {"time"},
	"call_off_duty":       {"time"},
	"voice_choice":        {"choice", "key"},   // one choice of a menu; the option before the key
	"voice_more":          nil,                 // the rest of a long menu
	"voice_yes_no":        nil,                 // the keys of a yes-or-no question
	"voice_another":       nil,                 // something was chosen: anything else? the menu follows
	"voice_unheard":       nil,                 // nothing was heard; the question follows
	"voice_unclear":       nil,                 // not understood; the question follows
	"voice_language":      {"language", "key"}, // one language of the language question
	"voice_recording":     nil,                 // what a recorded answer is called
	"voice_record_now":    nil,                 // after three silences; a recording follows
	"voice_skip":          nil,                 // how to leave a question out
}
