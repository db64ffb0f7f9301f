package lexicon

import "testing"

func TestForWhom(t *testing.T) {
	for _, test := range []struct{ lang, text, want string }{
		{"en", "my neighbor needs groceries", "my neighbor"},
		{"vi", "cho chú tôi", "chú tôi"},
		{"vi", "chao ban, minh can do an cho 4 nguoi", ""},
		{"vi", "cho chu toi", "chu toi"},
		{"vi", "nói vậy chứ tôi chỉ cần người chở", ""},
		{"vi", "Cám ơn cô chú hôm bữa đã chở ba tôi đi bác sĩ", ""},
		{"en", "thank you, my mom needs a ride again", "my mom"},
		{"en", "Need food for my mom in 97520", "my mom"},
		{"en", "My elderly neighbor really needs a ride", "My elderly neighbor"},
		{"en", "asking for a friend, she has no phone", "a friend"},
		{"en", "on behalf of my next-door neighbor, she can't walk", "my next-door neighbor"},
		{"en", "an old lady is out of food", "an old lady"},
		{"en", "my mother in law needs medicine", "my mother in law"},
		{"en", "diapers for someone else", "someone else"},
		{"en", "my mom and dad need food", "my mom"},
		{"es", "para mi vecina", "mi vecina"},
		{"es", "necesito comida para mi mamá en 97520", "mi mamá"},
		{"es", "Mi vecina no tiene comida", "Mi vecina"},
		{"es", "un amigo necesita ropa", "un amigo"},
		{"es", "es para una señora mayor", "una señora mayor"},
		{"ru", "нужна еда для моей соседки", "моей соседки"},
		{"ru", "Моей маме нужны лекарства", "Моей маме"},
		{"ru", "соседке нужна помощь", "соседке"},
		{"uk", "потрібна їжа для моєї сусідки", "моєї сусідки"},
		{"uk", "Моїй мамі потрібні ліки", "Моїй мамі"},
		{"zh", "我妈妈需要食物", "我妈妈"},
		{"zh", "给我的邻居送点菜", "我的邻居"},
		{"vi", "cần đồ ăn cho mẹ tôi", "mẹ tôi"},
		{"vi", "hàng xóm tôi cần thuốc", "hàng xóm tôi"},
		{"en", "necesito comida para mi vecina", "mi vecina"},

		{"en", "", ""},
		{"en", "need groceries 97520 today for 4", ""},
		{"en", "food for my mom and me", ""},
		{"en", "me and my mom need food", ""},
		{"en", "food for my kids", ""},
		{"en", "my neighbor told me about you", ""},
		{"en", "I live with my mom, need food", ""},
		{"en", "my wife needs medicine", ""},
		{"en", "for a family of 5", ""},
		{"en", "my mom's house", ""},
		{"es", "para mi mama y yo", ""},
		{"es", "comida para 3 personas", ""},
		{"es", "vivo con mi mama", ""},
		{"es", "necesito comida para mis hijos", ""},
		{"ru", "мне и моей маме нужна еда", ""},
		{"ru", "нужна еда для детей", ""},
		{"uk", "ми з мамою, треба їжа", ""},
		{"zh", "我需要食物", ""},
		{"zh", "我和我妈妈", ""},
		{"vi", "cần đồ ăn cho ba người", ""},
	} {
		got, ok := ForWhom(test.text, test.lang)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("ForWhom(%q, %s) = %q, %t; want %q", test.text, test.lang, got, ok, test.want)
		}
	}
}
