package console

type signInWords struct {
	Title, Hello, PasskeyButton, PasskeyHint, PasskeyFailed, NeedsScript string
	OrCode, Name, NameHint, Code, CodeHint, CodeButton                   string
	TextTitle, TextButton, TextSent                                      string
	Lost, LostHint, Wrong, Wait, Again                                   string
}

var signInEnglish = signInWords{
	Title: "Sign in", Hello: "Good to see you.", PasskeyButton: "Sign in with a passkey",
	PasskeyHint:   "Your phone or computer asks for your finger, face or PIN. Nothing to remember.",
	PasskeyFailed: "That passkey did not work. Try again, or use a code.",
	NeedsScript:   "Passkeys need JavaScript. A code works without it.",
	OrCode:        "With a code", Name: "Your name or number", NameHint: "As the hotline knows you: Ana, or 541 555 0123",
	Code: "Code", CodeHint: "The six digits that your app shows", CodeButton: "Sign in with the code",
	TextTitle: "No app?", TextButton: "Text me a code",
	TextSent: "If you coordinate here, a code is on its way to your phone.",
	Lost:     "First time here, or a new phone?", LostHint: "Ask whoever runs the hotline for a link. They type: neighborline console invite @yourname",
	Wrong: "That did not fit. Please check the name and the code.",
	Wait:  "Too many tries. Please wait ten minutes; a passkey works at once.",
	Again: "You are signed out. Load the page again to sign in.",
}

var signInSpanish = signInWords{
	Title: "Entrar", Hello: "Qué gusto verle.", PasskeyButton: "Entrar con clave de acceso",
	PasskeyHint:   "Su teléfono o computadora le pide el dedo, la cara o el PIN. No hay nada que recordar.",
	PasskeyFailed: "Esa clave de acceso no sirvió. Inténtelo otra vez o use un código.",
	NeedsScript:   "Las claves de acceso necesitan JavaScript. Con un código no hace falta.",
	OrCode:        "Con un código", Name: "Su nombre o número", NameHint: "Como le conoce la línea: Ana, o 541 555 0123",
	Code: "Código", CodeHint: "Los seis números que muestra su aplicación", CodeButton: "Entrar con el código",
	TextTitle: "¿Sin aplicación?", TextButton: "Mándenme un código",
	TextSent: "Si usted coordina aquí, un código va en camino a su teléfono.",
	Lost:     "¿Primera vez, o teléfono nuevo?", LostHint: "Pida un enlace a quien lleva la línea. Ahí se escribe: neighborline console invite @sunombre",
	Wrong: "No coincide. Revise el nombre y el código.",
	Wait:  "Demasiados intentos. Espere diez minutos; la clave de acceso sirve enseguida.",
	Again: "Su sesión terminó. Cargue la página otra vez para entrar.",
}

type enterWords struct {
	Title, Hello, Text, Button, BadTitle, Bad string
}

var enterEnglish = enterWords{
	Title: "Welcome", Hello: "Welcome, %s.", Text: "This link is yours, and it works once. Come in on the phone or computer that you will use.",
	Button: "Come in", BadTitle: "This link has been used", Bad: "A link works once, for an hour. Ask whoever runs the hotline for a new one.",
}

var enterSpanish = enterWords{
	Title: "Bienvenida", Hello: "Le damos la bienvenida, %s.", Text: "Este enlace es suyo y sirve una sola vez. Entre con el teléfono o la computadora que va a usar.",
	Button: "Entrar", BadTitle: "Este enlace ya se usó", Bad: "Un enlace sirve una vez, durante una hora. Pida otro a quien lleva la línea.",
}

type enrolWords struct {
	Title, Intro, PasskeyTitle, PasskeyText, PasskeyButton, PasskeyDone, PasskeyFailed string
	AppTitle, AppText, AppButton, AppDone                                              string
	Scan, Type, OnPhone, Code, Keep, AppWrong, Other                                   string
}

var enrolEnglish = enrolWords{
	Title: "How you will sign in", Intro: "Choose how you get in from now on. You can add more later.",
	PasskeyTitle: "A passkey", PasskeyText: "The safest and the easiest: your finger, face or PIN on this phone or computer. It can't be guessed or given away by mistake.",
	PasskeyButton: "Make a passkey", PasskeyDone: "Your passkey is set. Next time, one touch is enough.",
	PasskeyFailed: "No passkey was made. Try again, or use an app for codes.",
	AppTitle:      "An app for codes", AppText: "Any authenticator app. It shows six digits that change every half minute.", AppButton: "Set up an app",
	AppDone: "Your app is set.",
	Scan:    "Scan this with the app", Type: "or type this into it", OnPhone: "Is the app on this phone? Open it", Code: "The six digits that it shows now",
	Keep: "Done", AppWrong: "That code does not fit. Wait for the next one, and check that the phone's clock is right.", Other: "Choose another way",
}

var enrolSpanish = enrolWords{
	Title: "Cómo va a entrar", Intro: "Elija cómo entrará de ahora en adelante. Después puede agregar más.",
	PasskeyTitle: "Una clave de acceso", PasskeyText: "Lo más seguro y lo más fácil: el dedo, la cara o el PIN en este teléfono o computadora. No se adivina ni se da por error.",
	PasskeyButton: "Crear una clave de acceso", PasskeyDone: "Su clave de acceso está lista. La próxima vez basta un toque.",
	PasskeyFailed: "No se creó la clave. Inténtelo otra vez o use una aplicación de códigos.",
	AppTitle:      "Una aplicación de códigos", AppText: "Cualquier aplicación de autenticación. Muestra seis números que cambian cada medio minuto.", AppButton: "Preparar una aplicación",
	AppDone: "Su aplicación está lista.",
	Scan:    "Escanee esto con la aplicación", Type: "o escríbale esto", OnPhone: "¿La aplicación está en este teléfono? Ábrala", Code: "Los seis números que muestra ahora",
	Keep: "Listo", AppWrong: "Ese código no coincide. Espere el siguiente y revise la hora del teléfono.", Other: "Elegir otra manera",
}

type accountWords struct {
	Title, Ways, Passkey, App, AppThere, Made, Used, Never, Add, Drop string
	Where, ThisOne, Seen, End, EndAll, Alone                          string
	Ended, Dropped, LastWay                                           string
}

var accountEnglish = accountWords{
	Title: "Your sign-in", Ways: "How you sign in", Passkey: "Passkey", App: "App for codes", AppThere: "set up", Made: "made", Used: "last used",
	Never: "not used yet", Add: "Add a way", Drop: "Remove",
	Where: "Where you are signed in", ThisOne: "this browser", Seen: "last used", End: "Sign out there", EndAll: "Sign out everywhere else",
	Alone: "Only here.",
	Ended: "Signed out there.", Dropped: "Removed.", LastWay: "That is your only way in. Add another one first.",
}

var accountSpanish = accountWords{
	Title: "Su acceso", Ways: "Cómo entra", Passkey: "Clave de acceso", App: "Aplicación de códigos", AppThere: "lista", Made: "creada", Used: "usada",
	Never: "sin usar todavía", Add: "Agregar otra manera", Drop: "Quitar",
	Where: "Dónde tiene la sesión abierta", ThisOne: "este navegador", Seen: "usada", End: "Cerrar ahí", EndAll: "Cerrar en todos los demás",
	Alone: "Solo aquí.",
	Ended: "Sesión cerrada.", Dropped: "Quitado.", LastWay: "Es su única manera de entrar. Agregue otra antes.",
}
