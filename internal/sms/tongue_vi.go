package sms

// Words are compared without their marks, and bare ones are names and words of
// other languages (mo, chan, bat): a verb of one syllable is one only where
// nothing else can be meant.
var vietnamese = tongue{
	verbs: map[Verb][]string{
		Accept:   {"nhận", "tôi nhận", "tôi làm", "tôi giúp", "có nhận", "dạ nhận", "chấp nhận", "tôi làm được", "tôi giúp được"},
		Decline:  {"không nhận", "ko nhận", "từ chối", "tôi không làm được", "tôi không giúp được", "không làm được"},
		Done:     {"xong", "xong rồi", "đã xong", "làm xong", "làm xong rồi", "hoàn thành", "đã giao", "giao rồi", "giao xong", "đã làm xong", "tôi làm xong rồi"},
		NotDone:  {"chưa xong", "vẫn chưa xong", "còn chưa xong", "chưa làm xong"},
		Drop:     {"bỏ", "trả lại", "tôi bỏ", "phải bỏ", "tôi không đi được", "không đi được", "không làm được nữa", "tôi không làm được nữa"},
		Late:     {"trễ", "tôi trễ", "bị trễ", "tôi bị trễ", "đến trễ", "tới trễ", "đến muộn", "tôi đến trễ"},
		NoAnswer: {"không trả lời", "ko trả lời", "không ai trả lời", "không có ai ở nhà", "không có ai", "không ai ở nhà", "không bắt máy", "không mở cửa"},
		Unsafe:   {"không an toàn", "nguy hiểm", "ko an toàn"},
		Backup:   {"dự phòng", "dự bị", "tôi dự phòng"},
		Mine:     {"việc của tôi", "của tôi", "danh sách của tôi"},
		Close:    {"đóng lại", "không cần nữa", "ko cần nữa", "hết cần"},
		Status:   {"tình trạng", "sao rồi", "trạng thái"},
		Move:     {"dọn đến", "dọn tới", "tôi dọn đến", "chuyển đến", "tôi ở", "tôi đang ở", "chúng tôi ở", "chúng tôi đang ở", "bây giờ tôi ở", "giờ tôi ở", "tôi chuyển đến"},
		Call:     {"gọi điện", "nối máy"},
		On:       {"bật lại", "mở lại", "tôi rảnh"},
		Off:      {"tắt đi", "tạm tắt"},
		Pause:    {"tạm nghỉ", "tạm ngưng", "tạm dừng", "tạm nghỉ trong"},
		Edit:     {"sửa hồ sơ", "sửa thông tin", "chỉnh sửa"},
		Block:    {"chặn người này", "chặn số này"},
	},
	units:      map[int][]string{1: {"ngày", "bữa"}, 7: {"tuần"}, 30: {"tháng"}},
	carried:    []string{"tôi giao rồi", "tôi giao xong rồi", "tôi đã giao", "tôi đã giao rồi", "đã giao rồi", "tôi đưa rồi", "tôi đã đưa rồi"},
	both:       []string{"cả hai", "cả 2", "hết cả hai"},
	courtesies: []string{"sẵn lòng", "hân hạnh", "tôi đi", "để tôi đi", "tôi đi cho", "để tôi đi cho", "tôi tới liền", "tôi đi liền", "em đi", "em tới liền", "tui đi", "để tui đi cho", "cảm ơn", "cám ơn", "ạ", "vui lòng", "xin chào", "chào", "chào bạn", "xin lỗi", "tôi giúp được", "tôi làm được", "được", "nhé", "nha"},
	greets:     []string{"xin chào", "chào", "chào bạn", "xin lỗi", "cảm ơn"},
	nows:       "bây giờ rồi",
	asks:       "gì đâu nào ai sao mấy nhiêu",
	links:      "cho số mã và với đơn việc yêu cầu",
	turns:      "và nhưng mà còn",
	conditions: "sau trước nhưng nếu chỉ lúc khoảng mai hôm ngày tối khi trong từ sáng chiều thứ vào",
	statements: "là đã có bị cần ai gì đâu sao khi",
	reasons:    "xin tôi bận vì hôm không đang mai ngày cảm đi nay em bị",
	negations:  "không ko chưa",
}
