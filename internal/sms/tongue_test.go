package sms

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseAnswersInOtherLanguages(t *testing.T) {
	k7 := func(v Verb) []Answer { return one(v, "K7") }
	for text, want := range map[string][]Answer{
		// Russian.
		"да K7": k7(Accept), "Да, k7": k7(Accept), "K7 да": k7(Accept), "да к7": k7(Accept), "ДА К7!": k7(Accept), "беру K7": k7(Accept), "возьму k7, спасибо": k7(Accept), "нет K7": k7(Decline), "K7 нет": k7(Decline), "не могу k7": k7(Decline), "нет k7 я занята": {{Verb: Decline, Code: "K7", Condition: "я занята"}},
		"да": one(Accept, ""), "нет": one(Decline, ""), "+": one(Accept, ""), "готово K7": k7(Done), "K7 сделано": k7(Done), "опаздываю K7": k7(Late), "K7 никого нет дома": k7(NoAnswer), "опасно K7": k7(Unsafe), "закрыть K7": k7(Close), "мои заявки": one(Mine, ""), "пауза 7": {{Verb: Pause, N: 7}}, "пауза на 2 недели": {{Verb: Pause, N: 14}},
		"да m3 нет k7": {{Verb: Accept, Code: "M3"}, {Verb: Decline, Code: "K7"}}, "да после 6": {{Verb: Accept, Condition: "после 6"}}, "да K7 после 6": {{Verb: Accept, Code: "K7", Condition: "после 6"}}, "оба": {{Verb: Accept, Both: true}}, "да оба": {{Verb: Accept, Both: true}}, "отдаю K7": k7(Drop), "запас K7": k7(Backup),
		// Ukrainian.
		"так K7": k7(Accept), "Так, k7": k7(Accept), "K7 так": k7(Accept), "так к7": k7(Accept), "беру K7, дякую": k7(Accept), "ні K7": k7(Decline), "K7 ні": k7(Decline), "не можу k7": k7(Decline), "так": one(Accept, ""), "ні": one(Decline, ""), "зроблено K7": k7(Done), "K7 готово": k7(Done), "запізнююсь K7": k7(Late), "K7 ніхто не відповідає": k7(NoAnswer), "небезпечно K7": k7(Unsafe),
		"закрити K7": k7(Close), "мої заявки": one(Mine, ""), "пауза 3 дні": {{Verb: Pause, N: 3}}, "перерва на тиждень": {{Verb: Pause, N: 7}}, "так після 6": {{Verb: Accept, Condition: "після 6"}}, "обидва": {{Verb: Accept, Both: true}}, "віддаю K7": k7(Drop),
		// Vietnamese.
		"có K7": k7(Accept), "co k7": k7(Accept), "dạ K7": k7(Accept), "K7 có": k7(Accept), "nhận K7": k7(Accept), "toi nhan k7": k7(Accept), "không K7": k7(Decline), "khong k7": k7(Decline), "K7 không": k7(Decline), "có": one(Accept, ""), "không": one(Decline, ""), "xong K7": k7(Done), "xong rồi k7": k7(Done), "K7 xong rồi": k7(Done), "trễ K7": k7(Late), "K7 không trả lời": k7(NoAnswer), "nguy hiểm K7": k7(Unsafe),
		"trả lại K7": k7(Drop), "việc của tôi": one(Mine, ""), "tạm nghỉ 7 ngày": {{Verb: Pause, N: 7}}, "có K7 cảm ơn": k7(Accept), "có K7 không M3": {{Verb: Accept, Code: "K7"}, {Verb: Decline, Code: "M3"}}, "có sau 6 giờ": {{Verb: Accept, Condition: "sau 6 giờ"}}, "cả hai": {{Verb: Accept, Both: true}}, "dự phòng K7": k7(Backup),
		// Chinese.
		"好 K7": k7(Accept), "好的K7": k7(Accept), "K7好的": k7(Accept), "K7可以": k7(Accept), "可以 k7，谢谢": k7(Accept), "接受K7": k7(Accept), "我接K7": k7(Accept), "不行K7": k7(Decline), "K7 不行": k7(Decline), "不能 K7": k7(Decline), "好的": one(Accept, ""), "不行": one(Decline, ""), "完成K7": k7(Done), "K7完成了": k7(Done), "Ｋ７完成": k7(Done), "K7 送到了": k7(Done), "放弃K7": k7(Drop), "K7 我会迟到": k7(Late),
		"K7没人接": k7(NoAnswer), "K7不安全": k7(Unsafe), "关闭K7": k7(Close), "我的任务": one(Mine, ""), "暂停7天": {{Verb: Pause, N: 7}}, "暂停 2 周": {{Verb: Pause, N: 14}}, "暂停": {{Verb: Pause}}, "好的M3，不行K7": {{Verb: Accept, Code: "M3"}, {Verb: Decline, Code: "K7"}}, "接受K7和M3": {{Verb: Accept, Code: "K7"}, {Verb: Accept, Code: "M3"}}, "后备K7": k7(Backup), "两个都可以": {{Verb: Accept, Both: true}},
	} {
		if diff := cmp.Diff(want, ParseAnswers(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestParseAnswersLeavesAloneInOtherLanguages(t *testing.T) {
	for _, text := range []string{
		"не знаю", "может быть K7", "да K7 уже сделано", "K7 готово?", "нужна еда", "закройте дверь пожалуйста", "да где это", "стоп", "стоп K7", "к 7 вечера", "нет еды с понедельника", "мои дети голодные", "опасно выходить на улицу", "все",
		"не знаю K7", "мабуть", "потрібна їжа", "стоп", "так де це", "немає їжі", "о 7 вечора",
		"không biết", "có lẽ K7", "cần đồ ăn", "ngừng", "dừng lại", "không có đồ ăn", "Mo", "Chan", "nguy hiểm lắm anh ơi giúp tôi với", "có ai giúp tôi không",
		"不知道", "可能K7", "需要食物", "停止", "退订", "没有吃的", "危险的路", "接我去医院", "好的吗？K7？",
	} {
		if got := ParseAnswers(text); got != nil {
			t.Errorf("%q: got %+v, want nothing", text, got)
		}
	}
}

// TestVerbsAreReached reads every verb of every tongue with a code: none is
// longer than the parser looks, or another tongue's other verb.
func TestVerbsAreReached(t *testing.T) {
	for _, tongue := range tongues {
		for v, words := range tongue.verbs {
			for _, w := range words {
				got := ParseAnswers(w + " K7")
				if v == Mine || v == On || v == Off || v == Pause || v == Edit {
					got = ParseAnswers(w)
				}
				if len(got) != 1 || got[0].Verb != v {
					t.Errorf("%q: got %+v, want verb %d", w, got, v)
				}
			}
		}
	}
}
