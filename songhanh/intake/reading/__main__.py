"""The reader as a process of its own: ``python -m songhanh.intake.reading FILE``, under limits.

Writes one JSON value to standard output, either ``{"reading": …}`` or ``{"unreadable": …}``, and news of the
progress as lines of JSON to standard error. `confinement.read_confined` is the one who starts it.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

from songhanh.intake.reading.source import Unreadable
from songhanh.kernel.messages import Message

MEGABYTE = 1024 * 1024
LIMITS = (
    (resource.RLIMIT_DATA, 1536 * MEGABYTE),
    (resource.RLIMIT_FSIZE, 512 * MEGABYTE),
    (resource.RLIMIT_CPU, 3600),
    (resource.RLIMIT_NOFILE, 512),
    (resource.RLIMIT_CORE, 0),
)
TOO_MUCH_MEMORY = Message(
    "Tệp quá nặng, không đủ bộ nhớ để đọc; tách phụ lục hoặc giảm độ phân giải ảnh trong tệp rồi gửi lại."
)


def main(file: Path) -> None:
    """Read one file and write what was found."""
    confine()
    try:
        answer = {"reading": _reading(file)}
    except Unreadable as refusal:
        answer = _refused(refusal.message)
    except MemoryError:
        answer = _refused(TOO_MUCH_MEMORY)
    json.dump(answer, sys.stdout, ensure_ascii=False)


def confine() -> None:
    """Set bounds that this process cannot widen again; the site goes first."""
    for kind, most in LIMITS:
        ceiling = resource.getrlimit(kind)[1]
        bound = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        resource.setrlimit(kind, (bound, bound))
    os.nice(5)


def _reading(file: Path) -> dict[str, Any]:
    # The parsers are loaded under the limits, not before them.
    from songhanh.intake.reading import read
    from songhanh.intake.reading.genre import check_official
    from songhanh.intake.reading.layout import layout_of
    from songhanh.intake.reading.schema import as_json
    from songhanh.intake.reading.sources import open_source

    source = open_source(file, progress=_tell)
    _tell("read", 0, 1)
    reading = read(source)
    check_official(reading)
    _tell("read", 1, 1)
    with file.open("rb") as original:
        sha256 = hashlib.file_digest(original, "sha256").hexdigest()
    return as_json(reading, source, sha256=sha256) | {"layout": layout_of(source)}


def _refused(message: Message) -> dict[str, Any]:
    return {"unreadable": {"msgid": message.msgid, "params": dict(message.params)}}


def _tell(step: str, done: int, total: int) -> None:
    print(json.dumps({"step": step, "done": done, "total": total}), file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
