"""Says what pure code wrote, in the language of the reader."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext, pgettext
from django.utils.translation import gettext_noop as _

from songhanh.kernel.messages import Message
from songhanh.kernel.words import Word

WEEKDAYS = (_("thứ Hai"), _("thứ Ba"), _("thứ Tư"), _("thứ Năm"), _("thứ Sáu"), _("thứ Bảy"), _("Chủ nhật"))


def say(thing: object) -> str:
    """Return a message, a word or a day as the reader's language says it; anything else as it is."""
    if isinstance(thing, Message):
        sentence = gettext(thing.msgid)
        return (
            sentence % {name: _filling(value) for name, value in thing.params.items()}
            if thing.params
            else sentence
        )
    if isinstance(thing, Word):
        return _label(thing)
    if isinstance(thing, datetime):
        return date_format(localtime(thing), "DATETIME_FORMAT")
    if isinstance(thing, date):
        return _day(thing)
    return str(thing)


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return gettext(WEEKDAYS[day.weekday()])


def _day(day: date) -> str:
    # Official Vietnamese puts a zero before a day under ten and before January and February only: 05/4/2022.
    if get_language() == "vi":
        return (
            f"{day.day:02}/{day.month:02}/{day.year}"
            if day.month < 3
            else f"{day.day:02}/{day.month}/{day.year}"
        )
    return date_format(day, "DATE_FORMAT")


def _label(word: Word) -> str:
    # Two lists may have a word in common that another language tells apart: the list's name is the context.
    return pgettext(type(word).__name__, word.label)


def _filling(value: object) -> object:
    # Numbers stay numbers: a msgid may ask for %(size)d.
    return value if isinstance(value, int | float) else say(value)
