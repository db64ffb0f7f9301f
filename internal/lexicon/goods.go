package lexicon

import (
	"slices"
	"strings"
)

// goodsKinds are kinds of everyday goods, each with the beginnings of its words
// in all languages, folded. Whole words stand for what is short.
var goodsKinds = map[string][]string{
	"hygiene": {
		"hygien", "soap", "toothbrush", "toothpaste", "shampoo", "dental", "deodorant", "toiletr", "higien", "jabon", "cepillo", "dientes", "champu",
		"гигиен", "мыло", "мыла", "зубн", "шампун", "гігієн", "мило", "xa bong", "xa phong", "ban chai", "kem danh", "dau goi", "ve sinh ca nhan",
		"肥皂", "牙刷", "牙膏", "洗发", "卫生用品", "个人卫生",
	},
	"coat": {
		"coat", "jacket", "parka", "abrigo", "chamarra", "chaqueta", "пальто", "куртк", "ao khoac", "ao am", "ao lanh", "外套", "棉衣", "大衣",
	},
	"clothes": {"cloth", "sweater", "shirt", "pants", "ropa", "sueter", "одежд", "одяг", "quan ao", "衣服", "童装"},
	"shoes":   {"shoe", "boots", "zapato", "botas", "обув", "ботин", "взутт", "черевик", "giay dep", "鞋", "靴"},
	"socks":   {"sock", "glove", "mitten", "calcetin", "guante", "носк", "перчат", "шкарпет", "рукавич", "vo am", "袜", "手套"},
	"blanket": {"blanket", "quilt", "sleeping bag", "cobija", "cobertor", "colcha", "одеял", "спальник", "ковдр", "chan men", "cai men", "tui ngu", "毯", "被子", "睡袋"},
	"diapers": {"diaper", "nappies", "pullups", "pull ups", "wipes", "panal", "toallitas", "подгузник", "памперс", "підгузк", "ta lot", "ta giay", "bim", "尿布", "尿不湿", "纸尿裤"},
	"pads":    {"tampon", "menstrual", "sanitary", "toallas sanitarias", "прокладк", "bang ve sinh", "卫生巾"},
	"water":   {"water", "agua", "вода", "воды", "воду", "води", "nuoc uong", "瓶装水", "饮用水"},
	"paper":   {"toilet paper", "papel de bano", "туалетн", "giay ve sinh", "卫生纸"},
	"formula": {"formula", "baby food", "leche de formula", "смес", "суміш", "sua bot", "奶粉"},
	"food":    {"food box", "food bag", "groceries", "canned", "despensa", "продуктов", "продукт", "thuc pham", "食品", "杂货"},
	"tent":    {"tent", "tarp", "carpa", "casa de campana", "палатк", "намет", "cai leu", "帐篷"},
}

// Goods are the kinds of everyday goods that a text names, in any language.
func Goods(s string) (kinds []string) {
	words := " " + Fold(s) + " "
	han := hasHan(s)
	for kind, begins := range goodsKinds {
		if slices.ContainsFunc(begins, func(w string) bool {
			return strings.Contains(words, " "+w) || han && hasHan(w) && strings.Contains(words, w)
		}) {
			kinds = append(kinds, kind)
		}
	}
	slices.Sort(kinds)
	return kinds
}

// SameGoods says whether two texts name the same kind of goods: "soap and
// toothpaste" is what "hygiene kits" are.
func SameGoods(a, b string) bool {
	kinds := Goods(b)
	return slices.ContainsFunc(Goods(a), func(k string) bool { return slices.Contains(kinds, k) })
}
