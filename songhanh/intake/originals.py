"""The shelf of originals: files kept byte for byte, each named by its own digest.

What is sent in first lies beside the shelf as a draft; only what is received goes onto it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings

from songhanh.intake.models import original_path
from songhanh.intake.reading.sight import HEAD

DRAFT = "nhan-"
FORGOTTEN = 24 * 60 * 60
"""After so many seconds nobody is receiving a draft any more: the program that wrote it was stopped."""


@dataclass(frozen=True)
class Original:
    """A file as it was sent in, and where its bytes lie until it is received."""

    name: str
    sha256: str
    size: int
    head: bytes
    draft: Path


def put(chunks: Iterable[bytes], name: str) -> Original:
    """Write down what is sent in; `clear_away` must follow, whether it is received or not."""
    settings.ORIGINALS.mkdir(parents=True, exist_ok=True)
    _clear_forgotten()
    digest, size, head = sha256(), 0, b""
    with NamedTemporaryFile(dir=settings.ORIGINALS, prefix=DRAFT, delete=False) as draft:
        try:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                head = (head + chunk[:HEAD])[:HEAD]
                draft.write(chunk)
            draft.flush()
            os.fsync(draft.fileno())
        except BaseException:
            os.unlink(draft.name)
            raise
    return Original(name, digest.hexdigest(), size, head, Path(draft.name))


@contextmanager
def shelved(original: Original) -> Iterator[None]:
    """Put a file onto the shelf for good when the block ends well; when it does not, nothing is left.

    It appears whole or not at all, and can be read but not run or changed; the same file is kept once.
    """
    place = original_path(original.sha256, original.name)
    is_new = not place.exists()
    if is_new:
        place.parent.mkdir(exist_ok=True)
        original.draft.chmod(0o440)
        original.draft.rename(place)
    try:
        yield
    except BaseException:
        if is_new:
            place.unlink()
        raise


def clear_away(original: Original) -> None:
    """Remove the draft of a file that was not needed: it was refused, or is there already."""
    original.draft.unlink(missing_ok=True)


def _clear_forgotten() -> None:
    for draft in settings.ORIGINALS.glob(f"{DRAFT}*"):
        try:
            if time.time() - draft.stat().st_mtime > FORGOTTEN:
                draft.unlink()
        except FileNotFoundError:
            # Received, or cleared away, between two looks.
            continue
