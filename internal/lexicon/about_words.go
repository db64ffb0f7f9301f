package lexicon

// What people ask about the help that they wait for, by language. These are
// phrases (see phrase).
var (
	aboutWho = map[string][]string{
		"en": {
			"who is|will|are|would be? coming|come|helping|help|bringing|bring|delivering|driving|picking", "whos|whose coming|helping|bringing|driving|picking", "did|has anyone|anybody|someone|somebody accept|accepted|answer|answered|say|said|taken|take|respond|responded",
			"is anyone|anybody|someone|somebody coming|helping|going", "any news|update|updates", "whats|what is the|my status", "^ status|update|updates|news $", "what is happening|going with|to|on", "whats happening|going with|to|on", "whats up with", "^ what is happening $", "^ whats happening $", "what is|was my code", "whats my code", "is|are there any? news|update|updates", "^ who is it $", "who said yes",
		},
		"es": {"quien|quienes me|nos? viene|vendra|vienen|va|van|trae|traera|ayuda|ayudara|lleva|recoge", "alguien va a? venir|ayudar", "alguien viene|vendra|acepto|contesto|respondio", "ya hay alguien|noticias", "hay noticias|alguien ya", "que paso|pasa|hay|onda con mi|la|el|lo|los|las", "cual es|era mi clave|codigo|numero", "^ quien es $", "^ estado|noticias|novedades $"},
		"ru": {"кто придет|приедет|поможет|привезет|едет|идет|отвезет", "кто нибудь|то придет|приедет|едет|идет|откликнулся|согласился|взял|ответил", "^ статус|новости $", "есть новости|ответ", "есть ли новости|ответ", "что там? с моей|моим|моими|едой|поездкой|продуктами|заявкой|помощью|лекарствами", "какой у меня код", "какой мой код", "мой код какой"},
		"uk": {"хто прийде|приїде|допоможе|привезе|їде|йде|відвезе", "хтось|хто небудь|хто прийде|приїде|їде|йде|відгукнувся|погодився|взяв|відповів", "^ статус|новини $", "є новини|відповідь", "чи є новини|відповідь", "що там? з|із моєю|моїм|моїми|їжею|поїздкою|продуктами|заявкою|допомогою|ліками", "який у мене код", "який мій код", "мій код який"},
		"zh": {"谁 会|要|能? 来|帮|送|接|过来", "有人 会|要|已经? 来|接|答应|回应|同意 吗|了|没|么", "^ 进度|进展|状态 $", "有 消息|进展|结果|回音 吗|了|么|没", "我 的? 代码|编号|号码 是? 什么|多少|几", "我 的? 食物|车|接送|饭|菜|药|请求|申请 怎么样|怎样|怎么了|怎么 样? 了?"},
		"vi": {"ai sẽ đến|tới|giúp|mang|chở|giao", "^ ai đến|tới|giúp|mang|chở|giao", "có ai nhận|trả|đến|tới|đồng", "^ tin gì mới $", "^ tình trạng $", "có tin gì? chưa", "mã của? tôi|tui|mình là gì|bao|mấy", "việc|chuyện|đồ|yêu của? tôi|tui|cầu sao|tới|đến đâu|rồi"},
	}
	aboutWhen = map[string][]string{
		"en": {"^ when $", "when is|are|will|do|does|can he|she|they|you|it|someone|somebody|anyone|help|my|the", "when do|will|can|could|would i|we get|have|receive|expect|be", "what time will|is|are|do|does|can", "^ what time $", "how long will|do|does|is|till|until|before", "^ how long $", "how much longer"},
		"es": {"^ cuando $", "cuando viene|vienen|llega|llegan|va|van|vendra|vendran|llegara|me|sera|nos", "cuando voy|vamos a tener|recibir", "cuando recibo|recibimos|tengo|tendre|tendremos|recibire", "a que hora", "cuanto tarda|tardan|tiempo|falta|demora|demoran|tardara"},
		"ru": {"^ когда $", "когда придут|придет|приедет|приедут|привезут|привезет|будет|ждать|будут|кто|вы", "когда я|мы получу|получим", "когда мне|нам|моя|мою|моё|мой", "во сколько", "сколько еще? ждать|времени", "как долго", "через сколько"},
		"uk": {"^ коли $", "коли прийдуть|прийде|приїде|приїдуть|привезуть|привезе|буде|чекати|будуть|хтось|ви", "коли я|ми отримаю|отримаємо", "коли мені|нам|моя|мою|моє|мій", "о котрій", "скільки ще? чекати|часу", "як довго", "через скільки"},
		"zh": {"什么时候|几点|何时|啥时候|多久", "多长 时间"},
		"vi": {"khi|chừng nào", "bao giờ|lâu", "mấy giờ"},
	}
	aboutCost = map[string][]string{
		"en": {
			"how much does|do|will|would it|this|that|i|we|you cost|pay|charge|owe|be", "how much is it|this|that", "^ how much $", "is it|this|that|everything|food|ride|help|the food|ride|help? really? free", "^ free $", "do i|we need|have|got to? pay", "do you|they|u charge", "what does|will it|this cost",
			"whats the cost|price|fee|charge", "what is the cost|price|fee|charge", "cost anything|money|me", "does it|this cost", "is there a? fee|cost|charge|catch", "free of charge",
		},
		"es": {"cuanto cuesta|cobran|sale|vale|debo|cuestan|hay|tengo|pago|es", "^ cuanto $", "es|son|esto|todo gratis|gratuito|gratuita", "^ gratis $", "tiene algun? costo|precio", "hay que pagar", "tengo|tenemos|debo que? pagar", "cobran|cobra", "se paga", "cuesta algo|dinero"},
		"ru": {"сколько это? стоит|платить|стоить", "это|помощь|все бесплатно|бесплатная|платно|платная", "^ бесплатно $", "надо|нужно|придется ли? платить", "сколько с меня|нас", "вы? берете деньги|плату"},
		"uk": {"скільки це? коштує|платити|коштуватиме", "це|допомога|все безкоштовно|безкоштовна|платно|платна|безплатно", "^ безкоштовно $", "треба|потрібно|доведеться чи? платити", "скільки з мене|нас", "ви? берете гроші|плату"},
		"zh": {"多少 钱", "要|需要 钱|付钱|收费|付费|给钱|交钱 吗|么", "免费 的? 吗|么", "收费 吗|么", "要不要 钱|付钱|收费|给钱"},
		"vi": {"bao nhiêu tiền", "giá|phí bao nhiêu", "có tốn|mất|phải trả? tiền|phí", "miễn phí", "phải trả tiền", "có tính|lấy tiền"},
	}
	aboutPapers = map[string][]string{
		"en": {
			"do i|we need|have|show to? show|have|be|bring? any|my|an|a|some? papers|documents|id|ids|identification|ssn|insurance|citizenship|citizen|legal|proof", "ask|asks|asking|check|checking for? papers|id|ids|documents|ssn|status|identification", "is an? id|identification required|needed|necessary", "without papers|documents|status|id",
			"dont|not have papers|an? id|documents|status .. ok|okay|can|problem", "need to be a? citizen|legal",
		},
		"es": {"piden|exigen|requieren|preguntan|revisan por? papeles|documentos|identificacion|id|seguro|residencia|estatus", "sin papeles|documentos|estatus", "tengo|hay|debo que? tener|mostrar|ensenar|dar|llevar papeles|documentos|identificacion|id", "necesito|ocupo papeles|documentos|identificacion|id $", "no tengo papeles $", "si no tengo|tenemos papeles|documentos|identificacion", "tengo que ser ciudadano|ciudadana|legal|residente"},
		"ru": {"нужны|нужен|требуются ли документы|паспорт", "без документов|статуса|визы", "документы|документов|паспорт нужны|нужен .. чтобы|для|получить", "нет|не имею документов", "спрашиваете|требуете|просите|проверяете|спрашивают|проверяют документы|паспорт|статус", "надо|нужно ли? показывать|показать документы|паспорт"},
		"uk": {"чи потрібні|потрібен|треба документи|паспорт", "без документів|статусу|візи", "документи|документів|паспорт треба|потрібні .. щоб|для", "не маю|нема|немає документів", "питаєте|вимагаєте|просите|перевіряєте|питають|перевіряють документи|паспорт|статус", "треба|потрібно чи? показувати|показати документи|паспорт"},
		"zh": {"要|需要|会|查|看|问 .. 证件|身份证|身份|绿卡 吗|么", "没有|没 证件|身份|身份证|绿卡 .. 可以|能|行", "查 身份|证件 吗|么"},
		"vi": {"có cần|hỏi|đòi|phải có? giấy tờ|thẻ|quốc", "hỏi giấy tờ", "cần giấy tờ gì", "không có giấy tờ", "kiểm tra giấy tờ"},
	}
	aboutUs = map[string][]string{
		"en": {
			"are|r you|u|yall|ya guys? with|from|a|the? the? police|cops|cop|ice|immigration|government|fbi|dhs|sheriff|feds|migra|church|scam|real|legit", "is this|it|that|dis a|the|from? police|cops|ice|immigration|government|scam|real|legit|sheriff|migra", "do|will|would you|u|yall work|share|talk|report|cooperate|call|tell .. ice|police|immigration|government|cops|feds|sheriff",
			"you|u with|from the? police|ice|government|immigration|cops", "^ who are|r you|u|yall|these|they", "^ who is|s this", "^ whos this", "who are you|u people|guys? $",
		},
		"es": {
			"son|es|eres|ustedes|usted|trabajan|trabaja de|la|el|del|para|con|parte? la|el|del? policia|migra|migracion|ice|gobierno|inmigracion|estafa|cierto", "es una? estafa", "comparten|hablan|avisan|reportan|llaman .. policia|migra|migracion|gobierno|ice|inmigracion", "van|va a? llamar|avisar|reportar .. policia|migra|ice|migracion|inmigracion",
			"quienes? son ustedes?", "^ quien es usted|este|esto|ustedes",
		},
		"ru": {"вы|это не? из? полиция|полиции|ice|иммиграция|иммиграции|миграционная|миграционной|иммиграционная|правительство|правительства|власти|мошенники|мошенничество", "сообщите|сообщаете|передаете|расскажете|передадите .. полицию|полиции|ice|иммиграции|властям|миграционную", "^ кто вы", "^ кто это $", "^ вы кто"},
		"uk": {"ви|це не? з|із? поліція|поліції|ice|імміграція|імміграції|міграційна|міграційної|уряд|уряду|влада|шахраї|шахрайство", "повідомите|повідомляєте|передаєте|розкажете|передасте .. поліцію|поліції|ice|імміграції|владі|міграційну", "^ хто ви", "^ хто це $", "^ ви хто"},
		"zh": {"你|你们|您|这 是|是不是|不是 .. 警察|移民局|政府|骗子|诈骗|ice|公安|骗人", "会|要 .. 告诉|报告|通知|告知 .. 警察|移民局|政府", "你|你们|您 是谁|是什么人|是哪里", "^ 谁 啊? $"},
		"vi": {"phải|là là? cảnh sát", "phải|là là? công an", "phải|là là? di trú", "phải|là là? ice", "phải|là là? chính phủ|quyền", "có|phải|là lừa đảo", "vị|bạn|anh|chị là ai", "có báo cảnh|công|di|ice"},
	}
)

// raidNow says that immigration agents are there now.
var raidNow = map[string][]string{
	"en": {
		"ice|immigration|dhs|cbp is|are|was|has|just at|here|outside|knocking|coming|came|inside|banging|took|taking|detained|detaining|arresting|arrested|raiding|in|on", "ice|immigration|dhs at|outside|knocking|banging|took|taking|detained|detaining|raid|raids|raiding|agents|agent|officers|officer|vans|van|came|grabbed|arrested",
		"migra is|are|at|here|outside|came|took|knocking", "border patrol is|at|here|outside|came",
	},
	"es": {
		"migra|migracion|ice|inmigracion esta|estan|vino|vinieron|viene|vienen|llego|llegaron|anda|andan|toca|tocando|entro|entraron|afuera|aqui", "migra|migracion|ice|inmigracion en la|mi|el puerta|casa|trabajo|calle", "hay migra|redada|ice", "redada de|en", "^ redada", "agentes|oficiales de? migracion|ice|inmigracion|la",
		"lleva|llevo|agarro|detuvo|agarraron|llevaron la|los? migra|ice|migracion",
	},
	"ru": {"ice|айс|миграционная|иммиграционная|миграция|иммиграция|иммиграционная служба|полиция? у|за|здесь|тут|пришла|пришли|стучит|стучат|приехала|приехали|стоит|забрали|забрала|задержали", "облава|рейд ice|айс|миграционной|иммиграционной|миграции", "агенты|офицеры ice|айс|миграционной|иммиграционной"},
	"uk": {"ice|айс|міграційна|імміграційна|міграція|імміграція служба|поліція? біля|за|тут|прийшла|прийшли|стукає|стукають|приїхала|приїхали|стоїть|забрали|забрала|затримали", "облава|рейд ice|айс|міграційної|імміграційної|міграції", "агенти|офіцери ice|айс|міграційної|імміграційної"},
	"zh": {"移民局|移民官|ice 的? 人|警察? 来了|敲门|上门|抓|来|带走|突击", "移民局|移民官|ice 的? 人? 在 门口|外面|敲|楼下|我家|抓|这"},
	"vi": {"di trú đang|đến|tới|gõ|bắt", "di trú ở ngoài|cửa|trước|nhà|đây", "ice đang|đến|tới|gõ|bắt", "ice ở ngoài|cửa|trước|nhà|đây"},
}

// raidStrong are words of agents, not of frozen water.
var raidStrong = map[string][]string{
	"en": {"immigration|migra|agents|officers|raid|raids|detained|arrested|arresting|knocking|banging|border|dhs"},
	"es": {"migra|migracion|inmigracion|redada|agentes|oficiales"},
	"ru": {"айс|миграционная|иммиграционная|иммиграция|миграция|облава|рейд"},
	"uk": {"айс|міграційна|імміграційна|імміграція|міграція|облава|рейд"},
	"zh": {"移民局|移民官"},
	"vi": {"di trú"},
}
