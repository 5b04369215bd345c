"""A small plan of nobody's, read by hand: what the pages are tested on."""

from __future__ import annotations

import datetime
from typing import Any

from songhanh.intake.reading.layout import layout_of
from songhanh.intake.reading.model import (
    Citation,
    Deadline,
    DeadlineKind,
    Directive,
    DirectiveKind,
    DocumentHead,
    Heading,
    LegalBasis,
    PlanReading,
    Recipient,
    Role,
    Signer,
    UnitMention,
)
from songhanh.intake.reading.schema import as_json
from songhanh.intake.reading.source import Cell, Format, Line, Page, SourceText
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, Severity
from songhanh.paper.words import RecipientPurpose, Relation

LINES = (
    "ỦY BAN NHÂN DÂN XÃ MẪU",
    "Số: 07/KH-UBND",
    "KẾ HOẠCH",
    "Trồng cây năm 2031",
    "Thực hiện Công văn số 12/UBND-NN ngày 03/01/2031 của Ủy ban nhân dân tỉnh.",
    "I. NHIỆM VỤ",
    "1. Trường Tiểu học",
    "- Phối hợp với Đoàn xã <script>alert(1)</script> trồng 200 cây trước ngày 15/5/2031; chăm sóc cây.",
    "Vườn ươm",
    "Trạm Khuyến nông",
    "=2+3 cây giống do Trạm giao, theo Công văn số 12/UBND-NN.",
    "Nơi nhận:",
    "- Lưu VT.",
    "Nguyễn Văn Mẫu",
)
TEXT = "\n".join(LINES)
PAGE_TWO = TEXT.index("=2+3")


def place(words: str, after: str = "") -> Span:
    """Return where words stand, the first time after other words."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words))


def source() -> SourceText:
    lines, start = [], 0
    cells = {"Vườn ươm": Cell(0, 0, 0), "Trạm Khuyến nông": Cell(0, 0, 1)}
    for words in LINES:
        span = Span(start, start + len(words))
        page = 1 if start < PAGE_TWO else 2
        lines.append(Line(span, page=page, whole=True, cell=cells.get(words), bold=words == "KẾ HOẠCH"))
        start = span.end + 1
    pages = (Page(1, Span(0, PAGE_TWO), 595, 842), Page(2, Span(PAGE_TWO, len(TEXT)), 595, 842))
    return SourceText(TEXT, tuple(lines), Format.DOCX, pages)


def reading() -> PlanReading:
    return PlanReading(
        document=_head(),
        bases=(LegalBasis(**_letter("Công văn số 12/UBND-NN"), relation=Relation.PURSUANT_TO),),
        citations=(Citation(**_letter("Công văn số 12/UBND-NN", after="theo Công")),),
        outline=(
            Heading("I", "NHIỆM VỤ", place("NHIỆM VỤ")),
            Heading("I.1", "Trường Tiểu học", place("Trường Tiểu học")),
        ),
        directives=_directives(),
        defects=(
            Defect("LATE_FIRST", Severity.NOTE, Message("Nằm sau"), None, place("Lưu VT")),
            Defect(
                "DATE",
                Severity.ERROR,
                Message("Ngày %(day)s lạ", {"day": "15/5"}),
                Message("Xem"),
                place("15/5/2031"),
            ),
        ),
    )


def content() -> dict[str, Any]:
    """Return what the confined reader hands over."""
    return as_json(reading(), source(), sha256="0" * 64) | {"layout": layout_of(source())}


def _head() -> DocumentHead:
    return DocumentHead(
        kind="KẾ HOẠCH",
        issuer="ỦY BAN NHÂN DÂN XÃ MẪU",
        number="07",
        symbol="KH-UBND",
        date=datetime.date(2031, 1, 20),
        subject="Trồng cây năm 2031",
        signer=Signer(("CHỦ TỊCH",), "Nguyễn Văn Mẫu", place("Nguyễn Văn Mẫu")),
        recipients=(Recipient("Lưu VT.", RecipientPurpose.ARCHIVE, place("- Lưu VT.")),),
        spans={"kind": place("KẾ HOẠCH"), "subject": place("Trồng cây năm 2031")},
    )


def _letter(words: str, after: str = "") -> dict[str, Any]:
    fields = {"number": "12/UBND-NN", "date": datetime.date(2031, 1, 3), "issuer": "Ủy ban nhân dân tỉnh"}
    return fields | {"subject": None, "kind": "Công văn", "as_written": words, "span": place(words, after)}


def _directives() -> tuple[Directive, ...]:
    school = UnitMention("Trường Tiểu học", Role.RESPONSIBLE, place("Trường Tiểu học"))
    union = UnitMention("Đoàn xã", Role.COOPERATING, place("Đoàn xã"))
    words = "trước ngày 15/5/2031"
    day = datetime.date(2031, 5, 15)
    deadline = Deadline(words, DeadlineKind.DATE, day, day - datetime.timedelta(1), place(words))
    first = "Phối hợp với Đoàn xã <script>alert(1)</script> trồng 200 cây trước ngày 15/5/2031"
    second, third = "chăm sóc cây", "=2+3 cây giống do Trạm giao"
    return (
        Directive(
            "I.1.p1a",
            "I.1",
            first,
            place(first),
            (school, union),
            deadlines=(deadline,),
            kind=DirectiveKind.COMMUNICATION,
            products=("report",),
        ),
        Directive("I.1.p1b", "I.1", second, place(second), (school,)),
        Directive("I.1.p2a", "I.1", third, place(third)),
    )
