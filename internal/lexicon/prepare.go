package lexicon

import "time"

// Prepare makes the tables that the first text would have to wait for: they are
// made where a text first needs them, and that takes longer than all that is
// done with the text. Whoever starts a hotline has it done beside what else a
// start does.
func Prepare() {
	const lang = "en" // what is looked for in every language is looked for in this one too
	for _, text := range []string{"hi I need food for 4 people today, my mother can't drive", "food"} {
		Detect(text)
		ReadDanger(text)
		FindRisks(text)
		Minor(text)
		Watched(text)
		RaidNow(text)
		DangerSigns(text)
		AskedAbout(text)
		Revokes(text)
		CarrierKeyword(text)
		ReadCommand(text)
		ReadYesNo(text)
		AnswersYesNo(text)
		Thanks(text)
		NoLonger(text)
		Offers(text)
		Introduces(text)
		FindPeople(text)
		ForWhom(text, lang)
		FindWhen(text, lang, time.Time{})
		SpeaksOfTime(text, lang)
		h := Hear(text)
		h.Plain("")
		h.Wished()
		h.Wishes()
		h.Questions()
	}
}
