"""A sample's script: the plain text file from which a Word document is laid out.

First the head (``tên loại: KẾ HOẠCH``), then the body in paragraphs, then the foot (``nơi nhận: …|…``) and
rows of an appendix table between bars. ``|`` in a field parts its lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FIELD = re.compile(r"(cơ quan|số|ngày|tên loại|trích yếu|nơi nhận|quyền hạn|người ký|phụ lục): (.+)")


@dataclass(frozen=True)
class Script:
    """What a sample says, part by part."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def script_of(path: Path) -> Script:
    """Read a script."""
    script = Script()
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := FIELD.fullmatch(line):
            script.fields[match[1]] = match[2].split("|")
        elif line.startswith("|"):
            script.rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif line.strip():
            script.body.append(line)
    return script
