"""What the demo begins with: two samples with their people, and a plan, the project's own or another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import songhanh

if TYPE_CHECKING:
    from songhanh.people.rules import Actor

FOLDER = Path(songhanh.__file__).parents[1] / "samples"
SAMPLES = ("thanh_pho_2022", "phuong_2026")
SAMPLE = FOLDER / "thanh_pho_2022" / "ke-hoach-mau.docx"
CLERK = "van.thu"
PIECE = 1024 * 1024


def take_in(plan: Path | None) -> None:
    """Tiếp nhận: the plan is received as if sent through the page, once however often the demo runs.

    The sample is read before the site opens; a plan of one's own may be long, and is watched on the page.
    """
    from songhanh.intake.worker import work

    if _is_new(plan or SAMPLE) and plan is None:
        work(until_empty=True)


def bring_casts() -> None:
    """Nạp hai bộ mẫu: units with every reform since, and invented people, once however often it runs.

    The city of 2022 has ended by today. Its people keep their posts: the sample plan is theirs, and it is
    read and given out by the tree of its own day.
    """
    from django.utils import timezone

    from songhanh.people.models import Post
    from songhanh.people.roster import PROGRAM, bring_in
    from songhanh.units import loading
    from songhanh.units.tables import table_of_csv

    if Post.objects.exists():
        return
    for name in SAMPLES:
        units = loading.load_sample(name)
        table = table_of_csv("cast.csv", (FOLDER / name / "cast.csv").read_text(encoding="utf-8"))
        people = bring_in(table, units.refs, today=timezone.localdate(), by=PROGRAM)
        for flaw in (*units.flaws, *people.flaws):
            print(f"{name}, {flaw.where}: {flaw.message}", flush=True)
        print(
            f"Bộ mẫu {name}: {units.begun} đơn vị, {units.events} dòng sắp xếp, {people.people} người.",
            flush=True,
        )


def _receiver() -> Actor:
    """Who receives the sample: the clerk of the city, where the sample's people are there."""
    from django.contrib.auth.models import User
    from django.utils import timezone

    from songhanh.people.queries import actor_of
    from songhanh.people.rules import Actor

    clerk = User.objects.filter(username=CLERK).first()
    return actor_of(clerk, timezone.localdate()) if clerk else Actor(CLERK)


def _is_new(plan: Path) -> bool:
    from songhanh.intake import originals, services
    from songhanh.intake.rules import clean_name

    with plan.open("rb") as file:
        original = originals.put(iter(lambda: file.read(PIECE), b""), clean_name(plan.name))
    document, is_new = services.receive(original, by=_receiver())
    print(f"Đã tiếp nhận {document.name}." if is_new else f"{document.name} đã có từ trước.", flush=True)
    return is_new
