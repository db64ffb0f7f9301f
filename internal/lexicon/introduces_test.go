package lexicon

import "testing"

func TestIntroduces(t *testing.T) {
	for s, want := range map[string]string{
		"this is Jose": "Jose", "Hi, this is Jose, need food": "Jose", "Soy José": "José", "hola soy Lupe necesito comida": "Lupe", "my name is O'Neil": "O'Neil",
		"Это Мария": "Мария", "меня зовут Иван": "Иван", "це Оксана": "Оксана", "tôi là Lan": "Lan", "我叫李明": "李明", "你好，我叫王小红，需要食物": "王小红",
		"": "", "this is urgent": "", "soy diabetica": "", "I am Sick": "", "need food": "", "it's for my mom": "", "This is Food": "", "我是老人": "", "this is the third time": "", "soy mayor": "",
	} {
		if got, ok := Introduces(s); got != want || ok != (want != "") {
			t.Errorf("Introduces(%q) = %q, %t; want %q", s, got, ok, want)
		}
	}
}
