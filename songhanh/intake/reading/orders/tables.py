"""Tables of tasks and targets: who does what by when, said in columns (STT, nhiệm vụ, chủ trì, phối hợp…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from songhanh.intake.reading.facts.deadlines import deadlines_in_label
from songhanh.intake.reading.lexicon.columns import Column
from songhanh.intake.reading.model import AppendixTable, Directive, Role, TableKind, TableRow, UnitMention
from songhanh.intake.reading.named.units import units_in_lines
from songhanh.intake.reading.orders.purposes import beneficiaries_of, kind_of, products_of
from songhanh.intake.reading.structure.grids import Grid, Row
from songhanh.intake.reading.structure.numbering import marker_of
from songhanh.kernel.passage import EMPTY, Passage, joined

_DOING = (Column.LEAD, Column.RESPONSIBLE, Column.COOPERATING, Column.TIME)
_ROLES = {
    Column.LEAD: Role.LEAD,
    Column.RESPONSIBLE: Role.RESPONSIBLE,
    Column.COOPERATING: Role.COOPERATING,
}
_GOES_ON = re.compile(r"(?:[,&(:–-]|\b(?:và|của|các|hoặc))$")
_COUNT = re.compile(r"[\d.,()\-–/IVXa-zđ]{0,8}\.?$")


def kind_of_table(grid: Grid) -> TableKind:
    """Say what a table is for, by the names of its columns."""
    if Column.TASK in grid.columns and any(column in grid.columns for column in _DOING):
        return TableKind.TASKS
    if Column.TARGET in grid.columns or (Column.MEASURE in grid.columns and Column.TASK in grid.columns):
        return TableKind.TARGETS
    return TableKind.OTHER


def read_table(
    grid: Grid, *, section: str, first: int, caption: str | None, signed: date | None
) -> tuple[AppendixTable, tuple[Directive, ...]]:
    """Return a table and the orders in it; ``first`` is the number of the first paragraph that it gives."""
    kind = kind_of_table(grid)
    rows: list[TableRow] = []
    directives: list[Directive] = []
    group: str | None = None
    for row in _whole_rows(grid, kind):
        if (title := _group_title(grid, row)) is not None:
            group = title
            continue
        directive = None
        if kind is TableKind.TASKS and (task := _task(grid, row)):
            directive = _directive(grid, row, task, f"{section}.p{first + len(directives)}a", section, signed)
            directives.append(directive)
        rows.append(_table_row(grid, row, group, directive))
    return AppendixTable(caption, kind, tuple(rows), grid.passage.span), tuple(directives)


def _whole_rows(grid: Grid, kind: TableKind) -> Iterator[Row]:
    """Put a row that a page break has cut back together: its second half has no number."""
    number, task = grid.columns.get(Column.NUMBER), grid.columns.get(Column.TASK)
    waiting: Row | None = None
    for row in grid.rows:
        if waiting is not None and kind is TableKind.TASKS and _goes_on(row, number, task):
            for column, cell in row.filled.items():
                waiting.cells[column] = joined((waiting.cells.get(column, EMPTY), cell))
                waiting.lines[column] = (*waiting.lines.get(column, ()), *row.lines.get(column, ()))
            continue
        if waiting is not None:
            yield waiting
        waiting = replace(row, cells=dict(row.cells), lines=dict(row.lines))
    if waiting is not None:
        yield waiting


def _goes_on(row: Row, number: int | None, task: int | None) -> bool:
    if number is None or task is None or row.text(number) or number in row.spread:
        return False
    text = row.text(task)
    return text[:1].islower() or (not text and not row.spread)


def _group_title(grid: Grid, row: Row) -> str | None:
    """A row whose only words name what the rows below it have in common ("I. Công tác tuyên truyền")."""
    number = grid.columns.get(Column.NUMBER)
    filled = {c: cell for c, cell in row.filled.items() if c != number or not _COUNT.match(cell.text)}
    if len(filled) != 1 or row.spread:
        return None
    text = next(iter(filled.values())).text
    roman = number is not None and bool(re.match(r"[IVX]+\.?$|[A-H]\.?$", row.text(number)))
    wide = row.width > 1 or len(grid.names) > 2
    return text if wide and (roman or row.width > 1 or text.isupper() or not row.text(number or 0)) else None


def _task(grid: Grid, row: Row) -> Passage:
    task = row.cells.get(grid.columns[Column.TASK], EMPTY)
    marker = marker_of(task.text)
    return task.part(marker.length) if marker else task


def _cell(grid: Grid, row: Row, column: Column) -> Passage:
    """Return a cell, its own or one merged down over the row."""
    at = grid.columns.get(column)
    if at is None:
        return EMPTY
    return row.cells.get(at) or row.spread.get(at) or EMPTY


def _directive(grid: Grid, row: Row, task: Passage, id: str, section: str, signed: date | None) -> Directive:
    time = _cell(grid, row, Column.TIME)
    words = task.part(0, len(task.text.rstrip(" .;")))
    return Directive(
        id=id,
        section=section,
        text=words.text,
        span=words.span,
        units=_units(grid, row),
        kind=kind_of(words),
        deadlines=deadlines_in_label(time, signed=signed) if time else (),
        products=tuple(products_of(joined((words, _cell(grid, row, Column.PRODUCT))))),
        beneficiaries=tuple(beneficiaries_of(words)),
    )


def _units(grid: Grid, row: Row) -> tuple[UnitMention, ...]:
    """Return who the row names; several in the column "chủ trì" are all RESPONSIBLE: one LEAD at most."""
    units: list[UnitMention] = []
    for column, role in _ROLES.items():
        if cell := _cell(grid, row, column):
            named = units_in_lines(_entries(row.lines.get(grid.columns[column], (cell,))), role)
            if role is Role.LEAD and len(named) > 1:
                named = tuple(replace(unit, role=Role.RESPONSIBLE) for unit in named)
            units.extend(named)
    return tuple(units)


def _entries(lines: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Put the lines of a cell together that go on with the one above them."""
    entries: list[Passage] = []
    for line in lines:
        goes_on = entries and (line.text[:1].islower() or _GOES_ON.search(entries[-1].text))
        if goes_on:
            entries[-1] = joined((entries[-1], line))
        else:
            entries.append(line)
    return tuple(entries)


def _table_row(grid: Grid, row: Row, group: str | None, directive: Directive | None) -> TableRow:
    cells = {
        grid.names.get(column, str(column + 1)): cell.text for column, cell in sorted(row.filled.items())
    }
    span = joined(cell for _, cell in sorted(row.filled.items())).span
    return TableRow(cells, span, group, directive.id if directive else None)
