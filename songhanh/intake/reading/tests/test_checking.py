from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm, Pt

from songhanh.intake.reading.checking import CLEAN, HAS_ERRORS, UNREADABLE, check, place_of
from songhanh.intake.reading.sources import open_source
from songhanh.intake.reading.sources.tests.printing import BODY as TYPESET_BODY
from songhanh.intake.reading.sources.tests.printing import HEAD as TYPESET_HEAD
from songhanh.intake.reading.sources.tests.printing import pdf, pictures
from songhanh.intake.reading.wordpage import page_measures_of
from songhanh.kernel.passage import Span

HEAD = (
    "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LÀNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
)
NUMBER = ("Số: 05/KH-UBND", "An Lành, ngày 07 tháng 02 năm 2023")
BODY = (
    "KẾ HOẠCH",
    "Trồng và chăm sóc cây xanh trên địa bàn phường năm 2023",
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 03/01/2023 của Ủy ban nhân dân thành phố về trồng cây năm 2023;",
    "Ủy ban nhân dân phường ban hành Kế hoạch trồng và chăm sóc cây xanh trên địa bàn năm 2023 như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích: mở rộng mảng xanh trên các tuyến đường của phường.",
    "2. Yêu cầu: trồng mới 500 cây, tỷ lệ cây sống đạt 95%.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Kinh tế, Hạ tầng và Đô thị",
    "- Chuẩn bị cây giống, hướng dẫn các tổ dân phố trồng cây; hoàn thành trước ngày 10/3/2023.",
    "- Tổng hợp kết quả, báo cáo Ủy ban nhân dân phường chậm nhất ngày 15/11/2023.",
    "2. Các tổ dân phố",
    "- Vận động Nhân dân chăm sóc cây xanh sau khi trồng, rà soát cây già cỗi trước mùa mưa bão.",
    "Kinh phí thực hiện: 150 triệu đồng từ ngân sách phường.",
    "Nhận được Kế hoạch này, yêu cầu các đơn vị triển khai thực hiện./.",
)
RECIPIENTS = "Nơi nhận:\n- Ủy ban nhân dân thành phố (b/c);\n- Các tổ dân phố;\n- Lưu: VT, KT."
SIGNATURE = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn Mẫu"
PLANTED = {
    "Độc lập - Tự do - Hạnh phúc": ("Độc lập- Tự do- Hạnh phúc", "MOTTO_FORM"),
    "Số: 05/KH-UBND": ("Số: 5 /KH-UBND", "NUMBER_FORM"),
    "ngày 07 tháng 02": ("ngày 7 tháng 2", "DATE_FORM"),
    "ngày 03/01/2023 của": ("ngày 31/02/2023 của", "IMPOSSIBLE_DATE"),
    "trước ngày 10/3/2023": ("trước ngày 10/01/2023", "DEADLINE_BEFORE_ISSUE"),
    "rà soát cây": ("rà xoát cây", "CONFUSED_WORD"),
    "xanh sau khi trồng, rà": ("xanh xanh các các loại, v.v., rà", "OPEN_LIST"),
    "2. Các tổ": ("4. Các tổ", "NUMBER_GAP"),
    "thực hiện./.": ("thực hiện.", "END_MARK"),
    "Nơi nhận:": ("Noi nhận:", "RECIPIENTS_LABEL"),
    "- Lưu: VT, KT.": ("- Lưu VT.", "ARCHIVE_LINE"),
    "TM. ỦY BAN NHÂN DÂN\n": ("", "NO_ON_BEHALF"),
}


@pytest.fixture
def draft(tmp_path: Path) -> _Draft:
    return _Draft(tmp_path / "du-thao.docx")


class _Draft:
    """A Word draft as an office makes it: the head and the foot in tables, a page by the Decree."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(
        self, changes: dict[str, str] | None = None, *, font: str = "Times New Roman", left: int = 30
    ) -> Path:
        """Write the draft, with words replaced."""

        def changed(words: str) -> str:
            for right, wrong in (changes or {}).items():
                words = words.replace(right, wrong)
            return words

        document = docx.Document()
        document.styles["Normal"].font.name = font
        document.styles["Normal"].font.size = Pt(14)
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(left), Mm(15)
        section.top_margin = section.bottom_margin = Mm(20)
        self._table(document, [HEAD, NUMBER], changed)
        for paragraph in BODY:
            document.add_paragraph(changed(paragraph))
        self._table(document, [(RECIPIENTS, SIGNATURE)], changed)
        document.save(str(self.path))
        return self.path

    @staticmethod
    def _table(document: Any, rows: list[tuple[str, str]], changed: Callable[[str], str]) -> None:
        table = document.add_table(rows=len(rows), cols=2)
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = changed(words)


def _checked(*paths: Path) -> tuple[int, str]:
    out = io.StringIO()
    return check(paths, out), out.getvalue()


def test_a_clean_draft_has_nothing_to_mend(draft: _Draft) -> None:
    status, told = _checked(draft.write())

    assert status == CLEAN
    assert told == f"{draft.path}: Không thấy lỗi nào.\n"


@pytest.mark.parametrize(("right", "wrong", "code"), [(k, *v) for k, v in PLANTED.items()])
def test_one_planted_fault_is_named(draft: _Draft, right: str, wrong: str, code: str) -> None:
    _, told = _checked(draft.write({right: wrong}))

    assert f" {code}: " in told


def test_all_planted_faults_are_named_together_and_the_status_is_1(draft: _Draft) -> None:
    status, told = _checked(draft.write({right: wrong for right, (wrong, _) in PLANTED.items()}))

    assert status == HAS_ERRORS
    assert [code for _, code in PLANTED.values() if f" {code}: " not in told] == []


def test_a_line_says_where_what_and_what_to_do(draft: _Draft) -> None:
    _, told = _checked(draft.write({"ngày 03/01/2023 của": "ngày 31/02/2023 của"}))

    line = next(line for line in told.splitlines() if "IMPOSSIBLE_DATE" in line)
    assert line.startswith(f"{draft.path}:đoạn ")
    assert "LỖI IMPOSSIBLE_DATE: “ngày 31/02/2023” không có trong lịch." in line
    assert line.endswith("Gợi ý: Kiểm tra lại ngày, tháng, năm.")
    assert told.splitlines()[-1].endswith("1 lỗi phải sửa; 0 chỗ nên xem; 0 điểm trình bày.")


def test_the_page_of_a_word_draft_is_measured(draft: _Draft) -> None:
    status, told = _checked(draft.write(font="Arial", left=20))

    assert status == CLEAN
    assert "cả văn bản: TRÌNH BÀY MARGINS: Lề trên, dưới, trái, phải là 20, 20, 20, 15 mm." in told
    assert "100% chữ dùng phông Arial." in told


def test_a_file_that_cannot_be_read_gets_one_sentence_and_status_2(tmp_path: Path, draft: _Draft) -> None:
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 khong phai Word")

    status, told = _checked(broken, draft.write())

    assert status == UNREADABLE
    assert told.splitlines()[0].startswith(f"{broken}: ")
    assert told.splitlines()[-1] == f"{draft.path}: Không thấy lỗi nào."


def test_of_a_scan_it_is_said_what_is_not_looked_for(tmp_path: Path, draft: _Draft) -> None:
    pictures(pdf(tmp_path / "a.pdf", TYPESET_HEAD, TYPESET_BODY))[0].save(tmp_path / "quet.png")

    _, told = _checked(tmp_path / "quet.png", draft.write())

    lines = [line for line in told.splitlines() if "nhận dạng từ ảnh" in line]
    assert len(lines) == 1
    assert lines[0].startswith(f"{tmp_path / 'quet.png'}: Chữ được nhận dạng")
    assert "khoảng trắng và số thứ tự không được soát đủ" in lines[0]


def test_a_place_in_a_text_file_is_a_line(tmp_path: Path) -> None:
    path = tmp_path / "du-thao.txt"
    path.write_text("KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n", encoding="utf-8")

    source = open_source(path)

    assert place_of(source, Span(source.text.index("I. MỤC"), source.text.index("I. MỤC") + 3)) == "dòng 4"
    assert place_of(source, Span(0, 0)) == "cả văn bản"


def test_a_draft_with_macros_is_checked_too(tmp_path):
    draft = tmp_path / "du-thao.docx"
    docx.Document().save(str(draft))
    with zipfile.ZipFile(draft) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    plain_type = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro_type = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    with zipfile.ZipFile(draft, "w") as changed:
        for name, content in parts.items():
            changed.writestr(name, content.replace(plain_type, macro_type))

    assert page_measures_of(draft) is None
