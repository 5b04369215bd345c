"""January: last year's plan becomes a draft, is worded anew, given out, and laid beside the old one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.clerk import ANOTHER, Given, given_out
from tests.journeys.hand import PHONE, Hand
from tests.journeys.offices import WARD
from tests.site import migrate, started

WORDS = "Mỗi khu phố có một điểm hỗ trợ dịch vụ công mở cả buổi tối."
Looks = Callable[[Page], list[str]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo of its own, in which this year's plan is the first."""
    folder = tmp_path_factory.mktemp("january")
    (note := folder / "trong-cay.txt").write_text(ANOTHER, encoding="utf-8")
    migrate(folder)
    with started("demo", folder, str(note)) as address:
        yield address


@pytest.fixture(scope="module")
def given(browser: Browser, demo: str, barriers: Looks) -> Given:
    """The plan of the year that ends, given out by the clerk of the ward."""
    return given_out(browser, demo, WARD, barriers)


@pytest.fixture(scope="module")
def draft(browser: Browser, demo: str, given: Given, barriers: Looks) -> str:
    """The plan of the new year: begun from the closed one, worded, given out; where both are compared."""
    hand = Hand(browser, demo, WARD.clerk)
    hand.page.goto(given.address)
    hand.page.get_by_text("Hết năm? Kết thúc kế hoạch").click()
    hand.press_button("Kết thúc kế hoạch")
    begin(hand, barriers)
    compared = hand.page.get_by_role("link", name="So sánh hai năm").get_attribute("href") or ""
    word(hand, barriers)
    add(hand)
    set_aside(hand)
    give_out(hand, barriers)
    hand.leave()
    return compared


def begin(hand: Hand, barriers: Looks) -> None:
    hand.follow("Lập kế hoạch năm sau")
    expect(hand.page.get_by_label("Năm", exact=True)).to_have_value("2027")
    expect(hand.page.locator("input[name=viec]:not(:checked)")).to_have_count(0)
    expect(hand.page.locator("ins").first).to_have_text(re.compile(r"/2027$"))
    assert barriers(hand.page) == []
    hand.press_button("Lập dự thảo")
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("Soạn kế hoạch năm 2027")
    assert barriers(hand.page) == []


def word(hand: Hand, barriers: Looks) -> None:
    """Other words for the first piece, that keeps its offices; the list shows them."""
    hand.press(hand.page.locator(".sh-plan-line").first.get_by_role("link", name="Sửa"))
    assert barriers(hand.page) == []
    hand.fill("Lời văn", WORDS)
    hand.press_button("Lưu")
    expect(hand.page.locator(".sh-plan-line").first).to_contain_text(WORDS)


def add(hand: Hand) -> None:
    hand.follow("Thêm đầu việc")
    hand.fill("Lời văn", "Tổ chức ngày hội chuyển đổi số của phường.")
    box = hand.page.locator("[data-name=doing] input[type=text]")
    hand.acts += 1
    box.fill("Phòng Văn hóa - Xã hội")
    box.press("Tab")
    hand.press_button("Lưu")
    expect(hand.page.locator(".sh-plan-line", has_text="ngày hội chuyển đổi số")).to_contain_text("mới")


def set_aside(hand: Hand) -> None:
    before = hand.page.locator(".sh-section .sh-plan-line").count()
    hand.press(hand.page.locator(".sh-plan-line input").nth(1))
    hand.press_button("Bỏ ra, không chuyển sang năm mới")
    expect(hand.page.get_by_text("1 việc bỏ ra, không chuyển sang năm mới")).to_be_visible()
    assert hand.page.locator(".sh-section:not(details) .sh-plan-line").count() == before - 1


def give_out(hand: Hand, barriers: Looks) -> None:
    hand.follow("Số, ngày ký, văn bản đã ký")
    hand.fill("Số, ký hiệu", "02/KH-UBND")
    hand.press_button("Lưu")
    hand.follow("Xem trước khi giao")
    expect(hand.page.get_by_role("button", name="Giao việc")).to_be_visible()
    assert barriers(hand.page) == []
    hand.press_button("Giao việc")
    expect(hand.page.get_by_text("Đã giao việc")).to_be_visible()


def test_a_closed_year_goes_over_is_worded_given_out_and_compared(
    browser: Browser, demo: str, draft: str, barriers: Looks
):
    hand = Hand(browser, demo, WARD.clerk)
    hand.page.goto(draft)
    counts = [int(words) for words in hand.page.locator(".sh-strip b").all_inner_texts()]
    kept, changed, added, dropped = counts

    assert (changed, added, dropped) == (1, 1, 1)
    assert kept > 10
    expect(hand.page.locator("ins").first).to_be_visible()
    assert barriers(hand.page) == []
    with hand.page.expect_download() as file:
        hand.follow("Excel")
    assert file.value.suggested_filename == "so-sanh-2026-2027.xlsx"
    hand.leave()


def test_the_comparison_is_read_on_a_phone_and_from_the_page_of_either_plan(
    browser: Browser, demo: str, draft: str, given: Given, barriers: Looks
):
    phone = Hand(browser, demo, WARD.clerk, PHONE)
    phone.page.goto(given.address)
    phone.follow("So sánh hai năm")
    phone.press(phone.page.locator(".sh-strip a", has_text="thay đổi"))
    expect(phone.page.locator(".sh-plan-years tbody tr")).to_have_count(1)

    assert (phone.overflow(), barriers(phone.page)) == (0, [])
    phone.leave()


def test_a_later_paper_adds_to_the_new_plan_and_corrects_it(
    browser: Browser, demo: str, draft: str, barriers: Looks
):
    hand = Hand(browser, demo, WARD.clerk)
    hand.page.goto(draft)
    hand.press(hand.page.locator(".sh-eyebrow a"))
    hand.follow("Sửa đổi, bổ sung")
    assert barriers(hand.page) == []
    hand.press(hand.page.locator(".sh-plan-line a", has_text="Sửa nội dung").first)
    hand.fill("Theo văn bản, ý kiến chỉ đạo", "Công văn 20/UBND-VHXH")
    hand.press(hand.page.get_by_label("đính chính sai sót"))
    hand.fill("Nội dung mới", f"{WORDS[:-1]}, kể cả thứ Bảy.")
    hand.press_button("Ghi và báo các đơn vị")
    expect(hand.page.locator("ins", has_text="kể cả thứ Bảy.")).to_be_visible()
    expect(hand.page.get_by_text("Công văn 20/UBND-VHXH")).to_be_visible()
    assert barriers(hand.page) == []
    hand.leave()
