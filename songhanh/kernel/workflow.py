"""A lifecycle written as a table: it can be read, tested and drawn."""

from __future__ import annotations

from dataclasses import dataclass

from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message


@dataclass(frozen=True)
class Step:
    """One act: its holder may move the thing from a source to the target."""

    act: str
    sources: tuple[str, ...]
    target: str
    holder: str
    needs_reason: bool = False


@dataclass(frozen=True)
class Workflow:
    """Every act that exists. An act that is not in the table cannot happen."""

    name: str
    initial: str
    steps: tuple[Step, ...]

    def step(self, act: str, status: str, holder: str | None, *, reason: str = "") -> Step:
        """Return the step that ``holder`` may take from ``status``, or deny it."""
        if act not in self.acts_from(status, holder):
            raise Denied(
                Message("Việc này không làm được ở trạng thái hiện tại; tải lại trang để xem trạng thái mới.")
            )
        step = next(s for s in self.steps if s.act == act and status in s.sources and s.holder == holder)
        if step.needs_reason and not reason.strip():
            raise Denied(Message("Cần ghi rõ lý do."))
        return step

    def acts_from(self, status: str, holder: str | None) -> tuple[str, ...]:
        """Return the acts open to ``holder``: the same answer draws the buttons."""
        return tuple(s.act for s in self.steps if status in s.sources and s.holder == holder)

    def as_mermaid(self) -> str:
        """Draw the table; `make check` compares the drawing with docs/generated/."""
        arrows = [f"    {src} --> {s.target}: {s.act}" for s in self.steps for src in s.sources]
        return "\n".join(["stateDiagram-v2", f"    [*] --> {self.initial}", *arrows])
