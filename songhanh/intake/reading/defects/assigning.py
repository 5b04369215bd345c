"""Rules on who does it: orders and rows of task tables that name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.intake.reading.defects.view import ReadingView, is_assigned
from songhanh.intake.reading.language.verbs import opens_with_verb
from songhanh.intake.reading.model import AppendixTable, Directive, TableKind, TableRow
from songhanh.kernel.messages import Message
from songhanh.paper.defects import Defect, DefectKind, Severity

DIRECTIVES_WITHOUT_UNIT = DefectKind(
    "DIRECTIVES_WITHOUT_UNIT",
    Severity.ERROR,
    Message("%(count)s trong %(total)s nội dung giao không nêu đơn vị thực hiện."),
    Message("Nêu đơn vị chủ trì cho từng việc, hoặc kèm bảng phân công."),
    "Việc giao phải rõ người, rõ việc, rõ thời hạn, rõ sản phẩm",
)
DIRECTIVE_WITHOUT_UNIT = DefectKind(
    "DIRECTIVE_WITHOUT_UNIT",
    Severity.WARNING,
    Message("Nội dung giao này không nêu đơn vị thực hiện, khác với phần lớn các nội dung khác."),
    Message("Nêu đơn vị chủ trì của việc này."),
    "Việc giao phải rõ người, rõ việc, rõ thời hạn, rõ sản phẩm",
)
ROW_WITHOUT_UNIT = DefectKind(
    "ROW_WITHOUT_UNIT",
    Severity.WARNING,
    Message("Bảng phân công: dòng %(rows)s không nêu đơn vị chủ trì hoặc thực hiện."),
    Message("Ghi đơn vị chủ trì vào dòng này."),
    "Việc giao phải rõ người, rõ việc, rõ thời hạn, rõ sản phẩm",
)

_ADDRESSED = re.compile(
    r"(?<!xét )(?<!theo )(?<!ứng )\b(?:yêu cầu|đề nghị|giao|chỉ thị|phân công)\b"
    r"(?! (?:số|của|tại|thông|dịch)\b)(?:(?!\bban hành\b|\bxây dựng kế hoạch\b)[^.;:]){0,300}\b"
    r"(?:thực hiện|triển khai|tập trung|khẩn trương)[^.;:]{0,80}"
    r"(?:sau|cụ thể|trọng tâm|nhiệm vụ)[^.;:]{0,30}:",
    re.IGNORECASE,
)
_TASKS = re.compile(
    r"nhiệm vụ|giải pháp|biện pháp|hoạt động|^nội dung\W*$|tổ chức thực hiện|phân công|"
    r"nội dung (?:thực hiện|triển khai|kế hoạch|trọng tâm|chủ yếu|công việc|công tác|và tiến độ)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:Sở|Phòng|UBND|Ủy ban|Uỷ ban|Công an|Hội|Đoàn|Trung tâm|Trường|Chi cục|Cục|Văn phòng|Mặt trận|Bộ|"
    r"Ban|Chủ tịch|Giám đốc|Thủ trưởng|Tổ(?! chức))\b|(?:đơn vị|địa phương|sở, ban|phòng, ban|cơ quan)"
)
_MEANT = re.compile(
    r"\b(?:mỗi|từng|các cấp|các ngành|chi bộ|đảng bộ|chi đoàn|tổ dân phố|khu phố|nhà trường|Nhân dân|"
    r"thành viên)\b"
)
"""Those who carry out a thing without being told apart."""
_OPENING = 90
_MANY = 5
_A_PART = 0.2
_A_FEW = 3
_MUCH = 1 / 3
"""Orders of nobody: a few are enough where they are a third of all, many are worth a look in a long paper."""
_SHORT_PAPER = 20
"""Orders up to which each one that names nobody is told."""
_HALF = 1 / 2
_SERIAL_COLUMNS = ("stt", "tt", "số tt", "số thứ tự")


def check_units(view: ReadingView) -> Iterator[Defect]:
    """Orders that name nobody: counted once where they are many, told one by one where they are few."""
    if not view.is_plan or view.reading.appendix_tables or _addresses_all(view):
        return
    tasks = _task_sections(view)
    nobodys = [
        d for d in view.reading.directives if d.section.partition(".")[0] in tasks and not is_assigned(d)
    ]
    sure = [d for d in nobodys if not _BODY.search(d.text[:_OPENING])]
    total = len(view.reading.directives)
    is_much = len(nobodys) > _A_FEW and len(nobodys) >= _MUCH * total
    if len(sure) >= (_A_FEW if is_much else max(_MANY, _A_PART * total)):
        span = view.words_of(nobodys[0]).span
        params = {"count": len(nobodys), "total": total}
        severity = Severity.ERROR if is_much else Severity.WARNING
        yield DIRECTIVES_WITHOUT_UNIT.at(span, params, severity=severity)
    elif total <= _SHORT_PAPER and len(nobodys) < _HALF * total:
        yield from (DIRECTIVE_WITHOUT_UNIT.at(view.words_of(d).span) for d in sure if _orders_nobody(d))


def _orders_nobody(directive: Directive) -> bool:
    """Say whether an order opens with its verb and speaks of nobody who could be meant."""
    return opens_with_verb(directive.text) and not _MEANT.search(directive.text[:_OPENING])


def _task_sections(view: ReadingView) -> frozenset[str]:
    """Return the outer sections that tell what is to be done; aims, methods and topics order nothing."""
    return frozenset(h.path for h in view.reading.outline if "." not in h.path and _TASKS.search(h.heading))


def _addresses_all(view: ReadingView) -> bool:
    """Say whether words before the orders tell everybody: "yêu cầu các sở … thực hiện các nội dung sau:"."""
    announcing = (p.text for p in view.content if ":" in p.text and len(p.text) < 900)
    return any(_ADDRESSED.search(text) for text in announcing)


def check_rows(view: ReadingView) -> Iterator[Defect]:
    """Bảng phân công: a row that names nobody where most name somebody; one defect a table."""
    tables = [t for t in view.reading.appendix_tables if t.kind is TableKind.TASKS]
    if not tables or view.is_image:
        return
    directives = {directive.id: directive for directive in view.reading.directives}
    for table in tables:
        nobodys = list(_rows_of_nobody(table, directives))
        ordered = sum(row.directive in directives for row in table.rows)
        if nobodys and len(nobodys) <= _HALF * ordered:
            rows = ", ".join(serial_of(row) or str(number) for number, row in nobodys)
            yield ROW_WITHOUT_UNIT.at(nobodys[0][1].span, {"rows": rows})


def _rows_of_nobody(table: AppendixTable, directives: dict[str, Directive]) -> Iterator[tuple[int, TableRow]]:
    for number, row in enumerate(table.rows, 1):
        directive = directives.get(row.directive or "")
        if directive is not None and not is_assigned(directive):
            yield number, row


def serial_of(row: TableRow) -> str:
    """Return what the first column numbers a row with."""
    named = (words for column, words in row.cells.items() if column.strip(" .").lower() in _SERIAL_COLUMNS)
    return next(named, "").strip(" .")
