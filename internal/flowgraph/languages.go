package flowgraph

import "neighborline/internal/flow"

// languages are the words of the picture by language.
var languages = map[string]words{
	"en": {
		yesNo: map[string]string{"yes": "yes", "no": "no"},
		kinds: map[flow.Kind]string{
			flow.Choice: "a choice", flow.YesNo: "yes or no", flow.Number: "a number", flow.Place: "a place",
			flow.When: "a time", flow.Name: "a name", flow.Words: "any words",
		},
		someOf: "some of %d", oneOf: "1 of %d", skip: "SKIP", orSkip: "or SKIP", onCall: "on calls only", byText: "by text only",
		readAlong: "only read along", found: "the first text already says something", goesOn: "goes on in the flow %s",
		goesBack: "goes back to %s", person: "a person", takes: "a coordinator takes over", end: "end", ends: "the conversation ends",
		missed: "not understood", otherwise: "otherwise", other: "other words", is: "%s is %s", isNot: "%s is not %s", or: " or ",
		always: "always", begins: "how it begins", call: "a call", orCall: "or a call", weAsk: "the hotline asks",
		here: "%d here now", gaveUp: "%d gave up",
		does: map[string]string{
			flow.ActOpenRequest: "asks the neighbors", flow.ActSavePartial: "keeps what is known", flow.ActJoinVolunteer: "joins the list",
			flow.ActHandToPerson: "tells a person", flow.ActVerify: "counts as done", flow.ActReopen: "asks again",
			flow.ActOpenLinked: "opens one more", flow.ActWithdraw: "closes it", flow.ActKeepTrying: "keeps asking",
			flow.ActCallMe: "a person calls", flow.ActStillNeeded: "stays open", flow.ActTakeOffer: "takes the offer",
			flow.ActRefuseOffer: "refuses the offer", flow.ActForget: "erases the person",
		},
	},
	"es": {
		yesNo: map[string]string{"yes": "sí", "no": "no"},
		kinds: map[flow.Kind]string{
			flow.Choice: "una opción", flow.YesNo: "sí o no", flow.Number: "un número", flow.Place: "un lugar",
			flow.When: "una hora", flow.Name: "un nombre", flow.Words: "cualquier palabra",
		},
		someOf: "varias de %d", oneOf: "1 de %d", skip: "SALTAR", orSkip: "o SALTAR", onCall: "solo en llamada", byText: "solo por texto",
		readAlong: "se lee de paso", found: "el primer mensaje ya dice algo", goesOn: "sigue en el flujo %s",
		goesBack: "vuelve a %s", person: "una persona", takes: "sigue una persona del equipo", end: "fin", ends: "la conversación termina",
		missed: "no se entendió", otherwise: "si no", other: "otras palabras", is: "%s es %s", isNot: "%s no es %s", or: " o ",
		always: "siempre", begins: "cómo empieza", call: "una llamada", orCall: "o una llamada", weAsk: "la línea pregunta",
		here: "%d aquí ahora", gaveUp: "%d lo dejaron",
		does: map[string]string{
			flow.ActOpenRequest: "pregunta a los vecinos", flow.ActSavePartial: "guarda lo que se sabe", flow.ActJoinVolunteer: "entra en la lista",
			flow.ActHandToPerson: "avisa a una persona", flow.ActVerify: "cuenta como hecho", flow.ActReopen: "pregunta otra vez",
			flow.ActOpenLinked: "abre otro pedido", flow.ActWithdraw: "lo cierra", flow.ActKeepTrying: "sigue preguntando",
			flow.ActCallMe: "llama una persona", flow.ActStillNeeded: "sigue abierto", flow.ActTakeOffer: "acepta la oferta",
			flow.ActRefuseOffer: "rechaza la oferta", flow.ActForget: "borra a la persona",
		},
	},
	"ru": {
		yesNo: map[string]string{"yes": "да", "no": "нет"},
		kinds: map[flow.Kind]string{
			flow.Choice: "выбор", flow.YesNo: "да или нет", flow.Number: "число", flow.Place: "место",
			flow.When: "время", flow.Name: "имя", flow.Words: "любые слова",
		},
		someOf: "несколько из %d", oneOf: "1 из %d", skip: "ПРОПУСК", orSkip: "или ПРОПУСК", onCall: "только в звонке", byText: "только в сообщении",
		readAlong: "читается попутно", found: "первое сообщение уже что-то говорит", goesOn: "дальше в потоке %s",
		goesBack: "назад к %s", person: "человек", takes: "дальше отвечает человек", end: "конец", ends: "разговор окончен",
		missed: "не поняли", otherwise: "иначе", other: "другие слова", is: "%s: %s", isNot: "%s: не %s", or: " или ",
		always: "всегда", begins: "как начинается", call: "звонок", orCall: "или звонок", weAsk: "линия спрашивает",
		here: "сейчас здесь: %d", gaveUp: "бросили: %d",
		does: map[string]string{
			flow.ActOpenRequest: "спрашивает соседей", flow.ActSavePartial: "хранит, что известно", flow.ActJoinVolunteer: "вносит в список",
			flow.ActHandToPerson: "сообщает человеку", flow.ActVerify: "считает сделанным", flow.ActReopen: "спрашивает снова",
			flow.ActOpenLinked: "открывает ещё одну", flow.ActWithdraw: "закрывает", flow.ActKeepTrying: "ищет дальше",
			flow.ActCallMe: "человек позвонит", flow.ActStillNeeded: "остаётся открытой", flow.ActTakeOffer: "принимает помощь",
			flow.ActRefuseOffer: "отказывается", flow.ActForget: "стирает всё о человеке",
		},
	},
	"uk": {
		yesNo: map[string]string{"yes": "так", "no": "ні"},
		kinds: map[flow.Kind]string{
			flow.Choice: "вибір", flow.YesNo: "так чи ні", flow.Number: "число", flow.Place: "місце",
			flow.When: "час", flow.Name: "ім’я", flow.Words: "будь-які слова",
		},
		someOf: "кілька з %d", oneOf: "1 з %d", skip: "ПРОПУСК", orSkip: "або ПРОПУСК", onCall: "лише у дзвінку", byText: "лише в повідомленні",
		readAlong: "читається принагідно", found: "перше повідомлення вже щось каже", goesOn: "далі в потоці %s",
		goesBack: "назад до %s", person: "людина", takes: "далі відповідає людина", end: "кінець", ends: "розмову закінчено",
		missed: "не зрозуміли", otherwise: "інакше", other: "інші слова", is: "%s: %s", isNot: "%s: не %s", or: " або ",
		always: "завжди", begins: "як починається", call: "дзвінок", orCall: "або дзвінок", weAsk: "лінія питає",
		here: "зараз тут: %d", gaveUp: "покинули: %d",
		does: map[string]string{
			flow.ActOpenRequest: "питає сусідів", flow.ActSavePartial: "зберігає, що відомо", flow.ActJoinVolunteer: "вносить до списку",
			flow.ActHandToPerson: "повідомляє людину", flow.ActVerify: "вважає зробленим", flow.ActReopen: "питає знову",
			flow.ActOpenLinked: "відкриває ще одне", flow.ActWithdraw: "закриває", flow.ActKeepTrying: "шукає далі",
			flow.ActCallMe: "людина подзвонить", flow.ActStillNeeded: "лишається відкритим", flow.ActTakeOffer: "приймає допомогу",
			flow.ActRefuseOffer: "відмовляється", flow.ActForget: "стирає все про людину",
		},
	},
	"vi": {
		yesNo: map[string]string{"yes": "có", "no": "không"},
		kinds: map[flow.Kind]string{
			flow.Choice: "một lựa chọn", flow.YesNo: "có hay không", flow.Number: "một số", flow.Place: "một nơi",
			flow.When: "thời gian", flow.Name: "tên", flow.Words: "lời bất kỳ",
		},
		someOf: "vài trong %d", oneOf: "1 trong %d", skip: "BỎ QUA", orSkip: "hay BỎ QUA", onCall: "chỉ khi gọi", byText: "chỉ khi nhắn tin",
		readAlong: "chỉ đọc kèm", found: "tin đầu đã nói điều gì", goesOn: "tiếp trong luồng %s",
		goesBack: "trở lại %s", person: "một người", takes: "một người sẽ trả lời", end: "hết", ends: "cuộc trò chuyện kết thúc",
		missed: "chưa hiểu", otherwise: "nếu không", other: "lời khác", is: "%s là %s", isNot: "%s không là %s", or: " hay ",
		always: "luôn luôn", begins: "bắt đầu thế nào", call: "cuộc gọi", orCall: "hay cuộc gọi", weAsk: "đường dây hỏi",
		here: "đang ở đây: %d", gaveUp: "bỏ dở: %d",
		does: map[string]string{
			flow.ActOpenRequest: "hỏi hàng xóm", flow.ActSavePartial: "giữ điều đã biết", flow.ActJoinVolunteer: "ghi vào danh sách",
			flow.ActHandToPerson: "báo một người", flow.ActVerify: "coi như xong", flow.ActReopen: "hỏi lại",
			flow.ActOpenLinked: "mở thêm một việc", flow.ActWithdraw: "đóng lại", flow.ActKeepTrying: "tìm tiếp",
			flow.ActCallMe: "một người sẽ gọi", flow.ActStillNeeded: "vẫn mở", flow.ActTakeOffer: "nhận lời giúp",
			flow.ActRefuseOffer: "từ chối", flow.ActForget: "xóa hết về người này",
		},
	},
	"zh": {
		yesNo: map[string]string{"yes": "是", "no": "否"},
		kinds: map[flow.Kind]string{
			flow.Choice: "选一项", flow.YesNo: "是或否", flow.Number: "数字", flow.Place: "地点",
			flow.When: "时间", flow.Name: "名字", flow.Words: "任何话",
		},
		someOf: "%d项中选几项", oneOf: "%d项中选一项", skip: "跳过", orSkip: "可跳过", onCall: "只在电话中", byText: "只在短信中",
		readAlong: "只顺便读取", found: "第一条短信已说明", goesOn: "转到流程 %s",
		goesBack: "回到 %s", person: "转给人", takes: "由工作人员接手", end: "结束", ends: "对话结束",
		missed: "没听懂", otherwise: "否则", other: "其他说法", is: "%s 是 %s", isNot: "%s 不是 %s", or: " 或 ",
		always: "总是", begins: "如何开始", call: "来电", orCall: "或来电", weAsk: "热线提问",
		here: "现有%d人", gaveUp: "%d人放弃",
		does: map[string]string{
			flow.ActOpenRequest: "询问邻居", flow.ActSavePartial: "保留已知内容", flow.ActJoinVolunteer: "加入名单",
			flow.ActHandToPerson: "通知工作人员", flow.ActVerify: "算作完成", flow.ActReopen: "再次询问",
			flow.ActOpenLinked: "再开一项", flow.ActWithdraw: "关闭", flow.ActKeepTrying: "继续找",
			flow.ActCallMe: "有人会打电话", flow.ActStillNeeded: "保持打开", flow.ActTakeOffer: "接受帮助",
			flow.ActRefuseOffer: "谢绝", flow.ActForget: "删除此人资料",
		},
	},
}
