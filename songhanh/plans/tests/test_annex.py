"""The annex that goes with a plan: a table an office can sign."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.table import Table

from songhanh.intake.reading.model import Role
from songhanh.plans.presenters.files import annex_of
from songhanh.plans.presenters.pages import Office, TaskLine
from songhanh.plans.rules.words import AssignmentStatus, Mode


@pytest.fixture
def table(plan) -> Table:
    """The annex of one task, done by a group some of whose members can only be asked."""
    offices = [
        Office("Các phòng, ban", Role.RESPONSIBLE, mode, AssignmentStatus.GIVEN, count, True)
        for mode, count in ((Mode.DIRECTED, 10), (Mode.REQUESTED, 5))
    ]
    line = TaskLine(plan.tasks.first(), offices, None, None)
    return Document(io.BytesIO(annex_of(plan, [line]))).tables[0]


def test_who_is_asked_is_told_apart_from_who_is_ordered(table):
    assert table.rows[1].cells[3].text == "Các phòng, ban (10); Các phòng, ban (5) – đề nghị"


def test_the_words_of_a_task_have_more_room_than_its_number(table):
    number, _, words, *_ = (cell.width for cell in table.rows[1].cells)

    assert words > 5 * number
