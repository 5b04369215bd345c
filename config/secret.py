"""The secret key: made once on the machine that runs the site, kept beside its database."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def kept_secret(path: Path) -> str:
    """Return the key kept in ``path``, made at the first call; readable by its owner only."""
    if not path.exists():
        _put(path, secrets.token_urlsafe(50))
    return path.read_text().strip()


def _put(path: Path, secret: str) -> None:
    # Two processes may start at once: the file appears whole, and the first one wins.
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secret)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
