"""Directives in people's hands: every change kept, refused where it is stale, and taken back."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from songhanh.intake import queries, services
from songhanh.intake.models import Directive, Edit, SourceDocument, asks_if_given_out
from songhanh.intake.reading.model import DirectiveKind
from songhanh.intake.rules import Act
from songhanh.intake.rules.standing import DueDay, Named
from songhanh.intake.tests import plans
from songhanh.kernel.errors import Denied
from songhanh.ledger.queries import entries_on
from songhanh.people.tests import cast


@pytest.fixture
def taken(read, lan) -> SourceDocument:
    return services.take_up(read, by=lan)


def standing(document):
    """How everything in use stands; keys of units and days are not part of it."""
    return [row.standing for row in queries.directives_of(document)]


def one(document, code):
    return Directive.objects.get(document=document, code=code)


def expected(document, *codes):
    return {row.key: row.revision for row in (one(document, code) for code in codes)}


def correct(document, code, kind=DirectiveKind.TRAINING, by=None, revision=None):
    row = one(document, code)
    return services.correct(
        document,
        row.key,
        row.revision if revision is None else revision,
        kind=kind,
        is_requested=True,
        products=["plan"],
        by=by or cast.officer("minh"),
    )


def test_taking_up_gives_every_directive_a_row_with_its_units_and_days(taken):
    first, second, third = queries.directives_of(taken)

    assert taken.status == "taken_up"
    assert [(row.code, row.heading) for row in (first, second, third)] == [
        ("I.1.p1a", "Trường Tiểu học"),
        ("I.1.p1b", "Trường Tiểu học"),
        ("I.1.p2a", "Trường Tiểu học"),
    ]
    assert [(unit.as_written, unit.role) for unit in first.named_units.all()] == [
        ("Trường Tiểu học", "responsible"),
        ("Đoàn xã", "cooperating"),
    ]
    assert [(due.last_day, due.is_stated) for due in first.dues.all()] == [(datetime.date(2031, 5, 14), True)]
    assert first.text in plans.TEXT


def test_who_takes_up_what_somebody_took_up_a_moment_ago_joins_in(taken):
    again = services.take_up(taken, by=cast.officer("minh"))

    assert again.status == "taken_up"
    assert Directive.objects.count() == 3
    assert entries_on(taken).filter(act="source_document.take_up").count() == 1


def test_a_reading_that_is_worked_on_is_not_read_again(taken, lan):
    with pytest.raises(Denied):
        services.read_again(taken, by=lan)


def test_nothing_can_be_changed_before_the_document_is_taken_up(read, lan):
    with pytest.raises(Denied):
        services.undo(read, by=lan)
    with pytest.raises(Denied):
        services.join(read, {}, by=lan)


def test_a_correction_is_kept_with_who_made_it_and_stands_in_the_ledger(taken):
    outcome = correct(taken, "I.1.p1a")

    row = one(taken, "I.1.p1a")
    assert (row.kind, row.is_requested, row.products) == ("training", True, ["plan"])
    assert (row.revision, row.changed_by) == (2, "minh")
    assert (outcome.edit.number, outcome.edit.act, outcome.edit.codes) == (1, Act.CORRECT, ["I.1.p1a"])
    assert entries_on(taken).last().act == "directive.correct"


def test_saving_what_stands_there_already_is_no_change(taken):
    correct(taken, "I.1.p1a")

    outcome = correct(taken, "I.1.p1a")

    assert (outcome.edit, outcome.is_stale) == (None, False)
    assert Edit.objects.count() == 1


def test_who_saw_an_older_revision_writes_nothing_and_is_told_what_stands_there(taken, lan):
    correct(taken, "I.1.p1a", by=cast.officer("minh"))

    outcome = correct(taken, "I.1.p1a", DirectiveKind.STATISTICS, by=lan, revision=1)

    assert outcome.is_stale
    assert [(row.kind, row.changed_by) for row in outcome.stale] == [("training", "minh")]
    assert one(taken, "I.1.p1a").kind == "training"


def test_a_directive_of_another_document_cannot_be_reached_through_this_one(taken):
    with pytest.raises(Denied):
        services.set_aside(taken, {"abcdefghijkl": 1}, by=cast.officer("minh"))


def test_units_and_days_are_set_with_who_set_them(taken):
    row = one(taken, "I.1.p2a")
    day = datetime.date(2031, 6, 1)
    set_day = DueDay("ngayngayngay", "date", last_day=day, is_stated=False, set_by="minh")

    services.set_units(taken, row.key, 1, [Named("donvidonvido", "lead", "Trạm")], by=cast.officer("minh"))
    services.set_dues(taken, row.key, 2, [set_day], by=cast.officer("minh"))

    row = one(taken, "I.1.p2a")
    assert [(unit.as_written, unit.role) for unit in row.named_units.all()] == [("Trạm", "lead")]
    assert [(due.last_day, due.is_stated, due.set_by) for due in row.dues.all()] == [(day, False, "minh")]


def test_a_split_directive_is_two_and_undone_it_is_one_as_before(taken, lan):
    before, row = standing(taken), one(taken, "I.1.p1a")

    services.split(taken, row.key, 1, [row.text.index("trồng")], by=lan)
    split = [(r.code, r.text) for r in queries.directives_of(taken)]
    services.undo(taken, by=lan)

    assert split[:2] == [
        ("I.1.p1a", "Phối hợp với Đoàn xã <script>alert(1)</script>"),
        ("I.1.p1a.2", "trồng 200 cây trước ngày 15/5/2031"),
    ]
    assert standing(taken) == before


def test_joined_directives_are_one_and_can_be_done_again_after_undoing(taken, lan):
    services.join(taken, expected(taken, "I.1.p1b", "I.1.p1a"), by=lan)
    joined = standing(taken)
    services.undo(taken, by=lan)

    services.redo(taken, by=lan)

    assert [row.code for row in joined] == ["I.1.p1a", "I.1.p2a"]
    assert joined[0].text.endswith("trước ngày 15/5/2031; chăm sóc cây")
    assert standing(taken) == joined


def test_several_get_a_unit_a_day_or_are_set_aside_in_one_change(taken, lan):
    day = datetime.date(2031, 12, 15)

    services.set_day(taken, expected(taken, "I.1.p1a", "I.1.p1b"), day, by=lan)
    services.set_aside(taken, expected(taken, "I.1.p1b", "I.1.p2a"), by=lan)

    assert [row.code for row in queries.set_aside_in(taken)] == ["I.1.p1b", "I.1.p2a"]
    assert [due.last_day for due in one(taken, "I.1.p1a").dues.filter(is_stated=False)] == [day]
    assert Edit.objects.count() == 2
    services.restore(taken, expected(taken, "I.1.p2a"), by=lan)
    assert [row.code for row in queries.directives_of(taken)] == ["I.1.p1a", "I.1.p2a"]


def test_each_person_takes_back_their_own_changes_only(taken, lan):
    correct(taken, "I.1.p1a", by=lan)
    correct(taken, "I.1.p1b", by=cast.officer("minh"))

    services.undo(taken, by=lan)

    assert (one(taken, "I.1.p1a").kind, one(taken, "I.1.p1b").kind) == ("communication", "training")


def test_what_somebody_else_changed_since_is_not_taken_back(taken, lan):
    correct(taken, "I.1.p1a", by=lan)
    correct(taken, "I.1.p1a", DirectiveKind.STATISTICS, by=cast.officer("minh"))

    with pytest.raises(Denied, match="minh"):
        services.undo(taken, by=lan)
    assert one(taken, "I.1.p1a").kind == "statistics"


def test_who_goes_on_working_cannot_redo_what_was_undone(taken, lan):
    correct(taken, "I.1.p1a", by=lan)
    services.undo(taken, by=lan)
    correct(taken, "I.1.p1b", by=lan)

    with pytest.raises(Denied):
        services.redo(taken, by=lan)


def test_once_the_work_is_given_out_nothing_changes_any_more(taken, lan):
    def given_out(sender, document, **_kwargs):
        return document.pk == taken.pk

    correct(taken, "I.1.p1a", by=lan)
    asks_if_given_out.connect(given_out)
    try:
        for act in (
            lambda: correct(taken, "I.1.p1b", by=lan),
            lambda: services.undo(taken, by=lan),
            lambda: services.withdraw(taken, reason="nhầm", by=lan),
        ):
            with pytest.raises(Denied):
                act()
    finally:
        asks_if_given_out.disconnect(given_out)


def test_open_points_and_directives_cost_three_questions(taken, django_assert_num_queries):
    with django_assert_num_queries(3):
        points = queries.open_points(taken)

    assert [(point.directive.code, point.kind) for point in points][-2:] == [
        ("I.1.p2a", "no_unit"),
        ("I.1.p2a", "no_day"),
    ]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["split", "join", "correct", "day", "unit", "aside", "undo", "redo"]),
        st.integers(0, 30),
        st.integers(0, 90),
    ),
    max_size=12,
)


def change(document, act, at, where, by):
    rows = list(queries.directives_of(document))
    row = rows[at % len(rows)]
    seen = {row.key: row.revision}
    pair = {r.key: r.revision for r in rows[at % len(rows) :][:2]}
    day = datetime.date(2031, 1, 1) + datetime.timedelta(where)
    {
        "split": lambda: services.split(document, row.key, row.revision, [where], by=by),
        "join": lambda: services.join(document, pair, by=by),
        "correct": lambda: correct(document, row.code, list(DirectiveKind)[where % 5], by=by),
        "day": lambda: services.set_day(document, pair, day, by=by),
        "unit": lambda: services.set_units(document, row.key, row.revision, [], by=by),
        "aside": lambda: len(rows) > 1 and services.set_aside(document, seen, by=by),
        "undo": lambda: services.undo(document, by=by),
        "redo": lambda: services.redo(document, by=by),
    }[act]()


@given(STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_changes_every_word_is_the_papers_and_undoing_all_gives_the_first_reading(
    taken, lan, steps
):
    first = standing(taken)
    for act, at, where in steps:
        try:
            change(taken, act, at, where, lan)
        except Denied:
            continue
        cutter = queries.wording_of(taken)
        for row in Directive.objects.filter(document=taken):
            assert row.text == cutter.text_of([plans.Span(*stretch) for stretch in row.stretches])
            assert all(plans.TEXT[a:b] for a, b in row.stretches)

    while queries.undoable(taken, lan):
        services.undo(taken, by=lan)

    assert standing(taken) == first
    Edit.objects.all().delete()
