"""What a page of people needs to look up."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def of(mapping: Mapping[object, object], key: object) -> object:
    """Return what belongs to a key."""
    return mapping.get(key, "")
