"""The tree is written in Python: what it says stays what a template would have said."""

from __future__ import annotations

from datetime import date

from songhanh.units.presenters.twigs import written
from songhanh.units.queries import Twig
from songhanh.units.rules import UnitLabel

DAY = date(2024, 3, 1)


def twig(name: str, *below: Twig, count: int = 0, code: str = "") -> Twig:
    label = UnitLabel(1, "k" * 12, name, "", "ward", code)
    return Twig(label, count or len(below), list(below))


def test_a_name_or_a_code_is_never_read_as_markup() -> None:
    html = written([twig("Phường <b>Mới</b>", code='"><i>')], DAY)

    assert "Phường &lt;b&gt;Mới&lt;/b&gt;" in html
    assert "mã &quot;&gt;&lt;i&gt;" in html
    assert "<b>" not in html
    assert "<i>" not in html


def test_a_long_branch_is_closed_unless_it_is_the_topmost() -> None:
    long = [twig(f"Tổ dân phố {n}") for n in range(41)]

    assert "<details open>" in written([twig("Phường", *long)], DAY)
    assert "<details><summary>41 " in written([twig("Thành phố", twig("Phường", *long))], DAY)


def test_a_branch_that_is_not_shown_is_asked_for_when_it_is_opened() -> None:
    html = written([twig("Thành phố", count=21)], DAY)

    assert f'hx-get="/don-vi/{"k" * 12}/' in html
    assert "21 đơn vị trực thuộc" in html
    assert "?ngay=2024-03-01" in html
