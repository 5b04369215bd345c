"""All that may happen to plans, tasks and assignments. One function, one transaction, one ledger line."""

from __future__ import annotations

from songhanh.plans.services.amending import Paper, close, postpone, relate, reword, withdraw
from songhanh.plans.services.disposing import dispose, link, unlink
from songhanh.plans.services.giving import AdHoc, give_ad_hoc, give_out
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

__all__ = [
    "AdHoc",
    "Paper",
    "accept",
    "accept_all",
    "arrange",
    "close",
    "contest",
    "discard",
    "dispose",
    "give_ad_hoc",
    "give_out",
    "hand_over",
    "insist",
    "link",
    "name_person",
    "open_plan",
    "postpone",
    "reassign",
    "relate",
    "reword",
    "share",
    "unlink",
    "withdraw",
]
