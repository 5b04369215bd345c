"""The page on which a reading is worked on, and every act on it, as plain forms send them."""

from __future__ import annotations

import datetime
import html
import re

import pytest
from django.urls import reverse

from songhanh.intake import queries, services
from songhanh.intake.models import Directive, Edit, SourceDocument
from songhanh.intake.reading.model import Role
from songhanh.intake.rules.standing import Named
from songhanh.intake.tests import fifty
from songhanh.people.tests import cast

pytestmark = pytest.mark.django_db
MOST_QUESTIONS = 12
PIECE = {"HX-Request": "true"}


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


def ticks(document, *codes):
    return [f"{row.key}:{row.revision}" for row in (one(document, code) for code in codes)]


def typed(row, **more):
    """Everything that the form of a card sends, as it stands, and what somebody changed."""
    sent = {"lan": row.revision, "loai": row.kind, "de-nghi": "1" if row.is_requested else "0"}
    sent |= {"san-pham": row.products, "khac-moi": "", "vai-tro-moi": "responsible", "ngay-moi": ""}
    for unit in row.named_units.all():
        sent |= {f"la-{unit.key}": "", f"vai-tro-{unit.key}": unit.role, f"khac-{unit.key}": ""}
    for due in row.dues.all():
        sent[f"ngay-{due.key}"] = due.last_day.isoformat() if due.last_day else ""
    return sent | more


def test_taking_up_is_one_button_and_matches_what_is_sure(client, read, school):
    offered = client.get(page("document", read)).content.decode()

    answer = client.post(page("take_up", read), follow=True)

    assert page("take_up", read) in offered
    assert "chưa khớp" in answer.content.decode()
    assert one(read).named_units.first().unit_id == school.pk


def test_the_page_asks_the_database_as_often_for_many_as_for_one(
    client, read, lan, school, django_assert_max_num_queries, django_assert_num_queries
):
    # The tree is at hand; of the paper, nobody has looked at it yet: it is read once more than afterwards.
    taken = services.take_up(read, by=lan, tree=queries.tree_for(read, cast.today()))
    with django_assert_max_num_queries(MOST_QUESTIONS) as asked:
        client.get(page("document", taken))
    row = one(taken)
    services.split(
        taken, row.key, 1, [m.start() for m in re.finditer(r"\b\w", row.text)][1:], by=cast.officer("minh")
    )

    with django_assert_max_num_queries(MOST_QUESTIONS):
        client.get(page("document", taken))
    with django_assert_num_queries(len(asked) - 1):
        client.get(page("document", taken))


@pytest.mark.parametrize("name", ["directive", "match"])
def test_the_other_pages_stay_under_the_limit_too(client, taken, name, django_assert_max_num_queries):
    commune = cast.unit("Ủy ban nhân dân xã Mẫu")
    cast.unit("Đoàn xã", under=commune)
    rest = [one(taken).key] if name == "directive" else []
    # What a worker keeps of the tree is asked for once, not for every page.
    client.get(page(name, taken, *rest))

    with django_assert_max_num_queries(MOST_QUESTIONS):
        answer = client.get(page(name, taken, *rest))

    assert answer.status_code == 200


def test_a_card_is_saved_and_the_page_comes_back_to_it(client, taken, school):
    row = one(taken)
    first, second = row.named_units.all()
    changed = {f"la-{first.key}": school.key, f"vai-tro-{first.key}": "lead", f"bo-{second.key}": "1"}

    answer = client.post(page("directive", taken, row.key), typed(row, **changed, **{"ngay-moi": "1/7/2031"}))

    row = one(taken)
    assert answer.url.endswith("#doc-I.1.p1a")
    assert [(unit.unit_id, unit.role) for unit in row.named_units.all()] == [(school.pk, "lead")]
    assert [(due.last_day, due.is_stated, due.set_by) for due in row.dues.all()] == [
        (datetime.date(2031, 5, 14), True, ""),
        (datetime.date(2031, 7, 1), False, "can-bo-tiep-nhan"),
    ]


def test_a_piece_of_the_page_answers_with_the_new_revision(client, taken):
    row = one(taken)

    answer = client.post(
        page("directive", taken, row.key), typed(row, loai="training"), headers=PIECE
    ).content.decode()

    assert 'data-revision="2"' in answer
    assert 'data-state="kept"' in answer
    assert "<html" not in answer


def test_a_unit_can_be_typed_without_tone_marks_and_an_unknown_one_is_asked_about(client, taken, school):
    row = one(taken, "I.1.p2a")

    client.post(page("directive", taken, row.key), typed(row, **{"khac-moi": "truong tieu hoc"}))
    row = one(taken, "I.1.p2a")
    answer = client.post(
        page("directive", taken, row.key), typed(row, **{"khac-moi": "Sở Không Có", "loai": "training"})
    )

    assert [unit.unit_id for unit in one(taken, "I.1.p2a").named_units.all()] == [school.pk]
    assert answer.status_code == 400
    assert 'value="Sở Không Có"' in answer.content.decode()
    assert 'value="training" selected' in answer.content.decode()


def test_a_day_that_is_none_is_asked_about_and_nothing_is_saved(client, taken):
    row = one(taken)

    answer = client.post(page("directive", taken, row.key), typed(row, **{"ngay-moi": "31/2/2031"}))

    assert answer.status_code == 400
    assert "31/2/2031" in answer.content.decode()
    assert not Edit.objects.exists()


def test_a_conflict_shows_both_and_overwrites_nothing_until_one_says_so(client, taken, school):
    row = one(taken)
    mine = typed(row, **{"ngay-moi": "2031-07-01", "loai": "training"})
    theirs = Named("abcdefghijkl", "lead", unit=school.pk, is_added=True)
    services.set_units(taken, row.key, 1, [theirs], by=cast.officer("minh"))

    answer = client.post(page("directive", taken, row.key), mine)

    said = answer.content.decode()
    assert answer.status_code == 409
    assert "minh đã lưu nội dung này" in said
    assert "2031-07-01" in said
    assert 'name="lan" value="2"' in said
    assert [unit.unit_id for unit in one(taken).named_units.all()] == [school.pk]
    client.post(page("directive", taken, row.key), mine | {"lan": 2})
    assert one(taken).kind == "training"
    assert [unit.unit_id for unit in one(taken).named_units.all()] == [school.pk]


def test_what_one_did_not_touch_stays_as_somebody_else_saved_it(client, taken):
    row = one(taken)
    given = client.get(page("directive", taken, row.key)).content.decode()
    first = html.unescape(re.search(r'name="goc" value="([^"]*)"', given).group(1))
    client.post(page("directive", taken, row.key), typed(row, loai="training"))

    stale = client.post(
        page("directive", taken, row.key), typed(row, goc=first, **{"ngay-moi": "2031-07-01"})
    )
    client.post(page("directive", taken, row.key), typed(row, goc=first, lan=2, **{"ngay-moi": "2031-07-01"}))

    assert stale.status_code == 409
    assert 'value="training" selected' in stale.content.decode()
    assert (one(taken).kind, one(taken).dues.count()) == ("training", 2)


def test_a_directive_is_split_before_the_words_that_were_ticked(client, taken):
    row = one(taken)
    at = row.text.index("trồng")

    client.post(page("split", taken, row.key), {"lan": row.revision, "cho": [at]})

    assert one(taken, "I.1.p1a.2").text == "trồng 200 cây trước ngày 15/5/2031"


def test_several_are_joined_set_aside_brought_back_given_a_unit_and_a_day(client, taken, school):
    def send(name, *codes, **more):
        client.post(page(name, taken), {"chon": ticks(taken, *codes), **more})

    send("add_unit", "I.1.p1b", "I.1.p2a", **{"don-vi": "Trường Tiểu học", "vai-tro": "lead"})
    send("set_day", "I.1.p1b", "I.1.p2a", ngay="2031-12-15")
    send("set_aside", "I.1.p2a")
    aside = client.get(page("document", taken)).content.decode()
    send("restore", "I.1.p2a")
    send("join", "I.1.p1a", "I.1.p1b")

    assert "Đã bỏ ra" in aside
    assert [row.code for row in queries.directives_of(taken)] == ["I.1.p1a", "I.1.p2a"]
    last = one(taken, "I.1.p2a")
    assert [unit.role for unit in last.named_units.all()] == ["lead"]
    assert [due.last_day for due in last.dues.all()] == [datetime.date(2031, 12, 15)]


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("join", {}),
        ("set_aside", {"chon": ["x"]}),
        ("add_unit", {"don-vi": "Trường Tiểu học", "vai-tro": "vua"}),
        ("set_day", {"ngay": "mai"}),
    ],
)
def test_an_act_without_what_it_needs_says_so_and_does_nothing(client, taken, name, sent):
    answer = client.post(page(name, taken), {"chon": [], **sent}, follow=True)

    assert 'role="status"' in answer.content.decode()
    assert not Edit.objects.exists()


def test_one_act_takes_in_every_directive_of_a_long_plan(client, school):
    document = fifty.taken_up(400)
    seen = [f"{row.key}:{row.revision}" for row in queries.directives_of(document)]

    client.post(page("add_unit", document), {"chon": seen, "don-vi": "Trường Tiểu học", "vai-tro": "lead"})
    given = Directive.objects.filter(document=document, named_units__unit=school.pk).count()
    client.post(page("undo", document))

    assert given == 400
    assert not Directive.objects.filter(document=document, named_units__unit=school.pk).exists()


def test_the_bar_for_many_offers_every_role(client, taken):
    bar = (
        client.get(page("document", taken)).content.decode().split('id="hl-vai-tro"')[1].split("</select>")[0]
    )

    assert re.findall(r'value="(\w+)"', bar) == [role.value for role in Role]


def test_a_stale_tick_changes_nothing_and_says_who_was_faster(client, taken):
    seen = ticks(taken, "I.1.p1a", "I.1.p1b")
    services.set_aside(taken, {one(taken).key: 1}, by=cast.officer("minh"))
    services.restore(taken, {one(taken).key: 2}, by=cast.officer("minh"))

    answer = client.post(page("join", taken), {"chon": seen}, follow=True)

    assert "minh vừa sửa I.1.p1a" in answer.content.decode()
    assert queries.directives_of(taken).count() == 3


def test_names_are_matched_once_for_all_their_places_and_in_one_go(client, taken, school):
    union = cast.unit("Đoàn Thanh niên xã")
    shown = client.get(page("match", taken)).content.decode()

    client.post(page("match", taken), {"chu": ["Đoàn xã"], "la-0": union.key})
    client.post(page("match_all", taken))

    assert shown.count('name="chu"') == 2
    assert all(
        unit.named.is_matched for row in queries.directives_of(taken) for unit in row.named_units.all()
    )


def test_what_was_typed_and_is_no_unit_stays_on_the_page_that_matches(client, taken):
    answer = client.post(page("match", taken), {"chu": ["Đoàn xã"], "la-0": "", "khac-0": "Đoàn Ma"})

    assert answer.status_code == 400
    assert 'value="Đoàn Ma"' in answer.content.decode()


def test_changes_are_undone_and_done_again_from_the_page(client, taken):
    row = one(taken)
    client.post(page("directive", taken, row.key), typed(row, loai="training"))

    client.post(page("undo", taken))
    undone = one(taken).kind
    client.post(page("redo", taken))

    assert (undone, one(taken).kind) == ("communication", "training")
