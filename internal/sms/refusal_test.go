package sms

import "testing"

func TestRefuses(t *testing.T) {
	for text, want := range map[string]bool{
		"cant today sorry, kids got a game":    true,
		"sorry can't tonight. my back is out":  true,
		"not today, working a double":          true,
		"no. my mother is in the hospital":     true,
		"no. im in the hospital":               true,
		"no puedo, tengo a los niños enfermos": true,
		"ay, hoy no voy a poder":               true,
		"не смогу, простите, внуков привезли":  true,
		"сегодня не могу. машина в ремонте":    true,
		"нє, сьогодні не можу, вибачте":        true,
		"hôm nay tôi bận, tiệm đông khách":     true,
		"今天不行，抱歉，孩子发烧我得在家":                     true,
		"cant today but could do tomorrow":     false,
		"cant drive, my husband can":           false,
		"cant wait, see you there":             false,
		"i cant say no to that":                false,
		"no worries, i got this":               false,
		"no problem, ill do it":                false,
		"cant today, is there anybody else?":   false,
		"sure, no wait, i work till 9":         false,
		"no k7, yes m3":                        false,
		"hoy no, mañana sí":                    false,
		"не могу сегодня, завтра привезу":      false,
		"hôm nay không được, mai được":         false,
		"今天不行，晚上可以":                            false,
		"who is it for":                        false,
		"my truck is in the shop":              false,
		"":                                     false,
		"stop texting me, i cant":              false,
	} {
		if got := Refuses(text); got != want {
			t.Errorf("Refuses(%q) = %v", text, got)
		}
	}
}
