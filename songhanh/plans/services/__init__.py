"""All that may happen to plans, tasks and assignments. One function, one transaction, one ledger line."""

from __future__ import annotations

from songhanh.plans.services.amending import (
    Addition,
    Paper,
    add_task,
    close,
    correct,
    postpone,
    reword,
    withdraw,
)
from songhanh.plans.services.choosing import accept_chosen, contest_chosen, name_for_chosen
from songhanh.plans.services.composing import Piece, add_item, compose, entitle, restore, set_aside
from songhanh.plans.services.disposing import dispose, link, unlink
from songhanh.plans.services.giving import AdHoc, give_ad_hoc, give_out
from songhanh.plans.services.january import NewYear, carry_over
from songhanh.plans.services.opening import arrange, discard, open_plan
from songhanh.plans.services.receiving import (
    accept,
    accept_all,
    contest,
    hand_over,
    insist,
    name_person,
    reassign,
    share,
)
from songhanh.plans.services.relating import attach_paper, relate, unrelate

__all__ = [
    "AdHoc",
    "Addition",
    "NewYear",
    "Paper",
    "Piece",
    "accept",
    "accept_all",
    "accept_chosen",
    "add_item",
    "add_task",
    "arrange",
    "attach_paper",
    "carry_over",
    "close",
    "compose",
    "contest",
    "contest_chosen",
    "correct",
    "discard",
    "dispose",
    "entitle",
    "give_ad_hoc",
    "give_out",
    "hand_over",
    "insist",
    "link",
    "name_for_chosen",
    "name_person",
    "open_plan",
    "postpone",
    "reassign",
    "relate",
    "restore",
    "reword",
    "set_aside",
    "share",
    "unlink",
    "unrelate",
    "withdraw",
]
