"""Family names by which a signer's name is known on a page."""

from __future__ import annotations

_WRITTEN = """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tô Trịnh Lương Thái
    Châu Tạ Phùng Quách Cao Chu Doãn Đoàn Đào Lâm Lưu Mạc Nghiêm Nông Tăng Thạch Tống Triệu Trương Từ
    Văn Vương Vi La Kim Sơn Danh Hứa Khổng Kiều Lại Lục Mã Mẫn Ninh Ông Tiêu Trang Trà Ứng Viên Bạch Bế
    Cù Diệp Giang Hạ Hàn Khuất Lều Đàm Đồng Đổng Đường An Âu Thân Thẩm Thi Tòng Tẩn Sùng Thào Giàng Vàng
    Lò Cà Quàng Hà Ma Ksor Nay Siu Rơ Rah Rmah Kpă Puih Ayun Niê Ê Hờ Lù Lầu Mùa Vừ Phàn Chảo Tráng Lừu
    Cứ Hạng Sìn Mông Đèo Lường Cầm Điêu Bàn Hầu Hoa Khúc Lã Mạnh Nhâm Nhữ Phí Phó Quan Tán Thiều Thới
    Thượng Tôn Trì Trưng Tưởng Uông Vòng Xa Y H Hồng Cồ Cung Đan Đậu Điền Đới Giáp Hình Hoà Hòa Kha
    Khương Lư Mầu Ngọ Ngụy Nhan Ôn Phương Sầm Sử Tào Tất Thang Thuận Tiếp Trạc Ung
"""
FAMILY_NAMES = frozenset(_WRITTEN.split())
