package lexicon

// english is the base language. The words stand by reader: answers here, then
// numbers, times, and what tells of danger in files of their own.
var english = language{
	tag:   "en",
	names: []string{"english", "in english", "inglés", "en inglés", "ingles", "speak english", "do you speak english", "inglish", "engles", "tiếng anh", "английский", "英语"},
	common: []string{
		"the", "and", "i", "im", "ive", "you", "your", "we", "my", "our", "is", "are", "am", "was", "have", "has", "had", "need", "needs", "want", "for", "to", "of", "in", "at", "on",
		"with", "from", "can", "could", "would", "will", "help", "helping", "please", "thanks", "hi", "hello", "hey", "food", "groceries", "grocery", "hungry", "eat", "milk", "diapers", "formula",
		"ride", "rides", "drive", "driver", "lift", "medicine", "meds", "pills", "pharmacy", "prescription", "rent", "bills", "bill", "money", "house", "home", "place", "stay", "shelter", "sleep",
		"clothes", "clothing", "blanket", "blankets", "water", "baby", "kids", "children", "child", "mother", "mom", "dad", "wife", "husband", "people", "family", "someone", "somebody",
		"today", "tomorrow", "tonight", "morning", "afternoon", "evening", "week", "now", "soon", "this", "that", "there", "here", "what", "where", "when", "who", "how", "not", "dont", "cant",
		"any", "some", "out", "get", "got", "give", "make", "work", "job", "car", "walk", "sick", "elderly", "disabled", "volunteer", "offer", "join", "start", "stop", "back", "language", "person",
		"one", "two", "three", "four", "five", "six", "yes", "friend", "neighbor", "appointment", "clinic", "store", "pick", "up", "bring", "looking", "personal", "landlord", "passed", "about", "it", "its", "if", "or", "but", "because",
	},
	stop: []string{"stop it", "stop now", "stop please", "please stop"},
	revoke: []string{
		"stop|quit sending|texting|messaging|calling|contacting|bothering|spamming me|us|this|these|it|messages|texts|here|please", "^ please? stop|quit texting|messaging|contacting|spamming please? $",
		"stop|quit sending me|us|these|this|those|the texts|messages|stuff|text|message", "stop|quit the|these|all|your texts|messages|texting|messaging",
		"stop with the|these texts|messages", "you to please? stop|quit texting|messaging|sending|contacting|calling me|us", "dont|never|not text|message|contact me|us|this anymore|again|ever|number", "^ please? dont|never text|message|contact me|us $", "^ please? do not text|message|contact me|us $",
		"no more texts|messages|text|msgs", "leave me alone", "lose my number", "^ please? remove me please? $", "remove|take|delete me|us|my|this number? from|off your|the|this|of list|lists|texts|number|system|service",
		"take me off of? your|the|this? list|lists|texts|messages|thing|please", "^ please? take me off please? $", "delete|remove my|this number", "^ please? unsubscribe me? please? $", "unsubscribe me",
		"want|like to unsubscribe", "want|like to opt out", "^ please? opt me? out please? $", "opt me out", "dont want any|more|your|these|the|those? more? of? your|these|the|those? texts|messages|text", "dont want to get|receive|have any? more? of? these? texts|messages|text",
		"wrong number stop", "stop wrong number", "cancel my subscription", "cancel texts|messages", "cancel these|the|all texts|messages",
	},
	others: []string{"wont", "doesnt", "didnt", "dont", "cant", "couldnt", "wouldnt", "never", "not", "to", "he", "she", "they", "him", "them", "her"},
	yes: []string{
		"yes", "y", "yep", "yup", "yeah", "yea", "yeh", "yess", "yesss", "ok", "okay", "okey", "okie", "sure", "sure thing", "of course", "definitely", "absolutely", "certainly", "correct", "right",
		"thats right", "that is right", "thats correct", "that is correct", "all correct", "all good", "looks good", "looks right", "sounds good", "sounds right", "good", "perfect", "exactly", "true",
		"yes please", "please yes", "yes ok", "ok yes", "yes thanks", "yes thank you", "yes sir", "yes maam", "yes i can", "i can", "i can help", "i can do it", "i can do that", "i can do this", "yes i do", "yes it is",
		"yes i am", "yes thats right", "yes that is right", "yes correct", "yes right", "yes thats correct", "yes i will", "i will", "ill do it", "i will do it", "ill take it", "i will take it", "yes ill do it", "yes i can help", "yes i can do it",
		"yes happy to", "happy to", "happy to help", "glad to", "yes glad to", "count me in", "im in", "you bet", "i agree", "agree", "agreed", "yes i agree", "affirmative", "can do", "will do", "i do", "it is", "yes that works", "that works", "works for me",
		"hi yes", "hello yes", "hey yes", "oh yes", "yes yes yes please", "ok sure", "sure yes", "yes sure", "yes of course", "yes it does",
	},
	no: []string{
		"no", "n", "nope", "nah", "naw", "no thanks", "no thank you", "no thx", "no sorry", "sorry no", "cant", "i cant", "cannot", "i cannot", "cant do it", "i cant do it", "cant help", "i cant help", "no i cant", "no i cannot", "no cant",
		"sorry cant", "sorry i cant", "cant sorry", "i cant sorry", "cant today", "i cant today", "not today", "not today sorry", "sorry not today", "not now", "not this time", "not right now", "no not today", "no not now", "cant this time", "no way",
		"not me", "no i dont", "i dont", "no its not", "no it isnt", "its not", "it isnt", "not right", "not correct", "incorrect", "wrong", "thats wrong", "that is wrong", "thats not right", "that is not right", "no thats wrong", "no wrong", "unable", "not able", "not available", "im not available", "unavailable",
		"no im not", "im not", "im busy", "busy", "no im busy", "no im sorry", "im sorry no", "negative", "false", "i wont", "no i wont", "wont", "not interested", "pass on this one", "no i am not", "never", "no not really", "not really", "not yet", "no not yet",
	},
	unsure: []string{
		"not sure", "im not sure", "i am not sure", "not sure yet", "maybe", "perhaps", "possibly", "probably", "idk", "i dont know", "dont know", "dunno", "i dunno", "depends", "it depends", "unsure", "i think so", "i think", "might", "i might",
		"maybe later", "yes maybe", "maybe yes", "maybe no", "maybe not", "probably not", "no idea", "i guess", "i guess so", "could be", "let me check", "let me see", "ill check", "ill see", "let me think", "yes and no", "yes or no", "no clue", "hard to say", "not certain",
	},
	courtesy: []string{"please", "pls", "plz", "thanks", "thank you", "thx", "ty", "thank u", "thank you so much", "thanks so much", "hi", "hello", "hey", "sorry", "sir", "maam"},
	thanks: []string{
		"thanks", "thank you", "thank you so much", "thank you very much", "many thanks", "thx", "ty", "tysm", "ok thanks", "ok thank you", "okay thanks", "great thanks", "great thank you", "perfect thanks", "awesome", "great", "perfect",
		"god bless", "god bless you", "bless you", "thank you god bless", "bye", "good night", "have a good day", "you too",
	},
	none: []string{
		"none", "nobody", "no one", "noone", "no", "none of us", "none of them", "none of those", "none of these", "none of the above", "not any", "nothing", "nope", "n", "nah", "neither", "no none", "no nobody", "just me", "no thanks", "not really",
		"nothing else", "no nothing", "no thats all", "thats all", "thats it", "no thats it", "nobody here", "n a", "na",
	},
	commands: map[Command][]string{
		Back:      {"back", "go back", "previous", "undo", "last question", "previous question", "change my answer", "change answer", "change last answer", "wrong answer go back", "oops go back"},
		Menu:      {"menu", "main menu", "options", "main", "the menu", "show menu", "home menu"},
		Person:    {"person", "human", "agent", "operator", "representative", "real person", "a person", "a real person", "a human", "someone", "somebody", "coordinator", "talk to a person", "talk to someone", "talk to somebody", "talk to a human", "talk to a real person", "speak to a person", "speak to someone", "speak to somebody", "speak to a human", "speak with someone", "speak with a person", "talk with someone", "talk with a person", "i want to talk to a person", "i want to talk to someone", "i need to talk to someone", "i need to talk to a person", "can i talk to someone", "can i talk to a person", "can i speak to someone", "can i speak to a person", "call me", "please call me"},
		Language:  {"language", "languages", "lang", "change language", "other language", "another language"},
		Repeat:    {"repeat", "again", "say again", "say that again", "repeat that", "what", "huh", "pardon", "come again", "repeat question", "what was the question"},
		Forget:    {"forget me", "erase me", "delete me", "delete my data", "delete my information", "delete my info", "erase my data", "erase my info", "erase my information", "delete everything about me", "forget about me", "delete my account"},
		Volunteer: {"volunteer", "volunteering", "i want to volunteer", "i want to help", "i would like to volunteer", "id like to volunteer", "id like to help", "i would like to help", "want to volunteer", "sign up to volunteer", "be a volunteer", "become a volunteer", "how can i help", "i can volunteer", "offer help", "give help"},
		Skip:      {"skip", "pass", "skip it", "skip this", "next", "next question", "skip question", "n a", "no answer", "rather not say", "rather not", "prefer not to say", "id rather not say", "i would rather not say", "not saying"},
		Restart:   {"restart", "start over", "start again", "begin again", "from the beginning", "start from the beginning", "start from scratch", "reset", "new request", "redo"},
		Continue:  {"continue", "go on", "keep going", "resume", "carry on", "proceed"},
	},
	numbers: englishNumbers,
	times:   englishTimes,

	danger: englishDanger, doubtful: englishDoubtful, harmless: englishHarmless,
	past: []string{
		"last week|month|year|summer|winter|spring|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday", "ago", "yesterday", "years back", "back in #1950..2100", "when i was", "used to", "as a child|kid|teenager", "in the? war|vietnam|iraq|afghanistan|military|army", "in the past", "is over|out", "was put out",
	},
	negators: []string{"no", "not", "dont", "doesnt", "isnt", "arent", "wasnt", "never", "nobody", "without", "didnt", "non", "aint"},
	risks:    englishRisks,
	minor: []string{
		"im|i #5..17 $", "i am #5..17 $", "im|i am? #5..17 and|but|yo|yrs|years|year|yr|living|alone|my|with", "im a? minor", "i am a? minor", "im under 18|eighteen|age", "i am under 18|eighteen|age", "im not 18|eighteen", "i am not 18|eighteen", "im only #5..17", "i am only #5..17",
		"im just #5..17", "im a kid|child|teen|teenager", "i am a kid|child|teen|teenager", "im in middle|high|elementary school", "i am in middle|high|elementary school", "#5..17 years|year|yrs|yr old girl|boy here",
	},
	watched: []string{
		"he|she|they|husband|wife|boyfriend|girlfriend|partner|ex|dad|father|mom|mother|boss|someone|somebody checks|reads|watches|looks|tracks|monitors|goes at|through? my|our|this phone|texts|messages|cell",
		"checks|reads|reading|checking|monitoring|monitors|tracking|watching|watches|tracks my phone|texts|messages|cell", "might|will|can|could see|read|check this|these|it", "might|will|can|could see|read|check my|our phone|texts|text|messages|message", "phone is? being? watched|monitored|tracked|checked", "not safe to text|call", "isnt safe to text|call", "dont text me back|here", "not my phone dont|do",
	},
}
