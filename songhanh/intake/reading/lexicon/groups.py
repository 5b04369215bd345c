"""Groups of people whom an order serves."""

from __future__ import annotations

from songhanh.intake.reading.lexicon.spelling import phrases

GROUPS = phrases("""
    các tầng lớp nhân dân | tầng lớp nhân dân | thành viên | phụ nữ | trẻ em | trẻ em gái | trẻ em trai
    nam giới | nữ giới | em gái | phụ nữ nghèo | phụ nữ khuyết tật | phụ nữ mang thai | bà mẹ
    bà mẹ mang thai | trẻ sơ sinh | trẻ nhỏ | thiếu nhi | thiếu niên | thanh niên | thanh thiếu niên
    thanh, thiếu niên | thanh niên, thiếu niên | vị thành niên | lứa tuổi vị thành niên
    trẻ vị thành niên | học sinh | sinh viên | học sinh, sinh viên | học viên | người học | nhà giáo
    giáo viên | cha mẹ học sinh | trẻ em mồ côi | người cao tuổi | người khuyết tật | người nghèo
    người dân | người lao động | người sử dụng lao động | lao động nữ | lao động nông thôn | người yếu thế
    nhóm người yếu thế | nhóm yếu thế | đối tượng yếu thế | nhóm dễ bị tổn thương | người có công
    người có công với cách mạng | người dân tộc thiểu số | đồng bào dân tộc thiểu số
    vùng đồng bào dân tộc thiểu số | đồng bào dân tộc | đồng bào | dân tộc thiểu số | hộ nghèo
    hộ cận nghèo | hộ mới thoát nghèo | hộ gia đình | hộ nghèo, hộ cận nghèo | gia đình chính sách
    đối tượng chính sách | đối tượng bảo trợ xã hội | đối tượng thụ hưởng | đối tượng hưởng lợi | nạn nhân
    nạn nhân bạo lực gia đình | nạn nhân bom mìn | người bị bạo lực | người bị bạo lực gia đình
    người bị bạo lực trên cơ sở giới | nạn nhân bị mua bán | người nghiện ma túy
    người sau cai nghiện ma túy | người cai nghiện ma túy | người sử dụng trái phép chất ma túy
    người sau cai nghiện | người bệnh | bệnh nhân | người tiêu dùng | người tham gia giao thông
    người nhiễm hiv | người thất nghiệp | người chấp hành xong án phạt tù | người lang thang | nông dân
    công nhân | công nhân lao động | công nhân, viên chức, người lao động | ngư dân | doanh nghiệp
    hợp tác xã | hộ kinh doanh | doanh nghiệp nhỏ và vừa | nhà đầu tư | khách du lịch | du khách
    thí sinh | cử tri | cựu chiến binh | tín đồ | chức sắc | nhân dân | quần chúng nhân dân
    cộng đồng dân cư | người dân và doanh nghiệp | hội viên | đoàn viên | đoàn viên, hội viên
    hội viên, đoàn viên | cán bộ, hội viên | hội viên phụ nữ | cán bộ, công chức, viên chức
    cán bộ, công chức, viên chức, người lao động | cán bộ, công chức | công chức, viên chức
    cán bộ, đảng viên | cán bộ, chiến sĩ | cán bộ nữ | nữ cán bộ | cán bộ, công chức, viên chức nữ
    cán bộ quản lý | cán bộ, giáo viên | cán bộ, công chức, viên chức và người lao động
    công nhân, viên chức, lao động | đảng viên | cộng tác viên | báo cáo viên | tuyên truyền viên
    người có uy tín | già làng | chiến sĩ | tân binh | quân nhân | thân nhân liệt sĩ
    thương binh, bệnh binh
""")

OPENINGS = phrases("""
    các | những | mọi | đội ngũ | đông đảo | đông đảo các | đông đảo quần chúng | nhóm | toàn thể | số
    từng | cho | tất cả | một bộ phận
""")
"""Words that belong to the group when they stand before it: "các tầng lớp nhân dân"."""

CLOSINGS = phrases("""
    nữ | nam | trên địa bàn | trong cộng đồng | cấp xã | cấp huyện | cấp cơ sở | cơ sở
    có hoàn cảnh khó khăn | có hoàn cảnh đặc biệt khó khăn | có hoàn cảnh đặc biệt | nghèo | khó khăn
    là người dân tộc thiểu số | dân tộc thiểu số | ở vùng sâu, vùng xa | khu vực nông thôn | yếu thế
    trên địa bàn tỉnh | trên địa bàn thành phố | trên địa bàn huyện | trên địa bàn xã
    trên địa bàn phường | ở địa phương | tại địa phương | tại cộng đồng | mồ côi | bị bỏ rơi | bị xâm hại
    bị bạo lực | vùng dân tộc thiểu số | các cấp | khởi nghiệp | nông thôn
""")

NOT_AFTER = phrases("""
    tiến bộ của | tiến bộ | hội liên hiệp | hội | đoàn thể | công tác | ủy ban | hội đồng | bảo hiểm
    trạm y tế | báo | trung tâm | đoàn | sự phát triển của | vai trò của | quyền của | ngày | luật
""")
"""Words before a group that make it a matter or a part of a name: "vì sự tiến bộ của phụ nữ"."""

ONLY_AFTER_A_CUE = phrases("""
    thành viên | nhân dân | cán bộ, công chức, viên chức | cán bộ, công chức | công chức, viên chức
    cán bộ, đảng viên | đảng viên | doanh nghiệp | hợp tác xã | hội viên | đoàn viên | người dân
    cán bộ, chiến sĩ | chiến sĩ | hộ gia đình | cán bộ quản lý | nhà đầu tư | thanh niên | cộng tác viên
    báo cáo viên | tuyên truyền viên | cán bộ, công chức, viên chức, người lao động | công nhân | nông dân
    cán bộ, công chức, viên chức và người lao động | đồng bào | học viên | cựu chiến binh | giáo viên
    nhà giáo | hội viên phụ nữ | hộ kinh doanh | già làng | người có uy tín | người lao động | nạn nhân
""")

CUES = phrases("""
    cho | đối với | đến | tới | trong | vận động | phục vụ | hỗ trợ | giúp đỡ | giúp | tạo điều kiện cho
    bảo vệ | chăm sóc | của | đội ngũ | với | quần chúng | dành cho | khuyến khích | tư vấn | tuyên truyền
    chăm lo | đào tạo | bồi dưỡng | tập huấn cho
""")
