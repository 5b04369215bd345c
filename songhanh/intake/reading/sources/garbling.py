"""Whether the text layer of a PDF page holds what is printed on it."""

from __future__ import annotations

from songhanh.intake.reading.sources.syllables import share_of_marked_letters, share_of_syllables

FEWEST_WORDS = 12
FEWEST_SYLLABLES = 0.6
FEWEST_UNDER_PICTURE = 0.85
FEWEST_MARKED = 0.06
"""Vietnamese text without its marks: the work of a recogniser that knows English only."""


def is_garbled(text: str, has_picture: bool = False) -> bool:
    """Tell whether the letters cannot be what is printed; under a picture of the page less is forgiven."""
    letters = [c for c in text if not c.isspace()]
    strange = sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" or c < " " for c in letters)
    if strange > max(3, len(letters) * 0.02):
        return True
    share, words = share_of_syllables(text)
    if words < FEWEST_WORDS:
        return False
    marked = share_of_marked_letters(text)
    if has_picture:
        return share < FEWEST_UNDER_PICTURE or marked < FEWEST_MARKED
    return share < FEWEST_SYLLABLES and marked > FEWEST_MARKED
