"""Public keys: by what a page's address names a thing, so that nobody can count them or guess the next."""

from __future__ import annotations

from base64 import b32encode
from secrets import token_bytes

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 12
PATTERN = f"[a-z2-7]{{{LENGTH}}}"


def new_key() -> str:
    """Return a key that nobody has: twelve letters of base32, sixty bits of chance.

    >>> len(new_key())
    12
    """
    return new_keys(1)[0]


def new_keys(count: int) -> list[str]:
    """Return many at once, each as much chance as one alone; in order, so that an index takes them fast."""
    # Fifteen bytes are twenty-four letters: two keys, and nothing left over.
    letters = b32encode(token_bytes(15 * ((count + 1) // 2))).decode().lower()
    return sorted(letters[place : place + LENGTH] for place in range(0, count * LENGTH, LENGTH))
