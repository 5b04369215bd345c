"""Tables that people fill in, sheets or .csv files: every cell has an address, every column a heading."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import StringIO

from songhanh.kernel.messages import Message
from songhanh.units.rules import clean, searchable


@dataclass(frozen=True)
class Flaw:
    """What is wrong in a table, and in which cell."""

    where: str
    message: Message


@dataclass(frozen=True)
class Table:
    """The cells of one sheet as words, row by row, the headings first."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class BlankSheet:
    """A list to be filled in: its headings, an example, and for some columns what may be chosen."""

    name: str
    headings: Sequence[str]
    examples: Sequence[Sequence[str]] = ()
    choices: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By heading; the words are also explained on the last sheet."""


@dataclass
class Row:
    """One filled-in row: its words by column, and what is found wrong in it."""

    table: str
    number: int
    words: Mapping[str, str]
    places: Mapping[str, int]
    flaws: list[Flaw] = field(default_factory=list)

    def __getitem__(self, column: str) -> str:
        return self.words.get(column, "")

    def blame(self, column: str, message: Message) -> None:
        """Note a flaw in one cell of the row."""
        self.flaws.append(Flaw(f"{self.table}!{letter(self.places.get(column, 0))}{self.number}", message))

    def need(self, column: str, called: str) -> str:
        """Return the words of a cell that may not be empty."""
        if not self[column]:
            self.blame(column, Message("Thiếu “%(column)s”.", {"column": called}))
        return self[column]

    def day(self, column: str, default: date | None = None) -> date | None:
        """Return a day written as 23/3/2022 or 2022-03-23."""
        if not self[column]:
            return default
        day = day_of(self[column])
        if day is None:
            self.blame(
                column, Message("“%(words)s” không phải là ngày; ghi như 01/7/2025.", {"words": self[column]})
            )
        return day

    def is_ticked(self, column: str) -> bool:
        """Whether a cell says yes: x, có, 1."""
        return searchable(self[column]) in {"x", "co", "1", "dung", "yes", "true"}


def rows_of(
    table: Table, headings: Mapping[str, str], needed: tuple[str, ...]
) -> tuple[list[Row], list[Flaw]]:
    """Return the filled-in rows of a table, columns found by their headings in any order."""
    first = next((n for n, row in enumerate(table.rows) if any(row)), None)
    if first is None:
        return [], [Flaw(table.name, Message("Bảng “%(name)s” trống.", {"name": table.name}))]
    known = {searchable(heading): column for column, heading in headings.items()}
    places = {
        column: place
        for place, words in enumerate(table.rows[first])
        if (column := known.get(searchable(words)))
    }
    missing = [headings[column] for column in needed if column not in places]
    if missing:
        said = Message("Thiếu cột “%(column)s”.", {"column": "”, “".join(missing)})
        return [], [Flaw(f"{table.name}!{first + 1}", said)]
    return list(_filled(table, first, places)), []


def _filled(table: Table, first: int, places: Mapping[str, int]) -> Iterator[Row]:
    for number, cells in enumerate(table.rows[first + 1 :], first + 2):
        if any(cells):
            words = {column: cells[place] for column, place in places.items() if place < len(cells)}
            yield Row(table.name, number, words, places)


def table_of_csv(name: str, text: str) -> Table:
    """Return the cells of a .csv file."""
    lines = csv.reader(StringIO(text.removeprefix("\ufeff")))
    return Table(name, tuple(tuple(clean(cell) for cell in line) for line in lines))


def letter(place: int) -> str:
    """Return what a spreadsheet calls a column: 0 is A, 26 is AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def day_of(words: str) -> date | None:
    """Return the day that somebody wrote, if it is one."""
    words = words.strip()
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", words):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", words):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
