package lexicon

import "strconv"

// In Chinese, "before", "after" and "within" stand behind the time, and the
// weekday of next week is one word, without doubt about which.
var chineseTimes = timeWords{
	day: map[int][]string{
		0: {"今天", "今日", "今儿", "当天", "今天之内", "今天内"},
		1: {"明天", "明日", "明儿", "听日"},
		2: {"后天"},
		3: {"大后天"},
	},
	now:      []string{"现在就要", "马上", "立刻", "立即", "尽快", "尽早", "越快越好", "紧急", "急需", "急", "很急", "赶快", "赶紧", "着急", "尽可能快", "加急"},
	soon:     []string{"现在", "快点", "快一点", "早点"},
	week:     []string{"慢慢来", "这周", "本周", "这个星期", "这星期", "本星期", "这礼拜", "这个礼拜", "这几天", "不急", "不着急", "不太急", "随时", "随时都可以", "随时都行", "什么时候都行", "什么时候都可以", "月底", "这个月", "下个月", "周内", "一周内", "有空的时候", "有空就行", "方便的时候", "都可以"},
	nextWeek: []string{"下周", "下星期", "下礼拜", "下个星期", "下个礼拜", "下一周"},
	weekend:  []string{"周末", "这周末", "这个周末", "本周末"},
	weekdays: [7][]string{
		{"周日", "周天", "星期日", "星期天", "礼拜天", "礼拜日"}, {"周一", "星期一", "礼拜一"}, {"周二", "星期二", "礼拜二"}, {"周三", "星期三", "礼拜三"}, {"周四", "星期四", "礼拜四"}, {"周五", "星期五", "礼拜五"}, {"周六", "星期六", "礼拜六"},
	},
	months: [12][]string{{"一月"}, {"二月"}, {"三月"}, {"四月"}, {"五月"}, {"六月"}, {"七月"}, {"八月"}, {"九月"}, {"十月"}, {"十一月"}, {"十二月"}},
	this:   []string{"这", "这个", "本"},
	parts: map[dayPart][]string{
		morning:   {"早上", "上午", "早晨", "清晨", "一早", "早"},
		midday:    {"中午", "正午"},
		afternoon: {"下午", "午后"},
		evening:   {"晚上", "傍晚", "晚间", "夜里", "夜晚", "晚"},
	},
	tonight: map[dayPart][]string{evening: {"今晚", "今夜"}},
	oclock:  []string{"点", "点钟", "时"},
	minute:  []string{"分"},
	past:    map[int][]string{30: {"半"}, 15: {"一刻"}, 45: {"三刻"}},
	in:      []string{"再过", "过"},
	hence:   []string{"后", "之后", "以后", "内", "之内", "以内"},
	units: map[unit][]string{
		minutes: {"分钟"}, hours: {"小时", "个小时", "钟头", "个钟头"}, days: {"天"}, weeks: {"周", "星期", "个星期", "礼拜", "个礼拜"},
	},
	few:     map[string]int{"几": 3, "几个": 3},
	after:   []string{"以后", "之后"},
	filler:  []string{"的", "要", "需要", "我要", "我需要", "请", "谢谢", "最好", "左右", "大概", "大约", "前", "之前", "以前", "最晚", "最迟", "吧", "就行", "就可以", "可以", "到", "在", "我", "我们", "都行", "之间", "送来", "送到", "了", "里"},
	notThen: []string{"不用", "不一定", "不一定要", "不必", "不需要", "不急着", "不是", "不要", "而不是"},
	never:   []string{"上周", "上个星期", "上星期", "昨天", "前天", "昨晚", "每天", "每周", "每个", "上", "上个", "从", "除了", "不", "天前", "小时前", "周前", "个月前", "年前", "天以前", "天之前", "天没", "天没有", "好几天", "够吃到"},
	ordinal: []string{"号", "日"},
	to:      []string{"到", "至"},
	typed:   chineseTyped,

	say: sayWords{
		today: "今天", tomorrow: "明天",
		weekdays: [7]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"},
		months:   [12]string{"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
		date:     "%[3]s%[2]d日%[1]s ",
		clock24:  true,
	},
}

// chineseTyped takes apart what is written as one: 下周四, 明早, 12月. "一点" is
// an hour only where nothing else can be meant; elsewhere it is "a bit".
func chineseTyped() []string {
	pairs := []string{
		"明早", "明天 早上", "明晚", "明天 晚上", "后晚", "后天 晚上", "今早", "今天 早上", "半个小时", "30分钟", "半小时", "30分钟", "半个钟头", "30分钟",
		"下午一点", "下午1点", "中午一点", "中午1点", "凌晨一点", "凌晨1点", "一点半", "1点半", "一点钟", "1点钟",
	}
	days := []string{"一", "二", "三", "四", "五", "六", "日", "天"}
	for _, week := range []string{"周", "星期", "礼拜", "个星期", "个礼拜"} {
		for _, day := range days {
			pairs = append(pairs, "下"+week+day, "下周 周"+day, "这"+week+day, "这 周"+day, "本"+week+day, "这 周"+day, "上"+week+day, "上周 周"+day)
		}
	}
	for i, name := range []string{"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"} {
		pairs = append(pairs, strconv.Itoa(i+1)+"月", name)
	}
	return pairs
}
