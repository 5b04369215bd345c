"""Fields of departments, and other names that follow their heads."""

from __future__ import annotations

from songhanh.intake.reading.lexicon.spelling import phrases

FIELDS = phrases("""
    Tư pháp - Hộ tịch | Địa chính - Xây dựng | Địa chính | Văn phòng - Thống kê | Y tế | Nội vụ
    Tài chính | Tư pháp | Xây dựng | Công Thương | Ngoại vụ | Du lịch | Dân tộc | Tôn giáo | Kinh tế
    Kế hoạch và Đầu tư | Kế hoạch - Tài chính | Tài chính - Kế hoạch | Tài chính và Đầu tư
    Tài chính - Kế toán | Giáo dục và Đào tạo | Giáo dục - Đào tạo | Giáo dục
    Giáo dục, Khoa học và Công nghệ | Giáo dục, Văn hóa và Xã hội | Lao động - Thương binh và Xã hội
    Lao động | Lao động, Thương binh và Xã hội | Lao động - TBXH | Lao động - TB&XH
    Lao động - Thương binh - Xã hội | Thương binh và Xã hội | Lao động, Người có công và Xã hội
    Lao động - Xã hội | Văn hóa, Thể thao và Du lịch | Văn hóa và Thể thao | Văn hóa, Thể thao
    Văn hóa - Thông tin | Văn hóa và Thông tin | Văn hóa, Khoa học và Thông tin | Văn hóa - Xã hội
    Văn hóa | Văn hóa, Thể thao, Du lịch và Thông tin | Văn hóa - Thể thao và Truyền thanh
    Văn hóa, Thông tin và Thể thao | Văn hóa - Thông tin và Thể thao | Văn hóa - Thể thao
    Văn hóa, Thể thao và Truyền thông | Văn hóa, Thông tin và Truyền thông
    Văn hóa - Thông tin - Thể thao | Văn hóa, Thông tin, Thể thao và Du lịch
    Văn hóa, Thông tin - Thể thao và Du lịch | Nông nghiệp và Phát triển nông thôn | Nông nghiệp và PTNT
    Nông nghiệp và Môi trường | Nông nghiệp | Nông nghiệp - Phát triển nông thôn | NN và PTNT
    NN và Môi trường | Nông nghiệp và MT | Nông, Lâm nghiệp | Tài nguyên và Môi trường
    Tài nguyên, Môi trường | Tài nguyên - Môi trường và Nông nghiệp | Khoa học và Công nghệ
    Khoa học, Công nghệ | Thông tin và Truyền thông | Thông tin - Truyền thông | Thông tin
    Khoa học, Công nghệ và Môi trường | Khoa học, Công nghệ và Đổi mới sáng tạo
    Khoa học - Công nghệ và Môi trường | Giao thông vận tải | Giao thông Vận tải - Xây dựng
    Giao thông công chánh | Quy hoạch - Kiến trúc | An toàn thực phẩm | Dân tộc và Tôn giáo
    Dân tộc - Tôn giáo | Ngoại giao | Quốc phòng | Công an | Quản lý đô thị | Kinh tế - Hạ tầng
    Kinh tế và Hạ tầng | Kinh tế, Hạ tầng và Đô thị | Hạ tầng và Đô thị | Hạ tầng - Kinh tế
    Hạ tầng kỹ thuật | Kinh tế - Xã hội | Kinh tế - Ngân sách | Pháp chế | Đô thị | Kinh tế - Kế hoạch
    Xây dựng và Đô thị | Thanh tra | VH, TT - DL | VH, TT | VHTT - DL | VH - TT - DL | VH, TT và Du lịch
    VH, KH - TT | Văn hóa, TT - DL | KT, HT - ĐT | LĐ, TB - XH | LĐ - TB, XH | TN, MT | NN, MT
    LĐ, TB và XH | Lao động, TB - XH | LĐ - Thương binh và XH | Tài chính - KH | GD - Đào tạo
    Nông nghiệp - PTNT | Tài nguyên - MT | Khoa học - CN | KH, CN - MT
""")
"""Fields of departments; several bare ones may follow one head: "Sở: Y tế, Tài chính"."""

NAMES_AFTER_HEADS = phrases("""
    Quản lý các khu công nghiệp | Quản lý khu kinh tế | Quản lý các khu kinh tế
    Quản lý khu công nghệ cao | Quản lý các Khu chế xuất và công nghiệp
    Quản lý các khu công nghiệp và chế xuất | Quản lý Khu kinh tế và các khu công nghiệp
    Quản lý dự án đầu tư xây dựng | Quản lý dự án | Quản lý các dự án | Quản lý rừng phòng hộ
    Quản lý rừng đặc dụng | Tuyên giáo | Tuyên giáo và Dân vận | Tuyên giáo - Dân vận | Dân vận | Tổ chức
    Nội chính | Kiểm tra | Xây dựng Đảng | Thường vụ | Thường trực | Chấp hành | Pháp chế
    Văn hóa - Xã hội | Kinh tế - Ngân sách | Đô thị | Giám đốc | Giám hiệu | Quân sự | Chỉ huy quân sự
    Chỉ huy Quân sự | CHQS | Chỉ huy Bộ đội Biên phòng | Chỉ huy BĐBP | Chỉ huy Phòng thủ khu vực
    Vì sự tiến bộ của phụ nữ | Vì sự tiến bộ phụ nữ | VSTBCPN | VSTBPN | Liên lạc | Công tác Mặt trận
    Đại diện Hội Người cao tuổi | Chính sách | Thanh tra nhân dân | Giám sát đầu tư của cộng đồng
    An toàn giao thông | Phòng, chống thiên tai | Phục vụ hành chính công | Hành chính công
    Dịch vụ hành chính công | Kiểm soát bệnh tật | Y tế dự phòng | Pháp y | Giám định y khoa
    Dịch vụ việc làm | Giới thiệu việc làm | Bảo trợ xã hội | Công tác xã hội | Khuyến nông
    Khuyến nông - Khuyến ngư | Khuyến công | Khuyến công và Xúc tiến thương mại
    Xúc tiến đầu tư, thương mại và du lịch | Xúc tiến đầu tư | Xúc tiến thương mại | Trợ giúp pháp lý
    Trợ giúp pháp lý nhà nước | Dịch vụ đấu giá tài sản | Phát triển quỹ đất
    Công nghệ thông tin và Truyền thông | Công nghệ thông tin | Chuyển đổi số | Giáo dục thường xuyên
    Giáo dục nghề nghiệp - Giáo dục thường xuyên | Chính trị | GDNN - GDTX | Bồi dưỡng chính trị
    Học tập cộng đồng | Dịch vụ nông nghiệp | Dịch vụ công | Dịch vụ công ích | Dịch vụ tổng hợp
    Nước sạch | Nước sạch và vệ sinh môi trường nông thôn | Quan trắc | Quan trắc tài nguyên và môi trường
    Kỹ thuật tài nguyên và môi trường | Truyền thông - Văn hóa - Thể thao | Truyền thông và Văn hóa
    Văn hóa - Nghệ thuật | Văn hóa nghệ thuật | Bảo tồn di tích | Dân số | Dân số - Kế hoạch hóa gia đình
    Dân số - KHHGĐ | DS-KHHGĐ | An toàn vệ sinh thực phẩm | Phòng, chống HIV/AIDS
    Phòng, chống tệ nạn xã hội | Bảo vệ môi trường | Biển và Hải đảo | Quản lý đất đai | Thủy lợi
    Thủy sản | Kiểm lâm | Kiểm ngư | Chăn nuôi và Thú y | Trồng trọt và Bảo vệ thực vật
    Phát triển nông thôn | Phát triển nông thôn và Quản lý chất lượng
    Quản lý chất lượng nông lâm sản và thủy sản | Quản lý thị trường | Tiêu chuẩn Đo lường Chất lượng
    Tiêu chuẩn, Đo lường, Chất lượng | Văn thư - Lưu trữ | Lâm nghiệp
    Quản lý đê điều và Phòng, chống thiên tai | Giám định xây dựng | Thuế | Thuế khu vực | Thống kê
    Hải quan | Thi hành án dân sự | THADS | THA dân sự | Đường bộ | Hàng hải | Đăng kiểm | Dự trữ Nhà nước
    Kiểm toán Nhà nước | Di dân | Phát thanh và Truyền hình | Phát thanh - Truyền hình
    Truyền thanh - Truyền hình | Truyền thanh | PT-TH | PTTH | TT-TH | Truyền hình
    Phát thanh, Truyền hình | Truyền thanh - Truyền thông | Phát thanh, truyền hình và truyền thông
    Truyền thanh và Truyền hình | Khí tượng thủy văn | Tiếng nói Việt Nam | Truyền hình Việt Nam
    Viễn thám | Y tế - Dân số | Chăn nuôi, Thú y | Bảo vệ thực vật | Quản lý xuất nhập cảnh
    An ninh kinh tế | An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao
    An ninh chính trị nội bộ | Cảnh sát giao thông | Cảnh sát hình sự | Cảnh sát kinh tế
    Cảnh sát môi trường | Cảnh sát quản lý hành chính về trật tự xã hội
    Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ | Cảnh sát điều tra tội phạm về ma túy | Tham mưu
    Hậu cần | Kỹ thuật | Chính trị - Hậu cần | Công tác Đảng | Hành chính - Tổng hợp
    Hành chính - Quản trị | Tổ chức - Hành chính | Tổ chức cán bộ | Tổng hợp | Nghiên cứu tổng hợp
    Khoa giáo - Văn xã | Nội chính - Tiếp công dân | Tiếp công dân | Kế hoạch - Nghiệp vụ
    Kế hoạch - Tổng hợp | Nghiệp vụ | Đào tạo | Công tác sinh viên | Quản lý đào tạo | Kiểm định
    Bảo vệ chăm sóc sức khỏe cán bộ | Thường trực Hội đồng nhân dân | Pháp luật | Chuyên trách
    Đăng ký đất đai | Điều phối | Điều phối nông thôn mới | Điều phối Chương trình xây dựng nông thôn mới
    Điều phối xây dựng nông thôn mới | Quản lý bến xe | Quản lý chợ | Quản lý trật tự đô thị
    Quản lý di tích | Quản lý đường sắt đô thị | Quản lý Làng nghề | Tiếp dân | Bầu cử
    Nông nghiệp công nghệ cao | Ứng dụng khoa học và công nghệ | Thông tin và Ứng dụng khoa học công nghệ
    Lưu trữ lịch sử | Quy hoạch xây dựng | Phát triển công nghiệp | Hỗ trợ nông dân | Dạy nghề | Nhi khoa
    Lão khoa | Sức khỏe sinh sản | Chăm sóc sức khỏe sinh sản | Mắt | Nội tiết | Kiểm nghiệm
    Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm | Cấp cứu 115
""")
"""Names that follow a head of FIELD_HEADS besides the fields of departments."""
