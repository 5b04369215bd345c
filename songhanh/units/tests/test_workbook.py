from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from songhanh.kernel.errors import Denied
from songhanh.units import loading, queries
from songhanh.units.models import Unit, UnitGroup
from songhanh.units.presenters.blank_workbook import blank_workbook
from songhanh.units.tables import BlankSheet
from songhanh.units.tests.growing import KEEPER, called
from songhanh.units.workbook import book_of, tables_of

TODAY = date(2026, 1, 12)
HEAD = ["Ký hiệu", "Tên đơn vị", "Loại", "Trực thuộc", "Mã", "Từ ngày"]


def book(*sheets):
    buffer = BytesIO()
    made = xlsxwriter.Workbook(buffer, {"in_memory": True})
    days = made.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets:
        page = made.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(number, place, cell, days)
                else:
                    page.write(number, place, cell)
    made.close()
    return buffer.getvalue()


def flaws_in(raw):
    return [(flaw.where, str(flaw.message)) for flaw in book_of(raw, default=TODAY).content.flaws]


@pytest.mark.django_db
def test_a_workbook_of_units_is_loaded_whole():
    raw = book(
        (
            "Đơn vị",
            [
                HEAD,
                ["tp", "Thành phố Mẫu", "thành phố thuộc tỉnh", "", "", date(2022, 1, 1)],
                ["p1", "Buôn Akŏ Dhŏng", "buôn", "tp", 24133, "01/7/2025"],
                ["", "Phòng Nội vụ", "phòng", "Thành phố Mẫu", "", ""],
            ],
        ),
        ("Nhóm", [["Tên nhóm", "Của đơn vị", "Gồm các loại"], ["Các buôn", "tp", "buôn"]]),
    )

    loaded = loading.load(book_of(raw, default=TODAY).content, by=KEEPER)

    assert (loaded.flaws, loaded.begun) == ((), 3)
    buon = queries.unit_named("Buon Ako Dhong", on=TODAY)
    assert (buon.name, buon.code) == ("Buôn Akŏ Dhŏng", "24133")
    assert not queries.exists_on(buon.pk, date(2025, 6, 30))
    assert called(queries.members_of(UnitGroup.objects.get(), TODAY)) == ["Buôn Akŏ Dhŏng"]
    assert loaded.refs["phong noi vu"] == queries.unit_named("Phòng Nội vụ", on=TODAY).pk


def test_every_flaw_is_told_with_its_cell():
    raw = book(
        (
            "Đơn vị",
            [
                HEAD,
                ["a", "", "phường", "", "", ""],
                ["b", "Phường B", "hành tinh", "", "", ""],
                ["b", "Phường C", "phường", "", "", "31/02/2026"],
            ],
        )
    )

    assert flaws_in(raw) == [
        ("Đơn vị!B2", "Thiếu “Tên đơn vị”."),
        ("Đơn vị!C3", "Không có loại đơn vị “hành tinh”; xem các loại ở trang “Hướng dẫn”."),
        ("Đơn vị!F4", "“31/02/2026” không phải là ngày; ghi như 01/7/2025."),
        ("Đơn vị!A4", "Ký hiệu này đã có ở dòng 3."),
    ]


def test_a_missing_column_is_told_once():
    assert flaws_in(book(("Đơn vị", [["Tên đơn vị"], ["Phường A"]]))) == [("Đơn vị!1", "Thiếu cột “Loại”.")]


@pytest.mark.django_db
def test_a_circle_of_parents_is_a_flaw_and_nothing_is_kept():
    raw = book(("Đơn vị", [HEAD, ["a", "Phường A", "phường", "b"], ["b", "Phường B", "phường", "a"]]))

    loaded = loading.load(book_of(raw, default=TODAY).content, by=KEEPER)

    assert [flaw.where for flaw in loaded.flaws] == ["Đơn vị!D2", "Đơn vị!D3"]
    assert not Unit.objects.exists()


def test_the_sheet_of_people_is_handed_on_as_it_is_written():
    people = [["Đơn vị", "Họ và tên", "Vai trò"], ["tp", "Nguyễn Thị A", "văn thư"]]

    found = book_of(book(("Người", people)), default=TODAY)

    assert found.people is not None
    assert found.people.rows[1] == ("tp", "Nguyễn Thị A", "văn thư")


def test_rows_keep_their_numbers_when_lines_are_left_empty():
    raw = book(("Đơn vị", [[], [], HEAD, [], ["a", "", "phường"]]))

    assert flaws_in(raw) == [("Đơn vị!B5", "Thiếu “Tên đơn vị”.")]


@pytest.mark.parametrize("raw", [b"", b"not a workbook", b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_workbook_is_refused_in_one_sentence(raw):
    with pytest.raises(Denied, match="không mở được"):
        tables_of(raw)


def test_another_zipped_folder_is_no_workbook():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as folder:
        folder.writestr("a.txt", "a")

    with pytest.raises(Denied, match="không mở được"):
        tables_of(buffer.getvalue())


def test_a_small_file_that_unfolds_into_a_large_one_is_not_opened():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("xl/worksheets/sheet1.xml", b"\0" * 80_000_000)

    with pytest.raises(Denied, match="quá lớn"):
        tables_of(buffer.getvalue())


@pytest.mark.parametrize("place", [(0, 16_000), (1_000_000, 0)])
def test_a_cell_in_the_far_corner_is_refused_before_it_fills_the_memory(place):
    buffer = BytesIO()
    made = xlsxwriter.Workbook(buffer, {"in_memory": True})
    made.add_worksheet("Đơn vị").write(*place, "x")
    made.close()

    with pytest.raises(Denied, match="quá rộng"):
        tables_of(buffer.getvalue())


def test_a_book_without_the_sheets_says_which_are_expected():
    with pytest.raises(Denied, match="Tải tệp mẫu"):
        book_of(book(("Sheet1", [["a"]])), default=TODAY)


@pytest.mark.django_db
def test_the_blank_workbook_can_be_sent_back_as_it_is():
    people = BlankSheet("Người", ("Đơn vị", "Họ và tên"), (("tp", "Nguyễn Văn A"),))

    found = book_of(blank_workbook([people]), default=TODAY)
    loaded = loading.load(found.content, by=KEEPER)

    assert (loaded.flaws, loaded.begun) == ((), 4)
    assert found.people is not None
    assert UnitGroup.objects.get().name == "UBND các phường, xã"
