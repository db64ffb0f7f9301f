package lexicon

// dangerIdeas are told in so many ways that only their parts are sure. Two
// parts alone seldom are.
var dangerIdeas = ideasOf(map[string][]string{
	"en": englishIdeas,
	"es": spanishIdeas,
	"ru": russianIdeas,
	"uk": ukrainianIdeas,
	"vi": vietnameseIdeas,
	"zh": chineseIdeas,
})
