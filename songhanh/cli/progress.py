"""How far a long reading has come, told on the terminal."""

from __future__ import annotations

from types import TracebackType
from typing import Self, TextIO

WIDTH = 30
STEPS = {"ocr": "Nhận dạng chữ, trang"}


class Progress:
    """A bar that moves where a person looks on; one line a step where the lines go to a file.

    It is called with the step's name, how many are done and how many there are; one piece shows nothing.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._moves = out.isatty()
        self._open = False
        self._told = ""

    def __call__(self, step: str, done: int, total: int) -> None:
        count = f"{STEPS.get(step, step)} {done}/{total}"
        if total < 2 or count == self._told:
            return
        self._told = count
        if not self._moves:
            print(count, file=self._out, flush=True)
            return
        filled = WIDTH * done // total
        self._out.write(f"\r\x1b[K[{'█' * filled}{'·' * (WIDTH - filled)}] {count}")
        self._out.flush()
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._open:
            self._out.write("\r\x1b[K")
            self._out.flush()
