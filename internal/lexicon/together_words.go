package lexicon

// forgetIdeas ask to be erased. Whoever says so is asked once more.
var forgetIdeas = ideasOf(map[string][]string{
	"en": {
		"delete|erase|forget|wipe|remove|clear|destroy|scrub|purge & number|info|information|data|details|record|records|history|name|messages|file|account & everything|all|me|forget|system|database|records|had|have",
		"delete|erase|forget|wipe|destroy|scrub|purge & my & data|info|information|records|record|details|history|messages|file|account", "forget & my|this & number|name|phone",
		"delete|erase|forget|wipe|scrub|purge & me & system|database|records|computer|memory|everything",
		"delete|erase|wipe|scrub & everything|all|whatever & i & told|said|wrote|sent|gave|texted",
	},
	"es": {
		"borr*|elimin*|olvid*|quit* & datos|informacion|todo|toda|sistema|registro|registros|archivo|historial & mi|mis|mio|mia|me|su|sobre|tu|borrame|borreme|borrenme|eliminenme|tengan|tienen",
		"olvid*|borr* & mi & numero|nombre|telefono", "borrenlo|borrelo|borralo",
		"borr*|elimin*|quit* & mi|mis & nombre|direccion|todo",
		"borr* & lo que|todo & dije|conte|escribi|mande|di|tengan|tienen|saben",
	},
	"ru": {
		"удал*|сотр*|стер*|стир*|забуд*|уничтож* & данн*|информаци*|все|всё|систем*|баз*|записи|переписк*|сведени* & обо|мой|мои|меня|моё|мое|себе|нас", "забуд*|сотр* & мой & номер|имя|телефон",
		"удал*|сотр*|стер* & все|всё & я|себя|мной & наговорил*|рассказал*|сказал*|писал*|написал*|говорил*|про",
	},
	"uk": {
		"видал*|зітр*|сотр*|стер*|стир*|забуд*|знищ* & дан*|інформаці*|все|усе|систем*|баз*|записи|листуванн*|відомост* & мене|мій|мої|моє|себе|нас", "забуд*|зітр*|сотр* & мій & номер|ім'я|телефон",
		"видал*|зітр*|стер* & все|усе & я|себе|мною & наговори*|розповіда*|розказа*|сказа*|писа*|написа*|говори*|про",
	},
	"vi": {"xoa & het|tat ca|moi thu & noi|ke|nhan|gui & toi|tui|em|minh|con|chau", "xoa|quen & thong tin|du lieu|he thong|ho so|het|tat ca|moi thu & toi|tui|em|minh|chau|con"},
	"zh": {"删|清|抹 & 都|全|所有 & 我 & 说的|讲的|写的|发的", "删|清|忘|抹|销毁 & 资料|信息|数据|记录|系统|全部|一切|所有 & 我", "忘 & 我的 & 号码|电话|名字"},
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
		"dejen|deje|dejar|paren|pare|basta|ya no|no quiero|no mas|no & mensaj*|mand*|escrib*|texte*|envi*|molest* & dejen|deje|paren|pare|basta|mas|ya|jamas|nunca|quiero",
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
