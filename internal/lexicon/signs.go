package lexicon

import "slices"

// dangerSigns are what often goes with danger, in no certain words: who is hit
// by whom, what was swallowed, what part of the body fails, who would not be
// missed. They are kinds of words rather than phrases, so that they reach
// further than what we know by heart. None pages anybody: whoever writes them
// is given the emergency numbers, and a person reads the text.
var dangerSigns = ideasOf(map[string][]string{
	"en": {
		"kid|kids|son|daughter|toddler|baby|grandson|granddaughter|grandbaby|boy|girl|nephew|niece|puppy & ate|eaten|swallow*|chew*|into & pills|meds|medicine|medication|tablets|gummies|edible*|vape",
		"fire|smoke|flames|burning & inside|upstairs|trapped|stuck|out|kids|grandpa|grandma|mom",
		"child|kid|baby|old|toddler|boy|girl & alone|left|locked & crying|days|nobody|noone|hours|car|night",
		"wont|not|cant & wake|waking|wakes|respond*",
		"gunshot*|shots|shooting|violent|violence",
		"give|giving|gave & up",
		"cant|cannot & keep & going|living",
		"anymore|longer|more & cant & do|take|go|live",
		"hid|hiding|hide|locked|barricaded & closet|bathroom|bedroom|room|basement|ourselves|myself|from|car",
		"cant|cannot|unable|stopped|lost|hardly|barely & feel|move|talk|speak|swallow|wake|breathe|breath|breathing|vision & i|he|she|my|hes|shes|im|his|her|face|arm|leg|legs",
		"terrified|frightened|scared|afraid",
		"bruise*|bleed*|blood|unconscious|overdos*|seizure*|faint*|collaps*|stab*|strangl*|chok*|convuls*|hostage|molest*|traffick*",
		"bridge|roof|ledge|tracks|cliff|overpass & standing|jump|jumping|edge|sitting|top",
		"rope|noose|razor|blade|pistol|rifle & got|have|ready|tonight|myself|loaded",
		"goodbye|farewell & everyone|everybody|all|world|forever|kids",
		"tell & kids|mom|family|them|wife|husband & love|loved|sorry",
		"burden|hopeless|worthless|pointless",
		"no|lost & hope|point|reason|purpose|future & live|living|left|anymore|on|life",
		"cut|cutting|hurt|hurting|harm|harming & myself|arms|wrists|legs",
		"stranger|somebody|someone|man|guy & follow*|watching|staring|peeking|lurking|prowl*|sneak*",
		"he|hes|she|shes|they|theyre|man|men|guy|guys|dude|someone|somebody|stranger|husband|boyfriend|wife|girlfriend|ex|dad|stepdad|father|son|brother|uncle|roommate|landlord & hit|hits|hitting|punch*|slap*|kick*|chok*|strangl*|smother*|pillow|grab*|shov*|threw|threat*|attack*|hurt*|shoot*|shot|stab*|gun|knife|belt|follow*|stalk*|pound*|bang*|smash*|scream*|lock*|rape*|touch*|chas*|corner*|burn*|drag* & me|us|her|him|door|window|windows|face|neck|kid|kids|baby|mom|outside",
		"swallow*|ate|drank|drunk|chew*|lick*|inhal*|sniff*|breathed & battery|batteries|bleach|cleaner|detergent|pod|pods|tide|antifreeze|poison|magnet*|coin|quarter|penny|mushroom*|berries|chemical*|gasoline|kerosene|fumes|drano|toy|marble|screw|nail|pin|paint|glue",
		"chest|heart|head|lips|lip|face|mouth|throat|tongue|arm|arms|leg|legs|eye|eyes|side|body|skin & numb|blue|gray|grey|purple|white|droop*|swell*|swoll*|bleed*|pounding|racing|squeez*|crush*|pressure|heavy|tight*|tingl*|paralyz*|sittin|sitting|seiz*|shaking|stiff|limp|sagging|cant",
		"baby|kid|child|son|daughter|toddler|mom|dad|mother|father|husband|wife|grandma|grandpa|he|she|hes|shes & limp|blue|gray|grey|purple|unresponsive|stiff|shaking|seiz*|faint*|collapsed|confused|slurring|slurred|foaming|vomiting|choking|turning|breathing|bleeding|overdos*|passed",
		"nobody|noone|everyone|everybody|world|family|kids|one & miss|notice|care|better & me|gone|dead|without|im|i",
		"dont|not|no|tired|done & be|being|exist|existing|wake|waking|alive|living|go & here|anymore|more|on|up",
		"want|wanna|wish|would|could|feel & disappear|vanish|die|dead|jump|sleep|end & forever|up|it|away|off|all|like|everything|me|just|i",
		"want|wanna|wish & disappear|vanish",
		"easier|better|best|happier & wasnt|werent|gone|dead & here|anymore|me|i",
		"smell*|odor|fumes & gas|smoke|burning|propane|rotten",
		"spark*|arcing|electrocut*|shock* & outlet|wall|wire*|panel|box|plug|me|him|her",
		"monoxide|carbon & alarm|detector|beep*|headache|dizzy",
		"water|river|creek|mud & rising|waist|knees|coming & house|in|up|fast|room|car",
	},
	"es": {
		"hijo|hija|nino|nina|bebe|nieto|nieta|sobrino|chamaco & trago|tragaron|comio|comieron|trague & pastilla*|medicina|medicinas|medicamento*|pildora*|capsula*",
		"para|pa & que|q & despierto|vivo|levanto|sigo",
		"fuego|humo|llamas|quem* & adentro|dentro|gente|hijos|atrapad*|salir",
		"nino|nina|bebe|ninos & solo|sola|solos & llor*|nadie|calle|dias",
		"atrapad*|encerr*|aplast*",
		"cuchillo|pistola|bate|machete|arma & afuera|me|ex|entrar|con",
		"puedo|aguanto|encuentro|veo & mas|sentido|vida & no|ya",
		"quier*|va|voy|dijo & mata|matar|matarme|cortar",
		"despertar|estar|vivir|viviendo & quisiera|mejor|no & mas|quiero|veces|seguir|despertar",
		"escond* & bano|closet|cuarto|debajo|de el|del|nosotros|en",
		"no & siento|siente|muevo|mueve|hablo|habla|traga|despierta|despertar|ve|respirar|respira & brazo|pierna|cara|el|la|mi|bien|puede|lado",
		"aterrad*|asustad*|miedo",
		"moret*|sangr*|inconsciente|sobredosis|convuls*|desmay*|apunal*|estrangul*|ahorc*|violad*|violo",
		"puente|azotea|techo|vias & parad*|brincar|saltar|avent*|tirar*|orilla|sentad*",
		"soga|navaja|pistola & tengo|lista|aqui|noche",
		"adios|despedir* & todos|mundo|siempre|hijos",
		"estorbo|carga|inutil & soy|yo|para",
		"extran*|espia*|vigila* & me|ventana|afuera|casa",
		"cort*|lastim* & me|brazos|venas|piernas|misma|mismo & parar|quiero|estoy|otra",
		"el|ella|ellos|hombre|tipo|alguien|marido|esposo|novio|ex|papa|padrastro|hijo|hermano|vecino|senor|vato & golpe*|pega*|pego|patea*|avent*|jala*|ahorc*|amenaz*|pistola|cuchillo|navaja|machete|cinto|sigue|siguio|siguiendo|persig*|encerr*|grit*|tumba*|toca|tocando|quem*|apunt* & me|mi|nos|puerta|ventana|cara|cuello|nino|nina|ninos|afuera",
		"trag*|comio|comi|tomo|tome|bebio|chupo|inhal* & pila|pilas|bateria|cloro|jabon|detergente|veneno|iman|moneda|quimico*|gasolina|hongo|hongos|raticida|limpiador|juguete|tornillo|clavo|aguja|pintura",
		"pecho|corazon|cabeza|labios|boca|cara|garganta|lengua|brazo|pierna|ojos|cuerpo & dormido|dormida|morad*|azul|hinch*|sangr*|aprieta|apreta*|presion|pesado|chuec*|paraliz*|temblando|tieso|tiesa|no",
		"bebe|nino|nina|hijo|hija|mama|papa|esposo|esposa|abuel* & morad*|azul|tieso|tiesa|temblando|convuls*|desmay*|vomit*|ahog*|sangr*|reacciona|responde|despierta|respira*",
		"nadie|todos|mundo|familia & extra*|import*|mejor & mi|mio|sin|yo|me",
		"quiero|quisiera|ganas & desaparec*|dormirme|morir*|acabar|irme & siempre|todo|ya|vida|nunca|mas|no",
		"quisiera|quiero & desaparec*",
		"cort* & me|mis & parar|brazos|piernas|munecas",
		"huele|olor & gas|humo|quemado",
		"chispas|toques|corto & pared|cable*|contacto|enchufe|foco",
	},
	"ru": {
		"сын|дочь|дочка|внук|внучка|ребенок|малыш|мальчик|девочка & съел*|проглот*|наел* & таблет*|лекарств*|витамин*",
		"лучше|зачем|незачем & просып*|проснул*|просну*|живу|жить|жила",
		"горит|горим|пожар|дым & внутри|дети|выйти|выбраться|люди|кухня|комнат*",
		"ребен*|малыш*|дети & один|одни|одна & плач*|взрослых|день|ночь",
		"нож|ножом|битой|топор*|пистолет* & у|мужик|он|него|с|бывший",
		"снотворн*|таблет* & наглот*|выпил*|все|горсть",
		"вкол*|укол* & не|дышит",
		"жить|проснул*|проснуть* & не|зачем|хочу|так",
		"могу & больше|так & не",
		"позвон*|полици* & зареж*|убь*|сказал*",
		"прячусь|прячемся|спрятал*|заперл* & ванн*|шкаф*|комнат*|туалет*|подвал*|от",
		"не & чувству*|двига*|шевел*|говорит|глота*|просыпа*|дышит|отвеча*|реагир* & рук*|ног*|лиц*|он|она|мама|папа|муж|ребен*|бабушк*|дедушк*",
		"боюсь|страшно|боимся|напуган*|в ужасе",
		"синяк*|кровь|кровотеч*|без сознания|передоз*|судорог*|обморок*|зарез*|душат|душит|изнасил*|избит*|избил*",
		"мост*|крыш*|рельс*|обрыв*|подоконник* & стою|прыгн*|шагн*|сижу|краю",
		"веревк*|петл*|лезви*|бритв* & есть|готов*|держу|себ*",
		"прощайте|прощай|прощаюсь & все|всем|дети|навсегда|мир",
		"обуза|никчемн*|бессмысленн*|безнадежн*",
		"смысл*|надежд*|сил & жить|нет|больше & жить|нет",
		"незнаком*|кто|какой|мужчина & следит|подгляд*|караулит|преследует|ходит за|лезет",
		"он|она|они|муж|мужик|мужчина|парень|бывший|отчим|отец|сын|брат|сосед|кто|человек|сожитель|какой & бь*|удар*|пина*|души*|топор*|нож*|пистолет*|ружь*|угрож*|хвата*|толка*|преслед*|ломит*|стуч*|колот*|крич*|запер*|не пускает|не пускають|трога*|пьян* & меня|мне|нас|нам|двер*|окн*|лиц*|ребен*|детей|маму|дома|домой",
		"проглот*|съел*|выпи*|глотну*|надыша*|нанюха* & батарей*|хлор*|отбеливат*|средств*|порош*|яд*|отрав*|магнит*|монет*|бензин*|гриб*|уксус*|краск*|гвозд*|игрушк*|растворител*|таблет*",
		"груд*|сердц*|голов*|губы|лицо|рот|горло|язык|рук*|ног*|глаз*|тело & онеме*|немеет|немеют|син*|опух*|кров*|давит|сдавил*|жмет|перекос*|парализ*|отнял*|трясет|судорог*|жжет|колет",
		"ребен*|малыш*|сын*|дочк*|дочь|мама|папа|муж|жена|бабушк*|дедушк* & синеет|посине*|судорог*|трясет|обмяк*|задыха*|хрип*|рвет|не дышит|упал*|теряет|потерял*|кров*|горит",
		"никто|всем|все|мир|семь* & заметит|скуча*|лучше|легче & без|меня|не|если",
		"хочу|хочется|лучше|хотел*|устал* & исчезн*|пропаст*|уснуть|заснуть|не просн*|сдохн*|не жить|не быть|не было",
		"пахнет|запах|воня* & газ*|дым*|гарью|горел*",
		"искр*|бьет & розетк*|провод*|щит*|током",
	},
	"uk": {
		"син|дочка|донька|онук|онука|внук|дитина|малюк|хлопчик|дівчинка & з'їв|з'їла|проковтну*|ковтну*|наїв*|наїл* & таблет*|пігул*|ліки|ліків|вітамін*",
		"краще|навіщо|нащо & прокид*|прокин*|живу|жити|жила",
		"горить|горимо|пожеж*|дим|вогонь & всередині|діти|вийти|вибратись|люди|кухня|кімнат*|мама",
		"дитин*|маля|діти & сам|саме|сама|самі & плач*|дорослих|день|ніч",
		"нож|ніж|ножем|битою|сокир*|пістолет* & у|мужик|він|нього|з|мене|колишній",
		"снодійн*|пігул*|таблет* & наковт*|випи*|всі|жменю",
		"вкол* & не|дихає",
		"жити|прокин* & не|навіщо|хочу|краще",
		"можу & більше|так & не",
		"переслід*|женеться|гонить* & мене|мною",
		"паспорт|вийти & не|забрав & дає|ключі",
		"ховаюс*|ховаємос*|сховал*|заперл*|замкнул* & ванн*|шаф*|кімнат*|туалет*|підвал*|від",
		"не & відчува*|руха*|ворушит*|говорить|ковта*|прокида*|дихає|відповіда*|реагу* & рук*|ног*|облич*|він|вона|мама|тато|чоловік|дитин*|бабус*|дідус*",
		"боюся|боюсь|страшно|боїмося|налякан*",
		"синц*|кров|кровотеч*|непритомн*|передоз*|судом*|зомлі*|заріза*|душать|душить|зґвалт*|згвалт*|побит*|побив*",
		"міст|мосту|дах*|рейк*|підвіконн* & стою|стрибн*|ступн*|сиджу|краю",
		"мотузк*|зашморг|лез*|бритв* & є|готов*|тримаю|себ*",
		"прощавайте|прощавай|прощаюс* & усі|всім|діти|назавжди|світ",
		"тягар|нікчемн*|безглузд*|безнадійн*",
		"сенс*|наді*|сил & жити|нема|немає|більше & жити|нема|немає",
		"віку|життя & вкорот*|позбав*|зведу|звести|край|покінч*",
		"незнайом*|хтось|якийсь & стежить|підгляда*|чатує|переслідує|ходить за|лізе",
		"він|вона|вони|чоловік|мужик|хлопець|колишній|вітчим|батько|син|брат|сусід|хтось|людина|якийсь & б'є|бьє|вдар*|копа*|души*|сокир*|ніж|ножем|пістолет*|рушниц*|погрож*|хапа*|штовха*|переслід*|ломит*|стука*|грюка*|кричить|замкну*|не пускает|не пускають|чіпа*|п'ян* & мене|мені|нас|нам|двер*|вікн*|облич*|дитин*|дітей|маму|вдома|додому",
		"проковтну*|з'їв|з'їла|випи*|ковтну*|надиха*|нанюха* & батарей*|хлор*|відбілюв*|засіб|порош*|отрут*|магніт*|монет*|бензин*|гриб*|оцет*|фарб*|цвях*|іграшк*|розчинник*|таблет*|пігул*",
		"груд*|серц*|голов*|губи|облич*|рот|горло|язик|рук*|ног*|очі|тіло & оніми*|німіє|німіють|син*|посині*|опух*|кров*|тисне|стисну*|перекос*|паралі*|відняло*|трясе|судом*|пече|коле",
		"дитин*|маля*|син*|дочк*|донечк*|мама|тато|чоловік|дружина|бабус*|дідус* & посині*|синіє|судом*|трясе|обм'як*|задиха*|хрип*|блює|не дихає|впа*|втрача*|втрати*|кров*|непритомн*",
		"ніхто|всім|усім|усі|всі|світ|родин* & помітить|сумува*|краще|легше & без|мене|не|якби",
		"хочу|хочеться|краще|хотів|хотіла|втоми* & зникн*|щезн*|заснути|не прокин*|здохн*|не жити|не бути|не було|жити",
		"навіщо|нащо & жити|далі жити",
		"пахне|запах|тхне & газ*|дим*|гаром|горіл*",
		"іскр*|б'є & розетк*|дріт|дрот*|щиток|струмом",
	},
	"vi": {
		"con|chau|be & nuot|uong & thuoc & cua|nham|het|hop",
		"nghi|uoc|muon & chet & di|quach|cho",
		"chay|lua|khoi & ra|trong|con & khong|nha|con toi|nguoi",
		"dua be|be|con|tre & mot minh & khoc|ngay|toi qua",
		"dao|sung|bua & cam|doa|cua|ngoai",
		"so & chong|ong|anh|ve nha",
		"thuoc & het|ca chai|nguyen vi|tru sau|ngu & uong|nuot",
		"khong|chang & chiu noi|thiet|y nghia|thuc day",
		"giet|canh sat & no|chong|anh",
		"tron|nup|khoa & nha tam|tu|phong|gam|toilet",
		"khong|het|mat & cam giac|cu dong|noi duoc|nuot|tinh|tho|nhin thay & tay|chan|mat|ong|ba|con|me|chong",
		"so hai|hoang so|khiep so|so qua|run so",
		"bam tim|chay mau|bat tinh|qua lieu|co giat|xiu|ngat|dam|bop co|hiep dam|cuong hiep",
		"cau|lau|noc nha|duong ray & nhay|dung|ngoi|mep",
		"vinh biet|tu biet|lan cuoi & moi nguoi|con|ca nha",
		"ganh nang|vo dung & toi|tui|em|minh|con",
		"khong co|thieu & toi|tui|em|minh & suong|nhe|tot|vui|do|hon",
		"rinh|theo doi|ruot theo|bam theo|nhin trom & toi|nha|cua|em",
		"no|anh ta|ong ta|chong|ban trai|thang|ga|nguoi ta|nguoi la|cha|duong|ke|ai do|co nguoi & danh|dam|da|tat|bop|siet|dao|sung|bua|doa|duoi|ruot|dap|pha|la het|nhot|khoa|so mo|theo & toi|tui|em|minh|con|me|cua",
		"nuot|uong|an & pin|cuc pin|thuoc tay|nuoc tay|xa phong|chat tay|doc|nam cham|dong xu|xang|nam doc|son|dinh|do choi",
		"nguc|tim|dau|moi|mat|hong|luoi|tay|chan|mieng & te|tim tai|xanh|sung|chay mau|tuc|nhoi|nang|meo|liet|run|co giat",
		"con|be|ba|ma|me|chong|vo|ong|bo & co giat|tim tai|bat tinh|xiu|ngat|tro|non|cung do|khong tho|lim",
		"khong ai|ai cung|moi nguoi & nho|thuong|de tho|do kho|tot hon|nhe & toi|tui|em|minh|khong co|di|cho",
		"muon|uoc|chac|thoi & bien mat|ngu luon|di luon|chet|roi bo|khong con",
		"song lam gi", "song chi nua", "khong muon song", "chan song",
		"mui & ga|gas|khoi|khet",
	},
	"zh": {
		"孩子|宝宝|儿子|女儿|孙子|孙女|外孙|小孩 & 误食|误吃|误吞|吞了|吃了我的|吃了奶奶|吃了爷爷|偷吃 & 药|药片|药丸",
		"着火|火|烧|浓烟 & 里面|孩子|出不去|人",
		"孩子|小孩|宝宝 & 一个人|独自 & 哭|没有大人|一晚上|一天",
		"刀|枪|斧 & 他|门口|拿|男",
		"安眠药|农药|药 & 吞|喝|一瓶|全",
		"不想活|撑不下去|活不下去|受不了|醒来|活着",
		"不敢|怕 & 回家|老公|他|丈夫",
		"喘不过气|胸口|割腕",
		"躲|锁 & 衣柜|厕所|浴室|房间|地下室|里",
		"动不了|说不出|没知觉|看不见|叫不醒|不呼吸|没反应|咽不下 & 手|脚|脸|他|她|我|爸|妈|孩子",
		"好怕|害怕|吓坏|恐惧|怕得",
		"瘀青|流血|出血|昏迷|过量|抽搐|晕倒|昏倒|捅|掐|强奸|性侵",
		"绳子|刀片 & 准备|手里|今晚|够",
		"永别|再见了|遗书 & 大家|孩子|世界|我|写",
		"累赘|没用|废物 & 我",
		"没有|没|看不到 & 希望|意义|活路|盼头",
		"偷看|跟踪|盯着|尾随|徘徊 & 我|门|窗",
		"他|她|他们|男人|老公|丈夫|前夫|男友|男朋友|前任|爸爸|继父|儿子|邻居|有人|陌生人 & 打|踢|掐|勒|推|刀|枪|威胁|跟踪|追|砸|撞|踹|锁|关|摸|吼|骂|杀|弄死|捂 & 我|我们|孩子|妈妈|门|窗|脸",
		"吞|吃|喝|误食|误吞|吸 & 电池|漂白|洗衣|清洁剂|洗洁|毒|磁铁|硬币|汽油|蘑菇|油漆|钉子|玩具|药水|消毒",
		"胸|心脏|头|嘴唇|脸|嘴|喉咙|舌头|手|脚|眼睛|身体 & 麻|发紫|发青|肿|流血|压|闷|重|歪|瘫|抖|抽|动不了|没知觉|僵",
		"孩子|宝宝|婴儿|儿子|女儿|妈妈|爸爸|老公|老婆|太太|奶奶|爷爷 & 抽搐|发紫|发青|昏|晕|叫不醒|不动|喘|吐|僵|软|没反应|呼吸",
		"没人|没有人|大家|没有我|家人|世界 & 在乎|想念|想我|更好|轻松|发现 & 我|没有|会",
		"想|真想|要|好想 & 消失|一睡不醒|离开这个世界|不醒来|跳|结束一切|解脱",
		"活着|活 & 累|没意思|没意义|干嘛|为什么",
		"站|在 & 桥上|楼顶|天台|窗台",
		"味|闻 & 煤气|瓦斯|烟|焦|糊",
	},
})

// DangerSigns says whether a text has a doubtful sign of danger: something that
// often goes with it, in words that are not sure. What only sounds like danger
// ("a dead battery") is none.
func DangerSigns(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	var calm []span
	for i := range dangers() {
		if spoken.has(i) && !hanTongues.has(i) {
			calm = append(calm, dangers()[i].harmless.all(words)...)
		}
	}
	for i := range dangerSigns {
		if !spoken.has(i) {
			continue
		}
		text, calm := spell(i, words), calm
		if hanTongues.has(i) {
			calm = dangers()[i].harmless.all(text)
		}
		if _, ok := dangerSigns[i].find(text, func(s span) bool { return covered(s, calm) }); ok {
			return true
		}
	}
	return false
}

// deathWords are dying and killing, which people say of hunger, bills and
// heat too; wantWords before them make them meant.
var (
	deathWords = ideasOf(map[string][]string{
		"en": {"kill*", "dying", "die", "dies", "died", "dead", "death"}, "es": {"mat*", "muero", "muer*", "morir*", "murien*", "morim*"},
		"ru": {"умира*", "умру", "помира*", "убива*", "убьет|убьёт|убьют", "сдох*", "помру", "умрем"}, "uk": {"вмира*", "помира*", "вбива*", "вб'є|вб'ють", "здох*", "помру", "вмру"},
		"vi": {"chet"}, "zh": {"死"},
	})
	wantWords = lateSet([]string{
		"want", "wanna", "going", "gonna", "will", "ill", "to", "let", "quiero", "quisiera", "voy", "va", "ganas", "хочу", "хочется", "буду", "хочеться", "muon", "dinh", "想", "要", "去", "不",
	})
	attackers = lateSet([]string{
		"he", "hes", "she", "shes", "they", "theyre", "him", "her", "man", "guy", "someone", "somebody", "husband", "wife", "boyfriend", "girlfriend", "ex", "dad", "stepdad", "son", "brother", "myself", "says", "said", "dijo", "dice", "сказал", "сказала", "казав", "noi", "doa", "说",
		"el", "ella", "esposo", "marido", "novio", "papa", "hijo", "alguien", "hombre", "vecino", "он", "она", "муж", "отец", "сын", "сосед", "мужик", "они", "вони", "він", "вона", "чоловік", "батько", "сусід", "chong", "no", "anh", "他", "她", "夫", "公", "人", "爸",
	})
)

// anybody is somebody who is asked for, where they stand behind the words of
// death; so does the Spanish article there.
var anybody = lateSet([]string{"someone", "somebody", "alguien", "el"})

// lastDeath is the place of the last word of death, or -1.
func lastDeath(words []string, spoken tongues) int {
	for i := len(words) - 1; i >= 0; i-- {
		for k := range deathWords {
			if spoken.has(k) && deathWords[k].in(words[i:i+1]) {
				return i
			}
		}
	}
	return -1
}

// soMuch says whether the Vietnamese "muốn" at word j only says how much: a tooth
// hurts "muốn chết", who is tired is so "muốn chết". Who is sad is asked.
func soMuch(words []string, j int) bool {
	if words[j] != "muon" || j == 0 {
		return false
	}
	return bearable()[words[j-1]] || j+2 < len(words) && words[j+2] == "luon" && anyIn(laughs, words)
}

// bearable are what somebody may be so much that they say they could die.
var bearable = lateSet([]string{"dau", "met", "doi", "quay", "lanh", "nong", "ban", "nhuc", "khat", "cuoi", "rang", "bung", "lung", "chan", "tay", "vui", "ngon", "mac"})

// laughs go with what is not meant.
var laughs = setsOf(map[string][]string{
	"en": {"lol|lolol|haha|hahaha|hah|lmao|rofl|jk|hehe|😂"}, "es": {"jaja|jajaja|jeje|jajajaja"}, "ru": {"хаха|ахах|ахаха|ха|хех|шучу|лол"},
	"uk": {"хаха|ахах|ахаха|ха|хех|жартую|лол"}, "vi": {"haha|hihi|hehe|kkk"}, "zh": {"哈哈|呵呵|嘻嘻"},
})

// Laughs says whether a text laughs.
func Laughs(s string) bool { return anyIn(laughs, characters(Words(s))) }

// anybodyActs says whether somebody who may attack is in the words. The Spanish
// "el" before a thing is an article: "el trabajo me mata".
func anybodyActs(words []string) bool {
	for i, w := range words {
		if attackers()[w] && (w != "el" || i+1 < len(words) && hisActs()[words[i+1]]) {
			return true
		}
	}
	return false
}

// hisActs stand behind "él" where it is a man.
var hisActs = lateSet([]string{"me", "nos", "la", "lo", "le", "les", "te", "se", "quiere", "va", "esta", "dijo", "dice", "tiene", "viene", "ya", "trae", "quiso", "que", "y", "no"})

// cries are calls for help that people also laugh with: "救命啊, this is hard haha".
var cries = setsOf(map[string][]string{
	"en": {"help help", "somebody|someone save me"}, "es": {"auxilio|socorro"}, "ru": {"спасите|караул"}, "uk": {"рятуйте|гвалт"}, "vi": {"cuu toi|tui|em|voi|mang"}, "zh": {"救命", "救救我"},
})

// CriesInJest says whether nothing in a text is danger but a cry for help that
// laughs, with nobody who does anything.
func CriesInJest(s string) bool {
	words := characters(Words(s))
	if !anyIn(laughs, words) || anybodyActs(words) {
		return false
	}
	found := false
	for i := range cries {
		for _, at := range cries[i].all(words) {
			for j := at.from; j < at.to; j++ {
				words[j], found = "x", true
			}
		}
	}
	return found && dangerIn(words) == NoDanger
}

// Hyperbole says whether nothing in a text is danger but dying and killing,
// with nobody who does it and nobody who wants it: "this bill is killing me".
func Hyperbole(s string) bool {
	words := Words(s)
	spoken := tonguesOf(words)
	words = characters(words)
	killers := words
	if last := lastDeath(words, spoken); last >= 0 { // "killing me, need somebody to babysit": no killer
		killers = slices.DeleteFunc(slices.Clone(words[last:]), func(w string) bool { return anybody()[w] })
		killers = append(killers, words[:last]...)
	}
	if anybodyActs(killers) {
		return false
	}
	found := false
	for i, w := range words {
		for k := range deathWords {
			if !spoken.has(k) || !deathWords[k].in([]string{w}) {
				continue
			}
			for j := max(0, i-3); j < i; j++ {
				if wantWords()[words[j]] && !(w == "chet" && soMuch(words, j)) {
					return false
				}
			}
			words[i], found = "x", true
			break
		}
	}
	return found && dangerIn(words) == NoDanger
}
