package lexicon

var englishNumbers = numberWords{
	units: map[string]int{
		"zero": 0, "one": 1, "two": 2, "twice": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	},
	tens:    map[string]int{"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
	groups:  map[string]int{"dozen": 12, "couple": 2, "pair": 2},
	hundred: "hundred",
	and:     "and",
	join:    []string{"and", "plus", "n", "with"},
	self:    []string{"me", "myself"},
	alone:   []string{"just little old me", "little old me", "only little old me", "just me", "only me", "me", "myself", "just myself", "only myself", "me only", "me alone", "just me please", "by myself", "alone", "i live alone", "living alone", "just for me", "only for me", "for me", "for myself", "just me alone", "its just me", "it is just me", "its only me", "im alone", "i am alone", "just one", "me myself and i", "for just me", "for only me", "just me thanks"},
	// "I have 2 kids" leaves open whether the writer is counted.
	owner:   []string{"have", "has", "got"},
	include: []string{"including", "counting", "incl"},
	i:       []string{"i"},
	one: []string{
		"wife", "husband", "mom", "mother", "dad", "father", "son", "daughter", "brother", "sister", "grandma", "grandmother", "grandpa", "grandfather", "roommate", "partner", "friend", "neighbor", "neighbour", "boyfriend", "girlfriend", "uncle", "aunt",
		"baby", "newborn", "infant", "toddler", "kid", "child", "boy", "girl", "teen", "teenager", "adult", "senior", "grandson", "granddaughter", "grandchild", "cousin", "spouse", "fiance", "fiancee", "other",
	},
	many:   []string{"kids", "children", "babies", "toddlers", "infants", "boys", "girls", "sons", "daughters", "adults", "seniors", "elders", "teens", "teenagers", "parents", "brothers", "sisters", "roommates", "friends", "neighbors", "grandkids", "grandchildren", "others", "more", "kiddos"},
	whole:  []string{"people", "persons", "person", "ppl", "peeps", "folks", "family", "household", "mouths", "members", "party"},
	we:     []string{"we", "are", "were", "there", "theres", "us"},
	aside:  []string{"dog", "dogs", "cat", "cats", "pet", "pets", "puppy", "kitten", "bird"},
	filler: []string{"a", "an", "the", "my", "our", "of", "in", "is", "its", "it", "just", "only", "total", "about", "around", "like", "small", "little", "young", "grown", "im", "am", "all", "altogether", "to", "feed", "house", "home", "here", "living", "single", "this", "be", "will", "would", "say", "id", "number", "size", "need", "enough", "so", "that", "makes", "thank", "you"},

	age:     []string{"month", "months", "mo", "mos", "mth", "mths", "year", "years", "yr", "yrs", "yo", "old", "wk", "wks"},
	aged:    []string{"im", "am", "hes", "shes", "is", "he", "she", "age", "aged", "turning", "whos", "ages", "almost"},
	forWord: []string{"for"},
	after: []string{
		"in", "at", "near", "on", "by", "and", "with", "please", "pls", "today", "tomorrow", "tonight", "tmrw", "this", "next", "asap", "now", "from", "who", "we", "i", "im", "my", "zip", "thanks", "thank", "because", "but", "or", "that", "around",
		"needs", "hungry", "looking", "who", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "urgent", "soon", "right", "living", "here", "including", "if", "is", "are", "have", "need", "any", "can", "it", "one", "no", "before", "after", "until", "also", "plus", "to",
	},
}
