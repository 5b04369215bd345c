"""The seal of a ledger line: a digest over what it says and over the seal before it. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from songhanh.kernel.words import Word

NOTHING_BEFORE = "0" * 64


@dataclass(frozen=True)
class Line:
    """What one ledger line says."""

    chain: str
    position: int
    act: str
    subject: str
    by: str
    reason: str
    at: datetime
    on_behalf_of: str = ""

    def sealed_after(self, previous: str) -> str:
        """Return the line's seal, given the seal of the line before it in its chain."""
        said = [self.chain, self.position, self.act, self.subject, self.by, self.reason]
        moment = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        # Lines that were sealed before there were delegations keep their seals.
        for_whom = [self.on_behalf_of] if self.on_behalf_of else []
        whole = [*said, moment, *for_whom, previous]
        return sha256(json.dumps(whole, ensure_ascii=False).encode()).hexdigest()


class Fault(Word):
    """What is wrong with a chain whose lines were touched behind the program's back."""

    MISSING = "missing", "thiếu dòng"
    ALTERED = "altered", "dòng bị sửa"
    SHORTENED = "shortened", "mất các dòng cuối"
    REWRITTEN = "rewritten", "chuỗi bị viết lại"


@dataclass(frozen=True)
class Seen:
    """How far a chain had come when it was last looked at, kept where the database cannot reach it."""

    chain: str
    length: int
    seal: str


@dataclass(frozen=True)
class Flaw:
    """Where a chain is broken, and how."""

    chain: str
    position: int
    fault: Fault


def flaws_in(chain: str, lines: Iterable[tuple[Line, str]], *, length: int, seal: str) -> Iterator[Flaw]:
    """Find every break of one chain, given its lines with their seals and what its head says."""
    expected, previous = 1, NOTHING_BEFORE
    for line, digest in lines:
        if line.position != expected:
            yield Flaw(chain, expected, Fault.MISSING)
        elif line.sealed_after(previous) != digest:
            yield Flaw(chain, line.position, Fault.ALTERED)
        expected, previous = line.position + 1, digest
    if expected <= length or previous != seal:
        yield Flaw(chain, expected, Fault.SHORTENED)
