package lexicon

var noLonger = compile(
	[]string{
		"dont|doesnt|not|no need|want it|that|this|them|help anymore|now", "no longer need|needed|want|necessary", "never mind|nevermind", "^ nvm $", "nevermind|nvm",
		"already|all got|have|found it|one|a|help", "all taken care of", "^ cancel it|that|please $", "forget it|that|about",
	},
	[]string{
		"ya no lo|la|los|las|me? necesito|quiero|hace|ocupo|necesitamos", "^ ya no $", "ya no hace falta", "ya no gracias", "olvidelo|olvidalo|dejelo", "ya lo|la|me consegui|consiguieron|trajeron|tengo",
	},
)

// NoLonger says whether somebody seems to say that they no longer need what
// they asked for. It is a question to ask them, never an action to take.
func NoLonger(s string) bool { return noLonger.any(Words(s)) }
