"""Words for invented stories: a plan's terms, names, topics, and sentences with gaps. Nobody and nothing in it is real.

Gaps: `{who}` the honoree as spoken of, `{work}` what they do, `{thing}` what comes of it, `{place}` the village,
`{few}` 2–9, `{some}` 10–60, `{many}` 80–900, `{share}` a percentage, `{year}` the story's year, `{then}` one before it.
"""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """`field` is the plan's, `work` what is done, `thing` what comes of it."""

    field: str
    work: str
    thing: str


FIELDS = {
    "xay-dung-dang": ("Xây dựng Đảng", "Tập thể, cá nhân gương mẫu trong sinh hoạt chi bộ và công tác dân vận."),
    "quoc-phong-an-ninh": ("Quốc phòng – An ninh", "Việc tốt giữ bình yên thôn xóm, sẵn sàng khi có bão lũ."),
    "cong-thuong": ("Công thương", "Hộ kinh doanh, làng nghề, tổ hợp tác làm ăn giỏi, bán hàng thật thà."),
    "nong-nghiep": ("Nông nghiệp", "Cách làm hay trong trồng trọt, chăn nuôi, giữ rừng và xây dựng nông thôn mới."),
    "tai-chinh-ngan-hang": ("Tài chính – Ngân hàng", "Tổ vay vốn, quỹ tiết kiệm giúp nhau làm ăn, trả nợ đúng hạn."),
    "y-te": ("Y tế", "Cán bộ y tế và người dân chăm lo sức khỏe cho cộng đồng."),
    "giao-duc": ("Giáo dục", "Thầy cô, học trò, dòng họ hiếu học, các lớp học ngoài giờ."),
    "khoa-hoc-cong-nghe": ("Khoa học – Công nghệ", "Sáng kiến nhỏ, máy móc tự chế, kỹ thuật mới vào đồng ruộng."),
    "van-hoa": ("Văn hóa", "Giữ tiếng hát, điệu múa, nghề cũ; nếp sống văn minh trong cưới, tang, lễ hội."),
    "thong-tin-truyen-thong": ("Thông tin – Truyền thông", "Đưa tin đúng, nhanh; giúp bà con dùng mạng an toàn."),
    "cai-cach-hanh-chinh": ("Cải cách hành chính", "Bớt giấy tờ, bớt lượt đi lại, phục vụ dân vui vẻ hơn."),
    "an-sinh-xa-hoi": ("An sinh xã hội", "Việc làm giúp người già yếu, hộ khó khăn, gia đình có công."),
    "doi-song-xa-hoi": ("Đời sống xã hội", "Chuyện đẹp thường ngày giữa xóm giềng."),
}

MOVEMENTS = {
    "nong-thon-moi": ("Chung sức xây dựng nông thôn mới", "Đường, nước, vườn, ngõ sạch đẹp từ từng nhà."),
    "vi-nguoi-ngheo": ("Chung tay vì người nghèo", "Mỗi nhà khá giúp một nhà còn khó."),
    "dan-van-kheo": ("Dân vận khéo", "Nói để dân hiểu, làm để dân tin."),
    "doan-ket-van-hoa": ("Đoàn kết xây dựng đời sống văn hóa", "Gia đình hòa thuận, thôn xóm bình yên."),
    "chuyen-doi-so": ("Chuyển đổi số cộng đồng", "Dịch vụ công, thanh toán, bán hàng trên mạng đến từng nhà."),
    "khuyen-hoc": ("Học tập suốt đời", "Tủ sách, quỹ khuyến học, lớp học buổi tối."),
}

GROUPS = {"thon": "Các thôn", "ban-nganh": "Các ban, ngành, đoàn thể"}

VILLAGES = {
    "thon-ben-da": "Thôn Bến Đá",
    "thon-cay-gao": "Thôn Cây Gạo",
    "thon-dong-chum": "Thôn Đồng Chum",
    "thon-goc-sung": "Thôn Gốc Sung",
    "thon-ho-sen": "Thôn Hố Sen",
    "thon-khe-nung": "Thôn Khe Nứng",
    "thon-lung-may": "Thôn Lưng Mây",
    "thon-nuoc-am": "Thôn Nước Ấm",
    "thon-phieng-lua": "Thôn Phiêng Lúa",
    "thon-soi-cat": "Thôn Soi Cát",
    "thon-truc-xanh": "Thôn Trúc Xanh",
}

OFFICES = {
    "truong-mam-non": "Trường Mầm non Thử Nghiệm",
    "truong-tieu-hoc": "Trường Tiểu học Thử Nghiệm",
    "truong-thcs": "Trường Trung học cơ sở Thử Nghiệm",
    "tram-y-te": "Trạm Y tế xã",
    "cong-an": "Công an xã",
    "quan-su": "Ban Chỉ huy Quân sự xã",
    "hoi-nong-dan": "Hội Nông dân xã",
    "hoi-phu-nu": "Hội Liên hiệp Phụ nữ xã",
    "doan-thanh-nien": "Đoàn Thanh niên xã",
    "hoi-cuu-chien-binh": "Hội Cựu chiến binh xã",
    "mat-tran": "Ủy ban Mặt trận Tổ quốc xã",
    "van-phong": "Văn phòng UBND xã",
}

SUBJECTS = {"ca-nhan": "Cá nhân", "tap-the": "Tập thể", "ho-gia-dinh": "Hộ gia đình"}

ROLES = ("", "Nông dân", "Trưởng thôn", "Giáo viên", "Đoàn viên", "Cựu chiến binh")

AWARDS = (
    ("giay-khen", "co-so", "Giấy khen", "Chủ tịch UBND xã"),
    ("bang-khen", "bo-tinh", "Bằng khen", "Chủ tịch UBND tỉnh"),
    ("lao-dong-tien-tien", "co-so", "Lao động tiên tiến", "Chủ tịch UBND xã"),
)

FAMILY_NAMES = "Nguyễn Trần Lê Phạm Bùi Đinh Hà Lò Vi Quách Trương Đoàn Cao Mai Tạ Lương Phùng Chu Đào Thái"
MIDDLE_NAMES = "Văn Thị Đức Xuân Ngọc Minh Hữu Thúy Công Bích Đăng Kim Trọng Mỹ Duy Như"
GIVEN_NAMES = (
    "An Ánh Bách Bảo Bích Bưởi Cảnh Chung Cúc Diệp Dũng Dư Đoàn Đức Giỏi Hải Hạnh Hiếu Hòa Huê Khang Khuyên Lâm Liễu "
    "Lộc Luyến Mận Miên Mùi Nghĩa Ngân Nhàn Oanh Phong Phước Quyên Sáng Sâm Soạn Tài Thắm Thơm Thuận Tín Trúc Tú Uyên "
    "Vinh Vượng Xoan Yến"
)

TOPICS = (
    Topic("xay-dung-dang", "đổi giờ họp chi bộ theo mùa vụ", "cuộc họp"),
    Topic("xay-dung-dang", "ghi sổ tay việc dân hỏi", "trang sổ"),
    Topic("quoc-phong-an-ninh", "giữ tiếng kẻng an ninh đầu hôm", "hồi kẻng"),
    Topic("quoc-phong-an-ninh", "canh nước lũ ở ngầm tràn", "ca trực"),
    Topic("cong-thuong", "đan lát mây tre bán cho khách xa", "chiếc giỏ"),
    Topic("cong-thuong", "mở quán tạp hóa bán đúng giá", "mặt hàng"),
    Topic("nong-nghiep", "trồng cam trên đất đồi cằn", "gốc cam"),
    Topic("nong-nghiep", "nuôi ong lấy mật dưới tán rừng", "thùng ong"),
    Topic("nong-nghiep", "ủ phân từ rơm rạ thay cho đốt đồng", "đống ủ"),
    Topic("tai-chinh-ngan-hang", "gây quỹ ống tre tiết kiệm", "ống tre"),
    Topic("tai-chinh-ngan-hang", "dắt nhau vay vốn và trả đúng hẹn", "món vay"),
    Topic("y-te", "đi bộ vào bản đo huyết áp cho người già", "sổ khám"),
    Topic("y-te", "trồng vườn thuốc nam sau trạm", "luống thuốc"),
    Topic("giao-duc", "mở lớp học chữ lúc tối mịt", "buổi học"),
    Topic("giao-duc", "gom sách cũ lập tủ sách đầu ngõ", "cuốn sách"),
    Topic("khoa-hoc-cong-nghe", "chế máy bóc lạc từ xe đạp hỏng", "chiếc máy"),
    Topic("khoa-hoc-cong-nghe", "lắp vòi tưới nhỏ giọt bằng ống nhựa cũ", "đường ống"),
    Topic("van-hoa", "dạy trẻ đánh cồng và hát ru", "bài hát"),
    Topic("van-hoa", "khôi phục khung dệt bỏ quên trên gác bếp", "tấm vải"),
    Topic("thong-tin-truyen-thong", "soạn bản tin loa bằng giọng quê mình", "bản tin"),
    Topic("thong-tin-truyen-thong", "chỉ người già gọi điện thấy mặt con", "chiếc điện thoại"),
    Topic("cai-cach-hanh-chinh", "mang con dấu xuống tận nhà văn hóa thôn", "bộ hồ sơ"),
    Topic("cai-cach-hanh-chinh", "viết tờ hướng dẫn bằng chữ to", "tờ đơn"),
    Topic("an-sinh-xa-hoi", "nấu cháo sáng cho người ốm", "nồi cháo"),
    Topic("an-sinh-xa-hoi", "góp ngày công sửa mái nhà dột", "mái nhà"),
    Topic("doi-song-xa-hoi", "trồng hoa thay bãi rác ven đường", "khóm hoa"),
    Topic("doi-song-xa-hoi", "nhặt được của rơi tìm người trả lại", "chiếc ví"),
)

TITLES = (
    "{Name} và chuyện {work}",
    "Mười năm {work} của {name}",
    "{Name} với việc {work}",
    "Từ một {thing} đến cả thôn cùng làm – chuyện của {name}",
    "Người ở {place} bền bỉ {work}",
    "{Place} nay khác nhờ {work}",
)

SUMMARIES = (
    "Bắt đầu từ một {thing}, {who} đã {work} suốt {few} năm và kéo được {some} nhà cùng làm.",
    "Việc {work} của {who} giúp {some} hộ ở {place} đỡ vất vả, thu thêm chừng {many} nghìn đồng mỗi tuần.",
    "Không chờ ai giục, {who} lặng lẽ {work}; nay {share} % số nhà ở {place} đã làm theo.",
    "Chuyện {who} ở {place} {work}, tưởng nhỏ mà đổi được nếp nghĩ của cả thôn.",
)

OPENINGS = (
    "Năm giờ sáng ở {place}, khi sương còn đọng trên lá chuối, {who} đã ra khỏi nhà để kịp việc trong ngày.",
    "Hỏi đường đến nhà {who}, người ta không chỉ số nhà mà chỉ luôn: cứ thấy chỗ nào có {thing} là tới.",
    "Cuốn lịch treo tường nhà {who} chi chít những dấu bút đỏ, mỗi dấu là một lần việc suýt phải bỏ dở.",
    "Mưa ba ngày liền, đường vào {place} trơn như đổ mỡ, vậy mà chiều ấy {some} người vẫn đến đủ.",
    "Ở {place} có một câu nói vui rằng muốn biết hôm nay là thứ mấy thì cứ xem {who} đang làm gì.",
    "Đầu năm {then}, chẳng mấy ai ở {place} tin rằng {work} lại có ngày thành chuyện để kể.",
    "Chúng tôi gặp {who} bên hiên nhà, giữa lúc đang dở tay, câu chuyện cứ thế đứt nối theo công việc.",
    "Đứa cháu nhỏ chạy ra đầu ngõ đón khách, khoe ngay: nhà cháu có {some} {thing}, cháu đếm rồi.",
    "Có những việc không nằm trong bản kế hoạch nào, chỉ bắt đầu vì một người thấy không đành lòng.",
    "Tiếng cười vang lên từ nhà văn hóa thôn cắt ngang buổi trưa tháng sáu oi nồng ở {place}.",
)

BEGINNINGS = (
    "Ngày ấy trong tay chỉ có {few} triệu đồng dành dụm và một {thing} xin lại của người quen.",
    "Năm {then}, sau một chuyến đi thăm bà con ở xa về, {who} nảy ra ý định {work}.",
    "Thoạt đầu chỉ là giúp một nhà hàng xóm neo người, rồi nhà thứ hai, nhà thứ ba tìm đến.",
    "Vợ chồng bàn nhau suốt {few} đêm, sợ nhất không phải mất tiền mà là mất tiếng với xóm giềng.",
    "Không ai phân công, cũng không có một đồng thù lao, {who} cứ thế bắt tay vào làm.",
    "Lớp tập huấn ở xã kéo dài {few} buổi, {who} đi không thiếu buổi nào, ghi kín một quyển vở học sinh.",
    "Mảnh đất đầu tiên rộng chưa đầy {many} mét vuông, toàn sỏi, cuốc xuống là tóe lửa.",
    "Cái khó của {place} là đường xa, nhà thưa, người khỏe đi làm ăn quanh năm, ở nhà chỉ còn ông bà và trẻ nhỏ.",
    "Số tiền đầu tiên thu về là {many} nghìn đồng, {who} cất riêng một chỗ, đến giờ vẫn chưa tiêu.",
    "Người đầu tiên gật đầu làm cùng lại chính là người hôm trước phản đối to nhất trong cuộc họp.",
    "Mấy thanh niên trong thôn nghe chuyện thì tò mò, rồi mang cuốc xẻng sang làm hộ cả một ngày chủ nhật.",
)

TROUBLES = (
    "Vụ đầu hỏng mất quá nửa, có người lắc đầu bảo thôi quay về nếp cũ cho lành.",
    "Trận lũ tháng chín cuốn đi {some} {thing}, ngồi nhìn dòng nước đục mà không nói được câu nào.",
    "Có nhà hứa rồi lại thôi, có nhà đồng ý buổi sáng mà chiều đã đổi lời, phải đi lại đến {few} lượt.",
    "Điện thoại thì sóng lúc được lúc mất, muốn gọi cho ai phải trèo lên tận mỏm đồi sau trường.",
    "Giá cả năm {year} lên xuống thất thường, tính trước được một thì phải phòng hai.",
    "Hai mùa khô liền giếng cạn trơ đáy, nước ăn còn phải gánh nói gì đến việc khác.",
    "Giấy tờ là thứ {who} ngại nhất, viết một lá đơn mà xóa đi viết lại ba bốn lần.",
    "Khó nhất vẫn là thói quen, bởi cái gì ông bà đã làm từ xưa thì chẳng ai muốn là người bỏ trước.",
    "Đang lúc bận nhất thì ốm, nằm viện {some} ngày, việc ở nhà tưởng đổ cả xuống.",
    "Có lời ra tiếng vào rằng làm thế chắc phải được lợi gì, nghe cũng buồn nhưng rồi cũng qua.",
    "Máy móc mượn về dùng chưa quen tay, hỏng một con ốc mà đi {some} cây số mới mua được.",
)

METHODS = (
    "Mỗi {thing} được ghi số, ngày bắt đầu và tên người chăm, ai đi qua nhìn vào cũng rõ.",
    "Cứ tối thứ năm, {some} người lại ngồi với nhau ở nhà văn hóa, việc ai vướng thì nói ra để cùng gỡ.",
    "Thay vì nói suông, {who} làm trước ở nhà mình, mời mọi người sang xem, được hay chưa tự mắt thấy.",
    "Việc nặng chia đều, nhà nào neo người thì góp bằng bữa cơm hay ấm chè xanh.",
    "{who} chia công việc thành từng bước nhỏ, viết lên tấm bảng xi măng cạnh cổng để trẻ con cũng đọc được.",
    "Vật liệu phần lớn là đồ bỏ đi: can nhựa cũ, lốp xe hỏng, tre trong vườn, gạch vỡ của nhà vừa xây.",
    "Tiền thu chi đọc công khai mỗi tháng trên loa, thừa thiếu một nghìn cũng nói.",
    "Cán bộ xã xuống giúp {few} buổi, chỉ tận tay cách đo, cách ghi, cách xử lý khi trái nắng trở trời.",
    "Những nhà ở xa được gom thành nhóm {few} hộ, cử một người đi lại nối tin cho khỏi ai bị sót.",
    "{who} học cách hỏi trước khi bày: nhà đang cần gì, ngại gì, rồi mới bàn đến chuyện {work}.",
    "Cái gì chưa biết thì gọi hỏi, số điện thoại của thầy hướng dẫn được dán ngay trên cánh cửa bếp.",
    "Sáng làm việc nhà, chiều làm việc chung, thời gian biểu ấy giữ đều từ năm {then} đến nay.",
    "Trước mỗi vụ, cả nhóm đi xem một lượt, chỗ nào tốt thì học, chỗ nào hỏng thì cùng tìm cho ra cớ.",
    "Trẻ con được giao phần việc vừa sức, nhờ vậy mà nghỉ hè không đứa nào ra suối chơi một mình.",
)

RESULTS = (
    "Đến cuối năm {year}, {place} có {some} hộ làm theo, chiếm {share} % số nhà trong thôn.",
    "Tính ra mỗi nhà thu thêm khoảng {many} nghìn đồng một tuần, không giàu nhưng đủ tiền sách vở cho con.",
    "Đoạn đường dài {many} mét trước kia lầy lội, nay xe đạp của học trò đi qua không phải dắt.",
    "Từ {few} {thing} lúc đầu, giờ đã có hơn {some}, năm tới còn định làm thêm.",
    "Tỷ lệ hộ nghèo của {place} giảm xuống còn {few} %, thấp nhất kể từ khi thôn được tách ra.",
    "Mười hai tháng qua không còn cuộc cãi cọ nào phải đưa lên xã phân xử.",
    "Sản phẩm làm ra đến đâu hết đến đó, khách quen đặt trước cả {few} tuần.",
    "Công việc ấy cũng đem lại chỗ làm cho {some} người, phần lớn là phụ nữ đã ngoài bốn mươi.",
    "Quỹ chung dư {many} nghìn đồng, dành mua áo ấm cho mấy cụ sống một mình.",
    "Lần đầu tiên sau nhiều năm, ngày hội của thôn không thiếu mặt một nhà nào.",
    "Cuốn sổ theo dõi ghi {many} lượt người đến hỏi chuyện {work}, có đoàn đi từ xã khác sang.",
    "Năm {year}, {who} được bà con bỏ phiếu chọn là người nêu gương của thôn, số phiếu {share} phần trăm.",
    "Bữa cơm nhà {who} bây giờ có thêm đĩa cá, đàn con ba đứa đều học hết lớp mười hai.",
    "Nhà văn hóa vốn khóa cửa quanh năm nay sáng đèn gần như tối nào cũng vậy.",
)

NEIGHBOURS = (
    "Người bên kia suối sang xin giống, {who} cho luôn, chỉ dặn một điều là năm sau cho lại người khác.",
    "Mấy chị trong hội rủ nhau mỗi người góp {some} nghìn, thế là có thêm một {thing} cho nhà khó nhất.",
    "Cụ Khoan chín mươi tuổi, nhà cuối thôn, hôm nào cũng chống gậy ra xem rồi gật gù khen.",
    "Những nhà trước đây làm khác giờ cũng đổi, chẳng ai bắt, chỉ vì thấy người ta làm được.",
    "Ông trưởng thôn nói thật: trước tôi tưởng chuyện {work} chỉ là phong trào, nay tôi nghĩ lại.",
    "Thầy giáo trong trường đem chuyện này kể trong giờ chào cờ, học trò về nhà lại kể cho bố mẹ.",
    "Đám thanh niên làm ăn xa gửi về {many} nghìn đồng, nhắn là để mua thêm dụng cụ.",
    "Có hôm {some} người ở thôn bên đi bộ sang, ở lại ăn cơm trưa, nói chuyện đến tận chiều mới về.",
    "Bà con còn góp nhau làm một cái biển gỗ, khắc tên những nhà đã tham gia từ buổi đầu.",
    "Hai nhà giận nhau chuyện bờ rào mấy năm trời, nhờ cùng làm một việc mà lại qua lại như xưa.",
)

VOICES = (
    "“Tôi chỉ nghĩ đơn giản, mình làm được thì người khác cũng làm được”, {who} nói rồi cười.",
    "“Lúc khó nhất tôi cũng định thôi, nhưng nhìn {some} nhà đang trông vào thì lại thấy không đành.”",
    "“Khen thì tôi ngại lắm, có ai làm một mình đâu, công của cả {place} đấy chứ.”",
    "“Cái được lớn nhất không phải tiền, mà là sáng ra đường gặp nhau ai cũng hỏi một câu.”",
    "“Sau này tôi già, bọn trẻ cứ giữ lấy nếp này là tôi vui”, {who} bảo thế.",
    "“Hồi {then} mà có ai nói {work} sẽ nuôi được cả nhà, chắc tôi không tin.”",
    "“Sai thì sửa, tôi sai nhiều lắm, sổ tôi ghi hết cả đây này.”",
    "“Tôi không có chữ nhiều, nên cái gì tôi cũng phải làm thử trước rồi mới dám nói.”",
)

CLOSINGS = (
    "Chia tay chúng tôi, {who} lại vội đi, vì chiều nay còn hẹn với {few} nhà ở cuối thôn.",
    "Nắng đã xiên qua mái hiên, ngoài kia {some} {thing} vẫn đợi người đến chăm.",
    "Sang năm, {place} định làm thêm một chỗ nữa, lần này giao hẳn cho lớp trẻ đứng ra lo.",
    "Trên đường về, chúng tôi cứ nhớ mãi tấm bảng xi măng viết phấn đã nhòe sau trận mưa đầu mùa.",
    "Chuyện {work} ở {place} chưa xong, và có lẽ người làm cũng chẳng mong nó xong.",
    "Câu cuối cùng trong cuốn sổ của {who} chỉ có mấy chữ: mai dậy sớm hơn một chút.",
)

HEADINGS = (
    "Những ngày đầu",
    "Khi việc không xuôi",
    "Làm từng bước một",
    "Cả thôn cùng vào cuộc",
    "Con số biết nói",
    "Điều còn lại",
    "Lời người trong cuộc",
    "Một ngày bận rộn",
    "Chuyện bên lề",
)

LIST_LINES = (
    "Số nhà cùng làm: **{some} hộ**",
    "Tiền góp ban đầu: **{few} triệu đồng**",
    "Ngày công: *{many} công*",
    "Thời gian: từ năm {then} đến năm {year}",
    "Nơi làm: {place}",
    "Dụng cụ: mượn của {few} nhà trong xóm",
    "Người ghi sổ: thay phiên nhau mỗi tháng",
)

LINK_LINES = (
    "Cách làm này có nét giống [một câu chuyện đã kể trước đây]({link}), chỉ khác ở chỗ bắt đầu muộn hơn.",
    "Bạn đọc có thể xem thêm [chuyện của một nhà khác trong xã]({link}) để so sánh hai cách.",
)
