"""A unit is chosen by typing its name: with suggestions from a phone by keyboard, and without any script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.hand import PHONE, Hand
from tests.site import migrate, started

OPTIONS = ".sh-whom-list [role=option]"
Barriers = Callable[[Page], list[str]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("demo")
    migrate(folder)
    with started("demo", folder) as address:
        yield address


def test_suggestions_come_while_one_types_and_are_chosen_by_keyboard(
    browser: Browser, demo: str, barriers: Barriers
):
    phone = Hand(browser, demo, "Từ Văn Chủ Trì", PHONE)
    page = phone.page
    page.goto("/ke-hoach/viec-moi/")
    box = page.get_by_role("combobox", name="Tên đơn vị")
    box.press_sequentially("truong")
    options = page.locator(OPTIONS)
    expect(options.first).to_be_visible()
    assert (phone.overflow(), barriers(page)) == (0, [])
    expect(box).to_have_attribute("aria-expanded", "true")
    first, second = options.nth(0), options.nth(1)
    expect(first).to_have_attribute("aria-selected", "true")

    box.press("ArrowDown")
    expect(second).to_have_attribute("aria-selected", "true")
    name = second.locator("span").inner_text()
    box.press("Enter")
    expect(page.get_by_label(name, exact=True)).to_be_checked()
    expect(box).to_have_value("")
    expect(options.first).to_be_hidden()

    box.press_sequentially("truong")
    expect(options.first).to_be_visible()
    box.press("Escape")
    expect(options.first).to_be_hidden()
    assert (phone.overflow(), barriers(page)) == (0, [])
    phone.leave()


def test_a_chosen_unit_is_a_chip_that_goes_when_it_is_unticked(browser: Browser, demo: str):
    keeper = Hand(browser, demo, "Võ Minh Quản")
    page = keeper.page
    page.goto("/don-vi/nhom/moi/")
    box = page.get_by_role("group", name="Chọn từng đơn vị").get_by_role("combobox")
    box.press_sequentially("tan lap")
    page.locator(OPTIONS).first.click()
    chip = page.locator(".sh-whom-chip")
    expect(chip).to_have_count(1)

    chip.click()
    expect(chip).to_have_count(0)
    keeper.leave()


def test_without_any_script_a_name_is_found_and_what_it_leaves_open_is_asked(
    browser: Browser, demo: str, barriers: Barriers
):
    hand = Hand(browser, demo, "Từ Văn Chủ Trì")
    plain = browser.new_context(
        base_url=demo,
        locale="vi-VN",
        java_script_enabled=False,
        storage_state=hand.page.context.storage_state(),
        viewport={"width": PHONE[0], "height": PHONE[1]},
    )
    page = plain.new_page()
    page.goto("/ke-hoach/viec-moi/")
    page.get_by_label("Việc cần làm").fill("Báo số hộ nghèo")
    page.get_by_label("Tên đơn vị").fill("cong an; trường")
    page.get_by_role("button", name="Giao việc").click()

    expect(page.get_by_label("Việc cần làm")).to_have_value("Báo số hộ nghèo")
    expect(page.get_by_label("Công an phường Tân An Mẫu", exact=True)).to_be_checked()
    asked = page.get_by_role("group", name="“trường” là đơn vị nào?")
    asked.get_by_text("Trường Mầm non Mẫu").click()
    page.get_by_role("button", name="Giao việc").click()

    expect(page.get_by_role("heading", name="Phiếu giao việc")).to_be_visible()
    expect(page.locator(".sh-plan-slip")).to_contain_text("Trường Mầm non Mẫu")
    expect(page.locator(".sh-plan-slip")).to_contain_text("Công an")
    plain.close()
    hand.leave()
