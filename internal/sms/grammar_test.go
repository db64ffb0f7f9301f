package sms

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// grammar says the reply grammar in each language of the hotline, a row for
// each thing that it can say. The words are those that the hotline prints, and
// those that people send.
var grammar = []struct {
	what  string
	texts map[string][]string
	want  []Answer
}{
	{"yes", say("YES K7|k7 yes|yes k 7", "SI K7|sí, k7|k7 si", "ДА K7|да, к7|k7 да", "ТАК K7|так к7|k7 так", "CÓ K7|co k7|K7 có", "是 K7|K7 可以|好的 k7"), one(Accept, "K7")},
	{"no", say("NO K7|k7 no|sorry, no k7", "NO K7|no puedo k7|k7 no", "НЕТ K7|нет к7|k7 нет", "НІ K7|ні к7|k7 ні", "KHÔNG K7|khong k7|K7 không", "否 K7|K7 不行|不行 k7"), one(Decline, "K7")},
	{"bare yes", say("yes|ok|sure", "si|claro|ok", "да|хорошо|ок", "так|добре|ок", "có|dạ|ok", "是|好的|可以"), one(Accept, "")},
	{"bare no", say("no|nope|no thanks", "no|no puedo|no gracias", "нет|не могу", "ні|не можу", "không|dạ không", "否|不行|不可以"), one(Decline, "")},
	{"both", say("YES BOTH|both", "si ambos|los dos", "да оба|оба", "так обидва|обидва", "cả hai|có cả hai", "两个都可以|都接"), []Answer{{Verb: Accept, Both: true}}},
	{"two answers", say("yes m3 no k7", "si m3 no k7", "да m3 нет k7", "так m3 ні k7", "có m3 không k7", "好的M3，不行K7"), []Answer{{Verb: Accept, Code: "M3"}, {Verb: Decline, Code: "K7"}}},
	{"backup", say("BACKUP K7|k7 backup", "RESERVA K7|respaldo k7", "РЕЗЕРВ K7|запасной k7", "РЕЗЕРВ K7|запасний k7", "DỰ BỊ K7|dự phòng k7", "候补 K7|后备K7"), one(Backup, "K7")},
	{"done", say("DONE K7|k7 done", "HECHO K7|k7 listo", "ГОТОВО K7|сделано k7", "ГОТОВО K7|зроблено k7", "XONG K7|k7 xong rồi", "完成 K7|K7做好了"), one(Done, "K7")},
	{"drop", say("DROP K7|cant make it k7", "DEJO K7|ya no puedo k7", "больше не могу k7|возвращаю k7", "повертаю k7|не вийде k7", "trả lại k7|BỎ K7", "放弃 K7|K7去不成了"), one(Drop, "K7")},
	{"late", say("LATE K7|k7 running late", "TARDE K7|voy tarde k7", "опаздываю k7|ОПОЗДАЮ K7", "запізнююсь k7|ЗАПІЗНЮСЬ K7", "TRỄ K7|đến muộn k7", "迟到 K7|K7 我会晚到"), one(Late, "K7")},
	{"no answer", say("NOANSWER K7|no answer k7|k7 nobody home", "no contesta k7|nadie en casa k7", "не отвечает k7|никого нет дома k7", "не відповідає k7|нікого немає вдома k7", "không trả lời k7|không bắt máy k7", "没人接 K7|K7没人在家"), one(NoAnswer, "K7")},
	{"unsafe", say("UNSAFE K7|k7 not safe", "inseguro k7|no es seguro k7", "небезопасно k7|опасно k7", "небезпечно k7", "không an toàn k7|nguy hiểm k7", "不安全 K7|K7有危险"), one(Unsafe, "K7")},
	{"block", say("BLOCK K7|block k7", "BLOQUEAR K7|bloquea k7", "БЛОКИРОВАТЬ K7|заблокировать k7", "ЗАБЛОКУВАТИ K7|блокувати k7", "CHẶN SỐ NÀY K7|chặn người này k7", "屏蔽 K7|拉黑K7"), one(Block, "K7")},
	{"how does it stand", say("K7|k7?", "K7|estado k7", "K7|статус k7", "K7|статус k7", "K7|tình trạng k7", "K7|K7怎么样了"), one(Status, "K7")},
	{"mine", say("MINE|my jobs", "mis tareas|mi lista", "мои задания|мой список", "мої завдання|мій список", "việc của tôi", "我的任务|我的"), one(Mine, "")},
	{"pause", say("PAUSE 7|pause for a week", "PAUSA 7|pausa 1 semana", "ПАУЗА 7|пауза 1 неделя", "ПАУЗА 7|перерва 1 тиждень", "TẠM NGHỈ 7|tạm nghỉ 1 tuần", "暂停 7|暂停1周"), []Answer{{Verb: Pause, N: 7}}},
	{"off", say("OFF|turn me off", "OFF|apagar", "OFF|выключить", "OFF|вимкнути", "OFF|tạm tắt", "OFF|关掉"), one(Off, "")},
	{"on", say("ON|unpause", "ON|activar", "ON|включить", "ON|увімкнути", "ON|bật lại", "ON|开启"), one(On, "")},
	{"edit", say("EDIT|edit my profile", "EDITAR|cambiar mis datos", "РЕДАКТИРОВАТЬ|изменить данные", "РЕДАГУВАТИ|змінити дані", "SỬA HỒ SƠ|chỉnh sửa", "修改资料|编辑"), one(Edit, "")},
	{"yes, later", say("yes after 6", "si despues de las 6", "да после 6", "так після 6", "có sau 6 giờ", "可以，但是八点以后"), nil},
}

// languages are the columns of the grammar.
var languages = []string{"en", "es", "ru", "uk", "vi", "zh"}

// say puts the texts of a row, apart by |, under their languages.
func say(texts ...string) map[string][]string {
	m := map[string][]string{}
	for i, lang := range languages {
		m[lang] = splitTexts(texts[i])
	}
	return m
}

func splitTexts(s string) (out []string) {
	from := 0
	for i := range s {
		if s[i] == '|' {
			out, from = append(out, s[from:i]), i+1
		}
	}
	return append(out, s[from:])
}

func TestGrammarInEveryLanguage(t *testing.T) {
	for _, row := range grammar {
		for _, lang := range languages {
			for _, text := range row.texts[lang] {
				got := ParseAnswers(text)
				if row.want == nil { // a condition, in the words that were typed
					if len(got) != 1 || got[0].Verb != Accept || got[0].Condition == "" {
						t.Errorf("%s, %s: %q: got %+v, want a yes with a condition", lang, row.what, text, got)
					}
					continue
				}
				if diff := cmp.Diff(row.want, got); diff != "" {
					t.Errorf("%s, %s: %q (-want +got):\n%s", lang, row.what, text, diff)
				}
			}
		}
	}
}

// TestConditions reads what a yes depends on, with a code and without.
func TestConditions(t *testing.T) {
	for text, want := range map[string]Answer{
		"yes k7 but only till 5":    {Verb: Accept, Code: "K7", Condition: "but only till 5"},
		"si k7 pero hasta las 5":    {Verb: Accept, Code: "K7", Condition: "pero hasta las 5"},
		"да k7 но только до 5":      {Verb: Accept, Code: "K7", Condition: "но только до 5"},
		"так k7 але тільки до 5":    {Verb: Accept, Code: "K7", Condition: "але тільки до 5"},
		"có k7 nhưng chỉ tới 5 giờ": {Verb: Accept, Code: "K7", Condition: "nhưng chỉ tới 5 giờ"},
		"可以，但是八点以后":                 {Verb: Accept, Condition: "但是八点以后"},
		"可以但是八点以后":                  {Verb: Accept, Condition: "但是八点以后"},
		"好的，明天下午":                   {Verb: Accept, Condition: "明天下午"},
		"可以，如果不下雨":                  {Verb: Accept, Condition: "如果不下雨"},
		"K7 可以，但是八点以后":              {Verb: Accept, Code: "K7", Condition: "但是八点以后"},
		"可以K7，六点以后":                 {Verb: Accept, Code: "K7", Condition: "六点以后"},
		"так, але після 6":          {Verb: Accept, Condition: "але після 6"},
		"да, но после 6":            {Verb: Accept, Condition: "но после 6"},
		"được, tối nay":             {Verb: Accept, Condition: "tối nay"},
		"được nhưng sau 6 giờ":      {Verb: Accept, Condition: "nhưng sau 6 giờ"},

		"yes I can be there at 4":       {Verb: Accept, Condition: "I can be there at 4"},
		"ok, I'll be there at 6pm":      {Verb: Accept, Condition: "I'll be there at 6pm"},
		"sí, puedo ir después de las 5": {Verb: Accept, Condition: "puedo ir después de las 5"},
		"yes k7 if after 5":             {Verb: Accept, Code: "K7", Condition: "if after 5"},
		"yes, I can be there":           {Verb: Accept},
		"no I can't today sorry":        {Verb: Decline, Condition: "I can't today"},
		"No, I'm at work":               {Verb: Decline, Condition: "I'm at work"},
		"no, hoy no puedo":              {Verb: Decline, Condition: "hoy no puedo"},
		"can't make it anymore, sorry":  {Verb: Drop},
		"nobody answers the door":       {Verb: NoAnswer},
		"нет, не могу сегодня":          {Verb: Decline, Condition: "не могу сегодня"},
		"ні, я на роботі":               {Verb: Decline, Condition: "я на роботі"},
		"không, hôm nay tôi bận":        {Verb: Decline, Condition: "hôm nay tôi bận"},
		"EDIT how often":                {Verb: Edit, Condition: "how often"},
		"pause until friday":            {Verb: Pause},
		"pausa hasta el lunes":          {Verb: Pause},
		"NOCONTESTA K7":                 {Verb: NoAnswer, Code: "K7"},
	} {
		if diff := cmp.Diff([]Answer{want}, ParseAnswers(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
