"""`make test` fails when anything fails, also when it is not a test that failed."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.everything import Tally, last_words


@pytest.mark.parametrize(
    ("tally", "status"),
    [
        (Tally(passed=3), 0),
        (Tally(passed=3, not_run=Counter({"no browser": 2})), 0),
        (Tally(passed=3, failed=1), 1),
        (Tally(passed=3, broken=["mypy"]), 1),
        (Tally(), 1),
    ],
    ids=["all passed", "some could not run", "one failed", "a check failed", "nothing ran"],
)
def test_the_end_of_the_run_is_what_happened(tally, status):
    assert last_words(tally) == status


def test_the_last_line_can_be_read_by_a_program(capsys):
    last_words(Tally(passed=3, failed=1, not_run=Counter({"no browser": 2})))

    said = capsys.readouterr().out
    assert "2 × no browser" in said
    assert said.splitlines()[-1] == "3 passed, 1 failed, 2 skipped"


def test_a_run_that_breaks_before_its_first_test_has_failed():
    tally = Tally()

    tally.add_pytest("nowhere", "tests/no-such-place")

    assert (tally.passed, tally.failed, tally.broken) == (0, 1, ["nowhere"])
