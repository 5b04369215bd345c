"""The layout rules of NĐ 30/2020 as figures and words; the figures stand in nd30.json."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

FACTS: dict[str, Any] = json.loads(files(__package__).joinpath("nd30.json").read_text(encoding="utf-8"))
"""What the annexes fix; a fact marked "cần kiểm tra" has not been compared with the printed text."""


def clause_of(element: str) -> str:
    """Return the clause that fixes ``element`` (``motto``, ``number``…)."""
    return f"NĐ 30/2020/NĐ-CP, {FACTS[element]['clause']}"
