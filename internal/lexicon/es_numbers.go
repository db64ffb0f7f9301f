package lexicon

var spanishNumbers = numberWords{
	units: map[string]int{
		"cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
		"dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
	},
	tens:     map[string]int{"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90},
	hundreds: map[string]int{"cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900},
	groups:   map[string]int{"docena": 12, "docenas": 12, "par": 2},
	and:      "y",
	join:     []string{"y", "e", "más", "con"},
	self:     []string{"yo"},
	alone:    []string{"yo solita", "yo solito", "solita", "solito", "nada mas yo mero", "solo yo", "solamente yo", "nomás yo", "nada mas yo", "yo", "yo solo", "yo sola", "solo", "sola", "yo nomas", "yo nada mas", "para mi", "solo para mi", "nomas para mi", "es para mi", "es solo para mi", "vivo solo", "vivo sola", "unicamente yo", "solo uno", "solo una", "soy solo", "soy sola", "soy solo yo", "solo soy yo", "soy yo", "estoy sola", "soy una persona sola", "solo una persona", "conmigo nomas"},
	one:      []string{"señora", "esposa", "esposo", "marido", "mujer", "mamá", "papá", "madre", "padre", "hijo", "hija", "hermano", "hermana", "abuela", "abuelo", "abuelita", "abuelito", "tío", "tía", "primo", "prima", "amigo", "amiga", "vecino", "vecina", "novio", "novia", "pareja", "compañero", "compañera", "bebé", "niño", "niña", "nieto", "nieta", "adulto", "adulta", "suegra", "suegro", "adolescente", "muchacho", "muchacha"},
	many:     []string{"hijos", "hijas", "niños", "niñas", "bebés", "adultos", "adultas", "menores", "hermanos", "hermanas", "papas", "padres", "abuelos", "nietos", "amigos", "vecinos", "adolescentes", "muchachos", "grandes", "mayores", "chicos", "chiquitos", "ancianos", "jovenes", "otros", "otras", "primos"},
	whole:    []string{"personas", "persona", "gentes", "gente", "familia", "integrantes", "miembros", "familiares", "pers"},
	owner:    []string{"tengo", "tenemos"},
	include:  []string{"incluyendo", "incluyéndome", "contando", "contandome"},
	we:       []string{"somos", "hay", "seríamos", "seremos", "nosotros"},
	aside:    []string{"perro", "perros", "gato", "gatos", "mascota", "mascotas", "perrito", "perritos"},
	filler:   []string{"solo", "solamente", "nomás", "nada", "en", "total", "mis", "el", "la", "los", "las", "de", "como", "unos", "unas", "son", "es", "pequeños", "pequeñas", "chiquitos", "familia", "casa", "hogar", "aquí", "vivimos", "estamos", "seria", "serian", "nuestra", "nuestro", "unicamente", "aproximadamente", "todos", "nosotras", "una", "un", "necesitamos", "numero", "sus", "su", "nos", "bien", "por", "favor"},
	mine:     []string{"mi"},
	age:      []string{"meses", "mes", "anos", "ano", "años", "año", "añitos", "semanas"},
	aged:     []string{"tengo", "tiene", "cumplio", "cumpli"},
	forWord:  []string{"para"},
	after: []string{
		"en", "por", "cerca", "de", "y", "con", "hoy", "mañana", "ahora", "ahorita", "esta", "este", "urgente", "pronto", "gracias", "vivo", "vivimos", "estoy", "estamos", "el", "porfavor", "porfa", "aquí", "antes", "tengo", "necesito", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "zip", "codigo", "soy", "somos", "mi", "pero", "que", "no", "si", "tambien", "mas", "uno", "una",
	},
}
