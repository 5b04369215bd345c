"""Closed lists of words, each with the Vietnamese that people read."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """An English word in the code, a Vietnamese label on the page.

    The value is what a database column stores; the name is what JSON says; the label is a msgid.
    """

    label: str

    # Without a label it is a look-up of the stored value: ``Status("read")``.
    def __new__(cls, value: str, label: str = "") -> Self:
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Return the pairs that a model field asks for."""
        return [(word.value, word.label) for word in cls]
