package lexicon

// What people say for the small commands in words of their own. Each counts
// only in a short text that says little else (see shortWish).
var (
	backSaid = map[string][]string{
		"en": {"go|take|bring me? back to? the|a|my|one previous|last|other|first|earlier|question|step|one|answer question|step|one|answer", "^ .. go back $", "hit|pressed|tapped|pushed|picked the? wrong one|number|button|key|thing", "wrong button|key go|pressed|sorry"},
		"es": {"regresar|volver|regresa|regrese|regreseme|vuelva a la otra|anterior|ultima|primera|de|pasada pregunta", "regresar|volver|regreseme a la pregunta", "apreto|aprete|pique|marque|puse|escogi mal|otro|otra|equivocado|equivocada"},
		"ru": {"вернуться|вернитесь|вернуть|вернемся|назад к|на прошлому|предыдущему|прошлый|предыдущий|другому|той", "не то|туда|ту нажал|нажала|выбрал|выбрала|ткнул|ткнула"},
		"uk": {"вернутись|вернутися|повернутись|повернутися|поверніться|назад до|на попереднього|минулого|попереднє|іншого|того", "не те|туди|ту натиснув|натиснула|вибрав|вибрала|тицьнув|тицьнула"},
		"zh": {"按|点|选 错 了", "回|返回|退回|回到 上 一? 步|题|个", "回|返回|退回 前 一 步|题|个"},
		"vi": {"tro|quay|lui lai|ve cau|buoc|cai|phan truoc", "bam|chon|an lon|nham|sai roi|so|nut"},
	}
	repeatSaid = map[string][]string{
		"en": {"what was|were the question|questions|choices|options", "what are the choices|options", "say|ask|tell|send it|that|me|the again", "say|ask|send the question again", "what did|do you|u ask|say|mean|want"},
		"es": {"que me? pregunto|preguntaron|preguntaba|preguntas|dijo|dijeron", "repita|repitame|repitan|digame|diga la|otra|lo|me? pregunta|vez", "no le? entendi|entiendo bien|nada", "no le? entendi|entiendo la|lo|que? pregunta|dijo|pregunto", "cual era la pregunta", "cuales eran|son las opciones"},
		"ru": {"что вы|ты спросили|спрашиваете|спросил|сказали|написали|имеете", "еще раз повторите|скажите|напишите|спросите|пожалуйста", "повторите|скажите|напишите еще раз", "какой был вопрос", "повторите вопрос"},
		"uk": {"що ви|ти спитали|питаєте|питали|запитали|сказали|написали", "ще раз повторіть|скажіть|напишіть|спитайте|будь", "повторіть|скажіть|напишіть ще раз", "яке було питання", "повторіть питання"},
		"zh": {"再|重新 说|讲|问|发 一? 遍|次|下", "你|你们|您 问|说 的? 是? 什么|啥", "没|没有 听|看 清|懂|明白|见"},
		"vi": {"noi|nhac|hoi|lap lai lan|di|cho|gium|cau nua|hoi|nghe|toi|di", "hoi gi|cai vay|gi", "khong|ko nghe|hieu ro|kip|cau"},
	}
	skipSaid = map[string][]string{
		"en": {"dont|not want|wanna|like to? say|tell|give|share|answer", "rather|prefer not to? give|say|tell|share|answer", "not giving|telling|sharing|saying my|you|u|it|that"},
		"es": {"no quiero|voy|puedo a? dar|decir|darle|decirle|darles|decirles|contestar|poner", "prefiero|mejor no dar|decir|darlo|contestar|digo|doy"},
		"ru": {"не хочу|буду|стану .. говорить|называть|отвечать|писать|сообщать|назвать|сказать|указывать", "не скажу|назову", "^ дальше|пропустим .. без"},
		"uk": {"не хочу|буду|стану .. говорити|казати|називати|відповідати|писати|назвати|сказати|вказувати", "не скажу|назву", "^ далі|пропустимо .. без"},
		"zh": {"^ 这个|这题|这条 跳过", "不想|不方便|不愿意|不便 说|讲|告诉|透露|回答|给", "名字|地址|地方 .. 不 说|讲|给|告诉"},
		"vi": {"khong|ko muon noi|cho|tra|khai|ke", "thoi? khong|ko cho ten|biet|dia|dau"},
	}
	languageSaid = map[string][]string{
		"en": {"can|could|lets|may we|you|i? do|have|continue|get this|it|that|these? in", "do|does|can|could|would you|u|ya|yall|we|someone|anyone|i speak|talk|text|write|type|reply|answer to|with|it|this? me|us? in", "can|could|would someone|somebody|anyone|anybody speak|talk|text|write|type|reply|answer to|with? me|us? in", "do|does|can you|u|yall|someone|anyone speak", "text|write|reply|answer|call|talk|speak to|with? me|us|her|him|them? in"},
		"es": {"hablan|hable|escriba|escriban|escribir|escribirme|habla usted|ustedes|en|espanol|ingles", "puede|pueden|podemos|se puede? hablar|escribir|escribirme|hablarme"},
		"ru": {"можно|говорите|пишите|можете|умеете"},
		"uk": {"можна|говорите|пишіть|можете|вмієте|розмовляєте"},
		"zh": {"请|用|可以|能 说|讲|用|发|写"},
		"vi": {"noi|viet|nhan|dung tieng .. duoc"},
	}
)
