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
    """Refuse a text without any sign of an official document: head, basis, section or signature."""
    head = reading.document
    signs = (head.kind, head.symbol, head.issuer, head.recipients, head.signer.capacity)
    if not any(signs) and not reading.bases and not reading.outline and not reading.appendix_tables:
        raise Unreadable(NOT_OFFICIAL)
