"""Lists of people: casts of the samples, and the sheet of a workbook."""

from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from songhanh.people.models import Person, Post
from songhanh.people.roster import PROGRAM, bring_in
from songhanh.people.rules import Role
from songhanh.people.tests import cast
from songhanh.units import loading
from songhanh.units.rules import Loader, searchable
from songhanh.units.tables import Table, table_of_csv

pytestmark = pytest.mark.django_db
HEAD = ("Đơn vị", "Họ và tên", "Tên đăng nhập", "Vai trò", "Chức danh")


def brought(unit, *rows, **more):
    refs = {searchable("phong"): unit.pk}
    return bring_in(Table("Người", (HEAD, *rows)), refs, today=cast.today(), by=PROGRAM, **more)


@pytest.fixture
def office(db):
    return cast.unit()


def test_everybody_on_the_list_gets_an_account_and_a_post(office):
    found = brought(
        office,
        ("phong", "Trần Văn Mẫu", "mau", "thủ trưởng đơn vị", "Trưởng phòng"),
        ("phong", "Lê Thị Thử", "", "van thu", ""),
    )

    assert (found.flaws, found.people, found.posts) == ([], 2, 2)
    assert Post.objects.get(user__username="mau").work is Role.HEAD
    assert Post.objects.get(user__username="le.thi.thu").work is Role.CLERK


def test_every_flaw_is_told_with_its_cell_and_nothing_is_kept(office):
    found = brought(
        office,
        ("phong", "Trần Văn Mẫu", "mau", "thủ trưởng đơn vị", ""),
        ("sở khác", "Lê Thị Thử", "", "thư ký", ""),
        ("phong", "", "", "văn thư", ""),
    )

    assert [flaw.where for flaw in found.flaws] == ["Người!A3", "Người!D3", "Người!B4"]
    assert not Person.objects.exists()


def test_a_trial_says_what_would_be_and_keeps_nothing(office):
    found = brought(office, ("phong", "Trần Văn Mẫu", "mau", "văn thư", ""), is_trial=True)

    assert found.people == 1
    assert not Person.objects.exists()


def test_the_same_list_twice_changes_nothing(office):
    rows = [
        ("phong", "Trần Văn Mẫu", "mau", "thủ trưởng đơn vị", ""),
        ("phong", "Lê Thị Thử", "", "văn thư", ""),
    ]
    brought(office, *rows)

    again = brought(office, *rows)

    assert (again.flaws, again.people, again.posts) == ([], 0, 0)
    assert Person.objects.count() == 2


def workbook(**sheets):
    body = BytesIO()
    with xlsxwriter.Workbook(body) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return SimpleUploadedFile("don-vi.xlsx", body.getvalue())


def test_units_and_people_come_in_one_workbook_looked_at_first(office):
    cast.post("quan-tri", office, Role.ADMINISTRATOR)
    admin, address = cast.browser("quan-tri"), reverse("units:arrive")
    units = [("Ký hiệu", "Tên đơn vị", "Loại", "Từ ngày"), ("moi", "Phòng Mới", "phòng", "01/7/2025")]
    people = [HEAD, ("moi", "Trần Văn Mẫu", "mau", "thủ trưởng đơn vị", "")]
    file = workbook(**{"Đơn vị": units, "Người": people})

    looked = admin.post(address, {"file": file})
    kept_then = Person.objects.filter(user__username="mau").exists()
    admin.post(address, {"seen": looked.context["seen"], "xac-nhan": "1"})

    assert not kept_then
    assert Post.objects.get(user__username="mau").work is Role.HEAD


@pytest.mark.parametrize("name", ["thanh_pho_2022", "phuong_2026"])
def test_the_cast_of_a_sample_finds_its_units_and_has_somebody_for_every_role_of_the_work(name):
    content = loading.content_of(loading.SAMPLES / name)
    content.events = ()
    units = loading.load(content, by=Loader())
    table = table_of_csv("cast.csv", (loading.SAMPLES / name / "cast.csv").read_text(encoding="utf-8"))

    people = bring_in(table, units.refs, today=cast.today(), by=PROGRAM)

    assert people.flaws == []
    assert people.people == len(table.rows) - 1
    held = set(Post.objects.values_list("role", flat=True))
    assert {Role.LEADER, Role.HEAD, Role.OFFICER, Role.CLERK, Role.ADMINISTRATOR} <= held
