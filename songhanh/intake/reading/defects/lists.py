"""The word lists of the rules: common knowledge of every office, kept as text beside the code."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

LISTS: dict[str, Any] = json.loads(files(__package__).joinpath("lists.json").read_text(encoding="utf-8"))
"""What needs no explanation (``known_abbreviations``), names with a capital too many, ``rhymes``."""
