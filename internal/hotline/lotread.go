package hotline

import (
	"strings"
	"time"

	"neighborline/internal/lexicon"
)

// lotRows are the deeds about goods in bulk.
func lotRows() []deedRow {
	return []deedRow{
		lossRow(),
		{
			verb: DoBulk, say: "BULK 5000 hygiene kits expires 6/30 from La Grande", reads: aLot,
			needs: func(d Deed) bool { return d.N > 0 && d.N <= largestLot && d.Words != "" }, do: (*turn).bulk, undo: (*turn).undoBulk,
			words: written("bulk", "lote", "партия", "lo hang", "批量", "партія"),
		},
		{
			verb: DoAskSites, say: "ASK 3", reads: aLotNumber, everyday: true, needs: hasLot, do: (*turn).askOffered, undo: (*turn).undoBulk,
			words: written("ask", "preguntar", "опросить", "hoi", "询问", "опитати"),
		},
		{
			verb: DoShare, say: "SHARE 3", reads: aLotNumber, everyday: true, needs: hasLot, do: (*turn).shareOut,
			words: written("share", "repartir", "раздать", "chia", "分配", "роздати"),
		},
		{
			verb: DoLot, say: "LOT 3", reads: aLotNumber, everyday: true, needs: hasLot, looks: true, do: (*turn).lotCard,
			words: written("lot", "lote", "лот", "lo", "批次", "лот"),
		},
		{
			verb: DoLots, say: "LOTS", reads: nothing, looks: true, do: (*turn).lotList,
			words: written("lots", "lotes", "лоты", "cac lo", "所有批次", "лоти"),
		},
		{
			verb: DoSite, say: "SITE 0123", reads: inOrder(aPerson, maybe(theOff)), needs: hasWho, do: (*turn).acceptSite,
			words: written("site", "sitio", "пункт", "diem", "站点", "пункт"),
		},
	}
}

func hasLot(d Deed) bool { return d.N > 0 }

// aLotNumber reads the number of a lot, with or without the word before it.
func aLotNumber(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if ok && lotWords[lexicon.Fold(head)] {
		head, rest, ok = args{rest: rest}.peel(1)
	}
	n := atoi(strings.TrimPrefix(head, "#"))
	if !ok || n < 1 || n > largestLot {
		return false
	}
	d.N, a.rest = n, rest
	return true
}

// lotWords name a lot before its number, folded.
var lotWords = map[string]bool{"lot": true, "lote": true, "лот": true, "партия": true, "партія": true, "lo": true, "批次": true, "批": true}

// What stands before the day on which goods expire, and before where they are.
var (
	expireWords = map[string]bool{
		"expires": true, "expire": true, "expiring": true, "exp": true, "vence": true, "caduca": true, "годен": true, "годны": true, "срок": true,
		"han": true, "过期": true, "придатні": true, "till": true, "until": true, "til": true, "hasta": true, "до": true, "到": true, "den": true,
	}
	fromWords = map[string]bool{
		"from": true, "in": true, "at": true, "desde": true, "en": true, "из": true, "в": true, "tu": true, "o": true, "从": true, "在": true, "з": true, "із": true, "у": true,
	}
)

// aLot reads "5000 hygiene kits expires 6/30 from La Grande": how many, what,
// and in any order until when and where.
func aLot(a *args, d *Deed) bool {
	head, rest, ok := a.peel(1)
	if !ok || strings.Trim(head, "0123456789.,kK") != "" {
		return false
	}
	n, ok := lexicon.ReadAmount(head, a.lang)
	if !ok || n.N < 1 {
		return false
	}
	words := strings.Fields(rest)
	end := len(words)
	for i := end - 1; i > 0; i-- {
		tail := strings.Join(words[i+1:end], " ")
		switch w := lexicon.Fold(words[i]); {
		case expireWords[w] && d.Until.IsZero():
			if day, ok := lotDay(tail, a.lang, a.now); ok {
				d.Until, end = day, i
			}
		case fromWords[w] && d.Place == "" && tail != "":
			d.Place, end = tail, i
		}
	}
	for end > 0 && expireWords[lexicon.Fold(words[end-1])] { // "hạn đến", "годен до"
		end--
	}
	d.N, d.Words = n.N, strings.Trim(strings.Join(words[:end], " "), " ,.;")
	if d.Words == "" {
		return false
	}
	a.rest = ""
	return true
}

// lotDay reads the day on which goods expire: 6/30, 6/30/27, 2027-06-30, or as
// people say a day. The end of that day counts; a day without a year is the
// next one.
func lotDay(s, lang string, now time.Time) (time.Time, bool) {
	s = strings.Trim(s, " ,.;")
	end := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 23, 59, 0, 0, now.Location())
	}
	for _, layout := range []string{"1/2/2006", "1/2/06", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return end(t), end(t).After(now)
		}
	}
	if t, err := time.Parse("1/2", s); err == nil {
		t = end(time.Date(now.Year(), t.Month(), t.Day(), 0, 0, 0, 0, now.Location()))
		if !t.After(now) {
			t = t.AddDate(1, 0, 0)
		}
		return t, true
	}
	w, ok := lexicon.ReadWhen(s, lang, now)
	if !ok || w.By.IsZero() {
		return time.Time{}, false
	}
	return end(w.By), true
}
