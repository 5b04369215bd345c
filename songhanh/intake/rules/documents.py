"""The life of a received document (văn bản đến), and what may be received at all. Pure."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath
from typing import NamedTuple

from songhanh.intake.reading.sight import refusal_at_sight
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.words import Word
from songhanh.kernel.workflow import Step, Workflow
from songhanh.people.rules import Actor, Role

MOST_TRIES = 3
PREPARING_POSTS = (Role.OFFICER, Role.HEAD, Role.LEADER, Role.CLERK)
"""Who works on what their office received; other posts of the office look on."""
LONGEST_NAME = 200


class Status(Word):
    RECEIVED = "received", "chờ đọc"
    READING = "reading", "đang đọc"
    READ = "read", "đã đọc"
    TAKEN_UP = "taken_up", "đang xử lý"
    FAILED = "failed", "chưa đọc được"
    WITHDRAWN = "withdrawn", "đã rút"


# There is a reading to look at.
READABLE = (Status.READ, Status.TAKEN_UP)


class Holder(Word):
    """Whose turn it is."""

    CLERK = "clerk", "cán bộ tiếp nhận"
    READER = "reader", "phần mềm đọc"


class Stage(Word):
    """What the reading is busy with."""

    WAITING = "waiting", "chờ đến lượt"
    TEXT = "text", "đọc chữ"
    CONTENT = "content", "tách nội dung"


# A document is never deleted: the ledger and later tasks cite it. One received by mistake is withdrawn.
LIFECYCLE = Workflow(
    name="source_document",
    initial=Status.RECEIVED,
    steps=(
        # From READING too: the program that was reading it may have been stopped.
        Step("start_reading", (Status.RECEIVED, Status.READING), Status.READING, Holder.READER),
        Step("finish", (Status.READING,), Status.READ, Holder.READER),
        Step("fail", (Status.RECEIVED, Status.READING), Status.FAILED, Holder.READER),
        Step("take_up", (Status.READ,), Status.TAKEN_UP, Holder.CLERK),
        Step("read_again", (Status.READ, Status.FAILED), Status.RECEIVED, Holder.CLERK),
        Step(
            "withdraw",
            (Status.RECEIVED, Status.READING, Status.READ, Status.TAKEN_UP, Status.FAILED),
            Status.WITHDRAWN,
            Holder.CLERK,
            needs_reason=True,
        ),
    ),
)


class Onward(NamedTuple):
    """Where the work of a document goes on: what it is called there, where one may see it, how it stands."""

    title: str
    url: str
    status: Word
    is_given_out: bool = False


def unit_for(actor: Actor, chosen: int | None = None) -> int | None:
    """Return the office for which somebody receives: the chosen one, else one in which they prepare."""
    if chosen in actor.units:
        return chosen
    return min(actor.units_as(*PREPARING_POSTS) or actor.units, default=None)


def prepares(actor: Actor, unit: int | None) -> bool:
    """Whether somebody works on the documents of an office."""
    return unit in actor.units_as(*PREPARING_POSTS)


def check_prepares(actor: Actor, unit: int | None) -> None:
    """Deny working on a document to everybody but those who prepare in the office that received it."""
    if not prepares(actor, unit):
        raise Denied(
            Message(
                "Chỉ chuyên viên, văn thư, lãnh đạo của đơn vị tiếp nhận được xử lý văn bản này."
                " Nhờ đơn vị đó sửa giúp."
            )
        )


def check_received(*, size: int, limit: int, head: bytes) -> None:
    """Deny what nobody could read: nothing at all, more than the house takes, no document at first sight."""
    if size == 0:
        raise Denied(Message("Tệp trống, không có chữ nào. Chọn lại đúng tệp rồi gửi lại."))
    if size > limit:
        raise Denied(
            Message(
                "Tệp nặng %(size)d MB, quá mức %(limit)d MB. Nén ảnh trong tệp rồi gửi lại.",
                {"size": size // (1024 * 1024), "limit": limit // (1024 * 1024)},
            )
        )
    if refusal := refusal_at_sight(head):
        raise Denied(refusal)


def clean_name(name: str) -> str:
    """Return a file's own name without folders, control characters and excess length."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    name = "".join(c for c in name if unicodedata.category(c)[0] != "C").strip()
    suffix = suffix_of(name)
    stem = name[: len(name) - len(suffix)]
    return (stem[: LONGEST_NAME - len(suffix)] or "van-ban") + suffix


def suffix_of(name: str) -> str:
    """Return ``.docx`` of a name, lower-cased; nothing where it is not a plain short one."""
    suffix = PurePath(name).suffix.lower()
    return suffix if re.fullmatch(r"\.[a-z0-9]{1,5}", suffix) else ""


def name_of_paste(text: str) -> str:
    """Return the name under which pasted words are kept: Markdown where they are written in it."""
    is_markdown = re.search(r"\*\*\S|^#{1,6} |^\|.*\|\s*$", text, re.MULTILINE)
    return "van-ban-dan.md" if is_markdown else "van-ban-dan.txt"
