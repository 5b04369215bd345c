"""Two people work on a plan of sixty pages: split, join, re-assign, undo, reload; and lose nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.conftest import SAMPLE
from tests.journeys.longplan import make_long_plan
from tests.site import migrate, started

PAGES = 60
PATIENCE = 60_000


@pytest.fixture(scope="module", autouse=True)
def more_patience() -> Iterator[None]:
    """Sixty pages on a busy machine take their time."""
    expect.set_options(timeout=PATIENCE)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with the cast of the sample, in which two people can be played."""
    folder = tmp_path_factory.mktemp("demo")
    migrate(folder)
    with started("demo", folder) as address:
        yield address


def played(browser: Browser, address: str, name: str, *, scripts: bool = True) -> tuple[Page, list[str]]:
    """A browser in which somebody of the cast has signed in, and what it complains of."""
    opened = browser.new_context(
        base_url=address,
        locale="vi-VN",
        viewport={"width": 1366, "height": 768},
        java_script_enabled=scripts,
    )
    opened.set_default_timeout(PATIENCE)
    page = opened.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/nguoi/vao-vai/")
    page.get_by_role("button", name=name).first.click()
    page.wait_for_url(f"{address}/")
    return page, complaints


@pytest.fixture(scope="module")
def long_plan(browser: Browser, demo: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the long plan, sent in and taken up by the clerk."""
    file = tmp_path_factory.mktemp("plan") / "ke-hoach-dai.docx"
    make_long_plan(SAMPLE, file, pages=PAGES, times=4)
    page, complaints = played(browser, demo, "Lê Thị Văn Thư")
    page.goto("/van-ban/moi/")
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="Gửi và đọc").click()
    expect(page.locator("#doc")).to_be_visible()
    page.get_by_role("button", name="Bắt đầu xử lý").click()
    expect(page.locator("#hoan-tac")).to_be_visible()
    address = page.url.split("#")[0]
    page.context.close()
    assert complaints == []
    return address


def letters(page: Page) -> Counter[str]:
    """Every letter of every order on the page: what must not be lost or made up."""
    texts = page.locator(".sh-card-text").all_text_contents()
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def codes(page: Page) -> list[str]:
    return page.eval_on_selector_all(".sh-card", "cards => cards.map(card => card.id.slice(4))")


def card(page: Page, code: str) -> Locator:
    return page.locator(f"[id='doc-{code}']")


def head(page: Page, code: str) -> Locator:
    return card(page, code).locator("> summary")


def opened(page: Page, code: str) -> Locator:
    """The card, open, with its form in it."""
    found = card(page, code)
    found.locator("> summary").click()
    expect(found.locator(".sh-editor")).to_be_visible()
    return found


def split(page: Page, code: str, word: int) -> None:
    found = opened(page, code)
    found.get_by_text("Tách nội dung").click()
    found.locator(".sh-words label").nth(word).click()
    with page.expect_navigation():
        found.get_by_role("button", name="Tách tại các chỗ đã chọn").click()


def join_with_next(page: Page, code: str) -> None:
    with page.expect_navigation():
        opened(page, code).get_by_role("button", name=re.compile("^Gộp với")).click()


def undo(page: Page) -> None:
    page.locator("body").click(position={"x": 2, "y": 2})
    with page.expect_navigation():
        page.keyboard.press("Control+z")


def undo_until(page: Page, is_so: Callable[[], bool]) -> None:
    """Take back one's own changes, the last one first, until all is as it should be."""
    for _ in range(4):
        if is_so():
            return
        undo(page)


def both(browser: Browser, demo: str, plan: str) -> Iterator[tuple[Page, list[str]]]:
    """Two people who open the plan side by side."""
    for name in ("Lê Thị Văn Thư", "Nguyễn Thị Thí Dụ"):
        page, complaints = played(browser, demo, name)
        page.goto(plan)
        yield page, complaints


def done(people: list[tuple[Page, list[str]]]) -> None:
    """Both go home, and no page has complained."""
    for page, _ in people:
        page.context.close()
    assert [complaints for _, complaints in people] == [[], []]


def reassign(page: Page, code: str) -> None:
    found = opened(page, code)
    found.get_by_label("Thêm đơn vị", exact=True).fill("phong y te")
    found.get_by_label("Loại việc").select_option("reporting")
    expect(page.locator("#da-luu")).to_contain_text(re.compile(r"Đã lưu \d\d:\d\d"))
    expect(head(page, code)).to_contain_text("Y tế")


def test_two_browsers_on_sixty_pages_lose_nothing(browser: Browser, demo: str, long_plan: str):
    people = list(both(browser, demo, long_plan))
    lan, minh = (page for page, _ in people)
    first, whole = codes(lan), letters(lan)
    to_split, to_join, to_assign = first[10], first[150], first[250]
    without_joined = [code for code in first if code != first[151]]

    split(lan, to_split, 4)
    join_with_next(minh, to_join)
    lan.reload()
    assert codes(lan) == [*without_joined[:11], f"{to_split}.2", *without_joined[11:]]
    assert letters(lan) == whole

    reassign(minh, to_assign)
    lan.reload()
    expect(head(lan, to_assign)).to_contain_text("Y tế")
    undo(lan)
    minh.reload()
    assert codes(minh) == without_joined
    expect(head(minh, to_assign)).to_contain_text("Y tế")
    assert letters(minh) == whole

    undo_until(minh, lambda: codes(minh) == first)
    lan.reload()
    lan.go_back()
    lan.go_forward()
    assert codes(lan) == first
    assert letters(lan) == whole
    expect(head(lan, to_assign)).not_to_contain_text("Y tế")
    done(people)


def test_who_comes_second_sees_both_before_anything_is_overwritten(
    browser: Browser, demo: str, long_plan: str
):
    people = list(both(browser, demo, long_plan))
    lan, minh = (page for page, _ in people)
    code = codes(lan)[200]
    hers, his = opened(lan, code), opened(minh, code)

    his.get_by_label("Ngày đặt thêm").fill("2022-09-30")
    his.get_by_label("Ngày đặt thêm").blur()
    expect(his.locator("> summary")).to_contain_text("30/9/2022")
    hers.get_by_label("Loại việc").select_option("training")

    expect(hers.get_by_role("alert")).to_contain_text("đã lưu nội dung này")
    expect(hers.get_by_label("Loại việc")).to_have_value("training")
    hers.get_by_role("button", name="Lưu phần của tôi").click()
    expect(hers.get_by_role("alert")).to_have_count(0)
    minh.reload()
    kept = opened(minh, code)
    expect(kept.locator("> summary")).to_contain_text("30/9/2022")
    expect(kept.get_by_label("Loại việc")).to_have_value("training")
    done(people)


def test_many_are_dated_and_given_a_unit_in_a_few_acts(browser: Browser, demo: str, long_plan: str):
    page, complaints = played(browser, demo, "Lê Thị Văn Thư")
    page.goto(f"{long_plan}?xem=chua-don-vi#doc")
    open_before = int(page.locator(".sh-strip a", has_text="chưa có đơn vị").locator("b").inner_text())

    page.get_by_role("button", name="Chọn tất cả đang hiện").click()
    page.get_by_label("Đơn vị", exact=True).fill("Phòng Y tế")
    with page.expect_navigation():
        page.get_by_role("button", name="Thêm đơn vị").click()

    expect(page.locator(".sh-strip a", has_text="chưa có đơn vị").locator("b")).to_have_text("0")
    assert open_before > 50
    undo(page)
    expect(page.locator(".sh-strip a", has_text="chưa có đơn vị").locator("b")).to_have_text(str(open_before))
    assert complaints == []
    page.context.close()


@pytest.mark.parametrize("width", [360, 1366])
def test_every_page_of_the_work_fits_its_screen_and_has_no_barrier(
    browser: Browser, demo: str, long_plan: str, barriers: Callable[[Page], list[str]], width: int
):
    page, complaints = played(browser, demo, "Lê Thị Văn Thư")
    page.set_viewport_size({"width": width, "height": 740})
    found = {}
    page.goto(long_plan)
    opened(page, codes(page)[3])
    edit = page.locator(".sh-card").nth(3).get_attribute("data-edit") or ""

    for path in (None, f"{long_plan}khop/", edit):
        if path:
            page.goto(path)
        overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        found[path] = (max(overflow, 0), barriers(page))

    assert found == {path: (0, []) for path in found}
    assert complaints == []
    page.context.close()


def test_without_a_script_every_act_is_a_form(browser: Browser, demo: str, long_plan: str, tmp_path: Path):
    page, _ = played(browser, demo, "Lê Thị Văn Thư", scripts=False)
    page.goto(long_plan)
    code = page.locator(".sh-card").nth(20).get_attribute("id") or ""
    card_20 = page.locator(f"[id='{code}']")
    card_20.locator("> summary").click()

    card_20.get_by_role("link", name="Sửa nội dung này").click()
    page.get_by_label("Thêm đơn vị", exact=True).fill("Phòng Y tế")
    page.get_by_role("button", name="Lưu", exact=True).click()

    expect(page.locator(f"[id='{code}'] > summary")).to_contain_text("Y tế")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(f"[id='{code}'] > summary")).not_to_contain_text("Y tế")
    page.context.close()
