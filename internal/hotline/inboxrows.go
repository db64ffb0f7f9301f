package hotline

// The verbs of the inbox. They are chosen in the console alone.
const (
	DoClaimTask  Verb = "claim_task"  // look after what wants a person
	DoFreeTask   Verb = "free_task"   // let somebody else look after it
	DoFinishTask Verb = "finish_task" // it was dealt with
	DoAnswerTask Verb = "answer_task" // write to whoever wants a person
)

// inboxRows are the rows of these verbs: no text says them.
func inboxRows() []deedRow {
	return []deedRow{
		{verb: DoClaimTask, do: (*turn).claimTask},
		{verb: DoFreeTask, do: (*turn).freeTask},
		{verb: DoFinishTask, do: (*turn).finishTask},
		{verb: DoAnswerTask, do: (*turn).answerTask},
	}
}
