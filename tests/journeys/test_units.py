"""A place begins with one workbook, looks at its units of several years, previews a change and makes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from playwright.sync_api import Page, expect

UNITS = [
    ("Ký hiệu", "Tên đơn vị", "Loại", "Mã", "Trực thuộc", "Phục vụ địa bàn", "Từ ngày"),
    ("tinh", "Tỉnh Đường Trường", "tỉnh", "", "", "", "01/01/2022"),
    ("tp", "Thành phố Đường Trường", "thành phố thuộc tỉnh", "", "tinh", "", "01/01/2022"),
    ("p1", "Phường Suối Đá", "phường", "90001", "tp", "", "01/01/2022"),
    ("p2", "Phường Đồi Thông", "phường", "90002", "tp", "", "01/01/2022"),
    ("p3", "Xã Ea Mẫu Drĕng", "xã", "90003", "tp", "", "01/01/2022"),
    ("yt", "Trạm Y tế phường Suối Đá", "trạm y tế", "", "", "p1", "01/01/2022"),
]
EVENTS = [
    ("Ngày", "Sự kiện", "Đơn vị cũ", "Đơn vị mới", "Tên mới", "Loại mới", "Mã mới", "Trực thuộc", "Căn cứ"),
    ("01/11/2024", "sáp nhập", "p1", "p2", "", "", "", "", "Nghị quyết mẫu số 1"),
    ("01/7/2025", "sáp nhập", "p2", "moi", "Phường Ngã Ba", "phường", "90001", "tinh", "Nghị quyết mẫu số 2"),
    ("01/7/2025", "sáp nhập", "p3", "moi", "", "", "", "tinh", "Nghị quyết mẫu số 2"),
    ("01/7/2025", "giải thể", "tp", "", "", "", "", "", "Nghị quyết mẫu số 2"),
]
PEOPLE = [("Đơn vị", "Họ và tên", "Vai trò"), ("moi", "Trần Thị Đường", "văn thư")]


def workbook(path: Path, units: list[tuple[str, ...]]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in (("Đơn vị", units), ("Sắp xếp", EVENTS), ("Người", PEOPLE)):
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def test_a_place_begins_with_a_workbook_and_looks_back(
    page: Page, barriers: Callable[[Page], list[str]], tmp_path: Path
) -> None:
    load(page, barriers, tmp_path)
    look_back(page)
    assert barriers(page) == []
    follow_an_old_name(page)
    assert barriers(page) == []
    rename(page, barriers)


def load(page: Page, barriers: Callable[[Page], list[str]], folder: Path) -> None:
    """A workbook with a slip is refused by its cell; the mended one is taken in, with who comes in it."""
    wrong = [*UNITS[:3], ("p1", "Phường Suối Đá", "phường", "", "thị xã nào đó", "", "01/01/2022")]
    page.goto("/don-vi/tu-tep/")
    page.get_by_label("Tệp .xlsx").set_input_files(workbook(folder / "sai.xlsx", wrong))
    page.get_by_role("button", name="Kiểm tra và xem trước").click()
    expect(page.get_by_text("Đơn vị!E4")).to_be_visible()
    assert barriers(page) == []

    page.get_by_label("Tệp .xlsx").set_input_files(workbook(folder / "dung.xlsx", UNITS))
    page.get_by_role("button", name="Kiểm tra và xem trước").click()
    expect(page.get_by_text("6 đơn vị mới")).to_be_visible()
    expect(page.get_by_text("1 người mới")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Xác nhận và nạp").click()
    expect(page.get_by_text("Đã nạp 6 đơn vị mới.")).to_be_visible()
    expect(page.get_by_text("Trần Thị Đường").first).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("link", name="Đơn vị", exact=True).first.click()


def look_back(page: Page) -> None:
    """The tree as of 2022, 2024 and 2026."""
    for day, there, gone in (
        ("2022-03-23", "Phường Suối Đá", "Phường Ngã Ba"),
        ("2024-12-01", "Phường Đồi Thông", "Phường Suối Đá"),
        ("2026-01-12", "Phường Ngã Ba", "Phường Đồi Thông"),
    ):
        page.get_by_label("Vào ngày").fill(day)
        page.get_by_role("button", name="Xem").click()
        expect(page.get_by_role("link", name=there, exact=True)).to_be_visible()
        expect(page.get_by_role("link", name=gone, exact=True)).to_have_count(0)


def follow_an_old_name(page: Page) -> None:
    """An old name, typed without tone marks, leads to the unit of today."""
    page.get_by_label("Tên đơn vị").fill("phuong suoi da")
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_text("nay là").first).to_be_visible()
    page.get_by_role("link", name="Phường Ngã Ba").first.click()
    expect(page.get_by_role("heading", name="Hình thành từ")).to_be_visible()


def rename(page: Page, barriers: Callable[[Page], list[str]]) -> None:
    """A change is looked at before it is made."""
    page.get_by_text("Thay đổi", exact=True).click()
    page.get_by_role("link", name="Đổi tên").click()
    page.get_by_label("Tên mới", exact=True).fill("Phường Ngã Tư")
    page.get_by_role("button", name="Xem trước hệ quả").click()
    expect(page.get_by_text("Chưa có gì được ghi.")).to_be_visible()
    assert barriers(page) == []
    page.get_by_role("button", name="Xác nhận và ghi").click()
    expect(page.get_by_role("heading", name="Phường Ngã Tư")).to_be_visible()
