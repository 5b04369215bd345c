"""The sample plans: read as a person reads them, and true to what a sample may be."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import docx
import pytest

from bench.by_words import score_by_words
from bench.letters import folded
from bench.tally import MEASURES, Score
from samples.layout import MARK, lay_out
from samples.script import script_of
from songhanh.intake.reading import read
from songhanh.intake.reading.sources import open_source

SAMPLES = Path(__file__).parents[1]
NAMES = ("thanh_pho_2022", "phuong_2026")
A_SENTENCE = 60
"""Letters from which on a piece of text between stops is a sentence and not a name."""


@pytest.fixture(scope="module", params=NAMES)
def sample(request: pytest.FixtureRequest) -> Path:
    """The folder of one sample."""
    return SAMPLES / request.param


@pytest.fixture(scope="module")
def score(sample: Path) -> Score:
    """How well the reader reads the sample."""
    gold = json.loads((sample / "gold.json").read_text(encoding="utf-8"))
    return score_by_words(read(open_source(sample / "ke-hoach-mau.docx")), gold, pages=1)


@pytest.mark.parametrize("measure", MEASURES)
def test_the_reader_finds_all_that_a_person_finds_and_nothing_else(score: Score, measure: str) -> None:
    assert [slip for slip in score.slips if slip[2:].startswith(measure)] == []


def test_a_request_to_a_body_that_takes_no_orders_is_marked(sample: Path) -> None:
    gold = json.loads((sample / "gold.json").read_text(encoding="utf-8"))
    asked = {folded(d["text"]) for d in gold["directives"] if d.get("mode_hint")}
    directives = read(open_source(sample / "ke-hoach-mau.docx")).directives
    found = {folded(d.text) for d in directives if d.mode_hint and d.mode_hint.name == "REQUESTED"}
    assert asked == found


def test_every_span_of_an_order_shows_its_words(sample: Path) -> None:
    source = open_source(sample / "ke-hoach-mau.docx")
    for directive in read(source).directives:
        assert folded(directive.text) == folded(source.text[slice(*directive.span)])


def test_the_document_is_what_its_script_lays_out(sample: Path) -> None:
    laid_out = lay_out(script_of(sample / "ke-hoach-mau.txt"))
    with zipfile.ZipFile(sample / "ke-hoach-mau.docx") as parts:
        assert parts.read("word/document.xml").decode() == laid_out.part.blob.decode()


def test_every_page_says_that_it_is_a_sample(sample: Path) -> None:
    document = docx.Document(str(sample / "ke-hoach-mau.docx"))
    for section in document.sections:
        assert section.header.paragraphs[0].text == MARK
        assert not section.different_first_page_header_footer


def test_no_sentence_of_the_signed_plan_stands_in_a_sample(sample: Path, shared_plans: Path) -> None:
    script = folded((sample / "ke-hoach-mau.txt").read_text(encoding="utf-8"))
    plan = (shared_plans / "48-KH-UBND-2022.md").read_text(encoding="utf-8")
    sentences = {folded(piece) for piece in re.split(r"[.;:\n]", plan)}
    assert [s for s in sentences if len(s) >= A_SENTENCE and s in script] == []
