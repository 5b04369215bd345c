"""Scores a reading against gold in words: our own samples, and the signed plan that everything began with."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from bench.by_places import last_day_of, number_of
from bench.letters import folded
from bench.tally import Entry, Score, allowed, count_mentions
from songhanh.intake.reading.model import (
    Citation,
    Deadline,
    Directive,
    DocumentHead,
    PlanReading,
    UnitMention,
)
from songhanh.paper.defects import Severity

SHORT_FORMS = {
    r"\bUBND\b": "Ủy ban nhân dân",
    r"\bUBMTTQ ?VN\b": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    r"\bLĐ ?-? ?TB ?&? ?XH\b": "Lao động - Thương binh và Xã hội",
    r"\bvà\b|\bcủa\b|^(?:các|những)\b": " ",
    r"\([^)]*\)": " ",
}
SHORTEST_NAME = 4


def name_of(words: str) -> str:
    """Return a body's name without the freedoms of writing, short forms written out.

    >>> name_of("UBND các phường, xã (21)") == name_of("Ủy ban nhân dân các phường, xã")
    True
    """
    for pattern, long in SHORT_FORMS.items():
        words = re.sub(pattern, long, words.strip(), flags=re.IGNORECASE)
    return folded(words)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names mean the same body: equal, or one the other with more said (Thành phố, các)."""
    one, other = sorted((name_of(one), name_of(other)), key=len)
    return one == other or (len(one) >= SHORTEST_NAME and one in other)


def score_by_words(reading: PlanReading, gold: Entry, *, pages: int, alike: float = 1.0) -> Score:
    """Return the score of a reading; ``alike`` is how much of a directive's letters must agree."""
    score = Score(pages=pages)
    score.warnings = sum(d.severity in (Severity.ERROR, Severity.WARNING) for d in reading.defects)
    count_head(score, gold["document"], reading.document)
    bases = {number_of(entry["number"]) for entry in gold["bases"]}
    count_documents(score, "bases", gold["bases"], reading.bases, set())
    count_documents(score, "citations", gold["citations"], reading.citations, bases)
    count_outline(score, gold.get("outline", []), reading)
    count_directives(score, gold["directives"], reading.directives, alike)
    return score


def count_head(score: Score, gold: Entry, read: DocumentHead) -> None:
    """Compare the fields of head and foot, one point each."""
    fields = {
        name: folded(gold[name] or "") == folded(getattr(read, name) or "")
        for name in ("kind", "issuer", "number", "symbol", "place", "subject")
    }
    fields["date"] = gold["date"] == (read.date.isoformat() if read.date else None)
    fields["signer"] = folded(gold["signer"]["name"]) == folded(read.signer.name or "")
    capacity = [folded(line) for line in read.signer.capacity]
    fields["signer's capacity"] = [folded(line) for line in gold["signer"]["capacity"]] == capacity
    purposes = {folded(r.text): r.purpose.name if r.purpose else None for r in read.recipients}
    for recipient in gold["recipients"]:
        fields[f"recipient {recipient['text']}"] = (
            purposes.get(folded(recipient["text"]), "absent") == recipient["purpose"]
        )
    for name, right in fields.items():
        if right:
            score.right("head")
        else:
            score.missed("head", name)


def count_documents(
    score: Score, measure: str, gold: list[Entry], found: Iterable[Citation], elsewhere: set[str]
) -> None:
    """Compare cited documents that have a number, each once, with its date."""
    read = {(number_of(c.number), c.date and c.date.isoformat()) for c in found if c.number}
    read = {pair for pair in read if pair[0] not in elsewhere}
    wanted = {(number_of(entry["number"]), entry["date"]) for entry in gold}
    score.right(measure, len(read & wanted))
    for number, day in sorted(wanted - read, key=str):
        score.missed(measure, f"{number} {day}")
    for number, day in sorted(read - wanted, key=str):
        if number not in {n for n, _ in wanted & read}:
            score.invented(measure, f"{number} {day}")


def count_outline(score: Score, gold: list[Entry], reading: PlanReading) -> None:
    """Compare headings by path and words; nothing is said where gold has no outline."""
    if not gold:
        return
    wanted = {(entry["path"], folded(entry["text"])) for entry in gold}
    found = {(heading.path, folded(heading.heading)) for heading in reading.outline}
    score.right("outline", len(wanted & found))
    for path, words in sorted(wanted - found):
        score.missed("outline", f"{path} {words}")
    for path, words in sorted(found - wanted):
        score.invented("outline", f"{path} {words}")


def count_directives(score: Score, gold: list[Entry], found: Iterable[Directive], alike: float) -> None:
    """Compare directives by id and words."""
    by_id = {directive.id: directive for directive in found}
    seen: set[str] = set()
    for entry in gold:
        directive = by_id.get(entry["id"])
        if directive is None or likeness(entry["text"], directive.text) < alike:
            said = f" ≠ {directive.text}" if directive else ""
            score.missed("directives", f"{entry['id']} {entry['text']}{said}")
            count_mentions(score, "dates", entry["deadlines"], [], same_deadline, words_of)
            seen |= {directive.id} if directive else set()
            continue
        seen.add(directive.id)
        score.right("directives")
        count_mentions(score, "units", entry["units"], directive.units, same_unit, words_of)
        dated = [d for d in directive.deadlines if d.kind.name != "SOFT"]
        count_mentions(score, "dates", entry["deadlines"], dated, same_deadline, words_of)
    for directive in by_id.values():
        if directive.id not in seen:
            score.invented("directives", f"{directive.id} {directive.text}")


def likeness(one: str, other: str) -> float:
    """Return how much of the letters agree, between 0 and 1."""
    a, b = folded(one), folded(other)
    return 1.0 if a == b else difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def same_unit(gold: Entry, unit: UnitMention) -> bool:
    return allowed(gold, unit.role.name, "role") and same_name(gold["text"], unit.as_written)


def same_deadline(gold: Entry, deadline: Deadline) -> bool:
    if not allowed(gold, deadline.kind.name, "kind"):
        return False
    if gold["last_day"]:
        return last_day_of(deadline) == gold["last_day"]
    return folded(gold["text"]) in folded(deadline.as_written) or folded(deadline.as_written) in folded(
        gold["text"]
    )


def words_of(answer: Entry | UnitMention | Deadline) -> str:
    """Return what gold or the reading means, in words."""
    if isinstance(answer, dict):
        return f"{answer.get('role') or answer.get('kind')} {answer['text']}"
    if isinstance(answer, UnitMention):
        return f"{answer.role.name} {answer.as_written}"
    return f"{answer.kind.name} {answer.as_written} → {last_day_of(answer)}"
