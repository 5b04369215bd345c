"""Roles of the bodies that an order itself names, by the words around each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from songhanh.intake.reading.language.legible import legible
from songhanh.intake.reading.model import ModeHint, Role, UnitMention
from songhanh.intake.reading.named import unit_cues as cues
from songhanh.intake.reading.named.bodies import Body, bodies_in
from songhanh.intake.reading.named.unit_mentions import chains, covers, mention
from songhanh.kernel.passage import Passage


class Named(NamedTuple):
    """A unit that the text names, and whether it is asked rather than told."""

    unit: UnitMention
    hint: ModeHint | None = None


_APPOSITION = "cơ quan thường trực"
"""Says again who the body before it is: "Sở Y tế - Cơ quan thường trực"."""
_FARTHEST = 6
"""How many bodies of a leading clause may stand before the one who acts."""


class _Judged(NamedTuple):
    role: Role | None
    hint: ModeHint | None = None


_NO_ROLE = _Judged(None)


def named_units(part: Passage, stem: Passage | None = None) -> Iterator[Named]:
    """Yield the units that ``part`` names in a role; what is merely spoken about is left out."""
    even = legible(part.text)
    judge = _Judge(even, stem is not None and cues.is_cooperating(legible(stem.text)))
    grouped = chains(bodies_in(part), even)
    for chain, following in zip_longest(grouped, grouped[1:]):
        judged, first = judge.chain(chain, following[0].start if following else None)
        if judged.role is not None:
            for body in chain[first:]:
                if even[body.start : body.end] == _APPOSITION or (len(chain) > 1 and covers(even, body)):
                    continue
                yield Named(mention(part, body, judged.role), judged.hint)


@dataclass
class _Judge:
    """Goes through the bodies of one order in the order of the text."""

    even: str
    is_cooperation_begun: bool
    """The line above ended with "phối hợp với": the first body here goes on with it."""
    has_leader: bool = False
    has_doer: bool = False
    is_command_given: bool = False
    """The body before this one gives the order: "UBND tỉnh yêu cầu …"."""

    def chain(self, chain: list[Body], following: int | None) -> tuple[_Judged, int]:
        """Return the role of a chain and the first of its bodies that holds it."""
        judged, first = _NO_ROLE, 0
        commands = cues.commands(self.even, chain[-1].end, following)
        for first in range(0 if commands else min(len(chain), _FARTHEST)):
            judged = self._role(chain[first:])
            if judged.role is not None:
                break
        if self.is_cooperation_begun and judged.role is Role.RESPONSIBLE:
            judged = _Judged(Role.COOPERATING)
        self.is_cooperation_begun = False
        self.has_leader = self.has_leader or judged.role is Role.LEAD
        self.has_doer = self.has_doer or judged.role in (Role.LEAD, Role.RESPONSIBLE)
        self.is_command_given = commands
        return judged, first

    def _role(self, chain: list[Body]) -> _Judged:
        before, end = cues.clause_before(self.even, chain[0].start), chain[-1].end
        if cues.is_via(before):
            return _Judged(Role.VIA)
        if cues.explains_receiver(self.even, chain[0].start):
            return _Judged(Role.REPORT_TO)
        if cues.is_cooperating(before):
            return _Judged(Role.COOPERATING)
        if cues.is_leading_label(before):
            return self._leader(chain, None)
        if cues.is_reported_to(before):
            return _Judged(Role.REPORT_TO)
        if cues.is_directed(before) and cues.has_verb_after(self.even, end):
            return _Judged(Role.COOPERATING)
        return self._doer(before, chain)

    def _doer(self, before: str, chain: list[Body]) -> _Judged:
        """Tell the one who acts: subject of the sentence, or told to by "giao", "yêu cầu", "đề nghị"."""
        end, is_bracket = chain[-1].end, cues.opens_bracket(before)
        if cues.is_done_by(before) and not is_bracket:
            return _NO_ROLE
        if self.has_doer and cues.cooperates(self.even, end):
            return _Judged(Role.COOPERATING)
        order = cues.mandate(before, is_commanded=self.is_command_given)
        if order is cues.Order.PROPOSAL:
            return _Judged(Role.REPORT_TO)
        if not (order or is_bracket or cues.is_subject_place(before) or self._is_next_subject(before, chain)):
            return _NO_ROLE
        hint = ModeHint.REQUESTED if order is cues.Order.REQUEST else None
        if cues.leads(self.even, end):
            return self._leader(chain, hint)
        if is_bracket and not chain[0].is_general and cues.closes_the_order(self.even, end):
            return _Judged(Role.RESPONSIBLE)
        if is_bracket or not cues.has_verb_after(self.even, end):
            return _NO_ROLE
        return _Judged(Role.RESPONSIBLE, hint)

    def _leader(self, chain: list[Body], hint: ModeHint | None) -> _Judged:
        """At most one leads: several named together are responsible, each for its own part."""
        is_alone = len(chain) == 1 and not self.has_leader
        return _Judged(Role.LEAD if is_alone else Role.RESPONSIBLE, hint)

    def _is_next_subject(self, before: str, chain: list[Body]) -> bool:
        """Tell "Sở A lập dự toán, Sở B thẩm định": a second one who acts in the same sentence."""
        is_new = self.has_doer and before.rstrip().endswith(",") and not chain[0].is_general
        return is_new and cues.is_followed_by_verb(self.even, chain[-1].end)
