package lexicon

var (
	safeAgain = setsOf(map[string][]string{
		"en": {"phone|it|texting|this|its is? safe now|again", "^ safe now $", "nobody|noone|one checks|reads|sees|looks .. phone|messages|texts anymore|now", "he|she|they cant|cannot|doesnt|dont|wont check|checks|read|see .. phone|messages|texts anymore"},
		"es": {"ya|ahora es|esta seguro|segura", "telefono|celular ya|ahora? es|esta seguro", "ya nadie|no me? revisa|revisan|lee|leen|ve|ven|checa .. telefono|celular|mensajes"},
		"ru": {"теперь|уже безопасно", "телефон теперь? безопасен", "никто больше? не читает|проверяет|смотрит .. телефон|сообщения", "больше никто? не читает|проверяет|смотрит .. телефон|сообщения"},
		"uk": {"тепер|вже безпечно", "телефон тепер? безпечний", "ніхто більше? не читає|перевіряє|дивиться .. телефон|повідомлення", "більше ніхто? не читає|перевіряє|дивиться .. телефон|повідомлення"},
		"zh": {"现在 安全 了", "手机 现在? 安全 了", "没人|没有人 再? 看|查|翻 我 的? 手机|短信"},
		"vi": {"giờ an toàn", "điện thoại .. an toàn rồi", "không ai|còn ai? đọc|xem|kiểm .. nữa"},
	})
	readWords = index(func(l *language) map[bool][]string { return map[bool][]string{true: toRead[l.tag]} })
)

// toRead are whole messages that ask for what waits.
var toRead = map[string][]string{
	"en": {"read", "read it", "show", "show it", "read message", "read please"},
	"es": {"leer", "leerlo", "ver", "verlo", "mostrar", "lea"},
	"ru": {"читать", "прочитать", "показать", "прочесть"},
	"uk": {"читати", "прочитати", "показати"},
	"zh": {"查看", "看", "读", "显示"},
	"vi": {"đọc", "xem", "đọc tin", "xem tin"},
}

// SafeAgain says whether somebody says that nobody else reads their phone any
// more.
func SafeAgain(s string) bool { return anyIn(safeAgain, Words(s)) }

// Reads says whether a whole message asks to read what waits.
func Reads(s string) bool { return readWords()[trimCourtesy(closeUp(Fold(s)))] }
