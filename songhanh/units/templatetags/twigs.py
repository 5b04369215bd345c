"""How a page writes the tree of units: ``{{ branch.twigs|twigs_on:day }}``."""

from __future__ import annotations

from django import template

from songhanh.units.presenters.twigs import written

register = template.Library()
register.filter("twigs_on", written)
