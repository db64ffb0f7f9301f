package twimlcheck

import (
	"strings"

	"neighborline/internal/pattern"
)

// A speaker is one of Amazon's voices: its language and its makes, of which
// the empty one is the standard voice.
type speaker struct {
	language string
	makes    []string
}

// polly are Amazon's voices in the languages of our people.
var polly = map[string]speaker{
	"Joanna": {"en-US", []string{"", "Neural", "Generative"}}, "Matthew": {"en-US", []string{"", "Neural", "Generative"}},
	"Salli": {"en-US", []string{"", "Neural"}}, "Kendra": {"en-US", []string{"", "Neural"}}, "Joey": {"en-US", []string{"", "Neural"}},
	"Lupe": {"es-US", []string{"", "Neural", "Generative"}}, "Pedro": {"es-US", []string{"Neural", "Generative"}},
	"Miguel": {"es-US", []string{""}}, "Penelope": {"es-US", []string{""}},
	"Mia": {"es-MX", []string{"", "Neural"}}, "Andres": {"es-MX", []string{"Neural", "Generative"}},
	"Tatyana": {"ru-RU", []string{""}}, "Maxim": {"ru-RU", []string{""}},
	"Zhiyu": {"cmn-CN", []string{"", "Neural"}},
	"Zeina": {"arb", []string{""}}, "Hala": {"ar-AE", []string{"Neural"}}, "Zayd": {"ar-AE", []string{"Neural"}},
}

// google are the letters of Google's voices by language and make; the voices of
// Chirp3-HD have names instead.
var google = map[string]string{
	"en-US Standard": "ABCDEFGHIJ", "en-US Wavenet": "ABCDEFGHIJ", "en-US Neural2": "ACDEFGHIJ",
	"es-US Standard": "ABC", "es-US Wavenet": "ABC", "es-US Neural2": "ABC",
	"ru-RU Standard": "ABCDE", "ru-RU Wavenet": "ABCDE",
	"uk-UA Standard": "A", "uk-UA Wavenet": "A",
	"vi-VN Standard": "ABCD", "vi-VN Wavenet": "ABCD", "vi-VN Neural2": "AD",
	"cmn-CN Standard": "ABCD", "cmn-CN Wavenet": "ABCD", "cmn-TW Standard": "ABC", "cmn-TW Wavenet": "ABC",
	"yue-HK Standard": "ABCD",
	"ar-XA Standard":  "ABCD", "ar-XA Wavenet": "ABCD",
	"am-ET Standard": "AB", "am-ET Wavenet": "AB",
}

var (
	googleName = pattern.New(`^([a-z]{2,3}-[A-Z]{2})-(Standard|Wavenet|Neural2)-([A-Z])$`)
	chirpName  = pattern.New(`^(en-US|es-US|ru-RU|vi-VN)-Chirp3-HD-[A-Z][a-z]+$`)
)

// basic are the languages of the carrier's own voices, man and woman.
var basic = map[string]bool{"en": true, "en-US": true, "en-gb": true, "es": true, "fr": true, "de": true, "it": true}

// spokenBy gives the language of a voice with SSML; known is no for a voice
// that there is not.
func spokenBy(voice string) (language string, known bool) {
	maker, name, _ := strings.Cut(voice, ".")
	switch maker {
	case "Polly":
		who, kind, _ := strings.Cut(name, "-")
		s := polly[who]
		for _, m := range s.makes {
			if m == kind && (kind != "" || !strings.Contains(name, "-")) {
				return s.language, true
			}
		}
	case "Google":
		if m := googleName.FindStringSubmatch(name); m != nil && strings.Contains(google[m[1]+" "+m[2]], m[3]) {
			return m[1], true
		}
		if m := chirpName.FindStringSubmatch(name); m != nil {
			return m[1], true
		}
	}
	return "", false
}

// heard are the languages in which the carrier recognises speech.
var heard = oneOf("en-US", "en-GB", "es-US", "es-MX", "es-GT", "es-HN", "es-SV", "es-ES", "ru-RU", "uk-UA", "vi-VN",
	"zh", "cmn-Hans-CN", "cmn-Hant-TW", "yue-Hant-HK", "ar-EG", "ar-SA", "ar-AE", "ar-IQ", "ar-JO", "ar-LB",
	"am-ET", "fr-FR", "pt-BR", "ko-KR", "fil-PH")
