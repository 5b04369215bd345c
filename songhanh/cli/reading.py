"""`songhanh read` and `songhanh check`: a file in, words out."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
from pathlib import Path

from songhanh.cli.progress import Progress
from songhanh.intake.reading.model import PlanReading
from songhanh.intake.reading.source import SourceText, Unreadable

UNREADABLE = 2


def read(asked: argparse.Namespace) -> int:
    """Đọc văn bản: print the file's reading in the shape asked for."""
    from songhanh.intake.reading.sources import open_source

    try:
        with Progress(sys.stderr) as progress:
            source = open_source(asked.file, progress=progress)
        words = _shaped(asked.shape, asked.file, source)
    except Unreadable as unreadable:
        return _refuse(str(unreadable))
    return _hand_over(words, asked.out)


def check(asked: argparse.Namespace) -> int:
    """Soát dự thảo: print what is wrong with each draft, by its place."""
    from songhanh.intake.reading.checking import check as check_drafts

    return check_drafts(asked.files, sys.stdout)


def _shaped(shape: str, file: Path, source: SourceText) -> str:
    if shape == "text":
        return source.text.rstrip("\n") + "\n"
    from songhanh.intake.reading import read as read_source
    from songhanh.intake.reading.genre import check_official

    reading: PlanReading = read_source(source)
    check_official(reading)
    if shape == "json":
        from songhanh.intake.reading.schema import as_json

        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        return json.dumps(as_json(reading, source, sha256=sha256), ensure_ascii=False, indent=1) + "\n"
    from songhanh.cli.table import as_table

    return as_table(reading, source, width=shutil.get_terminal_size((100, 24)).columns)


def _hand_over(words: str, out: Path | None) -> int:
    if out is None:
        try:
            sys.stdout.write(words)
            sys.stdout.flush()
        except BrokenPipeError:
            # Whoever was reading (`| head`) has seen enough.
            sys.stderr.close()
        return 0
    try:
        out.write_text(words, encoding="utf-8")
    except OSError:
        return _refuse(f"Không ghi được vào “{out}”: hãy chọn một thư mục có sẵn và có quyền ghi.")
    return 0


def _refuse(sentence: str) -> int:
    print(f"songhanh: {sentence}", file=sys.stderr)
    return UNREADABLE
