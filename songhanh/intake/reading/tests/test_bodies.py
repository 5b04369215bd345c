"""Tests of the bodies that running text names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songhanh.intake.reading.named.bodies import bodies_in
from songhanh.kernel.passage import passage_of


def names(text: str) -> list[str]:
    passage = passage_of(text)
    return [passage.text[body.start : body.end] for body in bodies_in(passage)]


@pytest.mark.parametrize(
    "body",
    [
        "Sở Y tế",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Nông nghiệp và Môi trường",
        "Sở Nông nghiệp & PTNT",
        "Sở LĐ-TB&XH",
        "Sở VH,TT&DL",
        "Phòng Lao động - Thương binh và Xã hội",
        "Phòng Lao động – Thương binh & Xã hội huyện",
        "Phòng Văn hóa, Khoa học và Thông tin",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "phòng Tài chính - Kế hoạch",
        "P. Nội vụ",
        "Chi cục Dân số - Kế hoạch hóa gia đình",
        "Trung tâm Kiểm soát bệnh tật tỉnh",
        "các Trung tâm Y tế tuyến huyện",
        "Trung tâm Bảo trợ xã hội tỉnh",
        "Đài Phát thanh và Truyền hình tỉnh",
        "Báo và Phát thanh, Truyền hình tỉnh",
        "Cổng Thông tin điện tử thành phố",
        "Trường Chính trị tỉnh",
        "Bệnh viện Đa khoa tỉnh",
        "Trạm Y tế xã",
        "Công an xã",
        "ngành Giáo dục",
        "Bộ Chỉ huy Quân sự tỉnh",
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
        "Viện kiểm sát nhân dân huyện",
        "Tòa án nhân dân tỉnh",
        "Thanh tra tỉnh",
        "Thanh tra các sở, ngành",
        "Kho bạc Nhà nước tỉnh",
        "Bảo hiểm xã hội huyện",
        "Ngân hàng Chính sách xã hội tỉnh",
        "Liên đoàn Lao động tỉnh",
        "Hội Liên hiệp Phụ nữ các cấp",
        "Đoàn TNCS Hồ Chí Minh huyện",
        "Tỉnh đoàn",
        "Hội Nông dân tỉnh",
        "UBMTTQ VN Thành phố",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Thường trực HĐND huyện",
        "UBND các xã, phường, thị trấn",
        "Uỷ ban nhân dân cấp xã",
        "UBND huyện Ba Sông",
        "UBND TP. Hoa Sen",
        "UBND 12 xã, phường",
        "UBND các phường: Hoa Sen, Hoa Mai và Hoa Đào",
        "Văn phòng UBND tỉnh",
        "Văn phòng HĐND và UBND xã",
        "Đảng ủy UBND tỉnh",
        "Ban Tuyên giáo và Dân vận Thành ủy",
        "Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh",
        "Tổ công tác Đề án 06 cấp xã",
        "Hội đồng thi đua - khen thưởng huyện",
        "Phòng Tham mưu - Công an tỉnh",
        "Phòng Nghiệp vụ Y - Sở Y tế",
        "các phòng chuyên môn thuộc UBND huyện",
        "các đơn vị trực thuộc Sở Y tế",
        "các sở, ban, ngành, đoàn thể cấp tỉnh",
        "Phòng, ban, đoàn thể của Thành phố",
        "các cơ quan, đơn vị, địa phương có liên quan",
        "cơ quan nhà nước có thẩm quyền",
        "các tổ chức chính trị - xã hội trực thuộc",
        "Thủ trưởng các cơ quan, đơn vị",
        "Chủ tịch UBND các xã, phường",
        "Chánh Văn phòng UBND tỉnh",
        "Trưởng các phòng, ban",
        "Hiệu trưởng các trường học",
        "Bộ Công Thương",
        "các bộ, ngành trung ương",
        "Chính phủ",
        "SỞ Y TẾ",
    ],
)
def test_a_body_is_cut_as_its_longest_phrase(body: str) -> None:
    assert names(body) == [body]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Tài chính, Sở Nội vụ và các đơn vị khác", ["Sở Tài chính", "Sở Nội vụ", "các đơn vị khác"]),
        ("các Sở: Y tế, Tài chính, Nội vụ", ["các Sở: Y tế", "Tài chính", "Nội vụ"]),
        ("Sở: NN&MT, TC, VH,TT&DL, Nội vụ", ["Sở: NN&MT", "TC", "VH,TT&DL", "Nội vụ"]),
        ("Sở Y tế, Tài chính và Nội vụ", ["Sở Y tế", "Tài chính", "Nội vụ"]),
        ("Phòng Y tế, Trung tâm Y tế Thành phố", ["Phòng Y tế", "Trung tâm Y tế Thành phố"]),
        ("Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh",
         ["Viện kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh"]),
        ("Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND phường, xã",
         ["Thủ trưởng các cơ quan, đơn vị", "Chủ tịch UBND phường, xã"]),
        ("các sở, ban, ngành, Mặt trận Tổ quốc các cấp", ["các sở, ban, ngành", "Mặt trận Tổ quốc các cấp"]),
        ("Sở Y tế Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("UBND xã Hoa Sen, xã Hoa Mai và thị trấn 2", ["UBND xã Hoa Sen", "xã Hoa Mai", "thị trấn 2"]),
        ("Trạm Y tế phường 1, phường 2", ["Trạm Y tế phường 1", "phường 2"]),
        ("UBND huyện Ba Sông, xã Hoa Sen", ["UBND huyện Ba Sông", "xã Hoa Sen"]),
        ("UBND xã Hoa Sen, huyện Ba Sông", ["UBND xã Hoa Sen, huyện Ba Sông"]),
        ("UBND xã, phường, thị trấn", ["UBND xã, phường, thị trấn"]),
        ("Các Tổ công tác số 1, số 2 và số 3 rà soát", ["Các Tổ công tác số 1", "số 2", "số 3"]),
        ("Chi cục Thuế khu vực Ba Sông - Hoa Sen thu thuế", ["Chi cục Thuế khu vực Ba Sông - Hoa Sen"]),
        ("Ban cán sự đảng, đảng đoàn; Đảng ủy xã", ["Ban cán sự đảng", "đảng đoàn", "Đảng ủy xã"]),
        ("Các chi bộ, đảng bộ cơ sở tổ chức", ["Các chi bộ, đảng bộ cơ sở"]),
    ],
)  # fmt: skip
def test_bodies_named_together_are_cut_apart(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gửi về Phòng Dân nguyện - Xã hội chậm nhất ngày 12/8/2027", "Phòng Dân nguyện - Xã hội"),
        ("gửi Phòng Kinh tế ngày 25 hằng tháng", "Phòng Kinh tế"),
        ("về Trung tâm Dịch vụ đô thị muộn nhất tháng 6", "Trung tâm Dịch vụ đô thị"),
        ("gửi Phòng Quản lý chợ định kỳ sáu tháng một lần", "Phòng Quản lý chợ"),
        ("báo cáo Phòng Quản lý chợ hằng quý", "Phòng Quản lý chợ"),
        ("về Ban Quản lý chợ hạn cuối 15/9", "Ban Quản lý chợ"),
        # A number and a day that are part of the name stay.
        ("Trường Tiểu học Hoa Sen 2", "Trường Tiểu học Hoa Sen 2"),
        ("Trung tâm Chăm sóc ban ngày Hoa Sen", "Trung tâm Chăm sóc ban ngày Hoa Sen"),
    ],
)
def test_a_name_is_over_where_the_paper_says_by_when(text: str, expected: str) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "phòng, chống cháy rừng trong xã hội",
        "Ban hành kế hoạch",
        "tổ chức, triển khai thực hiện",
        "Thống kê số hộ nghèo",
        "Thanh tra, kiểm tra việc thu phí",
        "các trường hợp khó khăn",
        "tham gia bảo hiểm xã hội",
        "cơ sở vật chất",
        "hội nghị tổng kết",
        "báo cáo kết quả",
        "bộ phận dân cư",
    ],
)
def test_what_only_looks_like_a_body_is_none(text: str) -> None:
    assert names(text) == []


_WORDS = st.sampled_from(
    ["Sở", "các", "Y tế", "UBND", "xã", ",", "và", "phường", ":", "-", "(", ")", "Ban Chỉ đạo", "tỉnh", "A",
     "chủ trì", "phối hợp với", "báo cáo", "qua", ";", ".", "Đề nghị", "giao", "Thủ trưởng", "cơ quan", "…"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_WORDS).map(" ".join)))
def test_bodies_of_any_text_lie_inside_it_one_after_the_other(text: str) -> None:
    passage = passage_of(text)

    edges = [edge for body in bodies_in(passage) for edge in (body.start, body.end)]

    assert edges == sorted(edges)
    assert all(0 <= edge <= len(passage.text) for edge in edges)
