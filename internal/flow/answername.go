package flow

import (
	"slices"
	"strings"
	"unicode"

	"neighborline/internal/lexicon"
)

// parseName takes a short answer as a name: "Maria", "my name is Maria".
func parseName(step *Step, text string) (Answer, bool, bool) {
	if step.Optional && lexicon.None(text) {
		return Answer{}, false, true
	}
	if slices.Contains(noNames, lexicon.Fold(text)) {
		return Answer{}, false, false
	}
	name := asNamed(strings.TrimSpace(stripIntro(text)), text)
	if surname, full, more := strings.Cut(strings.ReplaceAll(name, "，", ","), ","); more && strings.HasPrefix(surname, "姓") {
		name = full // "姓陈，陈建国"
	}
	name = stripTail(strings.Trim(name, ".,!?。，！ "))
	name = firstOfMany(written(beforeMore(name)))
	letters := strings.ContainsFunc(name, unicode.IsLetter)
	if !isName(name) {
		return Answer{}, false, false
	}
	if !letters || len([]rune(name)) > 40 || len(strings.Fields(name)) > 4 {
		return Answer{}, false, false
	}
	return Answer{Value: name, Shown: name}, false, true
}

// beforeMore is a name without what is said behind it: "Жанна, две н", "Nick, nice to
// meet you". What is written large there may be a name too: "Gutierrez, Rosa".
func beforeMore(name string) string {
	i := strings.IndexAny(name, ",，")
	if i <= 0 {
		return name
	}
	first, rest := strings.TrimSpace(name[:i]), strings.TrimLeft(name[i:], ",， ")
	if first == "" || slices.Contains(noNames, lexicon.Fold(first)) || lexicon.Known(lexicon.Fold(first)) || strings.ContainsFunc(rest, unicode.IsUpper) || hasHan(rest) && !hasHan(first) {
		return name // perhaps the shorter one that is wanted: "Анастасія, просто Настя"
	}
	return first
}

// written is the one word of a name that is written large, where what stands small
// beside it is no name: "Walter lol", "Ілля пише", "Rosa la del perro". A title
// stays: "bà Năm", "doña Lupe".
func written(name string) string {
	const most = 4 // words before it: behind more of them somebody else is told of
	words := strings.Fields(name)
	large := ""
	for i, w := range words {
		switch {
		case unicode.IsUpper([]rune(w)[0]):
			if large != "" || i > most || i > 0 && slices.Contains(particles, words[i-1]) {
				return name // "la Güera"
			}
			large = w
		case slices.Contains(titles, strings.ToLower(w)), lexicon.IsFirstName(lexicon.Fold(w)), strings.ContainsFunc(w, unicode.IsDigit):
			return name
		}
	}
	other := func(w string) bool { return slices.Contains(ofOthers, lexicon.Fold(w)) }
	if len(words) < 2 || large == "" || slices.ContainsFunc(words, other) || lexicon.Known(lexicon.Fold(large)) && !lexicon.IsFirstName(lexicon.Fold(large)) {
		return name
	}
	return strings.TrimRight(large, ",.;:!")
}

// ofOthers stand beside a name that is not the writer's, or none: "I dont say",
// "это для Марии".
var ofOthers = []string{"i", "im", "no", "not", "dont", "ask", "for", "para", "pregunte", "nunca", "не", "нет", "для", "спросите", "ні", "khong", "cho"}

// titles stand small before a name, and are a part of it.
var titles = []string{
	"mrs", "mr", "miss", "ms", "mrs.", "mr.", "dr", "aunt", "auntie", "uncle", "grandma", "grandpa", "sister", "brother", "father", "deacon", "pastor",
	"doña", "dona", "don", "sra", "sr", "sra.", "sr.", "señora", "señor", "tia", "tía", "tio", "tío", "abuela", "abuelo",
	"тетя", "тётя", "дядя", "баба", "бабушка", "дед", "дедушка", "пан", "пані", "тітка", "дядько", "бабуся", "дідусь",
	"bà", "ông", "cô", "chú", "bác", "chị", "anh", "em", "dì", "cậu", "mợ", "thím", "ba", "ong", "co", "chu", "bac", "chi", "di", "cau",
}

// particles stand small within a name.
var particles = []string{"de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "das", "di", "van", "von", "der", "den", "bin", "al"}

// firstOfMany is the first of a name that is said in full, with its particles:
// "Rosa Maria Gutierrez de la Torre". No more of it is wanted.
func firstOfMany(name string) string {
	const some, most, long = 4, 8, 2 // words of a name, and those that may be other words too
	words := strings.Fields(name)
	if len(words) <= some || len(words) > most {
		return name
	}
	small, other := 0, 0
	for _, w := range words {
		switch {
		case slices.Contains(particles, w):
			small++
		case !unicode.IsUpper([]rune(w)[0]) || strings.ContainsFunc(w, unicode.IsDigit):
			return name
		case lexicon.Known(lexicon.Fold(w)):
			other++
		}
	}
	if small == 0 || other >= long {
		return name
	}
	return words[0]
}

// isName says whether words may be a name: "Maria Elena", "Bà Năm", and not
// "do I have to". Words of several that are other words too make a name only
// when all are written large; a Chinese name is short.
func isName(name string) bool {
	if hasHan(name) {
		const longest = 5
		return len([]rune(name)) <= longest && !strings.ContainsAny(name, "不什么吗嘛我要谁为為麼嗎没沒怎免问問")
	}
	words := strings.Fields(name)
	if len(words) < 2 {
		return !slices.Contains(questionWords, lexicon.Fold(name))
	}
	large := true
	for _, w := range words {
		large = large && unicode.IsUpper([]rune(w)[0])
	}
	const most = 3 // words of a name in which each is written large
	if large && len(words) <= most {
		return !slices.Contains(questionWords, lexicon.Fold(words[0]))
	}
	return !slices.ContainsFunc(words, func(w string) bool { return lexicon.Known(lexicon.Fold(w)) })
}

// questionWords are no names even where they stand alone.
var questionWords = []string{
	"why", "what", "who", "huh", "none", "nothing", "nobody", "anonymous", "private", "not", "do", "does", "is", "are", "can", "how", "where", "when", "thanks", "hello", "hi", "hey", "sorry", "wait", "help", "idk",
	"porque", "que", "quien", "nadie", "nada", "gracias", "hola", "anonimo", "para", "зачем", "что", "кто", "почему", "никто", "спасибо", "анонимно", "привет", "навіщо", "нащо", "що", "хто", "чому", "ніхто", "дякую", "анонімно", "привіт", "chi", "gi", "sao",
}

// noNames are answers to another question than "what is your name?". Words
// that are names too, such as Dale, are not among them.
var noNames = []string{"yes", "yes please", "y", "no", "n", "ok", "okay", "si", "да", "нет", "так", "ні", "vang", "khong", "是", "是的", "不", "好"}

var nameIntros = []string{
	"folks call me ", "everybody calls me ", "friends call me ", "ponga ", "pon ", "anote ", "apunte ", "me conocen como ", "aqui ", "habla ", "пишите ", "запишите ", "записывайте ", "зовите ", "зови ", "пишіть ", "запишіть ", "записуйте ", "звіть ", "кличте ", "звуть мене ", "зовут меня ", "звати ", "звать ", "зовут ", "звуть ", "me llaman ", "nombre ", "name ", "name's ", "name’s ",
	"dạ con tên ", "dạ em tên ", "dạ tôi tên ", "dạ con là ", "dạ em là ", "dạ tôi là ", "dạ ", "em tên ", "con tên ", "em là ", "con là ", "cứ kêu tui là ", "cứ kêu tôi là ", "kêu tui là ", "kêu tôi là ", "cu goi toi la ", "cu keu toi la ", "cu goi tui la ", "cu keu tui la ", "英文名", "中文名", "我的名字", "名字",
	"people call me ", "everyone calls me ", "put me down as ", "put down ", "its ", "my name is ", "my names ", "my name's ", "the name is ", "the names ", "name is ", "you can call me ", "just call me ", "please call me ", "call me ", "they call me ", "i go by ", "i am ", "i'm ", "im ", "this is ", "it's ", "pongale ", "ponle ", "pongame ", "me llamo ", "mi nombre es ", "me dicen ", "puede llamarme ", "pueden llamarme ", "llameme ", "digame ", "soy ",
	"меня зовут ", "зовите меня ", "называйте меня ", "можно просто ", "просто ", "звіть мене ", "називайте мене ", "кличте мене ", "мое имя ", "моё имя ", "это ", "я ", "мене звати ", "мене звуть ", "мене кличуть ", "моє ім'я ", "це ",
	"gọi tôi là ", "cứ gọi tôi là ", "gọi tui là ", "gọi là ", "goi toi la ", "goi la ", "tui tên là ", "tui tên ", "tui là ", "tên ", "ten ", "tôi tên là ", "tên tôi là ", "tên là ", "tôi là ", "tôi tên ", "tên tôi ", "toi ten la ", "ten toi la ", "ten la ", "toi la ", "toi ten ", "ten toi ",
	"可以叫我", "就叫我", "请叫我", "我係", "我的名字是", "我的名字叫", "名字是", "名字叫", "我叫", "我是", "叫我", "叫",
}

func stripIntro(text string) string {
	low := strings.ToLower(text)
	longest := 0
	for _, p := range nameIntros {
		if strings.HasPrefix(low, p) {
			longest = max(longest, len(p))
		}
	}
	return text[longest:]
}

// callIntros are the Ukrainian intros behind which a name stands in its
// instrumental: "кличте мене Миколою" is Микола.
var callIntros = []string{"звіть мене ", "називайте мене ", "кличте мене ", "мене кличуть ", "мене звуть ", "мене звати "}

// inO are the Ukrainian names of men that end in -о, without it.
var inO = []string{"Петр", "Дмитр", "Павл", "Данил", "Михайл", "Марк", "Кирил", "Гаврил", "Самійл", "Левк"}

// asNamed gives a name in its first case, if a text says it in its instrumental.
// An ending that may belong to the name (Артем) stays.
func asNamed(name, text string) string {
	low := strings.ToLower(strings.TrimSpace(text))
	if !slices.ContainsFunc(callIntros, func(p string) bool { return strings.HasPrefix(low, p) }) {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		for _, end := range [][2]string{{"ою", "а"}, {"ею", "я"}, {"єю", "я"}, {"ієм", "ій"}, {"ом", ""}} {
			if stem, ok := strings.CutSuffix(w, end[0]); ok && len([]rune(stem)) > 2 {
				words[i] = stem + end[1]
				if slices.Contains(inO, words[i]) {
					words[i] += "о"
				}
				break
			}
		}
	}
	return strings.Join(words, " ")
}

// nameTails are said behind a name.
var nameTails = []string{" speaking", " here", " is my name", " please", " is fine", " is ok", " me llamo", " тут", " я", " это я", " para servirle", " pa servirle", "就好了", "就好", "就行了", "就行", "就可以了", "就可以", "吧", " nhé", " nha", " ạ", " por favor", " nomas", " nomás", " gracias", " thanks", " thank you"}

func stripTail(name string) string {
	low := strings.ToLower(name)
	for _, t := range nameTails {
		if strings.HasSuffix(low, t) && len(low) == len(name) && len(t) < len(name) {
			return strings.TrimRight(name[:len(name)-len(t)], ", ")
		}
	}
	return name
}
