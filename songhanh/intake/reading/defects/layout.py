"""The rules of form of `paper`, applied to a draft that came in."""

from __future__ import annotations

from collections.abc import Iterator

from songhanh.intake.reading.defects.view import ReadingView
from songhanh.intake.reading.source import Format
from songhanh.intake.reading.structure.cues import is_recipients_opening
from songhanh.kernel.passage import EMPTY, Passage, Span, passage_of
from songhanh.paper.defects import Defect
from songhanh.paper.layout import LayoutView, MarkedHeading, layout_defects
from songhanh.paper.words import DocumentKind, SigningCapacity

_TRUSTED_IN_IMAGES = frozenset({"NO_ON_BEHALF", "KIND_CODE"})
"""What does not hang on dots and dashes can be told from an image, too."""


def check_layout(view: ReadingView) -> Iterator[Defect]:
    """Thể thức: what `paper` finds; Party papers have other rules, images lose dots and dashes."""
    if view.is_party_paper:
        return
    for defect in layout_defects(_layout_view(view)):
        if not view.is_image or defect.code in _TRUSTED_IN_IMAGES:
            yield defect


def _layout_view(view: ReadingView) -> LayoutView:
    document = view.reading.document
    label = next((p.passage for p in view.sheet.tail if is_recipients_opening(p.text)), EMPTY)
    return LayoutView(
        kind=DocumentKind.named(document.kind),
        issuer=document.issuer,
        head=tuple(p.passage for p in view.sheet.head),
        subject=view.passage_at(document.spans["subject"]) if "subject" in document.spans else EMPTY,
        bases=tuple(view.passage_at(basis.span) for basis in view.reading.bases),
        content=tuple(p.passage for p in view.content),
        recipients_label=label,
        recipients=tuple(_with_its_mark(view, r.span) for r in document.recipients),
        signature=tuple(_signature(view)),
        headings=tuple(_marked_headings(view)),
        line_starts=tuple(line.span.start for line in view.source.lines) if _is_typed(view) else (),
    )


def _is_typed(view: ReadingView) -> bool:
    """Say whether lines end where somebody ended them: in plain text, not on a printed page."""
    return view.source.format in (Format.TEXT, Format.MARKDOWN)


def _with_its_mark(view: ReadingView, span: Span) -> Passage:
    """Return a recipient with the mark that ends its line."""
    text = view.source.text
    end = span.end
    while end < len(text) and text[end] in " ;.,:":
        end += 1
    return passage_of(text[span.start : end], span.start)


def _signature(view: ReadingView) -> Iterator[Passage]:
    """Yield the lines that say in whose name it is signed, as what; none when nothing says who signs."""
    wanted = {line.casefold() for line in view.reading.document.signer.capacity}
    for paragraph in view.sheet.tail if wanted else ():
        text = paragraph.text
        if text.casefold() in wanted or SigningCapacity.opening(text) or text.isupper():
            yield paragraph.passage


def _marked_headings(view: ReadingView) -> Iterator[MarkedHeading]:
    """Yield the headings with the depth of their marks, in Markdown, the one format that marks them so."""
    if view.source.format is not Format.MARKDOWN:
        return
    text = view.source.text
    for heading in view.reading.outline:
        line = text.rfind("\n", 0, heading.span.start) + 1
        mark = len(text[line:]) - len(text[line:].lstrip("#")) if text.startswith("#", line) else 0
        yield MarkedHeading(heading.path.count(".") + 1, mark, view.passage_at(heading.span))
