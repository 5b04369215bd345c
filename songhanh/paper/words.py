"""The words of an official document's form."""

from __future__ import annotations

import re
from typing import Self

from songhanh.kernel.words import Word


class Relation(Word):
    """How a document rests on another: căn cứ, or thực hiện (công văn…)."""

    BASED_ON = "based_on", "căn cứ"
    PURSUANT_TO = "pursuant_to", "thực hiện"


class RecipientPurpose(Word):
    """Why a recipient gets a copy (nơi nhận)."""

    TO_REPORT = "to_report", "để báo cáo"
    TO_DIRECT = "to_direct", "để chỉ đạo"
    ARCHIVE = "archive", "lưu"


class DocumentKind(Word):
    """Tên loại văn bản: the 29 kinds of NĐ 30/2020 Điều 7, with the abbreviations of Phụ lục III."""

    abbreviation: str

    def __new__(cls, value: str, label: str, abbreviation: str = "") -> Self:
        kind = str.__new__(cls, value)
        kind._value_ = value
        kind.label = label
        kind.abbreviation = abbreviation
        return kind

    RESOLUTION = "resolution", "Nghị quyết", "NQ"
    DECISION = "decision", "Quyết định", "QĐ"
    INSTRUCTION = "instruction", "Chỉ thị", "CT"
    STATUTE = "statute", "Quy chế", "QC"
    PROVISION = "provision", "Quy định", "QyĐ"
    COMMUNIQUE = "communique", "Thông cáo", "TC"
    NOTICE = "notice", "Thông báo", "TB"
    GUIDANCE = "guidance", "Hướng dẫn", "HD"
    PROGRAMME = "programme", "Chương trình", "CTr"
    PLAN = "plan", "Kế hoạch", "KH"
    WORKING_OPTION = "working_option", "Phương án", "PA"
    SCHEME = "scheme", "Đề án", "ĐA"
    PROJECT = "project", "Dự án", "DA"
    REPORT = "report", "Báo cáo", "BC"
    MINUTES = "minutes", "Biên bản", "BB"
    PROPOSAL = "proposal", "Tờ trình", "TTr"
    CONTRACT = "contract", "Hợp đồng", "HĐ"
    OFFICIAL_LETTER = "official_letter", "Công văn"
    TELEGRAM = "telegram", "Công điện", "CĐ"
    MEMORANDUM = "memorandum", "Bản ghi nhớ", "BGN"
    AGREEMENT = "agreement", "Bản thỏa thuận", "BTT"
    AUTHORISATION = "authorisation", "Giấy ủy quyền", "GUQ"
    INVITATION = "invitation", "Giấy mời", "GM"
    INTRODUCTION = "introduction", "Giấy giới thiệu", "GGT"
    LEAVE_PERMIT = "leave_permit", "Giấy nghỉ phép", "GNP"
    SENDING_SLIP = "sending_slip", "Phiếu gửi", "PG"
    TRANSFER_SLIP = "transfer_slip", "Phiếu chuyển", "PC"
    NOTICE_SLIP = "notice_slip", "Phiếu báo", "PB"
    PERSONAL_LETTER = "personal_letter", "Thư công"

    @classmethod
    def named(cls, words: str | None) -> DocumentKind | None:
        """Return the kind that is printed as ``words`` (``KẾ HOẠCH``), if it is one of the Decree's."""
        wanted = " ".join((words or "").split()).casefold()
        return next((kind for kind in cls if kind.label.casefold() == wanted), None)

    @classmethod
    def abbreviated(cls, code: str) -> DocumentKind | None:
        """Return the kind whose abbreviation is ``code``, as printed: ``KH``, ``QyĐ``, ``TTr``."""
        wanted = code.casefold()
        return next((kind for kind in cls if wanted and kind.abbreviation.casefold() == wanted), None)


class SigningCapacity(Word):
    """Quyền hạn của người ký (NĐ 30/2020 Điều 13): in whose name one signs. The label is what is printed."""

    ON_BEHALF = "on_behalf", "TM."
    ACTING_HEAD = "acting_head", "Q."
    FOR_THE_HEAD = "for_the_head", "KT."
    BY_ORDER = "by_order", "TL."
    BY_AUTHORISATION = "by_authorisation", "TUQ."

    @classmethod
    def opening(cls, line: str) -> SigningCapacity | None:
        """Return the capacity with which a signature line begins; Party bodies write ``T/M``, ``K/T``."""
        start = _opening(line)
        return next((word for word in cls if start == word.label), None)


_CAPACITY = re.compile(
    r"\s*(?:(T\s*[/.]?\s*M|K\s*[/.]?\s*T|T\s*[/.]?\s*L|TUQ)\b\s*[.:]?|(Q)\s*\.)", re.IGNORECASE
)


def _opening(line: str) -> str:
    """Return the abbreviation that ``line`` opens with, printed as the Decree does."""
    found = _CAPACITY.match(line)
    letters = (found[1] or found[2]) if found else ""
    return re.sub(r"[\s/.]", "", letters).upper() + "."
