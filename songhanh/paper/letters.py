"""Letters and dashes for patterns: the capitals, the small letters, what joins words."""

from __future__ import annotations

_LATIN = [
    chr(code)
    for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
]

CAPITALS = "".join(letter for letter in _LATIN if letter.isupper())
"""Capital letters, to stand inside the brackets of a pattern."""

SMALLS = "".join(letter for letter in _LATIN if letter.islower())
"""Small letters, to stand inside the brackets of a pattern."""

DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2212"
"""The dashes that typists and converters put where the Decree has a hyphen, for the brackets of a pattern."""
