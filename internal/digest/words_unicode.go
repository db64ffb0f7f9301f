package digest

// The languages below need the alphabet that costs more. Two segments are 134
// letters, so their words are short.

var russian = tongue{
	unicode: true, clock24: true,
	days:   [7]string{"вс", "пн", "вт", "ср", "чт", "пт", "сб"},
	months: [12]string{"янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"},
	date:   "%[1]d %[2]s", stop: ".", between: "; ",

	second: "СРОЧНОЕ", same: "Как %s.", stillQuiet: "Спокойно, как %s.",
	allQuiet: "Всё спокойно.", danger: "ОПАСНО: %d.", actNow: "СРОЧНО: %s.", more: "+%d",
	notHelped: "НЕ ПОМОГЛИ: %s.", callBack: "ПОЗВОНИТЬ: %d.",
	failed: "НЕ ДОШЛО: %d.", trouble: "СБОИ: %d.", paused: "ОПРОС НА ПАУЗЕ.", surge: "ЭВАКУАЦИЯ %s.",

	atRisk: "риск", due: "до %s", wasDue: "срок был %s", asked: "спросили %d, да %d", dropped: "отказ %dx",
	units:    [3]string{"м", "ч", "д"},
	oneAloud: [3]string{"1 минута", "1 час", "1 день"}, unitsAloud: [3]string{"минут: %d", "часов: %d", "дней: %d"},

	counts: "Нов. %d, откр. %d%s, гот. %d.", oldest: " (%s %s)",
	volunteers: "Волонтёры: %d из %d", noVolunteers: "Волонтёров нет.",
	neverAsked: ", не спрошены %d", tired: ", устали %d",
	onCall: "Дежурит %s%s.", until: " до %s", nobodyOnCall: "Никто не дежурит.",
	reply: "Ответ: %s, Q.", replyMore: "Ответ: %s, Q, ЕЩЕ.", replyShort: "Ответ: Q.", replyList: "Список: Q.",

	longRed: "Срочно:", longNotHelped: "Не помогли: %s", othersAloud: "И ещё %d.",
}

var ukrainian = tongue{
	unicode: true, clock24: true,
	days:   [7]string{"нд", "пн", "вт", "ср", "чт", "пт", "сб"},
	months: [12]string{"січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру"},
	date:   "%[1]d %[2]s", stop: ".", between: "; ",

	second: "ТЕРМІНОВЕ", same: "Як %s.", stillQuiet: "Спокійно, як %s.",
	allQuiet: "Усе спокійно.", danger: "НЕБЕЗПЕКА: %d.", actNow: "ЗАРАЗ: %s.", more: "+%d",
	notHelped: "НЕ ДОПОМОГЛИ: %s.", callBack: "ДЗВОНИТИ: %d.",
	failed: "НЕ ДІЙШЛО: %d.", trouble: "ЗБОЇ: %d.", paused: "НЕ ПИТАЄМО.", surge: "ЕВАКУАЦІЯ %s.",

	atRisk: "ризик", due: "до %s", wasDue: "строк був %s", asked: "спитали %d, так %d", dropped: "відмов %dx",
	units:    [3]string{"хв", "г", "д"},
	oneAloud: [3]string{"1 хвилина", "1 година", "1 день"}, unitsAloud: [3]string{"хвилин: %d", "годин: %d", "днів: %d"},

	counts: "Нов. %d, відкр. %d%s, гот. %d.", oldest: " (%s %s)",
	volunteers: "Волонтери: %d із %d", noVolunteers: "Волонтерів немає.",
	neverAsked: ", не питані %d", tired: ", втомились %d",
	onCall: "Чергує %s%s.", until: " до %s", nobodyOnCall: "Ніхто не чергує.",
	reply: "Відповідь: %s, Q.", replyMore: "Відповідь: %s, Q, ЩЕ.", replyShort: "Відповідь: Q.", replyList: "Список: Q.",

	longRed: "Терміново:", longNotHelped: "Не допомогли: %s", othersAloud: "І ще %d.",
}

var vietnamese = tongue{
	unicode: true, clock24: true,
	days:   [7]string{"CN", "T2", "T3", "T4", "T5", "T6", "T7"},
	months: [12]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
	date:   "%[1]d/%[2]s", stop: ".", between: "; ",

	second: "KHẨN", same: "Như %s.", stillQuiet: "Yên ổn, như %s.",
	allQuiet: "Mọi việc yên ổn.", danger: "NGUY HIỂM: %d.", actNow: "NGAY: %s.", more: "+%d",
	notHelped: "CHƯA GIÚP: %s.", callBack: "GỌI LẠI: %d.",
	failed: "KHÔNG TỚI: %d.", trouble: "LỖI: %d.", paused: "TẠM NGHỈ HỎI.", surge: "SƠ TÁN %s.",

	atRisk: "rủi ro", due: "trước %s", wasDue: "đã hẹn %s", asked: "hỏi %d, nhận %d", dropped: "bỏ %dx",
	units:    [3]string{"ph", "g", "ng"},
	oneAloud: [3]string{"1 phút", "1 giờ", "1 ngày"}, unitsAloud: [3]string{"%d phút", "%d giờ", "%d ngày"},

	counts: "Mới %d, mở %d%s, xong %d.", oldest: " (%s %s)",
	volunteers: "TNV: %d rảnh/%d", noVolunteers: "Chưa có TNV.",
	neverAsked: ", %d chưa hỏi", tired: ", %d mệt",
	onCall: "Trực: %s%s.", until: " tới %s", nobodyOnCall: "Không ai trực.",
	reply: "Nhắn %s, Q.", replyMore: "Nhắn %s, Q, THÊM.", replyShort: "Nhắn Q.", replyList: "Danh sách: Q.",

	longRed: "Làm ngay:", longNotHelped: "Chưa giúp được: %s", othersAloud: "Và %d việc nữa.",
}

var chinese = tongue{
	unicode: true, clock24: true,
	days:   [7]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"},
	months: [12]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
	date:   "%[2]s月%[1]d日", stop: "。", between: "；",

	second: "紧急", same: "与%s相同。", stillQuiet: "一切平静，与%s相同。",
	allQuiet: "一切平静。", danger: "危险：%d，无人处理。", actNow: "马上处理：%s。", more: "+%d",
	notHelped: "没帮到：%s。", callBack: "回电：%d。",
	failed: "未送达：%d。", trouble: "热线故障：%d。", paused: "已暂缓询问。", surge: "疏散 %s。",

	atRisk: "有风险", due: "%s前", wasDue: "原定%s", asked: "问%d人，%d人愿意", dropped: "放弃%d次",
	units:    [3]string{"分", "时", "天"},
	oneAloud: [3]string{"1分钟", "1小时", "1天"}, unitsAloud: [3]string{"%d分钟", "%d小时", "%d天"},

	counts: "新%d，未完%d%s，完成%d。", oldest: "（最早%s %s）",
	volunteers: "志愿者：%d/%d有空", noVolunteers: "还没有志愿者。",
	neverAsked: "，%d人没问过", tired: "，%d人不回",
	onCall: "值班：%s%s。", until: "到%s", nobodyOnCall: "无人值班。",
	reply: "回复%s或Q。", replyMore: "回复%s、Q或更多。", replyShort: "回复Q或更多。", replyList: "回复Q看列表。",

	longRed: "马上处理：", longNotHelped: "没帮到：%s", othersAloud: "还有%d个。",
}
