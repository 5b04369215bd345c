"""A plan to begin with: the project's own, or the one that was asked for."""

from __future__ import annotations

from pathlib import Path

import songhanh

SAMPLE = Path(songhanh.__file__).parents[1] / "samples" / "thanh_pho_2022" / "ke-hoach-mau.docx"
PIECE = 1024 * 1024


def take_in(plan: Path | None) -> None:
    """Tiếp nhận: the plan is received as if sent through the page, once however often the demo runs.

    The sample is read before the site opens; a plan of one's own may be long, and is watched on the page.
    """
    from songhanh.intake.worker import work

    if _is_new(plan or SAMPLE) and plan is None:
        work(until_empty=True)


def _is_new(plan: Path) -> bool:
    from songhanh.intake import originals, services
    from songhanh.intake.rules import clean_name
    from songhanh.people.rules import Actor

    with plan.open("rb") as file:
        original = originals.put(iter(lambda: file.read(PIECE), b""), clean_name(plan.name))
    document, is_new = services.receive(original, by=Actor("can-bo-tiep-nhan"))
    print(f"Đã tiếp nhận {document.name}." if is_new else f"{document.name} đã có từ trước.", flush=True)
    return is_new
