"""A browser, a site and a way to see what no eye would: errors, strangers, and barriers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    StorageState,
    expect,
    sync_playwright,
)

from tests.browser import chromium
from tests.journeys.hand import PATIENCE
from tests.site import migrate, sign_up, started

SAMPLE = Path(__file__).parents[2] / "samples" / "thanh_pho_2022" / "ke-hoach-mau.docx"
QUIET = ("--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
GRAVE = {"serious", "critical"}
PASSWORD = "ba con mèo trên mái nhà"
LINKS: dict[str, str] = {}
"""By which link the first account of a site is opened."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever lies here is a journey."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="module", autouse=True)
def patience() -> None:
    """A busy machine takes its time."""
    expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that has just been started, with nothing in it."""
    folder = tmp_path_factory.mktemp("site")
    migrate(folder)
    with started("serve", folder) as address:
        LINKS[address] = sign_up(folder, address)
        yield address


@pytest.fixture(scope="session")
def person(browser: Browser, site: str) -> StorageState:
    """Somebody who chose a password by the link, signed in, and has the cookie to show for it."""
    return first_account(browser, site, LINKS[site])


def first_account(browser: Browser, site: str, link: str) -> StorageState:
    """Choose a password by the link that opens the first account, and sign in with it."""
    opened = browser.new_context(base_url=site, locale="vi-VN")
    tab = opened.new_page()
    tab.goto(link)
    tab.get_by_label("Mật khẩu mới", exact=True).fill(PASSWORD)
    tab.get_by_label("Nhập lại mật khẩu mới").fill(PASSWORD)
    tab.get_by_role("button", name="Đặt mật khẩu").click()
    tab.get_by_label("Tên đăng nhập hoặc thư điện tử").fill("quan.tri")
    tab.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Đăng nhập").click()
    tab.wait_for_url(f"{site}/")
    kept = opened.storage_state()
    opened.close()
    return kept


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    program, why_not = chromium()
    if program is None:
        pytest.skip(str(why_not))
    # As root Chromium's own sandbox cannot be had; the pages are ours.
    alone = ("--no-sandbox",) if os.geteuid() == 0 else ()
    launched = playwright.chromium.launch(executable_path=program, args=[*QUIET, *alone])
    yield launched
    launched.close()


@pytest.fixture
def context(browser: Browser, site: str, person: StorageState) -> Iterator[BrowserContext]:
    """A person at an office screen, signed in, who accepts downloads."""
    opened = browser.new_context(
        base_url=site,
        locale="vi-VN",
        viewport={"width": 1366, "height": 768},
        accept_downloads=True,
        storage_state=person,
    )
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, site: str) -> Iterator[Page]:
    """One tab. The journey fails when the page reports an error or asks another host for anything."""
    tab = context.new_page()
    complaints: list[str] = []

    def strangers(url: str) -> list[str]:
        return [] if url.startswith((site, "data:", "blob:")) else [url]

    tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("request", lambda asked: complaints.extend(strangers(asked.url)))
    yield tab
    assert complaints == []


@pytest.fixture(scope="session")
def barriers() -> Callable[[Page], list[str]]:
    """What stands in the way of somebody who cannot see or use a mouse, as far as axe finds it."""

    def found(page: Page) -> list[str]:
        violations = Axe().run(page)["violations"]
        return [
            f"{one['id']}: {node['target']}"
            for one in violations
            if one["impact"] in GRAVE
            for node in one["nodes"]
        ]

    return found
