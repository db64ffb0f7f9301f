package flyer

// text is what a poster says in one language.
type text struct {
	head   []string // what it is for, in lines
	how    string
	danger string // this is no emergency number
	scan   string // below the square
	call   string // on a strip
	small  string // what the carriers want to be said
}

var texts = map[string]text{
	"en": {
		head: []string{"Need help?", "Want to help?"}, how: "Text or call us. No papers, no app, no street address.", danger: "In danger? Call 911.",
		scan: "Scan to text us", call: "text or call",
		small: "We text only about what you ask or offer. Message and data rates may apply. Text STOP to end, HELP for help.",
	},
	"es": {
		head: []string{"¿Necesita ayuda?", "¿Quiere ayudar?"}, how: "Escriba o llame. Sin papeles, sin app, sin dirección.", danger: "¿En peligro? Llame al 911.",
		scan: "Escanee para escribirnos", call: "escriba o llame",
		small: "Escribimos solo sobre lo que pide u ofrece. Pueden aplicar tarifas de mensajes y datos. STOP para terminar, HELP para ayuda.",
	},
	"ru": {
		head: []string{"Нужна помощь?", "Хотите помочь?"}, how: "Напишите или позвоните. Без документов, приложений и адреса.", danger: "Опасность? Звоните 911.",
		scan: "Отсканируйте и напишите нам", call: "пишите или звоните",
		small: "Пишем только о том, что вы просите или предлагаете. Сообщения могут быть платными. STOP — отписаться, HELP — помощь.",
	},
	"vi": {
		head: []string{"Cần giúp đỡ?", "Muốn giúp?"}, how: "Nhắn tin hoặc gọi. Không cần giấy tờ, ứng dụng hay địa chỉ.", danger: "Nguy hiểm? Gọi 911.",
		scan: "Quét để nhắn tin", call: "nhắn tin hoặc gọi",
		small: "Chỉ nhắn về điều quý vị cần hoặc giúp. Có thể tính cước tin nhắn và dữ liệu. Nhắn STOP để dừng, HELP để được giúp.",
	},
	"zh": {
		head: []string{"需要帮助？", "想帮助别人？"}, how: "发短信或打电话。不需要证件、应用程序或地址。", danger: "有危险？请拨打 911。",
		scan: "扫码发短信", call: "发短信或打电话",
		small: "只在需要时发短信。可能产生短信和流量费。发送 STOP 退订，HELP 获取帮助。",
	},
	"uk": {
		head: []string{"Потрібна допомога?", "Хочете допомогти?"}, how: "Напишіть або зателефонуйте. Без документів, застосунків і адреси.", danger: "Небезпека? Телефонуйте 911.",
		scan: "Відскануйте й напишіть нам", call: "пишіть або телефонуйте",
		small: "Пишемо лише про те, що ви просите чи пропонуєте. Повідомлення можуть бути платними. STOP — відписатися, HELP — допомога.",
	},
}
