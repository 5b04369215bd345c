"""The doors of an account: invited, locked out, asked twice."""

from __future__ import annotations

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.conftest import PASSWORD
from tests.journeys.hand import PATIENCE
from tests.journeys.looking import Barriers, in_english, looked_at


def test_whoever_is_invited_chooses_a_password_and_the_head_invites_the_next(
    page: Page, browser: Browser, site: str, barriers: Barriers
):
    page.goto("/nguoi/")
    page.get_by_role("link", name="Văn phòng Mẫu").first.click()
    link = invited(page, barriers, "Lê Thị Trưởng", "thủ trưởng đơn vị")
    head = come_in(browser, site, link, "le.thi.truong")

    head.goto("/nguoi/")
    head.get_by_role("link", name="Văn phòng Mẫu").first.click()
    link = invited(head, barriers, "Vũ Văn Mới", "chuyên viên")
    head.goto("/nguoi/chua-vao/")
    expect(head.get_by_role("link", name="Vũ Văn Mới")).to_be_visible()
    looked_at(head, barriers)
    in_english(head)
    head.get_by_label("Vũ Văn Mới").check()
    head.get_by_label("In phiếu có mã QR để đưa tận tay").check()
    head.get_by_role("button", name="Mời những người đã chọn").click()
    expect(head.get_by_role("img", name="Mã QR mở tài khoản")).to_be_visible()
    looked_at(head, barriers)
    on_slip = head.locator(".sh-slip .sh-sha").inner_text().strip()

    assert on_slip != link
    stale = browser.new_page(base_url=site)
    answer = stale.goto(link)
    assert answer is not None
    assert answer.status == 410
    stale.close()
    officer = come_in(browser, site, on_slip, "vu.van.moi")
    expect(officer.get_by_role("heading", level=1)).to_be_visible()
    head.goto("/nguoi/chua-vao/")
    expect(head.get_by_text("Vũ Văn Mới")).to_have_count(0)


def invited(page: Page, barriers: Barriers, name: str, role: str) -> str:
    """Invite somebody and take the link that is shown once."""
    page.get_by_role("link", name="Mời người vào đơn vị").click()
    looked_at(page, barriers)
    page.get_by_label("Họ và tên").fill(name)
    page.get_by_label("Vai trò").select_option(label=role)
    page.get_by_role("button", name="Mời", exact=True).click()
    link = page.get_by_role("textbox", name="Đường dẫn đặt mật khẩu").input_value()
    looked_at(page, barriers)
    return link


def tab_of(browser: Browser, site: str) -> tuple[BrowserContext, Page]:
    opened = browser.new_context(base_url=site, locale="vi-VN", viewport={"width": 1366, "height": 768})
    opened.set_default_timeout(PATIENCE)
    return opened, opened.new_page()


def come_in(browser: Browser, site: str, link: str, username: str) -> Page:
    """Choose a password by a link, and sign in with it."""
    _, tab = tab_of(browser, site)
    tab.goto(link)
    tab.get_by_label("Mật khẩu mới", exact=True).fill(PASSWORD)
    tab.get_by_label("Nhập lại mật khẩu mới").fill(PASSWORD)
    tab.get_by_role("button", name="Đặt mật khẩu").click()
    sign_in(tab, username, PASSWORD)
    tab.wait_for_url(f"{site}/")
    return tab


def sign_in(tab: Page, username: str, password: str) -> None:
    tab.goto("/dang-nhap/")
    tab.get_by_label("Tên đăng nhập hoặc thư điện tử").fill(username)
    tab.get_by_label("Mật khẩu", exact=True).fill(password)
    tab.get_by_role("button", name="Đăng nhập").click()


def code_for(secret: str) -> str:
    """The code of this half minute: those of the one before and after it are taken, too, but end sooner."""
    counters = sorted(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))


def next_code(secret: str, used: str) -> str:
    """A code is good once: wait for the one after it."""
    until = time.monotonic() + 35
    while (code := code_for(secret)) == used and time.monotonic() < until:
        time.sleep(0.5)
    return code


def test_a_second_factor_is_set_up_and_asked_for_at_the_door(
    page: Page, browser: Browser, site: str, barriers: Barriers
):
    page.goto("/nguoi/")
    page.get_by_role("link", name="Văn phòng Mẫu").first.click()
    tab = come_in(browser, site, invited(page, barriers, "Đỗ Thị Hai Bước", "văn thư"), "do.thi.hai.buoc")
    tab.goto("/nguoi/toi/")
    tab.get_by_role("link", name="Bật", exact=True).click()
    looked_at(tab, barriers)
    tab.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Tiếp tục").click()
    expect(tab.get_by_role("img", name="Mã QR để quét bằng ứng dụng")).to_be_visible()
    looked_at(tab, barriers)
    secret = tab.locator("code").inner_text().strip()
    first = code_for(secret)
    tab.get_by_label("Mã 6 số mà ứng dụng hiện ra").fill(first)
    tab.get_by_role("button", name="Bật").click()
    expect(tab.get_by_text("Đã bật xác thực hai bước.")).to_be_visible()
    tab.context.close()

    opened, again = tab_of(browser, site)
    sign_in(again, "do.thi.hai.buoc", PASSWORD)
    code = again.get_by_label("Mã 6 số trên điện thoại, hoặc một mã dự phòng")
    looked_at(again, barriers)
    code.fill("000000")
    again.get_by_role("button", name="Đăng nhập").click()
    expect(again.get_by_text("Mã không đúng.")).to_be_visible()
    again.goto("/ke-hoach/")
    assert "/dang-nhap/" in again.url
    again.goto("/dang-nhap/ma/")
    code.fill(next_code(secret, first))
    again.get_by_role("button", name="Đăng nhập").click()
    again.wait_for_url(lambda url: "/dang-nhap/" not in url)
    opened.close()


def test_after_too_many_wrong_passwords_the_right_one_waits_too(
    page: Page, browser: Browser, site: str, barriers: Barriers
):
    page.goto("/nguoi/")
    page.get_by_role("link", name="Văn phòng Mẫu").first.click()
    come_in(
        browser, site, invited(page, barriers, "Phan Văn Quên", "chuyên viên"), "phan.van.quen"
    ).context.close()

    opened, tab = tab_of(browser, site)
    for _ in range(5):
        sign_in(tab, "phan.van.quen", "không phải mật khẩu này")
        expect(tab.get_by_role("alert").first).to_be_visible()
    sign_in(tab, "phan.van.quen", PASSWORD)
    expect(tab.get_by_text("Thử sai quá nhiều lần.")).to_be_visible()
    looked_at(tab, barriers)
    in_english(tab)
    opened.close()
