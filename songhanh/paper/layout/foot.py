"""Rules of form for the foot of a paper: quyền hạn của người ký, nơi nhận."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Passage
from songhanh.kernel.text import fold
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.layout.facts import FACTS, clause_of
from songhanh.paper.layout.view import LayoutView
from songhanh.paper.words import SigningCapacity

NO_ON_BEHALF = DefectKind(
    "NO_ON_BEHALF",
    Severity.WARNING,
    Message("Cơ quan ban hành là tập thể (%(issuer)s) nhưng trên chức vụ người ký không có dòng “TM.”."),
    Message("Thêm dòng “TM. %(issuer)s” phía trên “%(capacity)s”."),
    clause_of("signature"),
)
RECIPIENTS_LABEL = DefectKind(
    "RECIPIENTS_LABEL",
    Severity.WARNING,
    Message("“%(written)s” viết sai: phần mềm và người tìm “Nơi nhận” sẽ bỏ sót."),
    Message("Viết “%(right)s”."),
    clause_of("recipients"),
)
RECIPIENTS_CAPITALS = DefectKind(
    "RECIPIENTS_CAPITALS",
    Severity.NOTE,
    Message("“%(written)s” viết hoa chưa đúng."),
    Message("Viết “%(right)s”."),
    clause_of("recipients"),
)
ARCHIVE_LINE = DefectKind(
    "ARCHIVE_LINE",
    Severity.NOTE,
    Message("Dòng lưu viết “%(written)s”: sau chữ “Lưu” có dấu hai chấm, rồi “VT” và đơn vị soạn thảo."),
    Message("Viết “Lưu: VT, (tên viết tắt đơn vị soạn thảo).”."),
    clause_of("recipients"),
)
RECIPIENTS_PUNCTUATION = DefectKind(
    "RECIPIENTS_PUNCTUATION",
    Severity.NOTE,
    Message("Trong phần nơi nhận có %(count)s dòng sai dấu câu, như “%(written)s”."),
    Message("Cuối mỗi dòng có dấu chấm phẩy, cuối dòng lưu có dấu chấm."),
    clause_of("recipients"),
)

_FOR_THE_COLLECTIVE = (None, SigningCapacity.FOR_THE_HEAD, SigningCapacity.ACTING_HEAD)
_ARCHIVE = re.compile(r"^\W*Lưu\b")
_ARCHIVE_RIGHT = re.compile(r"^\W*Lưu\s*: ?VT\b")
_TYPIST = re.compile(r"^[\W\d]*[A-ZĐ]{0,4}[\W\d]*[A-ZĐ]{0,3}[\W\d]*$|^\W*Lưu\b")
_LABEL = re.compile(r"^\W*(?P<label>[^\W\d]+\s+nh[^\W\d]+)", re.IGNORECASE)


def check_capacity(view: LayoutView) -> Iterator[Defect]:
    """Ký thay mặt tập thể: a head or deputy who signs for a collective has “TM.” above (Điều 13)."""
    issuer = " ".join((view.issuer or "").casefold().split())
    collective = next((n for n in FACTS["signature"]["collective_issuers"] if issuer.startswith(n)), None)
    if not collective or not view.signature or view.kind not in FACTS["signature"]["collective_kinds"]:
        return
    lines = [line.text for line in view.signature]
    if any(SigningCapacity.opening(line) is SigningCapacity.ON_BEHALF for line in lines):
        return
    if any(collective in line.casefold() for line in lines):
        return
    first = next((line for line in view.signature if "CHỦ TỊCH" in line.text.upper()), None)
    if first is not None and SigningCapacity.opening(first.text) in _FOR_THE_COLLECTIVE:
        yield NO_ON_BEHALF.at(first.span, {"issuer": collective.upper(), "capacity": first.text})


def check_recipients_label(view: LayoutView) -> Iterator[Defect]:
    """Nơi nhận: the two words as they are spelt, with one capital or all of them."""
    found = _LABEL.match(" ".join(view.recipients_label.text.split()))
    right = FACTS["recipients"]["label"]
    label = right.rstrip(":")
    if not found or fold(found["label"]) != fold(label) or found["label"] in (label, label.upper()):
        return
    kind = RECIPIENTS_CAPITALS if found["label"].casefold() == label.casefold() else RECIPIENTS_LABEL
    span = view.recipients_label.span_of_match(found, "label")
    yield kind.at(span, {"written": found["label"], "right": right})


def check_archive(view: LayoutView) -> Iterator[Defect]:
    """Dòng lưu: “Lưu: VT, đơn vị soạn thảo.”."""
    for line in view.recipients:
        if _ARCHIVE.match(line.text) and not _ARCHIVE_RIGHT.match(line.text):
            written = line.text.lstrip("-–+ ")
            yield ARCHIVE_LINE.at(line.span, {"written": written})


def check_recipients(view: LayoutView) -> Iterator[Defect]:
    """Nơi nhận: a semicolon after each, a full stop after the last; one defect for the whole list."""
    lines = [line for line in view.recipients if not _TYPIST.match(line.text)]
    wrong = [line for line in lines if not line.text.endswith(";")]
    archive = [line for line in view.recipients if _ARCHIVE.match(line.text)]
    wrong += [line for line in archive if line.text.endswith((";", ","))]
    if lines and len(wrong) < max(2, len(lines)):
        yield from _punctuation(wrong)


def _punctuation(wrong: list[Passage]) -> Iterator[Defect]:
    if wrong:
        yield RECIPIENTS_PUNCTUATION.at(wrong[0].span, {"count": len(wrong), "written": wrong[0].text})
