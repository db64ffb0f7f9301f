package lexicon

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestChinese(t *testing.T) {
	textRows{
		yes:     []string{"是", "是的", "对", "好", "好的", "好的，谢谢", "好的谢谢", "可以", "可以的！", "没问题", "行", "嗯嗯", "需要", "ok谢谢", "我可以", "對", "沒問題", "有"},
		no:      []string{"不", "不是", "不用了", "不用了，谢谢", "不用", "没有", "不行", "抱歉，不行", "今天不行", "不需要", "没空", "不要", "不能", "不對", "沒有"},
		unsure:  []string{"不知道", "不确定", "也许", "可能吧", "看情况", "我不知道"},
		none:    []string{"没有", "没人", "无", "都没有", "就我一个人", "沒有"},
		stop:    []string{"停止", "退订", "停", "別發了", "不要再发了", "取消订阅", "请停止"},
		thanks:  []string{"谢谢", "多谢！", "谢谢你们", "謝謝", "再见", "不用谢"},
		named:   []string{"中文", "普通话", "汉语", "Chinese", "mandarin", "中文，谢谢", "說中文", "chinese please", "mandrin"},
		revokes: []string{"不要再给我发短信了", "别再给我发信息", "请不要再发了，谢谢", "请把我从名单里删除", "不要再联系我", "我想退订", "别发短信了", "停止给我发短信", "请勿再打扰", "取消我的订阅", "不想再收到短信"},
		notRevoke: []string{
			"他一直不停地打扰我", "停在门口就行", "停车场旁边", "请给我发地址", "不要给我发牛奶", "他叫我不要再联系他", "我退休了", "公司停工没有收入", "不要辣的",
		},
		commands: map[Command][]string{
			Back: {"返回", "上一步", "返回，谢谢"}, Menu: {"菜单", "主菜单", "選項"}, Person: {"人工", "真人", "转人工", "打电话给我"}, Language: {"语言", "換語言"}, Repeat: {"再说一遍", "听不懂", "什么"},
			Forget: {"删除我的信息", "忘记我"}, Volunteer: {"志愿者", "义工", "我想帮忙", "義工", "我想当志愿者"}, Skip: {"跳过", "下一题"}, Restart: {"重新开始"}, Continue: {"继续"},
		},
		numbers: map[string]int{
			"四": 4, "4个": 4, "四个人": 4, "4个人": 4, "４个人": 4, "我们四个人": 4, "一家四口": 4, "我们一家五口": 5, "两个大人三个孩子": 5, "2个大人，3个小孩": 5, "十五": 15, "二十五": 25, "一百二十": 120, "一百零五": 105, "就我一个人": 1, "只有我": 1, "我一个人": 1, "我和两个孩子": 3, "我和老公": 2, "三口之家": 3, "大概五个人": 5, "两个": 2, "我們四個人": 4, "两个大人两个儿子": 4, "俩": 2, "总共6个人": 6,
		},
		notNumber: []string{"孩子", "我有两个孩子", "四个或者五个", "3天", "三点", "很多", "4袋米", "一些", "97520的人"},
		people:    map[string]int{"需要四个人的食物": 4, "我们一家四口没有吃的": 4, "需要食物，5个人，97520": 5, "我和两个孩子没有吃的": 3, "两个大人三个孩子需要食物": 5, "家里有4口人需要帮助": 4, "够4个人吃": 4, "给6个人，今天": 6},
		notPeople: []string{"需要食物97520", "够4天吃", "明天下午三点", "我有两个孩子", "找一个人帮忙", "我妈妈七十岁", "需要一些食物", "4袋米"},
		when: map[string]string{
			"今天": "today Mon 11-23 20:00", "明天": "soon Tue 11-24 20:00", "后天": "soon Wed 11-25 20:00", "後天": "soon Wed 11-25 20:00", "明天下午三点": "soon Tue 11-24 15:00", "明天早上": "soon Tue 11-24 12:00", "今晚": "today Mon 11-23 21:00", "今天晚上": "today Mon 11-23 21:00", "现在": "today", "尽快": "today", "越快越好": "today", "这周": "week", "不急": "week", "下周": "week",
			"周四": "week Thu 11-26 20:00", "星期四": "week Thu 11-26 20:00", "周四下午3点": "week Thu 11-26 15:00", "禮拜四": "week Thu 11-26 20:00", "下周四": "week Thu 12-03 20:00", "下星期一": "week Mon 11-30 20:00", "这周五": "week Fri 11-27 20:00", "周五之前": "week Fri 11-27 20:00", "周末": "week Sun 11-29 20:00", "明早": "soon Tue 11-24 12:00", "明早9点": "soon Tue 11-24 09:00", "明天15:30": "soon Tue 11-24 15:30", "明天15：30": "soon Tue 11-24 15:30",
			"下午三点半": "today Mon 11-23 15:30", "3点半": "today Mon 11-23 15:30", "下午3点30分": "today Mon 11-23 15:30", "下午一点": "today Mon 11-23 13:00", "中午": "today Mon 11-23 12:00", "晚上八点": "today Mon 11-23 20:00", "两个小时后": "today Mon 11-23 12:00", "2小时内": "today Mon 11-23 12:00", "半小时后": "today Mon 11-23 10:30", "三天后": "week Thu 11-26 20:00", "12月5日": "week Sat 12-05 20:00", "12月5号下午3点": "week Sat 12-05 15:00", "十二月五号": "", "下午2点到4点": "today Mon 11-23 16:00", "下午5点以后": "today Mon 11-23 21:00",
		},
		notWhen: []string{"3", "三", "昨天", "周一", "今天或者明天", "上周四", "食物", "以后", "每天", "一点", "早上", "两天前", "三天以前"},
		found: map[string]string{
			"明天下午三点送我去医院": "soon Tue 11-24 15:00", "今天需要食物，97520": "today Mon 11-23 20:00", "需要四个人的食物，周四之前": "week Thu 11-26 20:00", "急需奶粉": "today", "请周五早上9点接我": "week Fri 11-27 09:00",
		},
		notFound: []string{"我现在没有地方住", "需要食物", "两天没吃东西了", "从上周五开始没有电", "有一点饿", "给我一点食物", "两天前搬来的", "今天或者明天", "上周丢了工作"},
		clear: []string{
			"他打我", "老公打我", "他在打我", "我被老公打了", "他有枪", "他拿着刀", "我想自杀", "我不想活了", "我想死", "不能呼吸", "我妈妈呼吸困难", "喘不过气", "她昏迷了", "房子着火了", "家里着火了！", "着火了", "快叫救护车", "需要救护车", "救命", "他要杀我", "他威胁要杀了我", "我摔倒了起不来", "流了很多血", "胸口很痛", "心脏病发作", "羊水破了", "要生了", "闻到煤气味", "有人闯进我家", "有人强奸我", "她吃了很多安眠药",
			"他不让我走", "孩子不见了", "打911", "宝宝吞了电池", "我快死了", "我們家著火了", "他說要殺我", "他把我锁在家里", "我被困在火里", "有人跟踪我", "他一直在打我妈妈", "危险", "危險！",
		},
		maybe:    []string{"我怕他", "家暴", "我很害怕", "附近有火灾", "流血了", "这里很危险", "报警", "他以前打我", "没有着火", "我妈中风", "受不了了", "紧急情况", "去年他有枪威胁我"},
		notClear: []string{"我爸爸中风后需要接送", "房子在火灾中烧毁了", "我不想死于癌症", "心脏病药", "去年房子着火了", "他打我电话"},
		minor:    []string{"我15岁", "我今年16岁", "我才14岁", "我未成年", "我十五岁", "我是高中生"}, notMinor: []string{"我35岁", "我儿子15岁", "15分钟"},
		watched: []string{"他会看我的手机", "老公检查我的手机", "他可能看到这个", "手机被监控"},
		risks: map[string]string{
			"宝宝": "baby", "我怀孕了": "baby", "3个月大": "baby", "老人": "over65", "奶奶": "over65", "72岁": "over65", "妈妈80岁": "over65", "残疾": "sick", "糖尿病": "sick", "我妈生病了": "sick", "坐轮椅": "sick", "无家可归": "outside", "睡在车里": "outside", "没地方住": "", "殘疾老人": "over65 sick", "住在帐篷": "outside",
			"没有": "", "没有老人": "", "我40岁": "", "住在Ashland": "", "无": "",
		},
		ordinary: []string{
			"需要食物", "您好，我们家需要一些食物", "我需要有人送我去看医生", "家里没有吃的了", "付不起房租", "需要奶粉和尿不湿", "我快饿死了", "累死我了", "火车站附近", "请打我电话", "想要一些火腿和牛奶", "消防局给了我这个号码", "我有高血压要买药", "需要做饭用的菜刀", "需要烟雾报警器的电池", "我想学英语", "手机快没电了", "请停在门口",
			"想帮妈妈打扫房子", "我要抽血，需要接送", "请问你们几点开门", "我不会说英文", "孩子的学校停课了", "杀虫剂",
		},
	}.check(t, "zh")
}

func TestCutHan(t *testing.T) {
	for s, want := range map[string]string{
		"明天下午三点": "明天 下午 三 点", "四个人": "四 个 人", "需要食物": "需要 食物", "今天,需要4个人的食物97520": "今天 需要 4 个 人 的 食物 97520", "k7好的": "k7 好 的", "给我一点食物": "给 我 一点 食物", "二十五": "二十五", "zzz": "zzz", "饕餮": "饕 餮",
	} {
		if got := strings.Join(Words(s), " "); got != want {
			t.Errorf("Words(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestHanPhrases writes each Chinese phrase as a person would, without spaces,
// and finds it again: no longer alternative may swallow the beginning of
// what follows.
func TestHanPhrases(t *testing.T) {
	for _, l := range languages {
		if l != &chinese {
			continue
		}
		for _, text := range slices.Concat(l.danger, l.doubtful, l.harmless, l.revoke, l.watched) {
			set := compile([]string{text})
			for _, s := range written(parsePhrase(text)) {
				if !set.any(characters(Words(s))) {
					t.Errorf("%q is not found in %q", text, s)
				}
			}
		}
	}
}

// written gives texts for a phrase: each alternative once, with the first of
// the others around it.
func written(p phrase) []string {
	var texts []string
	alternatives := func(e element) []string {
		all := slices.Clone(e.words)
		for _, chars := range e.long {
			all = append(all, strings.Join(chars, ""))
		}
		return all
	}
	first := func(e element) string {
		switch {
		case e.high > 0:
			return strconv.Itoa(e.low)
		case e.optional || e.gap || len(alternatives(e)) == 0:
			return ""
		}
		return alternatives(e)[0]
	}
	for i, e := range p {
		for _, w := range alternatives(e) {
			var out strings.Builder
			for j, other := range p {
				if j == i {
					out.WriteString(w)
					continue
				}
				out.WriteString(first(other))
			}
			texts = append(texts, out.String())
		}
	}
	return texts
}
