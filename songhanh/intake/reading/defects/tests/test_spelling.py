from __future__ import annotations

import csv
from dataclasses import replace
from importlib.resources import files

import pytest

from songhanh.intake.reading.defects import spelling
from songhanh.intake.reading.defects.syllables import is_syllable
from songhanh.intake.reading.defects.tests.drafts import codes, source_of, view_of
from songhanh.intake.reading.source import Format, ScannedWord
from songhanh.kernel.passage import Span


@pytest.mark.parametrize(
    ("sentence", "written", "right"),
    [
        ("Thực hiện lòng ghép nội dung vào kế hoạch.", "lòng ghép", "lồng ghép"),
        ("Rà soát, thu nhập số liệu về cây xanh.", "thu nhập số liệu", "thu thập số liệu"),
        ("Phục vụ đồng đảo người dân.", "đồng đảo", "đông đảo"),
        ("Cách nhận biết, để phòng và xử lý sâu bệnh.", "để phòng", "đề phòng"),
        ("Sữa chữa, nâng cấp vườn ươm.", "Sữa chữa", "Sửa chữa"),
        ("Để nghị các đơn vị thực hiện.", "Để nghị", "Đề nghị"),
        ("Kịp thời tháo gở vướng mắc, nổ lực hoàn thành.", "tháo gở", "tháo gỡ"),
        ("Bảo đảm kỹ luật, kỹ cương hành chính.", "kỹ luật", "kỷ luật"),
    ],
)
def test_a_word_mistaken_for_another_is_found(sentence: str, written: str, right: str) -> None:
    found = list(spelling.check_confusions(view_of(sentence)))

    assert (str(found[0].message), str(found[0].suggestion)) == (
        f"“{written}” viết sai chính tả.",
        f"Viết “{right}”.",
    )
    assert sentence[slice(*found[0].span)] == written


@pytest.mark.parametrize(
    ("sentence", "confidence", "count"),
    [
        ("Không xử dụng hóa chất.", 96.0, 1),
        ("Không xử dụng hóa chất.", 60.0, 0),
        ("Thực hiện lòng ghép nội dung.", 96.0, 0),
    ],
)
def test_from_an_image_only_letters_that_were_surely_read_count(
    sentence: str, confidence: float, count: int
) -> None:
    """Marks are what recognition loses first: a wrong mark may not be the paper's."""
    source = source_of(sentence, form=Format.SCAN)
    word = ScannedWord(Span(0, len(sentence)), 1, (0.0, 0.0, 1.0, 1.0), confidence)
    view = replace(view_of(sentence), source=replace(source, words=(word,)))

    assert len(list(spelling.check_confusions(view))) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Nâng cao thu nhập cho người lao động.",
        "Phun thuốc để phòng, chống sâu bệnh; để phòng ngừa cháy rừng.",
        "Để nghị quyết sớm đi vào cuộc sống, cần tập trung lãnh đạo.",
        "Vấn đề nghị sự được sử dụng chung, thực hiện nghiêm.",
        "Chủ chương trình, chủ dự án thành phần báo cáo.",
        "Chúng ta cũng cố gắng củng cố tổ chức.",
        "Sinh hoạt đông đảo đoàn viên; dự báo cao hơn năm trước; tính chất lương thực.",
        "Giao thông nhất là đường bộ; thường xuyên khen thường xuyên.",
        "Bài tập chung của lớp; học tập chung tay vì cộng đồng.",
        "Chia sẻ kinh nghiệm; phân chia sẽ do phường quyết định.",
        "Các tổ tiên phong, chống dịch; hoà giải cơ sở; uỷ quyền.",
    ],
)
def test_right_words_that_look_like_slips_are_left_alone(sentence: str) -> None:
    assert codes(spelling.check_confusions, sentence) == []


def test_no_entry_of_the_list_finds_its_own_right_word() -> None:
    rows = list(
        csv.DictReader(files(spelling.__package__).joinpath("confusions.csv").read_text("utf-8").splitlines())
    )
    rights = [row["right"] for row in rows]

    assert codes(spelling.check_confusions, *(f"Cần {right} ngay." for right in rights)) == []


def test_every_entry_without_a_context_finds_its_wrong_word() -> None:
    rows = csv.DictReader(
        files(spelling.__package__).joinpath("confusions.csv").read_text("utf-8").splitlines()
    )
    plain = [row["wrong"] for row in rows if not row["only_where"]]

    unseen = [wrong for wrong in plain if not codes(spelling.check_confusions, f"Cần {wrong} ngay.")]

    assert unseen == []


SYLLABLES = """
    nghiệp giường giếng giêng gì quốc quyển khuỷu khuya hươu loằng xoong huýt tuyết thuở ngoằn ngoèo quả uỷ ủy
    hoà hòa kỹ yếu ỷ ý giữa rượu được hoạch quệch chuếnh khoét
"""
NO_SYLLABLES = "ngiệp nghành đuợc nguời thưc triểt cễc khuêng"


def test_vietnamese_syllables_are_told_from_letters_that_make_none() -> None:
    assert [word for word in SYLLABLES.split() if not is_syllable(word)] == []
    assert [word for word in NO_SYLLABLES.split() if is_syllable(word)] == []


@pytest.mark.parametrize(
    "word", ["Krông", "internet", "ôtô", "vắcxin", "Êđê", "UBND", "cáctông", "Ayŭn", "a"]
)
def test_names_and_loans_are_not_judged(word: str) -> None:
    assert is_syllable(word)


def test_one_wrong_syllable_is_a_warning_many_are_one_note() -> None:
    assert codes(spelling.check_syllables, "Vận động nguời dân trồng cây.") == ["MISSPELT_SYLLABLE"]
    assert codes(spelling.check_syllables, "Đuợc, nguời, truờng đuợc nguời truờng đuợc nguời.") == [
        "MANY_MISSPELT"
    ]


def test_a_slip_is_told_once_not_as_word_and_as_syllable() -> None:
    view = view_of("Các nghành phối hợp thực hiện; quán triểt nghiêm túc.")

    both = [*spelling.check_confusions(view), *spelling.check_syllables(view)]

    assert [defect.code for defect in both] == ["CONFUSED_WORD", "CONFUSED_WORD"]
