"""Static files whose address changes with their content, without a build step."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import find
from django.contrib.staticfiles.storage import StaticFilesStorage


class VersionedStaticFiles(StaticFilesStorage):
    """``theme.css?v=1a2b3c4d``: kept by a browser for weeks, fetched anew on the day it changes."""

    def url(self, name: str | None) -> str:
        version = _version_of(name or "") if settings.DEBUG else _known_version_of(name or "")
        return f"{super().url(name)}?v={version}" if version else super().url(name)


def _version_of(name: str) -> str:
    path = find(name)
    return sha256(Path(path).read_bytes()).hexdigest()[:8] if path else ""


_known_version_of = cache(_version_of)
