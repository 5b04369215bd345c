"""On the shelf stands what was received, once, and nothing else."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from songhanh.intake import originals, services
from songhanh.intake.models import SourceDocument, waits_to_be_read
from songhanh.kernel.errors import Denied


def kept(shelf: Path) -> list[Path]:
    """Every file in the folder of originals, drafts and all."""
    return sorted(path for path in shelf.rglob("*") if path.is_file())


@pytest.mark.django_db
def test_the_same_bytes_under_two_extensions_are_one_file(lan, received, shelf):
    again, is_new = services.receive(originals.put([b"mot tep"], "Kế hoạch.pdf"), by=lan)

    assert (again.pk, is_new) == (received.pk, False)
    assert kept(shelf) == [received.path]


@pytest.mark.django_db
def test_a_withdrawn_file_received_anew_stands_on_the_shelf_once(lan, received, shelf):
    services.withdraw(received, reason="gửi nhầm", by=lan)

    again, _ = services.receive(originals.put([b"mot tep"], "Kế hoạch.docx"), by=lan)

    assert kept(shelf) == [again.path]


@pytest.mark.django_db
@pytest.mark.parametrize("body", [b"", b"MZ\x90\x00\x03\x00\x00\x00"], ids=["empty", "program"])
def test_what_is_refused_is_not_kept(lan, shelf, body):
    with pytest.raises(Denied):
        services.receive(originals.put([body], "plan.exe"), by=lan)

    assert kept(shelf) == []


@pytest.mark.django_db
@pytest.mark.parametrize("earlier", [0, 1], ids=["new", "on the shelf already"])
def test_where_receiving_breaks_the_shelf_is_as_before(lan, shelf, earlier):
    if earlier:
        document, _ = services.receive(originals.put([b"mot tep"], "x.docx"), by=lan)
        services.withdraw(document, reason="nhầm", by=lan)
    before = kept(shelf)

    def breaks(**_: object) -> None:
        raise OSError("hàng đợi hỏng")

    waits_to_be_read.connect(breaks, weak=False)
    try:
        with pytest.raises(OSError, match="hàng đợi hỏng"):
            services.receive(originals.put([b"mot tep"], "x.docx"), by=lan)
    finally:
        waits_to_be_read.disconnect(breaks)

    assert kept(shelf) == before
    assert SourceDocument.objects.count() == earlier


def test_an_upload_cut_short_leaves_nothing(shelf):
    def cut():
        yield b"mot"
        raise ConnectionError

    with pytest.raises(ConnectionError):
        originals.put(cut(), "x.docx")

    assert kept(shelf) == []


def test_what_a_killed_program_left_is_cleared_after_a_day(shelf):
    forgotten, under_way = (originals.put([b"mot"], "x.docx").draft for _ in range(2))
    before = time.time() - originals.FORGOTTEN - 60
    os.utime(forgotten, (before, before))

    third = originals.put([b"hai"], "y.docx")

    assert kept(shelf) == sorted([under_way, third.draft])
