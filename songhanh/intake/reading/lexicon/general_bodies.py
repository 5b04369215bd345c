"""Words for bodies in general, and the words of place and tier that close a body's name."""

from __future__ import annotations

from songhanh.intake.reading.lexicon.spelling import phrases

GENERIC = phrases("""
    chính quyền địa phương | chính quyền cơ sở | chính quyền các cấp | chính quyền cấp xã
    cơ quan truyền thông, báo chí | cơ quan báo chí, truyền thông | cơ quan tài chính | cơ quan công an
    cơ quan y tế | cơ quan nội vụ | cơ quan tư pháp | cơ quan quân sự | cơ quan kho bạc | cơ quan thuế
    cơ quan hải quan | cơ quan bảo hiểm xã hội | cơ quan thanh tra | cơ quan điều tra
    cơ quan đăng ký kinh doanh | trường THPT | trường THCS | trường tiểu học | trường mầm non | nhà thầu
    nhà thầu thi công | trường phổ thông | trường nghề | cơ quan | đơn vị | địa phương | đoàn thể
    tổ chức | doanh nghiệp | nhà trường | trường học | cấp ủy | cấp ủy đảng | chính quyền | hội đoàn thể
    ban ngành | ban, ngành | sở ngành | sở, ban, ngành | phòng ban | lực lượng | lực lượng chức năng
    lực lượng vũ trang | hội quần chúng | mặt trận | cơ sở giáo dục | cơ sở y tế | cơ sở đào tạo
    cơ sở giáo dục nghề nghiệp | cơ sở khám, chữa bệnh | cơ sở khám bệnh, chữa bệnh | cơ sở đảng
    cơ quan chuyên môn | cơ quan tham mưu | cơ quan chức năng | cơ quan báo chí
    cơ quan thông tấn, báo chí | cơ quan truyền thông | cơ quan ngành dọc | cơ quan thông tin đại chúng
    cơ quan quản lý nhà nước | cơ quan nhà nước | cơ quan hành chính nhà nước | cơ quan tố tụng
    cơ quan trung ương | cơ quan tiến hành tố tụng | cơ quan thường trực | cơ quan chủ trì
    cơ quan chủ quản | cơ quan đảng | cơ quan thuộc chính phủ | cơ quan ngang bộ | cơ quan chuyên trách
    cơ quan bảo vệ pháp luật | cơ quan thông tin, báo chí | cơ quan thông tin, truyền thông
    cơ quan báo, đài | báo, đài | đơn vị sự nghiệp | đơn vị sự nghiệp công lập | đơn vị trực thuộc
    đơn vị chức năng | đơn vị lực lượng vũ trang | đơn vị chủ trì | đơn vị phối hợp | đơn vị tư vấn
    đơn vị thi công | đơn vị vận tải | phòng chuyên môn | phòng, ban chuyên môn | ban quản lý dự án
    chủ đầu tư | chủ dự án | tổ chức chính trị - xã hội | tổ chức chính trị xã hội | tổ chức chính trị
    tổ chức xã hội | tổ chức xã hội nghề nghiệp | tổ chức xã hội - nghề nghiệp
    tổ chức chính trị xã hội nghề nghiệp | tổ chức đảng | tổ chức thành viên | tổ chức đoàn thể
    tổ chức tín dụng | tổ chức tôn giáo | tổ chức kinh tế | tổ chức quốc tế | tổ chức phi chính phủ
    tổ chức công đoàn | đoàn thể chính trị - xã hội | đoàn thể nhân dân | đoàn thể quần chúng
    hội, đoàn thể | ngành chức năng | ngành liên quan | bộ, ngành | bộ ngành | ban đảng
    ban xây dựng đảng | hiệp hội | hợp tác xã | trường đại học | trường cao đẳng | bệnh viện | trạm y tế
    cơ sở sản xuất, kinh doanh | cơ sở sản xuất kinh doanh | hội nghề nghiệp | hội đặc thù | hội, hiệp hội
    thành viên ban chỉ đạo | ban quản lý | ban chỉ đạo | đảng bộ | chi bộ | đảng ủy | ban đại diện
    đảng bộ cơ sở | chi bộ cơ sở | đảng ủy cơ sở | chi ủy | chi, đảng bộ | chi bộ, đảng bộ cơ sở
    chi, đảng bộ cơ sở | chi ủy cơ sở | tổ chức cơ sở đảng | chi bộ, đảng bộ trực thuộc | đảng đoàn
    ban cán sự đảng | công đoàn cơ sở | đoàn cơ sở
    quận, huyện | xã, phường | phường, xã | phường, xã, thị trấn | xã, phường, thị trấn
    huyện, thị xã, thành phố | huyện, thành phố | thôn | thôn, buôn | xã, phường, đặc khu | tổ dân phố
    khu dân cư | xã | phường | huyện | quận | thị trấn | ấp | buôn | bản | khu phố | thị xã | thành phố
    cấp có thẩm quyền | cơ quan có thẩm quyền | cơ quan nhà nước có thẩm quyền | người có thẩm quyền
    chủ rừng | ngân hàng | đoàn kiểm tra | công ty | nhà đầu tư | nhà mạng | khoa, phòng | khoa | chi hội
    chi đoàn | cụm thi đua | khối thi đua | câu lạc bộ
""")
"""Words for bodies in general, at home in "các cơ quan, đơn vị, địa phương"."""

GENERIC_ONLY_LATER = phrases("""
    THPT | THCS | tiểu học | mầm non | trung học cơ sở | trung học phổ thông | cá nhân | hộ gia đình
    cộng đồng | gia đình | người dân | nhân dân | doanh nhân | hội viên | hộ kinh doanh | nhà khoa học
    chuyên gia | cơ sở sản xuất | cơ sở kinh doanh
""")
"""Words that may stand in such a list but do not open one."""

GENERIC_SHORT = phrases("""
    ban | bộ | cấp | hội | khối | ngành | phòng | sở | trường | tổ | viện | đoàn | đội
""")
"""Words for bodies in general, at home in "các cơ quan, đơn vị, địa phương"."""

DETERMINERS = phrases("""
    100% | 100% các | các | những | mọi | tất cả các | toàn thể các | toàn bộ các | một số | từng | mỗi
    hai | ba | cả | 02 | 03 | các các | hệ thống các | cả các
""")
"""Words that open a mention of several bodies."""

MODIFIERS = phrases("""
    tuyến huyện | tuyến tỉnh | tuyến xã | phụ trách địa bàn | phụ trách xã | có liên quan | liên quan
    có chức năng | chức năng | trực thuộc | khác | có thẩm quyền | trên địa bàn | đóng trên địa bàn
    cấp trên | cấp dưới | cùng cấp | các cấp | cấp tỉnh | cấp huyện | cấp xã | cấp thành phố | cấp cơ sở
    ở cơ sở | ở địa phương | tại địa phương | các địa phương | hai cấp | 02 cấp | 2 cấp
    hai cấp tỉnh và xã | hữu quan | ngành dọc | trong tỉnh | trong huyện | trong thành phố | toàn tỉnh
    toàn thành phố | toàn huyện | trong toàn tỉnh | trên toàn tỉnh | có trụ sở | đóng chân trên địa bàn
    thành viên | ngoài nhà nước | tỉnh lân cận | nêu trên | được giao nhiệm vụ | được phân công
    liên ngành | thuộc phạm vi quản lý | thuộc quyền quản lý | thuộc quyền | tương đương | cấp quận, huyện
    cấp phường, xã | cấp xã, phường | cấp phường | cấp quận | trên địa bàn quản lý | sử dụng lao động
    có nhu cầu | công lập | ngoài công lập | trong và ngoài công lập | của đảng | chuyên môn
    đứng chân trên địa bàn | các cơ quan liên quan | chủ chốt | quản lý, sử dụng | sự nghiệp | đặc thù
    vũ trang | chính trị - xã hội | chuyên trách
""")
"""Words that close a body's name and belong to it: "có liên quan", "cấp tỉnh", "trên địa bàn"."""

LEVELS = phrases("""
    tỉnh | thành phố | tp | huyện | quận | thị xã | thị trấn | xã | phường | đặc khu | tx | tt
    trung ương | tw | khu vực | vùng | quốc gia | thôn | buôn | ấp | khu phố | khối phố | tổ dân phố
    khóm | khu dân cư | việt nam | vn | cấp tỉnh | cấp huyện | cấp xã | nhà nước
""")
"""Words of a place or a tier that end a body's name."""

NAMED_LEVELS = phrases("""
    tỉnh | thành phố | tp | huyện | quận | thị xã | thị trấn | xã | phường | đặc khu | tx | tt | khu vực
    vùng | bản | thôn
""")
"""Words for bodies in general, at home in "các cơ quan, đơn vị, địa phương"."""

TIERS = {
    "thôn": 0,
    "bản": 0,
    "xã": 1,
    "phường": 1,
    "thị trấn": 1,
    "đặc khu": 1,
    "huyện": 2,
    "quận": 2,
    "thị xã": 2,
    "tỉnh": 3,
}
"""Which tier is within which: a place is named within a higher one, beside one that is not higher."""

NOT_A_LEVEL = {
    "xã": frozenset(("đoàn", "đội", "hội", "viên", "luận")),
    "tỉnh": frozenset(("ủy", "đoàn", "đội", "táo")),
    "huyện": frozenset(("ủy", "đoàn", "đội")),
    "quận": frozenset(("ủy", "đoàn")),
    "bản": frozenset(("thân", "đồ", "sắc", "tin", "quyền", "án", "chất", "sao")),
    "cơ sở": frozenset(("vật", "dữ", "hạ", "sản", "pháp", "đó", "lý")),
    "tổ chức": frozenset(
        ("thực", "triển", "kiểm", "các", "hội", "thi", "sơ", "tổng", "tập", "tuyên", "quán", "xây")
    ),
    "vùng": frozenset(("sâu", "xa", "đồng", "cao", "khó", "biên", "dân", "nông")),
    "đơn vị": frozenset(("hành", "tính", "học", "bầu")),
    "lực lượng": frozenset(("lao", "sản", "tham")),
    "thôn": frozenset(("bản",)),
    "địa phương": frozenset(("hóa",)),
    "cộng đồng": frozenset(("dân",)),
}
"""Words after which a tier or a kind of body turns into another word: "xã hội", "cơ sở vật chất"."""

ORDERING = """
    xây dựng, tổ chức, tăng cường, triển khai, rà soát, báo cáo, gửi, hướng dẫn, tuyên truyền, kiểm tra
    đẩy mạnh, bố trí, chỉ đạo, phải, cần, trách nhiệm, tham mưu, chủ động, phối hợp với, thường xuyên
    kịp thời, đảm bảo, bảo đảm, nghiêm túc, tập trung, theo dõi, đôn đốc, lãnh đạo, quán triệt
"""
"""Words of orders: with them after its bodies a line is a sentence, not a heading."""
