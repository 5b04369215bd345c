"""Is this an official document at all, or a shopping list?"""

from __future__ import annotations

from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import Unreadable
from songhanh.kernel.messages import Message

NOT_OFFICIAL = Message(
    "Nội dung này không giống kế hoạch hay văn bản giao việc: không thấy cơ quan ban hành, số ký hiệu, "
    "tên loại, căn cứ hay mục đánh số; kiểm tra lại tệp, hoặc gửi đủ cả phần đầu văn bản."
)


def check_official(reading: PlanReading) -> None:
    """Refuse a text without any sign of an official document: head, basis, section, order to a body."""
    head = reading.document
    signs = (head.kind, head.symbol, head.issuer, head.recipients, head.signer.capacity)
    given = any(directive.units for directive in reading.directives)
    if not (any(signs) or given or reading.bases or reading.outline or reading.appendix_tables):
        raise Unreadable(NOT_OFFICIAL)
