from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from songhanh.units import changes, effects, loading, queries
from songhanh.units.effects import Work
from songhanh.units.rules import Draft, UnitKind
from songhanh.units.tests.growing import BEGINNING, begin
from songhanh.units.workbook import tables_of

pytestmark = pytest.mark.django_db
IN_2022, IN_2026 = date(2022, 3, 23), date(2026, 1, 12)


@pytest.fixture
def city():
    loading.load_sample("thanh_pho_2022")


def key_of(name, on):
    return queries.unit_named(name, on=on).key


def seen(client, address, **asked):
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_tree_is_shown_as_of_the_day_that_is_asked_for(client, city):
    then = seen(client, "/don-vi/", ngay="2022-03-23")
    now = seen(client, "/don-vi/", ngay="2026-01-12")

    assert "Phường Thắng Lợi" in then
    assert "Phường Buôn Ma Thuột" not in then
    assert "Phường Thắng Lợi" not in now
    assert "Phường Buôn Ma Thuột" in now


def test_a_day_that_does_not_exist_is_today(client, city):
    assert "Phường Buôn Ma Thuột" in seen(client, "/don-vi/", ngay="2026-02-31")


def test_an_old_name_leads_to_the_unit_of_today(client, city):
    page = seen(client, "/don-vi/", tim="thang loi", ngay="2026-01-12")

    assert page.index("Phường Thắng Lợi") < page.index("nay là") < page.index("Phường Buôn Ma Thuột")


def test_words_that_nothing_answers_to_say_so(client, city):
    assert "Không có đơn vị nào mang tên “&lt;zzz&gt;”" in seen(client, "/don-vi/", tim="<zzz>")


def test_a_unit_shows_its_history_and_what_needs_checking(client, city):
    page = seen(client, reverse("units:unit", args=[key_of("Phường Thắng Lợi", IN_2022)]), ngay="2026-01-12")

    assert "Đơn vị đã kết thúc hoạt động từ ngày 01/11/2024" in page
    assert "cần kiểm tra" in page
    assert "1193/NQ-UBTVQH15" in page


def test_a_key_that_nobody_has_is_not_found(client):
    assert client.get("/don-vi/aaaaaaaaaaaa/").status_code == 404
    assert client.get("/don-vi/1/").status_code == 404


def test_only_an_administrator_is_offered_changes_and_may_make_them(client, administrator, city):
    key = key_of("Phường Buôn Ma Thuột", IN_2026)
    change = reverse("units:change", args=[key, "doi-ten"])

    assert change not in seen(client, reverse("units:unit", args=[key]))
    assert change in seen(administrator, reverse("units:unit", args=[key]))
    assert client.get(change).status_code == 409
    assert client.post(change, {"on": "2027-01-01", "name": "X", "xac-nhan": "1"}).status_code == 409
    assert queries.unit_named("Phường Buôn Ma Thuột", on=date(2027, 1, 1)) is not None


def merging(**more):
    return {"on": "2027-01-01", "legal_basis": "Nghị quyết", "name": "Phường Mới", "kind": "ward", **more}


def test_a_merger_is_shown_before_it_is_done(administrator, city, monkeypatch):
    asked = []
    monkeypatch.setattr(
        effects, "_asked", [lambda units, on: asked.append((units, on)) or [Work("nhiệm vụ", 7)]]
    )
    one, two = key_of("Phường Tân An", IN_2026), key_of("Phường Tân Lập", IN_2026)
    address = reverse("units:change", args=[one, "sap-nhap"])
    in_2027 = date(2027, 1, 1)

    preview = administrator.post(address, merging(olds=[two])).content.decode()

    assert "Phường Mới" in preview
    assert "<b>7</b> nhiệm vụ" in preview
    assert f'<input type="hidden" name="olds" value="{two}">' in preview
    assert queries.unit_named("Phường Mới", on=in_2027) is None
    assert len(asked[0][0]) >= 2

    again = administrator.post(address, {**merging(olds=[two]), "sua": "1"})
    assert again.context["form"]["name"].value() == "Phường Mới"

    administrator.post(address, {**merging(olds=[two]), "xac-nhan": "1"})

    assert queries.unit_named("Phường Mới", on=in_2027) is not None
    assert queries.unit_named("Phường Tân An", on=in_2027) is None


@pytest.mark.parametrize(
    ("word", "said", "wrong"),
    [
        ("doi-ten", {"on": "2027-01-01"}, "name"),
        ("doi-ten", {"name": "X", "on": "hôm nay"}, "on"),
        ("chuyen", {"on": "2027-01-01", "under": "Không có nơi này"}, "under"),
        ("sap-nhap", {"on": "2027-01-01"}, "__all__"),
        ("chia-tach", {"on": "2027-01-01", "name_1": "A", "percent_1": "120"}, "percent_1"),
        ("doi-loai", {"on": "2027-01-01", "kind": "hành tinh"}, "kind"),
    ],
)
def test_what_is_missing_or_wrong_is_said_beside_its_field(administrator, city, word, said, wrong):
    answer = administrator.post(reverse("units:change", args=[key_of("Phường Tân An", IN_2026), word]), said)

    assert answer.status_code == 400
    assert wrong in answer.context["form"].errors


def test_every_kind_of_change_has_its_page(administrator, city):
    key = key_of("Phường Tân An", IN_2026)

    for word in ("doi-ten", "doi-loai", "doi-ma", "chuyen", "sap-nhap", "chia-tach", "giai-the", "lap"):
        assert administrator.get(reverse("units:change", args=[key, word])).status_code == 200
    assert administrator.get(reverse("units:change", args=[key, "bay"])).status_code == 404


def test_a_change_that_the_rules_refuse_says_why(administrator, city):
    key = key_of("Phường Tân An", IN_2026)

    answer = administrator.post(
        reverse("units:change", args=[key, "doi-ten"]), {"on": "2024-01-01", "name": "Phường Khác"}
    )

    assert answer.status_code == 409
    assert "theo thứ tự ngày" in answer.content.decode()


def wards(province, names):
    changes.begin([Draft(name, "ward") for name in names], under=[province.pk] * len(names), on=BEGINNING)


@pytest.mark.parametrize("size", [30, 3321])
def test_the_pages_ask_at_most_twelve_questions_whatever_the_size(
    client, size, django_assert_max_num_queries
):
    province = begin("Tỉnh", kind=UnitKind.PROVINCE)
    wards(province, [f"Phường {number}" for number in range(size)])

    for address in ("/don-vi/", "/don-vi/?tim=phuong", f"/don-vi/{province.key}/"):
        with django_assert_max_num_queries(12):
            assert client.get(address).status_code == 200


def test_a_large_level_comes_in_pages(client):
    province = begin("Tỉnh", kind=UnitKind.PROVINCE)
    wards(province, [f"Phường {number:03}" for number in range(130)])
    address = reverse("units:below", args=[province.key])

    first, second = seen(client, address), seen(client, address, trang="2")

    assert "Phường 000" in first
    assert "Xem tiếp (đã hiện 100/130)" in first
    assert "Phường 129" not in first
    assert "Phường 129" in second


def workbook(*rows, people=()):
    buffer = BytesIO()
    made = xlsxwriter.Workbook(buffer, {"in_memory": True})
    units, others = made.add_worksheet("Đơn vị"), made.add_worksheet("Người")
    for number, row in enumerate([("Ký hiệu", "Tên đơn vị", "Loại", "Trực thuộc"), *rows]):
        units.write_row(number, 0, row)
    for number, row in enumerate([("Đơn vị", "Họ và tên", "Vai trò"), *people]):
        others.write_row(number, 0, row)
    made.close()
    return SimpleUploadedFile("don-vi.xlsx", buffer.getvalue())


def test_a_workbook_is_shown_before_it_is_taken_in(administrator):
    address = reverse("units:arrive")
    sent = workbook(("x", "Xã Mẫu", "xã", ""), ("p", "Phòng Mẫu", "phòng", "x"))

    preview = administrator.post(address, {"file": sent})
    before = queries.unit_named("Xã Mẫu", on=date(2027, 1, 1))
    administrator.post(address, {"seen": preview.context["seen"], "xac-nhan": "1"})

    assert "2 đơn vị mới" in preview.content.decode()
    assert before is None
    assert queries.unit_named("Phòng Mẫu", on=date(2027, 1, 1)) is not None


def test_a_workbook_with_a_flaw_says_in_which_cell_and_leaves_nothing(administrator):
    answer = administrator.post(
        reverse("units:arrive"), {"file": workbook(("x", "Xã Mẫu", "lạ", "")), "xac-nhan": "1"}
    )

    assert "<b>Đơn vị!C2</b>" in answer.content.decode()
    assert queries.unit_named("Xã Mẫu", on=date(2027, 1, 1)) is None


@pytest.mark.parametrize(("sent", "status"), [({}, 400), ({"seen": "%%%"}, 400), ({"seen": "YWJj"}, 409)])
def test_what_is_no_workbook_is_answered_in_a_sentence(administrator, sent, status):
    assert administrator.post(reverse("units:arrive"), sent).status_code == status


def test_the_blank_workbook_is_a_download_for_administrators(client, administrator):
    answer = administrator.get(reverse("units:blank"))

    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert [table.name for table in tables_of(answer.content)][:3] == ["Đơn vị", "Sắp xếp", "Nhóm"]
    assert client.get(reverse("units:blank")).status_code == 409
    assert client.get(reverse("units:arrive")).status_code == 409


def test_people_come_with_their_units_or_nobody_and_nothing_comes(administrator):
    units = (("x", "Xã Mẫu", "xã", ""), ("p", "Phòng Mẫu", "phòng", "x"))
    wrong = workbook(*units, people=[("p", "Nguyễn Thị Mẫu", "nhà vua")])
    right = workbook(*units, people=[("p", "Nguyễn Thị Mẫu", "văn thư")])
    address = reverse("units:arrive")

    refused = administrator.post(address, {"file": wrong, "xac-nhan": "1"})
    nothing = queries.unit_named("Xã Mẫu", on=date(2027, 1, 1))
    taken = administrator.post(address, {"file": right, "xac-nhan": "1"}, follow=True)

    assert [flaw.where for flaw in refused.context["arrival"].flaws] == ["Người!C2"]
    assert nothing is None
    assert "Đã nạp 2 đơn vị mới" in taken.content.decode()
    assert User.objects.filter(first_name="Nguyễn Thị Mẫu").exists()
