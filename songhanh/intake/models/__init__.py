"""What is stored of received documents, of their readings, and of what people make of them."""

from __future__ import annotations

from songhanh.intake.models.directives import Directive, Due, Edit, NamedUnit
from songhanh.intake.models.documents import (
    Reading,
    Settlement,
    SourceDocument,
    asks_if_given_out,
    asks_what_else_is_seen,
    asks_where_it_goes_on,
    original_path,
    waits_to_be_read,
)

__all__ = [
    "Directive",
    "Due",
    "Edit",
    "NamedUnit",
    "Reading",
    "Settlement",
    "SourceDocument",
    "asks_if_given_out",
    "asks_what_else_is_seen",
    "asks_where_it_goes_on",
    "original_path",
    "waits_to_be_read",
]
