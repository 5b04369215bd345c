"""The shelf of originals: files kept byte for byte, each named by its own digest."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings

from songhanh.intake.models import original_path


@dataclass(frozen=True)
class Original:
    """A file on the shelf."""

    name: str
    sha256: str
    size: int


def put(chunks: Iterable[bytes], name: str) -> Original:
    """Write a file to the shelf, before any row tells of it; the same content is kept once.

    It appears whole or not at all, and can be read but not run or changed.
    """
    settings.ORIGINALS.mkdir(parents=True, exist_ok=True)
    digest, size = sha256(), 0
    with NamedTemporaryFile(dir=settings.ORIGINALS, prefix="nhan-", delete=False) as draft:
        for chunk in chunks:
            digest.update(chunk)
            size += len(chunk)
            draft.write(chunk)
        draft.flush()
        os.fsync(draft.fileno())
    _shelve(Path(draft.name), original_path(digest.hexdigest(), name))
    return Original(name, digest.hexdigest(), size)


def _shelve(draft: Path, place: Path) -> None:
    if place.exists():
        draft.unlink()
        return
    place.parent.mkdir(exist_ok=True)
    draft.chmod(0o440)
    draft.rename(place)
