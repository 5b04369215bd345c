"""What is true and allowed of received documents and of what people make of their readings. Pure."""

from __future__ import annotations

from songhanh.intake.rules.documents import (
    LIFECYCLE,
    LONGEST_NAME,
    MOST_TRIES,
    READABLE,
    Holder,
    Stage,
    Status,
    check_received,
    clean_name,
    name_of_paste,
    suffix_of,
)
from songhanh.intake.rules.editing import Act

__all__ = [
    "LIFECYCLE",
    "LONGEST_NAME",
    "MOST_TRIES",
    "READABLE",
    "Act",
    "Holder",
    "Stage",
    "Status",
    "check_received",
    "clean_name",
    "name_of_paste",
    "suffix_of",
]
