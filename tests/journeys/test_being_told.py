"""An office hears of its work: by a letter that a real mail server takes, on every page, in a calendar."""

from __future__ import annotations

import os
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from songhanh.people.tests.mail_server import Box, free_port, listening
from tests.journeys.hand import PATIENCE, PHONE, Hand
from tests.site import migrate, started

NOTE = "KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n\n1. Trường Mầm non\n\n- Báo cáo trước ngày 20/6/2031.\n"
WORK, LAST_DAY = "Báo số hộ có người cao tuổi sống một mình", "2031-06-20"
GIVER, HEAD, ADDRESS = "Từ Văn Chủ Trì", "Y Bhăm Mẫu", "y.bham.mau@vi-du.example"
VILLAGE = "Buôn Akŏ Dhŏng"


class Site(NamedTuple):
    """A demo whose letters go to a mail server of this test."""

    address: str
    box: Box


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, box, port = tmp_path_factory.mktemp("told"), Box(), free_port()
    (note := folder / "trong-cay.txt").write_text(NOTE, encoding="utf-8")
    migrate(folder)
    with pytest.MonkeyPatch.context() as patch, listening(port, box):
        patch.setitem(os.environ, "SONGHANH_MAIL", f"smtp://127.0.0.1:{port}")
        with started("demo", folder, str(note)) as address:
            yield Site(address, box)


def arrived(box: Box, address: str) -> EmailMessage:
    """The letter that comes to an address, when it has come."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until and not box.to(address):
        time.sleep(0.2)
    (letter,) = box.to(address)
    return letter


@pytest.fixture(scope="module")
def given(browser: Browser, site: Site, tmp_path_factory: pytest.TempPathFactory) -> EmailMessage:
    """Work is given from a phone with a picture, and one letter comes of it."""
    picture = tmp_path_factory.mktemp("tep") / "danh-sach.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + b"danh sach" * 60)
    phone = Hand(browser, site.address, GIVER, PHONE)
    phone.page.goto("/ke-hoach/viec-moi/")
    phone.fill("Việc cần làm", WORK)
    phone.fill("Hạn, tính cả ngày này", LAST_DAY)
    phone.page.set_input_files("#tep", picture)
    phone.page.locator("form.sh-sheet").evaluate("form => { form.noValidate = true; }")
    phone.press_button("Giao việc")
    # No office was chosen: what was typed and sent stands there still.
    expect(phone.page.get_by_text("Đã nhận tệp")).to_contain_text("danh-sach.jpg")
    expect(phone.page.get_by_label("Việc cần làm")).to_have_value(WORK)
    assert phone.overflow() == 0
    phone.press(phone.page.get_by_label(VILLAGE, exact=True))
    phone.press_button("Giao việc")
    expect(phone.page.get_by_role("heading", name="Phiếu giao việc")).to_be_visible()
    # The first answer said 400, which the browser notes.
    phone.complaints[:] = [said for said in phone.complaints if "400" not in said]
    phone.leave()
    return arrived(site.box, ADDRESS)


def link_in(letter: EmailMessage) -> str:
    (link,) = re.findall(r"http://\S+", letter.get_content())
    return link


def test_a_letter_comes_and_its_link_opens_the_work_that_is_accepted(
    browser: Browser, site: Site, given: EmailMessage, barriers: Callable[[Page], list[str]]
):
    assert given["Subject"].strip() == f"Giao 1 việc: {WORK}"
    assert f"Kính gửi: {HEAD}" in given.get_content()
    assert "(hạn 20/6/2031)" in given.get_content()

    village = Hand(browser, site.address, HEAD, PHONE)
    expect(village.page.get_by_role("link", name="thông báo mới")).to_be_visible()
    assert (village.overflow(), barriers(village.page)) == (0, [])
    village.page.goto("/ke-hoach/thong-bao/")
    expect(village.page.get_by_role("heading", level=1)).to_have_text("1 thông báo mới")
    assert (village.overflow(), barriers(village.page)) == (0, [])

    village.page.goto(link_in(given))
    expect(village.page.get_by_role("heading", level=1)).to_have_text(WORK)
    expect(village.page.get_by_role("link", name="thông báo mới")).to_have_count(0)
    with village.page.expect_download() as download:
        village.follow("danh-sach.jpg")
    assert Path(download.value.path()).read_bytes().startswith(b"\xff\xd8\xff")
    village.press_button("Nhận việc")
    expect(village.page.get_by_text("Đã nhận việc.")).to_be_visible()
    assert (village.overflow(), barriers(village.page)) == (0, [])
    village.leave()


def test_the_head_splits_the_work_on_a_phone(
    browser: Browser, site: Site, given: EmailMessage, barriers: Callable[[Page], list[str]]
):
    village = Hand(browser, site.address, HEAD, PHONE)
    village.page.goto(link_in(given))
    village.follow("Chia việc cho từng người")
    village.page.get_by_label("Người làm").first.select_option(index=1)
    village.page.get_by_label("Phần việc").first.fill("Đi từng hộ ghi danh sách")
    assert (village.overflow(), barriers(village.page)) == (0, [])
    village.press_button("Lưu cách chia")
    expect(village.page.get_by_text("Đã chia việc")).to_be_visible()
    expect(village.page.get_by_text("Đi từng hộ ghi danh sách")).to_be_visible()
    assert village.overflow() == 0
    village.leave()


def test_the_calendar_of_the_head_has_the_work_until_the_address_is_renewed(
    browser: Browser, site: Site, given: EmailMessage, barriers: Callable[[Page], list[str]]
):
    village = Hand(browser, site.address, HEAD, PHONE)
    village.page.goto("/ke-hoach/lich/")
    village.press_button("Lập lịch riêng")
    address = village.page.get_by_label("Mọi việc có hạn của đơn vị").input_value()
    assert (village.overflow(), barriers(village.page)) == (0, [])

    with urllib.request.urlopen(address) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        (event,) = Calendar.from_ical(answer.read()).walk("VEVENT")
    assert event["SUMMARY"] == f"Hạn: {WORK}"
    assert event["DTSTART"].dt.isoformat() == LAST_DAY
    village.page.goto(str(event["URL"]))
    expect(village.page.get_by_role("heading", level=1)).to_have_text(WORK)

    village.page.goto("/ke-hoach/lich/")
    village.press_button("Lập địa chỉ mới")
    expect(village.page.get_by_text("Đã lập địa chỉ lịch")).to_be_visible()
    village.leave()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(address)


def test_the_giver_sees_who_was_reached(
    browser: Browser, site: Site, given: EmailMessage, barriers: Callable[[Page], list[str]]
):
    village = Hand(browser, site.address, HEAD, PHONE)
    village.page.goto(link_in(given))
    expect(village.page.get_by_role("heading", level=1)).to_have_text(WORK)
    village.leave()

    giver = Hand(browser, site.address, GIVER)
    giver.page.goto("/ke-hoach/")
    giver.press(giver.page.locator(".sh-row", has_text=WORK).get_by_role("link").first)
    giver.follow("Đã báo đơn vị")
    row = giver.page.locator(".sh-row", has_text=VILLAGE)
    expect(row).to_contain_text("thư cho 1 người")
    expect(row).to_contain_text(f"{HEAD} mở lúc")
    assert barriers(giver.page) == []
    giver.leave()
