"""What never changes of a reading is written once and kept: the paper, the facts, what it cites.

Each piece is kept under its document, its language and the time of the reading, beside the signature of what
it was written from; a newer program keeps anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache.backends.filebased import FileBasedCache
from django.utils.translation import get_language

import songhanh
from songhanh.intake.models import SourceDocument

Piece = TypeVar("Piece")
A_WEEK = 7 * 24 * 3600
MOST = 1_000
ROOMS = ("intake", "kernel", "paper", "ui", "locale")
WRITTEN = {".py", ".html", ".mo"}


def kept(document: SourceDocument, name: str, make: Callable[[], Piece], *, of: object = "") -> Piece:
    """Return a piece of a document's page; made where it was not yet, or of something else than ``of``."""
    signature = hashlib.sha256(repr(of).encode()).hexdigest()
    read_at = document.read_at.timestamp() if document.read_at else 0
    key = f"{_edition()}:{document.key}:{read_at}:{get_language()}:{name}"
    shelf = _shelf()
    found: Any = shelf.get(key)
    if found is None or found[0] != signature:
        found = (signature, make())
        shelf.set(key, found)
    piece: Piece = found[1]
    return piece


def _shelf() -> FileBasedCache:
    # Apart from the cache of the house: papers must not crowd out how often somebody tried to sign in.
    return FileBasedCache(str(settings.VAR / "kept"), {"TIMEOUT": A_WEEK, "OPTIONS": {"MAX_ENTRIES": MOST}})


@cache
def _edition() -> str:
    """Return by what program pieces are written: another size or time of any file is another program."""
    house = Path(songhanh.__file__).parent
    files = (file for room in ROOMS for file in (house / room).rglob("*") if file.suffix in WRITTEN)
    seen = sorted((str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files)
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]
