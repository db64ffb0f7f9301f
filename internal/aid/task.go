package aid

import "time"

// A Task is something that a coordinator must look at: a text that fits
// nothing, a recording, a wish to talk to a person.
type Task struct {
	ID        TaskID
	Kind      TaskKind
	Person    PersonID // 0 when nobody is known (a withheld number)
	Request   RequestID
	Inbound   InboundID
	Place     PlaceID // of the directory
	Note      string
	State     string   // open, claimed, done
	ClaimedBy PersonID // the coordinator who looks after it; 0 is none
	CreatedAt time.Time
}

// A TaskKind says why a person is wanted.
type TaskKind string

// The kinds of task.
const (
	TaskPerson    TaskKind = "person"    // asked for a human
	TaskUnclear   TaskKind = "unclear"   // two misses on one question
	TaskRecording TaskKind = "recording" // a call left words
	TaskCallBack  TaskKind = "call_back" // chose to be called
	TaskStuck     TaskKind = "stuck"     // nobody left to ask for a request
	TaskDropped   TaskKind = "dropped"   // a volunteer dropped, and nobody stands by
	TaskSilent    TaskKind = "silent"    // a volunteer who said yes can't reach the neighbor
	TaskOptedOut  TaskKind = "opted_out" // a neighbor with an open request texted STOP
	TaskMessage   TaskKind = "message"   // a text that fits nothing
	TaskDanger    TaskKind = "danger"    // words of danger
	TaskWorry     TaskKind = "worry"     // words that may mean danger: the person was given the emergency numbers
	TaskDelivery  TaskKind = "delivery"  // a text that did not arrive and mattered
	TaskUpkeep    TaskKind = "upkeep"    // the hotline itself needs a look: its note says why
	TaskCondition TaskKind = "condition" // a conditional yes
	TaskReview    TaskKind = "review"    // a request that waits to be released
	TaskBlocked   TaskKind = "blocked"   // one end of a relay wants no more of the other
	TaskPartial   TaskKind = "partial"   // an intake that ended early, with need and place
)

// A Trouble is something that keeps texts from arriving, and that somebody has
// to mend. Its text to coordinators is named for it.
type Trouble string

// The troubles.
const (
	TroubleAccount Trouble = "trouble_account" // the carrier refuses the account
	TroubleMoney   Trouble = "trouble_money"   // the day's money is used up
	TroubleBreaker Trouble = "trouble_breaker" // and once more: answers wait too
	TroubleLists   Trouble = "trouble_lists"   // the carrier does not say what it has
	TroublePerson  Trouble = "trouble_person"  // one phone had all the texts of a day
)
