"""How long every page takes against a page that asks one trivial question: `python -m bench.pages [UNITS…]`.

Bars: the median of each page at most 3 times that of the base page, in the same run; at most 12 questions
to the database. The base page is the form by which the head of an office invites somebody (`people:invite`):
the whole layout, who comes, and one question, for the office. Each number of units is grown in a database
and a process of its own, with 60 tasks that go to every ward.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

SIZES = ("32", "102", "3321")
BESIDES = 4
"""Units of the place that are not wards: the city, two offices, the Front."""
RATIO_BAR, QUESTIONS_BAR = 3.0, 12
TIMES, PATIENCE = 11, 10.0
SAMPLE = Path(__file__).parent.parent / "samples" / "thanh_pho_2022" / "ke-hoach-mau.docx"
BASE = "people:invite"


class Page(NamedTuple):
    """One page, named by its address, and who looks at it."""

    who: str
    name: str
    args: tuple[str, ...] = ()


class Measured(NamedTuple):
    """What a page costs, and how many times as long as the base page it takes."""

    seconds: float
    ratio: float
    questions: int


def main() -> int:
    """Measure each size in a process of its own, or the one size that is asked for."""
    if len(sys.argv) == 2:
        return _measure_in_a_new_folder(int(sys.argv[1]))
    asked = sys.argv[1:] or SIZES
    runs = [subprocess.run([sys.executable, "-m", "bench.pages", size], check=False) for size in asked]
    return int(any(run.returncode for run in runs))


def _measure_in_a_new_folder(size: int) -> int:
    with tempfile.TemporaryDirectory(prefix="songhanh-bench-") as folder:
        os.environ["SONGHANH_VAR"] = folder
        from songhanh.cli import site

        site.load()
        site.migrate()
        _as_in_a_test()
        began = time.perf_counter()
        pages = _grow(size)
        print(f"\n{size:,} đơn vị × 60 nhiệm vụ (dựng trong {time.perf_counter() - began:.0f} s)", flush=True)
        return _measure(pages)


def _as_in_a_test() -> None:
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]


def _measure(pages: list[Page]) -> int:
    browsers = {who: _browser(who) for who in {page.who for page in pages}}
    base = next(page for page in pages if page.name == BASE)
    costs = _Costs(browsers, base)
    itself = costs.of(base)
    print(f"trang gốc {BASE}: {itself.seconds * 1000:.1f} ms, {itself.questions} câu hỏi cơ sở dữ liệu")
    broken = 0
    for page in pages:
        found = costs.of(page)
        is_met = found.ratio <= RATIO_BAR and found.questions <= QUESTIONS_BAR
        broken += not is_met
        cost = f"{found.seconds * 1000:7.1f} ms {found.ratio:6.2f} lần {found.questions:3} câu hỏi"
        print(f"  {page.name:20} {page.who:5} {cost}{'' if is_met else '  KHÔNG ĐẠT'}", flush=True)
    print(f"mức: {RATIO_BAR:.0f} lần, {QUESTIONS_BAR} câu hỏi; {len(pages) - broken}/{len(pages)} trang đạt")
    return 1 if broken else 0


def _address(page: Page) -> str:
    from django.urls import reverse

    return reverse(page.name, args=page.args)


def _browser(username: str) -> Any:
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client()
    user = get_user_model().objects.get(username=username)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


class _Costs:
    """Asks for a page and the base page in turn, so that a busy moment weighs on both."""

    def __init__(self, browsers: dict[str, Any], base: Page) -> None:
        self.browsers = browsers
        self.base = base

    def of(self, page: Page) -> Measured:
        """Return what a page costs."""
        own: list[float] = []
        base: list[float] = []
        self._timed(page)
        until = time.perf_counter() + PATIENCE
        while len(own) < TIMES and (not own or time.perf_counter() < until):
            base.append(self._timed(self.base))
            own.append(self._timed(page))
        seconds = statistics.median(own)
        questions = _questions(self.browsers[page.who], _address(page))
        return Measured(seconds, seconds / statistics.median(base), questions)

    def _timed(self, page: Page) -> float:
        return _timed(self.browsers[page.who], _address(page))


def _timed(client: Any, address: str) -> float:
    # Time of this process: SQLite works inside it, and other programs of a busy machine do not count.
    began = time.process_time()
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return time.process_time() - began


def _questions(client: Any, address: str) -> int:
    from django.db import connection

    asked = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        client.get(address)
    return len(asked)


def _grow(size: int) -> list[Page]:
    from songhanh.plans.tests import cast

    here = _place(size - BESIDES)
    they = cast.people(here)
    draft = cast.opened(here, cast.large_paper(here), they.lan)
    plan = cast.given(cast.opened(here, cast.large_paper(here), they.lan), they.lan)
    return [
        *_of_intake(_taken_up(they.lan)),
        *_of_preparing(draft),
        *_of_plans(plan, here),
        *_of_january(plan, here, they.lan),
        *_of_units(here),
        *_of_people(here),
        *_of_desk(),
    ]


def _place(wards: int) -> SimpleNamespace:
    """The city of the tests of plans, its wards begun all at once."""
    from songhanh.plans.tests import cast
    from songhanh.units import changes
    from songhanh.units.rules import Draft, UnitKind

    here = cast.place(0)
    drafts = [Draft(f"Phường Mẫu {n:04}", UnitKind.WARD) for n in range(1, wards + 1)]
    here.wards = changes.begin(drafts, under=[here.city.pk] * wards, on=cast.BEGINNING)
    return here


def _taken_up(by: Any) -> Any:
    """The sample plan, read and taken up."""
    from songhanh.intake import originals, queries, services
    from songhanh.intake.reading import read
    from songhanh.intake.reading.layout import layout_of
    from songhanh.intake.reading.schema import as_json
    from songhanh.intake.reading.sources import open_source
    from songhanh.people.rules import Actor
    from songhanh.plans.tests import cast

    original = originals.put([SAMPLE.read_bytes()], SAMPLE.name)
    document, reader = services.receive(original, by=by)[0], Actor("phan-mem-doc")
    source = open_source(SAMPLE)
    services.start_reading(document, by=reader)
    content = as_json(read(source), source) | {"layout": layout_of(source)}
    document = services.finish(document, content, by=reader)
    return services.take_up(document, by=by, tree=queries.tree_for(document, cast.TODAY))


def _of_intake(document: Any) -> list[Page]:
    row = document.taken_directives.order_by("pk")[0]
    return [
        Page("lan", "intake:list"),
        Page("lan", "intake:receive"),
        Page("lan", "intake:document", (document.key,)),
        Page("lan", "intake:match", (document.key,)),
        Page("lan", "intake:directive", (document.key, row.key)),
        Page("lan", "plans:open", (document.key,)),
    ]


def _of_preparing(draft: Any) -> list[Page]:
    names = ("board", "preview", "coverage", "arrange")
    return [Page("lan", f"plans:{name}", (draft.key,)) for name in names]


def _of_plans(plan: Any, here: SimpleNamespace) -> list[Page]:
    task, ward = plan.tasks.first(), here.wards[0]
    return [
        Page("lan", "plans:list"),
        Page("lan", "plans:plan", (plan.key,)),
        Page("minh", "plans:plan", (plan.key,)),
        Page("lan", "plans:matrix", (plan.key,)),
        Page("lan", "plans:amend", (plan.key,)),
        Page("lan", "plans:task", (task.key,)),
        Page("minh", "plans:task", (task.key,)),
        Page("lan", "plans:slip", (task.key,)),
        Page("minh", "plans:unit", (ward.key,)),
        Page("lan", "plans:unit", (here.labour.key,)),
        Page("lan", "plans:give_ad_hoc"),
    ]


def _of_january(plan: Any, here: SimpleNamespace, by: Any) -> list[Page]:
    """Pages on which the year goes over into the next, and on which later papers change it."""
    from songhanh.plans import services
    from songhanh.plans.tests import cast

    # Of two plans one has gone over into the next year, and one may.
    last = cast.given(cast.opened(here, cast.large_paper(here), by), by)
    chosen = frozenset(plan.tasks.values_list("key", flat=True))
    wanted = services.NewYear(plan.year + 1, "Trồng cây năm sau", chosen)
    new, _is_new = services.carry_over(plan, wanted, on=cast.TODAY, by=by)
    return [
        Page("lan", "plans:carry_over", (last.key,)),
        Page("lan", "plans:compose", (new.key,)),
        Page("lan", "plans:item", (new.draft_tasks.first().key,)),
        Page("lan", "plans:add_item", (new.key,)),
        Page("lan", "plans:entitle", (new.key,)),
        Page("lan", "plans:compare", (new.key, plan.key)),
        Page("lan", "plans:relate", (plan.key,)),
        Page("lan", "plans:add_task", (plan.key,)),
        Page("lan", "plans:reword", (plan.tasks.first().key,)),
    ]


def _of_units(here: SimpleNamespace) -> list[Page]:
    return [
        Page("lan", "units:tree"),
        Page("lan", "units:unit", (here.city.key,)),
        Page("lan", "units:below", (here.city.key,)),
        Page("quan", "units:change", (here.wards[0].key, "sap-nhap")),
        Page("quan", "units:arrive"),
    ]


def _of_people(here: SimpleNamespace) -> list[Page]:
    from songhanh.people.models import Person, Post

    post = Post.objects.get(user__username="hoa")
    person = Person.objects.get(user__username="hoa")
    return [
        Page("quan", "people:directory"),
        Page("minh", "people:unit", (here.wards[0].key,)),
        Page("minh", "people:invite", (here.wards[0].key,)),
        Page("minh", "people:person", (person.key,)),
        Page("minh", "people:end", (post.key,)),
        Page("minh", "people:hand_over", (post.key,)),
    ]


def _of_desk() -> list[Page]:
    return [Page(who, "desk:home") for who in ("lan", "hanh", "minh", "tam", "quan")]


if __name__ == "__main__":
    sys.exit(main())
