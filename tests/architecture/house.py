"""The house as files: what the project tracks, and its Python code as trees."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SONGHANH = ROOT / "songhanh"
PICTURES = {".png", ".jpg", ".ico"}
PAPERS = {".docx", ".pdf", ".xlsx"}
LETTERS = {".woff2", ".ttf", ".traineddata"}
BINARY = PICTURES | PAPERS | LETTERS | {".mo", ".gz", ".hashes"}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is part of the project."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file())


@cache
def written() -> dict[str, str]:
    """The words of every tracked file that has any, by its name from the root."""
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in tracked()
        if path.suffix not in BINARY
    }


@cache
def modules() -> dict[str, ast.Module]:
    """Every Python file that somebody wrote: migrations are Django's."""
    return {
        name: ast.parse(words, name)
        for name, words in written().items()
        if name.endswith(".py") and "/migrations/" not in name
    }


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function with the name of its file."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield name, node


def packages() -> set[str]:
    """The rooms: every package directly in songhanh/."""
    return {path.name for path in SONGHANH.iterdir() if (path / "__init__.py").exists()}
