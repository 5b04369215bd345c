"""Deadlines without a day of their own, and days that are no deadlines."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.tests.times import read


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Hằng năm, tổ chức sơ kết", "Hằng năm"),
        ("giao Sở Nội vụ định kỳ kiểm tra việc này", "định kỳ"),
        ("các xã báo cáo hằng quý về huyện", "hằng quý"),
        ("định kỳ 6 tháng, năm báo cáo kết quả", "định kỳ 6 tháng, năm"),
        ("báo cáo định kỳ hằng quý, 6 tháng, năm", "định kỳ hằng quý, 6 tháng, năm"),
        ("trước ngày 20 hằng tháng", "trước ngày 20 hằng tháng"),
        ("trước ngày mùng 5 hàng tháng", "trước ngày mùng 5 hàng tháng"),
        ("vào ngày 15 tháng cuối quý", "vào ngày 15 tháng cuối quý"),
        ("trước ngày 14 tháng cuối kỳ báo cáo", "trước ngày 14 tháng cuối kỳ báo cáo"),
        ("trước ngày 31/01 năm sau", "trước ngày 31/01 năm sau"),
        ("trong quý I hằng năm", "trong quý I hằng năm"),
        ("giao ban thứ Sáu hằng tuần", "thứ Sáu hằng tuần"),
        ("họp vào ngày 10 và ngày 25 hằng tháng", "vào ngày 10 và ngày 25 hằng tháng"),
        ("báo cáo nhanh trước 15h00 hằng ngày", "trước 15h00 hằng ngày"),
        ("kiểm tra mỗi tháng 01 lần", "mỗi tháng 01 lần"),
        ("Ban Chỉ đạo họp mỗi quý một lần", "mỗi quý một lần"),
        ("họp tối thiểu 02 lần/năm", "02 lần/năm"),
    ],
)
def test_what_comes_back_is_recurring(text: str, written: str) -> None:
    assert read(text) == [(written, "RECURRING", None)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("trong vòng 24 giờ kể từ khi phát hiện phải báo cáo", "trong vòng 24 giờ kể từ khi phát hiện"),
        (
            "chậm nhất 05 ngày làm việc sau khi kết thúc đợt kiểm tra, gửi báo cáo",
            "chậm nhất 05 ngày làm việc sau khi kết thúc đợt kiểm tra",
        ),
        ("sau 10 ngày kể từ ngày nhận được Kế hoạch này", "sau 10 ngày kể từ ngày nhận được Kế hoạch này"),
        (
            "trong thời hạn 07 (bảy) ngày làm việc, kể từ ngày nhận đủ hồ sơ; trả lời",
            "trong thời hạn 07 (bảy) ngày làm việc, kể từ ngày nhận đủ hồ sơ",
        ),
        ("ít nhất 10 ngày trước khi tổ chức hội nghị", "ít nhất 10 ngày trước khi tổ chức hội nghị"),
        ("không quá 30 ngày", "không quá 30 ngày"),
        ("sau khi kết thúc đợt kiểm tra, gửi báo cáo", "sau khi kết thúc đợt kiểm tra"),
    ],
)
def test_so_long_after_something_is_relative(text: str, written: str) -> None:
    assert read(text) == [(written, "RELATIVE", None)]


@pytest.mark.parametrize(
    ("text", "written", "kind"),
    [
        ("tổ chức hội nghị khi có hướng dẫn của tỉnh.", "khi có hướng dẫn của tỉnh", "CONDITIONAL"),
        ("báo cáo đột xuất khi có yêu cầu.", "khi có yêu cầu", "CONDITIONAL"),
        ("triển khai ngay khi có yêu cầu.", "khi có yêu cầu", "CONDITIONAL"),
        (
            "sau khi có văn bản hướng dẫn của Bộ, tổ chức",
            "sau khi có văn bản hướng dẫn của Bộ",
            "CONDITIONAL",
        ),
        ("khi được phê duyệt", "khi được phê duyệt", "CONDITIONAL"),
        (
            "họp khi được Trưởng ban, Phó ban phân công",
            "khi được Trưởng ban, Phó ban phân công",
            "CONDITIONAL",
        ),
        ("điều hành khi Trưởng ban đi vắng.", "khi Trưởng ban đi vắng", "CONDITIONAL"),
        ("(khi Bộ Y tế có văn bản triển khai)", "khi Bộ Y tế có văn bản triển khai", "CONDITIONAL"),
        ("Nhận được Kế hoạch này, yêu cầu các đơn vị", "Nhận được Kế hoạch này", "CONDITIONAL"),
        ("kịp thời xác minh, xử lý", "kịp thời", "SOFT"),
        ("thường xuyên kiểm tra việc chấp hành", "thường xuyên", "SOFT"),
        ("ngay sau khi Luật Phòng, chống ma túy (sửa đổi) có hiệu lực", None, "SOFT"),
        ("Xây dựng kế hoạch truyền thông năm 2023 phù hợp", "năm 2023", "SOFT"),
        ("đưa vào kế hoạch phát triển của địa phương giai đoạn 2021-2030", "giai đoạn 2021-2030", "SOFT"),
    ],
)
def test_conditions_and_soft_words_hold_no_day(text: str, written: str | None, kind: str) -> None:
    assert read(text) == [(written or text, kind, None)]


@pytest.mark.parametrize(
    "text",
    [
        "theo Kế hoạch số 12/KH-UBND ngày 01/02/2023 của UBND tỉnh",
        "Thông tư số 05/2022/TT-BNV ngày 31 tháng 5 năm 2022",
        "Luật có hiệu lực thi hành kể từ ngày 01/7/2023",
        "phấn đấu đến năm 2030 đạt ít nhất 50% số xã",
        "đến hết năm 2025 giảm 3% số vụ",
        "Đến ngày 31/12/2023, 100% hồ sơ được giải quyết đúng hạn",
        "các đơn vị đã hoàn thành trước ngày 30/01/2023",
        "kỷ niệm 93 năm ngày thành lập Hội 20/10",
        "số liệu tính đến ngày 14/6/2023",
        "tuyên truyền về Ngày hội Toàn dân đoàn kết (ngày 18/11/2023)",
        "số liệu từ ngày 15/12/2022 đến ngày 14/6/2023",
        "giai đoạn 2016-2020 đã đạt kết quả tốt",
        "Ngày 12/3/2021, Ủy ban nhân dân tỉnh ban hành văn bản",
        "Chiến lược quốc gia về thanh niên giai đoạn 2021-2030",
        "lập dự toán ngân sách hằng năm",
        "đưa vào kế hoạch hàng năm",
        "thực hiện chế độ báo cáo định kỳ, đột xuất",
        "quan trắc định kỳ; khám sức khỏe định kỳ theo quy định",
        "vốn đầu tư công trung hạn, hằng năm được giao",
        "trước khi có quyết định; trường hợp có khó khăn, vướng mắc",
        "chi thường xuyên; trung tâm giáo dục thường xuyên",
        "bảo đảm kịp thời, đúng quy định",
        "trực 24/24 giờ; tỷ lệ 1/500; 2/3 số xã",
        "trong 5 năm qua; sau 10 năm thực hiện",
        "điều chỉnh kế hoạch; ngân hàng năm tỉnh",
        "trình tại kỳ họp giữa năm 2023 của HĐND",
        "giấy chứng nhận được cấp trước ngày 01/7/2014",
        "",
    ],
)
def test_dates_that_are_told_cited_or_aimed_at_are_no_deadlines(text: str) -> None:
    assert read(text) == []


def test_a_day_long_before_the_signing_is_history() -> None:
    text = "đất sử dụng trước ngày 01/7/2014"

    assert read(text) == []
    assert read(text, signed=None) == [("trước ngày 01/7/2014", "DATE", "2014-06-30")]
