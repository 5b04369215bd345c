"""From a signed plan to work that offices have accepted: the clerk, a ward and its head, a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

from tests.journeys.clerk import ANOTHER, Given, given_out
from tests.journeys.hand import PHONE, Hand
from tests.journeys.offices import CITY, WARD
from tests.site import migrate, started

MOST_ACTS = 60


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo that begins with another paper: the samples are brought by those who work on them."""
    folder = tmp_path_factory.mktemp("demo")
    (note := folder / "trong-cay.txt").write_text(ANOTHER, encoding="utf-8")
    migrate(folder)
    with started("demo", folder, str(note)) as address:
        yield address


@pytest.fixture(scope="module")
def given(browser: Browser, demo: str, barriers: Callable[[Page], list[str]]) -> Given:
    """The plan of the city, given out by the clerk of the office that coordinates it."""
    return given_out(browser, demo, CITY, barriers)


def test_the_clerk_turns_a_signed_plan_into_work_given_out_in_sixty_acts(given: Given):
    print(f"thành phố 2022: từ tệp đến việc đã giao {given.acts} lần bấm, nhập (mức {MOST_ACTS})")

    assert given.acts <= MOST_ACTS
    assert given.barriers == []


def test_the_clerk_of_a_ward_of_2026_does_so_too(browser: Browser, demo: str, barriers):
    given = given_out(browser, demo, WARD, barriers)
    print(f"phường 2026: từ tệp đến việc đã giao {given.acts} lần bấm, nhập (mức {MOST_ACTS})")

    assert given.acts <= MOST_ACTS
    assert given.barriers == []


REASON = "Việc này thuộc ngành tư pháp, phường không có người làm"


def waiting(hand: Hand) -> Locator:
    """What waits for the office of whoever looks."""
    hand.page.goto("/ke-hoach/viec-duoc-giao/")
    return hand.page.locator("section[aria-labelledby=h-cho] article")


def part_with(page: Page, words: str) -> Locator:
    return page.locator("article").filter(has_text=words)


def test_a_ward_accepts_contests_and_names_a_person_and_the_coordinator_moves_the_work(
    browser: Browser, demo: str, given: Given, barriers: Callable[[Page], list[str]]
):
    head = Hand(browser, demo, "Đoàn Văn Giả")
    count = waiting(head).count()
    taken = waiting(head).first.locator(".sh-row-title a").get_attribute("href") or ""
    head.press(waiting(head).first.get_by_role("button", name="Nhận việc"))
    expect(head.page.get_by_text("Đã nhận việc.")).to_be_visible()
    assert barriers(head.page) == []

    contested = waiting(head).first.locator(".sh-row-title a").get_attribute("href") or ""
    title = waiting(head).first.locator(".sh-row-title a").inner_text()
    head.press(waiting(head).first.get_by_role("checkbox"))
    head.press(head.page.locator("summary", has_text="Không thuộc chức năng"))
    head.fill("Vì sao không phải việc của đơn vị", REASON)
    head.press_button("Báo đơn vị đầu mối")
    expect(head.page.get_by_text("Đã báo đơn vị đầu mối")).to_be_visible()
    assert waiting(head).count() == count - 2

    head.page.goto(taken)
    own = part_with(head.page, "Phường Tân Lập")
    head.choose(own.get_by_label("Người phụ trách"), "Thân Thị Nhận Việc, Công chức văn hóa – xã hội")
    head.press(own.get_by_role("button", name="Giao", exact=True))
    expect(own).to_contain_text(re.compile(r"phụ trách:\s+Thân Thị Nhận Việc"))
    assert barriers(head.page) == []
    head.leave()

    coordinator = Hand(browser, demo, "Phạm Thị Điều Phối")
    coordinator.page.goto(contested)
    part = part_with(coordinator.page, REASON)
    part.get_by_label("Đơn vị nhận").fill("Phòng Tư pháp")
    part.get_by_label("Lý do chuyển").fill("Đồng ý với phường")
    coordinator.press(part.get_by_role("button", name="Chuyển việc"))
    expect(coordinator.page.get_by_text("Đã chuyển; cả hai đơn vị được báo.")).to_be_visible()
    assert barriers(coordinator.page) == []
    coordinator.leave()

    justice = Hand(browser, demo, "Lý Thị Giả Định")
    expect(waiting(justice).filter(has_text=title)).to_have_count(1)
    justice.leave()


def squares(page: Page) -> set[tuple[int, int]]:
    """The dark squares of the mark on a slip."""
    path = page.locator(".sh-plan-qr path").get_attribute("d") or ""
    strokes = [[int(n) for n in stroke] for stroke in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path)]
    return {(x + step, y) for x, y, length in strokes for step in range(length)}


def squares_for(words: str) -> set[tuple[int, int]]:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=4)
    code.add_data(words)
    rows = code.get_matrix()
    return {(x, y) for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark}


def test_work_is_given_from_a_phone_and_its_mark_opens_it(browser: Browser, demo: str, barriers):
    phone = Hand(browser, demo, "Từ Văn Chủ Trì", PHONE)
    phone.page.goto("/ke-hoach/")
    phone.follow("Giao việc nhanh")
    assert (phone.overflow(), barriers(phone.page)) == (0, [])
    phone.fill("Việc cần làm", "Báo số hộ có người cao tuổi sống một mình")
    phone.press(phone.page.get_by_label("Buôn Akŏ Dhŏng", exact=True))
    phone.fill("Hạn, tính cả ngày này", "2026-12-01")
    phone.press_button("Giao việc")
    expect(phone.page.get_by_role("heading", name="Phiếu giao việc")).to_be_visible()
    assert (phone.overflow(), barriers(phone.page)) == (0, [])
    address = phone.page.locator(".sh-plan-slip .sh-sha").inner_text().strip()
    assert squares(phone.page) == squares_for(address)
    assert address in phone.page.get_by_role("textbox", name="Tin để dán vào Zalo").input_value()
    message = phone.page.get_by_role("textbox", name="Tin để dán vào Zalo")
    assert message.evaluate("box => box.scrollHeight <= box.clientHeight")
    phone.leave()

    village = Hand(browser, demo, "Y Bhăm Mẫu", PHONE)
    village.page.goto(address)
    expect(village.page.get_by_role("heading", level=1)).to_have_text(
        "Báo số hộ có người cao tuổi sống một mình"
    )
    assert (village.overflow(), barriers(village.page)) == (0, [])
    village.press_button("Nhận việc")
    expect(village.page.get_by_text("Đã nhận việc.")).to_be_visible()
    village.leave()


def test_rights_end_with_the_post_on_the_page_that_is_open(
    browser: Browser, demo: str, given: Given, barriers
):
    officer = Hand(browser, demo, "H'Lê Niê Mẫu")
    officer.page.goto("/ke-hoach/viec-moi/")
    officer.fill("Việc cần làm", "Việc của người không còn giữ vị trí")
    officer.press(officer.page.get_by_role("checkbox").first)

    head = Hand(browser, demo, "Từ Văn Chủ Trì")
    head.page.goto("/nguoi/")
    head.fill("Tìm đơn vị", "phong van hoa xa hoi")
    head.press_button("Tìm")
    head.follow("Phòng Văn hóa – Xã hội phường Tân An Mẫu")
    head.follow("H'Lê Niê Mẫu")
    head.follow("Kết thúc")
    assert barriers(head.page) == []
    head.press_button("Kết thúc vị trí")
    expect(head.page.get_by_text("Đã kết thúc vị trí của H'Lê Niê Mẫu")).to_be_visible()
    head.leave()

    with officer.page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        officer.press_button("Giao việc")
    assert answered.value.status == 403
    for path in ("/", "/ke-hoach/", "/van-ban/"):
        assert (officer.page.goto(path) or answered.value).status == 403
    officer.page.context.close()
