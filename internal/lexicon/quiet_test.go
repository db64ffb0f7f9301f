package lexicon

import "testing"

func TestSafeAgain(t *testing.T) {
	for s, want := range map[string]bool{
		"my phone is safe now": true, "it is safe again": true, "nobody checks my phone anymore": true, "he cant read my texts anymore": true, "safe now": true,
		"mi telefono ya es seguro": true, "ya es seguro": true, "ya nadie revisa mi celular": true, "теперь безопасно": true, "никто больше не читает мой телефон": true,
		"тепер безпечно": true, "现在安全了": true, "没人看我的手机了": true, "giờ an toàn rồi": true, "không ai đọc tin nữa": true,
		"": false, "my phone is not safe": false, "it is not safe now": false, "he checks my phone": false, "is there a safe place": false, "no es seguro escribir": false,
		"mi esposo revisa mi telefono": false, "небезопасно писать": false, "we are safe": false, "need a safe place to sleep": false,
	} {
		if got := SafeAgain(s); got != want {
			t.Errorf("SafeAgain(%q) is %t", s, got)
		}
	}
}

func TestReads(t *testing.T) {
	for s, want := range map[string]bool{
		"READ": true, "read please": true, "Leer": true, "читать": true, "ЧИТАТИ": true, "查看": true, "đọc": true, "ĐỌC": true,
		"": false, "I read it": false, "need a book to read": false, "yes": false,
	} {
		if got := Reads(s); got != want {
			t.Errorf("Reads(%q) is %t", s, got)
		}
	}
}
