package lexicon

// vietnamese is typed with its marks and without, and folding takes them off.
// Bare, many of its words are English ones (can, bay, do, an), and it is read
// only beside a word that no other language has.
var vietnamese = language{
	tag:   "vi",
	apart: true,
	marks: "àÀâÂãÃìÌèÈùÙòÒõÕđĐơƠưƯăĂảẢạẠấẤầẦẩẨẫẪậẬắẮằẰẳẲẵẴặẶẻẺẽẼẹẸếẾềỀểỂễỄệỆỉỈịỊỏỎọỌốỐồỒổỔỗỖộỘớỚờỜởỞỡỠợỢủỦụỤứỨừỪửỬữỮựỰỳỲỷỶỹỸỵỴôÔêÊ",
	names: []string{"nói tiếng việt được không", "nhắn tiếng việt được không", "tiếng việt", "tiếng việt nam", "việt", "việt nam", "việt ngữ", "nói tiếng việt", "bằng tiếng việt", "tôi nói tiếng việt", "vietnamese", "in vietnamese", "vietnam", "viet nam", "tieng viet", "vietnamita", "en vietnamita", "speak vietnamese", "вьетнамский", "в'єтнамська", "越南语", "越南文"},
	common: []string{
		"không", "tôi", "chúng", "người", "được", "giúp", "giúp đỡ", "thuốc", "thực phẩm", "nước", "tiền", "muốn", "những", "phải", "trong", "đường", "bệnh viện", "nhà", "xin", "vui lòng", "chào", "việc", "hôm", "ngày", "chiều", "tuần", "giờ", "gia đình", "đứa", "trẻ", "nhỏ", "lớn", "một", "hai", "bốn", "mười", "đồ ăn", "thức ăn", "gạo", "sữa", "tã", "chở", "đi chợ", "đi khám", "bác sĩ", "khám", "thuê", "quần áo", "mền", "lạnh", "đói", "chồng", "vợ", "cháu", "bé", "ông", "bà", "mẹ", "bố", "sáng", "trưa", "tối", "đêm", "nay", "mai", "gấp", "liền", "bị", "đau", "thất nghiệp", "nghèo", "hết", "với", "của", "và", "là", "có", "ở", "cho", "con", "đang", "đi", "đến", "gì", "ai", "khi", "nào", "bao nhiêu", "mấy", "thứ", "chủ nhật", "cuối", "sau", "này", "biết", "nói", "tiếng", "việt", "anh", "chị", "em", "quý vị", "địa chỉ", "hàng", "xóm", "tình nguyện", "thông dịch", "giấy tờ", "điện", "hóa đơn", "đóng", "trả", "thuê", "phòng", "xe", "lăn", "già", "yếu", "tui", "ko", "hok", "dùm", "giùm", "nấu", "ăn", "uống", "mua", "lấy", "đưa", "đón", "rước", "kiếm", "tìm", "sửa", "dọn", "chết", "cháy", "súng", "giết", "đánh", "thở", "cứu",
	},
	shared: []string{
		"can", "bay", "do", "an", "them", "long", "to", "so", "my", "me", "may", "ban", "con", "la", "mai", "ma", "den", "dang", "hay", "chin", "hot", "men", "ho", "hang", "sao", "tu", "vi", "it", "in", "on", "go", "nay", "co", "nam", "sau", "ba", "tam", "sang", "ai", "o", "u", "a", "va", "de", "da", "bang", "no", "qua", "gia", "bo", "ra", "mua", "lam", "ten", "cam", "lo", "thu", "tre", "dem", "luc", "tan", "gan", "tim", "van", "sai", "dung", "the", "chi", "be", "bi", "si", "tin", "hom", "mot", "tra", "don", "ta", "tien", "ban", "bac", "bao", "che", "cho", "ly", "ok", "dan", "ban", "cua", "ve", "mon", "nang", "ca", "hoa", "thai", "toa", "chan", "gi", "vang", "nam", "may", "phong", "lan", "com", "tui", "khan", "thue",
	},
	stop: []string{"ngừng", "ngưng", "dừng lại", "ngừng lại", "ngưng lại", "hủy đăng ký", "đừng nhắn nữa", "đừng nhắn tin nữa", "đừng gửi nữa", "đừng gửi tin nữa", "không nhắn nữa", "ngừng nhắn tin", "ngưng nhắn tin", "dừng nhắn tin", "đừng làm phiền", "ngừng gửi tin", "ngừng gửi tin nhắn"},
	revoke: []string{
		"huy tin nhan", "thoi|ngung|dung nhan|gui|nhắn cho? toi|tui|minh|em? nua? $",
		"cho .. ra khoi danh sach", "rut|bo|xoa ten .. khoi danh sach",
		"dung|thoi gui|nhan gi .. cho toi|em|tui|nua", "bo|xoa|lay so cua? toi|em|tui ra|khoi|di", "khong muon nhan tin|nhan nua|tu|cua", "phien qua dung|thoi",
		"dung|thoi nhan|gui .. nua", "ngung nhan|gui tin|cho|toi", "dung lam phien", "xoa|bo ten? toi|so|ten .. danh sach", "xoa so dien thoai|cua", "huy dang ky", "khong muon nhan .. tin|nua", "de toi|tui|em yen", "dung lien lac|he .. nua", "khong can nhan tin nua",
	},
	others: []string{"anh", "chong", "no", "ho", "bao", "noi", "rang"},
	yes: []string{
		"đúng rồi đó", "chuẩn luôn",
		"y chang", "y chang vậy", "đúng hết", "đúng hết rồi", "phải rồi", "chính xác",
		"chính xác rồi", "dạ chính xác", "hợp", "dạ hợp", "tiện", "dạ còn cần lắm",
		"tôi tới liền",
		"còn cần", "vẫn cần", "dạ còn", "dạ còn cần", "vẫn còn cần", "tôi vẫn cần", "dạ vẫn cần", "cần", "vẫn còn",
		"có", "dạ", "dạ có", "dạ vâng", "vâng", "vâng ạ", "dạ vâng ạ", "phải", "dạ phải", "đúng rồi", "đúng vậy", "dạ đúng", "dạ đúng rồi", "chính xác", "được", "đc", "được ạ", "dạ được", "được chứ", "được rồi", "ok ạ", "dạ ok", "đồng ý", "tôi đồng ý", "dạ đồng ý", "tôi làm được", "tôi giúp được", "tôi sẽ giúp", "tôi có thể giúp", "tôi có thể", "tôi nhận", "nhận", "sẵn sàng", "tôi sẵn sàng", "dĩ nhiên", "tất nhiên", "chắc chắn", "có ạ", "có chứ", "dạ có ạ", "có cảm ơn", "dạ có cảm ơn", "vâng cảm ơn", "dạ cảm ơn có", "xin vâng", "tốt", "tốt lắm", "có tôi có thể", "có tôi giúp được",
	},
	marked: []string{"đúng", "ừ", "ừm", "ờ", "đúng ạ", "ừ đúng vậy", "ừ đúng rồi", "ừ đúng", "đúng vậy đó", "dạ đúng ạ", "đúng hết"},
	no: []string{
		"không hợp", "không tiện", "dạ không hợp", "dạ không tiện", "không tiện cho tôi", "không được đâu", "dạ không được",
		"không đi được", "bị bệnh rồi không đi được", "tôi bệnh rồi", "chưa đúng", "có rồi", "có rồi cảm ơn", "cảm ơn có rồi", "có người giúp rồi",
		"hết cần", "hết cần rồi", "không cần nữa ạ", "dạ không cần nữa", "thôi hết cần",
		"không", "ko", "hok", "hông", "kg", "khong", "không ạ", "dạ không", "dạ ko", "dạ không ạ", "không cảm ơn", "không cám ơn", "dạ không cảm ơn", "cảm ơn không", "không phải", "không đúng", "ko đúng", "ko phải", "không được", "ko được", "ko đc", "không thể", "tôi không thể", "không cần", "ko cần", "không cần đâu", "dạ không cần", "không cần nữa", "thôi", "thôi khỏi", "thôi không cần", "thôi cảm ơn", "khỏi", "chưa", "dạ chưa", "sai", "sai rồi", "tôi bận", "hôm nay tôi bận", "hôm nay không được", "hôm nay không", "bây giờ không được", "lần này không được", "xin lỗi không được", "xin lỗi tôi không thể", "xin lỗi tôi bận", "tôi không được", "không rảnh", "tôi không rảnh", "không muốn", "tôi không muốn", "không đồng ý", "không không", "không có",
	},
	unsure: []string{
		"không biết", "ko biết", "tôi không biết", "chưa biết", "tôi chưa biết", "không chắc", "ko chắc", "tôi không chắc", "chưa chắc", "có lẽ", "có thể", "chắc vậy", "chắc là có", "chắc là không", "để xem", "để tôi xem", "để tôi coi", "để coi", "để tôi nghĩ", "tùy", "không rõ", "tôi không rõ", "có lẽ được", "có lẽ không", "hình như vậy",
	},
	courtesy: []string{"xin", "làm ơn", "vui lòng", "cảm ơn", "cám ơn", "xin cảm ơn", "cảm ơn nhiều", "cảm ơn bạn", "xin chào", "chào", "chào bạn", "xin lỗi", "ạ", "nhé", "dạ"},
	thanks:   []string{"cảm ơn", "cám ơn", "xin cảm ơn", "cảm ơn nhiều", "cám ơn nhiều", "cảm ơn bạn", "cảm ơn các bạn", "cảm ơn quý vị", "cảm ơn anh chị", "cảm ơn rất nhiều", "dạ cảm ơn", "ok cảm ơn", "tạm biệt", "chúc ngủ ngon", "chúa ban phước", "không có chi"},
	none:     []string{"hết rồi không có gì thêm", "không có gì thêm", "không còn gì nữa", "không có gì nữa", "vậy thôi ạ", "không", "không có", "không có ai", "không ai", "không có gì", "chẳng có ai", "ko có", "không ai cả", "không có ai cả", "dạ không có", "dạ không", "chỉ có tôi", "chỉ mình tôi", "hết rồi", "không còn gì", "thế thôi", "vậy thôi", "không có người nào"},
	commands: map[Command][]string{
		Back:      {"quay lại", "trở lại", "lùi lại", "câu trước", "câu hỏi trước", "sửa lại", "sửa câu trả lời", "đổi câu trả lời", "trở về"},
		Menu:      {"thực đơn", "danh mục", "menu chính", "xem menu"},
		Person:    {"gap nguoi", "gap nhan vien", "toi muon gap nguoi", "muon gap nguoi", "gặp người", "nhân viên", "người thật", "nói chuyện với người", "nói chuyện với nhân viên", "tôi muốn gặp người", "tôi muốn nói chuyện với người", "gặp nhân viên", "tổng đài viên", "điều phối viên", "gọi cho tôi", "gọi lại cho tôi", "xin gọi cho tôi", "tôi muốn nói chuyện", "muốn gặp người"},
		Language:  {"ngôn ngữ", "đổi ngôn ngữ", "ngôn ngữ khác", "tiếng khác", "chọn ngôn ngữ"},
		Repeat:    {"lặp lại", "nhắc lại", "nói lại", "cái gì", "gì vậy", "không hiểu", "tôi không hiểu", "ko hiểu", "nói lại đi", "xin nhắc lại"},
		Forget:    {"quên tôi", "hãy quên tôi", "xóa dữ liệu của tôi", "xóa thông tin của tôi", "xóa thông tin", "xóa dữ liệu", "xóa tôi"},
		Volunteer: {"tình nguyện", "tình nguyện viên", "thiện nguyện", "làm tình nguyện", "tôi muốn làm tình nguyện", "tôi muốn làm tình nguyện viên", "tôi muốn giúp", "tôi muốn giúp đỡ", "muốn giúp", "muốn giúp đỡ", "tôi muốn giúp người khác", "giúp người khác", "làm sao để giúp"},
		Skip:      {"bỏ qua", "tiếp theo", "câu tiếp", "câu tiếp theo", "không muốn nói", "không trả lời", "qua câu khác", "không muốn trả lời"},
		Restart:   {"bắt đầu lại", "làm lại", "làm lại từ đầu", "từ đầu", "yêu cầu mới"},
		Continue:  {"tiếp tục", "tiếp đi", "làm tiếp"},
	},
	numbers: vietnameseNumbers,
	times:   vietnameseTimes,

	danger: vietnameseDanger, doubtful: vietnameseDoubtful, harmless: vietnameseHarmless,
	past:     []string{"hom truoc|no|qua", "lan truoc|rồi", "bua truoc", "tuan|thang|nam truoc|roi|ngoai", "hom qua|kia", "ngay truoc|xua", "hoi nho|truoc|xua|do", "truoc day|kia", "cach day", "luc con? nho", "nam #1950..2100", "thoi chien|chien"},
	negators: []string{"không", "chưa", "chẳng", "ko", "hok", "hông", "kg", "đừng"},
	forget:   []string{"xoa|bo het|tat|moi .. viet|nhan|gui|noi|luu", "dung giu|luu lai? thong|tin|du", "quen toi|em|tui|minh di", "xoa|quen het|tat|moi|toan .. toi|tui|em|minh", "xoa .. thong|du tin|lieu .. toi|tui|em", "xoa moi|het|tat thu|thong|ca"},
	person:   []string{"goi lai? cho toi|em|tui toi|em|tui|vi|khong|nhe|duoc|voi", "nho|xin|co ai|nguoi goi|dien lai? cho toi|em|tui", "cho toi|em|tui? gap|noi nguoi|nhan|chuyen", "gap|gặp|noi|chuyen .. nguoi that", "noi chuyen voi|với nhan vien|nguoi that"},
	wish:     []string{"can|xin|muon|giup|giùm|khong|ko|het|mat|hu|lam on|nho|dot"},
	beside:   []string{"xe toi|tui|em? bi? hu|chet", "ton|mat|tra|lay|thu|can tien khong|ko|gi|hong", "ton|mat tien", "bao nhieu tien", "mien phi", "co|can giay to gi? khong|ko|moi", "nuoc chay|tran|ngap|ri|ro|nong", "giet thi gio|thoi gian", "cuoi thang"},
	refused:  []string{"khong|ko|hong|chang can|muon|phai|xin|doi them|la?", "khoi can", "thay vi", "da co|nhan|lay|mua"},
	gone:     []string{"co|du roi", "khong can nua", "thi? khoi can"},
	goals:    []string{"cho|dua|xe|di|ruoc|don toi|nguoi|khach|me|ba|chong|vo|con|em|tui? toi|den|di|ra|ve", "dua|ruoc|don gium|giup|dum? ba|nguoi|may|cac con|ta|cu|bac", "cho gium|giup|dum ba|nguoi|may|cac con|ta|cu|bac"},
	also:     []string{"cung", "them"},
	risks:    vietnameseRisks,
	minor:    []string{"con|em|chau #8..17 tuoi chi|anh|em", "toi|em|con|chau|minh moi|chi|duoc|nay? muoi mot|hai|ba|bon|lam|nam|sau|bay tuoi", "toi|em|con|chau|minh moi|chi|duoc|nay? #5..17 tuoi", "^ #5..17 tuoi $", "chua|duoi du? 18|muoi", "vi thanh nien", "toi|em|con|chau la? hoc sinh"},
	watched: []string{
		"anh|chong|no|ong|ổng|han|ba|me|ban|ta|ay|trai hay|thuong|se|cu|lay|doi? cam|lay|giu|mo|luc|xai dien|phone|may|tin thoai|nhan|cua|toi|em",
		"anh|chong|no|ba|me|ong|ban|ho|han .. kiem|xem|doc|coi|theo|luc .. dien|tin|phone thoai|nhan|cua|toi", "doc|xem|coi|kiem tin nhan cua? toi|em", "doc tin nhan", "kiem tra|soat dien thoai", "co the thay|xem|doc tin|duoc|cai", "theo doi dien thoai", "dien thoai .. bi theo", "khong an toan de? nhan|goi|noi", "khong phai dien thoai cua? toi|em",
	},
}
