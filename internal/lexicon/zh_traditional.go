package lexicon

import "sync"

// simplified gives the simplified form of the traditional characters that are
// in our tables, so that both are understood.
var simplified = sync.OnceValue(func() map[rune]rune {
	const pairs = "" +
		"問问項项別别殘残著着個个兩两們们這这裡里裏里來来時时點点鐘钟週周禮礼後后間间開开關关門门車车電电話话機机說说講讲語语請请謝谢對对錯错沒没無无會会為为從从給给幫帮幹干嗎吗麼么樣样買买賣卖錢钱藥药醫医頭头臟脏髒脏體体產产嬰婴兒儿媽妈爺爷孫孙妳你親亲歲岁幾几萬万億亿單单獨独雙双國国華华漢汉簡简選选擇择換换變变訂订閱阅發发訊讯資资號号碼码刪删擾扰" +
		"煩烦聯联絡络緊紧儘尽盡尽馬马現现當当確确認认實实應应該该總总還还讓让離离鎖锁壞坏殺杀槍枪傷伤強强姦奸綁绑搶抢騷骚蹤踪跡迹險险懼惧絕绝潰溃氣气過过傾倾煙烟霧雾災灾燒烧濃浓報报護护軀躯暈晕憂忧慮虑癲癫癇痫癥症聾聋啞哑術术養养瘋疯瘓痪輪轮療疗腦脑溫温熱热凍冻飯饭飲饮餓饿麵面雞鸡魚鱼樓楼廚厨鄰邻條条隻只貓猫寵宠誰谁願愿義义務务" +
		"協协調调員员繼继續续複复聽听題题錄录歸归處处橋桥帳帐陣阵懷怀嘔呕級级學学習习謂谓較较經经歷历據据監监視视檢检東东滿满數数費费斷断舊旧淨净補补貼贴餘余適适邊边遠远運运動动鬥斗鬱郁廳厅廁厕潔洁衛卫傘伞爾尔曉晓辦办壓压種种結结論论諮咨詢询許许讀读誤误談谈證证識识詞词訴诉設设試试詳详課课進进連连達达遲迟"
	m := map[rune]rune{}
	var from rune
	for _, r := range pairs {
		if from == 0 {
			from = r
			continue
		}
		m[from] = r
		from = 0
	}
	return m
})
