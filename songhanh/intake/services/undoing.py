"""Taking back, and taking up again: each person their own changes, the last one first."""

from __future__ import annotations

from songhanh.intake import queries
from songhanh.intake.models import Edit, SourceDocument
from songhanh.intake.services.pen import Pen
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor


def undo(document: SourceDocument, *, by: Actor) -> Edit:
    """Hoàn tác: put everything as it stood before one's own last change, if nobody touched it since."""
    edit = queries.undoable(document, by)
    if edit is None:
        raise Denied(Message("Anh/chị không còn lần sửa nào để hoàn tác ở văn bản này."))
    return Pen(document, by).turn(edit, back=True)


def redo(document: SourceDocument, *, by: Actor) -> Edit:
    """Làm lại: one's own change that was taken back last happens again."""
    edit = queries.redoable(document, by)
    if edit is None:
        raise Denied(Message("Không có lần sửa nào vừa hoàn tác để làm lại."))
    return Pen(document, by).turn(edit, back=False)
