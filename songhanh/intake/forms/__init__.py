"""Shape of what people send in."""

from __future__ import annotations

from songhanh.intake.forms.editing import AddUnitForm, CardEntry, DayForm, MatchEntry, chosen
from songhanh.intake.forms.marking import AddForm, SettleForm
from songhanh.intake.forms.receiving import ReceiveForm, WithdrawForm

__all__ = [
    "AddForm",
    "AddUnitForm",
    "CardEntry",
    "DayForm",
    "MatchEntry",
    "ReceiveForm",
    "SettleForm",
    "WithdrawForm",
    "chosen",
]
