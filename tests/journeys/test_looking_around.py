"""The tree of several years, and the main pages of plans, units and people by keyboard and in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.hand import Hand
from tests.site import migrate, started

Barriers = Callable[[Page], list[str]]
MAIN = (
    "/",
    "/ke-hoach/",
    "/ke-hoach/viec-moi/",
    "/ke-hoach/viec-duoc-giao/",
    "/don-vi/",
    "/nguoi/",
    "/nguoi/toi/",
)
VIETNAMESE = """() => {
  const letters = /[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/i;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, own = node.parentElement.closest('[lang]');
    const words = node.data.replaceAll(/Song Hành|buôn/g, '');
    if (letters.test(words) && own.lang !== 'vi') found.push(node.data.trim());
  }
  return found;
}"""
"""What is written in Vietnamese and not marked as such: words that nobody translated.

The name of the house stays, and a buôn is one.
"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("demo")
    migrate(folder)
    with started("demo", folder) as address:
        yield address


@pytest.fixture(scope="module")
def reformed(browser: Browser, demo: str) -> Iterator[Page]:
    """The demo, which knows the reforms of the sample, open before an administrator of today."""
    keeper = Hand(browser, demo, "Nguyễn Văn Kỹ Thuật")
    yield keeper.page
    keeper.leave()


@pytest.mark.parametrize(
    ("day", "there", "gone"),
    [
        ("2022-03-23", "Phường Thắng Lợi", "Phường Buôn Ma Thuột"),
        ("2024-12-01", "Phường Thành Công", "Phường Thắng Lợi"),
        ("2026-01-12", "Phường Buôn Ma Thuột", "Phường Thành Công"),
    ],
)
def test_the_tree_is_looked_at_as_of_a_day(
    reformed: Page, barriers: Barriers, day: str, there: str, gone: str
):
    reformed.goto("/don-vi/")
    reformed.get_by_label("Vào ngày").fill(day)
    reformed.get_by_role("button", name="Xem").click()

    tree = reformed.locator(".sh-tree")
    expect(tree.locator("a", has_text=there).first).to_be_attached()
    expect(tree.get_by_text(gone, exact=True)).to_have_count(0)
    assert barriers(reformed) == []


@pytest.mark.parametrize(
    ("day", "became"), [("2024-12-01", "Phường Thành Công"), ("2026-01-12", "Phường Buôn Ma Thuột")]
)
def test_an_old_name_finds_what_the_ward_became(reformed: Page, barriers: Barriers, day: str, became: str):
    reformed.goto("/don-vi/")
    reformed.get_by_label("Vào ngày").fill(day)
    reformed.get_by_label("Tên đơn vị").fill("thang loi")
    reformed.get_by_role("button", name="Xem").click()

    ward = reformed.locator(".sh-row-unit", has_text="Phường Thắng Lợi").first
    expect(ward.locator(".sh-became")).to_contain_text(became)
    assert barriers(reformed) == []
    ward.locator(".sh-became a").first.click()
    expect(reformed.get_by_role("heading", level=1)).to_have_text(became)
    assert barriers(reformed) == []


def tab_to(page: Page, name: str) -> None:
    """Go on with the Tab key until what is called so has the focus; it must be seen where one is."""
    for _ in range(80):
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        if here.inner_text().strip() == name or here.get_attribute("id") == name:
            ring = here.evaluate("e => getComputedStyle(e).outlineStyle + getComputedStyle(e).boxShadow")
            assert ring != "nonenone"
            return
    raise AssertionError(f"no way to {name} by keyboard")


def test_plans_units_and_people_are_reached_by_keyboard(browser: Browser, demo: str):
    hand = Hand(browser, demo, "Phạm Thị Điều Phối")
    page = hand.page
    for place, search, words, heading in (
        ("Kế hoạch", "tim", "khong co", "Không có kế hoạch nào khớp"),
        ("Đơn vị", "tim", "thang loi", "Tìm đơn vị"),
        ("Con người", "tim", "thang loi", "Phường Thắng Lợi"),
    ):
        tab_to(page, place)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        tab_to(page, search)
        page.keyboard.type(words)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=heading).first).to_be_visible()
    tab_to(page, "Phường Thắng Lợi")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Phường Thắng Lợi")
    hand.leave()


def test_the_main_pages_speak_english(browser: Browser, demo: str, barriers: Barriers):
    hand = Hand(browser, demo, "Phạm Thị Điều Phối")
    hand.press_button("English")
    expect(hand.page.locator("html")).to_have_attribute("lang", "en")

    left = {}
    for path in MAIN:
        hand.page.goto(path)
        left[path] = (hand.page.evaluate(VIETNAMESE), barriers(hand.page))

    assert left == {path: ([], []) for path in MAIN}
    hand.leave()
