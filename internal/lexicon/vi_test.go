package lexicon

import "testing"

func TestVietnamese(t *testing.T) {
	textRows{
		yes:     []string{"có", "Co", "dạ", "dạ có", "da co", "vâng", "vang", "đúng", "Đúng!", "đúng rồi", "được", "duoc", "ừ", "phải", "tôi giúp được", "toi giup duoc", "đồng ý", "ok ạ"},
		no:      []string{"không", "khong", "Không.", "ko", "dạ không", "da khong", "không, cảm ơn", "khong cam on", "không được", "tôi bận", "không cần", "chưa", "hôm nay tôi bận"},
		unsure:  []string{"không biết", "khong biet", "có lẽ", "chưa chắc", "có thể", "để xem"},
		none:    []string{"không có", "khong co ai", "không", "không ai", "chỉ có tôi"},
		stop:    []string{"dừng", "DỪNG", "ngừng", "ngung", "dừng lại", "hủy đăng ký", "đừng nhắn tin nữa", "dung nhan tin nua"},
		thanks:  []string{"cảm ơn", "cam on", "cám ơn nhiều", "xin cảm ơn", "tạm biệt"},
		named:   []string{"tiếng việt", "tieng viet", "Việt Nam", "vietnamese", "Vietnamese please", "vietnamse", "nói tiếng Việt"},
		revokes: []string{"đừng nhắn tin cho tôi nữa", "dung nhan tin cho toi nua", "xin đừng gửi tin nhắn nữa", "ngừng nhắn tin cho tôi", "xóa tôi khỏi danh sách", "tôi không muốn nhận tin nhắn nữa", "đừng làm phiền tôi", "để tôi yên", "hủy đăng ký giùm tôi"},
		notRevoke: []string{
			"đúng, nhắn tin cho tôi", "dung nhan tin cho toi luc 5 gio", "xin gửi thêm sữa", "dừng ở trước nhà tôi", "chồng tôi không gửi tiền nữa", "hết gạo rồi",
		},
		commands: map[Command][]string{
			Back: {"quay lại", "quay lai"}, Menu: {"menu chính"}, Person: {"gặp người", "nhân viên", "gọi cho tôi", "noi chuyen voi nguoi"}, Language: {"ngôn ngữ", "doi ngon ngu"}, Repeat: {"lặp lại", "không hiểu", "khong hieu"},
			Forget: {"quên tôi"}, Volunteer: {"tình nguyện", "tinh nguyen vien", "tôi muốn giúp"}, Skip: {"bỏ qua", "bo qua"}, Restart: {"bắt đầu lại"}, Continue: {"tiếp tục"}, NoCommand: {"cancel", "thuoc", "quan ao"},
		},
		numbers: map[string]int{
			"bốn": 4, "bon": 4, "bảy": 7, "bay": 7, "mười": 10, "mười lăm": 15, "hai mươi": 20, "hai mươi lăm": 25, "4 người": 4, "bốn người": 4, "gia đình 5 người": 5, "gia dinh toi co 4 nguoi": 4, "nhà tôi có 4 người": 4, "chúng tôi có 5 người": 5, "một mình": 1, "chỉ có tôi": 1, "toi": 1, "2 người lớn 3 trẻ em": 5, "2 nguoi lon va 3 dua con": 5, "tôi và 2 con": 3, "cho 4 người": 4,
		},
		notNumber: []string{"tôi có 2 con", "4 hoặc 5", "4 ngày", "3 giờ", "nhiều", "ba mẹ tôi", "các con"},
		people:    map[string]int{"cần thức ăn cho 4 người": 4, "can thuc an cho 4 nguoi": 4, "gia đình tôi có 5 người cần giúp": 5, "gia dinh 5 nguoi can gao": 5, "tôi và 2 con không có gì ăn": 3, "2 người lớn 3 trẻ em cần đồ ăn": 5},
		notPeople: []string{"cần thức ăn 97520", "đủ ăn cho 4 ngày", "tôi có 2 con", "chở tôi lúc 4 giờ", "mẹ tôi 70 tuổi", "ba mẹ tôi bị bệnh"},
		when: map[string]string{
			"hôm nay": "today Mon 11-23 20:00", "hom nay": "today Mon 11-23 20:00", "ngày mai": "soon Tue 11-24 20:00", "mai": "soon Tue 11-24 20:00", "ngày mốt": "soon Wed 11-25 20:00", "sáng mai": "soon Tue 11-24 12:00", "sang mai": "soon Tue 11-24 12:00", "chiều mai": "soon Tue 11-24 17:00", "tối nay": "today Mon 11-23 21:00", "toi nay": "today Mon 11-23 21:00", "tối mai": "soon Tue 11-24 21:00", "chiều nay": "today Mon 11-23 17:00", "gấp": "today", "càng sớm càng tốt": "today", "tuần này": "week", "không gấp": "week", "tuần sau": "week", "cuối tuần": "week Sun 11-29 20:00",
			"thứ năm": "week Thu 11-26 20:00", "thu nam": "week Thu 11-26 20:00", "thứ 5": "week Thu 11-26 20:00", "thu 5": "week Thu 11-26 20:00", "T5": "week Thu 11-26 20:00", "chủ nhật": "week Sun 11-29 20:00", "thứ năm tuần sau": "week Thu 12-03 20:00", "thứ năm lúc 3 giờ chiều": "week Thu 11-26 15:00", "3 giờ chiều": "today Mon 11-23 15:00", "3h chiều mai": "soon Tue 11-24 15:00", "15h30": "today Mon 11-23 15:30", "8 giờ sáng mai": "soon Tue 11-24 08:00", "8 giờ tối nay": "today Mon 11-23 20:00", "3 giờ rưỡi chiều": "today Mon 11-23 15:30", "lúc 3 giờ": "today Mon 11-23 15:00",
			"2 tiếng nữa": "today Mon 11-23 12:00", "2 giờ nữa": "today Mon 11-23 12:00", "trong 2 giờ": "today Mon 11-23 12:00", "3 ngày nữa": "week Thu 11-26 20:00", "ngày 5 tháng 12": "week Sat 12-05 20:00", "5 tháng 12 lúc 3 giờ": "week Sat 12-05 15:00", "ngày mai lúc 15:00": "soon Tue 11-24 15:00", "sau 5 giờ": "today Mon 11-23 21:00", "tomorrow 3pm": "soon Tue 11-24 15:00",
		},
		notWhen: []string{"3", "hôm qua", "thứ hai", "hôm nay hoặc ngày mai", "sáng", "thứ năm trước", "thức ăn", "2 ngày trước", "mỗi ngày"},
		found: map[string]string{
			"cần thức ăn hôm nay, 97520": "today Mon 11-23 20:00", "chở tôi đi bác sĩ thứ năm lúc 9 giờ sáng": "week Thu 11-26 09:00", "can thuc an ngay mai": "soon Tue 11-24 20:00", "cần thuốc gấp": "today",
		},
		notFound: []string{"bây giờ tôi không có nhà", "cần thức ăn", "không ăn 2 ngày rồi", "hết gạo từ thứ hai", "hôm nay hoặc ngày mai", "tuần trước tôi mất việc"},
		clear: []string{
			"chồng đánh tôi", "chong danh toi", "anh ta có súng", "no co sung", "tôi muốn tự tử", "toi muon tu tu", "tôi muốn chết", "không muốn sống nữa", "không thở được", "khong tho duoc", "mẹ tôi khó thở", "đau ngực", "bất tỉnh", "ngất xỉu", "nhà tôi đang cháy", "cháy nhà", "nha chay roi chay nha", "gọi xe cứu thương", "cần xe cấp cứu", "gọi 911", "cứu tôi với", "nó dọa giết tôi", "chảy máu nhiều", "nhồi máu cơ tim", "vỡ ối", "sắp sinh con rồi", "mùi gas", "bị hiếp dâm", "nó không cho tôi ra", "mẹ té không dậy được", "uống quá nhiều thuốc", "con tôi nuốt pin",
			"có dọa giết tôi không cho tôi ra", "bị bắt cóc", "NGUY HIỂM", "tôi vừa uống thuốc trừ sâu", "bé hai tuổi ở nhà một mình",
		},
		maybe:    []string{"bạo lực gia đình", "tôi rất sợ", "chỗ này nguy hiểm quá", "khẩn cấp", "bị trộm", "mẹ tôi bị đột quỵ năm ngoái bị đột quỵ"},
		notClear: []string{"sau tai biến mẹ cần đi lại", "năm ngoái chồng đánh tôi", "tôi đói muốn chết", "chân đau muốn chết", "sau vụ cháy nhà mình mất sạch", "còn dư một phòng cho gia đình bị cháy nhà", "điện thoại sắp chết", "lính cứu hỏa cho số này"},
		minor:    []string{"em mới 15 tuổi", "cháu 16 tuổi", "tôi chưa đủ 18 tuổi", "vị thành niên"}, notMinor: []string{"tôi 35 tuổi", "con trai 15 tuổi rồi", "con trai tôi 15 tuổi cần áo", "cháu tôi 14 tuổi", "15 phút"},
		watched: []string{"chồng đọc tin nhắn của tôi", "anh ấy kiểm tra điện thoại", "chồng kiểm tra điện thoại của tôi", "không an toàn để gọi"},
		risks: map[string]string{
			"em bé": "baby", "tôi mang thai": "baby", "có bầu": "baby", "người già": "over65", "bà ngoại": "over65", "mẹ tôi 72 tuổi": "over65", "khuyết tật": "sick", "tiểu đường": "sick", "ba tôi bị bệnh": "sick", "xe lăn": "sick", "vô gia cư": "outside", "ngủ ngoài đường": "outside", "ngủ trong xe": "outside", "không có chỗ ngủ": "", "người già bị bệnh": "over65 sick",
			"không": "", "không có ai": "", "tôi 40 tuổi": "", "nhà ở Ashland": "",
		},
		ordinary: []string{
			"Tôi cần thức ăn", "toi can do an", "gia đình tôi không có gì ăn", "xin chở mẹ tôi đi khám bệnh", "can nguoi cho di cho", "tôi cần sữa và tã cho con", "không trả nổi tiền thuê nhà", "xin giúp tôi tìm việc làm", "tôi bận đi làm cả ngày", "tôi muốn nói chuyện với bạn tôi", "đói chết mất", "máy giặt chạy không được", "xe tôi không chạy", "ăn chay", "đo huyết áp", "tôi muốn tư vấn giấy tờ", "tôi mất việc rồi", "điện thoại sắp hết pin", "sắp sinh nhật con tôi cần bánh", "Tôi tên là Huy", "nhà tôi ở gần trạm xe", "bạn tôi cần quần áo ấm",
		},
	}.check(t, "vi")
}

// TestEnglishIsNotVietnamese holds English and Spanish words that are
// Vietnamese ones typed without marks.
func TestEnglishIsNotVietnamese(t *testing.T) {
	now := monday(t)
	for _, s := range []string{"meet me at Bay street", "can you do an errand", "my mom has a long chin", "dung beetle", "son in law", "I can bay at the moon", "ban on sale", "la tia", "con mi mama", "no nay nunca"} {
		if got, sure := Detect(s); got == "vi" && sure {
			t.Errorf("Detect(%q) = vi", s)
		}
		if got, ok := FindPeople(s); ok {
			t.Errorf("FindPeople(%q) = %d", s, got)
		}
		if got, ok := FindWhen(s, "en", now); ok {
			t.Errorf("FindWhen(%q) = %s", s, got.Words)
		}
		if d := ReadDanger(s); d != NoDanger {
			t.Errorf("ReadDanger(%q) = %d", s, d)
		}
	}
	if got, ok := ReadWhen("Thu 2pm", "en", now); !ok || got.By.Format(whenLayout) != "Thu 11-26 14:00" {
		t.Errorf("Thu 2pm is read as %s, %t", got.By.Format(whenLayout), ok)
	}
}
