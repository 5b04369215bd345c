"""Any marks over any text: every letter is shown once, nothing is left open, nothing escapes its quotes."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from songhanh.intake.presenters.marks import CITED, DATE, FLAW, SAID, UNIT, Mark, Marker
from songhanh.intake.reading.layout import Block
from songhanh.kernel.passage import Span

LETTERS = st.text(alphabet="aăế <>&\"'./-1", min_size=1, max_size=40)
PLACES = st.integers(0, 60)


@st.composite
def papers(draw):
    texts = draw(st.lists(LETTERS, min_size=1, max_size=4))
    blocks, start = [], draw(st.integers(0, 3))
    for text in texts:
        # A gap in the source in the middle of the text: a mark of emphasis that is not shown.
        cut = draw(st.integers(0, len(text)))
        runs = ((0, start), (cut, start + cut + 2)) if 0 < cut < len(text) else ((0, start),)
        blocks.append(Block(text, runs))
        start = blocks[-1].span.end + draw(st.integers(0, 2))
    return blocks


@st.composite
def marks(draw):
    start = draw(PLACES)
    return Mark(
        draw(st.sampled_from((SAID, CITED, UNIT, DATE, FLAW))),
        Span(start, start + draw(st.integers(0, 30))),
        draw(st.sampled_from(("1", "2", "I.1.p1a", '"><b>'))),
        draw(st.booleans()),
        draw(st.sampled_from(("", "1/a-1"))),
    )


class Shown(HTMLParser):
    """What a reader sees of the paper itself, and whether every tag is closed in its turn."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.text, self.open, self.apart, self.anchors = "", [], 0, []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        fields = dict(attrs)
        assert tag in ("a", "mark", "span")
        assert tag != "a" or "a" not in [name for name, _ in self.open]
        beside = bool(re.search(r"sh-flag|sh-paper-page", fields.get("class") or ""))
        self.apart += beside
        self.open.append((tag, beside))
        if "id" in fields:
            self.anchors.append(fields["id"])

    def handle_endtag(self, tag):
        name, beside = self.open.pop()
        assert name == tag
        self.apart -= beside

    def handle_data(self, data):
        self.text += "" if self.apart else data


@settings(max_examples=400, deadline=None)
@given(papers(), st.lists(marks(), max_size=8), st.lists(st.tuples(PLACES, st.integers(2, 9)), max_size=3))
def test_every_letter_is_shown_once_and_every_tag_is_closed(blocks, marks, pages):
    marker = Marker(sorted(marks, key=lambda mark: (mark.span, mark.kind, mark.name)), pages)

    shown = [Shown(marker.written(block)) for block in blocks]

    assert [one.text for one in shown] == [block.text for block in blocks]
    assert all(not one.open for one in shown)
    anchors = [anchor for one in shown for anchor in one.anchors]
    assert len(anchors) == len(set(anchors))
