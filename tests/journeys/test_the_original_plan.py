"""The real plan and its scan, where they are: every order is found lit in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

FEWEST = 57
LONGEST_WAIT = 120_000


@pytest.mark.parametrize("ending", ["docx", "scan.pdf"])
def test_the_signed_plan_is_sent_and_read(page: Page, shared_plans: Path, ending: str):
    page.goto("/")
    page.set_input_files("input[type=file]", str(shared_plans / f"48-KH-UBND-2022.{ending}"))

    page.get_by_role("button", name="Gửi và đọc").click()
    page.wait_for_url(re.compile(r"/van-ban/[a-z2-7]{12}/"))
    orders = page.locator(".sh-card")
    orders.first.wait_for(state="attached", timeout=LONGEST_WAIT)

    assert orders.count() >= FEWEST
    assert orders.evaluate_all("all => all.every(one => document.getElementById(one.dataset.said))")
