"""Public keys: by what a page's address names a thing, so that nobody can count them or guess the next."""

from __future__ import annotations

import secrets

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 12
PATTERN = f"[a-z2-7]{{{LENGTH}}}"


def new_key() -> str:
    """Return a key that nobody has: twelve letters of base32, sixty bits of chance.

    >>> len(new_key())
    12
    """
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
