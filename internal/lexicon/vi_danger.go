package lexicon

// What a Vietnamese text says when somebody's life may be at stake, folded as
// it is compared. "tu tu" (suicide) is "slowly" as well, "chay" is fire, run
// and vegetarian, "ban" shoot, busy and friend: only phrases tell them apart.
var vietnameseDanger = []string{
	"muon|dinh|se|doi tu tu|sat", "muon chet", "khong con? muon song", "khong thiet song", "chan song", "ket thuc cuoc doi|song", "ket lieu", "uong|nuot qua? nhieu|ca|het .. thuoc", "uong thuoc ngu|doc|tu", "uong thuoc qua lieu", "qua lieu", "cat co tay", "rach tay tu", "treo co", "nhay lau tu",
	"danh|dam|giet|dap|chem|bop toi|em|minh|tui|chung|me|con|co", "danh dap toi|em|con|me|chung|tui", "bi chong|no|anh|ong|ban|nguoi|cha|bo? ta|trai? danh|dam|hiep|chem|giet|bao|xam|hanh", "bi danh|chem|hiep|cuop|bat|cuong|xam|nhot|dam dap|dam|coc|bop|hiep|giu|hai|nhot|em|toi|bi|con", "muon|doi|doa|se|dinh giet", "co|cam|rut|mang|chia|lay sung", "cam|rut|chia|vung dao", "sung vao|chi", "bi ban sung", "co tieng? sung no", "hiep dam", "cuong hiep", "dot nhap", "pha cua|cửa vao|nha", "xong vao nha", "khong cho toi|em|chung|tui|minh di|ra|ve|toi", "nhot|giam toi|em|chung|tui", "bat coc", "bi theo doi", "cuu toi|voi|em|mang|chung", "bat lam con tin", "bao hanh toi|em|con",
	"khong|ko tho duoc|noi", "khong|ko the tho", "kho tho", "ngung|ngưng|tat|het tho", "tho khong|ko duoc|noi|ra", "khong con? tho", "nghet tho", "dau|tuc|nhoi nguc", "nguc|nguc dau|tuc du|lam|qua|doi", "nhoi mau", "con dau tim", "len con tim|suyen", "bi dot quy", "dang dot quy", "bi tai bien", "bat tinh", "ngat xiu", "xiu roi|mat", "hon me", "khong|ko tinh|tinh day|lai", "te|nga .. khong|ko .. day|dung|noi", "chay mau nhieu|khong|qua|du", "mau chay nhieu|khong", "mat nhieu mau", "bang huyet", "vo oi|nuoc", "vo nuoc oi", "chuyen da", "sap sinh con|em|roi", "dau de", "co giat", "ngo doc", "nuot|uong pin|doc|thuoc|chat tay|chuot|sau|doc|pin", "nuot pin", "soc phan ve", "toi|em|me|ba|con|chong|vo|minh|bo|cha sap chet", "dang chet", "chet duoi|duối", "goi|keu|can|nho|xin|gap goi? xe? cap|cuu|canh|cong|911 cuu|thuong|sat|an", "goi|keu 911", "can 911", "xe cuu thuong", "xe cap cuu",
	"chay nha", "nha|bep|phong|xe|can|toa|ho bi|dang boc? chay", "nha toi|em|minh|tui|ben bi|dang|canh? boc? chay roi|lon|het|cuu", "nha toi|em|minh|tui bi|dang chay", "hoa hoan", "phat hoa", "bi chay roi|lon", "boc chay", "co dam chay", "dam chay lan|gan|lon|dang|toi|sap", "lua chay|dang|lan", "ro|xi ri? khi? gas|ga", "ro|ri khi gas|ga|doc", "mui gas|ga|khi", "khi co", "ngat khi", "bi? mac|bi ket trong|duoi|o", "nuoc dang len|dang", "nuoc lu dang|len", "con|be|chau toi|trai|gai|em? .. mat tich", "mat tich", "lac mat? con|chau", "con|be|chau toi? bi? lac|bat mat|coc|roi",
}

var vietnameseDoubtful = []string{
	"tu sat", "bao luc|hanh", "danh dap", "sung|sungs", "giet", "de? doa", "nguy hiem", "so hai|qua|lam|chong|bi", "rat so", "lo so", "khong an toan", "canh sat", "911", "cap cuu", "chay mau", "hoa hoan", "dam chay", "bi chay", "khan cap", "an cuop", "bi cuop|trom", "tuyet vong", "khong chiu noi|duoc", "dot quy", "tai bien", "hanh hung", "xam hai", "theo doi toi", "sap chet", "muon chet", "dau tim", "hiep", "chong danh", "co giat", "ngo doc", "bi danh",
}

var vietnameseHarmless = []string{
	"chet doi|vi|met|cuoi|khat", "doi|met|nong|lanh|buon|cuoi|khat muon|sap|gan? chet", "doi .. chet", "dien|xe|pin|may thoai? sap|da|bi|het? chet", "chay bo|viec|an|do|hang|xe|show|den|ra|ve|toi", "xe chay", "cuu hoa|tro|te|tro|long", "so|linh|xe|tram cuu hoa", "do huyet ap", "xet nghiem mau", "thu mau", "hien mau", "sau|sau|vi|do|trong|qua vu|tran|khi|con? chay|hoa|bi hoan|chay", "nan nhan hoa hoan", "giet thoi|kien|gian|muoi|chuot|sau gio|gian|kien", "giet kien|gian|muoi|chuot|con", "dot quy|tai bien nam|hoi|truoc|hom|da|lau", "sau|tung|da khi|bi|con? dot|tai|nhoi quy|bien|mau", "so cho|ma|do|chiem|lam phien|phien", "danh may|rang|bai|cho|van", "thong bao khan cap", "thuc|quy|tro pham|cap khan cap", "sung nuoc|do", "chan|tay|mat|khop|dau sung", "bi sung", "may bao chay", "bao chay", "bo cai", "co tu sat", "don canh sat",
}

var vietnameseRisks = map[string][]string{
	"baby":   {"em be", "be so|moi sinh", "so sinh", "tre so sinh", "co|mang bau|thai", "dang? mang thai", "co bau", "ba bau", "be|con|chau #1..23 thang|tuan", "#1..23 thang tuoi", "con nho #1..2 tuoi", "cho con bu"},
	"over65": {"nguoi gia", "nguoi cao tuoi|nien", "cao nien|tuoi", "cu ong|ba", "ong|ba noi|ngoai", "lon tuoi", "gia yeu", "#65..115 tuoi", "tren|hon 60|65|70|75|80 tuoi"},
	"sick": {
		"benh nang|tat|tim|nhan|than|man|hoan", "bi|dang|hay benh|om|sot|cam|ung|liet|suyen|mu|diec", "khuyet tat", "tan tat", "tieu duong", "cao mau", "cao huyet ap", "ung thu", "chay than", "loc mau|than", "hoa tri", "xe lan", "hen suyen", "mu|diec loa|ca|hai|tai", "khong|ko di lai|duoc|noi", "khong the di", "kho di lai", "lang tri|lẫn", "dong kinh", "tu ky", "mo|giai phau tim|roi|xong|lai", "gay xuong|chan|tay", "insulin", "covid", "om yeu|dau|nang",
	},
	"outside": {"vo gia cu", "khong|ko|chua co? nha o", "khong|ko co nha $", "khong|ko co cho o|ngu", "khong|ko noi|co o|cho|noi nuong|o|ngu", "ngu|o|song ngoai duong|troi|pho|via", "ngu|o|song trong|tren|o|ngoai xe|leu|cong|gam", "^ trong? xe|leu $", "o ngoai duong", "ngu bui|xe", "lang thang"},
}
