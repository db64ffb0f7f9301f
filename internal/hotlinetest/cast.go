package hotlinetest

import (
	"maps"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"

	"neighborline/internal/aid"
	"neighborline/internal/config"
)

// settings is the configuration of a House, before a script changes it.
const settings = `
network: {name: Rogue Valley Mutual Aid, short: RVMA, number: "+15415550100", timezone: America/Los_Angeles, languages: [en, es], area: ["975"]}
public_url: https://hotline.example.org
database: test.db
coordinators:
  - {name: Dee, phone: "+15415550111", language: en}
`

// Config is the configuration of a House.
func Config(t testing.TB) config.Config {
	t.Helper()
	c, err := configWith(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// configWith is the configuration with sections changed, key by key.
func configWith(changes map[string]map[string]any) (config.Config, error) {
	all := map[string]any{}
	if err := yaml.Unmarshal([]byte(settings), &all); err != nil {
		return config.Config{}, err
	}
	for section, keys := range changes {
		have, ok := all[section].(map[string]any)
		if !ok {
			have = map[string]any{}
		}
		maps.Copy(have, keys)
		all[section] = have
	}
	data, err := yaml.Marshal(all)
	if err != nil {
		return config.Config{}, err
	}
	return config.Parse("settings", data, nil)
}

// The phones of the cast. Neighbors and coordinators are strangers until
// they text; volunteers are on the list where a script says so.
var phones = map[string]aid.Phone{
	"walter": "+15415550121", "rosa": "+15415550122", "gus": "+15415550123", "max": "+15415550124",
	"ana": "+15415550131", "ben": "+15415550132", "chu": "+15415550133", "nia": "+15415550134", "vic": "+15415550135",
	"dee": "+15415550111", "lou": "+15415550112", "sol": "+15415550113",
}

var everyday = []string{"food", "supplies", "ride", "medicine", "shelter", "paperwork", "company", "other"}

// volunteers are those of the cast, as they stand on the list.
var volunteers = map[string]aid.Person{
	"ana": volunteer("Ana", "es", aid.Known, aid.Offer{Transport: "car", Languages: []string{"es", "en"}}),
	"ben": volunteer("Ben", "en", aid.Known, aid.Offer{Transport: "truck", Languages: []string{"en"}}),
	"chu": volunteer("Chu", "en", aid.Known, aid.Offer{Transport: "car", Languages: []string{"en", "zh"}}),
	"nia": volunteer("Nia", "en", aid.Known, aid.Offer{Transport: "car", Languages: []string{"en"}, Nights: true}),
	"vic": volunteer("Vic", "en", aid.Vetted, aid.Offer{Transport: "car", Languages: []string{"en"}, Needs: []string{"care", "repair"}}),
}

func volunteer(name, lang string, tier aid.Tier, o aid.Offer) aid.Person {
	o.Needs = append(slices.Clone(everyday), o.Needs...)
	return aid.Person{Name: name, Language: lang, ZIP: "97520", Volunteer: true, Tier: tier, Offer: o}
}

// Volunteer gives one of the cast as a person to put on the list.
func Volunteer(name string) (aid.Person, bool) {
	p, ok := volunteers[name]
	p.Phone = phones[name]
	return p, ok
}

// Phone gives the number of one of the cast; empty where there is none.
func Phone(name string) aid.Phone { return phones[name] }
