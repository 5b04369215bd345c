from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from songhanh.intake.reading.sources.roman import with_strokes_counted
from songhanh.intake.reading.sources.strips import PlacedWord, Strip
from songhanh.intake.reading.sources.tests.printing import pdf, pictures


def _word(text: str, box: tuple[float, float, float, float]) -> PlacedWord:
    return PlacedWord(text, *box, confidence=90)


def _strip(*words: PlacedWord) -> Strip:
    return Strip(" ".join(word.text for word in words), 0, 0, 500, 30, words=list(words))


def _printed(folder: Path, number: str) -> tuple[Image.Image, tuple[int, int, int, int]]:
    """A bold number on paper, and the box of its ink."""
    page = pictures(pdf(folder / "a.pdf", f"#par(first-line-indent: 0cm)[*{number}*]"))[0].convert("L")
    box = page.point([255 * (shade < 128) for shade in range(256)]).getbbox()
    assert box is not None
    return page, box


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("I.", "L"),
        ("II.", "IL"),
        ("III.", "HI."),
        ("III.", "II."),
        ("VI.", "VỊ."),
        ("VII.", "VH."),
        ("II", "H"),
    ],
)
def test_strokes_are_counted_where_the_recogniser_cannot(tmp_path: Path, printed: str, read: str) -> None:
    page, box = _printed(tmp_path, printed)

    heading = with_strokes_counted(_strip(_word(read, box), _word("MỤC ĐÍCH", (0, 0, 0, 0))), page)

    assert heading.text == f"{printed} MỤC ĐÍCH"
    assert heading.words[0].text == printed


def test_a_number_with_a_full_stop_stands_before_any_words(tmp_path: Path) -> None:
    page, box = _printed(tmp_path, "III.")

    assert (
        with_strokes_counted(_strip(_word("HI.", box), _word("Mục", (0, 0, 0, 0))), page).text == "III. Mục"
    )


def test_a_letter_with_a_bar_is_no_two_strokes(tmp_path: Path) -> None:
    page, box = _printed(tmp_path, "H.")

    assert (
        with_strokes_counted(_strip(_word("H.", box), _word("MỤC LỤC", (0, 0, 0, 0))), page).text
        == "H. MỤC LỤC"
    )


@pytest.mark.parametrize(
    "line", ["1. MỤC ĐÍCH", "IV. MỤC ĐÍCH", "Lễ hội", "l. Mục đích", "II. của", "a) MỤC"]
)
def test_other_lines_are_left_as_they_were_read(tmp_path: Path, line: str) -> None:
    page, box = _printed(tmp_path, "II.")
    first, *others = line.split()

    strip = _strip(_word(first, box), *(_word(word, (0, 0, 0, 0)) for word in others))

    assert with_strokes_counted(strip, page) is strip
