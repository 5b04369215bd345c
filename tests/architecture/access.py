"""Everybody who may come to a page, and what there is for them to come to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from songhanh.intake import originals, services
from songhanh.intake.models import Directive
from songhanh.intake.tests import plans
from songhanh.people import invitations
from songhanh.people.models import Delegation, HandOver, Post
from songhanh.people.rules import Actor, DelegationKind, Role
from songhanh.people.tests import cast
from songhanh.plans import services as giving
from songhanh.plans.models import Assignment, Notice, TaskFile
from songhanh.plans.services.telling import make_calendar
from songhanh.units.models import Unit, UnitGroup

WHO = ("nobody", "ended", "lan", "truong", "officer-elsewhere", "head-elsewhere", "administrator")
"""Who asks: without an account, after the post has ended, as officer and head of the office that owns the
object, as officer and head of another, and as administrator."""


def routes(patterns: list[URLPattern | URLResolver] | None = None, space: str = "") -> Iterator[str]:
    """Give the name of every address that the site knows."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from routes(one.url_patterns, inner)
        else:
            yield f"{space}{one.name}"


def world() -> dict[str, tuple[str | int, ...]]:
    """Make two offices with their people; return for every object what an address needs to name it."""
    own, other = cast.unit("Phòng Thử nghiệm"), cast.unit("Phòng Khác")
    yesterday = cast.today() - timedelta(days=1)
    cast.post("ended", own, end=yesterday)
    lans = cast.post("lan", own)
    heads = cast.post("truong", own, Role.HEAD)
    cast.post("officer-elsewhere", other)
    cast.post("head-elsewhere", other, Role.HEAD)
    cast.post("administrator", cast.unit("Văn phòng"), Role.ADMINISTRATOR)
    hoas = cast.post("hoa", own)
    return {
        "": (),
        "unit": (own.key,),
        "act": (own.key, "doi-ten"),
        "group": (_group(own).key,),
        "post": (lans.key,),
        "delegation": (_delegation(heads, lans).key,),
        "minutes": (_minutes(lans, hoas).key,),
        "person": (cast.person("lan").key,),
        "link": (cast.person("hoa").key, invitations.link_for(cast.person("hoa"), "").split("/")[-2]),
        **_papers(own),
    }


def _group(own: Unit) -> UnitGroup:
    return UnitGroup.objects.create(name="Các phòng", folded="cac phong", under=own, kinds=["office"])


def _delegation(of: Post, to: Post) -> Delegation:
    return Delegation.objects.create(
        from_post=of, to_user=to.user, kind=DelegationKind.DEPUTY, valid_from=cast.LONG_AGO
    )


def _minutes(of: Post, to: Post) -> HandOver:
    return HandOver.objects.create(
        from_post=of, to_post=to, on=cast.today(), items=[], by="lan", at=timezone.now()
    )


def _papers(own: Unit) -> dict[str, tuple[str | int, ...]]:
    """A document that has been read, one that is worked on with its plan, and work that was given out."""
    lan, reader = cast.actor("lan"), Actor("phan-mem-doc")
    read, taken = (services.receive(originals.put([name], "x.docx"), by=lan)[0] for name in (b"a", b"b"))
    for document in (read, taken):
        services.start_reading(document, by=reader)
        services.finish(document, plans.content(), by=reader)
    taken = services.take_up(taken, by=lan)
    row = Directive.objects.filter(document=taken).order_by("pk")[0]
    truong, day, roles = cast.actor("truong"), cast.today(), {"issuer": own.pk, "coordinator": own.pk}
    draft, _is_new = giving.open_plan(taken, on=day, by=truong, **roles)
    work = giving.AdHoc("Báo cáo", "Ý kiến chỉ đạo", file=originals.put([b"%PDF-1.7"], "mau.pdf"))
    task = giving.give_ad_hoc(work, units=[own.pk], on=day, by=truong, **roles)
    part = Assignment.objects.get(task=task)
    wanted = giving.NewYear(day.year + 1, "Năm sau", frozenset({task.key}))
    january, _is_new = giving.carry_over(task.plan, wanted, on=day, by=truong)
    return {
        "january": (january.key,),
        "years": (january.key, task.plan.key),
        "item": (january.draft_tasks.get().key,),
        "read": (read.key,),
        "taken": (taken.key,),
        "row": (taken.key, row.key),
        "point": (read.key, 1),
        "draft": (draft.key,),
        "plan": (task.plan.key,),
        "task": (task.key,),
        "part": (part.key,),
        "file": (TaskFile.objects.get(task=task).key,),
        "notice": (Notice.objects.get(assignment=part).key,),
        "feed": (make_calendar(by=lan).secret,),
    }


def browsers() -> dict[str, Client]:
    """A browser for everybody, signed in but for nobody."""
    return {who: Client() if who == "nobody" else cast.browser(who) for who in WHO}


def answer(browser: Client, method: str, address: str) -> str:
    """Ask for an address as this browser would, and undo whatever that did."""
    fresh = Client(raise_request_exception=False)
    fresh.cookies = deepcopy(browser.cookies)
    with transaction.atomic():
        response = getattr(fresh, method)(address)
        transaction.set_rollback(True)
    # A download holds its file open until it is read to its end.
    if response.streaming:
        deque(response, maxlen=0)
    return word_for(response)


def word_for(response: HttpResponse) -> str:
    """Say in a word how a request was answered."""
    if response.status_code in (301, 302):
        return "login" if response["Location"].startswith(reverse("account_login")) else "done"
    words = {200: "ok", 400: "asks", 403: "403", 404: "404", 405: "-", 409: "denied", 410: "dead"}
    return words.get(response.status_code, str(response.status_code))
