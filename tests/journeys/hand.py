"""Somebody of the cast at a browser: every click and every entry is counted, for that is what work costs."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

PATIENCE = 30_000
OFFICE, PHONE = (1366, 768), (360, 740)


class Hand:
    """A person with a page open; ``acts`` is how often they clicked, chose or filled in something."""

    def __init__(self, browser: Browser, address: str, name: str, size: tuple[int, int] = OFFICE) -> None:
        width, height = size
        opened = browser.new_context(
            base_url=address, locale="vi-VN", viewport={"width": width, "height": height}
        )
        opened.set_default_timeout(PATIENCE)
        self.acts = 0
        self.complaints: list[str] = []
        self.page: Page = opened.new_page()
        self._listen(address)
        self.page.goto("/nguoi/vao-vai/")
        self.press(self.page.get_by_role("button", name=name).first)
        self.page.wait_for_url(f"{address}/")

    def _listen(self, own: str) -> None:
        def stranger(url: str) -> list[str]:
            return [] if url.startswith((own, "data:", "blob:")) else [url]

        said = self.complaints
        self.page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
        self.page.on("pageerror", lambda error: said.append(str(error)))
        self.page.on("request", lambda asked: said.extend(stranger(asked.url)))

    def press(self, what: Locator) -> None:
        """One click."""
        self.acts += 1
        what.click()

    def press_button(self, name: str) -> None:
        """One click on the first button of that name."""
        self.press(self.page.get_by_role("button", name=name).first)

    def follow(self, name: str) -> None:
        """One click on the first link of that name."""
        self.press(self.page.get_by_role("link", name=name).first)

    def fill(self, label: str, words: str) -> None:
        """One entry."""
        self.acts += 1
        self.page.get_by_label(label, exact=True).fill(words)

    def choose(self, box: Locator, label: str) -> None:
        """One entry: a line of a list."""
        self.acts += 1
        box.select_option(label=label)

    def bring(self, file: Path) -> None:
        """One entry: a file."""
        self.acts += 1
        self.page.set_input_files("input[type=file]", file)

    def overflow(self) -> int:
        """By how many pixels the page is wider than the screen."""
        wide: int = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        return max(wide, 0)

    def leave(self) -> None:
        """Close the browser. The journey fails where a page reported an error or asked another host."""
        self.page.context.close()
        assert self.complaints == []
