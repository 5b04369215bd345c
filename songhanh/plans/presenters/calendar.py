"""Dated work as a calendar (RFC 5545): each part a day of its own, with the address that opens it.

A calendar is read by programs on other people's machines. It names work and its plan, never a person, and
nothing that somebody wrote as a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from songhanh.kernel.messages import Message
from songhanh.plans.models import Assignment
from songhanh.plans.presenters.letters import named
from songhanh.plans.rules.days import effective_day
from songhanh.plans.rules.words import Mode
from songhanh.ui.language import say
from songhanh.units.rules import UnitLabel

KIND = "text/calendar; charset=utf-8"
MAKER = "-//Song Hanh//Viec den han//VI"
EVERY = timedelta(hours=6)
DUE, ASKED = Message("Hạn: %(title)s"), Message("Đề nghị: %(title)s")
ABOUT = Message("%(unit)s, theo %(plan)s")
ABOUT_CLAUSE = Message("%(unit)s, theo %(plan)s, điểm %(clause)s")
NAME = Message("Song Hành: việc đến hạn")


def calendar_of(
    parts: Iterable[Assignment], labels: Mapping[int, UnitLabel], *, site: str, now: datetime
) -> bytes:
    """Return the calendar; ``site`` is the name under which people open the site."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say(NAME))
    calendar.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for part in parts:
        if part.last_day:
            calendar.add_component(_event(part, part.last_day, labels.get(part.unit_id), site, now))
    return bytes(calendar.to_ical())


def _event(part: Assignment, last_day: date, unit: UnitLabel | None, site: str, now: datetime) -> Event:
    day, link = effective_day(last_day, part.task.plan.day_off), site + part.task.get_absolute_url()
    asks = ASKED if part.manner is Mode.REQUESTED else DUE
    event = Event()
    # The same part keeps its name, so that a moved day moves in the calendar.
    event.add("uid", f"{part.key}@song-hanh")
    event.add("dtstamp", now)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", say(Message(asks.msgid, {"title": part.task.title})))
    event.add("description", f"{say(_about(part, unit))}\n{link}")
    event.add("url", link)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _about(part: Assignment, unit: UnitLabel | None) -> Message:
    words = {"unit": unit.name if unit else "", "plan": named(part.task.plan)}
    if part.task.clause:
        return Message(ABOUT_CLAUSE.msgid, {**words, "clause": part.task.clause})
    return Message(ABOUT.msgid, words)
