package flow

import "neighborline/internal/lexicon"

// ordinals are the words by which people point at a line of a list.
var ordinals = map[string]int{
	"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
	"primera": 1, "primero": 1, "segunda": 2, "segundo": 2, "tercera": 3, "tercero": 3, "cuarta": 4, "cuarto": 4, "quinta": 5, "quinto": 5,
	"первое": 1, "первыи": 1, "первая": 1, "второе": 2, "второи": 2, "вторая": 2, "третье": 3, "третии": 3, "третья": 3, "четвертое": 4, "пятое": 5,
	"перше": 1, "першии": 1, "перша": 1, "друге": 2, "другии": 2, "друга": 2, "третє": 3, "третя": 3, "четверте": 4, "пяте": 5,
}

// pointers are words that stand beside the number of a line and add nothing.
var pointers = map[string]bool{
	"number": true, "no": true, "num": true, "option": true, "choice": true, "the": true, "please": true, "pls": true, "it": true, "is": true, "its": true, "i": true, "want": true, "choose": true,
	"el": true, "la": true, "numero": true, "opcion": true, "por": true, "favor": true, "quiero": true,
	"номер": true, "вариант": true, "пункт": true, "пожалуиста": true, "варіант": true, "будь": true, "ласка": true, "под": true,
	"so": true, "cau": true, "muc": true, "第": true, "个": true, "号": true, "选": true, "项": true, "那": true, "要": true, "我": true,
}

// pointed reads "number three please", "the second one" and 第二个: one number
// or ordinal, and else only words that point.
func pointed(words []string) (n int, ok bool) {
	const longest = 5
	if len(words) < 2 && (len(words) == 0 || ordinals[words[0]] == 0) || len(words) > longest {
		return 0, false
	}
	for _, w := range words {
		o, numeral := lexicon.Numeral(w)
		switch {
		case ordinals[w] > 0 && n == 0:
			n = ordinals[w]
		case w == "one" || w == "uno" || w == "una":
			continue // "the second one"
		case pointers[w]:
		case numeral && n == 0:
			n = o
		default:
			return 0, false
		}
	}
	return n, n > 0
}
