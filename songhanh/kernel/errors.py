"""The one error that domain code raises at a person."""

from __future__ import annotations

from songhanh.kernel.messages import Message


class Denied(Exception):
    """The act is refused; the message says why. One middleware shows it; no view catches it."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message
