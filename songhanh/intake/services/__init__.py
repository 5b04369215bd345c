"""All that may happen to a received document and to the directives of its reading."""

from __future__ import annotations

from songhanh.intake.services.adding import add
from songhanh.intake.services.bulk import add_unit, join, restore, set_aside, set_day
from songhanh.intake.services.directives import correct, save, set_dues, set_units, split
from songhanh.intake.services.documents import fail, finish, read_again, receive, start_reading, withdraw
from songhanh.intake.services.matching import match_all, match_written
from songhanh.intake.services.pen import Outcome
from songhanh.intake.services.points import reopen, settle
from songhanh.intake.services.taking_up import take_up
from songhanh.intake.services.undoing import redo, undo

__all__ = [
    "Outcome",
    "add",
    "add_unit",
    "correct",
    "fail",
    "finish",
    "join",
    "match_all",
    "match_written",
    "read_again",
    "receive",
    "redo",
    "reopen",
    "restore",
    "save",
    "set_aside",
    "set_day",
    "set_dues",
    "set_units",
    "settle",
    "split",
    "start_reading",
    "take_up",
    "undo",
    "withdraw",
]
