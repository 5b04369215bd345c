"""What every page is looked at for: barriers, a phone's width, and words that nobody translated."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.hand import OFFICE, PHONE
from tests.journeys.test_looking_around import VIETNAMESE

Barriers = Callable[[Page], list[str]]


def looked_at(page: Page, barriers: Barriers) -> None:
    """Nothing stands in anybody's way, and a phone need not scroll sideways."""
    assert barriers(page) == []
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.wait_for_function("document.documentElement.scrollWidth <= window.innerWidth")
    page.set_viewport_size({"width": OFFICE[0], "height": OFFICE[1]})


def in_english(page: Page) -> None:
    """Nothing is left in Vietnamese that is not marked as such; then back."""
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    left = page.evaluate(VIETNAMESE)
    assert left == [], left
    page.get_by_role("button", name="Tiếng Việt").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
