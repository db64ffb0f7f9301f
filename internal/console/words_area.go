package console

type areaWords struct {
	Title, Mine, All string
	Elsewhere        counted // on the board
	Waiting          counted // in the inbox
}

var areaEnglish = areaWords{
	Title: "Which area", Mine: "My area", All: "Everywhere",
	Elsewhere: counted{"1 more is urgent elsewhere", "%d more are urgent elsewhere"},
	Waiting:   counted{"1 more waits elsewhere", "%d more wait elsewhere"},
}

var areaSpanish = areaWords{
	Title: "Qué zona", Mine: "Mi zona", All: "Todas las zonas",
	Elsewhere: counted{"1 más es urgente en otra zona", "%d más son urgentes en otras zonas"},
	Waiting:   counted{"1 más espera en otra zona", "%d más esperan en otras zonas"},
}
