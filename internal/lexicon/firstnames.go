package lexicon

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// firstNames are frequent first names. None of them is another word with a
// slip: Walter is no water.
var firstNames = sync.OnceValue(func() map[string]bool {
	return wordSet(strings.Fields(`
	adam alan albert alex alice amanda amy andrea andrew angela ann anna anne anthony arthur ashley barbara ben benjamin betty beverly bill billy bob bobby brandon brenda brian bruce bryan carl carol caroline carolyn catherine charles charlie
	chris christina christine christopher cindy claire craig cynthia dale dan daniel danny dave david dawn dean debbie deborah debra denise dennis diana diane donald donna doris dorothy doug douglas dylan earl ed eddie edith edward elaine elizabeth ellen emily emma eric erica ethan
	eugene eva evelyn florence frances frank fred gail gary george gerald gladys glen glenn gloria grace greg gregory hannah harold harriet harry hazel heather heidi helen henry howard ian irene isaac jack jackie jacob jacqueline james jamie jane janet janice jason jean jeff jeffrey
	jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanne joe joel john johnny jon jonathan joseph josh joshua joyce judith judy julia julie june justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren
	laurie lawrence lee leo leon leonard leroy lillian linda lisa lloyd lois lori lorraine louis louise lucas lucy luke lynn marcia marcus margaret maria marian marie marilyn marion marjorie mark marlene marsha martha martin marvin mary matt matthew maureen megan melissa melvin michael michelle mike mildred milton
	mona monica nancy natalie nathan neil nicholas nicole nina nora norma norman olivia pam pamela pat patricia patrick paul paula pauline peggy penny peter phil philip phillip phyllis rachel ralph randy ray raymond rebecca renee rhonda richard rick ricky rita robert roberta robin rod rodney roger roland ron ronald
	rosa rose rosemary roy russell ruth ryan sally sam samantha samuel sandra sandy sara sarah scott sean shane shannon sharon shawn sheila shelly sherry shirley sophia sophie stacy stan stanley stella stephanie stephen steve steven stuart sue susan suzanne sylvia tammy tanya tara ted teresa terry thelma theodore
	theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis tyler valerie vanessa vera vernon veronica vicki victor victoria vincent virginia vivian wade wallace walter wanda warren wayne wendy will william willie wilma yvonne zoe
	adriana alberto alejandra alejandro alfonso alfredo alicia alma ana andres angel angelica antonia antonio armando arturo aurora beatriz benito blanca camila carla carlos carmen carolina catalina cecilia cesar claudia cristina daniela diego dolores eduardo elena elisa emilia emilio enrique ernesto esperanza esteban esther
	eduarda felipe fernanda fernando francisca francisco gabriel gabriela gerardo gilberto gonzalo graciela guadalupe guillermo gustavo hector hernan hilda hugo ignacio ines irma isabel ismael ivan javier jesus joaquin jorge jose josefa josefina juan juana juanita julieta julio lorena lorenzo lourdes lucia luis luisa
	lupe magdalena manuel manuela marcela marcelo marco marcos margarita mariana mario marisol marta mateo mercedes miguel mireya miriam monica natalia nestor norma octavio olga oscar pablo paco patricio paz pedro pilar rafael ramiro ramon raquel raul ricardo roberto rocio rodolfo rodrigo rogelio ruben salvador samuel
	santiago sara sebastian sergio silvia simon sofia soledad susana tomas valentina vicente victor violeta yolanda ximena
	алекс александр александра алексей алена алина алла анастасия анатолий андрей анна антон аня арина артем борис вадим валентин валентина валерий валерия валя варя василий вася вера вероника виктор виктория виталий витя влад владимир володя вячеслав галина галя геннадий георгий григорий гриша даниил дарья даша денис дима дмитрий
	евгений евгения егор екатерина елена елизавета женя зина зинаида зоя иван игорь илья инна ирина ира катя кирилл клавдия костя константин ксения лариса лена леонид лера леша лида лидия лиза люба любовь людмила люда максим маргарита марина мария маша миша михаил надежда надя наталья наташа нина никита николай коля оксана олег ольга оля
	павел паша петр петя полина раиса рая роман света светлана семен сергей сережа слава софия соня станислав степан таисия тамара таня татьяна тимофей тоня федор эдуард юлия юля юрий юра яна ярослав
	андрій антін богдан валерій василь віктор вікторія віра віталій володимир галина ганна григорій дмитро євген єва іван ігор ірина катерина кирило лесь леся лілія людмила максим марія марічка микола михайло надія наталія настя оксана олександр олександра олексій олена олесь ольга остап павло петро роман світлана сергій соломія софія степан
	тарас тетяна федір христина юлія юрій яна ярослав ярина`))
})

// IsFirstName says whether a folded word is a frequent first name.
func IsFirstName(word string) bool { return firstNames()[word] }

// SaysName says whether a folded word of the text is a name rather than a slip
// of another word: a first name, or written large in the middle of a text that
// is not all written so.
func (h *Sense) SaysName(word string) bool {
	if firstNames()[word] {
		return true
	}
	large, small, found := 0, 0, false
	for i, raw := range strings.Fields(h.text) {
		first, n := utf8.DecodeRuneInString(raw)
		if !unicode.IsUpper(first) || len(raw) == n || strings.ContainsFunc(raw[n:], unicode.IsUpper) {
			small++
			continue
		}
		large++
		found = found || i > 0 && Fold(raw) == word
	}
	return found && small >= large
}
