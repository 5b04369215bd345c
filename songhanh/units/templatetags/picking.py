"""Where a box in which one types the name of a unit asks for suggestions."""

from __future__ import annotations

from django import template

from songhanh.units.pick_fields import address_of

register = template.Library()
register.filter("suggestions", address_of)
