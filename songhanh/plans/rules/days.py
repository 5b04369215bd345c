"""Days off, and on which day a deadline really ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import holidays

from songhanh.plans.rules.words import DayOffRule, Timing

SATURDAY = 5
ONE_DAY = timedelta(days=1)


def is_day_off(day: date) -> bool:
    """Whether offices in Vietnam are closed: Saturday, Sunday, and the holidays of the Labour Code.

    >>> is_day_off(date(2022, 5, 14))
    True
    """
    return day.weekday() >= SATURDAY or day in _HOLIDAYS


def effective_day(last_day: date, rule: DayOffRule, is_off: Callable[[date], bool] = is_day_off) -> date:
    """Return the day on which work is still in time, where the last day written falls on a day off."""
    if rule is DayOffRule.AS_WRITTEN:
        return last_day
    step = ONE_DAY if rule is DayOffRule.AFTER else -ONE_DAY
    day = last_day
    while is_off(day):
        day += step
    return day


def timing_of(*, has_day: bool, is_recurring: bool, is_ongoing: bool) -> Timing:
    """Return how a task lies in time, by what its paper says and what people have set."""
    if has_day:
        return Timing.DATED
    if is_recurring:
        return Timing.RECURRING
    return Timing.ONGOING if is_ongoing else Timing.UNDATED


# Days taken from a weekend and given back are decided from year to year; the library knows those published.
_HOLIDAYS = holidays.country_holidays("VN")
