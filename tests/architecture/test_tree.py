"""What may not be in the tree, whatever it is for."""

from __future__ import annotations

import re

import pytest

from tests.architecture.house import ROOT, tracked, written

# Spelled in pieces, so that this file is not found by itself.
FOLDERS = ("work", "root", "home", "farm", "tmp", "Users")
HOSTS = (
    "py" + r"pi\.",
    "python" + "hosted",
    "npm" + r"js\.(com|org)",
    r"deb\." + "debian",
    "(?<!no-emit-)index-" + "url",
)
LATER = (r"\bTO" + r"DO\b", r"\bFIX" + r"ME\b", "# type: " + "ignore", "# no" + "qa", "except Exc" + "eption")
MACHINE = re.compile("|".join(rf"(?<![\w.>)}}])/{name}/[\w.-]" for name in FOLDERS))
REGISTRY = re.compile("|".join(HOSTS))
UNFINISHED = re.compile("|".join(LATER))
INLINE = re.compile(
    r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<script(?![^>]*\bsrc=)|<style|//[\w.-]*cdn|javascript:"""
)
ABSOLUTE = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//""")
VENDORED = "/vendor/"


def _lines(pattern: re.Pattern[str], *, of: str = "") -> list[str]:
    return [
        f"{name}:{number} {line.strip()[:120]}"
        for name, words in written().items()
        if name.endswith(of) and VENDORED not in name
        for number, line in enumerate(words.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_knows_the_machine_it_was_written_on():
    assert _lines(MACHINE) == []


def test_no_file_names_where_packages_come_from():
    assert _lines(REGISTRY) == []


def test_nothing_is_left_for_later_or_silenced():
    assert _lines(UNFINISHED, of=".py") == []


def test_templates_hold_no_style_no_script_and_nothing_from_elsewhere():
    assert _lines(INLINE, of=".html") + _lines(ABSOLUTE, of=".html") == []


@pytest.mark.parametrize("name", ["base", "test"])
def test_every_requirement_is_pinned_and_hashed(name):
    """pip refuses an unhashed line only when it is asked to: here it is refused before."""
    words = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    locked = [line for line in words.splitlines() if line and not line.startswith((" ", "#"))]

    assert locked
    assert [line for line in locked if not re.match(r"[a-z0-9._-]+==[\w.]+ (;.*)?\\$", line)] == []
    assert "://" not in words


def test_no_file_is_larger_than_it_must_be():
    """A few megabytes for the letters that OCR knows; everything else is text, fonts and small samples."""
    large = [str(path.relative_to(ROOT)) for path in tracked() if path.stat().st_size > 2_000_000]

    assert [name for name in large if not name.endswith(".traineddata")] == []
