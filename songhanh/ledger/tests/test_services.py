import json
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from songhanh.ledger.models import Chain, Entry
from songhanh.ledger.queries import entries_on, flaws
from songhanh.ledger.rules import NOTHING_BEFORE, Fault, Flaw, Line
from songhanh.ledger.services import record
from songhanh.ledger.tests.signing import Signature

pytestmark = pytest.mark.django_db
LAN = Signature("lan")
SEALED_BEFORE = "5d71ffa00943a25ad1d8808c284c9c60f50f383bae8843ced6a06f5c2e3344c9"


@pytest.fixture
def thing():
    return Chain.objects.create(name="một thứ gì đó")


@pytest.fixture
def unguarded():
    """Someone with the keys of the database, who takes the guard away first."""
    statements = {
        "sqlite": ["DROP TRIGGER ledger_entry_no_update", "DROP TRIGGER ledger_entry_no_delete"],
        "postgresql": ["DROP TRIGGER ledger_entry_only_added ON ledger_entry"],
    }
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)


def three_lines(thing):
    return [record(f"thing.{act}", on=thing, by=LAN, reason="vì") for act in ("begin", "go_on", "end")]


def test_what_happened_is_told_in_order(thing):
    three_lines(thing)

    told = entries_on(thing).values_list("act", "by", "position")

    assert list(told) == [("thing.begin", "lan", 1), ("thing.go_on", "lan", 2), ("thing.end", "lan", 3)]
    assert flaws() == []


def test_things_in_one_chain_are_sealed_together(thing):
    other = Chain.objects.create(name="thứ khác")

    record("thing.begin", on=thing, by=LAN, chain="kế hoạch 1")
    record("thing.begin", on=other, by=LAN, chain="kế hoạch 1")

    assert list(Entry.objects.values_list("chain", "position")) == [("kế hoạch 1", 1), ("kế hoạch 1", 2)]


@pytest.mark.parametrize("touch", [lambda rows: rows.update(by="hoa"), lambda rows: rows.delete()])
def test_the_database_refuses_to_change_or_delete_a_line(thing, touch):
    three_lines(thing)

    with pytest.raises(DatabaseError), transaction.atomic():
        touch(Entry.objects.filter(position=2))

    assert flaws() == []


def test_nobody_acts_namelessly(thing):
    with pytest.raises(DatabaseError), transaction.atomic():
        record("thing.begin", on=thing, by=Signature(""))


def test_a_line_changed_behind_the_program_is_found(thing, unguarded):
    three_lines(thing)

    Entry.objects.filter(position=2).update(by="hoa")

    assert [(flaw.position, flaw.fault) for flaw in flaws()] == [(2, Fault.ALTERED)]


def test_a_line_taken_out_is_found(thing, unguarded):
    three_lines(thing)

    Entry.objects.filter(position=2).delete()

    assert [(flaw.position, flaw.fault) for flaw in flaws()] == [(2, Fault.MISSING)]


@pytest.mark.parametrize("kept", [0, 2])
def test_last_lines_taken_off_are_found(thing, unguarded, kept):
    three_lines(thing)

    Entry.objects.filter(position__gt=kept).delete()

    assert [flaw.fault for flaw in flaws()] == [Fault.SHORTENED]


def test_lines_that_changed_places_are_found(thing, unguarded):
    three_lines(thing)

    Entry.objects.filter(position=1).update(position=9)
    Entry.objects.filter(position=2).update(position=1)
    Entry.objects.filter(position=9).update(position=2)

    assert {flaw.position for flaw in flaws()} >= {1, 2}


def test_the_command_says_whether_the_ledger_is_whole(thing, unguarded, capsys):
    three_lines(thing)
    call_command("verify_ledger")
    Entry.objects.filter(position=3).update(reason="khác")

    with pytest.raises(CommandError):
        call_command("verify_ledger")


def test_the_tail_of_one_chain_taken_off_is_found_and_other_chains_stay_whole(thing, unguarded):
    for chain in ("plans.plan:1", "plans.plan:2"):
        for act in ("begin", "go", "end"):
            record(f"thing.{act}", on=thing, by=LAN, chain=chain)

    Entry.objects.filter(chain="plans.plan:2", position=3).delete()

    assert flaws() == [Flaw("plans.plan:2", 3, Fault.SHORTENED)]


def test_a_line_put_in_by_hand_is_found(thing, unguarded):
    three_lines(thing)
    last = Entry.objects.get(position=3)

    Entry.objects.create(**{**vars(last.line), "position": 4, "by": "hoa"}, seal="0" * 64)

    assert flaws() != []


def forge(thing):
    """Write a chain anew from its second line on, seals, head and all, as whoever owns the database can."""
    previous = Entry.objects.get(position=1).seal
    for entry in Entry.objects.filter(position__gt=1).order_by("position"):
        entry.by = "ke-gian"
        entry.seal = previous = entry.line.sealed_after(previous)
        entry.save()
    Chain.objects.filter(name=entry.chain).update(seal=previous)


def test_a_chain_written_anew_with_its_seals_is_seen_by_a_witness_alone(thing, unguarded, tmp_path):
    three_lines(thing)
    witness = tmp_path / "dau.json"
    call_command("verify_ledger", witness=witness)

    forge(thing)

    call_command("verify_ledger")
    with pytest.raises(CommandError):
        call_command("verify_ledger", witness=witness)


def test_a_chain_taken_out_whole_with_its_head_is_seen_by_a_witness_alone(thing, unguarded, tmp_path):
    three_lines(thing)
    witness = tmp_path / "dau.json"
    call_command("verify_ledger", witness=witness)

    Entry.objects.all().delete()
    Chain.objects.all().delete()

    call_command("verify_ledger")
    with pytest.raises(CommandError):
        call_command("verify_ledger", witness=witness)


def test_a_witness_goes_on_with_the_ledger(thing, tmp_path):
    witness = tmp_path / "dau.json"
    for _ in range(2):
        three_lines(thing)
        call_command("verify_ledger", witness=witness)

    assert max(one["length"] for one in json.loads(witness.read_text())) == 6


def test_who_acts_for_somebody_else_is_named_beside_them(thing):
    record("thing.begin", on=thing, by=Signature("thu-ky", on_behalf_of="chu-tich"))

    assert entries_on(thing).values_list("by", "on_behalf_of").get() == ("thu-ky", "chu-tich")
    assert flaws() == []


def test_a_name_taken_out_of_a_line_behind_the_program_is_found(thing, unguarded):
    record("thing.begin", on=thing, by=Signature("thu-ky", on_behalf_of="chu-tich"))

    Entry.objects.update(on_behalf_of="")

    assert [flaw.fault for flaw in flaws()] == [Fault.ALTERED]


def test_a_chain_that_was_sealed_before_there_were_delegations_stays_whole():
    line = Line("cũ", 1, "thing.begin", "thing:1", "lan", "vì", datetime(2026, 1, 5, 8, 30, tzinfo=UTC))

    # Taken from a line that the first version of the ledger wrote.
    assert line.sealed_after(NOTHING_BEFORE) == SEALED_BEFORE
