package lexicon

var englishTimes = timeWords{
	day: map[int][]string{
		0: {"today", "todya", "tday", "todays", "the same day", "same day"},
		1: {"tomorrow", "tmrw", "tmr", "tmw", "tmrow", "tomoro", "tommorow", "tomorow", "tommorrow", "the next day"},
		2: {"day after tomorrow", "the day after tomorrow", "day after tmrw", "overmorrow"},
	},
	now:      []string{"right now", "right away", "asap", "as soon as possible", "as soon as you can", "as soon as u can", "soon as possible", "immediately", "urgent", "urgently", "a s a p", "this minute", "this instant", "within hours", "in a few hours", "next few hours"},
	soon:     []string{"now", "rn", "quick", "quickly", "emergency"},
	week:     []string{"this week", "next week", "sometime this week", "later this week", "end of the week", "end of week", "by the end of the week", "any time", "anytime", "whenever", "no rush", "no hurry", "not urgent", "any day", "whenever you can", "whenever works", "within the week", "this month", "next month", "a few weeks", "few weeks", "couple weeks", "couple of weeks", "the week", "anytime this week", "next few weeks"},
	weekend:  []string{"weekend", "this weekend", "the weekend", "this wkend", "wkend"},
	weekdays: [7][]string{{"sunday", "sun"}, {"monday", "mon"}, {"tuesday", "tue", "tues"}, {"wednesday", "wed", "weds", "wensday"}, {"thursday", "thu", "thur", "thurs"}, {"friday", "fri"}, {"saturday", "sat"}},
	months: [12][]string{
		{"january", "jan"}, {"february", "feb"}, {"march", "mar"}, {"april", "apr"}, {"may"}, {"june", "jun"}, {"july", "jul"}, {"august", "aug"}, {"september", "sep", "sept"}, {"october", "oct"}, {"november", "nov"}, {"december", "dec"},
	},
	this: []string{"this", "this coming", "coming"},
	next: []string{"next"},
	parts: map[dayPart][]string{
		morning:   {"morning", "in the morning", "mornings", "the morning", "early morning", "early", "before noon", "before lunch"},
		midday:    {"noon", "midday", "at noon", "lunchtime", "noontime", "lunch time"},
		afternoon: {"afternoon", "in the afternoon", "the afternoon", "after lunch"},
		evening:   {"evening", "in the evening", "the evening", "night", "at night", "in the night", "after work", "nite"},
	},
	tonight: map[dayPart][]string{
		morning:   {"this morning"},
		afternoon: {"this afternoon"},
		evening:   {"tonight", "tonite", "this evening", "2nite", "end of day", "end of the day", "later tonight"},
	},
	at:      []string{"at", "by", "before", "around", "about", "from", "between"},
	oclock:  []string{"oclock", "o clock", "hrs", "sharp", "ish"},
	am:      []string{"am", "a m"},
	pm:      []string{"pm", "p m", "p"},
	half:    []string{"half past"},
	in:      []string{"in", "within", "in about", "in the next", "within the next", "the next", "in like"},
	units:   map[unit][]string{minutes: {"minutes", "minute", "min", "mins"}, hours: {"hours", "hour", "hr", "hrs"}, days: {"days", "day"}, weeks: {"weeks", "week", "wk", "wks"}},
	few:     map[string]int{"an": 1, "a": 1, "a couple": 2, "a couple of": 2, "couple": 2, "couple of": 2, "a few": 3, "few": 3},
	after:   []string{"after", "not before", "any time after", "anytime after", "later than"},
	filler:  []string{"would be perfect", "would be ideal", "preferably", "ideally", "if poss", "lets say", "make it", "on", "the", "need", "needed", "need it", "i need it", "i need it by", "we need it", "we need it by", "please", "pls", "for", "it", "later", "sometime", "some time", "is fine", "is ok", "would be great", "would be good", "if possible", "latest", "at the latest", "best", "works", "hopefully", "thanks", "thank you", "and", "no later than", "i need help", "help", "ok", "in", "of", "around", "about", "soon as", "exactly"},
	notThen: []string{"doesnt have to be", "dont have to be", "does not have to be", "doesnt need to be", "does not need to be", "no need for it", "neednt be", "not", "instead of", "rather than"},
	someday: []string{"end of the month", "the end of the month"},
	never:   []string{"last", "since", "every", "until", "til", "till", "each", "past", "the other", "yesterday", "was", "except"},
	gone:    []string{"ago"},
	ordinal: []string{"st", "nd", "rd", "th"},
	the:     []string{"the", "on the", "by the"},
	of:      []string{"of"},
	to:      []string{"to", "and", "till", "til", "until"},
	typed: func() []string {
		return []string{"2morrow", "tomorrow", "2moro", "tomorrow", "2morow", "tomorrow", "2nite", "tonight", "b4", "before"}
	},

	say: sayWords{
		today: "today", tomorrow: "tomorrow", noon: "noon",
		weekdays: [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
		months:   [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		date:     "%[1]s %[3]s %[2]d, ",
	},
}
