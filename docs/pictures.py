"""Takes the pictures of docs/img/ from the site itself: ``python -m docs.pictures``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser import chromium
from tests.site import started

PICTURES = Path(__file__).with_name("img")
OFFICE = {"width": 1366, "height": 768}
PHONE = {"width": 360, "height": 740}
CLERK = "Lê Thị Văn Thư"


def main() -> None:
    """Start the demo, look at its pages as an officer at a desk and on a phone, and keep what is seen."""
    program, why_not = chromium()
    if program is None:
        raise SystemExit(why_not)
    PICTURES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        started("demo", Path(folder)) as site,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(base_url=site, locale="vi-VN", viewport=OFFICE)
        take(page, "/nguoi/vao-vai/", "vao-vai")
        page.get_by_role("button", name=CLERK).click()
        take(page, "/", "ban-lam-viec")
        take(page, "/nguoi/", "con-nguoi")
        take(page, "/van-ban/", "van-ban")
        page.locator(".sh-row-title a").first.click()
        document = page.url
        page.locator(".sh-card", has_text="gửi qua").first.locator("summary").click()
        page.screenshot(path=PICTURES / "doc-ke-hoach.png")
        page.set_viewport_size(PHONE)
        take(page, document, "doc-ke-hoach-360")
        browser.close()


def take(page: Page, address: str, name: str) -> None:
    """Keep what a page shows without scrolling."""
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
