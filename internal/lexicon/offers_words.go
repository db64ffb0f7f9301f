package lexicon

// offerWords are how people say what they would do or give, by language.
var offerWords = map[string][]string{
	"en": {
		"i|we can|could|will also? cook|drive|translate|interpret|babysit|host|bake|sew|deliver|donate|tutor|teach|volunteer|mow|house",
		"ill cook|drive|translate|interpret|babysit|host|bake|sew|deliver|donate|tutor|volunteer",
		"and can|could cook|drive|translate|interpret|babysit|host|bake|sew|deliver|donate|tutor|mow",
		"happy|glad|willing|available|eager to help|volunteer|cook|drive|give|donate|sit|share|lend|translate|host|deliver|babysit|fix|teach|assist|take|bring|make|walk",
		"want|wanna|like|love to volunteer|donate|pitch|contribute|give .. to|back|away|my|of|some", "give back", "want|wanna|like|love to volunteer|pitch|contribute|serve", "want|wanna|like|love to? .. help other|others|people|folks|neighbors|elders|seniors|families", "id|would like to give|share|offer", "give .. my time",
		"got|have a|an|some|lots|plenty|our? of? spare|extra|leftover|unused room|bed|couch|rooms|beds|food|clothes|coats|blankets|furniture|veggies|produce|car|bike|bikes|crib|jackets|toys",
		"who|anyone|anybody|someone|somebody needs|need|wants|want em|them|it|these|this", "to whoever needs|wants", "for whoever|anyone|anybody who? needs|wants|need",
		"free to a? good? home", "up for grabs", "not|isnt asking for help im|i offering|am", "im offering", "offering .. to|for people|others|neighbors|elders|families",
		"room|bed|couch|trailer|space|rv for a|any? family|families|person|people|someone|somebody who|that|in",
		"church|group|team|club|class|school|business|company|troop|family|wife|husband|friends|students|we|us wants|want|would|like|love to? like? to help|pitch|serve out?|people|others|folks|neighbors|in $",
		"can help out|people|others|neighbors|folks|elders|seniors|families",
	},
	"es": {
		"puedo|podemos|podria|se traducir|interpretar|cocinar|manejar|arreglar|reparar|ayudar|donar|prestar|ensenar|compartir|hospedar|coser|cuidar|ofrecer|regalar",
		"quiero|quisiera|queremos|gustaria|deseo|deseamos|quisieramos ayudar|apoyar|donar|regalar|ofrecer|compartir|colaborar|servir", "quiero es ayudar|apoyar|donar",
		"tengo|tenemos|hay un|una|dos? cuarto|cuartos|habitacion|cama|recamara|sofa|espacio libre|disponible|extra|de|para", "regalo|dono|ofrezco|donamos|regalamos ropa|comida|muebles|juguetes|cobijas|mi|una|un|unos|unas", "de sobra", "me|nos sobra|sobran|sobro|sobraron",
		"a|para quien|quienes lo|la|los|las? necesite|necesiten|ocupe|ocupen", "quiero ser|hacerme voluntaria|voluntario",
	},
	"ru": {
		"могу|можем|умею|готов|готова|готовы|буду|рад|рада помочь|помогать|готовить|кормить|возить|подвозить|переводить|чинить|посидеть|шить|убирать|приютить|поделиться|отдать|дать|волонтерить|волонтером|учить",
		"могу|готов|готова|буду быть? полезна|полезен|полезной|полезным", "хочу|хотим|хотел|хотела бы? помочь|помогать|поделиться|отдать|волонтерить|подарить|пожертвовать",
		"теперь|сейчас|тоже|сам|сама хочу сам|сама|помогать|помочь|отблагодарить", "хочу сам|сама .. помогать|помочь", "есть|имеется лишняя|лишний|лишние|лишнее|свободная|свободные", "могу|можем пустить|приютить|принять",
		"кому надо|нужно|нужны|нужна|нужен отдам|отдаю|привезу|приготовлю|бесплатно|даром", "отдам|отдаю|подарю даром|бесплатно|в|детские|детскую|вещи|одежду|мебель|хорошие",
	},
	"uk": {
		"можу|можемо|вмію|готовий|готова|готові|буду|радий|рада допомогти|допомагати|готувати|годувати|возити|підвозити|підкинути|перекладати|лагодити|посидіти|шити|прибирати|прихистити|поділитися|віддати|дати|волонтерити|волонтером|вчити|полагодити",
		"можу комусь|когось|людей|людям", "можу|готова|готовий|буду бути? корисна|корисний|корисною|корисним", "хочу|хочемо|хотів|хотіла би? допомогти|допомагати|поділитися|віддати|волонтерити|подарувати|пожертвувати",
		"тепер|зараз|теж|сам|сама хочу сам|сама|допомагати|допомогти|віддячити", "хочу сам|сама .. допомагати|допомогти", "є|маю|маємо зайва|зайвий|зайві|зайве|зайву|вільна|вільну|вільні", "можемо|можу пустити|прийняти",
		"віддам|віддаю|подарую дарма|безкоштовно|дитячий|дитячі|речі|одяг|меблі|добрі",
	},
	"vi": {
		"toi|tui|em|minh|con|chau|chi|anh co the giup nguoi|moi|ba|may|ai|hang", "toi|tui|em|minh|con|chau co the nau|dich|sua|day|giu|trong|don|tang|chia",
		"muon giup do? lai|nguoi|moi|ba|hang|moi|ai", "muon lam? tinh|thien nguyen", "muon tang|quyen|chia|gop", "muon giup $", "lam duoc muon giup", "giup|sua|dich|nau|cho gium|giup? ba con", "con du|thua .. phong|giuong|do", "du mot|hai|may|it",
		"nau .. cho nguoi gia|ngheo|kho|vo", "cho|tang nguoi .. mien phi",
	},
	"zh": {
		"可以|能|愿意|想|会 .. 帮|幫 帮|助|忙? 大家|别人|人|邻居|老人|其他人|有需要", "可以|能|愿意|想 免费? 给|为 老人|大家|邻居|别人|有需要 .. 做|煮|送|教|翻译|修|带",
		"可以|能|愿意 接送|载 人|老人|大家|别人|病人", "想 出力|回报|回馈|当志工|做志工|当义工|做义工|捐", "想 做|当 志工|义工|志愿者", "有 空房|空房间|多余|闲置|剩余", "空房 .. 可以|能 给|让|借", "可以 给 .. 家庭|人|老人 住|用|吃", "想 送 人|给有需要", "免费 给 老人|大家|有需要", "送 给 有需要",
	},
}

// mayOfferWords are how people offer, and how others ask.
var mayOfferWords = map[string][]string{
	"en": {"you|u|yall|they guys|folks|all? still? need|looking|seeking|want|taking|accepting|accept|take", "who|anyone|anybody|someone needs|need|wants|want", "church|group|team|club|class|school|business|company|troop|family|wife|husband|friends|students wants|want|would|like|love to? like? to help", "bake|baked|cooked|made|make|knit|sew .. for people|elders|seniors|families|neighbors|those|lonely|anyone|whoever", "spare room|bed|couch|car|time", "i|we have|got extra|leftover", "retired _ .. can|happy|sit|help", "in good shape|condition", "i|and|we can .. for|to people|others|folks|anyone|neighbors|seniors|elders|families", "i|we have|got|own a truck|van|pickup|trailer|minivan", "i used to need", "free weekends|saturdays|sundays|evenings|mornings"},
	"es": {"necesitan|buscan|ocupan|aceptan|reciben aun|todavia? choferes|conductores|voluntarios|voluntarias|gente|personas|ayudantes|donaciones|ropa|comida|manos", "andan|estan buscando", "para los|las que|mayores|vecinos|ancianos|pobres|necesitados", "para|pa regalar|repartir|compartir", "cuido|cocino|manejo|traduzco|arreglo|limpio|coso", "jubilado|jubilada|retirado|retirada", "fines de semana .. quiero|puedo", "quiero apoyar|ayudar"},
	"ru": {"вам|вы|вас еще? нужны|нужна|нужен|нужно|требуются|ищете|принимаете|берете", "вам _ еще? нужны|нужна|нужен|нужно|требуются", "испеку|спеку|сварю|нажарю|свяжу|сошью|постригу|научу|поделимся|помою|довезу", "для одиноких|пенсионеров|нуждающихся|бедных|соседей|стариков|пожилых", "тем|тому кто|кому", "посижу|починю|накормлю|приготовлю|отвезу|подвезу|привезу|переведу|помогу|пущу|пустим|приютим|приючу|отдам|поделюсь|подарю|принесу|перевожу|готовлю|чиню|шью", "кому надо|нужно|нужны|нужна|привезти|отдать", "на пенсии .. могу|врач|медсестра|учитель|повар", "напекла|наварила|напек"},
	"uk": {"вам|ви|вас ще? потрібні|потрібна|потрібен|потрібно|шукаєте|приймаєте|берете", "вам _ ще? потрібні|потрібна|потрібен|потрібно", "спечу|зварю|насмажу|зв'яжу|пошию|підстрижу|навчу|поділимось|помию|довезу", "для самотніх|літніх|нужденних|бідних|сусідів|людей|пенсіонерів", "тим|тому хто|кому", "посиджу|полагоджу|нагодую|приготую|відвезу|підвезу|привезу|перекладу|допоможу|поможу|пущу|пустимо|прихистимо|віддам|поділюся|подарую|принесу|перекладаю|готую|лагоджу|шию|підкину", "кому треба|потрібно|потрібні|привезти|віддати", "на пенсії .. можу|лікар|медсестра|вчитель|кухар", "напекла|наварила|задарма|залюбки"},
	"vi": {"con|co can|nhan|tim _ _? khong|ko|nua", "mien phi", "ve huu", "cho nguoi gia|ta|khac|kho|di|dau|benh", "giup lai", "thong dich|phien dich|to|an|xe|nha|nguoi giup duoc", "toi|tui co xe .. cho", "con du", "muon giup"},
	"zh": {"你们|你|还 还|现在|是否? 要|需要|缺|招|收 .. 吗|么|嘛", "我 会 .. 做饭|煮饭|翻译|修|开车|英文", "可以|能 帮 忙 照看|照顾|看|带|翻译|做|修|送|买|搬", "退休", "免费", "有空房", "可以|能 .. 接送|送|载|帮 老人|人|大家|病人|邻居", "想帮", "回报", "想送人"},
}

// askingWords are how people ask, by language.
var askingWords = map[string][]string{
	"en": {"i|we|she|he|they|you really|still|do|also? need|needs", "can|could|would someone|somebody|anyone|anybody|you|u|some please?", "looking for", "need a|an|some|help|food|to|the|my|groceries|clothes|medicine", "please help", "help me|us", "dont|doesnt have", "no food|money|heat|car|gas"},
	"es": {"necesito|necesitamos|ocupo|ocupamos|nesesito", "pueden|puede|podrian|podria alguien|ayudarme|ayudarnos|traer|llevar|me|nos", "busco", "me|nos hace|falta", "ayudenme|ayudeme"},
	"ru": {"мне|нам нужна|нужно|нужен|нужны|надо|бы", "помогите", "подвезите|привезите|отвезите", "кто нибудь|то может|сможет|подвезет|поможет", "можете"},
	"uk": {"мені|нам потрібна|потрібно|потрібен|потрібні|треба|нада|б|би", "допоможіть", "підвезіть|привезіть|відвезіть", "хтось|хто може|зможе|підвезе|допоможе", "можете"},
	"vi": {"toi|tui|em|con|chau can", "xin giup|cho|ai", "nho ai|nguoi", "giup toi|tui|em|con|chau", "ai|co ai giup|cho|biet"},
	"zh": {"我|我们 也|还|现在|很? 需要|缺|没有", "帮我|帮我们|救", "谁 能|可以", "请 帮"},
}
