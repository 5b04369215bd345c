from __future__ import annotations

from dataclasses import replace

import pytest

from songhanh.intake.reading.defects.repeats import check_repeats
from songhanh.intake.reading.defects.tests.drafts import codes, view_of
from songhanh.intake.reading.source import Cell


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Tổng hợp các các biểu mẫu.", "các các"),
        ("Tăng cường tăng cường kiểm tra.", "Tăng cường tăng cường"),
        ("Đề ra các giải giải pháp phù hợp.", "giải giải"),
        ("Đề xuất giải giải pháp phù hợp.", "giải giải"),
        ("Triển triển khai Kế hoạch đến các tổ dân phố.", "Triển triển"),
        ("Các đơn vị phối phối hợp thực hiện.", "phối phối"),
        ("Chọn những giải pháp pháp phù hợp với phường.", "pháp pháp"),
        ("Rà soát soát, đánh giá lại số cây.", "soát soát"),
        ("Giao Phòng Kinh tế chủ chủ trì.", "chủ chủ"),
        ("Tuyên truyền về bình đẳng đẳng giới.", "đẳng đẳng"),
        ("Chỗ cần nâng nâng cao chất lượng.", "nâng nâng"),
        ("Thực hiện Chỉ thị số số 05/CT-UBND.", "số số"),
        ("Báo cáo trước ngày ngày 15/11/2024.", "ngày ngày"),
        ("Ủy ban nhân dân nhân dân phường.", "nhân dân nhân dân"),
        ("Chủ động phòng phòng, chống sâu bệnh.", "phòng phòng"),
        ("Chủ động phòng phòng dịch cho cây.", "phòng phòng"),
        ("Theo dõi dõi tình hình cây xanh.", "dõi dõi"),
        ("Gửi báo cáo cáo hằng tháng về phường.", "cáo cáo"),
        ("Tổng hợp báo cáo cáo trước ngày 10.", "cáo cáo"),
        ("I. NHIỆM VỤ, GIẢI GIẢI PHÁP", "GIẢI GIẢI"),
        ("Phường hoà hoà giải các vụ việc với chính chính sách mới, bảo bảo vệ cây.", "bảo bảo"),
    ],
)
def test_a_word_typed_twice_is_found(sentence: str, written: str) -> None:
    found = list(check_repeats(view_of(sentence)))

    assert [str(defect.message) for defect in found] == [f"Lặp chữ: “{written}”."]


def test_a_syllable_typed_twice_is_known_by_the_words_around_it_elsewhere() -> None:
    slip = "Đơn vị thực hiện hiện nhiệm vụ được giao."
    usual = "Báo cáo kết quả thực hiện nhiệm vụ."

    assert codes(check_repeats, slip, usual) == ["REPEATED_WORD"]
    assert codes(check_repeats, slip) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày ngày chăm sóc, luôn luôn xanh; ngành ngành thi đua, người người trồng cây, nhà nhà hưởng ứng.",
        "Dần dần, từ từ, thường thường, hằng hằng, đời đời, xa xa, mãi mãi, thường xuyên xuyên suốt.",
        "Trồng từng bước từng bước; rất nhiều rất nhiều cây; mãi mãi mãi mãi.",
        "Thực hiện hiện đại hóa hệ thống thống kê và giao thông thông minh; thi hành hành chính.",
        "Các cơ quan quan tâm; phục vụ vụ mùa; thiết bị bị hư hỏng; quản lý lý lịch; thông tin tin cậy.",
        "Chống tham nhũng nhũng nhiễu; có hòa giải giải quyết; nâng cao đẳng cấp; huấn luyện, luyện tập.",
        "Hỗ trợ trợ giúp pháp lý; học sinh sinh viên; nâng lên thành thành phố; trở thành thành viên.",
        "Kế hoạch năm năm 2021-2025; hoàn thành thành phần hồ sơ; năng lực lực lượng dân quân.",
        "Công tác Công tác xã hội; cán bộ Bộ Tư pháp; trụ sở Sở Y tế; dân tộc Kinh kinh doanh.",
        "Luật Công nghiệp công nghệ số số 71/2025/QH15; Phòng Kế hoạch - Tổng hợp tổng hợp, báo cáo.",
        "Các tỉnh Trung Trung Bộ; Ban quản lý quản lý khu bảo tồn.",
        "Cán bộ quản lý quản lý tài sản theo quy định; các tổ tổ chức họp dân.",
        "Tuyên truyền, truyền thông; giải pháp, pháp luật; xây dựng. Dựng cột mốc; giải, giải pháp.",
        "Đường 3 các các-bon.",
        "Tiêm phòng phòng dịch; Trưởng phòng phòng Tư pháp; các phòng Phòng, chống dịch bệnh.",
        "Giao văn phòng phòng ngừa; theo dõi dõi theo; dự phòng phòng khi mưa bão; báo cáo cáo trạng.",
    ],
)
def test_doubling_and_words_that_meet_are_no_slips(sentence: str) -> None:
    assert codes(check_repeats, sentence) == []


def test_a_word_typed_twice_in_a_cell_is_found() -> None:
    view = view_of("KẾ HOẠCH", "Trồng cây", "I. NHIỆM VỤ", "Rà soát rà soát số cây hiện có")
    cells = tuple(replace(p, cell=Cell(0, 1, 1)) for p in view.paragraphs[-1:])
    view = replace(view, paragraphs=(*view.paragraphs[:-1], *cells))

    assert [defect.code for defect in check_repeats(view)] == ["REPEATED_WORD"]
