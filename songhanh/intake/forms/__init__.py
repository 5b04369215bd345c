"""Shape of what people send in."""

from __future__ import annotations

from songhanh.intake.forms.editing import CardEntry, DayForm, MatchEntry, chosen, whom
from songhanh.intake.forms.receiving import ReceiveForm, WithdrawForm

__all__ = ["CardEntry", "DayForm", "MatchEntry", "ReceiveForm", "WithdrawForm", "chosen", "whom"]
