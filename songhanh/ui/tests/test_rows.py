from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import reverse

from songhanh.kernel.messages import Message
from songhanh.ui.rows import SOME_KEY, Remark, drawn, way_to

HOSTILE = """<script>"x" & 'y'</script>"""
WRITTEN = "&lt;script&gt;&quot;x&quot; &amp; &#x27;y&#x27;&lt;/script&gt;"


@pytest.mark.parametrize(
    "remark",
    [
        Remark(HOSTILE),
        Remark(Message("hạn %(day)s", {"day": HOSTILE}), "is-quiet", "date"),
        Remark("x", address=HOSTILE),
        Remark("x", aside=("y", HOSTILE)),
    ],
)
def test_whatever_a_remark_says_is_escaped(remark: Remark):
    html = drawn([remark])

    assert WRITTEN in html
    assert "<script" not in html


def test_an_address_that_is_worked_out_once_is_the_one_that_the_urls_give():
    document, key = "b2" * 6, "k7" * 6

    for one in (key, SOME_KEY):
        assert way_to("plans:task")(one) == reverse("plans:task", args=[one])
        assert way_to("intake:directive", SOME_KEY)(one) == reverse("intake:directive", args=[SOME_KEY, one])
    assert way_to("intake:settle", document, hole=0)(31) == reverse("intake:settle", args=[document, 31])


def test_html_is_declared_safe_in_one_place_only():
    house = Path(__file__).parents[2]
    left_out = {"tests", "mail"}
    words = re.compile(r"\bmark_safe\b|\bSafeString\(|\|\s*safe\b|autoescape\s+off")

    found = {
        str(path.relative_to(house))
        for path in house.rglob("*")
        if path.suffix in {".py", ".html"} and not left_out & {*path.parts} and words.search(path.read_text())
    }

    assert found == {"ui/rows.py"}
