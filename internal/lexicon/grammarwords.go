package lexicon

// grammarWords are the words of which sentences are built in each language and
// that name nothing: who speaks, whose, where to, how much; to be, to have, to
// want, to ask and to give; how a thing is
// (warm, big, new); greetings and courtesies. They are closed sets:
// what is not among them, nor known otherwise, says something that no reader
// here has understood. A plain thing, however frequent, does not belong here.
var grammarWords = map[string][]string{
	"en": {
		"a an the this that these those i im ive id ill me my mine myself we were weve wed well us our ours ourselves you youre youve youd u ur yall ya your yours he hes him his she shes her hers it its they theyre theyve them their theirs one ones someone somebody anyone anybody everyone everybody something anything who whos whom whose what whats which where wheres when how hows why",
		"am is are was be been being aint isnt arent do does did done doing have has had having can cant cannot could couldnt may might must shall should will wont would wouldnt let lets r",
		"need needs needed needing want wants wanted wanna like liked looking look get gets getting got gotta give gives given bring brings brought take takes ask asks asking asked help helps helped helping use say says said tell told know think guess hope hoping wonder wondering trying try see come comes coming go goes going gonna make makes mean means send find please pls plz",
		"of in on at to into onto for from by with without within about around near up down out off over under between through during before after until till since as than because cuz cause so if then but and n or nor not no nope yes yeah though although while also too either both only just even still yet already again ever never always maybe really very quite much many more most some any all each every few little lot lots bit enough other another else same such own kind sort",
		"here there now today please thanks thank thx ty hi hello hey dear sir maam sorry good morning afternoon evening day ok okay oh um uh well lol haha hun hon honey bless god possible able sure right",
		"warm big bigger small little new old clean used extra nice decent cheap simple basic thick winter size sizes kind",
		"pick picked picking drop dropped live lives lived living stay staying speak went came call text fill filling read sir folks guys kindly badly anymore everyone's box bag bags boxes mostly everything",
	},
	"es": {
		"un una unos unas el la los las lo este esta estos estas ese esa esos esas eso esto aquel yo mi mis mio mia me conmigo tu tus te ti usted ustedes ud uds su sus se si sí le les nos nosotros nosotras nuestro nuestra nuestros nuestras ella ellos ellas alguien nadie algo alguno alguna algunos algunas quien quienes que cual cuales donde cuando como cuanto cuanta cuantos cuantas porque por para pa pal",
		"soy eres es somos son era fue ser sido esta estoy estamos estan estar sea sean hay habia haya ha han he hemos tengo tiene tienen tenemos tener tenia puedo puede pueden podemos podria podrian poder debo hace hacer hacen va voy van vamos ir",
		"necesito necesita necesitan necesitamos necesitar nesesito nesecito ocupo ocupa ocupan ocupamos quiero quiere quieren queremos quisiera queria busco buscando buscamos ando anda andamos falta faltan gustaria pido pedir pregunto preguntar dar dan dame den denme me ayuda ayudar ayudan ayuden ayudarme ayudarnos ayudeme dice dicen digo saber se sabe saben creo conseguir traer traiga traigan traerme mandar",
		"de del en a al con sin sobre entre hasta desde hacia ante y e o u ni no pero mas mas menos muy mucho mucha muchos muchas poco poca pocos pocas tan tanto tambien tampoco ya aun todavia solo solamente nomas siempre nunca otra otro otras otros mismo misma todo toda todos todas cada cualquier aqui alla ahi ahora ahorita hoy asi bien pues entonces si tal vez casi bastante",
		"hola buenas buenos buen dias tardes noches dia favor porfavor porfa gracias perdon disculpe disculpen joven oiga oye dios bendiga amable bueno claro posible jaja",
		"caliente calientita caliente calientes abrigado abrigada grande grandes chico chica nuevo nueva limpio limpia usado usada sencillo barato barata",
		"recoger recojan recoja recojo recogen llevar lleve lleven llevarme hablo habla español ingles llego llegar molestia caja bolsa ayudenme ayude poquito mientras leer llenar llamo salir",
	},
	"ru": {
		"я меня мне мной мы нас нам нами ты вы вас вам вами он его ему им она ее ей ею оно они их ими мой моя мое мои моей моего моему моим моих мою наш наша наше наши нашей нашего нашу нашим ваш ваша ваше ваши вашей свой своя свое свои своей своего свою себя себе кто кого кому кем что чего чему чем какой какая какое какие какого какую который которая которые где куда откуда когда как сколько почему зачем кто-то кто-нибудь кто нибудь то либо что-нибудь кто-либо никто ничего некому нечем нечего этот эта это эти этого этой эту этим тот та те того той ту там тут здесь сюда туда",
		"есть быть был была было были будет будут буду будем бы б нет не ни да надо нужно нужна нужен нужны нужна надобно можно нельзя могу может могут можем можете могли мог могла мочь хочу хочет хотим хотят хотел хотела хотели хотелось дать дайте дай даете помочь помогите помоги помогает помогаете помощь помощи поможете прошу просит просим просить ищу ищем ищет подскажите скажите сказать сказали говорят знаю знает узнать думаю найти получить привезти привезите принести требуется необходимо необходима",
		"в во на по к ко с со у от до из за для без под над о об при про между через около после перед и а но или либо если то же ли ведь вот ну уже еще только тоже также очень просто так такой такая такие там сейчас теперь сегодня всегда никогда иногда все всё весь вся всего всем всех сам сама сами один одна одни другой другая другое другие много мало немного чуть больше меньше самый хоть даже лишь чтобы чтоб потому поэтому пока раз",
		"здравствуйте здравствуй привет добрый доброе доброго день дня утро вечер вечера пожалуйста пжл плиз спасибо извините простите будьте добры ребята друзья люди алло",
		"теплый теплая теплое теплые теплую теплых горячий горячая горячую большой большая большую маленький маленькая новый новая новую старый чистый чистая простой",
		"забрать заберите заберет забирать хватает хватило кончилась кончился кончилось кончились закончилась закончились понимаю зовут живу живем пришло пришла дома доме работе беспокою беспокоить писать пишу прочитать заполнить совсем нее нему",
	},
	"uk": {
		"я мене мені мною ми нас нам нами ти ви вас вам вами він його йому ним вона її їй нею воно вони їх їм ними мій моя моє мої моєї мого моєму моїм моїх мою наш наша наше наші нашої нашого нашу нашим ваш ваша ваше ваші вашої свій своя своє свої своєї свого свою себе собі хто кого кому ким що чого чому чим який яка яке які якого яку котрий де куди звідки коли як скільки навіщо хтось хто-небудь щось щоб хтось ніхто нічого нікому нічим нічого цей ця це ці цього цієї цю цим той та те ті того тієї ту там тут сюди туди",
		"є бути був була було були буде будуть буду будемо би б немає нема не ні так треба потрібно потрібна потрібен потрібні можна не можна можу може можуть можемо можете могли міг могла хочу хоче хочемо хочуть хотів хотіла хотіли хотілося дати дайте дай допомогти допоможіть допоможи допомагаєте допомога допомоги допоможете прошу просить просимо просити шукаю шукаємо шукає підкажіть скажіть сказати сказали кажуть знаю знає дізнатися думаю знайти отримати привезти привезіть принести необхідно чи",
		"в у на по до з зі із від о об за для без під над про при між через біля після перед і й а та але або якщо то ж же адже ось ну вже ще тільки лише теж також дуже просто такий така такі зараз тепер сьогодні завжди ніколи іноді усе все увесь вся всього всім всіх сам сама самі один одна інший інша інше інші багато мало трохи більше менше хоч навіть тому поки раз",
		"вітаю доброго добрий дня день ранку вечір вечора привіт будь ласка дякую вибачте перепрошую друзі люди добрі",
		"теплий тепла тепле теплі теплу теплих гарячий гаряча гарячу великий велика велику маленький маленька новий нова нову старий чистий чиста простий",
		"забрати заберіть забирати вистачає закінчилась закінчився закінчились розумію звати живу живемо прийшло прийшов вдома кимось щось шось роботі турбую писати пишу прочитати заповнити поможіть поміч нада бо лишити готовий",
	},
	"vi": {
		"toi tui minh em con chau anh chi co chu bac cau ong ba ban nguoi ta ho no chung tao may cua la thi ma o co khong ko hong khong duoc dc chua da dang se vua moi roi cung van con nua voi va hay hoac neu nhung vi nen de cho tu den toi ve ra vao len xuong trong ngoai tren duoi gan ben nay kia do day dau nao gi sao ai may bao nhieu cac nhung moi mot it nhieu hon qua lam rat thoi a nhe nha nhi vay the day luon di lai bi",
		"can muon xin nho giup gium dum ho tim kiem lay dua biet hoi noi nghe thay nghi phai nen hay duoc lam",
		"chao cam on xin loi vui long lam on thua kinh gui quy vi cac ban moi nguoi",
		"am nong lon nho moi cu sach re day",
		"mang lay mua dua don cho doc hieu viet dien xom nha song giu oi mai",
	},
	"zh": {
		"我 我们 咱 咱们 你 你们 您 他 她 它 他们 她们 人家 自己 谁 什么 啥 哪 哪里 哪儿 哪个 怎么 怎样 多少 几 为什么 这 那 这个 那个 这些 那些 这里 那里 这边 那边 这样 那样 有人 没人 别人 人 个 些 点 一点 一些 一下 一个",
		"是 在 有 没 没有 不 别 要 需要 想 想要 能 能不能 可以 可不可以 会 行 得 请 请问 帮 帮忙 帮助 求 找 给 让 叫 来 去 到 拿 用 做 说 问 知道 觉得 看 看看 希望 麻烦 求助 想找 缺",
		"的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 哦 哈 啦 和 跟 与 及 还 还有 也 都 就 才 又 再 很 太 真 真的 非常 挺 好 比较 最 更 只 只是 已经 刚 刚刚 现在 正在 一直 因为 所以 但 但是 可是 不过 如果 要是 或者 还是 而且 然后 把 被 从 对 向 为 为了 给 以 里 上 下 中 边 们 家 家里 多 少 大 小 一 两 点儿 等 等等 吗 能否 是否 是不是 有没有",
		"你好 您好 大家好 谢谢 谢谢你 多谢 不好意思 对不起 抱歉 早上好 晚上好 阿姨 先生 女士 各位",
		"暖 暖和 热 厚 大 小 新 旧 干净 便宜",
		"东西 年 起 老 送 拿 取 带 买 开始 用完 吃完 看不懂 英文 中文 住 邻居 块 有点 还差 差 信 填 读 完",
	},
}
