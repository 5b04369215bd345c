"""The request as every view above `people` gets it."""

from __future__ import annotations

from songhanh.people.rules import Actor
from songhanh.ui import requests


class PageRequest(requests.PageRequest):
    """A request that knows which posts the acting person holds today."""

    actor: Actor
