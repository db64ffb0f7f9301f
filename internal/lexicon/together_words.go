package lexicon

// dangerIdeas are told in so many ways that only their parts are sure. Two
// parts alone seldom are.
var dangerIdeas = ideasOf(map[string][]string{
	"en": {
		"took|taken|swallowed|swallowing|ate|downed|drank|overdos* & bottle|handful|fistful|bunch|whole|entire|every|all & pills|tablets|capsules|tylenol|ibuprofen|opioid*|oxy*|xanax|sleeping",
		"man|guy|someone|somebody|stranger|husband|wife|boyfriend|girlfriend|dad|stepdad|son|brother|neighbor|roommate|ex|dude|kid & gun|pistol|rifle|shotgun|handgun|machete|axe|knife & door|window|hallway|porch|yard|outside|waving|pointing|threatening|threatened|swinging|chasing|aiming|shooting",
		"breaking|smashing|kicking|chopping|hacking|busting|bashing & door|window & axe|hammer|crowbar|machete|gun|knife|bat|in",
		"cut|cutting|slit|slitting|slashed & my & wrist*|veins|throat",
		"smell*|reek*|stink* & gas & head|dizzy|nauseous|sick|strong|stove|hissing|house|kitchen|apartment|basement|furnace",
		"hitting|beating|choking|strangling|punching|kicking|stabbing & kids|children|baby|me|her|him|mom & now",
	},
	"es": {
		"tome|tomo|tomé|trague|trago|ingirio|ingeri & todas|frasco|bote|botella|monton|caja|muchas|jalon|puno & pastillas|tabletas|pildoras|medicinas",
		"hombre|tipo|alguien|esposo|marido|vecino|novio|ex|papa|padrastro|hijo|hermano|vato|wey|guey & pistola|rifle|escopeta|cuchillo|machete|navaja|hacha|arma & puerta|ventana|afuera|fuera|apuntando|apunta|amenaza|amenazando|amenazo|persigue|casa",
		"romp*|tumb*|quebr*|patea*|tirando & puerta|ventana & hacha|martillo|bate|machete|patadas|pistola",
		"corte|corto|cortando|cortar & venas|munecas",
		"huele|huelo|olor & gas & cabeza|mareada|mareado|mareo|fuerte|cocina|casa|estufa|mucho|nauseas",
	},
	"ru": {
		"выпи*|принял*|проглоти*|съел*|наглота*|нажр*|сожрал* & все|всю|весь|пачк*|упаковк*|горст*|много|кучу|флакон*|пузырек & таблет*|снотворн*|успокоительн*|колес*",
		"муж|мужик|мужчина|парень|сосед|бывший|отчим|сын|брат|кто|какой|человек|пьяный & пистолет*|ружь*|нож|ножом|топор*|автомат*|оружи*|обрез* & двер*|окн*|подъезд*|угрожа*|целит*|размахива*|гоня*|стреля*|улице|снаружи|пороге",
		"лома*|вышиба*|выбива*|выносит|рубит|ломит* & двер*|окн* & топор*|кувалд*|ног*|нож*|лом|молот*|мужик*|кто|муж|бывший",
		"вскры*|порезал*|режу|перереза* & вены|запястья",
		"пахн*|воня*|запах* & газом|газа & голов*|кружит*|сильно|тошнит|дом*|кухн*|квартир*|подвал*",
	},
	"uk": {
		"випи*|прийня*|проковтну*|з'їв|з'їла|наковта* & всі|усі|всю|пачк*|упаковк*|жмен*|багато|купу|флакон* & таблет*|пігул*|снодійн*|заспокійлив*",
		"чоловік|мужик|хлопець|сусід|колишній|вітчим|син|брат|хтось|якийсь|людина|п'яний & пістолет*|рушниц*|ніж|ножем|сокир*|автомат*|збро*|обріз* & двер*|вікн*|під'їзд*|погрожу*|цілит*|розмаху*|гонит*|стріля*|вулиці|надворі|порозі",
		"лама*|вибива*|виламу*|руба*|ломит* & двер*|вікн* & сокир*|кувалд*|ногами|нож*|лом|молот*|мужик*|хтось|чоловік|колишній",
		"вскри*|порізал*|ріжу|переріз* & вени|зап'ястя",
		"пахн*|тхн*|смерд*|запах* & газом|газу & голов*|паморочит*|сильно|нудить|хат*|кухн*|квартир*|підвал*|будинк*",
	},
	"vi": {
		"uong|nuot & chai|lo|vi|nam|nhieu|ca|dong & thuoc & ngu|giam|roi|chet",
		"nguoi|ong|thang|chong|ban trai|ai|ga & sung|dao|bua|ma tau & cam|chia|doa|ngoai|cua|duoi|dang",
		"pha|dap|bo & cua & bua|dao|riu|nha toi",
		"cat|rach & mach mau|co tay|gan mau",
		"mui|xi|ro & ga|gas & nong|dau|chong mat|nha|bep|kho tho|non",
	},
	"zh": {
		"吃|吞|服|喝|灌 & 瓶|整|全|一把|好多|很多|几十|都 & 安眠药|药片|老鼠药|止痛药|药丸|药",
		"人|男|老公|丈夫|邻居|前夫|前男友|儿子|他 & 枪|刀|斧 & 门|窗|外面|威胁|追|指着|砍|要杀",
		"砸|撞|踹|砍|劈|撬 & 门|窗 & 斧|锤|刀|有人|男|老公|前夫",
		"割 & 腕|脉|喉", "老鼠药|漂白水|毒药|农药|洁厕灵|洗衣液|消毒水|电池 & 吃了|喝了|吞了|吃下|喝下|误食|误喝|误吞",
		"煤气|瓦斯|燃气 & 味|漏|臭 & 重|浓|晕|头|恶心|吐|家|屋|厨房",
	},
})

// forgetIdeas ask to be erased. Whoever says so is asked once more.
var forgetIdeas = ideasOf(map[string][]string{
	"en": {
		"delete|erase|forget|wipe|remove|clear|destroy|scrub|purge & number|info|information|data|details|record|records|history|name|messages|file|account & everything|all|me|forget|system|database|records|had|have",
		"delete|erase|forget|wipe|destroy|scrub|purge & my & data|info|information|records|record|details|history|messages|file|account", "forget & my|this & number|name|phone",
		"delete|erase|forget|wipe|scrub|purge & me & system|database|records|computer|memory|everything",
	},
	"es": {
		"borr*|elimin*|olvid*|quit* & datos|informacion|todo|toda|sistema|registro|registros|archivo|historial & mi|mis|mio|mia|me|su|sobre|tu|borrame|borreme|borrenme|eliminenme|tengan|tienen",
		"olvid*|borr* & mi & numero|nombre|telefono",
		"borr*|elimin*|quit* & mi|mis & nombre|direccion|todo",
	},
	"ru": {
		"удал*|сотр*|стер*|стир*|забуд*|уничтож* & данн*|информаци*|все|всё|систем*|баз*|записи|переписк*|сведени* & обо|мой|мои|меня|моё|мое|себе|нас", "забуд*|сотр* & мой & номер|имя|телефон",
	},
	"uk": {
		"видал*|зітр*|стер*|стир*|забуд*|знищ* & дан*|інформаці*|все|усе|систем*|баз*|записи|листуванн*|відомост* & мене|мій|мої|моє|себе|нас", "забуд*|зітр* & мій & номер|ім'я|телефон",
	},
	"vi": {"xoa|quen & thong tin|du lieu|he thong|ho so|het|tat ca|moi thu & toi|tui|em|minh|chau|con"},
	"zh": {"删|清|忘|抹|销毁 & 资料|信息|数据|记录|系统|全部|一切|所有 & 我", "忘 & 我的 & 号码|电话|名字"},
})

// leaveIdeas ask for no more texts, and butLeave are the words beside which
// they do not: another hour, another way, somebody else.
var leaveIdeas = ideasOf(map[string][]string{
	"en": {
		"stop|quit|cease|dont|not|never|please & text*|messag*|contact*|writ*|spam*|send* & again|anymore|ever|more|phone|number|quit|stop|cease",
		"stop|quit|cease|dont|not|never & bother* & me|us & again|anymore|ever|more|quit|stop|cease",
		"take|get|pull|remove|scratch & me|my|us|number & off|from|out & this|list|that|here|these|those|texts|wrong",
	},
	"es": {
		"dejen|deje|dejar|paren|pare|basta|ya no|no quiero|no mas|no & mensaj*|mand*|escrib*|texte*|envi*|molest* & dejen|deje|paren|pare|basta|mas|ya|jamas|nunca|quiero|numero",
		"quit*|sac*|borr*|elimin* & me|mi|saquenme|quitenme|sáquenme|numero & lista|listas|mensajes|grupo",
	},
	"ru": {
		"хватит|прекрат*|перестан*|больше|никогда|довольно|отвяж*|отста* & писать|пишите|пиши|присыл*|слать|шлите|сообщени*|смс*|эсэмэс*|рассыл*|беспоко* & не|хватит|прекрат*|перестан*|довольно|отвяж*|отста*",
		"удал*|убер*|исключ*|вычеркн*|выпиш* & меня|номер|нас & рассыл*|списк*",
	},
	"uk": {
		"годі|досить|припин*|перестан*|більше|ніколи|відчеп*|відстан* & писати|пишіть|пиши|присил*|надсил*|слати|шліть|повідомлен*|смс*|есемес*|розсил*|турбу* & не|годі|досить|припин*|перестан*|відчеп*|відстан*",
		"видал*|прибер*|виключ*|викресл*|випиш* & мене|номер|нас & розсил*|списк*",
	},
	"vi": {"dung|ngung|thoi & nhan|gui|tin|lien lac|lam phien & nua|so nay|so toi|so cua|vo so", "xoa|bo|lay|rut & so|ten|toi|tui|em & danh sach"},
	"zh": {"别|不要|停止|请勿|勿|不想 & 发|短信|信息|消息|联系|打扰|收 & 再|这个号码|我", "把我|我的号码|这个号码 & 名单|列表|群 & 去掉|删|移|踢|拿|除"},
})

var butLeave = ideasOf(map[string][]string{
	"en": {"ex|milk|box|deliver*|until|before|after|unless|instead|night|work|morning|evening|he|she|they|him|her|them|wont|forget|who|what|why|need|someone|somebody|friend|husband|wife|boss|where|when|details|name|address|because|so|if|but|yet|stopped|other|old|busy|bus|street|shelf"},
	"es": {"quiero molestar|quisiera molestar|hasta|antes|despues|noche|trabajo|el|ella|ellos|porque|si|pero|necesito|ocupo|que dice|nombre|direccion|olviden|olvide|mejor|cuando|comida|ayuda|aun|todavia|esposo|marido|hijo|otro"},
	"ru": {"он|она|они|пока|после|до|ночью|днем|вечером|утром|если|потому|но|нужн*|надо|что|про|имя|адрес|забуд*|муж|когда|чтобы|продукт*|еда|еду|где|тут|бывш*|другой|старый"},
	"uk": {"він|вона|вони|поки|після|до|вночі|вдень|ввечері|вранці|якщо|бо|але|потрібн*|треба|що|про|ім'я|адрес*|забуд*|чоловік|коли|щоб|продукт*|їжа|їжу|де|тут|колишн*|інший|старий"},
	"vi": {"neu|truoc|sau|toi nay|ban dem|luc|khi|nhung|can|anh|chong|quen|vi|ten gi|dia chi|do an|khac|cu"},
	"zh": {"奶|饭|菜|米|如果|之前|以后|之后|晚上|白天|的时候|但|需要|他|她|忘|因为|名字|地址|说是|写|吃|药|旧|另"},
})
