from __future__ import annotations

import pytest

from songhanh.plans.tests import cast, january


@pytest.fixture
def here(db):
    return cast.place()


@pytest.fixture
def they(here):
    return cast.people(here)


@pytest.fixture
def document(here):
    return cast.small_paper(here)


@pytest.fixture
def draft(here, they, document):
    return cast.opened(here, document, they.lan)


@pytest.fixture
def plan(they, draft):
    """A plan whose work was given out."""
    return cast.given(draft, they.lan)


@pytest.fixture
def part(plan, here):
    """Finds an office's part in the task of a clause."""

    def found(clause, unit):
        task = plan.tasks.get(clause=clause)
        return task.assignments.filter(unit=unit).order_by("-pk").first()

    return found


@pytest.fixture
def new(plan, they):
    """The draft of the next year."""
    return january.carried(plan, they)
