"""Lay out the sample plan: python -m samples.phuong_2026.make."""

from __future__ import annotations

from pathlib import Path

from samples.layout import lay_out, save
from samples.script import script_of

HERE = Path(__file__).parent
SCRIPT = HERE / "ke-hoach-mau.txt"
DOCUMENT = HERE / "ke-hoach-mau.docx"


def main() -> None:
    save(lay_out(script_of(SCRIPT)), DOCUMENT)


if __name__ == "__main__":
    main()
