"""Reading a file that nobody knows yet: in a process of its own, under limits, without the site's secrets."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import selectors
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from songhanh.intake.reading.source import Unreadable
from songhanh.kernel.messages import Message

Progress = Callable[[str, int, int], None]

READER = ("-m", "songhanh.intake.reading")
PATIENCE = 120.0
"""Seconds that the reader may go on without a word about its progress."""
CARRIED_OVER = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT")
LONGEST_COMPLAINT = 20_000

TOO_LONG = Message(
    "Đọc tệp này mất quá nhiều thời gian nên đã dừng; tách riêng phần kế hoạch, lưu thành .docx rồi gửi lại."
)
BROKE_OFF = Message("Phần mềm không đọc được tệp này; mở bằng Word, lưu lại thành .docx mới rồi gửi lại.")

log = logging.getLogger(__name__)


def read_confined(
    path: Path, progress: Progress | None = None, *, patience: float = PATIENCE
) -> dict[str, Any]:
    """Return what `schema.as_json` says of the file, with its layout; `Unreadable` whatever goes wrong.

    The reader gets neither the site's environment nor its memory; what it writes for a while is thrown away
    with its folder, also when it is killed.
    """
    with tempfile.TemporaryDirectory(prefix="songhanh-") as folder, tempfile.TemporaryFile() as answer:
        reader = subprocess.Popen(
            [sys.executable, *READER, str(path.resolve())],
            stdin=subprocess.DEVNULL,
            stdout=answer,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=_environment(folder),
            start_new_session=True,
        )
        complaints: list[str] = []
        try:
            assert reader.stderr is not None  # It was asked for as a pipe.
            with reader.stderr as news:
                _listen(news, progress, complaints, patience)
            code = reader.wait(patience)
        except (TimeoutError, subprocess.TimeoutExpired) as silent:
            raise Unreadable(TOO_LONG) from silent
        finally:
            _end(reader)
        answer.seek(0)
        return _answer(answer, code, complaints)


def _environment(folder: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in CARRIED_OVER if name in os.environ}
    return kept | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONIOENCODING": "utf-8",
        "OMP_THREAD_LIMIT": "1",
        "TMPDIR": folder,
        "HOME": folder,
    }


def _listen(news: IO[bytes], progress: Progress | None, complaints: list[str], patience: float) -> None:
    """Pass the news on until the reader ends; `TimeoutError` when it falls silent."""
    for line in _lines(news, patience):
        try:
            told = json.loads(line)
            step, done, total = told["step"], told["done"], told["total"]
        except (ValueError, KeyError, TypeError):
            if sum(map(len, complaints)) < LONGEST_COMPLAINT:
                complaints.append(line)
            continue
        if progress is not None:
            progress(step, done, total)


def _lines(news: IO[bytes], patience: float) -> Iterator[str]:
    """Yield lines as they come, waiting for each no longer than ``patience`` seconds."""
    rest = b""
    with selectors.DefaultSelector() as waiting:
        waiting.register(news, selectors.EVENT_READ)
        while True:
            if not waiting.select(patience):
                raise TimeoutError
            piece = os.read(news.fileno(), 65536)
            *lines, rest = (rest + piece)[-LONGEST_COMPLAINT * 2 :].split(b"\n")
            yield from (line.decode("utf-8", "replace") for line in lines)
            if not piece:
                return


def _end(reader: subprocess.Popen[bytes]) -> None:
    """End the reader and whatever it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(reader.pid, signal.SIGKILL)
    reader.wait()


def _answer(answer: IO[bytes], code: int, complaints: list[str]) -> dict[str, Any]:
    if code == -signal.SIGXCPU:
        raise Unreadable(TOO_LONG)
    try:
        told = json.load(answer)
        if "unreadable" in told:
            raise Unreadable(Message(told["unreadable"]["msgid"], told["unreadable"]["params"]))
        reading: dict[str, Any] = told["reading"]
    except (ValueError, KeyError, TypeError) as nothing:
        log.error("the reader broke off with code %s: %s", code, "\n".join(complaints)[-LONGEST_COMPLAINT:])
        raise Unreadable(BROKE_OFF) from nothing
    return reading
