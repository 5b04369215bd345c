"""Pieces of addresses: ``<key:key>`` is the public key of a thing."""

from __future__ import annotations

from songhanh.kernel.keys import PATTERN


class PublicKey:
    """The key by which an address names a thing; what cannot be one is no address of ours."""

    regex = PATTERN

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
