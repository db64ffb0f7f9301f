package geo

import "strings"

// stateNames are the folded names by which people call a state, and its two
// letters.
var stateNames = map[string]string{
	"al": "AL", "alabama": "AL", "ala": "AL",
	"ak": "AK", "alaska": "AK",
	"az": "AZ", "arizona": "AZ", "ariz": "AZ",
	"ar": "AR", "arkansas": "AR", "ark": "AR",
	"ca": "CA", "california": "CA", "calif": "CA", "cal": "CA",
	"co": "CO", "colorado": "CO", "colo": "CO",
	"ct": "CT", "connecticut": "CT", "conn": "CT",
	"de": "DE", "delaware": "DE",
	"dc": "DC", "district of columbia": "DC", "d c": "DC",
	"fl": "FL", "florida": "FL", "fla": "FL",
	"ga": "GA", "georgia": "GA",
	"hi": "HI", "hawaii": "HI",
	"id": "ID", "idaho": "ID", "ida": "ID",
	"il": "IL", "illinois": "IL", "ill": "IL",
	"in": "IN", "indiana": "IN",
	"ia": "IA", "iowa": "IA",
	"ks": "KS", "kansas": "KS",
	"ky": "KY", "kentucky": "KY",
	"la": "LA", "louisiana": "LA",
	"me": "ME", "maine": "ME",
	"md": "MD", "maryland": "MD",
	"ma": "MA", "massachusetts": "MA", "mass": "MA",
	"mi": "MI", "michigan": "MI", "mich": "MI",
	"mn": "MN", "minnesota": "MN", "minn": "MN",
	"ms": "MS", "mississippi": "MS",
	"mo": "MO", "missouri": "MO",
	"mt": "MT", "montana": "MT", "mont": "MT",
	"ne": "NE", "nebraska": "NE", "neb": "NE",
	"nv": "NV", "nevada": "NV", "nev": "NV",
	"nh": "NH", "new hampshire": "NH",
	"nj": "NJ", "new jersey": "NJ",
	"nm": "NM", "new mexico": "NM", "nuevo mexico": "NM",
	"ny": "NY", "new york": "NY", "nueva york": "NY",
	"nc": "NC", "north carolina": "NC", "n carolina": "NC",
	"nd": "ND", "north dakota": "ND", "n dakota": "ND",
	"oh": "OH", "ohio": "OH",
	"ok": "OK", "oklahoma": "OK", "okla": "OK",
	"or": "OR", "oregon": "OR", "ore": "OR",
	"pa": "PA", "pennsylvania": "PA", "penn": "PA",
	"ri": "RI", "rhode island": "RI",
	"sc": "SC", "south carolina": "SC", "s carolina": "SC",
	"sd": "SD", "south dakota": "SD", "s dakota": "SD",
	"tn": "TN", "tennessee": "TN", "tenn": "TN",
	"tx": "TX", "texas": "TX", "tex": "TX", "tejas": "TX",
	"ut": "UT", "utah": "UT",
	"vt": "VT", "vermont": "VT",
	"va": "VA", "virginia": "VA",
	"wa": "WA", "washington": "WA", "wash": "WA",
	"wv": "WV", "west virginia": "WV", "w virginia": "WV",
	"wi": "WI", "wisconsin": "WI", "wis": "WI",
	"wy": "WY", "wyoming": "WY", "wyo": "WY",
	"pr": "PR", "puerto rico": "PR",
	"vi": "VI", "virgin islands": "VI",
	"gu": "GU", "guam": "GU",
	"as": "AS", "american samoa": "AS",
	"mp": "MP", "northern mariana islands": "MP",
	"mh": "MH", "marshall islands": "MH",
}

// cutState takes a state off the end of the words, if one stands there with
// something before it.
func cutState(words []string) (rest []string, state string) {
	const longest = 3 // northern mariana islands
	for n := min(longest, len(words)-1); n > 0; n-- {
		at := len(words) - n
		if s := stateNames[strings.Join(words[at:], " ")]; s != "" {
			return words[:at], s
		}
	}
	return words, ""
}
