package lexicon

// Without its mark, tối (evening) is tôi (I), and counts only in words that
// cannot be that: tối nay, buổi tối.
var vietnameseTimes = timeWords{
	day: map[int][]string{
		0: {"hôm nay", "bữa nay", "ngày hôm nay", "trong ngày", "trong hôm nay"},
		1: {"ngày mai", "mai", "bữa mai"},
		2: {"ngày mốt", "ngày kia", "mốt", "bữa mốt", "ngay mot", "bua mot"},
	},
	now:      []string{"bây giờ luôn", "ngay bây giờ", "gấp", "cần gấp", "càng sớm càng tốt", "sớm nhất có thể", "ngay lập tức", "khẩn cấp", "rất khẩn", "khẩn lắm", "asap", "rất gấp", "gấp lắm", "liền bây giờ"},
	soon:     []string{"bây giờ", "liền", "sớm", "now"},
	week:     []string{"tuần này", "trong tuần", "trong tuần này", "khi nào cũng được", "lúc nào cũng được", "ngày nào cũng được", "không gấp", "ko gấp", "không vội", "tháng này", "tháng sau", "tháng tới", "cuối tháng", "khi nào tiện", "vài ngày tới"},
	nextWeek: []string{"tuần sau", "tuần tới", "tuần kế"},
	weekend:  []string{"cuối tuần", "cuối tuần này"},
	weekdays: [7][]string{
		{"chủ nhật", "chúa nhật", "cn"}, {"thứ hai", "thứ 2", "t 2"}, {"thứ ba", "thứ 3", "t 3"}, {"thứ tư", "thứ 4", "t 4"}, {"thứ năm", "thứ 5", "t 5"}, {"thứ sáu", "thứ 6", "t 6"}, {"thứ bảy", "thứ 7", "t 7"},
	},
	months: [12][]string{{"tháng 1", "tháng một"}, {"tháng 2", "tháng hai"}, {"tháng 3", "tháng ba"}, {"tháng 4", "tháng tư"}, {"tháng 5", "tháng năm"}, {"tháng 6", "tháng sáu"}, {"tháng 7", "tháng bảy"}, {"tháng 8", "tháng tám"}, {"tháng 9", "tháng chín"}, {"tháng 10", "tháng mười"}, {"tháng 11", "tháng mười một"}, {"tháng 12", "tháng mười hai"}},
	this:   []string{"này", "nay"},
	parts: map[dayPart][]string{
		morning:   {"sáng", "buổi sáng", "sáng sớm"},
		midday:    {"trưa", "buổi trưa"},
		afternoon: {"chiều", "buổi chiều"},
		evening:   {"buổi tối", "đêm", "ban đêm", "evening"},
	},
	tonight: map[dayPart][]string{
		morning:   {"sáng nay"},
		afternoon: {"chiều nay"},
		evening:   {"tối nay", "đêm nay", "evening nay", "tối hôm nay"},
	},
	at:     []string{"lúc", "khoảng", "trước", "vào lúc", "tầm"},
	oclock: []string{"giờ", "h", "g", "giờ đúng"},
	hours:  []string{"giờ"},
	minute: []string{"phút"},
	am:     []string{"am"},
	pm:     []string{"pm", "evening"},
	past:   map[int][]string{30: {"rưỡi"}},
	in:     []string{"trong", "trong vòng"},
	hence:  []string{"nữa"},
	units: map[unit][]string{
		minutes: {"phút"}, hours: {"tiếng", "giờ", "tiếng đồng hồ"}, days: {"ngày", "bữa"}, weeks: {"tuần"},
	},
	few:     map[string]int{"vài": 3, "mấy": 3},
	after:   []string{"sau"},
	notThen: []string{"không nhất thiết", "không nhất thiết phải", "không cần phải", "không phải", "thay vì"},
	filler:  []string{"vào", "cần", "tôi cần", "dạ", "ạ", "nhé", "giúp", "xin", "được", "cũng được", "cho tôi", "vui lòng", "làm ơn", "cảm ơn", "ngày", "nha", "tôi", "thì", "đi"},
	never:   []string{"mấy bữa nay", "mấy hôm nay", "mấy ngày nay", "hôm qua", "tuần trước", "tuần rồi", "cả", "suốt", "mỗi", "hàng", "từ", "hôm kia", "không", "ko", "trừ", "đủ đến", "mọi"},
	gone:    []string{"trước", "vừa rồi", "rồi", "nay rồi", "qua"},
	ordinal: []string{},
	the:     []string{"ngày", "mùng"},
	of:      []string{},
	to:      []string{"đến", "tới"},
	typed: func() []string {
		return []string{"giờ tối nay", "giờ hôm nay evening", "h tối nay", "h hôm nay evening", "tối mai", "mai evening", "tối nay", "evening nay", "giờ tối", "giờ evening", "h tối", "h evening", "buổi tối", "evening", "tối", "evening", "toi mai", "mai evening", "tmrw", "mai"}
	},

	dayFirst: true,
	say: sayWords{
		today: "hôm nay", tomorrow: "ngày mai",
		weekdays: [7]string{"chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"},
		months:   [12]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
		date:     "%[1]s %[2]d tháng %[3]s, ",
		clock24:  true,
	},
}
