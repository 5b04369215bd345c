"""What people say of a stretch of the paper: an order that was passed over, a point that was looked at."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from songhanh.intake import queries, services
from songhanh.intake.models import Directive, Settlement, SourceDocument
from songhanh.intake.rules.finding import place_of
from songhanh.intake.rules.points import PointAnswer
from songhanh.intake.tests import plans
from songhanh.kernel.errors import Denied
from songhanh.kernel.passage import Span, passage_of
from songhanh.ledger.queries import entries_on
from songhanh.people.tests import cast

pytestmark = pytest.mark.django_db
PASSED_OVER = "Thực hiện Công văn số 12/UBND-NN ngày 03/01/2031"
PAPER = passage_of(
    "Trồng hai trăm cây. Chăm sóc cây đã trồng. Nghỉ. Chăm sóc cây đã trồng; báo cáo trước Tết."
)


@pytest.fixture
def taken(read, lan) -> SourceDocument:
    return services.take_up(read, by=lan)


def page(name, document, *rest):
    return reverse(f"intake:{name}", args=[document.key, *rest])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Trồng hai trăm cây", "Trồng hai trăm cây"),
        ("trăm  cây.\nChăm sóc", "trăm cây. Chăm sóc"),
        ("Trồng hai … Nghỉ", "Trồng hai trăm cây. Chăm sóc cây đã trồng. Nghỉ"),
        ("báo cáo ... Tết", "báo cáo trước Tết"),
    ],
)
def test_words_are_found_by_their_letters(words, said):
    start, end = place_of(words, "", PAPER)

    assert PAPER.text[start:end] == said


@pytest.mark.parametrize(
    "words", ["Trồng ba trăm cây", "trồng hai trăm cây", "Nghỉ", "", "Chăm sóc cây đã trồng"]
)
def test_words_that_stand_nowhere_in_two_places_or_are_too_few_are_refused(words):
    with pytest.raises(Denied):
        place_of(words, "", PAPER)


def test_what_stands_before_tells_two_places_apart():
    start, _ = place_of("Chăm sóc cây đã trồng", "cây. Chăm sóc cây đã trồng. Nghỉ.", PAPER)

    assert start == PAPER.text.rindex("Chăm sóc")


def test_an_order_that_was_passed_over_is_cut_from_the_paper(taken, lan):
    outcome = services.add(taken, PASSED_OVER, by=lan)

    row = Directive.objects.get(document=taken, code=outcome.edit.codes[0])
    start = plans.TEXT.index(PASSED_OVER)
    assert row.text == PASSED_OVER
    assert row.stretches == [[start, start + len(PASSED_OVER)]]
    assert queries.directives_of(taken)[0] == row
    assert entries_on(taken).last().act == "directive.add"


def test_an_added_order_stands_under_its_heading_after_the_one_before_it(taken, lan):
    services.set_aside(taken, {queries.directives_of(taken)[2].key: 1}, by=lan)

    services.add(taken, "cây giống do Trạm giao", by=lan)

    codes = [row.code for row in queries.directives_of(taken)]
    assert codes == ["I.1.p1a", "I.1.p1b", "I.1.p1b.2"]
    assert queries.directives_of(taken)[2].heading == "Trường Tiểu học"


def test_words_of_another_order_are_not_added_again(taken, lan):
    with pytest.raises(Denied, match=r"đã nằm trong I\.1\.p1a"):
        services.add(taken, "trồng 200 cây trước ngày", by=lan)


def test_adding_is_taken_back_and_done_again(taken, lan):
    services.add(taken, PASSED_OVER, by=lan)

    services.undo(taken, by=lan)
    assert queries.directives_of(taken).count() == 3
    services.redo(taken, by=lan)
    assert queries.directives_of(taken).count() == 4


def test_the_form_adds_and_leads_to_the_new_card(client, taken):
    assert client.get(page("add", taken)).status_code == 200

    answer = client.post(page("add", taken), {"doan": PASSED_OVER})

    code = queries.directives_of(taken)[0].code
    assert answer["Location"] == f"{page('document', taken)}#doc-{code}"
    text = client.get(page("document", taken)).text
    assert f'id="doc-{code}"' in text
    assert f'id="vb-{code}"' in text


def test_an_empty_form_says_what_to_put_in(client, taken):
    answer = client.post(page("add", taken), {})

    assert answer.status_code == 400
    assert "Chép nguyên văn" in answer.text


def test_a_point_is_ticked_off_with_who_when_and_why(client, read):
    User.objects.filter(username="can-bo-tiep-nhan").update(first_name="Lê Thị Nhận")
    answer = client.post(page("settle", read, 1), {"answer": "seen", "note": "đúng là 15/5"})

    assert answer["Location"].endswith("#diem-1")
    one = Settlement.objects.get()
    assert (one.answer, one.note, one.by) == ("seen", "đúng là 15/5", "can-bo-tiep-nhan")
    assert entries_on(read).last().act == "point.seen"
    text = client.get(page("document", read)).text
    assert "đã xem, để nguyên: Lê Thị Nhận" in text
    assert "“đúng là 15/5”" in text


def test_a_point_that_was_ticked_off_is_no_longer_counted(client, read, taken):
    def open_points():
        text = client.get(page("document", taken)).text
        return int(text.split('data-show="has-flaw"')[1].split("<b>")[1].split("</b>")[0])

    assert open_points() == 2
    client.post(page("settle", taken, 1), {"answer": "fixed"})
    assert open_points() == 1
    client.post(page("settle", taken, 1), {"answer": "reopen"})
    assert open_points() == 2


def test_the_page_of_a_point_has_a_button_for_every_answer(client, read):
    content = client.get(page("settle", read, 1)).content.decode()

    assert [f'name="answer" value="{way.value}"' in content for way in PointAnswer] == [True, True]


def test_a_second_answer_takes_the_place_of_the_first(read, lan):
    place = ("DATE", *plans.place("15/5/2031"))

    services.settle(read, place, PointAnswer.SEEN, by=lan)
    services.settle(read, place, PointAnswer.FIXED, note="đã đính chính", by=cast.officer("minh"))

    assert [(one.answer, one.by) for one in queries.settled_in(read).values()] == [("fixed", "minh")]
    assert [entry.act for entry in entries_on(read)][-2:] == ["point.seen", "point.fixed"]


def test_a_point_stays_ticked_off_when_the_paper_is_read_again(read, lan, reader):
    place = ("DATE", *plans.place("15/5/2031"))
    services.settle(read, place, PointAnswer.SEEN, by=lan)

    services.read_again(read, by=lan)
    services.start_reading(read, by=reader)
    services.finish(read, plans.content(), by=reader)

    assert place in queries.settled_in(read)


def test_a_point_that_does_not_exist_has_no_page(client, read):
    assert client.get(page("settle", read, 99)).status_code == 404
    assert client.post(page("settle", read, 1), {"answer": "no such answer"}).status_code == 400


def test_nobody_else_adds_or_ticks_off(read, lan):
    taken, other = services.take_up(read, by=lan), cast.officer("phuong", cast.unit("Phòng Khác"))

    with pytest.raises(Denied):
        services.add(taken, PASSED_OVER, by=other)
    with pytest.raises(Denied):
        services.settle(taken, ("DATE", 0, 1), PointAnswer.SEEN, by=other)
    with pytest.raises(Denied):
        services.reopen(taken, ("DATE", 0, 1), by=other)


def test_the_place_of_words_is_that_of_the_source_not_of_the_clean_text():
    paper = passage_of("Trồng   hai   trăm cây non")

    assert place_of("hai trăm cây non", "", paper) == Span(8, 26)
