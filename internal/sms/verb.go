package sms

import (
	"strings"
	"sync"

	"neighborline/internal/lexicon"
)

// A Verb is what an answer wants to do.
type Verb int

// The verbs.
const (
	None     Verb = iota
	Accept        // yes, I'll take it
	Decline       // no
	Done          // it is done
	NotDone       // it was said to be done, and is not
	Drop          // I can't after all
	Late          // I'll be late
	NoAnswer      // nobody answers there
	Unsafe        // something is wrong there
	Backup        // I'd step in
	Mine          // what do I hold?
	Close         // no longer needed
	Status        // a bare code: how does it stand?
	Move          // I am somewhere else now
	Call          // connect us
	On            // ask me again
	Off           // don't ask me
	Pause         // don't ask me for some days
	Edit          // change what I offer
	Block         // never connect us again
)

// verbs are the words of each verb. Yes and no are the lexicon's. None is a
// carrier's keyword: CANCEL, END and QUIT would cut the writer off.
var verbs = sync.OnceValue(func() map[string]Verb {
	m := make(map[string]Verb, 750)
	for v, words := range map[Verb][]string{
		Accept: {
			"i can do", "i can take", "i can help with", "i can help", "ill take", "ill do", "i will take", "i will do", "i got", "ive got", "can do", "take", "i want", "accept", "sign me up for", "put me down for", "yes i can do", "yes i can take", "yes i can help with", "yes ill take", "yes ill do", "yes for", "yes to", "yes on",
			"yo puedo", "puedo con", "yo tomo", "tomo", "acepto", "yo hago", "yo me encargo de", "si puedo con", "si acepto", "si tomo",
		},
		Decline: {"i cant do", "i cant take", "i cant help with", "cant do", "cant take", "cant help with", "not", "decline", "no to", "no for", "no can do", "no puedo con", "rechazo", "no acepto", "no tomo", "skip", "pass on"},
		Done:    {"done", "done with", "finished", "completed", "complete", "delivered", "all done", "all done with", "dropped off", "hecho", "hecha", "listo", "lista", "terminado", "terminada", "termine", "entregado", "entregada", "ya hice", "ya entregue", "ya quedo", "ya esta"},
		NotDone: {"not done", "not done yet", "its not done", "its not done yet", "it is not done", "it is not done yet", "it isnt done", "it isnt done yet", "im not done", "im not done yet", "not finished", "not finished yet", "no hecho", "no esta hecho", "aun no esta hecho", "todavia no esta hecho", "no esta listo", "aun no esta listo", "no he terminado", "aun no termino"},
		Drop:    {"drop", "dropping", "release", "give up", "give back", "cant make", "cant make it", "i cant make", "i have to drop", "i need to drop", "have to drop", "need to drop", "back out", "cant make it anymore", "i cant make it", "i cant make it anymore", "can no longer make it", "cant come anymore", "i cant come anymore", "dejo", "dejar", "soltar", "suelto", "tengo que dejar", "ya no puedo", "ya no puedo con", "ya no puedo ir", "ya no voy a poder", "devuelvo", "liberar"},
		Late:    {"late", "running late", "im late", "im running late", "ill be late", "delayed", "tarde", "voy tarde", "llego tarde", "atrasado", "atrasada", "retrasado", "retrasada", "se me hizo tarde", "voy atrasado", "voy atrasada"},
		NoAnswer: {
			"noanswer", "no answer", "no response", "no reply", "nobody home", "no one home", "nobody answers", "no one answers", "nobody answered", "no one answered", "nobody there", "no one there", "not home", "nobody is home", "no one is home", "nobody is there", "no one is there", "nobody answers the door", "no one answers the door", "not answering", "they dont answer", "cant reach", "nocontesta", "no contesta", "no contestan", "no me contesta", "no me contestan", "no responde", "no responden", "nadie contesta", "nadie responde", "nadie en casa", "nadie abre", "no hay nadie", "no abre", "no abren",
		},
		Unsafe: {"unsafe", "not safe", "danger", "i feel unsafe", "i dont feel safe", "inseguro", "insegura", "no es seguro", "peligro", "peligroso", "no me siento seguro", "no me siento segura"},
		Backup: {"backup", "back up", "backup for", "be backup", "ill be backup", "ill back up", "i can be backup", "i can back up", "respaldo", "reserva", "de respaldo", "de reserva", "suplente"},
		Mine:   {"mine", "my list", "my jobs", "my requests", "my tasks", "mios", "mias", "mio", "mis pedidos", "mis tareas", "mis solicitudes", "mi lista"},
		Close:  {"close", "close out", "no longer need", "no longer needed", "no longer needs", "dont need", "not needed", "cerrar", "cierren", "cierre", "cierra", "ya no necesito", "no necesito", "ya no se necesita", "ya no hace falta"},
		Status: {"status", "status of", "how is", "hows", "whats up with", "what about", "update on", "any news on", "estado", "estado de", "como va", "que paso con", "que pasa con"},
		Move:   {"move", "moved", "moved to", "move to", "i moved to", "we moved to", "ive moved to", "weve moved to", "im in", "im at", "i am in", "im now in", "im now at", "i am now in", "now im in", "now i am in", "now we are in", "now in", "now at", "we are in", "were in", "we are now in", "were now in", "now were in", "mover", "mudar", "mudanza", "me mude", "me mude a", "me mude al", "nos mudamos a", "nos mudamos al", "estoy en", "ahora estoy en", "estamos en", "ahora estamos en", "ya estoy en", "muevo", "cambio", "cambiar"},
		Call:   {"call", "calling", "connect", "connect me", "connect me to", "call about", "phone", "llamar", "llama", "llame", "llamada", "conectar", "conectenme", "comunicar", "comuniqueme"},
		On:     {"on", "im on", "turn on", "turn me on", "unpause", "available", "im available", "activo", "activa", "activar", "disponible", "estoy disponible", "encender"},
		Off:    {"off", "im off", "turn off", "turn me off", "apagar", "apagado", "inactivo", "inactiva", "desactivar"},
		Pause:  {"pause", "pause me", "pause for", "pause me for", "take a break", "break", "break for", "snooze", "pausa", "pausar", "pausa por", "pausa de", "descanso", "pausame", "pausenme", "descanso de", "descanso por"},
		Edit:   {"edit", "edit me", "edit profile", "edit my profile", "editar", "editar mis datos", "cambiar mis datos", "modificar"},
		Block:  {"block", "block them", "block this", "block this person", "bloquear", "bloquea", "bloqueo", "bloqueen"},
	} {
		for _, w := range words {
			m[lexicon.Fold(w)] = v
		}
	}
	for w := range carried() {
		m[w] = Done
	}
	for _, t := range tongues {
		for v, words := range t.verbs {
			for _, w := range words {
				m[lexicon.Fold(w)] = v
			}
		}
	}
	return m
})

// carried are words for Done as one says them to the neighbor, not to a hotline.
var carried = allOf(func(t *tongue) []string { return t.carried }, "dropped it off", "i dropped it off", "just dropped it off", "i just dropped it off", "dropped them off", "i dropped them off",
	"brought it", "i brought it", "i have brought it", "ive brought it", "i delivered it", "delivered it", "i have delivered it", "ive delivered it", "i did it",
	"lo entregue", "ya lo entregue", "la entregue", "ya la entregue", "lo lleve", "ya lo lleve", "ya se lo lleve", "ya lo hice", "ya entregue todo")

// onlyWithCode are words that are a verb only before or behind a code: alone
// they are also a name.
var onlyWithCode = wordSet(nil, "bo")

// verbWords is the most words that one verb has.
const verbWords = 5

// verbAt finds the longest verb that begins with word i and ends before word
// next. A yes or a no is one, a "maybe" is Unsure.
func verbAt(words []string, i int) (v Verb, next int, unsure bool) {
	for n := min(verbWords, len(words)-i); n > 0; n-- {
		text := strings.Join(words[i:i+n], " ")
		if v, ok := verbs()[text]; ok {
			return v, i + n, false
		}
		if lexicon.CarrierKeyword(text) != lexicon.NoKeyword {
			continue
		}
		switch lexicon.ReadYesNo(text) {
		case lexicon.Yes:
			return Accept, i + n, false
		case lexicon.No:
			return Decline, i + n, false
		case lexicon.Unsure:
			return None, i + n, true
		}
	}
	return None, i, false
}

var (
	// links may stand between a verb and a code, or between two codes.
	links = wordSet(func(t *tongue) string { return t.links }, "to for on with the request code number job task and also or n a al el la con de y e por para # pedido codigo solicitud of it")
	// turns may stand before the next clause: yes m3 but not k7.
	turns = wordSet(func(t *tongue) string { return t.turns }, "and but also y pero e then")
	// conditions begin what an acceptance depends on: yes after 6.
	conditions = wordSet(func(t *tongue) string { return t.conditions },
		"after before but if only at around about tomorrow tonight today in when until once by from between unless as except not just maybe morning afternoon evening on this next monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun later",
		"pero si despues antes solo solamente hasta a manana cuando en hoy nomas entre desde menos lunes martes miercoles jueves viernes sabado domingo mas tarde por el siempre como esta ya",
	)
	// statements begin what tells about the request, and so is no condition:
	// yes K7 is done.
	statements = wordSet(func(t *tongue) string { return t.statements }, "is was isnt wasnt has had hasnt needs need are were who what why where how does did esta fue es tiene necesita quien que por? off")
	// reasons may follow a no: no k7 sorry I work.
	reasons = wordSet(func(t *tongue) string { return t.reasons },
		"sorry i im cant too busy have because not today tonight tomorrow this thanks thank my but work working sick out unable already away maybe until next no at on monday tuesday wednesday thursday friday saturday sunday",
		"lo perdon no tengo estoy pero porque hoy manana gracias disculpe trabajo ando ya mi esta puedo",
	)
	// excuses may follow a no without a code: no, I can't today.
	excuses = []string{
		"i cant", "cant", "im busy", "im working", "im at work", "im away", "im sick", "im out of town", "i have to work", "i am busy", "busy today", "busy right now", "working today", "at work", "not today", "not tonight", "not now", "not this time", "not this week", "i wont", "i wont be able", "wont be able", "sorry i", "sorry im", "sorry not", "sorry cant",
		"no puedo", "hoy no", "hoy no puedo", "no voy a poder", "hoy no voy a poder", "no podre", "ahora no", "estoy ocupado", "estoy ocupada", "estoy trabajando", "estoy enfermo", "estoy enferma", "tengo que trabajar", "ando trabajando", "perdon no puedo", "lo siento no puedo", "lo siento hoy no",
		"не могу", "не смогу", "сегодня не смогу", "сегодня не могу", "сейчас не могу", "я занят", "я занята", "занят", "занята", "я на работе", "работаю",
		"не можу", "не зможу", "сьогодні не зможу", "сьогодні не можу", "зараз не можу", "я зайнятий", "я зайнята", "зайнятий", "зайнята", "я на роботі", "працюю",
		"hôm nay tôi bận", "hôm nay bận", "tôi bận", "tôi đang bận", "tôi đang làm", "hôm nay không được",
	}
	// comings may stand between a yes and when: yes, I can be there at four.
	comings = map[string]bool{
		"i can be there": true, "i can come": true, "i can go": true, "i can do it": true, "i can": true, "i could": true, "i could come": true, "i could be there": true, "ill be there": true, "ill come": true, "but i can only": true, "but i can": true,
		"puedo ir": true, "puedo llegar": true, "puedo": true, "yo puedo": true, "pero puedo": true, "llego": true, "voy": true,
	}
	// courtesies say nothing.
	courtesies = []string{
		"with pleasure", "my pleasure", "con gusto", "con mucho gusto", "encantado", "encantada", "thanks", "thank you", "thx", "please", "pls", "happy to", "happy to help", "glad to help", "glad to", "i can help", "i can", "i can do it", "i can do that", "i can be there", "i can come", "i can go", "ill be there", "ill do it", "i will", "on my way", "no problem", "of course", "for sure", "sure", "ok", "sir", "maam", "good", "great", "you bet", "i will do it", "ill take it", "i can take it", "definitely", "absolutely", "love to", "id love to",
		"gracias", "muchas gracias", "por favor", "porfa", "con gusto", "con mucho gusto", "claro", "claro que si", "yo puedo", "puedo", "puedo ir", "yo voy", "yo lo hago", "lo hago", "voy", "ya voy", "voy en camino", "lo siento", "perdon", "sorry", "so sorry", "im sorry", "hi", "hello", "hola", "hey", "buenos dias", "buenas tardes", "buenas noches",
	}
)
