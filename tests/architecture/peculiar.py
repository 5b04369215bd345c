"""What is peculiar to one test document: its phrases, names and numbers, kept as digests only.

A phrase is five words in a row, a title eight, a sentence fourteen without figures (facts may be told
again); a name is capitalised words in a row, a number is that of a document or a day. What several documents
share belongs to the genre and is free. Where the real plans are, the list is made again with
``python -m tests.architecture.peculiar``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from conftest import SHARED

DIGESTS = Path(__file__).with_name("peculiar.hashes")
BYTES = 5
PHRASE, TITLE, SENTENCE = LENGTHS = 5, 8, 14
READABLE = {".md", ".docx", ".htm", ".pdf"}
WORD = re.compile(r"[^\W_]+")
BETWEEN_NAMES = re.compile(r"[^\w ]|  |\d|\n")
NUMBER = re.compile(r"(?<![/\d])\b\d{1,5}\s*/\s*[A-ZĐ][\w-]*(?:\s*[-–]\s*[A-ZĐ]\w*)*")
DAY = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")


def rows_of(text: str, length: int) -> Iterator[str]:
    """Give every ``length`` words in a row, as they would be said."""
    said = [word.casefold() for word in WORD.findall(_plain(text))]
    for start in range(len(said) - length + 1):
        row = said[start : start + length]
        if length < SENTENCE or not any(word[0].isdigit() for word in row):
            yield " ".join(row)


def marks_of(text: str) -> Iterator[str]:
    """Give every name, document number and day."""
    text = _plain(text)
    for stretch in BETWEEN_NAMES.split(text):
        yield from _names_in(stretch.split())
    for number in (*NUMBER.findall(text), *DAY.findall(text)):
        yield re.sub(r"\s", "", number).replace("–", "-")


def digest(item: str) -> bytes:
    """Return what is kept of an item: from it nobody reads the item back."""
    return blake2b(item.encode(), digest_size=BYTES).digest()


def kept() -> frozenset[bytes]:
    """Return the digests that come with the project."""
    packed = DIGESTS.read_bytes()
    return frozenset(packed[start : start + BYTES] for start in range(0, len(packed), BYTES))


def peculiar_to_one(texts: Iterable[str]) -> set[str]:
    """Return what occurs in one of the texts and in no other."""
    counts: Counter[str] = Counter()
    for text in texts:
        rows = (row for length in LENGTHS for row in rows_of(text, length))
        counts.update({*rows, *marks_of(text)})
    return {item for item, count in counts.items() if count == 1}


def documents(folder: Path) -> list[Path]:
    """Return the real documents, each once however many formats it comes in."""
    found = sorted(
        path for path in folder.rglob("*") if path.suffix in READABLE and path.stem.count(".") == 0
    )
    once = {path.stem: path for path in sorted(found, key=lambda path: path.suffix != ".md", reverse=True)}
    return list(once.values())


def texts_of(folder: Path, *, pictures: bool) -> list[str]:
    """Return the words of the real documents; those of pictures take their time."""
    from songhanh.intake.reading.sources import open_source

    return [open_source(path).text for path in documents(folder) if pictures or path.suffix != ".pdf"]


def _names_in(words: list[str]) -> Iterator[str]:
    """Give capitalised words in a row that no small word continues: "Cần Thơ", but not "Phòng Tư pháp"."""
    row: list[str] = []
    for word in [*words, ""]:
        if word.istitle() and len(word) > 1:
            row.append(word)
            continue
        if len(row) > 1 and not word.islower():
            yield " ".join(row)
        row = []


def _plain(text: str) -> str:
    return re.sub(r"[*#|>]+", " ", unicodedata.normalize("NFC", text))


if __name__ == "__main__":
    items = peculiar_to_one(texts_of(SHARED / "plans", pictures=True))
    DIGESTS.write_bytes(b"".join(sorted({digest(item) for item in items})))
    print(f"{len(items)} phrases, names and numbers of {len(documents(SHARED / 'plans'))} documents")
