package lexicon

import "testing"

// toldDangers are dangers as people tell them who do not call them so, and
// toldCalm what has the same words and is none.
var (
	toldDangers = map[string][]string{
		"en": {
			"the co thing on the wall keeps going off and my wife and me both feel like throwing up, can somebody bring a new battery for it",
			"we brought the grill in the living room to keep warm and now my boys are real sleepy and dont wanna get up",
			"I sorted all my papers and left a letter on the table for my sister. can one of you pick up my cat friday, I wont be needing her",
			"been saving up my sleep meds for months and I think tonight is the night",
			"he's in the garage with the motor on and the door shut and wont open up",
			"my roommate is on the couch making this gurgling sound and his fingernails look kinda purple",
			"grandma's eyes rolled back and shes just like a rag doll",
			"my kid ate a cookie with peanuts and now her lips are huge and shes wheezing",
			"my husbands mouth is sliding to one side and his words come out like mush, he says hes just tired",
			"I got this elephant sitting on my chest since lunch and my jaw aches and im soaked in sweat",
			"her sugar is 32 and shes talking nonsense, need a ride to the clinic",
			"I keep throwing up and it looks like coffee grounds",
			"my dad came off the ladder and says he cant feel anything below his belt",
			"saw took two of his fingers off, we got them in ice, anybody driving to the er",
			"he put his hands around my throat again and said next time he wont stop",
			"they keep our passports and we sleep where we work and nobody can leave till the debt is paid",
			"ex drove past 4 times today and left bullets in my mailbox",
			"neighbors are screaming and stuff is breaking and then it just went dead quiet",
			"im 38 weeks and theres blood all down my legs",
			"creek is up to the porch and the road out is gone, we got three kids in here",
		},
		"es": {
			"prendimos el anafre adentro pa calentarnos y ahora a todos nos duele la cabeza y la niña ta bien dormida no se quiere parar",
			"mi hermano dejo una carta y regalo su perro, no contesta el cel",
			"llevo semanas juntando mis pastillas para dormir, hoy ya me voy a descansar de todo",
			"mi tio esta tirado en el sillon roncando bien raro y no lo podemos parar",
			"al niño se le fueron los ojos pa tras y esta todo aguado",
			"comio cacahuate mi hija y se le esta hinchando toda la boca, le chifla el pecho",
			"a mi jefa se le fue de lado la boca y habla como borracha",
			"mi apa trae un dolor que le agarra el brazo izquierdo y la quijada, suda frio",
			"mi abuelo tiene el azucar en 500 y anda diciendo puras incoherencias",
			"mi esposo esta vomitando negro como cafe molido",
			"se cayo del techo y dice que no siente las piernas",
			"el bebe se metio a la boca unas bolitas de veneno pa ratas",
			"mi primo tomo mucho mezcal y no despierta, hace ruidos al respirar",
			"estoy de 8 meses y me esta bajando mucha sangre",
			"me agarro del pescuezo y me dijo que la proxima no la cuento",
			"el patron nos quito los papeles y no nos deja salir hasta pagar la deuda",
			"mi ex anda dando vueltas en su camioneta por mi casa y compro balas",
			"con los vecinos se oyen gritos y golpes y una niña pidiendo que pare",
			"toco un cable pelado y quedo pegado, ta morado de los dedos",
			"el rio ya se metio a la casa nos llega a la rodilla y estamos con la abuelita en silla",
		},
		"ru": {
			"котёл барахлит, у всех башка трещит с ночи и кошка лежит пластом, мастера бы",
			"мангал занесли в дом погреться, теперь дочка вялая какая-то и не добудиться",
			"раздал все вещи, собаку отдал соседу, завтра меня уже не будет, спасибо вам за всё",
			"коплю таблетки уже месяц, сегодня наверное хватит",
			"дед лежит хрипит как-то странно, губы синюшные, не отзывается",
			"у сестры глаза закатились и изо рта пена",
			"сына оса ужалила в шею, раздуло всего, сипит",
			"у мамы рот съехал на сторону, ложку из руки роняет",
			"мужу грудину жмёт и в челюсть отдаёт, мокрый весь, сидит молчит",
			"сахар у бабы 28, заговаривается, инсулин кончился",
			"рвёт чем то черным как гуща кофейная вторые сутки, слабость",
			"отец с лестницы слетел, ногами пошевелить не может",
			"палец отпилил на циркулярке, замотали полотенцем, льёт",
			"малой нашел крысиную отраву под раковиной, весь рот розовый",
			"на 7 месяце, кровит второй час, живот каменный",
			"схватил за горло и держал пока не потемнело в глазах",
			"документы у хозяина, с работы не выпускают, бьют кто жалуется",
			"бывший пишет что знает где дети учатся и что обрез достал",
			"за стенкой женщина орёт и что то бьётся, дети плачут, потом тишина",
			"заблудились с братом в лесу, он мокрый весь и уже не дрожит, спать хочет",
		},
		"uk": {
			"генератор поставили в коридорі бо дощ, а тепер всіх нудить і собака лежить не встає",
			"котел якось дивно пахне і в мене скроні розриває, і в малої теж",
			"роздав усе, кота сусідці віддав, після сьогодні вже нічого не треба",
			"назбирала таблеток повну шухляду, ще трохи і все скінчиться",
			"дядько сидить в кріслі, голова звісилась, слина тече, не озивається",
			"у хлопця очі закотились і тіпає всього",
			"доньку бджола вжалила, обличчя розпухло і сипить",
			"в баби пів лиця повисло і слова плутає",
			"чоловіка за грудиною стисло, віддає в ліву руку, весь мокрий",
			"цукор 30 у тата, говорить дурниці якісь",
			"маму рве чорним, бліда як стіна",
			"брата деревом придавило, ніг не відчуває",
			"пилкою пальці відтяло, замотали рушником, крапає",
			"мала знайшла бабині пігулки, половини нема, куняє",
			"сьомий місяць вагітності, тече кров і болить низ",
			"схопив мене за горло і кинув об стіну, тепер сидить чекає",
			"паспорти забрав бригадир, живемо в підвалі, не пускає нікуди",
			"колишній знає де я живу, прислав фото моїх дверей і патрон",
			"за стіною жінка кричить не бий, щось гупає",
			"вода вже в хаті по коліно, дід лежачий, вибратись не можем",
		},
		"vi": {
			"mất điện tụi tui đem bếp than vô phòng sưởi, giờ ai cũng nhức đầu buồn nôn, thằng nhỏ ngủ li bì",
			"máy phát điện để trong nhà, vợ tui xây xẩm té xuống, con chó nằm luôn rồi",
			"em viết thư để lại rồi, đồ đạc cho hết rồi, ai nuôi giùm con mèo sau tối nay",
			"tui để dành thuốc ngủ cả tháng nay, chắc đủ rồi",
			"ba ngồi gục đầu trên ghế, nước miếng chảy, lay hoài không nhúc nhích",
			"bà ngáy kiểu lạ lắm, môi tím, kêu hổng dậy",
			"con bé trợn mắt sùi bọt mép cứng người",
			"ong chích xong mặt nó sưng húp, khò khè",
			"má méo miệng, nói đớ, tay trái rớt đồ hoài",
			"chồng tui đau thắt ngực lan qua hàm, vã mồ hôi",
			"ông nội đường huyết 35 nói sảng",
			"má ói ra màu đen như bã cà phê",
			"anh té giàn giáo, hai chân không cảm giác",
			"máy cưa đứt ngón tay, quấn khăn mà máu thấm hết",
			"thằng nhỏ uống nhầm nước thông cống, miệng phỏng",
			"bầu 7 tháng ra huyết nhiều quá, bụng gò cứng",
			"nó bóp cổ em, nói bỏ nó là nó giết cả nhà",
			"chủ giữ passport, nhốt tụi em trong tiệm, trả hết nợ mới cho đi",
			"bên cạnh có tiếng đàn bà la cứu rồi đồ đạc bể, tự nhiên im luôn",
			"nước vô nhà tới ngực rồi, bà ngoại nằm liệt, kẹt trên gác",
		},
		"zh": {
			"停电了在屋里开发电机,现在一家人都头疼想吐,猫也不动了",
			"在房间里烧炭取暖,老婆说头晕,孩子一直睡叫不起来",
			"东西都送人了,狗也托给邻居了,明天就不用联系我了",
			"攒了两个月的药,今晚差不多了",
			"爸坐在椅子上头歪着,口水流下来,怎么摇都没动静",
			"婆婆打呼噜声音怪怪的,嘴唇紫了",
			"女儿翻白眼,口吐白沫",
			"被蜂蛰了,整张脸肿起来,喘得厉害",
			"老伴嘴角歪了,说话含糊,筷子都拿不住",
			"胸口像压了石头,左手也疼,一身冷汗",
			"妈妈血糖只有2,说胡话",
			"他吐的东西里有血块,脸色白得像纸",
			"工地上摔下来,腿没感觉了,不敢动他",
			"手指被锯断了,用毛巾包着还在滴",
			"小孩喝了一口通下水道的,嘴巴起泡",
			"怀孕八个月,下面一直出血",
			"他掐我脖子,说再跑就弄死我",
			"老板把护照收走了,不还完钱不让走,住的地方锁着",
			"隔壁女的一直尖叫,东西砸碎的声音,突然没声了",
			"水已经到腰了,外婆走不动,困在二楼",
		},
	}
	toldCalm = map[string][]string{
		"en": {
			"my stove pilot light is out, need someone to relight it, no smell", "need gas money to get to work", "can someone take my dog to the vet, he wont eat", "I'm giving away my fishing rods and some kids clothes, who wants them",
			"after tonight we wont be here, moving to Salem, so cancel the box please", "I forgot my pills at home, need a ride to pharmacy", "my baby wont sleep through the night, need diapers", "the baby is turning one and wants a blue cake",
			"I need a bottle of tylenol and some cough drops", "my jaw hurts after the dentist, soft food please", "my arm is in a cast, cant lift the groceries", "sugar and flour and a bag of charcoal for the grill please",
			"lost my passport and keys, need ride to the dmv", "dog swallowed a sock once, hes ok now, need dog food", "I fell behind on rent, cant get up to date", "my car wont start in the garage, need a jump",
			"bridge is closed so the driver should come around the back", "the neighbors scream at football games, its loud, can you move my pickup time", "forgive me I forgot to answer, yes 4 people", "water heater is leaking, need a plumber",
		},
		"es": {
			"se me acabo el gas de la estufa, quien me puede llevar por un tanque", "necesito carbon y papas para la carne asada", "perdonenme por no contestar ayer, si somos 5", "ya no voy a estar aqui, me mudo el viernes a Fresno",
			"se me acabaron las pastillas de la presion, un raite a la farmacia", "mi niño no se quiere dormir, ocupo pañales", "regale la ropa de mi bebe, alguien tiene talla 2", "me duele la cabeza del estres, no puedo manejar hoy",
			"pintamos el cuarto de azul y morado", "se me cayo el telefono, por eso no conteste", "una bolsa de azucar y frijol", "el puente esta cerrado, vengan por la calle 5",
			"se me perdieron las llaves y el pasaporte, necesito ir al consulado", "ando ahogada en deudas, ocupo despensa", "mi carro no prende, esta en el garage", "deje una carta en la oficina para la directora",
			"los vecinos hacen mucho ruido con su musica", "ya me tome la medicina, gracias", "la niña vomito en la escuela, ocupo quien la recoja", "me corte el pelo, ya no me parezco a la foto",
		},
		"ru": {
			"за газ платить нечем, помогите с оплатой", "отдаю вещи, детские, размер 92, кому надо", "простите меня что не ответила, нас четверо", "завтра меня не будет дома, привезите в субботу",
			"таблетки от давления закончились, в аптеку бы", "ребенок не спит ночами, нужны памперсы", "голова кругом от этих бумаг, помогите заполнить", "оставил записку на двери, код 45",
			"уголь и дрова на зиму нужны", "мост закрыт, едьте через центр", "машина в гараже не заводится", "сахар, мука и гречка",
			"потеряла паспорт, надо в консульство", "соседи шумят, ремонт, не слышу звонка", "рука болит, сумки носить не могу", "муж упал духом, работы нет, нужны продукты",
			"купил патрон для лампы, нужен кто вкрутит", "синяя куртка и черные сапоги на мальчика", "кот наелся травы и всё, нужен корм", "грибы сушеные есть, могу отдать",
		},
		"uk": {
			"нема чим заплатити за газ", "віддам дитячі речі, кому треба", "вибачте мені що не відповіла, нас троє", "після сьогодні мене не буде, переїжджаю у Львів",
			"закінчились таблетки від тиску, треба в аптеку", "дитина не спить, треба памперси", "голова обертом від тих паперів", "лишила записку на дверях, код 12",
			"вугілля і дрова на зиму", "міст перекрили, їдьте через центр", "машина в гаражі не заводиться", "цукор, борошно, гречка",
			"загубила паспорт, треба в консульство", "сусіди гупають, ремонт роблять", "рука болить, не можу сумки носити", "чоловік впав у депресію, роботи нема, продукти треба",
			"патрон для лампи поміняти треба", "синя куртка і чорні чоботи на хлопчика", "собака проковтнув шкарпетку, але все ок, корм треба", "гриби сушені є, можу віддати",
		},
		"vi": {
			"hết ga nấu ăn, ai chở đi đổi bình ga", "cho hết đồ con nít, ai cần ghé lấy", "xin lỗi tui trả lời trễ, nhà 4 người", "sau tối nay tui không ở đây nữa, dọn qua San Jose",
			"hết thuốc huyết áp, cần xe đi tiệm thuốc", "con bé không ngủ, cần tã", "nhức đầu vì giấy tờ quá, ai giúp điền giùm", "để lại tờ giấy trước cửa, mã 45",
			"cần than nướng thịt với gạo", "cầu bị đóng, đi đường khác nha", "xe trong gara không nổ máy", "đường, gạo, bột",
			"mất passport, cần đi lãnh sự quán", "hàng xóm ồn ào, sửa nhà, tui không nghe điện thoại", "tay đau không xách đồ được", "tui té nợ rồi, cần đồ ăn",
			"áo màu tím với xanh cho bé gái", "con chó ăn hết đồ rồi, cần thức ăn chó", "nấm khô còn dư ai lấy không", "ăn cay quá ói luôn haha, cần sữa",
		},
		"zh": {
			"煤气费交不起,能帮忙吗", "旧衣服送人,谁要", "原谅我回复晚了,我们四个人", "明天以后我不在这边了,搬去西雅图",
			"降压药没了,要去药房", "孩子不肯睡觉,需要尿布", "这些表格看得头晕,谁帮我填", "门上留了纸条,密码是45",
			"要点木炭烧烤用,还有米", "桥封了,请绕路", "车在车库里发动不了", "白糖,面粉,鸡蛋",
			"护照丢了,要去领事馆", "隔壁装修很吵,听不见电话", "手疼提不动东西", "摔坏了手机,刚收到你们短信",
			"紫色和蓝色的外套,女孩穿", "狗吃光了粮,需要狗粮", "蘑菇干多了,可以送人", "累死了,今天能送饭吗",
		},
	}
)

// A danger that is told in no obvious word is at least shown to somebody, and
// what only sounds like one pages nobody.
func TestDangerTold(t *testing.T) {
	clear, maybe, signs, sound := 0, 0, 0, 0
	for tag, texts := range toldDangers {
		for _, s := range texts {
			switch d := ReadDanger(s); {
			case d == DangerClear:
				clear++
			case d == DangerMaybe:
				maybe++
			case DangerSigns(s):
				signs++
			default:
				t.Errorf("%s: %q is shown to nobody", tag, s)
			}
		}
	}
	for tag, texts := range toldCalm {
		for _, s := range texts {
			d := ReadDanger(s)
			if d == DangerClear {
				t.Errorf("%s: %q pages somebody", tag, s)
			} else if d == DangerMaybe || DangerSigns(s) {
				sound++
				t.Logf("%s: %q is asked about", tag, s)
			}
		}
	}
	t.Logf("dangers: %d clear, %d maybe, %d by signs; harmless: %d asked about", clear, maybe, signs, sound)
}
