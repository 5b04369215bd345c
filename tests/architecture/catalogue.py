"""A catalogue of translations (.po), read as it is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

QUOTED = r'(?:"[^\n]*"\n)+'
ENTRY = re.compile(
    rf"(?P<notes>(?:#[^\n]*\n)*)(?:msgctxt (?P<context>{QUOTED}))?msgid (?P<msgid>{QUOTED})"
    rf"(?:msgid_plural {QUOTED})?(?P<strings>(?:msgstr(?:\[\d\])? {QUOTED})+)"
)


class Entry(NamedTuple):
    """One sentence and what it is in the other language, in as many forms as that has."""

    msgid: str
    strings: tuple[str, ...]
    is_guessed: bool
    context: str = ""


def entries_of(path: Path) -> list[Entry]:
    """Return every sentence of the catalogue; its head, whose msgid is empty, is none."""
    found = [_entry(match) for match in ENTRY.finditer(path.read_text(encoding="utf-8") + "\n")]
    return [entry for entry in found if entry.msgid]


def _entry(match: re.Match[str]) -> Entry:
    strings = re.split(r"^msgstr(?:\[\d\])? ", match["strings"], flags=re.MULTILINE)[1:]
    is_guessed = any("fuzzy" in line for line in match["notes"].splitlines() if line.startswith("#,"))
    context = _unquoted(match["context"] or "")
    return Entry(_unquoted(match["msgid"]), tuple(map(_unquoted, strings)), is_guessed, context)


def _unquoted(quoted: str) -> str:
    pieces = re.findall(r'"((?:[^"\\]|\\.)*)"', quoted)
    return "".join(pieces).replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
