"""What is shown of a reading that is worked on: once it is given out, in Excel, with strange words in it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from songhanh.intake import services
from songhanh.intake.models import Directive, SourceDocument, asks_if_given_out, asks_where_it_goes_on
from songhanh.intake.rules import Onward, Status
from songhanh.people.tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def school():
    return cast.unit("Trường Tiểu học")


@pytest.fixture
def taken(read, lan, school) -> SourceDocument:
    return services.take_up(read, by=lan)


def page(name, document, *rest):
    return reverse(f"intake:{name}", args=[document.key, *rest])


def one(document, code="I.1.p1a"):
    return Directive.objects.get(document=document, code=code)


def test_once_given_out_the_page_is_for_reading_only(client, taken):
    def given_out(sender, document, **_kwargs):
        return True

    def plan(sender, document, **_kwargs):
        return [Onward("Kế hoạch", "", Status.READ, is_given_out=True)]

    asks_if_given_out.connect(given_out)
    asks_where_it_goes_on.connect(plan)
    try:
        shown = client.get(page("document", taken)).content.decode()
        answer = client.post(page("undo", taken))
    finally:
        asks_if_given_out.disconnect(given_out)
        asks_where_it_goes_on.disconnect(plan)

    assert "bản đọc chỉ còn để xem" in shown
    assert 'name="chon"' not in shown
    assert answer.status_code == 409


def test_pages_of_work_exist_only_for_what_is_worked_on(client, read):
    assert client.get(page("match", read)).status_code == 404
    assert client.get(page("directive", read, "abcdefghijkl")).status_code == 404
    assert client.post(page("undo", read)).status_code == 404


def test_the_table_for_excel_holds_what_people_made_of_the_reading(client, taken):
    row = one(taken)
    services.split(taken, row.key, 1, [row.text.index("trồng")], by=cast.officer("minh"))

    answer = client.get(page("workbook", taken))

    assert answer.status_code == 200
    assert len(answer.content) > 5000


def test_what_the_paper_says_is_escaped_on_every_page(client, taken):
    for address in (page("document", taken), page("directive", taken, one(taken).key)):
        assert "<script>alert" not in client.get(address).content.decode()
