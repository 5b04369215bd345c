"""What is true and allowed of received documents and of what people make of their readings. Pure."""

from __future__ import annotations

from songhanh.intake.rules.documents import (
    LIFECYCLE,
    LONGEST_NAME,
    MOST_TRIES,
    PREPARING_POSTS,
    READABLE,
    Holder,
    Onward,
    Stage,
    Status,
    check_prepares,
    check_received,
    clean_name,
    name_of_paste,
    prepares,
    suffix_of,
    unit_for,
)
from songhanh.intake.rules.editing import Act

__all__ = [
    "LIFECYCLE",
    "LONGEST_NAME",
    "MOST_TRIES",
    "PREPARING_POSTS",
    "READABLE",
    "Act",
    "Holder",
    "Onward",
    "Stage",
    "Status",
    "check_prepares",
    "check_received",
    "clean_name",
    "name_of_paste",
    "prepares",
    "suffix_of",
    "unit_for",
]
