package lexicon

import (
	"slices"
	"testing"
)

func TestReadDangerClear(t *testing.T) {
	for _, s := range []string{
		"my kid swallowed a bunch of my blood pressure pills 10 min ago", "I fell and cant get up", "me caí y no me puedo levantar", "suicide", "he hurts me", "he beat me", "he is killing me", "my dad just had a stroke", "forest fire coming to our house", "my dad passed out", "no reason to live", "someone shot at my house and i was shot", "he has a gun", "I'm going to kill myself", "can't breathe", "I cant breath", "fire in my house", "me va a matar", "quiero morir", "no puedo respirar", "being beaten", "my husband is beating me", "he is hitting me right now", "i want to die", "I wanna die", "suicidal", "i feel suicidal", "i dont want to live anymore", "i took too many pills", "she overdosed", "my boyfriend hit me", "he hit me again", "someone is breaking into my house", "there is a fire", "my house is on fire", "house on fire!!", "the fire is coming", "we are trapped", "gas leak", "i smell gas",
		"my mom is having a heart attack", "Я всё решила, вены порежу сегодня, извините за беспокойство", "поріжу вени сьогодні", "voy a cortarme las venas", "cắt gân tay", "chest pain", "i have chest pains", "my dad is having a stroke", "he is not breathing", "my baby stopped breathing", "she is unconscious", "he passed out and wont wake up", "bleeding a lot", "im bleeding badly", "he stabbed me", "i was raped", "i got shot", "i am in labor", "my water broke", "call 911", "i need an ambulance", "911", "he wont let me leave", "he threatened to kill me", "he's going to kill me", "I will kill him", "active shooter", "im going to hurt myself", "cutting myself", "thinking about suicide", "better off dead", "he has a knife", "help i am dying", "we are going to die", "my kid swallowed bleach", "trouble breathing", "he put a gun to my head", "my son is missing", "carbon monoxide", "send the police", "he is choking me", "im afraid for my life", "food please and also my ex is trying to kill me",
		"dad fell and he is not coming to", "hes out cold on the floor", "mi mama no vuelve en si", "батько впав і не приходить до тями", "我爸摔倒了醒不过来",
		"爷爷突然倒在厨房,叫他不答应,嘴角有白沫", "she used her epipen",
		"she swallowed a button battery", "孩子把老鼠药吃了", "宝宝吞了电池", "her lips are blue", "tiene los labios morados", "se esta poniendo azul", "губы синие", "не може дихати, губи сині",
		"tiene la cara caida de un lado", "miệng méo nói không được", "me duele mucho el pecho", "bleeding wont stop", "no para de sangrar", "se le cierra la garganta", "сработал датчик угарного газа и болит голова", "спрацював датчик чадного газу і нудить",
		"the fire was out but it is back and the house is burning", "дом соседа сгорел дотла, теперь горит наш дом", "tôi an toàn rồi nhưng nhà đang cháy, mẹ tôi còn trong nhà", "邻居家烧光了，现在我家着火了",
		"ba toi uong nham thuoc gio keu hoai khong tinh", "gọi mãi mẹ tôi không tỉnh",
		"me quiero morir", "me quiero quitar la vida", "voy a matarme", "me quiero matar", "ya no quiero vivir", "tiene una pistola", "mi esposo me pega", "me está golpeando", "mi casa se está quemando", "hay fuego en mi casa", "llamen a la policia", "necesito una ambulancia", "ataque al corazón", "dolor de pecho", "mi bebé no respira", "está inconsciente", "sobredosis", "nos van a matar", "fuga de gas", "huele a gas", "estoy sangrando mucho", "mi hijo se perdió", "se metieron a mi casa", "me amenaza con matar", "me violaron", "estamos atrapados", "la casa está en llamas", "no puede respirar mi mama", "suicidarme",
	} {
		if got := ReadDanger(s); got != DangerClear {
			t.Errorf("ReadDanger(%q) = %d, want clear", s, got)
		}
	}
}

func TestReadDangerMaybe(t *testing.T) {
	for _, s := range []string{
		"con toi uong nham thuoc", "my neighbor has guns", "there was a shooting", "fire", "the fire was last week, my house burned, he has a gun", "i was beaten last year", "he hit me two years ago", "I'm not suicidal", "no fire in my house", "i dont want to die", "emergency", "i feel unsafe", "i dont feel safe at home", "im scared of my husband", "my mom had a stroke and needs rides", "took all my meds", "my ex is outside", "i want to hurt someone", "my power is out and my oxygen machine is low", "abuse", "bleeding", "my mom is dying of cancer", "el me golpea a veces hace años", "tengo miedo de mi esposo", "emergencia", "violencia en mi casa", "ya no puedo más", "there was domestic violence",
	} {
		if got := ReadDanger(s); got != DangerMaybe {
			t.Errorf("ReadDanger(%q) = %d, want maybe", s, got)
		}
	}
}

// What is told at length is heard or shown to a person.
func TestDangerAtLength(t *testing.T) {
	for _, s := range []string{
		"my generator is running in the garage and now my wife and me both got a bad headache and cant hardly stand up", "Тато сидить з рушницею біля дверей і каже що живим звідси не вийде",
		"山坡那边又冒烟了,火苗离我家后院就几十米,风往这边吹", "Cháu tôi chui vô nhà cháy chơi, sàn sập rồi kẹt ở dưới, kêu không ra được", "yo hoy en la noche me voy a tomar todas las pastillas que me quedan",
		"Таблеток снотворных у меня полная коробка, скоро никого беспокоить не буду", "дед ушел вчера вечером из дома в одних тапках, у него память плохая, ночью был мороз, до сих пор не нашли",
		"донька щось наковталась, лежить синя і ледве дихає", "Mi vecino ya le echó gasolina a la puerta de mi traila y dice que la va a prender con nosotros adentro",
		"отец сидит держится за грудь весь серый и в поту", "ông nội nói chuyện ngọng líu, tay trái không nhấc lên được",
		"I fell off the porch an hour ago and I can't get up, think my hip is broke",
	} {
		if ReadDanger(s) != DangerClear && !DangerSigns(s) {
			t.Errorf("%q is not heard", s)
		}
	}
}

func TestReadDangerNone(t *testing.T) {
	for _, s := range []string{
		"nada aun, casi me da un infarto cada que suena la puerta", "almost had a heart attack when i saw the bill", "чуть инфаркт не хватил", "ледь не вхопив інфаркт", "nos pego la gripa a los 4", "khi nào cũng được, có cháy nhà đâu mà gấp",
		"khong phai hom nay, ngay mai moi can", "xin đừng gọi điện, chồng tôi coi điện thoại tôi mỗi ngày. tôi cần chỗ ở", "я в тому інтерфейсі тону", "năm nay chồng tôi có nhiều việc", "I fell behind on rent",
		"he carries an epipen but hes fine", "chạy như cháy nhà luôn", "he isnt coming to dinner", "mom is not coming to the party", "not coming to town",
		"", "need groceries 97520 today", "kill some time", "just killing time", "dead battery", "my car battery is dead", "my phone is dying", "my phone died", "I could kill for a coffee", "im dying for a coffee", "my back is killing me", "these bills are killing me", "i need a flu shot", "covid shots", "the fire department gave us your number", "we lost our house in the fire", "smoke detector battery", "firewood for the winter", "i got fired", "fireplace is broken", "need a fire extinguisher", "emergency food box please", "emergency shelter", "insulin shot", "glue gun", "kitchen knives", "blood pressure meds", "hit me up", "beats me", "heart attack survivor needs a ride", "ride for a blood test", "shoot me a text", "drowning in bills", "police report", "my dad died", "someone is trying to reach me", "my landlord isnt responding to me", "spray to kill ants", "how do I kill weeds", "my child is missing school", "hard to walk", "dead end road", "over my dead body", "labor day", "the stove died", "cut the grass", "wildfire evacuee", "camp fire victim", "diet pills", "prescription pills", "i need my pills", "pick up my pills at the pharmacy",
		"this propane bill is gonna kill me lol", "the rent is going to kill us", "nói lại đi, tôi không hiểu", "giúp đi em ơi", "xin cai men dap toi nay",
		"me muero de hambre", "se murió la bateria del carro", "estoy muerto de cansancio", "matar el tiempo", "presión de la sangre", "comida de emergencia", "día de los muertos", "mi mama murio", "mi casa esta en Ashland", "vivo en 97520", "me cuesta mucho caminar", "mi mama esta mucho mejor", "tomo pastillas para la presion", "no estoy seguro", "la casa se esta cayendo", "perdimos todo en el incendio", "necesito comida para mis hijos", "me duele la espalda", "no puedo caminar", "no puedo pagar la renta", "me pegó el sol",
	} {
		if got := ReadDanger(s); got != NoDanger {
			t.Errorf("ReadDanger(%q) = %d, want none", s, got)
		}
	}
}

// TestReadDangerNeverClear holds what may be asked about but must not page
// anybody.
func TestReadDangerNeverClear(t *testing.T) {
	for _, s := range []string{
		"the fire took our house last week", "kill two birds with one stone", "he was shot in the war", "I hurt my back", "I hurt myself at work", "a gun store", "my son has a heart condition", "I broke my leg", "he broke my heart", "my mom had a stroke last year", "recovering from a stroke", "we need smoke masks", "the smoke is bad today", "dying to meet you", "battery acid", "knife sharpening", "cops came by yesterday", "i hit a deer", "beat the heat", "i was abused as a child", "trapped by debt", "stuck at home", "i cant breathe through my nose", "the dog died", "my plants are dying", "need ride to suicide prevention meeting", "not an emergency", "overdose training", "panic attack", "gasping at the prices", "im having trouble with bills", "he has a gun safe for sale", "my dad passed out flyers", "asthma inhaler", "oxygen tank", "the river flooded last month", "no tengo miedo", "un incendio el mes pasado", "golpe de suerte", "me robaron la bici", "quiero morirme de risa", "tengo presión alta",
	} {
		if got := ReadDanger(s); got == DangerClear {
			t.Errorf("ReadDanger(%q) is clear", s)
		}
	}
}

func TestFindRisks(t *testing.T) {
	for s, want := range map[string][]string{
		"baby": {"baby"}, "a newborn": {"baby"}, "bebé": {"baby"}, "3 month old": {"baby"}, "pregnant": {"baby"}, "tengo un bebe de 4 meses": {"baby"}, "recién nacido": {"baby"},
		"elderly": {"over65"}, "over 65": {"over65"}, "70 years old": {"over65"}, "I'm 82": {"over65"}, "my grandma lives with us": {"over65"}, "adulto mayor": {"over65"}, "tengo 70 años": {"over65"}, "mi abuela": {"over65"}, "seniors": {"over65"}, "she is 78 and lives alone": {"over65"},
		"sick": {"sick"}, "disabled": {"sick"}, "I am diabetic": {"sick"}, "wheelchair": {"sick"}, "dialysis": {"sick"}, "enfermo": {"sick"}, "discapacitado": {"sick"}, "silla de ruedas": {"sick"}, "cant walk": {"sick"}, "diálisis": {"sick"},
		"homeless": {"outside"}, "sleeping outside": {"outside"}, "in my car": {"outside"}, "we live in our van": {"outside"}, "en la calle": {"outside"}, "no place to sleep": nil, "vivo en mi carro": {"outside"}, "durmiendo en el carro": {"outside"}, "sin hogar": {"outside"},
		"baby and my mom is 80": {"baby", "over65"}, "sick grandpa": {"over65", "sick"}, "a baby, we sleep in our car": {"baby", "outside"}, "un bebe y mi abuela enferma": {"baby", "over65", "sick"},
		"": nil, "no": nil, "none": nil, "no baby": nil, "not sick": nil, "nobody is disabled": nil, "need groceries 97520": nil, "senior year": nil, "im 34": nil, "food in the car": nil, "ninguno enfermo": nil, "no bebés": nil, "vivo en 97520": nil, "vivimos en Ashland": nil, "Ms Smith": nil, "necesito azucar y arroz": nil, "no tengo donde cocinar": nil, "getting evicted": nil, "family of 70": nil, "my dog": nil, "20 years old": nil,
	} {
		if got := FindRisks(s); !slices.Equal(got, want) {
			t.Errorf("FindRisks(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestMinorAndWatched(t *testing.T) {
	for _, s := range []string{"im 15", "I'm 16 years old", "i am 12 and hungry", "im a minor", "I am under 18", "tengo 15 años", "soy menor de edad", "i'm only 14"} {
		if !Minor(s) {
			t.Errorf("Minor(%q) is false", s)
		}
	}
	for _, s := range []string{"im 15 minutes away", "im 34", "i have a 15 year old", "tengo 15 dolares", "tengo 35 años", "", "I am 5 blocks from the store", "a minor problem"} {
		if Minor(s) {
			t.Errorf("Minor(%q) is true", s)
		}
	}
	for _, s := range []string{"he checks my phone", "my husband reads my texts", "me revisa el telefono", "mi esposo lee mis mensajes", "he might see this", "my phone is being watched", "it's not safe to call"} {
		if !Watched(s) {
			t.Errorf("Watched(%q) is false", s)
		}
	}
	for _, s := range []string{"my phone is old", "check my address", "he reads a lot", "", "mi telefono no sirve", "call my phone"} {
		if Watched(s) {
			t.Errorf("Watched(%q) is true", s)
		}
	}
}

func FuzzReadDanger(f *testing.F) {
	for _, s := range []string{"he has a gun", "no fire", "im 15", "quiero morir de risa", "70 years old", "fire"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d := ReadDanger(s); d != ReadDanger(Fold(s)) {
			t.Errorf("%q: %d, and folded %d", s, d, ReadDanger(Fold(s)))
		}
		for _, key := range FindRisks(s) {
			if !slices.Contains(riskKeys, key) {
				t.Errorf("%q: risk %q", s, key)
			}
		}
		if n, ok := Number(s); ok && (n < 0 || n > maxNumber) {
			t.Errorf("Number(%q) = %d", s, n)
		}
		if n, ok := FindPeople(s); ok && (n < 1 || n > maxPeople) {
			t.Errorf("FindPeople(%q) = %d", s, n)
		}
		if ReadYesNo(s) != Neither && CarrierKeyword(s) != NoKeyword {
			t.Errorf("%q is an answer and a carrier's keyword", s)
		}
		if c := ReadCommand(s); c != NoCommand && CarrierKeyword(s) != NoKeyword {
			t.Errorf("%q is command %d and a carrier's keyword", s, c)
		}
		Detect(s)
		Revokes(s)
		Minor(s)
		Watched(s)
		LanguageNamed(s)
	})
}
