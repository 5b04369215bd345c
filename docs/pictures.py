"""Takes the pictures of docs/img/ from the site itself: ``python -m docs.pictures``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import chromium
from tests.journeys.clerk import ANOTHER, given_out
from tests.journeys.hand import OFFICE, PATIENCE, PHONE, Hand
from tests.journeys.offices import CITY, WARD
from tests.site import migrate, started

PICTURES = Path(__file__).with_name("img")
COORDINATOR, WARD_OFFICER, WARD_CHIEF = "Bùi Thị Ghi", "Đoàn Văn Giả", "Từ Văn Chủ Trì"


def main() -> None:
    """Start a demo, give out the plans of both samples; keep what officers see at a desk and on a phone."""
    program, why_not = chromium()
    if program is None:
        raise SystemExit(why_not)
    PICTURES.mkdir(exist_ok=True)
    expect.set_options(timeout=PATIENCE)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        folder = Path(name)
        (note := folder / "trong-cay.txt").write_text(ANOTHER, encoding="utf-8")
        migrate(folder)
        with started("demo", folder, str(note)) as site:
            browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
            plans = [given_out(browser, site, office, lambda _page: []).address for office in (CITY, WARD)]
            of_the_coordinator(browser, site, plans[0])
            of_the_ward(browser, site)
            of_a_phone(browser, site)
            browser.close()


def of_the_coordinator(browser: Browser, site: str, plan: str) -> None:
    """The paper and its reading, the plan, the matrix, the tree of another year."""
    desk = Hand(browser, site, COORDINATOR, OFFICE)
    take(desk.page, "/nguoi/vao-vai/", "vao-vai")
    take(desk.page, "/", "ban-lam-viec")
    take(desk.page, "/nguoi/", "con-nguoi")
    take(desk.page, "/van-ban/", "van-ban")
    desk.page.locator(".sh-row-title a").first.click()
    desk.page.locator(".sh-card", has_text="gửi qua").first.locator("summary").click()
    desk.page.screenshot(path=PICTURES / "doc-ke-hoach.png")
    document = desk.page.url
    take(desk.page, plan, "ke-hoach")
    take(desk.page, f"{plan.split('?')[0]}ma-tran/", "ma-tran")
    take(desk.page, "/don-vi/?ngay=2022-05-13", "cay-don-vi")
    desk.leave()
    phone = Hand(browser, site, COORDINATOR, PHONE)
    take(phone.page, document, "doc-ke-hoach-360")
    phone.leave()


def of_the_ward(browser: Browser, site: str) -> None:
    """What an office owes, and one task with its sentence lit."""
    ward = Hand(browser, site, WARD_OFFICER, OFFICE)
    take(ward.page, "/ke-hoach/viec-duoc-giao/", "viec-duoc-giao")
    ward.page.locator("article .sh-row-title a").first.click()
    ward.page.wait_for_load_state("networkidle")
    ward.page.screenshot(path=PICTURES / "nhiem-vu.png")
    ward.leave()


def of_a_phone(browser: Browser, site: str) -> None:
    """A desk and a quick piece of work, on a phone."""
    phone = Hand(browser, site, WARD_CHIEF, PHONE)
    take(phone.page, "/", "ban-lam-viec-360")
    take(phone.page, "/ke-hoach/viec-moi/", "giao-viec-nhanh-360")
    phone.leave()


def take(page: Page, address: str, name: str) -> None:
    """Keep what a page shows without scrolling."""
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
