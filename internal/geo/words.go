package geo

import (
	"strings"
	"sync"
)

// set is a set of words, made when it is first looked into.
func set(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := make(map[string]bool, 1+strings.Count(words, " "))
		for w := range strings.FieldsSeq(words) {
			m[w] = true
		}
		return m
	})
}

// ordinary says whether a name is an ordinary word too, with or without "the"
// before it.
func ordinary(name []string) bool {
	if len(name) == 2 && name[0] == "the" {
		name = name[1:]
	}
	return len(name) == 1 && common()[name[0]]
}

var (
	// leadIns may stand before a place in an answer.
	leadIns = set(`i im ive am are is was were we us me my mine our it its
		live lives living stay staying stayed be being here there now right currently
		in at on near nearby by around outside inside of from the a to close next just
		town city village area place zip zipcode code postal downtown south north east west
		think maybe about yes yeah um uh well so ok okay hi hello
		yo mi vivo vive vivimos estoy esta estamos soy somos es son quedo en de del cerca por
		la el los las ciudad pueblo codigo aqui ahora si pues creo al lado centro`)

	// tails may stand behind one.
	tails = set(`please pls plz thanks thank you thx area usa us now too sir maam
		gracias por favor porfa eeuu`)

	// zipWords come before a ZIP.
	zipWords = set(`zip zipcode code codigo postal cp in near from en`)

	// placeWords come before the place where somebody is.
	placeWords = set(`in near from around outside at en desde cerca live vivo downtown o tai gan 在 喺 住 住在 近 в у во из із возле біля около`)

	// hereWords come before such a word where it is surely where somebody is.
	hereWords = set(`im am are were is live lives living stay staying stayed located based we estoy estamos vivo vivimos esta toi tui 我 我们`)

	// hisWords are those of them that may tell of somebody else.
	hisWords = set(`lives is was were are esta located`)

	// orWords stand between two places, of which one is meant.
	orWords = set(`or o или або hoac 或 或者`)

	// betweenWords stand before two places, of which neither is meant.
	betweenWords = set(`between entre между між giua`)

	// notWords say that the place behind them is not meant.
	notWords = set(`not isnt не ні phai 不是 唔係`)

	// leftWords say that somebody was at a place before, and nowWords that they
	// are at another now.
	leftWords = set(`used was were estaba estuve vivia был была були була жил жила жив antes before formerly раньше раніше truoc xua 以前 之前 原来 原 离开 moved`)
	nowWords  = set(`now ahora ahorita сейчас теперь зараз тепер gio 现在 现`)

	// goalWords come before a place where somebody wants to go, unless a
	// nearWord comes before them.
	goalWords = set(`to into toward towards hacia para a 去 到 回 den toi ra di`)
	nearWords = set(`close next near nearest adjacent moved cerca junto`)

	// townWords say, before "is", that a town is named.
	townWords = set(`town city village place location address area ciudad pueblo lugar direccion`)

	// personWords come before a person's name.
	personWords = set(`name named called llamo llama im am soy mr mrs ms miss dr sr sra srta
		senor senora aunt uncle tia tio cousin sister brother friend amiga amigo with con`)

	// streetWords come behind the name of a street, or of a county.
	streetWords = set(`st street ave avenue av rd road blvd boulevard dr drive ln lane way ct
		court hwy highway pl place ter terrace cir circle loop pkwy parkway apt apartment apts
		county condado school church hospital`)
)

// common are ordinary words, in English or Spanish, that are towns somewhere
// too: alone they are read as a town only behind a placeWord. The English
// ones are the names of cities that are frequent, in small letters, in
// ordinary prose; then such of Oregon; then what people write to a hotline.
var common = set(`
	accident advance agenda alone alpha amity anchor apache area arena assumption august ball
	bank banks bath bates bear beaver bell bells bend berry black blanket blue boring branch
	breaks brothers bunch burns busy cache cade call camp canon canvas cascade central century
	chance chase check cherry circle clay clear clever colon comfort concord concrete converse
	cool cook cope cove crane cross crystal dairy deal delta diagonal diamond distant divide
	drain driver duck dwarf early earth ease echo effort energy enterprise equality exchange
	experiment fair faith falls falcon farmer fence field fields fine finger flat flushing fork
	forks fossil fountain freedom friend friendly friendship frontier gas gate gates gateway
	given glide gold golden grace grant grants gray green hall halfway happy harmony hatch haven
	hazard helix help helper holder home honor hood hooks hope house hundred hurt ideal image
	independence index interior island issue joiner journey joy junction king land landing lead
	learned ledger levels liberal liberty like likely lily lively loop lotus love luck lucky
	mail many marble mark marks mason means media meta midnight mist mobile mode model money
	monitor moon motley mountain mutual need nice noble normal north oil okay old omega only
	onward opportunity oracle orange ordinary outlook page palms park parks parole peace peak
	peel pilot plain plan plush point points pool post power powers president price pride prince
	printer progress prospect protection push rainbow range reader reading remote reserve rescue
	rest rice riddle ride ring rock roll rose ruby rule safe sage sand sandy santa sea section
	sentinel shade shell shelter shorter show silver singer sisters sixes sleepy snow speed spray
	spring springs stamps standard star start startup steward story strong success summit sun
	superior supply surprise sweet swift talent tangent tell tent thank thorn tiller timber
	today tomorrow topmost trade trail transfer triangle triumph truth tunnel twig uncertain
	union unity universal valley veteran violet wake walker wall war watch water welcome west
	white why widen wind winner winter wise worth yellow young
	baby child children clothes clothing doctor family food fuel heat hot medicine meal meals
	mother neighbor pet rent room urgent volunteer work
	agua alta ama amigo blanca bueno caliente calle campo casa comida cuatro dulce familia gracias
	leche lima llano loma luna mama mana mesa mil nada nina para rio salida salud sol solo tres
	vida
	or in me hi ok la pa ma id al de oh ala mo mass wash miss ill cal ark ore con mi`)

// persons are names of people, first and last, that small towns have too. A
// town of several ZIPs is read for what it is.
var persons = set(`
	adams adrian aguilar albert alexander alexis alice allen alvarado amanda amber anderson andrew
	andrews angela anna anthony armstrong arnold arthur ashley austin bailey baker banks barnes bates
	beatty bell benjamin bennett berry beverly bishop black blodgett bonnie bowman boyd bradley brandon
	brittany brooks bruce bryan bryant burke burns burton butler buxton campbell carlos carlton carmen
	carpenter carr carroll carter catherine celeste chapman charlotte chester christine christopher
	clarence clark clyde coleman collins colton condon cook cooper corbett cornelius craig crane
	crawford crystal culver cunningham curtis daisy daniel daniels david davis dawn dennis dexter diana
	diaz dillard dixon donald donna dorothy douglas drewsey duncan dunn edna edward edwards elizabeth
	elkton elliott ellis elmira elsie emily emma ernest ethan eugene evans faith ferguson fields fisher
	florence floyd ford foster fowler francis francisco franklin freeman gardner garrett gary gaston
	gates george gerald gervais gibson gilbert glenn gonzales gonzalez gordon grace graham grant gray
	green greene gregory griffin hall halsey hamilton hammond hannah hansen hanson harold harper harris
	harrison hart harvey hawkins hayes hazel helen henderson henry herman hernandez hill hines hoffman
	holly holmes homer hope howard howell hubbard hudson hughes hunt hunter huntington isabella jack
	jackson jacob jamieson jean jefferson jeffrey jenkins jensen jesse johnson johnston jones jordan
	joseph joshua joyce justin kathleen kathryn kelley kelly kennedy kenneth kent kevin kimberly king
	kyle lane laura lawrence lawson lena leon lewis lily lincoln lloyd logan lopez lowell lucas luna
	lynch lyons madison manning margaret marion mark marquez marshall martha martin martinez marvin
	mason matthews mcdonald medina melissa merrill michael miller mills milton mitchell monroe
	montgomery moore morgan morris morrison murphy murray nancy nelson nichols nora norma norman nunez
	obrien odell oliver olivia opal otis palmer park parker patrick patterson paul paulina payne pearl
	pedro perkins perry peterson philip phillips pierce porter powell price rachel ralph raymond rebecca
	reed reynolds rice richards richardson riley robert roberta roberts robertson robinson rogers ronald
	rose ross ruby rufus russell ruth ryan samantha sanders sandoval santiago sarah scott selma sharon
	shaw sherwood shirley sidney silva simpson sims smith snyder sophia spencer stanley stella stephen
	stephens stevens stewart stone sullivan susan taylor terry theresa thomas thompson tucker turner
	tyler valdez vega victor victoria vida vincent violet virginia wagner walker wallace walsh walton
	wanda ward warren washington watkins watson wayne weaver webb wedderburn welch welches wells west
	weston wheeler white wilbur williams williamson willis wilson winchester winston wood wright young
	zachary`)
