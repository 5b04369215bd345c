"""From a file in the hand to every order lit in its place, as the clerk goes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.journeys.conftest import SAMPLE

CHOSEN = ".sh-said[aria-current=true]"
OPEN = ".sh-card[open]"


@pytest.fixture
def reading(page: Page) -> Page:
    """The page of the sample plan, read."""
    page.goto("/")
    if page.get_by_role("link", name=re.compile("^Tất cả")).count() == 0:
        page.set_input_files("input[type=file]", SAMPLE)
        page.get_by_role("button", name="Gửi và đọc").click()
    else:
        page.locator(".sh-row-title a").last.click()
    expect(page.locator("#doc")).to_be_visible(timeout=60_000)
    # The browser shows the beginning of a long page before it has the end.
    page.wait_for_load_state()
    return page


def test_a_plan_is_sent_waited_for_and_read(page: Page, barriers):
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert barriers(page) == []
    page.set_input_files("input[type=file]", SAMPLE)
    expect(page.get_by_text(SAMPLE.name)).to_be_visible()

    page.get_by_role("button", name="Gửi và đọc").click()

    expect(page.locator("#doc")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kế hoạch")
    assert page.locator(".sh-card").count() > 20
    assert barriers(page) == []


def test_words_can_be_pasted_instead(page: Page):
    page.goto("/van-ban/moi/")
    page.get_by_text("Hoặc dán nội dung văn bản").first.click()
    page.locator("textarea").fill(NOTE.replace("Trồng cây", "Dọn rác"))

    page.get_by_role("button", name="Gửi và đọc").click()

    expect(page.locator(".sh-card")).to_have_count(1, timeout=60_000)
    expect(page.locator(".sh-card")).to_contain_text("Trường Mầm non")
    expect(page.locator(".sh-card")).to_contain_text("19/6/2031")


def test_every_order_is_found_lit_in_its_place(reading: Page):
    cards = reading.locator(".sh-card")
    lit = reading.evaluate(
        "() => [...document.querySelectorAll('.sh-card')]"
        ".filter(card => document.getElementById(card.dataset.said)).length"
    )

    assert lit == cards.count()


def test_sentence_and_card_select_each_other(reading: Page):
    second = reading.locator(".sh-card").nth(1)
    name = second.get_attribute("data-said")
    assert name is not None

    reading.locator(f"[id='{name}']").click()
    expect(second).to_have_attribute("open", "")
    expect(reading.locator(CHOSEN).first).to_have_attribute("id", name)

    third = reading.locator(".sh-card").nth(2)
    third.locator("summary").click()
    expect(reading.locator(CHOSEN).first).to_have_attribute("id", third.get_attribute("data-said") or "")
    expect(reading.locator(OPEN)).to_have_count(1)


def test_the_keyboard_goes_from_order_to_order_and_to_the_points(reading: Page):
    names = [card.get_attribute("id") for card in reading.locator(".sh-card").all()[:3]]

    visited = []
    for key in ("j", "j", "j", "k"):
        reading.keyboard.press(key)
        visited.append(reading.locator(OPEN).get_attribute("id"))
    reading.keyboard.press("a")

    assert visited == [*names, names[1]]
    expect(reading.locator(".sh-ask a:focus")).to_have_count(1)


def test_the_strip_shows_what_is_open_and_survives_a_reload(reading: Page):
    way = reading.locator(".sh-strip a", has_text="chưa có đơn vị")
    count = int(way.locator("b").inner_text())

    way.click()
    expect(reading.locator(".sh-card:visible")).to_have_count(count)
    reading.reload()

    expect(reading.locator(".sh-card:visible")).to_have_count(count)
    expect(reading.locator(".sh-strip a[aria-current=true]")).to_contain_text("chưa có đơn vị")


def test_whoever_asks_for_the_points_reads_them_without_opening_each(reading: Page):
    way = reading.locator(".sh-strip a", has_text="điểm cần xem")
    count = int(way.locator("b").inner_text())

    way.click()

    expect(reading.locator(".sh-ask:visible")).to_have_count(count)


def test_marks_can_be_put_out_one_kind_at_a_time(reading: Page):
    unit = reading.locator(".sh-paper .sh-m-unit").first
    drawn = "element => getComputedStyle(element).textDecorationLine"
    assert unit.evaluate(drawn) == "underline"

    reading.get_by_role("checkbox", name="đơn vị").uncheck()

    assert unit.evaluate(drawn) == "none"


def test_a_link_to_a_sentence_opens_it(reading: Page):
    name = reading.locator(".sh-card").nth(4).get_attribute("data-said")

    reading.goto(f"{reading.url.split('#')[0]}#{name}")
    reading.reload()

    expect(reading.locator(OPEN)).to_have_attribute("data-said", name or "")


def test_the_table_the_json_and_the_original_are_taken_home(reading: Page, tmp_path: Path):
    def taken(name: str) -> Path:
        with reading.expect_download() as download:
            reading.get_by_role("link", name=name, exact=True).first.click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        return file

    cards = reading.locator(".sh-card").count()
    rows = CalamineWorkbook.from_path(str(taken("Tải bảng giao việc"))).get_sheet_by_index(0).to_python()
    told = json.loads(taken("JSON").read_text(encoding="utf-8"))

    assert len(rows) == cards + 1
    assert len(told["directives"]) == cards
    assert taken("Bản gốc").read_bytes() == SAMPLE.read_bytes()


def test_english_is_one_click_away_and_stays(reading: Page):
    reading.get_by_role("button", name="English").first.click()
    expect(reading.locator("html")).to_have_attribute("lang", "en")
    expect(reading.get_by_role("link", name="Desk").first).to_be_visible()

    reading.goto("/van-ban/")
    expect(reading.locator("html")).to_have_attribute("lang", "en")
    reading.get_by_role("button", name="Tiếng Việt").first.click()

    expect(reading.locator("html")).to_have_attribute("lang", "vi")


@pytest.mark.parametrize("width", [360, 768, 1366])
def test_every_page_fits_its_screen_and_has_no_barrier(reading: Page, barriers, width: int):
    reading.set_viewport_size({"width": width, "height": 740})
    address = reading.url
    found = {}

    for path in ("/", "/van-ban/", "/van-ban/moi/", address, f"{address}#giay"):
        reading.goto(path)
        overflow = reading.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        found[path] = (max(overflow, 0), barriers(reading))

    assert found == {path: (0, []) for path in found}


def test_a_phone_shows_one_side_at_a_time(reading: Page):
    reading.set_viewport_size({"width": 360, "height": 740})
    expect(reading.locator(".sh-paper")).to_be_hidden()

    reading.locator(".sh-tabs").get_by_role("link", name="Trang giấy").click()
    expect(reading.locator(".sh-paper")).to_be_visible()
    reading.locator(".sh-said").first.click()

    expect(reading.locator(OPEN)).to_be_visible()
    expect(reading.locator(".sh-paper")).to_be_hidden()


def test_without_a_script_one_can_send_wait_and_read(browser, site: str, person, barriers):
    context = browser.new_context(
        base_url=site, java_script_enabled=False, locale="vi-VN", storage_state=person
    )
    plain = context.new_page()
    plain.goto("/van-ban/moi/")
    plain.set_input_files(
        "input[type=file]", {"name": "ghi.txt", "mimeType": "text/plain", "buffer": NOTE.encode()}
    )

    plain.get_by_role("button", name="Gửi và đọc").click()

    # The page refreshes itself every few seconds.
    expect(plain.locator(".sh-card")).to_have_count(1, timeout=60_000)
    plain.locator(".sh-strip a", has_text="chưa có đơn vị").click()
    expect(plain.locator(".sh-card:visible")).to_have_count(0)
    context.close()


def test_a_file_that_cannot_be_read_says_so_in_one_sentence(page: Page, barriers):
    page.goto("/van-ban/moi/")
    page.set_input_files(
        "input[type=file]", {"name": "hong.docx", "mimeType": "x", "buffer": b"PK\x03\x04 hong"}
    )

    page.get_by_role("button", name="Gửi và đọc").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Chưa đọc được", timeout=60_000)
    expect(page.locator(".sh-check.is-late")).to_be_visible()
    assert barriers(page) == []


NOTE = "KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n\n1. Trường Mầm non\n\n- Báo cáo kết quả trước ngày 20/6/2031.\n"
