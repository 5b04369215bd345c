"""One line of the desk: what it is, what is known of it, and the act that it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from songhanh.intake.models import SourceDocument
from songhanh.kernel.messages import Message
from songhanh.plans.models import Plan, Task
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.words import AssignmentStatus, Mode
from songhanh.ui.rows import Remark, drawn
from songhanh.units.rules import UnitLabel

Labels = Mapping[int, UnitLabel]


@dataclass(frozen=True)
class Act:
    """What is done about a line, and where."""

    words: Message
    address: str


@dataclass(frozen=True)
class Line:
    """A thing on the desk."""

    title: str
    address: str
    act: Act
    remarks: tuple[Remark, ...] = ()
    clause: str = ""
    quote: str = ""

    @property
    def meta(self) -> SafeString:
        """The remarks as they stand below the title."""
        return drawn(self.remarks)


def part_line(one: Any, labels: Labels, act: Message, *, is_ours: bool = True) -> Line:
    """Return an office's part in a task, with the act that it waits for."""
    address = reverse("plans:task", args=[one.task.key])
    return Line(
        one.task.title,
        address,
        Act(act, address),
        tuple(_about_part(one, None if is_ours else labels.get(one.unit_id))),
        one.task.clause,
        "" if one.status == AssignmentStatus.ACCEPTED else one.reason,
    )


def charge_line(one: Any, labels: Labels) -> Line:
    """Return a part that somebody is in charge of, with the office whose part it is and where it stands."""
    line = part_line(one, labels, Message("Mở việc"), is_ours=False)
    return replace(line, remarks=(Remark(one.state), *line.remarks))


def _about_part(one: Any, office: UnitLabel | None) -> Iterator[Remark]:
    if one.mode == Mode.REQUESTED:
        yield Remark(Message("đề nghị, không tính hạn"), "is-asked", "asked")
    else:
        yield _day(one.last_day, one.task)
    if office:
        yield Remark(office.name, is_vietnamese=True)
    yield Remark(one.part)
    if one.piece:
        yield Remark(Message("phần việc của anh/chị: %(words)s", {"words": one.piece}), is_vietnamese=True)
    yield Remark(str(one.task.plan), is_vietnamese=True)


def _day(last_day: Any, task: Task) -> Remark:
    if last_day is None:
        return Remark(task.pace, "is-quiet", "nodate")
    ends_on = effective_day(last_day, task.plan.day_off)
    return Remark(Message("hạn %(day)s", {"day": ends_on}), "is-quiet", "date")


def task_line(task: Any, _: Labels) -> Line:
    """Return a task that no office has taken on; the slip has the words that remind them."""
    given = Message("%(n)d đơn vị được giao", {"n": task.n_offices})
    since = [Remark(Message("giao ngày %(day)s", {"day": task.given_on}))] if task.given_on else []
    return Line(
        task.title,
        reverse("plans:task", args=[task.key]),
        Act(Message("Nhắc đơn vị"), reverse("plans:slip", args=[task.key])),
        (_day(task.last_day, task), Remark(given), *since, Remark(str(task.plan), is_vietnamese=True)),
        task.clause,
    )


def draft_line(plan: Any, _: Labels) -> Line:
    """Return a draft with what stands between it and giving it out."""
    working = "compose" if plan.is_drafted else "board"
    board, preview = (reverse(f"plans:{name}", args=[plan.key]) for name in (working, "preview"))
    is_ready = not plan.n_undecided and not plan.n_to_nobody
    act = Act(Message("Xem trước và giao"), preview) if is_ready else Act(Message("Xử lý tiếp"), board)
    remarks = [Remark(Message("%(n)d nội dung giao", {"n": plan.n_orders}))]
    if plan.n_undecided:
        words = Message("%(n)d nội dung chưa quyết cách xử lý", {"n": plan.n_undecided})
        remarks.append(Remark(words, "is-soon", "soon"))
    if plan.n_to_nobody:
        words = Message("%(n)d nội dung chưa có đơn vị thực hiện", {"n": plan.n_to_nobody})
        remarks.append(Remark(words, "is-late", "nounit"))
    if is_ready:
        remarks.append(Remark(Message("đã sẵn sàng để giao"), "is-done", "done"))
    return Line(_name_of(plan), board, act, tuple(remarks))


def plan_line(plan: Any, _: Labels) -> Line:
    """Return a plan in force: how far its work was taken on; for whoever sees it whole, its matrix."""
    address, stands = reverse("plans:plan", args=[plan.key]), plan.standing
    if not plan.is_whole:
        own = Message("%(n)d nhiệm vụ có phần của đơn vị", {"n": stands.n_tasks})
        return Line(_name_of(plan), address, Act(Message("Xem phần việc"), address), (Remark(own),))
    taken = Message(
        "%(taken)d/%(total)d nhiệm vụ đã có đơn vị nhận", {"taken": stands.n_taken, "total": stands.n_tasks}
    )
    remarks = [Remark(taken, "" if stands.n_untaken else "is-done", "" if stands.n_untaken else "done")]
    if stands.n_waiting:
        words = Message("%(n)d phần việc chờ nhận", {"n": stands.n_waiting})
        remarks.append(Remark(words, "is-soon", "soon"))
    if stands.n_contested:
        words = Message("%(n)d phần việc báo không thuộc chức năng", {"n": stands.n_contested})
        remarks.append(Remark(words, "is-late", "returned"))
    act = Act(Message("Ma trận"), reverse("plans:matrix", args=[plan.key]))
    return Line(_name_of(plan), address, act, tuple(remarks))


def _name_of(plan: Plan) -> str:
    return f"{plan.number}. {plan.subject}" if plan.number else plan.subject


DOCUMENT_ACTS = {
    "received": Message("Xem tiến độ"),
    "reading": Message("Xem tiến độ"),
    "read": Message("Xem và xử lý"),
    "failed": Message("Xem cách sửa"),
}
DOCUMENT_LOOKS = {"read": ("is-done", "done"), "taken_up": ("is-done", "done"), "failed": ("is-late", "late")}


def document_line(one: SourceDocument, _: Labels) -> Line:
    """Return a document that was received and is not a plan yet."""
    address = reverse("intake:document", args=[one.key])
    act = Act(DOCUMENT_ACTS[one.status], address) if one.status in DOCUMENT_ACTS else _opening(one)
    remarks = [Remark(one.state, *DOCUMENT_LOOKS.get(one.status, ("is-act", "ongoing")))]
    if one.failure:
        remarks.append(Remark(one.failure))
    if one.is_readable:
        remarks.append(Remark(Message("%(n)d nội dung giao", {"n": one.directives})))
        remarks.append(Remark(one.issuer, is_vietnamese=True))
    remarks.append(Remark(Message("nhận lúc %(at)s", {"at": one.received_at})))
    if one.number:
        remarks.append(Remark(one.name, is_vietnamese=True))
    title = f"{one.number}. {one.subject}" if one.number and one.subject else one.number or one.name
    return Line(title, address, act, tuple(remark for remark in remarks if remark.words))


def _opening(one: SourceDocument) -> Act:
    return Act(Message("Mở kế hoạch"), reverse("plans:open", args=[one.key]))
