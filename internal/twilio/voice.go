package twilio

import "strings"

// A voice reads one language aloud. Name and language go in pairs: with
// another's language Say fails, and the caller hears nothing.
type voice struct{ name, say, gather string }

// voices are the carrier's for each language in which the hotline speaks:
// those of the United States where there is a choice. Mandarin is the one
// language that Say and Gather call by different names.
var voices = map[string]voice{
	"en": {"Polly.Joanna-Neural", "en-US", "en-US"},
	"es": {"Polly.Lupe-Neural", "es-US", "es-US"},
	"ru": {"Polly.Tatyana", "ru-RU", "ru-RU"},
	"uk": {"Google.uk-UA-Wavenet-A", "uk-UA", "uk-UA"},
	"vi": {"Google.vi-VN-Wavenet-A", "vi-VN", "vi-VN"},
	"zh": {"Polly.Zhiyu-Neural", "cmn-CN", "cmn-Hans-CN"},
}

// VoiceFor gives the voice that reads texts of a language (BCP 47; only its
// first part counts), the language that goes with it in Say, and the one in
// which Gather recognises speech. All are empty for a language without a
// voice: better play a recording than have it read by a voice of another.
func VoiceFor(lang string) (name, say, gather string) {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(lang, "_", "-")), "-")
	v := voices[base]
	return v.name, v.say, v.gather
}
