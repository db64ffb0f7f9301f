package twilio

import "strings"

// A voice and its language must belong together, or Say fails.
type voice struct{ name, language string }

// voices are the carrier's for each language in which the hotline speaks. The
// languages are the ones of the United States, in which Gather understands
// speech as well.
var voices = map[string]voice{
	"en": {"Polly.Joanna-Neural", "en-US"},
	"es": {"Polly.Lupe-Neural", "es-US"},
}

// VoiceFor gives the voice that reads texts of a language (BCP 47; only its
// first part counts) and the language code that goes with it, which is also
// that of Gather. Both are empty for a language without a voice: better play a
// recording than have it read by a voice of another.
func VoiceFor(lang string) (name, language string) {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(lang, "_", "-")), "-")
	v := voices[base]
	return v.name, v.language
}
