package lexicon

import "testing"

func TestAskedAbout(t *testing.T) {
	for want, texts := range map[Question][]string{
		AskWho: {
			"what is happening with food", "whats going on with my ride", "what is my code", "whats my code", "cual es mi clave", "que paso con mi comida", "что с моей заявкой", "какой у меня код", "що з моєю заявкою", "який у мене код",
			"mã của tôi là gì", "我的代码是什么", "我的食物怎么样了",
			"status", "Updates?", "estado", "novedades?", "статус", "новини?", "进度", "tình trạng", "who is coming?", "Who will be coming", "whos coming", "did anyone answer?", "is anybody coming", "any news?", "quien viene?", "¿Quién va a venir?", "alguien acepto?", "ya hay alguien?",
			"кто придёт?", "кто-нибудь откликнулся?", "есть новости?", "хто приїде?", "є новини?", "谁会来？", "有人来吗", "有消息吗？", "ai sẽ đến?", "có ai nhận chưa",
		},
		AskWhen: {
			"when do I get my ride?", "when will we get the food", "cuando recibo mi comida", "когда я получу еду", "коли я отримаю їжу",
			"when?", "When will they come", "when are you coming", "what time will he be here", "how long will it take", "how much longer", "cuando vienen?", "a que hora", "cuanto tiempo falta", "¿cuándo?",
			"когда?", "когда приедут", "во сколько", "сколько ждать", "коли приїдуть?", "скільки чекати", "什么时候来？", "要等多久", "khi nào tới?", "bao lâu nữa",
		},
		AskCost: {
			"how much does it cost?", "is it free", "Is this free?", "do I have to pay", "do you charge", "how much", "whats the cost", "cuanto cuesta?", "es gratis?", "tengo que pagar", "cobran algo?",
			"сколько это стоит?", "это бесплатно?", "надо платить?", "скільки це коштує?", "це безкоштовно?", "多少钱？", "是免费的吗", "要付钱吗", "bao nhiêu tiền?", "có miễn phí không",
		},
		AskPapers: {
			"do I need papers?", "do we need ID", "do you ask for papers", "can i get help without papers", "do i need to be a citizen", "piden papeles?", "tengo que mostrar identificacion?", "sin papeles puedo?",
			"нужны ли документы?", "вы спрашиваете документы?", "чи потрібні документи?", "需要身份证吗？", "没有身份可以吗", "có cần giấy tờ không",
		},
		AskUs: {
			"are you police?", "are you ICE", "are you with immigration?", "is this the government", "do you share with ICE?", "who are you", "who is this?", "is this a scam", "son de la migra?", "son policias o de la policia?", "es la migra?", "quienes son?", "trabajan con ice?",
			"вы полиция?", "вы из полиции", "это мошенники?", "кто вы?", "ви з поліції?", "хто ви", "你们是警察吗？", "你是移民局的吗", "你们是谁", "có phải cảnh sát không?", "quý vị là ai",
		},
		NoQuestion: {
			"", "need food 97520", "please bring bread", "the gate code is 1234", "I am home when the sun is up", "my mom is free after 3", "any time today", "call me when you arrive", "I will be back at 5", "gracias", "necesito comida para cuatro",
			"no tengo gas para el carro", "llamen cuando lleguen", "нужна еда", "позвоните, когда подъедете", "треба їжа", "需要食物", "cần đồ ăn", "free range eggs please", "my neighbor is a cop", "need a ride to the police station", "need help with immigration papers", "need a ride to my immigration appointment",
			"không ai tới", "没有人来了", "dont know who is coming",
		},
	} {
		for _, s := range texts {
			if got := AskedAbout(s); got != want {
				t.Errorf("AskedAbout(%q) = %d, want %d", s, got, want)
			}
		}
	}
}

func TestRaidNow(t *testing.T) {
	for _, s := range []string{
		"ICE is at the door", "ice is at my door!!", "ICE agents outside", "immigration is here", "la migra is here", "immigration officers are knocking", "ICE took my husband", "there is an ice raid at work", "ICE at our door please help",
		"la migra esta en la puerta", "migracion esta afuera", "hay migra", "hay redada", "se lo llevó la migra", "llegó la migra, llego ice y estan afuera, ice esta aqui", "agentes de migracion",
		"ICE у двери", "миграционная служба пришла", "облава ICE", "ICE біля дверей", "імміграційна поліція стукає", "移民局来了", "移民局的人在门口", "ICE来抓人", "di trú đang ở ngoài cửa", "ICE đến nhà tôi",
	} {
		if !RaidNow(s) {
			t.Errorf("RaidNow(%q) is false", s)
		}
	}
	for _, s := range []string{
		"", "ice for the cooler", "need ice", "ice cream", "necesito hielo", "need ice packs for insulin", "there is ice on the road", "the ice is on my driveway and I slipped", "ice is on the stairs", "bag of ice please", "ice storm, no power",
		"are you ICE?", "son de la migra?", "need a ride to my immigration appointment", "I need an immigration lawyer", "cita en migracion", "tengo miedo de la migra", "ICE took my husband last month, we need food", "nice is at the park", "лёд на дороге", "нужен лёд", "移民局在哪里", "冰块", "cần đá lạnh", "helado", "police are at the door", "移民局来信,看不懂英文",
	} {
		if RaidNow(s) {
			t.Errorf("RaidNow(%q) is true", s)
		}
	}
}

func BenchmarkAskedAbout(b *testing.B) {
	for b.Loop() {
		AskedAbout("no peanuts please, and the bell is broken, 2nd floor")
		RaidNow("no peanuts please, and the bell is broken, 2nd floor")
	}
}
