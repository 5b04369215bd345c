from __future__ import annotations

import pytest

from songhanh.intake.reading.defects import citing, periods
from songhanh.intake.reading.defects.tests.drafts import codes, view_of

STRATEGY = "Chiến lược quốc gia về phát triển cây xanh đô thị"


def test_one_title_with_two_periods_is_doubted_where_it_is_rarer() -> None:
    view = view_of(
        f"Thực hiện các mục tiêu của {STRATEGY} giai đoạn 2021-2030.",
        f"Tuyên truyền về {STRATEGY} giai đoạn 2021 - 2030 đến Nhân dân.",
        f"Bám sát {STRATEGY} thành phố An Lành giai đoạn 2021-2025.",
    )

    found = list(periods.check_same_title(view))

    assert [defect.code for defect in found] == ["PERIOD_DIFFERS"]
    assert "ghi giai đoạn 2021-2025, nơi khác trong văn bản ghi 2021-2030" in str(found[0].message)
    assert str(found[0].suggestion) == "Kiểm tra và thống nhất giai đoạn (2021-2030 xuất hiện 2 lần)."


@pytest.mark.parametrize(
    "odd",
    [
        f"Tổng kết {STRATEGY} giai đoạn 2011-2020.",
        f"Sơ kết 5 năm thực hiện {STRATEGY} giai đoạn 2021-2025.",
        f"Kế hoạch thực hiện {STRATEGY} giai đoạn 2021-2025.",
        "Thực hiện Chiến lược quốc gia về phòng, chống thiên tai giai đoạn 2021-2025.",
    ],
)
def test_the_period_before_a_stage_and_another_title_are_no_slips(odd: str) -> None:
    usual = f"Thực hiện {STRATEGY} giai đoạn 2021-2030."

    assert codes(periods.check_same_title, usual, usual.replace("Thực hiện", "Bám sát"), odd) == []


def test_a_period_of_its_own_kind_is_doubted() -> None:
    known = [f"Thực hiện {STRATEGY} giai đoạn 2021-2025.", "Thực hiện Đề án trồng cây giai đoạn 2021-2025."]
    lonely = "Góp phần thực hiện Chương trình hành động về cây xanh giai đoạn 2021 - 2026."

    assert codes(periods.check_lonely_period, *known, lonely) == ["PERIOD_ONCE"]
    assert codes(periods.check_lonely_period, *known, lonely.replace("2026", "2030")) == []
    assert codes(periods.check_lonely_period, lonely) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("giai đoạn 2025-2021", 1), ("giai đoạn 2021 – 2025", 0), ("nhiệm kỳ 2026-2021", 1)],
)
def test_a_period_ends_after_it_began(sentence: str, count: int) -> None:
    assert codes(periods.check_reversed, f"Thực hiện trong {sentence}.") == ["PERIOD_REVERSED"] * count


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Trồng cây từ ngày 10/5/2024 đến ngày 01/5/2024.", 1),
        ("Trồng cây từ ngày 10 tháng 5 năm 2024 đến hết ngày 01 tháng 5 năm 2024.", 1),
        ("Từ tháng 9/2024 đến tháng 3/2024.", 1),
        ("Trồng cây từ ngày 10/5/2024 đến ngày 01/6/2024.", 0),
        ("Từ ngày 15/12/2023 đến ngày 15/01/2024; từ tháng 10/2023 đến tháng 3/2024.", 0),
        ("Từ ngày 10/5 đến ngày 01/5/2024; từ nay đến ngày 01/5/2024.", 0),
    ],
)
def test_a_stretch_of_days_ends_after_it_began(sentence: str, count: int) -> None:
    assert codes(periods.check_reversed_stretches, sentence) == ["STRETCH_REVERSED"] * count


def test_last_years_year_in_the_papers_own_title_is_found() -> None:
    subject = "Triển khai công tác trồng cây xanh năm 2023"
    stale = "Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác trồng cây xanh năm 2022 như sau:"

    found = list(periods.check_stale_year(view_of(stale, subject=subject)))

    assert [str(defect.message) for defect in found] == [
        "Trích yếu là “… năm 2023” nhưng ở đây nhắc lại với năm 2022."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ủy ban nhân dân phường ban hành Kế hoạch triển khai công tác trồng cây xanh năm 2023 như sau:",
        "Theo Báo cáo số 5/BC-UBND về triển khai công tác trồng cây xanh năm 2022, kết quả còn thấp.",
        "Năm 2022, phường đã trồng 500 cây xanh.",
    ],
)
def test_other_years_are_no_slips(sentence: str) -> None:
    assert (
        codes(periods.check_stale_year, sentence, subject="Triển khai công tác trồng cây xanh năm 2023") == []
    )


def test_a_list_that_leaves_one_instrument_out_is_found() -> None:
    """KH 48/KH-UBND III.8: two of the three programmes that part II names together."""
    first = f"{STRATEGY} giai đoạn 2021-2030"
    second = "Chương trình trồng một tỷ cây xanh giai đoạn 2021-2025"
    third = "Chương trình truyền thông về cây xanh đến năm 2030"
    full = [f"Tuyên truyền {first}, {second} và {third}.", f"Triển khai {first}, {second}, {third}."]

    assert codes(citing.check_lists, *full, f"Truyền thông về {first}, {second}.") == ["INCOMPLETE_LIST"]
    assert codes(citing.check_lists, *full, f"Truyền thông về {first}.") == []
    assert codes(citing.check_lists, full[0], f"Truyền thông về {first}, {second}.") == []
    assert codes(citing.check_lists, *full, f"Theo Kế hoạch số 12/KH-UBND về {first}, {second}.") == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Thực hiện Kế hoạch số 93/KH-UBND của Ủy ban nhân dân thành phố.", 1),
        ("Thực hiện Kế hoạch số 93/KH-UBND ngày 12/3/2023 của Ủy ban nhân dân thành phố.", 0),
        ("Thực hiện Nghị quyết số 93/2023/NQ-HĐND của Hội đồng nhân dân thành phố.", 0),
        ("Thực hiện Kế hoạch số 93/KH-UBND năm 2023 của Ủy ban nhân dân thành phố.", 0),
        ("Ngày 12/3/2023 thành phố ban hành Kế hoạch số 93/KH-UBND về cây xanh.", 0),
    ],
)
def test_a_number_without_a_year_needs_its_date(sentence: str, count: int) -> None:
    assert codes(citing.check_dates_of_citations, sentence) == ["CITATION_WITHOUT_DATE"] * count


def test_only_the_first_mention_needs_the_date() -> None:
    full = "Thực hiện Kế hoạch số 93/KH-UBND ngày 12/3/2023 của thành phố."

    assert codes(citing.check_dates_of_citations, full, "Triển khai Kế hoạch số 93/KH-UBND đến các tổ.") == []


def test_a_number_that_is_dated_anywhere_even_in_the_title_needs_no_other_date() -> None:
    short = "Thực hiện Kế hoạch số 93/KH-UBND của thành phố, phường xây dựng kế hoạch."
    full = "Theo Kế hoạch số 93/KH-UBND ngày 12/3/2023 của thành phố."
    title = "thực hiện Kế hoạch số 93/KH-UBND, ngày 12/3/2023 của thành phố"
    head = ("ỦY BAN NHÂN DÂN PHƯỜNG", "Số: 5/KH-UBND", "KẾ HOẠCH", title)

    assert codes(citing.check_dates_of_citations, short, "Trồng cây.") == ["CITATION_WITHOUT_DATE"]
    assert codes(citing.check_dates_of_citations, short, full) == []
    assert codes(citing.check_dates_of_citations, *head, short, "I. NHIỆM VỤ", "1. Trồng cây.") == []


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Căn cứ Nghị định số 105/NĐ-CP của Chính phủ về cây xanh;", "105/…/NĐ-CP"),
        ("Căn cứ Nghị định 105/NĐ-CP ngày 15/9/2020 của Chính phủ;", "105/2020/NĐ-CP"),
        ("Căn cứ Nghị định số 105 / NĐ-CP, ngày 15 tháng 9 năm 2020;", "105/2020/NĐ-CP"),
        ("Căn cứ Nghị định số 105/NĐCP ngày 15/9/2020;", "105/2020/NĐ-CP"),
        ("Căn cứ Luật Cây xanh số 45/QH14 ngày 20/11/2019;", "45/2019/QH14"),
        ("Căn cứ Nghị quyết số 1211/UBTVQH13 của Ủy ban Thường vụ Quốc hội;", "1211/…/UBTVQH13"),
        ("Theo Thông tư số 12/TT-BTC của Bộ Tài chính;", "12/…/TT-BTC"),
        ("Theo Thông tư liên tịch số 02/TTLT-BTC-BNV năm 2014;", "02/2014/TTLT-BTC-BNV"),
    ],
)
def test_the_number_of_a_law_bears_its_year(sentence: str, right: str) -> None:
    found = list(citing.check_years_of_numbers(view_of(sentence, sentence)))

    assert [str(defect.suggestion) for defect in found] == [f"Viết đủ số, năm ban hành, ký hiệu: “{right}”."]
    assert codes(citing.check_dates_of_citations, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ Nghị định số 105/2020/NĐ-CP ngày 15/9/2020 của Chính phủ;",
        "Căn cứ Nghị định số 105/2020 /NĐ-CP và số 24/ 2021/ NĐ-CP của Chính phủ;",
        "Căn cứ Nghị quyết số 105/NQ-CP ngày 15/9/2020 của Chính phủ;",
        "Quyết định số 12/QĐ-TTg, Chỉ thị số 05/CT-TTg, Kết luận số 13-KL/TW, Kế hoạch số 9/KH-UBND.",
        "Nghị quyết số 595/NQ-UBTVQH15; Công văn số 33/UBTVQH15-PLTP; Văn bản hợp nhất số 07/VBHN-VPQH.",
        "Theo Tờ trình số 12/TT-SNV của Sở Nội vụ;",
        "Căn cứ Nghị định số 12/NĐ-CP ngày 05/3/1996 của Chính phủ;",
        "Căn cứ các Nghị định số 59, 60/2015/NĐ-CP; Luật số 45/2019/QH14; Thông tư 10/2022/TT-BTC;",
        "Nghị định số …/2025/NĐ-CP; Nghị quyết số 163/2024/QH15; Thông tư số 05-TT/TW.",
    ],
)
def test_other_numbers_need_no_year(sentence: str) -> None:
    assert codes(citing.check_years_of_numbers, sentence) == []
