"""An order that was passed over: its words are marked on the paper, and the button says what it will do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.clerk import bring_and_read
from tests.journeys.hand import PATIENCE, Hand
from tests.journeys.offices import CITY
from tests.site import migrate, started

PASSED_OVER = "Người đứng đầu trực tiếp chỉ đạo"
MARK = """paragraph => {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
LOOK = "button => { const look = getComputedStyle(button); return [look.color, look.backgroundColor]; }"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with the cast of the sample."""
    folder = tmp_path_factory.mktemp("demo")
    migrate(folder)
    with started("demo", folder) as address:
        yield address


def mark(page: Page) -> None:
    page.locator(".sh-paper p", has_text=PASSED_OVER).evaluate(MARK)


def test_words_marked_on_the_paper_become_an_order_by_a_button_that_can_be_read(browser: Browser, demo: str):
    hand = Hand(browser, demo, CITY.clerk)
    bring_and_read(hand, CITY.sample)
    button = hand.page.locator("#them-noi-dung")

    mark(hand.page)
    expect(button).to_have_class("btn btn-sm btn-primary", timeout=PATIENCE)
    # The colour changes over a moment.
    expect(button).to_have_css("background-color", hand.page.locator(".btn-lg").evaluate(LOOK)[1])
    ink, ground = button.evaluate(LOOK)
    assert ink != ground

    hand.press(button)
    expect(hand.page.locator(".sh-card", has_text=PASSED_OVER)).to_have_count(1, timeout=PATIENCE)
    hand.leave()
