package lexicon

import "sync"

var chineseNumbers = numberWords{
	made:    chineseDigits,
	join:    []string{"和", "跟", "加", "加上", "还有", "与", "以及"},
	self:    []string{"我", "自己", "本人"},
	alone:   []string{"就我一个光棍", "光棍一条", "就我光棍一条", "孤身一人", "光棍一个", "我", "自己", "就我", "只有我", "就我一个", "就我一个人", "我一个人", "我一人", "一个人", "一人", "我自己", "就我自己", "只有我一个人", "只有我自己", "单独一人", "就一个人", "只有一个人", "我自己一个人", "独居", "我独居", "就一个", "只我一个人"},
	owner:   []string{"有", "我有", "我们有"},
	include: []string{"包括", "包含", "其中"},
	one:     []string{"妻子", "老婆", "老公", "丈夫", "先生", "太太", "妈妈", "爸爸", "母亲", "父亲", "妈", "爸", "儿子", "女儿", "奶奶", "爷爷", "外婆", "外公", "姥姥", "姥爷", "宝宝", "婴儿", "哥哥", "弟弟", "姐姐", "妹妹", "室友", "孙子", "孙女", "岳母", "岳父", "婆婆", "公公", "男友", "女友"},
	many:    []string{"孩子", "小孩", "小孩子", "大人", "成人", "成年人", "老人", "儿童", "娃", "孩", "小朋友", "父母", "朋友", "小的", "大的", "学生", "青少年"},
	whole:   []string{"人", "口", "口人", "口之家", "位", "家人", "一家", "一家人", "全家", "家庭", "人口"},
	we:      []string{"我们", "咱们", "我们家", "一共", "总共", "共"},
	aside:   []string{"狗", "猫", "宠物", "只狗", "只猫", "条狗"},
	filler:  []string{"个", "名", "的", "是", "家里", "我家", "家", "在", "大概", "大约", "左右", "差不多", "里", "都", "吃", "住", "还", "就", "只", "份", "这里", "吧", "了", "共有", "合计"},
	age:     []string{"岁", "个月", "多岁", "周岁"},
	forWord: []string{"给", "为", "够", "供"},
	after:   []string{"在", "今天", "明天", "需要", "急", "谢谢", "没有", "没", "要", "吃", "住", "请", "和", "现在", "尽快", "想", "都", "的", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "我们", "邮编"},
}

// chineseDigits makes the words of 0 to 999: 五, 十五, 二十五, 一百零五, and the
// short 一百二 for 120.
var chineseDigits = sync.OnceValue(func() map[string]int {
	digit := [10]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	const many = 1100 // words come of it, about
	m := make(map[string]int, many)
	m["两"], m["俩"], m["仨"], m["两百"] = 2, 2, 3, 200
	for n, d := range digit {
		m[d] = n
	}
	tens := func(n int) string {
		t, u := n/10, n%10
		name := digit[t] + "十"
		if u > 0 {
			name += digit[u]
		}
		return name
	}
	for n := 10; n < 100; n++ {
		m[tens(n)] = n
	}
	for n := 10; n < 20; n++ {
		m["十"+digit[n%10]] = n
	}
	m["十"] = 10
	delete(m, "十零")
	for h := 1; h < 10; h++ {
		hundred := digit[h] + "百"
		m[hundred] = 100 * h
		for n := 1; n < 10; n++ {
			m[hundred+"零"+digit[n]] = 100*h + n
			m[hundred+digit[n]] = 100*h + 10*n
		}
		for n := 10; n < 100; n++ {
			m[hundred+tens(n)] = 100*h + n
		}
	}
	return m
})
