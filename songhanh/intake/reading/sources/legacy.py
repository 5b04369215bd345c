"""Old Word files, RTF and OpenDocument: turned into .docx by LibreOffice where it is there."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from songhanh.intake.reading.sight import Kind
from songhanh.intake.reading.source import SourceText, Unreadable
from songhanh.intake.reading.sources import word
from songhanh.kernel.messages import Message

KINDS = {Kind.OLD_WORD: ".doc", Kind.RICH_TEXT: ".rtf", Kind.OPEN_DOCUMENT: ".odt"}
HOW_TO_SAVE = {
    Kind.OLD_WORD: Message(
        "Tệp .doc đời cũ: mở bằng Word, chọn Lưu thành… (Save As), kiểu Word Document (*.docx), rồi gửi lại."
    ),
    Kind.RICH_TEXT: Message(
        "Tệp .rtf: mở bằng Word, chọn Lưu thành… (Save As), kiểu Word Document (*.docx), rồi gửi lại."
    ),
    Kind.OPEN_DOCUMENT: Message(
        "Tệp .odt: mở bằng LibreOffice, chọn Lưu thành… (Save As), kiểu Word 2007-365 (.docx), rồi gửi lại."
    ),
}
PATIENCE = 90
"""Seconds that LibreOffice is given."""


def read_legacy(path: Path, kind: Kind) -> SourceText:
    """Return the source text of an old file, or say how to save it in a form that can be read."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise Unreadable(HOW_TO_SAVE[kind])
    with tempfile.TemporaryDirectory(prefix="songhanh-") as folder:
        return word.read_docx(_converted(path, kind, office, Path(folder)))


def _converted(path: Path, kind: Kind, office: str, folder: Path) -> Path:
    original = folder / f"original{KINDS[kind]}"
    shutil.copyfile(path, original)
    command = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx"),
        *("--outdir", str(folder), str(original)),
    ]
    try:
        subprocess.run(command, timeout=PATIENCE, check=True, capture_output=True, cwd=folder)
    except (subprocess.SubprocessError, OSError) as failed:
        raise Unreadable(HOW_TO_SAVE[kind]) from failed
    made = folder / "original.docx"
    if not made.is_file():
        raise Unreadable(HOW_TO_SAVE[kind])
    return made
