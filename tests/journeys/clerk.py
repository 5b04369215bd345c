"""A clerk turns a signed paper into work that is given out: step by step, as journeys and pictures go."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, expect

from tests.journeys.hand import OFFICE, PHONE, Hand
from tests.journeys.offices import Office

ANOTHER = "KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n\n1. Trường Mầm non\n\n- Báo cáo trước ngày 20/6/2031.\n"
"""A paper with which a demo begins where the samples are brought by those who work on them."""


def bring_and_read(hand: Hand, sample: Path) -> None:
    if hand.page.locator("input[type=file]").count() == 0:
        # Only the desk of a clerk receives papers; everybody can go where that is done.
        hand.follow("Tiếp nhận văn bản")
    hand.bring(sample)
    hand.press_button("Gửi và đọc")
    expect(hand.page.locator("#doc")).to_be_visible()
    hand.press_button("Bắt đầu xử lý")
    expect(hand.page.locator("#hoan-tac")).to_be_visible()


def match_names(hand: Hand, names: dict[str, str]) -> None:
    hand.follow("Khớp đơn vị")
    for words, unit in names.items():
        row = hand.page.locator(".sh-written li").filter(
            has=hand.page.locator(".sh-ask-q", has_text=re.compile(f"^“{re.escape(words)}”$"))
        )
        box = row.get_by_label("Là đơn vị nào")
        option = box.locator("option").filter(has_text=re.compile(f"^{re.escape(unit)}($| \\()")).first
        hand.choose(box, option.inner_text())
    hand.press_button("Lưu các lựa chọn")


def date_what_has_no_day(hand: Hand, day: str) -> None:
    hand.page.locator(".sh-strip").wait_for()
    hand.press(hand.page.locator(".sh-strip a", has_text="chưa có hạn"))
    hand.press_button("Chọn tất cả đang hiện")
    hand.fill("Ngày cuối còn trong hạn", day)
    with hand.page.expect_navigation():
        hand.press_button("Đặt hạn")
    expect(hand.page.locator(".sh-strip a", has_text="chưa có hạn").locator("b")).to_have_text("0")


def open_plan(hand: Hand, number: str) -> None:
    hand.follow("Kế hoạch")
    hand.press(hand.page.locator(".sh-row", has_text=number).get_by_role("link", name="Mở kế hoạch"))
    hand.press_button("Mở kế hoạch")
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("chưa quyết định")


def dispose(hand: Hand, into: dict[str, str]) -> None:
    """Every section that names nobody is carried by an order that does."""
    for section, target in into.items():
        hand.press(hand.page.get_by_label(f"Cả mục {section} ("))
        hand.acts += 1
        hand.page.get_by_label("Gộp vào nội dung").select_option(value=target)
        with hand.page.expect_navigation():
            hand.press(hand.page.get_by_role("button", name="Gộp vào", exact=True))
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Mọi nội dung đã có cách xử lý")


class Given(NamedTuple):
    """A plan that was given out: where it is, what it cost, and what stood in the way of some."""

    address: str
    acts: int
    barriers: list[str]


def too_wide(page: Page) -> list[str]:
    """Say so where a phone would have to scroll sideways."""
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    wide: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    page.set_viewport_size({"width": OFFICE[0], "height": OFFICE[1]})
    return [f"{page.url}: {wide}"] if wide > 0 else []


def given_out(browser: Browser, demo: str, office: Office, found: Callable[[Page], list[str]]) -> Given:
    hand = Hand(browser, demo, office.clerk)
    met: list[str] = []
    bring_and_read(hand, office.sample)
    match_names(hand, office.names)
    met += found(hand.page)
    if hand.page.locator(".sh-strip").count() == 0:
        hand.follow(office.number)
    date_what_has_no_day(hand, office.day)
    open_plan(hand, office.number)
    met += found(hand.page) + too_wide(hand.page)
    dispose(hand, office.into)
    hand.follow("Xem trước khi giao")
    met += found(hand.page)
    expect(hand.page.get_by_role("button", name="Giao việc")).to_be_visible()
    hand.press_button("Giao việc")
    expect(hand.page.get_by_text("Đã giao việc")).to_be_visible()
    met += found(hand.page)
    given = Given(hand.page.url, hand.acts, met)
    hand.leave()
    return given
