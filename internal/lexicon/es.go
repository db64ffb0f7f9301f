package lexicon

// spanish is written as it is spoken in North America; accents are left off
// when the words are folded, as most people leave them off when they text.
var spanish = language{
	tag:   "es",
	marks: "ñÑ¿¡",
	names: []string{"español", "en español", "spanish", "in spanish", "castellano", "habla español", "hablan español", "hablo español", "solo español", "speak spanish", "se habla español", "alguien que hable español", "spanich", "espanol", "испанский", "tiếng tây ban nha", "西班牙语"},
	common: []string{
		"buen", "el", "la", "los", "las", "un", "una", "unos", "de", "del", "que", "y", "en", "con", "por", "para", "mi", "mis", "tu", "su", "sus", "es", "son", "soy", "somos", "estoy", "esta", "estamos", "tengo", "tiene", "tenemos", "necesito", "necesitamos", "necesita", "quiero", "quisiera",
		"ayuda", "ayudar", "ayudo", "favor", "gracias", "hola", "buenos", "buenas", "dias", "tardes", "noches", "comida", "despensa", "hambre", "leche", "panales", "formula", "comer", "viveres", "mandado", "transporte", "viaje", "llevar", "llevarme", "medicina", "medicinas", "medicamento", "farmacia", "receta", "renta", "dinero", "casa", "lugar",
		"refugio", "dormir", "ropa", "cobija", "cobijas", "agua", "bebe", "ninos", "nino", "nina", "hijos", "hijo", "hija", "madre", "mama", "papa", "esposa", "esposo", "marido", "familia", "personas", "persona", "alguien", "hoy", "manana", "noche", "tarde", "semana", "ahora", "ahorita", "pronto", "este", "aqui", "donde", "cuando", "quien", "como", "porque",
		"puedo", "puede", "pueden", "hacer", "trabajo", "trabajar", "carro", "enfermo", "enferma", "voluntario", "voluntaria", "idioma", "si", "uno", "dos", "tres", "cuatro", "cinco", "seis", "amigo", "vecino", "vecina", "cita", "clinica", "tienda", "ya", "muy", "mas", "pero", "nada", "nadie", "ninguno", "busco", "hay", "sin", "lo", "le", "les", "se", "al", "o", "e", "son", "has", "come", "once", "he", "dice", "mayor", "mayores", "abuela", "abuelo",
	},
	stop: []string{"alto", "parar", "pare", "paren", "basta", "ya basta", "no más", "no más mensajes", "no mas textos", "baja", "darme de baja", "detener", "alto ya", "stop por favor", "alto por favor", "basta ya", "quitenme", "no molestar", "no molesten"},
	revoke: []string{
		"paren|pare|dejen|deje|parenle|bajenle ya? con los|sus|estos|tantos textos|mensajes",
		"no quiero|queremos|deseo recibir mas? .. textos|mensajes|invitaciones", "no quiero|queremos|deseo recibir mas? invitaciones|textos|mensajes",
		"ya basta de mensajes|textos|mandar|escribir", "no me|nos manden|mande|envien|escriban nada|nunca", "nada mas me|nos? manden|escriban", "no quiero saber nada de ustedes", "quiten|quite|saquen|borren mi telefono|celular|nombre de", "dejen de|ya molestar|fregar|molestarme",
		"no|nunca|ya|dejen|deje|deja|paren|pare|parar|dejar me? de? escriban|escriba|escribas|texteen|textee|textees|manden|mande|mandes|envien|envie|envies|llamen|llame|llames|molesten|moleste|molestes|contacten|contacte $", "ya? no me|nos escriban|escriba|escribas|texteen|textee|textees|molesten|moleste|molestes|contacten|contacte|contactes|llamen|llame",
		"ya? no me|nos manden|mande|mandes|envien|envie|envies mas? mensajes|textos|mensaje|texto|nada|esto", "no me|nos manden|mande|mandes|envien|envie|envies mas $", "no me|nos manden|mande|mandes|envien|envie|envies mas mensajes|textos|mensaje|texto|avisos|msj", "ya? no quiero|deseo|queremos recibir? mas? sus|estos|los? mensajes|textos", "ya? no quiero|queremos que me? manden|escriban|texteen", "deje|dejen|deja|dejar|paren|pare|parar de|con escribirme|textearme|mandarme|mandar|enviar|enviarme|molestarme|molestar|escribir|textear|llamarme|mensajes|textos|los",
		"dejenme|dejeme|dejame en paz", "quitenme|quiteme|quitame|saquenme|saqueme|sacame|eliminenme|borrenme|remuevanme de la|su|esta|sus lista|listas", "^ por? favor? quitenme|quiteme|quitame|saquenme|saqueme|sacame por? favor? $", "quiten|quite|saquen|saque|borren|eliminen mi|este numero", "darme|denme|deme|dame de baja", "cancelar|cancelen|cancele mi|la|los suscripcion|mensajes|textos", "no mas mensajes|textos", "numero equivocado no|ya|dejen|paren", "ya no mas mensajes|textos",
	},
	others: []string{"no", "el", "ella", "ellos", "ex", "que", "nunca"},
	yes: []string{
		"está bien así",
		"sip", "sipi", "simon", "asi es", "asi mero", "todo correcto", "todo esta bien", "esta todo bien", "eso mero",
		"si todo bien", "todo esta bien", "si todo correcto", "si exacto", "asi esta bien", "si exactamente", "si me sirve", "me sirve", "me queda bien", "si me queda bien",
		"si jalo", "si voy",
		"si todavia", "todavia si", "todavia", "si aun", "aun si", "si todavia lo necesito", "todavia lo necesito", "correcto gracias", "si lo necesito", "claro que si", "asi es", "asi mero", "eso mero", "si asi es",
		"sí", "si", "s", "sip", "simón", "claro", "claro que si", "claro que sí puedo", "dale", "correcto", "correcta", "exacto", "exactamente", "asi es", "así es", "está bien", "esta bien", "esta correcto", "todo bien", "todo correcto", "de acuerdo", "bueno", "va", "sale", "órale", "ándale", "vale", "por supuesto", "desde luego", "cierto", "es cierto", "eso es", "afirmativo", "okey", "oki",
		"si gracias", "si por favor", "sí señor", "si señora", "si claro", "si puedo", "yo puedo", "puedo", "si yo puedo", "si puedo ayudar", "puedo ayudar", "yo puedo ayudar", "si esta bien", "si correcto", "si es correcto", "es correcto", "si asi es", "si ok", "ok si", "con gusto", "si con gusto", "con mucho gusto", "si dale", "si quiero", "acepto", "si acepto", "yo voy", "yo lo hago", "lo hago", "yo me apunto", "me apunto", "cuenten conmigo", "listo si", "si listo", "seguro", "si seguro", "hola si", "perfecto", "muy bien", "si muy bien", "si estoy de acuerdo", "estoy de acuerdo", "si esta correcto",
	},
	no: []string{
		"esta mal", "eso esta mal", "no esta mal", "no me sirve", "no me queda", "no me queda bien", "asi no me sirve", "no no me sirve",
		"hoy no", "hoy no ando trabajando", "ando trabajando", "no tengo carro", "estoy trabajando", "no alcanzo", "no voy a poder",
		"ya no", "no ya no", "ya no gracias", "no gracias ya tengo", "ya tengo", "ya no lo necesito", "ya no necesito", "no esta bien", "no es correcto", "asi no",
		"no gracias", "no por favor", "no puedo", "no no puedo", "no puedo hoy", "hoy no", "hoy no puedo", "ahora no", "ahorita no", "ahora no puedo", "ahorita no puedo", "esta vez no", "no esta vez", "lo siento no", "lo siento no puedo", "no lo siento", "perdon no", "perdon no puedo", "disculpe no", "no puedo lo siento", "no puedo perdon", "no puedo gracias", "nel", "nop", "para nada", "claro que no", "de ninguna manera", "incorrecto", "no es correcto", "no esta bien", "no es cierto", "eso no", "no así no", "no quiero", "mejor no", "negativo", "no señor", "no señora", "no estoy disponible", "no disponible", "estoy ocupado", "estoy ocupada", "ocupado", "ocupada", "todavia no", "aun no", "no todavia", "imposible", "no va a poder ser", "no podre", "nunca", "jamas", "falso", "no es asi", "no acepto",
	},
	unsure: []string{
		"no sé", "no lo sé", "no se", "quizás", "quizá", "tal vez", "talvez", "a lo mejor", "puede ser", "depende", "no estoy seguro", "no estoy segura", "no estoy seguro todavia", "no estoy muy seguro", "creo que si", "creo que no", "creo", "posiblemente", "probablemente", "ya veré", "dejame ver", "déjeme ver", "dejeme checar", "quien sabe", "ni idea", "mas o menos", "si y no", "no tengo idea", "a ver", "vamos a ver", "más tarde te digo",
	},
	courtesy: []string{"para servirle", "pa servirle", "por favor", "porfavor", "porfa", "gracias", "muchas gracias", "mil gracias", "hola", "ola", "buenos días", "buenas tardes", "buenas noches", "buenas", "perdón", "disculpe", "lo siento", "señor", "señora", "de favor"},
	thanks: []string{
		"gracias", "muchas gracias", "mil gracias", "ok gracias", "bueno gracias", "gracias a dios", "que dios los bendiga", "dios los bendiga", "dios le bendiga", "bendiciones", "muy amable", "muy amables", "adios", "hasta luego", "buenas noches", "igualmente", "perfecto", "excelente", "perfecto gracias", "excelente gracias", "de nada",
	},
	none: []string{"ninguno", "ninguna", "nadie", "nada", "ningunos", "ninguno de ellos", "nadie mas", "no nadie", "no ninguno", "no nada", "nada mas", "no hay", "no hay nadie", "ninguno gracias", "no tengo", "no tenemos", "ningun riesgo", "nadie gracias", "nada gracias", "no hay nada", "solo yo", "no eso es todo", "eso es todo", "es todo", "seria todo"},
	commands: map[Command][]string{
		Back:      {"atrás", "regresar", "regresa", "regrese", "volver", "anterior", "para atrás", "ir atrás", "pregunta anterior", "corregir", "cambiar respuesta", "cambiar mi respuesta", "retroceder", "me equivoque"},
		Menu:      {"menú", "menu principal", "opciones", "el menu", "inicio"},
		Person:    {"persona", "operador", "operadora", "agente", "humano", "una persona", "persona real", "una persona real", "representante", "coordinador", "coordinadora", "alguien", "hablar con alguien", "hablar con una persona", "hablar con un humano", "quiero hablar con alguien", "quiero hablar con una persona", "necesito hablar con alguien", "necesito hablar con una persona", "puedo hablar con alguien", "puedo hablar con una persona", "llámenme", "llameme", "que me llamen"},
		Language:  {"idioma", "idiomas", "lenguaje", "lengua", "cambiar idioma", "otro idioma", "cambiar de idioma"},
		Repeat:    {"repetir", "repita", "repite", "otra vez", "de nuevo", "qué", "como", "cómo dijo", "mande", "repita por favor", "no entiendo", "no entendi"},
		Forget:    {"olvídenme", "olvídeme", "olvídame", "bórrenme", "bórreme", "bórrame", "borrar mis datos", "borren mis datos", "borre mis datos", "borra mis datos", "eliminar mis datos", "eliminen mis datos", "elimine mis datos", "borren todo", "borrar todo", "eliminenme"},
		Volunteer: {"voluntario", "voluntaria", "voluntariado", "ser voluntario", "ser voluntaria", "quiero ser voluntario", "quiero ser voluntaria", "quiero ayudar", "ofrecer ayuda", "ofrezco ayuda", "dar ayuda", "quisiera ayudar", "me gustaria ayudar", "como puedo ayudar"},
		Skip:      {"saltar", "omitir", "pasar", "paso", "siguiente", "brincar", "saltear", "omite", "salta", "sin respuesta", "prefiero no decir", "prefiero no decirlo", "no quiero decir", "no quiero decirlo", "siguiente pregunta"},
		Restart:   {"empezar de nuevo", "comenzar de nuevo", "empezar otra vez", "desde el principio", "volver a empezar", "reiniciar", "nueva solicitud", "otra solicitud", "desde cero", "empezar desde el principio"},
		Continue:  {"continuar", "continua", "continúe", "seguir", "sigue", "siga", "sigamos", "seguimos", "adelante"},
	},
	numbers: spanishNumbers,
	times:   spanishTimes,

	danger: spanishDanger, doubtful: spanishDoubtful, harmless: spanishHarmless,
	past:     []string{"me|nos trajeron|regalaron|llevaron", "ustedes trajeron|llevaron", "la vez|otra vez|dia pasada", "el otro dia", "ayer", "anoche", "hace _ dias|semanas|meses|anos|ano|mes|semana", "la|el semana|mes|ano|lunes|martes|miercoles|jueves|viernes|sabado|domingo pasada|pasado", "cuando era|tenia", "antes", "ya paso", "hace tiempo|anos|meses|mucho"},
	negators: []string{"no", "ni", "sin", "nunca", "nadie", "ningun", "ninguno", "ninguna", "tampoco", "jamas"},
	forget:   []string{"quiero|quisiera|pido que borren|borraran|eliminen|eliminaran|olviden todo|toda|mis|mi|lo|la", "olviden|borren|olvide|borre mi|mis|todo numero|nombre|datos|informacion|lo", "olvidense|olvidese de mi", "olviden|olvide|olviden|borren|borre|borrar|borra|eliminen|elimine|eliminar .. mio|mia|mis|datos|informacion|sobre|saben", "borren|borre|borrar|eliminen|elimine|eliminar|olviden todo|toda|todos lo|la|los|mi"},
	person:   []string{"que me llame|hable|marque|llamen|hablen|marquen alguien|una|un|persona|por", "me puede|pueden|podria llamar|marcar|hablar por|alguien|porfa|porfavor|una", "alguien que me llame|hable|marque", "persona que hable", "deme|paseme|comuniqueme|pasame con? una|un|alguien", "hablar|platicar con una|un|alguna? persona|humano|gente|alguien real|verdadera|viva|de", "hablar|platicar con una? persona|humano", "persona|gente real|viva"},
	wish:     []string{"necesito|necesita|necesitamos|nesesito|ocupo|quiero|busco|pueden|puede|podria|ayuda|ayuden|no|sin|falta|urge|hambre|descompuso|cayo|rompio|perdi"},
	not:      []string{"me llamo", "mi nombre es"}, // "me llamo Refugio" asks for no shelter
	beside: []string{
		"se necesita|necesitan|ocupa|ocupan papeles|documentos", "carro|troca|coche|camioneta|van se? me? descompuso|descompuesto|poncho|murio", "en el|un|este hotel|motel|albergue|refugio",
		"no tengo|tenemos hambre|sed",
		"comida suficiente",
		"sin|tener|mostrar|piden|pedir|traer papeles|papel|documentos", "necesito|necesita|necesitan|hacen|hay falta? tener? papeles|documentos para", "papeles para pedir|recibir|que", "cuesta|cobran|cobra|cuanto|gratis|hay|tengo que? dinero|pagar|algo|es", "cuesta dinero|algo", "por|sin dinero", "banco de comida|alimentos", "estampillas de comida", "matar el? tiempo", "fin|finales|final de|del mes", "agua por|en|caliente|tirada|tirandose|saliendo|fugando|potable|corriente",
	},
	refused: []string{"ya no la|el|los|las|un|una?", "menos|excepto la|el?", "no necesito|necesitamos|necesita|quiero|queremos|ocupo|ocupamos|busco|pido mas|la|el|un|una?", "ya tengo|tenemos|consegui|recibi|recibimos|tuvimos|comimos la|el|un|una|mi?", "no es|son|era para|la|el|un|una?", "en vez|lugar de", "nos|me dieron|trajeron la|el|un|una?", "gracias por la|el|los|las?"},
	goals:   []string{"transporte|raite|raites|ride|aventon|viaje|llevarme|llevar|lleve|lleven|llevarnos|llevarla|llevarlo|ir|vaya me? a|al|para|hasta la|el|mi|su?", "transporte|raite|ride|aventon|viaje|llevarme|llevar|lleve|lleven|ir _ a|al|para|hasta la|el|mi|su?"},
	also:    []string{"tambien", "ademas"},
	risks:   spanishRisks,
	minor:   []string{"tengo #8..17 ella|el|mi", "tengo once|doce|trece|catorce|quince|dieciseis|diecisiete me|mis|no|somos|necesito|ocupo|vivo|soy|estoy|nos", "tengo #11..17 necesito|ocupo|vivo|soy|estoy|nos", "acabo de cumplir #11..17", "tengo once|doce|trece|catorce|quince|dieciseis|diecisiete anos|y|pero", "tengo #11..17 y|anos|somos|me|mis|pero|no", "tengo once|doce|trece|catorce|quince|dieciseis|diecisiete $", "tengo #5..17 anos|y|pero", "tengo #5..17 $", "solo tengo #5..17", "soy menor $", "soy menor de|y", "soy un|una nino|nina|adolescente", "soy menor de edad", "apenas tengo #5..17", "todavia no tengo|cumplo 18|dieciocho", "voy a la|en secundaria|prepa|preparatoria|primaria", "estoy en la|el secundaria|prepa|preparatoria|primaria"},
	watched: []string{
		"el|ella|esposo|marido|novio|pareja|papa agarra|coge|toma|usa|abre|quita|ve|ven|carga mi|el|este telefono|celular|cel|mensajes",
		"me? revisa|revisan|lee|leen|checa|checan|ve|ven|vigila|vigilan|mira|miran|espia|controla mi|mis|el|este telefono|celular|mensajes|cel|textos|movil", "me revisa|revisan|lee|leen|checa|checan|vigila|vigilan|espia el|los|mi|mis telefono|celular|mensajes|cel|textos", "puede ver|leer|revisar|mirar mis|estos|mi|los|este mensajes|textos|telefono|celular|mensaje", "no es seguro escribir|llamar|que|escribirme|llamarme|contestar", "no es mi telefono|celular", "no me contesten|respondan aqui",
	},
}
