"""Kinds of bodies and the posts that answer for them. No place has its name here."""

from __future__ import annotations

from songhanh.intake.reading.lexicon.spelling import phrases

FIELD_HEADS = phrases("""
    bộ phận | cán bộ | công chức | ngành | sở | phòng | ban | bộ | tổng cục | cục | chi cục | vụ | viện
    trung tâm | đài | trạm | văn phòng | phân viện | phòng chuyên môn | ty | tiểu ban | p | tt | vp | cc
    bql
""")
"""Heads that need the name of a field after them: "Sở Y tế"."""

WHOLE_NAMES = phrases("""
    báo và đài pt-th | báo và đài | tổ bầu cử các khu vực bỏ phiếu | ban bầu cử các đơn vị bầu cử
    thanh tra sở | thanh tra các sở | thanh tra các sở, ngành | ủy ban bầu cử | ban bầu cử | tổ bầu cử
    trưởng thôn | trưởng bản | trưởng ấp | trưởng buôn | trưởng khu phố | tổ trưởng tổ dân phố
    trưởng khóm | công an | bộ công an | lực lượng công an | lực lượng vũ trang | lực lượng hải quan
    lực lượng quân đội | lực lượng biên phòng | ủy ban nhân dân | ủy ban | ubnd | ub nhân dân
    hội đồng nhân dân | hđnd | thường trực hội đồng nhân dân | thường trực hđnd | thường trực ubnd
    ban thường trực ubmttq | ban thường trực mttq | mặt trận tổ quốc | mặt trận tổ quốc việt nam
    mặt trận | mttq | mttq việt nam | mttqvn | mttq vn | ủy ban mặt trận tổ quốc
    ủy ban mặt trận tổ quốc việt nam | ủy ban mttq | ủy ban mttq việt nam | ủy ban mttqvn | ủy ban mttq vn
    ubmttq | ubmttqvn | ubmttq vn | ubmttq việt nam | ubmt tq vn | ub mttq | ub mttq việt nam | ub mttqvn
    ub mttq vn | ủy ban mt tổ quốc việt nam | ubmt tổ quốc việt nam | ubmttổ quốc việt nam
    ủy ban mặt trận | ubmt | tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | đảng ủy | đảng bộ
    thường trực tỉnh ủy | thường trực thành ủy | thường trực huyện ủy | thường trực đảng ủy
    ban thường vụ tỉnh ủy | ban thường vụ thành ủy | ban thường vụ huyện ủy | ban thường vụ đảng ủy
    chi ủy | chi bộ | đảng đoàn | ban cán sự đảng | đảng ủy khối các cơ quan | đảng ủy khối doanh nghiệp
    đảng ủy các cơ quan đảng | đảng ủy khối | đảng ủy công an | đảng ủy quân sự | đảng ủy ủy ban nhân dân
    đảng ủy ubnd | ban chấp hành đảng bộ | ủy ban kiểm tra | ubkt | chính phủ | thủ tướng chính phủ
    quốc hội | ủy ban thường vụ quốc hội | đoàn đại biểu quốc hội | đoàn đbqh | văn phòng chính phủ
    văn phòng quốc hội | văn phòng chủ tịch nước | thanh tra chính phủ | ủy ban dân tộc
    kiểm toán nhà nước | văn phòng trung ương đảng | đoàn đbqh và hđnd | văn phòng đoàn đbqh và hđnd
    văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân | bộ chính trị | ban bí thư
    ban chấp hành trung ương | ban tuyên giáo trung ương | ban tuyên giáo và dân vận trung ương
    bộ đội biên phòng | bđbp | bộ chỉ huy bộ đội biên phòng | bộ chỉ huy bđbp | bch bđbp
    bch bộ đội biên phòng | đồn biên phòng | ban chỉ huy bộ đội biên phòng | bộ chỉ huy quân sự | bộ chqs
    ban chỉ huy quân sự | ban chqs | bch quân sự | bchqs | bch qs | bộ tư lệnh | bộ tư lệnh quân khu
    bộ tư lệnh thủ đô | cảnh sát biển | hải quân | hải đội | biên phòng | quân sự
    ban chỉ huy phòng thủ khu vực | viện kiểm sát | viện kiểm sát nhân dân | vks | vksnd | vks nhân dân
    tòa án | tòa án nhân dân | tand | ta nhân dân | tòa án quân sự | viện kiểm sát nhân dân tối cao
    tòa án nhân dân tối cao | viện kiểm sát quân sự | cơ quan thi hành án | cơ quan thi hành án dân sự
    thi hành án dân sự | thads | cơ quan cảnh sát điều tra | kho bạc | kho bạc nhà nước | kbnn
    bảo hiểm xã hội | bhxh | ngân hàng nhà nước | ngân hàng chính sách xã hội | ngân hàng csxh | nhcsxh
    ngân hàng nhà nước việt nam | ngân hàng nông nghiệp và phát triển nông thôn
    ngân hàng nhà nước chi nhánh | quỹ tín dụng nhân dân | quỹ bảo vệ môi trường | quỹ đầu tư phát triển
    quỹ bảo trợ trẻ em | quỹ hỗ trợ nông dân | cơ quan thuế | cơ quan hải quan | thuế | hải quan
    thống kê | chi cục thuế | cục thuế | chi cục thuế khu vực | chi cục thống kê | cục thống kê
    chi cục hải quan | cục hải quan | liên đoàn lao động | lđlđ | tổng liên đoàn lao động
    tổng liên đoàn lao động việt nam | công đoàn | công đoàn cơ sở | công đoàn viên chức
    liên đoàn thương mại và công nghiệp | công đoàn các khu công nghiệp | thành đoàn | tỉnh đoàn
    huyện đoàn | thị đoàn | quận đoàn | xã đoàn | đoàn thanh niên | đoàn tncs hồ chí minh | đoàn tncs
    đoàn tn | đoàn thanh niên cộng sản hồ chí minh | đoàn thanh niên cs hồ chí minh | trung ương đoàn
    đoàn thanh niên cộng sản | đoàn tncshcm | đtn | đoàn cơ sở | hội liên hiệp phụ nữ | hội lhpn
    hội phụ nữ | hội liên hiệp phụ nữ việt nam | hội nông dân | hội nd | hội cựu chiến binh | hội ccb
    hội lhtn | hội liên hiệp thanh niên | hội liên hiệp thanh niên việt nam | hội người cao tuổi | hội nct
    hội chữ thập đỏ | hội ctđ | hội nông dân việt nam | hội cựu chiến binh việt nam
    hội cựu thanh niên xung phong | hội cựu tnxp | hội khuyến học | hội luật gia | hội nhà báo
    hội người mù | hội người khuyết tật | hội nạn nhân chất độc da cam
    hội nạn nhân chất độc da cam/dioxin | hội đông y | hội bảo trợ người khuyết tật và trẻ mồ côi
    hội bảo trợ | hội kế hoạch hóa gia đình | hội sinh viên | hội doanh nghiệp | hội doanh nhân trẻ
    hội văn học nghệ thuật | hội làm vườn | hội cựu giáo chức | hội bảo vệ quyền trẻ em
    hội sinh vật cảnh | hội nữ trí thức | hội nữ doanh nhân | hội phụ huynh | hội cha mẹ học sinh
    ban đại diện cha mẹ học sinh | hội thánh | giáo hội phật giáo | ban trị sự giáo hội phật giáo
    liên hiệp các hội khoa học và kỹ thuật | liên hiệp các tổ chức hữu nghị | liên hiệp hội
    liên minh hợp tác xã | liên minh htx | liên hiệp các hội văn học nghệ thuật | hội đồng đội
    hội đồng liên minh hợp tác xã | cổng thông tin điện tử | cổng ttđt | cổng dịch vụ công
    trang thông tin điện tử | trang ttđt | ban biên tập cổng thông tin điện tử | thanh tra nhà nước
    thanh tra | bưu điện | viễn thông | điện lực | công ty điện lực | kiểm lâm | hạt kiểm lâm
    quản lý thị trường | trạm y tế | bệnh viện | bệnh viện đa khoa | trường chính trị | trường đại học
    trường cao đẳng | đài truyền thanh | thư viện | bảo tàng | nhà văn hóa | nhà thiếu nhi
    cung thiếu nhi | trường mầm non | trường tiểu học | trường trung học cơ sở | trường thcs | trường thpt
    trường trung học phổ thông | học viện | báo | tạp chí | cơ sở cai nghiện ma túy | cơ sở cai nghiện
    báo và phát thanh, truyền hình | báo và đài phát thanh và truyền hình
    báo và đài phát thanh, truyền hình | báo và đài phát thanh - truyền hình | đài pt-th | đài tt-th
    văn phòng hđnd và ubnd | văn phòng hđnd - ubnd | văn phòng hội đồng nhân dân và ủy ban nhân dân
    văn phòng | vp | văn phòng hđnd&ubnd | văn phòng ubnd | văn phòng ủy ban nhân dân | văn phòng đảng ủy
    văn phòng cấp ủy và chính quyền | vp hđnd và ubnd | vp ubnd | bộ phận một cửa
    bộ phận tiếp nhận và trả kết quả | tổ công nghệ số cộng đồng | tổ an ninh cơ sở
    tổ bảo vệ an ninh trật tự | lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở | dân quân tự vệ
    ban nhân dân | ban tự quản | tổ giúp việc ban chỉ đạo | tổ thư ký | ban công tác mặt trận
    trung tâm y tế | ttyt | chi cục thi hành án dân sự | cục thi hành án dân sự | trung ương mttq việt nam
""")
"""Names that are whole by themselves, a place may follow them: "Công an tỉnh"."""

AMBIGUOUS = phrases("""
    thanh tra | thống kê | thuế | quân sự | báo | tạp chí | văn phòng | vp | hải quan | biên phòng
    viễn thông | thư viện | bảo tàng | mặt trận | kiểm lâm | bệnh viện | điện lực | bưu điện | học viện
    ủy ban | đoàn cơ sở | nhà văn hóa | quản lý thị trường | trạm y tế | trường mầm non | trường tiểu học
    đảng bộ | chi bộ | công đoàn | tổ thư ký | viện kiểm sát | liên hiệp hội | hội thánh
    đài truyền thanh | trung tâm y tế | bảo hiểm xã hội | thi hành án dân sự
""")
"""Names that are words of other meanings too: a place or a proper name must follow."""

COMMITTEES = phrases("""
    ban chỉ đạo | bcđ | tiểu ban | hội đồng | tổ công tác | ban quản lý | bql | ban tổ chức | ban chỉ huy
    ban điều hành | ban vận động | tổ liên ngành | đoàn kiểm tra | đoàn công tác | đoàn giám sát
    đoàn thanh tra | tổ biên tập | tổ kiểm tra | thường trực ban chỉ đạo | cơ quan thường trực
    cơ quan thường trực ban chỉ đạo | tổ giúp việc | ban biên tập | tổ soạn thảo | ban soạn thảo
    hội đồng thi đua - khen thưởng | đội kiểm tra
""")
"""Heads whose name may run on with small letters and commas, up to its place."""

LONG_HEADS = phrases("""
    tiểu ban chỉ đạo | bch | ban chấp hành | ban tư vấn | đội | tổ | công ty | tổng công ty | tập đoàn
    hợp tác xã | htx | liên hiệp | hiệp hội | câu lạc bộ | quỹ | ngân hàng | trường | bệnh viện
    liên đoàn | hội | giáo hội | đoàn | báo | tạp chí | nhà xuất bản | nhà | viện | trung tâm | chi cục
    cục | ban | phòng | đài | trạm | hạt | văn phòng | học viện | bảo hiểm | vườn quốc gia | khu bảo tồn
    bến xe | cảng | công đoàn | đảng ủy | thanh tra | chi nhánh | điện lực | vụ | tổng cục
    cơ quan điều tra | cơ quan đại diện | liên minh | ủy ban | bộ | sở | trại giam | trại tạm giam
    quân khu | sư đoàn | trung đoàn
""")
"""Heads whose name is free: capital words, and small ones up to a place, a verb or a mark."""

SMALL_LETTERS = phrases("""
    trưởng thôn | trưởng bản | trưởng ấp | trưởng buôn | trưởng khu phố | trưởng khóm
    tổ trưởng tổ dân phố | ủy ban nhân dân | hội đồng nhân dân | công an | mặt trận tổ quốc
    hội liên hiệp | hội nông dân | hội cựu | hội phụ nữ | hội người | hội chữ thập | hội khuyến học
    đoàn thanh niên | tỉnh ủy | thành ủy | huyện ủy | quận ủy | thị ủy | đảng ủy | bộ đội biên phòng
    bộ chỉ huy | ban chỉ huy quân sự | viện kiểm sát nhân dân | tòa án nhân dân | thường trực
    ban thường vụ | tỉnh đoàn | thành đoàn | huyện đoàn | ủy ban mặt trận | liên đoàn lao động
    kho bạc nhà nước | lực lượng công an | chính phủ | quốc hội | thủ tướng chính phủ
    văn phòng ủy ban nhân dân | trạm y tế | đồn biên phòng | ngân hàng chính sách xã hội | chi cục thuế
    cục thuế | đảng đoàn | ban cán sự đảng
""")
"""Beginnings of names that are bodies also when written in small letters."""

POSTS = phrases("""
    ủy viên | đồng chí ủy viên | các đồng chí ủy viên | thủ trưởng | chủ tịch | phó chủ tịch | giám đốc
    phó giám đốc | trưởng | phó trưởng ban | cục trưởng | chi cục trưởng | tổng cục trưởng | viện trưởng
    chánh án | hiệu trưởng | bí thư | phó bí thư | tổ trưởng | đội trưởng | người đứng đầu | lãnh đạo
    tổng biên tập | tổng giám đốc | bộ trưởng | chỉ huy trưởng | tư lệnh | các phó chủ tịch
    phó chủ tịch phụ trách | chính ủy | trạm trưởng | tổng thư ký | kế toán trưởng | đại diện lãnh đạo
    phó thủ trưởng | quyền giám đốc | chánh | phó chánh | phó trưởng | đồng chí bí thư | đồng chí giám đốc
    các đồng chí thủ trưởng | đồng chí thủ trưởng | các đồng chí giám đốc | các đồng chí trưởng
    đồng chí trưởng | các đồng chí chủ tịch | đồng chí chủ tịch | đồng chí chánh | các đồng chí bí thư
    cấp trưởng | thứ trưởng
""")
"""Posts whose holder answers for a body: "Thủ trưởng các cơ quan, đơn vị"."""

CLOSE_PARTS = phrases("""
    ban tuyên giáo | ban dân vận | ban tổ chức | ban nội chính | ủy ban kiểm tra | trung tâm chính trị
    đảng ủy | đảng bộ | chi bộ | văn phòng | vp | ban thường trực | ban thường vụ | thường trực
    thanh tra | công đoàn | cơ quan thường trực | cơ quan | hội đồng | ban chấp hành | đoàn thanh niên
    công an | ban giám đốc | tổ giúp việc | cơ quan đại diện | trung ương | ban cán sự đảng | đảng đoàn
    ban giám hiệu | bộ phận
""")
"""Bodies within another that is named right after them: "Đảng ủy UBND tỉnh"."""

PARTS = phrases("""
    phòng | chi cục | trung tâm | ban | đội | cục | vụ | viện | trạm | tổ | khoa | báo | đài | cổng
    trang
""")
"""Bodies within another that is named after a dash or "thuộc": "Phòng Tham mưu - Công an tỉnh"."""

SECTORS = phrases("""
    quân sự | biên phòng | hải quan | kiểm lâm | thuế | kiểm sát | tòa án | quản lý thị trường | công an
""")
"""Services that share a list with others: "lực lượng Công an, Quân sự, Biên phòng"."""

TIMES = phrases("""
    chậm nhất | muộn nhất | trễ nhất | sớm nhất | không quá | không muộn hơn | không chậm hơn | không sau
    hạn cuối | hạn chót | thời hạn | định kỳ | hằng năm | hàng năm | hằng quý | hàng quý | hằng tháng
    hàng tháng | hằng tuần | hàng tuần | hằng ngày | hàng ngày | vào ngày | vào tháng | vào quý
""")
"""Words that say by when: behind a name the name is over."""
