"""Số, ký hiệu: the serial number and the symbol of an official document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from songhanh.paper.letters import DASHES
from songhanh.paper.words import DocumentKind

_DASH = re.compile(rf"\s*[{DASHES}]\s*")
_PARTY = re.compile(r"^(?P<serial>\d*)-(?P<symbol>[^\W\d][^/]*/.+)$")
_STATE = re.compile(r"^(?P<serial>\d*)/(?:(?P<year>(?:19|20)\d\d)/)?(?P<symbol>[^\W\d].*)$")


@dataclass(frozen=True)
class DocumentNumber:
    """A serial number, blank until issued, and the symbol: ``48`` + ``KH-UBND``.

    Laws carry their year between both (``10/2022/TT-BLĐTBXH``); Party bodies write ``466-KH/TU``.
    """

    serial: int | None
    symbol: str
    year: int | None = None
    is_party: bool = False

    @classmethod
    def parse(cls, text: str) -> DocumentNumber | None:
        """Return what ``text`` says, however it is spaced or dashed; None when it is no document number.

        >>> str(DocumentNumber.parse("Số: 318/SLĐTBXH – BTXH"))
        '318/SLĐTBXH-BTXH'
        """
        bare = _DASH.sub("-", re.sub(r"^\s*Số\b\s*:?", "", text, flags=re.IGNORECASE))
        bare = re.sub(r"[\s.…_]+", "", bare).rstrip(",;:")
        found = _PARTY.match(bare) or _STATE.match(bare)
        if not found:
            return None
        parts = found.groupdict()
        return cls(
            serial=int(parts["serial"]) if parts["serial"] else None,
            symbol=parts["symbol"],
            year=int(parts["year"]) if parts.get("year") else None,
            is_party=found.re is _PARTY,
        )

    def __str__(self) -> str:
        """Return it as the Decree prints it: no spaces, numbers below ten with a leading zero."""
        serial = "" if self.serial is None else f"{self.serial:02d}"
        if self.is_party:
            return f"{serial}-{self.symbol}"
        return "/".join(filter(None, [serial or " ", str(self.year or ""), self.symbol])).strip()

    @property
    def canonical(self) -> str:
        """The form in which two spellings of one number are equal."""
        return str(self).casefold().lstrip("0")

    @property
    def kind(self) -> DocumentKind | None:
        """The kind of document that the symbol names (``KH`` in ``KH-UBND``, ``466-KH/TU``), if any."""
        return DocumentKind.abbreviated(re.split(r"[-/]", self.symbol)[0])
