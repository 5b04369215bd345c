"""Verbs with which orders open, and the words that may stand before them.

Several words to a line, parted by commas; they are kept in even spelling.
"""

from __future__ import annotations

from songhanh.intake.reading.lexicon.spelling import words as _words

ADVERBS = _words("""
    tiếp tục, chủ động, tích cực, kịp thời, thường xuyên, nghiêm túc, nghiêm, khẩn trương, nhanh chóng
    kiên quyết, quyết liệt, trực tiếp, đồng thời, từng bước, thực sự, không ngừng, luôn, luôn luôn
    kiên trì, sớm, tự, triệt để, bước đầu, linh hoạt, sáng tạo, đồng bộ, toàn diện, phải, cần, cần phải
    phải luôn, cũng, sẽ, hằng năm, hàng năm, hằng tháng, hàng tháng, hằng quý, hàng quý, hằng tuần
    hàng tuần, hằng ngày, hàng ngày, định kỳ, định kì, đột xuất, tuyệt đối, không, tuyệt đối không
    tiếp tục chủ động, cùng, cùng nhau, chủ yếu, trước mắt, lâu dài, liên tục, nghiêm khắc, kiên định
    mạnh dạn, tận tình, chu đáo, chặt chẽ, cụ thể, rõ, rộng rãi, sâu rộng, mạnh mẽ, tốt, chính xác
    đầy đủ, đúng, hiệu quả, có hiệu quả, căn bản, cơ bản, gương mẫu, tự giác, tình nguyện, thống nhất
    cẩn trọng, thận trọng, minh bạch, công khai, dân chủ, khách quan, khoa học, hợp lý, phù hợp, tối đa
    tập trung, hết sức, nỗ lực, quyết tâm, có biện pháp, có giải pháp, có trách nhiệm, có nhiệm vụ
    chịu trách nhiệm, và, hoặc, thì, là, đều, mới, cùng với, song song, riêng, ngoài ra, bên cạnh đó
    mặt khác, trên cơ sở đó, qua đó, từ đó, theo đó, cuối cùng, trước hết, tiếp theo, trước tiên, ngay
    lập tức, ngay lập tức, tức thời, bí mật, an toàn
""")

VERBS = _words("""
    nói chuyện, nói chuyện chuyên đề, xử lí, quản lí
    treo, dán, chiếu, phát, trưng bày, trưng dụng, ươm, trồng, tưới, nạo vét, khơi thông, khẳng định
    làm nổi bật, dựng, bày tỏ, tri ân, thăm hỏi, tặng quà, trao, trao tặng, gặp mặt, đối thoại
    tọa đàm, viếng, dâng hương, chào mừng, kỷ niệm, tổng duyệt, chạy thử, nghiệm thu, khởi công
    khánh thành, cắm mốc, đo đạc, lắp đặt, vận chuyển, thu mua
    chốt, soát xét, kê khai, xếp loại, bình xét, bầu, tiếp sóng, ghi hình, đăng, mở, mở lớp, mở chuyên mục
    tổ chức, triển khai, thực hiện, tổ chức thực hiện, tổ chức triển khai, thi hành, chấp hành, tuân thủ
    áp dụng, xây dựng, ban hành, soạn thảo, dự thảo, biên soạn, biên tập, hoàn thiện, hoàn thành
    hoàn tất, hoàn chỉnh, lập, tham mưu, tham gia, tham dự, tham vấn, tham khảo, đề xuất, kiến nghị
    đề nghị, yêu cầu, trình, trình duyệt, xin, phối hợp, chủ trì, hiệp đồng, liên hệ, liên kết, kết hợp
    kết nối, hợp tác, hội đàm, ký kết, cam kết, giao ban, tăng cường, đẩy mạnh, đẩy nhanh, nâng cao
    nâng cấp, nâng tầm, củng cố, kiện toàn, phát huy, phát triển, mở rộng, đổi mới, cải thiện, cải tiến
    cải cách, cải tạo, đa dạng hóa, hiện đại hóa, chuẩn hóa, xã hội hóa, số hóa, cụ thể hóa, tin học hóa
    tự động hóa, đơn giản hóa, lồng ghép, lòng ghép, gắn, gắn kết, gắn với, bám sát, theo sát, nắm
    nắm bắt, nắm chắc, nắm tình hình, nắm vững, theo dõi, đôn đốc, đốc thúc, nhắc nhở, kiểm tra
    thanh tra, giám sát, kiểm soát, kiểm sát, kiểm định, kiểm kê, kiểm đếm, kiểm điểm, kiểm nghiệm
    kiểm dịch, kiểm toán, hậu kiểm, phúc tra, tự kiểm tra, rà soát, tổng rà soát, thống kê, thu thập
    thu nhập số liệu, tổng hợp, phân tích, đánh giá, nhận xét, nhận định, nhận diện, dự báo, cảnh báo
    khảo sát, điều tra, nghiên cứu, thẩm định, thẩm tra, góp ý, đóng góp, xác minh, xác định, xác nhận
    đối chiếu, so sánh, đo lường, báo cáo, thông báo, thông tin kịp thời, thông tin rộng rãi, phản ánh
    thông qua, thông tin tuyên truyền, thông tin về, cung cấp, cập nhật, công bố, công khai, niêm yết
    đăng tải, đăng ký, đưa tin, phát sóng, phát hành, xuất bản, in ấn, in, truyền thông, tuyên truyền
    phổ biến, quán triệt, giáo dục, giới thiệu, quảng bá, vận động, động viên, khuyến khích, khích lệ
    cổ vũ, cổ động, biểu dương, khen thưởng, tôn vinh, tuyên dương, nêu gương, phát động
    phát động phong trào, hưởng ứng, nhân rộng, lan tỏa, tư vấn, trợ giúp, trợ giúp pháp lý, hỗ trợ
    giúp, giúp đỡ, hướng dẫn, chỉ đạo, lãnh đạo, điều hành, điều phối, quản lý, quản trị, vận hành
    khai thác, sử dụng, phân công, phân cấp, phân bổ, phân loại, phân luồng, phân định, phân tuyến
    ủy quyền, giao, giao nhiệm vụ, bàn giao, tiếp nhận, tiếp thu, tiếp cận, tiếp tục, tiếp xúc
    tiếp công dân, đón tiếp, bố trí, bố trí kinh phí, cân đối, đảm bảo, bảo đảm, huy động
    vận động nguồn lực, thu hút, kêu gọi, xúc tiến, đầu tư, mua sắm, trang bị, chuẩn bị, cấp, cấp phát
    cấp phép, cấp kinh phí, chi, chi trả, thanh toán, quyết toán, giải ngân, thu, thu hồi, thu gom
    thanh lý, tiết kiệm, lập dự toán, lập kế hoạch, lập danh sách, lập hồ sơ, lập báo cáo, lập phương án
    lập đề án, giải quyết, xử lý, xử phạt, tháo gỡ, khắc phục, chấn chỉnh, uốn nắn, ngăn chặn, ngăn ngừa
    phòng ngừa, phòng chống, đề phòng, phòng, đấu tranh, phản bác, phê phán, lên án, bài trừ, đẩy lùi
    xóa bỏ, loại bỏ, loại trừ, triệt phá, triệt xóa, truy quét, trấn áp, truy bắt, bắt giữ
    điều tra làm rõ, truy tố, xét xử, khởi tố, tố giác, tố cáo, ứng phó, ứng cứu, cứu hộ, cứu nạn
    cứu trợ, sơ tán, di dời, khoanh vùng, dập dịch, phun, tiêm, tiêm chủng, tiêm phòng, khám, khám bệnh
    khám sức khỏe, điều trị, chăm sóc, bảo vệ, bảo tồn, bảo trì, bảo dưỡng, bảo hộ, sửa chữa, tu bổ
    tôn tạo, gìn giữ, giữ gìn, giữ vững, duy trì, ổn định, tạo điều kiện, tạo, tạo lập, tạo môi trường
    tạo sự, tạo chuyển biến, tạo nguồn, tạo đột phá, làm tốt, làm rõ, làm việc, làm đầu mối, là đầu mối
    làm cơ quan thường trực, là cơ quan thường trực, là cơ quan đầu mối, làm chuyển biến, làm nòng cốt
    quan tâm, chú trọng, chú ý, coi trọng, ưu tiên, tập trung, tập huấn, đào tạo, đào tạo lại, bồi dưỡng
    huấn luyện, diễn tập, dạy, giảng dạy, dạy nghề, học tập, rèn luyện, thi, kiểm tra sát hạch
    tuyển dụng, tuyển chọn, tuyển sinh, tuyển quân, cử, cử người, cử cán bộ, cử tuyển, luân chuyển
    bổ nhiệm, miễn nhiệm, quy hoạch, điều động, biệt phái, chọn, lựa chọn, bầu, giới thiệu nhân sự
    thành lập, giải thể, sáp nhập, sắp xếp, tinh giản, khen, kỷ luật, thi đua, phấn đấu, quyết tâm
    nỗ lực, khơi dậy, khơi thông, thúc đẩy, tận dụng, khắc sâu, nhân lên, hình thành, thiết lập
    thiết kế, lắp đặt, lắp ráp, thi công, khởi công, khánh thành, nghiệm thu, bàn bạc, thảo luận
    trao đổi, chia sẻ, lấy ý kiến, đối thoại, trả lời, giải trình, giải thích, giải đáp, công nhận
    chứng nhận, chứng thực, phê duyệt, duyệt, chấp thuận, cho phép, cho ý kiến, quyết định, điều chỉnh
    sửa đổi, bổ sung, thay thế, bãi bỏ, hủy bỏ, đình chỉ, tạm dừng, dừng, chấm dứt, kết thúc, bắt đầu
    khởi động, mở, mở lớp, mở đợt, mở chuyên mục, mở chuyên trang, đưa, đưa nội dung, đưa vào, đưa ra
    gửi, gửi báo cáo, chuyển, chuyển giao, chuyển đổi, chuyển hóa, chuyển tải, nhận, trả, trả kết quả
    lưu trữ, lưu, số hóa hồ sơ, bảo mật, bảo quản, sao lưu, ứng dụng, tích hợp, đồng bộ, kết xuất
    vào cuộc, ra quân, tuần tra, canh gác, trực, trực ban, thường trực, túc trực, ứng trực, tổng kết
    sơ kết, tổng hợp báo cáo, đúc kết, rút kinh nghiệm, đánh giá rút kinh nghiệm, tổng duyệt, mít tinh
    tọa đàm, hội thảo, kỷ niệm, tưởng niệm, thăm, thăm hỏi, thăm và tặng quà, tặng, tặng quà, trao
    trao tặng, chúc mừng, viếng, trồng, trồng cây, chăm bón, thu hoạch, sản xuất, chế biến, kinh doanh
    tiêu thụ, xuất khẩu, nhập khẩu, cung ứng, dự trữ, vận chuyển, bình ổn, kiềm chế, giảm, giảm thiểu
    giảm tải, hạn chế, tăng, tăng tỷ lệ, tránh, không để, không để xảy ra, nghiêm cấm, cấm, bỏ
    khôi phục, phục hồi, phục vụ, đáp ứng, tái cơ cấu, cơ cấu, tái thiết, quy định, quy hoạch lại
    định hướng, hoạch định, vạch ra, treo, treo cờ, treo băng rôn, cắm, dán, kẻ vẽ, vệ sinh, dọn dẹp
    chỉnh trang, trang trí, thắp, bắn pháo hoa, biểu diễn, sưu tầm, trưng bày, triển lãm, sáng tác, viết
    viết bài, đặt, đặt hàng, thuê, mời, triệu tập, họp, tham quan, học hỏi, tìm hiểu, tìm kiếm, tìm
    phát hiện, báo, báo tin, trình báo, tố tụng, hòa giải, bồi thường, đền bù, giải phóng mặt bằng
    tái định cư, cưỡng chế, thi hành án, thu thuế, kê khai, khai báo, khai, nộp, đóng, đóng cửa
    vận dụng, thể chế hóa, luật hóa, lượng hóa, nhân bản, sàng lọc, xét nghiệm, cách ly, giám định
    chẩn đoán, cấp cứu, truy vết, tầm soát, dự phòng, bảo lãnh, cho vay, vay, ủy thác, tín chấp, đấu giá
    đấu thầu, giao đất, cho thuê đất, giao rừng, khoanh nuôi, khai báo y tế, gia cố, nạo vét, san lấp
    tưới, tiêu úng, xem xét, cân nhắc, tính toán, tính, ghi nhận, ghi, ghi chép, đặc biệt quan tâm
    đặc biệt chú trọng, nhấn mạnh, lưu ý, nhắc, xác lập, hợp nhất, chia tách, kế thừa, chủ động
    tranh thủ, tự đánh giá, tự rà soát, thực hành, thể hiện, tôn trọng, lấy, coi, xem, đề cao, đề ra
    đặt ra, nêu cao, giao trách nhiệm, chịu trách nhiệm, gánh vác, đảm nhận, đảm nhiệm, phụ trách
    đại diện, thay mặt, ký, đóng dấu, phát, phát hiện và, phát phiếu, phát tờ rơi, truyền tải
    truyền đạt, chuyển phát, đánh bắt, nuôi trồng, chăn nuôi, bảo vệ rừng, chữa cháy, phòng cháy, chống
    chống dịch, đón, tiễn, khen ngợi, nhập, nhập liệu, kết luận, tham gia ý kiến, tham gia góp ý, góp
    ủng hộ, quyên góp, đỡ đầu, nhận đỡ đầu, bảo trợ, nuôi dưỡng, thể chế, khẩn trương, đầu tư xây dựng
    xây mới, trùng tu, nhân, gieo, xuống giống, nghiên cứu đề xuất, cử đại diện, bám địa bàn, đi đầu, đi
    đến, về dự, dự, có văn bản, có kế hoạch, có báo cáo, có phương án, có hình thức, có ý kiến
    có chính sách, có cơ chế, có giải pháp, có biện pháp, có trách nhiệm, có nhiệm vụ, có thể, có ý thức
    đồng hành, định kỳ, phản hồi, hồi đáp, rà phá, sát hạch, nhắn tin, gọi điện, kiến thiết, canh tác
    hợp đồng với, khoán, ứng xử, chào hỏi, tự chủ, tự nguyện, tự giác, quay phim, chụp ảnh, chấn hưng
    truyền dạy, phục dựng, lưu truyền, nhìn nhận, nhận thức, thấm nhuần, ý thức, xung kích, hành động
    chung tay, chung sức, đoàn kết, giao lưu, kết nghĩa, thăm dò, trưng cầu, biểu quyết, tiếp sóng
    phát thanh, truyền hình trực tiếp, livestream, đăng, chia, bảo đảm an ninh, bảo đảm an toàn, gia hạn
    quy đổi, tinh gọn, thanh lọc, tẩy chay, tiêu hủy, tiêu độc, khử trùng, phun khử khuẩn, trích
    trích lập, bổ trí, phân khai, thẩm duyệt, điều tiết, chuyển nguồn, hạch toán, kê biên, tịch thu
    tạm giữ, niêm phong, căn cứ, tùy theo, dựa trên, đối với, quan trắc, trám lấp, đo đạc, đo vẽ
    cắm mốc, khoanh định, cấp giấy, cấp giấy phép, tận thu, tái chế, xử lý nghiêm, xử lý dứt điểm
    thay đổi, phá vỡ, chống hạn, chống lụt, chống thất thu, quét dọn, cổ phần hóa
""")

NOUN_TAILS = {
    "tổ chức": _words("""
    chính trị, xã hội, đảng, thành viên, đoàn thể, kinh tế, tôn giáo, tín dụng, phi chính phủ, quốc tế
    hội viên, công đoàn, cá nhân, đơn vị, doanh nghiệp, cơ quan, đoàn, bộ máy của, nghề nghiệp, khoa học
    sự nghiệp, liên quan, cơ sở
"""),
    "báo cáo": _words(
        "giám sát, chuyên đề, tài chính, thuyết minh, nghiên cứu, đầu tư, kinh tế, của, tác động, này"
    ),
    "kiến nghị": _words("của"),
    "yêu cầu": _words("của, về, nhiệm vụ, kỹ thuật, đề ra, quản lý, phát triển, thực tiễn, công tác"),
    "quyết định": _words("số, của, này, phê duyệt, xử phạt"),
    "thông báo": _words("số, của, kết luận số"),
    "kết luận": _words("số, của, thanh tra"),
    "hướng dẫn": _words("số, của"),
    "giáo dục": _words("và đào tạo, mầm non, phổ thông, nghề nghiệp, đại học, thường xuyên"),
    "quy định": _words("số, của, này, pháp luật, tại, hiện hành"),
    "quy hoạch": _words("số, của, chung, tỉnh, vùng, sử dụng, tổng thể"),
    "đề nghị": _words("của"),
    "cấp": _words(
        "ủy, tỉnh, huyện, xã, trên, dưới, có, thẩm quyền, trưởng, học, phó, cơ sở, trung ương, thành phố, bậc"
    ),
    "chi": _words("bộ, cục, hội, đoàn, nhánh, tiết, phí, đội, ủy, thường, đầu tư, hoạt động"),
    "thu": _words("nhập của, nhập bình, ngân sách, chi"),
    "phòng": _words("""
        nội vụ, y tế, tư pháp, tài chính, lao động, văn hóa, giáo dục, kinh tế, dân tộc, quản lý
        tài nguyên, nông nghiệp, ban, chuyên môn, họp, học, khám, công thương, hạ tầng, xây dựng
        thanh tra, tham mưu, cảnh sát, hành chính, tổ chức
    """),
    "tự": _words("do, nhiên, luận, tử, tin"),
    "đại diện": _words("của, các, cho, lãnh đạo, ban, sở, phòng, hội, đoàn, ủy ban"),
    "giám sát": _words("của"),
    "kiểm soát": _words("viên"),
    "kiểm sát": _words("viên"),
    "thanh tra": _words("tỉnh, thành phố, huyện, sở, viên, bộ, chính phủ, quận, nhà nước"),
    "giao": _words("thông, dịch, lưu văn"),
    "đầu tư": _words("công trung hạn, nước ngoài"),
    "dự": _words("án, thảo số, toán, kiến"),
    "phát": _words("thanh viên, biểu của, sinh"),
    "lãnh đạo": _words("""
        các, sở, ban, phòng, ubnd, ủy ban, đơn vị, cơ quan, tỉnh, thành phố, huyện, xã, phường, đảng
        thành ủy, tỉnh ủy, văn phòng, công an, chuyên môn, quản lý, chủ chốt, và, doanh nghiệp, trường
        nhà
    """),
    "chuyển": _words("biến"),
    "tính": _words("mạng, chất, khả, chủ, bền, chính, hiệu, đến ngày, năng"),
    "đến": _words("năm, ngày, hết, nay, tháng, cuối, quý, thời, khi"),
    "nhân": _words("dân, lực, sự, viên, tài, tố, loại, văn, dịp, quyền, đạo, ái, khẩu, cách"),
    "thi": _words("đua yêu, cử, thể"),
    "trực": _words("thuộc, quan, tuyến"),
    "thường trực": _words(
        "tỉnh ủy, thành ủy, huyện ủy, đảng ủy, hđnd, hội đồng, ban, ủy ban, quận ủy, thị ủy, ubnd, đảng"
    ),
    "hành động": _words("của, cách mạng"),
    "ý thức": _words("của, trách nhiệm, chấp hành, bảo vệ, pháp luật"),
    "nhận thức": _words("của, về"),
    "trình": _words("độ, tự, duyệt ký"),
    "báo": _words("chí, đài, và, động"),
    "họp": _words("báo định"),
    "cơ cấu": _words("kinh tế, tổ chức, lao động, giống, cán bộ, ngành"),
    "sản xuất": _words("nông nghiệp, công nghiệp của"),
    "phản ánh": _words("của"),
    "truyền thông": _words("đại chúng"),
    "định hướng": _words("đến, phát triển, năm, của"),
    "kỷ luật": _words("lao động, kỷ cương"),
    "thể chế": _words("chính sách"),
    "tập trung": _words("dân chủ"),
    "chỉ đạo": _words("của"),
    "đánh giá": _words("của"),
    "căn cứ": _words("pháp lý, cách mạng, hậu"),
}
"""Words that make a noun of what looks like a verb: "tổ chức chính trị", "giao thông", "quyết định số"."""

LEAD_INS = _words("""
        hằng năm, hàng năm, hằng tháng, hàng tháng, hằng quý, hàng quý, định kỳ, trước ngày, chậm nhất
        trên cơ sở, căn cứ, trong quá trình, trong năm, trong quý, trong tháng, trong thời gian, từ nay
        sau khi, khi, ngay sau, ngay từ, nếu, đối với, ngoài ra, mặt khác, bên cạnh đó, qua đó, từ đó
        thông qua, tùy theo, trường hợp, riêng, vào, cuối, đầu, kết thúc, sau, hết, nhân dịp, để, nhằm
        tại, theo, trước, trong, trước khi, đến, với
    """)
"""Words that open a clause before the order: "Trên cơ sở đó, xây dựng …"."""
