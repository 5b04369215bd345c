"""Documents that a text names (văn bản viện dẫn)."""

from __future__ import annotations

from songhanh.intake.reading.facts.cited.mention import Mention
from songhanh.intake.reading.facts.cited.numbered import numbered_mentions
from songhanh.intake.reading.facts.cited.titled import titled_mentions
from songhanh.intake.reading.language.masks import Mask
from songhanh.intake.reading.model import Citation
from songhanh.kernel.passage import Passage


def citations_in(passage: Passage) -> tuple[Citation, ...]:
    """Return every document that the passage names, by number or by title, one for each mention."""
    return tuple(citation_of(passage, mention) for mention in mentions_in(passage.text))


def mentions_in(text: str) -> list[Mention]:
    """Return the mentions of documents in order; one may be named inside another's subject."""
    numbered = numbered_mentions(text)
    seen: set[str | None] = set()
    own: list[Mention] = []
    for mention in numbered:
        if mention.number not in seen or not _is_in_brackets(text, mention):
            own.append(mention)
        seen.add(mention.number)
    titled = titled_mentions(text, Mask(len(text), ((m.start, m.name_end) for m in numbered)))
    return sorted([*own, *titled], key=lambda mention: mention.start)


def _is_in_brackets(text: str, mention: Mention) -> bool:
    """ "… (Nghị quyết số 7/NQ-CP)" behind its full name only says how it will be called."""
    before = text[max(0, mention.start - 3) : mention.start].rstrip()
    return before.endswith("(") and text[mention.end : mention.end + 3].lstrip().startswith(")")


def citation_of(passage: Passage, mention: Mention) -> Citation:
    """Return a mention as a value that points at the source."""
    return Citation(
        number=mention.number,
        date=mention.date,
        issuer=mention.issuer,
        subject=mention.subject,
        kind=mention.kind,
        as_written=passage.text[mention.start : mention.end],
        span=passage.span_of(mention.start, mention.end),
    )
