"""The words of an official document's form."""

from __future__ import annotations

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
