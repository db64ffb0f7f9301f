package flowfile

// meanings say what each key of the forms is for, as an editor shows it.
var meanings = map[string]string{
	// a flow
	"flow":         "the flow's name, the same as its file's; in a choice, the flow in which it goes on",
	"languages":    "the languages of this file; the first is used where a translation is missing",
	"reviewed":     "the languages whose texts a speaker has read and approved",
	"starts":       "what begins the flow",
	"quiet":        "what happens when a person falls silent",
	"moved":        "old names of steps, each with the step at which people who stand there go on",
	"steps":        "the questions, in order; the first is where the flow begins",
	"calls":        "whether a call begins the flow",
	"reads":        "other questions whose answers may stand in the same text",
	"found":        "where the flow begins when the first text already answers something",
	"remind_after": "how long a person may be silent before one reminder",
	"close_after":  "how long a person may be silent before the conversation is closed",

	// a step
	"ask":      "the question, by language",
	"tell":     "in place of ask: says something and goes on without an answer",
	"say":      "the spoken form on a call, where it should differ",
	"by":       "call or text: asked only there, and passed by on the other",
	"play":     "a recording beside the flows",
	"text":     "the recording's words",
	"answer":   "what sort of answer the question takes; in when, the saved answer to look at",
	"choices":  "the list to choose from; or needs, or offers",
	"many":     "several choices may be sent: 1 3",
	"min":      "the least number",
	"max":      "the greatest number; 0 is without bound",
	"unit":     "how a number or a time is said back, such as for {n}",
	"save":     "the name under which the answer is kept; nothing: ask each time; else the step's own name",
	"optional": "SKIP is an answer",
	"unclear":  "what is said after an answer that was not understood",
	"tries":    "how often an answer may be missed before giving up",
	"give_up":  "where to go then; a_person where this is left out",
	"when":     "the first entry that holds decides where to go",
	"is":       "any of these values",
	"not":      "none of these values",
	"go":       "the next step, or end, or a_person",
	"do":       "what is done on the way",

	// a choice, a need
	"name":  "the words in the list, by language",
	"also":  "other words for it, by language",
	"clear": "answers to forget, so that they are asked again",
	"needs": "what people may ask for, in the order of the question",
	"tier":  "who may be asked: new is anybody, coordinator is nobody",
	"carry": "what one drive can bring for several: goods or people; none is each by itself",
	"talk":  "only who speaks the neighbor's language is asked",
	"texts": "the words that begin the flow; in texts.yaml, all that the hotline says of its own accord",
}
