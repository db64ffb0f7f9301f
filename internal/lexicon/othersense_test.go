package lexicon

import (
	"testing"
	"time"
)

// TestOtherSense holds the readers of known words in another sense.
func TestOtherSense(t *testing.T) {
	for what, c := range map[string]struct {
		says    func(string) bool
		yes, no []string
	}{
		"Yields": {
			Yields,
			[]string{"help others first", "ayuden primero a los demas", "сначала помогите другим", "спочатку допоможіть іншим", "lo cho người khác trước", "你们先帮别人"},
			[]string{"my first baby", "for other people too", "primero comida", "给别人送饭"},
		},
		"Got": {
			Got,
			[]string{"nobody came but my son bought it", "yes it came", "si ya llego, gracias", "сын уже купил", "син вже купив", "con tôi mua rồi", "我儿子买了"},
			[]string{"nobody came", "it never came", "все ещё ждём", "没人来"},
		},
		"Laughs":      {Laughs, []string{"lol my kids", "jaja", "ха", "哈哈"}, []string{"help", "ja nein"}},
		"Excepts":     {excepts, []string{"any day except tomorrow", "cualquier dia menos el viernes", "кроме пятницы", "除了星期五"}, []string{"any day"}},
		"MayLeave":    {MayLeave, []string{"no autorice estos mensajes", "i didnt sign up for this", "я не підписувалась на це", "tôi không đăng ký", "把我删掉", "get lost", "knock it off", "ya parenle", "отстаньте уже", "відчепіться", "phiền quá", "烦死了"}, []string{"leave it at the door", "i lost my keys"}},
		"Revokes":     {Revokes, []string{"прекратите рассылку", "退订，我没报名过这个", "plz delete me from ur list", "I no longer wish to receive these", "бросьте писать", "hủy tin nhắn", "quit blowing up my phone", "stop bugging me", "leave my phone alone", "take me off whatever list this is"}, []string{"he wont stop bugging me", "my phone is blowing up"}},
		"Hyperbole":   {Hyperbole, []string{"my kids are killing me, need somebody to babysit", "đau răng muốn chết"}, []string{"somebody is killing me", "tôi muốn chết"}},
		"CriesInJest": {CriesInJest, []string{"救命啊这题太难了哈哈", "auxilio jajaja que calor", "спасите, ха, какая жара"}, []string{"救命啊", "haha he has a gun help help", "救命，着火了哈哈", "jajaja que calor"}},
		"asks for another than English": {
			func(s string) bool { return MayWantLanguage(s, "en") },
			[]string{"can somebody write me in spanish please my english no good", "do you speak spanish? my friend doesnt read english", "can you text me in russian"},
			[]string{"do you speak english", "I speak spanish and can translate", "i need a spanish teacher", "can you text me"},
		},
		"Forget": {
			func(s string) bool { return ReadCommand(s) == Forget },
			[]string{"quiero que borren mi nombre y mi direccion y todo lo que les he dicho", "Decided I don't want my name sitting in your computer. Please wipe out everything you have on me"},
			[]string{"no borren mi numero", "quiero que vengan a mi casa"},
		},
		"Person": {
			func(s string) bool { return ReadCommand(s) == Person },
			[]string{"let me talk to a person", "i dont want a robot, let me talk to a person", "能不能让真人跟我说话"},
			[]string{"are you a robot or a person", "то ви робот чи жива людина?", "想找个人来聊聊天", "找个人来修水管"},
		},
		"gives a reason": {
			func(s string) bool { _, ok := WithoutReason(s); return ok },
			[]string{"Saturday because I work", "завтра, бо працюю", "周五，因为周四没空"},
			[]string{"because", "Saturday", "因为"},
		},
		"Yes in every clause": {func(s string) bool { return AnswersYesNo(s) == Yes }, []string{"phải rồi, đúng hết", "y chang", "sip, asi mero", "всё так, верно", "嗯嗯，是的", "ok đúng", "угу верно", "嗯没错", "угу, точно так"}, []string{"no, thats right", "yes, no", "maybe, yes", "ok stop", "ok no", "угу нет", "不是不需要", "không phải không cần"}},
		"Two noes":            {func(s string) bool { return AnswersYesNo(s) != No }, []string{"不是不需要", "không phải không cần", "不是不要"}, []string{"不需要", "no no"}},
		"Got otherwise":       {Got, []string{"got it from my cousin"}, nil},
		"NoMoreTexts":         {NoMoreTexts, []string{"don't text this phone again", "no me vuelvan a escribir mensajes aqui"}, []string{"delete my number"}},
		"MayErase":            {MayErase, []string{"please delete my number", "Eliminen mi numero"}, []string{"don't text me again"}},
		"NamesList":           {NamesList, []string{"borren mi numero de su lista", "take me off the list", "把我从名单上去掉"}, []string{"borren mi numero", "listen to me"}},
		"AskPapers": {
			func(s string) bool { return AskedAbout(s) == AskPapers },
			[]string{"si no tengo papeles me ayudan", "документы нужны чтобы получить продукты?", "а якщо я не маю документів, ви поможете?"},
			[]string{"help with papers"},
		},
	} {
		for _, s := range c.yes {
			if !c.says(s) {
				t.Errorf("%s(%q) is false", what, s)
			}
		}
		for _, s := range c.no {
			if c.says(s) {
				t.Errorf("%s(%q) is true", what, s)
			}
		}
	}
}

func TestFireIsOver(t *testing.T) {
	for s, want := range map[string]Danger{
		"the fire is out and everybody is safe, we need somewhere to stay": DangerMaybe,
		"the fire is out of control":                                       DangerClear,
		"my house burned down, i took all my pills, the whole bottle":      DangerClear,
		"the kitchen is on fire":                                           DangerClear,
		"пожар в доме, еще не потушили":                                    DangerClear,
		"nhà bị cháy rồi gia đình 4 người không có chỗ ở":                  DangerMaybe,
		"nhà đang cháy": DangerClear,
		"着火了，火灭不了":      DangerClear,
		"a man with a gun is at my door and our house burned down, he says he kills": DangerClear,
	} {
		if got := ReadDanger(s); got != want {
			t.Errorf("ReadDanger(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestThanked(t *testing.T) {
	for s, want := range map[string]bool{
		"thank you for the ride": true, "please tell the driver thank you": true, "cám ơn chú tài xế": true, "谢谢你们送的饭": true, "gracias por el raite": true,
		"i need a ride, thank you": false, "tell me about the ride": false, "food please thanks": false,
	} {
		h := Hear(s)
		got := false
		for i, w := range h.Words {
			switch w {
			case "ride", "driver", "tai", "饭", "raite", "food":
				got = got || h.Thanked(i)
			}
		}
		if got != want {
			t.Errorf("Thanked in %q is %t", s, got)
		}
	}
}

// TestDeniedDay holds which of two days a no is said to.
func TestDeniedDay(t *testing.T) {
	now := time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)
	for s, want := range map[string]string{
		"no its thursday not today": "11-26", "not today, tomorrow": "11-24", "tuesday not wednesday": "11-24", "hoy no, el jueves": "11-26", "no, es el jueves no hoy": "11-26",
		"нет, в четверг, а не сегодня": "11-26", "ні, в четвер, а не сьогодні": "11-26", "не сегодня, а завтра": "11-24", "不对，是星期四，不是今天": "11-26",
		"any day except tomorrow": "", "cualquier dia menos el viernes": "", "в любой день кроме пятницы": "",
	} {
		got := ""
		if w, ok := FindWhen(s, "en", now); ok {
			got = w.By.Format("01-02")
		}
		if got != want {
			t.Errorf("FindWhen(%q) is %q, want %q", s, got, want)
		}
	}
}

// TestSomebodyMore holds lists of people, of whom none may be left out.
func TestSomebodyMore(t *testing.T) {
	for s, want := range map[string]int{
		"我、老婆和儿子": 3, "我老婆和儿子": 2, "mi senora, yo y 2 niños": 4, "its for my mother not for me": 0, "for me": 1, "tôi, vợ tôi, với thằng con": 0,
		"somos 7 con los abuelos y la bebe": 7,
	} {
		if got, _ := FindPeople(s); got != want {
			t.Errorf("FindPeople(%q) = %d, want %d", s, got, want)
		}
	}
}
